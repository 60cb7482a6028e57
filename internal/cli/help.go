package cli

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"kyyeu/internal/source"
)

// lineWidth is what help is broken to, in characters: terminals have 80 columns.
const lineWidth = 78

// helpFlag is the flag that every command has.
func (p *program) helpFlag() cli.Flag {
	return &cli.BoolFlag{Name: "help", Aliases: []string{"h"}, Usage: p.say("hiện phần trợ giúp này", "show this help")}
}

// helpCommand is "help [COMMAND]".
func (p *program) helpCommand() *cli.Command {
	return &cli.Command{
		Name:      "help",
		Usage:     p.say("giải thích chương trình hoặc một lệnh", "explain the program or one command"),
		ArgsUsage: p.say("[LỆNH]", "[COMMAND]"),
		Action: func(c *cli.Context) error {
			word := c.Args().First()
			switch {
			case c.NArg() > 1:
				return usage(source.Textf("chỉ giải thích được một lệnh mỗi lần, nhưng có %d", "one command at a time can be explained, but there are %d", c.NArg()), source.Text{})
			case word == "":
				return cli.ShowAppHelp(c)
			case c.App.Command(word) == nil:
				return unknownCommand(c.App, word)
			}
			return cli.ShowCommandHelp(c, word)
		},
	}
}

// literal is text as a template of urfave/cli that prints it unchanged. The help
// is set here and not in templates because the library gives templates no way to
// the user's language but variables that all programs of a process share.
func literal(text string) string { return strings.ReplaceAll(text, "{{", `{{"{{"}}`) }

// appHelp is the help of the whole program.
func (p *program) appHelp(app *cli.App) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s – %s\n", name, p.say(
		"từ dữ liệu của một hội nghị, kiểm tra số liệu và tạo tệp PDF để in và gửi đi",
		"check the figures of a conference's data and make the PDF to print and send"))
	fmt.Fprintf(&b, "\n%s\n  %s %s\n", p.say("Cách dùng:", "Usage:"), name,
		p.say("LỆNH [TÙY CHỌN] [THAM SỐ]", "COMMAND [OPTIONS] [ARGUMENTS]"))
	var commands [][2]string
	for _, c := range app.Commands {
		commands = append(commands, [2]string{strings.TrimSpace(c.Name + " " + c.ArgsUsage), c.Usage})
	}
	fmt.Fprintf(&b, "\n%s\n%s", p.say("Các lệnh:", "Commands:"), columns(commands))
	fmt.Fprintf(&b, "\n%s\n%s", p.say("Tùy chọn chung:", "General options:"), columns(p.flagRows(app.Flags)))
	fmt.Fprintf(&b, "\n%s\n%s", p.say("Mã kết thúc:", "Exit codes:"), columns(p.exitRows()))
	fmt.Fprintf(&b, "\n%s\n%s", p.say("Biến môi trường:", "Environment:"), columns(p.environmentRows()))
	return b.String()
}

// exitRows explains the exit codes.
func (p *program) exitRows() [][2]string {
	return [][2]string{
		{"0", p.say("xong", "done")},
		{"1", p.say("dữ liệu có lỗi (hoặc có cảnh báo, khi dùng --strict)", "the data has errors (or warnings, under --strict)")},
		{"2", p.say("gọi chương trình sai cách", "wrong usage")},
		{"3", p.say("một số tài liệu không làm được, hoặc không tới được nơi nhận", "some documents were not made, or did not reach their recipients")},
		{"4", p.say("máy gặp lỗi: tệp, đĩa, mạng", "the machine failed: files, disk, network")},
	}
}

// environmentRows explains the environment variables that count.
func (p *program) environmentRows() [][2]string {
	return [][2]string{
		{"LC_ALL, LC_MESSAGES, LANG", p.say("ngôn ngữ của thông báo: tiếng Anh khi là en…, còn lại là tiếng Việt",
			"language of messages: English for en…, else Vietnamese")},
		{userVariable + ", " + passwordVariable, p.say("người dùng và mật khẩu của máy chủ thư, cho mail send", "user and password of the mail server, for mail send")},
		{"NO_COLOR", p.say("không tô màu khi có giá trị", "no colours when it has a value")},
	}
}

// commandHelp is the help of one command.
func (p *program) commandHelp(c *cli.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s – %s\n", name, c.Name, c.Usage)
	call := strings.TrimSpace(c.Name + " " + p.say("[TÙY CHỌN]", "[OPTIONS]") + " " + c.ArgsUsage)
	fmt.Fprintf(&b, "\n%s\n  %s %s\n", p.say("Cách dùng:", "Usage:"), name, call)
	if c.Description != "" {
		fmt.Fprintf(&b, "\n%s\n", strings.Join(wrapped(c.Description, lineWidth), "\n"))
	}
	fmt.Fprintf(&b, "\n%s\n%s", p.say("Tùy chọn:", "Options:"), columns(p.flagRows(c.Flags)))
	return b.String()
}

// flagRows explains flags: "-o, --output PATH" and what it is for. As everywhere
// in urfave/cli, the word in backquotes in a flag's usage names its value.
func (p *program) flagRows(flags []cli.Flag) [][2]string {
	var rows [][2]string
	for _, f := range flags {
		d, ok := f.(cli.DocGenerationFlag)
		if !ok {
			continue
		}
		before, rest, _ := strings.Cut(d.GetUsage(), "`")
		value, after, _ := strings.Cut(rest, "`")
		head := "    " + dashed(f.Names()[0])
		if names := f.Names(); len(names) > 1 {
			head = dashed(names[1]) + ", " + dashed(names[0])
		}
		if value != "" {
			head += " " + value
		}
		rows = append(rows, [2]string{head, before + value + after})
	}
	return rows
}

// columns sets rows of two cells below each other, indented, the right cells
// broken to lineWidth.
func columns(rows [][2]string) string {
	width := 0
	for _, r := range rows {
		width = max(width, utf8.RuneCountInString(r[0]))
	}
	var b strings.Builder
	for _, r := range rows {
		left := r[0]
		for _, line := range wrapped(r[1], lineWidth-width-4) {
			// Padding counts runes, which in NFC text are columns.
			fmt.Fprintf(&b, "  %-*s  %s\n", width, left, line)
			left = ""
		}
	}
	return b.String()
}

// wrapped breaks text at spaces to lines of width characters.
func wrapped(text string, width int) (lines []string) {
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}
