// Package reporttest has a conference for the benchmarks: a document as long as
// departments write them. Areas, figures and statements are invented (số liệu minh
// họa).
package reporttest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing/fstest"
)

// File is the name of the conference's file.
const File = "hoi-nghi.yaml"

// Conference gives a conference of so many provinces, of which the briefing for
// one has twelve pages: some 5,000 words under twelve headings, contents with the
// numbers of pages, two tables, one of them of sixty rows, and four charts.
func Conference(provinces int) fstest.MapFS {
	var b strings.Builder
	b.WriteString(head)
	for i := range provinces {
		fmt.Fprintf(&b, "  - {id: tinh-%[1]d, name: Tỉnh %[1]d, department: Sở Công Thương Tỉnh %[1]d}\n", i+1)
	}
	b.WriteString(sources)
	r := rand.New(rand.NewPCG(63, 12))
	for i := range provinces {
		fmt.Fprintf(&b, "  - {indicator: retail, period: \"2023\", area: tinh-%d, value: \"%d.%03d,5\", source: minh-hoa}\n", i+1, 10+r.IntN(80), r.IntN(1000))
		fmt.Fprintf(&b, "  - {indicator: exports, period: \"2023\", area: tinh-%d, value: \"%d\", source: minh-hoa}\n", i+1, 200+r.IntN(700))
		fmt.Fprintf(&b, "  - {indicator: iip, period: \"2023\", area: tinh-%d, value: \"%d,%d\", source: minh-hoa}\n", i+1, 98+r.IntN(15), r.IntN(10))
		fmt.Fprintf(&b, "  - {indicator: power, period: \"2023\", area: tinh-%d, value: \"%d\", source: minh-hoa}\n", i+1, 1000+r.IntN(4000))
	}
	b.WriteString("sections:\n")
	section := func(id, title, body string) {
		fmt.Fprintf(&b, "  - id: %s\n    title: %s\n    source: minh-hoa\n    body: |\n", id, title)
		for line := range strings.Lines(body) {
			b.WriteString("      " + line)
		}
	}
	section("contents", "Nội dung", contents())
	for i, title := range titles {
		var body strings.Builder
		body.WriteString("## Kết quả\n\n")
		paragraph(&body, r, 3)
		list(&body, r, 6)
		paragraph(&body, r, 1)
		body.WriteString("## Tồn tại và hướng xử lý\n\n")
		paragraph(&body, r, 2)
		list(&body, r, 4)
		switch i {
		case 2:
			fmt.Fprintf(&body, "Số liệu của Tỉnh %[1]d: tổng mức bán lẻ đạt {{retail 2023 tinh-%[1]d}}, kim ngạch xuất khẩu {{exports 2023 tinh-%[1]d}}.\n\n", 1)
		case 4:
			table(&body, r, "Nhóm mặt hàng", 8)
		case 8:
			table(&body, r, "Danh mục dự án minh họa", 60)
		}
		section(fmt.Sprintf("muc-%d", i+1), title, body.String())
	}
	return fstest.MapFS{File: {Data: []byte(b.String())}}
}

const head = `kyyeu: 1
illustrative: true
conference: {title: Hội nghị ngành Công Thương vùng minh họa, edition: 1, year: 2024, date: 2024-05-04, venue: Tỉnh 1, host: tinh-1, organizer: Sở Công Thương Tỉnh 1}
region: {name: Vùng minh họa, kind: vùng}
provinces:
`

const sources = `sources:
  minh-hoa: {title: Số liệu minh họa, publisher: Nhóm biên soạn, date: 2024}
indicators:
  retail: {name: Tổng mức bán lẻ hàng hóa, unit: tỷ đồng, sum: none}
  exports: {name: Kim ngạch xuất khẩu, unit: triệu USD, sum: none}
  iip: {name: Chỉ số sản xuất công nghiệp, unit: index, sum: none}
  power: {name: Sản lượng điện thương phẩm, unit: triệu kWh, sum: none}
figures:
`

// titles are those of the sections.
var titles = []string{
	"Tình hình chung", "Sản xuất công nghiệp", "Thương mại và dịch vụ", "Xuất nhập khẩu", "Năng lượng", "Khuyến công và cụm công nghiệp",
	"Quản lý thị trường", "Hợp tác giữa các địa phương", "Dự án trọng điểm", "Chuyển đổi số", "Khó khăn, vướng mắc", "Nhiệm vụ thời gian tới",
}

// contents list the sections with their pages.
func contents() string {
	var b strings.Builder
	for i := range titles {
		fmt.Fprintf(&b, "- {{section muc-%[1]d}}, {{section muc-%[1]d page}}\n", i+1)
	}
	return b.String()
}

// What sentences are made of: who, does what, to what end.
var (
	who = []string{
		"Sở Công Thương các tỉnh trong vùng", "Ủy ban nhân dân các địa phương", "Các hiệp hội ngành hàng", "Lực lượng quản lý thị trường", "Cộng đồng doanh nghiệp",
		"Các cơ sở công nghiệp nông thôn", "Trung tâm khuyến công", "Các đơn vị điện lực", "Ban quản lý các khu kinh tế", "Các hợp tác xã và hộ kinh doanh",
	}
	does = []string{
		"đã rà soát, tháo gỡ khó khăn cho từng dự án đang triển khai", "tiếp tục đầu tư máy móc, thiết bị tiên tiến và đổi mới công nghệ", "phối hợp chặt chẽ trong kiểm tra, kiểm soát hàng hóa lưu thông",
		"đẩy mạnh kết nối cung cầu, đưa hàng Việt Nam về nông thôn, miền núi và hải đảo", "chủ động tìm kiếm thị trường mới cho các mặt hàng chủ lực", "xây dựng cơ sở dữ liệu dùng chung và cung cấp thông tin kịp thời cho nhau",
		"tham mưu ban hành nhiều cơ chế, chính sách hỗ trợ phát triển công nghiệp chế biến, chế tạo", "tổ chức đào tạo, bồi dưỡng nghiệp vụ cho cán bộ làm công tác thương mại", "bảo đảm cung ứng điện an toàn, ổn định cho sản xuất và đời sống",
		"quan tâm xây dựng hạ tầng cụm công nghiệp, chợ đầu mối và trung tâm logistics",
	}
	so = []string{
		"góp phần thúc đẩy tăng trưởng kinh tế của địa phương", "qua đó tạo thêm việc làm và nâng cao thu nhập cho người lao động", "tuy nhiên kết quả giữa các địa phương còn chưa đồng đều",
		"nhờ vậy chuỗi cung ứng hàng hóa thiết yếu không bị gián đoạn", "song quy mô còn nhỏ, khả năng cạnh tranh của nhiều sản phẩm chưa cao", "bước đầu hình thành các vùng sản xuất tập trung gắn với chế biến",
		"được nhân dân và doanh nghiệp đồng tình, đánh giá cao", "đáp ứng yêu cầu quản lý nhà nước trong tình hình mới", "làm cơ sở để thực hiện các mục tiêu của giai đoạn tiếp theo",
	}
)

// paragraph writes one of so many sentences.
func paragraph(b *strings.Builder, r *rand.Rand, sentences int) {
	pick := func(of []string) string { return of[r.IntN(len(of))] }
	for range sentences {
		fmt.Fprintf(b, "%s %s, %s. ", pick(who), pick(does), pick(so))
	}
	b.WriteString("\n\n")
}

// list writes one of so many short items.
func list(b *strings.Builder, r *rand.Rand, items int) {
	for range items {
		what, _, _ := strings.Cut(does[r.IntN(len(does))], ",")
		fmt.Fprintf(b, "- %s;\n", what)
	}
	b.WriteString("\n")
}

// table writes one of so many rows.
func table(b *strings.Builder, r *rand.Rand, title string, rows int) {
	fmt.Fprintf(b, "Table: %s\n\n| Nội dung | Địa bàn | Kỳ trước | Kỳ này |\n| --- | --- | ---: | ---: |\n", title)
	for i := range rows {
		fmt.Fprintf(b, "| Hạng mục minh họa %d | Tỉnh %d | %d,%d | %d,%d |\n", i+1, 1+i%6, 10+r.IntN(900), r.IntN(10), 10+r.IntN(900), r.IntN(10))
	}
	b.WriteString("\n")
}
