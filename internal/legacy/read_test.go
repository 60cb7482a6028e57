package legacy

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// provinceNames are the 63 provinces and cities of before July 2025 (General
// Statistics Office, Danh mục hành chính).
const provinceNames = `Hà Nội|Hà Giang|Cao Bằng|Bắc Kạn|Tuyên Quang|Lào Cai|Điện Biên|Lai Châu|Sơn La|Yên Bái|Hòa Bình|Thái Nguyên|Lạng Sơn|Quảng Ninh|Bắc Giang|Phú Thọ|Vĩnh Phúc|Bắc Ninh|Hải Dương|Hải Phòng|Hưng Yên|Thái Bình|Hà Nam|Nam Định|Ninh Bình|Thanh Hóa|Nghệ An|Hà Tĩnh|Quảng Bình|Quảng Trị|Thừa Thiên Huế|Đà Nẵng|Quảng Nam|Quảng Ngãi|Bình Định|Phú Yên|Khánh Hòa|Ninh Thuận|Bình Thuận|Kon Tum|Gia Lai|Đắk Lắk|Đắk Nông|Lâm Đồng|Bình Phước|Tây Ninh|Bình Dương|Đồng Nai|Bà Rịa - Vũng Tàu|Hồ Chí Minh|Long An|Tiền Giang|Bến Tre|Trà Vinh|Vĩnh Long|Đồng Tháp|An Giang|Kiên Giang|Cần Thơ|Hậu Giang|Sóc Trăng|Bạc Liêu|Cà Mau`

// phrases are the names and the headings of testdata.
func phrases(t testing.TB) []string {
	raw, err := os.ReadFile("testdata/headings.txt")
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Split(provinceNames, "|")
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSuffix(line, "\n"); !strings.HasPrefix(line, "#") {
			all = append(all, line)
		}
	}
	return all
}

var fontsOf = map[Encoding]string{TCVN3: ".VnTime", VNI: "VNI-Times", VISCII: "VI Times", Windows1258: "", Mojibake: "Arial"}

var oldEncodings = []Encoding{TCVN3, VNI, VISCII, Windows1258, Mojibake}

// fontFor is the font that a phrase would be typed in.
func fontFor(e Encoding, s string) string {
	if e == TCVN3 && s == upper(s) && s != strings.ToLower(s) {
		return ".VnTimeH"
	}
	return fontsOf[e]
}

// What is stored in an encoding under its font reads back the same; without
// the font nine in ten read back and the rest are in doubt; none is wrong.
func TestStoredTextReadsBack(t *testing.T) {
	all := phrases(t)
	for _, e := range oldEncodings {
		for _, withFont := range []bool{true, false} {
			right, doubt, silent := 0, 0, 0
			for _, want := range all {
				stored := encode(t, e, want)
				font := ""
				if withFont {
					font = fontFor(e, want)
				}
				r := Read(stored, font)
				switch {
				case r.Text == want && !r.Doubt:
					right++
				case r.Doubt && r.Text == norm.NFC.String(stored):
					doubt++
					t.Logf("%v, font %q: in doubt: %s", e, font, want)
				case r.Text == norm.NFC.String(stored):
					silent++
					t.Errorf("%v, font %q: %s (%s) is taken for Unicode", e, font, want, stored)
				default:
					t.Errorf("%v, font %q: %s (%s) reads as %s", e, font, want, stored, r.Text)
				}
			}
			if least := len(all) * 9 / 10; right < least || withFont && fontsOf[e] != "" && doubt > 1 {
				t.Errorf("%v, with font %v: %d of %d are right", e, withFont, right, len(all))
			}
			t.Logf("%v, with font %v: of %d right %d, in doubt %d, missed %d", e, withFont, len(all), right, doubt, silent)
		}
	}
}

// Unicode text is never changed, whatever the font, composed or not.
func TestUnicodeStays(t *testing.T) {
	for _, text := range phrases(t) {
		for _, font := range []string{"", "Times New Roman", ".VnTime", ".VnTimeH", "VNI-Times", "VI Times", "Nonesuch"} {
			for _, form := range []norm.Form{norm.NFC, norm.NFD} {
				r := Read(form.String(text), font)
				if r.Text != text || r.Changed {
					t.Errorf("%q under %q became %q (%v)", text, font, r.Text, r.Encoding)
				}
				if decomposed := form.String(text) != text; decomposed != (r.Repairs&Composed != 0) {
					t.Errorf("%q under %q: repairs %v", text, font, r.Repairs)
				}
				if r.Doubt {
					t.Logf("in doubt under %q: %q", font, text)
				}
				if r.Doubt && (font == "" || font == "Times New Roman") {
					t.Errorf("%q under %q is in doubt", text, font)
				}
			}
		}
	}
}

// Other languages, numbers and units stay, and nobody is asked about them.
func TestOtherTextStays(t *testing.T) {
	for text := range strings.SplitSeq("Café|São Tomé and Príncipe|Côte d'Ivoire|Réunion|Curaçao|México|Perú|José Müller|Zürich|Göteborg|Århus|Île-de-France|"+
		"Société Générale|Crédit Agricole|Nestlé|L'Oréal|Citroën|Français|Größe|Señor Peña|El Niño|Łódź|Αθήνα|Москва|日本|"+
		"m²|km²|m³/ngày|±5|25 °C|10–12%|1.234,5|1 234,5|-7,97|…|5 × 3|§ 5|½|3·10⁶|3 · 4|10 µm|€ 5|£5|¥100|“Total”|‘Total’|Total – Tổng|"+
		"Total value (VND billion)|Industrial production index|10/2023|A|B|3=2/1|IIP|N/A|#DIV/0!|© 2022|® ABC|«Total»|1ª|Nº 5|co\u00ADop|in\u00ADdus\u00ADtry|São Paulo", "|") {
		for _, font := range []string{"", "Arial"} {
			if r := Read(text, font); r.Text != text || r.Changed || r.Doubt || r.Encoding != Unicode {
				t.Errorf("%q under %q reads as %+v", text, font, r)
			}
		}
		// Under an old font they may be asked about, but they stay.
		for _, font := range []string{".VnTime", "VNI-Times", "VI Times", ".VnArialH"} {
			if r := Read(text, font); r.Text != text {
				t.Errorf("%q under %q reads as %q", text, font, r.Text)
			}
		}
	}
}

func TestReadCells(t *testing.T) {
	for _, c := range []struct {
		text, font string
		want       Reading
	}{
		// One syllable is enough when only one table makes one of it.
		{"HuÕ", "", Reading{Text: "Huế", Encoding: TCVN3, Changed: true}},
		{"Hueá", "", Reading{Text: "Huế", Encoding: VNI, Changed: true}},
		// Both are syllables: a font decides, none leaves a doubt.
		{"Sè", ".VnTime", Reading{Text: "Số", Encoding: TCVN3, Changed: true}},
		{"Sè", "", Reading{Text: "Sè", Doubt: true}},
		{"soá", "VNI-Times", Reading{Text: "số", Encoding: VNI, Changed: true}},
		// Both are common: "mét" typed in Unicode, or "một" in TCVN3.
		{"mét", ".VnTime", Reading{Text: "mét", Doubt: true}},
		{"mét", "", Reading{Text: "mét"}},
		{"mÐt", ".VnTime", Reading{Text: "mét", Encoding: TCVN3, Changed: true}},
		// The soft hyphen is ư, a hyphen is not, and a lost one is noticed.
		{"C«ng Th\u00AD¬ng", ".VnTime", Reading{Text: "Công Thương", Encoding: TCVN3, Changed: true}},
		{"T\u00AD nh©n - c¸ thÓ", "", Reading{Text: "Tư nhân - cá thể", Encoding: TCVN3, Changed: true}},
		{"C«ng Th-¬ng", ".VnTime", Reading{Text: "C«ng Th-¬ng", Doubt: true}},
		{"C«ng Th¬ng", ".VnTime", Reading{Text: "C«ng Th¬ng", Doubt: true}},
		{"Hà Nội-Huế", ".VnTime", Reading{Text: "Hà Nội-Huế"}},
		// Capitals fonts, known and lost.
		{"Gi¸ trÞ s¶n xuÊt", ".VnTimeH", Reading{Text: "GIÁ TRỊ SẢN XUẤT", Encoding: TCVN3, Changed: true}},
		{"TæNG Sè", "", Reading{Text: "TỔNG SỐ", Encoding: TCVN3, Changed: true}},
		{"TæNG Sè lao ®éng", "", Reading{Text: "TỔNG Số lao động", Encoding: TCVN3, Changed: true}},
		{"Sè TT, Sè Q§", ".VnTime", Reading{Text: "Số TT, Số QĐ", Encoding: TCVN3, Changed: true}},
		{"Total", ".VnTimeH", Reading{Text: "Total"}},
		// Numbers, signs and English between old words.
		{"DiÖn tÝch 3 × 4 m² (Area, m²)", ".VnTime", Reading{Text: "Diện tích 3 × 4 m² (Area, m²)", Encoding: TCVN3, Changed: true}},
		{"Tæng sè (Total)", "", Reading{Text: "Tổng số (Total)", Encoding: TCVN3, Changed: true}},
		{"« t« – xe m¸y…", "", Reading{Text: "ô tô – xe máy…", Encoding: TCVN3, Changed: true}},
		{"§VT: Tû ®ång", "Arial", Reading{Text: "ĐVT: Tỷ đồng", Encoding: TCVN3, Changed: true}},
		// A letter that looks like a sign may be a word of its own.
		{"qu¸ nhiÒu «, kÓ c¶ « chØ cã ch÷", ".VnTime", Reading{Text: "quá nhiều ô, kể cả ô chỉ có chữ", Encoding: TCVN3, Changed: true}},
		{"s¯ li®u · các tïnh", "VI Times", Reading{Text: "số liệu ở các tỉnh", Encoding: VISCII, Changed: true}},
		{"bèn", ".VnTime", Reading{Text: "bốn", Encoding: TCVN3, Changed: true}},
		{"cao hôn", "", Reading{Text: "cao hôn", Doubt: true}},
		// Unicode pasted into old cells, and cells of two sources.
		{"Thanh Hóa", ".VnTime", Reading{Text: "Thanh Hóa"}},
		{"Thanh Hóa", "VNI-Times", Reading{Text: "Thanh Hóa"}},
		{"Tổng số – Tæng sè", ".VnTime", Reading{Text: "Tổng số – Tæng sè", Doubt: true}},
		// UTF-8 taken for another code page, once and twice.
		{"Tá»•ng má»©c", "", Reading{Text: "Tổng mức", Encoding: Mojibake, Changed: true}},
		{"HÃ\u00A0 Ná»™i", ".VnTime", Reading{Text: "Hà Nội", Encoding: Mojibake, Changed: true}},
		{"HÃ  Ná»™i", "", Reading{Text: "Hà Nội", Encoding: Mojibake, Changed: true}},
		{"HĂ\u00A0 Ná»™i", "", Reading{Text: "Hà Nội", Encoding: Mojibake, Changed: true}},
		{"TÃ¡Â»â€¢ng mÃ¡Â»Â©c", "", Reading{Text: "Tổng mức", Encoding: Mojibake, Changed: true}},
		{"Äà Náºµng", "", Reading{Text: "Äà Náºµng", Doubt: true}},
		// Letters that look like Đ.
		{"Ðồng Nai", "", Reading{Text: "Đồng Nai", Changed: true, Repairs: Stroke}},
		{"ÐVT: ðồng", "", Reading{Text: "ĐVT: đồng", Changed: true, Repairs: Stroke}},
		{"Ɖà Nẵng", ".VnTime", Reading{Text: "Đà Nẵng", Changed: true, Repairs: Stroke}},
		{"Hafnarfjörður", "", Reading{Text: "Hafnarfjörður"}},
		{"To\u0302\u0309ng so\u0302\u0301", ".VnTime", Reading{Text: "Tổng số", Repairs: Composed}},
		{"", ".VnTime", Reading{}},
		{"\xff", "", Reading{Text: "\uFFFD"}},
	} {
		if got := Read(c.text, c.font); got != c.want {
			t.Errorf("Read(%q, %q) = %+v, want %+v", c.text, c.font, got, c.want)
		}
	}
}

func TestReadRuns(t *testing.T) {
	for name, c := range map[string]struct {
		runs []Run
		want Reading
	}{
		"a first letter in the capitals font": {
			[]Run{{"Ê", ".VnTimeH"}, {"n §é, ", ".VnTime"}, {"§", ".VnTimeH"}, {"Æc biÖt", ".VnTime"}},
			Reading{Text: "Ấn Độ, Đặc biệt", Encoding: TCVN3, Changed: true},
		},
		"a heading with its small print": {
			[]Run{{"tæng sè ", ".VnTimeH"}, {"(ngh×n tÊn)", ".VnTime"}},
			Reading{Text: "TỔNG SỐ (nghìn tấn)", Encoding: TCVN3, Changed: true},
		},
		"English in another font": {
			[]Run{{"Tæng sè", ".VnTime"}, {" – Café, 5 × 3", "Times New Roman"}},
			Reading{Text: "Tổng số – Café, 5 × 3", Encoding: TCVN3, Changed: true},
		},
		"Unicode in another font": {
			[]Run{{"Tæng sè ", ".VnTime"}, {"(tổng số)", "Arial"}},
			Reading{Text: "Tổng số (tổng số)", Encoding: TCVN3, Changed: true},
		},
		"a part in doubt": {
			[]Run{{"Tæng sè ", ".VnTime"}, {"Th¬ng", ".VnTimeH"}},
			Reading{Text: "Tæng sè Th¬ng", Doubt: true},
		},
		"nothing": {nil, Reading{}},
	} {
		if got := ReadRuns(c.runs); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

func TestFaceOf(t *testing.T) {
	for name, want := range map[string]face{
		".VnTime": {true, TCVN3, false}, ".VnTimeH": {true, TCVN3, true}, ".VNTIMEH": {true, TCVN3, true}, ".VnArial Narrow": {true, TCVN3, false},
		".VnArial NarrowH": {true, TCVN3, true}, ".VnHelvetInsH": {true, TCVN3, true}, ".VnTimeH Bold": {true, TCVN3, true}, ".vntime": {true, TCVN3, false},
		"VNI-Times": {true, VNI, false}, "VNI-Helve-Condense": {true, VNI, false}, "vni-times": {true, VNI, false},
		"VI Times": {true, VISCII, false}, "VI Times Hoa": {true, VISCII, true}, "HoangYen": {true, VISCII, false},
		"Times New Roman": {true, Unicode, false}, "arial": {true, Unicode, false}, "Calibri": {true, Unicode, false},
		"": {}, "Nonesuch": {}, "Vinhan": {},
	} {
		if got := faceOf(name); got != want {
			t.Errorf("%q: %+v, want %+v", name, got, want)
		}
		if f := faceOf(name); f.enc != want.enc || f.known != want.known {
			t.Errorf("%q stands for %v, known %v", name, f.enc, f.known)
		}
	}
}

// Reading is a projection: what it gives is valid, composed, not much longer
// than what it got, and is not converted again by its words; and what has
// Unicode's own letters in syllables throughout stays.
func FuzzRead(f *testing.F) {
	for _, e := range oldEncodings {
		for _, s := range []string{"Tổng mức bán lẻ", "TỔNG SỐ", "ô tô", "Huế", "Đ"} {
			f.Add(encode(f, e, s), fontsOf[e])
		}
	}
	f.Add("Café ÐVT T\u00AD \x02\x1e\u0096 \xff", ".VnTimeH")
	f.Fuzz(func(t *testing.T, text, font string) {
		r := Read(text, font)
		if !utf8.ValidString(r.Text) || !norm.NFC.IsNormalString(r.Text) {
			t.Fatalf("%q: invalid or not composed: %q", text, r.Text)
		}
		if len(r.Text) > 12*len(text) {
			t.Fatalf("%q became %d bytes", text, len(r.Text))
		}
		given := norm.NFC.String(strings.ToValidUTF8(text, "\uFFFD"))
		if r.Doubt && (r.Changed || r.Encoding != Unicode) {
			t.Fatalf("%q: in doubt, but %+v", text, r)
		}
		if !r.Changed && r.Encoding != Unicode {
			t.Fatalf("%q: %+v", text, r)
		}
		if again := Read(r.Text, ""); (r.Changed || font == "" && !r.Doubt) && again.Changed {
			t.Fatalf("%q under %q became %q and then %q", text, font, r.Text, again.Text)
		}
		if known, want := new(Reader).Read(text), Read(text, ""); known != want {
			t.Fatalf("%q: %+v, want %+v", text, known, want)
		}
		if s := rate(given); s.modern > 0 && s.bad == 0 && r.Text != given {
			t.Fatalf("Unicode %q under %q became %q", given, font, r.Text)
		}
	})
}

// A reader that remembers words reads as one that sees each text for the first
// time.
func TestReader(t *testing.T) {
	var r Reader
	all := phrases(t)
	for i, s := range all {
		for _, e := range append([]Encoding{Unicode}, oldEncodings...) {
			stored := s
			if e != Unicode {
				stored = encode(t, e, s)
			}
			for _, text := range []string{
				stored, stored + " " + all[(i+1)%len(all)], norm.NFD.String(stored), "«" + stored + "» 2°C", strings.ReplaceAll(stored, "Đ", "Ð"), stored + "\xff", stored + "\uFFFD",
			} {
				if got, want := r.Read(text), Read(text, ""); got != want {
					t.Fatalf("%q: %+v, want %+v", text, got, want)
				}
			}
		}
	}
}
