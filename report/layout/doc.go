// Package layout sets a document: it breaks its paragraphs into lines and its
// blocks into pages, and gives every word, rule and picture its place, with
// the structure that a screen reader follows.
//
// In: a doc.Document and the faces' metrics. Out: an [Output], pages of placed
// items. The package knows no PDF; what it gives is the same on every machine,
// because every place is an integer ([draw.Length]).
//
// [Set] works in three steps, each of which knows only the ones before it:
//
//	words ── typesetter ──► lines ── setter ──► boxes ── run, makeup ──► pages
//
// It goes through them again until the page numbers that the document prints are
// those of its pages.
//
// Where to change what:
//
//   - how words become lines: the typesetter (typesetter.go) with the spaces at
//     which lines should not end (bonds.go), breaking (linebreak.go, shatter.go),
//     punctuation in the margin (protrusion.go), large type (display.go);
//   - how a kind of block looks: the file of its name; one that holds other
//     blocks is a method of layouter, any other of setter, or a type of its own
//     where it has state of its own;
//   - tables: table.go and the files that begin with its name; the official form:
//     those that begin with official;
//   - type and colours: style.go; the shape of the pages: form.go;
//   - where pages end: paginate.go, and looseness.go, split.go, fill.go;
//   - what stands on every page: makeup.go, runninghead.go, notes.go;
//   - page numbers and links inside the document: references.go;
//   - the structure: tree.go (its nodes), structure.go (its sections).
package layout
