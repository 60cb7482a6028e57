package compose

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"kyyeu/fonts"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// appendix is all figures with their sources, by indicator, then the sources,
// the signs and the colophon. In a document for one province the figures are its
// own, beside those of region and country: the others have their own documents.
func (b *booklet) appendix() []doc.Block {
	out := []doc.Block{b.chapter(b.say("Phụ lục", "Appendix"),
		doc.Words(b.say("Số liệu công bố, kèm nguồn", "Published figures with their sources")), "appendix")}
	for _, ind := range b.c.Indicators {
		var figures []*data.Figure
		for i := range b.c.Figures {
			if f := &b.c.Figures[i]; f.Indicator.S == ind.ID.S && b.listsArea(f.Area.S) {
				figures = append(figures, f)
			}
		}
		if len(figures) > 0 {
			out = append(out, b.figureTable(listing{title: ind.Name.S, unit: ind.Unit, figures: b.inOrder(figures), ref: allOf(ind)}))
		}
	}
	end := b.sources()
	for _, x := range end {
		if h, ok := x.(*doc.Heading); ok && h.Level == 1 && h.Ref == "" {
			h.Ref = "sources-" + itoa(len(b.contents.Entries))
			b.enterSection(h.Line, h.Ref)
		}
	}
	out = append(out, end...)
	title := doc.Words(b.say("Về kỷ yếu này", "About this booklet"))
	b.enterSection(title, "colophon")
	return append(out, &doc.Heading{Level: 1, Line: title, Ref: "colophon"}, b.colophon())
}

// listsArea reports whether the appendix lists the figures of an area.
func (b *booklet) listsArea(id string) bool {
	return !b.single() || id == b.subject() || id == data.RegionID || id == data.NationalID
}

// allOf names the table of all figures of an indicator.
func allOf(ind data.Indicator) string { return "all-" + ind.ID.S }

// inOrder sorts figures by period, then by area in the order of a table.
func (b *booklet) inOrder(figures []*data.Figure) []*data.Figure {
	place := map[string]int{}
	for i, id := range b.rows() {
		place[id] = i
	}
	slices.SortStableFunc(figures, func(f, g *data.Figure) int {
		return cmp.Or(f.Period.Compare(g.Period.PeriodKey), cmp.Compare(place[f.Area.S], place[g.Area.S]))
	})
	return figures
}

// listing is a table with a row for each of some figures.
type listing struct {
	title, ref string
	// unit is that of the indicator; zero where the figures are of several.
	unit    data.Unit
	figures []*data.Figure
	// ofArea says that they are of one area and several indicators.
	ofArea bool
}

// listColumn is one column of a listing: its head and what stands in it of a
// figure.
type listColumn struct {
	doc.Column
	cell func(f *data.Figure, m *marks) doc.Cell
}

// figureTable makes a table of a listing. Columns that would be empty are left
// out. Every figure stands in the unit of its source.
func (b *booklet) figureTable(l listing) *doc.Table {
	var columns []listColumn
	add := func(head string, align doc.Align, wide bool, cell func(f *data.Figure, m *marks) doc.Cell) {
		columns = append(columns, listColumn{doc.Column{Head: doc.Words(head), Align: align, Wide: wide}, cell})
	}
	some := func(wanted func(f *data.Figure) bool) bool { return slices.ContainsFunc(l.figures, wanted) }
	otherUnits := some(func(f *data.Figure) bool { return f.Value.Given() && b.unitOf(f).Name != l.unit.Name })
	if l.ofArea {
		add(b.say("Chỉ tiêu", "Indicator"), doc.Left, true, func(f *data.Figure, _ *marks) doc.Cell {
			ind, _ := b.c.Indicator(f.Indicator.S)
			return doc.Cell{Line: text(ind.Name)}
		})
	} else {
		add(b.say("Địa bàn", "Area"), doc.Left, true, func(f *data.Figure, _ *marks) doc.Cell { return doc.Cell{Line: doc.Words(b.area(f.Area.S))} })
	}
	add(b.say("Kỳ", "Period"), doc.Left, false, func(f *data.Figure, _ *marks) doc.Cell {
		return doc.Cell{Line: doc.Words(f.Period.Name(b.lang))}
	})
	if some(func(f *data.Figure) bool { return f.Value.Given() }) {
		add(b.say("Giá trị", "Value"), doc.Decimal, false, b.valueCell)
	}
	if otherUnits {
		add(b.say("Đơn vị", "Unit"), doc.Left, false, b.unitCell)
	}
	if some(func(f *data.Figure) bool { return b.partValue(f, data.PartGrowth).Given() }) {
		add(b.say("Tăng,\u00a0%%", "Change,\u00a0%%"), doc.Decimal, false, b.growthCell)
	}
	if some(func(f *data.Figure) bool { return f.Share.Value.Given() }) {
		add(b.say("Tỷ\u00a0trọng,\u00a0%%", "Share,\u00a0%%"), doc.Decimal, false, b.shareCell)
	}
	if !l.ofArea {
		add(b.say("Nguồn", "Source"), doc.Right, false, func(f *data.Figure, _ *marks) doc.Cell {
			return doc.Cell{Line: doc.Words(b.sourceNumber(f))}
		})
	}
	if !l.ofArea && some(func(f *data.Figure) bool { return f.Origin.Given() }) {
		add(b.say("Lấy từ", "Taken from"), doc.Left, true, func(f *data.Figure, _ *marks) doc.Cell {
			return doc.Cell{Line: doc.Words(strings.ReplaceAll(f.Origin.S, "!", " ! "))}
		})
	}
	t := &doc.Table{Label: b.nextTable(), Title: doc.Words(l.title), Ref: cmp.Or(l.ref, b.atTable().ref), Lang: b.lang}
	if l.ref != "" {
		b.locate(data.TablePlace, l.figures[0].Indicator.S, located{ref: l.ref, number: b.atTable().number})
	}
	if l.unit.Given() && !otherUnits {
		t.Subtitle = b.say("Đơn vị: %s", "Unit: %s", b.unitName(l.unit))
	}
	for _, c := range columns {
		t.Columns = append(t.Columns, c.Column)
	}
	m := &marks{k: b.composer}
	var ids []string
	for _, f := range l.figures {
		row := doc.Row{}
		for _, c := range columns {
			row.Cells = append(row.Cells, c.cell(f, m))
		}
		t.Rows = append(t.Rows, row)
		ids = append(ids, f.Source.S)
	}
	t.Notes = append(t.Notes, m.line())
	if l.ofArea {
		t.Notes = append(t.Notes, b.sourceLine(ids))
	}
	for _, f := range l.figures {
		if f.Note.Given() {
			t.Notes = append(t.Notes, doc.Words(joinGiven(", ", b.area(f.Area.S), f.Period.Name(b.lang))+": "+f.Note.S))
		}
	}
	return t
}

// unitName names a unit in a table; that of an index is what it compares with.
func (b *booklet) unitName(u data.Unit) string {
	if u.Family == data.IndexFamily {
		return b.say("chỉ số, cùng kỳ năm trước = 100", "index, the year before = 100")
	}
	return b.composer.unitName(u)
}

func (b *booklet) valueCell(f *data.Figure, m *marks) doc.Cell {
	if !f.Value.Given() {
		return doc.Cell{Line: doc.Words("…")}
	}
	s := b.ofLevel(f)
	return doc.Cell{Line: doc.Line{{Text: f.Value.Format(b.lang), Pos: f.Pos, Lang: b.lang}}, Mark: joined(m.of(s))}
}

func (b *booklet) unitCell(f *data.Figure, _ *marks) doc.Cell {
	u := b.unitOf(f)
	if u.Family == data.IndexFamily {
		return doc.Cell{Line: doc.Words(b.say("chỉ số", "index"))}
	}
	return doc.Cell{Line: doc.Words(b.unitName(u))}
}

func (b *booklet) growthCell(f *data.Figure, m *marks) doc.Cell {
	v := b.partValue(f, data.PartGrowth)
	if !v.Given() {
		return doc.Cell{Line: doc.Words("…")}
	}
	return doc.Cell{Line: doc.Words(b.partText(f, data.PartGrowth)), Mark: joined(m.of(b.ofRate(f)))}
}

func (b *booklet) shareCell(f *data.Figure, m *marks) doc.Cell {
	if !f.Share.Value.Given() {
		return doc.Cell{}
	}
	return doc.Cell{Line: doc.Words(f.Share.Value.Format(b.lang)), Mark: joined(m.of(ofShare(f)))}
}

// sourceNumber is the number of a figure's source in the list.
func (b *booklet) sourceNumber(f *data.Figure) string {
	if n := b.cite(f.Source.S); n > 0 {
		return itoa(n)
	}
	return "…"
}

// colophon says what the booklet was made of: the fingerprint of every file, the
// faces, how many findings were accepted.
func (b *booklet) colophon() doc.Block {
	f := &doc.Facts{}
	add := func(label, text string) {
		f.Items = append(f.Items, doc.Fact{Label: label, Line: doc.Words(text)})
	}
	begins := func(content []byte) string {
		return b.say("SHA-256 bắt đầu bằng %s", "SHA-256 begins with %s", fingerprint(content))
	}
	for _, file := range b.doc.Files {
		add(b.say("Dữ liệu: tệp %s, đính kèm trong bản PDF", "Data: file %s, attached to the PDF", file.Name), begins(file.Bytes))
	}
	if b.single() {
		for _, file := range b.c.Files {
			add(b.say("Trích từ tệp dữ liệu %s", "An extract of the data file %s", file.Name), begins(file.Bytes))
		}
	}
	add(b.say("Phát hiện đã xem và chấp nhận", "Findings looked at and accepted"), b.acceptedCount())
	var faces []string
	for st := range fonts.Style(fonts.Styles) {
		if n, _, _ := strings.Cut(b.set.Face(st).Name(), "-"); !slices.Contains(faces, n) {
			faces = append(faces, n)
		}
	}
	add(b.say("Phông chữ", "Faces"), strings.Join(faces, ", "))
	add(b.say("Lập bằng", "Made with"), "kyyeu")
	return f
}

// acceptedCount says how many findings the author accepted.
func (b *booklet) acceptedCount() string {
	if n := len(b.c.Accept); n > 0 {
		return b.say("%d, nêu ở trên", "%d, listed above", n)
	}
	return source.Textf("không có", "none").In(b.lang)
}

// fingerprint is the beginning of a file's SHA-256 (FIPS 180-4), 64 bits in groups
// that are easy to compare by eye.
func fingerprint(content []byte) string {
	sum := sha256.Sum256(content)
	var groups []string
	for i := 0; i < 8; i += 2 {
		groups = append(groups, fmt.Sprintf("%x", sum[i:i+2]))
	}
	return strings.Join(groups, "\u00a0")
}
