package deliver

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"kyyeu/fonts"
	"kyyeu/internal/batch"
	"kyyeu/internal/mail"
	"kyyeu/internal/mail/ledger"
	"kyyeu/internal/mail/smtptest"
	"kyyeu/internal/sheet"
	"kyyeu/report"
)

func TestMain(m *testing.M) {
	smtptest.Main()
	senderMain()
	os.Exit(m.Run())
}

// messages are one to each address; several addresses separated by ";" are of one
// message. from is the sender's address.
func messages(from string, addresses ...string) ([]mail.Message, error) {
	conference := "kyyeu: 1\nconference: {title: Hội nghị minh họa, date: 2026-03-20}\nregion: {name: Vùng minh họa}\nprovinces:\n"
	list := "Địa bàn;Địa chỉ thư\n"
	docs := mail.Documents{Manifest: &batch.Manifest{Kyyeu: 1, Shard: "1/1"}, Shown: "out/manifest.json"}
	files := fstest.MapFS{}
	var areas []mail.Area
	for i, a := range addresses {
		id := fmt.Sprintf("p%d", i)
		conference += fmt.Sprintf("  - {id: %s, name: Tỉnh %d}\n", id, i)
		list += fmt.Sprintf("%s;\"%s\"\n", id, a)
		pdf := bytes.Repeat(fmt.Appendf(nil, "%%PDF %d\n.\n", i), 2000)
		sum := sha256.Sum256(pdf)
		files[id+".pdf"] = &fstest.MapFile{Data: pdf}
		docs.Manifest.Entries = append(docs.Manifest.Entries, batch.Entry{ID: id, File: id + ".pdf", Status: batch.Made, Size: len(pdf), SHA256: hex.EncodeToString(sum[:])})
		areas = append(areas, mail.Area{ID: id, Name: fmt.Sprintf("Tỉnh %d", i)})
	}
	docs.Files = files
	text := "kyyeu-mail: 1\nfrom: Sở A <" + from + ">\nrecipients: r.csv\nsubject: \"Tài liệu: {province}\"\nbody: Kính gửi {recipient}.\n"
	world := fstest.MapFS{"c.yaml": {Data: []byte(conference)}, "mail.yaml": {Data: []byte(text)}, "r.csv": {Data: []byte(list)}}
	set, err := fonts.Embedded()
	if err != nil {
		return nil, err
	}
	prepared, err := report.Prepare(context.Background(), report.World{Files: world, Fonts: set}, report.Options{File: "c.yaml"})
	if err != nil {
		return nil, err
	}
	docs.Manifest.Data = prepared.Fingerprint()
	letter, found := report.ReadLetter(world, "mail.yaml", "mail.yaml")
	book, _ := sheet.Read(world["r.csv"].Data, "r.csv")
	recipients, more := mail.ReadList(book, prepared.FindArea, areas)
	all, last := mail.Plan(prepared, letter.Letter, recipients, docs, 10<<20)
	if found = slices.Concat(found, more, last); len(found) > 0 {
		return nil, fmt.Errorf("%v", found)
	}
	return all, nil
}

// quick are options that lose no time.
func quick() Options {
	return Options{Tries: 3, Backoff: time.Millisecond, Now: time.Now, Sleep: Sleep}
}

// bench is a server and a ledger with messages for it.
type bench struct {
	t        *testing.T
	server   *smtptest.Server
	to       Server
	messages []mail.Message
	path     string
	options  Options
	told     []Event
}

func newBench(t *testing.T, c smtptest.Config, addresses ...string) *bench {
	t.Helper()
	b := &bench{t: t, server: smtptest.Start(t, c), path: filepath.Join(t.TempDir(), "sent.jsonl"), options: quick()}
	b.to = Server{Host: "localhost", Port: b.server.Port, TLS: c.TLS, Roots: b.server.Roots(t), User: c.User, Password: NewSecret(c.Password)}
	b.options.Events = func(e Event) { b.told = append(b.told, e) }
	b.messages = mustMessages(t, "from@a.example", addresses...)
	return b
}

func mustMessages(t *testing.T, from string, addresses ...string) []mail.Message {
	t.Helper()
	all, err := messages(from, addresses...)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// run sends what is due, and gives it.
func (b *bench) run(ctx context.Context) ([]Event, error) {
	b.t.Helper()
	l, err := ledger.Open(b.path, time.Now())
	if err != nil {
		b.t.Fatal(err)
	}
	defer l.Close()
	return Run(ctx, b.to, Sort(b.messages, l).Due, l, b.options)
}

// delivered counts how often each address got a message, and fails when two
// messages have one ID.
func (b *bench) delivered() map[string]int {
	b.t.Helper()
	got := map[string]int{}
	for _, a := range b.server.Accepted(b.t) {
		for _, to := range a.To {
			got[to]++
		}
	}
	return got
}

// whenAccepted calls f once the server has accepted so many messages, of which it
// may not have answered the last.
func (b *bench) whenAccepted(n int, f func()) {
	go func() {
		for b.t.Context().Err() == nil {
			raw, _ := os.ReadFile(filepath.Join(b.server.Dir, "accepted.jsonl"))
			if bytes.Count(raw, []byte("\n")) >= n {
				f()
				return
			}
			time.Sleep(2 * time.Millisecond)
		}
	}()
}

// outcomes prints events: "a@a.example accepted 250".
func outcomes(events []Event) string {
	var all []string
	for _, e := range events {
		all = append(all, fmt.Sprintf("%v %s %s", e.Item.To, [...]string{"accepted", "refused", "deferred", "uncertain", "untried", "waiting"}[e.Outcome], e.Reply))
	}
	return strings.Join(all, "\n")
}

// Each message arrives whole, once, with its envelope, over a connection that is
// encrypted and authenticated; run again, nothing is sent.
func TestRun(t *testing.T) {
	for _, c := range []smtptest.Config{{User: "văn thư", Password: "mật khẩu"}, {TLS: true, User: "u", Password: "p"}, {}} {
		b := newBench(t, c, "a@a.example", "b@b.example; C@b.example", "slow.d@a.example")
		for range 2 {
			if _, err := b.run(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		got := b.server.Accepted(t)
		if len(got) != 3 {
			t.Fatalf("%d messages arrived", len(got))
		}
		for i, a := range got {
			m := &b.messages[i]
			if a.ID != "<"+m.ID()+">" || a.From != "from@a.example" || a.User != c.User || len(a.To) != len(m.Addresses()) {
				t.Errorf("arrived: %s from %s (%s) to %v", a.ID, a.From, a.User, a.To)
			}
			want, err := m.Draft()
			if err != nil {
				t.Fatal(err)
			}
			_, rest, _ := bytes.Cut(want, []byte("\r\n"))
			date, body, _ := bytes.Cut(a.Raw, []byte("\r\n"))
			if !bytes.Equal(body, rest) || !bytes.HasPrefix(date, []byte("Date: ")) {
				t.Errorf("message %d is not what was planned", i)
			}
			if strings.Join(a.Notify, ",") != "SUCCESS,FAILURE,DELAY" {
				t.Errorf("asked for notifications of %v", a.Notify)
			}
		}
		if raw, err := os.ReadFile(b.path); err != nil || bytes.Contains(raw, []byte("mật khẩu")) {
			t.Errorf("the ledger holds the password, or cannot be read: %v", err)
		}
	}
}

// What the server does to single messages, and what is known of them then.
func TestRun_deeds(t *testing.T) {
	b := newBench(t, smtptest.Config{}, "refuse.a@a.example", "greyonce.b@a.example", "c@a.example; refuse.c@a.example", "full.d@a.example", "busyonce.e@a.example",
		"byeonce.f@a.example", "cut.g@a.example", "breakonce.h@a.example", "slow.i@a.example", "j@a.example")
	got, err := b.run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := `[refuse.a@a.example] refused refuse.a@a.example: 550 5.1.1 no such mailbox
[greyonce.b@a.example] accepted 250
[c@a.example refuse.c@a.example] refused refuse.c@a.example: 550 5.1.1 no such mailbox
[full.d@a.example] refused 552 5.3.4 too big
[busyonce.e@a.example] accepted 250
[byeonce.f@a.example] accepted 250
[cut.g@a.example] uncertain EOF
[breakonce.h@a.example] accepted 250
[slow.i@a.example] accepted 250
[j@a.example] accepted 250`
	if s := outcomes(got); s != want {
		t.Errorf("got\n%s\nwant\n%s", s, want)
	}
	delivered := map[string]int{"greyonce.b@a.example": 1, "busyonce.e@a.example": 1, "byeonce.f@a.example": 1, "cut.g@a.example": 1, "breakonce.h@a.example": 1, "slow.i@a.example": 1, "j@a.example": 1}
	check := func() {
		t.Helper()
		if got := b.delivered(); fmt.Sprint(got) != fmt.Sprint(delivered) {
			t.Errorf("delivered\n%v\nwant\n%v", got, delivered)
		}
	}
	check()
	// Again: what is certain and what is uncertain is not sent; what was refused is.
	if got, err = b.run(t.Context()); err != nil || len(got) != 3 {
		t.Errorf("sent again: %s (%v)", outcomes(got), err)
	}
	check()
	// A person decides.
	l, err := ledger.Open(b.path, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	u := Sort(b.messages, l).Uncertain
	if len(u) != 1 || u[0].To[0].String() != "cut.g@a.example" {
		t.Fatalf("uncertain: %v", u)
	}
	if err := l.Append(Record(u[0], ledger.Again, "", time.Now())); err != nil {
		t.Fatal(err)
	}
	l.Close()
	if _, err := b.run(t.Context()); err != nil {
		t.Fatal(err)
	}
	delivered["cut.g@a.example"] = 2
	check()
	ids := map[string]bool{}
	for _, a := range b.server.Accepted(t) {
		if a.To[0] == "cut.g@a.example" {
			ids[a.ID] = true
		}
	}
	if len(ids) != 1 {
		t.Errorf("sent again by decision, the message has another ID: %v", ids)
	}
}

// What is wrong with the server ends the run, says why, and leaves nothing in
// doubt.
func TestRun_server(t *testing.T) {
	for _, c := range []struct {
		config smtptest.Config
		change func(*bench)
		want   ServerError
		tries  int // of the server
	}{
		{smtptest.Config{NoTLS: true}, nil, ServerError{Stage: TLS, Permanent: true}, 1},
		{smtptest.Config{Name: "other.example"}, nil, ServerError{Stage: TLS, Certificate: true, Permanent: true}, 1},
		{smtptest.Config{TLS: true, Name: "other.example"}, nil, ServerError{Stage: TLS, Certificate: true, Permanent: true}, 1},
		{smtptest.Config{}, func(b *bench) { b.to.Roots = nil }, ServerError{Stage: TLS, Certificate: true, Permanent: true}, 1},
		{smtptest.Config{}, func(b *bench) { b.to.TLS = true }, ServerError{Stage: TLS, Permanent: true}, 1},
		{smtptest.Config{User: "u", Password: "p"}, func(b *bench) { b.to.Password = NewSecret("secret-q") }, ServerError{Stage: Auth, Permanent: true}, 1},
		{smtptest.Config{}, func(b *bench) { b.to.User = "u" }, ServerError{Stage: Auth, Permanent: true}, 1},
		{smtptest.Config{User: "u", Password: "p"}, func(b *bench) { b.to.User = "" }, ServerError{Stage: Sender, Permanent: true}, 1},
		{smtptest.Config{}, func(b *bench) { b.messages = mustMessages(b.t, "forbidden@a.example", "a@a.example") }, ServerError{Stage: Sender, Permanent: true}, 1},
		{smtptest.Config{}, func(b *bench) { b.to.Port = 1 }, ServerError{Stage: Dial}, 3},
	} {
		b := newBench(t, c.config, "a@a.example", "b@a.example")
		if c.change != nil {
			c.change(b)
		}
		slept := 0
		b.options.Sleep = func(ctx context.Context, d time.Duration) error { slept++; return nil }
		events, err := b.run(t.Context())
		got, ok := errors.AsType[*ServerError](err)
		if !ok || got.Stage != c.want.Stage || got.Certificate != c.want.Certificate || got.Permanent != c.want.Permanent {
			t.Errorf("%+v: error %#v (%v), want %+v", c.config, got, err, c.want)
			continue
		}
		if slept != c.tries-1 {
			t.Errorf("%+v: waited %d times", c.config, slept)
		}
		if strings.Contains(err.Error(), "secret-q") {
			t.Errorf("%v tells the password", err)
		}
		if events[len(events)-1].Outcome == Uncertain || len(b.delivered()) > 0 {
			t.Errorf("%+v: %s", c.config, outcomes(events))
		}
	}
}

// Of the ways to authenticate, the best that the server offers is taken; a wrong
// password is refused in each, and is nowhere in what is told.
func TestRun_auth(t *testing.T) {
	for _, c := range []struct {
		offered []string
		want    string // "" when none is known
	}{
		{nil, smtptest.Plain},
		{[]string{smtptest.Login}, smtptest.Login},
		{[]string{smtptest.Login, smtptest.Plain}, smtptest.Plain},
		{[]string{smtptest.SCRAM}, smtptest.SCRAM},
		{[]string{smtptest.Plain, smtptest.Login, smtptest.SCRAM}, smtptest.SCRAM},
		{[]string{smtptest.LyingSCRAM}, ""},
		{[]string{"CRAM-MD5", "XOAUTH2"}, ""},
	} {
		for user, password := range map[string]string{"van-thu@sct-a.example": "mật khẩu, =2C \"x\"", "u,=x": strings.Repeat("dài ", 60) + "."} {
			b := newBench(t, smtptest.Config{User: user, Password: password, Mechanisms: c.offered}, "a@a.example")
			slept := 0
			b.options.Sleep = func(context.Context, time.Duration) error { slept++; return nil }
			_, err := b.run(t.Context())
			accepted := b.server.Accepted(t)
			if c.want == "" {
				if e, ok := errors.AsType[*ServerError](err); !ok || e.Stage != Auth || !e.Permanent || slept > 0 || len(accepted) > 0 {
					t.Errorf("%q: %v, %d messages, after %d rests", c.offered, err, len(accepted), slept)
				}
				continue
			}
			if err != nil || len(accepted) != 1 || accepted[0].Auth != c.want || accepted[0].User != user {
				t.Errorf("%q: %v, %+v", c.offered, err, accepted)
			}
			b.messages = mustMessages(t, "from@a.example", "b@a.example")
			b.to.Password = NewSecret("secret-wrong")
			if _, err = b.run(t.Context()); err == nil || strings.Contains(err.Error(), "secret-") {
				t.Errorf("%q with a wrong password: %v", c.offered, err)
			} else if e, ok := errors.AsType[*ServerError](err); !ok || e.Stage != Auth || !e.Permanent {
				t.Errorf("%q with a wrong password: %#v", c.offered, err)
			}
			if got := b.server.Accepted(t); len(got) != 1 {
				t.Errorf("%q with a wrong password: %d messages", c.offered, len(got))
			}
		}
	}
}

// The clock: a message begins so long after the one before, one that has to wait
// lets the others pass, and waits twice as long each time.
func TestRun_times(t *testing.T) {
	b := newBench(t, smtptest.Config{}, "a@a.example", "greyonce.b@a.example", "c@a.example", "d@a.example")
	clock := time.Date(2026, 11, 24, 8, 0, 0, 0, time.UTC)
	begin := clock
	b.options.Every, b.options.Backoff = 3*time.Second, 8*time.Second
	b.options.Now = func() time.Time { return clock }
	b.options.Sleep = func(_ context.Context, d time.Duration) error { clock = clock.Add(d); return nil }
	var at []string
	b.options.Events = func(e Event) {
		at = append(at, fmt.Sprintf("%v %s", clock.Sub(begin), outcomes([]Event{e})[:12]))
	}
	if _, err := b.run(t.Context()); err != nil {
		t.Fatal(err)
	}
	want := "0s [a@a.example|3s [greyonce.b@|6s [c@a.example|9s [d@a.example|12s [greyonce.b@"
	if got := strings.Join(at, "|"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A server that does not answer the end of a message within its time leaves the
// message uncertain.
func TestRun_silent(t *testing.T) {
	b := newBench(t, smtptest.Config{}, "slow.a@a.example", "b@a.example")
	b.options.timeouts = standardTimeouts()
	b.options.timeouts.end = 150 * time.Millisecond
	got, err := b.run(t.Context())
	if err != nil || got[0].Outcome != Uncertain || got[1].Outcome != Accepted {
		t.Errorf("%s (%v)", outcomes(got), err)
	}
}

// Interrupted, a run ends with what it is at.
func TestRun_interrupted(t *testing.T) {
	b := newBench(t, smtptest.Config{}, "a@a.example", "slow.b@a.example", "c@a.example")
	ctx, cancel := context.WithCancel(t.Context())
	b.whenAccepted(2, cancel)
	got, err := b.run(ctx)
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v", err)
	}
	if got[0].Outcome != Accepted || got[1].Outcome != Accepted || got[2].Outcome != Untried {
		t.Error(outcomes(got))
	}
	if n := b.delivered(); len(n) != 2 {
		t.Errorf("delivered %v", n)
	}
}

// When the ledger cannot be written, nothing is sent; when it fails after a message
// was accepted, that is uncertain to whoever opens it next.
func TestRun_ledger(t *testing.T) {
	b := newBench(t, smtptest.Config{}, "a@a.example", "b@a.example")
	l, err := ledger.Open(b.path, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	due := Sort(b.messages, l).Due
	if _, err := Run(t.Context(), b.to, due, l, b.options); err == nil {
		t.Fatal("sent without a ledger")
	}
	if n := b.delivered(); len(n) != 0 {
		t.Errorf("delivered %v", n)
	}
}

// When the ledger fails between the answer and the record of it, the message is
// uncertain, to this run and to the next.
func TestRun_ledgerFails(t *testing.T) {
	b := newBench(t, smtptest.Config{}, "slow.a@a.example", "b@a.example")
	l, err := ledger.Open(b.path, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	b.whenAccepted(1, func() { l.Close() })
	got, err := Run(t.Context(), b.to, Sort(b.messages, l).Due, l, b.options)
	if err == nil || got[0].Outcome != Uncertain || got[1].Outcome != Untried {
		t.Errorf("%s (%v)", outcomes(got), err)
	}
	if got, err := b.run(t.Context()); err != nil || len(got) != 1 {
		t.Errorf("then sent: %s (%v)", outcomes(got), err)
	}
	if n := b.delivered(); n["slow.a@a.example"] != 1 || n["b@a.example"] != 1 {
		t.Errorf("delivered %v", n)
	}
}

// A message that is larger than the server takes is refused before it is sent.
func TestRun_size(t *testing.T) {
	b := newBench(t, smtptest.Config{MaxBytes: 1000}, "a@a.example")
	got, err := b.run(t.Context())
	if err != nil || got[0].Outcome != Refused || !strings.HasPrefix(got[0].Reply, "the server takes messages of 1000 bytes at most") {
		t.Errorf("%s (%v)", outcomes(got), err)
	}
}

// An earlier version of a document is known by address and province, and a
// correction goes to those alone who are to have it.
func TestSort_other(t *testing.T) {
	b := newBench(t, smtptest.Config{}, "a@a.example; b@a.example", "c@a.example")
	if _, err := b.run(t.Context()); err != nil {
		t.Fatal(err)
	}
	b.messages = mustMessages(t, "from@a.example", "a@a.example; new@a.example", "c@a.example")
	b.messages[0].Document.SHA256 = "another"
	l, err := ledger.Read(b.path)
	if err != nil {
		t.Fatal(err)
	}
	list := func(items []Item) string {
		var all []string
		for _, it := range items {
			all = append(all, fmt.Sprint(it.To))
		}
		return strings.Join(all, " ")
	}
	s := Sort(b.messages, l)
	if list(s.Due) != "[new@a.example]" || list(s.Other) != "[a@a.example]" || list(s.Done) != "[c@a.example]" || list(s.Uncertain) != "" {
		t.Errorf("due %s, other %s, done %s, uncertain %s", list(s.Due), list(s.Other), list(s.Done), list(s.Uncertain))
	}
	if c := s.Corrected(); list(c.Due) != "[new@a.example a@a.example]" || c.Other != nil {
		t.Errorf("corrected: due %s", list(c.Due))
	}
}

// Secrets print as dots, however they are printed.
func TestSecret(t *testing.T) {
	s := struct{ P Secret }{NewSecret("hunter2")}
	j, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{fmt.Sprint(s), fmt.Sprintf("%v %+v %#v %s %q", s, s, s, s.P, s.P), string(j), fmt.Sprintf("%+v", Server{Password: s.P})} {
		if strings.Contains(text, "hunter2") {
			t.Errorf("%s tells it", text)
		}
	}
}

// senderMain is a process that sends and is killed: what the crash test starts.
func senderMain() {
	raw := os.Getenv("KYYEU_TEST_SENDER")
	if raw == "" {
		return
	}
	log.SetFlags(0)
	var s sender
	if err := json.Unmarshal([]byte(raw), &s); err != nil {
		log.Fatal(err)
	}
	if err := s.run(); err != nil {
		log.Fatal(err)
	}
	os.Exit(0)
}
