// Package batch makes many documents of one conference: one for each item,
// several at a time, each written whole, with a manifest that says what was
// made.
//
// What is made depends on the items and the data alone, never on the order in
// which workers finish: a run that was killed at any moment and resumed ends
// with the same files and the same manifest as one that was not. An item that
// fails leaves the others alone.
package batch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"sync"

	"kyyeu/internal/source"
)

// Item is one document to make.
type Item struct {
	// ID names it: that of a province.
	ID string
	// File is the name that it gets, relative to the folder of the batch.
	File string
}

// Built is a document that was made.
type Built struct {
	PDF   []byte
	Pages int
	// Findings of this document.
	Findings source.Findings
	// Stopped says that findings stopped it: there is no PDF.
	Stopped bool
}

// Store is where documents and manifest go. Write puts a file there whole or
// not at all. Read gives a file; an error that is [fs.ErrNotExist] says that
// there is none.
type Store interface {
	Write(name string, content []byte) error
	Read(name string) ([]byte, error)
}

// Job is one run.
type Job struct {
	// Items of the whole batch, of which Shard takes a part.
	Items []Item
	Shard Shard
	// Build makes one document. It is called by several workers at a time.
	Build func(ctx context.Context, it Item) (Built, error)
	Store Store
	// Workers is how many documents are made at a time, at least 1.
	Workers int
	// FailFast stops at the first item that fails.
	FailFast bool
	// Resume takes over what an earlier run with the same Fingerprint made.
	Resume bool
	// Fingerprint stands for all that the documents depend on: data, options,
	// program.
	Fingerprint string
	// Data stands for the data alone.
	Data string
	// Events is told of every item, one call at a time; may be nil.
	Events func(Event)
}

// Event says what became of an item.
type Event struct {
	Item   Item
	Status Status
	// Err says why it failed; nil when findings stopped it.
	Err error
	// Kept says that it was taken over from an earlier run.
	Kept bool
	// Findings are those of the document; none when it was taken over.
	Findings source.Findings
	// Done of Total items are through.
	Done, Total int
	Entry       Entry
}

// Run makes the documents and gives the manifest, which is written to the store
// as well. The error is not nil when ctx was done, or the manifest could not be
// written; that an item failed is no error of the run, but stands in the
// manifest.
func (j *Job) Run(ctx context.Context) (*Manifest, error) {
	mine, err := j.Shard.Of(j.Items)
	if err != nil {
		return nil, err
	}
	r := &run{job: j, mine: mine, entries: make([]Entry, len(mine)), manifest: j.manifest()}
	if j.Resume {
		r.takeOver()
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	next := make(chan int)
	var workers sync.WaitGroup
	for range max(1, min(j.Workers, len(mine))) {
		workers.Go(func() {
			for i := range next {
				r.make(ctx, i, cancel)
			}
		})
	}
feed:
	for i := range mine {
		if r.entries[i].Status != "" {
			continue // taken over
		}
		select {
		case next <- i:
		case <-ctx.Done():
			break feed
		}
	}
	close(next)
	workers.Wait()
	r.manifest.Entries = r.finished()
	if err := r.save(); err != nil {
		return r.manifest, err
	}
	if err := context.Cause(ctx); err != nil && !errors.Is(err, errFailFast) && len(r.manifest.Entries) < len(mine) {
		return r.manifest, err
	}
	return r.manifest, nil
}

var errFailFast = errors.New("an item failed")

// run is a Job at work.
type run struct {
	job      *Job
	mine     []Item
	manifest *Manifest

	mu      sync.Mutex
	entries []Entry // by item; Status is empty until it is through
	done    int
}

// make makes one document and notes what became of it.
func (r *run) make(ctx context.Context, i int, cancel func(error)) {
	if ctx.Err() != nil {
		return // a worker may be handed an item after the end
	}
	it := r.mine[i]
	built, err := r.build(ctx, it)
	if ctx.Err() != nil && err != nil {
		return // interrupted: as if never begun
	}
	e := Entry{ID: it.ID, File: it.File, Findings: records(built.Findings), Pages: built.Pages}
	switch {
	case err != nil:
		e.Status, e.Error, e.Pages = Failed, err.Error(), 0
	case built.Stopped:
		e.Status, e.Pages = Stopped, 0
	default:
		sum := sha256.Sum256(built.PDF)
		e.Status, e.Size, e.SHA256 = Made, len(built.PDF), hex.EncodeToString(sum[:])
		if err = r.job.Store.Write(it.File, built.PDF); err != nil {
			e = Entry{ID: it.ID, File: it.File, Status: Failed, Error: err.Error(), Findings: e.Findings}
		}
	}
	r.note(i, Event{Entry: e, Err: err, Findings: built.Findings})
	if e.Status != Made && r.job.FailFast {
		cancel(errFailFast)
	}
}

// build makes one document; a panic is that document's failure, not the run's.
func (r *run) build(ctx context.Context, it Item) (b Built, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("a fault of the program: %.200v", fault)
		}
	}()
	return r.job.Build(ctx, it)
}

// note keeps what became of an item, tells of it and saves the manifest from
// time to time, so that little is made again when the machine fails.
func (r *run) note(i int, e Event) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.entries[i] = e.Entry
	r.done++
	if r.done%saveEvery == 0 {
		r.manifest.Entries = r.finishedLocked()
		// What cannot be saved now is said at the end, when it is tried again.
		_ = r.job.Store.Write(ManifestName, r.manifest.Marshal())
	}
	if r.job.Events != nil {
		e.Item, e.Status, e.Done, e.Total = r.mine[i], e.Entry.Status, r.done, len(r.mine)
		r.job.Events(e)
	}
}

// saveEvery is after how many documents the manifest is saved.
const saveEvery = 32

func (r *run) finished() []Entry {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.finishedLocked()
}

func (r *run) finishedLocked() []Entry {
	all := []Entry{}
	for _, e := range r.entries {
		if e.Status != "" {
			all = append(all, e)
		}
	}
	return all
}

func (r *run) save() error {
	return r.job.Store.Write(ManifestName, r.manifest.Marshal())
}

// takeOver keeps what an earlier run made, if it is still there and the same
// data would make it again.
func (r *run) takeOver() {
	raw, err := r.job.Store.Read(ManifestName)
	if err != nil {
		return
	}
	old, err := ParseManifest(raw)
	if err != nil || old.Fingerprint != r.job.Fingerprint || old.List != r.manifest.List || old.Shard != r.manifest.Shard {
		return
	}
	before := map[string]Entry{}
	for _, e := range old.Entries {
		before[e.ID] = e
	}
	for i, it := range r.mine {
		e, ok := before[it.ID]
		if !ok || e.Status != Made || e.File != it.File {
			continue
		}
		pdf, err := r.job.Store.Read(it.File)
		if err != nil {
			continue
		}
		if sum := sha256.Sum256(pdf); hex.EncodeToString(sum[:]) != e.SHA256 {
			continue
		}
		r.note(i, Event{Entry: e, Kept: true})
	}
}
