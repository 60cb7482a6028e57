package layout

import (
	"bytes"
	"fmt"
	"image"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"kyyeu/internal/draw"
	"kyyeu/internal/photo/phototest"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// Whatever its shape, a photograph is not stretched, stays within its frame and
// loses no more than a third; a portrait loses no height, and one that stands
// alone no width.
func TestFramed(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	frames := []draw.Size{
		{W: 481890, H: 481890 * aloneHeight / 1000}, {W: cellWidth(481890, 4), H: 481890 * rowHeight / 1000},
		{W: cellWidth(481890, 3), H: 481890 * rowHeight / 1000}, {W: cellWidth(481890, 2), H: 481890 * rowHeight / 1000},
	}
	for range 20_000 {
		w, h := 1+r.IntN(6000), 1+r.IntN(6000)
		n := r.IntN(len(frames))
		frame := frames[n]
		size, crop := framed(w, h, frame.W, frame.H, n > 0)
		what := fmt.Sprintf("%d × %d in frame %d: %v of %v", w, h, n, size, crop)
		if size.W < 1 || size.H < 1 || size.W > frame.W || size.H > frame.H {
			t.Fatalf("%s: not within its frame", what)
		}
		if crop.Empty() || !crop.In(image.Rect(0, 0, w, h)) {
			t.Fatalf("%s: not of the picture", what)
		}
		// Off by less than a pixel, or by less than a thousandth of a point.
		a, b := int64(crop.Dx())*int64(size.H), int64(crop.Dy())*int64(size.W)
		if off := max(a-b, b-a); off > int64(max(size.W, size.H))+int64(max(crop.Dx(), crop.Dy())) {
			t.Fatalf("%s: stretched", what)
		}
		if 3*crop.Dx() < 2*w-3 || 3*crop.Dy() < 2*h-3 {
			t.Fatalf("%s: more than a third is cut off", what)
		}
		if h >= w && crop.Dy() != h {
			t.Fatalf("%s: a portrait lost height", what)
		}
		if n == 0 && crop.Dx() != w {
			t.Fatalf("%s: one alone lost width", what)
		}
	}
}

// The frames are those of the design: 170 × 88,9 mm and 82 × 54,7 mm.
func TestFramesInMillimetres(t *testing.T) {
	width := formOf(doc.Briefing).width
	for _, c := range []struct {
		got  draw.Length
		want float64
	}{
		{width * aloneHeight / 1000, 88.9}, {width * rowHeight / 1000, 54.7},
		{cellWidth(width, 8), 170}, {cellWidth(width, 4), 82}, {cellWidth(width, 2), 38}, {cellEdge(width, 4), 88},
	} {
		if off := c.got.Mm() - c.want; off < -0.05 || off > 0.05 {
			t.Errorf("%.2f mm, want %v", c.got.Mm(), c.want)
		}
	}
}

// photo is a photograph of a size, with a caption.
func testPhoto(r random, w, h int, raw []byte) doc.Photo {
	p := doc.Photo{Bytes: raw, W: w, H: h, Caption: doc.Words(r.words(1 + r.IntN(40))), Alt: "ảnh", File: "a.jpg"}
	if r.IntN(3) > 0 {
		p.Credit = "Ảnh: " + r.words(1+r.IntN(9))
	}
	return p
}

// Every photograph is on one page, in order, as its Figure says; those of a row
// are equally high; none covers another or a text; captions stand below them.
func TestPhotographsArePlaced(t *testing.T) {
	set := faces(t)
	for seed := range uint64(120) {
		r := random{rand.New(rand.NewPCG(seed, 77))}
		d := r.document()
		d.Form = []doc.Form{doc.Briefing, doc.Booklet}[seed%2]
		var want []doc.Photo
		for range 1 + r.IntN(3) {
			p := &doc.Photos{}
			for range 1 + r.IntN(9) {
				p.Items = append(p.Items, testPhoto(r, 200+r.IntN(900), 200+r.IntN(900), nil))
			}
			want = append(want, p.Items...)
			d.Blocks = append(d.Blocks, p, &doc.Para{Line: r.line(30)})
		}
		l := newLayouter(d, set, nil)
		out := l.set()
		if l.findings.Count(source.Error) > 0 {
			continue
		}
		var got []*draw.Pixels
		for n, pg := range out.Pages {
			left := l.form.left(n)
			texts := inkBoxes(pg, set)
			var images []draw.Rect
			for _, it := range pg.Items {
				i, ok := it.Op.(draw.Image)
				if !ok {
					continue
				}
				got = append(got, i.Pixels)
				f := pg.Marks[it.Mark]
				if f.Tag != Figure || f.Alt != "ảnh" || f.Box != i.Rect || f.BoxPage != n || f.parent.Tag != Div {
					t.Fatalf("seed %d, page %d: %v in a %s at %v", seed, n+1, i.Rect, f.Tag, f.Box)
				}
				if i.Rect.X < left || i.Rect.Right() > left+l.form.width+1 || i.Rect.Y < l.form.top || i.Rect.Bottom() > l.form.top+l.form.height {
					t.Errorf("seed %d, page %d: %v is outside the text area", seed, n+1, i.Rect)
				}
				for _, s := range texts {
					if s.Overlaps(i.Rect) {
						t.Errorf("seed %d, page %d: %q stands on a photograph", seed, n+1, s.s)
					}
				}
				for _, o := range images {
					if o.Overlaps(i.Rect) {
						t.Errorf("seed %d, page %d: photographs overlap", seed, n+1)
					}
					if o.Y == i.Rect.Y && o.H != i.Rect.H {
						t.Errorf("seed %d, page %d: of one row, one is %v high, one %v", seed, n+1, o.H, i.Rect.H)
					}
				}
				images = append(images, i.Rect)
			}
		}
		if len(got) != len(want) || len(got) != len(l.dark.shots) {
			t.Fatalf("seed %d: %d photographs of %d", seed, len(got), len(want))
		}
		for i, s := range l.dark.shots {
			if s.pixels != got[i] || s.photo.Caption.Plain() != want[i].Caption.Plain() {
				t.Errorf("seed %d: photograph %d is not in its place", seed, i)
			}
		}
	}
}

// A caption of more than a page runs on; the photograph stays above it.
func TestCaptionHigherThanAPage(t *testing.T) {
	r := random{rand.New(rand.NewPCG(1, 9))}
	p := doc.Photo{W: 300, H: 200, Bytes: phototest.JPEG(t, phototest.Scene(300, 200), nil), Alt: "ảnh", Caption: doc.Words(r.words(2500)), Credit: "Ảnh: A"}
	out, found := Set(&doc.Document{Blocks: []doc.Block{&doc.Photos{Items: []doc.Photo{p, p}}}}, faces(t))
	if found.Count(source.Error) > 0 {
		t.Error(found)
	}
	outside(t, out)
	if got, want := content(out), letters(p.Caption.Plain()+p.Credit); got != want+want {
		t.Errorf("%d bytes of captions, want %d", len(got), 2*len(want))
	}
}

// A photograph whose data is damaged behind good headers is an error at its
// place, and one of few pixels a warning; the others are developed.
func TestDevelop(t *testing.T) {
	scene := phototest.Scene(1200, 800)
	good := phototest.JPEG(t, scene, nil)
	damaged := bytes.Clone(phototest.PNG(t, phototest.Scene(640, 480)))
	damaged[len(damaged)/2] ^= 0xFF
	small := phototest.JPEG(t, phototest.Scene(90, 60), nil)
	r := random{rand.New(rand.NewPCG(2, 9))}
	p := &doc.Photos{Items: []doc.Photo{testPhoto(r, 1200, 800, good), testPhoto(r, 640, 480, damaged), testPhoto(r, 90, 60, small), testPhoto(r, 1200, 800, good)}}
	for i := range p.Items {
		p.Items[i].Pos = source.Pos{File: "c.yaml", Line: 10 + i, Column: 1}
	}
	out, found := Set(&doc.Document{Blocks: []doc.Block{p}}, faces(t))
	var errors, warnings []int
	for _, f := range found {
		if f.Rule != "photo" {
			t.Errorf("%+v", f)
		}
		if f.Severity == source.Error {
			errors = append(errors, f.Pos.Line)
		} else {
			warnings = append(warnings, f.Pos.Line)
		}
	}
	if fmt.Sprint(errors, warnings) != "[11] [12]" {
		t.Errorf("errors in lines %v, warnings %v: %v", errors, warnings, found)
	}
	n := 0
	for _, it := range out.Pages[0].Items {
		if i, ok := it.Op.(draw.Image); ok && len(i.Pixels.JPEG) > 0 {
			n++
			if most := pixelsIn(i.Rect.W); i.Pixels.W > most {
				t.Errorf("%d pixels over %v, want at most %d", i.Pixels.W, i.Rect.W, most)
			}
		}
	}
	if n != 3 {
		t.Errorf("%d photographs have pixels", n)
	}
}

// Hundreds of photographs take as much memory as what is printed of them and the
// few that are under way: not as many pixels as they have together.
func TestManyPhotographsTakeLittleMemory(t *testing.T) {
	const count = 40
	raw := phototest.JPEG(t, phototest.Scene(2000, 1500), nil)
	r := random{rand.New(rand.NewPCG(3, 9))}
	p := &doc.Photos{}
	for range count {
		p.Items = append(p.Items, testPhoto(r, 2000, 1500, raw))
	}
	var peak, before runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	stop, done := make(chan bool), make(chan bool)
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			default:
			}
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak.HeapAlloc = max(peak.HeapAlloc, m.HeapAlloc)
			time.Sleep(5 * time.Millisecond)
		}
	}()
	out, _ := Set(&doc.Document{Blocks: []doc.Block{p}}, faces(t))
	close(stop)
	<-done
	printed := 0
	for _, pg := range out.Pages {
		for _, it := range pg.Items {
			if i, ok := it.Op.(draw.Image); ok {
				printed += len(i.Pixels.JPEG)
			}
		}
	}
	most := uint64(2*printed + mostDevelopers*(2000*1500*4+8<<20) + 40<<20)
	if peak.HeapAlloc > before.HeapAlloc+most || most > count*2000*1500*3/2 {
		t.Errorf("%d MB at the most, expected at most %d; %d MB are printed", peak.HeapAlloc>>20, most>>20, printed>>20)
	}
}
