package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"kyyeu/inputs"
	"kyyeu/internal/outfile"
	"kyyeu/internal/source"
)

// formName is the file that the form is written to.
const formName = "form.xlsx"

// initCommand is "init [DIR]".
func (p *program) initCommand() *cli.Command {
	return &cli.Command{
		Name:      "init",
		Usage:     p.say("tạo bộ tệp khởi đầu và biểu Excel để các tỉnh điền", "make a starter and the Excel form for the provinces to fill in"),
		ArgsUsage: p.say("[THƯ-MỤC]", "[DIR]"),
		Description: p.say(
			"Ghi vào THƯ-MỤC (mặc định là thư mục hiện tại) sáu tệp dùng được ngay: "+inputs.StarterConference+", dữ liệu của hội nghị có chú thích; "+inputs.StarterFigures+
				", bảng số liệu minh họa; "+inputs.StarterResults+", một phần lời văn; "+inputs.StarterLetter+" và "+inputs.StarterRecipients+", thư gửi kèm tài liệu và nơi nhận; "+formName+", biểu trống. Không ghi đè tệp đã có: có sẵn một trong các tệp đó thì không ghi gì cả. "+
				"Với --for thì chỉ ghi "+formName+": các tỉnh, chỉ tiêu và kỳ của hội nghị đó.",
			"Writes six files into DIR (the current folder by default), ready for use: "+inputs.StarterConference+", the data of a conference with comments; "+inputs.StarterFigures+
				", a table of illustrative figures; "+inputs.StarterResults+", a section of text; "+inputs.StarterLetter+" and "+inputs.StarterRecipients+", the letter that goes with the documents and its recipients; "+formName+", an empty form. No file is replaced: when one of them exists, nothing is written. "+
				"With --for only "+formName+" is written, for the provinces, indicators and periods of that conference."),
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "for", Usage: p.say("chỉ lập biểu cho hội nghị trong `TỆP`", "make the form alone, for the conference in `FILE`")},
			&cli.StringFlag{Name: "sheets", Value: "one", Usage: p.say(
				"chia trang tính của biểu theo `CÁCH`: one là một trang cho mọi tỉnh (mặc định), area là mỗi tỉnh một trang",
				"divide the form by `HOW`: one is one sheet for all provinces (the default), area one for each")},
		},
		Action: p.init,
	}
}

// init writes a starter, or the form alone.
func (p *program) init(c *cli.Context) error {
	if c.NArg() > 1 {
		return usage(source.Textf("chỉ nhận một THƯ-MỤC, nhưng có %d: %s", "one DIR is taken, but there are %d: %s", c.NArg(), strings.Join(c.Args().Slice(), ", ")), seeHelp(c.Command.Name))
	}
	dir := "."
	if c.Args().Present() {
		dir = c.Args().First()
	}
	sheets, err := oneOf("--sheets", c.String("sheets"), []string{"one", "area"})
	if err != nil {
		return err
	}
	if err := refuseDir(dir); err != nil {
		return err
	}
	r := &request{close: func() {}}
	file := c.String("for")
	if file != "" {
		err = p.openForForm(r, file)
	} else {
		r.world.Files, err = fs.Sub(inputs.FS(), inputs.StarterDir)
		r.options.File = inputs.StarterConference
	}
	if err != nil {
		return err
	}
	defer r.close()
	form, findings, err := p.reports.form(c.Context, r.world, r.options, sheets == "area")
	if err != nil {
		return err
	}
	p.writeFindings(p.stderr, findings, p.coloured.stderr)
	if form == nil {
		p.summary(findings, outcome{build: true, stopped: true})
		return errStopped
	}
	files := []outfile.File{{Path: filepath.Join(dir, formName), Content: form}}
	if file == "" {
		if files, err = starter(dir, form); err != nil {
			return err
		}
	}
	if err := writeNew(files); err != nil {
		return err
	}
	for _, f := range files {
		fmt.Fprintln(p.stdout, f.Path)
	}
	conference := file
	if conference == "" {
		conference = filepath.Join(dir, inputs.StarterConference)
	}
	p.nextSteps(filepath.Join(dir, formName), conference)
	return nil
}

// openForForm opens the conference that a form is for.
func (p *program) openForForm(r *request, file string) error {
	if err := refuseInput(file); err != nil {
		return err
	}
	return r.openFile(file)
}

// refuseDir reports why nothing can be written into dir.
func refuseDir(dir string) error {
	if dir == "" {
		return usage(source.Textf("tên của THƯ-MỤC để trống", "the name of DIR is empty"), source.Text{})
	}
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		hint := source.Text{}
		if isData(dir) {
			hint = source.Textf("lập biểu cho hội nghị này: %s init --for %s", "to make the form of this conference: %s init --for %s", name, dir)
		}
		return usage(source.Textf("%s không phải là thư mục", "%s is not a folder", dir), hint)
	}
	return nil
}

// starter gives the files of the starter, in the order in which they are read.
func starter(dir string, form []byte) ([]outfile.File, error) {
	var files []outfile.File
	for _, name := range []string{inputs.StarterConference, inputs.StarterFigures, inputs.StarterResults, inputs.StarterLetter, inputs.StarterRecipients} {
		b, err := fs.ReadFile(inputs.FS(), path.Join(inputs.StarterDir, name))
		if err != nil {
			return nil, err
		}
		files = append(files, outfile.File{Path: filepath.Join(dir, name), Content: b})
	}
	return append(files, outfile.File{Path: filepath.Join(dir, formName), Content: form}), nil
}

// writeNew writes all files, or none when one of them is there already.
func writeNew(files []outfile.File) error {
	var there []string
	for _, f := range files {
		if _, err := os.Lstat(f.Path); err == nil {
			there = append(there, f.Path)
		}
	}
	if len(there) > 0 {
		return alreadyThere(strings.Join(there, ", "))
	}
	err := outfile.WriteNew(files)
	if e, ok := errors.AsType[*outfile.Error](err); ok && e.Problem == outfile.Exists {
		return alreadyThere(e.Path)
	}
	if err != nil {
		return unwritable(err, source.Text{VI: "THƯ-MỤC", EN: "DIR"})
	}
	return nil
}

func alreadyThere(files string) error {
	return usage(source.Textf("đã có %s; không ghi tệp nào", "%s exists already; nothing was written", files),
		source.Textf("chọn thư mục khác, hoặc đổi tên tệp cũ", "choose another folder, or rename the old file"))
}

// nextSteps says what to do with what was written.
func (p *program) nextSteps(form, conference string) {
	fmt.Fprintf(p.stderr, p.say("Việc tiếp theo: điền %s (hoặc gửi cho các tỉnh điền), rồi chạy:\n", "Next: fill in %s (or send it to the provinces), then run:\n"), clean(form))
	for _, call := range []string{"collect " + form, "check " + conference, "build " + conference} {
		fmt.Fprintf(p.stderr, "  %s %s\n", name, clean(call))
	}
}
