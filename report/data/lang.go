package data

import "kyyeu/internal/source"

// Untranslated is a text that was given in Vietnamese alone.
type Untranslated struct {
	// Key is the one that would have given it in English, "title-en".
	Key string
	Pos source.Pos
	// Section says that it is the body of a section.
	Section bool
}

// In gives the conference in a language: texts that were not given in it are in
// Vietnamese. Figures, IDs and files are the same in both.
func (c *Conference) In(l source.Lang) *Conference {
	if l == source.English && c.English != nil {
		return c.English
	}
	return c
}

// In marks a text as given in a language.
func (t Text) In(l source.Lang) Text {
	t.Lang = l
	return t
}

// In marks a line as given in a language.
func (l Line) In(lang source.Lang) Line {
	for i, in := range l {
		switch in := in.(type) {
		case Run:
			l[i] = Run(Text(in).In(lang))
		case *Strong:
			in.Line.In(lang)
		case *Emphasis:
			in.Line.In(lang)
		case *Link:
			in.Line.In(lang)
		case *Footnote:
			in.Line.In(lang)
		case *FigureRef:
			in.Lang = lang
		case *CrossRef:
			in.Lang = lang
		}
	}
	return l
}

// Lang is the language that a line was given in.
func (l Line) Lang() source.Lang {
	for _, in := range l {
		switch in := in.(type) {
		case Run:
			return in.Lang
		case *Strong:
			return in.Line.Lang()
		case *Emphasis:
			return in.Line.Lang()
		case *Link:
			return in.Line.Lang()
		case *Footnote:
			return in.Line.Lang()
		case *FigureRef:
			return in.Lang
		case *CrossRef:
			return in.Lang
		}
	}
	return source.Vietnamese
}

// In marks a prose as given in a language.
func (p Prose) In(lang source.Lang) Prose {
	marked(p.Blocks, lang)
	p.Lang = lang
	return p
}

func marked(blocks []ProseBlock, lang source.Lang) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *ProsePara:
			b.Line.In(lang)
		case *ProseHeading:
			b.Line.In(lang)
		case *ProseList:
			for _, item := range b.Items {
				marked(item, lang)
			}
		case *ProseTable:
			b.Title.In(lang)
			for _, cell := range b.Head {
				cell.In(lang)
			}
			for _, row := range b.Rows {
				for _, cell := range row {
					cell.In(lang)
				}
			}
		case *ProseImage:
			b.Alt, b.Caption = b.Alt.In(lang), b.Caption.In(lang)
		}
	}
}
