package layout

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/compose"
	"kyyeu/report/data"
	"kyyeu/report/doc"
	"kyyeu/report/input"
)

// The laws of pages, for whole documents: what the author wrote, through reading,
// composing and setting, in every layout.

// FuzzDocument holds the laws of pages for documents of random text: what a seed
// makes of prose, tables, lists, notes, headings, long words and emphasis, and
// a text of any kind among it.
//
//   - Every rune that the author wrote stands on exactly one line, in order.
//   - No text stands outside the frame but by punctuation that hangs.
//   - No two texts overlap.
//   - Text in NFC and in NFD gives the same pages.
func FuzzDocument(f *testing.F) {
	f.Add(uint64(1), "Tổng mức bán lẻ đạt **hơn** 370.461 tỷ đồng.")
	f.Add(uint64(2), "| a | b |\n|---|--:|\n| 1,5 | x |\n\n1. a\n   - b[^1]\n\n[^1]: Chú thích.")
	f.Add(uint64(3), "## Mục {#m}\n\nXem {{section m page}}, https://a.vn/"+strings.Repeat("x", 200))
	f.Fuzz(documentHolds(faces(f)))
}

// TestDocuments holds the laws of FuzzDocument to documents drawn by fixed seeds.
func TestDocuments(t *testing.T) {
	holds := documentHolds(faces(t))
	for seed := range uint64(20) {
		holds(t, seed, "")
	}
}

func documentHolds(set *fonts.Set) func(t *testing.T, seed uint64, text string) {
	return func(t *testing.T, seed uint64, text string) {
		if len(text) > 3000 || strings.ContainsFunc(text, func(r rune) bool { return !set.Face(fonts.SansItalic).Has(r) && r != '\n' }) {
			return
		}
		w := writing{random: random{rand.New(rand.NewPCG(seed, 7))}}
		files := w.conference(text)
		c := readConference(t, files)
		if c == nil {
			return // what is not printed, a quote for instance, is refused
		}
		nfd := fstest.MapFS{}
		for name, f := range files {
			nfd[name] = &fstest.MapFile{Data: norm.NFD.Bytes(f.Data)}
		}
		d := readConference(t, nfd)
		if d == nil {
			t.Fatalf("seed %d: refused in NFD alone", seed)
		}
		d.Files = c.Files // whose bytes the colophon tells
		for _, name := range compose.Layouts() {
			o := compose.Options{Fonts: set}
			if seed%3 == 1 {
				o.Province = "tinh-2"
			}
			out, found := setAs(c, name, o)
			where := fmt.Sprintf("seed %d, %s", seed, name)
			if found.Count(source.Error) > 0 {
				if text == "" {
					t.Errorf("%s: %v", where, found)
				}
				continue
			}
			printsWhatWasWritten(t, where, out, w.written, w.noted)
			printsEveryRune(t, where, out, c, name)
			keepsFrames(t, where, out, name, set)
			if again, _ := setAs(d, name, o); again.String() != out.String() {
				t.Errorf("%s: other pages from NFD", where)
			}
		}
	}
}

func readConference(t *testing.T, files fstest.MapFS) *data.Conference {
	t.Helper()
	c, found := input.Read(files, "a.yaml", "a.yaml")
	if found.Count(source.Error) > 0 {
		return nil
	}
	return c
}

func setAs(c *data.Conference, name string, o compose.Options) (*Output, source.Findings) {
	d, found := compose.Layout(name)(c, o)
	out, more := Set(d, o.Fonts)
	return out, append(found, more...)
}

// writing is an author who remembers what was written.
type writing struct {
	random
	n int
	// written are the texts in order, without white space, a zero for the mark of a
	// note; noted are those of notes.
	written, noted []string
	notes          strings.Builder
}

// conference writes the files of a conference; extra is put into its text.
func (w *writing) conference(extra string) fstest.MapFS {
	files := fstest.MapFS{}
	var b strings.Builder
	b.WriteString(`kyyeu: 1
illustrative: true
conference: {title: Hội nghị vùng giả định, edition: 1, year: 2024, date: 2024-05-04, venue: Tỉnh 1, host: tinh-1, organizer: Sở Công Thương Tỉnh 1}
region: {name: Vùng giả định}
provinces: [{id: tinh-1, name: Tỉnh 1}, {id: tinh-2, name: Tỉnh 2}, {id: tinh-3, name: Tỉnh 3}]
sources: {s: {title: Số liệu minh họa, publisher: Nhóm biên soạn, date: 2024}}
indicators: {retail: {name: Tổng mức bán lẻ, unit: tỷ đồng, sum: none}}
figures:
  - {indicator: retail, period: "2023", area: tinh-1, value: "1.234,5", source: s}
  - {indicator: retail, period: "2023", area: tinh-2, value: "234,5", source: s, status: estimated}
sections:
`)
	for i := range 1 + w.IntN(4) {
		kind := "text"
		if i == 0 && w.IntN(2) == 0 {
			kind = "results" // which stand before all others
		}
		fmt.Fprintf(&b, "  - {id: muc-%[1]d, kind: %[2]s, title: Nội dung %[1]d, source: s, file: m%[1]d.md}\n", i, kind)
		text := w.text()
		if i == 0 && extra != "" {
			text += "\n" + extra + "\n"
		}
		files[fmt.Sprintf("m%d.md", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	files["a.yaml"] = &fstest.MapFile{Data: []byte(b.String())}
	return files
}

// text is that of a section.
func (w *writing) text() string {
	var b strings.Builder
	w.notes.Reset()
	for range 1 + w.IntN(8) {
		switch w.IntN(7) {
		case 0:
			b.WriteString(strings.Repeat("#", 1+w.IntN(4)) + " " + w.said(w.sentence(1+w.IntN(15))) + "\n\n")
		case 1:
			w.list(&b, "", 1+w.IntN(3))
			b.WriteString("\n<!-- -->\n"[:1])
		case 2:
			w.table(&b)
		default:
			b.WriteString(w.said(w.sentence(1+w.IntN(150))) + "\n\n")
		}
	}
	return b.String() + w.notes.String()
}

// said remembers a text, its emphasis and notes left out.
func (w *writing) said(markdown string) string {
	w.written = append(w.written, plainOf(markdown))
	return markdown
}

// plainOf is what a Markdown text of an author prints, without white space and
// notes.
func plainOf(markdown string) string {
	for {
		i := strings.Index(markdown, "[^")
		if i < 0 {
			break
		}
		end := i + strings.Index(markdown[i:], "]")
		markdown = markdown[:i] + "\x00" + markdown[end+1:]
	}
	markdown = strings.NewReplacer("**", "", "*", "", "](https://a.vn)", "", "[", "").Replace(markdown)
	return squeezed(markdown)
}

func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// sentence is a text that no other is like.
func (w *writing) sentence(words int) string {
	w.n++
	var b strings.Builder
	fmt.Fprintf(&b, "Câu%dx", w.n)
	for range words {
		word := vocabulary[w.IntN(len(vocabulary))]
		switch w.IntN(40) {
		case 0:
			word = "**" + word + "**"
		case 1:
			word = "*" + word + " " + word + "*"
		case 2:
			word = "[" + word + "](https://a.vn)"
		case 3:
			word = strings.Repeat("nghiêng", 1+w.IntN(20))
		case 4:
			word = "1.234,5 tỷ đồng"
		case 5:
			word = "(" + word + "),"
		case 6:
			if words > 3 {
				w.n++
				fmt.Fprintf(&b, "[^%d]", w.n)
				note := fmt.Sprintf("Chúthích%dx %s", w.n, w.words(1+w.IntN(30)))
				w.noted = append(w.noted, squeezed(note))
				fmt.Fprintf(&w.notes, "\n[^%d]: %s\n", w.n, note)
			}
		}
		b.WriteString(" " + word)
	}
	return b.String()
}

func (w *writing) list(b *strings.Builder, indent string, levels int) {
	mark, inner := "- ", indent+"  "
	if w.IntN(2) == 0 {
		mark, inner = "1. ", indent+"   "
	}
	for range 1 + w.IntN(4) {
		b.WriteString(indent + mark + w.said(w.sentence(1+w.IntN(40))) + "\n")
		if levels > 1 && w.IntN(2) == 0 {
			w.list(b, inner, levels-1)
		}
	}
}

// table writes a table whose cells are not among what was written: columns may be
// repeated, and it may stand further down.
func (w *writing) table(b *strings.Builder) {
	columns, rows := 1+w.IntN(9), w.IntN(30)
	b.WriteString("\nBảng: " + w.sentence(4) + "\n\n")
	row := func(cell func(i int) string) {
		for i := range columns {
			b.WriteString("| " + cell(i) + " ")
		}
		b.WriteString("|\n")
	}
	row(func(int) string { return w.words(1 + w.IntN(4)) })
	row(func(i int) string { return []string{"---", "--:"}[i%2] })
	for range rows {
		row(func(i int) string {
			if i%2 == 1 {
				return w.number()
			}
			return w.words(1 + w.IntN(6))
		})
	}
	b.WriteString("\n")
}

// referred is what stands at the foot of a page in place of too many notes.
var referred = regexp.MustCompile(squeezed(`Nguồn và chú thích `) + `[\d,–]+` + squeezed(`: xem danh sách ở cuối tài liệu\.`))

// printsWhatWasWritten holds that every text of an author stands on the pages
// once, whole and in order, and every note at least once.
func printsWhatWasWritten(t *testing.T, where string, out *Output, written, noted []string) {
	t.Helper()
	said, all := referred.ReplaceAllString(squeezed(content(out)), ""), squeezed(everything(out))
	at := 0
	for _, text := range written {
		pieces := strings.Split(text, "\x00")
		start := strings.Index(said, pieces[0][:strings.IndexByte(pieces[0], 'x')+1])
		if start < 0 {
			// The first letter of a point in the official form is a capital already.
			t.Fatalf("%s: %.60q is not there", where, text)
		}
		if start < at {
			t.Errorf("%s: %.60q stands before what was written before it", where, text)
		}
		at = start
		for n, p := range pieces {
			if n > 0 { // the number of the note
				at += len(said[at:]) - len(strings.TrimLeft(said[at:], "0123456789,"))
			}
			if !strings.HasPrefix(said[at:], strings.TrimLeft(p, ",")) && !strings.HasPrefix(said[at:], p) {
				t.Fatalf("%s: it says %.80q, not %.80q", where, said[at:], p)
			}
			at += len(p)
			if !strings.HasPrefix(said[at-len(p):], p) {
				at--
			}
		}
		if strings.Count(said, pieces[0]) != 1 && len(pieces[0]) > 8 {
			t.Errorf("%s: %.60q stands there %d times", where, pieces[0], strings.Count(said, pieces[0]))
		}
	}
	for _, note := range noted {
		if !strings.Contains(all, note) {
			t.Errorf("%s: the note %.60q is not there", where, note)
		}
	}
}

// everything is all text of the pages, notes among it.
func everything(out *Output) string {
	var b strings.Builder
	for _, pg := range out.Pages {
		for _, it := range pg.Items {
			if t, ok := it.Op.(draw.Text); ok {
				b.WriteString(t.S)
			}
		}
	}
	return b.String()
}

// printsEveryRune holds that no rune of the sections' texts is missing on the
// pages, wherever it stands: tables among them, and text that an author of any
// kind wrote.
func printsEveryRune(t *testing.T, where string, out *Output, c *data.Conference, layout string) {
	t.Helper()
	have, need := map[rune]int{}, map[rune]int{}
	count := func(m map[rune]int, s string) {
		for _, r := range s {
			if !unicode.IsSpace(r) {
				m[unicode.ToLower(r)]++
			}
		}
	}
	count(have, everything(out))
	for _, s := range c.Sections {
		for _, b := range s.Body.Blocks {
			runesOf(b, func(s string) { count(need, s) })
		}
	}
	for r, n := range need {
		if have[r] < n {
			t.Errorf("%s: %q stands there %d times, it was written %d times", where, r, have[r], n)
		}
	}
}

// runesOf gives the plain texts of a block.
func runesOf(b data.ProseBlock, say func(string)) {
	var line func(l data.Line)
	line = func(l data.Line) {
		for _, in := range l {
			switch in := in.(type) {
			case data.Run:
				say(in.S)
			case *data.Strong:
				line(in.Line)
			case *data.Emphasis:
				line(in.Line)
			case *data.Link:
				line(in.Line)
			}
		}
	}
	switch b := b.(type) {
	case *data.ProsePara:
		line(b.Line)
	case *data.ProseHeading:
		line(b.Line)
	case *data.ProseList:
		for _, item := range b.Items {
			for _, x := range item {
				runesOf(x, say)
			}
		}
	case *data.ProseTable:
		line(b.Title)
		for _, row := range append(b.Rows, b.Head) {
			for _, cell := range row {
				line(cell)
			}
		}
	}
}

// keepsFrames holds that every text of the document stands inside the text area
// of its page, what is repeated inside the paper's margin, and that no two texts
// overlap.
func keepsFrames(t *testing.T, where string, out *Output, layout string, set *fonts.Set) {
	t.Helper()
	kind := map[string]doc.Form{"briefing": doc.Briefing, "report": doc.Report, "booklet": doc.Booklet}[layout]
	for n, pg := range out.Pages {
		f := formOf(kind)
		if pg.turned {
			f = f.turned()
		}
		left, right := f.left(n), f.left(n)+f.width
		if pg.bare && n == 0 { // a cover has the same margin on both sides
			left, right = draw.Mm(20), draw.Mm(190)
		}
		bottom := max(f.top+f.height, f.foot) + draw.Mm(6)
		if kind == doc.Report { // the stamp stands below
			bottom = f.size.H - draw.Mm(9)
		}
		boxes := inkBoxes(pg, set)
		for i, a := range boxes {
			if a.X < left || a.Right() > right || a.Y < draw.Mm(8) || a.Bottom() > bottom {
				t.Errorf("%s, page %d: %.60q stands outside the frame: %.1f–%.1f of %.1f–%.1f mm, down to %.1f of %.1f", where, n+1, a.s,
					a.X.Mm(), a.Right().Mm(), left.Mm(), right.Mm(), a.Bottom().Mm(), bottom.Mm())
			}
			for _, b := range boxes[:i] {
				if a.Overlaps(b.Rect) {
					t.Fatalf("%s, page %d: %.60q and %.60q overlap", where, n+1, a.s, b.s)
				}
			}
		}
	}
}

// TestDocumentsOfAnyText holds the laws to texts that are put together of the
// signs of Markdown, as a fuzzer would after long.
func TestDocumentsOfAnyText(t *testing.T) {
	holds := documentHolds(faces(t))
	signs := []string{"\n", "\n", "\n\n", "\n\n", "# ", "## ", "- ", "  - ", "1. ", "   1. ", "| ", " | ", "|\n|---|--:|\n", "**", "*", "[^1]", "\n[^1]: ", "](https://a.vn/b)", "[",
		"{{retail 2023 tinh-1}}", "{{table retail page or \"bảng số liệu\"}}", "{{section muc-0}}", " {#ten}", "Bảng: ", "&amp;", "\\*", "\u00a0", "CO₂ 10⁻⁶ m³", "370.461 tỷ đồng",
		"https://a.vn/" + strings.Repeat("x", 90), strings.Repeat("nghiêng", 30), " ", " ", " "}
	r := random{rand.New(rand.NewPCG(8, 8))}
	for seed := range uint64(24) {
		var b strings.Builder
		for range 10 + r.IntN(120) {
			if r.IntN(2) == 0 {
				b.WriteString(signs[r.IntN(len(signs))])
			} else {
				b.WriteString(r.words(1+r.IntN(6)) + " ")
			}
		}
		holds(t, seed, b.String())
	}
}
