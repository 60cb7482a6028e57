package compose

import (
	"strings"

	"kyyeu/internal/source"
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
func (k wording) provinces() string {
	switch cities, others := k.kinds(); {
	case cities && !others:
		return k.say("thành\u00a0phố", "cities")
	case cities:
		return k.say("tỉnh, thành\u00a0phố", "provinces and cities")
	}
	return k.say("tỉnh", "provinces")
}

// noun is what n provinces are called behind their number, where some kinds
// would be too long a list: "tỉnh", "thành phố", "địa bàn".
func (k wording) noun(n int) string {
	name := source.Text{VI: "tỉnh", EN: "provinces"}
	switch cities, others := k.kinds(); {
	case cities && !others:
		name = source.Text{VI: "thành\u00a0phố", EN: "cities"}
	case cities:
		name = source.Text{VI: "địa\u00a0bàn", EN: "areas"}
	}
	if n == 1 {
		name.EN = map[string]string{"provinces": "province", "cities": "city", "areas": "area"}[name.EN]
	}
	return name.In(k.lang)
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
