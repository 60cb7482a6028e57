package layout

import (
	"time"

	"kyyeu/internal/draw"
	"kyyeu/internal/source"
)

// Output is a document that has been set: pages of placed items, the tree of
// what they mean, and what the file says of itself. It knows no PDF.
type Output struct {
	Lang                   source.Lang
	Title, Author, Subject string
	Keywords               []string
	// Date is the document's own, in UTC.
	Date  time.Time
	Pages []Page
	// Root is the structure: a node with Tag "Document".
	Root *Node
	// Outline is the table of bookmarks, in order of the pages.
	Outline []Bookmark
	// Files are attached, the source data first.
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

// Page is one page.
type Page struct {
	Size draw.Size
	// Label is the page's number as it prints.
	Label string
	// Items in painting order, which is also reading order.
	Items []Item
	// Marks gives for each mark of the page the node that it belongs to.
	Marks []*Node
	Links []Link

	bare   bool // without running head and foot
	turned bool // wider than high
	number int  // of the page, counted from 1 since the numbers began
}

// Item is one thing on a page.
type Item struct {
	Op draw.Op
	// Mark is the marked-content sequence that the item belongs to, an index
	// into the page's Marks; −1 for an artifact (rules, running heads), which
	// means nothing to a reader who cannot see. Items of one mark follow each
	// other without a gap.
	Mark int
}

// Link is a place on a page that leads elsewhere.
type Link struct {
	Rect draw.Rect
	// URL leads out of the document; when it is empty the link leads to Y on
	// the page with index Page.
	URL  string
	Page int
	Y    draw.Length
	// Text says where it leads, for who cannot see it.
	Text string
	// Node is the structure element ("Link" or "Reference") around it.
	Node *Node
}

// Tag is a standard structure type (PDF 32000-1 §14.8.4).
type Tag string

// The structure types that the layouts use.
const (
	Document  Tag = "Document"
	Sect      Tag = "Sect"
	H1        Tag = "H1"
	H2        Tag = "H2"
	H3        Tag = "H3"
	H4        Tag = "H4"
	P         Tag = "P"
	L         Tag = "L"
	LI        Tag = "LI"
	Lbl       Tag = "Lbl"
	LBody     Tag = "LBody"
	TableTag  Tag = "Table"
	THead     Tag = "THead"
	TBody     Tag = "TBody"
	TR        Tag = "TR"
	TH        Tag = "TH"
	TD        Tag = "TD"
	Figure    Tag = "Figure"
	Caption   Tag = "Caption"
	Note      Tag = "Note"
	Reference Tag = "Reference"
	LinkTag   Tag = "Link"
	SpanTag   Tag = "Span"
	Div       Tag = "Div"
	TOC       Tag = "TOC"
	TOCI      Tag = "TOCI"
)

// Node is one element of the structure tree.
type Node struct {
	Tag  Tag
	Kids []Kid
	// Lang is the language of the content, as a tag ("vi-VN"), where it is not
	// the document's.
	Lang string
	// Alt says in words what a picture shows.
	Alt string
	// Actual replaces the text of the content, where glyphs and meaning differ.
	Actual string
	// ID is unique in the document; every Note needs one (PDF/UA-1 §7.9).
	ID string
	// Scope is "Column" or "Row" for a TH.
	Scope string
	// ColSpan and RowSpan count cells; 0 means 1.
	ColSpan, RowSpan int
	// Headers are the IDs of the TH that head a cell, where its row and column
	// alone do not say.
	Headers []string
	// Numbering is that of an L's labels (PDF 32000-1 §14.8.5.5): "Decimal",
	// "UpperRoman", "LowerAlpha", "Disc" for any sign; empty when it has none, or
	// words in their place.
	Numbering string
	// Box is where a Figure stands, on the page BoxPage.
	Box     draw.Rect
	BoxPage int

	parent   *Node
	attached bool
	withIt   []*Node
}

// Kid is one child of a node: another node, a mark on a page, or a link.
type Kid struct {
	// Node is set for a child element; else Page says where the content is.
	Node *Node
	Page int
	// Link is the index of a link of the page plus one; 0 when the kid is the
	// mark Mark.
	Link int
	Mark int
}

// Bookmark is one line of the outline.
type Bookmark struct {
	Title string
	// Level counts from 0; it never grows by more than 1.
	Level int
	// Page is an index; Y the place on it.
	Page int
	Y    draw.Length
}
