package batch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"kyyeu/internal/source"
)

// memory is a store that may fail.
type memory struct {
	mu    sync.Mutex
	files map[string][]byte
	fails func(name string) error
	// readFails is the answer to every reading when it is not nil.
	readFails error
}

func newMemory() *memory { return &memory{files: map[string][]byte{}} }

func (m *memory) Write(_ context.Context, name string, b []byte) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fails != nil {
		if err := m.fails(name); err != nil {
			return err
		}
	}
	m.files[name] = bytes.Clone(b)
	return nil
}

func (m *memory) Read(_ context.Context, name string) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.readFails != nil {
		return nil, m.readFails
	}
	b, ok := m.files[name]
	if !ok {
		return nil, fs.ErrNotExist
	}
	return b, nil
}

// job is a batch of n documents that say whose they are.
func job(n int, store Store) *Job {
	j := &Job{Store: store, Workers: 4, Fingerprint: "data"}
	for i := range n {
		id := fmt.Sprintf("tinh-%d", i)
		j.Items = append(j.Items, Item{id, id + ".pdf"})
	}
	j.Build = func(ctx context.Context, it Item) (Built, error) {
		return Built{PDF: []byte("số liệu của " + it.ID), Pages: 1, Findings: source.Findings{{Rule: "missing", Severity: source.Warning}}}, ctx.Err()
	}
	return j
}

func runAll(t *testing.T, j *Job) *Manifest {
	t.Helper()
	m, err := j.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// A run that was interrupted at any moments and resumed ends with the files of
// an undisturbed one, and makes nothing twice that was noted as made.
func TestResume(t *testing.T) {
	whole := newMemory()
	runAll(t, job(100, whole))
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 7))
		store := newMemory()
		for attempt := 0; ; attempt++ {
			ctx, kill := context.WithCancel(t.Context())
			after := r.IntN(60)
			j := job(100, store)
			j.Resume, j.Workers = true, 1+r.IntN(5)
			build, built := j.Build, 0
			var mu sync.Mutex
			j.Build = func(ctx context.Context, it Item) (Built, error) {
				mu.Lock()
				if built++; built > after && attempt < 6 {
					kill()
				}
				mu.Unlock()
				return build(ctx, it)
			}
			_, err := j.Run(ctx)
			kill()
			if err == nil {
				break
			}
			if r.IntN(3) == 0 {
				delete(store.files, ManifestName) // the machine died before it was written
			}
		}
		if !maps.EqualFunc(whole.files, store.files, bytes.Equal) {
			t.Fatalf("seed %d: other files", seed)
		}
	}
}

// Only what the manifest and the file agree on is taken over.
func TestResumeDistrusts(t *testing.T) {
	store := newMemory()
	runAll(t, job(3, store))
	for _, spoil := range []func(*Job){
		func(*Job) { store.files["tinh-1.pdf"] = []byte("half") },
		func(*Job) { delete(store.files, "tinh-1.pdf") },
		func(j *Job) { j.Fingerprint = "other data" },
		func(j *Job) { j.Items[1].File = "another name.pdf" },
		func(*Job) { store.files[ManifestName] = []byte("{") },
		func(j *Job) { j.Resume = false },
	} {
		made := map[string]bool{}
		j := job(3, store)
		j.Resume = true
		build := j.Build
		var mu sync.Mutex
		j.Build = func(ctx context.Context, it Item) (Built, error) {
			mu.Lock()
			made[it.ID] = true
			mu.Unlock()
			return build(ctx, it)
		}
		spoil(j)
		runAll(t, j)
		if !made["tinh-1"] {
			t.Error("a document was taken over that is not there, or of other data")
		}
		if got := store.files[j.Items[1].File]; string(got) != "số liệu của tinh-1" {
			t.Errorf("%s is %q", j.Items[1].File, got)
		}
	}
	// And nothing is made again when all is there.
	j := job(3, store)
	runAll(t, j)
	j.Resume = true
	j.Build = func(context.Context, Item) (Built, error) { return Built{}, errors.New("made again") }
	if m := runAll(t, j); m.Count(Made) != 3 {
		t.Errorf("%+v", m)
	}
}

// An item that fails, panics, or cannot be written leaves the others alone.
func TestFailures(t *testing.T) {
	store := newMemory()
	store.fails = func(name string) error {
		if name == "tinh-2.pdf" {
			return errors.New("disk full")
		}
		return nil
	}
	j := job(6, store)
	build := j.Build
	j.Build = func(ctx context.Context, it Item) (Built, error) {
		switch it.ID {
		case "tinh-0":
			panic("a fault")
		case "tinh-1":
			return Built{Stopped: true, Findings: source.Findings{{Rule: "sum"}}}, nil
		case "tinh-3":
			return Built{}, errors.New("no")
		}
		return build(ctx, it)
	}
	var events []Event
	j.Events = func(e Event) { events = append(events, e) }
	m := runAll(t, j)
	var got []string
	for _, e := range m.Entries {
		got = append(got, fmt.Sprint(e.ID, " ", e.Status, " ", e.Error))
	}
	want := []string{"tinh-0 failed a fault of the program: a fault", "tinh-1 stopped ", "tinh-2 failed disk full", "tinh-3 failed no", "tinh-4 made ", "tinh-5 made "}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if len(events) != 6 || events[5].Done != 6 || events[5].Total != 6 {
		t.Errorf("%+v", events)
	}
	if _, ok := store.files["tinh-1.pdf"]; ok || len(store.files) != 3 {
		t.Error("a document was written that findings stopped")
	}
	j.FailFast, j.Workers = true, 1
	if m := runAll(t, j); len(m.Entries) != 1 {
		t.Errorf("went on after a failure: %+v", m.Entries)
	}
}

// A store that takes no manifest, or does not say what it has, is told before
// anything is made.
func TestNoStore(t *testing.T) {
	refused := &StoreError{Message: source.Textf("không", "no")}
	store := newMemory()
	store.fails = func(string) error { return refused }
	j := job(6, store)
	j.Build = func(context.Context, Item) (Built, error) { return Built{}, errors.New("made for nothing") }
	j.Events = func(e Event) { t.Errorf("%+v", e) }
	if _, err := j.Run(t.Context()); !errors.Is(err, refused) {
		t.Errorf("%v", err)
	}
	store.fails, store.readFails = nil, refused
	j.Resume = true
	if _, err := j.Run(t.Context()); !errors.Is(err, refused) || len(store.files) > 0 {
		t.Errorf("%v, and %d files", err, len(store.files))
	}
}

// The shards of a batch make each document once, and their manifests join to
// that of the whole.
func TestShards(t *testing.T) {
	whole := newMemory()
	runAll(t, job(63, whole))
	for _, n := range []int{1, 2, 4, 7, 64} {
		store := newMemory()
		var parts []Named
		for k := n; k >= 1; k-- {
			j := job(63, store)
			j.Shard = Shard{k, n}
			parts = append(parts, Named{fmt.Sprint("m", k), runAll(t, j)})
			delete(store.files, j.Shard.ManifestName())
		}
		m, findings := Merge(parts)
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		store.files[ManifestName] = m.Marshal()
		if !maps.EqualFunc(whole.files, store.files, bytes.Equal) {
			t.Errorf("%d shards make other files", n)
		}
		if n < 2 || n > 63 {
			continue
		}
		for name, broken := range map[string][]Named{
			"còn thiếu":          parts[1:],
			"đã có":              append(slices.Clone(parts), parts[0]),
			"không cùng dữ liệu": {parts[0], {"x", &Manifest{Kyyeu: 1, Shard: "1/2"}}},
		} {
			if m, findings := Merge(broken); m != nil || len(findings) == 0 || !strings.Contains(findings[0].Message.VI, name) {
				t.Errorf("%d shards, %s: %v", n, name, findings)
			}
		}
	}
}

func TestShardFromEnvironment(t *testing.T) {
	for _, c := range []struct{ env, want string }{
		{"", ""},
		{"JOB_COMPLETION_INDEX=0 JOB_COMPLETIONS=4", "1/4"},
		{"JOB_COMPLETION_INDEX=3 JOB_COMPLETIONS=4", "4/4"},
		{"JOB_COMPLETION_INDEX=4 JOB_COMPLETIONS=4", "error"},
		{"JOB_COMPLETION_INDEX=0", "error"},
		{"SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_MIN=5 SLURM_ARRAY_TASK_COUNT=3", "1/3"},
		{"SLURM_ARRAY_TASK_ID=4 SLURM_ARRAY_TASK_MIN=5 SLURM_ARRAY_TASK_COUNT=3", "error"},
		{"PARALLEL_SEQ=2 PARALLEL_TOTAL=2", "2/2"},
	} {
		s, ok, err := ShardFromEnvironment(func(name string) string {
			for _, v := range strings.Fields(c.env) {
				if value, found := strings.CutPrefix(v, name+"="); found {
					return value
				}
			}
			return ""
		})
		got := ""
		if err != nil {
			got = "error"
		} else if ok {
			got = s.String()
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.env, got, c.want)
		}
	}
	for _, s := range []string{"", "1", "0/2", "3/2", "1/0", "a/b", "1/2/3", "-1/2"} {
		if _, err := ParseShard(s); err == nil {
			t.Errorf("%q is taken for a shard", s)
		}
	}
}
