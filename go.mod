module kyyeu

go 1.26.0

require (
	github.com/go-text/typesetting v0.3.5
	github.com/jung-kurt/gofpdf v1.16.2 // indirect
	github.com/klippa-app/go-pdfium v1.21.4 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
	golang.org/x/image v0.23.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)
