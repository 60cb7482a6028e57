package data

import "slices"

// Contents say which parts a layout has, in the order in which they stand. A
// layout that is not named has all of its parts in their usual order.
type Contents struct {
	// Briefing names parts of [BriefingParts], and sections and charts by their
	// IDs, which then stand there and not in the part "sections", "shares" or
	// "areas".
	Briefing []Text `yaml:"briefing"`
	// Report names parts of [ReportParts], and sections by their IDs.
	Report []Text `yaml:"report"`
	// Booklet names parts of [BookletParts], and sections and charts; such a
	// section is a chapter of its own.
	Booklet []Text `yaml:"booklet"`
}

// Layout is the order of one layout.
type Layout struct {
	// Name is the layout's and its key.
	Name string
	// Parts are all that it can have, in their usual order. The first one is
	// always there and first, the last one always there.
	Parts []string
	// Ends says that the last one is also the last to stand.
	Ends bool
	// Charts says that charts can have places of their own.
	Charts bool
	// Given is what the data names; empty when it does not.
	Given []Text
}

// Layouts are the layouts whose order the data may give.
func (c Contents) Layouts() []Layout {
	return []Layout{
		{Name: "briefing", Parts: BriefingParts(), Charts: true, Given: c.Briefing},
		{Name: "report", Parts: ReportParts(), Ends: true, Given: c.Report},
		{Name: "booklet", Parts: BookletParts(), Ends: true, Charts: true, Given: c.Booklet},
	}
}

// The parts of a briefing and of an official report.
const (
	PartTitle      = "title"       // headline and standfirst
	PartKeyFigures = "key-figures" // the strip of the region's own figures
	PartSummary    = "summary"     // the conference's particulars beside its results
	PartShares     = "shares"      // charts of the region's shares in the country
	PartAreas      = "areas"       // charts that rank the provinces
	PartTables     = "tables"      // tables of all figures
	PartSections   = "sections"    // the sections that the order does not name
	PartMeasures   = "measures"    // limitations and solutions
	PartPact       = "pact"        // emulation pact and handover
	PartDelegates  = "delegates"   // those who take part, where they are many
	PartNextSteps  = "next-steps"  // what comes after the conference
	PartSources    = "sources"     // sources, notes, signs, what was accepted
	PartProposals  = "proposals"   // what the report asks for
	PartClosing    = "closing"     // the report's last sentence, recipients, signatures, appendices
)

// The parts of a booklet, beside [PartMeasures] and [PartPact].
const (
	PartCover       = "cover"       // cover and title page
	PartContents    = "contents"    // the table of contents
	PartMeeting     = "meeting"     // programme and delegates
	PartReport      = "report"      // key figures, sections, charts and tables of the region
	PartProvinces   = "provinces"   // a chapter for each province
	PartHandover    = "handover"    // to the next host
	PartPhotographs = "photographs" // those of the conference as a whole
	PartAppendix    = "appendix"    // all figures, sources, what was accepted
)

// BookletParts are the parts of a booklet in their usual order.
func BookletParts() []string {
	return []string{PartCover, PartContents, PartMeeting, PartReport, PartMeasures, PartProvinces, PartPact, PartHandover,
		PartPhotographs, PartAppendix}
}

// BriefingParts are the parts of a briefing in their usual order.
func BriefingParts() []string {
	return []string{PartTitle, PartKeyFigures, PartSummary, PartShares, PartAreas, PartTables, PartSections,
		PartMeasures, PartNextSteps, PartPact, PartDelegates, PartSources}
}

// ReportParts are the parts of an official report in their usual order.
func ReportParts() []string {
	return []string{PartTitle, PartSections, PartTables, PartMeasures, PartPact, PartProposals, PartClosing}
}

// Order is what stands in the layout: what the data names, else all parts.
func (l Layout) Order() []string {
	if len(l.Given) == 0 {
		return l.Parts
	}
	var out []string
	for _, t := range l.Given {
		out = append(out, t.S)
	}
	return out
}

// Names reports whether the data gives something a place of its own.
func (l Layout) Names(id string) bool {
	return slices.ContainsFunc(l.Given, func(t Text) bool { return t.S == id })
}
