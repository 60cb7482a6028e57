package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"

	"kyyeu/fonts"
)

// harvested is what a file of gofpdf is good for.
type harvested struct {
	contents [][]byte // of the pages, one each
	programs [fonts.Styles]*program
}

// program is one face as gofpdf cut it.
type program struct {
	file   []byte // TrueType
	glyphs []byte // CIDToGIDMap: the glyph of each code, two bytes each
	stem   int    // StemV
	box    [4]int // FontBBox
}

// harvest reads the contents of the first n pages and all faces.
func harvest(raw []byte, n int) (*harvested, error) {
	h, err := read(raw, n)
	if err != nil {
		return nil, fmt.Errorf("read what gofpdf wrote: %w", err)
	}
	return h, nil
}

func read(raw []byte, n int) (*harvested, error) {
	s, err := openSource(raw)
	if err != nil {
		return nil, err
	}
	catalog, _, err := s.dict(s.trailer["Root"])
	if err != nil {
		return nil, fmt.Errorf("catalogue: %w", err)
	}
	pages, _, err := s.dict(catalog["Pages"])
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	kids, _ := pages["Kids"].([]any)
	if len(kids) < n {
		return nil, fmt.Errorf("%d pages, want %d", len(kids), n)
	}
	h := &harvested{}
	var resources any // all pages share them
	for i, kid := range kids[:n] {
		page, _, err := s.dict(kid)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		_, stream, err := s.dict(page["Contents"])
		if err != nil {
			return nil, fmt.Errorf("content of page %d: %w", i+1, err)
		}
		h.contents = append(h.contents, stream)
		resources = page["Resources"]
	}
	return h, s.faces(h, resources)
}

// faces reads all faces of the resources.
func (s *source) faces(h *harvested, v any) error {
	resources, _, err := s.dict(v)
	if err != nil {
		return fmt.Errorf("resources: %w", err)
	}
	list, _, err := s.dict(resources["Font"])
	if err != nil {
		return fmt.Errorf("list of fonts: %w", err)
	}
	for key, v := range list {
		font, _, err := s.dict(v)
		if err != nil {
			return fmt.Errorf("font %s: %w", key, err)
		}
		st, ok := style(font["BaseFont"])
		if !ok {
			return fmt.Errorf("font %s: its name %v is none of ours", key, font["BaseFont"])
		}
		if h.programs[st], err = s.program(font); err != nil {
			return fmt.Errorf("font %s: %w", st, err)
		}
	}
	return nil
}

// style finds the style of a face by the name that compose gave it, before which
// gofpdf puts "utf8".
func style(base any) (fonts.Style, bool) {
	s, _ := base.(name)
	for st := range fonts.Style(fonts.Styles) {
		if strings.TrimPrefix(string(s), "utf8") == family(st) {
			return st, true
		}
	}
	return 0, false
}

// program reads the face below a Type 0 font (PDF 32000-1 §9.7.6).
func (s *source) program(font dict) (*program, error) {
	list, _ := font["DescendantFonts"].([]any)
	if len(list) != 1 {
		return nil, errors.New("not one descendant")
	}
	cid, _, err := s.dict(list[0])
	if err != nil {
		return nil, fmt.Errorf("descendant: %w", err)
	}
	descriptor, _, err := s.dict(cid["FontDescriptor"])
	if err != nil {
		return nil, fmt.Errorf("descriptor: %w", err)
	}
	p := &program{}
	if p.glyphs, err = s.inflate(cid["CIDToGIDMap"]); err != nil {
		return nil, fmt.Errorf("glyphs of the codes: %w", err)
	}
	if p.file, err = s.inflate(descriptor["FontFile2"]); err != nil {
		return nil, fmt.Errorf("program: %w", err)
	}
	p.stem, _ = descriptor["StemV"].(int)
	box, _ := descriptor["FontBBox"].([]any)
	if len(box) != len(p.box) {
		return nil, fmt.Errorf("box %v", box)
	}
	for i, v := range box {
		p.box[i], _ = v.(int)
	}
	return p, nil
}

// maxInflated bounds what a stream may grow to: far above any face.
const maxInflated = 16 << 20

// inflate unpacks the stream that v refers to.
func (s *source) inflate(v any) ([]byte, error) {
	_, stream, err := s.dict(v)
	if err != nil {
		return nil, err
	}
	z, err := zlib.NewReader(bytes.NewReader(stream))
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(z, maxInflated))
	if err != nil {
		return nil, err
	}
	return data, z.Close()
}
