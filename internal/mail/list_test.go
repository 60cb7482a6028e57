package mail

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
)

// readList reads a list for real provinces, whose addresses here are invented.
func readList(t *testing.T, text string) ([]Recipient, source.Findings) {
	t.Helper()
	areas := []Area{{"nghe-an", "Nghệ An"}, {"ha-tinh", "Hà Tĩnh"}, {"quang-tri", "Quảng Trị"}}
	book, found := sheet.Read([]byte(text), "r.csv")
	if len(found) > 0 {
		t.Fatal(found)
	}
	return ReadList(book, func(s string) (string, source.Finding) {
		i := slices.IndexFunc(areas, func(a Area) bool { return a.Name == s || a.ID == s })
		switch {
		case s == "Bắc Trung Bộ":
			return "region", source.Finding{}
		case i < 0:
			return "", source.Finding{Rule: "reference", Message: source.Textf("không có %q", "there is no %q", s)}
		}
		return areas[i].ID, source.Finding{}
	}, areas)
}

func TestReadList(t *testing.T) {
	got, found := readList(t, "Danh sách nơi nhận;;;\nSTT;E-mail;Tên;Tỉnh;CC\n"+
		"1;a@nghean.gov.vn;Sở A;nghe-an;Ông B <b@nghean.gov.vn>; \n;;;;\n2;\"c@hatinh.gov.vn, d@gmail.com\";;Hà Tĩnh;\n3;e@quangbinh.gov.vn;Sở E;Quảng Trị;a@nghean.gov.vn\n")
	var all []string
	for _, r := range got {
		all = append(all, fmt.Sprintf("%s %s %v %v %v", r.Province, r.Name, r.To, r.Cc, r.Pos))
	}
	want := `nghe-an Sở A [{Sở A a@nghean.gov.vn}] [{Ông B b@nghean.gov.vn}] r.csv:3:3
ha-tinh Hà Tĩnh [{ c@hatinh.gov.vn} { d@gmail.com}] [] r.csv:5:3
quang-tri Sở E [{Sở E e@quangbinh.gov.vn}] [{ a@nghean.gov.vn}] r.csv:6:3`
	if s := strings.Join(all, "\n"); s != want {
		t.Errorf("read\n%s\nwant\n%s", s, want)
	}
	// Quảng Bình has become Quảng Trị, but Nghệ An has not.
	if len(found) != 1 || !strings.Contains(found[0].Message.EN, "a@nghean.gov.vn is of the domain of Nghệ An, but this row is of Quảng Trị") {
		t.Errorf("found %v", found)
	}
}

func TestReadList_findings(t *testing.T) {
	const head = "Địa bàn;Nơi nhận;Địa chỉ thư;Đồng gửi\n"
	const rest = "Nghệ An;A;a@a.example;\nHà Tĩnh;B;b@b.example;\n"
	const last = "Quảng Trị;C;c@c.example;\n"
	for _, c := range []struct{ text, want string }{
		{head + rest + last, ""},
		{head + rest, "r.csv warning there is no recipient for Quảng Trị"},
		{"A;B\n1;2\n", "r.csv error no sheet has the headings"},
		{head + rest + "Quảng Trị;C;;\n", `r.csv:4 error column "địa chỉ thư" is empty|r.csv warning there is no recipient for Quảng Trị`},
		{head + rest + last + ";D;d@d.example;\n", `r.csv:5 error column "địa bàn" is empty`},
		{head + rest + last + "Huế;D;d@d.example;\n", `r.csv:5:1 error there is no "Huế"`},
		{head + rest + last + "Bắc Trung Bộ;D;d@d.example;\n", `r.csv:5:1 error there is no document of its own for "Bắc Trung Bộ"`},
		{head + rest + last + "Quảng Trị;D;C@c.example;\n", "r.csv:5:13 error C@c.example is in the list for Quảng Trị already, at r.csv:4:13"},
		{head + rest + "Quảng Trị;C;c@c.example;c@c.example\n", "r.csv:4:25 error c@c.example is in the list for Quảng Trị already"},
		{head + rest + last + "Quảng Trị;D;a@a.example;\n", ""}, // another document
		{head + rest + last + "Quảng Trị;D;Ông D <d@d.example;\n", `r.csv:5:13 error "Ông D <d@d.example" lacks its >`},
		{head + rest + last + "Quảng Trị;D;d@gmal.com;\n", `r.csv:5:13 warning the domain "gmal.com" of d@gmal.com is much like "gmail.com"`},
		{head + rest + last + "Quảng Trị;D;d@sct.gob.vn;\n", "r.csv:5:13 warning the end of the domain of d@sct.gob.vn looks mistyped"},
		{head + rest + last + "Quảng Trị;D;d@xn--a.example;\n", "r.csv:5:13 warning the domain of d@xn--a.example is of letters outside"},
		{head + rest + last + "Quảng Trị;D;d@hatinh.gov.vn;\n", "r.csv:5:13 warning d@hatinh.gov.vn is of the domain of Hà Tĩnh, but this row is of Quảng Trị"},
		{head + "Nghệ An;A;a@corn.example;\nHà Tĩnh;B;b@corn.example;\nQuảng Trị;C;c@com.example;\n", `r.csv:4:13 warning the domain "com.example" looks like "corn.example"`},
	} {
		_, found := readList(t, c.text)
		want := strings.Split(c.want, "|")
		if c.want == "" {
			want = nil
		}
		slices.SortFunc(found, func(a, b source.Finding) int { return int(a.Severity) - int(b.Severity) })
		ok := len(found) == len(want)
		for i := range found {
			s := found[i].Pos.String() + " " + found[i].Severity.String() + " " + found[i].Message.EN
			ok = ok && i < len(want) && strings.HasPrefix(s, want[i])
		}
		if !ok {
			t.Errorf("%q: found %v, want %s", c.text, found, c.want)
		}
	}
}
