package cli

import (
	"encoding/json"

	"kyyeu/internal/source"
)

// answer is the one object of --json.
type answer struct {
	Findings []record `json:"findings"`
	// Files are the paths written; nil when the command writes none by nature.
	Files *[]string `json:"files,omitempty"`
}

// record is one finding. Keys that do not apply are left out.
type record struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	File     string `json:"file,omitempty"`
	Line     int    `json:"line,omitempty"`
	Column   int    `json:"column,omitempty"`
	Sheet    string `json:"sheet,omitempty"`
	Cell     string `json:"cell,omitempty"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
}

// records are findings as --json prints them: keys, rules and severities are
// always the same words, messages are in the user's language.
func (p *program) records(findings source.Findings) []record {
	all := make([]record, 0, len(findings)) // never nil, which prints as null
	for _, f := range findings {
		all = append(all, record{
			Rule:     f.Rule,
			Severity: f.Severity.String(),
			File:     f.Pos.File,
			Line:     f.Pos.Line,
			Column:   f.Pos.Column,
			Sheet:    f.Pos.Sheet,
			Cell:     f.Pos.Cell,
			Message:  f.Message.In(p.lang),
			Hint:     f.Hint.In(p.lang),
		})
	}
	return all
}

// writeJSON prints an answer, on one line.
func (p *program) writeJSON(a answer) error {
	if a.Files != nil && *a.Files == nil {
		*a.Files = []string{}
	}
	return p.printJSON(a)
}

// printJSON prints one object, on one line.
func (p *program) printJSON(v any) error {
	e := json.NewEncoder(p.stdout)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
