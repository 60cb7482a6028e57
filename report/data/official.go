package data

import "kyyeu/internal/source"

// Documents are the official documents that a layout makes of the conference.
type Documents struct {
	// Report is the báo cáo in the form of Nghị định 30/2020/NĐ-CP.
	Report OfficialReport `yaml:"report"`
	Pos    source.Pos
}

// OfficialReport is what the official form asks for and the conference itself does not
// say. All of it may be left out: what is not known yet stays blank on paper.
type OfficialReport struct {
	// Issuers are one body, or two that issue the document together, the one that
	// leads first.
	Issuers []Issuer `yaml:"issuers"`
	Number  At[int]  `yaml:"number"`
	Symbol  Text     `yaml:"symbol"` // "BC-SCT"
	Place   Text     `yaml:"place" en:"place-en,name"`
	// Date may be a month or a year: what it does not say stays blank.
	Date    Date   `yaml:"date"`
	Summary Text   `yaml:"summary" en:"summary-en"` // trích yếu
	To      []Text `yaml:"to" en:"to-en"`           // kính gửi
	Bases   []Text `yaml:"bases" en:"bases-en"`     // căn cứ
	// Preamble and Closing take the place of the program's own sentences.
	Preamble  Line  `yaml:"preamble" en:"preamble-en"`
	Proposals Prose `yaml:"proposals" en:"proposals-en"`
	Closing   Line  `yaml:"closing" en:"closing-en"`
	// Recipients of copies (nơi nhận), without "Như trên" and "Lưu".
	Recipients []Text `yaml:"recipients" en:"recipients-en"`
	// Archive is who keeps the original, "VT, KHTC"; "VT" when empty.
	Archive Text `yaml:"archive"`
	// Urgency is printed below the number. A degree of secrecy, which has its place
	// there too (ô 10a of the decree's diagram), is not: it is stamped on paper, by
	// the rules on state secrets.
	Urgency    Text       `yaml:"urgency"`  // hỏa tốc | thượng khẩn | khẩn
	Handling   Text       `yaml:"handling"` // lưu hành nội bộ | xem xong trả lại
	Appendices []Appendix `yaml:"appendices"`
	// Parts asks for the division into "Phần I", "Phần II" also where the text has
	// no headings of its own.
	Parts bool `yaml:"parts"`
	// Size is that of the text in points, 14 or 13; all other sizes go with it.
	Size At[int] `yaml:"size"`
	Pos  source.Pos
}

// Issuer is a body that issues an official document.
type Issuer struct {
	// Superior is the body that it is directly under, "UBND tỉnh Thanh Hóa".
	Superior Text   `yaml:"superior" en:"superior-en"`
	Name     Text   `yaml:"name" en:"name-en"`
	Signer   Signer `yaml:"signer"`
	Pos      source.Pos
}

// Signer is who signs an official document.
type Signer struct {
	// Authority says by what right, when not by the own office: TM. (for a
	// collective), KT. (a deputy for the head), TL. (by order), TUQ. (by mandate),
	// Q. (acting). Two may stand together: [TM., KT.].
	Authority []Text `yaml:"authority"`
	// For is whom each of them but Q. stands for: "Giám đốc".
	For      []Text `yaml:"for" en:"for-en"`
	Position Text   `yaml:"position" en:"position-en"`
	Name     Text   `yaml:"name"`
	Pos      source.Pos
}

// Appendix is a text that goes with an official document.
type Appendix struct {
	Title Text  `yaml:"title" en:"title-en"`
	Body  Prose `yaml:"body" en:"body-en"`
	Pos   source.Pos
}
