package report

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/internal/theme"
	"kyyeu/report/check"
	"kyyeu/report/compose"
	"kyyeu/report/data"
	"kyyeu/report/impose"
	"kyyeu/report/layout"
)

// World is all that a build may read: no phase touches the clock, the
// environment, the network or any other file.
type World struct {
	// Files is the folder that holds the conference's file; nothing outside it
	// can be named.
	Files fs.FS
	// Fonts are the faces to set the document in.
	Fonts *fonts.Set
}

// Options say what to build.
type Options struct {
	// File is the conference's file, a path in World.Files.
	File string
	// Shown is the file's path as messages show it, as the user typed it; File
	// when empty.
	Shown string
	// Layout is one of [Layouts]; the first when empty.
	Layout string
	// Lang is the language of the document.
	Lang source.Lang
	// Both sets the sections of a Vietnamese document in English beside it, where
	// the data has them so.
	Both bool
	// Province is the ID of the province that the document is made for; empty for
	// all of them. One that the conference does not have is an
	// [UnknownProvince].
	Province string
	// Look is how the document looks; [ReadTheme] gives one. A layout whose form
	// the law fixes has its own.
	Look theme.Theme
	// Strict makes warnings stop the build.
	Strict bool
	// Impose asks for a second file with the pages on sheets for printing.
	Impose impose.Kind
}

// shown is the file's path for messages.
func (o Options) shown() string { return cmp.Or(o.Shown, o.File) }

// Layouts are the names that Options.Layout understands.
func Layouts() []string { return compose.Layouts() }

// Result is what a build made.
type Result struct {
	// Findings of all phases, sorted by place.
	Findings source.Findings
	// Name is the file name that the document should have,
	// "bac-trung-bo-2022.pdf": the input's own with another ending.
	Name string
	// PDF is the finished file; nil when findings stopped the build.
	PDF []byte
	// Pages is their number.
	Pages int
	// Sheets is the file for printing, and SheetsName its name,
	// "bac-trung-bo-2022-saddle.pdf"; nil and "" when none was asked for.
	Sheets     []byte
	SheetsName string
}

// Stopped reports whether findings stop a build: errors always do, warnings
// when strict.
func Stopped(fs source.Findings, strict bool) bool {
	return fs.Count(source.Error) > 0 || strict && fs.Count(source.Warning) > 0
}

// Check reads the conference and runs all checks, without making a file. The
// error is not nil only when ctx is done or the program failed.
func Check(ctx context.Context, w World, o Options) (source.Findings, error) {
	p, err := Prepare(ctx, w, o)
	if err != nil {
		return nil, err
	}
	_, _, findings, err := p.set(ctx, o)
	findings = append(p.Findings, findings...)
	findings.Sort()
	return findings, err
}

// Build checks the conference and makes its PDF. When findings stop the build
// Result.PDF is nil; the error is not nil when the program or ctx failed.
func Build(ctx context.Context, w World, o Options) (Result, error) {
	p, err := Prepare(ctx, w, o)
	if err != nil {
		return Result{}, err
	}
	r, err := p.Build(ctx, o.Province)
	r.Findings = append(p.Findings, r.Findings...)
	r.Findings.Sort()
	return r, err
}

// sizes are those of the pages.
func sizes(out *layout.Output) []draw.Size {
	all := make([]draw.Size, len(out.Pages))
	for i, p := range out.Pages {
		all[i] = p.Size
	}
	return all
}

// thick notes that a booklet has more sheets than are folded into one.
func thick(o Options, pages, sheets int) source.Finding {
	return source.Finding{Rule: "layout", Severity: source.Note, Pos: source.Pos{File: o.shown()},
		Message: source.Textf("tài liệu %d trang gấp thành %d tờ lồng vào nhau; ghim giữa chỉ giữ được khoảng %d tờ", "%d pages make %d sheets laid into each other; staples hold about %d", pages, sheets, impose.MostSheets),
		Hint:    source.Textf("đóng keo gáy thay cho ghim giữa", "have the document bound with glue instead")}
}

// bodies are the texts of sections among others.
func bodies(all []data.Untranslated) []data.Untranslated {
	return slices.DeleteFunc(slices.Clone(all), func(u data.Untranslated) bool { return !u.Section })
}

// untranslated tells, in one note, which texts are in Vietnamese alone, because
// the data does not give them in English.
func untranslated(all []data.Untranslated) source.Findings {
	const shown = 12
	if len(all) == 0 {
		return nil
	}
	var places []string
	for _, u := range all[:min(shown, len(all))] {
		places = append(places, fmt.Sprintf("%s (%v)", u.Key, u.Pos))
	}
	if len(all) > shown {
		places = append(places, "…")
	}
	return source.Findings{{Rule: "translation", Severity: source.Note, Pos: all[0].Pos,
		Message: source.Textf("%[1]d văn bản chưa có bản tiếng Anh, in bằng tiếng Việt; cần thêm khóa: %[2]s",
			"%[1]d texts are not given in English and are printed in Vietnamese; the keys that would give them: %[2]s",
			len(all), strings.Join(places, ", ")),
		Hint: source.Textf(`ghi bản tiếng Anh bên cạnh, ví dụ: title-en: "…"`, `write the English beside it, for example title-en: "…"`)}}
}

// rules are the names of the checks with their titles, for the colophon.
func rules() compose.Rules {
	out := compose.Rules{}
	for _, r := range check.Rules() {
		out[r.Name] = r.Title
	}
	return out
}

// coverage asks the faces which of them lack a rune.
func coverage(set *fonts.Set) check.Coverage {
	return func(r rune) []string {
		var lacking []string
		for st := range fonts.Style(fonts.Styles) {
			if f := set.Face(st); !f.Has(r) {
				lacking = append(lacking, f.Name())
			}
		}
		return lacking
	}
}

// UnknownProvince is the error of a build for a province that the conference
// does not have.
type UnknownProvince struct {
	// ID is what was asked for, Known what there is.
	ID    string
	Known []string
}

func (e *UnknownProvince) Error() string { return fmt.Sprintf("there is no province %q", e.ID) }

// known reports a province that the conference does not have.
func (o Options) known(c *data.Conference) error {
	e := &UnknownProvince{ID: o.Province}
	for _, p := range c.Provinces {
		if p.ID.S == o.Province {
			return nil
		}
		e.Known = append(e.Known, p.ID.S)
	}
	if o.Province == "" {
		return nil
	}
	return e
}

// outputName is the input's base name with the ending of a PDF, with the name of
// the layout unless that is the usual one, and with the province's: the documents
// of a conference stand beside each other.
func outputName(o Options) string {
	base := path.Base(o.File)
	name := strings.TrimSuffix(base, path.Ext(base))
	if o.Layout != "" && o.Layout != Layouts()[0] {
		name += "-" + o.Layout
	}
	if o.Province != "" {
		name += "-" + o.Province
	}
	return name + ".pdf"
}
