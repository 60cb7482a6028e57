package report

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"kyyeu/fonts"
	"kyyeu/internal/source"
	"kyyeu/report/check"
	"kyyeu/report/compose"
	"kyyeu/report/data"
	"kyyeu/report/impose"
	"kyyeu/report/input"
	"kyyeu/report/layout"
	"kyyeu/report/pdf"
)

// Prepared is a conference that was read and checked, for one document or for
// many. It is not changed by building: several documents may be built at a
// time.
type Prepared struct {
	// Findings are those of reading and checking, sorted by place; each document
	// has its own besides.
	Findings source.Findings

	world      World
	options    Options
	conference *data.Conference // nil when it could not be read
}

// Prepare reads and checks a conference. The error is not nil when ctx is done.
func Prepare(ctx context.Context, w World, o Options) (*Prepared, error) {
	c, findings := input.Read(w.Files, o.File, o.shown())
	if c != nil {
		findings = append(findings, check.Run(c, coverage(w.Fonts))...)
	}
	findings.Sort()
	return &Prepared{Findings: findings, world: w, options: o, conference: c}, ctx.Err()
}

// Provinces are the IDs of the conference's provinces, in the order of the
// protocol.
func (p *Prepared) Provinces() []string {
	if p.conference == nil {
		return nil
	}
	var ids []string
	for _, province := range p.conference.Provinces {
		ids = append(ids, province.ID.S)
	}
	return ids
}

// Fingerprint stands for all data that documents are made of: the files that
// were read, and the photographs.
func (p *Prepared) Fingerprint() string {
	h := sha256.New()
	part := func(name string, b []byte) {
		fmt.Fprintf(h, "%d:%s%d:", len(name), name, len(b))
		h.Write(b)
	}
	if c := p.conference; c != nil {
		for _, f := range c.Files {
			part(f.Name, f.Bytes)
		}
		for _, ph := range c.Photos {
			part(ph.File.S, ph.Image.Bytes)
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Name is the file name that the document for a province has, of the whole when
// the ID is empty.
func (p *Prepared) Name(province string) string {
	o := p.options
	o.Province = province
	return outputName(o)
}

// Build makes the document for one province, or of the whole conference when
// the ID is empty. Result.Findings are those of this document alone; those of
// the data may stop it as well.
func (p *Prepared) Build(ctx context.Context, province string) (Result, error) {
	o := p.options
	o.Province = province
	out, faces, findings, err := p.set(ctx, o)
	r := Result{Findings: findings, Name: outputName(o)}
	if err != nil || out == nil || Stopped(p.Findings, o.Strict) || Stopped(findings, o.Strict) {
		return r, err
	}
	r.Pages = len(out.Pages)
	if r.PDF, err = pdf.Write(out, faces); err != nil {
		return r, fmt.Errorf("write the PDF: %w", err)
	}
	if o.Impose == impose.None {
		return r, ctx.Err()
	}
	r.SheetsName = strings.TrimSuffix(r.Name, ".pdf") + "-" + o.Impose.String() + ".pdf"
	if r.Sheets, err = pdf.WriteSheets(out, p.world.Fonts, o.Impose.Sides(sizes(out))); err != nil {
		return r, fmt.Errorf("write the sheets: %w", err)
	}
	if n := impose.Sheets(r.Pages); o.Impose.Folded() && n > impose.MostSheets {
		r.Findings.Add(thick(o, r.Pages, n))
	}
	return r, ctx.Err()
}

// set runs the phases from the conference to the finished pages, and gives the
// faces that they are set in; there are none when the data has errors.
func (p *Prepared) set(ctx context.Context, o Options) (*layout.Output, *fonts.Set, source.Findings, error) {
	c := p.conference
	if err := ctx.Err(); err != nil || c == nil || p.Findings.Count(source.Error) > 0 {
		return nil, nil, nil, err
	}
	if err := o.known(c); err != nil {
		return nil, nil, nil, err
	}
	composed := compose.Layout(o.Layout)
	if composed == nil {
		return nil, nil, nil, fmt.Errorf("there is no layout %q", o.Layout)
	}
	options := compose.Options{Fonts: p.world.Fonts, Lang: o.Lang, Province: o.Province, Rules: rules(), Look: o.Look}
	if o.Both {
		options.Beside = c.English
	}
	if o.Province != "" {
		options.Extract = extractFor(c, o.Province)
	}
	d, findings := composed(c.In(o.Lang), options)
	faces := d.Look.Fonts(p.world.Fonts)
	out, more := layout.Set(d, faces)
	findings = append(findings, more...)
	switch {
	case o.Lang == source.English:
		findings = append(findings, untranslated(c.Untranslated)...)
	case o.Both:
		findings = append(findings, untranslated(bodies(c.Untranslated))...)
	}
	findings.Sort()
	return out, faces, findings, ctx.Err()
}
