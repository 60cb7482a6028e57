package check

import (
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// missing names, for every indicator and period, the provinces that have no
// figure where others have: one finding at the first province's figure, however
// many are missing. A single province's figure among several provinces is a
// detail that a source happened to give, not a table with gaps. A value typed
// as unknown is there: somebody asked and said so.
func missing(b *book) []found {
	var all []found
	for _, s := range b.series() {
		var first *data.Figure
		var absent []string
		areas := b.provincesOf(s)
		for _, id := range areas {
			switch f := b.figure(s, id); {
			case f == nil:
				absent = append(absent, id)
			case first == nil || f.Pos.Compare(first.Pos) < 0:
				first = f
			}
		}
		have := len(areas) - len(absent)
		if have == 0 || have == 1 && len(areas) > 2 || len(absent) == 0 {
			continue
		}
		all = append(all, b.missingFrom(s, first, absent, len(areas)))
	}
	return all
}

func (b *book) missingFrom(s series, first *data.Figure, absent []string, all int) found {
	var names, keys []string
	for _, id := range absent {
		names = append(names, b.areaName(id).VI)
		keys = append(keys, subject(data.Key{Indicator: s.ID.S, Period: s.period, Area: id}))
	}
	f := at(source.Warning, first.Pos,
		say("%[1]s: %[2]d/%[3]d tỉnh chưa có số liệu: %[4]s", "%[1]s: %[2]d of %[3]d provinces have no figure: %[4]s",
			seriesName(s.Indicator, s.period), len(absent), all, strings.Join(names, ", ")),
		source.Textf(`bổ sung số liệu, hoặc ghi value: "…" nếu chưa có số`,
			`add the figures, or write value: "…" where none is known`),
		s.ID.S+" "+s.period.String())
	f.each = keys
	return f
}
