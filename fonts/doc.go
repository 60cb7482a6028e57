// Package fonts holds the eight faces that a document is set in, with their
// metrics, kerning and coverage: Kyyeu Serif (cut from Liberation Serif, on the
// widths of Times New Roman) for what is read, and Be Vietnam Pro for what is
// looked up.
//
// [Embedded] gives the faces inside the program, [FromDir] replaces them by a
// user's own files. Both hand on a [Set], from which a [Face] answers questions
// about runes in font units and gives the file itself for embedding in a PDF.
// Every face went through package [kyyeu/fonts/cut], at build time or at run
// time, so there is one kind of file to read here. README.md in this folder says
// where the faces come from and how to cut them again.
//
// The package measures single runes and pairs. It does not break lines, shape
// or draw, and it knows no PDF. Text is expected in NFC.
package fonts

//go:generate go run ./internal/cutfaces -from original
