package sheet

import (
	"strconv"
	"strings"
)

// significant is how many digits Excel keeps of a number: what a double holds
// beyond them, 18942.669999999998, is an artefact of binary fractions.
const significant = 15

// number is ±0.digits × 10^exp: digits without zeros at either end, none for
// zero.
type number struct {
	negative bool
	digits   string
	exp      int
}

// parseNumber reads the value of a numeric cell, which XML Schema calls a
// double: "-18942.67", "1.0E-2". Not ok for anything else, also for INF and
// NaN, which no sheet holds.
func parseNumber(s string) (n number, ok bool) {
	rest := s
	if rest != "" && (rest[0] == '-' || rest[0] == '+') {
		n.negative, rest = rest[0] == '-', rest[1:]
	}
	if i := strings.IndexAny(rest, "eE"); i >= 0 {
		exp, err := strconv.Atoi(rest[i+1:])
		if err != nil || exp < -400 || exp > 400 {
			return number{}, false // beyond every double
		}
		n.exp, rest = exp, rest[:i]
	}
	whole, fraction, _ := strings.Cut(rest, ".")
	if whole == "" && fraction == "" || len(rest) > 400 || strings.Trim(whole+fraction, "0123456789") != "" {
		return number{}, false
	}
	n.digits, n.exp = whole+fraction, n.exp+len(whole)
	return n.keep(significant), true
}

// keep rounds to a number of significant digits, a half away from zero.
func (n number) keep(digits int) number {
	d := strings.TrimLeft(n.digits, "0")
	n.exp -= len(n.digits) - len(d)
	if digits < 0 {
		d = ""
	} else if len(d) > digits {
		up := d[digits] >= '5'
		d = d[:digits]
		if up {
			kept := strings.TrimRight(d, "9")
			if kept == "" {
				d, n.exp = "1", n.exp+1
			} else {
				d = kept[:len(kept)-1] + string(kept[len(kept)-1]+1)
			}
		}
	}
	n.digits = strings.TrimRight(d, "0")
	if n.digits == "" {
		n.exp = 0
	}
	return n
}

// round rounds to a number of decimals.
func (n number) round(places int) number { return n.keep(n.exp + places) }

// parts gives the digits before and after the point, none for a zero.
func (n number) parts() (whole, fraction string) {
	switch {
	case n.exp <= 0:
		return "", strings.Repeat("0", min(-n.exp, 1000)*min(len(n.digits), 1)) + n.digits
	case n.exp >= len(n.digits):
		return n.digits + strings.Repeat("0", n.exp-len(n.digits)), ""
	}
	return n.digits[:n.exp], n.digits[n.exp:]
}

// String writes the number with a point and never an exponent; a zero has no
// sign.
func (n number) String() string {
	whole, fraction := n.parts()
	if whole == "" {
		whole = "0"
	}
	if n.negative && n.digits != "" {
		whole = "-" + whole
	}
	if fraction != "" {
		return whole + "." + fraction
	}
	return whole
}

// compare is negative when n is less than m, and zero when they are equal.
func (n number) compare(m number) int {
	if n.sign() != m.sign() {
		return n.sign() - m.sign()
	}
	c := n.exp - m.exp
	if c == 0 {
		c = strings.Compare(n.digits, m.digits)
	}
	return c * n.sign()
}

func (n number) sign() int {
	switch {
	case n.digits == "":
		return 0
	case n.negative:
		return -1
	}
	return 1
}
