// Package doc is the document model: what a document says, block by block, in
// reading order and in its final words, before anything has a place on a page.
//
// Package compose (report/compose) makes a [Document] of a conference;
// package layout sets it. All numbers are formatted, all references resolved,
// all charts drawn ([draw.Picture]); measures and faces are the layout's
// matter, so a block names its role, never its size. The set of blocks is
// closed, one file a kind.
package doc

import (
	"strings"
	"time"

	"kyyeu/internal/source"
	"kyyeu/internal/theme"
)

// Document is one document.
type Document struct {
	Lang source.Lang
	// Form is the kind of document.
	Form Form
	// Look is how it looks; the zero value is the program's own look.
	Look theme.Theme
	// Title, Author, Subject and Keywords go into the file's properties.
	Title, Author, Subject string
	Keywords               []string
	// Date is the document's own, in UTC: never the clock's.
	Date time.Time
	// Pos is where the conference is named: the place of a finding about text of
	// the program's own.
	Pos source.Pos
	// HeadLeft, HeadRight and Foot are repeated on every page.
	HeadLeft, HeadRight, Foot string
	// Stamp stands on every page when not empty: "số liệu minh họa".
	Stamp string
	// Names are not broken between lines where it can be avoided, Phrases
	// (compound words) only where nothing else fits.
	Names, Phrases []string
	// Blocks in reading order.
	Blocks []Block
	// Notes are the sources, in the order of their numbers: Notes[0] is 1.
	Notes []Line
	// Files are attached to the PDF, the source data first.
	Files []File
}

// File is attached to the document.
type File struct {
	Name, MIME, Description string
	Bytes                   []byte
	// Extract says that it is a part of the source data: the figures that the
	// document shows.
	Extract bool
}

// Block is one block of a document: [*Title], [*Heading], [*Para], [*List],
// [*KeyFigures], [*Facts], [*Beside], [*Figure], [*Photos], [*Table],
// [*Links], [*Steps], [*Pledge], [*NoteList], [*Break], [*Contents], [*Cover],
// [*Columns], [*Parallel], [*Pact], [*Letterhead], [*Addressees], [*Signatures] or [*Annex].
type Block interface{ block() }

// Span is a piece of a line in one style.
type Span struct {
	Text string
	// Bold and Italic choose the face; Accent the colour.
	Bold, Italic, Accent bool
	// Super raises the text to a superscript.
	Super bool
	// Note, when not 0, is the number of a source whose mark stands here; Text
	// is empty then.
	Note int
	// URL makes the span a link; "#ref" leads to the block that is so named.
	URL string
	// PageOf, when not empty, names a block: the number of its page stands here,
	// behind Text.
	PageOf string
	// Pos is where the text stands in the input; zero for the program's own.
	Pos source.Pos
	// Lang is the language of a text of the input; the program's own is in the
	// document's.
	Lang source.Lang
}

// Line is a text of one or more spans; where it breaks is the layout's matter.
type Line []Span

// Plain gives the text without its styles; marks of notes are left out.
func (l Line) Plain() string {
	if len(l) == 1 {
		return l[0].Text
	}
	var s strings.Builder
	for _, sp := range l {
		s.WriteString(sp.Text)
	}
	return s.String()
}

// Words is a line of plain text.
func Words(s string) Line { return Line{{Text: s}} }

// Cited is a line of plain text with the mark of a source behind it; without
// one when note is 0.
func Cited(s string, note int) Line {
	l := Words(s)
	if note != 0 {
		l = append(l, Span{Note: note})
	}
	return l
}
