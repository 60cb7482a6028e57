package cli

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"kyyeu/report"
	"kyyeu/report/impose"
)

// buildCommand is "build [FILE]".
func (p *program) buildCommand() *cli.Command {
	return &cli.Command{
		Name:      "build",
		Usage:     p.say("kiểm tra dữ liệu rồi tạo một tệp PDF", "check the data, then make one PDF"),
		ArgsUsage: p.say("[TỆP]", "[FILE]"),
		Description: p.say(
			"TỆP là tệp dữ liệu YAML hoặc JSON của hội nghị; không có TỆP thì dùng hội nghị mẫu kèm theo chương trình. "+
				"Đường dẫn của tệp đã ghi hiện ra, mỗi dòng một tệp. Dữ liệu có lỗi thì không ghi gì cả.",
			"FILE is the YAML or JSON data file of the conference; without it the sample inside the program is taken. "+
				"The path of each file written is printed, one a line. When the data has errors nothing is written."),
		Flags:  append(p.conferenceFlags(), p.outputFlag(), p.imposeFlag()),
		Action: p.build,
	}
}

// imposeFlag asks for a second file, to be printed.
func (p *program) imposeFlag() cli.Flag {
	return &cli.StringFlag{Name: "impose", Usage: p.say(
		"ghi thêm một tệp để in theo `KIỂU`: saddle (sách gấp đôi, ghim giữa; trang A4 in hai mặt trên giấy A3), saddle-marks (như vậy trên giấy SRA3, có vạch cắt và gấp cho nhà in) hoặc 2up (hai trang thu nhỏ trên một mặt giấy)",
		"also write a file for printing by `KIND`: saddle (a booklet, folded and stapled; A4 pages on both sides of A3 paper), saddle-marks (the same on SRA3, with marks to cut and fold by) or 2up (two pages reduced on one side)")}
}

// imposeKind reads the value of --impose.
func imposeKind(value string) (impose.Kind, error) {
	if value == "" {
		return impose.None, nil
	}
	name, err := oneOf("--impose", value, impose.Kinds())
	return impose.Parse(name), err
}

// build checks a conference and writes its PDF.
func (p *program) build(c *cli.Context) error {
	output := c.String("output")
	if err := refuseOutput(output); err != nil {
		return err
	}
	kind, err := imposeKind(c.String("impose"))
	if err != nil {
		return err
	}
	r, err := p.request(c)
	if err != nil {
		return err
	}
	defer r.close()
	r.options.Impose = kind
	result, err := p.result(c, r)
	if err != nil {
		return asUsage(err)
	}
	stopped := report.Stopped(result.Findings, r.options.Strict)
	var files []string
	var writeErr error
	if !stopped {
		files, writeErr = r.write(output, result) // told after the findings
	}
	if err := p.showBuild(r, result, stopped, files); err != nil {
		return err
	}
	if stopped {
		return errStopped
	}
	return writeErr
}

// result builds, unless fonts or theme are no use already.
func (p *program) result(c *cli.Context, r *request) (report.Result, error) {
	if len(r.faults) > 0 {
		return report.Result{Findings: r.faults}, nil
	}
	return p.reports.build(c.Context, r.world, r.options)
}

// showBuild tells what a build found and wrote.
func (p *program) showBuild(r *request, result report.Result, stopped bool, files []string) error {
	if r.json {
		return p.writeJSON(answer{Findings: p.records(result.Findings), Files: &files})
	}
	p.writeFindings(p.stderr, result.Findings, p.coloured.stderr)
	p.summary(result.Findings, outcome{build: true, stopped: stopped})
	for _, f := range files {
		fmt.Fprintln(p.stdout, f)
	}
	return nil
}
