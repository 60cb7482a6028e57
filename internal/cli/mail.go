package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"kyyeu/inputs"
	"kyyeu/internal/batch"
	"kyyeu/internal/mail"
	"kyyeu/internal/outfile"
	"kyyeu/internal/source"
	"kyyeu/report"
)

// mailCommand is "mail draft [FILE]" and "mail send [FILE]".
func (p *program) mailCommand() *cli.Command {
	return &cli.Command{
		Name:      "mail",
		Usage:     p.say("gửi tài liệu của kyyeu batch tới nơi nhận: thư nháp, hoặc gửi thẳng", "put the documents of kyyeu batch before their recipients: as drafts, or sent"),
		ArgsUsage: p.say("VIỆC [TỆP]", "TASK [FILE]"),
		Description: p.say(
			"VIỆC là draft hoặc send. TỆP là tệp dữ liệu của hội nghị, mặc định là "+inputs.StarterConference+". Thư viết trong "+inputs.StarterLetter+" bên cạnh, số liệu trong thư nhắc tới như trong lời văn, của tỉnh nhận thì ghi {{retail 2021 province}}; nơi nhận ở bảng Excel hoặc CSV mà thư nêu tên. "+
				"mail draft ghi mỗi nơi nhận một tệp .eml, mở bằng Outlook hoặc Thunderbird là thư chưa gửi, có sẵn tệp PDF. "+
				"mail send gửi qua máy chủ thư ghi trong "+inputs.StarterLetter+": không có --yes thì chỉ liệt kê; không nơi nào nhận một tài liệu hai lần, kể cả khi bị ngắt giữa chừng.",
			"TASK is draft or send. FILE is the data file of the conference, "+inputs.StarterConference+" by default. The letter is in "+inputs.StarterLetter+" beside it, with figures named as in prose, those of the recipient's province as {{retail 2021 province}}; recipients are in the Excel or CSV table that the letter names. "+
				"mail draft writes one .eml file per recipient, which Outlook and Thunderbird open as a message not sent yet, with the PDF attached. "+
				"mail send sends them through the mail server that "+inputs.StarterLetter+" names: without --yes it only lists them; nobody gets a document twice, even when it is interrupted."),
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "letter", Usage: p.say("lấy thư trong `TỆP`; mặc định là "+inputs.StarterLetter+" cạnh tệp dữ liệu", "take the letter in `FILE`; "+inputs.StarterLetter+" beside the data file by default")},
			&cli.StringFlag{Name: "documents", Value: "out", Usage: p.say("lấy các PDF do kyyeu batch ghi vào `THƯ-MỤC`; mặc định là out", "take the PDFs that kyyeu batch wrote to `DIR`; out by default")},
			&cli.StringFlag{Name: "max-mb", Value: "10", Usage: p.say("không làm thư nặng quá `N` MB khi gửi; mặc định là 10", "make no message of more than `N` MB as it is sent; 10 by default")},
			&cli.StringFlag{Name: "font-dir", Usage: p.say("kiểm tra với phông chữ trong `THƯ-MỤC`, như khi chạy batch", "check with the fonts in `DIR`, as in batch")},
			&cli.BoolFlag{Name: "strict", Usage: p.say("coi cảnh báo như lỗi", "treat warnings like errors")},
			&cli.BoolFlag{Name: "json", Usage: p.say("in kết quả thành một đối tượng JSON", "print the result as one JSON object")},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: p.say("draft: ghi thư nháp vào `THƯ-MỤC`; mặc định là mail trong thư mục của các PDF", "draft: write the drafts to `DIR`; folder mail beside the PDFs by default")},
		}, p.sendFlags()...),
		Action: p.mail,
	}
}

// mail dispatches the two.
func (p *program) mail(c *cli.Context) error {
	word := c.Args().First()
	switch word {
	case "draft":
		if err := refuseFlags(c, p.sendFlags(), "mail send"); err != nil {
			return err
		}
		return p.mailDraft(c)
	case "send":
		if c.IsSet("output") {
			return usage(source.Textf("tùy chọn -o chỉ dùng cho mail draft", "option -o is for mail draft alone"), source.Text{})
		}
		return p.mailSend(c)
	case "":
		return usage(source.Textf("thiếu việc cần làm: draft hoặc send", "what to do is missing: draft or send"), seeHelp(c.Command.Name))
	}
	return usage(source.Textf("không có lệnh \"mail %s\"", "there is no command \"mail %s\"", word), nearest(word, []string{"draft", "send"}))
}

// refuseFlags refuses flags that are of another task.
func refuseFlags(c *cli.Context, flags []cli.Flag, task string) error {
	for _, f := range flags {
		if name := f.Names()[0]; c.IsSet(name) {
			return usage(source.Textf("tùy chọn --%s chỉ dùng cho %s", "option --%s is for %s alone", name, task), source.Text{})
		}
	}
	return nil
}

// mailing is what both have in common: the messages, as they were planned.
type mailing struct {
	messages []mail.Message
	letter   report.LetterFile
	findings source.Findings
	// recipients is how many the list has; those without a document get no
	// message.
	recipients int
	// conference is the path of the data file.
	conference string
	// close gives back the folder of the documents.
	close func()
}

// stopped reports whether findings leave nothing to be done.
func (m *mailing) stopped(strict bool) bool { return report.Stopped(m.findings, strict) }

// planMail reads everything that the arguments name and plans the messages.
func (p *program) planMail(c *cli.Context) (*mailing, error) {
	most, err := maxBytes(c.String("max-mb"))
	if err != nil {
		return nil, err
	}
	file, err := conferenceOf(c)
	if err != nil {
		return nil, err
	}
	r := &request{}
	var faults source.Findings
	if r.world.Fonts, faults, err = openFonts(c.String("font-dir")); err != nil {
		return nil, err
	}
	out := &mailing{conference: file, findings: faults}
	letterFile := c.String("letter")
	if letterFile == "" {
		letterFile = filepath.Join(filepath.Dir(file), inputs.StarterLetter)
	}
	if err := refuseLetter(letterFile); err != nil {
		return nil, err
	}
	if err := r.openFile(file); err != nil {
		return nil, err
	}
	defer r.close()
	lr := &request{}
	if err := lr.openFile(letterFile); err != nil {
		return nil, err
	}
	defer lr.close()
	docs, closeDocs, err := openDocuments(c.String("documents"))
	if err != nil {
		return nil, err
	}
	out.close = closeDocs
	if len(faults) > 0 {
		return out, nil
	}
	prepared, err := report.Prepare(c.Context, r.world, r.options)
	if err != nil {
		closeDocs()
		return nil, err
	}
	if prepared.Findings.Count(source.Error) > 0 {
		out.findings = prepared.Findings
		return out, nil
	}
	letter, findings := report.ReadLetter(lr.world.Files, lr.options.File, lr.options.Shown)
	out.letter, out.findings = letter, findings
	var recipients []mail.Recipient
	if letter.List != nil {
		recipients, findings = mail.ReadList(letter.List, prepared.FindArea, areasOf(prepared))
		out.findings = append(out.findings, findings...)
	}
	out.recipients = len(recipients)
	out.messages, findings = mail.Plan(prepared, letter.Letter, recipients, docs, most)
	out.findings = append(out.findings, findings...)
	out.findings.Sort()
	return out, nil
}

// areasOf are the areas that a batch makes documents for.
func areasOf(prepared *report.Prepared) []mail.Area {
	var all []mail.Area
	for _, id := range prepared.Provinces() {
		all = append(all, mail.Area{ID: id, Name: prepared.AreaName(id)})
	}
	return all
}

// conferenceOf is the data file: the argument behind the word, or the usual name.
func conferenceOf(c *cli.Context) (string, error) {
	files := c.Args().Tail()
	switch len(files) {
	case 0:
		if _, err := os.Stat(inputs.StarterConference); errors.Is(err, fs.ErrNotExist) {
			return "", usage(source.Textf("không có tệp hội nghị %s ở đây", "there is no conference %s here", inputs.StarterConference),
				source.Textf("nêu tên tệp: kyyeu mail %[1]s TỆP", "name the file: kyyeu mail %[1]s FILE", c.Args().First()))
		}
		return inputs.StarterConference, refuseInput(inputs.StarterConference)
	case 1:
		return files[0], refuseInput(files[0])
	}
	return "", usage(source.Textf("chỉ nhận một TỆP, nhưng có %d: %s", "one FILE is taken, but there are %d: %s", len(files), strings.Join(files, ", ")), seeHelp(c.Command.Name))
}

// refuseLetter reports why there is no letter; who has none yet is told how to
// begin.
func refuseLetter(file string) error {
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		return usage(source.Textf("không tìm thấy thư %s", "the letter %s does not exist", file),
			source.Textf("kyyeu init THƯ-MỤC tạo một thư mẫu; tên khác thì nêu bằng --letter", "kyyeu init DIR makes one to begin with; name another file with --letter"))
	}
	return refuseInput(file)
}

// maxBytes reads --max-mb.
func maxBytes(value string) (int, error) {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > 1000 {
		return 0, usage(source.Textf("--max-mb là %q, cần một số từ 1 đến 1000", "--max-mb is %q, expected a number from 1 to 1000", value), source.Text{})
	}
	return n << 20, nil
}

// openDocuments opens the folder of a batch.
func openDocuments(dir string) (mail.Documents, func(), error) {
	if err := refuseBucket(dir); err != nil {
		return mail.Documents{}, nil, err
	}
	path := filepath.Join(dir, batch.ManifestName)
	run := source.Textf("tạo các tài liệu trước: kyyeu batch TỆP", "make the documents first: kyyeu batch FILE")
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if parts := partManifests(dir); len(parts) > 0 {
			all := strings.Join(parts, " ")
			run = source.Textf("ghép manifest của các phần: kyyeu batch merge %s -o %s", "join the manifests of the parts: kyyeu batch merge %s -o %s", all, dir)
		}
		return mail.Documents{}, nil, usage(source.Textf("không có %s", "there is no %s", path), run)
	}
	raw, err := readReturn(path)
	if err != nil {
		return mail.Documents{}, nil, err
	}
	m, err := batch.ParseManifest(raw)
	if err != nil {
		return mail.Documents{}, nil, usage(source.Textf("%s không phải là manifest: %v", "%s is no manifest: %v", path, err), run)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return mail.Documents{}, nil, unreadable(dir, err)
	}
	return mail.Documents{Manifest: m, Shown: filepath.ToSlash(path), Files: root.FS()}, func() { root.Close() }, nil
}

// partManifests are the manifests of the parts of a batch in a folder.
func partManifests(dir string) (parts []string) {
	entries, _ := os.ReadDir(dir) // one that cannot be listed has no manifest either
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), "manifest-") && filepath.Ext(e.Name()) == ".json" {
			parts = append(parts, filepath.Join(dir, e.Name()))
		}
	}
	return parts
}

// mailDraft writes the drafts.
func (p *program) mailDraft(c *cli.Context) error {
	m, err := p.planMail(c)
	if err != nil {
		return err
	}
	defer m.close()
	if m.stopped(c.Bool("strict")) {
		return p.toldMail(c, m, nil, true)
	}
	dir := c.String("output")
	if dir == "" {
		dir = filepath.Join(c.String("documents"), "mail")
	}
	var files []string
	for i, name := range draftNames(m.messages) {
		raw, err := m.messages[i].Draft()
		if err != nil {
			return changedDocument(err)
		}
		path := filepath.Join(dir, name)
		if err := outfile.Write(path, raw); err != nil {
			return unwritable(err, source.Text{VI: "-o", EN: "-o"})
		}
		files = append(files, path)
	}
	if err := p.toldMail(c, m, files, false); err != nil {
		return err
	}
	p.oldDrafts(dir, files)
	if len(files) < m.recipients {
		return errSomeFailed
	}
	return nil
}

// draftNames names the drafts after their documents; where a document has
// several recipients, they are numbered.
func draftNames(messages []mail.Message) []string {
	names := make([]string, len(messages))
	count := map[string]int{}
	for i, m := range messages {
		base := strings.TrimSuffix(m.Document.File, filepath.Ext(m.Document.File))
		count[base]++
		if n := count[base]; n > 1 {
			base += "-" + strconv.Itoa(n)
		}
		names[i] = base + ".eml"
	}
	return names
}

// changedDocument words that a document changed while it was worked with.
func changedDocument(err error) error {
	d, ok := errors.AsType[*mail.DocumentError](err)
	if !ok {
		return err
	}
	return failure(source.Textf("tài liệu thay đổi giữa chừng: %s", "a document changed meanwhile: %[2]s", d.VI, d.EN), source.Textf("chạy lại", "run again"))
}

// toldMail shows what was found and written.
func (p *program) toldMail(c *cli.Context, m *mailing, files []string, stopped bool) error {
	if c.Bool("json") {
		if err := p.writeJSON(answer{Findings: p.records(m.findings), Files: &files}); err != nil {
			return err
		}
	} else {
		p.writeFindings(p.stderr, m.findings, p.coloured.stderr)
		p.summary(m.findings, outcome{build: true, stopped: stopped})
		for _, f := range files {
			fmt.Fprintln(p.stdout, f)
		}
	}
	if stopped {
		return errStopped
	}
	if !c.Bool("json") {
		fmt.Fprintln(p.stderr, p.say(
			fmt.Sprintf("%d thư nháp cho %d nơi nhận; mở từng thư, xem lại rồi gửi", len(files), m.recipients),
			fmt.Sprintf("%d drafts for %d recipients; open each, look at it and send it", len(files), m.recipients)))
	}
	return nil
}

// oldDrafts tells of drafts in the folder that an earlier run left, and that
// would be sent by mistake.
func (p *program) oldDrafts(dir string, written []string) {
	entries, _ := os.ReadDir(dir) // what cannot be listed cannot be sent from there
	var old []string
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if filepath.Ext(path) == ".eml" && !slices.Contains(written, path) {
			old = append(old, path)
		}
	}
	if len(old) > 0 {
		all := strings.Join(old, ", ")
		p.notice(source.Textf("thư nháp cũ còn trong thư mục, không thuộc lần này: %s", "drafts of an earlier run are in the folder still: %s", all), source.Textf("xóa đi để khỏi gửi nhầm", "delete them, so that nobody sends them"))
	}
}
