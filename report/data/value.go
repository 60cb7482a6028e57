package data

import (
	"strings"

	"kyyeu/internal/source"
)

// State tells nothing, unknown and a number (zero among them) apart.
type State uint8

const (
	// Absent is the zero value: the input has no such value.
	Absent State = iota
	// Known is a number; zero is one.
	Known
	// Nothing occurred: prints "-" and counts as zero in a sum.
	Nothing
	// Unknown prints "…"; a sum over it is incomplete and says so.
	Unknown
)

// Value is what a figure says: a number, nothing, or that it is not known.
type Value struct {
	State State
	// Number is the value when it is Known, and 0 when Nothing.
	Number Decimal
	// Pos is where it was given.
	Pos source.Pos
}

// Given reports whether the key stood in the input.
func (v Value) Given() bool { return v.State != Absent }

// Countable reports whether the value can enter a sum: a number or nothing.
func (v Value) Countable() bool { return v.State == Known || v.State == Nothing }

// Format prints the value in the notation of l: the number, "-" or "…".
func (v Value) Format(l source.Lang) string {
	switch v.State {
	case Known:
		return v.Number.Format(l)
	case Nothing:
		return "-"
	}
	return "…"
}

// ParseValue reads a quoted or cell text: a number as [ParseDecimal] reads
// it, "-" or "–" for nothing, and an empty text, "…", "...", "..", "x", "n/a"
// or "null" for unknown. A trailing % is taken off when percent is set.
func ParseValue(s string, percent bool) (Value, error) {
	s = strings.TrimSpace(s)
	switch strings.ToLower(s) {
	case "-", "–":
		return Value{State: Nothing}, nil
	case "", "…", "...", "..", "x", "n/a", "null":
		return Value{State: Unknown}, nil
	}
	number := s
	if percent {
		number = strings.TrimRight(strings.TrimSuffix(s, "%"), " \u00a0")
	}
	if number == "" {
		number = s // a lone per cent sign: the message quotes what was given
	}
	d, err := ParseDecimal(number)
	if err != nil {
		return Value{}, err
	}
	return Value{State: Known, Number: d}, nil
}

// Status is what the law lets a figure be (statistics law, article 48).
type Status uint8

const (
	// Official is the zero value: what is published without reservation.
	Official Status = iota
	// Preliminary prints as "sơ bộ".
	Preliminary
	// Estimated prints as "ước".
	Estimated
)

// Statuses are the words of the input for each [Status], in its order.
var statuses = [...]string{"official", "preliminary", "estimated"}

// ParseStatus reads "official", "preliminary" or "estimated".
func ParseStatus(s string) (Status, bool) {
	for i, w := range statuses {
		if w == s {
			return Status(i), true
		}
	}
	return 0, false
}

// String gives the input's word.
func (s Status) String() string { return statuses[s] }

// Name gives the word that charts and tables print: "ước", "sơ bộ", or "" for
// an official figure.
func (s Status) Name(l source.Lang) string {
	return [...]source.Text{{}, {VI: "sơ bộ", EN: "preliminary"}, {VI: "ước", EN: "estimate"}}[s].In(l)
}

// About is how exactly a source gives a number.
type About uint8

const (
	// Exactly is the zero value.
	Exactly About = iota
	// Nearly prints as "gần": the value is less than the number.
	Nearly
	// Over prints as "hơn": the value is more than the number.
	Over
	// Around prints as "khoảng".
	Around
)

var abouts = [...]string{"", "nearly", "over", "about"}

// ParseAbout reads "nearly", "over" or "about".
func ParseAbout(s string) (About, bool) {
	for i, w := range abouts {
		if w == s && i > 0 {
			return About(i), true
		}
	}
	return 0, false
}

// String gives the input's word; "" for exactly.
func (a About) String() string { return abouts[a] }

// Name gives the word that stands before the number: "gần", "hơn", "khoảng".
func (a About) Name(l source.Lang) string {
	return [...]source.Text{{}, {VI: "gần", EN: "nearly"}, {VI: "hơn", EN: "over"}, {VI: "khoảng", EN: "about"}}[a].In(l)
}
