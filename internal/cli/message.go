package cli

// How the program speaks, the same in every command:
//
//   - Standard output is for results alone: the paths that build wrote, the
//     findings that check was asked for, the one object of --json, help and
//     version that were asked for. All else goes to standard error.
//   - A finding is "file:line:column: error[rule]: message", the form that
//     editors know; findings of the machine's world, which have no place in a
//     file, are "kyyeu: message".
//   - A hint stands on the next line, indented: "  hint: …".
//   - Messages begin in lower case and have no full stop. What was found comes
//     first, then what was wanted; the user's own words are quoted, paths not.
//   - Every message is in the language of the locale. No message is cut
//     together from words: both languages are written out where it is made.
//   - Control characters in what the user's files say are shown, not sent: a
//     file cannot steer the terminal, nor make a finding look like two.

import (
	"fmt"
	"strings"
	"unicode"

	"kyyeu/internal/source"
)

// name is what the program calls itself, however its file is named.
const name = "kyyeu"

// say gives the one of two wordings that the locale asks for.
func (p *program) say(vi, en string) string { return source.Text{VI: vi, EN: en}.In(p.lang) }

// notice tells something on standard error that is no finding.
func (p *program) notice(message, hint source.Text) {
	// What cannot be said on standard error cannot be said at all.
	fmt.Fprintf(p.stderr, "%s: %s\n", name, clean(message.In(p.lang)))
	if !hint.IsZero() {
		fmt.Fprintf(p.stderr, "  %s: %s\n", p.say("gợi ý", "hint"), clean(hint.In(p.lang)))
	}
}

// clean makes one line of s that holds nothing a terminal would obey: control
// characters and those that turn the direction of writing are escaped as in Go.
func clean(s string) string {
	if !strings.ContainsFunc(s, obeyed) {
		return strings.ToValidUTF8(s, "\uFFFD")
	}
	var b strings.Builder
	for _, r := range s {
		if obeyed(r) {
			fmt.Fprintf(&b, "\\u%04x", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// obeyed reports whether a terminal would act on r instead of showing it.
func obeyed(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
}

// nearest words a hint at the valid word that is like word, or at all of them
// when none is.
func nearest(word string, valid []string) source.Text {
	if n := source.Nearest(word, valid); n != "" {
		return source.Textf("có phải là %q?", "did you mean %q?", n)
	}
	all := strings.Join(valid, ", ")
	return source.Textf("chọn một trong: %s", "use one of: %s", all)
}
