package mail

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"kyyeu/internal/batch"
	"kyyeu/internal/source"
	"kyyeu/report"
	"kyyeu/report/data"
)

// Documents is what a batch made.
type Documents struct {
	// Manifest says what there is; Shown is its path for messages.
	Manifest *batch.Manifest
	Shown    string
	// Files is the folder with the documents.
	Files fs.FS
}

// Rules of findings about letters and documents.
const (
	ruleLetter   = "letter"
	ruleDocument = "document"
)

// Plan makes the message to each recipient. What the data, the letter, the list
// or the documents have wrong is told at once, by the rules of reading and of
// [report.Prepared.Letters], and "document"; with errors there are no messages. A
// recipient whose document was not made gets none, with a warning. maxBytes
// bounds a message as it is sent.
//
// Every document is read and held against its manifest here, and again when it is
// attached.
func Plan(p *report.Prepared, l data.Letter, to []Recipient, docs Documents, maxBytes int) ([]Message, source.Findings) {
	pl := &planner{docs: docs, letter: l, maxBytes: maxBytes, said: map[string]bool{}}
	pl.sender()
	if !pl.current(p) {
		return nil, pl.findings
	}
	var kept []Recipient
	var entries []batch.Entry
	var addressees []report.Addressee
	for _, r := range to {
		if e, ok := pl.document(r); ok {
			kept, entries = append(kept, r), append(entries, e)
			addressees = append(addressees, report.Addressee{Province: r.Province, Name: r.Name.text})
		}
	}
	letters, found := p.Letters(l, addressees)
	pl.findings = append(pl.findings, found...)
	var all []Message
	for i, w := range letters {
		if m, ok := pl.message(kept[i], entries[i], w); ok {
			all = append(all, m)
		}
	}
	pl.findings.Sort()
	if pl.findings.Count(source.Error) > 0 {
		return nil, pl.findings
	}
	return all, pl.findings
}

// planner is Plan at work.
type planner struct {
	docs     Documents
	letter   data.Letter
	maxBytes int
	from     Mailbox
	replyTo  *Mailbox
	findings source.Findings
	// said are the provinces whose document was looked at.
	said map[string]bool
}

func (p *planner) add(rule string, s source.Severity, pos source.Pos, f fault) {
	p.findings.Add(source.Finding{Rule: rule, Severity: s, Pos: pos, Message: f.message, Hint: f.hint})
}

// sender reads the letter's own addresses, and the name of the attachment.
func (p *planner) sender() {
	m, f := parseMailbox(p.letter.From.S)
	if !f.isZero() {
		p.add(ruleLetter, source.Error, p.letter.From.Pos, f)
	}
	p.from = m
	if t := p.letter.ReplyTo; t.Given() {
		m, f := parseMailbox(t.S)
		if !f.isZero() {
			p.add(ruleLetter, source.Error, t.Pos, f)
		}
		p.replyTo = &m
	}
	if t := p.letter.Attachment; t.Given() { // its names are filled in later, and checked again
		if _, f := attachmentName(t.S, ""); !f.isZero() {
			p.add(ruleLetter, source.Error, t.Pos, f)
		}
	}
}

// current holds the manifest against the data: figures in a letter must be those
// of the documents.
func (p *planner) current(prepared *report.Prepared) bool {
	m, pos := p.docs.Manifest, source.Pos{File: p.docs.Shown}
	switch {
	case m.Data != prepared.Fingerprint():
		p.add(ruleDocument, source.Error, pos, fault{source.Textf("dữ liệu đã thay đổi sau khi tạo các tài liệu", "the data has changed since the documents were made"), source.Textf("chạy lại: kyyeu batch TỆP", "run again: kyyeu batch FILE")})
	case m.Shard != batch.Shard{}.String():
		p.add(ruleDocument, source.Error, pos, fault{source.Textf("đây là phần %s của một đợt", "this is part %s of a batch", m.Shard), source.Textf("ghép các phần bằng: kyyeu batch merge", "join the parts with: kyyeu batch merge")})
	default:
		return true
	}
	return false
}

// document finds the document of a recipient and holds it against the manifest.
func (p *planner) document(r Recipient) (batch.Entry, bool) {
	for _, e := range p.docs.Manifest.Entries {
		if e.ID != r.Province {
			continue
		}
		if e.Status != batch.Made {
			p.add(ruleDocument, source.Warning, r.Pos, fault{source.Textf("chưa có tài liệu cho %s (%s), nên không có thư", "there is no document for %s (%s), and so no letter", r.Area, e.Status), source.Textf("xem phát hiện trong %s, sửa rồi chạy lại kyyeu batch TỆP", "look at the findings in %s, mend them and run kyyeu batch FILE again", p.docs.Shown)})
			return e, false
		}
		if !p.said[e.ID] {
			p.said[e.ID] = true
			if _, err := p.docs.read(e); err != nil {
				f := fault{hint: source.Textf("chạy lại: kyyeu batch --resume TỆP", "run again: kyyeu batch --resume FILE")}
				if d, ok := errors.AsType[*DocumentError](err); ok {
					f.message = d.Text
				}
				p.add(ruleDocument, source.Error, source.Pos{File: p.docs.path(e)}, f)
			}
		}
		return e, true
	}
	p.add(ruleDocument, source.Warning, r.Pos, fault{source.Textf("%s không có trong %s, nên không có thư", "%s is not in %s, and so gets no letter", r.Area, p.docs.Shown), source.Textf("chạy lại: kyyeu batch TỆP", "run again: kyyeu batch FILE")})
	return batch.Entry{}, false
}

// path is where a document is, for messages.
func (d *Documents) path(e batch.Entry) string {
	dir, _ := filepath.Split(filepath.FromSlash(d.Shown))
	return filepath.ToSlash(filepath.Join(dir, e.File))
}

// DocumentError says why a document is not attached, in both languages.
type DocumentError struct{ source.Text }

func (e *DocumentError) Error() string { return e.EN }

func documentError(vi, en string, args ...any) error {
	return &DocumentError{source.Textf(vi, en, args...)}
}

// read reads a document and holds it against the manifest. An error is a
// [*DocumentError].
func (d *Documents) read(e batch.Entry) ([]byte, error) {
	if !fs.ValidPath(e.File) || strings.ContainsAny(e.File, `/\`) {
		return nil, documentError("%q không phải là tên tệp", "%q is no name of a file", source.Clip(e.File))
	}
	f, err := d.Files.Open(e.File)
	if err != nil {
		return nil, unreadable(err)
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, int64(e.Size)+1))
	if err != nil {
		return nil, unreadable(err)
	}
	if sum := sha256.Sum256(raw); len(raw) != e.Size || hex.EncodeToString(sum[:]) != e.SHA256 {
		return nil, documentError("tệp này không còn đúng như khi tạo ra (mã SHA-256 khác với manifest)", "the file is not as it was made (its SHA-256 differs from the manifest's)")
	}
	return raw, nil
}

// unreadable words a system's error, without the path, which messages say
// themselves.
func unreadable(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return documentError("không có tệp này, dù manifest có ghi", "there is no such file, though the manifest has it")
	}
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err
	}
	return documentError("không đọc được tệp này: %v", "the file cannot be read: %v", err)
}

// message makes one message.
func (p *planner) message(r Recipient, e batch.Entry, w report.Letter) (Message, bool) {
	subject, err := NewHeader(w.Subject)
	pos := p.letter.Subject.Pos()
	switch {
	case err != nil:
		p.add(ruleLetter, source.Error, pos, headerFault(w.Subject))
		return Message{}, false
	case subject.text == "":
		p.add(ruleLetter, source.Error, pos, fault{source.Textf("tiêu đề thư để trống", "the subject is empty"), source.Text{}})
		return Message{}, false
	case len(w.Body) == 0:
		p.add(ruleLetter, source.Error, p.letter.Body.Pos, fault{source.Textf("thư gửi %s không còn nội dung nào", "nothing is left of the letter to %s", r.Area), source.Textf("thêm một đoạn không có số liệu riêng của tỉnh", "add a passage without figures of the province's own")})
		return Message{}, false
	}
	name, f := attachmentName(w.Attachment, r.Area)
	if !f.isZero() {
		p.add(ruleLetter, source.Error, p.letter.Attachment.Pos, f)
		return Message{}, false
	}
	m := Message{Recipient: r, From: p.from, ReplyTo: p.replyTo, Subject: subject, Plain: plain(w), HTML: html(w), Name: name, Document: e, docs: p.docs}
	if size := m.size(); size > p.maxBytes {
		p.add(ruleDocument, source.Error, source.Pos{File: p.docs.path(e)}, fault{
			source.Textf("thư kèm tài liệu này nặng %s MB, nhiều hơn %s MB của --max-mb", "the message with this document has %s MB, more than the %s MB of --max-mb", megabytes(size), megabytes(p.maxBytes)),
			source.Textf("nén ảnh trong tài liệu, hoặc hỏi giới hạn của máy chủ thư rồi ghi --max-mb; PDF %s MB thành %s MB khi gửi qua thư", "make the photographs smaller, or ask for the limit of the mail server and give --max-mb; a PDF of %s MB has %s MB in a mail", megabytes(e.Size), megabytes(size))})
		return Message{}, false
	}
	return m, true
}

// megabytes prints a size with one decimal, rounded up, so that what is too large
// never looks as if it were not.
func megabytes(n int) string {
	tenths := (n*10 + 1<<20 - 1) >> 20
	return fmt.Sprintf("%d,%d", tenths/10, tenths%10)
}

// maxName bounds the name of an attachment, in bytes of UTF-8: file systems take
// 255, and a client may put a number behind it.
const maxName = 200

// attachmentName checks the name that a document is attached under; without one
// it is the usual.
func attachmentName(s, area string) (Header, fault) {
	if s == "" {
		s = "Tài liệu hội nghị – " + area + ".pdf"
	}
	s = strings.Join(strings.Fields(s), " ")
	h, err := NewHeader(s)
	switch {
	case err != nil:
		return h, headerFault(s)
	case strings.ContainsAny(s, `\/:*?"<>|`):
		return h, fault{source.Textf("tên tệp đính kèm %q có ký tự mà Windows không nhận", "the attachment's name %q has a character that Windows does not take", source.Clip(s)), source.Textf(`không dùng \ / : * ? " < > |`, `leave out \ / : * ? " < > |`)}
	case !strings.HasSuffix(strings.ToLower(s), ".pdf") || len(s) == len(".pdf") || strings.HasPrefix(s, "."):
		return h, fault{source.Textf("tên tệp đính kèm %q cần kết thúc bằng .pdf", "the attachment's name %q must end in .pdf", source.Clip(s)), source.Textf("ví dụ: Tài liệu hội nghị – {province}.pdf", "for example: Tài liệu hội nghị – {province}.pdf")}
	case len(s) > maxName || !utf8.ValidString(s):
		return h, fault{source.Textf("tên tệp đính kèm dài %d byte, nhiều nhất là %d", "the attachment's name has %d bytes, at most %d", len(s), maxName), source.Textf("rút ngắn tên", "make it shorter")}
	}
	return h, fault{}
}
