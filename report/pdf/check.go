package pdf

import (
	"errors"
	"fmt"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/report/layout"
)

// check refuses what would make a file that is broken or keeps to one of the
// standards only in name. Everything that it finds is a fault of the program that
// made out, so the first one is enough.
func check(out *layout.Output, set *fonts.Set) error {
	if len(out.Pages) == 0 {
		return errors.New("no pages")
	}
	if out.Root == nil {
		return errors.New("no structure")
	}
	if out.Title == "" {
		return errors.New("no title") // ISO 14289-1 §7.1
	}
	for i, p := range out.Pages {
		if err := checkPage(out, set, p); err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	if err := checkTree(out); err != nil {
		return err
	}
	if err := checkOutline(out); err != nil {
		return err
	}
	names := map[string]bool{}
	for _, f := range out.Files {
		if f.Name == "" || f.MIME == "" || names[f.Name] {
			return fmt.Errorf("attachment %q of type %q: no name, no type, or there twice", f.Name, f.MIME)
		}
		names[f.Name] = true
	}
	return nil
}

// Limits of a page's sides (ISO 19005-3 §6.1.13).
const (
	minSide = 3 * draw.Pt
	maxSide = 14400 * draw.Pt
)

func checkPage(out *layout.Output, set *fonts.Set, p layout.Page) error {
	if min(p.Size.W, p.Size.H) < minSide || max(p.Size.W, p.Size.H) > maxSide {
		return fmt.Errorf("its size is %v × %v pt", p.Size.W.Points(), p.Size.H.Points())
	}
	for _, item := range p.Items {
		if item.Mark < -1 || item.Mark >= len(p.Marks) {
			return fmt.Errorf("mark %d of %d", item.Mark, len(p.Marks))
		}
		var err error
		switch op := item.Op.(type) {
		case draw.Text:
			err = checkText(set, op)
		case draw.Image:
			err = checkImage(op)
		}
		if err != nil {
			return err
		}
	}
	for _, l := range p.Links {
		if l.Node == nil || l.Text == "" {
			return fmt.Errorf("link to %q without a structure element or a text", l.URL)
		}
		if l.URL == "" && (l.Page < 0 || l.Page >= len(out.Pages)) {
			return fmt.Errorf("link %q to page index %d of %d", l.Text, l.Page, len(out.Pages))
		}
	}
	return checkMarks(p)
}

// checkMarks sees to it that every mark is one sequence of the page's items:
// content with the same mark in two places would be read at one of them.
func checkMarks(p layout.Page) error {
	seen := make([]bool, len(p.Marks))
	for i, item := range p.Items {
		if item.Mark < 0 || i > 0 && item.Mark == p.Items[i-1].Mark {
			continue
		}
		if seen[item.Mark] {
			return fmt.Errorf("mark %d is in two places", item.Mark)
		}
		seen[item.Mark] = true
	}
	for m, ok := range seen {
		if !ok {
			return fmt.Errorf("mark %d has no items", m)
		}
	}
	return nil
}

// checkText sees to it that every rune is drawn: gofpdf writes the empty box of
// the face without an error (ISO 19005-3 §6.2.11.8 forbids it).
func checkText(set *fonts.Set, t draw.Text) error {
	if t.Style >= fonts.Styles || set.Face(t.Style) == nil {
		return fmt.Errorf("no face for %s", t.Style)
	}
	if t.Stretch <= -1000 {
		return fmt.Errorf("%q is stretched by %d thousandths", t.S, t.Stretch)
	}
	face := set.Face(t.Style)
	for _, r := range t.S {
		if r > 0xFFFF || !face.Has(r) {
			return fmt.Errorf("no glyph for %U in face %s, text %q", r, t.Style, t.S)
		}
	}
	return nil
}

// checkOutline sees to it that the bookmarks make a tree.
func checkOutline(out *layout.Output) error {
	deepest := 0
	for i, m := range out.Outline {
		if m.Level < 0 || m.Level > deepest {
			return fmt.Errorf("bookmark %d, %q: level %d, want at most %d", i+1, m.Title, m.Level, deepest)
		}
		if m.Page < 0 || m.Page >= len(out.Pages) {
			return fmt.Errorf("bookmark %d, %q: page index %d of %d", i+1, m.Title, m.Page, len(out.Pages))
		}
		deepest = m.Level + 1
	}
	return nil
}
