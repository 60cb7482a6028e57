package layout

import "kyyeu/internal/draw"

// Lines are broken over the whole paragraph, as Knuth and Plass describe it
// ("Breaking Paragraphs into Lines", Software – Practice and Experience 11,
// 1981). A paragraph is a list of pieces: boxes that are never broken, glue
// between them that stretches and shrinks, and penalties where a break costs
// more or less than usual. A break may be made at glue behind a box, or at a
// penalty.
//
//	Tổng mức bán lẻ đạt 370.461␣tỷ đồng.
//	[Tổng] ~ [mức] ~ [bán] ~ [lẻ] ~ [đạt] ~ [370.461] ∞~ [tỷ] ~ [đồng.] fill, forced
//
// Each feasible line has a ratio, how far its glue is stretched (positive) or
// shrunk (negative); a badness, 100·|ratio|³; and demerits, which grow with
// the badness, the penalty of the break, and a change from a tight line to a
// loose one. The breaks with the least sum of demerits win. Breakpoints that
// could still start a line are kept in a list; one is dropped when even fully
// shrunk text no longer fits behind it. So the work grows with the number of
// words times the number of words in two or three lines, never with its square.
//
// All arithmetic is in integers, so that every machine finds the same breaks.

// pieceKind tells the pieces of a paragraph apart.
type pieceKind uint8

const (
	boxPiece pieceKind = iota
	gluePiece
	penaltyPiece
)

// piece is a box, glue or a penalty.
type piece struct {
	kind                   pieceKind
	width, stretch, shrink draw.Length
	// cost of a break at a penalty: never, forced, or a number in between.
	cost int
	// frag is the index of the text of a box or of a space, −1 when it has none.
	frag int
	// inName says of a penalty that the break would divide a name.
	inName bool
}

const (
	never  = 10000
	forced = -10000
	// infinitelyBad is the badness of a line that cannot be stretched so far.
	infinitelyBad = 10000
	// linePenalty is in every line's demerits: fewer lines are better.
	linePenalty = 10
	// fitnessDemerits are for a tight line beside a loose one.
	fitnessDemerits = 10000
)

// measure says how wide the lines are and how they end.
type measure struct {
	// first and rest are the widths of the first line and of all others.
	first, rest draw.Length
	// ragged is how much white each line may have at its end before it counts
	// as fully stretched; 0 for justified lines.
	ragged draw.Length
}

// width of the n-th line, from 0.
func (m measure) width(n int) draw.Length {
	if n == 0 {
		return m.first
	}
	return m.rest
}

// breakpoint is a place where a line may end, reached at the least demerits.
type breakpoint struct {
	at       int // index of the piece; −1 at the start
	line     int // how many lines end here
	fitness  int
	from     int // where the next line's material starts
	demerits int64
	prev     *breakpoint
}

// breakLines gives the indices of the pieces at which the lines end; the last
// is the final forced break. It tries ever more tolerant passes; overfull says
// that even the last had a line that does not fit.
func breakLines(pieces []piece, m measure) (breaks []int, overfull bool) {
	for _, tolerance := range []int{200, 2000} {
		if end, over := optimum(pieces, m, tolerance); end != nil && !over {
			return trace(end), false
		}
	}
	end, over := optimum(pieces, m, infinitelyBad)
	return trace(end), over
}

func trace(end *breakpoint) []int {
	var breaks []int
	for b := end; b.prev != nil; b = b.prev {
		breaks = append(breaks, b.at)
	}
	for i, j := 0, len(breaks)-1; i < j; i, j = i+1, j-1 {
		breaks[i], breaks[j] = breaks[j], breaks[i]
	}
	return breaks
}

// sums are the widths of all pieces before one.
type sums struct{ width, stretch, shrink draw.Length }

// optimum finds the best way to the end whose lines are no worse than
// tolerance; nil when there is none. With the tolerance infinitelyBad there
// always is one, though some line may be overfull.
func optimum(pieces []piece, m measure, tolerance int) (end *breakpoint, overfull bool) {
	totals := make([]sums, len(pieces)+1)
	for i, p := range pieces {
		t := totals[i]
		if p.kind != penaltyPiece {
			t.width += p.width
			t.stretch += p.stretch
			t.shrink += p.shrink
		}
		totals[i+1] = t
	}
	active := []*breakpoint{{at: -1, from: 0, fitness: 1}}
	for i, p := range pieces {
		if !breakable(pieces, i) {
			continue
		}
		var best [4]*breakpoint
		var kept []*breakpoint
		var dropped *breakpoint
		for _, a := range active {
			from, to := totals[a.from], totals[i]
			bad, fits := badness(sums{to.width - from.width, to.stretch - from.stretch, to.shrink - from.shrink}, m, a.line)
			isForced := p.kind == penaltyPiece && p.cost == forced
			if fits && !isForced {
				kept = append(kept, a)
			}
			if !fits {
				dropped = a
				continue
			}
			if bad.value > tolerance {
				continue
			}
			consider(&best, a, i, bad, p)
		}
		if len(kept) == 0 && best == [4]*breakpoint{} && (tolerance == infinitelyBad || dropped == nil) {
			if dropped == nil {
				return nil, false
			}
			// A word wider than the line: let it stick out, and say so.
			overfull = true
			consider(&best, dropped, i, ratio{value: infinitelyBad, fitness: 0}, p)
		}
		for _, b := range best {
			if b != nil {
				b.from = skip(pieces, i)
				kept = append(kept, b)
			}
		}
		if len(kept) == 0 {
			return nil, false
		}
		active = kept
	}
	for _, a := range active {
		if a.at == len(pieces)-1 && (end == nil || a.demerits < end.demerits) {
			end = a
		}
	}
	return end, overfull
}

// breakable reports whether a line may end at piece i.
func breakable(pieces []piece, i int) bool {
	switch pieces[i].kind {
	case penaltyPiece:
		return pieces[i].cost < never
	case gluePiece:
		return i > 0 && pieces[i-1].kind == boxPiece
	}
	return false
}

// skip gives the first piece of the line after a break at i: glue and
// penalties at a line's start are dropped.
func skip(pieces []piece, i int) int {
	for i < len(pieces) && pieces[i].kind != boxPiece {
		if i+1 == len(pieces) {
			break
		}
		i++
	}
	return i
}

// ratio is how good a line is.
type ratio struct {
	value   int // badness
	fitness int // 0 tight, 1 normal, 2 loose, 3 very loose
}

// badness says how far a line's glue must change, and whether the line fits
// at all when its glue is fully shrunk.
func badness(line sums, m measure, n int) (r ratio, fits bool) {
	need := m.width(n) - line.width
	if need < 0 {
		if -need > line.shrink {
			return ratio{}, false
		}
		v := cube(-need, line.shrink)
		if v > 12 {
			return ratio{v, 0}, true
		}
		return ratio{v, 1}, true
	}
	v := cube(need, line.stretch+m.ragged)
	switch {
	case v > 99:
		return ratio{v, 3}, true
	case v > 12:
		return ratio{v, 2}, true
	}
	return ratio{v, 1}, true
}

// cube gives 100·(need/have)³, at most infinitelyBad.
func cube(need, have draw.Length) int {
	if need <= 0 {
		return 0
	}
	if have <= 0 || need > 5*have {
		return infinitelyBad
	}
	t := int64(need) * 1000 / int64(have) // at most 5000
	return int(min(100*t*t*t/1_000_000_000, infinitelyBad))
}

// consider enters the break at i after the line from a into the best ones of
// their fitness classes.
func consider(best *[4]*breakpoint, a *breakpoint, i int, r ratio, p piece) {
	d := int64(linePenalty + r.value)
	d *= d
	if p.kind == penaltyPiece && p.cost != forced {
		c := int64(p.cost)
		if c >= 0 {
			d += c * c
		} else {
			d -= c * c
		}
	}
	if r.fitness-a.fitness > 1 || a.fitness-r.fitness > 1 {
		d += fitnessDemerits
	}
	d += a.demerits
	if b := best[r.fitness]; b == nil || d < b.demerits {
		best[r.fitness] = &breakpoint{at: i, line: a.line + 1, fitness: r.fitness, demerits: d, prev: a}
	}
}
