package doc

// Letterhead is the head of the official form: who issues the document, the
// state's name and motto, number and date.
type Letterhead struct {
	// Issuers are one body or two.
	Issuers []Issuer
	// State and Motto are quốc hiệu and tiêu ngữ.
	State, Motto string
	Number, Date Blank
	// Urgency and Handling are printed in frames; may be empty.
	Urgency, Handling string
	// Small asks for the smaller of the two sets of sizes that the form allows.
	Small bool
}

// Issuer is a body that issues a document, below the one that it belongs to;
// Superior may be empty.
type Issuer struct{ Superior, Name string }

// Blank is a text with room between its pieces for what is filled in by hand or
// by a document system.
type Blank []string

// Addressees are whom an official document is sent to.
type Addressees struct {
	Label string
	Names []string
}

// Signatures end an official document: the list of who receives it beside the
// places for signature and seal, one or two.
type Signatures struct {
	// Label is "Nơi nhận:".
	Label      string
	Recipients []string
	Signers    []Signatory
}

// Signatory is one place for a signature: by what right and in which office, a
// line each, and the name, which may be empty.
type Signatory struct {
	Titles []string
	Name   string
}

// Annex opens an appendix on a new page; its pages have numbers of their own.
type Annex struct {
	// Label is "Phụ lục I".
	Label string
	Ref   string
	Title Line
	// Attached says what it belongs to.
	Attached string
}

func (*Letterhead) block() {}
func (*Addressees) block() {}
func (*Signatures) block() {}
func (*Annex) block()      {}
