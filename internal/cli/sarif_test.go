package cli

import (
	"encoding/json"
	"slices"
	"testing"

	"kyyeu/internal/source"
	"kyyeu/report"
)

// TestCheck_sarif holds that a log has all that SARIF 2.1.0 requires: of the
// log version and runs (3.13), of a run its tool's driver with a name (3.14,
// 3.18, 3.19), of a result a message (3.27), of a rule its ID (3.49); and that
// places and rules are what they refer to.
func TestCheck_sarif(t *testing.T) {
	findings := source.Findings{
		{Rule: "sum", Severity: source.Error, Pos: source.Pos{File: "thư mục/a b.yaml", Line: 3, Column: 7}, Message: source.Text{EN: "wrong"}, Hint: source.Text{EN: "mend it"}},
		{Rule: "font", Severity: source.Error, Message: source.Text{EN: "nowhere"}},
		{Rule: "limit", Severity: source.Note, Pos: source.Pos{File: "/a.yaml"}, Message: source.Text{EN: "a whole file"}},
		cell(),
	}
	r := call(t, report.Result{Findings: findings}, nil, "check", "--sarif", "a.yaml")
	want(t, "exit code", r.code, exitFindings)
	var log struct {
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name, Version string
					Rules         []struct {
						ID               string
						ShortDescription struct{ Text string }
						Help             struct{ Text string }
					}
				}
			}
			ColumnKind string
			Results    []struct {
				RuleID       string
				RuleIndex    int
				Level        string
				Message      struct{ Text string }
				Suppressions *[]any
				Locations    []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           *struct{ StartLine, StartColumn int }
					}
					LogicalLocations []struct{ FullyQualifiedName string }
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(r.stdout), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	want(t, "version", log.Version, "2.1.0")
	want(t, "name", run.Tool.Driver.Name, "kyyeu")
	want(t, "column kind", run.ColumnKind, "unicodeCodePoints")
	var ids []string
	for _, rule := range run.Tool.Driver.Rules {
		if rule.ShortDescription.Text == "" || rule.Help.Text == "" || slices.Contains(ids, rule.ID) {
			t.Errorf("rule %+v", rule)
		}
		ids = append(ids, rule.ID)
	}
	want(t, "results", len(run.Results), len(findings))
	for i, res := range run.Results {
		want(t, "rule", res.RuleID, findings[i].Rule)
		want(t, "rule by its index", ids[res.RuleIndex], res.RuleID)
		want(t, "level", res.Level, findings[i].Severity.String())
		if res.Message.Text == "" || res.Suppressions == nil || len(*res.Suppressions) > 0 {
			t.Errorf("result %+v", res)
		}
	}
	places := func(i int) (uri string, line, column int) {
		p := run.Results[i].Locations[0].PhysicalLocation
		if p.Region == nil {
			return p.ArtifactLocation.URI, 0, 0
		}
		return p.ArtifactLocation.URI, p.Region.StartLine, p.Region.StartColumn
	}
	uri, line, column := places(0)
	want(t, "URI", uri, "th%C6%B0%20m%E1%BB%A5c/a%20b.yaml")
	want(t, "line", line, 3)
	want(t, "column", column, 7)
	want(t, "hint", run.Results[0].Message.Text, "wrong; hint: mend it")
	want(t, "places of what is nowhere", len(run.Results[1].Locations), 0)
	uri, line, _ = places(2)
	want(t, "absolute URI", uri, "file:///a.yaml")
	want(t, "line of a whole file", line, 0)
	uri, line, _ = places(3)
	want(t, "URI of a workbook", uri, "a.xlsx")
	want(t, "line of a cell", line, 0)
	want(t, "cell", run.Results[3].Locations[0].LogicalLocations[0].FullyQualifiedName, "Bán lẻ!C12")
}
