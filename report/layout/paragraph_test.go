package layout

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// setLines sets a line as a paragraph of body text in a frame at the left margin.
func setLines(set *fonts.Set, line doc.Line, w draw.Length, names ...string) []textLine {
	d := &doc.Document{Names: names, Notes: []doc.Line{doc.Words("nguồn")}}
	l := newLayouter(d, set, nil)
	var lines []textLine
	for _, b := range l.para(&doc.Para{Line: line}, &Node{}, frame{0, w}) {
		var t textLine
		for _, it := range b.items {
			t.texts = append(t.texts, it.op.(draw.Text))
		}
		lines = append(lines, t)
	}
	lines[len(lines)-1].last = true
	return lines
}

// plain is the text of lines, one a row.
func plain(lines []textLine) string {
	var b strings.Builder
	for _, l := range lines {
		for _, x := range l.texts {
			b.WriteString(x.S)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Letters of one face kern across the border of a link, of a colour and of an
// element, as they do inside a word.
func TestKerningAcrossSpans(t *testing.T) {
	set := faces(t)
	width := func(line doc.Line) draw.Length {
		var w draw.Length
		for _, x := range setLines(set, line, span(8))[0].texts {
			w = max(w, x.At.X+x.Width)
		}
		return w
	}
	want := width(doc.Words("VAVA (To) 11AV"))
	for _, line := range []doc.Line{
		{{Text: "V"}, {Text: "AV", Accent: true}, {Text: "A (T"}, {Text: "o) 11A", URL: "https://example.org"}, {Text: "V"}},
		{{Text: "VAV", URL: "https://example.org"}, {Text: "A (To) 11"}, {Text: "A", Accent: true}, {Text: "V"}},
	} {
		if got := width(line); got < want-3 || got > want+3 {
			t.Errorf("%v is %v wide, in one span %v", line, got, want)
		}
	}
	if got := width(doc.Line{{Text: "V"}, {Text: "A", Bold: true}}); got != width(doc.Words("V"))+width(doc.Line{{Text: "A", Bold: true}}) {
		t.Errorf("two faces kern: %v", got)
	}
}

// The mark of a note stays with its word, even behind a space.
func TestMarksOfNotesStayWithTheirWord(t *testing.T) {
	set := faces(t)
	for w := 60 * draw.Pt; w < 200*draw.Pt; w += 3 * draw.Pt {
		for _, space := range []string{"", " ", "\u00a0"} {
			line := doc.Line{{Text: "một hai ba bốn năm sáu bảy" + space}, {Note: 1}, {Text: " tám chín mười mười một" + space}, {Note: 1}}
			for _, l := range setLines(set, line, w) {
				if strings.HasPrefix(l.texts[0].S, "1") {
					t.Fatalf("%v wide: a line begins with a mark:\n%s", w, plain(setLines(set, line, w)))
				}
			}
		}
	}
}

// An address of the web fills the line behind one of its signs; what comes before
// it does not gape.
func TestAddressesFillTheirLines(t *testing.T) {
	line := doc.Words("Xem hướng dẫn và biểu mẫu tại https://congthuong.example.vn/van-ban/huong-dan/bieu-mau/nam-2022?trang=3 để biết thêm chi tiết.")
	lines := setLines(faces(t), line, span(4))
	if len(lines) > 3 {
		t.Errorf("%d lines:\n%s", len(lines), plain(lines))
	}
	for i, l := range lines[:len(lines)-1] {
		last := l.texts[len(l.texts)-1]
		if s := last.S; !strings.HasSuffix(s, " ") && !strings.ContainsAny(s[len(s)-1:], addressSigns) && strings.Contains(s, "://") {
			t.Errorf("line %d ends inside an address: %q", i, s)
		}
	}
}

// A name is not broken where the lines stay even without, and is broken before
// they gape.
func TestNamesAreBrokenOnlyWhereLinesWouldGape(t *testing.T) {
	set := faces(t)
	const name = "Thừa Thiên Huế"
	broken, lines := 0, 0
	for _, text := range realText(t) {
		words := strings.Fields(text)
		words = append(words[:len(words)/3], append(strings.Fields(name), words[len(words)/3:]...)...)
		got := plain(setLines(set, doc.Words(strings.Join(words, " ")), span(8), name))
		lines += strings.Count(got, "\n")
		if !strings.Contains(got, name) {
			broken++
		}
	}
	if broken > 0 {
		t.Errorf("the name is broken in %d paragraphs of 20, in lines of 170 mm", broken)
	}
	for _, l := range setLines(set, doc.Words("Sở Công Thương "+strings.Repeat(name+" ", 12)+"hết"), draw.Mm(60), name) {
		for _, gap := range l.gaps(set) {
			if gap > 400 {
				t.Errorf("a gap of %d thousandths of an em: %q", gap, l.texts[0].S)
			}
		}
	}
}

// FuzzParagraph holds the laws of paragraphs for whatever text there is: every
// rune that is not white space stands on exactly one line, in order; nothing
// stands outside the frame but by its protrusion; twice the same, twice the same
// lines.
func FuzzParagraph(f *testing.F) {
	for _, text := range realText(f) {
		f.Add(text, uint16(300), uint8(40))
	}
	f.Add("“(TP. Huế)” – 13/5/2022…", uint16(30), uint8(3))
	f.Add("  https://a.vn//?=.-/ x\u00a0\u00a0y  ", uint16(55), uint8(1))
	f.Fuzz(paragraphHolds(faces(f)))
}

func paragraphHolds(set *fonts.Set) func(t *testing.T, text string, width uint16, bold uint8) {
	return func(t *testing.T, text string, width uint16, bold uint8) {
		if len(text) > 3000 {
			return
		}
		face := set.Face(fonts.Serif)
		text = strings.Map(func(r rune) rune {
			if !face.Has(r) || r == utf8.RuneError {
				return -1
			}
			return r
		}, text)
		cut := min(int(bold), len(text))
		for cut < len(text) && !utf8.RuneStart(text[cut]) {
			cut++
		}
		w := 20*draw.Pt + draw.Length(width)*10
		line := doc.Line{{Text: text[:cut], Bold: true}, {Text: text[cut:]}}
		lines := setLines(set, line, w, "Thừa Thiên Huế")
		if again := setLines(set, line, w, "Thừa Thiên Huế"); !reflect.DeepEqual(lines, again) {
			t.Fatal("other lines the second time")
		}
		squeezed := strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return -1
			}
			return r
		}, plain(lines))
		if want := letters(strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return -1
			}
			return r
		}, text)); squeezed != want {
			t.Fatalf("set as %q, want %q", squeezed, want)
		}
		for _, l := range lines {
			if len(l.texts) == 0 {
				continue
			}
			left, _ := hangs(set, l.texts[0])
			last := l.texts[len(l.texts)-1]
			_, right := hangs(set, last)
			if l.texts[0].At.X < -left {
				t.Errorf("%q begins at %v", l.texts[0].S, l.texts[0].At.X)
			}
			if end := last.At.X + last.Width - right; end > w+2 && utf8.RuneCountInString(strings.TrimSpace(plain([]textLine{l}))) > 1 {
				t.Errorf("%q ends at %v of %v", last.S, end, w)
			}
		}
	}
}

// TestParagraphs holds the laws of FuzzParagraph to texts drawn by a fixed seed:
// pieces of real ones with signs that break lines, or must not.
func TestParagraphs(t *testing.T) {
	holds, real := paragraphHolds(faces(t)), realText(t)
	signs := []string{" ", "\u00a0", "–", "-", "/", "“(", ")”,", "…", "https://a.vn/b?c=", "Thừa Thiên Huế", "13/5/2022", "%"}
	r := rand.New(rand.NewPCG(26, 11))
	for range 2_000 {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			words := strings.Fields(real[r.IntN(len(real))])
			from := r.IntN(len(words))
			b.WriteString(strings.Join(words[from:min(len(words), from+r.IntN(12))], " "))
			b.WriteString(signs[r.IntN(len(signs))])
		}
		holds(t, b.String(), uint16(r.IntN(500)), uint8(r.IntN(256)))
	}
}

// gaping is a text whose second line has no room for what follows its first
// words.
const gaping = "In 2021 retail sales of the region reached\u00a0370,461\u00a0billion\u00a0dong\u00a0and\u00a0more than ever before."

// A paragraph that cannot be justified without holes ends unevenly instead, its
// spaces as wide as they are; the official form must be justified, and tells of
// the line.
func TestLinesThatWouldGape(t *testing.T) {
	set := faces(t)
	uneven := false
	lines := setLines(set, doc.Words(gaping), span(4))
	for _, l := range lines {
		last := l.texts[len(l.texts)-1]
		uneven = uneven || !l.last && last.At.X+last.Width < span(4)-5*draw.Pt
		for _, gap := range l.gaps(set) {
			if gap != 250 {
				t.Errorf("a gap of %d thousandths of an em: %q", gap, l.texts[0].S)
			}
		}
	}
	if !uneven {
		t.Errorf("no line ends early:\n%s", plain(lines))
	}
	pos := source.Pos{File: "a.yaml", Line: 3, Column: 9}
	long := strings.Repeat("nghiêng", 7)
	narrow := doc.Words("đã " + long + " " + long + " cuối dòng")
	narrow[0].Pos = pos
	for form, want := range map[doc.Form]int{doc.Briefing: 0, doc.Report: 1} {
		_, found := Set(&doc.Document{Form: form, Blocks: []doc.Block{&doc.Para{Line: narrow}}}, set)
		if found.Count(source.Note) != want || want > 0 && (found[0].Rule != "layout" || found[0].Pos != pos) {
			t.Errorf("form %d: %v", form, found)
		}
	}
}
