package cli

import (
	"github.com/urfave/cli/v2"

	"kyyeu/internal/source"
	"kyyeu/report"
)

// checkCommand is "check [FILE]".
func (p *program) checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     p.say("chỉ kiểm tra dữ liệu và cho biết phát hiện", "check the data only, and print the findings"),
		ArgsUsage: p.say("[TỆP]", "[FILE]"),
		Description: p.say(
			"TỆP là tệp dữ liệu YAML hoặc JSON của hội nghị; không có TỆP thì dùng hội nghị mẫu kèm theo chương trình. "+
				"Mỗi phát hiện chiếm một dòng, bắt đầu bằng vị trí tệp:dòng:cột.",
			"FILE is the YAML or JSON data file of the conference; without it the sample inside the program is taken. "+
				"Each finding is one line that begins with its place, file:line:column."),
		Flags: append(p.conferenceFlags(), &cli.BoolFlag{Name: "sarif", Usage: p.say(
			"in phát hiện theo chuẩn SARIF 2.1.0, kể cả những phát hiện đã chấp nhận", "print the findings as SARIF 2.1.0, those that are accepted among them")}),
		Action: p.check,
	}
}

// check shows the findings of a conference.
func (p *program) check(c *cli.Context) error {
	if c.Bool("json") && c.Bool("sarif") {
		return usage(source.Textf("--json và --sarif không đi cùng nhau", "--json and --sarif do not go together"), seeHelp(c.Command.Name))
	}
	r, err := p.request(c)
	if err != nil {
		return err
	}
	defer r.close()
	findings, err := p.findings(c, r)
	if err != nil {
		return asUsage(err)
	}
	switch {
	case c.Bool("sarif"):
		err = p.writeSARIF(findings, p.reports.accepted(r.world, r.options))
	case r.json:
		err = p.writeJSON(answer{Findings: p.records(findings)})
	default:
		p.writeFindings(p.stdout, findings, p.coloured.stdout)
		p.summary(findings, outcome{})
	}
	if err == nil && report.Stopped(findings, r.options.Strict) {
		err = errStopped
	}
	return err
}

// findings checks, unless fonts or theme are no use already.
func (p *program) findings(c *cli.Context, r *request) (source.Findings, error) {
	if len(r.faults) > 0 {
		return r.faults, nil
	}
	return p.reports.check(c.Context, r.world, r.options)
}
