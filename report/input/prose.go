package input

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// bodies reads the Markdown files that sections name.
func (d *decoder) bodies(c *data.Conference) {
	for i := range c.Sections {
		if s := &c.Sections[i]; s.File.Given() {
			d.body(c, s, "body", "file")
		}
	}
}

// body reads the file that a section names; body and file are the keys.
func (d *decoder) body(c *data.Conference, s *data.Section, body, file string) {
	if s.Body.Given() {
		d.fault("key", s.File.Pos, source.Textf("có cả %s và %s", "there are both %s and %s", body, file), source.Textf("giữ lại một trong hai", "keep one of the two"))
		return
	}
	name, shown, ok := d.inside(s.File.S, s.File.Pos)
	if !ok {
		return
	}
	raw, ok := d.load(name, s.File.Pos)
	if !ok {
		return
	}
	attach(c, name, "text/markdown", raw)
	if f, ok := d.reader.text(raw, shown); ok {
		f.dir = path.Dir(path.Clean(s.File.S))
		s.Body = d.markdown(located{f, f.chars, f.marks[:len(f.chars)], f.marks[0]})
	}
}

func (d *decoder) prose(n *node, key string) data.Prose {
	if p, ok := d.proses[n]; ok && d.quiet {
		return p
	}
	if n.kind == scalarNode && !n.isNull() {
		if _, ok := d.wording(n, key); !ok {
			return data.Prose{}
		}
		p := d.markdown(n.text)
		if d.proses == nil {
			d.proses = map[*node]data.Prose{}
		}
		d.proses[n] = p
		return p
	}
	d.single(n, key, `"…"`)
	return data.Prose{}
}

func (d *decoder) line(n *node, key string) data.Line {
	l, ok := d.wording(n, key)
	if !ok {
		return nil
	}
	m, ok := d.newMarkdown(l)
	if !ok {
		return nil
	}
	// Only paragraphs are parsed: a text that starts with "2021." is no list.
	p := parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1)),
		parser.WithInlineParsers(m.inlineParsers()...))
	root := p.Parse(text.NewReader(m.bytes))
	first := root.FirstChild()
	if first == nil {
		return nil
	}
	if next := first.NextSibling(); next != nil {
		m.fault("type", m.blockPos(next), source.Textf("%s có nhiều đoạn văn, chỉ được một", "%s has several paragraphs, expected one", key), source.Text{})
	}
	return m.line(first)
}

// markdown parses a text.
func (d *decoder) markdown(l located) data.Prose {
	m, ok := d.newMarkdown(l)
	if !ok {
		return data.Prose{}
	}
	notes := &noteParser{BlockParser: extension.NewFootnoteBlockParser()}
	p := parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(), util.Prioritized(notes, 999))...),
		parser.WithInlineParsers(append(m.inlineParsers(), util.Prioritized(extension.NewFootnoteParser(), 101))...),
		parser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
			util.Prioritized(extension.NewFootnoteASTTransformer(), 999)))
	root := p.Parse(text.NewReader(m.bytes))
	m.notes, m.read = map[int]*east.Footnote{}, map[int]*data.Footnote{}
	for _, note := range notes.seen {
		if note.Index < 0 {
			m.fault("reference", m.blockPos(note), source.Textf("không có chỗ nào dùng chú thích [^%s]", "nothing refers to the note [^%s]", note.Ref), source.Text{})
		}
		m.notes[note.Index] = note
	}
	return data.Prose{Blocks: m.blocks(root), Pos: l.pos()}
}

// noteParser keeps the footnotes that it met: those that nothing refers to are
// dropped by the transformer that comes later.
type noteParser struct {
	parser.BlockParser
	seen []*east.Footnote
}

// Open implements [parser.BlockParser].
func (p *noteParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	n, state := p.BlockParser.Open(parent, reader, pc)
	if note, ok := n.(*east.Footnote); ok {
		p.seen = append(p.seen, note)
	}
	return n, state
}

// markdown is one text in Markdown while it is read.
type markdown struct {
	*decoder
	text  located
	bytes []byte
	// char says which character starts at each byte.
	char []int32
	// notes are the footnotes by their number, read where they were referred to
	// first.
	notes map[int]*east.Footnote
	read  map[int]*data.Footnote
	// inNote says that the text of one is being read.
	inNote bool
	depth  int
}

func (d *decoder) newMarkdown(l located) (m *markdown, ok bool) {
	s := l.String()
	if len(s) > maxProse {
		d.fault("limit", l.pos(), source.Textf("văn bản dài hơn %d kB", "the text is longer than %d kB", maxProse>>10), source.Textf("chia thành nhiều phần", "divide it into sections"))
		return nil, false
	}
	if !d.parsableProse(l) {
		return nil, false
	}
	m = &markdown{decoder: d, text: l, bytes: []byte(s), char: make([]int32, len(s)+1)}
	n := int32(0)
	for i, c := range s {
		for j := range utf8.RuneLen(c) {
			m.char[i+j] = n
		}
		n++
	}
	m.char[len(s)] = n
	return m, true
}

// parsableProse refuses what the Markdown parser would take very long for.
func (d *decoder) parsableProse(l located) bool {
	links, columns := 0, 0
	for i, c := range l.chars {
		switch c {
		case '[':
			links++
		case '|', '>':
			columns++
		case '\n':
			columns = 0
		}
		if links > maxLinks || columns > maxColumns {
			d.fault("limit", l.file.pos(l.marks[i]), source.Textf("có hơn %d dấu [ trong một văn bản, hoặc hơn %d dấu | hay > trong một dòng", "there are more than %d signs [ in a text, or more than %d signs | or > in a line", maxLinks, maxColumns), source.Text{})
			return false
		}
	}
	return true
}

// inlineParsers are those of CommonMark, and ours for figures.
func (m *markdown) inlineParsers() []util.PrioritizedValue {
	return append(parser.DefaultInlineParsers(), util.Prioritized(&figureParser{m}, 50))
}

// pos gives the place of a byte of the text.
func (m *markdown) pos(offset int) source.Pos {
	i := int(m.char[min(max(offset, 0), len(m.bytes))])
	if i < len(m.text.marks) {
		return m.text.file.pos(m.text.marks[i])
	}
	if i > 0 {
		return m.text.file.pos(m.text.marks[i-1])
	}
	return m.text.pos()
}

// blockPos gives the place of a block, or of the first thing in it.
func (m *markdown) blockPos(n ast.Node) source.Pos {
	for at := n; at != nil; at = at.FirstChild() {
		if t, ok := at.(*ast.Text); ok {
			return m.pos(t.Segment.Start)
		}
		if ref, ok := at.(*figureNode); ok {
			return ref.pos
		}
		if at.Type() == ast.TypeBlock && at.Lines() != nil && at.Lines().Len() > 0 {
			return m.pos(at.Lines().At(0).Start)
		}
	}
	if n.Pos() >= 0 {
		return m.pos(n.Pos())
	}
	return m.text.pos()
}

// unsupported reports a part of Markdown that is not printed.
func (m *markdown) unsupported(pos source.Pos, vi, en string) {
	m.fault("type", pos, source.Text{VI: "chưa hỗ trợ " + vi + " trong văn bản", EN: en + " in a text is not supported"},
		source.Textf("viết lại thành đoạn văn, danh sách hoặc bảng", "write it as a paragraph, a list or a table"))
}

// blocks makes the blocks below a node.
func (m *markdown) blocks(parent ast.Node) []data.ProseBlock {
	m.depth++
	defer func() { m.depth-- }()
	if m.depth > maxDepth {
		m.tooDeep(m.blockPos(parent))
		return nil
	}
	var out []data.ProseBlock
	var title data.Line // of the table that comes next
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := m.tableTitle(n); ok {
			title = t
			continue
		}
		b := m.block(n)
		if t, ok := b.(*data.ProseTable); ok && title.Given() {
			t.Title, t.ID = m.named(title)
		}
		title = nil
		if b != nil {
			out = append(out, b)
		}
	}
	return out
}

// tableTitle is the text of a paragraph "Bảng: …" that a table follows.
func (m *markdown) tableTitle(n ast.Node) (data.Line, bool) {
	if _, ok := n.NextSibling().(*east.Table); !ok || n.Kind() != ast.KindParagraph {
		return nil, false
	}
	l := m.line(n)
	if len(l) == 0 {
		return nil, false
	}
	first, ok := l[0].(data.Run)
	if !ok {
		return nil, false
	}
	for _, label := range []string{"Bảng:", "Table:"} {
		if rest, ok := strings.CutPrefix(first.S, label); ok {
			text := strings.TrimLeft(rest, " \u00a0")
			l[0] = data.Run(data.Text(first).From(utf8.RuneCountInString(first.S) - utf8.RuneCountInString(text)))
			return l, true
		}
	}
	return nil, false
}

// nameAtEnd is the name that a heading or the title of a table ends with.
var nameAtEnd = regexp.MustCompile(`\s*\{#([^{}]*)\}\s*$`)

// named takes the name at the end of a line from it.
func (m *markdown) named(l data.Line) (data.Line, data.Text) {
	if len(l) == 0 {
		return l, data.Text{}
	}
	last, ok := l[len(l)-1].(data.Run)
	if !ok {
		return l, data.Text{}
	}
	at := nameAtEnd.FindStringSubmatchIndex(last.S)
	if at == nil {
		return l, data.Text{}
	}
	id := data.Text(last).From(utf8.RuneCountInString(last.S[:at[2]]))
	id.S = last.S[at[2]:at[3]]
	last.S = last.S[:at[0]]
	l[len(l)-1] = last
	for n := len(l); n > 0; n-- { // the white before the name is not of the title
		run, ok := l[n-1].(data.Run)
		if !ok {
			break
		}
		if run.S = strings.TrimRight(run.S, " \u00a0"); run.S != "" {
			l[n-1] = run
			break
		}
		l = l[:n-1]
	}
	return l, id
}

func (m *markdown) block(n ast.Node) data.ProseBlock {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		return m.para(n)
	case *ast.Heading:
		h := &data.ProseHeading{Level: n.Level}
		h.Line, h.ID = m.named(m.line(n))
		return h
	case *ast.List:
		return m.list(n)
	case *east.Table:
		return m.table(n)
	case *ast.Blockquote:
		m.unsupported(m.blockPos(n), "đoạn trích dẫn (>)", "a block quote (>)")
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		m.unsupported(m.blockPos(n), "khối mã (dòng thụt vào bốn dấu cách, hoặc ```)", "a code block (four spaces of indentation, or ```)")
	case *ast.HTMLBlock:
		m.unsupported(m.blockPos(n), "HTML", "HTML")
	case *ast.ThematicBreak:
		m.unsupported(m.blockPos(n), "đường kẻ ngang (---)", "a thematic break (---)")
	case *east.FootnoteList: // its notes stand where they are referred to
	default:
		m.unsupported(m.blockPos(n), n.Kind().String(), n.Kind().String())
	}
	return nil
}

// para makes a paragraph, or an image that stands alone in it.
func (m *markdown) para(n ast.Node) data.ProseBlock {
	if img, ok := n.FirstChild().(*ast.Image); ok && img.NextSibling() == nil {
		return m.image(img)
	}
	line := m.line(n)
	if !line.Given() {
		return nil
	}
	if _, id := m.named(slices.Clone(line)); id.Given() {
		m.fault("key", id.Pos, source.Textf("đoạn văn không có tên; %q sẽ in ra", "a paragraph has no name; %q would be printed", "{#"+source.Clip(id.S)+"}"),
			source.Textf("đặt tên ở cuối tiêu đề, hoặc ở cuối dòng “Bảng: …” ngay trước bảng", "names stand at the end of a heading, or of a line “Bảng: …” right before a table"))
	}
	return &data.ProsePara{Line: line}
}

func (m *markdown) image(n *ast.Image) data.ProseBlock {
	pos := m.blockPos(n)
	if n.Pos() >= 0 {
		pos = m.pos(n.Pos())
	}
	file := string(n.Destination)
	if _, _, ok := m.inside(file, pos); !ok {
		return nil
	}
	file = path.Join(m.text.file.dir, file) // it is relative to the file that names it
	var alt strings.Builder
	ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := c.(*ast.Text); ok && entering {
			for _, ch := range m.plain(t.Segment) {
				alt.WriteRune(ch.char)
			}
			if t.SoftLineBreak() {
				alt.WriteByte(' ')
			}
		}
		return ast.WalkContinue, nil
	})
	// It is read so far, for the booklet; no layout prints it yet, and what is
	// not printed is said.
	m.unsupported(pos, "ảnh", "an image")
	return &data.ProseImage{
		File:    data.Text{S: file, Pos: pos},
		Alt:     data.Text{S: alt.String(), Pos: m.blockPos(n)},
		Caption: data.Text{S: string(n.Title), Pos: pos},
	}
}

func (m *markdown) list(n *ast.List) data.ProseBlock {
	out := &data.ProseList{Ordered: n.IsOrdered(), Start: n.Start}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		out.Items = append(out.Items, m.blocks(item))
	}
	return out
}

func (m *markdown) table(n *east.Table) data.ProseBlock {
	out := &data.ProseTable{Pos: m.blockPos(n)}
	for _, a := range n.Alignments {
		out.Right = append(out.Right, a == east.AlignRight)
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []data.Line
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, m.line(cell))
		}
		if _, ok := row.(*east.TableHeader); ok {
			out.Head = cells
		} else {
			out.Rows = append(out.Rows, cells)
		}
	}
	return out
}

// line makes the inline content of a node.
func (m *markdown) line(parent ast.Node) data.Line {
	m.depth++
	defer func() { m.depth-- }()
	if m.depth > maxDepth {
		m.tooDeep(m.blockPos(parent))
		return nil
	}
	var out data.Line
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = m.inline(out, n)
	}
	return out
}

// inline appends a node to a line.
func (m *markdown) inline(out data.Line, n ast.Node) data.Line {
	switch n := n.(type) {
	case *ast.Text:
		return m.runs(out, n)
	case *figureNode:
		return append(out, n.ref)
	case *ast.Emphasis:
		if n.Level == 2 {
			return append(out, &data.Strong{Line: m.line(n)})
		}
		return append(out, &data.Emphasis{Line: m.line(n)})
	case *ast.Link:
		return m.link(out, n, string(n.Destination), m.line(n))
	case *ast.AutoLink:
		label := string(n.Label(m.bytes))
		return m.link(out, n, string(n.URL(m.bytes)), data.Line{data.Run{S: label, Pos: m.labelPos(n)}})
	case *east.FootnoteLink:
		return m.footnote(out, n)
	case *east.FootnoteBacklink:
		return out // made by the parser, not by the author
	case *ast.CodeSpan:
		m.unsupported(m.inlinePos(n), "đoạn mã trong dấu `", "code between `")
	case *ast.RawHTML:
		m.unsupported(m.pos(n.Segments.At(0).Start), "HTML", "HTML")
	case *ast.Image:
		m.unsupported(m.inlinePos(n), "ảnh giữa dòng chữ", "an image inside a line")
	default:
		m.unsupported(m.inlinePos(n), n.Kind().String(), n.Kind().String())
	}
	return out
}

// inlinePos gives the place of an inline node.
func (m *markdown) inlinePos(n ast.Node) source.Pos {
	if n.Pos() >= 0 {
		return m.pos(n.Pos())
	}
	return m.blockPos(n)
}

// labelPos gives the place after the < of an automatic link.
func (m *markdown) labelPos(n ast.Node) source.Pos {
	if n.Pos() >= 0 {
		return m.pos(n.Pos() + 1)
	}
	return m.blockPos(n.Parent())
}

// link appends a link to the web or to a mail address.
func (m *markdown) link(out data.Line, n ast.Node, url string, line data.Line) data.Line {
	pos := m.inlinePos(n)
	if auto, ok := n.(*ast.AutoLink); ok && auto.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(url, "mailto:") {
		url = "mailto:" + url
	}
	scheme, _, _ := strings.Cut(strings.ToLower(url), ":")
	switch scheme {
	case "http", "https", "mailto":
		return append(out, &data.Link{URL: data.Text{S: url, Pos: pos}, Line: line})
	}
	m.fault("type", pos, source.Textf("liên kết tới %q không phải là trang web hay địa chỉ thư", "link to %q is neither a web page nor a mail address", source.Clip(url)),
		source.Textf("liên kết bắt đầu bằng https:// hoặc mailto:", "a link starts with https:// or mailto:"))
	return append(out, line...)
}

// footnote appends the note that is referred to.
func (m *markdown) footnote(out data.Line, n *east.FootnoteLink) data.Line {
	pos := m.inlinePos(n)
	note := m.notes[n.Index]
	if note == nil || note.FirstChild() == nil {
		m.fault("reference", pos, source.Textf("chú thích không có nội dung", "the note has no text"), source.Text{})
		return out
	}
	if _, ok := note.FirstChild().(*ast.Paragraph); !ok || note.FirstChild() != note.LastChild() {
		m.unsupported(m.blockPos(note), "chú thích có nhiều hơn một đoạn văn", "a note of more than one paragraph")
		return out
	}
	if m.inNote { // of itself it would have no end
		m.unsupported(pos, "chú thích trong chú thích", "a note inside a note")
		return out
	}
	if first := m.read[n.Index]; first != nil {
		return append(out, &data.Footnote{Line: first.Line, Pos: pos, First: first})
	}
	m.inNote = true
	defer func() { m.inNote = false }()
	m.read[n.Index] = &data.Footnote{Line: m.line(note.FirstChild()), Pos: pos}
	return append(out, m.read[n.Index])
}

// placed is a character and the byte of the text where it stands.
type placed struct {
	char   rune
	offset int
}

// runs appends a text: one run for what stands in one line of the file.
func (m *markdown) runs(out data.Line, n *ast.Text) data.Line {
	chars := m.plain(n.Segment)
	for i, c := range chars {
		if c.char == '[' && i+1 < len(chars) && chars[i+1].char == '^' {
			m.fault("reference", m.pos(c.offset), source.Textf("không có chú thích nào cho [^…]", "there is no note for [^…]"),
				source.Textf("thêm một dòng dạng [^1]: nội dung chú thích", "add a line of the form [^1]: text of the note"))
		}
	}
	for start := 0; start < len(chars); {
		end := start + 1
		first := m.pos(chars[start].offset)
		for end < len(chars) && m.pos(chars[end].offset).Line == first.Line {
			end++
		}
		out = append(out, m.run(chars[start:end]))
		start = end
	}
	if n.SoftLineBreak() || n.HardLineBreak() {
		end := m.pos(n.Segment.Stop)
		out = append(out, data.Run{S: " ", Pos: end})
	}
	return out
}

// run makes a run of characters of one line.
func (m *markdown) run(chars []placed) data.Run {
	l := located{file: m.text.file}
	for _, c := range chars {
		i := min(int(m.char[c.offset]), len(m.text.marks)-1)
		l.chars, l.marks = append(l.chars, c.char), append(l.marks, m.text.marks[i])
	}
	return data.Run(l.exact())
}

// plain gives the characters that a segment prints: escapes and entities are
// resolved (CommonMark 2.4 and 2.5).
func (m *markdown) plain(s text.Segment) []placed {
	var out []placed
	b := s.Value(m.bytes)
	shift := s.Start - s.Padding // of the offset in b to that in the text
	for i := 0; i < len(b); {
		if b[i] == '\\' && i+1 < len(b) && util.IsPunct(b[i+1]) {
			i++
		} else if b[i] == '&' {
			if size, chars := entity(b[i:]); size > 0 {
				for _, c := range chars {
					out = append(out, placed{c, max(shift+i, s.Start)})
				}
				i += size
				continue
			}
		}
		c, size := utf8.DecodeRune(b[i:])
		if c == '\t' {
			c = ' '
		}
		out = append(out, placed{c, max(shift+i, s.Start)})
		i += size
	}
	return out
}

// entity reads the entity or numeric character at the start of b; size is 0
// when there is none.
func entity(b []byte) (size int, chars string) {
	const longest = 33 // &CounterClockwiseContourIntegral;
	end := bytes.IndexByte(b[:min(len(b), longest)], ';')
	if end < 0 {
		return 0, ""
	}
	resolved := util.ResolveEntityNames(util.ResolveNumericReferences(b[:end+1]))
	if bytes.Equal(resolved, b[:end+1]) {
		return 0, ""
	}
	return end + 1, string(resolved)
}
