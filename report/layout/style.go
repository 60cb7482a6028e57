package layout

import (
	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/theme"
	"kyyeu/report/doc"
)

// white is the paper, and the letters of a filled badge.
var white = draw.RGB(0xFFFFFF)

// The grid of briefing and booklet: lines of 14 pt, eight columns of 16 mm with
// gutters of 6 mm.
const (
	grid     = 14 * draw.Pt
	halfGrid = 7 * draw.Pt
	// drop is the distance from a baseline to the bottom of its line's box,
	// the same for every leading of 14 pt or more, so that they share a grid.
	drop = 3500
)

// column gives the left edge of column n, from 0.
func column(n int) draw.Length { return draw.Mm(22 * float64(n)) }

// span gives the width of n columns.
func span(n int) draw.Length { return draw.Mm(22*float64(n) - 6) }

// style is a font with the distance of its baselines.
type style struct {
	draw.Font
	leading draw.Length
}

// palette is the colours of a document by their use.
type palette struct {
	ink, ink2, ink3    draw.Color // text and axes, secondary text, sources
	accent             draw.Color // what the title speaks of
	signal             draw.Color // unassigned; lines and fills only
	ruleGrey, gridGrey draw.Color
}

func newPalette(look theme.Theme) palette {
	return palette{
		ink: look.Colour(theme.Ink), ink2: look.Colour(theme.Secondary), ink3: look.Colour(theme.Quiet),
		accent: look.Colour(theme.Accent), signal: look.Colour(theme.Signal),
		ruleGrey: look.Colour(theme.Rule), gridGrey: look.Colour(theme.Faint),
	}
}

// styles is the type of the briefing: each use with its face, size, leading
// and colour.
type styles struct {
	set *fonts.Set
	palette

	headline, standfirst, kicker  style
	chapter, entry, entryPart     style
	entryPage                     style
	heading, smallHeading, label  style
	body, bodyBold, bodyItalic    style
	bodyBoldItalic                style
	keyFigure, keyLabel           style
	factLabel, fact               style
	caption, figureTitle          style
	cell, cellBold, cellItalic    style
	tableHead, tableGroup         style
	source, sourceNumber          style
	running, folio                style
	badge, pledge, when, smallSub style
	coverName, coverTitle         style
	coverEdition, coverHead       style
	coverMark                     style
	coverAreas                    []style // the larger first
	state, motto, solemn, place   style
	signer, office                style
}

func newStyles(set *fonts.Set, look theme.Theme) *styles {
	p := newPalette(look)
	mk := func(st fonts.Style, size, leading float64, c draw.Color) style {
		measured := look.Size(draw.Points(size))
		if st <= fonts.SerifBoldItalic {
			measured = look.TextSize(draw.Points(size))
		}
		return style{draw.Font{Face: set.Face(st), Style: st, Size: measured, Color: c}, draw.Points(leading)}
	}
	tracked := func(s style, t int) style { s.Tracking = t; return s }
	tabular := func(s style) style { s.Tabular = true; return s }
	return &styles{
		set:            set,
		palette:        p,
		headline:       tracked(mk(fonts.SansSemiBold, 24, 28, p.ink), -10),
		standfirst:     mk(fonts.Serif, 15, 21, p.ink2),
		chapter:        mk(fonts.SansSemiBold, 32, 42, p.ink),
		entry:          mk(fonts.Serif, 12, 21, p.ink),
		entryPart:      mk(fonts.SansSemiBold, 9, 14, p.accent),
		entryPage:      tabular(mk(fonts.Sans, 9, 21, p.ink)),
		kicker:         mk(fonts.SansSemiBold, 9, 14, p.accent),
		heading:        mk(fonts.SansSemiBold, 15, 21, p.ink),
		smallHeading:   mk(fonts.SansSemiBold, 10.5, 14, p.ink),
		label:          mk(fonts.Sans, 8.5, 14, p.accent),
		body:           mk(fonts.Serif, 11, 14, p.ink),
		bodyBold:       mk(fonts.SerifBold, 11, 14, p.ink),
		bodyItalic:     mk(fonts.SerifItalic, 11, 14, p.ink),
		bodyBoldItalic: mk(fonts.SerifBoldItalic, 11, 14, p.ink),
		keyFigure:      tracked(mk(fonts.SansSemiBold, 24, 28, p.ink), -15),
		keyLabel:       mk(fonts.Sans, 8.5, 10.5, p.ink2),
		factLabel:      mk(fonts.Sans, 7.5, 10.5, p.ink3),
		fact:           mk(fonts.Sans, 8.5, 10.5, p.ink),
		caption:        mk(fonts.Sans, 8.5, 10.5, p.ink2),
		figureTitle:    mk(fonts.SansSemiBold, 11, 14, p.ink),
		cell:           tabular(mk(fonts.Sans, 8.5, 14, p.ink)),
		cellBold:       tabular(mk(fonts.SansSemiBold, 8.5, 14, p.ink)),
		cellItalic:     mk(fonts.SansItalic, 8.5, 10.5, p.ink3),
		tableHead:      mk(fonts.Sans, 7.5, 10.5, p.ink2),
		tableGroup:     mk(fonts.SansSemiBold, 7.5, 10.5, p.ink),
		source:         mk(fonts.Sans, 7.5, 10.5, p.ink3),
		sourceNumber:   mk(fonts.SansSemiBold, 7.5, 10.5, p.accent),
		running:        mk(fonts.Sans, 7.5, 10.5, p.ink3),
		folio:          mk(fonts.SansSemiBold, 7.5, 10.5, p.ink),
		badge:          mk(fonts.SansSemiBold, 7.5, 10.5, white),
		pledge:         mk(fonts.Serif, 15, 21, p.accent),
		when:           mk(fonts.SansSemiBold, 9, 14, p.ink),
		smallSub:       mk(fonts.Sans, 7.5, 10.5, p.ink3),
		coverName:      tracked(mk(fonts.SansBold, 56, 63, p.ink), -10),
		coverTitle:     mk(fonts.Sans, 22, 28, p.ink),
		coverEdition:   mk(fonts.SansSemiBold, 22, 28, p.ink),
		coverHead:      mk(fonts.SansSemiBold, 9, 14, p.ink),
		coverMark:      mk(fonts.Sans, 11, 14, p.ink2),
		coverAreas: []style{
			mk(fonts.SansSemiBold, 36, 42, p.accent), mk(fonts.SansSemiBold, 22, 28, p.accent),
			mk(fonts.SansSemiBold, 15, 21, p.accent), mk(fonts.SansSemiBold, 11, 14, p.accent),
		},
		state:  mk(fonts.SerifBold, 13, 18, p.ink),
		motto:  mk(fonts.SerifBold, 14, 18, p.ink),
		solemn: mk(fonts.Serif, 14, 18, p.ink),
		place:  mk(fonts.SerifItalic, 13, 18, p.ink),
		signer: mk(fonts.SansSemiBold, 9, 14, p.ink),
		office: mk(fonts.Sans, 8.5, 14, p.ink2),
	}
}

// below is the distance from a baseline to the bottom of its line's box.
func (s style) below() draw.Length {
	if s.leading >= grid {
		return drop
	}
	return s.leading * 5 / 21 // 2,5 pt of 10,5
}

// bodyTexts is running text with its emphasis.
func (s *styles) bodyTexts() texts {
	return texts{s.body, s.bodyBold, s.bodyItalic, s.bodyBoldItalic}
}

// ofCell is the type of a cell of a table; total says that its row is a total.
func (s *styles) ofCell(c doc.Cell, total bool) style {
	switch {
	case c.Faint:
		return s.cellItalic
	case total:
		return s.cellBold
	}
	return s.cell
}
