package input

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// names finds IDs by what people call things.
type names struct {
	// noun is what the things are: an area, an indicator.
	noun source.Text
	// exact has the IDs by ID and name as they are written, folded by both after
	// [data.Fold]: more than one where names differ in marks alone.
	exact, folded map[string][]string
	// keys are the folded names in order, and shown how each is written.
	keys  []string
	shown map[string]string
}

func newNames(noun source.Text) names {
	return names{noun: noun, exact: map[string][]string{}, folded: map[string][]string{}, shown: map[string]string{}}
}

// add makes a thing known by its ID and its names.
func (n *names) add(id string, called ...string) {
	for _, name := range append([]string{id}, called...) {
		if !slices.Contains(n.exact[name], id) {
			n.exact[name] = append(n.exact[name], id)
		}
		key := data.Fold(name)
		if key == "" || slices.Contains(n.folded[key], id) {
			continue
		}
		if n.folded[key] == nil {
			n.keys = append(n.keys, key)
			n.shown[key] = name
		}
		n.folded[key] = append(n.folded[key], id)
	}
}

// find gives the ID of what a text names, or the IDs of all that it may name
// when they are several.
func (n *names) find(s string) (id string, others []string) {
	for _, ids := range [][]string{n.exact[s], n.folded[data.Fold(s)]} {
		switch len(ids) {
		case 0:
		case 1:
			return ids[0], nil
		default:
			return "", ids
		}
	}
	return "", nil
}

// resolve gives the ID of what a text names, or says why it names nothing.
func (n *names) resolve(text string) (id string, message, hint source.Text) {
	id, others := n.find(text)
	switch {
	case id != "":
		return id, source.Text{}, source.Text{}
	case len(others) > 0:
		return "", source.Textf("%q có thể là: %s", "%q may be any of %s", source.Clip(text), strings.Join(others, ", ")),
			source.Textf("ghi mã thay cho tên", "write the ID instead of the name")
	}
	hint = source.Textf("ghi mã hoặc tên như trong tệp của hội nghị, hoặc khai báo thêm ở đó", "write the ID or the name that the conference's file has, or add it there")
	if near := n.nearest(text); near != "" {
		hint = source.Textf("có phải là %q?", "is it %q?", near)
	}
	return "", source.Textf("hội nghị không có %[1]s %[3]q", "the conference has no %[2]s %[3]q", n.noun.VI, n.noun.EN, source.Clip(text)), hint
}

// nearest gives the name that is most like a text, or "".
func (n *names) nearest(s string) string {
	return n.shown[source.Nearest(source.Clip(data.Fold(s)), n.keys)]
}

// areaNames are what the areas of a conference are called in a table.
func areaNames(c *data.Conference) names {
	n := newNames(source.Textf("địa bàn", "area"))
	for _, p := range c.Provinces {
		name := p.Name.S
		called := []string{name, "tỉnh " + name, "thành phố " + name, "tp. " + name, "tp " + name}
		if p.Kind.Given() {
			called = append(called, p.Kind.S+" "+name)
		}
		n.add(p.ID.S, called...)
	}
	region := c.Region.Name.S
	called := []string{region, "vùng " + region, "toàn vùng"}
	if c.Region.Kind.Given() {
		called = append(called, c.Region.Kind.S+" "+region)
	}
	n.add(data.RegionID, called...)
	n.add(data.NationalID, "cả nước", "toàn quốc", "việt nam")
	return n
}

// indicatorNames are what the indicators of a conference are called in a table.
func indicatorNames(c *data.Conference) names {
	n := newNames(source.Textf("chỉ tiêu", "indicator"))
	for _, i := range c.Indicators {
		n.add(i.ID.S, i.Name.S)
	}
	return n
}
