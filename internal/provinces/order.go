package provinces

import (
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Compare orders texts as Vietnamese lists do, for [slices.SortFunc]: letters
// first, a ă â … d đ … o ô ơ … u ư; of texts with the same letters the one
// with the lesser tone, ngang huyền hỏi ngã sắc nặng; words before their
// continuations ("Hà Nội" before "Hải Dương"); and capitals last. NFC and NFD
// are equal. It is the collation that the Unicode CLDR has for Vietnamese.
func Compare(a, b string) int {
	// A collator has buffers, so goroutines cannot share one.
	return collate.New(language.Vietnamese).CompareString(a, b)
}
