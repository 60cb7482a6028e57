package report_test

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// imports are the packages of this module that each package may import: the
// map of doc.go. A package that is not listed fails the test, so that a new
// one gets its place first. Tests may import what they like.
var imports = map[string][]string{
	"kyyeu":                         {"internal/cli"},
	"kyyeu/internal/cli":            {"fonts", "inputs", "internal/batch", "internal/collect", "internal/mail", "internal/mail/deliver", "internal/mail/ledger", "report/data", "internal/outfile", "internal/source", "internal/theme", "report", "report/figures", "report/impose"},
	"kyyeu/internal/outfile":        {"internal/source"},
	"kyyeu/report":                  {"fonts", "internal/draw", "internal/draw/raster", "internal/draw/svg", "internal/sheet", "internal/source", "internal/theme", "report/check", "report/compose", "report/data", "report/doc", "report/extract", "report/figures", "report/impose", "report/input", "report/layout", "report/pdf"},
	"kyyeu/report/input":            {"internal/photo", "internal/provinces", "internal/sheet", "internal/source", "report/data", "report/figures"},
	"kyyeu/report/check":            {"internal/legacy", "internal/provinces", "internal/source", "report/data"},
	"kyyeu/report/compose":          {"charts", "fonts", "internal/draw", "internal/provinces", "internal/source", "internal/theme", "report/data", "report/doc"},
	"kyyeu/report/layout":           {"fonts", "internal/draw", "internal/photo", "internal/source", "internal/theme", "report/doc"},
	"kyyeu/report/pdf":              {"fonts", "internal/draw", "internal/source", "report/impose", "report/layout"},
	"kyyeu/report/impose":           {"internal/draw"},
	"kyyeu/report/doc":              {"internal/draw", "internal/source", "internal/theme"},
	"kyyeu/report/data":             {"internal/source"},
	"kyyeu/charts":                  {"fonts", "internal/draw", "internal/theme"},
	"kyyeu/fonts":                   {"fonts/cut"},
	"kyyeu/fonts/cut":               {},
	"kyyeu/fonts/internal/cutfaces": {"fonts", "fonts/cut"},
	"kyyeu/internal/draw":           {"fonts"},
	"kyyeu/internal/draw/svg":       {"fonts", "internal/draw"},
	"kyyeu/internal/draw/raster":    {"fonts", "internal/draw"},
	"kyyeu/internal/source":         {},
	"kyyeu/internal/theme":          {"fonts", "internal/draw", "internal/source"},
	"kyyeu/internal/batch":          {"internal/source"},
	"kyyeu/internal/mail":           {"internal/batch", "internal/provinces", "internal/sheet", "internal/source", "report", "report/data", "report/doc"},
	"kyyeu/internal/mail/deliver":   {"internal/mail", "internal/mail/ledger"},
	"kyyeu/internal/mail/ledger":    {"internal/outfile"},
	"kyyeu/internal/legacy":         {},
	"kyyeu/internal/photo":          {"internal/source"},
	"kyyeu/internal/provinces":      {},
	"kyyeu/internal/sheet":          {"internal/legacy", "internal/source"},
	"kyyeu/report/extract":          {"internal/source", "report/data"},
	"kyyeu/report/figures":          {"internal/sheet", "internal/source", "report/data"},
	"kyyeu/internal/collect":        {"internal/provinces", "internal/sheet", "internal/source", "report/data", "report/figures", "report/input"},
	"kyyeu/internal/judge":          {},
	"kyyeu/inputs":                  {},

	"kyyeu/internal/collect/internal/returns": {"report/data"}, // for tests alone
	"kyyeu/internal/mail/smtptest":            {},              // for tests alone
	"kyyeu/internal/photo/phototest":          {},              // for tests alone
	"kyyeu/report/reporttest":                 {},              // for tests alone
}

// libraries are imported by the packages named alone, which keeps them
// replaceable.
var libraries = map[string][]string{
	"github.com/jung-kurt/gofpdf":      {"kyyeu/report/pdf"},
	"github.com/wcharczuk/go-chart/v2": {"kyyeu/charts"},
	"github.com/urfave/cli/v2":         {"kyyeu/internal/cli"},
	"github.com/vbauerster/mpb/v8":     {"kyyeu/internal/cli"},
	"github.com/goccy/go-yaml":         {"kyyeu/report/input"},
	"github.com/yuin/goldmark":         {"kyyeu/report/input"},
	"github.com/shopspring/decimal":    {"kyyeu/report/data"},
	"github.com/klippa-app/go-pdfium":  {"kyyeu/internal/judge"},
	"github.com/go-text/typesetting":   {"kyyeu/fonts/internal/cutfaces"},
	"golang.org/x/image":               {"kyyeu/internal/draw/raster"},
	"github.com/wneessen/go-mail":      {"kyyeu/internal/mail/deliver"},
	"github.com/emersion/go-smtp":      {"kyyeu/internal/mail/smtptest"},
	"github.com/emersion/go-sasl":      {"kyyeu/internal/mail/smtptest"},
	"github.com/klauspost/compress":    {"kyyeu/report/pdf"},
	"github.com/xuri/excelize/v2":      {"kyyeu/report/figures", "kyyeu/internal/collect/internal/returns"},
}

func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "kyyeu/...").Output()
	if err != nil {
		t.Skipf("go list: %v: the directions of imports were not checked", err)
	}
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		pkg := f[0]
		allowed, known := imports[pkg]
		if !known {
			t.Errorf("%s has no place in the map", pkg)
		}
		for _, imp := range f[1:] {
			if inner, ok := strings.CutPrefix(imp, "kyyeu/"); ok && !slices.Contains(allowed, inner) {
				t.Errorf("%s imports %s", pkg, inner)
			}
			for library, owners := range libraries {
				if (imp == library || strings.HasPrefix(imp, library+"/")) && !slices.Contains(owners, pkg) {
					t.Errorf("%s imports %s, which only %s may", pkg, library, strings.Join(owners, " and "))
				}
			}
		}
	}
}

// Buckets are a module of their own: who builds the program downloads nothing of
// theirs.
func TestBucketApart(t *testing.T) {
	own, err := os.ReadFile("../internal/bucket/go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for _, library := range []string{"gocloud.dev", "github.com/aws/"} {
		if !strings.Contains(string(own), "\t"+library) {
			t.Errorf("%s is not in internal/bucket/go.mod: this test proves nothing", library)
		}
		for _, file := range []string{"../go.mod", "../go.sum"} {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(b), library) {
				t.Errorf("%s names %s", file, library)
			}
		}
	}
}
