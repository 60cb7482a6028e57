package figures

import (
	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
)

// Read reads every sheet of a book that has the headings of the table. ok is
// false when none has: then it is another kind of table. Of a row it gives the
// texts as they stand; rows without any are left out. The number of a cell is
// given in Vietnamese notation, "18942,67".
func Read(book *sheet.Book) (rows []Row, ok bool, findings source.Findings) {
	panic("not yet") // written next
}
