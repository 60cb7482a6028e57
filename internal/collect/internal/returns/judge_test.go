package returns

import (
	"testing"

	"kyyeu/report/data"
)

// places are the doubts of a return as questions.
func places(r Return) []Place {
	var all []Place
	for _, d := range r.Doubts {
		all = append(all, Place{d.Sheet, d.Cell})
	}
	return all
}

func TestJudgeAcceptsTheTruth(t *testing.T) {
	for _, r := range All() {
		if v := Judge(r.Truth, places(r), r); !v.OK() || len(v.Right) != len(r.Truth) || len(v.Doubted) != len(r.Doubts) {
			t.Errorf("%s: %+v", r.Name, v)
		}
	}
}

// One figure at a time is spoilt in every way: it is never right, and never
// wrong when its cell was asked about.
func TestJudgeFindsWhatIsWrong(t *testing.T) {
	spoil := map[string]func(*Figure){
		"value":  func(f *Figure) { f.Value.Number = f.Value.Number.Add(data.NewDecimal(1, 9)) },
		"unit":   func(f *Figure) { f.Unit.Exponent++; f.Unit.Family += "'" },
		"scale":  func(f *Figure) { f.Value.Number = f.Value.Number.Add(data.NewDecimal(1, 0)).Shift(3) },
		"area":   func(f *Figure) { f.Area = "tinh-z" },
		"period": func(f *Figure) { f.Period.Year = 1999 },
		"kind":   func(f *Figure) { f.Kind, f.Of = Share, "tinh-z" },
		"status": func(f *Figure) { f.Status = (f.Status + 1) % 3 },
		"cell":   func(f *Figure) { f.Cell = "ZZ999" },
	}
	for _, r := range All() {
		for i, f := range r.Truth {
			if f.Value.State != data.Known {
				continue
			}
			for name, change := range spoil {
				if name == "unit" && f.Kind != Level || name == "unit" && f.Unit.Family == data.IndexFamily {
					continue
				}
				got := f
				change(&got)
				one := Return{Truth: r.Truth[i : i+1]}
				if v := Judge([]Figure{got}, nil, one); len(v.Wrong) != 1 || v.OK() {
					t.Errorf("%s %s: a wrong %s passes as %s", r.Name, f, name, got)
				}
				if v := Judge([]Figure{got}, []Place{{got.Sheet, got.Cell}, {f.Sheet, f.Cell}}, one); !v.OK() {
					t.Errorf("%s %s: a wrong %s that was asked about is no silent mistake: %+v", r.Name, f, name, v)
				}
			}
		}
		for _, d := range r.Doubts {
			guess := Figure{Sheet: d.Sheet, Cell: d.Cell}
			if v := Judge([]Figure{guess}, nil, Return{Doubts: []Doubt{d}}); len(v.Wrong) != 1 || len(v.Unasked) != 1 {
				t.Errorf("%s %s: a guess passes", r.Name, d.Cell)
			}
		}
	}
	if v := Judge(nil, nil, All()[0]); len(v.Lost) != len(All()[0].Truth) {
		t.Errorf("nothing collected: %d lost", len(v.Lost))
	}
}

func TestPlaceCovers(t *testing.T) {
	for _, c := range []struct {
		p    Place
		want bool
	}{
		{Place{}, true},
		{Place{Sheet: "T"}, true},
		{Place{Sheet: "U"}, false},
		{Place{"T", "C5"}, true},
		{Place{"T", "C6"}, false},
		{Place{"T", "B2:AA5"}, true},
		{Place{"T", "D2:AA5"}, false},
		{Place{"U", "C5"}, false},
	} {
		if c.p.Covers("T", "C5") != c.want {
			t.Errorf("%+v covers T!C5: want %v", c.p, c.want)
		}
	}
}
