package cli

import (
	"bytes"
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"kyyeu/internal/mail"
	"kyyeu/internal/mail/deliver"
	"kyyeu/internal/mail/ledger"
	"kyyeu/internal/source"
)

// The variables that hold user and password of the mail server.
const (
	userVariable     = "KYYEU_SMTP_USER"
	passwordVariable = "KYYEU_SMTP_PASSWORD"
)

// How often a message is tried, and how long it waits before the second time; a
// server that greylists wants a few minutes.
const (
	mailTries   = 6
	mailBackoff = 20 * time.Second
)

// sendFlags are those of "mail send" alone.
func (p *program) sendFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "yes", Usage: p.say("send: gửi thật; không có thì chỉ liệt kê sẽ gửi gì cho ai", "send: send in earnest; without it what would be sent is listed only")},
		&cli.StringFlag{Name: "to-self", Usage: p.say("send: gửi thử thư đầu tiên cho chính mình, tới `ĐỊA-CHỈ`", "send: send the first message to yourself, at `ADDRESS`, as a test")},
		&cli.StringFlag{Name: "rate", Value: "20", Usage: p.say("send: gửi nhiều nhất `N` thư mỗi phút; mặc định là 20", "send: send `N` messages a minute at most; 20 by default")},
		&cli.StringFlag{Name: "password-file", Usage: p.say("send: lấy mật khẩu trong `TỆP`, thay cho biến "+passwordVariable, "send: take the password from `FILE` instead of "+passwordVariable)},
		&cli.StringFlag{Name: "ledger", Usage: p.say("send: sổ gửi thư là `TỆP`; mặc định là .sent.jsonl cùng tên, cạnh tệp dữ liệu", "send: keep the ledger in `FILE`; beside the data file, .sent.jsonl of its name, by default")},
		&cli.StringSliceFlag{Name: "retry-uncertain", Usage: p.say("send: gửi lại thư chưa rõ số phận tới `ĐỊA-CHỈ`; ghi được nhiều lần", "send: send the uncertain message to `ADDRESS` again; may be repeated")},
		&cli.StringSliceFlag{Name: "received", Usage: p.say("send: thư chưa rõ số phận tới `ĐỊA-CHỈ` đã tới nơi; ghi được nhiều lần", "send: the uncertain message to `ADDRESS` has arrived; may be repeated")},
		&cli.BoolFlag{Name: "corrected", Usage: p.say("send: gửi cả cho nơi đã nhận một bản khác của tài liệu", "send: send to those as well who have another version of the document")},
	}
}

// mailSend sends the messages, or lists what would be sent.
func (p *program) mailSend(c *cli.Context) error {
	every, err := everyOf(c.String("rate"))
	if err != nil {
		return err
	}
	self, err := selfOf(c.String("to-self"))
	if err != nil {
		return err
	}
	earnest := c.Bool("yes") || self != nil
	m, err := p.planMail(c)
	if err != nil {
		return err
	}
	defer m.close()
	server, faults := m.server()
	m.findings = append(m.findings, faults...)
	m.findings.Sort()
	if m.stopped(c.Bool("strict")) {
		return p.toldMail(c, m, nil, true)
	}
	if !c.Bool("json") {
		p.writeFindings(p.stderr, m.findings, p.coloured.stderr)
	}
	if earnest {
		if err := p.credentials(c, &server); err != nil {
			return err
		}
	}
	o := deliver.Options{Every: every, Tries: mailTries, Backoff: mailBackoff, Now: time.Now, Sleep: deliver.Sleep}
	if self != nil {
		return p.testMail(c, m, server, o, *self)
	}
	return p.sendDue(c, m, server, o)
}

// sendDue sends what is due by the ledger, or lists it.
func (p *program) sendDue(c *cli.Context, m *mailing, server deliver.Server, o deliver.Options) error {
	path := ledgerOf(c, m)
	l, err := openLedger(path, c.Bool("yes"))
	if err != nil {
		return err
	}
	defer l.Close()
	if err := p.decide(c, m, l); err != nil {
		return err
	}
	sorted := deliver.Sort(m.messages, l)
	if c.Bool("corrected") {
		sorted = sorted.Corrected()
	}
	report := &mailReport{p: p, json: c.Bool("json"), ledger: l}
	for _, it := range sorted.Done {
		report.add("done", it, "")
	}
	var failed error
	if c.Bool("yes") {
		o.Events = report.event
		var events []deliver.Event
		if events, failed = deliver.Run(c.Context, server, sorted.Due, l, o); failed != nil {
			for _, e := range events {
				if e.Outcome == deliver.Untried {
					report.event(e)
				}
			}
		}
		sorted.Uncertain = deliver.Sort(m.messages, l).Uncertain
	} else {
		for _, it := range sorted.Due {
			report.add("due", it, "")
		}
	}
	for _, it := range sorted.Uncertain {
		report.add("uncertain", it, "")
	}
	for _, it := range sorted.Other {
		report.add("other", it, "")
	}
	if err := report.end(m, path, c.Bool("yes")); err != nil {
		return err
	}
	if failed != nil {
		return p.sendFailure(failed, server, m)
	}
	if report.count("refused", "deferred", "uncertain", "untried", "other") > 0 || len(m.messages) < m.recipients {
		return errSomeFailed
	}
	return nil
}

// testMail sends the first message to the sender.
func (p *program) testMail(c *cli.Context, m *mailing, server deliver.Server, o deliver.Options, self mail.Address) error {
	if len(m.messages) == 0 {
		return usage(source.Textf("không có thư nào để gửi thử", "there is no message to send as a test"), source.Text{})
	}
	message, err := m.messages[0].ToSelf(self)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "kyyeu")
	if err != nil {
		return failure(source.Textf("không tạo được thư mục tạm: %v", "no temporary folder can be made: %v", err), source.Text{})
	}
	defer os.RemoveAll(dir)
	l, err := openLedger(filepath.Join(dir, "ledger"), true) // a test is nobody's delivery
	if err != nil {
		return err
	}
	defer l.Close()
	report := &mailReport{p: p, json: c.Bool("json"), ledger: l}
	o.Events = report.event
	_, failed := deliver.Run(c.Context, server, []deliver.Item{{Message: &message, To: []mail.Address{self}}}, l, o)
	if report.json {
		if err := p.printJSON(mailAnswer{p.records(m.findings), report.lines}); err != nil {
			return err
		}
	}
	switch {
	case failed != nil:
		return p.sendFailure(failed, server, m)
	case report.count("accepted") == 0:
		return errSomeFailed
	}
	return nil
}

// everyOf reads --rate.
func everyOf(value string) (time.Duration, error) {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > 6000 {
		return 0, usage(source.Textf("--rate là %q, cần một số từ 1 đến 6000", "--rate is %q, expected a number from 1 to 6000", value), source.Text{})
	}
	return time.Minute / time.Duration(n), nil
}

// selfOf reads --to-self; nil when it was not given.
func selfOf(value string) (*mail.Address, error) {
	if value == "" {
		return nil, nil
	}
	a, err := addressOf("--to-self", value)
	return &a, err
}

// addressOf reads an address in a flag.
func addressOf(flag, value string) (mail.Address, error) {
	a, err := mail.ParseAddress(value)
	if err != nil {
		return a, usage(source.Textf("%s là %q, không phải địa chỉ thư", "%s is %q, which is no mail address", flag, value), source.Text{})
	}
	return a, nil
}

// server is where the letter says that mail is handed in.
func (m *mailing) server() (deliver.Server, source.Findings) {
	var found source.Findings
	fault := func(pos source.Pos, message, hint source.Text) {
		found.Add(source.Finding{Rule: "letter", Pos: pos, Message: message, Hint: hint})
	}
	w := m.letter.Letter.Server
	if m.letter.Letter.Pos.IsZero() {
		return deliver.Server{}, nil // the letter could not be read
	}
	example := source.Textf("ví dụ: server: {host: smtp.tinh-a.example, port: 587, security: starttls}", "for example: server: {host: smtp.tinh-a.example, port: 587, security: starttls}")
	if !w.Host.Given() {
		if w.Pos.IsZero() {
			fault(m.letter.Letter.Pos, source.Textf("thư chưa ghi máy chủ thư (server)", "the letter names no mail server (server)"), example)
		}
		return deliver.Server{}, found
	}
	s := deliver.Server{Host: w.Host.S, Port: 587}
	if strings.Trim(strings.ToLower(s.Host), "abcdefghijklmnopqrstuvwxyz0123456789.-:") != "" {
		fault(w.Host.Pos, source.Textf("host là %q, không phải tên máy chủ", "host is %q, which is no name of a server", source.Clip(s.Host)), example)
	}
	switch w.Security.S {
	case "", "starttls":
	case "tls":
		s.TLS, s.Port = true, 465
	default:
		fault(w.Security.Pos, source.Textf("security là %q, cần starttls hoặc tls", "security is %q, expected starttls or tls", source.Clip(w.Security.S)), source.Textf("thư không bao giờ được gửi mà không mã hóa", "mail is never sent without encryption"))
	}
	if w.Port.Given() {
		s.Port = w.Port.V
	}
	if w.CA.Given() && m.letter.CA != nil {
		s.Roots, _ = x509.SystemCertPool() // without the system's, the file's alone
		if s.Roots == nil {
			s.Roots = x509.NewCertPool()
		}
		if !s.Roots.AppendCertsFromPEM(m.letter.CA) {
			fault(w.CA.Pos, source.Textf("%q không có chứng thư nào (PEM)", "%q holds no certificate (PEM)", w.CA.S), source.Textf("hỏi người quản trị máy chủ thư tệp chứng thư gốc", "ask who runs the mail server for the root certificate"))
		}
	}
	return s, found
}

// credentials gives the server user and password.
func (p *program) credentials(c *cli.Context, s *deliver.Server) error {
	s.User = p.env.get(userVariable)
	password := p.env.get(passwordVariable)
	if file := c.String("password-file"); file != "" {
		if err := refuseInput(file); err != nil {
			return err
		}
		raw, err := readReturn(file)
		if err != nil {
			return err
		}
		password = string(bytes.TrimRight(raw, "\r\n"))
	}
	switch {
	case s.User == "" && password != "":
		return usage(source.Textf("có mật khẩu nhưng thiếu người dùng: đặt biến %s", "there is a password but no user: set %s", userVariable), source.Text{})
	case s.User != "" && password == "":
		return usage(source.Textf("thiếu mật khẩu của %s", "there is no password for %s", s.User), source.Textf("đặt biến %s, hoặc dùng --password-file", "set %s, or use --password-file", passwordVariable))
	}
	s.Password = deliver.NewSecret(password)
	return nil
}

// ledgerOf is the ledger's file.
func ledgerOf(c *cli.Context, m *mailing) string {
	if path := c.String("ledger"); path != "" {
		return path
	}
	return strings.TrimSuffix(m.conference, filepath.Ext(m.conference)) + ".sent.jsonl"
}

// openLedger opens a ledger to write it, or only to look.
func openLedger(path string, write bool) (*ledger.Ledger, error) {
	l, err := ledger.Read(path)
	if err == nil && write {
		l, err = ledger.Open(path, time.Now())
	}
	switch damaged, ok := errors.AsType[*ledger.DamagedError](err); {
	case err == nil:
		return l, nil
	case errors.Is(err, ledger.ErrInUse):
		return nil, failure(source.Textf("sổ gửi thư %s đang được dùng", "the ledger %s is in use", path), source.Textf("đợi lệnh mail send kia kết thúc", "wait until the other mail send has ended"))
	case ok:
		return nil, failure(source.Textf("sổ gửi thư không còn nguyên vẹn, nên không gửi gì: %v", "the ledger is not as it was written, so nothing is sent: %v", damaged),
			source.Textf("lấy lại bản sao của tệp; xóa sổ thì mọi nơi nhận thư lần nữa", "take the file from a copy; without it everybody would get the mail again"))
	}
	return nil, failure(source.Textf("không mở được sổ gửi thư %s: %v", "the ledger %s cannot be opened: %v", path, err), source.Textf("chọn nơi khác bằng --ledger", "choose another place with --ledger"))
}

// decide takes down what a person decides about uncertain messages; in a dry run
// it is supposed.
func (p *program) decide(c *cli.Context, m *mailing, l *ledger.Ledger) error {
	uncertain := deliver.Sort(m.messages, l).Uncertain
	var records []ledger.Record
	for _, d := range []struct {
		flag string
		kind ledger.Kind
	}{{"retry-uncertain", ledger.Again}, {"received", ledger.Received}} {
		for _, value := range c.StringSlice(d.flag) {
			a, err := addressOf("--"+d.flag, value)
			if err != nil {
				return err
			}
			n := len(records)
			for _, it := range uncertain {
				if slices.ContainsFunc(it.To, func(b mail.Address) bool { return b.Key() == a.Key() }) {
					it.To = []mail.Address{a}
					records = append(records, deliver.Record(it, d.kind, "", time.Now()))
				}
			}
			if len(records) == n {
				return usage(source.Textf("không có thư nào tới %s chưa rõ số phận", "no message to %s is uncertain", a), source.Textf("kyyeu mail send liệt kê những thư chưa rõ", "kyyeu mail send lists those that are"))
			}
		}
	}
	if len(records) > 0 && !c.Bool("yes") {
		p.notice(source.Textf("quyết định chưa ghi vào sổ; thêm --yes để ghi", "the decision is not in the ledger yet; --yes writes it"), source.Text{})
	}
	for _, r := range records {
		if !c.Bool("yes") {
			l.Suppose(r)
		} else if err := l.Append(r); err != nil {
			return ledgerFailure(err)
		}
	}
	return nil
}

func ledgerFailure(err error) error {
	return failure(source.Textf("không ghi được sổ gửi thư: %v", "the ledger cannot be written: %v", err), source.Textf("xem lại chỗ trống trên đĩa rồi chạy lại; thư nào chưa rõ số phận sẽ được liệt kê", "look at the room on the disk and run again; what is uncertain will be listed"))
}

// sendFailure words why sending ended before its time.
func (p *program) sendFailure(err error, s deliver.Server, m *mailing) error {
	if errors.Is(err, context.Canceled) {
		return &problem{code: exitSignal, message: source.Textf("đã dừng theo yêu cầu; chạy lại thì gửi tiếp phần còn lại", "interrupted; run again to send the rest")}
	}
	if _, ok := errors.AsType[*mail.DocumentError](err); ok {
		return changedDocument(err)
	}
	e, ok := errors.AsType[*deliver.ServerError](err)
	if !ok {
		return ledgerFailure(err)
	}
	at := fmt.Sprintf("%s:%d", s.Host, s.Port)
	switch {
	case e.Certificate:
		return failure(source.Textf("chứng thư của máy chủ %s không hợp lệ: %v", "the certificate of %s is not valid: %v", at, e),
			source.Textf("xem lại host; máy chủ có chứng thư riêng thì ghi tệp chứng thư gốc ở server: {ca: …}", "look at host; for a server with a certificate of its own, name the root in server: {ca: …}"))
	case e.Stage == deliver.TLS:
		return failure(source.Textf("không mã hóa được kết nối tới %s: %v", "the connection to %s cannot be encrypted: %v", at, e),
			source.Textf("cổng 587 thường là security: starttls, cổng 465 là security: tls", "port 587 usually means security: starttls, port 465 security: tls"))
	case e.Stage == deliver.Auth:
		return failure(source.Textf("máy chủ %s không nhận người dùng hoặc mật khẩu: %v", "%s does not take the user or the password: %v", at, e),
			source.Textf("xem lại %s và mật khẩu; nhiều nơi đòi mật khẩu riêng cho ứng dụng", "look at %s and at the password; many services want one made for the program", userVariable))
	case e.Stage == deliver.Sender:
		return failure(source.Textf("máy chủ %s không nhận thư từ %s: %v", "%s takes no mail from %s: %v", at, m.letter.Letter.From.S, e),
			source.Textf("from cần là địa chỉ của chính người dùng; máy chủ đòi đăng nhập thì đặt %s", "from must be the user's own address; where the server wants a user, set %s", userVariable))
	}
	return failure(source.Textf("không gửi được qua máy chủ %s: %v", "nothing can be sent through %s: %v", at, e),
		source.Textf("xem lại server trong thư và mạng, rồi chạy lại: phần đã gửi không gửi lần nữa", "look at server in the letter and at the network, and run again: what was sent is not sent again"))
}
