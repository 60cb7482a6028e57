package compose

import (
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// sectionPhotos gives the photographs of a section as a block, provincePhotos
// those of a province, and conferencePhotos those of the conference as a whole;
// nil when there are none.
func (k *composer) sectionPhotos(id string) doc.Block {
	return k.photos(func(p data.Photo) bool { return id != "" && p.Section.S == id })
}

func (k *composer) provincePhotos(id string) doc.Block {
	return k.photos(func(p data.Photo) bool { return id != "" && p.Province.S == id })
}

func (k *composer) conferencePhotos() doc.Block {
	return k.photos(func(p data.Photo) bool { return !p.Section.Given() && !p.Province.Given() })
}

// photos makes a block of some photographs.
func (k *composer) photos(which func(data.Photo) bool) doc.Block {
	b := &doc.Photos{}
	for _, p := range k.c.Photos {
		if which(p) {
			b.Items = append(b.Items, k.photo(p))
		}
	}
	if len(b.Items) == 0 {
		return nil
	}
	return b
}

// photo is a photograph with its caption: who, doing what, place, date.
func (k *composer) photo(p data.Photo) doc.Photo {
	k.photoDone[p.File.Pos] = true
	out := doc.Photo{
		Bytes: p.Image.Bytes, W: p.Image.W, H: p.Image.H,
		Alt: p.Alt.S, Caption: text(p.Caption), File: p.File.S, Pos: p.File.Pos,
	}
	if p.Credit.Given() {
		out.Credit = k.say("Ảnh: %s", "Photo: %s", p.Credit.S)
	}
	var more []string
	if p.Place.Given() {
		more = append(more, p.Place.S)
	}
	if p.Date.Given() {
		more = append(more, p.Date.Short(k.lang))
	}
	if len(more) > 0 {
		caption := &out.Caption[0]
		caption.Text = strings.TrimSuffix(caption.Text, ".") + ", " + strings.Join(more, ", ") + "."
	}
	return out
}

// leftPhotos notes that the document has no place for some photographs.
func (k *composer) leftPhotos() {
	var first source.Pos
	left := 0
	for _, p := range k.c.Photos {
		if k.photoDone[p.File.Pos] {
			continue
		}
		if left++; left == 1 {
			first = p.Pos
		}
	}
	if left == 0 {
		return
	}
	k.findings.Add(source.Finding{Rule: "layout", Severity: source.Note, Pos: first,
		Message: source.Textf("mẫu trình bày này không in %d ảnh không thuộc mục nào", "this layout does not print %d photographs that belong to no section", left),
		Hint:    source.Textf("ghi section: và mã của một mục để in ảnh dưới mục đó", "write section: and the ID of a section to print them below it")})
}
