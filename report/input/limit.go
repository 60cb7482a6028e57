package input

// The bounds of what is read. They are far above what a conference needs and
// far below what would trouble an old office computer.
const (
	// maxFileBytes bounds one file.
	maxFileBytes = 5 << 20
	// maxTotalBytes bounds all files of a conference together.
	maxTotalBytes = 20 << 20
	// maxPhotoBytes bounds the file of one photograph, maxPhotosBytes those of all:
	// they are counted apart, and kept in memory as they are.
	maxPhotoBytes  = 32 << 20
	maxPhotosBytes = 1 << 30
	// maxDepth bounds lists and mappings inside each other.
	maxDepth = 32
	// maxNodes bounds the tree after every alias has been followed.
	maxNodes = 400_000
	// maxMarks bounds the punctuation of a YAML file, and so the memory that its
	// parser takes.
	maxMarks = 600_000
	// maxRow bounds the signs < in a row.
	maxRow = 100
	// maxAnchors bounds the anchors and, apart from them, the aliases of a
	// file: the time that the YAML parser takes grows with their square.
	maxAnchors = 1000
	// maxProse bounds one text in Markdown, in bytes.
	maxProse = 256 << 10
	// maxLinks bounds the signs [ of one text in Markdown, and maxColumns the
	// signs | or > of one of its lines: the Markdown parser takes the square of
	// them, or the product of rows and columns.
	maxLinks   = 500
	maxColumns = 100
	// maxReference bounds a reference to a figure, in bytes.
	maxReference = 300
	// maxProvinces, maxFigures and maxItems bound the lists: provinces, figures
	// and all others.
	maxProvinces = 100
	maxFigures   = 15_000
	maxItems     = 5000
	// maxPhotos bounds the list of photographs.
	maxPhotos = 1000
	// maxID bounds an ID, in characters.
	maxID = 64
	// maxFindings bounds what is told about one conference.
	maxFindings = 1000
)

// itemLimit gives the bound of the list under a key.
func itemLimit(key string) int {
	switch key {
	case "provinces":
		return maxProvinces
	case "figures":
		return maxFigures
	case "photos":
		return maxPhotos
	}
	return maxItems
}
