// Package report makes the PDF of a conference: it is the map of the program.
//
// A report passes through phases. Each is a package of its own and hands on a
// finished value that nobody changes afterwards:
//
//	files  ── input.Read ──────► data.Conference   what the user wrote, exactly, with positions
//	       ── check.Run ───────► source.Findings   what does not agree; errors stop here
//	       ── compose.Layout ──► doc.Document      what the document says, block by block
//	       ── layout.Set ──────► layout.Output     where everything stands on which page
//	       ── pdf.Write ───────► []byte            the file: PDF/A-3a, PDF/UA-1
//
// Where to change what:
//
//   - a key of the input format: package report/data (the field) and, when it
//     is of a new kind, report/input;
//   - a check: a file in report/check and a line in its list;
//   - what a document says, in which order, in which words: report/compose, its
//     layouts in layouts.go;
//   - how a chart is drawn: package charts, one file a kind;
//   - lines, pages, tables (a head that repeats on each page, for instance):
//     report/layout, one file a kind of block; its doc.go says which;
//   - what the file contains beside the pages (tags, metadata, bookmarks,
//     attachments): report/pdf, one file a matter;
//   - what the provinces send: internal/sheet (cells of workbooks and CSV files),
//     internal/legacy (letters of before Unicode), internal/collect (what the
//     cells mean, and how returns are merged), report/figures (the table of
//     figures, which is also the form); names and lineage of the provinces:
//     internal/provinces;
//   - the charts alone, as SVG, PNG and PDF: charts.go here, internal/draw/svg,
//     internal/draw/raster, alone.go of report/layout;
//   - one document for every province: internal/batch, into a bucket: internal/bucket
//     (a module of its own, for it is heavy); its way to the recipients:
//     internal/mail (letters and drafts), internal/mail/deliver (SMTP),
//     internal/mail/ledger (what was sent);
//   - photographs, from the camera's file to what is printed: internal/photo;
//   - the order of pages on sheets for printing: report/impose;
//   - faces, kerning, coverage: package fonts.
//
// No phase reads the clock, the environment or the network: all that a build
// may see is in [World] and [Options], so the same input gives the same bytes.
package report
