package returns

import (
	"fmt"
	"strconv"
	"strings"

	"kyyeu/report/data"
)

// Place is what a question is about: a cell "C5", an area "C5:F9", or with an
// empty Cells the whole sheet; with an empty Sheet too, the whole file.
type Place struct{ Sheet, Cells string }

// Covers reports whether a cell lies in the place.
func (p Place) Covers(sheet, cell string) bool {
	if p.Sheet != "" && p.Sheet != sheet {
		return false
	}
	if p.Cells == "" {
		return true
	}
	from, to, area := strings.Cut(p.Cells, ":")
	if !area {
		to = from
	}
	left, top := coordinates(from)
	right, bottom := coordinates(to)
	col, row := coordinates(cell)
	return p.Sheet == sheet && left <= col && col <= right && top <= row && row <= bottom
}

// coordinates gives column and row of "C12", counted from 1.
func coordinates(cell string) (col, row int) {
	digits := strings.TrimLeft(cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	for _, r := range cell[:len(cell)-len(digits)] {
		col = col*26 + int(r-'A') + 1
	}
	row, err := strconv.Atoi(digits)
	if err != nil {
		panic(fmt.Sprintf("%q is no cell", cell))
	}
	return col, row
}

// Verdict is what became of a return.
type Verdict struct {
	// Right are figures that were taken as they are.
	Right []Figure
	// Asked are figures that were asked about instead; a few are no fault.
	Asked []Figure
	// Doubted are doubtful cells that were asked about.
	Doubted []Doubt
	// Wrong are figures that were taken wrongly and in silence.
	Wrong []Mistake
	// Lost are figures that were neither taken nor asked about.
	Lost []Figure
	// Unasked are doubtful cells that nobody asked about.
	Unasked []Doubt
}

// OK reports whether nothing went wrong in silence.
func (v Verdict) OK() bool { return len(v.Wrong)+len(v.Lost)+len(v.Unasked) == 0 }

// Mistake is a figure that the return does not give.
type Mistake struct {
	Got Figure
	// Why says what the return gives instead.
	Why string
}

// Judge compares what was collected from a return with its truth. Of a figure
// that was got, Sheet and Cell may be empty when they are not known. Values
// are compared in one unit; an index and the growth that follows from it are
// the same, as are a value of an index indicator and its growth. A figure from
// a place that was asked about is no silent mistake.
func Judge(got []Figure, asked []Place, r Return) Verdict {
	isAsked := func(sheet, cell string) bool {
		for _, p := range asked {
			if p.Covers(sheet, cell) {
				return true
			}
		}
		return false
	}
	var v Verdict
	right := make([]bool, len(r.Truth))
	for _, g := range got {
		if why := mistake(g, r, right); why != "" && (g.Cell == "" || !isAsked(g.Sheet, g.Cell)) {
			v.Wrong = append(v.Wrong, Mistake{g, why})
		}
	}
	for i, f := range r.Truth {
		switch {
		case right[i]:
			v.Right = append(v.Right, f)
		case isAsked(f.Sheet, f.Cell):
			v.Asked = append(v.Asked, f)
		case f.Value.State != data.Unknown:
			v.Lost = append(v.Lost, f)
		}
	}
	for _, d := range r.Doubts {
		if isAsked(d.Sheet, d.Cell) {
			v.Doubted = append(v.Doubted, d)
		} else {
			v.Unasked = append(v.Unasked, d)
		}
	}
	return v
}

// mistake says why the return does not give a figure; where it does, it marks
// the truths that are thereby right.
func mistake(g Figure, r Return, right []bool) string {
	for _, d := range r.Doubts {
		if g.Cell != "" && d.Sheet == g.Sheet && d.Cell == g.Cell {
			return "a guess: " + d.Why
		}
	}
	var near []string
	elsewhere := ""
	found := false
	for i, f := range r.Truth {
		if key(f) != key(g) {
			continue
		}
		if !sameValue(f, g) {
			near = append(near, fmt.Sprintf("%s holds %s", place(f), f))
			continue
		}
		if g.Status != f.Status {
			near = append(near, fmt.Sprintf("%s is %s", place(f), f.Status))
			continue
		}
		right[i] = true
		if g.Cell == "" || g.Sheet == f.Sheet && g.Cell == f.Cell {
			found = true
		} else {
			elsewhere = "it stands in " + place(f)
		}
	}
	switch {
	case found:
		return ""
	case elsewhere != "":
		return elsewhere
	case len(near) > 0:
		return strings.Join(near, "; ")
	}
	for _, t := range r.Traps {
		if t.Sheet == g.Sheet && t.Cell == g.Cell {
			return "no figure: " + t.Why
		}
	}
	for _, f := range r.Truth {
		if f.Sheet == g.Sheet && f.Cell == g.Cell {
			return fmt.Sprintf("%s holds %s", place(f), f)
		}
	}
	return "the return gives no such figure"
}

// figureKey is what a figure is of, an index being a growth.
type figureKey struct {
	area, indicator string
	period          data.PeriodKey
	kind            Kind
	of              string
}

func key(f Figure) figureKey {
	f = asGrowth(f)
	return figureKey{f.Area, f.Indicator, f.Period, f.Kind, f.Of}
}

// asGrowth gives an index as the growth that follows from it.
func asGrowth(f Figure) Figure {
	if f.Kind == Index || f.Kind == Level && f.Unit.Family == data.IndexFamily {
		f.Kind = Growth
		f.Unit = data.ParseUnit("%")
		if f.Value.State == data.Known {
			f.Value.Number = f.Value.Number.Sub(data.NewDecimal(100, 0))
		}
	}
	return f
}

// sameValue compares two figures of one key.
func sameValue(f, g Figure) bool {
	f, g = asGrowth(f), asGrowth(g)
	if f.Value.State != g.Value.State {
		return false
	}
	if f.Value.State != data.Known {
		return true
	}
	if f.Kind != Level {
		return f.Value.Number.Cmp(g.Value.Number) == 0
	}
	n, ok := g.Unit.Convert(g.Value.Number, f.Unit)
	return ok && n.Cmp(f.Value.Number) == 0
}

func place(f Figure) string {
	if f.Sheet == "" {
		return f.Cell
	}
	return f.Sheet + "!" + f.Cell
}

// String gives the figure as one reads it out: "exports 2021 tinh-a level =
// 3.611,9 triệu USD (estimated)".
func (f Figure) String() string {
	s := fmt.Sprintf("%s %s %s %s", f.Indicator, f.Period, f.Area, f.Kind)
	if f.Of != "" {
		s += " of " + f.Of
	}
	value := map[data.State]string{data.Nothing: "-", data.Unknown: "…"}[f.Value.State]
	if f.Value.State == data.Known {
		value = f.Value.Number.String()
	}
	s += " = " + value + " " + f.Unit.Name
	if f.Status != data.Official {
		s += " (" + f.Status.String() + ")"
	}
	return s
}
