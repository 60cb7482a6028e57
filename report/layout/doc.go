// Package layout sets a document: it breaks its paragraphs into lines and its
// blocks into pages, and gives every word, rule and picture its place, with
// the structure that a screen reader follows.
//
// In: a doc.Document and the faces' metrics. Out: an [Output], pages of placed
// items. The package knows no PDF; what it gives is the same on every machine,
// because every place is an integer ([draw.Length]).
package layout
