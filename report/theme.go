package report

import (
	"cmp"
	"fmt"
	"io/fs"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/internal/theme"
	"kyyeu/report/data"
	"kyyeu/report/input"
)

// ReadTheme reads the theme in the YAML or JSON file name of fsys; shown is the
// path as the user typed it. With findings (rules of reading, and "theme": a
// colour that cannot be read or told apart, a size out of bounds) the theme is
// not to be used.
func ReadTheme(fsys fs.FS, name, shown string) (theme.Theme, source.Findings) {
	f, all := input.ReadTheme(fsys, name, shown)
	if len(all) > 0 {
		return theme.Theme{}, all
	}
	fault := func(pos source.Pos, message, hint source.Text) {
		all.Add(source.Finding{Rule: "theme", Severity: source.Error, Pos: pos, Message: message, Hint: hint})
	}
	serif := func(key string, t data.Text, own bool) bool {
		if t.Given() && t.S != "serif" && t.S != "sans" {
			fault(t.Pos, source.Textf("%s là %q, cần serif hoặc sans", "%s is %q, expected serif or sans", key, t.S),
				source.Textf("serif là chữ có chân, sans là chữ không chân", "serif has feet on its letters, sans has none"))
		}
		return t.S == "serif" || own && !t.Given()
	}
	th := theme.Theme{SansText: !serif("text", f.Faces.Text, true), SerifDisplay: serif("display", f.Faces.Display, false)}
	switch n := f.Size.V; {
	case !f.Size.Given() || n == 100:
	case n < theme.MinSize || n > theme.MaxSize:
		fault(f.Size.Pos, source.Textf("cỡ chữ %d%%, cần từ %d đến %d", "the size is %d%%, expected %d to %d", n, theme.MinSize, theme.MaxSize),
			source.Textf("nhỏ hơn thì có chữ dưới 7 pt, lớn hơn thì các dòng chạm nhau", "with less some type is below 7 pt, with more lines touch"))
	default:
		th.Percent = n
	}
	if i := f.Logo.Image; i.Bytes != nil {
		th.Logo = &theme.Logo{Bytes: i.Bytes, W: i.W, H: i.H, Alt: f.Logo.Alt.S, File: f.Logo.File.S, Pos: f.Logo.File.Pos}
	}
	given := colours(f.Colours)
	for u, c := range given {
		if c.Given() {
			th = th.With(theme.Use(u), draw.RGB(c.RGB))
		}
	}
	for _, p := range th.Problems() {
		// A colour that was not given clashes with one that was.
		pos := cmp.Or(given[p.Use].Pos, given[p.From].Pos)
		fault(pos, problem(p), source.Text{})
	}
	return th, all
}

// colours lists the colours of a theme file by their uses.
func colours(c data.Colours) [theme.Uses]data.Colour {
	return [theme.Uses]data.Colour{
		theme.Ink: c.Ink, theme.Secondary: c.Secondary, theme.Quiet: c.Quiet, theme.Accent: c.Accent,
		theme.Pale: c.Pale, theme.Signal: c.Signal, theme.Whole: c.Whole, theme.Other: c.Other,
		theme.Rest: c.Rest, theme.Rule: c.Rule, theme.Faint: c.Faint,
	}
}

// problem says what is wrong with a colour.
func problem(p theme.Problem) source.Text {
	if !p.Near {
		return source.Textf("màu %s quá nhạt trên giấy trắng: tương phản %.1f, cần ít nhất %.1f",
			"the colour %s is too pale on white: its contrast is %.1f, at least %.1f is needed", p.Use, p.Value, p.Want)
	}
	sight := [theme.Sights]source.Text{
		theme.Protan: {VI: " với người không thấy màu đỏ", EN: " by those who do not see red"},
		theme.Deutan: {VI: " với người không thấy màu lục", EN: " by those who do not see green"},
		theme.Tritan: {VI: " với người không thấy màu lam", EN: " by those who do not see blue"},
		theme.Grey:   {VI: " khi in đen trắng", EN: " when printed grey"},
	}[p.Sight]
	return source.Text{
		VI: fmt.Sprintf("khó phân biệt màu %s với %s%s: khoảng cách %.0f, cần ít nhất %.0f", p.Use, p.From, sight.VI, p.Value, p.Want),
		EN: fmt.Sprintf("the colours %s and %s are hard to tell apart%s: their distance is %.0f, at least %.0f is needed", p.Use, p.From, sight.EN, p.Value, p.Want),
	}
}
