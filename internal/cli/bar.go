package cli

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// bar shows how far a batch is, with its rate and the time that is left. A nil
// bar shows nothing.
type bar struct {
	program  *program
	progress *mpb.Progress
	bar      *mpb.Bar

	mu         sync.Mutex
	start      time.Time
	made, kept int // of total; what was kept took no time
	total      int
}

// newBar shows a bar on standard error; nil when that is no terminal, or one that
// cannot go back in its line.
func (p *program) newBar(total int) *bar {
	if !terminal(p.stderr) || p.env.get("TERM") == "dumb" || total == 0 {
		return nil
	}
	return p.barOn(total, time.Now(), mpb.WithOutput(p.stderr))
}

// barWidth is that of the bar itself, in characters.
const barWidth = 30

func (p *program) barOn(total int, start time.Time, options ...mpb.ContainerOption) *bar {
	b := &bar{program: p, total: total, start: start, progress: mpb.New(options...)}
	b.bar = b.progress.New(int64(total), mpb.BarStyle().Lbound("").Rbound("").Filler("█").Tip("█").Padding("░"),
		mpb.BarWidth(barWidth), mpb.BarRemoveOnComplete(),
		mpb.AppendDecorators(decor.Any(func(decor.Statistics) string { return b.words(time.Now()) })))
	return b
}

// words are those behind the bar.
func (b *bar) words(now time.Time) string {
	b.mu.Lock()
	defer b.mu.Unlock()
	p, took := b.program, now.Sub(b.start).Seconds()
	s := fmt.Sprintf(" %d/%d", b.made+b.kept, b.total)
	if b.made == 0 || took <= 0 {
		return s
	}
	rate := float64(b.made) / took
	left := time.Duration(float64(b.total-b.made-b.kept) / rate * float64(time.Second)).Round(time.Second)
	return s + p.say(
		fmt.Sprintf(" · %s tài liệu/giây · còn %s", p.decimal(rate), left),
		fmt.Sprintf(" · %s documents/s · %s left", p.decimal(rate), left))
}

func (b *bar) shown() bool { return b != nil }

// advance counts one document more.
func (b *bar) advance(kept bool) {
	if b == nil {
		return
	}
	b.mu.Lock()
	if kept {
		b.kept++
	} else {
		b.made++
	}
	done := b.made + b.kept
	b.mu.Unlock()
	b.bar.SetCurrent(int64(done))
}

// above is where to write while the bar is shown: w, or the lines above it.
func (b *bar) above(w io.Writer) io.Writer {
	if b == nil {
		return w
	}
	return b.progress
}

// end takes the bar away.
func (b *bar) end() {
	if b == nil {
		return
	}
	b.bar.Abort(true)
	b.progress.Wait()
}
