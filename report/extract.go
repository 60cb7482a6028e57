package report

import (
	"strconv"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/check"
	"kyyeu/report/data"
	"kyyeu/report/extract"
)

// extractFor is the data file that the document for a province has attached. What
// the author accepted is in it as far as the checks still find it there.
func extractFor(c *data.Conference, province string) data.File {
	part := c.Only(province)
	part.Sections, part.Limitations, part.Solutions, part.Pact, part.Handover = nil, nil, nil, data.Pact{}, data.Handover{}
	part.Delegates, part.Programme, part.Charts, part.Contents, part.Photos, part.Documents = nil, nil, nil, data.Contents{}, nil, data.Documents{}
	part.Accept = acceptedIn(part)
	a, _ := c.Area(province, source.Vietnamese)
	return extract.Of(part, province, a.Name.S)
}

// acceptedIn are the accept entries of a part that silence a finding in it. One
// that names a line of the data file names the figure there instead: the extract has
// other lines.
func acceptedIn(part *data.Conference) []data.Accepted {
	if len(part.Accept) == 0 {
		return nil
	}
	var out []data.Accepted
	done := map[source.Pos]bool{}
	for _, a := range check.Accepted(part) {
		e := a.Entry
		if done[e.Pos] {
			continue
		}
		done[e.Pos] = true
		for i := range part.Figures {
			f := &part.Figures[i]
			if strings.HasSuffix(e.At.S, ":"+strconv.Itoa(a.Finding.Pos.Line)) && f.Pos.File == a.Finding.Pos.File && f.Pos.Line == a.Finding.Pos.Line {
				e.At.S = strings.Join([]string{f.Indicator.S, f.Period.String(), f.Area.S}, " ")
			}
		}
		out = append(out, e)
	}
	return out
}
