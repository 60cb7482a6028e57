package layout

import (
	"strings"
	"testing"

	"kyyeu/report/doc"
)

// Every rule of the list has its places: ~ where no line ends, ^ where a break
// costs as much as one in a name, ' where it costs a little.
func TestBonds(t *testing.T) {
	l := newTypesetter(nil, &doc.Document{Names: []string{"Thừa Thiên Huế", "Hà Tĩnh"}, Phrases: []string{"hàng hóa"}}, nil)
	for _, want := range []string{
		"đạt 370.461~tỷ đồng, tăng 6,4% so với năm~2021",
		"tổng công suất 5.430~MW; 18,7~tỷ kWh; 312~km, rộng 0,37~km² và 200~m³/ngày đêm",
		"từ 370~461~người; 12~km đường; năm~2021 300'xe",
		"tỷ lệ 75~% và 5~…",
		"ngày~13^tháng~5^năm~2022, quý~I^năm~2022 và tháng~5^năm~2022; ngày~13/5/2022",
		"Quý~IV, lần thứ~X, Bảng~3, Hình~12, trang~369 và 392, khoản~2 Điều~7, điểm~a khoản~1, số~26-NQ/TW",
		"thế kỷ~XX, giai đoạn~2022~–~2025, phụ lục~II, quốc lộ~1",
		"tỉnh^Nghệ An, thành phố^Huế và bà^Lê, nhưng tỉnh nghèo; 6'tỉnh Bắc Trung",
		"TP.~Huế, PGS.~TS.~Nguyễn Văn A",
		"kinh tế~- xã hội, Đông~– Tây; 11~–~12%/năm",
		"tre, nứa,~v.v. và (~xem đây~)",
		"nhiệt độ ±~5'độ và ≥~10",
		"ở Hà^Tĩnh và Thừa^Thiên^Huế bán hàng'hóa",
		"xong. Tô`nhạt có viền",
		"exports of 11.28~billion'USD, in billion USD",
		"121'cụm và 6 Sở? không",
	} {
		text := strings.NewReplacer("~", " ", "^", " ", "'", " ", "`", " ").Replace(want)
		costs := l.bonds(text)
		var got strings.Builder
		for _, r := range text {
			sign := r
			if r == ' ' {
				cost := costs[0]
				costs = costs[1:]
				switch cost {
				case never:
					sign = '~'
				case insideName:
					sign = '^'
				case insidePhrase:
					sign = '\''
				case afterStart:
					sign = '`'
				}
			}
			got.WriteRune(sign)
		}
		if got.String() != want {
			t.Errorf("bonds are\n%s, want\n%s", got.String(), want)
		}
	}
}
