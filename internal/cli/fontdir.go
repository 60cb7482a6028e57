package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"kyyeu/fonts"
	"kyyeu/internal/source"
)

// openFonts gives the faces in the folder dir, or the embedded ones when dir is
// "". What is wrong with the files comes as findings, for they are the user's
// as much as the data is; that there is no such folder is wrong usage.
func openFonts(dir string) (*fonts.Set, source.Findings, error) {
	if dir == "" {
		set, err := fonts.Embedded()
		return set, nil, err
	}
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil, usage(source.Textf("không có thư mục phông chữ %s", "there is no font folder %s", dir), source.Text{})
	case err != nil:
		return nil, nil, unreadable(dir, err)
	case !info.IsDir():
		return nil, nil, usage(source.Textf("--font-dir cần một thư mục, nhưng %s là tệp", "--font-dir wants a folder, but %s is a file", dir),
			source.Textf("chỉ ra thư mục chứa nó: %s", "name the folder around it: %s", filepath.Dir(dir)))
	}
	set, faults := fonts.FromDir(os.DirFS(dir))
	return set, fontFindings(dir, faults), nil
}

// fontFindings are the faults of a folder of fonts as findings of rule "font".
func fontFindings(dir string, faults []*fonts.FileError) (all source.Findings) {
	for _, f := range faults {
		all.Add(source.Finding{
			Rule:    "font",
			Pos:     source.Pos{File: filepath.ToSlash(filepath.Join(dir, f.File))},
			Message: source.Text{VI: fontMessage(f), EN: f.Found},
			Hint:    fontHint(f),
		})
	}
	return all
}

// fontMessage says in Vietnamese what f.Found says in English. The exact words
// of the system and of the font's tables stay English.
func fontMessage(f *fonts.FileError) string {
	switch f.Problem {
	case fonts.NoFonts:
		return "thư mục không có tệp phông chữ nào"
	case fonts.TooMany:
		return "thư mục có quá nhiều tệp phông chữ"
	case fonts.TooLarge:
		return "tệp phông chữ quá lớn"
	case fonts.NotTrueType:
		return "không phải phông chữ TrueType: " + f.Found
	case fonts.Damaged:
		return "phông chữ bị hỏng: " + f.Found
	case fonts.Restricted:
		return "giấy phép ghi trong phông chữ không cho nhúng vào tài liệu"
	case fonts.NoUnicode:
		return "phông chữ không có bảng mã Unicode"
	case fonts.NoRole:
		return "phông chữ không cho biết có chân hay không chân"
	case fonts.TwoFamilies:
		return "có hai họ phông chữ cho một vai trò, họ kia ở tệp " + f.Other
	case fonts.TwoFiles:
		return "có hai tệp cho kiểu chữ " + f.Style.String() + ", tệp kia là " + f.Other
	case fonts.NoFace:
		return "họ phông chữ thiếu kiểu chữ " + f.Style.String()
	}
	return "không đọc được phông chữ: " + f.Found
}

// fontHint says what would do.
func fontHint(f *fonts.FileError) source.Text {
	en := f.Want
	if en != "" {
		en = "wanted: " + en
	}
	var vi string
	switch f.Problem {
	case fonts.NoFonts, fonts.NotTrueType:
		vi = "cần tệp TrueType (*.ttf)"
	case fonts.TooMany, fonts.TooLarge:
		vi = "giới hạn: " + f.Want
	case fonts.NoRole:
		vi = "đổi tên tệp để bắt đầu bằng serif- (có chân) hoặc sans- (không chân)"
	case fonts.TwoFamilies, fonts.TwoFiles:
		vi = "chỉ để lại một"
	case fonts.NoFace:
		vi = "cần tệp: " + f.Want
	}
	return source.Text{VI: vi, EN: en}
}
