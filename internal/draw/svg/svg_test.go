package svg_test

import (
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/internal/draw/svg"
)

func embedded(t testing.TB) *fonts.Set {
	t.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// every has each kind of step, in the ways that they differ.
func every(set *fonts.Set) draw.Picture {
	font := func(st fonts.Style, size draw.Length) draw.Font {
		return draw.Font{Face: set.Face(st), Style: st, Size: size, Color: draw.RGB(0x005F73)}
	}
	tabular := font(fonts.Sans, 8500)
	tabular.Tabular = true
	wide := font(fonts.Serif, 11*draw.Pt).Set(draw.Point{X: 10 * draw.Pt, Y: 60 * draw.Pt}, "Giãn rộng AV")
	wide.Stretch = 20
	box := draw.Box(draw.Rect{X: 100 * draw.Pt, Y: 10500, W: 40 * draw.Pt, H: 9 * draw.Pt})
	var open draw.Path
	open.MoveTo(draw.Point{X: 1 * draw.Pt, Y: 70 * draw.Pt})
	open.LineTo(draw.Point{X: 20 * draw.Pt, Y: 75 * draw.Pt})
	open.CurveTo(draw.Point{X: 30 * draw.Pt, Y: 80 * draw.Pt}, draw.Point{X: 40 * draw.Pt, Y: 60 * draw.Pt}, draw.Point{X: 50001, Y: 70 * draw.Pt})
	return draw.Picture{Size: draw.Size{W: 200 * draw.Pt, H: 100 * draw.Pt}, Ops: []draw.Op{
		draw.Fill{Path: box, Color: draw.RGB(0xAEB7BD)},
		draw.Fill{Path: draw.Circle(draw.Point{X: 150 * draw.Pt, Y: 50 * draw.Pt}, 8*draw.Pt), Color: draw.RGB(0xC8701E)},
		draw.Stroke{Path: draw.Line(draw.Point{X: 5 * draw.Pt}, draw.Point{X: 5 * draw.Pt, Y: 90 * draw.Pt}), Width: 750, Color: draw.RGB(0x16191D)},
		draw.Stroke{Path: open, Width: 1750, Color: draw.RGB(0x005F73), Round: true, Dash: []draw.Length{3000, 2000}},
		draw.Stroke{Path: box, Width: 500, Color: draw.RGB(0x5B98A5)},
		draw.Hatch{Path: box.Move(draw.Point{Y: 20 * draw.Pt}), Pitch: 3000, Width: 1100, Color: draw.RGB(0x005F73)},
		font(fonts.SansSemiBold, 8*draw.Pt).Set(draw.Point{X: 10 * draw.Pt, Y: 20 * draw.Pt}, `A & B <c> "d" Ổ Ẫ`),
		tabular.Set(draw.Point{X: 10 * draw.Pt, Y: 40 * draw.Pt}, "1.071,7"),
		wide,
	}}
}

// What is written reads back to the same steps, to the thousandth of a point, and
// every glyph stands where the letter does: numbers that are read off the file are
// those of the picture.
func TestReadsBack(t *testing.T) {
	set := embedded(t)
	p := every(set)
	file := svg.Write(p, set, svg.About{Title: "Tiêu đề & <1>", Description: "Mô tả", Lang: "vi"})
	got := read(t, file)
	if got.title != "Tiêu đề & <1>" || got.description != "Mô tả" || got.lang != "vi" {
		t.Errorf("it says %q, %q in %q", got.title, got.description, got.lang)
	}
	var want []string
	var glyphs [][2]float64
	var outlines []fonts.Outline // in the order of their first use
	seen := map[string]bool{}
	for _, op := range p.Ops {
		switch op := op.(type) {
		case draw.Text:
			want = append(want, fmt.Sprintf("words %q at %v size %v width %v", op.S, op.At, op.Size, op.Width))
			for r, x := range op.Letters(set.Face(op.Style)) {
				if outline := set.Face(op.Style).Outline(r); len(outline) > 0 {
					if key := fmt.Sprint(op.Style, r); !seen[key] {
						seen[key] = true
						outlines = append(outlines, outline)
					}
					glyphs = append(glyphs, [2]float64{(op.At.X + x).Points(), op.At.Y.Points()})
				}
			}
		case draw.Hatch:
			want = append(want, fmt.Sprintf("hatch %d lines in %v", len(op.Lines()), op.Path.Data()))
		default:
			want = append(want, op.String())
		}
	}
	for _, w := range want {
		if !got.steps[w] {
			t.Errorf("not in the file: %s", w)
		}
	}
	if len(got.steps) != len(want) {
		t.Errorf("%d steps are in the file, want %d", len(got.steps), len(want))
		for s := range got.steps {
			t.Log(s)
		}
	}
	for i, o := range outlines {
		if line := outlineOf(t, got.outlines[fmt.Sprintf("#g%d", i+1)]); !reflect.DeepEqual(line, o) {
			t.Errorf("glyph %d is %v, want %v", i+1, line, o)
		}
	}
	if len(got.glyphs) != len(glyphs) {
		t.Fatalf("%d glyphs are in the file, want %d", len(got.glyphs), len(glyphs))
	}
	for i, g := range got.glyphs {
		if math.Hypot(g[0]-glyphs[i][0], g[1]-glyphs[i][1]) > 0.001 {
			t.Errorf("glyph %d is at %v, want %v", i, g, glyphs[i])
		}
	}
	if again := svg.Write(p, set, svg.About{Title: "Tiêu đề & <1>", Description: "Mô tả", Lang: "vi"}); string(again) != string(file) {
		t.Error("the same picture gives other bytes")
	}
}

// contents are what a file draws and says.
type contents struct {
	title, description, lang string
	steps                    map[string]bool
	glyphs                   [][2]float64 // where they stand, in points
	outlines                 map[string]string
}

// read reads a file as a program would that knows nothing of how it was made.
func read(t *testing.T, file []byte) contents {
	t.Helper()
	c := contents{steps: map[string]bool{}, outlines: map[string]string{}}
	d := xml.NewDecoder(strings.NewReader(string(file)))
	var text *string
	var words map[string]string
	var origin [2]float64
	var scale float64
	clips := map[string]string{}
	clip := ""
	for {
		token, err := d.Token()
		if err == io.EOF {
			return c
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.CharData:
			if text != nil {
				*text += string(e)
			}
			if words != nil {
				c.steps[fmt.Sprintf("words %q at %s,%s size %s width %s", e, words["x"], words["y"], words["font-size"], words["textLength"])] = true
			}
		case xml.EndElement:
			text, words = nil, nil
		case xml.StartElement:
			a := map[string]string{}
			for _, attr := range e.Attr {
				a[attr.Name.Local] = attr.Value
			}
			style := strings.TrimSpace(strings.Join([]string{a["stroke"], a["stroke-width"]}, " "))
			if a["stroke-dasharray"] != "" {
				style += " dash " + a["stroke-dasharray"]
			}
			if a["stroke-linecap"] == "round" {
				style += " round"
			}
			how := "stroke " + style
			if a["stroke"] == "" {
				how = "fill " + a["fill"]
			}
			switch e.Name.Local {
			case "svg":
				c.lang = a["lang"]
			case "title":
				text = &c.title
			case "desc":
				text = &c.description
			case "text":
				words = a
			case "rect":
				if a["id"] != "paper" {
					c.steps[fmt.Sprintf("%s box %s,%s %sx%s", how, a["x"], a["y"], a["width"], a["height"])] = true
				}
			case "line":
				c.steps[fmt.Sprintf("%s line %s,%s %s,%s", how, a["x1"], a["y1"], a["x2"], a["y2"])] = true
			case "clipPath":
				clip = a["id"]
			case "path":
				switch {
				case clip != "":
					clips["url(#"+clip+")"], clip = a["d"], ""
				case a["id"] != "":
					c.outlines["#"+a["id"]] = a["d"]
				case a["clip-path"] != "":
					c.steps[fmt.Sprintf("hatch %d lines in %s", strings.Count(a["d"], "M"), clips[a["clip-path"]])] = true
				default:
					c.steps[how+" path "+a["d"]] = true
				}
			case "g":
				if a["transform"] != "" {
					var down float64
					if _, err := fmt.Sscanf(a["transform"], "translate(%f,%f) scale(%f,%f)", &origin[0], &origin[1], &scale, &down); err != nil {
						t.Fatalf("%s: %v", a["transform"], err)
					}
				}
			case "use":
				if c.outlines[a["href"]] == "" {
					t.Errorf("there is no %s", a["href"])
				}
				x, err := strconv.ParseFloat(a["x"], 64)
				if err != nil {
					t.Fatal(err)
				}
				c.glyphs = append(c.glyphs, [2]float64{origin[0] + x*scale, origin[1]})
			}
		}
	}
}

// outlineOf reads the path of a glyph by the rules of SVG 1.1 §8.3.
func outlineOf(t *testing.T, data string) fonts.Outline {
	t.Helper()
	var out fonts.Outline
	var at, control fonts.OutlinePoint
	letter, need, smooth := "", 0, false
	var numbers []int
	for _, token := range regexp.MustCompile(`[a-z]|-?[0-9.]+`).FindAllString(data, -1) {
		if token >= "a" {
			letter, numbers = token, nil
			need = map[string]int{"m": 2, "l": 2, "t": 2, "q": 4}[letter]
			if letter == "z" {
				at, smooth = out[len(out)-1].Start, false
			}
			continue
		}
		v, err := strconv.ParseFloat(token, 64)
		if err != nil {
			t.Fatal(err)
		}
		if numbers = append(numbers, int(math.Round(v*fonts.Unit))); len(numbers) < need {
			continue
		}
		by := func(i int) fonts.OutlinePoint {
			return fonts.OutlinePoint{X: at.X + numbers[i], Y: at.Y + numbers[i+1]}
		}
		to := by(need - 2)
		piece := fonts.Piece{To: to, Curved: letter == "q" || letter == "t"}
		switch {
		case letter == "m":
			out = append(out, fonts.Contour{Start: to})
		case letter == "q":
			piece.Control = by(0)
		case letter == "t" && smooth:
			piece.Control = fonts.OutlinePoint{X: 2*at.X - control.X, Y: 2*at.Y - control.Y}
		}
		if letter != "m" {
			last := &out[len(out)-1]
			last.Pieces = append(last.Pieces, piece)
		}
		at, control, smooth, numbers = to, piece.Control, piece.Curved, nil
	}
	return out
}
