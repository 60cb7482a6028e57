package provinces

import (
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"
)

func date(s string) time.Time { return day(s) }

func names(all []Province) []string {
	var out []string
	for _, p := range all {
		out = append(out, p.Name)
	}
	return out
}

func TestCounts(t *testing.T) {
	for _, c := range []struct {
		day                     string
		provinces, cities, gone int
	}{
		{"1999-12-31", 58, 5, 0}, {"2024-12-31", 58, 5, 0}, {"2025-01-01", 57, 6, 0}, {"2025-06-30", 57, 6, 0},
		{"2025-07-01", 28, 6, 0}, {"2026-04-29", 28, 6, 0}, {"2026-04-30", 27, 7, 0},
	} {
		all := On(date(c.day))
		n := 0
		for _, p := range all {
			if p.Kind == "thành phố" {
				n++
			}
		}
		if n != c.cities || len(all)-n != c.provinces {
			t.Errorf("%s: %d provinces and %d cities, want %d and %d", c.day, len(all)-n, n, c.provinces, c.cities)
		}
		if !slices.IsSortedFunc(all, func(a, b Province) int { return strings.Compare(a.Code, b.Code) }) {
			t.Errorf("%s: not in the order of the codes: %v", c.day, names(all))
		}
	}
	if n, m := len(Before2025()), len(Since2025()); n != 63 || m != 34 {
		t.Errorf("%d before 2025 and %d since", n, m)
	}
}

// TestTables holds that every row is whole and every code and name single.
func TestTables(t *testing.T) {
	for _, all := range [][]Province{Before2025(), Since2025()} {
		seen := map[string]bool{}
		regions := map[string]bool{}
		for _, p := range all {
			if p.Name == "" || len(p.Code) != 2 || p.Region == "" || p.Kind != "tỉnh" && p.Kind != "thành phố" ||
				!p.Merged() && !strings.HasPrefix(p.ISO, "VN-") || !norm.NFC.IsNormalString(p.Name) {
				t.Errorf("%+v", p)
			}
			for _, key := range []string{p.Name, p.Code, p.ISO} {
				if key != "" && seen[key] {
					t.Errorf("%q twice", key)
				}
				seen[key] = true
			}
			regions[p.Region] = true
		}
		if len(regions) != 6 {
			t.Errorf("%d regions: %v", len(regions), regions)
		}
	}
}

// TestLineage holds that the parts of the 34 are the 63, each once, in the
// numbers that Nghị quyết 202/2025/QH15 gives: 11 unchanged, 23 merged.
func TestLineage(t *testing.T) {
	var parts []string
	merged := 0
	for _, p := range Since2025() {
		if p.Merged() {
			merged++
		}
		for _, part := range p.Parts {
			if now, ok := Successor(part); !ok || now.Name != p.Name {
				t.Errorf("%s became %s, not %s", part, now.Name, p.Name)
			}
		}
		parts = append(parts, p.Parts...)
	}
	slices.Sort(parts)
	former := names(Before2025())
	slices.Sort(former)
	if merged != 23 || !slices.Equal(parts, former) {
		t.Errorf("%d merged, of %v", merged, parts)
	}
	unchanged := []string{"Hà Nội", "Huế", "Lai Châu", "Điện Biên", "Sơn La", "Lạng Sơn", "Quảng Ninh", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Cao Bằng"}
	for _, p := range Since2025() {
		if slices.Contains(unchanged, p.Name) == p.Merged() {
			t.Errorf("%s: merged %v", p.Name, p.Merged())
		}
	}
	if p, _, _ := Find("TP Hồ Chí Minh"); strings.Join(p.Parts, ", ") != "Bình Dương, Bà Rịa - Vũng Tàu, Hồ Chí Minh" {
		t.Errorf("Hồ Chí Minh is made of %s", p.Parts)
	}
	if p, ok := Successor("Tỉnh A"); ok {
		t.Errorf("Tỉnh A became %v", p)
	}
}

// TestEveryNameFindsItself holds that every name is found in every way to
// write it, and that only the name itself is exact.
func TestEveryNameFindsItself(t *testing.T) {
	for _, p := range slices.Concat(Before2025(), Since2025()) {
		for _, exact := range []string{p.Name, p.Kind + " " + p.Name, " " + p.Name + "\u00a0", norm.NFD.String(p.Name), "T" + (p.Kind + " " + p.Name)[1:]} {
			if got, ok, found := Find(exact); !found || !ok || got.Name != p.Name {
				t.Errorf("%q is %q, exact %v, found %v", exact, got.Name, ok, found)
			}
		}
		plain := strings.Map(base, p.Name)
		for _, near := range []string{plain, strings.ToUpper(p.Name), "TP." + p.Name, "TP. " + p.Name, "T.P " + p.Name, "Tp " + p.Name, "tinh " + plain,
			"TỈNH " + strings.ToUpper(p.Name), strings.ReplaceAll(p.Name, " ", ""), strings.ReplaceAll(p.Name, " - ", "-"), strings.ReplaceAll(p.Name, "Đ", "Ð")} {
			if near == p.Name {
				continue
			}
			if got, ok, found := Find(near); !found || ok || got.Name != p.Name {
				t.Errorf("%q is %q, exact %v, found %v", near, got.Name, ok, found)
			}
		}
	}
}

// TestFoldedNamesAreSingle holds that no two names, and no variant and another
// name, become one without marks.
func TestFoldedNamesAreSingle(t *testing.T) {
	seen := map[string]string{}
	add := func(written, name string) {
		if other, ok := seen[fold(written)]; ok && other != name {
			t.Errorf("%q is %q and %q", written, name, other)
		}
		seen[fold(written)] = name
	}
	for _, p := range slices.Concat(Before2025(), Since2025()) {
		add(p.Name, p.Name)
	}
	for written, name := range variants() {
		add(written, name)
		if _, exact, ok := Find(name); !ok || !exact {
			t.Errorf("the variant %q is of no province: %q", written, name)
		}
	}
}

func TestVariants(t *testing.T) {
	for written, name := range map[string]string{
		"Thanh Hoá": "Thanh Hóa", "Khánh Hoà": "Khánh Hòa", "Hoà Bình": "Hòa Bình", "Bắc Cạn": "Bắc Kạn", "Đắc Lắc": "Đắk Lắk", "Đăk Lăk": "Đắk Lắk",
		"Dak Lak": "Đắk Lắk", "Đăk Nông": "Đắk Nông", "Kontum": "Kon Tum", "KonTum": "Kon Tum", "Bà Rịa-Vũng Tàu": "Bà Rịa - Vũng Tàu",
		"Bà Rịa – Vũng Tàu": "Bà Rịa - Vũng Tàu", "TP HCM": "Hồ Chí Minh", "TPHCM": "Hồ Chí Minh", "TP.HCM": "Hồ Chí Minh", "Tp. Hồ Chí Minh": "Hồ Chí Minh",
		"Sài Gòn": "Hồ Chí Minh", "Thừa Thiên-Huế": "Thừa Thiên Huế", "Thừa Thiên - Huế": "Thừa Thiên Huế", "TT. Huế": "Thừa Thiên Huế", "TT Huế": "Thừa Thiên Huế",
		"TP. Huế": "Huế", "Hà Tỉnh": "Hà Tĩnh", "QUẢNG TRỊ": "Quảng Trị", "Tỉnh Nghệ An:": "Nghệ An",
	} {
		if p, exact, ok := Find(written); !ok || exact || p.Name != name {
			t.Errorf("%q is %q (exact %v, found %v), want %q", written, p.Name, exact, ok, name)
		}
	}
	for _, no := range []string{"", " ", "Tỉnh", "TP", "Tỉnh A", "Vùng minh họa", "Bắc Trung Bộ", "Cả nước", "Nghệ", "An", "Quảng", "Tổng số", "Nghê Tĩnh", "Hà Nội mở rộng", "Tổng cộng"} {
		if p, _, ok := Find(no); ok {
			t.Errorf("%q is %q", no, p.Name)
		}
	}
}

func TestBare(t *testing.T) {
	for in, want := range map[string]string{"tỉnh Nghệ An": "Nghệ An", "TP. Đà Nẵng": "Đà Nẵng", "TP.Đà Nẵng": "Đà Nẵng", "Thành phố  Huế": "Huế", "TỈNH NGHỆ AN": "NGHỆ AN",
		"TPHCM": "TPHCM", "Tỉnh": "Tỉnh", "": "", "Tĩnh Gia": "Tĩnh Gia", "tinh Nghe An": "Nghe An"} {
		if got := Bare(in); got != want {
			t.Errorf("Bare(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFindOn(t *testing.T) {
	for _, c := range []struct {
		name, day, kind string // kind is empty when there is none
		parts           int
	}{
		{"Thừa Thiên Huế", "2024-12-31", "tỉnh", 1}, {"Thừa Thiên Huế", "2025-01-01", "", 0}, {"Huế", "2024-12-31", "", 0}, {"Huế", "2025-01-01", "thành phố", 1},
		{"Huế", "2025-07-01", "thành phố", 1}, {"Quảng Bình", "2025-06-30", "tỉnh", 1}, {"Quảng Bình", "2025-07-01", "", 0}, {"Quảng Trị", "2025-06-30", "tỉnh", 1},
		{"Quảng Trị", "2025-07-01", "tỉnh", 2}, {"Đồng Nai", "2025-06-30", "tỉnh", 1}, {"Đồng Nai", "2026-04-29", "tỉnh", 2}, {"Đồng Nai", "2026-04-30", "thành phố", 2},
		{"Nghệ An", "2020-01-01", "tỉnh", 1}, {"Nghệ An", "2026-01-01", "tỉnh", 1}, {"Tỉnh A", "2026-01-01", "", 0},
	} {
		p, ok := FindOn(c.name, date(c.day))
		if ok != (c.kind != "") || p.Kind != c.kind || len(p.Parts) != c.parts {
			t.Errorf("%s on %s: %+v, %v", c.name, c.day, p, ok)
		}
	}
}

// TestNothingChanges holds that a caller cannot change the gazetteer.
func TestNothingChanges(t *testing.T) {
	for _, get := range []func() []Province{Before2025, Since2025, func() []Province { return On(Mergers()) }, func() []Province {
		p, _, _ := Find("Quảng Trị")
		return []Province{p}
	}} {
		all := get()
		all[0].Name, all[0].Parts[0] = "x", "x"
		if again := get(); again[0].Name == "x" || again[0].Parts[0] == "x" {
			t.Error("a caller changed what the next one gets")
		}
	}
}

func TestCompare(t *testing.T) {
	sorted := []string{
		"a", "à", "ả", "ã", "á", "ạ", "az", "ă", "ằ", "ăz", "â", "ấ", "b", "d", "dz", "đ", "đa", "e", "ê", "o", "ô", "ơ", "u", "ư",
	}
	checkOrder(t, sorted)
	checkOrder(t, []string{"Cần Thơ", "Dak", "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai"})
	// The 63, as a Vietnamese index lists them.
	checkOrder(t, []string{"An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương", "Bình Định", "Bình Phước",
		"Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam",
		"Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hồ Chí Minh", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu",
		"Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam",
		"Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang",
		"Trà Vinh", "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái"})
	if Compare("Đà Nẵng", norm.NFD.String("Đà Nẵng")) != 0 {
		t.Error("NFC and NFD differ")
	}
}

func checkOrder(t *testing.T, sorted []string) {
	t.Helper()
	for i, a := range sorted {
		for j, b := range sorted {
			if got := Compare(a, b); (got < 0) != (i < j) || (got > 0) != (i > j) {
				t.Errorf("Compare(%q, %q) = %d", a, b, got)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("tỉnh Nghệ An")
	f.Add("TP.")
	f.Fuzz(func(t *testing.T, s string) {
		p, exact, ok := Find(s)
		if exact && !ok || ok && p.Name == "" {
			t.Errorf("Find(%q) = %+v, %v, %v", s, p, exact, ok)
		}
		if ok {
			if again, exact, ok := Find(p.Name); !ok || !exact || again.Name != p.Name {
				t.Errorf("%q is %q, which is %q", s, p.Name, again.Name)
			}
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	for b.Loop() {
		Compare("Thừa Thiên Huế", "Thanh Hóa")
	}
}
