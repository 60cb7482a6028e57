// Package inputs holds the files that the program carries inside itself: the
// sample conference that is built when no file is named, the starter that
// "kyyeu init" writes, and the themes that go by a name.
package inputs

import (
	"embed"
	"io/fs"
	"path"
)

// Sample is the path of the sample conference in [FS].
const Sample = "bac-trung-bo-2022.yaml"

// The starter: the conference's file in [FS], the files that it names, and the
// letter that takes its documents to the recipients, with the list of these. Everything in them is invented and says so. The workbook is made
// from starter/figures.csv, which is there to be read and changed: "go test
// ./inputs -update" makes it anew.
const (
	StarterDir        = "starter"
	StarterConference = "conference.yaml"
	StarterFigures    = "figures.xlsx"
	StarterResults    = "results.md"
	StarterLetter     = "mail.yaml"
	StarterRecipients = "recipients.csv"
)

//go:embed bac-trung-bo-2022.yaml
//go:embed themes/standard.yaml themes/grey.yaml
//go:embed starter/conference.yaml starter/figures.xlsx starter/results.md starter/mail.yaml starter/recipients.csv
var files embed.FS

// FS is the folder of the embedded files.
func FS() fs.FS { return files }

// Themes are the names of the themes inside the program, the one that is used
// without asking first.
func Themes() []string { return []string{"standard", "grey"} }

// Theme is the path in [FS] of the theme of a name.
func Theme(name string) string { return path.Join("themes", name+".yaml") }
