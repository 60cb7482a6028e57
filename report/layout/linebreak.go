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
// What a line lacks of its measure, its letters take first, by at most a few
// thousandths of their width; the rest is left to the glue (Hàn Thế Thành,
// "Micro-typographic extensions to the TeX typesetting system", Masaryk
// University Brno, 2000, §3). Punctuation at a line's ends stands partly in the
// margin. Both are for justified text; a line that is not justified has white at
// its end instead.
//
// Each feasible line has a badness, which grows with the cube of how far its
// letters and its glue are changed; a fitness class, from tight to very loose;
// and demerits, which grow with the square of the badness, the penalty of the
// break, and the distance of its class from that of the line above. The breaks
// with the least sum of demerits win. Breakpoints that could still start a line
// are kept in a list; one is dropped when even fully shrunk text no longer fits
// behind it. So the work grows with the number of words times the number of
// words in two or three lines, never with its square.
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
	// left and right are how much of a box stands in the margin when it begins
	// or ends a line.
	left, right draw.Length
	// cost of a break at a penalty: never, forced, or a number in between.
	cost int
	// loose is what the break costs where the column is too narrow to forbid it;
	// 0 when that makes no difference.
	loose int
	// frag is the index of the text of a box or of a space, −1 when it has none.
	frag int
}

// Badness and demerits count as in TeX, but in hundredths: lines that differ too
// little for TeX still differ here.
const (
	never  = 10000
	forced = -10000
	// fine is by how much finer badness counts than the costs of breaks.
	fine = 100
	// mostStretched is how far glue can be stretched beyond what it has, as a
	// multiple of it, before worse makes no difference. TeX stops at 5; where a
	// line must gape, this finds the one that gapes least.
	mostStretched = 20
	// infinitelyBad is the badness of a line that is stretched so far.
	infinitelyBad = 100 * mostStretched * mostStretched * mostStretched * fine
	// linePenalty is in every line's demerits: fewer lines are better.
	linePenalty = 10 * fine
	// lettersBad is the badness of letters that are changed as far as they may
	// be: a line needs glue beyond that to be tight or loose.
	lettersBad = 12 * fine
	// A line is tight or loose beyond somewhat, very loose beyond quite.
	somewhat, quite = 12 * fine, 99 * fine
	// fitnessDemerits are for a tight line beside a loose one, or a normal one
	// beside a very loose one.
	fitnessDemerits = 10000 * fine * fine
)

// fill is the stretch of the white that fills up a last line.
const fill = 1000000 * draw.Pt

// measure says how wide the lines are and how they end.
type measure struct {
	// first and rest are the widths of the first line and of all others: a first
	// line that is narrower is indented, one that is wider makes the others hang.
	first, rest draw.Length
	// ragged is how much white each line may have at its end before it counts
	// as fully stretched; 0 for justified lines.
	ragged draw.Length
	// give is how far the letters of a line may be stretched or shrunk, in
	// thousandths of its width; 0 for lines that are not justified.
	give draw.Length
}

// width of the n-th line, from 0.
func (m measure) width(n int) draw.Length {
	if n == 0 {
		return m.first
	}
	return m.rest
}

// ragged is a measure for text that is not justified: lines may end up to a
// fifth of the width early at no great cost.
func ragged(w draw.Length) measure { return measure{first: w, rest: w, ragged: w / 5} }

// breakpoint is a place where a line may end, reached at the least demerits.
type breakpoint struct {
	at       int // index of the piece; −1 at the start
	line     int // how many lines end here
	fitness  int
	from     int // where the next line's material starts
	demerits int64
	prev     *breakpoint
}

// breaker breaks paragraphs, one at a time: it keeps the room that this takes from
// one to the next. Its zero value is ready.
type breaker struct {
	totals  []sums
	active  []*breakpoint
	reached []reaching
	ways    []breakpoint // room for more
}

// keep gives w a place for as long as the paragraph is broken.
func (b *breaker) keep(w breakpoint) *breakpoint {
	if len(b.ways) == cap(b.ways) {
		b.ways = make([]breakpoint, 0, max(64, 2*cap(b.ways)))
	}
	b.ways = append(b.ways, w)
	return &b.ways[len(b.ways)-1]
}

// breakLines gives the indices of the pieces at which the lines end; the last
// is the final forced break. No other breaks have fewer demerits. overfull says
// that a line does not fit, whatever is done.
//
// Lines that are worse than a tolerance are left out at first, which is quick.
// What is found so is the best of all when its demerits are not above those of
// one line that was left out.
func (b *breaker) breakLines(pieces []piece, m measure) (breaks []int, overfull bool) {
	b.sum(pieces)
	for _, tolerance := range []int{200 * fine, 2000 * fine} {
		end, over := b.optimum(pieces, m, tolerance, anyLines)
		left := int64(linePenalty + tolerance)
		if end != nil && !over && end.demerits <= left*left {
			return trace(end), false
		}
	}
	end, over := b.optimum(pieces, m, infinitelyBad, anyLines)
	return trace(end), over
}

// breakInto is breakLines for a number of lines, of which none is worse than what
// passes for even: TeX's looseness. ok is false when there is no such way.
func (b *breaker) breakInto(lines int, pieces []piece, m measure) (breaks []int, ok bool) {
	if lines < 1 {
		return nil, false
	}
	b.sum(pieces)
	end, over := b.optimum(pieces, m, 200*fine, lines)
	if end == nil || over {
		return nil, false
	}
	return trace(end), true
}

// anyLines asks for no number of lines.
const anyLines = 0

func trace(end *breakpoint) []int {
	breaks := make([]int, end.line)
	for b := end; b.prev != nil; b = b.prev {
		breaks[b.line-1] = b.at
	}
	return breaks
}

// sums are the widths of all pieces before one.
type sums struct{ width, stretch, shrink draw.Length }

// sum adds up the pieces before each, and before the end. The totals are good
// until the next call.
func (b *breaker) sum(pieces []piece) []sums {
	var t sums
	b.totals = append(b.totals[:0], t)
	for i := range pieces {
		if p := &pieces[i]; p.kind != penaltyPiece {
			t.width += p.width
			t.stretch += p.stretch
			t.shrink += p.shrink
		}
		b.totals = append(b.totals, t)
	}
	return b.totals
}

// between is a line from one piece to the break at another, without what stands
// in the margins.
func between(pieces []piece, totals []sums, from, to int) sums {
	line := totals[to]
	line.width -= totals[from].width
	line.stretch -= totals[from].stretch
	line.shrink -= totals[from].shrink
	if from < to {
		line.width -= pieces[from].left + pieces[to-1].right
	}
	return line
}

// reaching are the best ways to one break, by the fitness class of the line that ends
// there; those that were reached have a line. Ways of different numbers of lines
// compete unless a number is asked for.
type reaching struct {
	lines int
	best  [4]breakpoint
}

// optimum finds the best way to the end whose lines are no worse than
// tolerance, and of so many lines, if any number is asked for; nil when there is
// none. With the tolerance infinitelyBad there always is one, though some line may
// be overfull. The pieces have been summed.
func (b *breaker) optimum(pieces []piece, m measure, tolerance, lines int) (end *breakpoint, overfull bool) {
	totals, reached := b.totals, b.reached[:0]
	b.ways = b.ways[:0]
	active := append(b.active[:0], b.keep(breakpoint{at: -1, from: 0, fitness: 1}))
	defer func() { b.active, b.reached = active, reached }()
	to := func(a *breakpoint) *[4]breakpoint {
		n := 0
		if lines != anyLines {
			n = a.line + 1
		}
		for i := range reached {
			if reached[i].lines == n {
				return &reached[i].best
			}
		}
		reached = append(reached, reaching{lines: n})
		return &reached[len(reached)-1].best
	}
	for i, p := range pieces {
		if !breakable(pieces, i) {
			continue
		}
		reached = reached[:0]
		var dropped *breakpoint
		kept := active[:0]
		for _, a := range active {
			r, fits := m.rate(between(pieces, totals, a.from, i), a.line)
			if !fits {
				dropped = a
				continue
			}
			if p.cost != forced {
				kept = append(kept, a)
			}
			if r.badness <= tolerance {
				consider(to(a), a, i, r, p)
			}
		}
		if len(kept) == 0 && len(reached) == 0 && (tolerance == infinitelyBad || dropped == nil) {
			if dropped == nil {
				return nil, false
			}
			// A word wider than the line: let it stick out, and say so.
			overfull = true
			consider(to(dropped), dropped, i, rating{badness: infinitelyBad}, p)
		}
		active = kept
		for k := range reached {
			active = b.enter(active, &reached[k].best, skip(pieces, i))
		}
		if len(active) == 0 {
			return nil, false
		}
	}
	for _, a := range active {
		if a.at == len(pieces)-1 && (lines == anyLines || a.line == lines) && (end == nil || a.demerits < end.demerits) {
			end = a
		}
	}
	return end, overfull
}

// enter adds the best ways to a break to the active ones, but for those that
// another way to it beats whatever follows.
func (b *breaker) enter(active []*breakpoint, best *[4]breakpoint, from int) []*breakpoint {
	least := int64(-1)
	for i := range best {
		if w := &best[i]; w.line > 0 && (least < 0 || w.demerits < least) {
			least = w.demerits
		}
	}
	for i := range best {
		if w := &best[i]; w.line > 0 && w.demerits <= least+fitnessDemerits {
			w.from = from
			active = append(active, b.keep(*w))
		}
	}
	return active
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

// rating is how good a line is.
type rating struct {
	badness int
	fitness int // 0 tight, 1 normal, 2 loose, 3 very loose
}

// rate says how far the n-th line must change to be as wide as its measure, and
// whether it fits at all.
func (m measure) rate(line sums, n int) (r rating, fits bool) {
	need := m.width(n) - line.width
	have, far := line.stretch+m.ragged, need
	if need < 0 {
		have, far = line.shrink, -need
	}
	letters := m.letters(line, need)
	byLetters := min(far, letters)
	if need < 0 && far-byLetters > have {
		return rating{}, false
	}
	v := min(cube(byLetters, letters)*lettersBad/(100*fine)+cube(far-byLetters, have), infinitelyBad)
	switch {
	case v <= somewhat:
		return rating{v, 1}, true
	case need < 0:
		return rating{v, 0}, true
	case v > quite:
		return rating{v, 3}, true
	}
	return rating{v, 2}, true
}

// letters is how far the letters of a line may change; those of a last line are
// not stretched.
func (m measure) letters(line sums, need draw.Length) draw.Length {
	if need >= 0 && line.stretch >= fill {
		return 0
	}
	return line.width * m.give / 1000
}

// cube gives 100·(need/have)³ in hundredths, at most infinitelyBad.
func cube(need, have draw.Length) int {
	if need <= 0 {
		return 0
	}
	if have <= 0 || need > mostStretched*have {
		return infinitelyBad
	}
	t := int64(need) * 1000 / int64(have) // at most 20,000
	return int(100 * fine * t * t * t / 1_000_000_000)
}

// consider enters the break at i after the line from a into the best ones of
// their fitness classes.
func consider(best *[4]breakpoint, a *breakpoint, i int, r rating, p piece) {
	d := int64(linePenalty + r.badness)
	d *= d
	if p.kind == penaltyPiece && p.cost != forced {
		c := int64(p.cost) * fine
		d += c * c
	}
	if r.fitness-a.fitness > 1 || a.fitness-r.fitness > 1 {
		d += fitnessDemerits
	}
	d += a.demerits
	if b := &best[r.fitness]; b.line == 0 || d < b.demerits {
		*b = breakpoint{at: i, line: a.line + 1, fitness: r.fitness, demerits: d, prev: a}
	}
}
