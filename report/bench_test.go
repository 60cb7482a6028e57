package report_test

import (
	"bytes"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"kyyeu/fonts"
	"kyyeu/inputs"
	"kyyeu/internal/draw"
	"kyyeu/report"
	"kyyeu/report/reporttest"
)

// BenchmarkBuild makes the sample's PDF from its text, as one document of a
// batch would be made.
func BenchmarkBuild(b *testing.B) {
	w := world(b, inputs.FS())
	b.ReportAllocs()
	for b.Loop() {
		r, err := report.Build(b.Context(), w, report.Options{File: inputs.Sample})
		if err != nil || r.PDF == nil {
			b.Fatal(err, list(r.Findings))
		}
		b.ReportMetric(float64(r.Pages), "pages")
		b.ReportMetric(float64(len(r.PDF)), "bytes/file")
	}
}

// BenchmarkTwelvePages makes a document as long as departments write them, from its
// text.
func BenchmarkTwelvePages(b *testing.B) {
	w := world(b, reporttest.Conference(6))
	b.ReportAllocs()
	for b.Loop() {
		r, err := report.Build(b.Context(), w, report.Options{File: reporttest.File})
		if err != nil || r.PDF == nil {
			b.Fatal(err, list(r.Findings))
		}
		if r.Pages != 12 {
			b.Fatalf("%d pages", r.Pages)
		}
		b.ReportMetric(float64(len(r.PDF)), "bytes/file")
	}
}

// BenchmarkCheck is what `kyyeu check` does: all but the writing.
func BenchmarkCheck(b *testing.B) {
	w := world(b, inputs.FS())
	b.ReportAllocs()
	for b.Loop() {
		if _, err := report.Check(b.Context(), w, report.Options{File: inputs.Sample}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFloor is what nobody who uses gofpdf can go below: as many empty
// pages with the same faces. Compare BenchmarkBuild with it in one run.
func BenchmarkFloor(b *testing.B) {
	set := world(b, nil).Fonts
	out := setSample(b)
	used := map[fonts.Style]bool{}
	for _, pg := range out.Pages {
		for _, it := range pg.Items {
			if t, ok := it.Op.(draw.Text); ok {
				used[t.Style] = true
			}
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		pdf := gofpdf.New("P", "pt", "A4", "")
		for st := range fonts.Style(fonts.Styles) {
			if used[st] {
				pdf.AddUTF8FontFromBytes(st.String(), "", set.Face(st).TTF())
			}
		}
		for range out.Pages {
			pdf.AddPage()
		}
		var file bytes.Buffer
		if err := pdf.Output(&file); err != nil {
			b.Fatal(err)
		}
	}
}
