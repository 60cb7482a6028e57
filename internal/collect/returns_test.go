package collect

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/internal/collect/internal/returns"
	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/input"
)

// TestReturns holds what is proposed for every kept return, and read by it,
// against its truth: a figure is right or was asked about, and no doubtful
// number was decided in silence.
func TestReturns(t *testing.T) {
	c, findings := input.Read(fstest.MapFS{"c.yaml": {Data: returns.Conference}}, "c.yaml", "c.yaml")
	if findings.Count(source.Error) > 0 {
		t.Fatal(findings)
	}
	right, asked, all := 0, 0, 0
	for _, r := range returns.All() {
		t.Run(r.Name, func(t *testing.T) {
			book, findings := sheet.Read(r.Bytes, r.Name)
			if book == nil {
				t.Fatal(findings)
			}
			m := Propose(book, c)
			drafted := string(m.Marshal(source.Vietnamese))
			places := unansweredPlaces(&m)
			for _, f := range findings {
				if f.Severity == source.Error {
					places = append(places, returns.Place{Sheet: f.Pos.Sheet, Cells: f.Pos.Cell})
				}
			}
			figures, findings := apply(book, book.Name, &m, c)
			for _, f := range findings {
				t.Errorf("%v: %s", f.Pos, f.Message.VI)
			}
			cells := cellNames(book)
			var entries []Entry
			for _, f := range figures {
				entries = append(entries, entryOf(f, c))
			}
			_, _, conflicts := Merge(nil, entries, nil, nil, c)
			var got []returns.Figure
			for _, f := range figures {
				f.Pos.Cell = cells[f.Pos]
				got = append(got, number(f))
			}
			for _, f := range conflicts {
				for _, e := range entries {
					if strings.Contains(f.Message.VI, origin(e.Figure.Pos, book.Name)+" ") {
						places = append(places, returns.Place{Sheet: e.Figure.Pos.Sheet, Cells: cells[e.Figure.Pos]})
					}
				}
			}
			v := returns.Judge(got, places, r)
			right += len(v.Right)
			asked += len(v.Asked)
			all += len(r.Truth)
			t.Logf("%d figures: %d right, %d asked about; %d doubts", len(r.Truth), len(v.Right), len(v.Asked), len(r.Doubts))
			for _, w := range v.Wrong {
				t.Errorf("%s!%s: taken in silence: %v; %s", w.Got.Sheet, w.Got.Cell, w.Got, w.Why)
			}
			for _, f := range v.Lost {
				t.Errorf("%s!%s: lost in silence: %v", f.Sheet, f.Cell, f)
			}
			for _, d := range v.Unasked {
				t.Errorf("%s!%s: not asked: %s", d.Sheet, d.Cell, d.Why)
			}
			if t.Failed() {
				t.Logf("drafted:\n%s", drafted)
			}
		})
	}
	t.Logf("%d figures: %d right, %d asked about", all, right, asked)
}

// unansweredPlaces takes the places with questions out of a mapping and gives
// the cells that they are about.
func unansweredPlaces(m *Mapping) []returns.Place {
	var out []returns.Place
	for i := range m.Tables {
		t := &m.Tables[i]
		first, last := t.Rows[0].At.S, t.Rows[len(t.Rows)-1].At.S
		left, right := t.Columns[0].At.S, t.Columns[len(t.Columns)-1].At.S
		ask := func(p *Place, area string) {
			if p.skipped() {
				return
			}
			for _, f := range p.fields() {
				if f.key != "says" && f.text.S == unanswered {
					out = append(out, returns.Place{Sheet: t.Sheet.S, Cells: area})
					p.As = given(asSkip)
					return
				}
			}
		}
		ask(&t.All, fmt.Sprintf("%s%s:%s%s", left, first, right, last))
		for j := range t.Columns {
			ask(&t.Columns[j], fmt.Sprintf("%s%s:%[1]s%[3]s", t.Columns[j].At.S, first, last))
		}
		for j := range t.Rows {
			ask(&t.Rows[j], fmt.Sprintf("%s%s:%s%[2]s", left, t.Rows[j].At.S, right))
		}
		for j := range t.Cells {
			ask(&t.Cells[j], t.Cells[j].At.S)
		}
	}
	return out
}

// cellNames names the cells of a book, also those of a CSV file.
func cellNames(book *sheet.Book) map[source.Pos]string {
	names := map[source.Pos]string{}
	for _, s := range book.Sheets {
		for r := range s.Rows() {
			for col, c := range s.Cells(r) {
				names[c.Pos] = sheet.CellName(r, col)
			}
		}
	}
	return names
}

// number gives the one number of a figure read from a cell.
func number(f data.Figure) returns.Figure {
	g := returns.Figure{Area: f.Area.S, Indicator: f.Indicator.S, Period: f.Period.PeriodKey, Status: f.Status.V, Sheet: f.Pos.Sheet, Cell: f.Pos.Cell}
	switch {
	case f.Growth.Given():
		g.Kind, g.Value, g.Unit = returns.Growth, f.Growth, data.ParseUnit("%")
	case f.Share.Value.Given():
		g.Kind, g.Value, g.Unit, g.Of = returns.Share, f.Share.Value, data.ParseUnit("%"), f.Share.Of.S
	default:
		g.Kind, g.Value, g.Unit = returns.Level, f.Value, f.Unit
		if !f.Unit.Given() {
			g.Kind, g.Unit = returns.Index, data.ParseUnit("%")
		}
	}
	return g
}
