package pdf

import "fmt"

// harvest reads the contents of the first n pages of a file of gofpdf, one each.
func harvest(raw []byte, n int) ([][]byte, error) {
	contents, err := read(raw, n)
	if err != nil {
		return nil, fmt.Errorf("read what gofpdf wrote: %w", err)
	}
	return contents, nil
}

func read(raw []byte, n int) ([][]byte, error) {
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
	contents := make([][]byte, n)
	for i, kid := range kids[:n] {
		page, _, err := s.dict(kid)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		if _, contents[i], err = s.dict(page["Contents"]); err != nil {
			return nil, fmt.Errorf("content of page %d: %w", i+1, err)
		}
	}
	return contents, nil
}
