package returns

import "strings"

// written gives a number in a style of writing: a notation by name, or words
// with a # for the number ("giảm #%" is written without the minus). ok is false
// for a style that is a number format of the workbook.
func written(digits, style string) (text string, ok bool) {
	sign := ""
	if strings.HasPrefix(digits, "-") || strings.HasPrefix(digits, "+") {
		sign, digits = digits[:1], digits[1:]
	}
	whole, decimals, _ := strings.Cut(digits, ".")
	with := func(group, comma string) string {
		s := sign + grouped(whole, group)
		if decimals != "" {
			s += comma + decimals
		}
		return s
	}
	if strings.Contains(style, "#") && !strings.Contains(style, "0") { // tăng #%, giảm #%, # tỷ đồng
		if strings.HasPrefix(style, "giảm") || strings.HasPrefix(style, "+") {
			sign = ""
		}
		return strings.Replace(style, "#", with(".", ","), 1), true
	}
	switch style {
	case "vn": // 1.234,5
		return with(".", ","), true
	case "comma": // 1234,5
		return with("", ","), true
	case "en": // 1,234.5
		return with(",", "."), true
	case "point": // 1234.5
		return with("", "."), true
	case "space": // 1 234,5
		return with(" ", ","), true
	case "nbsp": // the same with no-break spaces
		return with("\u00a0", ","), true
	case "padded": // spaces around, as a copy from a PDF leaves them
		return "  " + with(".", ",") + " ", true
	case "nbsp-end": // a no-break space behind, as a copy from a web page leaves it
		return with(".", ",") + "\u00a0", true
	case "vn%": // 8,7%
		return with(".", ",") + "%", true
	case "minus": // with the typographic sign
		return strings.Replace(with(".", ","), "-", "−", 1), true
	case "apostrophe": // entered as '1234,5
		return with("", ","), true
	}
	return "", false
}

// grouped puts a sign between the thousands.
func grouped(whole, sign string) string {
	var b strings.Builder
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(sign)
		}
		b.WriteRune(r)
	}
	return b.String()
}
