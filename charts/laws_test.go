package charts_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"kyyeu/charts"
	"kyyeu/fonts"
	"kyyeu/internal/draw"
)

// halfPixel is half a dot of a printer with 300 to the inch.
const halfPixel = draw.Inch / 600

// Random bars: each series is drawn, or says that it is too wide. What is drawn keeps
// the laws below.
func TestRankingLaws(t *testing.T) {
	drawAwkward(t, 5, 2000, randomRanking, func(c charts.Ranking, p draw.Picture) error { return rankingLaws(embedded(t), c, p) })
}

// randomRanking is a series as bad as input may be.
func randomRanking(rnd *rand.Rand) charts.Ranking {
	names := []string{
		"Nghệ An", "Thừa Thiên Huế", "Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh", "Ổ Ẫ Ế ộ ặ", "", "Khai khoáng, chế biến, chế tạo (2021)",
	}
	printed := []string{"0,7", "+16,93", "gần 42.000", "18.942,67", "1.318.000,5"} // any: only its width matters here
	widths := []draw.Length{draw.Mm(82), draw.Mm(82), draw.Mm(126), draw.Mm(170)}
	c := charts.Ranking{Width: widths[rnd.IntN(len(widths))], MissingText: missing, Roomy: rnd.IntN(4) == 0}
	size := math.Pow(10, float64(rnd.IntN(30)-15))
	negative := rnd.IntN(3)
	value := func() float64 {
		v := size * math.Pow(rnd.Float64(), float64(1+rnd.IntN(6)))
		if rnd.IntN(2) < negative {
			v = -v
		}
		if rnd.IntN(12) == 0 {
			v = 0
		}
		return v
	}
	for range howMany(rnd) {
		b := charts.Bar{Label: names[rnd.IntN(len(names))], Value: value(), Accent: rnd.IntN(5) == 0, Context: rnd.IntN(8) == 0}
		b.State = charts.State(rnd.IntN(5))
		b.Text = printed[rnd.IntN(len(printed))]
		if rnd.IntN(3) == 0 {
			b.Text += " (ước)"
		}
		switch b.State {
		case charts.Missing:
			b.Text = ""
		case charts.Nothing:
			b.Text, b.Value = "-", 0
		}
		c.Bars = append(c.Bars, b)
	}
	if rnd.IntN(2) == 0 {
		c.Reference = &charts.Mark{Value: value(), Text: "Cả nước 4,7"}
	}
	return c
}

// rankingLaws checks that everything is inside the picture, no two texts touch,
// no text touches a bar or line, and the lengths of the bars are the values.
func rankingLaws(set *fonts.Set, c charts.Ranking, p draw.Picture) error {
	if p.Size.W != c.Width {
		return fmt.Errorf("the picture is %v wide", p.Size.W)
	}
	var words, marks []draw.Rect
	for _, op := range p.Ops {
		box := boxOf(set, op)
		if !inside(box, p.Size) {
			return fmt.Errorf("%v is outside the picture", op)
		}
		if _, ok := op.(draw.Text); ok {
			words = append(words, box)
		} else {
			marks = append(marks, box)
		}
	}
	for i, w := range words {
		for _, v := range words[:i] {
			if w.Overlaps(v) {
				return fmt.Errorf("text at %v lies over text at %v", w, v)
			}
		}
		for _, m := range marks {
			if w.Overlaps(m) {
				return fmt.Errorf("text at %v lies over a mark at %v", w, m)
			}
		}
	}
	return barsAreValues(c, p)
}

func boxOf(set *fonts.Set, op draw.Op) draw.Rect {
	switch op := op.(type) {
	case draw.Text:
		return inkBox(set, op)
	case draw.Stroke:
		return strokeBox(op)
	case draw.Fill:
		return op.Path.Bounds()
	case draw.Hatch:
		return op.Path.Bounds()
	}
	panic("unknown step")
}

// barsAreValues reads the values back from the picture: every bar starts at the
// zero line, on its side, and its length is its value on one scale.
func barsAreValues(c charts.Ranking, p draw.Picture) error {
	zero := p.Ops[len(p.Ops)-1].(draw.Stroke).Path.Bounds().X
	var values []float64 // of the bars that leave a mark, descending
	longest := 0.0
	for _, b := range c.Bars {
		if b.State != charts.Missing && b.State != charts.Nothing {
			values = append(values, b.Value)
			longest = math.Max(longest, math.Abs(b.Value))
		}
	}
	var most draw.Length
	bars := map[draw.Length]draw.Rect{} // by their upper edge
	for _, b := range barBoxes(p) {
		bars[b.Y] = b
		most = max(most, b.W)
		if b.X != zero && b.Right() != zero {
			return fmt.Errorf("the bar %v does not start at the zero line %v", b, zero)
		}
	}
	if longest == 0 || most == 0 {
		return nil
	}
	scale := float64(most) / longest
	for _, v := range values {
		want := draw.Length(math.Round(v * scale))
		if !hasLength(bars, zero, want) {
			return fmt.Errorf("no bar as long as %g, %v", v, want)
		}
	}
	return nil
}

// hasLength reports whether a bar reaches from the zero line as far as asked;
// one of almost no length need not be there.
func hasLength(bars map[draw.Length]draw.Rect, zero, want draw.Length) bool {
	if want > -halfPixel && want < halfPixel {
		return true
	}
	for _, b := range bars {
		length := b.W
		if b.X < zero {
			length = -b.W
		}
		if d := length - want; d > -halfPixel && d < halfPixel {
			return true
		}
	}
	return false
}

func TestShareLaws(t *testing.T) {
	drawAwkward(t, 6, 2000, func(rnd *rand.Rand) charts.Share {
		c := retailShare()
		c.Width = draw.Mm(52 + 118*rnd.Float64())
		c.Percent = 100 * math.Pow(rnd.Float64(), float64(1+rnd.IntN(4)))
		c.State = charts.State(rnd.IntN(3))
		return c
	}, func(c charts.Share, p draw.Picture) error { return shareLaws(embedded(t), c, p) })
}

func shareLaws(set *fonts.Set, c charts.Share, p draw.Picture) error {
	var words []draw.Rect
	for _, op := range p.Ops {
		box := boxOf(set, op)
		if !inside(box, p.Size) {
			return fmt.Errorf("%v is outside the picture", op)
		}
		if _, ok := op.(draw.Text); !ok {
			continue
		}
		for _, w := range words {
			if w.Overlaps(box) {
				return fmt.Errorf("%v lies over text at %v", op, w)
			}
		}
		words = append(words, box)
	}
	part := barBoxes(p)[0]
	if want := c.Percent / 100 * float64(c.Width); math.Abs(float64(part.W)-want) > float64(halfPixel) && want > float64(halfPixel) {
		return fmt.Errorf("the part is %v wide, want %v", part.W, draw.Length(want))
	}
	return nil
}

// In columns every bar keeps the scale of the one column: two bars of equal
// value are equally long wherever they stand, and nothing leaves the picture.
func TestColumnsShareOneScale(t *testing.T) {
	c := charts.Ranking{Width: draw.Mm(170), MissingText: "… chưa có số liệu", Columns: 2, Reference: &charts.Mark{Value: 30, Text: "Cả nước 30"}}
	for i := range 63 {
		b := charts.Bar{Label: fmt.Sprintf("Tỉnh %d", i+1), Value: float64(63 - i/2), Text: fmt.Sprint(63 - i/2)}
		if i > 60 {
			b = charts.Bar{Label: b.Label, State: charts.Missing}
		}
		c.Bars = append(c.Bars, b)
	}
	p, err := c.Draw(embedded(t))
	if err != nil {
		t.Fatal(err)
	}
	if want := draw.Mm(170); p.Size.W > want || want-p.Size.W > draw.Pt {
		t.Errorf("%v wide, want %v", p.Size.W, want)
	}
	if want := 14*draw.Pt + 32*14*draw.Pt; p.Size.H != want {
		t.Errorf("%v high, want %v", p.Size.H, want)
	}
	var scale float64
	bars := 0
	for _, op := range p.Ops {
		f, ok := op.(draw.Fill)
		if !ok {
			continue
		}
		r := f.Path.Bounds()
		if r.X < 0 || r.Right() > p.Size.W || r.Bottom() > p.Size.H {
			t.Errorf("a bar at %v leaves the picture", r)
		}
		s := float64(r.W) / float64(63-bars/2)
		if scale != 0 && math.Abs(s/scale-1) > 1e-3 {
			t.Errorf("bar %d has the scale %v, want %v", bars, s, scale)
		}
		scale = s
		bars++
	}
	if bars != 61 {
		t.Errorf("%d bars, want 61", bars)
	}
}

// Columns of gains and of losses have their zero lines where each wants it, and so
// longer bars than side by side on one zero line; a column without any value takes
// nothing from the others.
func TestColumnsHaveTheirOwnZero(t *testing.T) {
	c := charts.Ranking{Width: full, MissingText: missing, Columns: 2, Reference: &charts.Mark{Value: 1.5, Text: "Cả nước +1,5"}}
	for i := range 24 {
		v := 12 - float64(i)
		c.Bars = append(c.Bars, charts.Bar{Label: fmt.Sprintf("Tỉnh %d", i+1), Value: v, Text: fmt.Sprintf("%+.0f", v)})
	}
	longest := func(c charts.Ranking) (most, next draw.Length) {
		for _, b := range barBoxes(mustDraw(t, c)) {
			if b.W > most {
				most, next = b.W, most
			}
		}
		return most, next
	}
	gains, _ := longest(c)
	if gains < 120*draw.Pt {
		t.Errorf("the longest bar is %v of a column of 229 pt", gains)
	}
	if err := pictureLaws(embedded(t), mustDraw(t, c)); err != nil {
		t.Error(err)
	}
	for i := 12; i < 24; i++ {
		c.Bars[i] = charts.Bar{Label: c.Bars[i].Label, State: charts.Missing}
	}
	alone, _ := longest(c)
	if alone < gains {
		t.Errorf("beside missing values the longest bar is %v, beside losses %v", alone, gains)
	}
	for i := range c.Bars {
		c.Bars[i] = charts.Bar{Label: c.Bars[i].Label, Text: "-", State: charts.Nothing}
	}
	c.Reference = nil
	if err := pictureLaws(embedded(t), mustDraw(t, c)); err != nil {
		t.Error(err)
	}
}

// Random bars in columns keep the laws, and one scale: values are read back from
// bars over the zero line of their own column.
func TestColumnLaws(t *testing.T) {
	drawAwkward(t, 33, 1000, func(rnd *rand.Rand) charts.Ranking {
		c := randomRanking(rnd)
		c.Width, c.Columns, c.Roomy = full, 2+rnd.IntN(2), false
		return c
	}, columnsAreValues)
}

// columnsAreValues finds a bar for every value, from the zero line of one of the
// columns, on one scale.
func columnsAreValues(c charts.Ranking, p draw.Picture) error {
	var zeros []draw.Length
	for _, op := range p.Ops {
		if s, ok := op.(draw.Stroke); ok && isZeroLine(s) {
			zeros = append(zeros, s.Path.Points[0].X)
		}
	}
	var lengths []draw.Length
	var most draw.Length
	for _, b := range barBoxes(p) {
		switch {
		case slices.Contains(zeros, b.X):
			lengths = append(lengths, b.W)
		case slices.Contains(zeros, b.Right()):
			lengths = append(lengths, -b.W)
		default:
			return fmt.Errorf("the bar %v begins at none of the zero lines %v", b, zeros)
		}
		most = max(most, b.W)
	}
	longest := 0.0
	for _, b := range c.Bars {
		if b.State != charts.Missing {
			longest = math.Max(longest, math.Abs(b.Value))
		}
	}
	for _, b := range c.Bars {
		want := b.Value / math.Max(longest, 1e-300) * float64(most)
		if b.State != charts.Missing && !sameLength(0, want) && !slices.ContainsFunc(lengths, func(l draw.Length) bool { return sameLength(l, want) }) {
			return fmt.Errorf("no bar for %g, %v long", b.Value, draw.Length(want))
		}
	}
	return nil
}
