package report_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/inputs"
)

// invented writes a conference of provinces that do not exist, marked as
// illustrative. Every province but the last has every figure.
func invented(provinces, limitations int, sections string) fstest.MapFS {
	var b strings.Builder
	fmt.Fprintf(&b, `kyyeu: 1
illustrative: true
conference: {title: Hội nghị ngành Công Thương vùng giả định, edition: 1, year: 2024, date: 2024-05-04, venue: Tỉnh 1, host: tinh-1, organizer: Sở Công Thương Tỉnh 1}
region: {name: Vùng giả định, kind: vùng}
provinces:
`)
	for i := range provinces {
		fmt.Fprintf(&b, "  - {id: tinh-%[1]d, name: Tỉnh %[1]d, department: Sở Công Thương Tỉnh %[1]d}\n", i+1)
	}
	b.WriteString(`sources:
  minh-hoa: {title: Số liệu minh họa, publisher: Nhóm biên soạn, date: 2024}
indicators:
  retail: {name: Tổng mức bán lẻ hàng hóa, unit: tỷ đồng, sum: none}
  exports: {name: Kim ngạch xuất khẩu, unit: triệu USD, sum: none}
  iip: {name: Chỉ số sản xuất công nghiệp, unit: index, sum: none}
figures:
`)
	status := []string{"", ", status: estimated", ", status: preliminary", ", about: nearly"}
	for i := range max(1, provinces-1) {
		fmt.Fprintf(&b, "  - {indicator: retail, period: \"2023\", area: tinh-%d, value: \"%d.%03d,5\", growth: \"%d,%d%%\", source: minh-hoa%s}\n",
			i+1, 1+i*7%90, i*137%1000, i%19-6, i%10, status[i%4])
		fmt.Fprintf(&b, "  - {indicator: exports, period: \"2023\", area: tinh-%d, value: \"%d\", source: minh-hoa%s}\n", i+1, 10+i*i*3, status[(i+1)%4])
		fmt.Fprintf(&b, "  - {indicator: iip, period: \"2023\", area: tinh-%d, value: \"%d,%d\", source: minh-hoa%s}\n", i+1, 92+i%21, i%10, status[(i+2)%3])
	}
	b.WriteString("  - {indicator: iip, period: \"2023\", area: national, growth: \"1,5%\", source: minh-hoa}\n")
	b.WriteString(sections)
	if limitations > 0 {
		b.WriteString("limitations:\n")
		for i := range limitations {
			fmt.Fprintf(&b, "  - {id: H%d, field: trade, text: Hạn chế giả định thứ %s còn tồn tại., source: minh-hoa}\n", i+1, strings.Repeat("một ", i%5+1))
		}
		b.WriteString("solutions:\n")
		for i := range limitations {
			fmt.Fprintf(&b, "  - {id: G%d, answers: [H%d, H%d], text: Giải pháp giả định cho các hạn chế nêu trên., lead: tinh-1, due: 2024-12, status: %s, source: minh-hoa}\n",
				i+1, i+1, (i+1)%limitations+1, []string{"planned", "running", "done"}[i%3])
		}
	}
	return fstest.MapFS{inputs.Sample: {Data: []byte(b.String())}}
}

const richText = `sections:
  - id: results
    kind: results
    title: Kết quả
    source: minh-hoa
    body: |
      Năm 2023, **Tỉnh 1** đạt {{retail 2023 tinh-1}} và {{exports 2023 tinh-1 bare}} triệu USD; chỉ số *sản xuất công nghiệp*
      thay đổi {{iip 2023 tinh-1 growth}} [theo công bố](https://example.org/so-lieu).[^1]

      1. Mục thứ nhất của danh sách đánh số;
      2. Mục thứ hai, dài hơn một dòng để chữ phải xuống hàng và thụt vào đúng dưới chữ đầu của mục, chứ không dưới số.
          - mục con thứ nhất;
          - mục con thứ hai.

      | Địa bàn | Ghi chú | Số |
      | --- | --- | ---: |
      | Tỉnh 1 | có số liệu | 1,5 |
      | Tỉnh 2 | chưa có | … |

      [^1]: Chú thích của người soạn.
`

// wideText is a section with tables that no page is wide enough for: of many
// numbers, and of many texts.
func wideText() string {
	var b strings.Builder
	b.WriteString("sections:\n  - id: results\n    kind: results\n    title: Kết quả\n    source: minh-hoa\n    body: |\n")
	row := func(first, cell string, columns int) {
		b.WriteString("      | " + first + " |" + strings.Repeat(" "+cell+" |", columns) + "\n")
	}
	row("Địa bàn", "Số", 24)
	row("---", "---:", 24)
	for i := range 30 {
		row(fmt.Sprint("Tỉnh ", i+1), fmt.Sprintf("%d.%03d,5", i+1, i), 24)
	}
	b.WriteString("\n      Đoạn văn giữa hai bảng.\n\n")
	row("Địa bàn", "Ghi chú chung", 20)
	row("---", "---", 20)
	row("Tỉnh 1", "không có nội dung nào đáng kể", 20)
	return b.String()
}

// renamed is a conference with one text put for another, wherever it stands.
func renamed(files fstest.MapFS, old, new string) fstest.MapFS {
	s := strings.ReplaceAll(string(files[inputs.Sample].Data), old, new)
	out := maps.Clone(files)
	out[inputs.Sample] = &fstest.MapFile{Data: []byte(s)}
	return out
}

// sources is a conference of provinces each with a source of its own, as it is
// when they send their figures.
func sources(provinces int) fstest.MapFS {
	s := string(invented(provinces, 6, richText)[inputs.Sample].Data)
	var list strings.Builder
	for i := range provinces {
		fmt.Fprintf(&list, "  bao-cao-%[1]d: {title: Báo cáo số liệu minh họa của Tỉnh %[1]d, publisher: Sở Công Thương Tỉnh %[1]d, date: 2024}\n", i+1)
		area := fmt.Sprintf("area: tinh-%d,", i+1)
		lines := strings.Split(s, "\n")
		for n, l := range lines {
			if strings.Contains(l, area) {
				lines[n] = strings.Replace(l, "source: minh-hoa", fmt.Sprintf("source: bao-cao-%d", i+1), 1)
			}
		}
		s = strings.Join(lines, "\n")
	}
	s = strings.Replace(s, "sources:\n", "sources:\n"+list.String(), 1)
	return fstest.MapFS{inputs.Sample: {Data: []byte(s)}}
}

// variants are conferences that stretch the layout each in its own way.
func variants(t testing.TB) map[string]fstest.MapFS {
	t.Helper()
	return map[string]fstest.MapFS{
		"one-province":     invented(1, 0, ""),
		"two-provinces":    invented(2, 1, ""),
		"sixty-three":      invented(63, 20, richText),
		"headline":         altered(t, "  venue: Thanh Hóa\n", "  venue: Thanh Hóa\n  headline: Bán lẻ quý I ước đạt {{retail 2022-Q1}}\n  standfirst: Bằng {{retail 2022-Q1 region share national}} cả nước.\n"),
		"without-measures": invented(6, 0, richText),
		"delegates":        altered(t, "delegates:\n", "delegates:\n"+strings.Repeat("  - {name: Đại biểu giả định, position: Phó Giám đốc, unit: Sở Công Thương Tỉnh A}\n", 40)),
		"long-name":        renamed(invented(63, 20, richText), "name: Tỉnh 7,", "name: Vùng hành chính đặc biệt mang tên rất dài để thử bề rộng của biểu đồ và bảng,"),
		"long-word":        renamed(invented(63, 20, richText), "name: Tỉnh 7,", "name: Tỉnh"+strings.Repeat("quádài", 30)+","),
		"long-title":       altered(t, "  title: Hội nghị ngành Công Thương 6 tỉnh Bắc Trung Bộ\n", "  title: Hội nghị ngành Công Thương 6 tỉnh Bắc Trung Bộ"+strings.Repeat(" và các địa phương kết nghĩa", 20)+"\n"),
		"too-large":        altered(t, `area: quang-tri, value: "18.942,67"`, `area: quang-tri, value: "18942671111222233334444"`),
		"sources":          sources(28),
		"wide-table":       invented(6, 2, wideText()),
	}
}
