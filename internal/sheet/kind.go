package sheet

import (
	"bytes"
	"unicode/utf16"

	"kyyeu/internal/source"
)

// kind is what a file is by its content, whatever its name says.
type kind uint8

const (
	text      kind = iota // also what is nothing else
	empty                 // no content
	workbook              // XLSX, XLSM
	xlsb                  // XLSB
	locked                // a workbook under a password
	old                   // XLS of Excel 97 to 2003
	openDoc               // ODS
	html                  // a web page; many programs name it .xls
	xml2003               // "XML Spreadsheet 2003"
	word                  // a document of Word
	pdf                   // a PDF
	archive               // another ZIP
	brokenZip             // a ZIP that is cut off
	image                 // JPEG or PNG
)

// kindOf looks at the first bytes of a file, and at the names in an archive.
func kindOf(raw []byte) kind {
	head := bytes.TrimLeft(bytes.TrimPrefix(raw[:min(len(raw), 4096)], []byte("\ufeff")), " \t\r\n")
	lower := bytes.ToLower(head)
	switch {
	case len(raw) == 0:
		return empty
	case bytes.HasPrefix(raw, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")): // [MS-CFB]
		switch {
		case bytes.Contains(raw, wide("EncryptedPackage")): // [MS-OFFCRYPTO]
			return locked
		case bytes.Contains(raw, wide("WordDocument")):
			return word
		}
		return old
	case bytes.HasPrefix(raw, []byte("PK\x03\x04")) || bytes.HasPrefix(raw, []byte("PK\x05\x06")):
		has := func(name string) bool { return bytes.Contains(raw, []byte(name)) }
		switch {
		case bytes.HasPrefix(raw[min(len(raw), 30):], []byte("mimetypeapplication/vnd.oasis.opendocument.")):
			return openDoc
		case !has("PK\x05\x06"):
			return brokenZip
		case has("xl/workbook.bin"):
			return xlsb
		case has("word/document.xml"):
			return word
		case has("[Content_Types].xml"):
			return workbook
		}
		return archive
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return pdf
	case bytes.HasPrefix(raw, []byte("\x89PNG\r\n")) || bytes.HasPrefix(raw, []byte("\xff\xd8\xff")):
		return image
	case bytes.Contains(lower, []byte("urn:schemas-microsoft-com:office:spreadsheet")) && !bytes.Contains(lower, []byte("<html")):
		return xml2003
	case bytes.HasPrefix(lower, []byte("<!doctype html")) || bytes.HasPrefix(lower, []byte("<html")) || bytes.HasPrefix(lower, []byte("<table")) ||
		bytes.HasPrefix(lower, []byte("<head")) || bytes.HasPrefix(lower, []byte("<meta")):
		return html
	}
	return text
}

// wide is an ASCII text in UTF-16, as the directory of an OLE file has it.
func wide(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return b
}

// unreadable says what a file is that is not what its name says, or that this
// program does not read.
func (r *reader) unreadable(k kind, ending string) {
	save := source.Textf("mở bằng Excel hoặc LibreOffice rồi lưu lại dưới dạng .xlsx", "open it in Excel or LibreOffice and save it as .xlsx")
	ask := source.Textf("xin bên gửi tệp Excel (.xlsx) hoặc CSV", "ask the sender for an Excel file (.xlsx) or CSV")
	var what, todo source.Text
	switch k {
	case empty:
		what, todo = source.Textf("tệp không có nội dung", "the file is empty"), source.Textf("xin bên gửi gửi lại tệp", "ask the sender for the file again")
	case workbook:
		what, todo = source.Textf("tệp là sổ tính Excel nhưng tên có đuôi %q", "the file is an Excel workbook but its name ends in %q", ending),
			source.Textf("đổi đuôi tên tệp thành .xlsx", "change the ending of its name to .xlsx")
	case xlsb:
		what, todo = source.Textf("tệp là sổ tính Excel nhị phân (.xlsb), không đọc được", "the file is a binary Excel workbook (.xlsb), which is not read"), save
	case locked:
		what, todo = source.Textf("sổ tính được bảo vệ bằng mật khẩu, không đọc được", "the workbook is protected by a password and cannot be read"),
			source.Textf("mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại dưới dạng .xlsx", "open it with its password, take the password off and save it as .xlsx")
	case old:
		what, todo = source.Textf("tệp theo định dạng Excel 97–2003 (.xls), không đọc được", "the file is in the format of Excel 97–2003 (.xls), which is not read"), save
	case openDoc:
		what, todo = source.Textf("tệp theo định dạng OpenDocument (.ods), không đọc được", "the file is in the OpenDocument format (.ods), which is not read"), save
	case html:
		what, todo = source.Textf("tệp là trang web (HTML) mang tên %q, không phải sổ tính", "the file is a web page (HTML) named %q, not a workbook", ending), save
	case xml2003:
		what, todo = source.Textf("tệp theo định dạng XML Spreadsheet 2003, không đọc được", "the file is an XML Spreadsheet 2003, which is not read"), save
	case word:
		what, todo = source.Textf("tệp là văn bản Word, không phải sổ tính", "the file is a Word document, not a workbook"), ask
	case pdf:
		what, todo = source.Textf("tệp là PDF, không phải sổ tính", "the file is a PDF, not a workbook"), ask
	case image:
		what, todo = source.Textf("tệp là hình ảnh, không phải sổ tính", "the file is a picture, not a workbook"), ask
	case archive:
		what, todo = source.Textf("tệp là tệp nén ZIP, không phải sổ tính", "the file is a ZIP archive, not a workbook"),
			source.Textf("giải nén rồi nhập từng tệp bên trong", "unpack it and give the files in it")
	case brokenZip:
		what, todo = r.brokenArchive()
	default:
		what, todo = source.Textf("không đọc được tệp có đuôi %q, cần .xlsx, .xlsm, .csv, .tsv hoặc .txt", "files that end in %q are not read, expected .xlsx, .xlsm, .csv, .tsv or .txt", ending), save
		if ending == ".xlsx" || ending == ".xlsm" {
			what, todo = source.Textf("tệp có đuôi %q nhưng không phải là sổ tính Excel", "the file ends in %q but is no Excel workbook", ending),
				source.Textf("nếu là tệp văn bản, đổi đuôi thành .csv; nếu không, mở bằng Excel rồi lưu lại dưới dạng .xlsx", "if it is a text file, change its ending to .csv; otherwise open it in Excel and save it as .xlsx")
		}
	}
	r.syntax(r.pos(), what, todo)
}

// brokenArchive says that a workbook's archive cannot be read.
func (r *reader) brokenArchive() (what, todo source.Text) {
	return source.Textf("sổ tính bị hỏng hoặc chưa tải về hết", "the workbook is damaged or was not downloaded whole"),
		source.Textf("tải lại hoặc xin bên gửi gửi lại; nếu Excel mở được thì lưu lại dưới dạng .xlsx", "fetch it again; if Excel opens it, save it as .xlsx")
}
