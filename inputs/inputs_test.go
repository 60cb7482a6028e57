package inputs_test

import (
	"flag"
	"io/fs"
	"os"
	"path"
	"slices"
	"testing"

	"kyyeu/inputs"
	"kyyeu/internal/sheet"
	"kyyeu/report/figures"
)

var update = flag.Bool("update", false, "make the starter's workbook anew from its CSV file")

// The starter's workbook says what its readable source says. Contents are
// compared, not bytes: those depend on how Go packs an archive.
func TestStarterFigures(t *testing.T) {
	raw, err := os.ReadFile("starter/figures.csv")
	if err != nil {
		t.Fatal(err)
	}
	want := table(t, raw, "figures.csv")
	if *update {
		b, err := figures.Write(want, inputs.StarterFigures)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path.Join(inputs.StarterDir, inputs.StarterFigures), b, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	raw, err = fs.ReadFile(inputs.FS(), path.Join(inputs.StarterDir, inputs.StarterFigures))
	if err != nil {
		t.Fatal(err)
	}
	got := table(t, raw, inputs.StarterFigures)
	if len(got) < 10 || !slices.EqualFunc(got, want, sameTexts) {
		t.Error("figures.xlsx is not what figures.csv says (run with -update)")
	}
	for _, r := range got {
		if r[figures.Origin].Text != figures.Starter { // by which collect knows what to drop
			t.Errorf("%s: origin %q", r.Pos(), r[figures.Origin].Text)
		}
		if r[figures.AsRead].Text != r.Reading() { // else it seems corrected by hand, and collect keeps it
			t.Errorf("%s: as read %q, want %q", r.Pos(), r[figures.AsRead].Text, r.Reading())
		}
	}
}

func table(t *testing.T, raw []byte, name string) []figures.Row {
	t.Helper()
	book, found := sheet.Read(raw, name)
	if len(found) > 0 {
		t.Fatal(found)
	}
	rows, ok, found := figures.Read(book)
	if !ok || len(found) > 0 {
		t.Fatal(ok, found)
	}
	return rows
}

func sameTexts(a, b figures.Row) bool {
	return slices.EqualFunc(a[:], b[:], func(x, y figures.Field) bool { return x.Text == y.Text })
}
