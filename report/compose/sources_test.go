package compose_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"kyyeu/report/compose"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

const cited = `{indicator: retail, period: "2023", area: a, value: "1", source: s}`

// withMarks is a line with the marks of its notes, "1 tỷ đồng[1]".
func withMarks(l doc.Line) string {
	var b strings.Builder
	for _, s := range l {
		b.WriteString(strings.ReplaceAll(s.Text, "\u00a0", " "))
		if s.Note != 0 {
			b.WriteString("[" + string(rune('0'+s.Note)) + "]")
		}
	}
	return b.String()
}

// Wherever the author names a figure, its source is marked.
func TestEveryReferenceIsCited(t *testing.T) {
	c := conference(t, cited,
		`limitations: [{id: H1, text: "Mới {{retail 2023 a}}."}]`,
		`solutions: [{id: G1, answers: [H1], text: "Nâng từ {{retail 2023 a}}.", due: 2025-01}]`,
		`charts: [{kind: ranking, indicator: retail, period: "2023", title: "Đạt {{retail 2023 a}}"}]`,
		"sections:\n  - {id: r, kind: results, title: 'Về {{retail 2023 a}}', body: Nội dung.}\n  - {id: x, title: 'Lại {{retail 2023 a}}', body: Nội dung.}")
	ref := &data.FigureRef{Indicator: "retail", Period: data.PeriodKey{Kind: data.Year, Year: 2023}, Area: "a", Digits: -1}
	c.Event.Headline, c.Event.Standfirst = data.Line{ref}, data.Line{ref}
	d, _ := compose.Briefing(c, compose.Options{Fonts: faces(t)})
	count := 0
	check := func(where string, l doc.Line) {
		t.Helper()
		if strings.Contains(plain(l), "1 tỷ đồng") {
			count++
			if !strings.Contains(withMarks(l), "[1]") {
				t.Errorf("%s is not cited: %q", where, withMarks(l))
			}
		}
	}
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *doc.Title:
			check("headline", b.Title)
			check("standfirst", b.Standfirst)
		case *doc.Beside:
			check("title of the results", b.Blocks[0].(*doc.Heading).Line)
		case *doc.Heading:
			check("title of a section", b.Line)
		case *doc.Figure:
			check("title of a chart", b.Title)
		case *doc.Links:
			check("limitation", b.Left[0].Line)
			check("solution", b.Right[0].Line)
		case *doc.Table:
			check("solution in the table", b.Rows[0].Cells[1].Line)
		case *doc.Steps:
			check("solution in the next steps", b.Items[0].Line)
		}
	}
	if count != 9 {
		t.Errorf("%d texts name the figure, want 9", count)
	}
}

// Every source in the list is marked somewhere, and every mark has its source.
func TestSourcesListWhatIsMarked(t *testing.T) {
	for name, figures := range map[string][]string{
		"a lone key figure": {`{indicator: retail, period: "2023", area: region, value: "1", source: s}`},
		"a chart that is not drawn": {`{indicator: retail, period: "2023", area: a, value: "1", source: s}`,
			`{indicator: iip, period: "2023", area: a, value: "…", source: t}`, `charts: [{kind: ranking, indicator: iip, period: "2023"}]`},
	} {
		d := document(t, figures...)
		marked := map[int]bool{}
		for _, b := range d.Blocks {
			for _, l := range lines(b) {
				for _, s := range l {
					marked[s.Note] = true
				}
			}
		}
		for i, n := range d.Notes {
			if !marked[i+1] {
				t.Errorf("%s: nothing is marked with source %d, %q", name, i+1, n.Plain())
			}
		}
	}
}

// lines are those of a block that may carry marks.
func lines(b doc.Block) []doc.Line {
	switch b := b.(type) {
	case *doc.KeyFigures:
		var out []doc.Line
		for _, k := range b.Items {
			out = append(out, k.Below)
		}
		return out
	case *doc.Figure:
		return append(b.Notes, b.Title)
	case *doc.Table:
		return b.Notes
	case *doc.Para:
		return []doc.Line{b.Line}
	}
	return nil
}

// A note of the author has one number wherever its text is printed, and is
// listed apart from the sources.
func TestFootnotesAreNumberedOnceAndAreNoSources(t *testing.T) {
	c := conference(t, cited, `limitations: [{id: H1, text: Thiếu điện.}]`, `solutions: [{id: G1, answers: [H1], text: Xây trạm., due: 2025-01}]`)
	c.Solutions[0].Text = append(c.Solutions[0].Text, &data.Footnote{Line: data.Line{data.Run{S: "Chú thích."}}})
	d, _ := compose.Briefing(c, compose.Options{Fonts: faces(t)})
	if len(d.Notes) != 2 {
		t.Fatalf("%d notes, want a source and a note of the author: %v", len(d.Notes), d.Notes)
	}
	var listed []string
	heading := ""
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *doc.Heading:
			heading = plain(b.Line)
		case *doc.NoteList:
			for _, n := range b.Items {
				listed = append(listed, heading+": "+plain(d.Notes[n.Number-1]))
			}
		}
	}
	if want := "Nguồn số liệu: “Số liệu minh họa”.|Chú thích: Chú thích."; strings.Join(listed, "|") != want {
		t.Errorf("listed %q, want %q", listed, want)
	}
}

// Two references to a note have one number.
func TestReferencesToANoteShareItsNumber(t *testing.T) {
	c := conference(t, cited, `sections: [{id: x, title: Nội dung, source: s, body: "Một[^a] hai[^b].\n\nBa[^a].\n\n[^a]: Chú thích một.\n[^b]: Chú thích hai."}]`)
	d, _ := compose.Briefing(c, compose.Options{Fonts: faces(t)})
	numbers := map[string][]int{}
	for _, b := range d.Blocks {
		p, ok := b.(*doc.Para)
		if !ok {
			continue
		}
		for _, s := range p.Line {
			if s.Note != 0 {
				note := plain(d.Notes[s.Note-1])
				numbers[note] = append(numbers[note], s.Note)
			}
		}
	}
	one, two := numbers["Chú thích một."], numbers["Chú thích hai."]
	if len(one) != 2 || one[0] != one[1] || len(two) != 1 || two[0] == one[0] {
		t.Errorf("the marks are %v", numbers)
	}
}

// A source lists the cells that its figures were collected from.
func TestSourcesNameTheCellsOfReturns(t *testing.T) {
	c := conference(t, cited, `{indicator: retail, period: "2022", area: a, value: "1", source: s}`, `{indicator: retail, period: "2021", area: a, value: "1", source: s}`,
		`{indicator: iip, period: "2021", area: a, value: "101", source: s}`, `{indicator: iip, period: "2022", area: a, value: "101", source: s}`,
		`{indicator: iip, period: "2023", area: b, value: "101", source: t}`)
	for i, origin := range []string{"nghe-an.xlsx!Biểu 1!C14", "nghe-an.xlsx!Biểu 1!C12", "nghe-an.xlsx!Biểu 1!C13", "nghe-an.xlsx!Biểu 2!AB3", "nghe-an.csv:7"} {
		c.Figures[i].Origin.S = origin
	}
	d, _ := compose.Briefing(c, compose.Options{Fonts: faces(t)})
	for _, b := range d.Blocks {
		l, ok := b.(*doc.NoteList)
		if !ok {
			continue
		}
		want := "Số liệu lấy từ tệp nghe-an.xlsx, trang Biểu 1: ô C12–C14; tệp nghe-an.xlsx, trang Biểu 2: ô AB3; tệp nghe-an.csv:7."
		slices.SortFunc(l.Items, func(a, b doc.ListedNote) int { return cmp.Compare(len(b.More), len(a.More)) })
		if got := plain(l.Items[0].More); got != want {
			t.Errorf("the source says %q, want %q", got, want)
		}
		if len(l.Items[1].More) > 0 {
			t.Errorf("a source without returns says %q", plain(l.Items[1].More))
		}
	}
}

// The colophon says what was accepted in the words of the rule, not by its name.
func TestAcceptedFindingsAreInWords(t *testing.T) {
	c := conference(t, cited, `accept: [{rule: missing, at: retail 2023, reason: chờ báo cáo}]`)
	rules := compose.Rules{"missing": {VI: "tỉnh chưa có số liệu", EN: "provinces without a figure"}}
	d, _ := compose.Briefing(c, compose.Options{Fonts: faces(t), Rules: rules})
	last := d.Blocks[len(d.Blocks)-1].(*doc.Para)
	if want := "Điểm đã xem và chấp nhận: retail 2023 (tỉnh chưa có số liệu): chờ báo cáo"; plain(last.Line) != want {
		t.Errorf("prints %q, want %q", plain(last.Line), want)
	}
}
