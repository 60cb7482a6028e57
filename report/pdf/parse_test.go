package pdf

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"kyyeu/fonts"
	"kyyeu/internal/draw"
	"kyyeu/report/layout"
)

// raw is what gofpdf writes for one page of one word.
func raw(t testing.TB) []byte {
	t.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	f := draw.Font{Face: set.Face(fonts.Sans), Style: fonts.Sans, Size: 12 * draw.Pt}
	pages := []layout.Page{{
		Size:  draw.Size{W: 300 * draw.Pt, H: 300 * draw.Pt},
		Items: []layout.Item{{Op: f.Set(draw.Point{Y: 12 * draw.Pt}, "Kỷ yếu"), Mark: -1}},
	}}
	data, err := pageFile(pages, set, collectImages(pages))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestHarvest(t *testing.T) {
	h, err := harvest(raw(t), 1)
	if err != nil {
		t.Fatal(err)
	}
	if len(h) != 1 || !bytes.Contains(h[0], []byte("\x1e\xf7\x00 ")) {
		t.Errorf("content %q", h)
	}
}

// A file that was cut off, or had a byte changed, is read or refused, never more.
func TestHarvestOfBrokenFiles(t *testing.T) {
	good := raw(t)
	for n := 0; n < len(good); n += 1 + n/50 {
		if _, err := harvest(good[:n], 1); err == nil {
			t.Fatalf("read the first %d bytes of %d", n, len(good))
		}
	}
	for at := range good {
		bad := bytes.Clone(good)
		bad[at] ^= 0x15
		harvest(bad, 1)
	}
}

func FuzzHarvest(f *testing.F) {
	good := raw(f)
	f.Add(good)
	f.Add(good[:len(good)/2])
	f.Add([]byte("xref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n"))
	f.Add([]byte("startxref\n-1\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		h, err := harvest(data, 1)
		if err == nil && len(h) != 1 {
			t.Errorf("%d pages of 1, without an error", len(h))
		}
	})
}

func TestValue(t *testing.T) {
	for in, want := range map[string]any{
		"12":                     12,
		"-1.5 ":                  -1.5,
		"3 0 R":                  reference(3),
		"[3 0 R 4 0 5]":          []any{reference(3), 4, 0, 5},
		"/Name/Other":            name("Name"),
		`(a\)\\\r)`:              "a)\\\r",
		"true":                   true,
		"null":                   nil,
		"<</A 1/B[]/C<</D 2>>>>": dict{"A": 1, "B": []any(nil), "C": dict{"D": 2}},
	} {
		p := parser{data: []byte(in)}
		got, err := p.value(0)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %#v (%v), want %#v", in, got, err, want)
		}
	}
	for _, in := range []string{"", "[", "<<", "<</A", "<<1 2>>", "(a", "(a\\", "hm", "1.2.3", strings.Repeat("[", 99)} {
		p := parser{data: []byte(in)}
		if v, err := p.value(0); err == nil {
			t.Errorf("%q: got %#v, want an error", in, v)
		}
	}
}
