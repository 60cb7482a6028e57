// Package compose makes a document of a conference: it chooses what is said
// in which order, formats every figure, resolves every reference, asks package
// charts for the pictures and numbers the sources.
//
// In: a data.Conference that package check has found nothing wrong with. Out:
// a doc.Document. What the program says of its own accord states what the
// figures prove, in neutral official wording; judgement is the author's
// (headline, standfirst, a chart's title).
//
// One file a matter: briefing.go has the order of the briefing, the others
// make its parts.
package compose
