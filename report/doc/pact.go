package doc

// Pact is a solemn document with the places for its signatures. It is a chapter
// of its own, as Heading of level 0 is.
type Pact struct {
	// Ref names the block for contents and references; may be empty.
	Ref string
	// State and Motto are the country's name and motto, at the head.
	State, Motto string
	Title        string
	// Sub says who and when, below the title.
	Sub  string
	Lead Line
	// Pledge stands between two rules.
	Pledge Line
	// Place is place and date, above the signatures.
	Place   string
	Signers []Signer
}

// Signer is a place for a signature and a seal: 37 mm are left free.
type Signer struct {
	// Body signs; Office is that of who signs for it.
	Body, Office string
	// Below stands under the place: "họ và tên, chữ ký, dấu".
	Below string
}

func (*Pact) block() {}
