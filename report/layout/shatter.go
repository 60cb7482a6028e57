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
func (l *typesetter) shatter(p *paragraph, width draw.Length) {
	var out []piece
	last := len(p.pieces) - 3 // white and break that end the paragraph
	for i := 0; i < len(p.pieces); i++ {
		q := p.pieces[i]
		if q.kind != boxPiece {
			if i < last && q.kind == penaltyPiece && q.cost >= never {
				q.cost = insideBond
			}
			out = append(out, q)
			continue
		}
		n, wide := p.unbroken(i)
		if wide <= width {
			out = append(out, p.pieces[i:i+n]...)
		} else {
			out = append(out, l.broken(p, i, n)...)
		}
		i += n - 1
	}
	p.pieces = out
}

// unbroken is how many boxes touch each other from i on, a word with its marks,
// and how wide they are.
func (p *paragraph) unbroken(i int) (n int, wide draw.Length) {
	for i+n < len(p.pieces) && p.pieces[i+n].kind == boxPiece {
		wide += p.pieces[i+n].width
		n++
	}
	return n, wide
}

// broken are the pieces of n boxes from i on that are broken between letters, but
// not before the mark of a note.
func (l *typesetter) broken(p *paragraph, i, n int) []piece {
	var out []piece
	var text strings.Builder
	told := false
	first := p.frags[p.pieces[i].frag]
	for j := i; j < i+n; j++ {
		f := p.frags[p.pieces[j].frag]
		if f.note != 0 {
			out = append(out, p.pieces[j])
			continue
		}
		if j > i {
			out = append(out, piece{kind: penaltyPiece, cost: insideWord, frag: -1})
		}
		out = append(out, p.letters(f)...)
		text.WriteString(f.text.S)
		told = told || f.url == "" && !isAddress(f.text.S)
	}
	if told {
		l.brokenWord(text.String(), first.pos)
	}
	return out
}

// letters are the pieces of a word that may be broken anywhere but before a
// combining mark. They keep the widths that they have in the word, kerning
// included.
func (p *paragraph) letters(f frag) []piece {
	part := paragraph{frags: p.frags}
	word := f.text.S
	for from := 0; from < len(word); {
		to := len(word)
		for i, r := range word[from:] {
			if i > 0 && !unicode.Is(unicode.Mn, r) {
				to = from + i
				break
			}
		}
		cost := insideWord
		if f.url != "" && strings.ContainsAny(word[from:to], addressSigns) {
			cost = afterSign
		}
		part.box(f.with(word[from:to]))
		if to < len(word) {
			part.penalty(cost)
		}
		from = to
	}
	p.frags = part.frags
	return part.pieces
}

// brokenWord reports a word that is wider than its line.
func (l *typesetter) brokenWord(word string, pos source.Pos) {
	if pos.IsZero() {
		pos = l.pos
	}
	l.findings.Add(source.Finding{
		Rule: "layout", Severity: source.Warning, Pos: pos,
		Message: source.Textf("%q rộng hơn cột chữ, bị cắt xuống dòng giữa chừng", "%q is wider than its column and was broken inside", word),
		Hint:    source.Textf("viết ngắn lại hoặc thêm dấu cách", "shorten it or put a space into it"),
	})
}
