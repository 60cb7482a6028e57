package judge

import (
	"image"
	"image/draw"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
	"github.com/klippa-app/go-pdfium/webassembly"
)

// engine is PDFium, started once a test process because that takes two seconds.
// It serves one caller at a time.
var engine = sync.OnceValues(func() (pdfium.Pdfium, error) {
	pool, err := webassembly.Init(webassembly.Config{MinIdle: 1, MaxIdle: 1, MaxTotal: 1})
	if err != nil {
		return nil, err
	}
	return pool.GetInstance(time.Minute)
})

// engineLock guards engine and everything that it has open.
var engineLock sync.Mutex

// open has PDFium open a file, and closes it at the end of work.
func open(t testing.TB, file []byte, work func(pdfium.Pdfium, references.FPDF_DOCUMENT)) {
	t.Helper()
	engineLock.Lock()
	defer engineLock.Unlock()
	p, err := engine()
	if err != nil {
		t.Fatalf("start PDFium: %v", err)
	}
	doc, err := p.OpenDocument(&requests.OpenDocument{File: &file})
	if err != nil {
		t.Fatalf("PDFium: %v", err)
	}
	defer p.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: doc.Document})
	work(p, doc.Document)
}

// Text gives the text of the pages as PDFium reads it, in the order of the file,
// with \n at the ends of lines.
func Text(t testing.TB, file []byte) []string {
	t.Helper()
	var texts []string
	open(t, file, func(p pdfium.Pdfium, doc references.FPDF_DOCUMENT) {
		count, err := p.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc})
		if err != nil {
			t.Fatalf("PDFium: %v", err)
		}
		for i := range count.PageCount {
			text, err := p.GetPageText(&requests.GetPageText{Page: byIndex(doc, i)})
			if err != nil {
				t.Fatalf("PDFium: page %d: %v", i+1, err)
			}
			texts = append(texts, newlines(text.Text))
		}
	})
	return texts
}

// Render gives the page with index page as PDFium draws it on white.
func Render(t testing.TB, file []byte, page, dpi int) *image.RGBA {
	t.Helper()
	var picture *image.RGBA
	open(t, file, func(p pdfium.Pdfium, doc references.FPDF_DOCUMENT) {
		r, err := p.RenderPageInDPI(&requests.RenderPageInDPI{DPI: dpi, Page: byIndex(doc, page)})
		if err != nil {
			t.Fatalf("PDFium: page %d: %v", page+1, err)
		}
		defer r.Cleanup() // the pixels are PDFium's own memory
		picture = image.NewRGBA(r.Result.RenderedImage.Bounds())
		draw.Draw(picture, picture.Bounds(), r.Result.RenderedImage, picture.Bounds().Min, draw.Src)
	})
	return picture
}

// Bookmark is a line of the outline as PDFium reads it: the page is an index, −1
// when it leads nowhere.
type Bookmark struct {
	Title string
	Level int
	Page  int
}

// Outline gives the bookmarks in their order.
func Outline(t testing.TB, file []byte) []Bookmark {
	t.Helper()
	var marks []Bookmark
	open(t, file, func(p pdfium.Pdfium, doc references.FPDF_DOCUMENT) {
		r, err := p.GetBookmarks(&requests.GetBookmarks{Document: doc})
		if err != nil {
			t.Fatalf("PDFium: %v", err)
		}
		marks = flatten(marks, r.Bookmarks, 0)
	})
	return marks
}

func byIndex(doc references.FPDF_DOCUMENT, i int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: i}}
}

// flatten lists a tree of bookmarks in reading order.
func flatten(to []Bookmark, tree []responses.GetBookmarksBookmark, level int) []Bookmark {
	for _, b := range tree {
		page := -1
		if b.DestInfo != nil {
			page = b.DestInfo.PageIndex
		}
		to = append(to, Bookmark{b.Title, level, page})
		to = flatten(to, b.Children, level+1)
	}
	return to
}

// newlines makes every end of line a \n.
func newlines(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }
