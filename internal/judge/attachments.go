package judge

import (
	"testing"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Attachments gives the files that are attached to a PDF file, by their names.
func Attachments(t testing.TB, file []byte) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	open(t, file, func(p pdfium.Pdfium, doc references.FPDF_DOCUMENT) {
		r, err := p.GetAttachments(&requests.GetAttachments{Document: doc})
		if err != nil {
			t.Fatalf("PDFium: %v", err)
		}
		for _, a := range r.Attachments {
			all[a.Name] = a.Content
		}
	})
	return all
}
