package data

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kyyeu/internal/source"
)

// Prose is a text in Markdown (CommonMark), parsed. A figure in it is a
// [FigureRef], not a number that somebody typed.
type Prose struct {
	Blocks []ProseBlock
	Pos    source.Pos
	// Lang is the language that it was given in.
	Lang source.Lang
}

// Given reports whether there is a text.
func (p Prose) Given() bool { return len(p.Blocks) > 0 }

// Prose is all texts in Markdown of the conference.
func (c *Conference) Prose() []Prose {
	var out []Prose
	for _, s := range c.Sections {
		out = append(out, s.Body)
	}
	out = append(out, c.Documents.Report.Proposals)
	for _, a := range c.Documents.Report.Appendices {
		out = append(out, a.Body)
	}
	return out
}

// Named are the headings and tables of the text that have names.
func (p Prose) Named() []ProseBlock { return named(p.Blocks) }

func named(blocks []ProseBlock) []ProseBlock {
	var out []ProseBlock
	for _, b := range blocks {
		switch b := b.(type) {
		case *ProseHeading:
			if b.ID.Given() {
				out = append(out, b)
			}
		case *ProseTable:
			if b.ID.Given() {
				out = append(out, b)
			}
		case *ProseList:
			for _, item := range b.Items {
				out = append(out, named(item)...)
			}
		}
	}
	return out
}

// ProseBlock is one block of prose: [*ProsePara], [*ProseHeading],
// [*ProseList], [*ProseTable] or [*ProseImage].
type ProseBlock interface{ proseBlock() }

// ProsePara is a paragraph.
type ProsePara struct{ Line Line }

// ProseHeading is a heading; Level counts from 1.
type ProseHeading struct {
	Level int
	Line  Line
	// ID is the name that a [CrossRef] may call it by, "## Title {#id}"; may be
	// empty.
	ID Text
}

// ProseList is a list; each item is a run of blocks.
type ProseList struct {
	Ordered bool
	// Start is the first number of an ordered list.
	Start int
	Items [][]ProseBlock
}

// ProseTable is a table: a head and rows × columns of cells, all rows as wide
// as the head.
type ProseTable struct {
	// Title is the text of the paragraph "Bảng: …" right before it, and ID the
	// name at that paragraph's end, "{#id}", which a [CrossRef] may call it by;
	// both may be empty.
	Title Line
	ID    Text
	// Right says for each column whether it is aligned to the right.
	Right []bool
	Head  []Line
	Rows  [][]Line
	Pos   source.Pos
}

// ProseImage is a picture that stands alone in its paragraph.
type ProseImage struct {
	File    Text // relative path
	Alt     Text
	Caption Text
}

func (*ProsePara) proseBlock()    {}
func (*ProseHeading) proseBlock() {}
func (*ProseList) proseBlock()    {}
func (*ProseTable) proseBlock()   {}
func (*ProseImage) proseBlock()   {}

// Line is a text with emphasis, links, notes and figures in it.
type Line []Inline

// Given reports whether there is a text.
func (l Line) Given() bool { return len(l) > 0 }

// Pos is where the line starts.
func (l Line) Pos() source.Pos {
	for _, in := range l {
		switch in := in.(type) {
		case Run:
			return in.Pos
		case *Strong:
			return in.Line.Pos()
		case *Emphasis:
			return in.Line.Pos()
		case *Link:
			return in.Line.Pos()
		case *FigureRef:
			return in.Pos
		case *CrossRef:
			return in.Pos
		case *Footnote:
			return in.Pos
		}
	}
	return source.Pos{}
}

// Inline is a piece of a line: [Run], [*Strong], [*Emphasis], [*Link],
// [*FigureRef], [*CrossRef] or [*Footnote].
type Inline interface{ inline() }

// Run is plain text from one line of the file, so that its n-th character
// stands n columns after Pos. A line break in the file is a run of one space.
type Run Text

// Strong is bold text.
type Strong struct{ Line Line }

// Emphasis is italic text.
type Emphasis struct{ Line Line }

// Link is a link to the web or to a mail address.
type Link struct {
	URL  Text
	Line Line
}

// Footnote is a note at this place of the text.
type Footnote struct {
	Line Line
	Pos  source.Pos
	// First is where the text refers to the same note first; nil there.
	First *Footnote
}

// Part is what a figure reference asks for.
type Part uint8

const (
	// PartValue is the value with its unit.
	PartValue Part = iota
	// PartGrowth is the growth on the same period of the year before.
	PartGrowth
	// PartShare is the share of another area.
	PartShare
	// PartRank is the place among the provinces that have the figure.
	PartRank
)

// FigureRef is a figure named in prose:
//
//	{{INDICATOR PERIOD [AREA] [value|growth|share OF|rank] [in "UNIT"] [digits N] [bare]}}
type FigureRef struct {
	Indicator string
	Period    PeriodKey
	Area      string // "region" unless another is named
	Part      Part
	Of        string // for PartShare: the whole
	Unit      Unit   // zero: the figure's own
	// Digits after the comma; −1 as they were given.
	Digits int
	// Bare leaves out unit and qualifiers ("ước", "gần").
	Bare bool
	// Lang is the language of the text around it.
	Lang source.Lang
	// Source is what was typed, for messages.
	Source string
	Pos    source.Pos
}

// PlaceKind is what kind of thing a [CrossRef] refers to; it is also the word for
// it in the input.
type PlaceKind string

// The kinds of places.
const (
	// ChartPlace is a chart, named by its ID or by an indicator, whose first chart
	// it is.
	ChartPlace PlaceKind = "chart"
	// TablePlace is a table, named by an indicator, whose first table it is, or,
	// when it is typed in Markdown, by the name at the end of its title.
	TablePlace PlaceKind = "table"
	// SectionPlace is a section, or a heading that has a name in its text.
	SectionPlace PlaceKind = "section"
	// ProvincePlace is the chapter of a province.
	ProvincePlace PlaceKind = "province"
)

// PlaceKinds are all of them.
func PlaceKinds() []string {
	return []string{string(ChartPlace), string(TablePlace), string(SectionPlace), string(ProvincePlace)}
}

// CrossRef refers to another place of the document, whose number, title or page
// is known only when the document is made:
//
//	{{KIND NAME [page] [bare] [or …]}}
//
// Behind "or" stands another place, or a text in quotes.
type CrossRef struct {
	// Places are what may stand here: the first that the document has does.
	Places []Place
	// Else stands here when the document has none of them; when it is empty that
	// is an error.
	Else string
	// Lang is the language of the text around it.
	Lang source.Lang
	// Source is what was typed, for messages.
	Source string
	Pos    source.Pos
}

// Place is what a [CrossRef] refers to.
type Place struct {
	Kind PlaceKind
	Name string
	// Page asks for the number of its page: "trang 12".
	Page bool
	// Bare leaves out the word before the number: "3" for "Bảng 3".
	Bare bool
}

func (Run) inline()        {}
func (*Strong) inline()    {}
func (*Emphasis) inline()  {}
func (*Link) inline()      {}
func (*FigureRef) inline() {}
func (*CrossRef) inline()  {}
func (*Footnote) inline()  {}

// Names reports whether a line has a name in it, as whole words. It looks at what
// is written, not at what references print.
func (l Line) Names(name string) bool {
	letter := func(r rune, n int) bool { return n > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
	for s := l.written(); name != ""; {
		i := strings.Index(s, name)
		if i < 0 {
			return false
		}
		end := i + len(name)
		if !letter(utf8.DecodeLastRuneInString(s[:i])) && !letter(utf8.DecodeRuneInString(s[end:])) {
			return true
		}
		s = s[end:]
	}
	return false
}

// written is the text of a line without its references.
func (l Line) written() string {
	var b strings.Builder
	for _, x := range l {
		switch x := x.(type) {
		case Run:
			b.WriteString(x.S)
		case *Strong:
			b.WriteString(x.Line.written())
		case *Emphasis:
			b.WriteString(x.Line.written())
		case *Link:
			b.WriteString(x.Line.written())
		}
	}
	return b.String()
}
