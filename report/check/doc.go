// Package check holds the rules of DESIGN §5: each looks at a whole conference
// and says what does not agree.
//
// It takes a [data.Conference] as package input made it and gives
// [source.Findings]; [Run] is the entry. It changes nothing, reads no file and
// knows no layout: what the faces can print is asked through a [Coverage].
//
// A figure is a number with so many digits, so what a source rounded lies
// within half a unit of its last digit. The rules calculate with that interval
// (span.go) in exact decimals and report only what no rounding can explain: a
// false alarm on correct data teaches officers to look away.
//
// A rule is one file, named after it, and one line in [Rules]. Rules do not
// know of each other; what they share is the [book] (a conference with its
// look-ups), span.go (intervals), slip.go (which key was hit wrongly), walk.go
// (every text of the conference) and say.go (how findings are worded).
// Findings that the author accepts are taken out afterwards, in accept.go.
package check
