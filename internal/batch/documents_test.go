package batch_test

import (
	"context"
	"flag"
	"fmt"
	"io/fs"
	"runtime"
	"runtime/metrics"
	"testing"

	"kyyeu/fonts"
	"kyyeu/inputs"
	"kyyeu/internal/batch"
	"kyyeu/report"
	"kyyeu/report/reporttest"
)

// nowhere is a store that keeps nothing.
type nowhere struct{}

func (nowhere) Write(context.Context, string, []byte) error  { return nil }
func (nowhere) Read(context.Context, string) ([]byte, error) { return nil, fs.ErrNotExist }

// documents is a batch of n documents of the sample: those of its provinces, over
// and over.
func documents(t testing.TB, n, workers int) *batch.Job {
	return documentsOf(t, inputs.FS(), inputs.Sample, n, workers)
}

// documentsOf is a batch of n documents of a conference.
func documentsOf(t testing.TB, files fs.FS, file string, n, workers int) *batch.Job {
	t.Helper()
	faces, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	p, err := report.Prepare(t.Context(), report.World{Files: files, Fonts: faces}, report.Options{File: file})
	if err != nil {
		t.Fatal(err)
	}
	j := &batch.Job{Store: nowhere{}, Workers: workers}
	of := map[string]string{}
	for i := range n {
		id := fmt.Sprint(i)
		of[id] = p.Provinces()[i%len(p.Provinces())]
		j.Items = append(j.Items, batch.Item{ID: id, File: id + ".pdf"})
	}
	j.Build = func(ctx context.Context, it batch.Item) (batch.Built, error) {
		r, err := p.Build(ctx, of[it.ID])
		return batch.Built{PDF: r.PDF, Pages: r.Pages, Findings: r.Findings, Stopped: r.PDF == nil}, err
	}
	return j
}

// run makes all documents.
func run(t testing.TB, j *batch.Job) {
	t.Helper()
	m, err := j.Run(t.Context())
	if err != nil || m.Count(batch.Made) != len(j.Items) {
		t.Fatalf("%v: %d of %d documents", err, m.Count(batch.Made), len(j.Items))
	}
}

// What is in memory does not grow with the number of documents that are made, but
// for their lines in the manifest.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("it makes many documents")
	}
	const n, early = 60, 12
	j := documents(t, n, 1)
	var atFirst, atLast uint64
	j.Events = func(e batch.Event) {
		if e.Done%6 != 0 {
			return // the same province each time
		}
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		if e.Done <= early {
			atFirst = max(atFirst, m.HeapAlloc)
		}
		atLast = m.HeapAlloc
	}
	run(t, j)
	t.Logf("%d kB after %d documents, %d kB after %d", atFirst/1000, early, atLast/1000, n)
	if atLast > atFirst+atFirst/20 {
		t.Errorf("%d kB after %d documents, %d kB after %d", atFirst/1000, early, atLast/1000, n)
	}
}

var number = flag.Int("documents", 63, "how many documents BenchmarkRun makes; the country has 3,321 communes since 2025")

// BenchmarkRun makes a batch of the sample's documents by one worker and by two,
// and shows the most that was in memory.
func BenchmarkRun(b *testing.B) {
	benchmark(b, func(workers int) *batch.Job { return documents(b, *number, workers) })
}

// BenchmarkTwelvePages does so with documents of twelve pages, and reads and checks
// the data, too, as a whole run does.
func BenchmarkTwelvePages(b *testing.B) {
	files := reporttest.Conference(63)
	benchmark(b, func(workers int) *batch.Job { return documentsOf(b, files, reporttest.File, *number, workers) })
}

// benchmark makes the documents of a job by one worker and by two.
func benchmark(b *testing.B, job func(workers int) *batch.Job) {
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			heap := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
			var most uint64
			b.ReportAllocs()
			for b.Loop() {
				j := job(workers)
				j.Events = func(batch.Event) {
					metrics.Read(heap)
					most = max(most, heap[0].Value.Uint64())
				}
				run(b, j)
			}
			b.ReportMetric(float64(*number*b.N)/b.Elapsed().Seconds(), "documents/s")
			b.ReportMetric(float64(most)/1e6, "heap-MB")
		})
	}
}
