package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// alignment is how the lines of a paragraph stand.
type alignment uint8

const (
	justified alignment = iota
	flushLeft
	centred
	flushRight
)

// texts is how the spans of a paragraph are set: the plain style and its
// variants.
type texts struct {
	plain, bold, italic, boldItalic style
}

// one sets everything in one style, whatever the spans say.
func one(s style) texts { return texts{s, s, s, s} }

// of gives the style for a span.
func (t texts) of(s doc.Span) style {
	st := t.plain
	switch {
	case s.Bold && s.Italic:
		st = t.boldItalic
	case s.Bold:
		st = t.bold
	case s.Italic:
		st = t.italic
	}
	return st
}

// frag is a piece of a word: letters in one font, which belong to one node.
type frag struct {
	font draw.Font
	// rise lifts the baseline: superscripts.
	rise draw.Length
	// text is set with its baseline at the origin.
	text draw.Text
	node *Node
	url  string
	note int
	// pos is where the text stands in the input.
	pos source.Pos
}

// paragraph is a text that is being made ready for line breaking.
type paragraph struct {
	pieces []piece
	// frags are the texts of boxes and spaces.
	frags []frag
}

// Penalties of the breaks that are possible but not welcome.
const (
	// orphanWord is for a last line of one word.
	orphanWord = 2000
	// insideName is for a break inside a name ("Hà Tĩnh"): a hard fault in a
	// headline or a label, in justified text only a penalty, or lines gape.
	insideName = 300
	// insidePhrase is for a break inside a compound word ("hàng hóa").
	insidePhrase = 120
	// afterStart is for a break that leaves the first word of a sentence behind:
	// little in justified text, as much as insidePhrase elsewhere.
	afterStart = 20
)

// shape cuts a line into pieces. Breaks are possible at spaces only, since
// Vietnamese is not hyphenated, and in an address of the web behind its signs;
// never at a no-break space, nor where the bonds forbid it. The paragraph is good
// until the next is made.
func (l *typesetter) shape(line doc.Line, t texts, node *Node) *paragraph {
	p := l.newParagraph()
	p.add(l, line, t, node)
	p.finish()
	return p
}

// add adds the words of a line, which belong to a node.
func (p *paragraph) add(l *typesetter, line doc.Line, t texts, node *Node) {
	line = l.resolved(line)
	costs := l.bonds(line.Plain())
	for _, s := range line {
		costs = p.span(l, s, t, node, costs)
	}
}

// resolved is a line with the numbers of the pages that it refers to.
func (l *typesetter) resolved(line doc.Line) doc.Line {
	var out doc.Line
	for i, s := range line {
		if s.PageOf == "" {
			continue
		}
		if out == nil {
			out = slices.Clone(line)
		}
		out[i].Text += l.refs.labelOf(s.PageOf)
	}
	if out == nil {
		return line
	}
	return out
}

// plain is the text of a line with the numbers of the pages that it refers to.
func (l *typesetter) plain(line doc.Line) string { return l.resolved(line).Plain() }

// newParagraph is an empty one, in the place of the one before.
func (l *typesetter) newParagraph() *paragraph {
	p := &l.words
	p.pieces, p.frags = p.pieces[:0], p.frags[:0]
	return p
}

// span adds the words of one span. Costs are those of breaks at its spaces and at
// those behind it, which it gives back.
func (p *paragraph) span(l *typesetter, s doc.Span, t texts, node *Node, costs []int) []int {
	st := t.of(s)
	if !s.Pos.IsZero() && s.Lang != l.lang && s.Text != "" {
		foreign := node.child(SpanTag)
		foreign.Lang = s.Lang.Tag()
		node = foreign
	}
	f := frag{font: st.Font, node: node, pos: s.Pos}
	if s.Accent {
		f.font.Color = l.styles.accent
	}
	switch {
	case s.Note != 0:
		p.mark(l, s.Note, st, node)
		return costs
	case s.URL != "":
		f.node = node.child(LinkTag)
		f.url = s.URL
		if !strings.HasPrefix(s.URL, "#") { // a reference inside the document is read like any word
			f.font.Color = l.styles.accent
		}
	case s.Super:
		f.rise = st.Size / 3
		f.font.Size = st.Size * 7 / 10
	}
	set := l.wordsIn(f.font)
	for text := s.Text; text != ""; {
		word, space, rest := cutSpace(text)
		if word != "" {
			p.word(f, word, set)
		}
		if space != "" {
			cost := costs[0]
			if space == "\u00a0" {
				cost = never
			}
			p.glue(f.known(space, set), cost)
			costs = costs[1:]
		}
		text = rest
	}
	return costs
}

// known is f.with for a word that may be among those that were set in its font
// before.
func (f frag) known(s string, set map[string]draw.Text) frag {
	t, ok := set[s]
	if !ok {
		t = f.font.Set(draw.Point{}, s)
		set[s] = t
	}
	f.text = t
	return f
}

// word adds a word; an address of the web in pieces, which may be parted.
func (p *paragraph) word(f frag, word string, set map[string]draw.Text) {
	if !isAddress(word) {
		p.box(f.known(word, set))
		return
	}
	for word != "" {
		n := addressPart(word)
		p.box(f.with(word[:n]))
		word = word[n:]
		if word != "" {
			p.penalty(afterSign)
		}
	}
}

// mark adds the mark of a source: its number, raised, in the accent colour.
// It hangs on the word before it, even across a space.
func (p *paragraph) mark(l *typesetter, note int, st style, node *Node) {
	if n := len(p.pieces) - 1; n >= 0 && p.pieces[n].kind == gluePiece {
		p.pieces = slices.Insert(p.pieces, n, piece{kind: penaltyPiece, cost: never, frag: -1})
	}
	p.box(l.noteMark(note, st, node))
}

// noteMark is the mark of a source behind a text of style st.
func (l *typesetter) noteMark(note int, st style, node *Node) frag {
	f := l.styles.source.Font
	f.Size = max(st.Size*58/100, 5000)
	f.Color = l.styles.accent
	return frag{font: f, rise: st.Size * 35 / 100, node: node.child(Reference), note: note}.with(itoa(note))
}

// with gives the piece of text with s as its letters.
func (f frag) with(s string) frag {
	f.text = f.font.Set(draw.Point{}, s)
	return f
}

// box adds a piece of text that is not broken. It kerns with what stands right
// before it, which may be in another colour or a link.
func (p *paragraph) box(f frag) {
	if q := p.before(); q != nil {
		left := &p.frags[q.frag]
		if k := left.kern(f); k != 0 {
			left.text.Adjust = slices.Clone(left.text.Adjust)
			if left.text.Adjust == nil {
				left.text.Adjust = make([]draw.Length, utf8.RuneCountInString(left.text.S))
			}
			left.text.Adjust[len(left.text.Adjust)-1] += k
			left.text.Width += k
			q.width += k
		}
	}
	p.pieces = append(p.pieces, piece{kind: boxPiece, width: f.text.Width, frag: len(p.frags)})
	p.frags = append(p.frags, f)
}

// before is the box that what comes next touches; nil when there is none.
func (p *paragraph) before() *piece {
	for i := len(p.pieces) - 1; i >= 0 && p.pieces[i].kind != gluePiece; i-- {
		if q := &p.pieces[i]; q.kind == boxPiece {
			if p.frags[q.frag].text.S == "" {
				return nil
			}
			return q
		}
	}
	return nil
}

// kern is what belongs between the last letter of f and the first of g.
func (f frag) kern(g frag) draw.Length {
	a, b := f.font, g.font
	if a.Face != b.Face || a.Size != b.Size || f.rise != g.rise || a.Tabular || b.Tabular {
		return 0
	}
	last, _ := utf8.DecodeLastRuneInString(f.text.S)
	first, _ := utf8.DecodeRuneInString(g.text.S)
	return a.Scale(a.Face.Kern(last, first))
}

// glue adds a space; a break at it costs, or is not possible when cost is
// never. At a gap wider by a fifth a line is fully stretched, which is less than
// TeX says of such faces: the letters take so much that gaps can be that even.
func (p *paragraph) glue(f frag, cost int) {
	if len(p.pieces) == 0 {
		return // white before the first word
	}
	w := f.text.Width
	if cost != 0 {
		p.penalty(cost)
	}
	p.pieces = append(p.pieces, piece{kind: gluePiece, width: w, stretch: w / 5, shrink: w / 4, frag: len(p.frags)})
	p.frags = append(p.frags, f)
}

// penalty adds a place where a break costs.
func (p *paragraph) penalty(cost int) {
	q := piece{kind: penaltyPiece, cost: cost, frag: -1}
	if cost == insideName {
		q.loose = 4 * insideName
	}
	p.pieces = append(p.pieces, q)
}

// finish ends the paragraph: white that fills the last line, and the break
// that must be. A break that would leave one word for the last line costs.
func (p *paragraph) finish() {
	for n := len(p.pieces); n > 0 && p.pieces[n-1].kind != boxPiece; n-- {
		p.pieces = p.pieces[:n-1] // white behind the last word
	}
	for i := len(p.pieces) - 1; i > 0; i-- {
		if q := p.pieces[i]; q.kind == gluePiece && !breakable(p.pieces, i) && p.pieces[i-1].cost == never {
			break // two words that are bound: they may stand alone
		}
		if !breakable(p.pieces, i) {
			continue
		}
		if q := &p.pieces[i]; q.kind == penaltyPiece {
			q.cost = max(q.cost, orphanWord)
		} else {
			p.pieces = slices.Insert(p.pieces, i, piece{kind: penaltyPiece, cost: orphanWord, frag: -1})
		}
		break
	}
	p.pieces = append(p.pieces,
		piece{kind: penaltyPiece, cost: never, frag: -1},
		piece{kind: gluePiece, stretch: 1000000 * draw.Pt, frag: -1},
		piece{kind: penaltyPiece, cost: forced, frag: -1})
}

// lines breaks the paragraph and sets its lines as boxes of the style's
// leading, x to the right of the text area's left edge.
func (l *typesetter) lines(p *paragraph, st style, x draw.Length, m measure, a alignment) []box {
	if a == justified {
		m.give = letterGive
		p.refine(!l.strict)
	} else {
		p.stiffen()
	}
	breaks := l.breaks(p, m)
	if a == justified {
		if at, gapes := l.gapes(p, breaks, m); gapes && !l.strict {
			// White at the ends of lines is better than holes inside them.
			p.stiffen()
			m.give, m.ragged, a = 0, ragged(m.rest).ragged, flushLeft
			breaks = l.breaks(p, m)
		} else if gapes {
			l.gaping(p, at)
		}
	}
	if l.fewer && a == justified {
		if b, ok := l.breaker.breakInto(len(breaks)-1, p.pieces, m); ok {
			breaks = b
		}
	}
	boxes := make([]box, 0, len(breaks))
	totals := l.breaker.sum(p.pieces)
	from := 0
	for n, at := range breaks {
		b := box{height: st.leading}
		indent := m.rest - m.width(n)
		line := between(p.pieces, totals, from, at)
		need := m.width(n) - line.width
		p.set(&b, from, at, draw.Point{X: x + indent, Y: st.leading - st.below()}, need, m.letters(line, need), a)
		boxes = append(boxes, b)
		from = skip(p.pieces, at)
	}
	return boxes
}

// breaks finds the lines of a paragraph: in a column that is too narrow for what
// may not be broken, with breaks that are else forbidden.
func (l *typesetter) breaks(p *paragraph, m measure) []int {
	breaks, overfull := l.breaker.breakLines(p.pieces, m)
	if overfull && p.loosen() {
		breaks, overfull = l.breaker.breakLines(p.pieces, m)
	}
	if overfull {
		l.shatter(p, min(m.first, m.rest))
		breaks, _ = l.breaker.breakLines(p.pieces, m)
	}
	return breaks
}

// gapes reports whether a justified line, but for the last, has so few words that
// its spaces would be more than twice as wide as they are, and where it begins.
func (l *typesetter) gapes(p *paragraph, breaks []int, m measure) (at int, gapes bool) {
	totals := l.breaker.sum(p.pieces)
	from := 0
	for n, to := range breaks[:len(breaks)-1] {
		line := between(p.pieces, totals, from, to)
		need := m.width(n) - line.width
		need -= m.letters(line, need)
		for _, q := range p.pieces[from:to] {
			if q.kind == gluePiece {
				need -= q.width
			}
		}
		if need > 0 {
			return from, true
		}
		from = skip(p.pieces, to)
	}
	return 0, false
}

// gaping tells of a line that must be justified and has too few words for it.
func (l *typesetter) gaping(p *paragraph, from int) {
	f := p.frags[p.pieces[from].frag]
	if f.pos.IsZero() {
		return // words of the program, which the author cannot change
	}
	l.findings.Add(source.Finding{
		Rule: "layout", Severity: source.Note, Pos: f.pos,
		Message: source.Textf("dòng bắt đầu bằng %q quá thưa: chữ sau đó dài và không ngắt được", "the line that starts with %q is set too loosely: what follows it is long and cannot be broken", f.text.S),
		Hint:    source.Textf("đổi vài chữ trong câu hoặc tách câu", "change a few words of the sentence or divide it"),
	})
}

// letterGive is how far the letters of justified text may be stretched or
// shrunk, in thousandths: what microtype allows by default. The eye does not see
// it.
const letterGive = 20

// refine makes ready for justified lines: no last line has a single word and,
// unless the margins are the law's, as in the official form (Nghị định 30/2020,
// phụ lục I), punctuation at their ends hangs into the margin.
func (p *paragraph) refine(hang bool) {
	for i := range p.pieces {
		switch q := &p.pieces[i]; {
		case q.kind == boxPiece && hang:
			q.left, q.right = p.frags[q.frag].protrusion()
		case q.cost == orphanWord:
			q.cost, q.loose = never, orphanWord
		}
	}
}

// stiffen makes ready for lines that are not justified: spaces keep their
// width, nothing hangs, and names are not broken.
func (p *paragraph) stiffen() {
	for i := range p.pieces {
		q := &p.pieces[i]
		q.left, q.right = 0, 0
		switch {
		case q.kind == gluePiece && q.frag >= 0:
			q.stretch, q.shrink = 0, 0
		case q.loose != 0:
			q.cost = never
		case q.cost == insidePhrase || q.cost == afterStart:
			q.cost = 4 * insidePhrase
		}
	}
}

// loosen allows what else is forbidden, for a column that is narrower than a
// name; it reports whether there is any such place.
func (p *paragraph) loosen() bool {
	any := false
	for i := range p.pieces {
		if q := &p.pieces[i]; q.loose != 0 && q.cost >= never {
			q.cost, any = q.loose, true
		}
	}
	return any
}

// set places the pieces from one break to the next on a baseline. need is what the
// line lacks of its measure, negative when it is too wide; its letters may take
// so much of that.
func (p *paragraph) set(b *box, from, to int, at draw.Point, need, letters draw.Length, a alignment) {
	w := writer{box: b, at: at}
	var gaps spread
	switch a {
	case centred:
		w.at.X += need / 2
	case flushRight:
		w.at.X += need
	case justified:
		w.at.X -= p.pieces[from].left
		w.stretch, gaps = p.justify(from, to, need, letters)
	}
	for i := from; i < to; i++ {
		switch q := p.pieces[i]; {
		case q.kind == boxPiece:
			w.word(p.frags[q.frag])
		case q.kind == gluePiece && q.frag >= 0:
			w.space(p.frags[q.frag], gaps.next())
		}
	}
	w.flush()
}

// justify gives the stretch of a line's letters, in thousandths, and what its
// spaces take of the rest. A last line is not stretched; an overfull one sticks out
// rather than closing its spaces up, and one that would gape, which the official
// form alone lets stand, ends early, its spaces doubled.
func (p *paragraph) justify(from, to int, need, most draw.Length) (stretch int, gaps spread) {
	var letters, wider, shrink draw.Length
	for _, q := range p.pieces[from:to] {
		if q.frag < 0 {
			wider += q.stretch // of the white in a last line
			continue
		}
		letters += p.frags[q.frag].letters()
		if q.kind == gluePiece {
			gaps.n++
			wider += q.width
			shrink += q.shrink
		}
	}
	if need > 0 && wider >= fill || letters == 0 {
		return 0, spread{}
	}
	rest := func() draw.Length { return need - (letters.Stretched(stretch) - letters) }
	stretch = int(nearest(1000*max(-most, min(need, most)), letters))
	if rest() < -shrink { // rounding made the line too wide
		stretch--
	}
	stretch = max(-letterGive, min(stretch, letterGive))
	gaps.sum = max(-shrink, min(rest(), wider))
	return stretch, gaps
}

// nearest is a/b rounded to the nearest integer; b is positive.
func nearest(a, b draw.Length) draw.Length {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}

// spread deals out a sum over gaps, as evenly as integers can.
type spread struct {
	sum   draw.Length
	n, at draw.Length
}

// next is the share of the next gap.
func (s *spread) next() draw.Length {
	if s.n == 0 {
		return 0
	}
	s.at++
	return s.sum*s.at/s.n - s.sum*(s.at-1)/s.n
}

// letters is the width of the letters alone, which a line may stretch.
func (f frag) letters() draw.Length {
	w := f.text.Width
	for _, a := range f.text.Adjust {
		w -= a
	}
	return w
}
