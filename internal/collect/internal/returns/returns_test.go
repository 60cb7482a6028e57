package returns

import (
	"bytes"
	"encoding/csv"
	"flag"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"kyyeu/report/data"
	"kyyeu/report/input"
)

var dump = flag.String("dump", "", "write the returns and their conference into this folder, for trying by hand")

func TestDump(t *testing.T) {
	if *dump == "" {
		t.Skip("no -dump FOLDER")
	}
	must(os.MkdirAll(*dump, 0o777))
	must(os.WriteFile(filepath.Join(*dump, "conference.yaml"), Conference, 0o666))
	for _, r := range All() {
		must(os.WriteFile(filepath.Join(*dump, r.Name), r.Bytes, 0o666))
	}
}

func TestEveryCallMakesTheSame(t *testing.T) {
	a, b := All(), All()
	for i := range a {
		if !bytes.Equal(a[i].Bytes, b[i].Bytes) {
			t.Errorf("%s differs from one call to the next", a[i].Name)
		}
	}
}

func TestNamesAreInOrder(t *testing.T) {
	all := All()
	for i := 1; i < len(all); i++ {
		if all[i-1].Name >= all[i].Name {
			t.Errorf("%s after %s", all[i].Name, all[i-1].Name)
		}
	}
}

// What truth says stands in the file: read back by other means than it was
// written.
func TestTruthStandsInTheFile(t *testing.T) {
	for _, r := range All() {
		read := reader(t, r)
		seen := map[[2]string]bool{}
		for _, f := range r.Truth {
			seen[[2]string{f.Sheet, f.Cell}] = true
			text, number, percent := read(f.Sheet, f.Cell)
			at := r.Name + " " + place(f)
			if f.Value.State != data.Known {
				if !slices.Contains([]string{"-", "–", "…", "...", "x"}, text) {
					t.Errorf("%s holds %q, want a sign for %s", at, text, f)
				}
				continue
			}
			if number {
				got, err := data.ParseDecimal(strings.Replace(text, ".", ",", 1))
				if err != nil {
					t.Errorf("%s holds %q: %v", at, text, err)
				}
				if percent {
					got = got.Shift(2)
				}
				if got.Cmp(f.Value.Number) != 0 {
					t.Errorf("%s holds %s, want %s", at, text, f)
				}
				continue
			}
			got, want := digits(text), digits(f.Value.Number.String())
			if strings.HasPrefix(text, "giảm") {
				got = "-" + got
			}
			if got != want {
				t.Errorf("%s holds %q with the digits %s, want %s with %s", at, text, got, f, want)
			}
		}
		for _, d := range r.Doubts {
			if seen[[2]string{d.Sheet, d.Cell}] {
				t.Errorf("%s %s!%s is both true and doubtful", r.Name, d.Sheet, d.Cell)
			}
			read(d.Sheet, d.Cell)
		}
		for _, d := range r.Traps {
			if seen[[2]string{d.Sheet, d.Cell}] {
				t.Errorf("%s %s!%s is both true and a trap", r.Name, d.Sheet, d.Cell)
			}
			read(d.Sheet, d.Cell)
		}
	}
}

// digits are the digits of a number in any notation, with its minus.
func digits(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '-' || r == '−' || r == '(':
			b.WriteByte('-')
		case r >= '0' && r <= '9':
			b.WriteRune(r)
		}
	}
	return b.String()
}

// reader opens a return and gives the content of its cells: raw text, whether
// the file stores a number, and whether that is shown as a percentage.
func reader(t *testing.T, r Return) func(sheet, cell string) (text string, number, percent bool) {
	t.Helper()
	if path.Ext(r.Name) != ".xlsx" {
		records := records(t, r)
		return func(_, cell string) (string, bool, bool) {
			col, row := coordinates(cell)
			if row > len(records) || col > len(records[row-1]) {
				t.Errorf("%s has no %s", r.Name, cell)
				return "", false, false
			}
			return records[row-1][col-1], false, false
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(r.Bytes), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatalf("%s: %v", r.Name, err)
	}
	return func(sheet, cell string) (string, bool, bool) {
		text, err := f.GetCellValue(sheet, cell)
		if err != nil {
			t.Fatalf("%s: %v", r.Name, err)
		}
		formula, _ := f.GetCellFormula(sheet, cell)
		if text == "" && formula == "" {
			t.Errorf("%s: nothing in %s!%s", r.Name, sheet, cell)
		}
		kind, _ := f.GetCellType(sheet, cell)
		id, _ := f.GetCellStyle(sheet, cell)
		style, err := f.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		percent := style.CustomNumFmt != nil && strings.Contains(*style.CustomNumFmt, "%")
		return text, kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber, percent
	}
}

// A merged area shows its first cell alone, and what is hidden is doubtful or a
// trap, never simply true.
func TestSheetsShowWhatTheyHold(t *testing.T) {
	for _, r := range All() {
		if path.Ext(r.Name) != ".xlsx" {
			continue
		}
		f, err := excelize.OpenReader(bytes.NewReader(r.Bytes))
		if err != nil {
			t.Fatal(err)
		}
		for _, sheet := range f.GetSheetList() {
			merged, _ := f.GetMergeCells(sheet)
			rows, _ := f.GetRows(sheet)
			for _, m := range merged {
				area := Place{sheet, m.GetStartAxis() + ":" + m.GetEndAxis()}
				for y, row := range rows {
					for x, text := range row {
						cell := cellName(x, y)
						if text != "" && cell != m.GetStartAxis() && area.Covers(sheet, cell) {
							t.Errorf("%s: %s!%s covers %q in %s", r.Name, sheet, area.Cells, text, cell)
						}
					}
				}
			}
		}
		for _, figure := range r.Truth {
			if hidden(t, f, figure.Sheet, figure.Cell) {
				t.Errorf("%s: %s is hidden", r.Name, place(figure))
			}
		}
		for _, d := range r.Doubts {
			if strings.Contains(d.Why, "hidden") != hidden(t, f, d.Sheet, d.Cell) {
				t.Errorf("%s %s!%s: hidden or not? %s", r.Name, d.Sheet, d.Cell, d.Why)
			}
		}
	}
}

func hidden(t *testing.T, f *excelize.File, sheet, cell string) bool {
	t.Helper()
	name, row, err := excelize.SplitCellName(cell)
	must(err)
	column, err := f.GetColVisible(sheet, name)
	must(err)
	line, err := f.GetRowVisible(sheet, row)
	must(err)
	whole, err := f.GetSheetVisible(sheet)
	must(err)
	return !column || !line || !whole
}

// Lines and columns lead to the cells, as a CSV reader counts them.
func TestCellAt(t *testing.T) {
	for _, r := range All() {
		text, ok := strings.CutPrefix(string(r.Bytes), "\ufeff")
		if path.Ext(r.Name) == ".xlsx" || !utf8.ValidString(text) || slices.Contains(r.Forms, Mojibake) {
			continue // columns count in the converted text
		}
		if ok {
			text = strings.TrimPrefix(text, "\ufeff")
		}
		lines := strings.Split(text, "\n")
		c := csv.NewReader(strings.NewReader(text))
		c.FieldsPerRecord = -1
		if slices.Contains(r.Forms, Semicolons) {
			c.Comma = ';'
		}
		for row := 0; ; row++ {
			record, err := c.Read()
			if err == io.EOF {
				break
			}
			must(err)
			for i := range record {
				line, offset := c.FieldPos(i)
				column := utf8.RuneCountInString(lines[line-1][:offset-1]) + 1
				if got, want := r.CellAt(line, column), cellName(i, row); got != want {
					t.Fatalf("%s:%d:%d is %q, want %s", r.Name, line, column, got, want)
				}
			}
		}
	}
}

// The old ways of writing, against texts that are known in them.
func TestLetters(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		letters          letters
	}{
		{"TCVN3", "Tổng mức bán lẻ, ước đạt", "Tæng møc b¸n lÎ, \u00adíc ®¹t", tcvn3},
		{"TCVN3", "SỞ CÔNG THƯƠNG", "së c«ng th\u00ad¬ng", tcvn3},
		{"VNI", "Việt Nam, Tỉnh Đường", "Vieät Nam, Tænh Ñöôøng", vni},
		{"VNI", "xuất khẩu bằng ý", "xuaát khaåu baèng yù", vni},
		{"VISCII", "Việt Nam", "Vi®t Nam", viscii},
		{"Windows-1258", "Tiếng Việt", "Tiêìng Viêòt", windows1258},
	} {
		if got := c.letters.inSheet(c.text); got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.name, c.text, got, c.want)
		}
	}
	if got, want := mojibake("Tổng mức bán lẻ"), "Tá»•ng má»©c bÃ¡n láº»"; got != want {
		t.Errorf("mojibake: %q, want %q", got, want)
	}
}

// records reads a CSV file; old letters are left as they are, for what counts
// here is ASCII in all of them.
func records(t *testing.T, r Return) [][]string {
	t.Helper()
	text := string(r.Bytes)
	if rest, ok := strings.CutPrefix(text, "\xff\xfe"); ok {
		var units []uint16
		for i := 0; i+1 < len(rest); i += 2 {
			units = append(units, uint16(rest[i])|uint16(rest[i+1])<<8)
		}
		text = string(utf16.Decode(units))
	}
	c := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	c.FieldsPerRecord = -1
	for _, f := range r.Forms {
		switch f {
		case Semicolons:
			c.Comma = ';'
		case Tabs:
			c.Comma = '\t'
		}
	}
	all, err := c.ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", r.Name, err)
	}
	return all
}

func TestEveryFormIsShownTwice(t *testing.T) {
	shown := map[Form]int{}
	for _, r := range All() {
		for _, f := range r.Forms {
			shown[f]++
		}
	}
	for _, f := range allForms() {
		if shown[f] < 2 {
			t.Errorf("%q is shown by %d returns, want 2", f, shown[f])
		}
	}
}

func conference(t *testing.T) *data.Conference {
	t.Helper()
	c, found := input.Read(fstest.MapFS{"conference.yaml": {Data: Conference}}, "conference.yaml", "conference.yaml")
	for _, f := range found {
		t.Fatalf("%s: %s", f.Pos, f.Message.EN)
	}
	return c
}

// Truth speaks of what the conference knows, in units that convert to its own.
func TestTruthFitsTheConference(t *testing.T) {
	c := conference(t)
	for _, r := range All() {
		for _, f := range r.Truth {
			indicator, ok := c.Indicator(f.Indicator)
			if _, known := c.Area(f.Area, 0); !ok || !known {
				t.Fatalf("%s %s: %s is of what the conference lacks", r.Name, place(f), f)
			}
			if f.Kind == Level && f.Unit.Family != indicator.Unit.Family {
				t.Errorf("%s %s: %s is in %s, want %s or its like", r.Name, place(f), f, f.Unit.Name, indicator.Unit.Name)
			}
		}
	}
}

// The figures of all returns are of one piece: two of the same agree, provinces
// add up to the region, months to the year, and growths follow from the levels;
// what nothing else proves is at least of the size of its like. This is what
// finds a truth that names the wrong row or column.
func TestFiguresAgree(t *testing.T) {
	c := conference(t)
	levels := map[figureKey]data.Decimal{}
	rates := map[figureKey]data.Decimal{}
	from := map[figureKey]string{}
	proven := map[figureKey]bool{}
	for _, r := range All() {
		for _, f := range r.Truth {
			if f.Value.State == data.Unknown {
				continue
			}
			indicator, _ := c.Indicator(f.Indicator)
			k, into, n := key(f), levels, asGrowth(f).Value.Number
			if k.kind == Level {
				n, _ = f.Unit.Convert(n, indicator.Unit)
			} else {
				into = rates
			}
			old, again := into[k]
			if again && old.Cmp(n) != 0 {
				t.Errorf("%s %s: %s, but %s holds %s", r.Name, place(f), f, from[k], old)
			}
			if again {
				proven[k] = true
			}
			into[k], from[k] = n, r.Name+" "+place(f)
		}
	}
	level := func(k figureKey, change func(*figureKey)) (data.Decimal, bool) {
		change(&k)
		n, ok := levels[k]
		return n, ok
	}
	// adds checks that parts make the whole, when all are known.
	adds := func(k figureKey, parts ...func(*figureKey)) {
		var sum data.Decimal
		for _, p := range parts {
			n, ok := level(k, p)
			if !ok {
				return
			}
			sum = sum.Add(n)
		}
		proven[k] = true
		if sum.Cmp(levels[k]) != 0 {
			t.Errorf("%s: %s %s %s is %s, but its parts make %s", from[k], k.indicator, k.period, k.area, levels[k], sum)
		}
	}
	period := func(kind data.PeriodKind, n int) func(*figureKey) {
		return func(k *figureKey) { k.period.Kind, k.period.N = kind, n }
	}
	for k := range levels {
		indicator, _ := c.Indicator(k.indicator)
		if k.area == data.RegionID && indicator.Sum.S == "provinces" {
			var parts []func(*figureKey)
			for _, p := range c.Provinces {
				parts = append(parts, func(k *figureKey) { k.area = p.ID.S })
			}
			adds(k, parts...)
		}
		switch n := k.period.N; k.period.Kind {
		case data.Quarter:
			adds(k, period(data.Month, 3*n-2), period(data.Month, 3*n-1), period(data.Month, 3*n))
		case data.Half:
			adds(k, period(data.Quarter, 2*n-1), period(data.Quarter, 2*n))
		case data.Months:
			adds(k, period(data.Months, n-1), period(data.Month, n))
			if n == 9 {
				adds(k, period(data.Half, 1), period(data.Quarter, 3))
			}
		}
	}
	for k, rate := range rates {
		var want data.Decimal
		now, ok := level(k, func(k *figureKey) { k.kind, k.of = Level, "" })
		base, ok2 := level(k, func(k *figureKey) {
			k.kind, k.period = Level, k.period.Before()
		})
		if k.kind == Share {
			base, ok2 = level(k, func(k *figureKey) { k.area, k.kind, k.of = k.of, Level, "" })
		}
		if !ok || !ok2 {
			if k.kind == Growth && rate.Abs().Cmp(data.NewDecimal(25, 0)) > 0 {
				t.Errorf("%s: a growth of %s is none of these", from[k], rate)
			}
			continue
		}
		if k.kind == Share {
			want = now.Shift(2).Div(base, 2)
		} else {
			want = now.Sub(base).Shift(2).Div(base, 1)
		}
		proven[k] = true
		if want.Cmp(rate) != 0 {
			t.Errorf("%s: the %s %s %s %s is %s, want %s", from[k], k.kind, k.indicator, k.period, k.area, rate, want)
		}
	}
	sizes(t, levels, from)
	t.Logf("%d figures, %d of them proven by others", len(levels)+len(rates), len(proven))
	if len(proven) < 300 {
		t.Errorf("only %d figures are proven by others", len(proven))
	}
}

// sizes checks that the levels of an indicator in an area are of one size, a
// month like a twelfth of a year: from 2015 to 2022 nothing here has grown
// threefold.
func sizes(t *testing.T, levels map[figureKey]data.Decimal, from map[figureKey]string) {
	stocks := []string{"markets", "supermarkets", "clusters", "cluster-area", "occupancy"}
	type series struct{ indicator, area string }
	least, most := map[series]float64{}, map[series]float64{}
	for k, n := range levels {
		size := n.Float()
		if size == 0 {
			continue
		}
		if !slices.Contains(stocks, k.indicator) {
			months := map[data.PeriodKind]int{data.Year: 12, data.Half: 6, data.Quarter: 3, data.Month: 1, data.Months: k.period.N}
			size /= float64(months[k.period.Kind])
		}
		s := series{k.indicator, k.area}
		if old, ok := least[s]; !ok || size < old {
			least[s] = size
		}
		most[s] = max(most[s], size)
		if most[s] > 3*least[s] {
			t.Errorf("%s: %s %s %s is %s, of another size than its like", from[k], k.indicator, k.period, k.area, n)
		}
	}
}
