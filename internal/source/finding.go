package source

import "slices"

// Severity says what a finding does to a build.
type Severity uint8

const (
	// Error stops the build: exit code 1, nothing is written.
	Error Severity = iota
	// Warning is shown; it stops the build only under --strict.
	Warning
	// Note is shown and never stops anything.
	Note
)

// String gives the word that --json prints: "error", "warning" or "note".
func (s Severity) String() string {
	return [...]string{"error", "warning", "note"}[s]
}

// Finding is one result of reading or checking: what was found at a place,
// what was expected, and what to do.
type Finding struct {
	// Rule is the stable name of the rule (DESIGN §5): "sum", "syntax", …
	Rule string
	// Severity is the rule's, unless the rule says otherwise for this case.
	Severity Severity
	// Pos is where it was found.
	Pos Pos
	// Message says what was found and what was expected: one sentence, lower
	// case, no full stop, the user's own text quoted.
	Message Text
	// Hint says what to do, or names the nearest valid word; may be empty.
	Hint Text
}

// Findings is all that one run found. The zero value is ready to use.
type Findings []Finding

// Add appends one finding.
func (fs *Findings) Add(f Finding) { *fs = append(*fs, f) }

// Sort orders findings by position, then by severity and rule, and drops
// exact repetitions.
func (fs *Findings) Sort() {
	slices.SortStableFunc(*fs, func(a, b Finding) int {
		if c := a.Pos.Compare(b.Pos); c != 0 {
			return c
		}
		if a.Severity != b.Severity {
			return int(a.Severity) - int(b.Severity)
		}
		switch {
		case a.Rule < b.Rule:
			return -1
		case a.Rule > b.Rule:
			return 1
		}
		return 0
	})
	*fs = slices.Compact(*fs)
}

// Count says how many findings have the severity s.
func (fs Findings) Count(s Severity) int {
	n := 0
	for _, f := range fs {
		if f.Severity == s {
			n++
		}
	}
	return n
}
