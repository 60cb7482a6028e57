package doc

// Cover is the front cover of a booklet: the areas' names are its picture. It
// fills a page of its own.
type Cover struct {
	// Publisher and Place stand at the head: who issues it, where and when.
	Publisher, Place string
	// Name is what it is, in large letters: "Kỷ yếu".
	Name string
	// Title is the conference, Edition its number and year.
	Title, Edition string
	// Areas in the order of the protocol.
	Areas []CoverArea
	// Foot is the theme; may be empty.
	Foot string
}

// CoverArea is an area on a cover.
type CoverArea struct {
	Name string
	// Mark stands at the right: "đăng cai lần thứ X, 2022"; may be empty.
	Mark string
}

func (*Cover) block() {}
