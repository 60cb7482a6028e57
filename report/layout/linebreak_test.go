package layout

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// exhaustive finds the least demerits of all ways to break a paragraph. It knows
// no active breakpoints, no tolerance, and drops nothing: for every place where a
// line may end, and every fitness class that the line may have, it tries all
// lines from all earlier places. ok is false when no way has lines that all fit.
func exhaustive(pieces []piece, m measure) (least int64, ok bool) {
	least, ok = exhaustiveBy(pieces, m, 80_000_000, false)[0]
	return least, ok
}

// exhaustiveBy gives the least demerits of lines none of which is worse than
// tolerance, by their number when they are counted, else for 0.
func exhaustiveBy(pieces []piece, m measure, tolerance int64, counted bool) map[int]int64 {
	type state struct{ at, class, lines int } // a line ends at a piece, in a class
	best := map[state]int64{{-1, 1, 0}: 0}
	lines := 0
	for to, p := range pieces {
		if p.kind == boxPiece || p.kind == penaltyPiece && p.cost >= never || p.kind == gluePiece && (to == 0 || pieces[to-1].kind != boxPiece) {
			continue
		}
		for from := -1; from < to; from++ {
			for k := range 4 * (lines + 1) {
				before, n := k%4, k/4
				d, reached := best[state{from, before, n}]
				if !reached {
					continue
				}
				width := m.rest
				if from < 0 {
					width = m.first
				}
				bad, class, fits := judge(pieces, from, to, width, m)
				if !fits || bad > tolerance {
					continue
				}
				d += (1000 + bad) * (1000 + bad)
				if p.kind == penaltyPiece && p.cost > 0 {
					d += int64(p.cost) * int64(p.cost) * 10_000
				}
				if class-before > 1 || before-class > 1 {
					d += 100_000_000
				}
				if counted {
					n++
					lines = max(lines, n)
				}
				if known, reached := best[state{to, class, n}]; !reached || d < known {
					best[state{to, class, n}] = d
				}
			}
		}
	}
	by := map[int]int64{}
	for s, d := range best {
		if known, reached := by[s.lines]; s.at == len(pieces)-1 && (!reached || d < known) {
			by[s.lines] = d
		}
	}
	return by
}

// judge gives the badness and the class of the line from the break at one piece to
// that at another, from its pieces one by one.
func judge(pieces []piece, from, to int, width draw.Length, m measure) (bad int64, class int, fits bool) {
	start := from
	if from < 0 {
		start = 0
	} else {
		for pieces[start].kind != boxPiece && start < len(pieces)-1 {
			start++
		}
	}
	var have, stretch, shrink draw.Length
	for i := start; i < to; i++ {
		if p := pieces[i]; p.kind != penaltyPiece {
			have, stretch, shrink = have+p.width, stretch+p.stretch, shrink+p.shrink
		}
	}
	if start < to {
		have -= pieces[start].left + pieces[to-1].right
	}
	lacks, can := width-have, stretch+m.ragged
	letters := have * m.give / 1000
	if lacks >= 0 && stretch >= 1_000_000_000 {
		letters = 0
	}
	if lacks < 0 {
		lacks, can = -lacks, shrink
		if lacks > letters+can {
			return 0, 0, false
		}
	}
	cubed := func(part, whole draw.Length) int64 {
		switch {
		case part <= 0:
			return 0
		case whole <= 0 || part > 20*whole:
			return 80_000_000
		}
		share := int64(part * 1000 / whole)
		return share * share * share / 100_000
	}
	bad = min(cubed(min(lacks, letters), letters)*12/100+cubed(lacks-min(lacks, letters), can), 80_000_000)
	switch {
	case bad <= 1200:
		return bad, 1, true
	case have > width:
		return bad, 0, true
	case bad <= 9900:
		return bad, 2, true
	}
	return bad, 3, true
}

// demerits are those of the lines that end at the breaks.
func demerits(t *testing.T, pieces []piece, m measure, breaks []int) int64 {
	t.Helper()
	totals := new(breaker).sum(pieces)
	a := &breakpoint{at: -1, fitness: 1}
	for _, at := range breaks {
		r, fits := m.rate(between(pieces, totals, a.from, at), a.line)
		if !fits {
			t.Fatalf("the line up to %d does not fit", at)
		}
		var best [4]breakpoint
		consider(&best, a, at, r, pieces[at])
		a = &best[r.fitness]
		a.from = skip(pieces, at)
	}
	return a.demerits
}

// The lines of real paragraphs cost no more than the best that exhaustive search
// finds, justified and not, indented, hanging and neither.
func TestLinesOfRealTextAreOptimal(t *testing.T) {
	l := newLayouter(&doc.Document{
		Names: []string{"tỉnh A", "Vùng minh họa", "Đà Nẵng"}, Phrases: []string{"sản xuất", "thương mại", "doanh nghiệp"},
	}, faces(t), nil)
	for n, text := range realText(t) {
		for _, w := range []draw.Length{draw.Mm(170), draw.Mm(126), draw.Mm(82), draw.Mm(60)} {
			for _, m := range []measure{{first: w, rest: w}, {first: w - 36*draw.Pt, rest: w}, {first: w, rest: w - 14*draw.Pt}, ragged(w)} {
				p := l.shape(doc.Words(text), l.styles.bodyTexts(), &Node{})
				if m.ragged == 0 {
					m.give = letterGive
					p.refine(true)
				} else {
					p.stiffen()
				}
				want, ok := exhaustive(p.pieces, m)
				breaks, overfull := new(breaker).breakLines(p.pieces, m)
				if !ok || overfull {
					t.Errorf("paragraph %d, measure %v: overfull %v, by exhaustive search %v", n, m, overfull, !ok)
					continue
				}
				if got := demerits(t, p.pieces, m, breaks); got != want {
					t.Errorf("paragraph %d, measure %v: %d demerits, best possible %d", n, m, got, want)
				}
			}
		}
	}
}

// For a number of lines the way that is taken costs no more than the best of so
// many even lines, and there is none where exhaustive search finds none.
func TestBreaksIntoAsManyLinesAreOptimal(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	other := 0
	for n := range 300 {
		pieces := paragraphOf(r, 3+r.IntN(90))
		width := draw.Length(200000 + r.IntN(100000))
		m := measure{first: width, rest: width, give: 20}
		by := exhaustiveBy(pieces, m, 200*fine, true)
		for lines := range 16 {
			want, ok := by[lines]
			breaks, found := new(breaker).breakInto(lines, pieces, m)
			if found != ok || ok && len(breaks) != lines {
				t.Fatalf("paragraph %d in %d lines: found %v of %d lines, by exhaustive search %v", n, lines, found, len(breaks), ok)
			}
			if !ok {
				continue
			}
			if got := demerits(t, pieces, m, breaks); got != want {
				t.Errorf("paragraph %d in %d lines: %d demerits, best possible %d", n, lines, got, want)
			}
			if best, _ := new(breaker).breakLines(pieces, m); len(best) != lines {
				other++
			}
		}
	}
	if other < 10 {
		t.Errorf("only %d paragraphs have another number of lines than the best", other)
	}
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
	for n := range 600 {
		pieces := paragraphOf(r, 3+r.IntN(40))
		width := draw.Length(60000 + r.IntN(150000))
		for _, m := range []measure{
			{first: width, rest: width}, {first: width - 12000, rest: width}, {first: width + 12000, rest: width, give: 20},
			{first: width, rest: width, ragged: width / 5}, {first: width, rest: width, give: 20},
		} {
			want, ok := exhaustive(pieces, m)
			breaks, overfull := new(breaker).breakLines(pieces, m)
			if overfull == ok {
				t.Fatalf("paragraph %d: overfull %v, by exhaustive search it can be broken: %v", n, overfull, ok)
			}
			if !ok {
				continue
			}
			feasible++
			if got := demerits(t, pieces, m, breaks); got != want {
				t.Errorf("paragraph %d, measure %v: %d demerits, best possible %d", n, m, got, want)
			}
		}
	}
	if feasible < 2000 {
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
		m := measure{first: width, rest: width, give: draw.Length(20 * r.IntN(2))}
		breaks, overfull := new(breaker).breakLines(pieces, m)
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
			if w-shrink-w*m.give/1000 > width {
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
			var way breaker
			for b.Loop() {
				way.breakLines(pieces, measure{first: 482000, rest: 482000, give: 20})
			}
		})
	}
}
