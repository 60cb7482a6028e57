package compose

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kyyeu/charts"
	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// The widths that figures are drawn for: the whole text area and half of it.
var (
	fullWidth = draw.Mm(170)
	halfWidth = draw.Mm(82)
)

// maxPicture is the height that a chart may have: with its title, source and the
// notes at the foot it must fit on a page.
const maxPicture = 560 * draw.Pt

// titled is the author's title, or else the one that the program drafts.
func (k *composer) titled(title data.Line, drafted string) doc.Line {
	if title.Given() {
		return k.cited(title, "")
	}
	return doc.Words(drafted)
}

// notesOf are the notes that figures carry, each after the name of its area, and
// of its period where they are of several; a note that a chart or table has
// printed is not printed again.
func (k *composer) notesOf(figures ...*data.Figure) []string {
	var out []string
	figures = slices.DeleteFunc(slices.Clone(figures), func(f *data.Figure) bool { return f == nil })
	dated := slices.ContainsFunc(figures, func(f *data.Figure) bool { return f.Period.PeriodKey != figures[0].Period.PeriodKey })
	for _, f := range figures {
		if f.Note.Given() && !k.noted[f] {
			k.noted[f] = true
			of := k.area(f.Area.S)
			if dated {
				of += ", " + f.Period.Name(k.lang)
			}
			out = append(out, of+": "+f.Note.S)
		}
	}
	return out
}

// chart is what package charts can draw.
type chart interface {
	Draw(*fonts.Set) (draw.Picture, error)
}

// plan is a chart before it is drawn: nothing of it is numbered or cited until
// there is a picture.
type plan struct {
	// of is what asks for it, at its place or that of the first figure shown.
	of wish
	// name is what it shows, for a finding; short the same for a list of charts.
	name, short string
	// drafts are the chart in the forms that it may have, the best first.
	drafts []draft
	// drafted is the program's title, in case the author gives none.
	drafted       string
	subtitle, alt string
	ids, notes    []string
	// more follows the sources.
	more doc.Line
	// noted are the figures whose own notes stand below.
	noted []*data.Figure
	// alike says that every province has one: no reference means it.
	alike bool
	// fewer says that the author may name fewer areas.
	fewer bool
}

// draft is one form of a chart.
type draft struct {
	chart chart
	half  bool // on half the page's width
}

// figureOn draws a chart in the first form that fits, and completes its figure:
// number, title, picture, source and notes. One that fits in none gives way to a
// ranking where the program chose it, else it is left out with a finding; its
// figures are then in a table.
func (k *composer) figureOn(p plan) doc.Block {
	var picture draw.Picture
	var err error
	half, fits := false, false
	for _, d := range p.drafts {
		picture, err = d.chart.Draw(k.set)
		if half, fits = d.half, err == nil && picture.Size.H <= maxPicture; fits {
			break
		}
	}
	if !fits {
		if b := k.ranksInstead(p.of); b != nil {
			return b
		}
		k.undrawn(p, err)
		return nil
	}
	f := &doc.Figure{
		Label: k.nextFigure(), Ref: k.atFigure().ref, Title: k.titled(p.of.Title, p.drafted), Subtitle: p.subtitle,
		Picture: picture, Alt: p.alt, Half: half,
	}
	k.locateChart(p)
	k.shorts[f.Label] = p.short
	k.drawn = append(k.drawn, Chart{Chart: p.of.Chart, Reason: p.of.reason, Figure: f})
	line := append(k.sourceLine(p.ids), p.more...)
	if notes := append(p.notes, k.notesOf(p.noted...)...); len(notes) > 0 {
		line = append(line, doc.Span{Text: " " + strings.Join(notes, " ")})
	}
	f.Notes = append(f.Notes, join(line))
	return f
}

// undrawn tells why a chart is not there; err is nil when it is too high.
func (k *composer) undrawn(p plan, err error) {
	var narrow *charts.NarrowError
	var large *charts.RangeError
	var crowded *charts.CrowdedError
	shorter := source.Textf("viết ngắn hơn các tên địa bàn dài", "shorten the long names of areas")
	if p.fewer {
		shorter = source.Textf("viết ngắn hơn các tên địa bàn dài, hoặc chọn ít địa bàn hơn bằng khóa areas",
			"shorten the long names of areas, or name fewer areas with the key areas")
	}
	f := source.Finding{Rule: "layout", Severity: source.Warning, Pos: p.of.Pos}
	switch {
	case err == nil:
		f.Message = source.Textf("biểu đồ %q cao hơn trang giấy, không vẽ; số liệu có trong bảng",
			"the chart %q is higher than the page and was left out; its figures are in a table", p.name)
		f.Hint = shorter
	case errors.As(err, &narrow):
		f.Message = source.Textf("biểu đồ %q rộng hơn trang giấy, không vẽ; số liệu có trong bảng",
			"the chart %q is wider than the page and was left out; its figures are in a table", p.name)
		f.Hint = shorter
	case errors.As(err, &large):
		f.Message = source.Textf("biểu đồ %q có giá trị quá lớn (%.3g), không vẽ; số liệu có trong bảng",
			"the chart %q has too large a value (%.3g) and was left out; its figures are in a table", p.name, large.Value)
		f.Hint = source.Textf("kiểm tra lại đơn vị tính", "check the unit")
	case errors.As(err, &crowded):
		what := map[string]string{"lines": "đường", "panels": "ô", "parts": "thành phần", "periods": "kỳ"}[crowded.What]
		f.Message = source.Textf("biểu đồ %[1]q có quá nhiều %[4]s (%[2]d, nhiều nhất %[3]d), không vẽ; số liệu có trong bảng",
			"the chart %[1]q has too many %[5]s (%[2]d, at most %[3]d) and was left out; its figures are in a table", p.name, crowded.Have, crowded.Most, what, crowded.What)
		f.Hint = source.Textf("chọn kiểu biểu đồ khác (kind), hoặc ít địa bàn, ít kỳ hơn", "choose another kind of chart, or fewer areas or periods")
	default:
		f.Message = source.Textf("biểu đồ %q không vẽ được (%v); số liệu có trong bảng",
			"the chart %q could not be drawn (%v); its figures are in a table", p.name, err)
	}
	k.findings.Add(f)
}

// nothingToDraw warns of a chart that the data asks for and has no value to show
// in.
func (k *composer) nothingToDraw(c wish) {
	ind, _ := k.c.Indicator(c.Indicator.S)
	k.findings.Add(source.Finding{
		Rule: "layout", Severity: source.Warning, Pos: c.Pos,
		Message: source.Text{
			VI: fmt.Sprintf("biểu đồ %q, %s: chưa có giá trị nào để vẽ", ind.Name.S, c.Period.Name(source.Vietnamese)),
			EN: fmt.Sprintf("chart %q, %s: there is no value to draw yet", ind.Name.S, c.Period.Name(source.English)),
		},
		Hint: source.Textf("%[1]sbổ sung số liệu, sửa kỳ, hoặc bỏ biểu đồ này", "%[2]sadd the figures, mend the period, or take the chart out", needs(c.Kind.S).VI, needs(c.Kind.S).EN),
	})
}

// needs says what a kind of chart cannot do without; empty where one value will do.
func needs(kind string) source.Text {
	switch kind {
	case "grouped", "slope":
		return source.Text{VI: "biểu đồ " + kind + " cần số của cả hai kỳ; ", EN: "a chart of kind " + kind + " needs values of both periods; "}
	case "lines", "multiples", "dots":
		return source.Text{VI: "biểu đồ " + kind + " cần số của ít nhất hai kỳ, kể cả kỳ cuối; ", EN: "a chart of kind " + kind + " needs values of two periods at least, the last among them; "}
	}
	return source.Text{}
}

// otherCharts makes the wanted charts that neither rank areas nor show a share. In
// a document for one province there are none: they speak of all.
func (k *composer) otherCharts(wanted func(wish) bool) []doc.Block {
	if k.single() {
		return nil
	}
	makers := map[string]func(wish) doc.Block{
		"grouped": k.groupedFigure, "slope": k.slopeFigure, "lines": k.coursesFigure, "multiples": k.coursesFigure, "dots": k.dotsFigure,
		"stacked": k.dividedFigure, "doughnut": k.dividedFigure,
	}
	var out []doc.Block
	for _, c := range k.wishes {
		if figure, ok := makers[c.Kind.S]; ok && wanted(c) {
			if b := figure(c); b != nil {
				out = append(out, b)
			}
		}
	}
	return out
}

func chartState(f *data.Figure) charts.State {
	return [...]charts.State{charts.Official, charts.Preliminary, charts.Estimated}[f.Status.V]
}

// lower writes a name's first letter small, for use inside a sentence; an
// acronym (GRDP) stays as it is.
func lower(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(second) || unicode.IsDigit(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}
