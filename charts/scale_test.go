package charts

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// Every scale has three round ticks or more, up to as many as asked for, at even steps
// of 1, 2, 5 or 25 times a power of ten, zero among them, holds all values, and prints what its ticks are.
func TestAxis(t *testing.T) {
	rnd := rand.New(rand.NewPCG(2022, 14))
	for range 10000 {
		size := math.Pow(10, 24*rnd.Float64()-6)
		low, high := -size*(0.01+rnd.Float64()), size*(1e-3+math.Pow(rnd.Float64(), 4))
		switch rnd.IntN(3) {
		case 0:
			low = 0
		case 1:
			low, high = -high, -low
		}
		most := lowTicks + rnd.IntN(2)
		a := newAxis(low, high, Numbers{}, most)
		if n := len(a.ticks); n < 3 || n > most {
			t.Fatalf("%g to %g has %d ticks", low, high, n)
		}
		if a.low > low || a.high < high {
			t.Fatalf("%g to %g has a scale from %g to %g", low, high, a.low, a.high)
		}
		zero := false
		step := a.ticks[1].value - a.ticks[0].value
		for i, k := range a.ticks {
			zero = zero || k.value == 0 && k.text == "0"
			if i > 0 && math.Abs(k.value-a.ticks[i-1].value-step) > 1e-9*step {
				t.Fatalf("%g to %g has uneven ticks %v", low, high, a.ticks)
			}
			text := strings.NewReplacer(".", "", ",", ".", "−", "-").Replace(k.text)
			if v, err := strconv.ParseFloat(text, 64); err != nil || math.Abs(v-k.value) > 1e-9*step {
				t.Fatalf("the tick %g is printed %q", k.value, k.text)
			}
		}
		if !zero {
			t.Fatalf("%g to %g has no zero among %v", low, high, a.ticks)
		}
		lead := step / math.Pow10(int(math.Floor(math.Log10(step)+1e-9)))
		quarter := math.Abs(lead-2.5) < 1e-6 && step > 24
		if r := math.Round(lead); !quarter && (math.Abs(lead-r) > 1e-6 || r != 1 && r != 2 && r != 5) {
			t.Fatalf("%g to %g has steps of %g", low, high, step)
		}
	}
}

func TestAxisWithoutValues(t *testing.T) {
	for _, v := range []float64{0, 1e-12, -1e-12} {
		a := newAxis(v, v, Numbers{}, mostTicks)
		if a.low != 0 || a.high != 1 || len(a.ticks) != 1 || a.ticks[0].text != "0" {
			t.Errorf("%g: %v", v, a)
		}
	}
}

func TestNumbers(t *testing.T) {
	english := Numbers{Comma: ".", Group: ","}
	for _, c := range []struct {
		n      int64
		exp    int
		vi, en string
	}{
		{0, 5, "0", "0"}, {0, -3, "0", "0"}, {5, 2, "500", "500"}, {2, 6, "2.000.000", "2,000,000"},
		{-15, 3, "−15.000", "−15,000"}, {25, -1, "2,5", "2.5"}, {20, -1, "2", "2"}, {-5, -3, "−0,005", "−0.005"},
		{12345678, -2, "123.456,78", "123,456.78"}, {1, 18, "1.000.000.000.000.000.000", "1,000,000,000,000,000,000"},
	} {
		if vi, en := (Numbers{}).format(c.n, c.exp), english.format(c.n, c.exp); vi != c.vi || en != c.en {
			t.Errorf("%d·10^%d is %q and %q, want %q and %q", c.n, c.exp, vi, en, c.vi, c.en)
		}
	}
}
