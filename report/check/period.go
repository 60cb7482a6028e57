package check

import (
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// period finds figures without the word estimated or preliminary for a period
// that had not ended when the conference met, or when their source appeared:
// nobody can have had the final number. Of a date without a day, or without a
// month, the last possible day counts.
func period(b *book) []found {
	var all []found
	conference := b.Event.Date
	if !conference.Given() && b.Event.Year.Given() {
		conference.Day, conference.Pos = data.Day{Year: b.Event.Year.V}, b.Event.Year.Pos
	}
	groups := map[early][]*data.Figure{}
	var order []early
	for i := range b.Figures {
		f := &b.Figures[i]
		v, _ := f.Level(b.unitOf(f))
		if f.Status.V != data.Official || v.State != data.Known || f.Period.Kind == data.NoPeriod {
			continue
		}
		src, _ := b.Source(f.Source.S)
		e := early{period: f.Period.PeriodKey}
		switch end := f.Period.End(); {
		case conference.Given() && last(conference.Day).Compare(end) < 0:
		case src.Date.Given() && last(src.Date.Day).Compare(end) < 0:
			e.source = src.ID.S
		default:
			continue
		}
		if groups[e] == nil {
			order = append(order, e)
		}
		groups[e] = append(groups[e], f)
	}
	for _, e := range order {
		why := say("hội nghị họp %s (%v)", "the conference meets on %s (%v)", dayName(conference.Day), conference.Pos)
		if src, ok := b.Source(e.source); ok {
			why = say("nguồn %q công bố %s (%v)", "the source %q is of %s (%v)", src.ID.S, dayName(src.Date.Day), src.Date.Pos)
		}
		all = append(all, b.tooEarly(groups[e], why))
	}
	return all
}

// early is what makes figures unfinished: their period, and the source that is
// older than its end, or the conference when there is none. They make one
// finding together, because one mistyped date makes many of them.
type early struct {
	period data.PeriodKey
	source string
}

func (b *book) tooEarly(figures []*data.Figure, why source.Text) found {
	f := figures[0]
	name := b.figureName(f)
	if more := len(figures) - 1; more > 0 {
		name = say("%[1]s và %[2]d số liệu khác cùng kỳ", "%[1]s and %[2]d more figures of that period", name, more)
	}
	a := at(source.Warning, placeOf(f.Status.Pos, f.Period.Pos, f.Pos),
		say("%[1]s: không ghi là ước tính hay sơ bộ, mà kỳ đến %[2]s mới kết thúc; %[3]s",
			"%[1]s: not called estimated or preliminary, but the period does not end before %[2]s; %[3]s", name, dayName(f.Period.End()), why),
		source.Textf("ghi status: estimated (ước) hoặc preliminary (sơ bộ), hoặc sửa kỳ hay ngày", "write status: estimated or preliminary, or mend period or date"),
		f.Period.String())
	for _, f := range figures {
		a.each = append(a.each, subject(f.Key()))
	}
	return a
}

// last is the last day that a date can mean.
func last(d data.Day) data.Day {
	if d.Full() {
		return d
	}
	p := data.PeriodKey{Kind: data.Year, Year: d.Year}
	if d.Month != 0 {
		p = data.PeriodKey{Kind: data.Month, Year: d.Year, N: d.Month}
	}
	return p.End()
}
