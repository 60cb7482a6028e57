package cli

import (
	"encoding/json"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report"
)

// The types of this file are what is used of SARIF 2.1.0, the OASIS format in
// which code hosts and editors read findings
// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). Keys are
// those of the standard.

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool sarifTool `json:"tool"`
	// Language of the messages; BCP 47.
	Language string `json:"language"`
	// ColumnKind says that columns count code points, as [source.Pos] does.
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID      string       `json:"id"`
	Short   sarifText    `json:"shortDescription"`
	Full    sarifText    `json:"fullDescription"`
	Help    sarifText    `json:"help"`
	Default sarifDefault `json:"defaultConfiguration"`
}

type sarifDefault struct {
	Level string `json:"level"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifResult struct {
	RuleID string `json:"ruleId"`
	// RuleIndex is the rule's place in the driver's list; −1 for one that is
	// not in it.
	RuleIndex int             `json:"ruleIndex"`
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations,omitempty"`
	// Suppressions is empty for what is not accepted: where some results have
	// suppressions, the others must say that they have none.
	Suppressions []sarifSuppression `json:"suppressions"`
}

type sarifLocation struct {
	Physical sarifPhysical `json:"physicalLocation"`
	// Logical is the cell of a workbook, which has no lines.
	Logical []sarifLogical `json:"logicalLocations,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	Line   int `json:"startLine"`
	Column int `json:"startColumn,omitempty"`
}

type sarifLogical struct {
	Name string `json:"name"`
	Full string `json:"fullyQualifiedName"`
	Kind string `json:"kind"`
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Justification string `json:"justification"`
}

// writeSARIF prints findings, and those that the data accepts as suppressed
// ones, as one SARIF log on one line.
func (p *program) writeSARIF(findings source.Findings, accepted []report.Accepted) error {
	rules := report.Rules()
	log := sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0"}
	run := sarifRun{
		Tool:     sarifTool{sarifDriver{Name: name, Version: versionName()}},
		Language: p.lang.Tag(), ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	for _, r := range rules {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
			ID: r.Name, Short: sarifText{r.Title.In(p.lang)}, Full: sarifText{r.About.In(p.lang)},
			Help: sarifText{r.About.In(p.lang) + "; " + r.Mend.In(p.lang)}, Default: sarifDefault{r.Severity.String()},
		})
	}
	for _, f := range findings {
		run.Results = append(run.Results, p.sarifResult(f, rules))
	}
	for _, a := range accepted {
		r := p.sarifResult(a.Finding, rules)
		r.Suppressions = append(r.Suppressions, sarifSuppression{Kind: "inSource", Justification: a.Reason})
		run.Results = append(run.Results, r)
	}
	log.Runs = []sarifRun{run}
	e := json.NewEncoder(p.stdout)
	e.SetEscapeHTML(false)
	return e.Encode(log)
}

func (p *program) sarifResult(f source.Finding, rules []source.Rule) sarifResult {
	text := f.Message.In(p.lang)
	if hint := f.Hint.In(p.lang); hint != "" {
		text += "; " + p.say("gợi ý", "hint") + ": " + hint
	}
	r := sarifResult{
		RuleID:    f.Rule,
		RuleIndex: slices.IndexFunc(rules, func(r source.Rule) bool { return r.Name == f.Rule }),
		// The words of --json are also SARIF's levels.
		Level: f.Severity.String(), Message: sarifText{text}, Suppressions: []sarifSuppression{},
	}
	if f.Pos.File == "" {
		return r
	}
	l := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{fileURI(f.Pos.File)}}}
	switch {
	case f.Pos.Sheet != "":
		cell := sarifLogical{Name: f.Pos.Sheet, Full: f.Pos.Sheet, Kind: "sheet"}
		if f.Pos.Cell != "" {
			cell = sarifLogical{Name: f.Pos.Cell, Full: f.Pos.Sheet + "!" + f.Pos.Cell, Kind: "cell"}
		}
		l.Logical = []sarifLogical{cell}
	case f.Pos.Line > 0:
		l.Physical.Region = &sarifRegion{f.Pos.Line, f.Pos.Column}
	}
	r.Locations = []sarifLocation{l}
	return r
}

// fileURI is a path as a URI reference: a relative one stays relative, to the
// folder that the program was called in.
func fileURI(path string) string {
	u := url.URL{Path: path}
	if filepath.IsAbs(filepath.FromSlash(path)) {
		u.Scheme, u.Path = "file", "/"+strings.TrimPrefix(path, "/")
	}
	return u.String()
}
