package layout

import (
	"strings"
	"unicode"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
)

// Penalties of the breaks of last resort.
const (
	// insideBond is for a break at a no-break space.
	insideBond = 3000
	// insideWord is for a break between two letters of a word, afterSign for
	// one behind a sign of a web address.
	insideWord = 900
	afterSign  = 50
)

// shatter makes ready for a column that is narrower than what may not be broken:
// no-break spaces may be broken after all, and words that are wider than the
// column between any two of their letters. Of a word that is broken so the
// officer is told; an address of the web is expected to be long.
func (l *layouter) shatter(p *paragraph, width draw.Length) {
	var out []piece
	last := len(p.pieces) - 3 // white and break that end the paragraph
	for i, q := range p.pieces {
		switch {
		case i < last && q.kind == penaltyPiece && q.cost >= never:
			q.cost = insideBond
			out = append(out, q)
		case q.kind == boxPiece && q.width > width:
			f := p.frags[q.frag]
			if f.url == "" {
				l.brokenWord(f)
			}
			out = append(out, p.letters(f)...)
		default:
			out = append(out, q)
		}
	}
	p.pieces = out
}

// letters are the pieces of a word that may be broken anywhere but before a
// combining mark.
func (p *paragraph) letters(f frag) []piece {
	var out []piece
	word := f.text.S
	for from := 0; from < len(word); {
		to := len(word)
		cost := insideWord
		for i, r := range word[from:] {
			if i > 0 && !unicode.Is(unicode.Mn, r) {
				to = from + i
				break
			}
		}
		if f.url != "" && strings.ContainsAny(word[from:to], "/.-?&=_") {
			cost = afterSign
		}
		letter := f.with(word[from:to])
		out = append(out, piece{kind: boxPiece, width: letter.text.Width, frag: len(p.frags)})
		p.frags = append(p.frags, letter)
		if to < len(word) {
			out = append(out, piece{kind: penaltyPiece, cost: cost, frag: -1})
		}
		from = to
	}
	return out
}

// brokenWord reports a word that is wider than its line.
func (l *layouter) brokenWord(f frag) {
	pos := f.pos
	if pos.IsZero() {
		pos = l.doc.Pos
	}
	l.findings.Add(source.Finding{
		Rule: "layout", Severity: source.Warning, Pos: pos,
		Message: source.Textf("%q rộng hơn cột chữ, bị cắt xuống dòng giữa chừng", "%q is wider than its column and was broken inside", f.text.S),
		Hint:    source.Textf("viết ngắn lại hoặc thêm dấu cách", "shorten it or put a space into it"),
	})
}
