package source

// Rule describes what findings of one name are about.
type Rule struct {
	// Name is stable: findings, accept entries and documentation carry it.
	Name string
	// Severity is what its findings usually have; single ones may be milder.
	Severity Severity
	// Title names it in a word or two.
	Title Text
	// About says in one line what it finds.
	About Text
	// Mend says what to do about it.
	Mend Text
}
