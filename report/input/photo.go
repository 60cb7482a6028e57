package input

import (
	"errors"
	"path"
	"strings"

	"kyyeu/internal/photo"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// photos reads the files of the photographs, each once however often it is
// named, and asks for their descriptions.
func (d *decoder) photos(c *data.Conference) {
	read := map[string]data.Image{}
	for i := range c.Photos {
		p := &c.Photos[i]
		d.described(p)
		if !p.File.Given() {
			continue
		}
		name, _, ok := d.inside(p.File.S, p.File.Pos)
		if !ok {
			continue
		}
		if _, known := read[name]; !known {
			read[name] = d.image(name, p.File)
		}
		p.Image = read[name]
	}
}

// described asks for the description of a photograph: a reader who cannot see
// has nothing else (ISO 14289-1 §7.3). Its caption or the name of its file is
// none.
func (d *decoder) described(p *data.Photo) {
	pos := p.Alt.Pos
	base := path.Base(p.File.S)
	var message source.Text
	switch {
	case !p.Alt.Given():
		pos = p.Pos
		message = source.Textf("ảnh %q chưa có lời mô tả (alt)", "photograph %q has no description (alt)", p.File.S)
	case p.Alt.S == p.Caption.S:
		message = source.Textf("lời mô tả của ảnh %q chép lại chú thích", "the description of photograph %q repeats its caption", p.File.S)
	case strings.EqualFold(p.Alt.S, base), strings.EqualFold(p.Alt.S, strings.TrimSuffix(base, path.Ext(base))):
		message = source.Textf("lời mô tả của ảnh %q chỉ là tên tệp", "the description of photograph %q is the name of its file", p.File.S)
	default:
		return
	}
	d.fault("photo", pos, message, source.Textf("tả những gì thấy trong ảnh, cho người không nhìn thấy; ví dụ: alt: Đại biểu ngồi kín hội trường, hai bên sân khấu là cờ.",
		"say what is to be seen, for who cannot see it; for example: alt: Delegates fill the hall, with flags on both sides of the stage."))
}

// image reads the file of a photograph and looks at its headers; what they say is
// held against its pixels when it is printed.
func (d *decoder) image(name string, file data.Text) data.Image {
	raw, ok := d.read(name, file.Pos, maxPhotoBytes, source.Textf("lưu ảnh thành JPEG nhỏ hơn", "save it as a smaller JPEG"))
	if !ok {
		return data.Image{}
	}
	d.photoBytes += len(raw)
	if d.photoBytes > maxPhotosBytes {
		d.fault("limit", file.Pos, source.Textf("các ảnh cộng lại lớn hơn %d MB", "all photographs together are larger than %d MB", maxPhotosBytes>>20), source.Text{})
		return data.Image{}
	}
	info, err := photo.Inspect(raw)
	if e, ok := errors.AsType[*photo.Error](err); ok {
		d.add(e.Finding(file.S, file.Pos))
		return data.Image{}
	}
	if info.CMYK {
		d.add(source.Finding{Rule: "photo", Severity: source.Warning, Pos: file.Pos,
			Message: source.Textf("%q: ảnh dùng hệ màu in CMYK, màu được đổi gần đúng", "%q: the photograph is in the colours of a press (CMYK), which are converted roughly", file.S),
			Hint:    source.Textf("lưu lại ảnh theo hệ màu sRGB", "save it in sRGB")})
	}
	return data.Image{Bytes: raw, W: info.W, H: info.H}
}
