package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/report/doc"
)

// keyFigures sets the strip of large numbers: one to six cells, more than four
// of them in rows of three; fewer to a row where a number is very long.
func (l *setter) keyFigures(k *doc.KeyFigures, parent *Node) []box {
	perRow := len(k.Items)
	if perRow > 4 {
		perRow = 3
	}
	gutter := draw.Mm(6)
	for ; perRow > 1 && !valuesFit(l.styles.keyFigure.Font, k.Items, (l.form.width-gutter*draw.Length(perRow-1))/draw.Length(perRow)); perRow-- {
	}
	width := min((l.form.width-gutter*draw.Length(perRow-1))/draw.Length(perRow), span(4))
	var boxes []box
	for from := 0; from < len(k.Items); from += perRow {
		items := k.Items[from:min(from+perRow, len(k.Items))]
		boxes = append(boxes, l.keyRow(items, parent, width, gutter))
	}
	boxes[0].before = grid + halfGrid
	return boxes
}

// valuesFit reports whether every number of the strip fits into a cell.
func valuesFit(font draw.Font, items []doc.KeyFigure, width draw.Length) bool {
	for _, k := range items {
		if shrinkToFit(font, k.Value, width).Width(k.Value) > width {
			return false
		}
	}
	return true
}

// keyRow sets one row of the strip; its numbers stand on one line, below the
// highest label.
func (l *setter) keyRow(items []doc.KeyFigure, parent *Node, width, gutter draw.Length) box {
	s := l.styles
	row := box{before: grid, after: betweenIn}
	nodes := make([]*Node, len(items))
	labels := make([]box, len(items))
	high := 2 * s.keyLabel.leading
	for i, k := range items {
		nodes[i] = parent.child(Div) // label, number and unit are read one after the other
		labels[i] = stack(l.balanced(doc.Words(k.Label), s.keyLabel, nodes[i].child(P), 0, width, flushLeft))
		high = max(high, labels[i].height)
	}
	for i, k := range items {
		x := draw.Length(i) * (width + gutter)
		row.put(nil, hline(x, 0, width, 750, l.styles.ink))
		row.absorb(labels[i], draw.Point{X: x, Y: halfGrid})
		y := halfGrid + high
		f := s.keyFigure
		if k.Accent {
			f.Color = l.styles.accent
		}
		row.put(nodes[i].child(P), shrinkToFit(f.Font, k.Value, width).Set(draw.Point{X: x, Y: y + f.leading - drop}, k.Value))
		y += f.leading + 3500
		below := stack(l.lines(l.shape(k.Below, one(s.keyLabel), nodes[i].child(P)), s.keyLabel, 0, ragged(width), flushLeft))
		row.absorb(below, draw.Point{X: x, Y: y})
		row.height = max(row.height, y+below.height)
	}
	row.height = roundUp(row.height)
	return row
}

// shrinkToFit makes a font smaller, by half points down to 12 pt, until s is
// not wider than width: a number of eleven digits in a narrow cell.
func shrinkToFit(f draw.Font, s string, width draw.Length) draw.Font {
	for f.Size > 12*draw.Pt && f.Width(s) > width {
		f.Size -= draw.Pt / 2
	}
	return f
}
