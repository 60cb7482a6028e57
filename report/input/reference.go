package input

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// figureNode is a reference to a figure, or to a place of the document, in the
// tree of Markdown.
type figureNode struct {
	ast.BaseInline
	ref data.Inline
	pos source.Pos
}

var figureKind = ast.NewNodeKind("Figure")

// Kind implements [ast.Node].
func (n *figureNode) Kind() ast.NodeKind { return figureKind }

// Dump implements [ast.Node].
func (n *figureNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

// figureParser reads {{…}} in a line of Markdown.
type figureParser struct{ m *markdown }

// Trigger implements [parser.InlineParser].
func (p *figureParser) Trigger() []byte { return []byte{'{'} }

// Parse implements [parser.InlineParser]. A malformed reference is reported
// and left in the text, so that what follows it is read as well.
func (p *figureParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("{{")) {
		return nil
	}
	pos := p.m.pos(segment.Start)
	size := bytes.Index(line[:min(len(line), maxReference)], []byte("}}"))
	if size < 0 {
		p.m.fault("reference", pos, source.Textf("{{ không có }} đóng trên cùng dòng", "{{ is not closed by }} in the same line"), grammar())
		// Past both braces: the second must not be tried again.
		block.Advance(2)
		return ast.NewTextSegment(segment.WithStop(segment.Start + 2))
	}
	inner := string(line[2:size])
	block.Advance(size + 2)
	n := &figureNode{pos: pos}
	var message, hint source.Text
	if words := referenceWords(inner); isCrossRef(words) {
		var ref *data.CrossRef
		if ref, message, hint = parseCrossRef(words, "{{"+inner+"}}"); ref != nil {
			ref.Pos, n.ref = pos, ref
		}
	} else {
		var ref *data.FigureRef
		if ref, message, hint = parseReference(inner); ref != nil {
			ref.Pos, n.ref = pos, ref
		}
	}
	if !message.IsZero() {
		if p.m.letter && !strings.Contains(strings.TrimSpace(inner), " ") {
			hint = source.Textf("tên trong thư ghi một dấu ngoặc: {recipient}, {province}", "names in a letter have one brace: {recipient}, {province}")
		}
		p.m.fault("reference", pos, message, hint)
		return ast.NewTextSegment(segment.WithStop(segment.Start + size + 2))
	}
	return n
}

// grammar is the hint that shows the form of a reference.
func grammar() source.Text {
	return source.Textf(`dạng đầy đủ: {{CHỈ-TIÊU KỲ [ĐỊA-BÀN] [value|growth|share ĐỊA-BÀN|rank] [in "ĐƠN VỊ"] [digits N] [bare]}}`,
		`the full form is {{INDICATOR PERIOD [AREA] [value|growth|share OF|rank] [in "UNIT"] [digits N] [bare]}}`)
}

// referenceWords are those that stand between the braces.
func referenceWords(inner string) []string {
	return refToken.FindAllString(strings.ReplaceAll(inner, "\u00a0", " "), -1)
}

var refToken = regexp.MustCompile(`"[^"]*"|“[^”]*”|[^\s"“]+|\S`)

// refWords are the words of the grammar.
func refWords() []string {
	return []string{"value", "growth", "share", "rank", "in", "digits", "bare"}
}

// parseReference reads what stands between the braces; the message is zero
// when it is well formed.
func parseReference(inner string) (ref *data.FigureRef, message, hint source.Text) {
	p := &refParser{words: referenceWords(inner)}
	p.ref = data.FigureRef{Area: data.RegionID, Digits: -1, Source: "{{" + inner + "}}"}
	p.head()
	for len(p.words) > 0 && p.message.IsZero() {
		p.option(p.words.next())
	}
	if p.message.IsZero() {
		return &p.ref, source.Text{}, source.Text{}
	}
	return nil, p.message, p.hint
}

// refParser is a reference while it is read.
type refParser struct {
	words         refQueue
	ref           data.FigureRef
	stage         int // how far in the grammar's order: 1 part, 2 in, 3 digits, 4 bare
	message, hint source.Text
}

func (p *refParser) fail(message, hint source.Text) {
	if p.message.IsZero() {
		p.message, p.hint = message, hint
	}
}

// refQueue are the words of a reference that are still to be read.
type refQueue []string

// next takes the next word, "" when there is none.
func (q *refQueue) next() string {
	if len(*q) == 0 {
		return ""
	}
	w := (*q)[0]
	*q = (*q)[1:]
	return w
}

// head reads indicator, period and area.
func (p *refParser) head() {
	if len(p.words) == 0 {
		p.fail(source.Textf("{{…}} không có gì bên trong", "{{…}} is empty"), grammar())
		return
	}
	p.ref.Indicator = p.words.next()
	if p.place() {
		return
	}
	if len(p.words) == 0 {
		p.fail(source.Textf("sau %q không có kỳ", "no period stands after %q", source.Clip(p.ref.Indicator)), periodHint())
		return
	}
	if !lowID.MatchString(p.ref.Indicator) {
		p.fail(source.Textf("số liệu bắt đầu bằng %q, cần mã của một chỉ tiêu", "the figure starts with %q, expected the ID of an indicator", source.Clip(p.ref.Indicator)), grammar())
		return
	}
	period := p.words.next()
	key, ok := data.ParsePeriod(period)
	if !ok {
		p.fail(source.Textf("sau chỉ tiêu là %q, cần một kỳ", "after the indicator stands %q, expected a period", source.Clip(period)), periodHint())
		return
	}
	p.ref.Period = key
	if len(p.words) > 0 && !isRefWord(p.words[0]) && lowID.MatchString(p.words[0]) && !p.slip(p.words[0]) {
		p.ref.Area = p.words.next()
	}
}

// placeWords are what authors may write for the kinds of places.
var placeWords = map[string]data.PlaceKind{"bảng": data.TablePlace, "biểu": data.TablePlace, "hình": data.ChartPlace, "figure": data.ChartPlace,
	"mục": data.SectionPlace, "phần": data.SectionPlace, "tỉnh": data.ProvincePlace}

// place reports a first word that was most likely meant for a kind of place.
func (p *refParser) place() bool {
	w := strings.ToLower(p.ref.Indicator)
	kind := string(placeWords[w])
	if kind == "" {
		kind = source.Nearest(w, data.PlaceKinds())
	}
	if kind == "" || len(p.words) == 0 {
		return false
	}
	if _, period := data.ParsePeriod(p.words[0]); period || !lowID.MatchString(p.words[0]) {
		return false
	}
	p.fail(source.Textf("không có loại chỗ dẫn %q", "there is no kind of place %q", source.Clip(p.ref.Indicator)),
		source.Textf("có phải là {{%[1]s %[2]s}}?", "is it {{%[1]s %[2]s}}?", kind, source.Clip(p.words[0])))
	return true
}

func isRefWord(w string) bool {
	for _, k := range refWords() {
		if w == k {
			return true
		}
	}
	return false
}

// slip reports a word in the place of an area that is most likely a misspelt
// word of the grammar: what follows it would make no sense after an area.
func (p *refParser) slip(w string) bool {
	near := source.Nearest(w, refWords())
	if near == "" || len(p.words) < 2 || isRefWord(p.words[1]) {
		return false
	}
	return near == "share" || near == "in" || near == "digits"
}

// option reads one of the parts after the area.
func (p *refParser) option(w string) {
	switch w {
	case "value":
		p.order(w, 1)
		p.ref.Part = data.PartValue
	case "growth":
		p.order(w, 1)
		p.ref.Part = data.PartGrowth
	case "rank":
		p.order(w, 1)
		p.ref.Part = data.PartRank
	case "share":
		p.order(w, 1)
		p.ref.Part = data.PartShare
		if p.ref.Of = p.words.next(); !lowID.MatchString(p.ref.Of) || isRefWord(p.ref.Of) {
			p.fail(source.Textf("sau share là %q, cần mã của địa bàn lớn hơn", "after share stands %q, expected the ID of the larger area", source.Clip(p.ref.Of)), grammar())
		}
	case "in":
		p.order(w, 2)
		p.unit(p.words.next())
	case "digits":
		p.order(w, 3)
		p.digits(p.words.next())
	case "bare":
		p.order(w, 4)
		p.ref.Bare = true
	default:
		hint := grammar()
		if near := source.Nearest(w, refWords()); near != "" {
			hint = source.Textf("có phải là %q?", "is it %q?", near)
		}
		p.fail(source.Textf("không hiểu %q trong số liệu", "%q is not understood in a figure", source.Clip(w)), hint)
	}
}

// order sees to it that parts come in the grammar's order, each once.
func (p *refParser) order(w string, stage int) {
	if stage <= p.stage {
		p.fail(source.Textf("%q đứng không đúng thứ tự hoặc lặp lại", "%q is out of order or repeated", w), grammar())
	}
	p.stage = stage
}

func (p *refParser) unit(w string) {
	name, ok := strings.CutPrefix(w, `"`)
	if !ok {
		name = strings.TrimPrefix(w, "“")
	}
	name = strings.TrimRight(name, `"”`)
	if name == w || strings.TrimSpace(name) == "" || len(name) > maxID {
		p.fail(source.Textf("sau in là %q, cần đơn vị tính trong ngoặc kép", "after in stands %q, expected a unit in quotes", source.Clip(w)),
			source.Textf(`ví dụ: in "nghìn tỷ đồng"`, `for example: in "nghìn tỷ đồng"`))
		return
	}
	p.ref.Unit = data.ParseUnit(name)
}

func (p *refParser) digits(w string) {
	n, err := strconv.Atoi(w)
	if err != nil || n < 0 || n > 6 {
		p.fail(source.Textf("sau digits là %q, cần số chữ số thập phân từ 0 đến 6", "after digits stands %q, expected 0 to 6 decimals", source.Clip(w)), source.Text{})
		return
	}
	p.ref.Digits = n
}
