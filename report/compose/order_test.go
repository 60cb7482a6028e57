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

// ordered is a conference with something in every part, in an order.
func ordered(t *testing.T, order string) (*doc.Document, source.Findings) {
	t.Helper()
	c := conference(t,
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
	return compose.Briefing(c, compose.Options{Fonts: faces(t)})
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
	if !strings.Contains(told, "leaves out: key-figures, shares, pact, delegates, next-steps") {
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
