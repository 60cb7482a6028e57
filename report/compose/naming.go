package compose

import (
	"strings"

	"kyyeu/report/data"
)

// The kinds that a province may be of; an area that names none is a tỉnh.
const (
	tinh     = "tỉnh"
	thanhPho = "thành phố"
)

// kindOf is a province's kind in small letters.
func kindOf(a data.Area) string {
	if !a.Kind.Given() {
		return tinh
	}
	return strings.ToLower(a.Kind.S)
}

// provinces is what the provinces are called together: "tỉnh", "thành phố", or
// "tỉnh, thành phố" where there are both.
func (k *composer) provinces() string {
	kinds := map[string]bool{}
	for _, p := range k.c.Provinces {
		kinds[kindOf(p)] = true
	}
	switch {
	case kinds[thanhPho] && len(kinds) == 1:
		return k.say("thành\u00a0phố", "cities")
	case kinds[thanhPho]:
		return k.say("tỉnh, thành\u00a0phố", "provinces and cities")
	}
	return k.say("tỉnh", "provinces")
}

// withKind is a province's name behind what it is, for use inside a sentence:
// "tỉnh Nghệ An", "thành phố Đà Nẵng"; a name that says so itself is left.
func withKind(a data.Area) string {
	kind := kindOf(a)
	if strings.HasPrefix(strings.ToLower(a.Name.S), kind+" ") {
		return a.Name.S
	}
	return kind + " " + a.Name.S
}
