package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"kyyeu/internal/judge"
	"kyyeu/report/data"
)

var kills = flag.Int("kills", 10, "how often TestKilled kills the program")

// invented is a conference of n provinces that do not exist, each with figures and
// a section of its own. No number of one is that of another.
func invented(n int) []byte {
	var b strings.Builder
	b.WriteString("# số liệu minh họa\nkyyeu: 1\nillustrative: true\nconference: {title: Hội nghị minh họa, date: 2022-12-01}\nregion: {name: Vùng minh họa}\nprovinces:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - {id: tinh-%[1]d, name: Tỉnh A%[1]d}\n", i+1)
	}
	b.WriteString("indicators:\n" +
		"  exports: {name: Kim ngạch xuất khẩu, unit: triệu USD, sum: provinces}\n" +
		"  retail: {name: Tổng mức bán lẻ, unit: tỷ đồng, sum: provinces}\n" +
		"sources:\n  a: {title: Báo cáo minh họa, publisher: Sở Công Thương, date: 2022}\nfigures:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - {indicator: exports, period: 2021, area: tinh-%d, value: \"%s\", source: a}\n", i+1, exportsOf(i))
		fmt.Fprintf(&b, "  - {indicator: retail, period: 2021, area: tinh-%d, value: \"%s\", growth: \"%s\", source: a}\n", i+1, retailOf(i), growthOf(i))
	}
	b.WriteString("sections:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - {id: s%[1]d, title: Riêng của Tỉnh A%[1]d, province: tinh-%[1]d, body: \"Xuất khẩu đạt {{exports 2021 tinh-%[1]d}}.\"}\n", i+1)
	}
	return []byte(b.String())
}

// The figures of the i-th province, as they are typed and printed.
func exportsOf(i int) string { return fmt.Sprintf("%d,5", 210+11*i) }
func retailOf(i int) string  { return fmt.Sprintf("2%d.%03d,7", i/10, i%10*100+i) }
func growthOf(i int) string  { return fmt.Sprintf("%d,%02d", 3+i%7, 10+i) }

// A batch that is killed again and again at any moment, and resumed, ends with
// the files and the manifest of one that was not, and leaves nothing else behind.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "c.yaml")
	if err := os.WriteFile(file, invented(40), 0o666); err != nil {
		t.Fatal(err)
	}
	// run ends the program after a time; done says that it was faster.
	run := func(out string, after time.Duration) (done bool) {
		ctx, cancel := context.WithTimeout(t.Context(), after)
		defer cancel()
		said, err := exec.CommandContext(ctx, "kyyeu", "batch", file, "-o", out, "--resume", "--jobs", "2").CombinedOutput()
		if err != nil && ctx.Err() == nil {
			t.Fatalf("%v\n%s", err, said)
		}
		return err == nil
	}
	whole := filepath.Join(dir, "whole")
	start := time.Now()
	run(whole, time.Hour)
	took := time.Since(start)
	want := contents(t, whole)
	if len(want) != 41 {
		t.Fatalf("%d files, want 40 documents and the manifest", len(want))
	}
	n := *kills
	if testing.Short() || raced {
		n = 4
	}
	r := rand.New(rand.NewPCG(2022, 12))
	killed, ended, left := 0, 0, 0
	for round := 0; killed < n; round++ {
		out := filepath.Join(dir, fmt.Sprint("out", round))
		// From a fresh folder to the end, however long that takes; each of the
		// deaths comes early or late in what is left to do.
		for killed < n && !run(out, time.Duration(r.Float64()*float64(took))) {
			killed++
			left += len(temporary(t, out))
		}
		run(out, time.Hour)
		ended++
		got := contents(t, out)
		if !maps.EqualFunc(got, want, bytes.Equal) {
			t.Fatalf("round %d, after %d kills: %q, want %q, or they differ", round, killed, slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
		}
		if err := os.RemoveAll(out); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("killed %d times in %v at most, ended %d times; %d temporary files were left, and swept away", killed, took, ended, left)
}

// Four parts under GNU parallel, each with its number from the environment, are
// the batch that one program makes, in one folder.
func TestParallel(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("c.yaml", invented(10), 0o666); err != nil {
		t.Fatal(err)
	}
	judge.Parallel(t, 4, nil, "kyyeu", "batch", "c.yaml", "--shard", "auto", "-o", "parts")
	merge := []string{"batch", "merge", "-o", "parts"}
	for k := range 4 {
		merge = append(merge, fmt.Sprintf("parts/manifest-%d-of-4.json", k+1))
	}
	for _, args := range [][]string{{"batch", "c.yaml", "-o", "whole"}, merge} {
		if said, err := exec.Command("kyyeu", args...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, said)
		}
	}
	got := contents(t, "parts")
	for _, part := range merge[4:] {
		delete(got, filepath.Base(part))
	}
	if want := contents(t, "whole"); !maps.EqualFunc(got, want, bytes.Equal) {
		t.Errorf("%q, want %q, or they differ", slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
	}
}

// Every document of a batch holds the figures of its own province and no other's: in
// prose, in the strip of key figures, in tables, in charts and in what is attached.
// What it holds besides follows from all figures together: the region's sums, what
// these have beside the province's, its share.
func TestOwnFigures(t *testing.T) {
	const n = 63
	t.Chdir(t.TempDir())
	if err := os.WriteFile("c.yaml", invented(n), 0o666); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command("kyyeu", "batch", "c.yaml", "-o", "out", "--jobs", "4").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	owner := map[string]int{} // of a number, the province that it is of
	for i := range n {
		for _, s := range []string{exportsOf(i), retailOf(i), growthOf(i)} {
			if other, double := owner[s]; double {
				t.Fatalf("%s is of %d and %d: the test would prove nothing", s, other, i)
			}
			owner[s] = i
		}
	}
	// together are the numbers that a document has of the region.
	together := func(i int) map[string]bool {
		all := map[string]bool{}
		for _, of := range []func(int) string{exportsOf, retailOf} {
			var sum, own data.Decimal
			for j := range n {
				v, err := data.ParseDecimal(of(j))
				if err != nil {
					t.Fatal(err)
				}
				if sum = sum.Add(v); j == i {
					own = v
				}
			}
			for _, v := range []data.Decimal{sum, sum.Sub(own), own.Shift(2).Div(sum, 1)} {
				all[v.String()] = true
			}
		}
		return all
	}
	number := regexp.MustCompile(`\d[\d.]*,\d+`)
	named := regexp.MustCompile(`Tỉnh A(\d+)`)
	step := 1
	if testing.Short() || raced {
		step = 9 // PDFium takes its time
	}
	for i := 0; i < n; i += step {
		file, err := os.ReadFile(fmt.Sprintf("out/c-tinh-%d.pdf", i+1))
		if err != nil {
			t.Fatal(err)
		}
		nameless, beside, region := map[string]int{}, map[string]int{}, together(i)
		for line := range strings.SplitSeq(strings.Join(judge.Text(t, file), "\n"), "\n") {
			var names []string
			for _, m := range named.FindAllStringSubmatch(line, -1) {
				names = append(names, m[1])
			}
			for _, s := range number.FindAllString(line, -1) {
				of, known := owner[s]
				switch {
				case region[s]:
				case !known:
					t.Errorf("%d: %s is of nobody: %q", i+1, s, line)
				case of != i:
					t.Errorf("%d: %s is of Tỉnh A%d: %q", i+1, s, of+1, line)
				case len(names) == 0:
					nameless[s]++ // in prose, or large in the strip
				default:
					beside[s]++ // in a chart or a table
				}
			}
		}
		// The strip, the statement and the section; the chart and the table.
		if nameless[exportsOf(i)] != 3 || nameless[retailOf(i)] != 2 || nameless[growthOf(i)] != 1 ||
			beside[exportsOf(i)] != 2 || beside[retailOf(i)] != 2 || beside[growthOf(i)] != 1 {
			t.Errorf("%d: in prose %v, beside its name %v", i+1, nameless, beside)
		}
		attached := judge.Attachments(t, file)
		extract := string(attached[fmt.Sprintf("c-tinh-%d.yaml", i+1)])
		for s, of := range owner {
			if strings.Contains(extract, `"`+s) != (of == i) {
				t.Errorf("%d: the extract has %s of Tỉnh A%d, or lacks it, among %d files", i+1, s, of+1, len(attached))
			}
		}
	}
}

// veraPDF accepts every document of a batch.
func TestBatchStandards(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("c.yaml", invented(63), 0o666); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command("kyyeu", "batch", "c.yaml").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	files, err := filepath.Glob("out/*.pdf")
	if err != nil || len(files) != 63 {
		t.Fatalf("%v: %d files", err, len(files))
	}
	judge.VeraPDF(t, files...)
}

// contents are the files of a folder.
func contents(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, e := range entries {
		if all[e.Name()], err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func temporary(t *testing.T, dir string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(dir, ".kyyeu-*.tmp"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}
