package layout

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"kyyeu/internal/draw"
)

// exhaustive finds the least demerits of all ways to break a paragraph, by the
// formula of optimum but without its list of active breakpoints.
func exhaustive(pieces []piece, m measure, tolerance int) (least int64, ok bool) {
	totals := make([]sums, len(pieces)+1)
	for i, p := range pieces {
		totals[i+1] = totals[i]
		if p.kind != penaltyPiece {
			totals[i+1].width += p.width
			totals[i+1].stretch += p.stretch
			totals[i+1].shrink += p.shrink
		}
	}
	var try func(a *breakpoint)
	try = func(a *breakpoint) {
		for i := max(a.at+1, a.from); i < len(pieces); i++ {
			if !breakable(pieces, i) {
				continue
			}
			from, to := totals[a.from], totals[i]
			r, fits := badness(sums{to.width - from.width, to.stretch - from.stretch, to.shrink - from.shrink}, m, a.line)
			if fits && r.value <= tolerance {
				var best [4]*breakpoint
				consider(&best, a, i, r, pieces[i])
				b := best[r.fitness]
				b.from = skip(pieces, i)
				if i == len(pieces)-1 {
					if !ok || b.demerits < least {
						least, ok = b.demerits, true
					}
				} else {
					try(b)
				}
			}
			if pieces[i].kind == penaltyPiece && pieces[i].cost == forced {
				return
			}
		}
	}
	try(&breakpoint{at: -1, fitness: 1})
	return least, ok
}

// paragraphOf makes words of random widths with spaces between them.
func paragraphOf(r *rand.Rand, words int) []piece {
	p := &paragraph{}
	for i := range words {
		if i > 0 {
			if r.IntN(8) == 0 {
				p.pieces = append(p.pieces, piece{kind: penaltyPiece, cost: never, frag: -1})
			}
			p.pieces = append(p.pieces, piece{kind: gluePiece, width: 2750, stretch: 1375, shrink: 687, frag: -1})
		}
		p.pieces = append(p.pieces, piece{kind: boxPiece, width: draw.Length(5000 + r.IntN(30000)), frag: -1})
	}
	p.finish()
	return p.pieces
}

// No way to break a paragraph costs less than the one that is taken.
func TestBreaksAreOptimal(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	feasible := 0
	for n := range 400 {
		pieces := paragraphOf(r, 3+r.IntN(16))
		width := draw.Length(60000 + r.IntN(90000))
		for _, m := range []measure{{width, width, 0}, {width - 12000, width, 0}, {width, width, width / 5}} {
			want, ok := exhaustive(pieces, m, 2000)
			end, overfull := optimum(pieces, m, 2000)
			if (end != nil) != ok {
				t.Fatalf("paragraph %d: found %v, exhaustive search %v", n, end != nil, ok)
			}
			if !ok {
				continue
			}
			feasible++
			if overfull || end.demerits != want {
				t.Errorf("paragraph %d, measure %v: %d demerits (overfull %v), best possible %d", n, m, end.demerits, overfull, want)
			}
		}
	}
	if feasible < 300 {
		t.Errorf("only %d paragraphs could be broken: the test says little", feasible)
	}
}

// Whatever the words and the width, the breaks go up to the end, and a line
// that is wider than the measure is one that cannot be broken.
func TestBreaksCoverTheParagraph(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		pieces := paragraphOf(r, 1+r.IntN(40))
		width := draw.Length(8000 + r.IntN(120000))
		m := measure{width, width, 0}
		breaks, overfull := breakLines(pieces, m)
		if len(breaks) == 0 || breaks[len(breaks)-1] != len(pieces)-1 {
			t.Fatalf("breaks %v do not end at %d", breaks, len(pieces)-1)
		}
		from, stickOut := 0, false
		for _, at := range breaks {
			var w, shrink draw.Length
			inner := 0
			for i := from; i < at; i++ {
				if pieces[i].kind != penaltyPiece {
					w, shrink = w+pieces[i].width, shrink+pieces[i].shrink
				}
				if breakable(pieces, i) {
					inner++
				}
			}
			if w-shrink > width {
				stickOut = true
				if inner > 0 {
					t.Errorf("a line %d wide with %d possible breaks in a measure of %d", w-shrink, inner, width)
				}
			}
			from = skip(pieces, at)
		}
		if stickOut != overfull {
			t.Errorf("overfull is %v, lines stick out: %v", overfull, stickOut)
		}
	}
}

func BenchmarkBreakLines(b *testing.B) {
	for _, words := range []int{100, 1000, 10000} {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			pieces := paragraphOf(rand.New(rand.NewPCG(5, 6)), words)
			b.ReportAllocs()
			for b.Loop() {
				breakLines(pieces, measure{482000, 482000, 0})
			}
		})
	}
}
