package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// The values of gofpdf's objects: a name, int, float64, bool, string (literal or
// hexadecimal), reference, []any or dict; nil for null.
type (
	name      string
	reference int // the object's number; gofpdf has generation 0 only
	dict      map[name]any
)

// source reads the objects of a file that gofpdf wrote: one classic
// cross-reference table, no object streams, every stream with its length in its
// dictionary. It is no reader of PDF at large, but no bytes make it panic.
type source struct {
	data    []byte
	offsets []int // by object number
	trailer dict
}

// openSource reads the cross-reference table (PDF 32000-1 §7.5.4) and the trailer.
func openSource(data []byte) (*source, error) {
	const mark = "startxref\n"
	i := bytes.LastIndex(data, []byte(mark))
	if i < 0 {
		return nil, errors.New("no startxref")
	}
	p := parser{data: data, at: i + len(mark)}
	at, err := p.integer()
	if err != nil {
		return nil, fmt.Errorf("startxref: %w", err)
	}
	p.at = max(at, 0)
	s := &source{data: data}
	if err := s.readTable(&p); err != nil {
		return nil, fmt.Errorf("cross-reference table: %w", err)
	}
	v, err := p.value(0)
	if err != nil {
		return nil, fmt.Errorf("trailer: %w", err)
	}
	s.trailer, _ = v.(dict)
	return s, nil
}

// readTable reads the table up to and with the keyword trailer. An entry has 20
// bytes and begins with ten digits.
func (s *source) readTable(p *parser) error {
	const size, digits = 20, 10
	if err := p.keyword("xref"); err != nil {
		return err
	}
	if first, err := p.integer(); err != nil || first != 0 {
		return fmt.Errorf("starts at object %d, want 0 (%w)", first, err)
	}
	n, err := p.integer()
	if err != nil {
		return err
	}
	p.space()
	if n < 0 || n > (len(p.data)-p.at)/size {
		return fmt.Errorf("%d objects do not fit", n)
	}
	s.offsets = make([]int, n)
	for i := range s.offsets {
		if s.offsets[i], err = strconv.Atoi(string(p.data[p.at : p.at+digits])); err != nil {
			return fmt.Errorf("object %d: %w", i, err)
		}
		p.at += size
	}
	return p.keyword("trailer")
}

// object reads object r and, when it is a stream, what is in it.
func (s *source) object(r reference) (v any, stream []byte, err error) {
	if r <= 0 || int(r) >= len(s.offsets) {
		return nil, nil, fmt.Errorf("object %d of %d", r, len(s.offsets))
	}
	p := parser{data: s.data, at: max(s.offsets[r], 0)}
	if v, stream, err = p.object(int(r)); err != nil {
		return nil, nil, fmt.Errorf("object %d: %w", r, err)
	}
	return v, stream, nil
}

// dict reads the dictionary that v is or refers to, and its stream if any.
func (s *source) dict(v any) (dict, []byte, error) {
	var stream []byte
	if r, ok := v.(reference); ok {
		var err error
		if v, stream, err = s.object(r); err != nil {
			return nil, nil, err
		}
	}
	d, ok := v.(dict)
	if !ok {
		return nil, nil, fmt.Errorf("%T instead of a dictionary", v)
	}
	return d, stream, nil
}

// parser reads values from a place in a file.
type parser struct {
	data []byte
	at   int
}

// maxDepth is how deep arrays and dictionaries may be nested; gofpdf needs 4.
const maxDepth = 16

// object reads "n 0 obj … endobj".
func (p *parser) object(number int) (v any, stream []byte, err error) {
	if n, err := p.integer(); err != nil || n != number {
		return nil, nil, fmt.Errorf("numbered %d (%w)", n, err)
	}
	if _, err := p.integer(); err != nil {
		return nil, nil, err
	}
	if err := p.keyword("obj"); err != nil {
		return nil, nil, err
	}
	if v, err = p.value(0); err != nil {
		return nil, nil, err
	}
	d, ok := v.(dict)
	if !ok || p.keyword("stream") != nil {
		return v, nil, nil
	}
	length, ok := d["Length"].(int)
	p.at++ // the line feed
	if !ok || length < 0 || p.at > len(p.data) || length > len(p.data)-p.at {
		return nil, nil, fmt.Errorf("a stream of length %v", d["Length"])
	}
	stream = p.data[p.at : p.at+length]
	p.at += length
	return v, stream, p.keyword("endstream")
}

// value reads one value (§7.3).
func (p *parser) value(depth int) (any, error) {
	if depth > maxDepth {
		return nil, errors.New("nested too deeply")
	}
	p.space()
	switch c := p.peek(0); {
	case c == '/':
		p.at++
		return name(p.word()), nil
	case c == '(':
		return p.literal()
	case c == '[':
		p.at++
		return p.array(depth)
	case c == '<' && p.peek(1) == '<':
		p.at += 2
		return p.dict(depth)
	case c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9':
		return p.number()
	}
	switch w := p.word(); w {
	case "true", "false":
		return w == "true", nil
	case "null":
		return nil, nil
	default:
		return nil, fmt.Errorf("%q at %d is no value", w, p.at)
	}
}

func (p *parser) array(depth int) (any, error) {
	var a []any
	for {
		p.space()
		if p.peek(0) == ']' {
			p.at++
			return a, nil
		}
		v, err := p.value(depth + 1)
		if err != nil {
			return nil, err
		}
		a = append(a, v)
	}
}

func (p *parser) dict(depth int) (any, error) {
	d := dict{}
	for {
		p.space()
		if p.peek(0) == '>' && p.peek(1) == '>' {
			p.at += 2
			return d, nil
		}
		k, err := p.value(depth + 1)
		if err != nil {
			return nil, err
		}
		key, ok := k.(name)
		if !ok {
			return nil, fmt.Errorf("key %v of a dictionary at %d", k, p.at)
		}
		if d[key], err = p.value(depth + 1); err != nil {
			return nil, err
		}
	}
}

// number reads a number, or the reference that two integers and an R make.
func (p *parser) number() (any, error) {
	w := p.word()
	n, err := strconv.Atoi(w)
	if err != nil {
		x, err := strconv.ParseFloat(w, 64)
		if err != nil {
			return nil, fmt.Errorf("number %q at %d", w, p.at)
		}
		return x, nil
	}
	back := p.at
	if p.space(); p.word() == "0" {
		if p.space(); p.word() == "R" {
			return reference(n), nil
		}
	}
	p.at = back
	return n, nil
}

// literal reads a literal string. gofpdf escapes brackets, backslashes and
// carriage returns.
func (p *parser) literal() (any, error) {
	var s []byte
	for p.at++; p.at < len(p.data); p.at++ {
		switch c := p.data[p.at]; c {
		case ')':
			p.at++
			return string(s), nil
		case '\\':
			p.at++
			if c = p.peek(0); c == 'r' {
				c = '\r'
			}
			s = append(s, c)
		default:
			s = append(s, c)
		}
	}
	return nil, errors.New("a string without an end")
}

// integer reads a whole number.
func (p *parser) integer() (int, error) {
	p.space()
	return strconv.Atoi(p.word())
}

// keyword reads exactly w; when something else stands there nothing is read.
func (p *parser) keyword(w string) error {
	p.space()
	back := p.at
	if got := p.word(); got != w {
		p.at = back
		return fmt.Errorf("%q at %d, want %q", got, back, w)
	}
	return nil
}

// word reads up to the next white space or delimiter; it may be empty.
func (p *parser) word() string {
	start := p.at
	for p.at < len(p.data) && !isSpace(p.data[p.at]) && bytes.IndexByte([]byte("()<>[]/%"), p.data[p.at]) < 0 {
		p.at++
	}
	return string(p.data[min(start, len(p.data)):min(p.at, len(p.data))])
}

// space skips white space.
func (p *parser) space() {
	for p.at < len(p.data) && isSpace(p.data[p.at]) {
		p.at++
	}
}

// peek gives the byte ahead bytes further on; 0 after the end.
func (p *parser) peek(ahead int) byte {
	if i := p.at + ahead; i < len(p.data) {
		return p.data[i]
	}
	return 0
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}
