package sheet

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"kyyeu/internal/source"
)

var update = flag.Bool("update", false, "write the wanted findings anew; review the difference")

// with gives the parts of a plain workbook, one of them with other content, or
// one more.
func with(parts []xmlPart, name, content string) []xmlPart {
	for i := range parts {
		if parts[i].name == name {
			parts[i].content = content
			return parts
		}
	}
	return append(parts, xmlPart{name, content})
}

// badFiles are files that are not, or not wholly, what their names say, by
// those names; the part before the colon tells two of one name apart.
func badFiles(t testing.TB) map[string][]byte {
	row := func(s string) []xmlPart { return plainParts(sheetOf(s)) }
	const one = `<row><c><v>1</v></c></row>`
	good := packed(t, row(one)...)
	ole := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 500)

	secret := packed(t, row(one)...)
	for i := bytes.Index(secret, []byte("PK\x01\x02")); i < len(secret) && bytes.HasPrefix(secret[i:], []byte("PK\x01\x02")); {
		secret[i+8] |= 1 // encrypted, says the directory
		i += 46 + int(secret[i+28]) + int(secret[i+30])
	}
	changed := bytes.Clone(packed(t, row(one)...))
	changed[bytes.Index(changed, []byte("sheet1.xml"))+len("sheet1.xml")+4] ^= 0x55

	return map[string][]byte{
		"nothing: a.xlsx":             nil,
		"old: a.xls":                  []byte(ole + string(wide("Workbook"))),
		"old: a.xlsx":                 []byte(ole + string(wide("Workbook"))),
		"password: a.xlsx":            []byte(ole + string(wide("EncryptedPackage"))),
		"password in the zip: a.xlsx": secret,
		"a.ods":                       packedStored(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
		"web page: a.xls":             []byte("\ufeff\n<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>1</td></tr></table></html>"),
		"web page: a.xlsx":            []byte("<TABLE><tr><td>1</td></tr></TABLE>"),
		"2003: a.xls":                 []byte(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`),
		"a.xlsb":                      packed(t, xmlPart{"[Content_Types].xml", ""}, xmlPart{"xl/workbook.bin", ""}),
		"text: a.xlsx":                []byte("Tỉnh;Giá trị\nTỉnh A;1\n"),
		"text: a.docx":                []byte("Tỉnh;Giá trị\nTỉnh A;1\n"),
		"archive: a.xlsx":             packed(t, xmlPart{"a.txt", "x"}),
		"Word: a.xlsx":                packed(t, xmlPart{"[Content_Types].xml", ""}, xmlPart{"word/document.xml", ""}),
		"PDF: a.xlsx":                 []byte("%PDF-1.7\n"),
		"picture: a.xlsx":             []byte("\x89PNG\r\n\x1a\n"),
		"cut off: a.xlsx":             good[:len(good)/2],
		"one byte off: a.xlsx":        changed,
		"workbook: a.csv":             good,
		"too large: a.csv":            bytes.Repeat([]byte("a,b\n"), 6<<20),
		"not a text: a.csv":           []byte("a\x00\x00\x01\x02,\x00\x00\x00\x07\n"),

		"twice: a.xlsx":            packed(t, with(row(one), "XL/Worksheets/sheet1.xml", sheetOf(one))...),
		"outside: a.xlsx":          packed(t, with(row(one), "xl/../../evil.xml", "")...),
		"no workbook part: a.xlsx": packed(t, with(row(one), "_rels/.rels", "<Relationships/>")...),
		"no sheet part: a.xlsx":    packed(t, row(one)[:5]...),
		"no sheet: a.xlsx":         packed(t, with(row(one), "xl/workbook.xml", "<workbook/>")...),
		"broken XML: a.xlsx":       packed(t, plainParts(strings.TrimSuffix(sheetOf(one), "</row></sheetData></worksheet>"))...),
		"entities: a.xlsx":         packed(t, plainParts(`<!DOCTYPE x [<!ENTITY a "1234567890"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>`+sheetOf(`<row><c t="str"><v>&b;</v></c></row>`))...),
		"cell twice: a.xlsx":       packed(t, row(`<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`)...),
		"row twice: a.xlsx":        packed(t, row(`<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>`)...),
		"other row: a.xlsx":        packed(t, row(`<row r="2"><c r="A3"><v>1</v></c></row>`)...),
		"no row: a.xlsx":           packed(t, row(`<c><v>1</v></c>`)...),
		"no cell: a.xlsx":          packed(t, row(`<row r="2"><c r="AAAA3"><v>1</v></c></row>`)...),
		"no number: a.xlsx":        packed(t, row(`<row><c><v>1,5</v></c><c><v>1E999</v></c><c t="s"><v>2</v></c></row>`)...),
		"merged twice: a.xlsx":     packed(t, plainParts(strings.Replace(sheetOf(`<row><c><v>1</v></c><c r="C1"><v>1</v></c></row>`), "</sheetData>", `</sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B1:C1"/></mergeCells>`, 1))...),
		"other files: a.xlsx":      packed(t, with(row(one), "xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="http://x/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`)...),
		"macros: a.xlsm":           packed(t, with(row(one), "xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="http://x/vbaProject" Target="vbaProject.bin"/></Relationships>`)...),
		"unseen: a.xlsx":           packed(t, row("<row><c t=\"inlineStr\"><is><t>Tỉnh\u200b A</t></is></c><c t=\"inlineStr\"><is><t>Tỉnh\u00ad B</t></is></c></row>")...),

		"quote not closed: a.csv":    []byte("Tỉnh;Giá trị\nTỉnh A;\"1,5\nTỉnh B;2\n"),
		"text behind a quote: a.csv": []byte("Tỉnh;Giá trị\nTỉnh A;\"hai\" ba\n"),
		"number cut in two: a.csv":   []byte("Tỉnh,2021,2022\nTỉnh A,1,234,1,300\nTỉnh B,900,950\n"),
		"unseen: a.csv":              []byte("Tỉnh;Giá trị\nTỉnh A\u200b;\ufeff1,5\n"),
	}
}

// packedStored makes an archive of one file that is not compressed.
func packedStored(t testing.TB, name, content string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateHeader(&zip.FileHeader{Name: name})
	must(t, err)
	_, err = w.Write([]byte(content))
	must(t, err)
	must(t, z.Close())
	return b.Bytes()
}

// Each bad file has its finding, in testdata/bad.txt, in both languages, hints
// below; a file without any book is marked with "nothing read".
func TestBadFiles(t *testing.T) {
	const name = "testdata/bad.txt"
	want := map[string]string{}
	if archive, err := txtar.ParseFile(name); err == nil {
		for _, f := range archive.Files {
			want[f.Name] = string(f.Data)
		}
	}
	files := badFiles(t)
	var got txtar.Archive
	for _, title := range slices.Sorted(maps.Keys(files)) {
		shown := title[strings.LastIndexByte(title, ' ')+1:]
		book, found := Read(files[title], shown)
		var b strings.Builder
		for _, f := range found {
			fmt.Fprintf(&b, "%s %s %s\n  %s\n  %s\n", f.Pos, f.Severity, f.Rule, f.Message.VI, f.Message.EN)
			if !f.Hint.IsZero() {
				fmt.Fprintf(&b, "  > %s\n  > %s\n", f.Hint.VI, f.Hint.EN)
			}
			if f.Pos.File != shown {
				t.Errorf("%s: %v is in another file", title, f.Pos)
			}
		}
		if book == nil {
			b.WriteString("nothing read\n")
		}
		if len(found) == 0 || book == nil && found.Count(source.Error) == 0 {
			t.Errorf("%s: nothing is said", title)
		}
		got.Files = append(got.Files, txtar.File{Name: title, Data: []byte(b.String())})
		if !*update && b.String() != want[title] {
			t.Errorf("%s: got\n%swant\n%s", title, b.String(), want[title])
		}
	}
	if *update {
		must(t, os.WriteFile(name, txtar.Format(&got), 0o644))
	} else if len(want) != len(files) {
		t.Errorf("%s has %d cases, there are %d", name, len(want), len(files))
	}
}
