package compose

import (
	"maps"
	"slices"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// Numbers and titles of what prose refers to are known only when the document is
// composed, and a reference may stand before what it names. So a document with
// references is composed again, with what the time before has found, until that
// does not change any more. The numbers of pages are the layout's matter.

// maxPasses bounds how often a document is composed. Two are usual; a title with
// a reference in it needs one more.
const maxPasses = 5

// placeName is how a reference calls a place.
type placeName struct {
	kind data.PlaceKind
	name string
}

// located is a place of the document.
type located struct {
	// ref names the block.
	ref string
	// number is that of a chart or a table.
	number int
	// label is the number of a section in the official form: "mục I Phần II".
	label source.Text
	// title is that of a section or a province's chapter.
	title doc.Line
	// within is the appendix whose pages have numbers of their own.
	within source.Text
}

// places are what references can lead to.
type places map[placeName]located

func (p places) equal(q places) bool {
	return maps.EqualFunc(p, q, func(a, b located) bool {
		return a.ref == b.ref && a.number == b.number && a.label == b.label && a.within == b.within && slices.Equal(a.title, b.title)
	})
}

// crossRefs are what the references of a document lead to.
type crossRefs struct {
	// known are the places that the pass before found, places those of this one;
	// refers says that there are references to any, and lost which lead nowhere.
	known, places places
	refers        bool
	lost          map[*data.CrossRef]bool
	findings      *source.Findings
}

// settled composes a document until what its references say is so.
func settled(compose func(known places) *composer) (*doc.Document, source.Findings) {
	k := compose(nil)
	for pass := 2; k.refers && !k.places.equal(k.known); pass++ {
		if pass > maxPasses {
			k.findings.Add(source.Finding{Rule: "reference", Severity: source.Error, Pos: k.c.Event.Title.Pos,
				Message: source.Textf("các chỗ dẫn trong tiêu đề không ổn định sau %d lần lập văn bản", "the references in titles are not stable after the document was composed %d times", maxPasses),
				Hint:    source.Textf("bỏ chỗ dẫn tới chính mục đó trong tiêu đề của nó", "take the reference to a section out of its own title")})
			break
		}
		k = compose(k.places)
	}
	k.tell(k.findings)
	return k.finished(), *k.findings
}

// locate makes a place known by its name. The first of a name is meant.
func (k *crossRefs) locate(kind data.PlaceKind, name string, l located) {
	if _, found := k.places[placeName{kind, name}]; !found && name != "" {
		k.places[placeName{kind, name}] = l
	}
}

// locateSection makes a section, or a heading with a name, known, and gives the
// name of its block; it is empty for the second of a name, the translation that
// stands beside a text.
func (k *crossRefs) locateSection(name string, title doc.Line) (ref string) {
	if _, found := k.places[placeName{data.SectionPlace, name}]; found {
		return ""
	}
	ref = "section-" + name
	k.locate(data.SectionPlace, name, located{ref: ref, title: unmarked(title)})
	return ref
}

// callBy gives the places of a block the number by which they are called.
func (k *crossRefs) callBy(ref string, label source.Text) {
	for name, l := range k.places {
		if l.ref == ref && ref != "" {
			l.label = label
			k.places[name] = l
		}
	}
}

// enclose says of the places among some blocks that they stand in an appendix.
func (k *crossRefs) enclose(blocks []doc.Block, appendix source.Text) {
	refs := map[string]bool{}
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Table:
			refs[b.Ref] = true
		case *doc.Heading:
			refs[b.Ref] = true
		}
	}
	for name, l := range k.places {
		if refs[l.ref] {
			l.within = appendix
			k.places[name] = l
		}
	}
}

// locateChart makes a chart known by its ID, and by its indicator unless a chart
// of the data has that for an ID.
func (k *composer) locateChart(p plan) {
	if p.alike {
		return
	}
	k.locate(data.ChartPlace, p.of.ID.S, k.atFigure())
	if k.single() { // it stands for those of the data
		for _, c := range k.c.Charts {
			if c.Indicator.S == p.of.Indicator.S {
				k.locate(data.ChartPlace, c.ID.S, k.atFigure())
			}
		}
	}
	if !slices.ContainsFunc(k.c.Charts, func(c data.Chart) bool { return c.ID.S == p.of.Indicator.S }) {
		k.locate(data.ChartPlace, p.of.Indicator.S, k.atFigure())
	}
}

// crossRef prints what a reference leads to, as a link; where the document has
// nothing of what it names, the text that stands for it. A reference that leads
// nowhere is an error.
func (k *crossRefs) crossRef(r *data.CrossRef) doc.Line {
	k.refers = true
	for _, p := range r.Places {
		if l, ok := k.known[placeName{p.Kind, p.Name}]; ok {
			line := slices.Clone(mention(p, l, r.Lang))
			for i := range line {
				line[i].Pos, line[i].Lang = r.Pos, r.Lang
				if !p.Page || line[i].PageOf != "" {
					line[i].URL = "#" + l.ref
				}
			}
			return line
		}
	}
	if r.Else != "" {
		return doc.Line{{Text: r.Else, Pos: r.Pos, Lang: r.Lang}}
	}
	if !k.lost[r] {
		k.lost[r] = true
		p := r.Places[0]
		k.findings.Add(source.Finding{Rule: "reference", Severity: source.Error, Pos: r.Pos,
			Message: source.Textf("mẫu trình bày này không có chỗ mà %s dẫn tới", "this layout does not have what %s refers to", r.Source),
			Hint: source.Textf(`ghi thêm nơi khác hoặc lời văn thay thế: {{%[1]s %[2]s or "…"}}; hoặc xem lại contents`,
				`name another place or a text in its stead: {{%[1]s %[2]s or "…"}}; or look at contents`, p.Kind, p.Name)})
	}
	return doc.Words("…")
}

// mention is what a place is called in a text of a language.
func mention(p data.Place, l located, lang source.Lang) doc.Line {
	say := func(vi, en string, args ...any) string { return source.Textf(vi, en, args...).In(lang) }
	number := itoa(l.number)
	switch {
	case p.Page:
		word := say("trang\u00a0", "page\u00a0")
		if p.Bare {
			word = ""
		}
		line := doc.Line{{Text: word, PageOf: l.ref}}
		if w := l.within.In(lang); w != "" {
			line = append(line, doc.Span{Text: " " + w})
		}
		return line
	case p.Kind == data.ChartPlace && !p.Bare:
		return doc.Words(say("Hình\u00a0%s", "Figure\u00a0%s", number))
	case p.Kind == data.TablePlace && !p.Bare:
		return doc.Words(say("Bảng\u00a0%s", "Table\u00a0%s", number))
	case l.number > 0:
		return doc.Words(number)
	case l.label.In(lang) != "":
		return doc.Words(l.label.In(lang))
	case p.Kind == data.SectionPlace && !p.Bare:
		return slices.Concat(doc.Words("“"), l.title, doc.Words("”"))
	}
	return l.title
}
