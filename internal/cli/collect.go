package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"kyyeu/inputs"
	"kyyeu/internal/collect"
	"kyyeu/internal/outfile"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// maxReturn bounds a return, in bytes; a workbook that is larger on disk holds
// pictures.
const maxReturn = 64 << 20

// collectCommand is "collect FILE…".
func (p *program) collectCommand() *cli.Command {
	return &cli.Command{
		Name:      "collect",
		Usage:     p.say("gom biểu Excel, CSV các tỉnh gửi về thành một bảng số liệu", "merge the Excel and CSV returns of the provinces into one table of figures"),
		ArgsUsage: p.say("TỆP…", "FILE…"),
		Description: p.say(
			"TỆP là biểu mẫu do kyyeu init tạo, đã điền; hoặc một biểu khác, kèm bản đồ cho biết số liệu ở đâu: bản đồ của nghe-an.xlsx là nghe-an.map.yaml bên cạnh. "+
				"--propose soạn bản đồ cho biểu chưa gặp bao giờ, ghi lý do và câu hỏi; trả lời các câu hỏi rồi chạy lại. "+
				"Chạy lại bao nhiêu lần cũng được: số không đổi thì giữ nguyên, số đã sửa tay thì giữ và báo lại, hai tệp ghi khác nhau thì báo lỗi và không ghi gì cả.",
			"FILE is a filled-in form that kyyeu init made, or any other sheet together with a mapping that says where its figures stand: that of nghe-an.xlsx is nghe-an.map.yaml beside it. "+
				"--propose drafts the mapping of a sheet never seen before, with reasons and questions; answer the questions and run again. "+
				"It can be repeated: what has not changed stays, what was corrected by hand is kept and told, and when two files disagree nothing is written."),
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "for", Value: inputs.StarterConference, Usage: p.say(
				"gom cho hội nghị trong `TỆP`; mặc định là "+inputs.StarterConference, "collect for the conference in `FILE`; "+inputs.StarterConference+" by default")},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: p.say(
				"ghi bảng số liệu vào `TỆP` .xlsx hoặc .csv; mặc định là "+inputs.StarterFigures+" cạnh tệp hội nghị",
				"write the table of figures to `FILE`, .xlsx or .csv; "+inputs.StarterFigures+" beside the conference by default")},
			&cli.StringFlag{Name: "map", Usage: p.say(
				"đọc bằng bản đồ `TỆP` mọi tệp không có bản đồ riêng: một biểu mà nhiều tỉnh cùng dùng", "read by the mapping `FILE` every file without one of its own: a sheet that many provinces use")},
			&cli.BoolFlag{Name: "propose", Usage: p.say("soạn bản đồ đọc cho mỗi TỆP thay vì gom số liệu", "draft a mapping for each FILE instead of collecting")},
			&cli.BoolFlag{Name: "json", Usage: p.say("in kết quả thành một đối tượng JSON", "print the result as one JSON object")},
		},
		Action: p.collect,
	}
}

// collect merges returns into the table of figures.
func (p *program) collect(c *cli.Context) error {
	if !c.Args().Present() {
		return usage(source.Textf("thiếu TỆP để gom", "FILE is missing"), seeHelp(c.Command.Name))
	}
	conference, findings, err := openAreas(c.String("for"))
	if err != nil {
		return err
	}
	if conference == nil {
		return p.told(c, findings, nil, nil)
	}
	table := c.String("output")
	if table == "" {
		table = filepath.Join(filepath.Dir(c.String("for")), inputs.StarterFigures)
	}
	if ext := strings.ToLower(filepath.Ext(table)); ext != ".xlsx" && ext != ".csv" {
		return usage(source.Textf("-o là tên tệp .xlsx hoặc .csv, không phải %s", "-o is the name of an .xlsx or .csv file, not %s", table), source.Text{})
	}
	returns, err := openReturns(c.Args().Slice(), table, c.String("map"))
	if err != nil {
		return err
	}
	if c.Bool("propose") {
		return p.propose(c, returns, conference)
	}
	before, err := openTable(table)
	if err != nil {
		return err
	}
	raw, sum, findings, err := collect.Run(returns, before, conference)
	if err != nil {
		return err
	}
	if findings.Count(source.Error) > 0 {
		return p.told(c, findings, nil, nil)
	}
	if err := outfile.Write(table, raw); err != nil {
		return unwritable(err, source.Text{VI: "-o", EN: "-o"})
	}
	return p.told(c, findings, []string{table}, func() {
		fmt.Fprintln(p.stderr, p.say(
			fmt.Sprintf("%d số liệu: %d mới, %d giữ nguyên, %d đổi theo biểu, %d ghi hoặc sửa tay, %d bỏ", sum.Total, sum.New, sum.Kept, sum.Changed, sum.ByHand, sum.Gone),
			fmt.Sprintf("%d figures: %d new, %d as they were, %d changed by their return, %d typed or corrected by hand, %d gone", sum.Total, sum.New, sum.Kept, sum.Changed, sum.ByHand, sum.Gone)))
	})
}

// propose drafts mappings. An existing one holds a person's answers and is not
// touched.
func (p *program) propose(c *cli.Context, returns []collect.Return, conference *data.Conference) error {
	var all source.Findings
	var files []string
	questions := 0
	for _, r := range returns {
		if r.Mapping != nil {
			return usage(source.Textf("đã có bản đồ %s", "there is a mapping already: %s", r.Mapping.Shown),
				source.Textf("xóa hoặc đổi tên nó nếu muốn soạn lại", "delete or rename it to have it drafted again"))
		}
	}
	for _, r := range returns {
		raw, n, findings := collect.Draft(r, conference, p.lang)
		all = append(all, findings...)
		if raw == nil {
			continue
		}
		name := collect.MappingName(r.Shown)
		if err := outfile.Write(name, raw); err != nil {
			return unwritable(err, source.Text{VI: "TỆP", EN: "FILE"})
		}
		files = append(files, name)
		questions += n
	}
	return p.told(c, all, files, func() {
		fmt.Fprintln(p.stderr, p.say(
			fmt.Sprintf("%d câu hỏi; xem lại các bản đồ trên, trả lời chỗ ghi \"?\" rồi chạy lại không có --propose", questions),
			fmt.Sprintf("%d questions; look through the mappings, answer every \"?\" and run again without --propose", questions)))
	})
}

// told shows what collecting found and wrote; last is said at the end.
func (p *program) told(c *cli.Context, findings source.Findings, files []string, last func()) error {
	if c.Bool("json") {
		if err := p.writeJSON(answer{Findings: p.records(findings), Files: &files}); err != nil {
			return err
		}
	} else {
		p.writeFindings(p.stderr, findings, p.coloured.stderr)
		p.summary(findings, outcome{build: true, stopped: len(files) == 0})
		for _, f := range files {
			fmt.Fprintln(p.stdout, f)
		}
		if last != nil && len(files) > 0 {
			last()
		}
	}
	if findings.Count(source.Error) > 0 {
		return errStopped
	}
	return nil
}

// openAreas reads the conference that is collected for.
func openAreas(file string) (*data.Conference, source.Findings, error) {
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) && file == inputs.StarterConference {
		return nil, nil, usage(source.Textf("không có tệp hội nghị %s ở đây", "there is no conference %s here", inputs.StarterConference),
			source.Textf("nêu tên tệp bằng --for, hoặc tạo hội nghị mới bằng kyyeu init", "name the file with --for, or make a new conference with kyyeu init"))
	}
	if err := refuseInput(file); err != nil {
		return nil, nil, err
	}
	r := &request{}
	if err := r.openFile(file); err != nil {
		return nil, nil, err
	}
	defer r.close()
	c, findings := collect.Conference(r.world.Files, r.options.File, r.options.Shown)
	return c, findings, nil
}

// openReturns reads the returns and finds the mappings beside them; shared is
// the mapping of those that have none, "" when there is no such.
func openReturns(files []string, table, shared string) ([]collect.Return, error) {
	var all []collect.Return
	if shared != "" {
		if err := refuseInput(shared); err != nil {
			return nil, err
		}
	}
	for _, file := range files {
		if err := refuseInput(file); err != nil {
			return nil, err
		}
		if sameFile(file, table) {
			return nil, usage(source.Textf("%s chính là bảng số liệu sẽ ghi", "%s is the table of figures itself", file), source.Textf("chọn nơi khác bằng -o", "choose another place with -o"))
		}
		raw, err := readReturn(file)
		if err != nil {
			return nil, err
		}
		r := collect.Return{Shown: filepath.ToSlash(file), As: seenFrom(file, table), Raw: raw}
		m := collect.MappingName(file)
		if info, err := os.Stat(m); err != nil || !info.Mode().IsRegular() {
			m = shared
		}
		if m != "" {
			r.Mapping = &collect.MappingFile{Files: os.DirFS(filepath.Dir(m)), Name: filepath.Base(m), Shown: filepath.ToSlash(m)}
		}
		all = append(all, r)
	}
	return all, nil
}

// readReturn reads a file that is not larger than any return.
func readReturn(file string) ([]byte, error) {
	if info, err := os.Stat(file); err == nil && info.Size() > maxReturn {
		return nil, usage(source.Textf("%s lớn hơn %d MB", "%s is larger than %d MB", file, maxReturn>>20),
			source.Textf("xóa hình ảnh khỏi tệp rồi lưu lại", "take the pictures out of it and save it again"))
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, unreadable(file, err)
	}
	return raw, nil
}

// seenFrom names a return as seen from the table's folder.
func seenFrom(file, table string) string {
	abs, err1 := filepath.Abs(file)
	dir, err2 := filepath.Abs(filepath.Dir(table))
	if err1 == nil && err2 == nil {
		if rel, err := filepath.Rel(dir, abs); err == nil {
			return filepath.ToSlash(rel)
		}
	}
	return filepath.ToSlash(file)
}

// openTable reads the table of figures as it was.
func openTable(table string) (collect.Before, error) {
	t := collect.Before{Shown: filepath.ToSlash(table), Exists: func(file string) bool {
		if !filepath.IsAbs(file) {
			file = filepath.Join(filepath.Dir(table), file)
		}
		_, err := os.Stat(file)
		return err == nil
	}}
	if _, err := os.Stat(table); errors.Is(err, fs.ErrNotExist) {
		return t, nil
	}
	raw, err := readReturn(table)
	t.Raw = raw
	return t, err
}
