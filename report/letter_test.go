package report_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/fonts"
	"kyyeu/internal/source"
	"kyyeu/report"
	"kyyeu/report/doc"
)

const letterConference = `kyyeu: 1
illustrative: true
conference: {title: Hội nghị minh họa, edition: 3, year: 2026, date: 2026-03-20, organizer: Sở A}
region: {name: Vùng minh họa, kind: vùng}
provinces: [{id: a, name: Tỉnh A}, {id: b, name: Tỉnh B}]
sources: {s: {title: Số liệu minh họa, publisher: kyyeu, date: 2026}}
indicators: {retail: {name: Bán lẻ, unit: tỷ đồng, sum: none}, exports: {name: Xuất khẩu, unit: triệu USD, sum: none}}
figures:
  - {indicator: retail, period: "2025", area: a, value: "45.120,7", source: s}
  - {indicator: retail, period: "2025", area: b, value: "31.015,4", growth: "-7,95%", source: s}
  - {indicator: exports, period: "2025", area: a, value: "1.352,9", source: s}
  - {indicator: exports, period: "2025", area: b, value: "…", source: s}
`

// letters writes a letter with the body to both provinces.
func letters(t *testing.T, subject, body string) ([]report.Letter, source.Findings) {
	t.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	text := "kyyeu-mail: 1\nfrom: a@b.example\nrecipients: r.csv\nsubject: " + subject + "\nbody: |\n  " + strings.ReplaceAll(body, "\n", "\n  ") + "\n"
	files := fstest.MapFS{"c.yaml": {Data: []byte(letterConference)}, "mail.yaml": {Data: []byte(text)}, "r.csv": {Data: []byte("Địa bàn;Địa chỉ thư\n")}}
	p, err := report.Prepare(t.Context(), report.World{Files: files, Fonts: set}, report.Options{File: "c.yaml"})
	if err != nil {
		t.Fatal(err)
	}
	f, found := report.ReadLetter(files, "mail.yaml", "mail.yaml")
	if len(found) > 0 {
		t.Fatal(found)
	}
	return p.Letters(f.Letter, []report.Addressee{{Province: "a", Name: "Ông A"}, {Province: "b", Name: "Bà B"}})
}

// text is what paragraphs and lists of a letter say.
func text(blocks []doc.Block) string {
	var all []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Para:
			all = append(all, b.Line.Plain())
		case *doc.List:
			for _, item := range b.Items {
				all = append(all, "- "+text(item))
			}
		}
	}
	return strings.ReplaceAll(strings.Join(all, "\n"), "\u00a0", " ")
}

// Each letter has the figures of its own province and of no other; what the data
// does not know of a province is left out of its letter, with what led to it,
// and said.
func TestLetters(t *testing.T) {
	got, found := letters(t, `"{conference}: {province}"`, `Kính gửi {recipient}, **{organizer}** gửi số liệu.

Bán lẻ đạt {{retail 2025 province}}, cả hai tỉnh A và B: {{retail 2025 a bare}} và {{retail 2025 b bare}}.

Xuất khẩu:

- đạt {{exports 2025 province}}.

Bán lẻ giảm {{retail 2025 province growth}}.`)
	if len(got) != 2 {
		t.Fatalf("%d letters, findings %v", len(got), found)
	}
	for i, want := range []report.Letter{
		{Subject: "Hội nghị minh họa lần thứ III – 2026: Tỉnh A"}, {Subject: "Hội nghị minh họa lần thứ III – 2026: Tỉnh B"},
	} {
		if got[i].Subject != want.Subject {
			t.Errorf("subject %q, want %q", got[i].Subject, want.Subject)
		}
		if len(got[i].Notes) != 1 || !strings.Contains(got[i].Notes[0].Plain(), "Số liệu minh họa") {
			t.Errorf("notes %v", got[i].Notes)
		}
	}
	for i, want := range []string{
		"Lưu ý: số liệu minh họa.\nKính gửi Ông A, Sở A gửi số liệu.\nBán lẻ đạt 45.120,7 tỷ đồng, cả hai tỉnh A và B: 45.120,7 và 31.015,4.\nXuất khẩu:\n- đạt 1.352,9 triệu USD.",
		"Lưu ý: số liệu minh họa.\nKính gửi Bà B, Sở A gửi số liệu.\nBán lẻ đạt 31.015,4 tỷ đồng, cả hai tỉnh A và B: 45.120,7 và 31.015,4.\nBán lẻ giảm 7,95%.",
	} {
		if text := text(got[i].Body); text != want {
			t.Errorf("letter %d says\n%s\nwant\n%s", i, text, want)
		}
	}
	var told []string
	for _, f := range found {
		told = append(told, f.Pos.String()+" "+f.Severity.String()+" "+f.Message.EN)
	}
	want := `mail.yaml:12:9 warning the data has no {{exports 2025 province}} of Tỉnh B; the letter goes there without this passage
mail.yaml:14:15 warning the data has no {{retail 2025 province growth}} of Tỉnh A; the letter goes there without this passage`
	if s := strings.Join(told, "\n"); s != want {
		t.Errorf("found\n%s\nwant\n%s", s, want)
	}
}

// What would be wrong in any letter stops all of them, each fault at its place
// and once.
func TestLetters_wrong(t *testing.T) {
	for _, c := range []struct{ subject, body, want string }{
		{"S", "Đạt 45.210,7 tỷ đồng.", `mail.yaml:6:7: typed-number: the typed number "45.210,7" nearly equals the figure 45.120,7 tỷ đồng`},
		{"Bán lẻ 45.210,7 tỷ đồng", "x", `mail.yaml:4:17: typed-number: the typed number`},
		{"S", "Của {{retail 2024 province}}.", "mail.yaml:6:7: reference: there is no figure retail 2024 a"},
		{"S", "Của {{retial 2025 province}}.", `mail.yaml:6:7: reference: there is no indicator "retial"`},
		{"S", "Của {{exports 2025 b}}.", "mail.yaml:6:7: letter: {{exports 2025 b}} is not known, the letter would say “…”"},
		{"S {{exports 2025 province}}", "x", "mail.yaml:4:12: letter: {{exports 2025 province}} is not known, the letter would say “…”"},
		{"S", "Bán lẻ tăng {{retail 2025 province growth}}.", "mail.yaml:6:15: wording: "},
		{"S", "Xem {{chart x}}.", "mail.yaml:6:7: letter: {{chart x}} refers to a part of a document"},
		{"S", "Gửi {tỉnh}.", "mail.yaml:6:7: letter: {tỉnh} is not understood in a letter"},
	} {
		got, found := letters(t, c.subject, c.body)
		if got != nil {
			t.Errorf("%s: %s: there are letters", c.subject, c.body)
		}
		n := 0
		for _, f := range found {
			if s := f.Pos.String() + ": " + f.Rule + ": " + f.Message.EN; strings.HasPrefix(s, c.want) {
				n++
			} else if f.Severity == source.Error && !strings.HasPrefix(c.want, f.Pos.String()) {
				t.Errorf("%s: found besides %s", c.body, s)
			}
		}
		if n != 1 {
			t.Errorf("%q, %q: found %v, want once %s", c.subject, c.body, found, c.want)
		}
	}
}
