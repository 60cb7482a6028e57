package check

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// invented is a conference with random figures that agree with each other: the
// truth has three digits more than what is published, and all that is
// published is that truth, rounded.
func invented(r *rand.Rand) *data.Conference {
	c := &data.Conference{
		Region:     data.Area{Name: data.Text{S: "Vùng"}},
		Indicators: []data.Indicator{{ID: data.Text{S: "x"}, Name: data.Text{S: "Chỉ tiêu"}, Unit: data.ParseUnit("tỷ đồng"), Sum: data.Text{S: "provinces"}}},
	}
	places := r.IntN(3)
	now, before := data.Decimal{}, data.Decimal{}
	var values []data.Decimal
	for i := range 2 + r.IntN(27) {
		id := fmt.Sprintf("p%d", i)
		c.Provinces = append(c.Provinces, data.Area{ID: data.Text{S: id}})
		value := random(r, places)
		last := value.Mul(data.NewDecimal(80+r.Int64N(50), 2)).Round(places + 3)
		now, before = now.Add(value), before.Add(last)
		values = append(values, value)
		c.Figures = append(c.Figures, published(r, id, 2021, value, last, places), published(r, id, 2020, last, data.Decimal{}, places))
	}
	for i, v := range values {
		c.Figures[2*i].Share = data.Share{Of: data.Text{S: data.RegionID}, Value: known(v.Shift(2).Div(now, 25).Round(2))}
	}
	region := published(r, data.RegionID, 2021, now, before, places)
	region.Unit, region.About = data.Unit{}, data.At[data.About]{}
	region.Value = known(now.Round(places))
	c.Figures = append(c.Figures, region)
	for i := range c.Figures {
		c.Figures[i].Source.S, c.Figures[i].Pos = "s", source.Pos{File: "f", Line: i + 1, Column: 1}
	}
	c.Sources = []data.Source{{ID: data.Text{S: "s"}}}
	return c
}

// random is a truth of five or six digits before the comma.
func random(r *rand.Rand, places int) data.Decimal {
	return data.NewDecimal(10_000_000+r.Int64N(900_000_000), 3).Shift(-places).Round(places + 3)
}

func known(d data.Decimal) data.Value { return data.Value{State: data.Known, Number: d} }

// published is a figure as a source states it: rounded, now and then in
// another unit, or as "gần" or "hơn" a number of two digits.
func published(r *rand.Rand, area string, year int, value, before data.Decimal, places int) data.Figure {
	f := data.Figure{Indicator: data.Text{S: "x"}, Area: data.Text{S: area}}
	f.Period.PeriodKey = data.PeriodKey{Kind: data.Year, Year: year}
	if before.Sign() != 0 {
		f.Growth = known(value.Shift(2).Div(before, 25).Sub(data.NewDecimal(100, 0)).Round(2))
	}
	switch r.IntN(8) {
	case 0:
		f.Unit = data.ParseUnit("nghìn tỷ đồng")
		f.Value = known(value.Shift(-3).Round(places + 3))
	case 1:
		f.About.V = data.Over
		f.Value = known(floor(value))
	case 2:
		f.About.V = data.Nearly
		f.Value = known(floor(value).Add(step(value)))
	default:
		f.Value = known(value.Round(places))
	}
	return f
}

// step is a unit of a number's second digit, floor the number cut there.
func step(d data.Decimal) data.Decimal {
	n := data.NewDecimal(1, 0)
	for n.Shift(2).Cmp(d) <= 0 {
		n = n.Shift(1)
	}
	return n
}

func floor(d data.Decimal) data.Decimal {
	n := step(d)
	q := d.Div(n, 0)
	if q.Mul(n).Cmp(d) > 0 {
		q = q.Sub(data.NewDecimal(1, 0))
	}
	return q.Mul(n)
}

// TestConsistentDataIsSilent holds the law that matters most to an officer:
// what was rounded from one truth never gives a finding.
func TestConsistentDataIsSilent(t *testing.T) {
	for seed := range uint64(500) {
		c := invented(rand.New(rand.NewPCG(seed, 1)))
		for _, f := range Run(c, nil) {
			if f.Severity != source.Note {
				t.Fatalf("seed %d: %s %s: %s", seed, f.Rule, f.Pos, f.Message.EN)
			}
		}
	}
}

// TestChangedDigitIsFound holds the other side: a digit of one part changed by
// more than all roundings together is always found.
func TestChangedDigitIsFound(t *testing.T) {
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 2))
		c := invented(r)
		f := &c.Figures[2*r.IntN(len(c.Provinces))]
		b := newBook(c, nil)
		var slack data.Decimal
		for _, p := range b.provinceIDs() {
			v, _ := b.level(b.figure(series{c.Indicators[0], f.Period.PeriodKey}, p))
			s := v.span(c.Indicators[0].Unit)
			slack = slack.Add(s.hi.Sub(s.lo))
		}
		u, _ := b.unit(f)
		change := data.NewDecimal(1, 0)
		for change.Cmp(slack.Add(data.NewDecimal(1, 0))) <= 0 {
			change = change.Shift(1)
		}
		f.Value.Number = f.Value.Number.Add(change.Shift(c.Indicators[0].Unit.Exponent - u.Exponent))
		if !hasRule(Run(c, nil), "sum") {
			t.Fatalf("seed %d: %s changed by %s and nothing found", seed, f.Area.S, change)
		}
	}
}

func hasRule(fs source.Findings, rule string) bool {
	for _, f := range fs {
		if f.Rule == rule {
			return true
		}
	}
	return false
}

// TestSwappedBesideItsName holds that in large data too a figure typed with two
// digits swapped is found where the sentence says which figure it is.
func TestSwappedBesideItsName(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 4))
		c := invented(r)
		f := &c.Figures[2*r.IntN(len(c.Provinces))]
		wrong := swapped(f.Value.Number)
		if len(significant(f.Value.Number.String())) < 5 || len(wrong) == 0 {
			continue
		}
		u, _ := newBook(c, nil).unit(f)
		n := wrong[r.IntN(len(wrong))]
		run := data.Run{S: "Chỉ tiêu của " + f.Area.S + " đạt " + measure(n, u) + "."}
		c.Sections = []data.Section{{Title: data.Line{run}}}
		fs := Run(c, nil)
		if !hasRule(fs, "typed-number") || fs.Count(source.Error) == 0 {
			t.Errorf("seed %d: %q is not found for %s", seed, run.S, f.Value.Number)
		}
	}
}

// TestChanceIsWhatItSays holds the promise of [typedNumber]: of numbers that
// are no figures, in a text that names neither indicator nor area, hardly more
// than the stated part is taken for a mistyped one.
func TestChanceIsWhatItSays(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 3))
	errors, warnings, all := 0, 0, 0
	for range 8 {
		c := invented(r)
		var line data.Line
		for range 500 {
			n := data.NewDecimal(100+r.Int64N(9_000_000), r.IntN(3))
			unit := []string{" tỷ đồng; ", "%; ", " tấn; ", " người; "}[r.IntN(4)]
			line = append(line, data.Run{S: n.String() + unit})
			all++
		}
		c.Sections = []data.Section{{Body: data.Prose{Blocks: []data.ProseBlock{&data.ProsePara{Line: line}}}}}
		fs := Run(c, nil)
		errors, warnings = errors+fs.Count(source.Error), warnings+fs.Count(source.Warning)
	}
	t.Logf("of %d numbers %d errors, %d warnings", all, errors, warnings)
	if float64(errors) > surely*float64(all) || float64(warnings) > likely*float64(all) {
		t.Errorf("of %d numbers %d errors, %d warnings", all, errors, warnings)
	}
}

func BenchmarkRun(b *testing.B) {
	c := invented(rand.New(rand.NewPCG(5, 5)))
	figures := c.Figures
	for year := range 20 {
		for _, f := range figures {
			f.Period.Year += 2 * (year + 1)
			c.Figures = append(c.Figures, f)
		}
	}
	var line data.Line
	for i := range 200 {
		line = append(line, data.Run{S: fmt.Sprintf("đạt %d.%03d tỷ đồng và ", 100+i, i)})
	}
	c.Sections = []data.Section{{Body: data.Prose{Blocks: []data.ProseBlock{&data.ProsePara{Line: line}}}}}
	b.ReportAllocs()
	b.ReportMetric(float64(len(c.Figures)), "figures")
	for b.Loop() {
		Run(c, nil)
	}
}

// TestShiftedCommaIsFound holds that a value typed a hundred or a thousand
// times too large or too small is found beside the year before alone, and never
// where nothing was shifted (see TestConsistentDataIsSilent).
func TestShiftedCommaIsFound(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 6))
		c := invented(r)
		i := 2 * r.IntN(len(c.Provinces))
		for j := range c.Figures {
			c.Figures[j].Growth, c.Figures[j].Share = data.Value{}, data.Share{}
		}
		c.Indicators[0].Sum.S = "none"
		f := &c.Figures[i]
		by := []int{-3, -2, 2, 3}[r.IntN(4)]
		f.Value.Number = f.Value.Number.Shift(by)
		if len(significant(f.Value.Number.String())) < fewest {
			continue // a number of two digits
		}
		fs := Run(c, nil)
		if !hasRule(fs, "unit") {
			t.Errorf("seed %d: 10^%d in %s of %d provinces is not found", seed, by, f.Area.S, len(c.Provinces))
		}
		if hasRule(fs, "jump") {
			t.Errorf("seed %d: found by the rule jump too", seed)
		}
	}
}
