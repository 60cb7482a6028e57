// Package provinces is the gazetteer of Vietnam's provinces and centrally run
// cities: the 63 of before the mergers of 1 July 2025, the 34 since, what
// became of which, their codes, and the spellings under which they turn up in
// tables and texts.
//
// Its sources: Nghị quyết 202/2025/QH15 (the mergers, in force 12 June 2025,
// the new units at work since 1 July 2025); Nghị quyết 175/2024/QH15 (thành
// phố Huế since 1 January 2025); Nghị quyết 30/2026/QH16 (thành phố Đồng Nai
// since 30 April 2026); Quyết định 124/2004/QĐ-TTg and 19/2025/QĐ-TTg (codes of
// the statistics office before and since); Nghị quyết 81/2023/QH15 and 306/NQ-CP
// of 5 October 2025 (the six regions before and since); ISO 3166-2:VN.
//
// Codes are used again: 15 was Yên Bái and is Lào Cai. Data of before and
// after must never be joined by the code alone, nor by the name: a name that
// stayed may stand for a larger province now.
package provinces

import (
	"embed"
	"encoding/csv"
	"slices"
	"sync"
	"time"
)

// Province is a province or a centrally run city as it was during some time.
type Province struct {
	// Name is without the kind: "Nghệ An", "Hồ Chí Minh".
	Name string
	// Kind is "tỉnh" or "thành phố".
	Kind string
	// Code is that of the statistics office, two digits.
	Code string
	// ISO is the code of ISO 3166-2; empty for what came of a merger, because
	// the standard's codes are those of the former provinces.
	ISO string
	// Region is the one of the six socio-economic regions that it lies in.
	Region string
	// From and Until are the first and the last day on which it had this name,
	// this kind and this extent, in UTC; zero when there is no such day: From
	// for all that is older than this gazetteer's memory, Until for what is
	// so today.
	From, Until time.Time
	// Parts are the names of the 63 provinces of 2024 that make it up, in the
	// order of their codes: itself when it was not merged.
	Parts []string
}

// Merged reports whether it was made of several provinces.
func (p Province) Merged() bool { return len(p.Parts) > 1 }

// On reports whether it was there on a day.
func (p Province) On(day time.Time) bool {
	return !day.Before(p.From) && (p.Until.IsZero() || !day.After(p.Until))
}

// Mergers is the day since which the 34 are at work.
func Mergers() time.Time { return time.Date(2025, time.July, 1, 0, 0, 0, 0, time.UTC) }

// Before2025 gives the 63 that there were on 31 December 2024, in the order of
// their codes.
func Before2025() []Province {
	return slices.DeleteFunc(cloned(gazetteer().former), func(p Province) bool { return !p.From.IsZero() })
}

// Since2025 gives the 34 that there are since July 2025, as they are today, in
// the order of their codes.
func Since2025() []Province {
	return slices.DeleteFunc(cloned(gazetteer().present), func(p Province) bool { return !p.Until.IsZero() })
}

// On gives those that there were on a day, in the order of their codes.
func On(day time.Time) []Province {
	all := gazetteer().present
	if day.Before(Mergers()) {
		all = gazetteer().former
	}
	return slices.DeleteFunc(cloned(all), func(p Province) bool { return !p.On(day) })
}

// Successor gives what a province of before July 2025 has become, which for
// one that was not merged is the same province, and for one of today's names
// the province of today; ok is false for a name that [Find] does not know.
func Successor(name string) (p Province, ok bool) {
	g := gazetteer()
	p, _, ok = Find(name)
	if now, merged := g.successor[p.Name]; merged {
		return g.named(now), true
	}
	return p, ok
}

// tables is the gazetteer as it is looked up. It is made once and not changed.
type tables struct {
	// former is what there was before the mergers, present what there is
	// since, each with what changed its kind or name in between; what was not
	// merged is in both.
	former, present []Province
	// successor maps the former names to today's.
	successor map[string]string
	// spelt maps the folded form of a name, or of a variant of it, to the name.
	spelt map[string]string
}

// named gives the province of today's name as it is today.
func (t *tables) named(name string) Province {
	i := slices.IndexFunc(t.present, func(p Province) bool { return p.Name == name && p.Until.IsZero() })
	return t.present[i]
}

//go:embed former.csv present.csv
var files embed.FS

var gazetteer = sync.OnceValue(func() *tables {
	t := &tables{successor: map[string]string{}, spelt: map[string]string{}}
	parts := map[string][]string{}
	for _, r := range records("former.csv") {
		part := r["name"]
		if r["from"] != "" { // a new name for what stands in the row before
			part = t.former[len(t.former)-1].Name
		} else {
			parts[r["successor"]] = append(parts[r["successor"]], part)
		}
		t.former = append(t.former, Province{Name: r["name"], Kind: r["kind"], Code: r["code"], ISO: r["iso"], Region: r["region"],
			From: day(r["from"]), Until: day(r["until"]), Parts: []string{part}})
		t.successor[r["name"]] = r["successor"]
	}
	for _, r := range records("present.csv") {
		t.present = append(t.present, Province{Name: r["name"], Kind: r["kind"], Code: r["code"], ISO: r["iso"], Region: r["region"],
			From: day(r["from"]), Until: day(r["until"]), Parts: parts[r["name"]]})
	}
	for _, p := range slices.Concat(t.former, t.present) {
		t.spelt[fold(p.Name)] = p.Name
	}
	for written, name := range variants() {
		t.spelt[fold(written)] = name
	}
	return t
})

// records reads an embedded table: each row by the names of its columns. The
// tables are part of the program, so a fault in them is a fault of the program.
func records(file string) []map[string]string {
	f, err := files.Open(file)
	if err != nil {
		panic(err)
	}
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		panic(err)
	}
	var all []map[string]string
	for _, row := range rows[1:] {
		r := map[string]string{}
		for i, cell := range row {
			r[rows[0][i]] = cell
		}
		all = append(all, r)
	}
	return all
}

func day(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return d
}

// cloned copies provinces, so that no caller can change the gazetteer.
func cloned(all []Province) []Province {
	out := slices.Clone(all)
	for i := range out {
		out[i].Parts = slices.Clone(out[i].Parts)
	}
	return out
}
