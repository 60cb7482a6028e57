package report_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/inputs"
	"kyyeu/internal/draw"
	"kyyeu/internal/judge"
	"kyyeu/internal/source"
	"kyyeu/report"
	"kyyeu/report/compose"
	"kyyeu/report/input"
	"kyyeu/report/layout"
)

// crossText is a section that refers to everything, before and behind it.
const crossText = `sections:
  - id: opening
    title: Mở đầu
    title-en: Opening
    source: minh-hoa
    body: |
      Bán lẻ ở {{chart retail or table retail}}, {{table retail page or chart retail page}}; của Tỉnh 2 ở
      {{province tinh-2 page or "kỷ yếu của hội nghị"}}. Các nhóm hàng ở {{table groups}} ({{table groups page}}), bàn ở {{section talk}},
      {{section talk page}}, nhất là {{section market}}. **Xem {{chart iip or table iip}}**, hay trang {{section talk page bare}}.

      ## Nhóm hàng và {{table groups}} {#goods}

      Bảng: Các nhóm hàng {#groups}

      | Nhóm | Ghi chú |
      | --- | --- |
      | Gạo | xem {{section talk page}} |
      | Gỗ | xem {{section goods}} |
    body-en: |
      Retail sales are in {{chart retail or table retail}}, {{table retail page or chart retail page}}; those of goods in
      {{table groups}} on {{table groups page}}; see {{section talk}} and {{section talk page}}.

      Table: Groups of goods {#groups}

      | Group | Note |
      | --- | --- |
      | Rice | see {{section talk page}} |
  - id: talk
    title: Nội dung thảo luận
    title-en: Discussion
    source: minh-hoa
    body: |
      Các đại biểu trở lại {{section opening}}, {{section opening page}}, và {{table groups}}.[^1]

      ### Thị trường {#market}

      Thị trường được bàn sau {{section goods}}.

      [^1]: Xem thêm {{section market}}, {{section market page}}.
    body-en: |
      The delegates came back to {{section opening}} on {{section opening page}}.
`

// composed reads, checks, composes and sets a conference.
func composed(t *testing.T, files fstest.MapFS, name string, o compose.Options) (*layout.Output, source.Findings) {
	t.Helper()
	w := world(t, files)
	c, found := input.Read(w.Files, inputs.Sample, inputs.Sample)
	if c == nil || found.Count(source.Error) > 0 {
		t.Fatal(list(found))
	}
	o.Fonts = w.Fonts
	d, said := compose.Layout(name)(c.In(o.Lang), o)
	out, more := layout.Set(d, w.Fonts)
	return out, append(said, more...)
}

// refers is how references begin that are no entries of a table of contents.
var refers = regexp.MustCompile(`^(Hình|Bảng|Figure|Table|trang|page|khoản|mục|item|section)\x{a0}|^“|^\d+$`)

// printed is what stands on the pages, without their order in lines.
func printed(out *layout.Output) string {
	var all strings.Builder
	for _, p := range out.Pages {
		for _, it := range p.Items {
			if s, ok := it.Op.(draw.Text); ok {
				all.WriteString(strings.ReplaceAll(s.S, "\u00a0", " "))
			}
		}
	}
	return all.String()
}

// Every reference leads to what it names: the label of a chart or table, the
// title or number of a section stands where the link goes, and the number of a
// page is that page's.
func TestCrossReferencesLeadThere(t *testing.T) {
	for _, provinces := range []int{3, 40} {
		for _, name := range report.Layouts() {
			for _, o := range []compose.Options{{}, {Lang: source.English}, {Province: "tinh-2"}} {
				t.Run(fmt.Sprint(name, provinces, o.Lang, o.Province), func(t *testing.T) {
					out, found := composed(t, invented(provinces, 3, crossText), name, o)
					if found.Count(source.Error) > 0 {
						t.Error(list(found))
					}
					kinds := map[string]int{}
					for _, p := range out.Pages {
						for _, l := range p.Links {
							if l.URL == "" && refers.MatchString(l.Text) {
								kinds[leads(t, out, l)]++
							}
						}
					}
					least := map[string]int{"page": 6, "label": 4, "section": 3}
					if o.Lang == source.English { // its text has less to say
						least = map[string]int{"page": 5, "label": 2, "section": 2}
					}
					for kind, n := range least {
						if kinds[kind] < n {
							t.Errorf("there are %d references to a %s, expected %d", kinds[kind], kind, n)
						}
					}
				})
			}
		}
	}
}

// leads looks at the end of a link, and gives what it is a link to.
func leads(t *testing.T, out *layout.Output, l layout.Link) (kind string) {
	t.Helper()
	text := strings.ReplaceAll(l.Text, "\u00a0", " ")
	label := out.Pages[l.Page].Label
	for _, word := range []string{"trang ", "page "} {
		if n, ok := strings.CutPrefix(text, word); ok {
			if n, _, _ = strings.Cut(n, " "); n != label {
				t.Errorf("%q leads to page %s", text, label)
			}
			return "page"
		}
	}
	if text == label {
		return "page"
	}
	kind = "section"
	want := text
	for _, word := range []string{"Hình ", "Bảng ", "Figure ", "Table "} {
		if strings.HasPrefix(text, word) {
			kind = "label"
		}
	}
	if kind == "section" {
		// By its title, or in the official form by its number: "khoản 1 mục I".
		want = strings.Trim(text, "“”")
		if f := strings.Fields(text); slices.Contains([]string{"khoản", "mục", "item", "section"}, f[0]) {
			want = f[1] + "."
		}
	}
	var found []string
	for _, it := range out.Pages[l.Page].Items {
		if s, ok := it.Op.(draw.Text); ok && s.At.Y > l.Y && s.At.Y < l.Y+60*draw.Pt {
			found = append(found, strings.ReplaceAll(s.S, "\u00a0", " "))
		}
	}
	if at := strings.Join(found, " "); !strings.Contains(squeeze(at), squeeze(want)) {
		t.Errorf("%q leads to page %s, %q", text, label, at)
	}
	return kind
}

// What a layout does not have is said: it stops the build, unless the author
// gave another place or words.
func TestCrossReferencesThatALayoutLacks(t *testing.T) {
	for _, c := range []struct{ ref, layout, province, want string }{
		{"{{chart retail}}", "briefing", "", "(Hình 1)"},
		{"{{chart retail bare}}", "briefing", "", "(1)"},
		{"{{chart retail}}", "report", "", ""},
		{"{{chart retail or table retail}}", "report", "", "(Bảng 1)"},
		{`{{chart retail or "số liệu bán lẻ"}}`, "report", "", "(số liệu bán lẻ)"},
		{"{{province tinh-2}}", "briefing", "", ""},
		{"{{province tinh-2}}", "booklet", "", "(Tỉnh 2)"},
		{"{{province tinh-2}}", "booklet", "tinh-1", ""},
	} {
		text := "sections:\n  - {id: a, title: Mục, body: 'Số liệu (" + c.ref + ").'}\n"
		out, found := composed(t, invented(3, 0, text), c.layout, compose.Options{Province: c.province})
		said := list(found)
		lost := strings.Count(said, "error[reference]: this layout does not have what "+c.ref+" refers to")
		if c.want == "" && lost != 1 || c.want != "" && found.Count(source.Error) > 0 {
			t.Errorf("%s, %s: %s", c.ref, c.layout, said)
		}
		if c.want != "" && !strings.Contains(printed(out), c.want) {
			t.Errorf("%s, %s: %q is not printed", c.ref, c.layout, c.want)
		}
	}
}

// A title that refers to itself would grow for ever.
func TestCrossReferencesSettle(t *testing.T) {
	text := "sections:\n  - {id: a, title: 'Mục {{section a}}', body: Lời.}\n"
	_, found := composed(t, invented(3, 0, text), "briefing", compose.Options{})
	if said := list(found); strings.Count(said, "error[reference]") != 1 || !strings.Contains(said, "not stable") {
		t.Error(said)
	}
	text = "sections:\n  - {id: a, title: 'Tiếp theo {{section b}}', body: Lời.}\n  - {id: b, title: 'Xem {{table groups}}', body: \"Lời.\\n\\nBảng: Hàng {#groups}\\n\\n| a | b |\\n| --- | --- |\\n| 1 | 2 |\\n\"}\n"
	out, found := composed(t, invented(3, 0, text), "briefing", compose.Options{})
	if found.Count(source.Error) > 0 {
		t.Error(list(found))
	}
	if !strings.Contains(squeeze(printed(out)), squeeze("Tiếp theo “Xem Bảng")) {
		t.Error("a title does not say the title that it refers to")
	}
}

// The references are links that the standards accept.
func TestCrossReferencesStandards(t *testing.T) {
	files := judgedFiles(t, invented(6, 3, crossText))
	judge.VeraPDF(t, files...)
	for _, f := range files {
		judge.QPDF(t, f)
	}
}

// judgedFiles writes a conference in every layout.
func judgedFiles(t *testing.T, files fstest.MapFS) []string {
	t.Helper()
	var paths []string
	for _, name := range report.Layouts() {
		r := buildFrom(t, files, report.Options{File: inputs.Sample, Layout: name})
		path := filepath.Join(t.TempDir(), name+".pdf")
		if err := os.WriteFile(path, r.PDF, 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}
