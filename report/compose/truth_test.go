package compose_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kyyeu/internal/source"
	"kyyeu/report/compose"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// world is a conference of random figures with the truth behind them: what is
// published is the truth rounded, called "gần" or "hơn" a number, put into another
// unit, or not known.
type world struct {
	*data.Conference
	truth map[data.Key]data.Decimal
	table data.Table
	lang  source.Lang
	// province is the one that the document is for; empty for all.
	province string
}

func tenths(n int64) data.Decimal { return data.NewDecimal(n, 1) }

// invent makes one.
func invent(r *rand.Rand) *world {
	w := &world{Conference: &data.Conference{}, truth: map[data.Key]data.Decimal{}, lang: source.Lang(r.IntN(2))}
	c := w.Conference
	c.Region.Name.S = "Vùng giả định"
	c.Sources = []data.Source{{ID: data.Text{S: "s"}, Title: data.Text{S: "Số liệu minh họa"}}}
	n := 1 + r.IntN(8)
	if r.IntN(8) == 0 {
		n = 9 + r.IntN(20)
	}
	for i := range n {
		p := data.Area{ID: data.Text{S: fmt.Sprintf("p%d", i)}, Name: data.Text{S: fmt.Sprintf("Tỉnh P%d", i)}}
		if r.IntN(5) == 0 {
			p.Kind.S, p.Name.S = "thành phố", fmt.Sprintf("Phố P%d", i)
		}
		c.Provinces = append(c.Provinces, p)
	}
	places := r.IntN(3)
	ind := data.Indicator{ID: data.Text{S: "x"}, Name: data.Text{S: "Chỉ tiêu"}, Unit: data.ParseUnit("tỷ đồng"), Sum: data.Text{S: "none"}}
	switch r.IntN(4) {
	case 0:
		ind.Unit = data.ParseUnit("index")
	case 1:
		ind.Unit = data.ParseUnit("%")
	case 2:
		ind.Sum.S = "provinces"
	}
	c.Indicators = []data.Indicator{ind}
	first := 2018 + r.IntN(6)
	// Every other conference is complete and exact, for what only such prove.
	known, sure, wild := 1+r.IntN(10), 1+r.IntN(6), 4
	if r.IntN(2) == 0 {
		known, sure, wild = 10, 1000, 40
	}
	level := make([]data.Decimal, n)
	for i := range level {
		level[i] = w.value(r, ind, places)
		if i > 0 && r.IntN(6) == 0 {
			level[i] = level[i-1]
		}
	}
	trend := int64(r.IntN(3) - 1)
	for year := first; year <= 2023; year++ {
		var sum data.Decimal
		for i, p := range c.Provinces {
			switch r.IntN(wild) {
			case 0:
				level[i] = w.value(r, ind, places)
			case 1:
			default:
				level[i] = level[i].Mul(data.NewDecimal(1000+trend*r.Int64N(200)+r.Int64N(20), 3)).Round(places + 3)
			}
			sum = sum.Add(level[i])
			if r.IntN(10) < known {
				w.publish(r, ind, p.ID.S, year, level[i], places, sure)
			}
		}
		if r.IntN(2) == 0 {
			if ind.Unit.Family == data.IndexFamily {
				sum = data.NewDecimal(r.Int64N(8000)-4000, 3)
			}
			w.publish(r, ind, data.RegionID, year, sum, places, 99)
		}
		if r.IntN(2) == 0 {
			country := sum.Mul(data.NewDecimal(11+r.Int64N(60), 1)).Round(places + 3)
			if ind.Unit.Family == data.IndexFamily {
				country = data.NewDecimal(r.Int64N(8000)-4000, 3)
			}
			w.publish(r, ind, data.NationalID, year, country, places, 99)
		}
	}
	w.table = data.NewTable(c)
	return w
}

// value is a truth: of growth between −20 and 20 per cent, else from 1 to 10⁵.
func (w *world) value(r *rand.Rand, ind data.Indicator, places int) data.Decimal {
	if ind.Unit.Family == data.IndexFamily {
		return data.NewDecimal(r.Int64N(40_000)-8_000, 3)
	}
	n := int64(10)
	for range r.IntN(5) {
		n *= 10
	}
	return data.NewDecimal(1000*n+r.Int64N(9000*n), 4).Shift(-places).Round(places + 3)
}

// publish adds a figure as a source gives it; one in sure is not exact.
func (w *world) publish(r *rand.Rand, ind data.Indicator, area string, year int, truth data.Decimal, places, sure int) {
	f := data.Figure{Indicator: ind.ID, Area: data.Text{S: area}, Source: data.Text{S: "s"}}
	f.Period.PeriodKey = data.PeriodKey{Kind: data.Year, Year: year}
	f.Status.V = data.Status(max(0, r.IntN(6)-3))
	v := data.Value{State: data.Known, Number: truth.Round(places)}
	switch r.IntN(sure + 6) {
	case 0:
		v = data.Value{State: data.Unknown}
	case 1:
		f.Unit = data.ParseUnit("nghìn tỷ đồng")
		if ind.Unit.Family != data.DongFamily {
			f.Unit = data.Unit{}
			break
		}
		v.Number = truth.Shift(-3).Round(places + 3)
	case 2, 3:
		if truth.Sign() <= 0 {
			break
		}
		step := data.NewDecimal(1, places)
		down := truth.Sub(step.Mul(data.NewDecimal(5, 1))).Round(places)
		if truth.Sub(down).Cmp(tenths(1).Mul(down)) > 0 || down.Cmp(truth) >= 0 {
			break
		}
		if f.About.V, v.Number = data.Over, down; r.IntN(2) == 0 {
			if up := down.Add(step); up.Sub(truth).Cmp(tenths(1).Mul(up)) < 0 && up.Cmp(truth) > 0 {
				f.About.V, v.Number = data.Nearly, up
			} else {
				f.About.V = data.Around
			}
		}
	}
	if ind.Unit.Family == data.IndexFamily {
		if f.Growth = v; r.IntN(2) == 0 && v.State == data.Known {
			f.Growth, f.Value = data.Value{}, v
			f.Value.Number = v.Number.Add(data.NewDecimal(100, 0))
			f.About.V = data.Exactly
			if v.Number.Cmp(truth.Round(places)) != 0 {
				f.Value.Number = truth.Round(places).Add(data.NewDecimal(100, 0))
			}
		}
	} else {
		f.Value = v
	}
	w.Figures = append(w.Figures, f)
	w.truth[f.Key()] = truth
}

// known reports whether a figure is published with a value, and gives the truth.
func (w *world) known(area string, year int) (data.Decimal, bool) {
	key := data.Key{Indicator: "x", Period: data.PeriodKey{Kind: data.Year, Year: year}, Area: area}
	f := w.table[key]
	if f == nil {
		return data.Decimal{}, false
	}
	v := f.Value
	if f.Growth.Given() {
		v = f.Growth
	}
	return w.truth[key], v.State == data.Known
}

// provinces are the IDs of those that are known in all of some years.
func (w *world) provinces(years ...int) []string {
	var out []string
	for _, p := range w.Provinces {
		if !slices.ContainsFunc(years, func(y int) bool { _, ok := w.known(p.ID.S, y); return !ok }) {
			out = append(out, p.ID.S)
		}
	}
	return out
}

// named is the ID of an area by its name in a title.
func (w *world) named(name string) string {
	for _, p := range w.Provinces {
		if p.Name.S == name || "tỉnh "+p.Name.S == name || "thành phố "+p.Name.S == name {
			return p.ID.S
		}
	}
	return map[string]string{"toàn vùng": data.RegionID, "Vùng giả định": data.RegionID, "cả nước": data.NationalID, "the region": data.RegionID, "the country": data.NationalID}[name]
}

// number reads a count: a numeral or a word.
func number(s string) int {
	for _, words := range []string{"không một hai ba bốn năm sáu bảy tám chín mười", "no one two three four five six seven eight nine ten"} {
		if i := slices.Index(strings.Fields(words), s); i >= 0 {
			return i
		}
	}
	if s == "twice" {
		return 2
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// statement is a form of title: how it reads, and whether the truth bears it out.
// first and last are the chart's periods.
type statement struct {
	vi, en string
	true_  func(w *world, m map[string]string, first, last int) bool
}

const (
	// n provinces, all of them or those with figures.
	someVI = `(?P<n>\d+) (?:tỉnh|thành phố|tỉnh, thành phố)(?P<some> có số liệu| có số liệu cả hai kỳ| có đủ số liệu)?`
	someEN = `(?P<n>\d+) (?:provinces|cities|provinces and cities)(?P<some> with figures| with figures of both periods| with all figures)?`
	placeV = `(?:tỉnh|thành phố|địa bàn)`
	placeE = `(?:provinces?|city|cities|areas?)`
	restVI = `(?: \((?:gồm )?số (?:ước|sơ bộ|ước và sơ bộ)\))?`
	restEN = `(?: \((?:with )?(?:estimates|preliminary figures|estimates and preliminary figures)\))?`
)

var statements = []statement{
	{`Chỉ tiêu`, `Chỉ tiêu`, func(*world, map[string]string, int, int) bool { return true }},
	{`Mới có số liệu của (?P<a>.+); (?P<n>\d+) ` + placeV + ` chưa có`, `Only (?P<a>.+) has a figure; (?P<n>\d+) ` + placeE + ` without`,
		func(w *world, m map[string]string, _, last int) bool {
			p := w.provinces(last)
			return len(p) == 1 && p[0] == w.named(m["a"]) && number(m["n"]) == len(w.Provinces)-1
		}},
	{`(?P<a>.+) cao nhất trong ` + someVI + `(?:, gấp hơn (?P<times>\S+) lần ` + placeV + ` thứ hai)?(?:, năm \d+)?`,
		`(?P<a>.+) is the highest of ` + someEN + `(?:, more than (?P<times>\S+)(?: times)? the second)?(?:, \d+)?`,
		func(w *world, m map[string]string, _, last int) bool {
			top, ok := w.known(w.named(m["a"]), last)
			others := w.provinces(last)
			times := data.NewDecimal(1, 0)
			if m["times"] != "" {
				times = data.NewDecimal(int64(number(m["times"])), 0)
			}
			for _, p := range others {
				v, _ := w.known(p, last)
				ok = ok && (p == w.named(m["a"]) || top.Cmp(v.Mul(times)) > 0)
			}
			return ok && w.counts(m, len(others))
		}},
	{`Cả ` + someVI + ` đều (?P<way>tăng|giảm)(?:, (?P<a>.+) (?:tăng|giảm) nhiều nhất)?(?P<on> so với năm (?P<from>\d+))?`,
		`All ` + someEN + ` (?P<way>rose|fell)(?:, (?P<a>.+) most)?(?P<on> compared with (?P<from>\d+))?`,
		func(w *world, m map[string]string, first, last int) bool {
			up, down, n, extreme := w.ways(m, last)
			if m["a"] != "" && w.named(m["a"]) != extreme[m["way"] == "giảm" || m["way"] == "fell"] {
				return false
			}
			if m["way"] == "tăng" || m["way"] == "rose" {
				return up == n && w.counts(m, n)
			}
			return down == n && w.counts(m, n)
		}},
	{`(?:Trong ` + someVI + `, )?(?P<up>\S+) ` + placeV + ` tăng, (?P<down>\S+) ` + placeV + ` giảm(?P<on> so với năm (?P<from>\d+))?`,
		`(?:Of ` + someEN + `, )?(?P<up>\S+) ` + placeE + ` rose, (?P<down>\S+) ` + placeE + ` fell(?P<on> compared with (?P<from>\d+))?`,
		func(w *world, m map[string]string, first, last int) bool {
			up, down, n, _ := w.ways(m, last)
			return number(strings.ToLower(m["up"])) == up && number(m["down"]) == down && up+down == n && (m["n"] == "" && n == len(w.Provinces) || w.counts(m, n))
		}},
	{`Cả ` + someVI + restVI + ` tăng cao hơn mức chung cả nước \(.*\)`, `All ` + someEN + restEN + ` grew faster than the country \(.*\)`,
		func(w *world, m map[string]string, _, last int) bool {
			country, ok := w.known(data.NationalID, last)
			all := w.provinces(last)
			for _, p := range all {
				v, _ := w.known(p, last)
				ok = ok && v.Sign() > 0 && v.Cmp(country) > 0
			}
			return ok && w.counts(m, len(all))
		}},
	{`(?P<names>.+) chiếm (?P<word>gần|hơn) (?P<part>một phần tư|một phần ba|một nửa|hai phần ba|ba phần tư) chỉ tiêu (?P<whole>của vùng|cả nước)`,
		`(?P<names>.+) (?:has|have) (?P<word>nearly|more than) (?P<part>a quarter|a third|half|two thirds|three quarters) of the chỉ tiêu of (?P<whole>the region|the country)`,
		func(w *world, m map[string]string, _, last int) bool { return w.makesUp(m, last) }},
	{`(?P<a>.+) chiếm (?P<share>\d+,\d)% \((?:ước, |sơ bộ, )?số tính\) chỉ tiêu toàn vùng`,
		`(?P<a>.+) has (?P<share>\d+\.\d)% \((?:estimate, |preliminary, )?computed\) of the chỉ tiêu of the region`,
		func(w *world, m map[string]string, _, last int) bool { return w.holdsShare(m, last) }},
	{`(?:Tốc độ tăng của )?(?P<a>\S+ P\d+)(?: cao hơn (?P<above>toàn vùng và cả nước|toàn vùng|cả nước))?,?(?: thấp hơn (?P<below>toàn vùng và cả nước|toàn vùng|cả nước))?`,
		`(?:Growth of )?(?P<a>\S+ P\d+) is(?: above (?P<above>the region and the country|the region|the country))?,?(?: below (?P<below>the region and the country|the region|the country))?`,
		func(w *world, m map[string]string, _, last int) bool {
			own, ok := w.known(w.named(m["a"]), last)
			for words, sign := range map[string]int{m["above"]: 1, m["below"]: -1} {
				for _, name := range regexp.MustCompile(` và | and `).Split(words, -1) {
					v, known := w.known(w.named(name), last)
					ok = ok && (name == "" || known && own.Cmp(v) == sign)
				}
			}
			return ok && w.named(m["a"]) == w.province && m["above"]+m["below"] != ""
		}},
	{`(?P<a>.+): chỉ tiêu`, `(?P<a>.+): chỉ tiêu`, func(w *world, m map[string]string, _, _ int) bool { return w.named(m["a"]) == w.province }},
	{`Cả ` + someVI + ` (?P<way>tăng|giảm) (?:liên tục|trong mọi kỳ) từ năm (?P<from>\d+) đến năm (?P<to>\d+)`,
		`All ` + someEN + ` (?P<way>rose|fell) (?:without a break|in every period) from (?P<from>\d+) to (?P<to>\d+)`,
		func(w *world, m map[string]string, first, last int) bool {
			var years []int
			for y := number(m["from"]); y <= number(m["to"]); y++ {
				years = append(years, y)
			}
			all := w.provinces(years...)
			for _, p := range all {
				if !w.keeps(p, years, m["way"]) {
					return false
				}
			}
			return years[0] == first && years[len(years)-1] == last && w.counts(m, len(all))
		}},
	{`Chỉ tiêu (?P<a>.+) (?P<way>tăng|giảm) (?:liên tục|trong mọi kỳ) từ năm (?P<from>\d+) đến năm (?P<to>\d+)`,
		`Chỉ tiêu of (?P<a>.+) (?P<way>rose|fell) (?:in every period|without a break) from (?P<from>\d+) to (?P<to>\d+)`,
		func(w *world, m map[string]string, first, last int) bool {
			var years []int
			for y := number(m["from"]); y <= number(m["to"]); y++ {
				years = append(years, y)
			}
			return w.keeps(w.named(m["a"]), years, m["way"])
		}},
	{`(?:Chỉ tiêu|Tốc độ tăng chỉ tiêu) (?P<a>.+) năm (?P<to>\d+) (?P<way>cao|thấp) hơn năm (?P<from>\d+)`, `(?:Chỉ tiêu|Growth of chỉ tiêu) of (?P<a>.+) in (?P<to>\d+) was (?P<way>higher|lower) than in (?P<from>\d+)`,
		func(w *world, m map[string]string, first, last int) bool {
			from, ok := w.known(w.named(m["a"]), number(m["from"]))
			to, ok2 := w.known(w.named(m["a"]), number(m["to"]))
			up := m["way"] == "cao" || m["way"] == "higher"
			return ok && ok2 && (to.Cmp(from) > 0) == up && to.Cmp(from) != 0
		}},
	{`(?:(?P<ups>(?:\S+ P\d+|Vùng giả định)(?:(?:, | và )(?:\S+ P\d+|Vùng giả định))*) tăng)?(?:, )?(?:(?P<downs>(?:\S+ P\d+|Vùng giả định)(?:(?:, | và )(?:\S+ P\d+|Vùng giả định))*) giảm)? so với năm (?P<from>\d+)`,
		`(?:(?P<ups>(?:\S+ P\d+|Vùng giả định)(?:(?:, | and )(?:\S+ P\d+|Vùng giả định))*) rose)?(?:, )?(?:(?P<downs>(?:\S+ P\d+|Vùng giả định)(?:(?:, | and )(?:\S+ P\d+|Vùng giả định))*) fell)? compared with (?P<from>\d+)`,
		func(w *world, m map[string]string, first, last int) bool {
			for group, sign := range map[string]int{"ups": 1, "downs": -1} {
				for _, name := range regexp.MustCompile(`, | và | and `).Split(m[group], -1) {
					from, ok := w.known(w.named(name), number(m["from"]))
					to, ok2 := w.known(w.named(name), last)
					if name != "" && (!ok || !ok2 || to.Cmp(from) != sign) {
						return false
					}
				}
			}
			return m["ups"] != "" || m["downs"] != ""
		}},
	{`Tốc độ tăng của cả ` + someVI + ` (?P<way>cao|thấp) hơn năm (?P<from>\d+)`, `Growth was (?P<way>higher|lower) than in (?P<from>\d+) in all ` + someEN,
		func(w *world, m map[string]string, first, last int) bool {
			m["on"] = " "
			up, down, n, _ := w.ways(m, last)
			if m["way"] == "cao" || m["way"] == "higher" {
				return up == n && w.counts(m, n)
			}
			return down == n && w.counts(m, n)
		}},
	{`Tốc độ tăng năm (?P<to>\d+) cao hơn năm (?P<from>\d+) ở (?P<up>\S+) ` + placeV + `, thấp hơn ở (?P<down>\S+) ` + placeV + `(?: \(trong ` + someVI + `\))?`,
		`Growth in (?P<to>\d+) was higher than in (?P<from>\d+) in (?P<up>\S+) ` + placeE + `, lower in (?P<down>\S+)(?: ` + placeE + `)?(?: \(of ` + someEN + `\))?`,
		func(w *world, m map[string]string, first, last int) bool {
			m["on"] = " "
			up, down, n, _ := w.ways(m, last)
			return number(m["up"]) == up && number(m["down"]) == down && up+down == n && (m["n"] == "" && n == len(w.Provinces) || w.counts(m, n))
		}},
}

// counts reports whether a title says rightly that it speaks of n provinces, and
// whether those are all.
func (w *world) counts(m map[string]string, n int) bool {
	return number(m["n"]) == n && (m["some"] == "") == (n == len(w.Provinces))
}

// ways counts who truly rose, of those that are known: on the year that the title
// compares with, or else above zero; extreme are the area that is highest (false)
// and lowest (true).
func (w *world) ways(m map[string]string, last int) (up, down, n int, extreme map[bool]string) {
	years := []int{last}
	if m["on"] != "" {
		years = append(years, number(m["from"]))
	}
	extreme = map[bool]string{}
	var low, high data.Decimal
	for _, p := range w.provinces(years...) {
		v, _ := w.known(p, last)
		if n == 0 || v.Cmp(high) > 0 {
			high, extreme[false] = v, p
		}
		if n == 0 || v.Cmp(low) < 0 {
			low, extreme[true] = v, p
		}
		n++
		if m["on"] != "" {
			before, _ := w.known(p, number(m["from"]))
			v = v.Sub(before)
		}
		switch {
		case v.Sign() > 0:
			up++
		case v.Sign() < 0:
			down++
		}
	}
	return up, down, n, extreme
}

// keeps reports whether an area truly rose, or fell, all the time: amounts from
// period to period, growth by being above zero.
func (w *world) keeps(area string, years []int, way string) bool {
	sign := 1
	if way == "giảm" || way == "fell" {
		sign = -1
	}
	var before data.Decimal
	for i, y := range years {
		v, ok := w.known(area, y)
		index := w.Indicators[0].Unit.Family == data.IndexFamily
		if !ok || index && v.Sign() != sign || !index && i > 0 && v.Cmp(before) != sign {
			return false
		}
		before = v
	}
	return true
}

// holdsShare reports whether a share is right: by its own digit, and by a hundredth
// that two figures of three digits leave open.
func (w *world) holdsShare(m map[string]string, year int) bool {
	v, ok := w.known(w.named(m["a"]), year)
	whole, known := w.known(data.RegionID, year)
	share := data.NewDecimal(int64(number(strings.NewReplacer(",", "", ".", "").Replace(m["share"]))), 1)
	have, want := whole.Mul(share), v.Mul(data.NewDecimal(100, 0))
	open := want.Mul(data.NewDecimal(1, 2)).Add(whole.Mul(data.NewDecimal(5, 2)))
	if all := w.provinces(year); !known && w.province != "" && len(all) == len(w.Provinces) { // the sum of all
		return ok
	}
	return ok && known && (w.province != "" || len(w.provinces(year)) == 1) && have.Sub(want).Abs().Cmp(open) <= 0
}

// makesUp reports whether areas truly make up nearly, or more than, a part of the
// whole.
func (w *world) makesUp(m map[string]string, year int) bool {
	var sum, whole data.Decimal
	for _, name := range regexp.MustCompile(`, | và | and `).Split(m["names"], -1) {
		v, ok := w.known(w.named(name), year)
		if !ok {
			return false
		}
		sum = sum.Add(v)
	}
	of := data.NationalID
	if m["whole"] == "của vùng" || m["whole"] == "the region" {
		of = data.RegionID
	}
	if v, ok := w.known(of, year); ok {
		whole = v
	} else if all := w.provinces(year); of == data.RegionID && len(all) == len(w.Provinces) {
		for _, p := range all {
			v, _ := w.known(p, year)
			whole = whole.Add(v)
		}
	}
	parts := map[string][2]int64{"một phần tư": {1, 4}, "một phần ba": {1, 3}, "một nửa": {1, 2}, "hai phần ba": {2, 3}, "ba phần tư": {3, 4},
		"a quarter": {1, 4}, "a third": {1, 3}, "half": {1, 2}, "two thirds": {2, 3}, "three quarters": {3, 4}}
	p := parts[m["part"]]
	have, want := sum.Mul(data.NewDecimal(p[1], 0)), whole.Mul(data.NewDecimal(p[0], 0))
	off := have.Sub(want).Abs().Cmp(want.Mul(data.NewDecimal(13, 2))) <= 0
	if m["word"] == "gần" || m["word"] == "nearly" {
		return off && have.Cmp(want) < 0
	}
	return off && have.Cmp(want) > 0
}

// read finds the statement that a title makes.
func read(title string, l source.Lang) (statement, map[string]string, bool) {
	for i, s := range statements {
		m := forms[l][i].FindStringSubmatch(title)
		if m == nil {
			continue
		}
		groups := map[string]string{}
		for j, name := range forms[l][i].SubexpNames() {
			groups[name] = m[j]
		}
		return s, groups, true
	}
	return statement{}, nil, false
}

var forms = func() (out [2][]*regexp.Regexp) {
	for _, s := range statements {
		out[source.Vietnamese] = append(out[source.Vietnamese], regexp.MustCompile(`^(?:`+s.vi+`)`+restVI+`$`))
		out[source.English] = append(out[source.English], regexp.MustCompile(`^(?:`+s.en+`)`+restEN+`$`))
	}
	return out
}()

// TestTitlesAreTrue holds the law of titles: whatever the figures are, what a title
// states is so in the truth that they were rounded from, and nothing is stated in a
// form that this test cannot read.
func TestTitlesAreTrue(t *testing.T) {
	set := faces(t)
	said := map[string]int{}
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 6))
		w := invent(r)
		switch r.IntN(9) {
		case 0, 1, 2:
			w.province = w.Provinces[r.IntN(len(w.Provinces))].ID.S
		case 3, 4, 5, 6:
			w.ask(r)
		}
		_, drawn, _ := compose.Charts(w.Conference, compose.Options{Fonts: set, Lang: w.lang, Province: w.province})
		for _, c := range drawn {
			title := plain(c.Figure.Title)
			s, m, ok := read(title, w.lang)
			if !ok {
				t.Fatalf("seed %d: nobody can read %q", seed, title)
			}
			first := c.From.Year
			if first == 0 {
				first = w.firstOf(c.Chart)
			}
			if !s.true_(w, m, first, c.Period.Year) {
				t.Fatalf("seed %d, %s: %q is not so:\n%s", seed, c.Kind.S, title, w.tell())
			}
			said[s.vi]++
			w.checkEstimates(t, seed, c, title)
		}
	}
	for _, s := range statements {
		if said[s.vi] == 0 {
			t.Errorf("no title said %q", s.vi)
		}
	}
}

// ask asks for one chart of a random kind.
func (w *world) ask(r *rand.Rand) {
	kinds := slices.DeleteFunc(append(data.ChartKinds(), ""), func(k string) bool { return k == "share" })
	c := data.Chart{Kind: data.Text{S: kinds[r.IntN(len(kinds))]}, Indicator: data.Text{S: "x"}}
	c.Period.PeriodKey = data.PeriodKey{Kind: data.Year, Year: 2020 + r.IntN(4)}
	if slices.Contains([]string{"grouped", "lines", "slope", "multiples", "dots"}, c.Kind.S) && r.IntN(2) == 0 {
		c.Areas = []data.Text{{S: data.RegionID}}
		if r.IntN(2) == 0 {
			c.Areas[0] = w.Provinces[r.IntN(len(w.Provinces))].ID
		} else if c.Kind.S == "grouped" || c.Kind.S == "slope" {
			for _, p := range w.Provinces[:r.IntN(len(w.Provinces))] {
				c.Areas = append(c.Areas, p.ID)
			}
		}
	}
	if (c.Kind.S == "stacked" || c.Kind.S == "doughnut") && r.IntN(3) == 0 {
		c.Of.S = data.NationalID
	}
	w.Charts = []data.Chart{c}
}

// firstOf is the first year that lines show: that of the first value.
func (w *world) firstOf(c data.Chart) int {
	for y := 2010; y < c.Period.Year; y++ {
		for _, p := range w.Provinces {
			if _, ok := w.known(p.ID.S, y); ok {
				return y
			}
		}
	}
	return c.Period.Year
}

// checkEstimates holds that a title which ranks or compares all figures of a chart
// says so where there are estimates among them.
func (w *world) checkEstimates(t *testing.T, seed uint64, c compose.Chart, title string) {
	if c.Kind.S != "ranking" || title == "Chỉ tiêu" || strings.HasSuffix(title, ": chỉ tiêu") || strings.HasPrefix(title, "Mới") || strings.HasPrefix(title, "Only") {
		return
	}
	areas := w.provinces(c.Period.Year)
	if w.province != "" {
		areas = areas[:0]
		for _, a := range c.Areas {
			areas = append(areas, a.S)
		}
	}
	for _, p := range areas {
		f := w.table[data.Key{Indicator: "x", Period: c.Period.PeriodKey, Area: p}]
		words := map[data.Status]string{data.Official: "", data.Preliminary: "sơ bộ", data.Estimated: "số ước"}
		if w.lang == source.English {
			words = map[data.Status]string{data.Official: "", data.Preliminary: "preliminary", data.Estimated: "estimates"}
		}
		if !strings.Contains(title, words[f.Status.V]) {
			t.Fatalf("seed %d: %q does not say that figures are %s", seed, title, f.Status.V)
		}
	}
}

// tell lists the figures with their truth.
func (w *world) tell() string {
	var b strings.Builder
	for _, f := range w.Figures {
		fmt.Fprintf(&b, "%s %s: %s%s %s growth %s, truly %s\n", f.Period, f.Area.S, f.About.V, f.Value.Format(source.Vietnamese), f.Unit.Name, f.Growth.Format(source.Vietnamese), w.truth[f.Key()])
	}
	return b.String()
}

// printed is a figure's number as charts write it.
func (w *world) printed(f *data.Figure) string {
	v := f.Value
	if w.Indicators[0].Unit.Family == data.IndexFamily {
		if v = f.Growth; !v.Given() {
			v = f.Value
			v.Number = v.Number.Sub(data.NewDecimal(100, 0))
		}
		return v.Number.Signed(w.lang)
	}
	if f.Unit.Given() {
		v.Number = v.Number.Shift(3)
	}
	return v.Number.Format(w.lang)
}

var (
	altExtreme = regexp.MustCompile(`(Cao nhất|Highest|Thấp nhất|Lowest)(?: (?:năm )?(\d{4}))?: (\S+ P\d+|Vùng giả định|Cả nước) `)
	altTurns   = regexp.MustCompile(`(?:Số địa bàn|Areas) (?:từ|from) (?:năm )?(\d+) (?:đến|to) (?:năm )?(\d+): ([^.]*)\.`)
	altCount   = regexp.MustCompile(`(\d+) (tăng nhanh|tăng chậm|tăng|giảm|không|rose|fell|higher|lower|undecided)`)
	altCourse  = regexp.MustCompile(`(Tỉnh P\d+|Phố P\d+): (?:đầu kỳ|first) [^;]*?\((?:năm )?(\d+)\)[^;]*, (?:cuối kỳ|last) [^;]*?\((?:năm )?(\d+)\)[^;]*, (tăng liên tục|giảm liên tục|rising all the time|falling all the time)`)
)

// TestAltTextsAreTrueAndComplete holds the law of alternative texts: they name every
// area and give the figures that the picture shows, name who has none, and what
// they say of the highest, the lowest and of changes is so in truth.
func TestAltTextsAreTrueAndComplete(t *testing.T) {
	set := faces(t)
	said := map[string]int{}
	for seed := range uint64(1200) {
		r := rand.New(rand.NewPCG(seed, 7))
		w := invent(r)
		switch r.IntN(4) {
		case 0:
			w.province = w.Provinces[r.IntN(len(w.Provinces))].ID.S
		case 1, 2:
			w.ask(r)
		}
		_, drawn, _ := compose.Charts(w.Conference, compose.Options{Fonts: set, Lang: w.lang, Province: w.province})
		for _, c := range drawn {
			alt := strings.ReplaceAll(c.Figure.Alt, "\u00a0", " ")
			fail := func(why string, args ...any) {
				t.Fatalf("seed %d, %s: %s:\n%s\n%s", seed, c.Kind.S, fmt.Sprintf(why, args...), alt, w.tell())
			}
			areas := w.provinces()
			if len(c.Areas) > 0 {
				areas = areas[:0]
				for _, a := range c.Areas {
					areas = append(areas, a.S)
				}
			}
			for _, a := range areas {
				w.checkRow(c.Chart, a, alt, fail)
			}
			for _, m := range altExtreme.FindAllStringSubmatch(alt, -1) {
				said["extreme"]++
				v, _ := w.known(w.named(m[3]), c.Period.Year)
				for _, p := range w.provinces(c.Period.Year) {
					if !slices.Contains(areas, p) {
						continue
					}
					o, _ := w.known(p, c.Period.Year)
					if below := m[1] == "Thấp nhất" || m[1] == "Lowest"; p != w.named(m[3]) && (below && o.Cmp(v) <= 0 || !below && o.Cmp(v) >= 0) {
						fail("%s is not true", m[0])
					}
				}
			}
			for _, m := range altTurns.FindAllStringSubmatch(alt, -1) {
				said["turns"]++
				w.checkTurns(m, areas, fail)
			}
			for _, m := range altCourse.FindAllStringSubmatch(alt, -1) {
				said["course"]++
				var before data.Decimal
				for y := number(m[2]); y <= number(m[3]); y++ {
					v, ok := w.known(w.named(m[1]), y)
					rising := strings.HasPrefix(m[4], "tăng") || strings.HasPrefix(m[4], "rising")
					if !ok || y > number(m[2]) && (v.Cmp(before) > 0) != rising {
						fail("%s is not true", m[0])
					}
					before = v
				}
			}
		}
	}
	for _, what := range []string{"extreme", "turns", "course"} {
		if said[what] == 0 {
			t.Errorf("no text said anything of %s", what)
		}
	}
}

// checkRow holds that an area is named, with its figures of the periods that the
// picture prints, or with the word that it has none.
func (w *world) checkRow(c data.Chart, area, alt string, fail func(string, ...any)) {
	name := map[string]string{data.RegionID: "Vùng giả định"}[area]
	if w.province != "" && c.Kind.S == "ranking" {
		name = "" // it has other words for the region
	}
	for _, p := range w.Provinces {
		if p.ID.S == area {
			name = p.Name.S
		}
	}
	if !strings.Contains(alt, name) && !(c.Kind.S == "stacked" || c.Kind.S == "doughnut") {
		fail("%s is not named", name)
	}
	years := []int{c.Period.Year}
	switch {
	case c.Kind.S == "grouped" || c.Kind.S == "slope":
		years = append(years, c.Period.Year-1)
	}
	for _, y := range years {
		if _, ok := w.known(area, y); !ok {
			continue
		}
		f := w.table[data.Key{Indicator: "x", Period: data.PeriodKey{Kind: data.Year, Year: y}, Area: area}]
		said := w.printed(f)
		if c.Kind.S == "share" { // in the unit of its source
			said = f.Value.Number.Format(w.lang)
		}
		if !strings.Contains(alt, said) {
			fail("%s of %s in %d is not told", said, name, y)
		}
	}
	if _, ok := w.known(area, c.Period.Year); !ok && c.Kind.S == "ranking" {
		_, missing, found := strings.Cut(alt, "Chưa có số liệu: ")
		if w.lang == source.English {
			_, missing, found = strings.Cut(alt, "Not available: ")
		}
		if !found || !strings.Contains(missing, name) {
			fail("%s is not said to be missing", name)
		}
	}
}

// checkTurns holds the counts of areas that rose and fell: no more than truly did.
func (w *world) checkTurns(m []string, areas []string, fail func(string, ...any)) {
	up, down, n := 0, 0, 0
	for _, a := range areas {
		from, ok := w.known(a, number(m[1]))
		to, ok2 := w.known(a, number(m[2]))
		if !ok || !ok2 {
			continue
		}
		n++
		switch to.Cmp(from) {
		case 1:
			up++
		case -1:
			down++
		}
	}
	total := 0
	for _, c := range altCount.FindAllStringSubmatch(m[3], -1) {
		total += number(c[1])
		switch c[2] {
		case "tăng nhanh", "tăng", "rose", "higher":
			if number(c[1]) > up {
				fail("%d rose, not %s", up, c[1])
			}
		case "tăng chậm", "giảm", "fell", "lower":
			if number(c[1]) > down {
				fail("%d fell, not %s", down, c[1])
			}
		}
	}
	if total != n {
		fail("%d areas are compared, not %d", n, total)
	}
}

// TestDrawnFiguresAreInTables holds that every figure which a chart draws stands in a
// table of the same document, in the row of its area.
func TestDrawnFiguresAreInTables(t *testing.T) {
	set := faces(t)
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 8))
		w := invent(r)
		if r.IntN(3) > 0 {
			w.ask(r)
		}
		o := compose.Options{Fonts: set, Lang: w.lang}
		d, _ := compose.Briefing(w.Conference, o)
		cells := map[string]bool{} // "area: number"
		for _, b := range d.Blocks {
			table, ok := b.(*doc.Table)
			if !ok {
				continue
			}
			for _, row := range table.Rows {
				for _, c := range row.Cells[1:] {
					cells[plain(row.Cells[0].Line)+": "+plain(c.Line)] = true
				}
			}
		}
		_, drawn, _ := compose.Charts(w.Conference, o)
		for _, c := range drawn {
			areas := w.provinces()
			if len(c.Areas) > 0 {
				areas = areas[:0]
				for _, a := range c.Areas {
					areas = append(areas, a.S)
				}
			}
			from := map[string]int{"ranking": c.Period.Year, "stacked": c.Period.Year, "doughnut": c.Period.Year, "grouped": c.Period.Year - 1, "slope": c.Period.Year - 1}[c.Kind.S]
			for y := max(from, c.From.Year, w.firstOf(c.Chart)); y <= c.Period.Year; y++ {
				for _, a := range areas {
					if _, ok := w.known(a, y); !ok {
						continue
					}
					name := map[string]string{data.RegionID: "Toàn vùng"}[a]
					if w.lang == source.English && name != "" {
						name = "Region"
					}
					for _, p := range w.Provinces {
						if p.ID.S == a {
							name = p.Name.S
						}
					}
					f := w.table[data.Key{Indicator: "x", Period: data.PeriodKey{Kind: data.Year, Year: y}, Area: a}]
					if !cells[name+": "+w.printed(f)] {
						t.Fatalf("seed %d, %s: %s of %s in %d is drawn and in no table", seed, c.Kind.S, w.printed(f), name, y)
					}
				}
			}
		}
	}
}

// TestChoiceFitsTheData holds the law of choice: a chart that the program chooses can
// be drawn, compares two values at least or follows one over three periods, and an
// indicator without one is told of in words where any province has a figure of it.
func TestChoiceFitsTheData(t *testing.T) {
	set := faces(t)
	kinds := map[string]int{}
	for seed := range uint64(600) {
		w := invent(rand.New(rand.NewPCG(seed, 9)))
		o := compose.Options{Fonts: set, Lang: w.lang}
		_, drawn, findings := compose.Charts(w.Conference, o)
		some := slices.ContainsFunc(w.Figures, func(f data.Figure) bool {
			_, ok := w.known(f.Area.S, f.Period.Year)
			return ok && f.Area.S != data.RegionID && f.Area.S != data.NationalID
		})
		switch {
		case len(drawn) > 1 || len(drawn)+len(findings) > 1:
			t.Fatalf("seed %d: %d charts of one indicator, found %v", seed, len(drawn), findings)
		case len(drawn) == 0 && some:
			if len(findings) != 1 || findings[0].Severity != source.Note {
				t.Fatalf("seed %d: no chart, found %v", seed, findings)
			}
			d, _ := compose.Briefing(w.Conference, o)
			if !slices.ContainsFunc(d.Blocks, func(b doc.Block) bool {
				p, ok := b.(*doc.Para)
				text := ""
				if ok {
					text = plain(p.Line)
				}
				return strings.Contains(text, "duy nhất trong") || strings.Contains(text, "the only one of") || strings.Contains(text, "của Tỉnh P0") ||
					strings.Contains(text, "của Phố P0") || strings.Contains(text, "of Tỉnh P0") || strings.Contains(text, "of Phố P0")
			}) {
				t.Fatalf("seed %d: neither a chart nor a sentence:\n%s", seed, w.tell())
			}
			kinds["a sentence"]++
		case len(drawn) == 1:
			c := drawn[0]
			kinds[c.Kind.S]++
			known := w.provinces(c.Period.Year)
			if len(c.Areas) > 0 {
				known = []string{c.Areas[0].S}
			}
			_, whole := w.known(data.RegionID, c.Period.Year)
			if c.Kind.S == "share" && (!whole || len(w.provinces(c.Period.Year)) != 1) {
				t.Fatalf("seed %d: a share of %d values, of a known region: %v", seed, len(known), whole)
			}
			if span := c.Period.Year - c.From.Year + 1; len(known) < 2 && c.Kind.S != "share" && !(c.Kind.S == "lines" && c.From.Year > 0 && span >= 3) {
				t.Fatalf("seed %d: %s of %d values", seed, c.Kind.S, len(known))
			}
			if c.Reason.VI == "" || c.Reason.EN == "" {
				t.Fatalf("seed %d: no reason", seed)
			}
		}
	}
	for _, kind := range []string{"ranking", "grouped", "lines", "slope", "multiples", "dots", "stacked", "share", "a sentence"} {
		if kinds[kind] == 0 {
			t.Errorf("the program never chose %s: %v", kind, kinds)
		}
	}
}
