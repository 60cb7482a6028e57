package layout

import (
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// coverMargin is the cover's, on both sides: it is not bound like the pages.
var coverMargin = draw.Mm(20)

// coverForm is how the names of areas stand on a cover: up to so many, in so
// many columns, on rows of a pitch, in one of the styles.
type coverForm struct {
	most, columns int
	pitch         draw.Length
	style         int
}

// coverForms are tried in this order; the first whose names fit is taken.
var coverForms = []coverForm{
	{8, 1, 56 * draw.Pt, 0},
	{14, 1, 42 * draw.Pt, 1},
	{1 << 30, 2, 28 * draw.Pt, 2},
	{1 << 30, 3, 21 * draw.Pt, 2},
	{1 << 30, 3, 14 * draw.Pt, 3},
}

const (
	// coverGap is at least kept free above and below the names.
	coverGap = 2 * grid
	// mostTitleLines is how long a title may be in large type.
	mostTitleLines = 5
)

// coverSetter sets the cover of a document.
type coverSetter struct{ *setter }

// set fills a page: who, where and when above a rule, what it is, the names of
// the areas between rules, the theme at the foot.
func (l coverSetter) set(c *doc.Cover) []box {
	s := l.styles
	b := box{height: l.form.height}
	x, w := coverMargin-l.form.left(0), l.form.size.W-2*coverMargin
	sect := l.root.child(Sect)

	place := s.coverHead.Width(c.Place)
	who := shortened(s.coverHead.Font, c.Publisher, w-place-grid)
	b.put(sect.child(P), s.coverHead.Set(draw.Point{X: x, Y: grid - drop}, who))
	b.put(sect.child(P), s.coverHead.Set(draw.Point{X: x + w - place, Y: grid - drop}, c.Place))
	b.put(nil, hline(x, grid+halfGrid, w, 500, l.styles.ink))

	y := 3 * grid
	room := l.logo(&b, sect, x+w, y)
	name := stack(l.balanced(doc.Words(c.Name), s.coverName, sect.child(P), x, w-room, flushLeft))
	b.absorb(name, draw.Point{Y: y})
	y += name.height + grid
	title, edition := s.coverTitle, s.coverEdition
	lines := l.balanced(doc.Words(c.Title), title, &Node{}, x, w, flushLeft)
	if len(lines) > mostTitleLines {
		title.Size, title.leading = s.standfirst.Size, s.standfirst.leading
		edition.Size, edition.leading = title.Size, title.leading
	}
	text := sect.child(P)
	lines = l.balanced(doc.Words(c.Title), title, text, x, w*4/5, flushLeft)
	if c.Edition != "" {
		lines = append(lines, l.balanced(doc.Words(c.Edition), edition, sect.child(P), x, w*4/5, flushLeft)...)
	}
	whole := stack(lines)
	b.absorb(whole, draw.Point{Y: y})
	y += whole.height

	bottom := l.form.height
	if c.Foot != "" {
		foot := stack(l.lines(l.shape(doc.Words(c.Foot), one(s.caption), &Node{}), s.caption, x, ragged(w), flushLeft))
		bottom -= foot.height + halfGrid
		b.put(nil, hline(x, bottom, w, 500, l.styles.ink))
	}
	if areas, ok := s.areasOnCover(c.Areas, sect, frame{x, w}, bottom-y-2*coverGap); ok {
		// A little below the middle of what is free, as a picture hangs.
		free := bottom - y - areas.height
		b.absorb(areas, draw.Point{Y: y + max(coverGap, free*3/5)})
	} else {
		l.crowded()
	}
	if c.Foot != "" {
		foot := stack(l.lines(l.shape(doc.Words(c.Foot), one(s.caption), sect.child(P)), s.caption, x, ragged(w), flushLeft))
		b.absorb(foot, draw.Point{Y: bottom + halfGrid})
	}
	b.starts = &doc.Break{Bare: true}
	return []box{b}
}

// crowded refuses a cover without room for the names of the areas.
func (l coverSetter) crowded() {
	l.findings.Add(source.Finding{Rule: "layout", Severity: source.Error, Pos: l.doc.Pos,
		Message: source.Textf("tên hội nghị dài quá, bìa không còn chỗ cho tên các địa bàn", "the title is so long that the cover has no room for the names of the areas"),
		Hint:    source.Textf("viết tên hội nghị ngắn lại", "shorten the title")})
}

// areasOnCover sets the names in the largest form that fits into room; ok is false
// when none does.
func (s *styles) areasOnCover(areas []doc.CoverArea, parent *Node, f frame, room draw.Length) (box, bool) {
	for n, form := range coverForms {
		rows := (len(areas) + form.columns - 1) / form.columns
		if len(areas) > form.most || draw.Length(rows)*form.pitch > room {
			continue
		}
		gutter := draw.Mm(6)
		width := (f.w - gutter*draw.Length(form.columns-1)) / draw.Length(form.columns)
		if st := s.coverAreas[form.style]; n < len(coverForms)-1 && widestArea(st.Font, areas) > width {
			continue
		}
		return s.coverColumns(areas, parent, f.x, width, gutter, form), true
	}
	return box{}, false
}

func widestArea(f draw.Font, areas []doc.CoverArea) draw.Length {
	var w draw.Length
	for _, a := range areas {
		w = max(w, f.Width(a.Name))
	}
	return w
}

// coverColumns sets the names in rows between rules, down the columns; what is
// said of an area stands at the right of its row.
func (s *styles) coverColumns(areas []doc.CoverArea, parent *Node, x, width, gutter draw.Length, form coverForm) box {
	st, mark := s.coverAreas[form.style], s.coverMark.Font
	if form.columns > 1 {
		mark.Size = s.running.Size
	}
	rows := (len(areas) + form.columns - 1) / form.columns
	b := box{height: draw.Length(rows) * form.pitch}
	list := parent.child(L)
	ruled := form.pitch > st.leading
	for i, a := range areas {
		at := draw.Point{X: x + draw.Length(i/rows)*(width+gutter), Y: draw.Length(i%rows) * form.pitch}
		if ruled && i%rows == 0 {
			b.put(nil, hline(at.X, at.Y, width, 500, s.ruleGrey))
		}
		base := at.Y + form.pitch/2 + st.Size*36/100 // the middle of its capitals in the middle of the row
		item := list.child(LI).child(LBody)
		name := shortened(st.Font, a.Name, width)
		b.put(item, st.Set(draw.Point{X: at.X, Y: base}, name))
		if a.Mark != "" {
			more := shortened(mark, a.Mark, width-st.Width(name)-grid)
			b.put(item, mark.Set(draw.Point{X: at.X + width - mark.Width(more), Y: base}, more))
		}
		if ruled {
			b.put(nil, hline(at.X, at.Y+form.pitch, width, 500, s.ruleGrey))
		}
	}
	return b
}
