package report_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/inputs"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report"
	"kyyeu/report/compose"
	"kyyeu/report/input"
	"kyyeu/report/layout"
)

// bilingual is a conference with every text in both languages. Its names are of
// plain letters in both, so that what is left of Vietnamese can be seen.
const bilingual = `kyyeu: 1
illustrative: true
conference:
  title: Hội nghị vùng giả định
  title-en: Conference of an invented region
  edition: 10
  year: 2024
  date: 2024-05-04
  venue: A
  host: a
  next: {edition: 11, year: 2025, host: b}
  organizer: Sở A
  organizer-en: Department A
  theme: Chủ đề
  theme-en: Theme
  headline: Xuất khẩu đạt {{exports 2023}}
  headline-en: Exports reached {{exports 2023}}
  standfirst: Bằng {{exports 2023 region share national}} cả nước.
  standfirst-en: That is {{exports 2023 region share national}} of the country.
region: {name: V}
provinces:
  - {id: a, name: A, department: Sở A, department-en: Department A}
  - {id: b, name: B, department: Sở B, department-en: Department B}
  - {id: c, name: C, department: Sở C, department-en: Department C}
sources: {s: {title: Invented figures, publisher: P, date: 2024}}
indicators:
  exports: {name: Xuất khẩu, name-en: Exports, unit: triệu USD, sum: none}
  retail: {name: Bán lẻ, name-en: Retail sales, unit: tỷ đồng, sum: none}
  rice: {name: Gạo, name-en: Rice, unit: nghìn tấn, sum: none}
  markets: {name: Số chợ, name-en: Markets, unit: chợ, unit-en: markets, sum: none}
  iip: {name: Chỉ số sản xuất công nghiệp, name-en: Index of industrial production, unit: index, sum: none}
figures:
  - {indicator: exports, period: "2023", area: region, value: "1.234,5", source: s, share: {of: national, value: "10,5%"}}
  - {indicator: exports, period: "2023", area: national, value: "11.757,1", source: s}
  - {indicator: exports, period: "2023", area: a, value: "1.000,5", status: estimated, source: s}
  - {indicator: exports, period: "2023", area: b, value: "234", about: nearly, growth: "-2,63%", source: s}
  - {indicator: retail, period: 2024-Q1, area: a, value: "1,5", unit: nghìn tỷ đồng, status: preliminary, source: s}
  - {indicator: retail, period: 2024-Q1, area: b, value: "900", source: s}
  - {indicator: rice, period: 2023-H1, area: a, value: "12", source: s}
  - {indicator: markets, period: 2023-M09, area: b, value: "15", about: about, source: s}
  - {indicator: iip, period: "2023", area: a, value: "108,72", source: s}
  - {indicator: iip, period: "2023", area: b, growth: "4,1%", source: s}
  - {indicator: iip, period: "2023", area: national, growth: "1,5%", source: s}
sections:
  - id: results
    kind: results
    title: Kết quả
    title-en: Results
    source: s
    body: Xuất khẩu đạt {{exports 2023}}.
    body-en: |
      Exports were {{exports 2023}}, retail sales of A {{retail 2024-Q1 a}}; exports of B fell {{exports 2023 b growth}}.

      - rank of A: {{exports 2023 a rank}};
      - in dong: {{retail 2024-Q1 a in "triệu đồng"}}.
  - {id: talk, title: Thảo luận, title-en: Discussion, file: talk.md, file-en: talk-en.md}
limitations: [{id: H1, field: industry, text: Hạn chế., text-en: A limitation.}]
solutions:
  - {id: G1, answers: [H1], field: trade, text: Giải pháp., text-en: A solution., lead: a, with: [b], due: 2024-12, status: running}
  - {id: G2, answers: [H1], text: Giải pháp., text-en: Another.}
pact: {text: Cùng làm., text-en: We work together., signers: all}
handover: {from: a, to: b, text: Trao cờ., text-en: The flag is handed over.}
delegates: [{group: Các Sở, group-en: The departments}]
documents:
  report:
    issuers: [{superior: Ủy ban A, superior-en: Committee A, name: Sở, name-en: Department, signer: {authority: KT., for: Giám đốc, for-en: Director, position: Phó Giám đốc, position-en: Deputy director, name: N}}]
    symbol: BC-S
    to: [Bộ, Cục]
    to-en: [Ministry, Agency]
    bases: [Căn cứ Luật.]
    bases-en: [The Law]
    proposals: Đề nghị.
    proposals-en: We propose.
    recipients: [Các Sở]
    recipients-en: [The departments]
    appendices: [{title: Phụ lục, title-en: Annex, body: Văn., body-en: Text.}]
`

func bilingualFiles() fstest.MapFS {
	return fstest.MapFS{inputs.Sample: {Data: []byte(bilingual)},
		"talk.md": {Data: []byte("Đã bàn.\n")}, "talk-en.md": {Data: []byte("It was discussed.[^1]\n\n[^1]: A note.\n")}}
}

// An English document of a conference that gives all its texts in English has
// no Vietnamese in it, and numbers in English notation.
func TestEnglish(t *testing.T) {
	w := world(t, bilingualFiles())
	c, found := input.Read(w.Files, inputs.Sample, inputs.Sample)
	if len(found) > 0 {
		t.Fatal(list(found))
	}
	var all strings.Builder
	for _, name := range report.Layouts() {
		d, _ := compose.Layout(name)(c.In(source.English), compose.Options{Fonts: w.Fonts, Lang: source.English})
		out, _ := layout.Set(d, w.Fonts)
		for n, p := range out.Pages {
			for _, it := range p.Items {
				if text, ok := it.Op.(draw.Text); ok {
					if isVietnamese(text.S) {
						t.Errorf("%s: page %d has %q", name, n+1, text.S)
					}
					all.WriteString(text.S + " ")
				}
			}
		}
		walkNodes(out.Root, func(n *layout.Node) {
			if isVietnamese(n.Alt) || isVietnamese(n.Actual) {
				t.Errorf("%s: an alternative text is %q", name, n.Alt+n.Actual)
			}
		})
	}
	text := strings.Join(strings.Fields(strings.ReplaceAll(all.String(), "\u00a0", " ")), " ")
	for _, want := range []string{"1,234.5 million USD", "10.5%", "10th edition", "11th edition", "thousand tonnes", "billion VND", "2.63%", "It was discussed.",
		"Markets, markets", "1,500,000 million VND"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	r := buildFrom(t, w.Files, report.Options{File: inputs.Sample, Lang: source.English})
	for _, f := range r.Findings {
		if f.Rule == "translation" {
			t.Error(f.Message.EN)
		}
	}
}

// isVietnamese reports letters that English does not have.
func isVietnamese(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return strings.ContainsRune("ăâđêôơưĂÂĐÊÔƠƯ", r) || r >= 0x1EA0 && r <= 0x1EF9 || r >= 0xC0 && r <= 0xFF && r != '×'
	})
}

func walkNodes(n *layout.Node, visit func(*layout.Node)) {
	visit(n)
	for _, k := range n.Kids {
		if k.Node != nil {
			walkNodes(k.Node, visit)
		}
	}
}

// What the data gives in Vietnamese alone is printed so, marked as Vietnamese,
// and told; the Vietnamese document is the same with and without the English.
func TestUntranslated(t *testing.T) {
	files := bilingualFiles()
	s := strings.Replace(bilingual, "  title-en: Conference of an invented region\n", "", 1)
	s = strings.Replace(s, ", file-en: talk-en.md", "", 1)
	files[inputs.Sample] = &fstest.MapFile{Data: []byte(s)}
	r := buildFrom(t, files, report.Options{File: inputs.Sample, Lang: source.English})
	if told := list(r.Findings); !strings.Contains(told, "4:10: note[translation]: 2 texts") || !strings.Contains(told, "title-en") || !strings.Contains(told, "body-en") {
		t.Error(told)
	}
	w := world(t, files)
	c, _ := input.Read(w.Files, inputs.Sample, inputs.Sample)
	d, _ := compose.Briefing(c.In(source.English), compose.Options{Fonts: w.Fonts, Lang: source.English})
	out, _ := layout.Set(d, w.Fonts)
	marked := 0
	walkNodes(out.Root, func(n *layout.Node) {
		if n.Lang == "vi-VN" {
			marked++
		}
	})
	if marked == 0 {
		t.Error("no Vietnamese text is marked as such")
	}
	vi, _ := compose.Briefing(c.In(source.Vietnamese), compose.Options{Fonts: w.Fonts})
	if out, _ := layout.Set(vi, w.Fonts); strings.Contains(out.String(), "lang=") {
		t.Error("a Vietnamese document has foreign text")
	}
}

// Texts in English are checked like the others.
func TestEnglishIsChecked(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"Exports were {{exports 2023}}", "Exports were {{export 2023}}", "error[reference]"},
		{"Exports were {{exports 2023}}", "Exports were 1,243.5 million USD", "error[typed-number]"},
		{"A limitation.", "A limitation 中.", "error[glyph]"},
		{"exports of B fell", "exports of B rose", "error[wording]"},
		{"title-en: Results", "titel-en: Results", `error[key]: there is no key "titel-en"`},
		{"title-en: Results", "title-en: [Results]", "error[type]: title-en is a list"},
		{"file: talk.md, file-en: talk-en.md", "file: talk.md, file-en: talk-en.md, body-en: Text", "error[key]: there are both body-en and file-en"},
		{"file-en: talk-en.md", "file-en: talk-english.md", "error[path]"},
	} {
		if strings.Count(bilingual, c.old) != 1 {
			t.Fatalf("%q does not stand in it once", c.old)
		}
		files := bilingualFiles()
		files[inputs.Sample] = &fstest.MapFile{Data: []byte(strings.Replace(bilingual, c.old, c.new, 1))}
		found, err := report.Check(t.Context(), world(t, files), report.Options{File: inputs.Sample})
		if err != nil || strings.Count(list(found), c.want) != 1 {
			t.Errorf("%q gives\n%swant %s once", c.new, list(found), c.want)
		}
	}
}

// --lang both sets the sections in both languages side by side, each marked in
// its own, and leaves the rest in Vietnamese; what has no English stands alone.
func TestBoth(t *testing.T) {
	w := world(t, bilingualFiles())
	c, _ := input.Read(w.Files, inputs.Sample, inputs.Sample)
	for _, name := range []string{"briefing", "booklet"} {
		d, _ := compose.Layout(name)(c, compose.Options{Fonts: w.Fonts, Beside: c.English})
		out, _ := layout.Set(d, w.Fonts)
		var vi, en draw.Point
		for _, p := range out.Pages {
			for _, it := range p.Items {
				if text, ok := it.Op.(draw.Text); ok && strings.HasPrefix(text.S, "Đã bàn.") {
					vi = text.At
				} else if ok && strings.HasPrefix(text.S, "It was discussed.") {
					en = text.At
				}
			}
		}
		if vi.Y == 0 || vi.Y != en.Y || vi.X >= en.X {
			t.Errorf("%s: the Vietnamese stands at %v, the English at %v", name, vi, en)
		}
		marked := false
		walkNodes(out.Root, func(n *layout.Node) { marked = marked || n.Lang == source.English.Tag() })
		if !marked {
			t.Errorf("%s: the English is not marked", name)
		}
	}
	files := bilingualFiles()
	files[inputs.Sample] = &fstest.MapFile{Data: []byte(strings.Replace(bilingual, ", file-en: talk-en.md", "", 1))}
	r := buildFrom(t, files, report.Options{File: inputs.Sample, Both: true})
	if told := list(r.Findings); !strings.Contains(told, "note[translation]: 1 texts") {
		t.Error(told)
	}
}
