package sheet

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"kyyeu/internal/source"
)

// inUTF16 encodes a text in a byte order.
func inUTF16(s string, order binary.AppendByteOrder) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

// A table in every encoding and with every separator is one and the same, and
// an old encoding is reported once.
func TestEncodings(t *testing.T) {
	const (
		unicode = "Tỉnh|Tổng mức bán lẻ hàng hoá và doanh thu dịch vụ|Đơn vị tính\r\nTỉnh minh hoạ|1.234,5|tỷ đồng\r\n"
		tcvn3   = "TØnh|Tæng møc b¸n lÎ hµng ho¸ vµ doanh thu dÞch vô|§¬n vÞ tÝnh\r\nTØnh minh ho¹|1.234,5|tû ®ång\r\n"
		vni     = "Tænh|Toång möùc baùn leû haøng hoaù vaø doanh thu dòch vuï|Ñôn vò tính\r\nTænh minh hoaï|1.234,5|tyû ñoàng\r\n"
	)
	inLatin := func(s string) []byte {
		b, err := charmap.Windows1252.NewEncoder().Bytes([]byte(s))
		must(t, err)
		return b
	}
	for name, c := range map[string]struct {
		encode func(string) []byte
		text   string
		old    bool
	}{
		"UTF-8":                 {func(s string) []byte { return []byte(s) }, unicode, false},
		"UTF-8 with a mark":     {func(s string) []byte { return []byte("\ufeff" + s) }, unicode, false},
		"UTF-8 in NFD":          {func(s string) []byte { return norm.NFD.Bytes([]byte(s)) }, unicode, false},
		"UTF-16 little":         {func(s string) []byte { return inUTF16("\ufeff"+s, binary.LittleEndian) }, unicode, false},
		"UTF-16 big":            {func(s string) []byte { return inUTF16("\ufeff"+s, binary.BigEndian) }, unicode, false},
		"UTF-16 without a mark": {func(s string) []byte { return inUTF16(s, binary.LittleEndian) }, unicode, false},
		"TCVN3":                 {inLatin, tcvn3, true},
		"TCVN3 saved as UTF-8":  {func(s string) []byte { return []byte(s) }, tcvn3, true},
		"VNI":                   {inLatin, vni, true},
		"VNI saved as UTF-16":   {func(s string) []byte { return inUTF16("\ufeff"+s, binary.LittleEndian) }, vni, true},
	} {
		for _, sep := range separators {
			text := c.text
			if sep == ',' {
				text = strings.ReplaceAll(text, "1.234,5", `"1.234,5"`)
			}
			book, found := Read(c.encode(strings.ReplaceAll(text, "|", string(sep))), "a.csv")
			if book == nil {
				t.Errorf("%s, %q: %s", name, sep, said(found))
				continue
			}
			if c.old && (len(found) != 1 || found[0].Rule != "spelling" || found[0].Severity != source.Warning) || !c.old && len(found) > 0 {
				t.Errorf("%s, %q: %s", name, sep, said(found))
			}
			s := book.Sheets[0]
			for row, line := range strings.Split(strings.TrimSpace(unicode), "\r\n") {
				for col, want := range strings.Split(line, "|") {
					if got := s.At(row, col); got.Text != want || got.Pos.Line != row+1 {
						t.Errorf("%s, %q: %d,%d reads %q at %v, want %q", name, sep, row, col, got.Text, got.Pos, want)
					}
				}
			}
		}
	}
}

// Any table that is written as RFC 4180 says reads back, whatever its fields
// hold.
func TestCSVReadsBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	texts := []string{"", "Tỉnh A", "1.234,5", "7,97%", `nói "có"`, "hai\ndòng", "a;b", "x|y", "\"", "-", "tab\there", "'012"}
	for range 300 {
		sep := rune(separators[rng.IntN(len(separators))])
		ends := []string{"\n", "\r\n", "\r"}[rng.IntN(3)]
		var b strings.Builder
		fmt.Fprintf(&b, "sep=%c%s", sep, ends)
		rows := make([][]string, rng.IntN(6)+1)
		for i := range rows {
			rows[i] = make([]string, rng.IntN(5)+1)
			for j := range rows[i] {
				text := texts[rng.IntN(len(texts))]
				rows[i][j] = text
				if j > 0 {
					b.WriteRune(sep)
				}
				if strings.ContainsAny(text, "\"\n;|,\t") || rng.IntN(4) == 0 {
					text = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
				}
				b.WriteString(text)
			}
			b.WriteString(ends)
		}
		book, found := Read([]byte(b.String()), "a.csv")
		if book == nil || len(found) > 0 {
			for _, x := range found {
				if x.Rule != "number" {
					t.Fatalf("%q: %s", b.String(), said(found))
				}
			}
		}
		s := book.Sheets[0]
		for i := range rows {
			for j, want := range rows[i] {
				if got := s.At(i, j).Text; got != want {
					t.Fatalf("%q: %d,%d reads %q, want %q", b.String(), i, j, got, want)
				}
			}
		}
	}
}

// Files as large as are read end within seconds and far below 300 MB.
func TestCSVBounds(t *testing.T) {
	if raced {
		t.Skip("time and memory are measured without the race detector")
	}
	for name, c := range map[string]struct {
		text string
		rule string
	}{
		"lines":      {"\n", ""},
		"separators": {";", ""},
		"quotes":     {`"`, ""},
		"fields":     {"a;", "limit"},
		"rows":       {"a\n", "limit"},
		"broken":     {`"a"b;` + "\n", "limit"},
		"one field":  {strings.Repeat("á", maxCSV/16), ""},
		"old":        {strings.Repeat("b\xb8n l\xce h\xb5ng ho\xb8 ", maxCSV/64), ""}, // a fourth: telling letters takes a second a megabyte
	} {
		t.Run(name, func(t *testing.T) {
			raw := []byte(c.text)
			if len(raw) < 100 {
				raw = bytes.Repeat(raw, maxCSV/len(raw))
			}
			runtime.GC()
			var before runtime.MemStats
			runtime.ReadMemStats(&before)
			peak := watch(t)
			start := time.Now()
			_, found := Read(raw, "a.csv")
			took := time.Since(start)
			grown := int64(peak()) - int64(before.HeapAlloc)
			t.Logf("%v, %d MB, findings:\n%s", took.Round(time.Millisecond), grown>>20, said(found))
			if took > time.Minute || grown > 300<<20 {
				t.Error("too slow or too large")
			}
			if c.rule != "" && found.Count(source.Error) == 0 {
				t.Error("nothing is said")
			}
		})
	}
}

// What cuts numbers at their commas is reported, what has more fields for
// another reason is not.
func TestCommas(t *testing.T) {
	for s, want := range map[string]int{
		"Tỉnh,2021,2022\nTỉnh A,1,234,1,300\n":         1,
		"Tỉnh,2021,2022\nTỉnh A,\"1,234\",\"1,300\"\n": 0,
		"Tỉnh,2021,2022\nTỉnh A,900,950,a,b\n":         0,
		"Biểu 1\nTỉnh,2021,2022\nTỉnh A,900,950,,,\n":  0,
		"Tỉnh;2021;2022\nTỉnh A;1,5;2,5\n":             0,
		"Tỉnh,2021,2022\nTỉnh A,7,97%,12\n":            1,
	} {
		_, found := Read([]byte(s), "a.csv")
		if len(found) != want {
			t.Errorf("%q: %s", s, said(found))
		}
	}
}
