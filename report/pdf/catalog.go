package pdf

import (
	"fmt"

	"kyyeu/report/layout"
)

// catalog is what the root of the file refers to. A zero ref is left out.
type catalog struct {
	self, info                             ref
	pages, tree, outline, intent, metadata ref
	files                                  files
}

// putCatalog writes the root (PDF 32000-1 §7.7.2): among other things that the
// file is tagged, in which language it speaks (ISO 14289-1 §7.2), and that a
// window shows its title and not the name of the file (§7.1).
func putCatalog(f *file, c catalog, out *layout.Output) {
	b := fmt.Appendf(nil, "<</Type/Catalog/Pages %d 0 R/Metadata %d 0 R/OutputIntents[%d 0 R]"+
		"/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R/ViewerPreferences<</DisplayDocTitle true>>/Lang",
		c.pages, c.metadata, c.intent, c.tree)
	b = appendLiteral(b, []byte(out.Lang.Tag()))
	if c.outline != 0 {
		b = fmt.Appendf(b, "/Outlines %d 0 R/PageMode/UseOutlines", c.outline)
	}
	if len(c.files.all) > 0 {
		b = appendRefs(append(b, "/AF"...), c.files.all)
		b = append(b, "/Names<</EmbeddedFiles<</Names["...)
		b = append(append(b, c.files.names...), "]>>>>"...)
	}
	b = appendPageLabels(b, out.Pages)
	f.put(c.self, append(b, ">>"...))
}
