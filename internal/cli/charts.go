package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"kyyeu/internal/source"
	"kyyeu/report"
)

// chartsCommand is "charts [FILE]".
func (p *program) chartsCommand() *cli.Command {
	flags := slices.DeleteFunc(p.conferenceFlags(), func(f cli.Flag) bool { return f.Names()[0] == "layout" })
	kinds := strings.Join(report.ChartKinds(), ", ")
	return &cli.Command{
		Name:      "charts",
		Usage:     p.say("tạo riêng từng biểu đồ để trình chiếu, đăng báo và in", "make the charts alone, for slides, the press and print"),
		ArgsUsage: p.say("[TỆP]", "[FILE]"),
		Description: p.say(
			"TỆP là tệp dữ liệu của hội nghị; không có TỆP thì dùng hội nghị mẫu. Mỗi biểu đồ có tiêu đề, nguồn, chú thích của mình và thành bốn tệp mang mã của nó: "+
				"MÃ.svg và MÃ.pdf (nét vẽ, phóng to không vỡ), MÃ-slide.png (1920 × 1080 điểm ảnh, vừa một trang chiếu 16:9) và MÃ-press.png (300 điểm mỗi inch, để đăng báo).",
			"FILE is the data file of the conference; without it the sample inside the program is taken. Each chart has its title, sources and notes and becomes four files named by its ID: "+
				"ID.svg and ID.pdf (lines, sharp at any size), ID-slide.png (1920 × 1080 pixels, one 16:9 slide) and ID-press.png (300 dots an inch, for newspapers)."),
		Flags: append(flags,
			&cli.StringFlag{Name: "only", Usage: p.say("chỉ làm những biểu đồ có mã trong `DANH-SÁCH`, cách nhau bằng dấu phẩy", "make only the charts with the IDs in `LIST`, with commas between them")},
			&cli.StringFlag{Name: "kind", Usage: p.say("chỉ làm những biểu đồ thuộc `KIỂU`: "+kinds, "make only the charts of a `KIND`: "+kinds)},
			&cli.BoolFlag{Name: "explain", Usage: p.say("không ghi gì, chỉ liệt kê các biểu đồ và cho biết vì sao có kiểu ấy", "write nothing; list the charts, and say why each is of its kind")},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: p.say(
				"ghi vào `THƯ-MỤC`; mặc định là thư mục mang tên tệp dữ liệu trong out", "write to the folder `DIR`; by default one in out, named after the data file")}),
		Action: p.charts,
	}
}

// charts checks a conference and writes its charts, or explains them.
func (p *program) charts(c *cli.Context) error {
	dir := c.String("output")
	if err := refuseFolder(dir); err != nil {
		return err
	}
	wanted := report.ChartOptions{Kind: c.String("kind"), Explain: c.Bool("explain")}
	if wanted.Kind != "" {
		if _, err := oneOf("--kind", wanted.Kind, report.ChartKinds()); err != nil {
			return err
		}
	}
	for id := range strings.SplitSeq(c.String("only"), ",") {
		if id = strings.TrimSpace(id); id != "" {
			wanted.Only = append(wanted.Only, id)
		}
	}
	r, err := p.request(c)
	if err != nil {
		return err
	}
	defer r.close()
	result := report.ChartsResult{Findings: r.faults}
	if len(r.faults) == 0 {
		if result, err = p.reports.charts(c.Context, r.world, r.options, wanted); err != nil {
			return unknownChart(asUsage(err))
		}
	}
	stopped := report.Stopped(result.Findings, r.options.Strict)
	if wanted.Explain {
		err = p.explainCharts(r, result, stopped)
	} else {
		err = p.writeCharts(r, dir, result, stopped)
	}
	if err == nil && stopped {
		err = errStopped
	}
	return err
}

// writeCharts writes the files of all charts, which have all been made by then,
// and tells which.
func (p *program) writeCharts(r *request, dir string, result report.ChartsResult, stopped bool) error {
	if dir == "" {
		dir = filepath.Join("out", result.Folder)
	}
	var files []string
	var writeErr error // told after the findings
	for _, c := range result.Charts {
		for _, f := range c.Files {
			path := filepath.Join(dir, f.Name)
			if writeErr = r.writeOne(path, f.Bytes); writeErr != nil {
				break
			}
			files = append(files, path)
		}
		if writeErr != nil {
			break
		}
	}
	if err := p.showBuild(r, report.Result{Findings: result.Findings}, stopped, files); err != nil {
		return err
	}
	if len(result.Charts) == 0 && !stopped && !r.json {
		p.notice(source.Textf("không có biểu đồ nào", "there are no charts"), source.Text{})
	}
	return writeErr
}

// explanation is one chart as --json explains it.
type explanation struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	Title  string `json:"title"`
	Reason string `json:"reason"`
}

// explainCharts lists the charts with the reasons for their kinds.
func (p *program) explainCharts(r *request, result report.ChartsResult, stopped bool) error {
	all := []explanation{}
	for _, c := range result.Charts {
		all = append(all, explanation{c.ID, c.Kind, c.Title, c.Reason.In(p.lang)})
	}
	if r.json {
		return p.printJSON(struct {
			Findings []record      `json:"findings"`
			Charts   []explanation `json:"charts"`
		}{p.records(result.Findings), all})
	}
	p.writeFindings(p.stderr, result.Findings, p.coloured.stderr)
	p.summary(result.Findings, outcome{build: true, stopped: stopped})
	for _, e := range all {
		fmt.Fprintf(p.stdout, "%s\t%s\t%s\n  %s\n", e.ID, e.Kind, clean(e.Title), clean(e.Reason))
	}
	return nil
}

// unknownChart words that --only names a chart that there is not.
func unknownChart(err error) error {
	unknown, ok := errors.AsType[*report.UnknownChart](err)
	if !ok {
		return err
	}
	if len(unknown.Known) == 0 {
		return usage(source.Textf("không có biểu đồ %q; dữ liệu không cho biểu đồ nào", "there is no chart %q; the data gives none", unknown.ID), source.Text{})
	}
	return usage(source.Textf("không có biểu đồ %q", "there is no chart %q", unknown.ID), nearest(unknown.ID, unknown.Known))
}
