package report

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"kyyeu/fonts"
	"kyyeu/internal/draw/raster"
	"kyyeu/internal/draw/svg"
	"kyyeu/internal/source"
	"kyyeu/report/compose"
	"kyyeu/report/data"
	"kyyeu/report/doc"
	"kyyeu/report/layout"
	"kyyeu/report/pdf"
)

const (
	// SlideWidth and SlideHeight are the pixels of a picture for a slide: twice
	// those of 960 × 540, the 16:9 slide of office programs in points.
	SlideWidth, SlideHeight = 1920, 1080
	// slideMargin is left free around it.
	slideMargin = 60
	// slideDPI says that the picture is as large as the slide.
	slideDPI = 2 * 72
	// PressDPI is how fine pictures for newspapers are, in dots an inch.
	PressDPI = 300
)

// ChartKinds are the kinds of chart that [ChartOptions].Kind understands.
func ChartKinds() []string { return data.ChartKinds() }

// ChartOptions say which charts are made.
type ChartOptions struct {
	// Only are the IDs of the charts wanted; all when empty. One that no chart has
	// is an [UnknownChart].
	Only []string
	// Kind is the kind of the charts wanted, one of [ChartKinds]; all when empty.
	Kind string
	// Explain leaves out the files: which charts there are, and why, is all that
	// is asked.
	Explain bool
}

// Chart is one chart of a conference.
type Chart struct {
	// ID is unique among the charts; letters of ASCII in lower case, digits and
	// hyphens.
	ID, Kind string
	// Title is what the chart says, Reason why it is of its kind.
	Title  string
	Reason source.Text
	// Files are the chart by itself, with title, sources and notes: ID.svg, ID.pdf,
	// ID-slide.png for a slide and ID-press.png for a newspaper.
	Files []ChartFile
}

// ChartFile is a finished file.
type ChartFile struct {
	Name  string
	Bytes []byte
}

// ChartsResult is what [Charts] made.
type ChartsResult struct {
	// Findings of reading, checking and drawing, sorted by place.
	Findings source.Findings
	// Folder is the name of the folder that the files should go to,
	// "bac-trung-bo-2022-charts".
	Folder string
	// Charts in the order of the data; nil when findings stopped the work.
	Charts []Chart
}

// UnknownChart is the error of asking for a chart that the conference does not
// have.
type UnknownChart struct {
	// ID is what was asked for, Known what there is.
	ID    string
	Known []string
}

func (e *UnknownChart) Error() string { return fmt.Sprintf("there is no chart %q", e.ID) }

// Charts checks a conference and makes its charts as files, one by one: the
// layout of Options is of no matter. When findings stop the work
// ChartsResult.Charts is nil; the error is not nil when the arguments are wrong,
// the program or ctx failed.
func Charts(ctx context.Context, w World, o Options, wanted ChartOptions) (ChartsResult, error) {
	p, err := Prepare(ctx, w, o)
	if err != nil {
		return ChartsResult{}, err
	}
	r := ChartsResult{Findings: p.Findings, Folder: chartsFolder(o)}
	if p.conference == nil || Stopped(p.Findings, o.Strict) {
		return r, nil
	}
	if err := o.known(p.conference); err != nil {
		return r, err
	}
	options := compose.Options{Fonts: w.Fonts, Lang: o.Lang, Province: o.Province, Rules: rules(), Look: o.Look}
	d, charts, findings := compose.Charts(p.conference.In(o.Lang), options)
	r.Findings = append(r.Findings, findings...)
	charts, err = wanted.among(charts)
	if err != nil {
		return r, err
	}
	var made []Chart
	for _, c := range charts {
		if err := ctx.Err(); err != nil {
			return r, err
		}
		chart := Chart{ID: c.ID.S, Kind: c.Kind.S, Title: c.Figure.Title.Plain(), Reason: c.Reason}
		if !wanted.Explain {
			var more source.Findings
			if chart.Files, more, err = chartFiles(chart.ID, d, c.Figure, d.Look.Fonts(w.Fonts)); err != nil {
				return r, fmt.Errorf("chart %s: %w", chart.ID, err)
			}
			r.Findings = append(r.Findings, more...)
		}
		made = append(made, chart)
	}
	r.Findings.Sort()
	if !Stopped(r.Findings, o.Strict) {
		r.Charts = made
	}
	return r, nil
}

// among gives the charts that are wanted, in their own order.
func (o ChartOptions) among(charts []compose.Chart) ([]compose.Chart, error) {
	var known []string
	for _, c := range charts {
		known = append(known, c.ID.S)
	}
	for _, id := range o.Only {
		if !slices.Contains(known, id) {
			return nil, &UnknownChart{ID: id, Known: known}
		}
	}
	return slices.DeleteFunc(charts, func(c compose.Chart) bool {
		return len(o.Only) > 0 && !slices.Contains(o.Only, c.ID.S) || o.Kind != "" && c.Kind.S != o.Kind
	}), nil
}

// chartFiles makes the files of one chart.
func chartFiles(id string, d *doc.Document, f *doc.Figure, faces *fonts.Set) ([]ChartFile, source.Findings, error) {
	out, findings := layout.Alone(d, f, faces)
	if findings.Count(source.Error) > 0 {
		return nil, findings, nil
	}
	picture := out.Pages[0].Picture()
	drawing := svg.Write(picture, faces, svg.About{Title: out.Title, Description: f.Alt, Lang: [...]string{source.Vietnamese: "vi", source.English: "en"}[d.Lang]})
	printed, err := pdf.Write(out, faces)
	if err != nil {
		return nil, findings, err
	}
	files := []ChartFile{{id + ".svg", drawing}, {id + ".pdf", printed}}
	for _, c := range []struct {
		name   string
		canvas raster.Canvas
		dpi    float64
	}{
		{"-slide.png", raster.Within(picture.Size, SlideWidth, SlideHeight, slideMargin), slideDPI},
		{"-press.png", raster.At(picture.Size, PressDPI), PressDPI},
	} {
		pixels, err := c.canvas.Draw(picture, faces)
		if err != nil {
			return nil, findings, err
		}
		b, err := raster.PNG(pixels, c.dpi)
		if err != nil {
			return nil, findings, err
		}
		files = append(files, ChartFile{id + c.name, b})
	}
	return files, findings, nil
}

// chartsFolder is the name of the folder for the charts: that of the document
// with another ending.
func chartsFolder(o Options) string {
	o.Layout = ""
	return strings.TrimSuffix(outputName(o), ".pdf") + "-charts"
}
