package charts

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
)

// Labels pushed apart keep their order, their gaps and their frame, and no
// other places are nearer to what they want: all are tried where there are few.
func TestSpread(t *testing.T) {
	rnd := rand.New(rand.NewPCG(2022, 11))
	for range 3000 {
		n, high := 1+rnd.IntN(4), draw.Length(6+rnd.IntN(7))
		var wants, gaps []draw.Length
		for i := range n {
			wants = append(wants, draw.Length(rnd.IntN(16)-3))
			if i > 0 {
				gaps = append(gaps, draw.Length(rnd.IntN(4)))
			}
		}
		slices.Sort(wants)
		places, ok := spread(wants, gaps, 0, high)
		least := math.MaxInt
		try(nil, wants, gaps, high, func(p []draw.Length) { least = min(least, offBy(p, wants)) })
		if ok != (least < math.MaxInt) {
			t.Fatalf("%v with gaps %v up to %v: fit is %v", wants, gaps, high, ok)
		}
		if !ok {
			continue
		}
		for i, p := range places {
			if p < 0 || p > high || i > 0 && p-places[i-1] < gaps[i-1] {
				t.Fatalf("%v with gaps %v up to %v stand at %v", wants, gaps, high, places)
			}
		}
		// Places are whole numbers, of which the nearest to the best may be off
		// by half for each label of a pool.
		if off := offBy(places, wants); off > least+n {
			t.Fatalf("%v with gaps %v up to %v stand at %v, off by %d, want %d", wants, gaps, high, places, off, least)
		}
	}
}

// try gives all places that keep the gaps.
func try(places, wants, gaps []draw.Length, high draw.Length, yield func([]draw.Length)) {
	i := len(places)
	if i == len(wants) {
		yield(places)
		return
	}
	first := draw.Length(0)
	if i > 0 {
		first = places[i-1] + gaps[i-1]
	}
	for p := first; p <= high; p++ {
		try(append(places, p), wants, gaps, high, yield)
	}
}

func offBy(places, wants []draw.Length) int {
	sum := 0
	for i, p := range places {
		sum += int((p - wants[i]) * (p - wants[i]))
	}
	return sum
}

// A label that fits where it wants to be is not moved.
func TestSpreadLeavesWhatFits(t *testing.T) {
	wants := []draw.Length{5000, 15000, 40000}
	if got, ok := spread(wants, []draw.Length{10000, 10000}, 0, 50000); !ok || !slices.Equal(got, wants) {
		t.Errorf("they stand at %v", got)
	}
	if _, ok := spread(wants, []draw.Length{30000, 30000}, 0, 50000); ok {
		t.Error("60 fit into 50")
	}
}

// Chosen places touch nothing, each label has the cheapest that the others leave
// it, and one without a place says so.
func TestArrange(t *testing.T) {
	rnd := rand.New(rand.NewPCG(2022, 12))
	frame := draw.Rect{W: 100000, H: 60000}
	none := 0
	for range 2000 {
		var segments []segment
		for range rnd.IntN(6) {
			p := func() draw.Point {
				return draw.Point{X: draw.Length(rnd.IntN(100000)), Y: draw.Length(rnd.IntN(60000))}
			}
			segments = append(segments, segment{p(), p(), 500})
		}
		var labels [][]place
		for range 1 + rnd.IntN(10) {
			x, y := draw.Length(rnd.IntN(90000)), draw.Length(rnd.IntN(60000))
			var places []place
			for j := range 5 {
				places = append(places, place{draw.Rect{X: x, Y: y + draw.Length(j*9000-18000), W: 25000, H: 8000}, int64(j)})
			}
			labels = append(labels, places)
		}
		chosen := arrange(frame, labels, segments, nil)
		for i, j := range chosen {
			if j < 0 {
				none++
				continue
			}
			box := labels[i][j].box
			if !isFree(box, frame, segments, nil) {
				t.Fatalf("label %d at %v leaves the frame or touches a line", i, box)
			}
			for k, m := range chosen[:i] {
				if m >= 0 && near(box, labels[k][m].box) {
					t.Fatalf("label %d at %v touches %v", i, box, labels[k][m].box)
				}
			}
		}
		if again := arrange(frame, labels, segments, nil); !slices.Equal(again, chosen) {
			t.Fatalf("%v, and again %v", chosen, again)
		}
	}
	if none == 0 {
		t.Error("no label was without a place: the test says little")
	}
}

// Two labels that want the same place do not both get it, and the first does.
func TestArrangeGivesWay(t *testing.T) {
	a := place{draw.Rect{W: 10000, H: 5000}, 0}
	b := place{draw.Rect{Y: 10000, W: 10000, H: 5000}, 1}
	frame := draw.Rect{W: 10000, H: 20000}
	if got := arrange(frame, [][]place{{a, b}, {a, b}}, nil, nil); !slices.Equal(got, []int{0, 1}) && !slices.Equal(got, []int{1, 0}) {
		t.Errorf("chosen are %v", got)
	}
	if got := arrange(frame, [][]place{{a}, {a}}, nil, nil); !slices.Equal(got, []int{0, -1}) {
		t.Errorf("chosen are %v", got)
	}
	if got := arrange(frame, [][]place{{a}}, nil, []draw.Rect{a.box}); !slices.Equal(got, []int{-1}) {
		t.Errorf("chosen are %v", got)
	}
}

// A segment hits a box exactly when one of its points is near it.
func TestSegmentHits(t *testing.T) {
	rnd := rand.New(rand.NewPCG(2022, 13))
	box := draw.Rect{X: 40000, Y: 30000, W: 20000, H: 10000}
	hits := 0
	for range 5000 {
		p := func() draw.Point {
			return draw.Point{X: draw.Length(rnd.IntN(100000)), Y: draw.Length(rnd.IntN(70000))}
		}
		s := segment{p(), p(), 1000}
		by := s.half + clearance
		wide := draw.Rect{X: box.X - by, Y: box.Y - by, W: box.W + 2*by, H: box.H + 2*by}
		within := false
		for i := range 2001 {
			q := draw.Point{X: s.from.X + (s.to.X-s.from.X)*draw.Length(i)/2000, Y: s.from.Y + (s.to.Y-s.from.Y)*draw.Length(i)/2000}
			within = within || wide.Overlaps(draw.Rect{X: q.X, Y: q.Y, W: 1, H: 1})
		}
		got := s.hits(box)
		if within && !got {
			t.Fatalf("%v does not hit %v", s, box)
		}
		if got {
			hits++
		}
	}
	if hits < 500 || hits > 4500 {
		t.Errorf("%d of 5000 hit", hits)
	}
	if (segment{draw.Point{X: 0, Y: 30000}, draw.Point{X: 38000, Y: 70000}, 500}).hits(box) {
		t.Error("a line past the corner hits")
	}
}

// A text's box is no smaller than its letters.
func TestInkBox(t *testing.T) {
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	f := newLettering(set, theme.Theme{}).strong
	plain, stacked := inkBox(f, "1"), inkBox(f, "Ổ Ẫ Ế ộ ặ")
	if plain.Y <= stacked.Y || plain.Bottom() >= stacked.Bottom() {
		t.Errorf("boxes are %v and %v", plain, stacked)
	}
	if w := f.Width("Ổ Ẫ Ế ộ ặ"); stacked.W <= w || stacked.W > w+2*draw.Pt {
		t.Errorf("%v wide for an advance of %v", stacked.W, w)
	}
}

// Words for gaps that found no room stand together where they would touch.
func TestTogether(t *testing.T) {
	got := together([]draw.Length{90, 10, 14, 18, 50}, 6)
	if want := []draw.Length{14, 50, 90}; !slices.Equal(got, want) {
		t.Errorf("they stand at %v, want %v", got, want)
	}
	if got := together(nil, 6); got != nil {
		t.Errorf("nothing stands at %v", got)
	}
}

// Labels find room in the height that is kept for them, in whatever order and
// wherever they want to be, and no two touch.
func TestSideHeight(t *testing.T) {
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	l := newLettering(set, theme.Theme{})
	names := [][]string{{"…"}, {"na"}, {"Ổ Ẫ Ế"}, {"ặ"}, {"Thành phố", "Hồ Chí Minh"}, {"(ộ)"}}
	rnd := rand.New(rand.NewPCG(2022, 15))
	for range 2000 {
		var labels []sideLabel
		for range 1 + rnd.IntN(12) {
			labels = append(labels, sideLabel{
				end:  draw.Point{Y: draw.Length(rnd.IntN(100000)) * draw.Length(rnd.IntN(2))},
				name: names[rnd.IntN(len(names))], nameFont: l.label, valueFont: l.strong, value: "1",
			})
		}
		height := sideHeight(labels)
		if !setSide(labels, 0, height) {
			t.Fatalf("%d labels do not fit into %v", len(labels), height)
		}
		bottom := draw.Length(0)
		for _, s := range labels {
			up, down := s.reach()
			if s.y-up < bottom {
				t.Fatalf("a label starts at %v, the one before ends at %v", s.y-up, bottom)
			}
			bottom = s.y + down
		}
		if bottom > height {
			t.Fatalf("the last label ends at %v of %v", bottom, height)
		}
	}
}
