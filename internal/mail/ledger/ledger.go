// Package ledger remembers what was sent to whom, so that nobody gets a document
// twice, whatever happens to the machine.
//
// A ledger is a file of JSON lines that only grows. Each record is on the disk
// before what it speaks of may happen, or before what comes next may begin, and
// carries a hash over itself and the record before it. A line that a crash left
// unfinished is taken away when the ledger is opened again; a line that was
// changed or lost anywhere else is an error, and nothing is sent then. (That whole
// lines were cut off the end cannot be seen.)
//
// For a message there is first a record [Handing]: all of it is at the server but
// its end, without which no server may deliver it (RFC 5321, 4.1.1.4). Then the
// end is sent, and what the server answers is [Sent], [Refused] or [Deferred].
// So when the last word about an address is Handing, or [Lost] because the
// connection broke before the answer, nobody here can know whether the message
// was accepted: that is uncertain, and a person decides, [Received] or [Again].
package ledger

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"kyyeu/internal/outfile"
)

// Kind is what a record says.
type Kind string

// The kinds of records.
const (
	Opened   Kind = "opened"   // the ledger begins
	Handing  Kind = "handing"  // the end of the message is about to be sent
	Sent     Kind = "sent"     // the server accepted it
	Refused  Kind = "refused"  // the server refused it for good
	Deferred Kind = "deferred" // it was certainly not accepted, and may be tried again
	Lost     Kind = "lost"     // the connection broke between the end and the answer
	Received Kind = "received" // a person says that an uncertain message arrived
	Again    Kind = "again"    // a person says to send an uncertain message again
)

// Record is one line.
type Record struct {
	// N counts from 1. Open and Append set it, as they do Prev and Sum.
	N    int       `json:"n"`
	Time time.Time `json:"time"`
	Kind Kind      `json:"kind"`
	// ID is the Message-ID; To are the addresses that it went to, as keys
	// ([kyyeu/internal/mail.Address.Key]).
	ID string   `json:"id,omitempty"`
	To []string `json:"to,omitempty"`
	// Province is the area, Document the file, SHA256 the hash of the document.
	Province string `json:"province,omitempty"`
	Document string `json:"document,omitempty"`
	SHA256   string `json:"sha256,omitempty"`
	// Reply is what the server said, or why there was no answer.
	Reply string `json:"reply,omitempty"`
	// Prev is the Sum of the record before, Sum the hash of this one without it.
	Prev string `json:"prev"`
	Sum  string `json:"sum"`
}

// sum is the hash of a record.
func (r Record) sum() string {
	r.Sum = ""
	raw, err := json.Marshal(r)
	if err != nil {
		panic("ledger: a record of plain values does not encode: " + err.Error())
	}
	h := sha256.Sum256(raw)
	return hex.EncodeToString(h[:])
}

// State is what is known of a document and an address.
type State uint8

const (
	// None is for what was never tried, or is to be sent again.
	None State = iota
	// Certain: it was accepted, or a person says that it arrived.
	Certain
	// Failed: it was certainly not accepted.
	Failed
	// Uncertain: it may have been accepted.
	Uncertain
)

// state is what a record of a kind means for its addresses.
func (k Kind) state() State {
	switch k {
	case Sent, Received:
		return Certain
	case Refused, Deferred:
		return Failed
	case Handing, Lost:
		return Uncertain
	}
	return None
}

// Ledger is an open ledger. It is not safe for concurrent use.
type Ledger struct {
	path    string
	file    *os.File // nil when it is only read
	last    Record
	records map[key]Record
	order   []key
	broken  error
}

// key is an address with a document.
type key struct{ to, sha256 string }

// DamagedError says that a ledger is not what was written.
type DamagedError struct {
	Path string
	Line int
	Why  string
}

func (e *DamagedError) Error() string { return fmt.Sprintf("%s:%d: %s", e.Path, e.Line, e.Why) }

// ErrInUse says that another process has the ledger open.
var ErrInUse = errors.New("the ledger is in use")

// maxBytes bounds a ledger: a quarter of a million records.
const maxBytes = 128 << 20

// Open opens a ledger for writing and makes one when there is none. As long as it
// is open, no other process can: [ErrInUse]. An error may be a [*DamagedError] as
// well, or one of the system.
func Open(path string, now time.Time) (*Ledger, error) {
	f, err := openLocked(path)
	if err != nil {
		return nil, err
	}
	l := &Ledger{path: path, file: f, records: map[key]Record{}}
	good, err := l.read(f)
	if err == nil {
		err = l.cut(good)
	}
	if err == nil && l.last.N == 0 {
		if err = l.Append(Record{Time: now, Kind: Opened}); err == nil {
			err = outfile.SyncDir(filepath.Dir(path))
		}
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return l, nil
}

// Read reads a ledger without holding it; one that does not exist is empty.
func Read(path string) (*Ledger, error) {
	l := &Ledger{path: path, records: map[key]Record{}}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	_, err = l.read(f)
	return l, err
}

// read takes in the records, and gives the length of what is whole.
func (l *Ledger) read(f io.Reader) (good int64, err error) {
	raw, err := io.ReadAll(io.LimitReader(f, maxBytes+1))
	if err != nil {
		return 0, err
	}
	if len(raw) > maxBytes {
		return 0, &DamagedError{l.path, 0, "the file is too large to be a ledger"}
	}
	for n := 1; ; n++ {
		end := bytes.IndexByte(raw, '\n')
		if end < 0 {
			break // nothing, or what a crash left of a record
		}
		r, err := parse(raw[:end])
		switch {
		case err != nil:
			return 0, &DamagedError{l.path, n, "this is no record: " + err.Error()}
		case r.N != n || r.Prev != l.last.Sum:
			return 0, &DamagedError{l.path, n, "the record does not follow the one before: lines are missing, or in another order"}
		case r.Sum != r.sum():
			return 0, &DamagedError{l.path, n, "the record was changed"}
		}
		l.note(r)
		good += int64(end) + 1
		raw = raw[end+1:]
	}
	if l.last.N == 0 && !begun(raw) {
		return 0, &DamagedError{l.path, 1, "this is no ledger"}
	}
	return good, nil
}

// begun reports whether a file without a whole record is an empty one, or what a
// crash left of the first record; anything else is somebody's file.
func begun(raw []byte) bool {
	const head = `{"n":1,"time":"`
	return bytes.HasPrefix([]byte(head), raw) || bytes.HasPrefix(raw, []byte(head)) || len(bytes.Trim(raw, "\x00")) == 0
}

// parse reads a line, which must be written just as [line] writes it.
func parse(raw []byte) (Record, error) {
	var r Record
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&r); err != nil {
		return r, err
	}
	if !bytes.Equal(bytes.TrimSuffix(line(r), []byte("\n")), raw) {
		return r, errors.New("it is written otherwise")
	}
	return r, nil
}

// line is a record as it is written.
func line(r Record) []byte {
	raw, err := json.Marshal(r)
	if err != nil {
		panic("ledger: a record of plain values does not encode: " + err.Error())
	}
	return append(raw, '\n')
}

// note makes a record known.
func (l *Ledger) note(r Record) {
	l.last = r
	for _, to := range r.To {
		k := key{to, r.SHA256}
		if _, known := l.records[k]; !known {
			l.order = append(l.order, k)
		}
		l.records[k] = r
	}
}

// cut takes away what a crash left behind the last whole record.
func (l *Ledger) cut(good int64) error {
	end, err := l.file.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	if end > good {
		if err := l.file.Truncate(good); err != nil {
			return err
		}
		if err := l.file.Sync(); err != nil {
			return err
		}
	}
	_, err = l.file.Seek(good, io.SeekStart)
	return err
}

// Append writes a record and forces it to the disk. After an error nothing more
// can be appended: what the file holds is known only when it is opened again.
func (l *Ledger) Append(r Record) error {
	if l.broken == nil && l.file == nil {
		l.broken = errors.New("the ledger is open for reading alone")
	}
	if l.broken != nil {
		return l.broken
	}
	r.N, r.Prev = l.last.N+1, l.last.Sum
	r.Time = r.Time.UTC().Truncate(time.Millisecond)
	r.Reply = strings.ToValidUTF8(r.Reply, "\uFFFD")
	r.Sum = r.sum()
	_, err := l.file.Write(line(r))
	if err == nil {
		err = l.file.Sync()
	}
	if err != nil {
		l.broken = fmt.Errorf("write the ledger: %w", err)
		return l.broken
	}
	l.note(r)
	return nil
}

// Suppose makes a record known without writing it, to see what would follow.
func (l *Ledger) Suppose(r Record) { l.note(r) }

// State says what is known of a document and an address.
func (l *Ledger) State(to, sha256 string) State { return l.records[key{to, sha256}].Kind.state() }

// Last is the last record of a document and an address; its N is 0 when there is
// none.
func (l *Ledger) Last(to, sha256 string) Record { return l.records[key{to, sha256}] }

// Other reports whether an address has, or may have, another document of a
// province than the one with the hash.
func (l *Ledger) Other(to, province, sha256 string) bool {
	return slices.ContainsFunc(l.order, func(k key) bool {
		r := l.records[k]
		s := r.Kind.state()
		return k.to == to && k.sha256 != sha256 && r.Province == province && (s == Certain || s == Uncertain)
	})
}

// Close gives the ledger back.
func (l *Ledger) Close() error {
	if l.file == nil {
		return nil
	}
	return l.file.Close()
}
