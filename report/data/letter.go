package data

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
)

// Letter is the e-mail that a document is attached to, as its file is written:
// one text for all recipients. A figure of the recipient's own province is named
// by the area [OwnArea], "{{retail 2021 province}}"; "{recipient}" and the like
// stand for names that differ from letter to letter.
type Letter struct {
	// Version of the format of letters; 1.
	Version At[int] `yaml:"kyyeu-mail"`
	// From is who sends it: "Sở Công Thương <sct@tinh.example>"; ReplyTo is where
	// answers go, From when empty.
	From    Text `yaml:"from"`
	ReplyTo Text `yaml:"reply-to"`
	// Recipients is the file that lists them.
	Recipients Text  `yaml:"recipients"`
	Subject    Line  `yaml:"subject"`
	Body       Prose `yaml:"body"`
	// Attachment is the name that the document is attached under.
	Attachment Text       `yaml:"attachment"`
	Server     MailServer `yaml:"server"`
	Pos        source.Pos
}

// MailServer is the server that takes mail to be sent. User and password are not
// written down here.
type MailServer struct {
	Host Text    `yaml:"host"`
	Port At[int] `yaml:"port"`
	// Security is "starttls" or "tls".
	Security Text `yaml:"security"`
	// CA is a file of certificates (PEM) to trust besides the system's.
	CA  Text `yaml:"ca"`
	Pos source.Pos
}

// OwnArea is the area of a reference in a letter that stands for the province of
// the document.
const OwnArea = "province"

// For gives the letter as it goes out with the document of one province: the
// area [OwnArea] is the province with the ID, and each "{name}" with an entry
// in fill is that text.
func (l Letter) For(province string, fill map[string]string) Letter {
	in := func(x Inline) Inline {
		switch x := x.(type) {
		case Run:
			return Run(Text(x).filled(fill))
		case *FigureRef:
			if x.Area != OwnArea {
				return x
			}
			own := *x
			own.Area = province
			return &own
		}
		return x
	}
	l.Subject = l.Subject.mapped(in)
	l.Body.Blocks = mappedBlocks(l.Body.Blocks, in)
	l.Attachment = l.Attachment.filled(fill)
	return l
}

// filled replaces every "{name}" that has an entry; what replaces it stands where
// the brace stood.
func (t Text) filled(fill map[string]string) Text {
	var s strings.Builder
	var places []source.Pos
	n := 0
	for rest := t.S; rest != ""; {
		name, text := placeholder(rest, fill)
		if name == "" {
			r := []rune(rest)[0]
			s.WriteRune(r)
			places = append(places, t.At(n))
			rest = rest[len(string(r)):]
			n++
			continue
		}
		s.WriteString(text)
		places = append(places, slices.Repeat([]source.Pos{t.At(n)}, len([]rune(text)))...)
		rest = rest[len(name)+2:]
		n += len([]rune(name)) + 2
	}
	if s.String() == t.S {
		return t
	}
	out := NewText(s.String(), places)
	out.Pos, out.Lang = t.Pos, t.Lang
	return out
}

// placeholder reads "{name}" at the start of s; name is empty when there is none
// that has an entry.
func placeholder(s string, fill map[string]string) (name, text string) {
	if s[0] != '{' {
		return "", ""
	}
	name, _, ok := strings.Cut(s[1:], "}")
	text, known := fill[name]
	if !ok || !known {
		return "", ""
	}
	return name, text
}

// Placeholders gives every "{name}" of a text, with the place of its brace.
func (t Text) Placeholders() []Text {
	var all []Text
	for from := 0; ; {
		i := strings.IndexByte(t.S[from:], '{')
		if i < 0 {
			return all
		}
		i += from
		from = i + 1
		end := strings.IndexAny(t.S[from:], "{}")
		if end < 0 || t.S[from+end] != '}' {
			continue
		}
		all = append(all, Text{S: t.S[from : from+end], Pos: t.At(len([]rune(t.S[:i])))})
		from += end + 1
	}
}

// Placeholders gives every "{name}" of subject, body and attachment, with the
// places of the braces.
func (l Letter) Placeholders() []Text {
	all := l.Attachment.Placeholders()
	for _, r := range inlinesOf[Run](l) {
		all = append(all, Text(r).Placeholders()...)
	}
	return all
}

// References gives the figure references of the letter.
func (l Letter) References() []*FigureRef {
	return inlinesOf[*FigureRef](l)
}

// CrossReferences gives the references to parts of a document.
func (l Letter) CrossReferences() []*CrossRef {
	return inlinesOf[*CrossRef](l)
}

// inlinesOf gives the inlines of one kind.
func inlinesOf[T Inline](l Letter) (all []T) {
	l.each(func(x Inline) {
		if r, ok := x.(T); ok {
			all = append(all, r)
		}
	})
	return all
}

// each calls f with every inline of the letter, those inside others too.
func (l Letter) each(f func(Inline)) {
	see := func(x Inline) Inline { f(x); return x }
	l.Subject.mapped(see)
	mappedBlocks(l.Body.Blocks, see)
}

// Without gives the letter without what it cannot say: the paragraphs, items of
// lists and rows of tables that name a figure which lacks reports, and the
// references that were the reason. A line that ends in a colon goes with the list
// that it leads to. The subject stays as it is.
func (l Letter) Without(lacks func(*FigureRef) bool) (Letter, []*FigureRef) {
	c := cutter{lacks: lacks}
	l.Body.Blocks = c.blocks(l.Body.Blocks)
	return l, c.reasons
}

// cutter is Letter.Without at work.
type cutter struct {
	lacks   func(*FigureRef) bool
	reasons []*FigureRef
}

// spoilt reports whether one of the lines names a figure that is lacking.
func (c *cutter) spoilt(lines ...Line) bool {
	before := len(c.reasons)
	for _, l := range lines {
		l.mapped(func(x Inline) Inline {
			if r, ok := x.(*FigureRef); ok && c.lacks(r) {
				c.reasons = append(c.reasons, r)
			}
			return x
		})
	}
	return len(c.reasons) > before
}

func (c *cutter) blocks(in []ProseBlock) []ProseBlock {
	var out []ProseBlock
	for _, b := range in {
		kept, leads := c.block(b), false
		if n := len(out); n > 0 && kept == nil {
			p, ok := out[n-1].(*ProsePara)
			leads = ok && p.Line.leads()
		}
		switch {
		case kept != nil:
			out = append(out, kept)
		case leads:
			if _, isPara := b.(*ProsePara); !isPara {
				out = out[:len(out)-1]
			}
		}
	}
	return out
}

// block gives what is left of a block, nil when nothing is.
func (c *cutter) block(b ProseBlock) ProseBlock {
	switch b := b.(type) {
	case *ProsePara:
		if c.spoilt(b.Line) {
			return nil
		}
	case *ProseHeading:
		if c.spoilt(b.Line) {
			return nil
		}
	case *ProseList:
		own := *b
		own.Items = nil
		for _, item := range b.Items {
			if left := c.blocks(item); len(left) > 0 {
				own.Items = append(own.Items, left)
			}
		}
		if len(own.Items) == 0 {
			return nil
		}
		return &own
	case *ProseTable:
		own := *b
		own.Rows = nil
		for _, row := range b.Rows {
			if !c.spoilt(row...) {
				own.Rows = append(own.Rows, row)
			}
		}
		if c.spoilt(own.Head...) || len(own.Rows) == 0 && len(b.Rows) > 0 {
			return nil
		}
		return &own
	}
	return b
}

// leads reports whether a line ends in a colon.
func (l Line) leads() bool {
	if len(l) == 0 {
		return false
	}
	switch last := l[len(l)-1].(type) {
	case Run:
		return strings.HasSuffix(strings.TrimRight(last.S, " "), ":")
	case *Strong:
		return last.Line.leads()
	case *Emphasis:
		return last.Line.leads()
	}
	return false
}

// mapped gives a line with f of every inline in the place of it, from the inside
// out; the line itself is not changed.
func (l Line) mapped(f func(Inline) Inline) Line {
	if l == nil {
		return nil
	}
	out := make(Line, len(l))
	for i, x := range l {
		switch y := x.(type) {
		case *Strong:
			x = &Strong{Line: y.Line.mapped(f)}
		case *Emphasis:
			x = &Emphasis{Line: y.Line.mapped(f)}
		case *Link:
			x = &Link{URL: y.URL, Line: y.Line.mapped(f)}
		case *Footnote:
			x = &Footnote{Line: y.Line.mapped(f), Pos: y.Pos}
		}
		out[i] = f(x)
	}
	return out
}

// mappedBlocks does the same with blocks.
func mappedBlocks(in []ProseBlock, f func(Inline) Inline) []ProseBlock {
	var out []ProseBlock
	for _, b := range in {
		switch x := b.(type) {
		case *ProsePara:
			b = &ProsePara{Line: x.Line.mapped(f)}
		case *ProseHeading:
			b = &ProseHeading{Level: x.Level, Line: x.Line.mapped(f)}
		case *ProseList:
			own := *x
			own.Items = make([][]ProseBlock, len(x.Items))
			for i, item := range x.Items {
				own.Items[i] = mappedBlocks(item, f)
			}
			b = &own
		case *ProseTable:
			own := *x
			own.Head = mappedLines(x.Head, f)
			own.Rows = make([][]Line, len(x.Rows))
			for i, row := range x.Rows {
				own.Rows[i] = mappedLines(row, f)
			}
			b = &own
		}
		out = append(out, b)
	}
	return out
}

func mappedLines(in []Line, f func(Inline) Inline) []Line {
	out := make([]Line, len(in))
	for i, l := range in {
		out[i] = l.mapped(f)
	}
	return out
}
