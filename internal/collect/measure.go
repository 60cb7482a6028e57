package collect

import (
	"strings"

	"kyyeu/report/data"
)

// measure is what a heading says that its numbers are.
type measure uint8

const (
	// unsaid: nothing, so it is a level.
	unsaid measure = iota
	// growthMeasure: in per cent on the same period of the year before.
	growthMeasure
	// indexMeasure: the same, with that period as 100.
	indexMeasure
	// eitherMeasure: "So với cùng kỳ (%)", growth or index.
	eitherMeasure
	// shareMeasure: the part in a whole.
	shareMeasure
	// otherMeasure: what kyyeu has no figure for – a share of the plan, a
	// comparison with last month or a base year, a difference.
	otherMeasure
)

var (
	otherForm  = pattern(`(?:so|%|/|dat|voi) ?(?:ke hoach|kh\b)|hoan thanh|\bth/kh\b|\bthang truoc\b|\bquy truoc\b|chenh lech|tuyet doi|binh quan|gia so sanh nam|thang \d+[^/]*/thang \d+`)
	baseForm   = pattern(`ky goc|nam goc`)
	indexForm  = pattern(`chi so phat trien|toc do phat trien|= ?100|chi so (?:tang|so sanh)`)
	growthForm = pattern(`toc do tang|tang truong|tang,? ?giam|tang ?/ ?giam|\+ ?/ ?-|% ?tang|tang ?\(?%|tang so|muc tang|\bgrowth\b`)
	eitherForm = pattern(`so (?:voi )?(?:cung ky|nam truoc|nam ngoai|nam|ck|cungky|(?:19|20)\d\d)|% ?(?:so )?(?:cung ky|ck)|\bcung ky ?\(?%|compared|(?:19|20)\d\d ?/ ?(?:19|20)\d\d|/ ?cung ky|\bss ?ck|svck|% ?sv`)
	shareForm  = pattern(`\bty trong\b|\bco cau\b|\btrong so\b|\bchiem\b`)
	percentBox = pattern(`^[^a-z]*%[^a-z]*$`)
)

// readMeasure reads a folded heading.
func readMeasure(s string) measure {
	switch {
	case shareForm().MatchString(s):
		return shareMeasure
	case otherForm().MatchString(s), baseForm().MatchString(s) && !strings.Contains(s, "cung ky"):
		return otherMeasure
	case indexForm().MatchString(s):
		return indexMeasure
	case growthForm().MatchString(s):
		return growthMeasure
	case versus().MatchString(s):
		return eitherMeasure
	case eitherForm().MatchString(s) && (strings.Contains(s, "%") || strings.Contains(s, "so") || strings.Contains(s, "/")):
		return eitherMeasure
	case strings.Contains(s, "%") && (strings.Contains(s, "cung ky") || percentBox().MatchString(s)):
		return eitherMeasure
	}
	return unsaid
}

// mixed says that some numbers of a column are growth and others an index.
const mixed = otherMeasure + 1

// decide finds out from the numbers whether a column of eitherMeasure holds
// growth or an index: pairs are its numbers with the levels of the period
// and of the year before. It is eitherMeasure still when they do not tell, and
// mixed when they tell both.
func decide(numbers []data.Decimal, pairs []pair) measure {
	indices, growths := 0, 0
	for _, p := range pairs {
		if m := p.measure(); m == indexMeasure {
			indices++
		} else if m == growthMeasure {
			growths++
		}
	}
	// An index below 50 says that more than half is gone, a growth above 80
	// that nearly as much has come again: not both of them in one column.
	low, high := 0, 0
	for _, d := range numbers {
		if d.Cmp(data.NewDecimal(lowIndex, 0)) < 0 {
			low++
		} else if d.Cmp(data.NewDecimal(80, 0)) >= 0 {
			high++
		}
	}
	switch {
	case indices > 0 && growths > 0, low > 0 && high > 0:
		return mixed
	case indices > 0:
		return indexMeasure
	case growths > 0, low > 0 && low == len(numbers):
		return growthMeasure
	}
	return eitherMeasure
}

// lowIndex is what no index falls below in a year of peace.
const lowIndex = 50

// measure is what a number is when only one of the two readings agrees with
// the levels.
func (p pair) measure() measure {
	if p.before.Sign() <= 0 {
		return eitherMeasure
	}
	index, growth := p.fits(data.NewDecimal(0, 0)), p.fits(data.NewDecimal(100, 0))
	switch {
	case index && !growth:
		return indexMeasure
	case growth && !index:
		return growthMeasure
	}
	return eitherMeasure
}

// pair is a number beside the two levels that it compares.
type pair struct{ stated, now, before data.Decimal }

// fits reports whether stated + base per cent of the level before gives the
// level now, within what rounding the three numbers allows.
func (p pair) fits(base data.Decimal) bool {
	s := p.stated.Add(base)
	low := s.Sub(p.stated.HalfUnit()).Mul(p.before.Sub(p.before.HalfUnit()))
	high := s.Add(p.stated.HalfUnit()).Mul(p.before.Add(p.before.HalfUnit()))
	now := p.now.Shift(2)
	half := p.now.HalfUnit().Shift(2)
	return now.Add(half).Cmp(low) >= 0 && now.Sub(half).Cmp(high) <= 0
}
