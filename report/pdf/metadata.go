package pdf

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"kyyeu/report/layout"
)

// producer is who made the file. It has no version, so that a new version that
// draws the same also gives the same bytes.
const producer = "kyyeu"

// putMetadata writes what the file says of itself, twice: as the information
// dictionary (PDF 32000-1 §14.3.3) and as XMP, and the same in both
// (ISO 19005-3 §6.6). XMP is not compressed, for those who look for it without
// reading PDF.
func putMetadata(f *file, info ref, out *layout.Output, c claim) ref {
	b := []byte("<<")
	for _, e := range [...]struct{ key, value string }{
		{"/Title", out.Title}, {"/Author", out.Author}, {"/Subject", out.Subject},
		{"/Keywords", keywords(out)}, {"/Creator", producer}, {"/Producer", producer},
		{"/CreationDate", date(out.Date)}, {"/ModDate", date(out.Date)},
	} {
		if e.value != "" {
			b = appendText(append(b, e.key...), e.value)
		}
	}
	f.put(info, append(b, ">>"...))
	metadata := f.reserve()
	f.putPlain(metadata, "/Type/Metadata/Subtype/XML", []byte(packet(out, c)))
	return metadata
}

func keywords(out *layout.Output) string { return strings.Join(out.Keywords, ", ") }

// date is t as PDF writes dates (§7.9.4), in UTC.
func date(t time.Time) string { return t.UTC().Format("D:20060102150405Z") }

// claim is which standards a file says it keeps to.
type claim uint8

const (
	// archiveAndAccess is PDF/A-3a and PDF/UA-1.
	archiveAndAccess claim = iota
	// archiveOnly is PDF/A-3b, for a file without structure.
	archiveOnly
)

// packet is the XMP packet (ISO 16684-1). It claims the standards, and describes
// the schema of PDF/UA, which PDF/A does not know (ISO 19005-3 §6.6.2.3).
func packet(out *layout.Output, c claim) string {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about=""` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"` +
		` xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
		` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` + "\n" +
		"<pdfaid:part>3</pdfaid:part><pdfaid:conformance>" + [...]string{"A", "B"}[c] + "</pdfaid:conformance>\n")
	if c == archiveAndAccess {
		b.WriteString("<pdfuaid:part>1</pdfuaid:part>\n")
	}
	property := func(open, value, close string) {
		if value != "" {
			b.WriteString(open)
			xml.EscapeText(&b, []byte(value)) // to memory: cannot fail
			b.WriteString(close + "\n")
		}
	}
	property(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, out.Title, "</rdf:li></rdf:Alt></dc:title>")
	property("<dc:creator><rdf:Seq><rdf:li>", out.Author, "</rdf:li></rdf:Seq></dc:creator>")
	property(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, out.Subject, "</rdf:li></rdf:Alt></dc:description>")
	property("<dc:language><rdf:Bag><rdf:li>", out.Lang.Tag(), "</rdf:li></rdf:Bag></dc:language>")
	property("<pdf:Keywords>", keywords(out), "</pdf:Keywords>")
	property("<pdf:Producer>", producer, "</pdf:Producer>")
	property("<xmp:CreatorTool>", producer, "</xmp:CreatorTool>")
	day := out.Date.UTC().Format("2006-01-02T15:04:05Z")
	fmt.Fprintf(&b, "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%[1]s</xmp:ModifyDate><xmp:MetadataDate>%[1]s</xmp:MetadataDate>\n", day)
	if c == archiveAndAccess {
		b.WriteString(uaSchema)
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.String()
}

// uaSchema describes the one property of PDF/UA's own schema.
const uaSchema = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">` +
	"<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>" +
	"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>" +
	"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" +
	`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">` +
	"<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>" +
	"<pdfaProperty:category>internal</pdfaProperty:category>" +
	"<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>" +
	"</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
