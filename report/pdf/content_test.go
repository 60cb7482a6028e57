package pdf

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/report/layout"
)

// operators gives the operators of the ops as one artifact of a page 100 points
// high.
func operators(t *testing.T, ops ...draw.Op) string {
	t.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	p := layout.Page{Size: draw.Size{W: 100 * draw.Pt, H: 100 * draw.Pt}}
	for _, op := range ops {
		p.Items = append(p.Items, layout.Item{Op: op, Mark: -1})
	}
	c := content{set: set}
	return string(c.page(p))
}

func TestPathOperators(t *testing.T) {
	line := draw.Line(draw.Point{X: 1500, Y: 2000}, draw.Point{X: 3005, Y: -4000})
	red := draw.RGB(0xFF0000)
	got := operators(t,
		draw.Stroke{Path: line, Width: 500},
		draw.Stroke{Path: line, Width: 500, Color: red},
		draw.Stroke{Path: line, Width: 500, Color: red, Round: true, Dash: []draw.Length{1000, 500}},
		draw.Stroke{Path: line},
		draw.Fill{Path: draw.Box(draw.Rect{W: 1000, H: 2000}), Color: draw.RGB(0x808080)},
	)
	want := `/Artifact BMC
0.5 w
1.5 98 m
3.005 104 l
S
1 0 0 RG
1.5 98 m
3.005 104 l
S
1 J 1 j
[1 0.5]0 d
1.5 98 m
3.005 104 l
S
0.502 g
0 100 m
1 100 l
1 98 l
0 98 l
h
f
EMC
`
	if got, want := strings.Fields(got), strings.Fields(want); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// The state that a hatch sets inside its clip is gone after it.
func TestHatchRestoresState(t *testing.T) {
	box := draw.Box(draw.Rect{W: 10000, H: 10000})
	red := draw.RGB(0xFF0000)
	got := operators(t,
		draw.Hatch{Path: box, Pitch: 3000, Width: 500, Color: red},
		draw.Stroke{Path: box, Width: 500, Color: red},
	)
	if n := strings.Count(got, "1 0 0 RG"); n != 2 {
		t.Errorf("the colour is set %d times, want twice:\n%s", n, got)
	}
}

// However long a line, the reader's pen is nowhere further than slack from
// where the layout has it.
func TestTextDoesNotDrift(t *testing.T) {
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for st := range fonts.Style(fonts.Styles) {
		for _, stretch := range []int{0, 20, -15} {
			f := draw.Font{Face: set.Face(st), Style: st, Size: 11300}
			text := f.Set(draw.Point{}, strings.Repeat("Tổng mức bán lẻ đạt 370.461 tỷ AVATo; ", 30))
			text.Stretch = stretch
			for i, r := range []rune(text.S) {
				if r == ' ' {
					text.Adjust[i] += 777
				}
			}
			checkPen(t, set, text, operators(t, text))
		}
	}
}

// checkPen follows the pen of a reader through the operators of t.
func checkPen(t *testing.T, set *fonts.Set, text draw.Text, ops string) {
	t.Helper()
	face := set.Face(text.Style)
	f := draw.Font{Face: face, Size: text.Size}
	var want, got float64 // in thousandths of a point
	wide := float64(1000+text.Stretch) / 1000
	i := 0
	runes := []rune(text.S)
	array := ops[strings.Index(ops, "[(")+1 : strings.Index(ops, "]TJ")]
	for array != "" {
		end := 1
		for array[end] != ')' || array[end-1] == '\\' && array[end-2] != '\\' {
			end++
		}
		for _, r := range decode(array[1:end]) {
			if r != runes[i] {
				t.Fatalf("rune %d is %q, want %q", i, r, runes[i])
			}
			if off := (got - want) * 1000 / float64(text.Size); off > slack+0.01 || off < -slack-0.01 {
				t.Fatalf("%s, stretch %d: rune %d is %.2f thousandths of an em beside its place", text.Style, text.Stretch, i, off)
			}
			got += float64(width(face, face.Advance(r))) * float64(text.Size) / 1000 * wide
			want += float64(f.Scale(face.Advance(r)))*wide + float64(text.Adjust[i])
			i++
		}
		array = array[end+1:]
		if next := strings.IndexByte(array, '('); next > 0 {
			n, err := strconv.Atoi(array[:next])
			if err != nil {
				t.Fatal(err)
			}
			got -= float64(n) * float64(text.Size) / 1000 * wide
			array = array[next:]
		}
	}
	if i != len(runes) {
		t.Errorf("%d runes of %d", i, len(runes))
	}
}

// decode reads two-byte codes of a literal string.
func decode(s string) (runes []rune) {
	var b []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			if i++; s[i] == 'r' {
				b = append(b, '\r')
				continue
			}
		}
		b = append(b, s[i])
	}
	for i := 0; i+1 < len(b); i += 2 {
		runes = append(runes, rune(b[i])<<8|rune(b[i+1]))
	}
	return runes
}

func TestNumbers(t *testing.T) {
	for in, want := range map[draw.Length]string{
		0: "0", 1: "0.001", 10: "0.01", 12500: "12.5", -3000: "-3", -1: "-0.001", 595276: "595.276", 841890: "841.89", 100: "0.1", 20: "0.02",
	} {
		if got := string(appendLength(nil, in)); got != want {
			t.Errorf("%d: got %s, want %s", in, got, want)
		}
	}
}

func TestStrings(t *testing.T) {
	for in, want := range map[string]string{
		"":       "()",
		`a(b)\c`: `(a\(b\)\\c)`,
		"ệ":      "(\xFE\xFF\x1E\xC7)",
		"č(":     "(\xFE\xFF\x01\x0D\x00\\()",
	} {
		want = strings.ReplaceAll(want, "\x0D", `\r`)
		if got := string(appendText(nil, in)); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	if got := string(appendName(nil, "text/x y#")); got != "/text#2Fx#20y#23" {
		t.Errorf("got %s", got)
	}
}

func TestRuns(t *testing.T) {
	var s runeSet
	for _, r := range "abcx\u00fe\u00ff\u0100\u0101\uffff\u0000" {
		s.add(r)
	}
	var got []string
	for first, last := range s.runs() {
		got = append(got, strconv.FormatInt(int64(first), 16)+"-"+strconv.FormatInt(int64(last), 16))
	}
	if got, want := strings.Join(got, " "), "0-0 61-63 78-78 fe-ff 100-101 ffff-ffff"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
