package collect

import (
	"strings"

	"kyyeu/report/data"
)

var (
	// unitTitle introduces the unit of a table: "Đơn vị tính: Tỷ đồng", "ĐVT:
	// triệu USD", "Unit: Bill. dongs".
	unitTitle = pattern(`(?i)(?:đơn\s+vị(?:\s+tính)?|đvt|đv\s*tính|dvt|don vi tinh)\s*[:\-–]\s*([^()\n;]+)`)
	// unitSecond is the same in a second language: "Triệu USD - Unit: Mill. USD".
	unitSecond = pattern(`(?i)\s*[-–/\n]\s*unit\b.*$`)
	// unitHead names a column of units.
	unitHead = pattern(`^(?:don vi(?: tinh)?|dvt|dv tinh|unit)$`)
	// inBrackets holds a unit behind a name: "Kim ngạch xuất khẩu (triệu USD)".
	inBrackets = pattern(`\(([^()]*)\)`)
)

// shortUnits are what the departments write for the scale before a unit and for
// the unit; the longer come first.
var shortUnits = strings.NewReplacer(
	"1.000.000 ", "triệu ", "1.000 ", "nghìn ", "1000 ", "nghìn ", "1,000 ", "nghìn ", "10^3 ", "nghìn ", "10^6 ", "triệu ",
	"tỷ.đ", "tỷ đồng", "tỉ.đ", "tỷ đồng", "tr.đồng", "triệu đồng", "tr.đ", "triệu đồng", "trđ", "triệu đồng", "tr đồng", "triệu đồng", "tr. đồng", "triệu đồng",
	"tr.usd", "triệu usd", "tr usd", "triệu usd", "tr. usd", "triệu usd", "trusd", "triệu usd", "tr.kwh", "triệu kwh", "tr. kwh", "triệu kwh",
	"ngàn", "nghìn", "tỉ", "tỷ", "1000", "nghìn ", "ng.", "nghìn ",
	"đô la mỹ", "usd", "đô la", "usd", "đôla", "usd", "$", "usd", "việt nam đồng", "đồng", "vnđ", "đồng",
)

// unitOf reads a unit; ok is false for a text that is none of the families and
// none of the units that the conference's indicators have.
func unitOf(s string, c *data.Conference) (u data.Unit, ok bool) {
	s = strings.Trim(lower(first(unitSecond().ReplaceAllString(s, ""))), " .,:;()")
	if s == "" {
		return data.Unit{}, false
	}
	long := oneLine(shortUnits.Replace(s + " "))
	for _, t := range []string{s, long, long + "ồng"} {
		u = data.ParseUnit(t)
		switch u.Family {
		case data.DongFamily, data.DollarFamily, data.MassFamily, data.AreaFamily, data.EnergyFamily, data.PercentFamily:
			u.Name = displayed(u.Name)
			return u, true
		}
	}
	for _, i := range c.Indicators {
		if i.Unit.Family != data.IndexFamily && (lower(i.Unit.Name) == s || lower(i.Unit.Name) == long) {
			return i.Unit, true
		}
	}
	if s == "chỉ số" || s == "index" {
		return data.ParseUnit("index"), true
	}
	return data.Unit{}, false
}

// displayed writes a unit as it prints: lower case but for USD and kWh.
func displayed(name string) string {
	return strings.NewReplacer("usd", "USD", "kwh", "kWh", "mwh", "MWh", "gwh", "GWh", "vnd", "VND").Replace(name)
}

// unitInBrackets gives the unit that stands in brackets in a label.
func unitInBrackets(label string, c *data.Conference) (data.Unit, bool) {
	for _, m := range inBrackets().FindAllStringSubmatch(label, -1) {
		if t := unitTitle().FindStringSubmatch(m[1]); t != nil {
			m[1] = t[1]
		}
		if u, ok := unitOf(m[1], c); ok {
			return u, true
		}
	}
	return data.Unit{}, false
}
