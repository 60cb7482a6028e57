package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/vbauerster/mpb/v8"

	"kyyeu/internal/source"
)

// A bar shows how far the batch is, and goes away; what was kept from an earlier
// run says nothing of the time that is left. A nil bar shows nothing.
func TestBar(t *testing.T) {
	var out bytes.Buffer
	p := newProgram(nil, nil, nil, nil)
	p.lang = source.English
	start := time.Now()
	b := p.barOn(20, start, mpb.WithOutput(&out), mpb.WithAutoRefresh(), mpb.WithRefreshRate(time.Millisecond))
	for range 10 {
		b.advance(true)
	}
	if got := b.words(start.Add(2 * time.Second)); got != " 10/20" {
		t.Errorf("%q", got)
	}
	for range 4 {
		b.advance(false)
	}
	if got := b.words(start.Add(2 * time.Second)); got != " 14/20 · 2.0 documents/s · 3s left" {
		t.Errorf("%q", got)
	}
	p.lang = source.Vietnamese
	if got := b.words(start.Add(2 * time.Second)); got != " 14/20 · 2,0 tài liệu/giây · còn 3s" {
		t.Errorf("%q", got)
	}
	time.Sleep(50 * time.Millisecond)
	b.end()
	if s := out.String(); !strings.Contains(s, "█") || !strings.Contains(s, " 14/20 · ") {
		t.Errorf("the bar shows %q", s)
	}

	var none *bar
	none.advance(false)
	none.end()
	if none.shown() || none.above(&out) != &out {
		t.Error("a bar that is none is shown")
	}
	if p.newBar(3) != nil {
		t.Error("a bar on what is no terminal")
	}
}
