// Package pdf writes pages as a file: PDF 1.7 (ISO 32000-1), tagged, for the
// archive (PDF/A-3a, ISO 19005-3) and for readers who cannot see (PDF/UA-1,
// ISO 14289-1), always both at once.
//
// In: a [layout.Output] and the faces that it was set in. Out: the bytes of the
// file, the same for the same input. The package decides nothing about how a
// page looks and reads no clock.
//
// It works in two steps, and [Write] is the list of them:
//
//   - compose: gofpdf takes the pages, whose content this package writes
//     operator by operator (content.go, text.go, path.go, hatch.go), and the
//     contents are read back from what it made (parse.go, harvest.go);
//   - assemble: they go into a new file, beside everything that gofpdf cannot
//     say: tags, links, outline, metadata, attachments, output intent, and the
//     faces, cut to the runes that are used (one file a matter).
//
// Before them, check refuses a document that would break one of the standards
// in a way that only its author can mend: a picture without a description, a
// rune without a glyph, a tag that points nowhere.
//
// gofpdf is kept at arm's length because a good part of what it writes is
// wrong (links and bookmarks that miss, a ToUnicode of one range, RC4) and it
// is no longer repaired. It takes more time for the faces of a small document
// than all else together does: package fonts cuts them in a fortieth of it.
package pdf
