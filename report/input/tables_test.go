package input

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"kyyeu/report/data"
	"kyyeu/report/figures"
)

const tableHead = `kyyeu: 1
conference: {title: Hội nghị, date: 2022-05-13}
region: {name: Bắc Trung Bộ, kind: vùng}
provinces:
  - {id: nghe-an, name: Nghệ An}
  - {id: hue, name: Huế, kind: thành phố}
sources:
  dantri: {title: Báo Dân trí}
indicators:
  exports: {name: Kim ngạch xuất khẩu, unit: tỷ USD}
  iip: {name: Chỉ số sản xuất công nghiệp, unit: index}
figures:
`

// A table says the same as the figures written out, in their order in the list.
func TestTableAsWrittenOut(t *testing.T) {
	written := tableHead + `
  - {indicator: iip, period: "2020", area: region, value: "1", source: dantri}
  - {indicator: exports, period: 2022-Q1, area: nghe-an, value: "11,280", unit: triệu USD, status: estimated, about: nearly, growth: "5,34%", share: {of: national, value: "7,97"}, source: dantri, note: một}
  - {indicator: iip, period: 2022-H1, area: hue, growth: "-2,63", status: official, source: dantri}
  - {indicator: exports, period: 2022-M09, area: region, value: "-", unit: tỷ USD, source: dantri}
  - {indicator: exports, period: 2022-05, area: hue, value: "…", source: dantri}
  - {indicator: iip, period: "2019", area: region, value: "2", source: dantri}
`
	named := tableHead + `
  - {indicator: iip, period: "2020", area: region, value: "1", source: dantri}
  - {file: a/t.csv}
  - {file: b/t.csv}
  - {indicator: iip, period: "2019", area: region, value: "2", source: dantri}
`
	const head = "Địa bàn;Chỉ tiêu;Kỳ;Giá trị;Đơn vị tính;Trạng thái;Mức chính xác;Tăng so với cùng kỳ (%);Tỷ trọng trong;Tỷ trọng (%);Nguồn;Ghi chú\n"
	fsys := fstest.MapFS{
		"written.yaml": {Data: []byte(written)}, "named.yaml": {Data: []byte(named)},
		"a/t.csv": {Data: []byte(head + "tỉnh nghe an;KIM NGẠCH XUẤT KHẨU;Quý I/2022;11,280;Triệu USD;Ước tính;gần;5,34%;Cả nước;7,97;Báo Dân trí;một\n" +
			"TP. Huế;iip;6 tháng đầu năm 2022;;;chính thức;;-2,63;;;dantri;\n")},
		"b/t.csv": {Data: []byte(head + "vùng Bắc Trung Bộ;exports;9 tháng năm 2022;-;Tỷ USD;;;;;;dantri;\nhue;exports;5/2022;…;;;;;;;dantri;\n")},
	}
	want, found := Read(fsys, "written.yaml", "written.yaml")
	if len(found) > 0 {
		t.Fatal(list(found))
	}
	got, found := Read(fsys, "named.yaml", "named.yaml")
	if len(found) > 0 {
		t.Fatal(list(found))
	}
	if words(got) != words(want) {
		t.Errorf("the table:\n%s\nwritten out:\n%s", words(got), words(want))
	}
	var names []string
	for _, f := range got.Files {
		names = append(names, f.Name+" "+f.MIME)
	}
	if s := strings.Join(names, ", "); s != "named.yaml application/yaml, t.csv text/csv, t (2).csv text/csv" {
		t.Errorf("files: %s", s)
	}
}

// Texts that name no source become sources, one for equal texts, each with an ID
// of its own.
func TestTableSources(t *testing.T) {
	c := &data.Conference{
		Provinces:  []data.Area{{ID: data.Text{S: "a"}, Name: data.Text{S: "A"}}},
		Indicators: []data.Indicator{{ID: data.Text{S: "x"}, Name: data.Text{S: "X"}, Unit: data.ParseUnit("chợ")}},
		Sources:    []data.Source{{ID: data.Text{S: "nien-giam-2021"}, Title: data.Text{S: "Niên giám thống kê"}}},
	}
	var rows []figures.Row
	for _, title := range []string{"Niên giám 2021", "niên  giám 2021", "NIÊN GIÁM THỐNG KÊ", "nien-giam-2021", "…?", "???", ""} {
		var r figures.Row
		for col, s := range map[figures.Column]string{figures.Area: "a", figures.Indicator: "x", figures.Period: "2021", figures.Value: "1", figures.Source: title} {
			r[col].Text = s
		}
		rows = append(rows, r)
	}
	got, sources, found := Figures(rows, c)
	if len(found) > 0 {
		t.Fatal(list(found))
	}
	var ids []string
	for _, f := range got {
		ids = append(ids, f.Source.S)
	}
	if s := strings.Join(ids, " "); s != "nien-giam-2021-2 nien-giam-2021-2 nien-giam-2021 nien-giam-2021 nguon nguon-2 " {
		t.Errorf("sources: %q", s)
	}
	if len(sources) != 3 || len(c.Sources) != 1 {
		t.Errorf("%d new sources, %d in the conference", len(sources), len(c.Sources))
	}
}

// As many figures as are allowed are read in time, and no more.
func TestTableBound(t *testing.T) {
	var b strings.Builder
	b.WriteString("area;indicator;period;value;source\n")
	for i := range maxFigures + 1 {
		fmt.Fprintf(&b, "nghe-an;exports;%d;%d;Nguồn số %d\n", 1900+i%300, i, i)
	}
	start := time.Now()
	fsys := fstest.MapFS{"a.yaml": {Data: []byte(tableHead + "  - {file: t.csv}\n")}, "t.csv": {Data: []byte(b.String())}}
	_, found := Read(fsys, "a.yaml", "a.yaml")
	if len(found) != 1 || found[0].Rule != "limit" {
		t.Errorf("findings:\n%s", list(found))
	}
	if d := time.Since(start); d > slowdown*20*time.Second {
		t.Errorf("it took %v", d)
	}
}
