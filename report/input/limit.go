package input

// The bounds of what is read. They are far above what a conference needs and
// far below what would trouble an old office computer.
const (
	// maxFileBytes bounds one file.
	maxFileBytes = 5 << 20
	// maxTotalBytes bounds all files of a conference together.
	maxTotalBytes = 20 << 20
	// maxDepth bounds lists and mappings inside each other.
	maxDepth = 32
	// maxNodes bounds the tree after every alias has been followed.
	maxNodes = 400_000
	// maxAnchors bounds the anchors and, apart from them, the aliases of a
	// file: the time that the YAML parser takes grows with their square.
	maxAnchors = 1000
	// maxProse bounds one text in Markdown, in bytes.
	maxProse = 256 << 10
	// maxProvinces, maxFigures and maxItems bound the lists: provinces, figures
	// and all others.
	maxProvinces = 100
	maxFigures   = 50_000
	maxItems     = 5000
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
	}
	return maxItems
}
