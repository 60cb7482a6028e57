package cli

import (
	"fmt"
	"slices"
	"strings"

	"kyyeu/internal/mail/deliver"
	"kyyeu/internal/mail/ledger"
	"kyyeu/internal/source"
)

// mailLine is what is known of a message, as --json prints it.
type mailLine struct {
	// State is due, done, accepted, refused, deferred, uncertain, untried or other.
	State    string   `json:"state"`
	To       []string `json:"to"`
	Document string   `json:"document"`
	ID       string   `json:"id"`
	// Time and Reply are of the last record in the ledger.
	Time  string `json:"time,omitempty"`
	Reply string `json:"reply,omitempty"`
}

// mailAnswer is the one object of "mail send --json".
type mailAnswer struct {
	Findings []record   `json:"findings"`
	Messages []mailLine `json:"messages"`
}

// mailReport tells what becomes of messages: each on standard output, what is not
// an end of it on standard error.
type mailReport struct {
	p      *program
	json   bool
	ledger *ledger.Ledger
	lines  []mailLine
}

// event tells of a try.
func (r *mailReport) event(e deliver.Event) {
	switch e.Outcome {
	case deliver.Accepted:
		r.add("accepted", e.Item, e.Reply)
	case deliver.Refused:
		r.add("refused", e.Item, e.Reply)
	case deliver.Deferred:
		r.add("deferred", e.Item, e.Reply)
	case deliver.Untried:
		r.add("untried", e.Item, "")
	case deliver.Waiting:
		if !r.json {
			to := addresses(e.Item)
			r.p.notice(source.Textf("%[1]s: máy chủ hẹn lại (%[3]s), thử lại sau %[2]s", "%[1]s: put off by the server (%[3]s), tried again in %[2]s", to, e.Next, e.Reply), source.Text{})
		}
	}
	// What is uncertain is listed at the end, with what can be done.
}

// add tells of a message.
func (r *mailReport) add(state string, it deliver.Item, reply string) {
	last := r.ledger.Last(it.To[0].Key(), it.Message.Document.SHA256)
	line := mailLine{State: state, Document: it.Message.Document.File, ID: it.Message.ID(), Reply: reply}
	for _, a := range it.To {
		line.To = append(line.To, a.String())
	}
	if last.N > 0 {
		line.Time = last.Time.Format("2006-01-02T15:04:05Z07:00")
		if reply == "" {
			line.Reply = last.Reply
		}
	}
	r.lines = append(r.lines, line)
	if r.json {
		return
	}
	word := map[string]source.Text{
		"due":       {VI: "sẽ gửi", EN: "to send"},
		"done":      {VI: "đã có", EN: "has it"},
		"accepted":  {VI: "đã gửi", EN: "sent"},
		"refused":   {VI: "bị từ chối", EN: "refused"},
		"deferred":  {VI: "chưa gửi được", EN: "not sent"},
		"untried":   {VI: "chưa gửi", EN: "not tried"},
		"uncertain": {VI: "chưa rõ", EN: "uncertain"},
		"other":     {VI: "có bản khác", EN: "has another version"},
	}[state].In(r.p.lang)
	text := fmt.Sprintf("%s: %s – %s", word, addresses(it), it.Message.Document.File)
	if line.Reply != "" && state != "accepted" && state != "done" {
		text += fmt.Sprintf(" (%s)", line.Reply)
	}
	fmt.Fprintln(r.p.stdout, clean(text))
}

// addresses are those of an item, in a row.
func addresses(it deliver.Item) string {
	var all []string
	for _, a := range it.To {
		all = append(all, a.String())
	}
	return strings.Join(all, ", ")
}

// count says how many messages are in one of the states.
func (r *mailReport) count(states ...string) int {
	n := 0
	for _, l := range r.lines {
		if slices.Contains(states, l.State) {
			n++
		}
	}
	return n
}

// end sums up, and says what can be done about what is not certain.
func (r *mailReport) end(m *mailing, ledger string, earnest bool) error {
	p := r.p
	if r.json {
		return p.printJSON(mailAnswer{p.records(m.findings), slices.Concat([]mailLine{}, r.lines)})
	}
	if n := r.count("uncertain"); n > 0 {
		p.notice(source.Textf("%d thư chưa rõ số phận: kết nối đứt giữa lúc giao và lúc nhận trả lời, nên không tự gửi lại", "%d messages are uncertain: the connection broke between handing over and the answer, so they are not sent again by themselves", n),
			source.Textf("hỏi nơi nhận (hoặc xem hộp thư đã gửi), rồi: --received ĐỊA-CHỈ nếu đã tới, --retry-uncertain ĐỊA-CHỈ nếu chưa", "ask the recipient, then: --received ADDRESS when it arrived, --retry-uncertain ADDRESS when it did not"))
	}
	if n := r.count("other"); n > 0 {
		p.notice(source.Textf("%d thư giữ lại: nơi nhận đã có một bản khác của tài liệu", "%d messages are held back: the recipients have another version of the document", n),
			source.Textf("gửi bản mới bằng --corrected", "send the new one with --corrected"))
	}
	if !earnest {
		n := r.count("due")
		p.notice(source.Textf("chưa gửi gì; %d thư sẽ gửi khi thêm --yes", "nothing was sent; with --yes %d messages are", n), source.Text{})
		return nil
	}
	sent, not := r.count("accepted"), r.count("refused", "deferred", "untried")
	fmt.Fprintln(p.stderr, p.say(
		fmt.Sprintf("%d thư đã gửi, %d chưa gửi được, %d chưa rõ, %d đã có từ trước; sổ gửi thư: %s", sent, not, r.count("uncertain"), r.count("done"), ledger),
		fmt.Sprintf("%d messages sent, %d not, %d uncertain, %d had it before; the ledger: %s", sent, not, r.count("uncertain"), r.count("done"), ledger)))
	return nil
}
