package cli

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"kyyeu/inputs"
	"kyyeu/internal/source"
	"kyyeu/report"
)

// request is what the commands on one conference have in common, read from
// their arguments.
type request struct {
	world   report.World
	options report.Options
	json    bool
	// path is the conference's file as the user typed it, "" for the sample.
	path string
	// faults is what is wrong with the folder of --font-dir and with the file of
	// --theme; then there is nothing to be built with.
	faults source.Findings
	// close gives back what reading holds open.
	close func()
}

// conferenceFlags are the flags of all commands on one conference.
func (p *program) conferenceFlags() []cli.Flag {
	layouts := report.Layouts()
	return []cli.Flag{
		&cli.StringFlag{Name: "layout", Value: layouts[0], Usage: p.say(
			"dùng mẫu trình bày `TÊN`: "+strings.Join(layouts, ", "),
			"use the layout `NAME`: "+strings.Join(layouts, ", "))},
		&cli.StringFlag{Name: "province", Usage: p.say(
			"soạn tài liệu riêng cho tỉnh có mã `MÃ`", "write the document for the one province `ID`")},
		&cli.StringFlag{Name: "lang", Value: "vi", Usage: p.say(
			"soạn tài liệu bằng `TIẾNG` vi, en hoặc both (vi, nội dung có bản tiếng Anh bên cạnh); mặc định là vi",
			"write the document in `LANG`: vi, en, or both (vi, with the sections in English beside it); vi by default")},
		&cli.StringFlag{Name: "font-dir", Usage: p.say(
			"lấy phông chữ TrueType trong `THƯ-MỤC`, thay cho phông kèm theo",
			"take the TrueType fonts in `DIR` instead of those inside the program")},
		&cli.StringFlag{Name: "theme", Value: inputs.Themes()[0], Usage: p.say(
			"dùng giao diện `TÊN`: "+strings.Join(inputs.Themes(), ", ")+", hoặc một tệp YAML",
			"use the look `NAME`: "+strings.Join(inputs.Themes(), ", ")+", or a YAML file")},
		&cli.BoolFlag{Name: "strict", Usage: p.say("coi cảnh báo như lỗi", "treat warnings like errors")},
		&cli.BoolFlag{Name: "json", Usage: p.say("in kết quả thành một đối tượng JSON", "print the result as one JSON object")},
	}
}

// request reads arguments and opens what they name. Everything that can be wrong
// with the words alone is refused before a file is touched.
func (p *program) request(c *cli.Context) (*request, error) {
	if c.NArg() > 1 {
		return nil, usage(source.Textf("chỉ nhận một TỆP, nhưng có %d: %s", "one FILE is taken, but there are %d: %s", c.NArg(), strings.Join(c.Args().Slice(), ", ")), seeHelp(c.Command.Name))
	}
	// A command without the flag takes the usual layout.
	layout, err := oneOf("--layout", cmp.Or(c.String("layout"), report.Layouts()[0]), report.Layouts())
	if err != nil {
		return nil, err
	}
	tag, err := oneOf("--lang", c.String("lang"), []string{"vi", "en", "both"})
	if err != nil {
		return nil, err
	}
	r := &request{
		json:    c.Bool("json"),
		options: report.Options{Layout: layout, Province: c.String("province"), Strict: c.Bool("strict")},
	}
	if tag == "en" {
		r.options.Lang = source.English
	}
	r.options.Both = tag == "both"
	if r.world.Fonts, r.faults, err = openFonts(c.String("font-dir")); err != nil {
		return nil, err
	}
	look, faults, err := openTheme(c.String("theme"))
	if err != nil {
		return nil, err
	}
	r.options.Look = look
	r.faults = append(r.faults, faults...)
	return r, p.openConference(r, c.Args())
}

// oneOf checks the value of a flag that takes one of a few words.
func oneOf(flag, value string, valid []string) (string, error) {
	if slices.Contains(valid, value) {
		return value, nil
	}
	return "", usage(source.Textf("%s không nhận giá trị %q", "%s does not take the value %q", flag, value), nearest(value, valid))
}

// asUsage words what package report finds wrong with the arguments once it has
// read the data.
func asUsage(err error) error {
	unknown, ok := errors.AsType[*report.UnknownProvince](err)
	if !ok {
		return err
	}
	hint := source.Textf("các mã: %s", "the IDs: %s", strings.Join(unknown.Known, ", "))
	if n := source.Nearest(unknown.ID, unknown.Known); n != "" {
		hint = source.Textf("có phải là %s?", "did you mean %s?", n)
	}
	return usage(source.Textf("dữ liệu không có tỉnh %q", "the data has no province %q", unknown.ID), hint)
}
