package photo

import "kyyeu/internal/source"

// Problem says why a file cannot be printed.
type Problem uint8

const (
	// Foreign is a file that is neither JPEG nor PNG.
	Foreign Problem = iota
	// Cut is a file that ends too early.
	Cut
	// Broken is a file whose parts contradict the format.
	Broken
	// Unsupported is a JPEG of a kind that hardly any program writes: lossless,
	// arithmetic coding, 12 bits.
	Unsupported
	// Large is a picture with more pixels, or whose decoding takes more memory,
	// than is allowed.
	Large
)

// Error says why a file cannot be printed.
type Error struct {
	Problem Problem
	// Kind names the format of a Foreign file when it is known: "HEIC".
	Kind string
	// W and H are the size of a Large picture, in pixels.
	W, H int
	// Err is the decoder's own, when there is one.
	Err error
}

// Error implements error, for who programs; [Error.Finding] is for the user.
func (e *Error) Error() string { return e.message().EN }

// Unwrap gives the decoder's error.
func (e *Error) Unwrap() error { return e.Err }

// Finding words the error for the user: the photograph in file cannot be
// printed, and what to do.
func (e *Error) Finding(file string, pos source.Pos) source.Finding {
	m := e.message()
	return source.Finding{
		Rule: "photo", Severity: source.Error, Pos: pos,
		Message: source.Textf("%[1]q: %[2]s", "%[1]q: %[3]s", file, m.VI, m.EN),
		Hint:    e.hint(),
	}
}

func (e *Error) message() source.Text {
	switch e.Problem {
	case Foreign:
		if e.Kind != "" {
			return source.Textf("tệp là ảnh %s, chỉ đọc được JPEG và PNG", "the file is a %s, only JPEG and PNG are read", e.Kind)
		}
		return source.Textf("tệp không phải là ảnh JPEG hoặc PNG", "the file is neither a JPEG nor a PNG")
	case Cut:
		return source.Textf("tệp ảnh bị cụt, thiếu phần cuối", "the photograph is cut off, its end is missing")
	case Unsupported:
		return source.Textf("ảnh JPEG thuộc loại không đọc được", "a kind of JPEG that is not read")
	case Large:
		return source.Textf("ảnh quá lớn: %d × %d điểm ảnh", "the photograph is too large: %d × %d pixels", e.W, e.H)
	}
	return source.Textf("tệp ảnh bị hỏng", "the photograph is damaged")
}

func (e *Error) hint() source.Text {
	switch e.Problem {
	case Foreign, Unsupported:
		return source.Textf("mở ảnh bằng một chương trình xem ảnh rồi lưu lại thành JPEG", "open it in a picture viewer and save it as JPEG")
	case Large:
		return source.Textf("thu nhỏ ảnh; in rộng 170 mm chỉ cần 2.008 điểm ảnh", "make it smaller; 170 mm in print need no more than 2,008 pixels")
	}
	return source.Textf("chép lại ảnh từ máy ảnh hoặc từ người gửi", "copy it again from the camera, or ask for it again")
}
