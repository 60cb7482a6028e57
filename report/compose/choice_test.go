package compose_test

import (
	"strings"
	"testing"

	"kyyeu/internal/source"
	"kyyeu/report/compose"
)

// The charts alone are those of the briefing, each with an ID of its own and a
// reason.
func TestChartsAloneAreThoseOfTheBriefing(t *testing.T) {
	share := strings.Replace(sold("region", "40", `, share: {of: national, value: "4%"}`), "sales", "retail", 1)
	figures := []string{share, retailIn("2023", "a", "5"), retailIn("2023", "b", "7"), sold("a", "1"), sold("b", "3")}
	for _, asked := range []string{"", `charts: [{id: own, kind: share, indicator: retail, period: "2023"}, {kind: ranking, indicator: sales, period: "2023"}, {kind: ranking, indicator: sales, period: "2023"}]`} {
		all := figures
		if asked != "" {
			all = append(all[:len(all):len(all)], asked)
		}
		c := conference(t, all...)
		_, charts, findings := compose.Charts(c, compose.Options{Fonts: faces(t)})
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		d, _ := compose.Briefing(c, compose.Options{Fonts: faces(t)})
		drawn := chartsOf(d)
		if len(charts) != 3 || len(drawn) != 3 {
			t.Fatalf("%d charts alone and %d in the briefing, want 3", len(charts), len(drawn))
		}
		ids := map[string]bool{}
		for i, ch := range charts {
			if ch.Figure.Alt != drawn[i].Alt || plain(ch.Figure.Title) != plain(drawn[i].Title) {
				t.Errorf("chart %s is another than the briefing's", ch.ID.S)
			}
			if ids[ch.ID.S] || ch.Reason.In(source.Vietnamese) == "" || ch.Reason.In(source.English) == "" {
				t.Errorf("chart %q has the ID of another or no reason", ch.ID.S)
			}
			ids[ch.ID.S] = true
		}
		if asked != "" && charts[0].ID.S != "own" {
			t.Errorf("the first chart is %q, want the author's ID", charts[0].ID.S)
		}
	}
}

// A document for one province has charts of its figures beside those of the whole,
// and none where there is only that of another province to compare with.
func TestChartsOfOneProvince(t *testing.T) {
	alone := []string{retailIn("2023", "a", "500"), retailIn("2023", "b", "700")}
	for want, figures := range map[string][]string{
		"":                   alone,
		"share-sales-2023-a": {sold("a", "500"), sold("b", "700"), sold("c", "90"), sold("region", "1.290")},
	} {
		_, charts, _ := compose.Charts(conference(t, figures...), compose.Options{Fonts: faces(t), Province: "a"})
		ids := ""
		for _, c := range charts {
			ids += c.ID.S
		}
		if ids != want {
			t.Errorf("charts %q, want %q", ids, want)
		}
	}
}
