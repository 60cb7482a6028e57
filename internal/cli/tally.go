package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"kyyeu/internal/batch"
	"kyyeu/internal/source"
)

// tally tells of the documents of a batch as they are made, and counts them.
//
// Standard output has the path of each document that was made, one a line; with
// --json it has one event a line instead. Standard error has all else: a bar when
// it is a terminal, what went wrong, and at the end a table of what became of all.
type tally struct {
	*program
	json bool
	to   place
	// manifest is its name there.
	manifest string
	bar      *bar // nil where none is shown
	start    time.Time

	counts map[outcomeOfItem]*sums
	// paths wait until the bar is gone, missing until the end.
	paths   []string
	missing []missingItem
}

// outcomeOfItem is what a table has one row for.
type outcomeOfItem uint8

const (
	itemMade outcomeOfItem = iota
	itemKept
	itemStopped
	itemFailed
)

// sums are those of the documents of one outcome.
type sums struct{ documents, pages, bytes int }

// missingItem is a document that there is not, and why.
type missingItem struct {
	id  string
	why source.Text
}

// The events of --json, each on a line of its own.
type (
	beginEvent struct {
		Event     string   `json:"event"` // "begin"
		Documents int      `json:"documents"`
		Shard     string   `json:"shard"`
		Findings  []record `json:"findings"` // of the data
	}
	documentEvent struct {
		Event string `json:"event"` // "document"
		Done  int    `json:"done"`
		Of    int    `json:"of"`
		Kept  bool   `json:"kept,omitempty"` // from an earlier run
		batch.Entry
	}
	endEvent struct {
		Event    string `json:"event"` // "end"
		Made     int    `json:"made"`
		Kept     int    `json:"kept"`
		Stopped  int    `json:"stopped"`
		Failed   int    `json:"failed"`
		Manifest string `json:"manifest,omitempty"` // when it was written
	}
)

// tell begins to tell of a job that puts documents to a place; findings are those
// of the data.
func (p *program) tell(asJSON bool, to place, job *batch.Job, findings source.Findings) (*tally, error) {
	t := &tally{program: p, json: asJSON, to: to, manifest: job.Shard.ManifestName(), start: time.Now(), counts: map[outcomeOfItem]*sums{}}
	for o := itemMade; o <= itemFailed; o++ {
		t.counts[o] = &sums{}
	}
	job.Events = t.event
	mine, err := job.Shard.Of(job.Items)
	if err != nil {
		return nil, err
	}
	if asJSON {
		return t, p.printJSON(beginEvent{"begin", len(mine), job.Shard.String(), p.records(findings)})
	}
	p.writeFindings(p.stderr, findings, p.coloured.stderr)
	t.bar = p.newBar(len(mine))
	return t, nil
}

// event tells of one document.
func (t *tally) event(e batch.Event) {
	o := itemMade
	switch {
	case e.Kept:
		o = itemKept
	case e.Status == batch.Stopped:
		o = itemStopped
		t.missing = append(t.missing, missingItem{e.Item.ID, source.Textf("dừng vì phát hiện", "stopped by findings")})
	case e.Status == batch.Failed:
		o = itemFailed
		t.missing = append(t.missing, missingItem{e.Item.ID, whyFailed(e.Err)})
	}
	n := t.counts[o]
	n.documents++
	n.pages += e.Entry.Pages
	n.bytes += e.Entry.Size
	if t.json {
		// A full disk behind standard output is told at the end.
		_ = t.printJSON(documentEvent{"document", e.Done, e.Total, e.Kept, e.Entry})
		return
	}
	if o == itemStopped {
		t.writeFindings(t.bar.above(t.stderr), e.Findings, t.coloured.stderr)
	}
	if e.Status == batch.Made {
		path := t.to.shown(e.Item.File)
		if t.bar.shown() && terminal(t.stdout.w) {
			t.paths = append(t.paths, path)
		} else {
			fmt.Fprintln(t.stdout, path)
		}
	}
	t.bar.advance(e.Kept)
}

// whyFailed words why a document was not made.
func whyFailed(err error) source.Text {
	if known, ok := errors.AsType[*problem](unwritable(err, source.Text{VI: "-o", EN: "-o"})); ok {
		return known.message
	}
	return source.Textf("không làm được: %v", "failed: %v", err)
}

// errSomeFailed says that some documents of a batch were not made.
var errSomeFailed = errors.New("some documents were not made")

// end tells how the batch ended; err is that of the run.
func (t *tally) end(err error) error {
	t.bar.end()
	for _, path := range t.paths {
		fmt.Fprintln(t.stdout, path)
	}
	made, kept, stopped, failed := t.counts[itemMade], t.counts[itemKept], t.counts[itemStopped], t.counts[itemFailed]
	if t.json {
		e := endEvent{"end", made.documents, kept.documents, stopped.documents, failed.documents, ""}
		if err == nil {
			e.Manifest = t.to.shown(t.manifest)
		}
		if err := t.printJSON(e); err != nil {
			return err
		}
	} else {
		t.table()
	}
	switch {
	case errors.Is(err, context.Canceled):
		return &problem{code: exitSignal, message: source.Textf("đã dừng theo yêu cầu", "interrupted"),
			hint: source.Textf("chạy lại với --resume để làm tiếp phần còn lại", "run it again with --resume to make the rest")}
	case err != nil:
		return unwritable(err, source.Text{VI: "-o", EN: "-o"})
	case stopped.documents+failed.documents > 0:
		return errSomeFailed
	}
	return nil
}

// table says of which documents there is no file and why, and what became of all.
func (t *tally) table() {
	w := tabwriter.NewWriter(t.stderr, 0, 0, 2, ' ', 0)
	defer w.Flush()
	if len(t.missing) > 0 {
		// Workers finish in any order.
		slices.SortFunc(t.missing, func(a, b missingItem) int { return cmp.Compare(a.id, b.id) })
		fmt.Fprintln(w, t.say("không có tệp:", "no file:"))
		for _, m := range t.missing {
			fmt.Fprintf(w, "  %s\t%s\n", clean(m.id), clean(m.why.In(t.lang)))
		}
	}
	w.Flush()
	took := time.Since(t.start)
	for _, row := range []struct {
		outcome outcomeOfItem
		words   string
		always  bool
	}{
		{itemMade, t.say("xong", "made"), true},
		{itemKept, t.say("giữ từ lần trước", "kept from before"), false},
		{itemStopped, t.say("dừng vì phát hiện", "stopped by findings"), false},
		{itemFailed, t.say("không làm được", "failed"), false},
	} {
		n := t.counts[row.outcome]
		if n.documents == 0 && !row.always {
			continue
		}
		fmt.Fprintf(w, "%s\t%d", row.words, n.documents)
		if n.bytes > 0 {
			fmt.Fprintf(w, "\t%s\t%s", t.say(fmt.Sprintf("%d trang", n.pages), fmt.Sprintf("%d pages", n.pages)), t.bytes(n.bytes))
		}
		if row.outcome == itemMade && n.documents > 0 {
			fmt.Fprintf(w, "\t%s", t.say(t.decimal(took.Seconds())+" giây", t.decimal(took.Seconds())+" s"))
		}
		fmt.Fprintln(w)
	}
}

// bytes words a size.
func (p *program) bytes(n int) string {
	if n < 1e6 {
		return p.decimal(float64(n)/1e3) + " kB"
	}
	return p.decimal(float64(n)/1e6) + " MB"
}

// decimal words a number with one place, as the locale writes it; it is for
// sizes and times, never for a figure.
func (p *program) decimal(x float64) string {
	s := fmt.Sprintf("%.1f", x)
	if p.lang == source.Vietnamese {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}
