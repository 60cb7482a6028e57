// Package inputs holds the files that the program carries inside itself: the
// sample conference that is built when no file is named.
package inputs

import (
	"embed"
	"io/fs"
)

// Sample is the path of the sample conference in [FS].
const Sample = "bac-trung-bo-2022.yaml"

//go:embed bac-trung-bo-2022.yaml
var files embed.FS

// FS is the folder of the embedded files.
func FS() fs.FS { return files }
