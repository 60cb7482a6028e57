// Package mail puts the documents of a batch before their recipients: as drafts
// that an officer opens, looks at and sends, or by itself through SMTP.
//
//	letter (mail.yaml) ─┐
//	recipients (list) ──┼─► Plan ─► Message ─► Bytes ─► .eml       "mail draft"
//	manifest + PDFs ────┘                  └─► package deliver ─►  "mail send"
//	                                             └ package ledger
//
// A [Message] is planned for every row of the list, all or none: what is wrong
// with letter, list and documents is told at once and with places, and nothing
// is written. The figures in a letter are references like those of the
// document, from the same data: a manifest of other data is refused, and so is a
// PDF that is not, byte for byte, the one in the manifest.
//
// Injection of addresses and header lines is impossible by type: an [Address]
// is ASCII and has no character that SMTP or a header could take for an end, a
// [Header] has no line break or other control character, and only the
// constructors make them.
//
// The bytes of a message depend on its content alone. Boundary and Message-ID
// are hashes of it. A draft has no Date, because its day is that on which it is
// sent; a message that goes out has the time of its trying.
//
// The messages are written here and not by a library: go-mail (v0.8) gives both
// multiparts of such a message one boundary when that is not to be random, and
// writes file names as RFC 2047 words inside filename="…", which that RFC
// forbids (section 5) and clients show as they please. It does what is hard to
// get right, connections, TLS and authentication, in package deliver.
package mail
