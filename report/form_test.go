package report_test

import (
	"bytes"
	"context"
	"io/fs"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"kyyeu/fonts"
	"kyyeu/inputs"
	"kyyeu/internal/draw"
	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report"
	"kyyeu/report/compose"
	"kyyeu/report/data"
	"kyyeu/report/figures"
	"kyyeu/report/input"
	"kyyeu/report/layout"
)

// starter is the folder that "kyyeu init" writes.
func starter(t *testing.T) fs.FS {
	t.Helper()
	fsys, err := fs.Sub(inputs.FS(), inputs.StarterDir)
	if err != nil {
		t.Fatal(err)
	}
	return fsys
}

// The starter has nothing to find, and says on every page of its document, in
// both languages, that its figures are invented.
func TestStarter(t *testing.T) {
	faces, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	w := report.World{Files: starter(t), Fonts: faces}
	for lang, mark := range map[source.Lang]string{source.Vietnamese: "số liệu minh họa", source.English: "illustrative figures"} {
		r, err := report.Build(context.Background(), w, report.Options{File: inputs.StarterConference, Lang: lang})
		found := slices.DeleteFunc(r.Findings, func(f source.Finding) bool { return f.Rule == "translation" && lang == source.English })
		if err != nil || r.PDF == nil || len(found) > 0 {
			t.Fatalf("%v, %v", err, r.Findings)
		}
		c, _ := input.Read(w.Files, inputs.StarterConference, inputs.StarterConference)
		if !c.Illustrative {
			t.Fatal("the starter is not marked as illustrative")
		}
		d, _ := compose.Briefing(c, compose.Options{Fonts: w.Fonts, Lang: lang})
		out, _ := layout.Set(d, w.Fonts)
		for n, p := range out.Pages {
			if !says(p, mark) {
				t.Errorf("page %d does not say %q", n+1, mark)
			}
		}
	}
}

// says reports whether a text is printed on a page.
func says(p layout.Page, s string) bool {
	for _, it := range p.Items {
		if text, ok := it.Op.(draw.Text); ok && text.S == s {
			return true
		}
	}
	return false
}

// A form that is filled in as its lists and instructions say gives the figures
// that were meant, each at its cell.
func TestFormFilledIn(t *testing.T) {
	for _, perArea := range []bool{false, true} {
		w := report.World{Files: starter(t)}
		b, found, err := report.Form(context.Background(), w, report.Options{File: inputs.StarterConference}, perArea)
		if err != nil || len(found) > 0 {
			t.Fatal(err, found)
		}
		book, found := sheet.Read(fill(t, b, perArea), "tinh-a.xlsx")
		if len(found) > 0 {
			t.Fatal(found)
		}
		rows, ok, found := figures.Read(book)
		if !ok || len(found) > 0 {
			t.Fatal(ok, found)
		}
		c, _ := input.Read(w.Files, inputs.StarterConference, "conference.yaml")
		got, sources, found := input.Figures(rows, c)
		if len(found) > 0 || len(got) != 2 || len(sources) != 1 {
			t.Fatalf("%d figures, %d sources, %v", len(got), len(sources), found)
		}
		f := got[0]
		if want := (data.Key{Indicator: "retail", Period: data.PeriodKey{Kind: data.Year, Year: 2025}, Area: "tinh-a"}); f.Key() != want {
			t.Errorf("the key is %v", f.Key())
		}
		if f.Value.Number.String() != "370.460" || f.Value.Pos.Cell != "D2" || f.Unit.Name != "triệu đồng" || f.Status.V != data.Estimated ||
			f.About.V != data.Nearly || f.Growth.Number.String() != "-2,63" || f.Share.Of.S != "region" || f.Share.Value.Number.String() != "7,97" {
			t.Errorf("the figure is %+v", f)
		}
		if f.Source.S != sources[0].ID.S || sources[0].Title.S != "Niên giám thống kê 2025, trang 12" {
			t.Errorf("the source is %+v", sources[0])
		}
		if g := got[1]; g.Indicator.S != "exports" || g.Value.State != data.Nothing || g.Unit.Name != "triệu USD" {
			t.Errorf("the second figure is %+v", g)
		}
	}
}

// fill types into the first two rows of a form. The cells being of the text
// format, a program keeps what is typed.
func fill(t *testing.T, form []byte, perArea bool) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(form))
	if err != nil {
		t.Fatal(err)
	}
	name := "Số liệu"
	if perArea {
		name = "Tỉnh A"
	}
	for cell, s := range map[string]string{"D2": "370.460", "E2": "triệu đồng", "F2": "ước tính", "G2": "gần", "H2": "-2,63", "I2": "Vùng minh họa", "J2": "7,97",
		"K2": "Niên giám thống kê 2025, trang 12", "D3": "-", "K3": "niên giám thống kê 2025,  trang 12"} {
		if err := f.SetCellStr(name, cell, s); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if _, err := f.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
