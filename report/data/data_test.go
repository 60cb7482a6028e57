package data

import (
	"math/rand/v2"
	"strings"
	"testing"

	"kyyeu/internal/source"
)

func TestParseDecimal(t *testing.T) {
	for _, test := range []struct {
		in, want string // want is "" for a text that is refused
		places   int
	}{
		{"123", "123", 0}, {"0,5", "0,5", 1}, {"00", "0", 0}, {"007", "7", 0}, {"1.000.000,5", "1.000.000,5", 1}, {"-0", "0", 0}, {"-0,0", "0,0", 1},
		{"+5", "5", 0}, {"−5", "-5", 0}, {"11,280", "11,280", 3}, {"370.461", "370.461", 0}, {"1234567", "1.234.567", 0},
		{strings.Repeat("9", MaxDigits), "", 0}, {strings.Repeat("9", MaxDigits+1), "", 0}, {"0," + strings.Repeat("1", MaxDigits), "", 0},
		{"", "", 0}, {"-", "", 0}, {"--1", "", 0}, {"+-5", "", 0}, {"1.", "", 0}, {",5", "", 0}, {"5,", "", 0}, {"1,2,3", "", 0}, {"1,234.5", "", 0},
		{"1.23", "", 0}, {"1.2345", "", 0}, {"1234.567", "", 0}, {"1..000", "", 0}, {"0.461", "", 0}, {"01.461", "", 0}, {".461", "", 0},
		{"1 000", "", 0}, {"1e3", "", 0}, {"0x1F", "", 0}, {"NaN", "", 0}, {"٣", "", 0}, {"7,97%", "", 0},
	} {
		d, err := ParseDecimal(test.in)
		if test.in == strings.Repeat("9", MaxDigits) {
			if err != nil {
				t.Errorf("%d digits: %v", MaxDigits, err)
			}
			continue
		}
		if (err != nil) != (test.want == "") {
			t.Errorf("ParseDecimal(%q): error %v", test.in, err)
			continue
		}
		if err == nil && (d.String() != test.want || d.Places() != test.places) {
			t.Errorf("ParseDecimal(%q) = %s with %d places, want %s with %d", test.in, d, d.Places(), test.want, test.places)
		}
		if ne, ok := err.(*NumberError); err != nil && (!ok || ne.Text != test.in || ne.Reason.VI == "" || ne.Reason.EN == "") {
			t.Errorf("ParseDecimal(%q): %#v", test.in, err)
		}
	}
}

// FuzzDecimal states the law that what is printed reads back as the same
// number with the same places.
func FuzzDecimal(f *testing.F) {
	for _, s := range []string{"0", "-1.234,50", "1,000", "+5", "999.999.999", "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDecimal(s)
		if err != nil {
			return
		}
		for _, printed := range []string{d.String(), d.Format(source.Vietnamese), d.Signed(source.Vietnamese)} {
			back, err := ParseDecimal(printed)
			if err != nil || back.Cmp(d) != 0 || back.Places() != d.Places() || back.String() != d.String() {
				t.Errorf("%q prints as %q and reads back as %s: %v", s, printed, back, err)
			}
		}
	})
}

func TestDecimalRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		a := NewDecimal(r.Int64N(1e15)-5e14, r.IntN(9)-2)
		back, err := ParseDecimal(a.String())
		if err != nil || back.Cmp(a) != 0 || back.Places() != a.Places() {
			t.Fatalf("%s reads back as %s: %v", a, back, err)
		}
		places := r.IntN(6)
		if b := a.Round(places); b.Places() != places || b.Sub(a).Abs().Cmp(NewDecimal(5, places+1)) > 0 {
			t.Fatalf("%s rounded to %d places is %s", a, places, b)
		}
	}
}

func TestDecimalRounding(t *testing.T) {
	for _, test := range []struct {
		got  Decimal
		want string
	}{
		{NewDecimal(5, 0).Round(2), "5,00"}, {Decimal{}.Round(2), "0,00"}, {NewDecimal(25, 1).Round(0), "3"}, {NewDecimal(-25, 1).Round(0), "-3"},
		{NewDecimal(5, -3).Round(1), "5.000,0"}, {NewDecimal(1, 0).Div(NewDecimal(3, 0), 2), "0,33"}, {NewDecimal(10, 0).Div(NewDecimal(2, 0), 2), "5,00"},
		{NewDecimal(-1, 0).Div(NewDecimal(8, 0), 2), "-0,13"}, {NewDecimal(1, 0).Div(NewDecimal(2, 0), 0), "1"},
		{NewDecimal(797, 2).HalfUnit(), "0,005"}, {NewDecimal(7, 0).HalfUnit(), "0,5"}, {NewDecimal(5, 0).Shift(3), "5.000"}, {NewDecimal(5, 0).Shift(-3), "0,005"},
		{NewDecimal(1128, 2).Add(NewDecimal(1, 0)), "12,28"}, {NewDecimal(100, 0).Sub(NewDecimal(469, 2)), "95,31"}, {NewDecimal(0, 1).Neg(), "0,0"},
	} {
		if test.got.String() != test.want {
			t.Errorf("got %s, want %s", test.got, test.want)
		}
	}
	if got := NewDecimal(-123450, 2).Format(source.English); got != "−1,234.50" {
		t.Errorf("English: %s", got)
	}
	if got := NewDecimal(1693, 2).Signed(source.Vietnamese); got != "+16,93" {
		t.Errorf("signed: %s", got)
	}
}

func TestParseValue(t *testing.T) {
	for in, want := range map[string]State{"-": Nothing, "–": Nothing, "": Unknown, " ": Unknown, "…": Unknown, "...": Unknown, "..": Unknown, "x": Unknown,
		"X": Unknown, "N/A": Unknown, "null": Unknown, "0": Known, " 7,97% ": Known, "7,97 %": Known, "7,97\u00a0%": Known} {
		if v, err := ParseValue(in, true); err != nil || v.State != want {
			t.Errorf("ParseValue(%q) = %v, %v", in, v, err)
		}
	}
	for _, in := range []string{"%", "7%%", "—", "xx", "7,97%"} {
		if v, err := ParseValue(in, in != "7,97%"); err == nil {
			t.Errorf("ParseValue(%q) = %v", in, v)
		}
	}
}

func TestParsePeriod(t *testing.T) {
	for in, name := range map[string]string{"2021": "năm 2021", "2022-H1": "6 tháng đầu năm 2022", "2022-H2": "6 tháng cuối năm 2022", "2022-Q4": "quý IV/2022",
		"2022-05": "tháng 5/2022", "2022-12": "tháng 12/2022", "2022-M09": "9 tháng năm 2022", "1900": "năm 1900", "2199": "năm 2199"} {
		p, ok := ParsePeriod(in)
		if !ok || p.String() != in || strings.ReplaceAll(p.Name(source.Vietnamese), "\u00a0", " ") != name {
			t.Errorf("ParsePeriod(%q) = %s %q, %v", in, p, p.Name(source.Vietnamese), ok)
		}
		if b := p.Before(); b.Year != p.Year-1 || b.Kind != p.Kind || b.N != p.N || b.Compare(p) >= 0 {
			t.Errorf("before %s is %s", p, b)
		}
	}
	for _, in := range []string{"", "21", "20210", "1899", "2200", "2022-H3", "2022-Q0", "2022-Q5", "2022-00", "2022-13", "2022-5", "2022-M00", "2022-M13", "2022-M9", "2022-q1", "Q1/2022", " 2021", "2021\n"} {
		if p, ok := ParsePeriod(in); ok {
			t.Errorf("ParsePeriod(%q) = %s", in, p)
		}
	}
	if got := (PeriodKey{}).String(); got != "" {
		t.Errorf("no period prints as %q", got)
	}
	if p, _ := ParsePeriod("2024-02"); p.End() != (Day{2024, 2, 29}) {
		t.Errorf("end %s", p.End())
	}
}

func TestParseDay(t *testing.T) {
	for _, in := range []string{"2022-05-13", "2022-05", "2022", "2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31"} {
		if d, ok := ParseDay(in); !ok || d.String() != in || !d.Given() || d.Full() != (len(in) == 10) {
			t.Errorf("ParseDay(%q) = %s, %v", in, d, ok)
		}
	}
	for _, in := range []string{"", "22", "2022-5-13", "2022-13", "2022-00", "2022-05-00", "2022-04-31", "2022-02-29", "1900-02-29", "2022-02-30", "13/5/2022", "1899", "2200-01-01", "2022-05-13T00:00", "2022-05-13\n"} {
		if d, ok := ParseDay(in); ok {
			t.Errorf("ParseDay(%q) = %s", in, d)
		}
	}
	day := Day{2022, 5, 3}
	if got := day.Short(source.Vietnamese); got != "03/5/2022" {
		t.Errorf("short: %s", got)
	}
	if got := strings.ReplaceAll(Day{2022, 2, 13}.Long(source.Vietnamese), "\u00a0", " "); got != "ngày 13 tháng 02 năm 2022" {
		t.Errorf("long: %s", got)
	}
}

func TestUnits(t *testing.T) {
	for _, test := range []struct{ number, from, to, want string }{
		{"1,318", "triệu tỷ đồng", "tỷ đồng", "1.318.000"}, {"11,28", "tỷ USD", "triệu USD", "11.280"}, {"5", "nghìn tấn", "tạ", "50.000"},
		{"1", "km²", "ha", "100"}, {"2,5", "GWh", "MWh", "2.500"}, {"7", "ngàn tỉ VND", "nghìn tỷ  Đồng", "7"}, {"3", "chợ", "Chợ", "3"},
		{"1", "tỷ đồng", "tỷ USD", ""}, {"1", "chợ", "cụm", ""}, {"1", "%", "index", ""},
	} {
		n, err := ParseDecimal(test.number)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := ParseUnit(test.from).Convert(n, ParseUnit(test.to))
		if ok != (test.want != "") {
			t.Errorf("%s to %s: %v", test.from, test.to, ok)
			continue
		}
		want, err := ParseDecimal(test.want)
		if ok && (err != nil || got.Cmp(want) != 0) {
			t.Errorf("%s %s in %s is %s, want %s", test.number, test.from, test.to, got, test.want)
		}
	}
	if ParseUnit(" ").Given() || !ParseUnit("%").Percent() || ParseUnit("Index").Family != IndexFamily {
		t.Error("no unit, per cent or index")
	}
}

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{1: "I", 4: "IV", 9: "IX", 10: "X", 14: "XIV", 40: "XL", 1994: "MCMXCIV", 3999: "MMMCMXCIX", 0: "0", -3: "-3", 4000: "4000"} {
		if got := Roman(n); got != want {
			t.Errorf("Roman(%d) = %s, want %s", n, got, want)
		}
	}
}

func TestIndex(t *testing.T) {
	index, growth := ParseUnit("index"), Value{State: Known, Number: NewDecimal(-263, 2)}
	f := Figure{Growth: growth}
	level, computed := f.Level(index)
	if !computed || level.Number.String() != "97,37" {
		t.Errorf("level %s", level.Number)
	}
	g := Figure{Value: level}
	if rate, computed := g.Rate(index); !computed || rate.Number.Cmp(growth.Number) != 0 {
		t.Errorf("rate %s", rate.Number)
	}
	if v, computed := f.Level(ParseUnit("tỷ đồng")); computed || v.Given() {
		t.Error("only an index follows from its growth")
	}
}

func TestTextAt(t *testing.T) {
	here := source.Pos{File: "a", Line: 2, Column: 5}
	if got := (Text{S: "ệb", Pos: here}).At(1); got.Column != 6 || got.Line != 2 {
		t.Errorf("at %s", got)
	}
	there := source.Pos{File: "a", Line: 3, Column: 1}
	text := NewText("ab", []source.Pos{here, there})
	if text.Pos != here || text.At(1) != there || text.At(2) != here || text.At(-1) != here {
		t.Errorf("at %s, %s, %s", text.Pos, text.At(1), text.At(2))
	}
	if got := (Text{S: "a"}).At(3); !got.IsZero() {
		t.Errorf("a text from nowhere is at %s", got)
	}
}
