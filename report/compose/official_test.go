package compose

import (
	"slices"
	"strings"
	"testing"

	"kyyeu/fonts"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

func TestUpper(t *testing.T) {
	for s, want := range map[string]string{
		"Sở Công Thương tỉnh Thừa Thiên Huế":  "SỞ CÔNG THƯƠNG TỈNH THỪA THIÊN HUẾ",
		"đường ưỡn ẩm ỉ, lần\u00a0thứ\u00a0X": "ĐƯỜNG ƯỠN ẨM Ỉ, LẦN\u00a0THỨ\u00a0X",
		"Điện 1.000 kWh, 5 km2 và 3 m³":       "ĐIỆN 1.000 kWh, 5 km2 VÀ 3 m³",
		"GRDP năm 2022":                       "GRDP NĂM 2022",
		"":                                    "",
	} {
		if got := upper(s); got != want {
			t.Errorf("upper(%q) = %q, want %q", s, got, want)
		}
	}
}

// given is the official report of a conference of Tỉnh A, with what is given.
func given(in data.OfficialReport) *official {
	text := func(s string) data.Text { return data.Text{S: s} }
	c := &data.Conference{
		Event: data.Event{Title: text("Hội nghị"), Host: text("tinh-a"), Organizer: text("Sở Công Thương tỉnh An"),
			Date: data.Date{Day: data.Day{Year: 2026, Month: 2, Day: 9}, Pos: source.Pos{Line: 1}}},
		Provinces: []data.Area{{ID: text("tinh-a"), Name: text("An")}},
		Documents: data.Documents{Report: in},
	}
	return &official{composer: newComposer(c, Options{Fonts: &fonts.Set{}}, nil), in: in}
}

// on is a date of the input.
func on(y, m, d int) data.Date {
	return data.Date{Day: data.Day{Year: y, Month: m, Day: d}, Pos: source.Pos{Line: 1}}
}

// Days below 10 and the months 1 and 2 have a leading 0, the others do not; what
// is not given stays blank, never guessed (II.4).
func TestOfficialDate(t *testing.T) {
	for _, c := range []struct {
		date data.Date
		want string // blanks as ___
	}{
		{on(2026, 1, 5), "An, ngày 05 tháng 01 năm 2026"},
		{on(2026, 2, 28), "An, ngày 28 tháng 02 năm 2026"},
		{on(2026, 3, 9), "An, ngày 09 tháng 3 năm 2026"},
		{on(2026, 12, 31), "An, ngày 31 tháng 12 năm 2026"},
		{on(2026, 3, 0), "An, ngày___tháng 3 năm 2026"},
		{on(2026, 0, 0), "An, ngày___tháng___năm 2026"},
		{data.Date{}, "An, ngày___tháng 02 năm 2026"}, // the month of the conference
	} {
		if got := strings.Join(given(data.OfficialReport{Date: c.date}).dated(), "___"); got != c.want {
			t.Errorf("%v: %q, want %q", c.date.Day, got, c.want)
		}
	}
}

// Numbers below 10 have a leading 0 (II.3); number and symbol stay blank when they
// are not given.
func TestOfficialNumber(t *testing.T) {
	at := func(n int) data.At[int] { return data.At[int]{V: n, Pos: source.Pos{Line: 1}} }
	for _, c := range []struct {
		number data.At[int]
		symbol string
		want   string
	}{
		{at(5), "BC-SCT", "Số: 05/BC-SCT"},
		{at(45), "BC-SCT", "Số: 45/BC-SCT"},
		{at(1234), "BC-SCT", "Số: 1234/BC-SCT"},
		{data.At[int]{}, "BC-SCT", "Số:___/BC-SCT"},
		{data.At[int]{}, "", "Số:___/BC-"},
	} {
		if got := strings.Join(given(data.OfficialReport{Number: c.number, Symbol: data.Text{S: c.symbol}}).number(), "___"); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// Who signs for another says so in the words of the form (II.7.a).
func TestOfficialSigners(t *testing.T) {
	texts := func(s ...string) (out []data.Text) {
		for _, x := range s {
			out = append(out, data.Text{S: x})
		}
		return out
	}
	for _, c := range []struct {
		name   string
		signer data.Signer
		want   []string
	}{
		{"Sở Công Thương", data.Signer{}, []string{"GIÁM ĐỐC"}},
		{"Ban Tổ chức", data.Signer{}, nil},
		{"Sở Công Thương", data.Signer{Authority: texts("KT."), For: texts("Giám đốc"), Position: data.Text{S: "Phó Giám đốc"}}, []string{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}},
		{"Sở Công Thương", data.Signer{Authority: texts("TL."), For: texts("Giám đốc"), Position: data.Text{S: "Chánh Văn phòng"}}, []string{"TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"}},
		{"Sở Công Thương", data.Signer{Authority: texts("TUQ."), For: texts("Giám đốc"), Position: data.Text{S: "Trưởng phòng"}}, []string{"TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"}},
		{"Sở Công Thương", data.Signer{Authority: texts("Q."), Position: data.Text{S: "Giám đốc"}}, []string{"Q. GIÁM ĐỐC"}},
		{"UBND tỉnh An", data.Signer{Authority: texts("TM.", "KT."), For: texts("Ủy ban nhân dân", "Chủ tịch"), Position: data.Text{S: "Phó Chủ tịch"}},
			[]string{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}},
	} {
		got := given(data.OfficialReport{}).signatory(data.Issuer{Name: data.Text{S: c.name}, Signer: c.signer}, false)
		if !slices.Equal(got.Titles, c.want) || got.Name != "" {
			t.Errorf("%+v: %q, want %q", c.signer, got.Titles, c.want)
		}
	}
}

// A title of learning before the name is told; a name that looks like one is not.
func TestOfficialHonours(t *testing.T) {
	for name, want := range map[string]int{"Nguyễn Văn A": 0, "TS. Nguyễn Văn A": 1, "ThS Trần Thị B": 1, "PGS.TS. Lê Văn C": 1, "Bs": 0} {
		r := given(data.OfficialReport{})
		r.honours(data.Signer{Name: data.Text{S: name}})
		if len(*r.findings) != want {
			t.Errorf("%q: %v", name, *r.findings)
		}
	}
}

// The body, and the one above it, follow from the organizer's name; recipients end
// as the form has it.
func TestOfficialDefaults(t *testing.T) {
	r := given(data.OfficialReport{To: []data.Text{{S: "Bộ Công Thương"}}, Recipients: []data.Text{{S: "- Lãnh đạo Sở;"}}, Archive: data.Text{S: "VT, KH."}})
	if got := r.issuers(); len(got) != 1 || got[0] != (doc.Issuer{Superior: "UBND TỈNH AN", Name: "SỞ CÔNG THƯƠNG"}) {
		t.Errorf("issuers %q", got)
	}
	want := []string{"Như trên;", "Lãnh đạo Sở;", "Lưu: VT, KH."}
	if got := r.signatures().(*doc.Signatures).Recipients; !slices.Equal(got, want) {
		t.Errorf("recipients %q, want %q", got, want)
	}
}

func TestOfficialEnd(t *testing.T) {
	for _, s := range []string{"Trên đây là báo cáo", "Trên đây là báo cáo.", "Trên đây là báo cáo./.", "Trên đây là báo cáo ."} {
		if got := closed(doc.Cited(s, 1)).Plain(); got != "Trên đây là báo cáo./." {
			t.Errorf("%q ends %q", s, got)
		}
	}
}

func TestPointLabels(t *testing.T) {
	for _, c := range []struct {
		inside, start, n int
		first, last      string
	}{
		{0, 1, 7, "a)", "g)"}, {0, 0, 5, "a)", "đ)"}, {0, 5, 2, "đ)", "e)"}, {0, 1, 23, "a)", "y)"}, {0, 1, 24, "-", "-"}, {1, 1, 3, "-", "-"}, {2, 1, 3, "+", "+"},
	} {
		l := &doc.List{Items: make([][]doc.Block, c.n)}
		point(l, c.start, c.inside)
		if len(l.Labels) != c.n || l.Labels[0] != c.first || l.Labels[c.n-1] != c.last {
			t.Errorf("%+v: %q", c, l.Labels)
		}
	}
}
