package cut

import (
	"maps"
	"slices"
	"testing"
)

// Glyph numbers that the synthetic tables kern, in faces/sans.ttf: glyphs are
// numbered in the order of their runes, from the space as 1.
var (
	gA, gP, gT, gV = glyphOf('A'), glyphOf('P'), glyphOf('T'), glyphOf('V')
	gPeriod, ga    = glyphOf('.'), glyphOf('a')
)

func glyphOf(r rune) int { return int(r-' ') + 1 }

// kernOf cuts a face with other kerning tables and reads the kerning back.
func kernOf(t *testing.T, tables map[string][]byte) func(left, right int) int {
	t.Helper()
	file := sansFile(t)
	change := map[string][]byte{KernTag: nil}
	maps.Copy(change, tables)
	out := tablesOf(t, mustCut(t, rebuild(t, file, change)))
	var fault *Error
	all := newPairs([]int{0})
	n := int(out["maxp"][4])<<8 | int(out["maxp"][5])
	for g := 1; g < n; g++ {
		all.index[g] = len(all.glyphs)
		all.glyphs = append(all.glyphs, g)
	}
	all.values = make([]int16, n*n)
	if !ownKerning(table{KernTag, out[KernTag], &fault}, all) || fault != nil {
		t.Fatal("no kerning table", fault)
	}
	return func(left, right int) int { return int(all.values[left*n+right]) }
}

// w16 is a table of 16-bit numbers.
func w16(numbers ...int) []byte {
	var b []byte
	for _, n := range numbers {
		b = append16(b, n)
	}
	return b
}

// gposTable kerns, in one lookup: subtable 1, format 1: A V -80, A T 0;
// subtable 2, format 2: class of A and P before class of T, V and a: -30, before
// class of the period: -100. Subtable 1 decides about A before subtable 2 does.
// A second lookup adds 5 to T a, with a placement before the advance in its value
// record and an advance for the right glyph too, which is no kerning.
func gposTable(extension bool) []byte {
	pairs := slices.Concat(
		w16(1, 12, 4, 0, 1, 18), w16(1, 1, gA), // format, coverage at 12, formats, one set at 18; coverage
		w16(2, gT, 0, gV, -80))
	coverage := w16(1, 2, gA, gP)
	const header = 16 + 2*3*2 // of the class subtable, two rows of three classes
	class1 := w16(2, 2, gA, gA, 1, gP, gP, 1)
	class2 := w16(2, 4, gPeriod, gPeriod, 2, gT, gT, 1, gV, gV, 1, ga, ga, 1)
	classed := slices.Concat(
		w16(2, header, 4, 0, header+len(coverage), header+len(coverage)+len(class1), 2, 3),
		w16(0, 0, 0, 0, -30, -100), coverage, class1, class2)
	second := slices.Concat(w16(1, 12, 1|4, 4, 1, 18), w16(1, 1, gT), w16(1, ga, 7, 5, 9))

	lookup := func(subs ...[]byte) []byte {
		kind, head := pairLookup, 6+2*len(subs)
		if extension {
			kind = extensionLookup
		}
		out := w16(kind, 0, len(subs))
		at := head
		var body []byte
		for _, s := range subs {
			if extension {
				s = append(w16(1, pairLookup, 0, 8), s...)
			}
			out = append16(out, at)
			at += len(s)
			body = append(body, s...)
		}
		return append(out, body...)
	}
	first, other := lookup(pairs, classed), lookup(second)
	script := slices.Concat(w16(1), []byte("latn"), w16(8), w16(4, 0), w16(0, 0xFFFF, 1, 0))
	features := slices.Concat(w16(1), []byte("kern"), w16(8), w16(0, 2, 0, 1))
	lookups := slices.Concat(w16(2, 6, 6+len(first)), first, other)
	return slices.Concat(w16(1, 0, 10, 10+len(script), 10+len(script)+len(features)), script, features, lookups)
}

func TestGPOS(t *testing.T) {
	for _, extension := range []bool{false, true} {
		k := kernOf(t, map[string][]byte{"GPOS": gposTable(extension), "kern": kernTable(map[[2]int]int{{gA, gV}: -1})})
		for _, c := range []struct {
			what        string
			left, right int
			want        int
		}{
			{"a pair on its own", gA, gV, -80},
			{"a pair that says 0 before a class that says -30", gA, gT, 0},
			{"by class, after a subtable that does not know the pair", gA, ga, -30},
			{"by class", gP, gV, -30},
			{"by another class", gP, gPeriod, -100},
			{"class 0 on the right", gP, gP, 0},
			{"not covered", gV, gA, 0},
			{"a second lookup, behind a placement", gT, ga, 5},
		} {
			if got := k(c.left, c.right); got != c.want {
				t.Errorf("extension %t: %s: %d, want %d", extension, c.what, got, c.want)
			}
		}
	}
}

// kernTable is a Microsoft kern table of one subtable of format 0, its length
// field cut to 16 bits as fonts with many pairs have it.
func kernTable(pairs map[[2]int]int) []byte {
	keys := slices.SortedFunc(maps.Keys(pairs), func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	out := w16(0, 1, 0, 14+6*len(keys), horizontal, len(keys), 0, 0, 0)
	for _, k := range keys {
		out = append(out, w16(k[0], k[1], pairs[k])...)
	}
	return out
}

func TestKernTable(t *testing.T) {
	k := kernOf(t, map[string][]byte{"kern": kernTable(map[[2]int]int{{gA, gV}: -80, {gT, ga}: -70, {gV, gA}: 3})})
	if k(gA, gV) != -80 || k(gT, ga) != -70 || k(gV, gA) != 3 || k(gA, gT) != 0 {
		t.Errorf("kerning %d %d %d %d", k(gA, gV), k(gT, ga), k(gV, gA), k(gA, gT))
	}
}

// More pairs than the length field can state are all read.
func TestKernTableOverflow(t *testing.T) {
	pairs := map[[2]int]int{}
	for left := 1; left <= 150; left++ {
		for right := 1; right <= 100; right++ {
			pairs[[2]int{left, right}] = (left*7+right*13)%200 - 100
		}
	}
	if 14+6*len(pairs) <= 0xFFFF {
		t.Fatal("the table does not overflow")
	}
	k := kernOf(t, map[string][]byte{"kern": kernTable(pairs)})
	for pair, want := range pairs {
		if got := k(pair[0], pair[1]); got != want {
			t.Fatalf("%v: %d, want %d", pair, got, want)
		}
	}
}

func TestAppleKernTable(t *testing.T) {
	body := w16(1, 0, 0, 0, gA, gV, -80)
	apple := slices.Concat(w16(1, 0, 0, 1), w16(0, 8+len(body), 0, 0), body)
	if k := kernOf(t, map[string][]byte{"kern": apple}); k(gA, gV) != -80 {
		t.Errorf("kerning %d", k(gA, gV))
	}
}

func TestNoKerning(t *testing.T) {
	if k := kernOf(t, nil); k(gA, gV) != 0 {
		t.Errorf("kerning %d", k(gA, gV))
	}
}

// A GPOS table cut anywhere is an error or less kerning, and never a panic.
func TestTruncatedGPOS(t *testing.T) {
	file, whole := sansFile(t), gposTable(true)
	for n := range whole {
		o, err := Parse(rebuild(t, file, map[string][]byte{KernTag: nil, "GPOS": whole[:n]}))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := o.Cut([]rune("AVTPa."), o.Names); err == nil && n > 10 && n < len(whole)-14 {
			t.Errorf("GPOS of %d bytes for %d was accepted", n, len(whole))
		}
	}
}

// Glyphs fall into one class exactly when their lines are equal, zeros into
// class 0.
func TestClasses(t *testing.T) {
	rows := [][]int16{{0, 0}, {1, 2}, {0, 0}, {2, 1}, {1, 2}}
	class, examples := classes(len(rows), func(i, j int) int16 { return rows[i][j] }, 2)
	if !slices.Equal(class, []int{0, 1, 0, 2, 1}) || !slices.Equal(examples, []int{1, 3}) {
		t.Errorf("classes %v, examples %v", class, examples)
	}
}
