package doc

// Title opens the document.
type Title struct {
	// Kicker stands above: what it is about, "Bắc Trung Bộ · năm 2021".
	Kicker string
	Title  Line
	// Standfirst sums up below; may be empty.
	Standfirst Line
}

// Heading opens a section. Level 0 is a chapter, which begins a right-hand page
// and is the running head from there on; 1 a section, 2 a part of one.
type Heading struct {
	Level int
	// Kicker stands above a chapter: "Các địa phương · 1/6"; may be empty.
	Kicker string
	Line   Line
	// Number stands before it in the official form: "Phần I", "I.", "1.", "a)".
	Number string
	// Ref names the block for contents and references; may be empty.
	Ref string
}

// Para is a paragraph of running text, justified.
type Para struct {
	Line Line
	// Keep says that the next block belongs on the same page: a lead-in line.
	Keep bool
}

// Facts are labelled particulars, set small: "Đăng cai: Sở Công Thương …".
type Facts struct {
	Title string
	Items []Fact
}

// Fact is one particular.
type Fact struct {
	Label string
	Line  Line
}

// Beside puts facts into the narrow column at the left and blocks into the
// wide one at the right.
type Beside struct {
	Facts  Facts
	Blocks []Block
}

// Steps say what comes when: a narrow column of dates, a wide one of text.
type Steps struct {
	Title string
	Items []Step
}

// Step is one line of [Steps].
type Step struct {
	When string
	Line Line
}

// Pledge is a solemn text between two rules: the emulation pact.
type Pledge struct {
	Line Line
	// Signers are listed below.
	Label   string
	Signers []string
}

// NoteList prints notes of the document with their numbers: its sources, or what
// its author noted.
type NoteList struct {
	Items []ListedNote
	// Spare says that the list, with the heading right before it, is left out when
	// all of its notes stand in full at the feet of the pages: it would only
	// repeat them.
	Spare bool
}

// ListedNote is one note of a list.
type ListedNote struct {
	// Number is that of the note, counted from 1 in the document's Notes.
	Number int
	// More stands below the note; may be empty.
	More Line
}

func (*Title) block()    {}
func (*Heading) block()  {}
func (*Para) block()     {}
func (*Facts) block()    {}
func (*Beside) block()   {}
func (*Steps) block()    {}
func (*Pledge) block()   {}
func (*NoteList) block() {}
