package report_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/fonts"
	"kyyeu/inputs"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/compose"
	"kyyeu/report/input"
	"kyyeu/report/layout"
)

// leastFull is how much of a page is used, in hundredths, that is followed by
// another of its chapter.
const leastFull = 65

// seen is how full a page is, in hundredths, and what of it is its chapter's
// end.
type seen struct {
	page, full int
	ends, lone bool
}

// fullness measures the pages of a document of a layout, but for covers, blank
// pages and those that are turned: what the largest band without anything on it
// leaves of the text area.
func fullness(out *layout.Output, made string) []seen {
	top, height := draw.Mm(22), 51*14*draw.Pt
	if made == "report" {
		top, height = draw.Mm(20), draw.Mm(257)
	}
	starts := map[int]bool{0: true, len(out.Pages): true}
	for _, m := range out.Outline {
		annex := made == "report" && (strings.HasPrefix(m.Title, "Phụ lục") || strings.HasPrefix(m.Title, "Appendix"))
		if m.Level <= 1 && m.Y == top && (made == "booklet" || annex) {
			starts[m.Page] = true
		}
	}
	turned := func(n int) bool { return n < len(out.Pages) && out.Pages[n].Size.W > out.Pages[n].Size.H }
	var all []seen
	for n, pg := range out.Pages {
		var bands [][2]draw.Length
		bare := made != "report"
		for _, it := range pg.Items {
			upper, lower := band(it.Op)
			if upper < top {
				bare = bare && lower > draw.Mm(16)
				continue
			}
			if lower <= top+height+draw.Pt {
				bands = append(bands, [2]draw.Length{upper, lower})
			}
		}
		if bare || turned(n) || len(bands) == 0 {
			continue
		}
		slices.SortFunc(bands, func(a, b [2]draw.Length) int { return int(a[0] - b[0]) })
		var white draw.Length
		low := top
		for _, b := range append(bands, [2]draw.Length{top + height, top + height}) {
			white, low = max(white, b[0]-low), max(low, b[1])
		}
		next := n + 1
		blank := next < len(out.Pages) && len(out.Pages[next].Items) == 0
		all = append(all, seen{page: n + 1, full: int(100 - 100*white/height), ends: starts[next] || blank || turned(next), lone: starts[n]})
	}
	return all
}

// band is how far a step of drawing reaches, from above to below.
func band(op draw.Op) (upper, lower draw.Length) {
	if t, ok := op.(draw.Text); ok {
		return t.At.Y - t.Size, t.At.Y + t.Size*3/10
	}
	r := reach(op)
	return r.Y, r.Bottom()
}

// overYears is a conference of provinces with figures of several years and a text of
// each, longer from province to province.
func overYears(provinces int) fstest.MapFS {
	files := chapters(provinces, 1+provinces%5)
	s := string(files[inputs.Sample].Data)
	var b strings.Builder
	for y := range 4 {
		for i := range provinces {
			fmt.Fprintf(&b, "  - {indicator: retail, period: \"%d\", area: tinh-%d, value: \"%d.%03d,5\", source: minh-hoa}\n", 2018+y, i+1, 1+i*7%90, (i*137%1000)*(6+y)/10)
			if i%3 != 1 {
				fmt.Fprintf(&b, "  - {indicator: iip, period: \"%d\", area: tinh-%d, value: \"%d,%d\", source: minh-hoa}\n", 2018+y, i+1, 90+(i+y)%21, (i+y)%10)
			}
		}
	}
	files[inputs.Sample] = &fstest.MapFile{Data: []byte(strings.Replace(s, "figures:\n", "figures:\n"+b.String(), 1))}
	return files
}

// conferencesOf are conferences whose pages are looked at: invented ones of any
// number of provinces, and those that come with the program.
func conferencesOf(t *testing.T, provinces []int) map[string]func() (fs.FS, string) {
	all := map[string]func() (fs.FS, string){
		"sample":  func() (fs.FS, string) { return inputs.FS(), inputs.Sample },
		"starter": func() (fs.FS, string) { return starter(t), inputs.StarterConference },
		"sources": func() (fs.FS, string) { return sources(28), inputs.Sample },
	}
	for _, n := range provinces {
		all[fmt.Sprint(n)] = func() (fs.FS, string) { return invented(n, 6, richText), inputs.Sample }
		all[fmt.Sprintf("%d-years", n)] = func() (fs.FS, string) { return overYears(n), inputs.Sample }
	}
	return all
}

func setAll(t *testing.T, files fs.FS, file, made, province string, set *fonts.Set) *layout.Output {
	t.Helper()
	c, found := input.Read(files, file, file)
	if found.Count(source.Error) > 0 {
		t.Fatal(list(found))
	}
	d, _ := compose.Layout(made)(c, compose.Options{Fonts: set, Province: province})
	out, findings := layout.Set(d, set)
	if findings.Count(source.Error) > 0 {
		t.Fatal(list(findings))
	}
	return out
}

func TestMeasureFullness(t *testing.T) {
	set := world(t, nil).Fonts
	var ns []int
	for n := 1; n <= 63; n++ {
		ns = append(ns, n)
	}
	docs := conferencesOf(t, ns)
	var names []string
	for name := range docs {
		names = append(names, name)
	}
	slices.Sort(names)
	total, pages, low, tails := 0, 0, 0, 0
	hist := map[int]int{}
	for _, name := range names {
		files, file := docs[name]()
		for _, made := range compose.Layouts() {
			for _, province := range []string{"", "tinh-1", "tinh-2"} {
				if province == "tinh-2" && (strings.HasPrefix(name, "1-") || name == "1") || province != "" && (name == "sample" || name == "starter") {
					continue
				}
				if province != "" && len(name) > 0 && name != "1" && name != "28" && name != "63" && name != "28-years" && name != "6-years" {
					continue
				}
				total++
				out := setAll(t, files, file, made, province, set)
				for _, s := range fullness(out, made) {
					pages++
					switch {
					case s.ends && !s.lone && s.full < 20:
						tails++
						t.Logf("tail %s %s %s: page %d of %d: %d", name, made, province, s.page, len(out.Pages), s.full)
					case !s.ends && s.full < leastFull:
						low++
						hist[s.full/10]++
						t.Logf("low %s %s %s: page %d of %d: %d", name, made, province, s.page, len(out.Pages), s.full)
					}
				}
			}
		}
	}
	t.Logf("%d documents, %d pages, %d low %v, %d tails", total, pages, low, hist, tails)
}
