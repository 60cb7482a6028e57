package compose_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"kyyeu/internal/source"
	"kyyeu/report/compose"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// ordered is the briefing of a conference with something in every part, in an
// order.
func ordered(t *testing.T, order string) (*doc.Document, source.Findings) {
	t.Helper()
	return compose.Briefing(withEverything(t, order), compose.Options{Fonts: faces(t)})
}

func withEverything(t *testing.T, order string) *data.Conference {
	t.Helper()
	return conference(t,
		`{indicator: retail, period: "2023", area: region, value: "300", source: s, share: {of: national, value: "10%"}}`,
		`{indicator: retail, period: "2023", area: a, value: "100", source: s}`,
		`{indicator: retail, period: "2023", area: b, value: "200", source: t}`,
		`{indicator: iip, period: "2023", area: a, value: "105", source: s}`,
		`sections:`,
		`  - {id: first, kind: results, title: Kết quả, body: Kết quả tốt.}`,
		`  - {id: second, title: Thảo luận, body: Đã bàn.}`,
		`  - {id: third, title: Kiến nghị, body: Đã gửi.}`,
		`charts:`,
		`  - {id: shop, kind: ranking, indicator: retail, period: "2023"}`,
		`  - {kind: ranking, indicator: iip, period: "2023"}`,
		`  - {id: part, kind: share, indicator: retail, period: "2023", of: national}`,
		`limitations: [{id: H1, text: Hạn chế một.}]`,
		`solutions: [{id: G1, answers: [H1], text: Giải pháp một.}]`,
		`pact: {text: Cùng làm., signers: all}`,
		order)
}

// outline lists a document's headings and the titles of its charts and tables.
func outline(d *doc.Document) []string {
	var out []string
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *doc.Heading:
			out = append(out, plain(b.Line))
		case *doc.Figure:
			out = append(out, "["+strings.ReplaceAll(b.Subtitle, "\u00a0", " ")+"]")
		case *doc.Beside:
			out = append(out, fmt.Sprintf("summary of %d blocks", len(b.Blocks)))
		}
	}
	return out
}

// The usual order written out is the usual order.
func TestUsualOrder(t *testing.T) {
	want, _ := ordered(t, "")
	got, findings := ordered(t, "contents: {briefing: ["+strings.Join(data.BriefingParts(), ", ")+"]}")
	if !reflect.DeepEqual(got.Blocks, want.Blocks) || !reflect.DeepEqual(got.Notes, want.Notes) {
		t.Errorf("it makes\n%q\nwant\n%q", outline(got), outline(want))
	}
	for _, f := range findings {
		if strings.Contains(f.Message.EN, "leaves out") {
			t.Error(f.Message.EN)
		}
	}
}

// What the data puts into another order stands in that order, each once.
func TestOrderFromData(t *testing.T) {
	d, findings := ordered(t, "contents: {briefing: [title, sources, third, shop, measures, summary, sections, tables, areas]}")
	want := []string{"Nguồn số liệu", "Kiến nghị", "[Tổng mức bán lẻ, tỷ đồng, năm 2023]", "Hạn chế và giải pháp",
		"summary of 2 blocks", "Thảo luận", "Bảng số liệu",
		"Số liệu theo địa bàn", "[Chỉ số sản xuất công nghiệp, tăng so với cùng kỳ năm trước (%), năm 2023]"}
	if got := outline(d); !slices.Equal(got[:min(len(want), len(got))], want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	var told string
	for _, f := range findings {
		if f.Rule == "layout" && f.Severity == source.Note {
			told += f.Message.EN + "\n"
		}
	}
	if !strings.Contains(told, "leaves out: key-figures, shares, next-steps, pact, delegates") {
		t.Errorf("told: %s", told)
	}
}

// A section that the order names nowhere and has no place for is told.
func TestSectionsLeftOut(t *testing.T) {
	_, findings := ordered(t, "contents: {briefing: [title, second, sources]}")
	for _, f := range findings {
		if strings.Contains(f.Message.EN, "sections, ") && strings.HasSuffix(f.Message.EN, "first, third") {
			return
		}
	}
	t.Errorf("not told: %v", findings)
}

// The usual order of a booklet written out is its usual order; another order
// moves chapters and their entries in the contents, and gives a section a chapter
// of its own.
func TestBookletOrder(t *testing.T) {
	o := compose.Options{Fonts: faces(t)}
	want, _ := compose.Booklet(withEverything(t, ""), o)
	got, _ := compose.Booklet(withEverything(t, "contents: {booklet: ["+strings.Join(data.BookletParts(), ", ")+"]}"), o)
	if !slices.Equal(outline(got), outline(want)) || !slices.Equal(entries(got), entries(want)) {
		t.Errorf("the usual order written out makes\n%q\nwant\n%q", outline(got), outline(want))
	}
	d, findings := compose.Booklet(withEverything(t, "contents: {booklet: [cover, contents, provinces, third, measures, report, appendix]}"), o)
	all := entries(d)
	at := -1
	for _, title := range []string{"Các địa phương", "Tỉnh A", "Tỉnh C", "Kiến nghị", "Hội nghị", "Hạn chế và giải pháp", "Báo cáo tổng hợp", "Thảo luận", "Phụ lục"} {
		i := slices.Index(all, title)
		if i <= at {
			t.Errorf("%q is entry %d, not behind %d of %q", title, i, at, all)
		}
		at = i
	}
	if n := strings.Count(strings.Join(all, "|"), "Kiến nghị"); n != 1 {
		t.Errorf("the section with a place of its own stands %d times", n)
	}
	told := false
	for _, f := range findings {
		told = told || strings.Contains(f.Message.EN, "leaves out: meeting, pact, handover, photographs")
	}
	if !told {
		t.Error("what is left out is not told")
	}
}

// entries are the lines of a document's contents.
func entries(d *doc.Document) []string {
	var out []string
	for _, b := range d.Blocks {
		if c, ok := b.(*doc.Contents); ok {
			for _, e := range c.Entries {
				out = append(out, plain(e.Line))
			}
		}
	}
	return out
}
