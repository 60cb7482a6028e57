package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"kyyeu/internal/batch"
	"kyyeu/internal/source"
	"kyyeu/report"
)

// nameTemplate is how the files of a batch are named when nobody says.
const nameTemplate = "{name}.pdf"

// batchCommand is "batch [FILE]" and "batch merge MANIFEST…".
func (p *program) batchCommand() *cli.Command {
	flags := slices.DeleteFunc(p.conferenceFlags(), func(f cli.Flag) bool { return f.Names()[0] == "province" || f.Names()[0] == "json" })
	return &cli.Command{
		Name:      "batch",
		Usage:     p.say("tạo cho mỗi tỉnh một tệp PDF, nhiều tệp cùng lúc", "make one PDF for every province, several at a time"),
		ArgsUsage: p.say("[TỆP]", "[FILE]"),
		Description: p.say(
			"TỆP là tệp dữ liệu của hội nghị, đọc và kiểm tra một lần cho mọi tài liệu. Tệp "+batch.ManifestName+" trong thư mục ghi cho biết từng tài liệu: cỡ, mã SHA-256, phát hiện. "+
				"Tài liệu nào không làm được thì các tài liệu khác vẫn xong, và chương trình kết thúc với mã 3. "+
				"Dừng giữa chừng thì chạy lại với --resume: chỉ làm phần còn thiếu, kết quả như chưa từng dừng. "+
				"--shard K/N làm phần thứ K trong N phần, để nhiều máy cùng làm và ghi vào một nơi; batch merge ghép manifest của các phần và cho biết có thiếu, trùng hay không.",
			"FILE is the data file of the conference, read and checked once for all documents. "+batch.ManifestName+" in the output folder says what was made: size, SHA-256, findings. "+
				"When a document fails the others are still made, and the exit code is 3. "+
				"A run that was interrupted goes on with --resume: only what is missing is made, with the same result as if it had not been. "+
				"--shard K/N makes part K of N, for several machines that write to one place; batch merge joins the parts' manifests and says whether anything is missing or double."),
		Flags: append(flags,
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Value: "out", Usage: p.say("ghi vào `THƯ-MỤC`, mặc định là out, hoặc vào kho s3://KHO/THƯ-MỤC", "write to the folder `DIR`, out by default, or to a bucket, s3://BUCKET/PREFIX")},
			&cli.StringFlag{Name: "name", Value: nameTemplate, Usage: p.say(
				"đặt tên tệp theo `MẪU`: {name} là tên thường của tài liệu, {province} là mã tỉnh, {n} là số thứ tự",
				"name the files by `TEMPLATE`: {name} is a document's usual name, {province} the province's ID, {n} its number")},
			&cli.StringFlag{Name: "jobs", Usage: p.say("làm `N` tài liệu cùng lúc; mặc định bằng số lõi của máy", "make `N` documents at a time; as many as the machine has cores by default")},
			&cli.BoolFlag{Name: "json", Usage: p.say("in mỗi sự kiện thành một đối tượng JSON trên một dòng", "print each event as one JSON object on a line")},
			&cli.BoolFlag{Name: "resume", Usage: p.say("giữ tài liệu đã làm xong, làm tiếp phần còn lại", "keep what is made already, make the rest")},
			&cli.BoolFlag{Name: "fail-fast", Usage: p.say("dừng ở tài liệu đầu tiên không làm được", "stop at the first document that fails")},
			&cli.StringFlag{Name: "shard", Usage: p.say(
				"chỉ làm phần `K/N`; auto thì lấy từ Kubernetes, Slurm hoặc GNU parallel", "make part `K/N` alone; auto takes it from Kubernetes, Slurm or GNU parallel")}),
		Action: p.batch,
	}
}

// batch makes the documents of all provinces.
func (p *program) batch(c *cli.Context) error {
	if c.Args().First() == "merge" {
		return p.mergeManifests(c)
	}
	jobs, err := jobsOf(c.String("jobs"))
	if err != nil {
		return err
	}
	shard, err := p.shardOf(c.String("shard"))
	if err != nil {
		return err
	}
	to, err := p.place(c.Context, c.String("output"))
	if err != nil {
		return err
	}
	r, err := p.request(c)
	if err != nil {
		return err
	}
	defer r.close()
	prepared, err := r.prepare(c.Context)
	if err != nil {
		return err
	}
	if report.Stopped(prepared.Findings, r.options.Strict) {
		if r.json {
			if err := p.printJSON(beginEvent{Event: "begin", Findings: p.records(prepared.Findings)}); err != nil {
				return err
			}
		} else if err := p.showBuild(r, report.Result{Findings: prepared.Findings}, true, nil); err != nil {
			return err
		}
		return errStopped
	}
	items, err := itemsOf(prepared, c.String("name"))
	if err != nil {
		return err
	}
	job := &batch.Job{
		Items: items, Shard: shard, Store: to, Workers: jobs,
		FailFast: c.Bool("fail-fast"), Resume: c.Bool("resume"),
		Fingerprint: fingerprint(prepared, r.options), Data: prepared.Fingerprint(),
		Build: func(ctx context.Context, it batch.Item) (batch.Built, error) {
			b, err := prepared.Build(ctx, it.ID)
			return batch.Built{PDF: b.PDF, Pages: b.Pages, Findings: b.Findings, Stopped: b.PDF == nil}, err
		},
	}
	told, err := p.tell(r.json, to, job, prepared.Findings)
	if err != nil {
		return err
	}
	to.sweep()
	_, err = job.Run(c.Context)
	return told.end(err)
}

// prepare reads and checks the conference, unless fonts or theme are no use
// already.
func (r *request) prepare(ctx context.Context) (*report.Prepared, error) {
	if len(r.faults) > 0 {
		return &report.Prepared{Findings: r.faults}, nil
	}
	return report.Prepare(ctx, r.world, r.options)
}

// jobsOf reads --jobs.
func jobsOf(value string) (int, error) {
	if value == "" {
		return runtime.GOMAXPROCS(0), nil
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > 1000 {
		return 0, usage(source.Textf("--jobs là %q, cần một số từ 1", "--jobs is %q, expected a number from 1", value), source.Text{})
	}
	return n, nil
}

// shardOf reads --shard.
func (p *program) shardOf(value string) (batch.Shard, error) {
	switch value {
	case "":
		return batch.Shard{}, nil
	case "auto":
		s, found, err := batch.ShardFromEnvironment(p.env.get)
		if err == nil && !found {
			err = errors.New("no scheduler")
		}
		if err != nil {
			return s, usage(source.Textf("--shard auto: biến môi trường không cho biết phần nào (%v)", "--shard auto: the environment does not say which part (%v)", err), seeHelp("batch"))
		}
		return s, nil
	}
	s, err := batch.ParseShard(value)
	if err != nil {
		return s, usage(source.Textf("--shard là %q, cần K/N với 1 ≤ K ≤ N", "--shard is %q, expected K/N with 1 ≤ K ≤ N", value), source.Text{})
	}
	return s, nil
}

// itemsOf names a file for each province; no two names may be the same, nor
// lead out of the folder.
func itemsOf(prepared *report.Prepared, template string) ([]batch.Item, error) {
	var items []batch.Item
	seen := map[string]string{}
	for i, id := range prepared.Provinces() {
		file := strings.NewReplacer(
			"{name}", strings.TrimSuffix(prepared.Name(id), ".pdf"),
			"{province}", id,
			"{n}", fmt.Sprintf("%02d", i+1),
		).Replace(template)
		if !filepath.IsLocal(file) || !isPDF(file) || strings.ContainsAny(file, `{}\/`) {
			return nil, usage(source.Textf("--name tạo ra tên %q; cần tên tệp kết thúc bằng .pdf, không có thư mục", "--name makes the name %q; expected the name of a file that ends in .pdf, without a folder", file),
				source.Textf("ví dụ: {n}-{province}.pdf", "for example {n}-{province}.pdf"))
		}
		if other, double := seen[strings.ToLower(file)]; double {
			return nil, usage(source.Textf("--name đặt cùng một tên %s cho %s và %s", "--name gives the one name %s to %s and %s", file, other, id),
				source.Textf("thêm {province} vào mẫu", "put {province} into the template"))
		}
		seen[strings.ToLower(file)] = id
		items = append(items, batch.Item{ID: id, File: file})
	}
	return items, nil
}

// fingerprint stands for all that the documents of a run depend on.
func fingerprint(prepared *report.Prepared, o report.Options) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s|%s|%v|%v|%+v|%s", prepared.Fingerprint(), o.Layout, o.Lang, o.Both, o.Look, versionName()))
	return hex.EncodeToString(sum[:])
}

// mergeManifests joins the manifests of shards and proves that nothing is
// missing or double.
func (p *program) mergeManifests(c *cli.Context) error {
	to, err := p.place(c.Context, c.String("output"))
	if err != nil {
		return err
	}
	var parts []batch.Named
	for _, file := range c.Args().Tail() {
		raw, err := p.readManifest(c.Context, file)
		if err != nil {
			return err
		}
		m, err := batch.ParseManifest(raw)
		if err != nil {
			return usage(source.Textf("%s không phải là manifest: %v", "%s is no manifest: %v", file, err), source.Text{})
		}
		parts = append(parts, batch.Named{Path: filepath.ToSlash(file), Manifest: m})
	}
	if len(parts) == 0 {
		return usage(source.Textf("thiếu MANIFEST để ghép", "MANIFEST is missing"), seeHelp("batch"))
	}
	whole, findings := batch.Merge(parts)
	if whole == nil {
		p.writeFindings(p.stderr, findings, p.coloured.stderr)
		p.summary(findings, outcome{build: true, stopped: true})
		return errStopped
	}
	if err := to.Write(c.Context, batch.ManifestName, whole.Marshal()); err != nil {
		return unwritable(err, source.Text{VI: "-o", EN: "-o"})
	}
	fmt.Fprintln(p.stdout, to.shown(batch.ManifestName))
	return nil
}

// readManifest reads a manifest in a folder or in a bucket.
func (p *program) readManifest(ctx context.Context, file string) ([]byte, error) {
	if scheme(file) == "" {
		if err := refuseInput(file); err != nil {
			return nil, err
		}
		return readReturn(file)
	}
	u, name := splitURL(file)
	from, err := p.place(ctx, u)
	if err != nil {
		return nil, err
	}
	raw, err := from.Read(ctx, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usage(source.Textf("không có %s", "there is no %s", from.shown(name)), source.Text{})
	}
	return raw, unwritable(err, source.Text{VI: "MANIFEST", EN: "MANIFEST"})
}
