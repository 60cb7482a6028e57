// Package deliver sends messages through one SMTP server (RFC 5321), each to
// nobody twice, and writes down in a ledger what became of it.
//
// The law is in the order of steps. For a message:
//
//	MAIL, RCPT …, DATA, all of the message    nothing is accepted without its end
//	record "handing", forced to the disk
//	the end of the message (CRLF . CRLF)      from here on it may be accepted
//	the server's answer
//	record "sent", "refused" or "deferred", forced to the disk
//
// A process that is killed before the first record has certainly not delivered;
// after the second it is certain what happened; in between, for the time of one
// answer, it is uncertain, and so it is when the connection breaks there. What is
// uncertain is listed and not sent again but by a person's decision, and then with
// the same Message-ID, by which the receiver's server can know it.
//
// A message goes to all of its addresses or to none: one that is refused stops
// the message before its content.
//
// The connection is encrypted, by STARTTLS or from its beginning, with a
// certificate that is valid for the name of the server; there is no way to do
// without. Commands, extensions and authentication are
// github.com/wneessen/go-mail/smtp.
package deliver
