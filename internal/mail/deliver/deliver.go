package deliver

import (
	"context"
	"errors"
	"fmt"
	"net/textproto"
	"slices"
	"strings"
	"time"

	"kyyeu/internal/mail"
	"kyyeu/internal/mail/ledger"
)

// Item is a message with those of its addresses that are to get it now.
type Item struct {
	Message *mail.Message
	To      []mail.Address
}

// Sorted are messages by what the ledger knows of them: an address is in one
// list alone.
type Sorted struct {
	// Due are to be sent.
	Due []Item
	// Done have the document, Uncertain may have it, Other have another document
	// of the same province: an earlier version.
	Done, Uncertain, Other []Item
}

// Sort parts messages by what the ledger knows of each of their addresses.
func Sort(messages []mail.Message, l *ledger.Ledger) Sorted {
	var s Sorted
	for i := range messages {
		m := &messages[i]
		lists := map[*[]Item][]mail.Address{}
		for _, a := range m.Addresses() {
			list := &s.Due
			switch state := l.State(a.Key(), m.Document.SHA256); {
			case state == ledger.Certain:
				list = &s.Done
			case state == ledger.Uncertain:
				list = &s.Uncertain
			case l.Other(a.Key(), m.Recipient.Province, m.Document.SHA256) && l.Last(a.Key(), m.Document.SHA256).Kind != ledger.Again:
				list = &s.Other
			}
			lists[list] = append(lists[list], a)
		}
		for _, list := range []*[]Item{&s.Due, &s.Done, &s.Uncertain, &s.Other} {
			if to := lists[list]; len(to) > 0 {
				*list = append(*list, Item{m, to})
			}
		}
	}
	return s
}

// Corrected are the same lists, with the earlier versions' addresses due.
func (s Sorted) Corrected() Sorted {
	for _, o := range s.Other {
		i := slices.IndexFunc(s.Due, func(d Item) bool { return d.Message == o.Message })
		if i < 0 {
			s.Due = append(s.Due, o)
			continue
		}
		s.Due[i].To = append(s.Due[i].To, o.To...)
	}
	s.Other = nil
	return s
}

// Outcome is what became of an item.
type Outcome uint8

// The outcomes.
const (
	Accepted  Outcome = iota // by the server; it answers for it from there on
	Refused                  // for good
	Deferred                 // not accepted, and not tried any more in this run
	Uncertain                // perhaps accepted
	Untried                  // the run ended before
	Waiting                  // not accepted, and tried again later in this run
)

// Event tells what became of a try.
type Event struct {
	Item    Item
	Outcome Outcome
	// Reply is what the server said, or what happened instead.
	Reply string
	// Next is when it is tried again, of a Waiting one.
	Next time.Duration
}

// Options say how to send.
type Options struct {
	// Every is the least time between the starts of two messages.
	Every time.Duration
	// Tries is how often a message is tried that is not refused for good, and how
	// often in a row the server is when it cannot be reached.
	Tries int
	// Backoff is the time before the second try; it doubles each time.
	Backoff time.Duration
	// Now and Sleep are the clock.
	Now   func() time.Time
	Sleep func(context.Context, time.Duration) error
	// Events is told of every try; may be nil.
	Events func(Event)

	timeouts timeouts // the standard's when zero
}

// Sleep waits, or gives ctx's error when it is done before.
func Sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-t.C:
		return nil
	}
}

// Run sends the items, in their order but for those that have to wait, and gives
// the last event of each. The error is a [*ServerError] when the server could not
// be used, ctx's when that was done, or tells that the ledger or a document failed;
// then some events say [Untried].
//
// When ctx is done, a message whose end is at the server gets a few seconds for
// the answer.
func Run(ctx context.Context, server Server, items []Item, l *ledger.Ledger, o Options) ([]Event, error) {
	if o.timeouts == (timeouts{}) {
		o.timeouts = standardTimeouts()
	}
	r := &run{server: server, ledger: l, o: o, events: make([]Event, len(items))}
	for i, it := range items {
		r.events[i] = Event{Item: it, Outcome: Untried}
		r.queue = append(r.queue, &job{at: i})
	}
	err := r.all(ctx)
	if r.conn != nil {
		r.conn.quit()
	}
	return r.events, err
}

// run is Run at work.
type run struct {
	server Server
	ledger *ledger.Ledger
	o      Options
	events []Event
	queue  []*job
	conn   *connection
	// failures counts those of the server in a row.
	failures int
	last     time.Time // when the last message began
}

// job is an item that is not through.
type job struct {
	at    int
	tries int
	after time.Time // not before
}

func (r *run) all(ctx context.Context) error {
	for len(r.queue) > 0 {
		j, err := r.next(ctx)
		if err != nil {
			return err
		}
		if err := r.connect(ctx); err != nil {
			var s *ServerError
			if !errors.As(err, &s) {
				return err
			}
			if err := r.rest(ctx, s); err != nil {
				return err
			}
			continue
		}
		if err := r.try(ctx, j); err != nil {
			return err
		}
	}
	return nil
}

// next waits until a job may begin, and gives it: the first that need not wait
// any more.
func (r *run) next(ctx context.Context) (*job, error) {
	for {
		if err := context.Cause(ctx); err != nil {
			return nil, err
		}
		now := r.o.Now()
		best := r.queue[0]
		for _, j := range r.queue {
			if j.after.Before(best.after) && best.after.After(now) {
				best = j
			}
		}
		begin := best.after
		if !r.last.IsZero() && r.last.Add(r.o.Every).After(begin) {
			begin = r.last.Add(r.o.Every)
		}
		wait := begin.Sub(now)
		if wait <= 0 {
			return best, nil
		}
		if wait > idle && r.conn != nil { // a server does not wait for long
			r.conn.quit()
			r.conn = nil
		}
		if err := r.o.Sleep(ctx, wait); err != nil {
			return nil, err
		}
	}
}

// idle is for how long a connection is kept without use.
const idle = 20 * time.Second

// connect makes a connection when there is none.
func (r *run) connect(ctx context.Context) error {
	if r.conn != nil {
		return nil
	}
	c, err := r.server.dial(ctx, r.o.timeouts)
	if cause := context.Cause(ctx); err != nil && cause != nil {
		return cause
	}
	if err != nil {
		return err
	}
	r.conn = c
	return nil
}

// rest waits after a failure of the server, or gives up.
func (r *run) rest(ctx context.Context, s *ServerError) error {
	r.failures++
	if s.Permanent || r.failures >= r.o.Tries {
		return s
	}
	return r.o.Sleep(ctx, r.backoff(r.failures))
}

// backoff is the time after the n-th failure.
func (r *run) backoff(n int) time.Duration {
	const most = time.Hour
	return min(r.o.Backoff<<min(n-1, 20), most)
}

// try sends one message.
func (r *run) try(ctx context.Context, j *job) error {
	j.tries++
	r.last = r.o.Now()
	it := r.events[j.at].Item
	raw, err := it.Message.Sent(r.last)
	if err != nil {
		return err
	}
	v := r.transact(ctx, it, raw)
	if v.record != "" {
		if err := r.record(it, v.record, v.reply); err != nil {
			// It is uncertain to the ledger, whatever the server said.
			r.events[j.at] = Event{Item: it, Outcome: Uncertain, Reply: v.reply}
			return err
		}
	}
	if v.drop {
		r.conn.drop()
		r.conn = nil
	}
	if v.err != nil {
		return v.err
	}
	r.settle(j, it, v)
	if v.outcome == Accepted || v.outcome == Refused {
		r.failures = 0
	}
	if v.sender {
		return &ServerError{Stage: Sender, Permanent: true, Err: errors.New(v.reply)}
	}
	if v.drop && len(r.queue) > 0 {
		return r.rest(ctx, &ServerError{Stage: Dial, Err: errors.New(v.reply)})
	}
	return nil
}

// settle notes what became of a job, and takes it off the queue unless it is tried
// again.
func (r *run) settle(j *job, it Item, v verdict) {
	e := Event{Item: it, Outcome: v.outcome, Reply: v.reply}
	if v.outcome == Deferred && j.tries < r.o.Tries {
		e.Outcome, e.Next = Waiting, r.backoff(j.tries)
		j.after = r.o.Now().Add(e.Next)
	}
	r.events[j.at] = e
	if e.Outcome == Waiting {
		r.events[j.at].Outcome = Deferred // unless it comes to more
	} else {
		for i, other := range r.queue {
			if other == j {
				r.queue = append(r.queue[:i], r.queue[i+1:]...)
				break
			}
		}
	}
	if r.o.Events != nil {
		r.o.Events(e)
	}
}

// record writes what is known of an item.
func (r *run) record(it Item, kind ledger.Kind, reply string) error {
	return r.ledger.Append(Record(it, kind, reply, r.o.Now()))
}

// Record is a record about an item.
func Record(it Item, kind ledger.Kind, reply string, at time.Time) ledger.Record {
	m := it.Message
	out := ledger.Record{Time: at, Kind: kind, ID: m.ID(), Province: m.Recipient.Province, Document: m.Document.File, SHA256: m.Document.SHA256, Reply: reply}
	for _, a := range it.To {
		out.To = append(out.To, a.Key())
	}
	return out
}

// verdict is how a transaction ended.
type verdict struct {
	outcome Outcome
	reply   string
	// record is what to write down; "" for nothing.
	record ledger.Kind
	// drop says that the connection is of no use any more.
	drop bool
	// sender says that the server takes no mail from this sender.
	sender bool
	// err ends the run: the ledger failed.
	err error
}

// transact hands one message in.
func (r *run) transact(ctx context.Context, it Item, raw []byte) verdict {
	c := r.conn
	if most := c.largest(); most > 0 && len(raw) > most {
		return verdict{outcome: Refused, reply: fmt.Sprintf("the server takes messages of %d bytes at most, this one has %d", most, len(raw)), record: ledger.Refused}
	}
	c.deadline(r.o.timeouts.command)
	if err := c.client.Mail("<" + it.Message.From.Address.String() + ">"); err != nil {
		v := early(err)
		v.sender = v.outcome == Refused
		return r.reset(v)
	}
	for _, a := range it.To {
		c.deadline(r.o.timeouts.command)
		if err := c.client.Rcpt("<" + a.String() + ">"); err != nil {
			v := early(err)
			v.reply = a.String() + ": " + v.reply
			return r.reset(v)
		}
	}
	c.deadline(r.o.timeouts.command)
	w, err := c.client.Data()
	if err != nil {
		return r.reset(early(err))
	}
	const block = 32 << 10
	for from := 0; from < len(raw); from += block {
		c.deadline(r.o.timeouts.block)
		if _, err := w.Write(raw[from:min(from+block, len(raw))]); err != nil {
			return early(err)
		}
		if context.Cause(ctx) != nil {
			return verdict{outcome: Deferred, reply: "interrupted", drop: true, err: context.Cause(ctx)}
		}
	}
	if err := c.alive(); err != nil {
		return verdict{outcome: Deferred, reply: words(err), record: ledger.Deferred, drop: true}
	}
	if err := r.record(it, ledger.Handing, ""); err != nil {
		c.drop() // without its end nothing is accepted
		return verdict{outcome: Deferred, reply: err.Error(), drop: true, err: err}
	}
	c.deadline(r.o.timeouts.end)
	const grace = 15 * time.Second
	stop := context.AfterFunc(ctx, func() { c.deadline(grace) })
	defer stop()
	return last(w.Close())
}

// early is the verdict on what failed before the end of the message was sent.
func early(err error) verdict {
	switch code := replyCode(err); {
	case code >= 500:
		return verdict{outcome: Refused, reply: words(err), record: ledger.Refused}
	case code == 421: // the server closes the connection
		return verdict{outcome: Deferred, reply: words(err), record: ledger.Deferred, drop: true}
	case code >= 400:
		return verdict{outcome: Deferred, reply: words(err), record: ledger.Deferred}
	}
	return verdict{outcome: Deferred, reply: words(err), record: ledger.Deferred, drop: true}
}

// last is the verdict on the answer to the end of the message; nil is 250.
func last(err error) verdict {
	switch code := replyCode(err); {
	case err == nil:
		return verdict{outcome: Accepted, reply: "250", record: ledger.Sent}
	case code >= 200 && code < 300:
		return verdict{outcome: Accepted, reply: words(err), record: ledger.Sent}
	case code >= 400:
		return early(err)
	}
	return verdict{outcome: Uncertain, reply: words(err), record: ledger.Lost, drop: true}
}

// reset ends a transaction that failed, so that the connection can be used for
// the next.
func (r *run) reset(v verdict) verdict {
	if v.drop {
		return v
	}
	r.conn.deadline(r.o.timeouts.command)
	if err := r.conn.client.Reset(); err != nil {
		v.drop = true
	}
	return v
}

// words is an error in one line of bounded length; of a server's answer, its code
// and text.
func words(err error) string {
	const most = 300
	text := err.Error()
	if e, ok := errors.AsType[*textproto.Error](err); ok {
		text = fmt.Sprintf("%03d %s", e.Code, e.Msg)
	}
	s := []rune(strings.Join(strings.Fields(text), " "))
	if len(s) > most {
		return fmt.Sprintf("%s…", string(s[:most]))
	}
	return string(s)
}
