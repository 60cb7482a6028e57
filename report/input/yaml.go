package input

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"kyyeu/internal/source"
)

// yaml parses a file as YAML; the root is nil when it cannot be parsed.
func (r *reader) yaml(f *file) *node {
	if !r.lexable(f) {
		return nil
	}
	f.untab()
	tokens := lexer.Tokenize(string(f.chars))
	if !r.parsable(f, tokens) {
		return nil
	}
	places := locate(f.chars, tokens)
	tree, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		r.yamlError(f, places, err)
		return nil
	}
	y := &yamlTree{reader: r, file: f, places: places, anchors: map[string]*node{}}
	root := y.document(tree)
	if y.failed || root == nil || r.tooLarge(root) {
		return nil
	}
	return root
}

// lexable bounds the number of tokens before they are made: each takes some
// 200 bytes, a hundred times what a bracket takes in the file. A row of < takes
// the lexer the square of its length.
func (r *reader) lexable(f *file) bool {
	n, row := 0, 0
	for i, c := range f.chars {
		if row++; c != '<' {
			row = 0
		}
		if row > maxRow {
			r.fault("limit", f.at(i), source.Textf("có hơn %d dấu < liền nhau", "there are more than %d < in a row", maxRow), source.Text{})
			return false
		}
		if c < 0x80 && strings.ContainsRune("[]{},:-?&*!|>@`%#<\"'\t", c) {
			n++
		}
		if n > maxMarks {
			r.fault("limit", f.at(i), source.Textf("có hơn %d dấu câu", "there are more than %d marks of punctuation", maxMarks), source.Text{})
			return false
		}
	}
	return true
}

// untab makes a space of each tab behind something else in its line: there both
// are the same to YAML, but go-yaml v1.19.2 loses the character after a quoted
// text with a tab in it. A tab at the start of a line stays, for it is a fault
// that the parser finds.
func (f *file) untab() {
	indent := true
	for i, c := range f.chars {
		switch {
		case c == '\n':
			indent = true
		case c == '\t' && !indent:
			f.chars[i] = ' '
		case c != ' ' && c != '\t':
			indent = false
		}
	}
}

// parsable looks through the tokens for what the parser would spend the square
// of the time on (measured with go-yaml v1.19.2: nested brackets, "- - -",
// "a: b: c:", keys of one mapping, anchors, tags, "? " keys, directives), and
// for what is not read at all.
func (r *reader) parsable(f *file, tokens token.Tokens) bool {
	g := guard{reader: r, file: f}
	for _, tk := range tokens {
		if !g.token(tk) {
			return false
		}
	}
	return true
}

// guard counts what stands in a run of tokens.
type guard struct {
	*reader
	file *file
	// flow is the number of open brackets; nested the dashes and colons in line.
	flow, nested, line int
	// names counts anchors and aliases.
	names int
	// blocks are the open mappings without brackets.
	blocks []block
}

// block is a mapping without brackets: the column and the number of its keys.
type block struct{ column, keys int }

// token takes the next token; it is false when the parser must not see it.
func (g *guard) token(tk *token.Token) bool {
	if tk.Position.Line != g.line {
		g.line, g.nested = tk.Position.Line, 0
	}
	switch tk.Type {
	case token.SequenceStartType, token.MappingStartType:
		g.flow++
	case token.SequenceEndType, token.MappingEndType:
		g.flow--
	case token.SequenceEntryType:
		g.nested++
		g.leave(tk.Position.Column + 1)
	case token.MappingValueType:
		if g.flow <= 0 {
			g.nested++
			if !g.key(tk) {
				return false
			}
		}
	case token.AnchorType, token.AliasType:
		g.names++
	case token.TagType:
		return g.unread(tk, "kiểu !…", "a tag !…")
	case token.MappingKeyType:
		return g.unread(tk, "khóa kiểu \"? …\"", "a key of the form \"? …\"")
	case token.DirectiveType:
		return g.unread(tk, "dòng chỉ dẫn %…", "a directive %…")
	case token.MergeKeyType:
		return g.unread(tk, "khóa trộn <<", "a merge key <<")
	}
	switch pos := tk.Position; {
	case g.flow > maxDepth || g.nested > maxDepth || len(g.blocks) > maxDepth:
		g.tooDeep(g.file.clamp(pos))
		return false
	case g.names > 2*maxAnchors:
		g.fault("limit", g.file.clamp(pos), source.Textf("có hơn %d dấu & và *", "more than %d anchors & and aliases *", 2*maxAnchors), source.Text{})
		return false
	}
	return true
}

// leave closes the mappings whose keys stand at a column or to its right.
func (g *guard) leave(column int) {
	for len(g.blocks) > 0 && g.blocks[len(g.blocks)-1].column >= column {
		g.blocks = g.blocks[:len(g.blocks)-1]
	}
}

// key counts a key of a mapping without brackets, given its colon.
func (g *guard) key(colon *token.Token) bool {
	column := colon.Position.Column
	if colon.Prev != nil {
		column = colon.Prev.Position.Column
	}
	g.leave(column + 1)
	if n := len(g.blocks); n == 0 || g.blocks[n-1].column < column {
		g.blocks = append(g.blocks, block{column: column})
	}
	last := &g.blocks[len(g.blocks)-1]
	if last.keys++; last.keys > maxItems {
		g.fault("limit", g.file.clamp(colon.Position), source.Textf("nhóm có hơn %d khóa", "a mapping has more than %d keys", maxItems), source.Text{})
		return false
	}
	return true
}

// unread refuses a part of YAML that the format does without.
func (g *guard) unread(tk *token.Token, vi, en string) bool {
	g.fault("syntax", g.file.clamp(tk.Position), source.Text{VI: vi + " của YAML không dùng được ở đây", EN: en + " of YAML is not used here"},
		source.Textf("bỏ đi, hoặc đặt văn bản trong ngoặc kép", "take it out, or put the text in quotes"))
	return false
}

// clamp gives the place that the YAML parser names, moved into the file: its
// columns are off after a tab, a tag and an escape.
func (f *file) clamp(p *token.Position) source.Pos {
	if p == nil || len(f.chars) == 0 {
		return f.at(0)
	}
	return f.at(f.offset(p.Line, p.Column))
}

// yamlTree makes the tree of nodes out of the parser's.
type yamlTree struct {
	*reader
	file    *file
	places  map[*token.Token]span
	anchors map[string]*node
	depth   int
	failed  bool
}

// document gives the root of the only document of a file.
func (y *yamlTree) document(tree *ast.File) *node {
	var body ast.Node
	for _, doc := range tree.Docs {
		if doc.Body == nil || doc.Body.Type() == ast.CommentType {
			continue
		}
		if body != nil {
			y.fail("syntax", y.node(doc.Body).pos, "tệp có nhiều hơn một tài liệu YAML", "the file has more than one YAML document")
			return nil
		}
		body = doc.Body
	}
	if body == nil {
		y.fail("syntax", y.file.at(0), "tệp không có nội dung", "the file is empty")
		return nil
	}
	return y.node(body)
}

func (y *yamlTree) fail(rule string, pos source.Pos, vi, en string) {
	y.failed = true
	y.fault(rule, pos, source.Text{VI: vi, EN: en}, source.Text{})
}

// pos gives the place of a token.
func (y *yamlTree) pos(tk *token.Token) source.Pos {
	if s, ok := y.places[tk]; ok {
		return y.file.at(s.start)
	}
	if tk == nil {
		return y.file.at(0)
	}
	return y.file.clamp(tk.Position)
}

// node makes one node; it is never nil.
func (y *yamlTree) node(n ast.Node) *node {
	y.depth++
	defer func() { y.depth-- }()
	if y.depth > maxDepth {
		if !y.failed {
			y.tooDeep(y.pos(n.GetToken()))
		}
		y.failed = true
		return &node{pos: y.pos(n.GetToken())}
	}
	switch n := n.(type) {
	case *ast.MappingNode:
		return y.mapping(n.Values, n.IsFlowStyle, n.GetToken())
	case *ast.MappingValueNode:
		return y.mapping([]*ast.MappingValueNode{n}, false, n.GetToken())
	case *ast.SequenceNode:
		out := &node{kind: listNode, pos: y.pos(n.Start), flow: n.IsFlowStyle}
		for _, v := range n.Values {
			out.items = append(out.items, y.node(v))
		}
		return out
	case *ast.AnchorNode:
		return y.anchor(n)
	case *ast.AliasNode:
		return y.alias(n)
	case *ast.LiteralNode:
		return y.scalar(n.Value.GetToken(), false)
	case nil:
		return &node{plain: true, pos: y.file.at(0)}
	}
	tk := n.GetToken()
	return y.scalar(tk, tk.Type != token.SingleQuoteType && tk.Type != token.DoubleQuoteType)
}

func (y *yamlTree) mapping(values []*ast.MappingValueNode, flow bool, tk *token.Token) *node {
	out := &node{kind: mappingNode, flow: flow, pos: y.pos(tk)}
	if !flow && len(values) > 0 {
		out.pos = y.pos(values[0].Key.GetToken())
	}
	for _, v := range values {
		key := y.scalar(v.Key.GetToken(), false)
		value := y.node(v.Value)
		if value.kind == scalarNode && value.plain && len(value.text.chars) == 0 {
			value.pos = key.pos // an empty value stands nowhere: say where its key is
			value.text.start = key.text.start
		}
		out.entries = append(out.entries, entry{key.text, value})
	}
	return out
}

// anchor gives the node that &name stands before. The name is known only when
// the node is complete: an alias to what it stands in is refused by alias, so
// the tree has no cycle.
func (y *yamlTree) anchor(n *ast.AnchorNode) *node {
	out := y.node(n.Value)
	y.anchors[n.Name.GetToken().Value] = out
	return out
}

func (y *yamlTree) alias(n *ast.AliasNode) *node {
	name := n.Value.GetToken()
	if out, ok := y.anchors[name.Value]; ok {
		return out
	}
	y.failed = true
	y.fault("syntax", y.pos(n.Start), source.Textf("không có &%s nào đứng trước *%[1]s", "there is no &%s before *%[1]s", name.Value),
		source.Textf("nếu là văn bản thì đặt trong ngoặc kép", "put it in quotes if it is a text"))
	return &node{pos: y.pos(n.Start)}
}

// scalar makes the node of a single value.
func (y *yamlTree) scalar(tk *token.Token, plain bool) *node {
	s, found := y.places[tk]
	value := []rune(tk.Value)
	if tk.Type == token.ImplicitNullType {
		value = nil
	}
	if !found {
		s.start = y.file.offset(tk.Position.Line, tk.Position.Column)
	}
	text := located{file: y.file, chars: value, marks: y.file.align(value, s), start: y.file.marks[s.start]}
	text.chars, text.marks = compose(text.chars, text.marks)
	return &node{pos: y.file.at(s.start), text: text, plain: plain}
}

// yamlError tells what the parser stumbled on.
func (r *reader) yamlError(f *file, places map[*token.Token]span, err error) {
	var syntax interface {
		error
		GetToken() *token.Token
		GetMessage() string
	}
	if !errors.As(err, &syntax) {
		message, _, _ := strings.Cut(err.Error(), "\n")
		r.fault("syntax", f.at(0), source.Textf("không đọc được YAML: %s", "cannot read the YAML: %s", message), source.Text{})
		return
	}
	at := 0
	if tk := syntax.GetToken(); tk != nil {
		if s, ok := places[tk]; ok {
			at = s.start
		} else {
			at = f.offset(tk.Position.Line, tk.Position.Column)
		}
	}
	if tab, ok := f.tabIndent(at); ok {
		r.fault("syntax", f.at(tab), source.Textf("dòng thụt vào bằng ký tự tab", "the line is indented with a tab"),
			source.Textf("thụt vào bằng dấu cách, hai dấu cách một cấp", "indent with spaces, two for each level"))
		return
	}
	message := syntax.GetMessage()
	r.fault("syntax", f.at(at), source.Text{VI: "không đúng cú pháp YAML: " + syntaxInVietnamese(message), EN: "not valid YAML: " + message}, source.Text{})
}

// syntaxInVietnamese translates what the YAML parser says most often.
func syntaxInVietnamese(message string) string {
	for _, t := range [...]struct{ en, vi string }{
		{"could not find end character of", "thiếu dấu ngoặc kép hoặc dấu nháy đóng"},
		{"sequence end token", "thiếu dấu ] đóng danh sách"},
		{"could not find flow map content", "thiếu dấu } đóng nhóm khóa"},
		{"could not find flow mapping end", "thiếu dấu } đóng nhóm khóa"},
		{"must be specified", "thiếu dấu phẩy, hoặc thiếu dấu ] hay } đóng; văn bản có dấu ngoặc kép bên trong phải đặt trong dấu nháy đơn"},
		{"flow map", "nhóm khóa trong ngoặc { } không hợp lệ; cần dạng {khóa: giá trị, khóa: giá trị}"},
		{"sequence value", "danh sách trong ngoặc [ ] không hợp lệ"},
		{"is a reserved character", "văn bản không được bắt đầu bằng @ hoặc `; đặt trong ngoặc kép"},
		{"mapping value is not allowed", "có dấu : ở chỗ không được phép; văn bản có dấu : phải đặt trong ngoặc kép"},
		{"mapping key", "khóa không hợp lệ"},
		{"non-map value", "cần một dòng dạng khóa: giá trị"},
		{"unexpected key name", "tên khóa không hợp lệ; cần dạng khóa: giá trị"},
		{"value is not allowed in this context", "giá trị đứng không đúng chỗ; kiểm tra thụt lề và dấu ngoặc kép"},
		{"unexpected scalar value", "văn bản đứng không đúng chỗ"},
		{"tab character", "có ký tự tab ở chỗ cần dấu cách"},
		{"multi-line content", "thiếu nội dung sau dấu | hoặc >"},
		{"indent", "thụt lề không đều"},
	} {
		if strings.Contains(message, t.en) {
			return t.vi
		}
	}
	return message
}
