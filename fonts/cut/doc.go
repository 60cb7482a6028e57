// Package cut makes a small TrueType file out of a large one: it keeps the
// glyphs of a repertoire of runes, their metrics and their kerning, and leaves
// out everything that a PDF of horizontal, left-to-right text has no use for.
//
// In goes the content of any TrueType font ([Parse]), out comes a TrueType file
// with exactly the tables OS/2, cmap, glyf, head, hhea, hmtx, loca, maxp, name
// and post, and one of our own for the kerning ([KernTag], described there).
// The output is deterministic: the same font and repertoire give the same bytes.
//
// A font whose ten digits differ in width gets ten glyphs more: the same digits,
// each in the middle of a cell that is as wide for all, for numbers that stand in
// columns. The code points from [TabularZero] lead to them. A digit moved by the
// text itself would do for the eye, but the gaps inside a number would be read as
// spaces.
//
// What the output promises, because the PDF writer downstream panics, prints
// or draws boxes where a font falls short of it:
//
//   - one cmap subtable, platform 3, encoding 1, format 4, of which every rune
//     has a glyph that exists and is not .notdef;
//   - as many metrics in hmtx as there are glyphs;
//   - whole glyphs: each outline ends inside its own data, each composite names
//     glyphs that exist and never itself, directly or not;
//   - no hinting, and with it none of cvt, fpgm, prep, gasp;
//   - an OS/2 table with x-height and cap height, a format 0 name table in
//     Windows Unicode, a version 3 post table.
//
// It does not shape: ligatures, contextual kerning and mark positioning are
// dropped, which is right for text in NFC that is set one glyph a rune.
//
// The reader is written here, on byte slices, rather than taken from
// go-text/typesetting, because that one allocates what a file's headers ask for
// (the length of a table, the number of kerning subtables), so that a file of a
// few bytes can ask for gigabytes. Shaping by go-text is what the generator
// compares every kerning value with, which is worth more from a second
// implementation than from the same one.
//
// Format: https://learn.microsoft.com/en-us/typography/opentype/spec/
package cut
