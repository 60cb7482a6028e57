package compose

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// scene is what a chart of any kind shows, for who cannot see it.
type scene struct {
	// kind names the form, "biểu đồ thanh"; span is the period or periods.
	kind source.Text
	ind  data.Indicator
	unit string
	span string
	// rows tell what stands in it, one after the other.
	rows []string
	// compared are the figures of which the highest and the lowest are told, of
	// the period when where there are several.
	compared []*data.Figure
	when     string
	// more are further sentences, without full stops; missing are areas that have
	// no value.
	more, missing []string
}

// alt says in words what a chart shows: its form, what is measured and when, the
// values, the highest and the lowest where these are proven, and what is missing.
func (k claims) alt(s scene) string {
	out := k.say("%[1]s, %[2]s, %[3]s, %[4]s: %[5]s.", "%[6]s, %[2]s, %[3]s, %[4]s: %[5]s.",
		s.kind.VI, lower(s.ind.Name.S), s.unit, s.span, strings.Join(s.rows, "; "), s.kind.EN)
	for _, m := range slices.Concat(k.extremes(s), s.more) {
		out += " " + m + "."
	}
	if len(s.missing) > 0 {
		out += " " + k.say("Chưa có số liệu: %s.", "Not available: %s.", strings.Join(s.missing, ", "))
	}
	return out
}

// extremes tell the highest and the lowest of at least three values of provinces: a
// region is greater than its parts anyway.
func (k claims) extremes(s scene) (out []string) {
	known := slices.DeleteFunc(slices.Clone(s.compared), func(f *data.Figure) bool { return !k.has(f) || !k.isProvince(f.Area.S) })
	if len(known) < 3 {
		return nil
	}
	if f := k.highest(known); f != nil {
		out = append(out, k.say("Cao nhất%[3]s: %[1]s %[2]s", "Highest%[3]s: %[1]s %[2]s", k.area(f.Area.S), k.markText(f), s.when))
	}
	if f := k.lowest(known); f != nil {
		out = append(out, k.say("Thấp nhất%[3]s: %[1]s %[2]s", "Lowest%[3]s: %[1]s %[2]s", k.area(f.Area.S), k.markText(f), s.when))
	}
	return out
}

// turned tells how many of some areas rose from the first period to the last, how
// many fell, and of how many the digits leave it open; growth is higher or lower.
func (k claims) turned(o overTime) []string {
	t := k.turns(o.figures)
	if t.all() == 0 {
		return nil
	}
	up, down := source.Text{VI: "tăng", EN: "rose"}, source.Text{VI: "giảm", EN: "fell"}
	if o.isIndex() {
		up, down = source.Text{VI: "tăng nhanh hơn hoặc giảm ít hơn", EN: "higher growth"}, source.Text{VI: "tăng chậm hơn hoặc giảm nhiều hơn", EN: "lower growth"}
	}
	var parts []string
	for _, p := range []struct {
		n    int
		what source.Text
	}{{t.up, up}, {t.down, down}, {t.open, source.Text{VI: "không rõ tăng hay giảm", EN: "undecided by the digits given"}}} {
		if p.n > 0 {
			parts = append(parts, itoa(p.n)+" "+p.what.In(k.lang))
		}
	}
	return []string{k.say("Số địa bàn từ %[1]s đến %[2]s: %[3]s", "Areas from %[1]s to %[2]s: %[3]s",
		o.periods[0].Name(k.lang), o.periods[len(o.periods)-1].Name(k.lang), strings.Join(parts, ", "))}
}
