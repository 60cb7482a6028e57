package report_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/fonts"
	"kyyeu/inputs"
	"kyyeu/internal/draw"
	"kyyeu/internal/source"
	"kyyeu/report"
	"kyyeu/report/compose"
	"kyyeu/report/input"
	"kyyeu/report/layout"
)

// documents is an invented conference with what its official report needs.
func documents(provinces, limitations int, sections, report string) fstest.MapFS {
	files := invented(provinces, limitations, sections)
	s := string(files[inputs.Sample].Data) + "documents:\n  report:\n" + report
	return fstest.MapFS{inputs.Sample: {Data: []byte(s)}}
}

const oneBody = `    issuers: [{superior: UBND Tỉnh 1, name: Sở Công Thương, signer: {authority: KT., for: Giám đốc, position: Phó Giám đốc, name: Nguyễn Văn A}}]
    number: 5
    symbol: BC-SCT
    date: 2025-02-03
    to: [Bộ Công Thương, UBND Tỉnh 1]
    bases: [Căn cứ Chương trình hợp tác giả định, Căn cứ Kế hoạch giả định]
    recipients: [Các Sở Công Thương trong vùng, Lãnh đạo Sở]
    archive: VT, KHTC
`

const twoBodies = `    issuers:
      - {superior: UBND Tỉnh 1, name: Sở Công Thương, signer: {position: Giám đốc Sở Công Thương, name: Nguyễn Văn A}}
      - {superior: UBND Tỉnh 1, name: Sở Tài chính, signer: {authority: TUQ., for: Giám đốc Sở Tài chính, position: Trưởng phòng Ngân sách, name: Trần Thị B}}
    symbol: BC-SCT-STC
    urgency: hỏa tốc
    handling: lưu hành nội bộ
`

const longHead = `    issuers: [{superior: Ủy ban nhân dân thành phố Hồ Chí Minh giả định, name: "Sở Công Thương, Khoa học và Công nghệ, Nông nghiệp và Phát triển nông thôn", signer: {authority: [TM., KT.], for: [Ủy ban nhân dân, Chủ tịch], position: Phó Chủ tịch Thường trực}}]
    place: Thành phố Hồ Chí Minh
    date: 2024-11-29
    number: 1234
    symbol: BC-SCTKHCN
    size: 13
    parts: true
    urgency: thượng khẩn
    summary: ` + "Tổng hợp kết quả hội nghị ngành Công Thương và việc thực hiện các nhiệm vụ, giải pháp đã giao cho các đơn vị trong vùng, kết quả khắc phục các hạn chế của kỳ trước và phương hướng của kỳ sau" + `
    recipients: [` + "Các Sở Công Thương trong vùng, Lãnh đạo Sở, Các phòng thuộc Sở, Các đơn vị trực thuộc Sở, Hội Doanh nghiệp giả định, Báo giả định, Đài giả định, Trường giả định, Ban Quản lý giả định, Văn phòng giả định, Chi cục giả định, Trung tâm giả định, Hợp tác xã giả định, Liên minh giả định, Câu lạc bộ giả định, Công đoàn giả định, Đoàn giả định, Hội giả định, Tổ giả định, Nhóm giả định" + `]
    proposals: |
      Đề nghị Bộ Công Thương xem xét:

      - cơ chế giả định thứ nhất;
          - chi tiết của cơ chế;
      - cơ chế giả định thứ hai.
    appendices:
      - {title: Danh mục dự án giả định, body: "Danh mục gồm các dự án giả định."}
      - {title: Danh mục chợ giả định, body: "Danh mục gồm các chợ giả định."}
`

const shortText = `sections:
  - {id: results, kind: results, title: Kết quả, body: Hội nghị thành công.}
`

const manyHeadings = `sections:
  - id: results
    kind: results
    title: Kết quả tiêu thụ điện 1.000 kWh
    source: minh-hoa
    body: |
      ## Công nghiệp

      Năm 2023, Tỉnh 1 đạt {{exports 2023 tinh-1}}.

      ## Thương mại

      Các đơn vị đã làm được:

      1. việc thứ nhất;
      2. việc thứ hai.
`

// officials are conferences whose official reports differ in form.
func officials(t testing.TB) map[string]fstest.MapFS {
	t.Helper()
	long := strings.Replace(richText, "1. Mục thứ nhất", strings.Repeat("Đoạn văn giả định nói về công tác quản lý nhà nước trong ngành Công Thương của các tỉnh trong vùng. ", 60)+"\n\n      1. Mục thứ nhất", 1)
	return map[string]fstest.MapFS{
		"official-sample":      altered(t, "    symbol: BC-SCT\n", "    symbol: BC-SCT\n    number: 45\n"),
		"official-blank":       invented(6, 2, richText),
		"official-one-body":    documents(6, 4, richText, oneBody),
		"official-two-bodies":  documents(6, 0, shortText, twoBodies),
		"official-long":        documents(6, 30, long, longHead),
		"official-headings":    documents(2, 3, manyHeadings, strings.Replace(oneBody, "KT., for: Giám đốc, position: Phó", "Q., position:", 1)),
		"official-by-order":    documents(6, 1, "", strings.Replace(oneBody, "KT., for: Giám đốc, position: Phó Giám đốc", "TL., for: Giám đốc, position: Chánh Văn phòng", 1)),
		"official-one":         documents(1, 0, "", strings.Replace(oneBody, "superior: UBND Tỉnh 1, ", "", 1)),
		"official-sixty-three": documents(63, 20, richText, oneBody),
		"official-sources":     sources(28),
	}
}

// official sets the official report of a conference.
func official(t testing.TB, files fstest.MapFS, lang source.Lang) *layout.Output {
	t.Helper()
	c, findings := input.Read(files, inputs.Sample, inputs.Sample)
	if findings.Count(source.Error) > 0 {
		t.Fatal(list(findings))
	}
	set := world(t, nil).Fonts
	d, left := compose.Report(c, compose.Options{Fonts: set, Lang: lang})
	out, findings := layout.Set(d, set)
	if findings = append(left, findings...); findings.Count(source.Error)+findings.Count(source.Warning) > 0 {
		t.Fatal(list(findings))
	}
	return out
}

// Readers of PDF find what the official reports say, all the same; PDFium
// guesses a space before some marks of sources.
func TestReadersAgreeOnOfficials(t *testing.T) {
	for name, files := range officials(t) {
		readersAgree(t, name, buildFrom(t, files, report.Options{File: inputs.Sample, Layout: "report"}), squeeze)
	}
}

// Whatever the data are, the report comes out inside its margins, and no text
// stands on another.
func TestOfficialHoldsItsMargins(t *testing.T) {
	all := variants(t)
	for name, files := range officials(t) {
		all[name] = files
	}
	tall := strings.Repeat("Hạn chế giả định kể dài dòng và dài hơn một trang giấy. ", 90)
	all["tall-row"] = renamed(invented(6, 4, shortText), "Hạn chế giả định thứ một một  còn tồn tại.", tall)
	all["many-columns"] = renamed(invented(63, 2, shortText), `{indicator: exports, period: "2023", area: tinh-7,`, manyIndicators(t))
	for name, files := range all {
		t.Run(name, func(t *testing.T) {
			c, findings := input.Read(files, inputs.Sample, inputs.Sample)
			if findings.Count(source.Error) > 0 {
				t.Fatal(list(findings))
			}
			set := world(t, nil).Fonts
			d, _ := compose.Report(c, compose.Options{Fonts: set})
			out, findings := layout.Set(d, set)
			if findings.Count(source.Error) > 0 {
				t.Fatal(list(findings))
			}
			for n, pg := range out.Pages {
				overlaps(t, n, pg)
			}
			if name != "long-word" { // which is broken with a warning
				size := 14.
				if strings.Contains(string(files[inputs.Sample].Data), "size: 13") {
					size = 13
				}
				checkPages(t, out, size)
			}
		})
	}
}

// manyIndicators are figures of ten more periods, before that of another figure.
func manyIndicators(t testing.TB) string {
	t.Helper()
	var b strings.Builder
	for y := range 10 {
		fmt.Fprintf(&b, "{indicator: exports, period: \"%d\", area: tinh-7, value: \"1000\", growth: \"0,0%%\", share: {of: region, value: \"1,25%%\"}, source: minh-hoa}\n  - ", 2010+y)
	}
	return b.String() + `{indicator: exports, period: "2023", area: tinh-7,`
}

// overlaps checks that no two texts of a page stand on each other: small letters
// are at least half as high as the type is large, and marks hang higher.
func overlaps(t *testing.T, n int, pg layout.Page) {
	t.Helper()
	var texts []draw.Text
	area := func(x draw.Text) draw.Rect {
		return draw.Rect{X: x.At.X + draw.Pt/2, Y: x.At.Y - x.Size*45/100, W: max(0, x.Width-draw.Pt), H: x.Size * 45 / 100}
	}
	for _, it := range pg.Items {
		x, ok := it.Op.(draw.Text)
		if !ok {
			continue
		}
		for _, y := range texts {
			if area(x).Overlaps(area(y)) {
				t.Errorf("page %d: %q at %.1f/%.1f mm stands on %q", n+1, x.S, x.At.X.Mm(), x.At.Y.Mm(), y.S)
			}
		}
		texts = append(texts, x)
	}
}

// The pages look as they did when somebody last looked at them.
func TestOfficialLooks(t *testing.T) {
	looks(t, build(t, report.Options{Layout: "report"}).PDF, "report", 1, 2, 3)
}

// The data orders the parts, leaves them out, and gives sections places of their
// own.
func TestOfficialOrder(t *testing.T) {
	for order, want := range map[string][]string{
		"[title, measures, discussion, tables, pact, cooperation, closing]": {
			"BÁO CÁO", "I. HẠN CHẾ VÀ GIẢI PHÁP", "II. NỘI DUNG, KẾT QUẢ HỘI NGHỊ", "1. Nội dung thảo luận", "2. Số liệu theo địa bàn",
			"III. GIAO ƯỚC THI ĐUA VÀ ĐĂNG CAI KỲ SAU", "IV. NỘI DUNG KHÁC", "1. Kết quả hợp tác giữa các Sở Công Thương"},
		"[title, cooperation, sections, closing]": {
			"BÁO CÁO", "I. NỘI DUNG, KẾT QUẢ HỘI NGHỊ", "1. Kết quả hợp tác giữa các Sở Công Thương", "2. Kết quả năm 2021 và những tháng đầu năm 2022", "3. Nội dung thảo luận"},
		"[title, closing]": {"BÁO CÁO"},
	} {
		files := altered(t, "documents:  ", "contents: {report: "+order+"}\ndocuments:  ")
		var got []string
		for _, e := range elements(official(t, files, source.Vietnamese)) {
			if strings.HasPrefix(string(e.tag), "H") {
				got = append(got, strings.ReplaceAll(e.lines[0].text, "\u00a0", " "))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s gives %q, want %q", order, got, want)
		}
	}
}

// line is a line of text as it stands on a page: its pieces on one baseline that
// belong to one element.
type line struct {
	page   int
	x, end draw.Length
	y      draw.Length
	font   draw.Text // the first piece, for its type
	text   string
}

// middle is the middle of the line.
func (l line) middle() draw.Length { return (l.x + l.end) / 2 }

// element is an element of the structure with its lines.
type element struct {
	tag   layout.Tag
	lines []line
}

// elements lists the elements that hold text, in reading order; what is inside
// tables or notes is left out.
func elements(out *layout.Output) []element {
	var all []element
	var walk func(n *layout.Node)
	var ops func(n *layout.Node, e *element)
	var inner []*layout.Node // lists in a list
	ops = func(n *layout.Node, e *element) {
		for _, k := range n.Kids {
			switch {
			case k.Node != nil && k.Node.Tag == layout.L:
				inner = append(inner, k.Node)
			case k.Node != nil:
				ops(k.Node, e)
			case k.Link == 0:
				for _, it := range out.Pages[k.Page].Items {
					t, ok := it.Op.(draw.Text)
					if !ok || it.Mark != k.Mark {
						continue
					}
					if n := len(e.lines) - 1; n >= 0 && e.lines[n].page == k.Page && near(e.lines[n].y, t.At.Y, 7) {
						e.lines[n].text += t.S
						e.lines[n].end = t.At.X + t.Width
						continue
					}
					e.lines = append(e.lines, line{k.Page, t.At.X, t.At.X + t.Width, t.At.Y, t, t.S})
				}
			}
		}
	}
	walk = func(n *layout.Node) {
		switch n.Tag {
		case layout.TableTag, layout.Note:
			return
		case layout.P, layout.H1, layout.H2, layout.H3, layout.H4, layout.LI:
			e := element{tag: n.Tag}
			ops(n, &e)
			all = append(all, e)
			for _, l := range inner {
				inner = nil
				walk(l)
			}
			return
		}
		for _, k := range n.Kids {
			if k.Node != nil {
				walk(k.Node)
			}
		}
	}
	walk(out.Root)
	return all
}

// near compares lengths, give or take so many points.
func near(a, b draw.Length, points float64) bool {
	return math.Abs(float64(a-b)) <= points*float64(draw.Pt)
}

// find is the first line that starts with a text.
func find(t *testing.T, all []element, text string) (line, element) {
	t.Helper()
	for _, e := range all {
		for _, l := range e.lines {
			if strings.HasPrefix(l.text, text) {
				return l, e
			}
		}
	}
	t.Fatalf("no line starts with %q", text)
	return line{}, element{}
}

// ruleUnder is the horizontal rule nearest below a line, within 4 mm.
func ruleUnder(t *testing.T, out *layout.Output, l line) (x, end draw.Length) {
	t.Helper()
	best := draw.Mm(4)
	for _, it := range out.Pages[l.page].Items {
		s, ok := it.Op.(draw.Stroke)
		if !ok {
			continue
		}
		b := s.Path.Bounds()
		if d := b.Y - l.y; b.H == 0 && d > 0 && d < best && b.X < l.end && b.Right() > l.x {
			best, x, end = d, b.X, b.Right()
		}
	}
	if x == end {
		t.Errorf("no rule under %q", l.text)
	}
	return x, end
}

// typed checks face and size of a line.
func typed(t *testing.T, what string, l line, style fonts.Style, size float64) {
	t.Helper()
	if l.font.Style != style || l.font.Size != draw.Points(size) {
		t.Errorf("%s %q: %v %.1f pt, want %v %.1f pt", what, l.text, l.font.Style, l.font.Size.Points(), style, size)
	}
}

// The official report keeps Nghị định 30/2020/NĐ-CP, phụ lục I, measured on the
// pages: the numbers behind the checks are its articles.
func TestOfficialForm(t *testing.T) {
	for name, files := range officials(t) {
		t.Run(name, func(t *testing.T) {
			out := official(t, files, source.Vietnamese)
			all := elements(out)
			big := draw.Length(0) // what is added to sizes of 12 and 13 (mục V, note 1)
			if !strings.Contains(string(files[inputs.Sample].Data), "size: 13") {
				big = 1
			}
			checkPages(t, out, float64(13+big))
			checkHead(t, out, all, float64(12+big))
			checkText(t, all, float64(13+big))
			checkSignatures(t, out, all, float64(13+big))
			checkAnnexes(t, out, all, float64(13+big))
			checkStructure(t, out)
		})
	}
}

// checkPages: I.1 paper, I.3 margins, I.4 face and colour, I.7 page numbers.
func checkPages(t *testing.T, out *layout.Output, size float64) {
	number := 0
	for n, pg := range out.Pages {
		if !near(pg.Size.W, draw.Mm(210), .01) || !near(pg.Size.H, draw.Mm(297), .01) {
			t.Errorf("page %d: %.1f × %.1f mm, want A4", n+1, pg.Size.W.Mm(), pg.Size.H.Mm())
		}
		number++
		if opensAnnex(pg) {
			number = 1
		}
		numbers := 0
		for _, it := range pg.Items {
			x, ok := it.Op.(draw.Text)
			if !ok {
				continue
			}
			if x.Style > fonts.SerifBoldItalic {
				t.Errorf("page %d: %q is set in %v", n+1, x.S, x.Style)
			}
			if red := draw.RGB(0xFF0000); x.Color != (draw.Color{}) && (x.Color != red || !strings.Contains("HỎA TỐC THƯỢNG KHẨN", x.S)) {
				t.Errorf("page %d: %q is in colour %v", n+1, x.S, x.Color)
			}
			if x.S == "số liệu minh họa" && it.Mark < 0 { // the tag in the lower margin
				continue
			}
			if x.At.Y < draw.Mm(20) { // the upper margin
				switch x.S {
				case "LƯU HÀNH NỘI BỘ":
					if n > 0 || x.At.X < draw.Mm(105) {
						t.Errorf("%q at %.1f mm on page %d, want right of the middle of the first", x.S, x.At.X.Mm(), n+1)
					}
				case fmt.Sprint(number):
					numbers++
					if !near(x.At.X+x.Width/2, draw.Mm(110), .5) || x.Size != draw.Points(size) || x.Style != fonts.Serif || it.Mark >= 0 {
						t.Errorf("page %d: number at %.1f mm, %v %.1f pt", n+1, (x.At.X + x.Width/2).Mm(), x.Style, x.Size.Points())
					}
				default:
					t.Errorf("page %d: %q in the upper margin", n+1, x.S)
				}
				continue
			}
			if x.At.X < draw.Mm(30)-draw.Pt/10 || x.At.X+x.Width > draw.Mm(190)+draw.Pt/2 || x.At.Y > draw.Mm(277) {
				t.Errorf("page %d: %q from %.2f to %.2f mm at %.1f mm, outside the margins", n+1, x.S, x.At.X.Mm(), (x.At.X + x.Width).Mm(), x.At.Y.Mm())
			}
		}
		if want := min(number, 2) - 1; numbers != want {
			t.Errorf("page %d, number %d: %d numbers in its upper margin, want %d", n+1, number, numbers, want)
		}
		if pg.Label != fmt.Sprint(number) {
			t.Errorf("page %d: label %q, want %d", n+1, pg.Label, number)
		}
	}
}

// opensAnnex reports whether an appendix begins on a page.
func opensAnnex(pg layout.Page) bool {
	for _, it := range pg.Items {
		if x, ok := it.Op.(draw.Text); ok && it.Mark >= 0 {
			return pg.Marks[it.Mark].Tag == layout.H2 && strings.HasPrefix(x.S, "Phụ lục")
		}
	}
	return false
}

// checkHead: II.1 to II.5, ô 1 to 5 and 9a.
func checkHead(t *testing.T, out *layout.Output, all []element, size float64) {
	state, _ := find(t, all, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
	motto, _ := find(t, all, "Độc lập - Tự do - Hạnh phúc")
	typed(t, "quốc hiệu", state, fonts.SerifBold, size)
	typed(t, "tiêu ngữ", motto, fonts.SerifBold, size+1)
	if !near(state.middle(), motto.middle(), .1) || state.x < draw.Mm(90) || state.y > draw.Mm(27) || state.page != 0 {
		t.Errorf("quốc hiệu from %.1f mm at %.1f mm", state.x.Mm(), state.y.Mm())
	}
	if lead := motto.y - state.y; lead < draw.Points(1.1*size) || lead > draw.Points(1.4*size) {
		t.Errorf("tiêu ngữ %.1f pt below quốc hiệu, want a single line", lead.Points())
	}
	if x, end := ruleUnder(t, out, motto); !near(x, motto.x, .5) || !near(end, motto.end, .5) {
		t.Errorf("the rule under the tiêu ngữ runs from %.1f to %.1f mm, the text from %.1f to %.1f", x.Mm(), end.Mm(), motto.x.Mm(), motto.end.Mm())
	}

	number, _ := find(t, all, "Số:")
	typed(t, "số, ký hiệu", number, fonts.Serif, 13)
	var issuer line
	for _, e := range all {
		for _, l := range e.lines {
			if l.page == 0 && l.y < number.y && l.end < state.x && l.font.Style == fonts.SerifBold {
				issuer = l
			}
			if l.page == 0 && l.y < number.y && l.end < state.x {
				if l.font.Size != draw.Points(size) || l.text != strings.ToUpper(l.text) {
					t.Errorf("in the left column stands %q in %.1f pt", l.text, l.font.Size.Points())
				}
			}
		}
	}
	halved(t, out, issuer)
	if !near(issuer.middle(), number.middle(), .5) {
		t.Errorf("the number's middle is at %.2f mm, the body's at %.2f", number.middle().Mm(), issuer.middle().Mm())
	}
	date := dateLine(t, all)
	typed(t, "địa danh, ngày", date, fonts.SerifItalic, size+1)
	if date.y != number.y {
		t.Errorf("date at %.2f mm, number at %.2f, want one line", date.y.Mm(), number.y.Mm())
	}
	if !near(date.middle(), state.middle(), .5) && date.end-date.x < state.end-state.x {
		t.Errorf("the date's middle is at %.2f mm, that of the quốc hiệu at %.2f", date.middle().Mm(), state.middle().Mm())
	}
	if date.y < motto.y+draw.Points(size+6) {
		t.Error("the date stands on the rule under the tiêu ngữ")
	}
	if date.x < number.end+draw.Mm(2) {
		t.Error("number and date touch")
	}

	checkAddressees(t, all, size+1)

	kind, title := find(t, all, "BÁO CÁO")
	if title.tag != layout.H1 {
		t.Errorf("BÁO CÁO is a %s", title.tag)
	}
	for _, l := range title.lines {
		typed(t, "tên loại, trích yếu", l, fonts.SerifBold, size+1)
		if !near(l.middle(), draw.Mm(110), .5) {
			t.Errorf("%q is not in the middle", l.text)
		}
	}
	if kind.y < number.y+draw.Mm(8) {
		t.Error("the type stands too near to the number")
	}
	halved(t, out, title.lines[len(title.lines)-1])
}

// checkAddressees: II.9.a: one on the line of "Kính gửi:", more of them below its
// colon.
func checkAddressees(t *testing.T, all []element, size float64) {
	at := slices.IndexFunc(all, func(e element) bool { return strings.HasPrefix(e.lines[0].text, "Kính gửi:") })
	if at < 0 {
		return
	}
	label := all[at].lines[0]
	typed(t, "kính gửi", label, fonts.Serif, size)
	if label.text != "Kính gửi:" {
		if !near(label.middle(), draw.Mm(110), .5) {
			t.Errorf("%q is not in the middle", label.text)
		}
		return
	}
	n := 0
	for _, e := range all[at+1:] {
		if e.tag != layout.LI {
			break
		}
		n++
		l := e.lines[0]
		if !strings.HasPrefix(l.text, "-") || l.x > label.end || l.x < label.end-draw.Mm(2) {
			t.Errorf("addressee %q at %.1f mm, the colon ends at %.1f", l.text, l.x.Mm(), label.end.Mm())
		}
	}
	if n < 2 {
		t.Errorf("%d addressees below the label", n)
	}
}

// halved checks that the rule under a line is a third to a half of it and stands
// in its middle.
func halved(t *testing.T, out *layout.Output, l line) {
	t.Helper()
	x, end := ruleUnder(t, out, l)
	if part := float64(end-x) / float64(l.end-l.x); part < 1./3 || part > .5 || !near((x+end)/2, l.middle(), .5) {
		t.Errorf("under %q stands a rule of %.2f of its length, want a third to a half", l.text, part)
	}
}

// dateLine is the line of place and date: the first in italics.
func dateLine(t *testing.T, all []element) line {
	for _, e := range all {
		for _, l := range e.lines {
			if l.font.Style == fonts.SerifItalic && strings.Contains(l.text, "ngày") {
				return l
			}
		}
	}
	t.Fatal("no date")
	return line{}
}

// checkText: II.6.e and mục V, 6: justified, 13 to 14 pt, first line 1 or 1,27 cm
// in, 6 pt or more between paragraphs, single to 1,5 lines; numbers of parts.
func checkText(t *testing.T, all []element, size float64) {
	var last line
	paragraphs := 0
	for _, e := range all {
		if len(e.lines) == 0 {
			continue
		}
		first := e.lines[0]
		if strings.HasPrefix(first.text, "Nơi nhận") {
			break
		}
		text := first.font.Size == draw.Points(size) && near(first.x, draw.Mm(30+12.7), 1)
		switch e.tag {
		case layout.H2, layout.H3, layout.H4:
			for _, l := range e.lines {
				typed(t, "heading", l, fonts.SerifBold, size)
			}
			part := strings.HasPrefix(first.text, "Phần")
			if part && (!near(first.middle(), draw.Mm(110), .5) || len(e.lines) < 2) {
				t.Errorf("%q is not alone in the middle", first.text)
			}
			if words := strings.Fields(strings.TrimPrefix(first.text, "Phần")); !part && strings.ContainsAny(words[0], "IV") {
				if s := strings.ReplaceAll(first.text, "kWh", ""); s != strings.ToUpper(s) {
					t.Errorf("%q is not in capitals", first.text)
				}
			}
			last = e.lines[len(e.lines)-1]
			continue
		case layout.P, layout.LI:
			if !text {
				continue
			}
		default:
			continue
		}
		paragraphs++
		if first.font.Style != fonts.Serif && first.font.Style != fonts.SerifItalic && first.font.Style != fonts.SerifBold {
			t.Errorf("%q is set in %v", first.text, first.font.Style)
		}
		if last.page == first.page && last.y > 0 {
			if gap := first.y - last.y - draw.Points(1.15*size); first.y > last.y && gap < 6*draw.Pt {
				t.Errorf("%.1f pt above %q, want 6 or more", gap.Points(), first.text)
			}
		}
		for i, l := range e.lines {
			if i > 0 && !near(l.x, draw.Mm(30), .5) {
				t.Errorf("%q begins at %.2f mm", l.text, l.x.Mm())
			}
			if i > 0 && l.page == e.lines[i-1].page {
				if lead := l.y - e.lines[i-1].y; lead < draw.Points(1.15*size) || lead > draw.Points(1.5*1.15*size) {
					t.Errorf("%q stands %.1f pt below the line before", l.text, lead.Points())
				}
			}
			if i < len(e.lines)-1 && !near(l.end, draw.Mm(190), .5) {
				t.Errorf("%q ends at %.2f mm, want the right margin", l.text, l.end.Mm())
			}
		}
		last = e.lines[len(e.lines)-1]
	}
	if paragraphs < 2 {
		t.Errorf("%d paragraphs were measured", paragraphs)
	}
}

// checkSignatures: II.7 to II.9, ô 7 to 9: what ends the text, recipients at the
// left, office and name at the right with room for hand and seal.
func checkSignatures(t *testing.T, out *layout.Output, all []element, size float64) {
	at := slices.IndexFunc(all, func(e element) bool { return len(e.lines) > 0 && e.lines[0].text == "Nơi nhận:" })
	if at < 0 {
		t.Fatal("no recipients")
	}
	label := all[at].lines[0]
	typed(t, "nơi nhận", label, fonts.SerifBoldItalic, 12)
	if !near(label.x, draw.Mm(30), .1) {
		t.Errorf("Nơi nhận at %.1f mm", label.x.Mm())
	}
	ended := at - 1
	for ended > 0 && all[ended].lines[0].font.Style == fonts.SerifBold && strings.ToUpper(all[ended].lines[0].text) == all[ended].lines[0].text || all[ended].lines[0].font.Style == fonts.SerifBold && all[ended].tag == layout.P {
		ended-- // the signatures of two bodies stand above the recipients
	}
	closing := all[ended]
	if l := closing.lines[len(closing.lines)-1]; !strings.HasSuffix(strings.TrimRight(l.text, "0123456789,"), "./.") || strings.HasSuffix(l.text, "../.") {
		t.Errorf("the text ends %q, want ./.", l.text)
	}
	before := 0
	for _, e := range all[:ended+1] {
		for _, l := range e.lines {
			if l.page == label.page && l.y < label.y {
				before++
			}
		}
	}
	if before < 2 {
		t.Errorf("%d lines stand before the signature, want two or more", before)
	}

	items := 0
	for _, e := range all[at+1:] {
		if e.tag != layout.LI || e.lines[0].font.Size != 11*draw.Pt {
			continue
		}
		items++
		l := e.lines[len(e.lines)-1]
		end := ";"
		if strings.HasPrefix(e.lines[0].text, "-Lưu:") {
			end = "."
		}
		if !strings.HasPrefix(e.lines[0].text, "-") || !strings.HasSuffix(l.text, end) {
			t.Errorf("recipient %q", e.lines[0].text)
		}
		for _, l := range e.lines {
			typed(t, "recipient", l, fonts.Serif, 11)
			if l.end > draw.Mm(110) {
				t.Errorf("recipient %q reaches %.1f mm", l.text, l.end.Mm())
			}
		}
	}
	if items == 0 {
		t.Error("no recipient")
	}

	var offices, names []line
	for _, e := range all[ended+1:] {
		if e.tag == layout.H2 { // an appendix
			break
		}
		if e.tag != layout.P || len(e.lines) == 0 || e.lines[0].font.Style != fonts.SerifBold {
			continue
		}
		for _, l := range e.lines {
			typed(t, "signer", l, fonts.SerifBold, size)
			if l.text == strings.ToUpper(l.text) {
				offices = append(offices, l)
			} else {
				names = append(names, l)
			}
		}
	}
	if len(offices) == 0 {
		t.Fatal("nobody signs")
	}
	if n := len(names); n < 2 && (!near(offices[0].middle(), draw.Mm(150), .5) || offices[0].y != label.y) {
		t.Errorf("the office stands at %.1f/%.1f mm, recipients begin at %.1f mm", offices[0].middle().Mm(), offices[0].y.Mm(), label.y.Mm())
	}
	for _, name := range names {
		top := draw.Length(0)
		for _, o := range offices {
			if near(o.middle(), name.middle(), .5) {
				top = max(top, o.y)
			}
		}
		top += draw.Mm(1.5)
		bottom := name.y - draw.Points(size)
		if top == draw.Mm(1.5) || bottom-top < draw.Mm(34) {
			t.Errorf("%.1f mm between office and name of %s, want room for hand and seal", (bottom - top).Mm(), name.text)
		}
		free := draw.Rect{X: name.middle() - draw.Mm(36), Y: top, W: draw.Mm(72), H: bottom - top}
		for _, it := range out.Pages[name.page].Items {
			if x, ok := it.Op.(draw.Text); ok && free.Overlaps(draw.Rect{X: x.At.X, Y: x.At.Y - x.Size*2/3, W: x.Width, H: x.Size * 2 / 3}) {
				t.Errorf("%q stands where %s signs", x.S, name.text)
			}
		}
	}
}

// checkAnnexes: III.1.
func checkAnnexes(t *testing.T, out *layout.Output, all []element, size float64) {
	var labels []string
	text := ""
	for _, e := range all {
		first := e.lines[0]
		if e.tag != layout.H2 || !strings.HasPrefix(first.text, "Phụ lục") {
			if len(labels) == 0 {
				for _, l := range e.lines {
					text += l.text + " "
				}
			}
			continue
		}
		labels = append(labels, first.text)
		if !near(first.middle(), draw.Mm(110), .5) || first.y > draw.Mm(28) {
			t.Errorf("%q at %.1f/%.1f mm", first.text, first.middle().Mm(), first.y.Mm())
		}
		typed(t, "phụ lục", first, fonts.SerifBold, 14)
		for _, l := range e.lines[1:] {
			typed(t, "title", l, fonts.SerifBold, size)
			if l.text != strings.ToUpper(l.text) {
				t.Errorf("%q is not in capitals", l.text)
			}
		}
	}
	for i, l := range labels {
		want := "Phụ lục\u00a0" + []string{"I", "II", "III", "IV", "V"}[i]
		if len(labels) == 1 {
			want = "Phụ lục"
		}
		if l != want {
			t.Errorf("appendix %d is %q, want %q", i+1, l, want)
		}
		if !strings.Contains(squeeze(text), squeeze(l)) {
			t.Errorf("the text does not name %s", l)
		}
	}
}

// checkStructure: levels of headings are not skipped, heads of tables say what
// they are the head of.
func checkStructure(t *testing.T, out *layout.Output) {
	level := 0
	var walk func(n *layout.Node)
	walk = func(n *layout.Node) {
		if i := slices.Index([]layout.Tag{layout.H1, layout.H2, layout.H3, layout.H4}, n.Tag) + 1; i > 0 {
			if i > level+1 {
				t.Errorf("a heading of level %d follows one of level %d", i, level)
			}
			level = i
		}
		if n.Tag == layout.TH && n.Scope == "" {
			t.Error("a head of a table without scope")
		}
		for _, k := range n.Kids {
			if k.Node != nil {
				walk(k.Node)
			}
		}
	}
	walk(out.Root)
}
