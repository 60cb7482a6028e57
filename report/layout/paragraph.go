package layout

import (
	"slices"
	"strings"

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
)

// shape cuts a line into pieces. Breaks are possible at spaces only, since
// Vietnamese is not hyphenated; never at a no-break space, nor before a dash
// that stands alone ("kinh tế - xã hội": the dash ends a line, it does not
// start one).
func (l *layouter) shape(line doc.Line, t texts, node *Node) *paragraph {
	p := newParagraph(line)
	for _, s := range line {
		p.span(l, s, t, node)
	}
	p.finish()
	return p
}

// newParagraph makes room for the words and spaces of a line.
func newParagraph(line doc.Line) *paragraph {
	words := 2
	for _, s := range line {
		words += 1 + strings.Count(s.Text, " ") + strings.Count(s.Text, "\u00a0")
	}
	return &paragraph{pieces: make([]piece, 0, 5*words/2), frags: make([]frag, 0, 2*words)}
}

// span adds the words of one span.
func (p *paragraph) span(l *layouter, s doc.Span, t texts, node *Node) {
	st := t.of(s)
	if !s.Pos.IsZero() && s.Lang != l.doc.Lang && s.Text != "" {
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
		return
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
	text := s.Text
	if s.PageOf != "" {
		text = l.labelOf(s.PageOf)
	}
	bonds := l.bonds(text)
	at := 0 // of text in s.Text, in bytes
	for text != "" {
		cut := strings.IndexAny(text, " \u00a0")
		if cut != 0 {
			word := text
			if cut > 0 {
				word = text[:cut]
			}
			p.box(f.with(word))
			text = text[len(word):]
			at += len(word)
			continue
		}
		space := " "
		if strings.HasPrefix(text, "\u00a0") {
			space = "\u00a0"
		}
		text = text[len(space):]
		cost := bonds[at]
		if space == "\u00a0" || dashAlone(text) {
			cost = never
		}
		p.glue(f.with(space), cost)
		at += len(space)
	}
}

// bonds gives the costs of breaks at the spaces of a text that stand inside a
// name or a compound word, by the space's place in bytes.
func (l *layouter) bonds(text string) map[int]int {
	var costs map[int]int
	mark := func(words []string, cost int) {
		for _, w := range words {
			for from := 0; ; {
				i := strings.Index(text[from:], w)
				if i < 0 {
					break
				}
				for j, r := range w {
					if r == ' ' {
						if costs == nil {
							costs = map[int]int{}
						}
						costs[from+i+j] = cost
					}
				}
				from += i + len(w)
			}
		}
	}
	mark(l.doc.Phrases, insidePhrase)
	mark(l.doc.Names, insideName)
	return costs
}

// dashAlone reports whether text starts with a dash that stands between
// spaces.
func dashAlone(text string) bool {
	for _, d := range []string{"- ", "– ", "— "} {
		if strings.HasPrefix(text, d) {
			return true
		}
	}
	return false
}

// mark adds the mark of a source: its number, raised, in the accent colour.
// It hangs on the word before it.
func (p *paragraph) mark(l *layouter, note int, st style, node *Node) {
	p.box(l.noteMark(note, st, node))
}

// noteMark is the mark of a source behind a text of style st.
func (l *layouter) noteMark(note int, st style, node *Node) frag {
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

func (p *paragraph) box(f frag) {
	p.pieces = append(p.pieces, piece{kind: boxPiece, width: f.text.Width, frag: len(p.frags)})
	p.frags = append(p.frags, f)
}

// glue adds a space; a break at it costs, or is not possible when cost is
// never.
func (p *paragraph) glue(f frag, cost int) {
	w := f.text.Width
	if cost != 0 {
		p.pieces = append(p.pieces, piece{kind: penaltyPiece, cost: cost, frag: -1, inName: cost == insideName})
	}
	p.pieces = append(p.pieces, piece{kind: gluePiece, width: w, stretch: w / 2, shrink: w / 4, frag: len(p.frags)})
	p.frags = append(p.frags, f)
}

// finish ends the paragraph: white that fills the last line, and the break
// that must be. A break that would leave one word for the last line costs.
func (p *paragraph) finish() {
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
func (l *layouter) lines(p *paragraph, st style, x draw.Length, m measure, a alignment) []box {
	if a != justified {
		p.stiffen()
	}
	breaks, overfull := breakLines(p.pieces, m)
	if overfull && p.loosen() {
		breaks, overfull = breakLines(p.pieces, m)
	}
	if overfull {
		l.shatter(p, min(m.first, m.rest))
		breaks, _ = breakLines(p.pieces, m)
	}
	boxes := make([]box, 0, len(breaks))
	from := 0
	for n, at := range breaks {
		b := box{height: st.leading}
		indent := m.rest - m.width(n)
		last := n == len(breaks)-1
		p.set(&b, from, at, draw.Point{X: x + indent, Y: st.leading - st.below()}, m.width(n), a, last)
		boxes = append(boxes, b)
		from = skip(p.pieces, at)
	}
	return boxes
}

// stiffen makes ready for lines that are not justified: spaces keep their
// width, and names are not broken.
func (p *paragraph) stiffen() {
	for i := range p.pieces {
		switch q := &p.pieces[i]; {
		case q.kind == gluePiece && q.frag >= 0:
			q.stretch, q.shrink = 0, 0
		case q.inName:
			q.cost = never
		case q.kind == penaltyPiece && q.cost == insidePhrase:
			q.cost = 4 * insidePhrase
		}
	}
}

// loosen lets names be broken after all, for a column that is narrower than one
// of them; it reports whether there are any.
func (p *paragraph) loosen() bool {
	any := false
	for i := range p.pieces {
		if q := &p.pieces[i]; q.inName && q.cost >= never {
			q.cost, any = 4*insideName, true
		}
	}
	return any
}

// set places the pieces from one break to the next on a baseline.
func (p *paragraph) set(b *box, from, to int, at draw.Point, width draw.Length, a alignment, last bool) {
	natural, spaces := p.natural(from, to)
	var extra, rest draw.Length
	switch {
	case a == centred:
		at.X += (width - natural) / 2
	case a == flushRight:
		at.X += width - natural
	case a == justified && spaces > 0 && (natural > width || !last):
		// An overfull line sticks out rather than closing its spaces up.
		add := max(width-natural, -spaces*p.shrink(from, to))
		extra, rest = add/spaces, add%spaces
	}
	w := writer{box: b, at: at}
	for i := from; i < to; i++ {
		switch q := p.pieces[i]; q.kind {
		case boxPiece:
			w.word(p.frags[q.frag])
		case gluePiece:
			if q.frag < 0 {
				continue
			}
			add := extra
			if rest > 0 {
				add, rest = add+1, rest-1
			} else if rest < 0 {
				add, rest = add-1, rest+1
			}
			w.space(p.frags[q.frag], add)
		}
	}
	w.flush()
}

// shrink is how much a space of the line may give way.
func (p *paragraph) shrink(from, to int) draw.Length {
	for _, q := range p.pieces[from:to] {
		if q.kind == gluePiece && q.frag >= 0 {
			return q.shrink
		}
	}
	return 0
}

// natural is the width of the pieces of a line as they are, and the number of
// its spaces.
func (p *paragraph) natural(from, to int) (width, spaces draw.Length) {
	for i := from; i < to; i++ {
		switch q := p.pieces[i]; q.kind {
		case boxPiece:
			width += q.width
		case gluePiece:
			if q.frag >= 0 {
				width += q.width
				spaces++
			}
		}
	}
	return width, spaces
}
