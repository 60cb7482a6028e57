package report_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/internal/draw"
	"kyyeu/internal/judge"
	"kyyeu/internal/source"
	"kyyeu/report"
	"kyyeu/report/check"
	"kyyeu/report/compose"
	"kyyeu/report/data"
	"kyyeu/report/input"
	"kyyeu/report/layout"
)

// coded is a conference of 63 provinces that do not exist, each with figures whose
// digits no other figure has, from a source of its own whose title has one of them.
func coded() fstest.MapFS {
	const provinces = 63
	var b, areas, sources, figures strings.Builder
	var retail, markets int
	for n := 1; n <= provinces; n++ {
		id := fmt.Sprintf("tinh-%d", n)
		fmt.Fprintf(&areas, "  - {id: %s, name: Tỉnh số %[2]d, department: Sở Công Thương Tỉnh số %[2]d}\n", id, n)
		fmt.Fprintf(&sources, "  nguon-%d: {title: \"Số liệu minh họa, bán lẻ đạt %d.3%02d tỷ đồng\", publisher: Sở Công Thương Tỉnh số %[1]d, date: 2024-0%[4]d}\n", n, n+10, n, n%9+1)
		add := func(format string, args ...any) {
			fmt.Fprintf(&figures, "  - {area: %s, source: nguon-%d, "+format+"}\n", append([]any{id, n}, args...)...)
		}
		add(`indicator: retail, period: "2023", value: "%d.3%02d", growth: "%d,%02d5%%"`, n+10, n, n%20+1, n)
		add(`indicator: markets, period: "2023", value: "%d,5%02d0", note: "Ghi chú %d.3%[2]d"`, n+10, n, n+10)
		retail, markets = retail+(n+10)*1000+300+n, markets+(n+10)*10000+5000+n*10
		for y := 2021; y <= 2023; y++ {
			add(`indicator: iip, period: "%d", value: "%d,%02d%d"`, y, 101+n%30, n, y%10)
		}
	}
	for y := 2021; y <= 2023; y++ {
		fmt.Fprintf(&figures, "  - {indicator: iip, period: \"%d\", area: region, growth: \"%d,5%%\", source: chung}\n", y, y%10+10)
		fmt.Fprintf(&figures, "  - {indicator: iip, period: \"%d\", area: national, growth: \"%d,2%%\", source: chung}\n", y, y%10+7)
	}
	fmt.Fprintf(&figures, "  - {indicator: retail, period: \"2023\", area: region, value: \"%d\", growth: \"9,1%%\", source: chung}\n", retail)
	fmt.Fprintf(&b, `kyyeu: 1
illustrative: true
conference: {title: Hội nghị vùng giả định, title-en: Conference of an invented region, edition: 1, year: 2024, date: 2024-12-04, venue: Tỉnh số 1, host: tinh-1, next: {edition: 2, year: 2025, host: tinh-2}, organizer: Sở Công Thương Tỉnh số 1}
region: {name: Vùng giả định, kind: vùng}
provinces:
%ssources:
  chung: {title: Số liệu minh họa chung, publisher: Nhóm biên soạn, date: 2024}
%sindicators:
  retail: {name: Tổng mức bán lẻ, name-en: Retail sales, unit: tỷ đồng, sum: provinces}
  markets: {name: Doanh thu chợ, name-en: Sales of markets, unit: triệu đồng, sum: provinces}
  iip: {name: Chỉ số sản xuất công nghiệp, name-en: Index of industrial production, unit: index, sum: none}
figures:
%ssections:
  - {id: chung, kind: results, title: Kết quả chung, body: "Cả vùng đạt {{retail 2023}}."}
  - {id: rieng, province: tinh-7, title: Chuyện riêng, body: "Tỉnh đạt {{retail 2023 tinh-7}}, đứng thứ {{retail 2023 tinh-7 rank}}."}
limitations: [{id: H1, text: Hạn chế giả định.}]
solutions: [{id: G1, answers: [H1], text: Giải pháp giả định., lead: tinh-7, due: 2024-12}]
`, areas.String(), sources.String(), figures.String())
	return fstest.MapFS{"vung.yaml": {Data: []byte(b.String())}}
}

var tokens = regexp.MustCompile(`\p{L}*\d[\d.,]*\p{L}*`)

// numerals are the numbers of a text by their digits alone, in whichever notation
// they are written; short ones are not looked at, and hashes are none.
func numerals(texts ...string) map[string]bool {
	all := map[string]bool{}
	for _, text := range texts {
		for _, t := range tokens.FindAllString(text, -1) {
			digits := strings.NewReplacer(".", "", ",", "").Replace(t)
			if len(digits) >= 4 && strings.Trim(digits, "0123456789") == "" {
				all[digits] = true
			}
		}
	}
	return all
}

// code is what identifies a number of a figure: its digits, and for an index those of
// the growth that it says, either of which may be printed.
type code map[string]bool

// codes are those of each area's figures.
func codes(c *data.Conference) map[string][]code {
	all := map[string][]code{}
	add := func(area string, numbers ...data.Value) {
		var said []string
		for _, v := range numbers {
			if v.State == data.Known {
				said = append(said, v.Number.String())
			}
		}
		if one := code(numerals(said...)); len(one) > 0 {
			all[area] = append(all[area], one)
		}
	}
	for i := range c.Figures {
		f := &c.Figures[i]
		if ind, _ := c.Indicator(f.Indicator.S); ind.Unit.Family == data.IndexFamily {
			rate, _ := f.Rate(ind.Unit)
			add(f.Area.S, f.Value, rate)
			continue
		}
		add(f.Area.S, f.Value)
		add(f.Area.S, f.Growth)
	}
	return all
}

// holdsOwnAlone holds that some texts have a province's own figures and nobody
// else's.
func holdsOwnAlone(t *testing.T, what, province string, by map[string][]code, texts ...string) {
	t.Helper()
	have := numerals(texts...)
	for area, all := range by {
		for _, one := range all {
			printed := ""
			for d := range one {
				if have[d] {
					printed = d
				}
			}
			switch {
			case area == province && printed == "":
				t.Errorf("%s for %s lacks its own %v", what, province, one)
			case strings.HasPrefix(area, "tinh-") && area != province && printed != "":
				t.Errorf("%s for %s has %s, a figure of %s", what, province, printed, area)
			}
		}
	}
}

func codedConference(t *testing.T) *data.Conference {
	t.Helper()
	c, findings := input.Read(coded(), "vung.yaml", "vung.yaml")
	findings = append(findings, check.Run(c, nil)...)
	if findings.Count(source.Error) > 0 {
		t.Fatal(list(findings))
	}
	return c
}

// TestProvincesHoldTheirOwn holds the law of documents for one province: in every
// layout and language, wherever there is text – pages, words for who cannot see,
// bookmarks, properties – are its own figures, and no other province's.
func TestProvincesHoldTheirOwn(t *testing.T) {
	c := codedConference(t)
	by := codes(c)
	set := world(t, nil).Fonts
	for i, p := range c.Provinces {
		layouts := []string{"briefing", "report"}
		if i%21 == 6 {
			layouts = append(layouts, "booklet")
		}
		for j, name := range layouts {
			lang := source.Lang((i + j) % 2)
			d, findings := compose.Layout(name)(c.In(lang), compose.Options{Fonts: set, Lang: lang, Province: p.ID.S})
			out, more := layout.Set(d, set)
			if all := append(findings, more...); all.Count(source.Error)+all.Count(source.Warning) > 0 {
				t.Fatalf("%s for %s: %s", name, p.ID.S, list(all))
			}
			holdsOwnAlone(t, name, p.ID.S, by, append(everyText(out), d.Title, d.Subject, d.Author, strings.Join(d.Keywords, " "))...)
		}
	}
}

// everyText are all texts of a document: each run of the pages, and its structure.
func everyText(out *layout.Output) []string {
	var all []string
	for _, pg := range out.Pages {
		for _, it := range pg.Items {
			if text, ok := it.Op.(draw.Text); ok {
				all = append(all, text.S)
			}
		}
	}
	var walk func(n *layout.Node)
	walk = func(n *layout.Node) {
		all = append(all, n.Alt, n.Actual)
		for _, k := range n.Kids {
			if k.Node != nil {
				walk(k.Node)
			}
		}
	}
	walk(out.Root)
	for _, m := range out.Outline {
		all = append(all, m.Title)
	}
	return all
}

// TestFilesOfProvincesHoldTheirOwn holds the same of what other programs read in the
// finished files: the text of some, and the attachments of all, which the program
// reads and checks like any data file.
func TestFilesOfProvincesHoldTheirOwn(t *testing.T) {
	c := codedConference(t)
	by := codes(c)
	w := world(t, coded())
	p, err := report.Prepare(t.Context(), w, report.Options{File: "vung.yaml"})
	if err != nil {
		t.Fatal(err)
	}
	for i, id := range p.Provinces() {
		r, err := p.Build(t.Context(), id)
		if err != nil || r.PDF == nil {
			t.Fatal(err, list(r.Findings))
		}
		if i%9 == 6 {
			texts := judge.Text(t, r.PDF)
			for _, m := range judge.Outline(t, r.PDF) {
				texts = append(texts, m.Title)
			}
			holdsOwnAlone(t, "the file", id, by, texts...)
		}
		files := judge.Attachments(t, r.PDF)
		own, ok := files["vung-"+id+".yaml"]
		if len(files) != 1 || !ok {
			t.Fatalf("the file for %s has %d attachments", id, len(files))
		}
		holdsOwnAlone(t, "the attachment", id, by, string(own))
		sameFigures(t, id, c, own)
	}
}

// sameFigures holds that an extract is read and checked without errors, and has the
// figures of the province, the region and the country with their sources as they
// were typed, and the names of all provinces.
func sameFigures(t *testing.T, id string, c *data.Conference, file []byte) {
	t.Helper()
	e, findings := input.Read(fstest.MapFS{"e.yaml": {Data: file}}, "e.yaml", "e.yaml")
	if e != nil {
		findings = append(findings, check.Run(e, nil)...)
	}
	if e == nil || findings.Count(source.Error)+findings.Count(source.Warning) > 0 {
		t.Fatalf("the extract for %s: %s\n%s", id, list(findings), file)
	}
	tell := func(c *data.Conference) string {
		var out []string
		for _, f := range c.Figures {
			if f.Area.S != id && strings.HasPrefix(f.Area.S, "tinh-") {
				continue
			}
			s, _ := c.Source(f.Source.S)
			ind, _ := c.Indicator(f.Indicator.S)
			out = append(out, fmt.Sprint(f.Key(), f.Value.State, f.Value.Number, f.Unit.Name, f.Status.V, f.About.V, f.Growth.State, f.Growth.Number, f.Share.Of.S, f.Share.Value.Number,
				f.Note.S, f.Origin.S, s.Title.S, s.Author.S, s.Publisher.S, s.Date.Day, s.URL.S, ind.Name.S, ind.Unit.Name, ind.Sum.S, ind.PartOf.S))
		}
		for _, p := range c.Provinces {
			out = append(out, fmt.Sprint(p.ID.S, p.Name.S, p.Kind.S, p.Department.S))
		}
		ev := c.Event
		out = append(out, fmt.Sprint(ev.Title.S, ev.Edition.V, ev.Year.V, ev.Date.Day, ev.Venue.S, ev.Host.S, ev.Next.Edition.V, ev.Next.Year.V, ev.Next.Host.S, ev.Organizer.S, ev.Theme.S, c.Region.Name.S, c.Illustrative))
		return strings.Join(out, "\n")
	}
	if got, want := tell(e), tell(c); got != want {
		t.Errorf("the extract for %s tells\n%s\nof\n%s", id, got, want)
	}
}

// TestBarsOfProvinces reads the drawings: in the charts for one province there are
// as many bars and lines as there are areas among province, region and country, and
// the bars are as long as the figures of these.
func TestBarsOfProvinces(t *testing.T) {
	c := codedConference(t)
	table := data.NewTable(c)
	set := world(t, nil).Fonts
	kinds := map[string]int{}
	for _, p := range c.Provinces {
		_, drawn, _ := compose.Charts(c, compose.Options{Fonts: set, Province: p.ID.S})
		for _, ch := range drawn {
			kinds[ch.Kind.S]++
			for _, a := range ch.Areas {
				if strings.HasPrefix(a.S, "tinh-") && a.S != p.ID.S {
					t.Errorf("%s for %s shows %s", ch.ID.S, p.ID.S, a.S)
				}
			}
			var bars []float64
			lines := 0
			for _, op := range ch.Figure.Picture.Ops {
				switch op := op.(type) {
				case draw.Fill:
					if b := op.Path.Bounds(); op.Color != draw.RGB(0xFFFFFF) && b.H > 4*draw.Pt {
						bars = append(bars, float64(b.W))
					}
				case draw.Stroke:
					if b := op.Path.Bounds(); b.H > 0 && b.W > 20*draw.Pt && len(op.Path.Points) > 2 {
						lines++
					}
				}
			}
			switch ch.Kind.S {
			case "ranking":
				var want []float64
				for _, a := range ch.Areas {
					f := table[data.Key{Indicator: ch.Indicator.S, Period: ch.Period.PeriodKey, Area: a.S}]
					v := f.Growth
					if f.Value.State == data.Known && !f.Growth.Given() {
						v, _ = f.Rate(data.ParseUnit("index"))
					}
					want = append(want, v.Number.Float())
				}
				slices.SortFunc(want, func(a, b float64) int { return cmp.Compare(b, a) })
				if len(bars) != len(want) {
					t.Fatalf("%s for %s has %d bars of %d areas", ch.ID.S, p.ID.S, len(bars), len(want))
				}
				for i := range want {
					if off := bars[i]/bars[0] - want[i]/want[0]; off > 0.02 || off < -0.02 {
						t.Errorf("%s for %s: bars %v of %v", ch.ID.S, p.ID.S, bars, want)
					}
				}
			case "share":
				if len(bars) != 2 {
					t.Errorf("%s for %s has %d pieces", ch.ID.S, p.ID.S, len(bars))
				}
			case "lines":
				if lines != len(ch.Areas) {
					t.Errorf("%s for %s has %d lines of %d areas", ch.ID.S, p.ID.S, lines, len(ch.Areas))
				}
			}
		}
	}
	for _, kind := range []string{"ranking", "share", "lines"} {
		if kinds[kind] < len(c.Provinces) {
			t.Errorf("%d charts of kind %s: %v", kinds[kind], kind, kinds)
		}
	}
}

// TestOtherProvince holds that a text of a province's document which shows another
// province's figure is told of, with its section and the province, and that no
// other document and no other text is.
func TestOtherProvince(t *testing.T) {
	text := strings.Replace(string(coded()["vung.yaml"].Data), `"Cả vùng đạt {{retail 2023}}."`,
		`"Cả vùng đạt {{retail 2023}}; Tỉnh số 9 đạt {{retail 2023 tinh-9}}, tăng {{retail 2023 tinh-9 growth}}."`, 1)
	w := world(t, fstest.MapFS{"vung.yaml": {Data: []byte(text)}})
	p, err := report.Prepare(t.Context(), w, report.Options{File: "vung.yaml"})
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{
		"":       "",
		"tinh-9": "",
		"tinh-7": `in the document of Tỉnh số 7 the section "chung" shows figures of Tỉnh số 9`,
	} {
		r, err := p.Build(t.Context(), id)
		if err != nil || r.PDF == nil {
			t.Fatal(err, list(r.Findings))
		}
		got := ""
		for _, f := range r.Findings {
			if f.Rule == "other-province" {
				got += f.Message.EN
				if f.Severity != source.Warning || f.Pos.Line == 0 || !strings.Contains(f.Hint.EN, "province: tinh-9") {
					t.Errorf("%+v", f)
				}
			}
		}
		if got != want {
			t.Errorf("for %q: found %q, want %q", id, got, want)
		}
	}
}

// The extract is attached as PDF/A-3 wants it, in every layout.
func TestProvinceFilesAreArchives(t *testing.T) {
	var files []string
	for _, name := range report.Layouts() {
		r := buildFrom(t, coded(), report.Options{File: "vung.yaml", Layout: name, Province: "tinh-7"})
		file := filepath.Join(t.TempDir(), r.Name)
		if err := os.WriteFile(file, r.PDF, 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	judge.VeraPDF(t, files...)
}
