package source

import "fmt"

// Lang is a language that the program speaks: in its messages (the user's
// locale decides) and in its documents (the flag --lang decides).
type Lang uint8

const (
	// Vietnamese is the zero value: what is spoken when nothing is asked for.
	Vietnamese Lang = iota
	// English is for guests and for technicians.
	English
)

// Tag gives the language as a BCP 47 tag, "vi-VN" or "en".
func (l Lang) Tag() string {
	if l == English {
		return "en"
	}
	return "vi-VN"
}

// Text is one message in both languages. It is kept in both until it is
// shown, because the phase that writes it does not know the reader's locale.
type Text struct{ VI, EN string }

// Textf formats one message in both languages with the same arguments; a
// language that needs another order uses indexed verbs (%[2]s).
func Textf(vi, en string, args ...any) Text {
	return Text{VI: fmt.Sprintf(vi, args...), EN: fmt.Sprintf(en, args...)}
}

// In gives the message in l.
func (t Text) In(l Lang) string {
	if l == English {
		return t.EN
	}
	return t.VI
}

// IsZero reports whether the message is empty.
func (t Text) IsZero() bool { return t == Text{} }

// Clip shortens a text of the user for a message: of more than 60 characters it
// gives the first 59 and "…".
func Clip(s string) string {
	const most = 60
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return string(r[:most-1]) + "…"
}
