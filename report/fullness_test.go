package report_test

import (
	"flag"
	"fmt"
	"io/fs"
	"maps"
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
const leastFull = 60

// leastTail is the same for the last page of a chapter, but for that of the official
// form, which may have the signature with the last paragraph.
const leastTail = 15

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

// everyCount makes TestPagesAreFull look at conferences of every number of
// provinces.
var everyCount = flag.Bool("every", false, "look at conferences of 1 to 63 provinces")

// No page that another of its chapter follows is nearly half empty, whatever stands
// in the document: text goes on below a chart that does not fit any more, and so
// do the rows of a long table. No chapter ends in a page of a few lines.
func TestPagesAreFull(t *testing.T) {
	set := world(t, nil).Fonts
	numbers := []int{1, 2, 5, 6, 9, 12, 17, 28}
	if *everyCount {
		numbers = nil
		for n := range 63 {
			numbers = append(numbers, n+1)
		}
	}
	pages, least := 0, 100
	look := func(name, made, province string, out *layout.Output) {
		for _, s := range fullness(out, made) {
			pages++
			switch {
			case !s.ends && s.full < leastFull:
				t.Errorf("%s, %s, %q: page %d of %d is full by %d hundredths", name, made, province, s.page, len(out.Pages), s.full)
			case s.ends && !s.lone && made != "report" && s.full < leastTail:
				t.Errorf("%s, %s, %q: page %d of %d ends a chapter and is full by %d hundredths", name, made, province, s.page, len(out.Pages), s.full)
			case !s.ends:
				least = min(least, s.full)
			}
		}
	}
	all := conferencesOf(t, numbers)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		files, file := all[name]()
		for _, made := range compose.Layouts() {
			look(name, made, "", setAll(t, files, file, made, "", set))
		}
	}
	for _, name := range []string{"1", "6-years", "28"} {
		files, file := all[name]()
		for _, made := range compose.Layouts() {
			look(name, made, "tinh-1", setAll(t, files, file, made, "tinh-1", set))
		}
	}
	t.Logf("%d pages; the emptiest before another is full by %d hundredths", pages, least)
}
