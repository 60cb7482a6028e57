package ledger

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

func now() time.Time { return time.Date(2026, 11, 24, 8, 0, 0, 123456789, time.FixedZone("", 7*3600)) }

// written is a ledger with a few records, closed.
func written(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sent.jsonl")
	l, err := Open(path, now())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []Record{
		{Kind: Handing, To: []string{"a@a.example", "b@a.example"}, SHA256: "1", Province: "a", ID: "x@y"},
		{Kind: Sent, To: []string{"a@a.example", "b@a.example"}, SHA256: "1", Province: "a", Reply: "250 <ok> \xff\n&"},
		{Kind: Refused, To: []string{"c@a.example"}, SHA256: "2", Province: "b"},
		{Kind: Handing, To: []string{"d@a.example"}, SHA256: "3", Province: "c"},
	} {
		r.Time = now()
		if err := l.Append(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func reopen(t *testing.T, path string) *Ledger {
	t.Helper()
	l, err := Open(path, now())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func TestStates(t *testing.T) {
	l := reopen(t, written(t))
	for _, c := range []struct {
		to, sha256 string
		want       State
	}{
		{"a@a.example", "1", Certain}, {"b@a.example", "1", Certain}, {"a@a.example", "2", None}, {"c@a.example", "2", Failed},
		{"d@a.example", "3", Uncertain}, {"e@a.example", "3", None},
	} {
		if got := l.State(c.to, c.sha256); got != c.want {
			t.Errorf("%s with %s is %d, want %d", c.to, c.sha256, got, c.want)
		}
	}
	if !l.Other("a@a.example", "a", "9") || l.Other("a@a.example", "a", "1") || l.Other("a@a.example", "b", "9") || l.Other("c@a.example", "b", "9") {
		t.Error("what an address has of a province is wrong")
	}
	for kind, want := range map[Kind]State{Lost: Uncertain, Received: Certain, Again: None, Deferred: Failed} {
		if err := l.Append(Record{Kind: kind, To: []string{"d@a.example"}, SHA256: "3"}); err != nil {
			t.Fatal(err)
		}
		if got := l.State("d@a.example", "3"); got != want {
			t.Errorf("after %s it is %d, want %d", kind, got, want)
		}
	}
	if l.Last("d@a.example", "3").Time.Location() != time.UTC {
		t.Error("times are not in UTC")
	}
}

// Cut off anywhere, a ledger opens with the records that are whole, and goes on as
// if the rest had never been; with any byte changed, it does not open, unless the
// change makes of its end what a crash leaves.
func TestCut(t *testing.T) {
	path := written(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for n := range len(whole) + 1 {
		// The disk is forced each time, so all places around the ends of lines, and a
		// few between them.
		if near := whole[max(0, n-2):min(len(whole), n+2)]; n%97 != 0 && !bytes.Contains(near, []byte("\n")) {
			continue
		}
		for _, tail := range []string{"", "\x00\x00\x00"} {
			if err := os.WriteFile(path, append(bytes.Clone(whole[:n]), tail...), 0o600); err != nil {
				t.Fatal(err)
			}
			if n < len(`{"n":1,"time":"`) && n > 0 && tail != "" {
				continue // it could be somebody's file
			}
			l, err := Open(path, now())
			if err != nil {
				t.Fatalf("cut after %d bytes: %v", n, err)
			}
			records := max(1, bytes.Count(whole[:n], []byte("\n")))
			if l.last.N != records {
				t.Fatalf("cut after %d bytes there are %d records, want %d", n, l.last.N, records)
			}
			if err := l.Append(Record{Time: now(), Kind: Sent, To: []string{"z@a.example"}, SHA256: "z"}); err != nil {
				t.Fatal(err)
			}
			l.Close()
			again, err := Read(path)
			if err != nil || again.last.N != records+1 {
				t.Fatalf("cut after %d bytes and appended to: %d records (%v)", n, again.last.N, err)
			}
		}
	}
}

func TestDamaged(t *testing.T) {
	path := written(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	refused := func(what string, raw []byte) {
		t.Helper()
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, open := range []func() (*Ledger, error){func() (*Ledger, error) { return Open(path, now()) }, func() (*Ledger, error) { return Read(path) }} {
			_, err := open()
			if _, ok := errors.AsType[*DamagedError](err); !ok {
				t.Fatalf("%s: error %v, want a *DamagedError", what, err)
			}
		}
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, raw) {
			t.Fatalf("%s: the file was changed (%v)", what, err)
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	last := bytes.LastIndexByte(whole[:len(whole)-1], '\n') + 1
	for range 300 {
		i := r.IntN(len(whole) - 1)
		changed := bytes.Clone(whole)
		changed[i] ^= byte(1 << r.IntN(7))
		refused("a changed byte", changed)
	}
	lines := bytes.SplitAfter(whole, []byte("\n"))
	for i := range 4 { // the last but one at most
		refused("a line is missing", bytes.Join(append(append([][]byte{}, lines[:i]...), lines[i+1:]...), nil))
	}
	refused("lines are swapped", bytes.Join([][]byte{lines[0], lines[2], lines[1], lines[3], lines[4]}, nil))
	refused("a line is twice", append(bytes.Clone(whole), whole[last:]...))
	refused("blanks", bytes.Replace(whole, []byte(`,"kind"`), []byte(`, "kind"`), 1))
	for _, s := range []string{"x", "kyyeu: 1\n", "{}", "{}\n", "\n", `{"n":2`} {
		refused("another file", []byte(s))
	}
}

// Two processes cannot write one ledger; who only reads is not hindered.
func TestInUse(t *testing.T) {
	path := written(t)
	l := reopen(t, path)
	if _, err := Open(path, now()); !errors.Is(err, ErrInUse) {
		t.Fatalf("opened twice: %v", err)
	}
	r, err := Read(path)
	if err != nil || !reflect.DeepEqual(r.records, l.records) {
		t.Errorf("read while it is in use: %v", err)
	}
	l.Close()
	again, err := Open(path, now())
	if err != nil {
		t.Fatalf("opened after it was closed: %v", err)
	}
	again.Close()
}

// What could not be written is not known, and nothing is written after it.
func TestAppend_fails(t *testing.T) {
	l := reopen(t, written(t))
	l.file.Close()
	for range 2 {
		if err := l.Append(Record{Kind: Sent, To: []string{"q@a.example"}, SHA256: "1"}); err == nil {
			t.Fatal("a record was written to a closed file")
		}
	}
	if l.State("q@a.example", "1") != None {
		t.Error("a record that was not written is known")
	}
	read, err := Read(l.path)
	if err != nil || read.Append(Record{Kind: Sent}) == nil {
		t.Errorf("a ledger that is only read is written (%v)", err)
	}
}

func TestRead_none(t *testing.T) {
	l, err := Read(filepath.Join(t.TempDir(), "none"))
	if err != nil || l.State("a", "b") != None || l.Close() != nil {
		t.Errorf("a ledger that is not there: %v", err)
	}
	if _, err := Open(filepath.Join(t.TempDir(), "no", "folder"), now()); err == nil || strings.Contains(err.Error(), "use") {
		t.Errorf("a ledger in no folder: %v", err)
	}
}

// FuzzRead holds that no file brings reading down, and that what is read without
// an error is as it was written: written again, it is the same file.
func FuzzRead(f *testing.F) {
	first := Record{N: 1, Time: now().UTC().Truncate(time.Millisecond), Kind: Opened}
	first.Sum = first.sum()
	second := Record{N: 2, Time: first.Time, Kind: Handing, To: []string{"a@a.example"}, SHA256: "1", Prev: first.Sum}
	second.Sum = second.sum()
	f.Add([]byte{})
	f.Add(line(first))
	f.Add(append(line(first), line(second)...))
	f.Add(append(line(first), line(second)[:50]...))
	f.Fuzz(func(t *testing.T, raw []byte) {
		l := &Ledger{path: "x", records: map[key]Record{}}
		good, err := l.read(bytes.NewReader(raw))
		if err != nil {
			return
		}
		var again []byte
		for part := range bytes.Lines(raw[:good]) {
			r, err := parse(bytes.TrimSuffix(part, []byte("\n")))
			if err != nil {
				t.Fatal(err)
			}
			again = append(again, line(r)...)
		}
		if !bytes.Equal(again, raw[:good]) || bytes.IndexByte(raw[good:], '\n') >= 0 {
			t.Fatalf("%q is read as a ledger of %d bytes", raw, good)
		}
	})
}
