package compose

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

var update = flag.Bool("update", false, "write docs/charts-chosen.md anew")

// shapes are figures as they come, and the kind of chart for them.
var shapes = []struct {
	name string
	s    shape
	want string
}{
	{"nothing known", shape{areas: 6}, ""},
	{"one value", shape{areas: 1, known: 1, periods: 1}, ""},
	{"one value and the year before", shape{areas: 1, known: 1, periods: 2, before: 1}, ""},
	{"zero, or nothing occurred", shape{areas: 6, known: 5, periods: 1, nothing: true}, ""},
	{"one area over time", shape{areas: 1, known: 1, periods: 3, before: 1}, "lines"},
	{"two values", shape{areas: 6, known: 2, periods: 1}, "ranking"},
	{"all values", shape{areas: 6, known: 6, periods: 1}, "ranking"},
	{"sixty-three areas", shape{areas: 63, known: 63, periods: 1}, "ranking"},
	{"parts of a whole", shape{areas: 4, known: 4, periods: 1, whole: true}, "stacked"},
	{"many parts of a whole", shape{areas: 5, known: 5, periods: 1, whole: true}, "ranking"},
	{"the year before", shape{areas: 6, known: 6, periods: 2, before: 6}, "grouped"},
	{"the year before of parts", shape{areas: 3, known: 3, periods: 2, before: 3, whole: true}, "grouped"},
	{"the year before of a few", shape{areas: 6, known: 6, periods: 1, before: 3}, "ranking"},
	{"the year before of many", shape{areas: 13, known: 13, periods: 2, before: 13}, "ranking"},
	{"years", shape{areas: 6, known: 5, periods: 3, before: 5}, "lines"},
	{"years of many", shape{areas: 7, known: 7, periods: 5, before: 7}, "multiples"},
	{"years of very many", shape{areas: 13, known: 13, periods: 5, before: 13}, "ranking"},
	{"growth", shape{rate: true, areas: 6, known: 4, periods: 1}, "ranking"},
	{"growth beside the country", shape{rate: true, areas: 6, known: 6, periods: 2, before: 6, country: true}, "ranking"},
	{"growth and that of the year before", shape{rate: true, areas: 6, known: 6, periods: 2, before: 6}, "slope"},
	{"growth of many in two years", shape{rate: true, areas: 9, known: 9, periods: 2, before: 9}, "ranking"},
	{"years of growth", shape{rate: true, areas: 4, known: 4, periods: 3, before: 4}, "lines"},
	{"years of growth that cross", shape{rate: true, areas: 5, known: 5, periods: 3, before: 5}, "multiples"},
	{"years of growth of many", shape{rate: true, areas: 28, known: 28, periods: 3, before: 28}, "dots"},
	{"years of growth of all", shape{rate: true, areas: 63, known: 63, periods: 3, before: 63}, "ranking"},
}

// The kind of a chart follows from how many areas and periods there are, what is
// measured, and what is missing.
func TestKindFollowsFromTheData(t *testing.T) {
	for _, c := range shapes {
		v := choose(c.s)
		if v.kind != c.want {
			t.Errorf("%s: %q, want %q", c.name, v.kind, c.want)
		}
		if v.kind != "" && !slices.Contains(data.ChartKinds(), v.kind) {
			t.Errorf("%s: no data file can ask for %q", c.name, v.kind)
		}
		for _, l := range []source.Lang{source.Vietnamese, source.English} {
			if r := v.reason.In(l); r == "" || strings.Contains(r, "%!") || strings.HasSuffix(r, ".") {
				t.Errorf("%s: the reason is %q", c.name, r)
			}
		}
	}
}

// A reason says what is missing and what is no final figure.
func TestReasonsTellWhatIsMissing(t *testing.T) {
	for _, c := range []struct {
		s    shape
		want string
	}{
		{shape{areas: 6, known: 4}, "4 areas in one period: bars, the highest first; 2 without a figure come last"},
		{shape{areas: 4, known: 4, unsure: 3}, "4 areas in one period: bars, the highest first; 3 estimated or preliminary values look different"},
	} {
		if got := choose(c.s).reason.EN; got != c.want {
			t.Errorf("the reason is %q, want %q", got, c.want)
		}
	}
}

// TestPageOfChoices holds docs/charts-chosen.md to what is chosen.
func TestPageOfChoices(t *testing.T) {
	const page = "../../docs/charts-chosen.md"
	var b bytes.Buffer
	b.WriteString(choices)
	for _, c := range shapes {
		v := choose(c.s)
		kind := "a sentence"
		if v.kind != "" {
			kind = "`" + v.kind + "`"
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", c.name, kind, v.reason.EN)
	}
	b.WriteString(titles)
	if *update {
		if err := os.WriteFile(page, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(page); err != nil || !bytes.Equal(got, b.Bytes()) {
		t.Errorf("%s is not what is chosen (%v): go test ./report/compose -run PageOfChoices -update", page, err)
	}
}

const choices = `# How charts are chosen

A data file without ` + "`charts`" + `, or a chart without ` + "`kind`" + `, leaves it to the program. There is one
chart of every share of the region that a source states, and one of each indicator: in
the period that most provinces have a figure of. ` + "`kyyeu charts --explain`" + ` prints the reason
of each. A kind that does not fit on a page gives way to a ranking.

This page is made by ` + "`go test ./report/compose -run PageOfChoices -update`" + `.

| figures | chart | because |
| --- | --- | --- |
`

const titles = `
## Titles

Without a ` + "`title`" + ` in the data file the program drafts one. It states the first of these that
the figures prove, whatever their digits and words such as "gần" leave open; of estimates
and preliminary figures it says so ("gồm số ước"), of provinces without a figure too ("trong 4
tỉnh có số liệu"). Where nothing is proven it is the indicator's name.

| chart | titles |
| --- | --- |
| ` + "`ranking`" + ` of amounts | Tỉnh A chiếm gần một nửa kim ngạch xuất khẩu của vùng · Tỉnh A cao nhất trong 6 tỉnh, gấp hơn hai lần tỉnh thứ hai · Tỉnh A cao nhất trong 6 tỉnh |
| ` + "`ranking`" + ` of growth | Cả 6 tỉnh tăng cao hơn mức chung cả nước (4,7%) · Cả 6 tỉnh đều tăng, Tỉnh A tăng nhiều nhất · Năm tỉnh tăng, một tỉnh giảm · Tỉnh A cao nhất trong 6 tỉnh |
| ` + "`grouped`, `slope`" + ` | Năm tỉnh tăng, một tỉnh giảm so với năm 2022 · of growth: Tốc độ tăng năm 2023 cao hơn năm 2022 ở năm tỉnh, thấp hơn ở một tỉnh · of a few areas: Tỉnh A và Tỉnh B tăng, Tỉnh C giảm so với năm 2022 |
| ` + "`lines`, `multiples`" + ` | Cả 6 tỉnh tăng liên tục từ năm 2018 đến năm 2023 · as for ` + "`slope`" + ` · Tỉnh A cao nhất trong 6 tỉnh, năm 2023 · of one area: Tổng mức bán lẻ toàn vùng tăng liên tục từ năm 2018 đến năm 2023 |
| ` + "`dots`" + ` | as for ` + "`ranking`" + `, but for shares |
| ` + "`stacked`, `doughnut`" + ` | Tỉnh A và Tỉnh B chiếm hơn một nửa tổng mức bán lẻ của vùng |
| ` + "`share`" + ` | Vùng chiếm 7,97% tổng mức bán lẻ cả nước |
`
