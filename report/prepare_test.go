package report_test

import (
	"bytes"
	"sync"
	"testing"

	"kyyeu/inputs"
	"kyyeu/report"
)

// Documents that are built at the same time from one prepared conference are
// those that are built alone: nothing of one is in another.
func TestPrepared(t *testing.T) {
	w, o := world(t, inputs.FS()), report.Options{File: inputs.Sample}
	p, err := report.Prepare(t.Context(), w, o)
	if err != nil {
		t.Fatal(err)
	}
	ids := append(p.Provinces(), "")
	together := make([]report.Result, len(ids))
	var wait sync.WaitGroup
	for i, id := range ids {
		wait.Go(func() {
			r, err := p.Build(t.Context(), id)
			if err != nil {
				t.Error(err)
			}
			together[i] = r
		})
	}
	wait.Wait()
	for i, id := range ids {
		o.Province = id
		alone, err := report.Build(t.Context(), w, o)
		if err != nil {
			t.Fatal(err)
		}
		if len(alone.PDF) == 0 || !bytes.Equal(alone.PDF, together[i].PDF) || alone.Name != together[i].Name {
			t.Errorf("%q: another document than alone", id)
		}
		for j := range i {
			if bytes.Equal(together[i].PDF, together[j].PDF) {
				t.Errorf("%q and %q have one document", id, ids[j])
			}
		}
	}
}
