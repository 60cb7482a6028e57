package doc

// Form is the kind of document: it chooses the pages' shape and the type.
type Form uint8

const (
	// Briefing is the zero value: a few pages for who reads on the way.
	Briefing Form = iota
	// Report is the official form of Nghị định 30/2020.
	Report
	// Booklet is the conference's proceedings, bound.
	Booklet
)

// Break begins a new page. A Heading of level 0 does so by itself.
type Break struct {
	// Recto asks for a right-hand page; the page before stays empty when need
	// be.
	Recto bool
	// Head is the running head from here on; the document's HeadRight when
	// empty.
	Head string
	// Bare pages, up to the next break, have neither running head nor foot: a
	// cover.
	Bare bool
	// Renumber begins the numbers of the pages anew: an appendix of the official
	// form.
	Renumber bool
}

// Contents is a table of contents, or a list of tables or charts: each entry
// with the number of the page where its place came to stand.
type Contents struct {
	Title   string
	Entries []Entry
	// Note stands below: the signs that are used; may be empty.
	Note Line
}

// Entry is one line of [Contents].
type Entry struct {
	// Level is 0 for a part or chapter, 1 and 2 for what is in it.
	Level int
	// Label is the number of a chart or a table, "Hình 1", whose entries are set
	// smaller; empty for others.
	Label string
	Line  Line
	// Ref names the block that it leads to. An entry without one is the title
	// of a part, which stands beside the entries that follow.
	Ref string
}

func (*Break) block()    {}
func (*Contents) block() {}
