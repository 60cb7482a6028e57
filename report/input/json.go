package input

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"kyyeu/internal/source"
)

// json parses a file as JSON; the root is nil when it cannot be parsed.
func (r *reader) json(f *file) *node {
	text := string(f.chars)
	j := &jsonTree{file: f, text: text, dec: json.NewDecoder(strings.NewReader(text))}
	j.dec.UseNumber() // the digits as they stand, never a binary number
	root, err := j.value()
	if err == nil {
		if j.skip(); j.at < len(text) {
			err = errAfterEnd
		}
	}
	switch {
	case strings.TrimSpace(text) == "":
		r.fault("syntax", f.at(0), source.Textf("tệp không có nội dung", "the file is empty"), source.Text{})
		return nil
	case errors.Is(err, errDepth):
		r.tooDeep(j.pos())
		return nil
	case errors.Is(err, errNodes):
		r.tooMany(j.pos())
		return nil
	case err != nil:
		r.jsonError(j, err)
		return nil
	}
	if r.tooLarge(root) {
		return nil
	}
	return root
}

var (
	errDepth    = errors.New("nested too deep")
	errAfterEnd = errors.New("text after the end of the value")
	errNodes    = errors.New("too many values")
	errKey      = errors.New("key is not a string")
)

// jsonTree makes the tree of nodes out of the tokens of JSON.
type jsonTree struct {
	file *file
	text string
	dec  *json.Decoder
	// at is the offset in bytes of the place reached, char the same in
	// characters.
	at, char int
	depth    int
	// nodes counts the values so far.
	nodes int
}

// move goes on to a byte offset.
func (j *jsonTree) move(to int) {
	if to > j.at {
		j.char += utf8.RuneCountInString(j.text[j.at:to])
		j.at = to
	}
}

// skip goes on to the start of the next token.
func (j *jsonTree) skip() {
	to := j.at
	for to < len(j.text) && strings.IndexByte(" \t\r\n,:", j.text[to]) >= 0 {
		to++
	}
	j.move(to)
}

func (j *jsonTree) pos() source.Pos { return j.file.at(j.char) }

// token reads the next token and gives where it stands.
func (j *jsonTree) token() (json.Token, span, error) {
	j.skip()
	start := j.char
	tk, err := j.dec.Token()
	if err != nil {
		return nil, span{}, err
	}
	j.move(int(j.dec.InputOffset()))
	s := span{start: start, end: j.char}
	if _, ok := tk.(string); ok {
		s.quote = '"'
	}
	return tk, s, nil
}

func (j *jsonTree) value() (*node, error) {
	tk, s, err := j.token()
	if err != nil {
		return nil, err
	}
	return j.node(tk, s)
}

func (j *jsonTree) node(tk json.Token, s span) (*node, error) {
	if j.nodes++; j.nodes > maxNodes {
		return nil, errNodes
	}
	switch tk {
	case json.Delim('{'):
		return j.object(s)
	case json.Delim('['):
		return j.array(s)
	}
	text, plain := j.scalar(tk, s), s.quote == 0
	return &node{pos: j.file.at(s.start), text: text, plain: plain}, nil
}

func (j *jsonTree) scalar(tk json.Token, s span) located {
	value := append([]rune(nil), j.file.chars[s.start:s.end]...)
	if text, ok := tk.(string); ok {
		value = []rune(text)
	}
	l := located{file: j.file, chars: value, marks: j.file.align(value, s), start: j.file.marks[s.start]}
	l.chars, l.marks = compose(l.chars, l.marks)
	return l
}

func (j *jsonTree) enter() error {
	if j.depth++; j.depth > maxDepth {
		return errDepth
	}
	return nil
}

func (j *jsonTree) array(s span) (*node, error) {
	out := &node{kind: listNode, flow: true, pos: j.file.at(s.start)}
	if err := j.enter(); err != nil {
		return nil, err
	}
	for j.dec.More() {
		item, err := j.value()
		if err != nil {
			return nil, err
		}
		out.items = append(out.items, item)
	}
	j.depth--
	_, _, err := j.token()
	return out, err
}

func (j *jsonTree) object(s span) (*node, error) {
	out := &node{kind: mappingNode, flow: true, pos: j.file.at(s.start)}
	if err := j.enter(); err != nil {
		return nil, err
	}
	for j.dec.More() {
		tk, key, err := j.token()
		if err != nil {
			return nil, err
		}
		if key.quote == 0 {
			return nil, errKey
		}
		value, err := j.value()
		if err != nil {
			return nil, err
		}
		out.entries = append(out.entries, entry{j.scalar(tk, key), value})
	}
	j.depth--
	_, _, err := j.token()
	return out, err
}

// jsonError tells what stands in the way.
func (r *reader) jsonError(j *jsonTree, err error) {
	var syntax *json.SyntaxError
	message := source.Textf("không đúng cú pháp JSON", "not valid JSON")
	switch {
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		j.move(len(j.text))
		message = source.Textf("tệp JSON kết thúc giữa chừng; thiếu dấu } hoặc ]", "the JSON file ends early; a } or ] is missing")
	case errors.Is(err, errAfterEnd):
		message = source.Textf("có nội dung thừa sau khi JSON đã kết thúc", "there is text after the end of the JSON value")
	case errors.As(err, &syntax):
		// The offset is that of the byte after the one at fault.
		j.move(max(int(syntax.Offset)-1, 0))
		message = source.Text{VI: "không đúng cú pháp JSON: " + jsonInVietnamese(syntax.Error()), EN: "not valid JSON: " + syntax.Error()}
	}
	r.fault("syntax", j.pos(), message, source.Text{})
}

// jsonInVietnamese translates what encoding/json says, "invalid character '}'
// after array element" for instance.
func jsonInVietnamese(message string) string {
	for _, t := range [...]struct{ en, vi string }{
		{" looking for beginning of object key string", "cần một khóa trong ngoặc kép"},
		{" looking for beginning of value", "cần một giá trị"},
		{" after object key:value pair", "thiếu dấu phẩy hoặc dấu }"},
		{" after array element", "thiếu dấu phẩy hoặc dấu ]"},
		{" after object key", "thiếu dấu hai chấm"},
		{" in string literal", "không được đứng trong văn bản"},
		{" in string escape code", "không được đứng sau dấu \\"},
		{" in numeric literal", "không được đứng trong số"},
		{" in literal", "chỉ có true, false và null viết không có ngoặc kép"},
	} {
		if found, _, ok := strings.Cut(message, t.en); ok {
			found = strings.TrimPrefix(found, "invalid character ")
			return "gặp " + found + ": " + t.vi
		}
	}
	return message
}
