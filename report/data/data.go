// Package data holds one conference as plain values: what was read from the
// user's files, exactly and with the place where each thing stands.
//
// A [Conference] is made by package input and not changed afterwards. Numbers
// are exact decimals ([Decimal]) that remember how many digits were given;
// unknown, nothing and zero are three different [Value] states. Texts are in
// Unicode normalisation form NFC. The package does no I/O.
//
// The yaml tags are the keys of the input format: package input reads them,
// so a field that is added here is a key that is understood there. A field with
// a tag "en" holds a text that may be given in English as well, under the key
// that the tag names; [Conference.In] gives the conference in that language.
package data

import "kyyeu/internal/source"

// Text is a text of the input, in NFC, without line breaks at its ends. The
// zero value says that the key was not given.
type Text struct {
	S string
	// Pos is where the first character stands.
	Pos source.Pos
	// Lang is the language that it was given in: that of its key.
	Lang source.Lang
	// places says where each character stands, when that is not simply so many
	// columns after Pos; nil when it is.
	places *[]source.Pos
}

// NewText gives a text whose characters stand at the given places: one that
// runs over several lines, or that is written with escapes or in NFD.
func NewText(s string, places []source.Pos) Text {
	t := Text{S: s, places: &places}
	if len(places) > 0 {
		t.Pos = places[0]
	}
	return t
}

// At is where the n-th character of the text stands, counted from 0 in code
// points of S.
func (t Text) At(n int) source.Pos {
	if t.places != nil && n >= 0 && n < len(*t.places) {
		return (*t.places)[n]
	}
	p := t.Pos
	if t.places == nil && p.Column > 0 {
		p.Column += n
	}
	return p
}

// From is the text from its n-th character on.
func (t Text) From(n int) Text {
	pos := t.At(n)
	if t.places != nil {
		rest := (*t.places)[min(n, len(*t.places)):]
		t.places = &rest
	}
	t.S, t.Pos = string([]rune(t.S)[n:]), pos
	return t
}

// Given reports whether the text is there and not empty.
func (t Text) Given() bool { return t.S != "" }

// At is a value and the place where it was given. A zero Pos says that it was
// not given.
type At[T any] struct {
	V   T
	Pos source.Pos
}

// Given reports whether the key stood in the input.
func (a At[T]) Given() bool { return !a.Pos.IsZero() }

// Conference is one edition of a conference with all that its booklet tells.
type Conference struct {
	// Version of the input format; 1.
	Version At[int] `yaml:"kyyeu"`
	// Event is the conference itself: title, number, date, venue, hosts.
	Event Event `yaml:"conference"`
	// Region is what the provinces make up together; its ID is "region".
	Region Area `yaml:"region"`
	// Provinces in the order of the protocol.
	Provinces []Area `yaml:"provinces"`
	// Sources in the order in which the file lists them; IDs are unique.
	Sources []Source `yaml:"sources"`
	// Indicators in the order in which the file lists them; IDs are unique.
	Indicators []Indicator `yaml:"indicators"`
	Figures    []Figure    `yaml:"figures"`

	Sections    []Section    `yaml:"sections"`
	Limitations []Limitation `yaml:"limitations"`
	Solutions   []Solution   `yaml:"solutions"`
	Pact        Pact         `yaml:"pact"`
	Handover    Handover     `yaml:"handover"`
	Delegates   []Delegate   `yaml:"delegates"`
	Programme   []Item       `yaml:"programme"`
	Charts      []Chart      `yaml:"charts"`
	Contents    Contents     `yaml:"contents"`
	Photos      []Photo      `yaml:"photos"`
	Documents   Documents    `yaml:"documents"`
	Accept      []Accepted   `yaml:"accept"`

	// Illustrative says that the figures are invented: every page of the PDF
	// then says "số liệu minh họa".
	Illustrative bool `yaml:"illustrative"`

	// English is the conference with what was given in English in place of its
	// Vietnamese, and all else as it is here; nil when it was not asked for.
	English *Conference `yaml:"-"`
	// Untranslated are the texts of English that are Vietnamese still, by key,
	// each where it stands; names of places and people are not among them.
	Untranslated []Untranslated `yaml:"-"`

	// Files lists every file that was read, the main file first, with its
	// bytes: they go into the PDF as the source of the document.
	Files []File `yaml:"-"`
}

// File is one input file as it was read.
type File struct {
	// Name is the base name, for the attachment.
	Name string
	// MIME type, "application/yaml" for instance.
	MIME  string
	Bytes []byte
}

// Event says which conference it is.
type Event struct {
	Title     Text    `yaml:"title" en:"title-en"`
	Edition   At[int] `yaml:"edition"` // printed as "lần thứ X"; 0 when the conference is not numbered
	Year      At[int] `yaml:"year"`
	Date      Date    `yaml:"date"`
	Venue     Text    `yaml:"venue" en:"venue-en,name"`
	Host      Text    `yaml:"host"` // the ID of a province
	Next      Next    `yaml:"next"`
	Organizer Text    `yaml:"organizer" en:"organizer-en"`
	Theme     Text    `yaml:"theme" en:"theme-en"`
	// Headline and Standfirst are the author's judgement; without a headline
	// the conference's name stands in its place.
	Headline   Line `yaml:"headline" en:"headline-en"`
	Standfirst Line `yaml:"standfirst" en:"standfirst-en"`
}

// Next is the edition that follows.
type Next struct {
	Edition At[int] `yaml:"edition"`
	Year    At[int] `yaml:"year"`
	Host    Text    `yaml:"host"`
	Pos     source.Pos
}

// Section is a piece of text under a heading.
type Section struct {
	ID     Text `yaml:"id"`
	Kind   Text `yaml:"kind"` // results | cooperation | discussion | text
	Title  Line `yaml:"title" en:"title-en"`
	Source Text `yaml:"source"` // ID of a source; may be empty
	// Province is the ID of the province whose chapter of the booklet the section
	// stands in; empty for the conference's own.
	Province Text  `yaml:"province"`
	Body     Prose `yaml:"body" en:"body-en,name"`
	// File names a Markdown file to read the body from instead.
	File Text `yaml:"file" en:"file-en,name"`
	Pos  source.Pos
}

// Limitation is a shortcoming that the conference names.
type Limitation struct {
	ID     Text `yaml:"id"`
	Field  Text `yaml:"field" en:"field-en,name"` // industry | trade | market | … ; free text prints as it is
	Text   Line `yaml:"text" en:"text-en"`
	Source Text `yaml:"source"`
	Pos    source.Pos
}

// Solution is what is proposed, and which limitations it answers.
type Solution struct {
	ID      Text   `yaml:"id"`
	Field   Text   `yaml:"field" en:"field-en,name"`
	Answers []Text `yaml:"answers"` // IDs of limitations
	Text    Line   `yaml:"text" en:"text-en"`
	Source  Text   `yaml:"source"`
	Lead    Text   `yaml:"lead"` // ID of a province; empty when nobody leads yet
	With    []Text `yaml:"with"` // IDs of provinces
	Due     Date   `yaml:"due"`
	Status  Text   `yaml:"status"` // planned | running | done
	Pos     source.Pos
}

// Pact is the emulation pact (giao ước thi đua).
type Pact struct {
	Text Line `yaml:"text" en:"text-en"`
	// Signers are IDs of provinces; the single entry "all" means every one.
	Signers []Text `yaml:"signers"`
	Source  Text   `yaml:"source"`
	Pos     source.Pos
}

// Handover passes the flag to the next host.
type Handover struct {
	From   Text `yaml:"from"`
	To     Text `yaml:"to"`
	Text   Line `yaml:"text" en:"text-en"`
	Source Text `yaml:"source"`
	Pos    source.Pos
}

// Delegate is a person or a group that takes part.
type Delegate struct {
	Group    Text `yaml:"group" en:"group-en"`
	Name     Text `yaml:"name" en:"name-en,name"`
	Position Text `yaml:"position" en:"position-en"`
	Unit     Text `yaml:"unit" en:"unit-en"`
	Pos      source.Pos
}

// Item is one line of the programme.
type Item struct {
	Time    Text `yaml:"time"`
	Item    Text `yaml:"item" en:"item-en"`
	Speaker Text `yaml:"speaker" en:"speaker-en,name"`
	Pos     source.Pos
}

// ChartKinds are the kinds of chart that the data can ask for.
func ChartKinds() []string {
	return []string{"ranking", "share", "grouped", "lines", "slope", "multiples", "dots", "stacked", "doughnut"}
}

// Chart asks for a chart; without any the program chooses from the data.
type Chart struct {
	ID        Text   `yaml:"id"`
	Kind      Text   `yaml:"kind"` // one of [ChartKinds]
	Indicator Text   `yaml:"indicator"`
	Period    Period `yaml:"period"`
	Of        Text   `yaml:"of"`    // the whole of a share, or of what is divided: "national" for instance
	Areas     []Text `yaml:"areas"` // for kinds over time: which areas; all provinces when empty
	From      Period `yaml:"from"`  // for kinds over time but grouped: the first period
	Title     Line   `yaml:"title" en:"title-en"`
	Pos       source.Pos
}

// Accepted is a finding that the author accepts, with the reason that the
// colophon prints.
type Accepted struct {
	Rule   Text `yaml:"rule"`
	At     Text `yaml:"at"` // what it is about: "retail 2021 region", an ID, or a file's line
	Reason Text `yaml:"reason" en:"reason-en"`
	Pos    source.Pos
}
