package report_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	colours "image/color/palette"
	"image/draw"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/inputs"
	"kyyeu/internal/judge"
	"kyyeu/internal/photo/phototest"
	"kyyeu/report/compose"
	"kyyeu/report/input"
	"kyyeu/report/layout"
	"kyyeu/report/pdf"
)

// exhibit is a page of docs/pages.md: where it comes from, and what it shows.
type exhibit struct {
	// name is that of its file in docs/pages.
	name string
	// at is the bookmark that leads to the page, "" for the first; after is how many
	// pages later it stands.
	at    string
	after int
	about string
}

// shows are the exhibits of one layout.
type shows struct {
	layout, title string
	files         fs.FS
	pages         []exhibit
	// inColour keeps all colours of a page with photographs.
	inColour string
}

// everyKind is a conference with all that a booklet and an official report can
// have. Its areas, figures and photographs are invented.
func everyKind(t testing.TB) fstest.MapFS {
	t.Helper()
	var b strings.Builder
	b.WriteString(richText)
	b.WriteString("  - id: projects\n    title: Danh mục công trình\n    source: minh-hoa\n    body: |\n      Tiến độ các công trình điện và cụm công nghiệp trong vùng:\n\n")
	row := func(cells ...string) { b.WriteString("      | " + strings.Join(cells, " | ") + " |\n") }
	head, rule := []string{"Công trình"}, []string{"---"}
	for y := 2016; y <= 2027; y++ {
		head, rule = append(head, fmt.Sprint("Vốn ", y)), append(rule, "---:")
	}
	row(append(head, "Ghi chú")...)
	row(append(rule, "---")...)
	for n := range 18 {
		cells := []string{fmt.Sprintf("Công trình giả định số %d", n+1)}
		for y := range 12 {
			cells = append(cells, fmt.Sprintf("%d,%d", 10+n*7+y*13%91, (n+y)%10))
		}
		row(append(cells, []string{"đúng tiến độ", "chậm", "đã xong"}[n%3])...)
	}
	b.WriteString(`programme:
  - {time: "8:00", item: Đón tiếp đại biểu, speaker: Ban tổ chức}
  - {time: "8:30", item: Khai mạc, speaker: Lãnh đạo Sở Công Thương Tỉnh 1}
  - {time: "8:45", item: Báo cáo kết quả hợp tác năm 2023, speaker: Sở Công Thương Tỉnh 1}
  - {time: "9:30", item: Thảo luận về liên kết vùng trong công nghiệp và thương mại, speaker: Các Sở Công Thương trong vùng}
  - {time: "10:45", item: Phát biểu chỉ đạo, speaker: Lãnh đạo Bộ Công Thương}
  - {time: "11:00", item: Ký giao ước thi đua và trao cờ đăng cai, speaker: Lãnh đạo các Sở}
delegates:
`)
	for i := range 7 {
		for _, who := range []string{"Giám đốc", "Phó Giám đốc", "Chánh Văn phòng"} {
			fmt.Fprintf(&b, "  - {group: Các tỉnh, name: Đại biểu giả định, position: %s, unit: Sở Công Thương Tỉnh %d}\n", who, i+1)
		}
	}
	b.WriteString(`pact: {text: "Phấn đấu hoàn thành các mục tiêu, nhiệm vụ của ngành Công Thương năm 2024.", signers: all, source: minh-hoa}
handover: {from: tinh-1, to: tinh-2, text: Trao cờ đăng cai tổ chức hội nghị lần thứ II – năm 2025.}
documents:
  report:
` + oneBody + `    urgency: khẩn
    appendices:
      - title: Danh mục dự án giả định
        body: |
          Danh mục gồm các dự án kêu gọi hợp tác trong vùng.

          | Dự án | Địa điểm | Vốn, tỷ đồng |
          | --- | --- | ---: |
          | Cụm công nghiệp giả định số 1 | Tỉnh 1 | 350,5 |
          | Trung tâm logistics giả định | Tỉnh 3 | 1.200 |
          | Chợ đầu mối giả định | Tỉnh 4 | 95 |
photos:
`)
	files := fstest.MapFS{}
	for i, s := range []struct {
		w, h    int
		caption string
	}{
		{1800, 1000, "Quang cảnh phiên khai mạc hội nghị"}, {1200, 800, "Lãnh đạo các Sở Công Thương ký giao ước thi đua"},
		{600, 900, "Gian hàng của Tỉnh 3"}, {1200, 800, "Trao cờ đăng cai hội nghị năm sau"}, {600, 900, "Gian hàng của Tỉnh 5"},
		{800, 800, "Đại biểu trao đổi bên lề"}, {600, 900, "Khách tham quan"}, {800, 800, "Giới thiệu sản phẩm tiêu biểu"},
	} {
		name := fmt.Sprintf("anh-%d.jpg", i+1)
		files[name] = &fstest.MapFile{Data: phototest.JPEG(t, phototest.Scene(s.w, s.h), phototest.Exif(1, binary.LittleEndian))}
		fmt.Fprintf(&b, "  - {file: %s, caption: %s., alt: Hình vẽ thay ảnh: một hội trường nhìn từ phía sau., credit: Ban tổ chức}\n", name, s.caption)
	}
	files[inputs.Sample] = invented(7, 4, b.String())[inputs.Sample]
	return files
}

// TestPagesInTheDocumentation makes docs/pages.md, a page of every kind that the
// layouts have, and holds the pages to it.
func TestPagesInTheDocumentation(t *testing.T) {
	all := everyKind(t)
	galleries := []shows{
		{layout: "briefing", title: "Briefing", files: inputs.FS(), pages: []exhibit{
			{"briefing-first", "", 0, "Title, key figures, the conference beside its results, the region's share of the country."},
			{"briefing-charts", "Số liệu theo địa bàn", 0, "Charts of the provinces; those without a figure are named."},
			{"briefing-measures", "Hạn chế và giải pháp", 0, "Limitations and the solutions that answer them, who does what by when, next steps."},
		}},
		{layout: "booklet", title: "Booklet", files: all, inColour: "booklet-photographs", pages: []exhibit{
			{"booklet-cover", "", 0, "Cover: the areas' names are the picture."},
			{"booklet-contents", "Mục lục", 0, "Contents, with the charts and tables that concern all."},
			{"booklet-programme", "Chương trình", 0, "Programme."},
			{"booklet-delegates", "Thành phần đại biểu", 1, "Delegates, by group."},
			{"booklet-report", "Báo cáo tổng hợp", 0, "The report to the conference begins with the key figures."},
			{"booklet-turned", "Danh mục công trình", 1, "A table that is wider than the page turns it."},
			{"booklet-badges", "Hạn chế và giải pháp", 0, "Where lines between limitations and solutions would cross, codes take their place."},
			{"booklet-province", "Tỉnh 3", 0, "A province's chapter: its figures, its place in the region."},
			{"booklet-pact", "Giao ước thi đua", 0, "The pact, with places to sign."},
			{"booklet-handover", "Trao cờ đăng cai và việc tiếp theo", 0, "Handover to the next host, and next steps."},
			{"booklet-photographs", "Hình ảnh hội nghị", 0, "Photographs (drawn ones here) on a calm grid, with captions and credits."},
			{"booklet-appendix", "Số liệu công bố, kèm nguồn", 0, "All figures with their sources."},
			{"booklet-sources", "Nguồn số liệu", 0, "Sources, signs, and what the booklet was made of."},
		}},
		{layout: "report", title: "Official report", files: all, pages: []exhibit{
			{"report-first", "", 0, "The form of Nghị định 30/2020/NĐ-CP; a mark of urgency below the number."},
			{"report-table", "Số liệu theo địa bàn", 0, "Tables have boxes all round, as official documents do."},
			{"report-last", "KỲ SAU", 1, "Recipients, and place for the signature and the seal."},
			{"report-annex", "DANH MỤC DỰ ÁN GIẢ ĐỊNH", 0, "An appendix with its own number and heading."},
		}},
	}
	var page bytes.Buffer
	page.WriteString("# The pages\n\nA page of every kind that the layouts have. But for those of the briefing, which are of the sample, all areas,\nfigures and photographs are invented.\n\nThis page and its pictures are made by `go test ./report -run Documentation -update`.\n")
	for _, g := range galleries {
		c, _ := input.Read(g.files, inputs.Sample, inputs.Sample)
		set := world(t, nil).Fonts
		d, _ := compose.Layout(g.layout)(c, compose.Options{Fonts: set})
		out, _ := layout.Set(d, set)
		file, err := pdf.Write(out, set)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&page, "\n## %s\n\n`kyyeu build --layout %s`\n", g.title, g.layout)
		for _, e := range g.pages {
			n, ok := pageAt(out, e)
			if !ok {
				t.Errorf("%s: no bookmark %q; there are %s", e.name, e.at, bookmarks(out))
				continue
			}
			got := judge.Render(t, file, n, pictureDPI)
			var picture image.Image = plain(got)
			if e.name == g.inColour {
				coloured := image.NewPaletted(got.Rect, colours.Plan9)
				draw.Draw(coloured, got.Rect, got, image.Point{}, draw.Src)
				picture = coloured
			}
			looksLike(t, filepath.Join("..", "docs", "pages", e.name+".png"), picture)
			fmt.Fprintf(&page, "\n%s\n\n![%s](pages/%s.png)\n", e.about, e.about, e.name)
		}
	}
	golden(t, filepath.Join("..", "docs", "pages.md"), page.Bytes())
}

// pageAt finds the page of an exhibit.
func pageAt(out *layout.Output, e exhibit) (int, bool) {
	if e.at == "" {
		return e.after, true
	}
	for _, m := range out.Outline {
		if strings.HasSuffix(m.Title, e.at) {
			return m.Page + e.after, m.Page+e.after < len(out.Pages)
		}
	}
	return 0, false
}

func bookmarks(out *layout.Output) string {
	var all []string
	for _, m := range out.Outline {
		all = append(all, fmt.Sprintf("%q %d", m.Title, m.Page+1))
	}
	return strings.Join(all, ", ")
}
