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
	"io/fs"
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

// Store is where documents and manifest go: a folder, or a bucket. Write puts a
// file there whole or not at all. Read gives a file; an error that is
// [fs.ErrNotExist] says that there is none. Both are called by several workers at a
// time, and end early when ctx is done, as far as the store can.
type Store interface {
	Write(ctx context.Context, name string, content []byte) error
	Read(ctx context.Context, name string) ([]byte, error)
}

// StoreError says in the user's languages why a store did not take or give a file,
// and what to do about it.
type StoreError struct {
	Message, Hint source.Text
	Err           error // the store's own; may be nil
}

func (e *StoreError) Error() string { return e.Message.EN }

// Unwrap gives the store's own error.
func (e *StoreError) Unwrap() error { return e.Err }

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
// as well: before the first document, so that a store that takes nothing is known
// before thousands are made, from time to time, and at the end. The error is not
// nil when ctx was done, or the manifest could not be written, or not be read to
// resume; that an item failed is no error of the run, but stands in the manifest.
func (j *Job) Run(ctx context.Context) (*Manifest, error) {
	mine, err := j.Shard.Of(j.Items)
	if err != nil {
		return nil, err
	}
	r := &run{job: j, mine: mine, entries: make([]Entry, len(mine)), manifest: j.manifest()}
	if j.Resume {
		if err := r.takeOver(ctx); err != nil {
			return r.manifest, err
		}
	}
	r.manifest.Entries = r.finished()
	if err := r.save(ctx); err != nil {
		return r.manifest, err
	}
	// The manifest is saved after the end of ctx as well.
	saving := context.WithoutCancel(ctx)
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
	if err := r.save(saving); err != nil {
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
		if err = r.job.Store.Write(ctx, it.File, built.PDF); err != nil {
			if ctx.Err() != nil {
				return
			}
			e = Entry{ID: it.ID, File: it.File, Status: Failed, Error: err.Error(), Findings: e.Findings}
		}
	}
	r.note(ctx, i, Event{Entry: e, Err: err, Findings: built.Findings})
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
func (r *run) note(ctx context.Context, i int, e Event) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.entries[i] = e.Entry
	r.done++
	if !e.Kept && r.done%saveEvery == 0 {
		r.manifest.Entries = r.finishedLocked()
		// What cannot be saved now is said at the end, when it is tried again.
		_ = r.save(ctx)
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

func (r *run) save(ctx context.Context) error {
	return r.job.Store.Write(ctx, r.job.Shard.ManifestName(), r.manifest.Marshal())
}

// takeOver keeps what an earlier run made, if it is still there and the same
// data would make it again.
func (r *run) takeOver(ctx context.Context) error {
	raw, err := r.job.Store.Read(ctx, r.job.Shard.ManifestName())
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	old, err := ParseManifest(raw)
	if err != nil || old.Fingerprint != r.job.Fingerprint || old.List != r.manifest.List || old.Shard != r.manifest.Shard {
		return nil
	}
	before := map[string]Entry{}
	for _, e := range old.Entries {
		before[e.ID] = e
	}
	next := make(chan int)
	var workers sync.WaitGroup
	for range max(1, r.job.Workers) {
		workers.Go(func() {
			for i := range next {
				if e := before[r.mine[i].ID]; r.holds(ctx, e) {
					r.note(ctx, i, Event{Entry: e, Kept: true})
				}
			}
		})
	}
	for i, it := range r.mine {
		if e, ok := before[it.ID]; ok && e.Status == Made && e.File == it.File && ctx.Err() == nil {
			next <- i
		}
	}
	close(next)
	workers.Wait()
	return context.Cause(ctx)
}

// holds reports whether the store has the document of an entry, byte for byte.
func (r *run) holds(ctx context.Context, e Entry) bool {
	pdf, err := r.job.Store.Read(ctx, e.File)
	if err != nil {
		return false // it is made again
	}
	sum := sha256.Sum256(pdf)
	return hex.EncodeToString(sum[:]) == e.SHA256
}
