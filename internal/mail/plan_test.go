package mail

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/fonts"
	"kyyeu/internal/batch"
	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report"
)

// mailing is a conference of n provinces, each with a figure of its own, with a
// letter, a list and documents.
type mailing struct {
	t        *testing.T
	prepared *report.Prepared
	letter   report.LetterFile
	to       []Recipient
	docs     Documents
	pdfs     fstest.MapFS
}

func newMailing(t *testing.T, n int, body string) *mailing {
	t.Helper()
	set, err := fonts.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	m := &mailing{t: t, pdfs: fstest.MapFS{}, docs: Documents{Shown: "out/manifest.json", Manifest: &batch.Manifest{Kyyeu: 1, Shard: "1/1"}}}
	provinces, figures, list := "provinces:\n", "figures:\n", "Địa bàn;Nơi nhận;Địa chỉ thư\n"
	var areas []Area
	for i := range n {
		id, name := fmt.Sprintf("p%d", i), fmt.Sprintf("Tỉnh số %d", i)
		provinces += fmt.Sprintf("  - {id: %s, name: %s}\n", id, name)
		figures += fmt.Sprintf("  - {indicator: retail, period: \"2025\", area: %s, value: \"%s\", source: s}\n", id, figure(i))
		list += fmt.Sprintf("%s;Sở <%d> & \"đồng nghiệp\";a%d@a.example\n", id, i, i)
		areas = append(areas, Area{id, name})
		pdf := fmt.Appendf(nil, "%%PDF %d", i)
		sum := sha256.Sum256(pdf)
		m.pdfs[id+".pdf"] = &fstest.MapFile{Data: pdf}
		m.docs.Manifest.Entries = append(m.docs.Manifest.Entries, batch.Entry{ID: id, File: id + ".pdf", Status: batch.Made, Size: len(pdf), SHA256: hex.EncodeToString(sum[:])})
	}
	m.docs.Files = m.pdfs
	text := "kyyeu: 1\nconference: {title: Hội nghị minh họa, date: 2026-03-20}\nregion: {name: Vùng minh họa}\n" + provinces +
		"sources: {s: {title: Số liệu minh họa, publisher: kyyeu, date: 2026}}\nindicators: {retail: {name: Bán lẻ, unit: tỷ đồng, sum: none}}\n" + figures
	letter := "kyyeu-mail: 1\nfrom: a@b.example\nrecipients: r.csv\nsubject: \"{province}\"\nbody: |\n  " + strings.ReplaceAll(body, "\n", "\n  ") + "\n"
	world := fstest.MapFS{"c.yaml": {Data: []byte(text)}, "mail.yaml": {Data: []byte(letter)}, "r.csv": {Data: []byte(list)}}
	if m.prepared, err = report.Prepare(t.Context(), report.World{Files: world, Fonts: set}, report.Options{File: "c.yaml"}); err != nil {
		t.Fatal(err)
	}
	m.docs.Manifest.Data = m.prepared.Fingerprint()
	var found source.Findings
	if m.letter, found = report.ReadLetter(world, "mail.yaml", "mail.yaml"); len(found) > 0 {
		t.Fatal(found)
	}
	book, found := sheet.Read(world["r.csv"].Data, "r.csv")
	m.to, _ = ReadList(book, m.prepared.FindArea, areas)
	if len(found) > 0 || len(m.to) != n {
		t.Fatal(found)
	}
	return m
}

// figure is that of the n-th province; none is in another.
func figure(n int) string { return fmt.Sprintf("9%03d,%d7", n, n%10) }

func (m *mailing) plan(maxBytes int) ([]Message, source.Findings) {
	return Plan(m.prepared, m.letter.Letter, m.to, m.docs, maxBytes)
}

// Of sixty-three provinces each gets the letter with its own figure and no
// other's, in text and page, and its own document.
func TestPlan(t *testing.T) {
	const n = 63
	m := newMailing(t, n, "Kính gửi {recipient}: {{retail 2025 province}}.")
	all, found := m.plan(10 << 20)
	if len(all) != n {
		t.Fatalf("%d messages, findings %v", len(all), found)
	}
	for i, message := range all {
		raw, err := message.Draft()
		if err != nil || !strings.Contains(string(raw), "name=\"=?UTF-8?B?") {
			t.Fatal(err)
		}
		for j := range n {
			number := "9." + figure(j)[1:]
			if strings.Contains(message.Plain, number) != (i == j) || strings.Contains(message.HTML, number) != (i == j) {
				t.Fatalf("letter %d and the figure of province %d: %s", i, j, message.Plain)
			}
		}
		want := fmt.Sprintf("Kính gửi Sở <%d> & \"đồng nghiệp\": 9.%s\u00a0tỷ đồng.[1]\n\nNguồn số liệu:\n[1] “Số liệu minh họa”, kyyeu, 2026.\n", i, figure(i)[1:])
		if message.Plain != want {
			t.Fatalf("letter %d says %q, want %q", i, message.Plain, want)
		}
		if !strings.Contains(message.HTML, fmt.Sprintf("Sở &lt;%d&gt; &amp; &#34;đồng nghiệp&#34;", i)) || strings.Contains(message.HTML, fmt.Sprintf("<%d>", i)) {
			t.Fatalf("page %d says %s", i, message.HTML)
		}
		if message.Document.ID != fmt.Sprintf("p%d", i) || message.Subject.String() != fmt.Sprintf("Tỉnh số %d", i) {
			t.Fatalf("letter %d has the document %s and the subject %q", i, message.Document.ID, message.Subject)
		}
	}
}

// What is wrong with documents is told with the document's place, and there is no
// message then; a size is of the message as it is sent.
func TestPlan_documents(t *testing.T) {
	for _, c := range []struct {
		what     string
		spoil    func(*mailing)
		maxBytes int
		want     string
	}{
		{"nothing", func(*mailing) {}, 10 << 20, ""},
		{"too large", func(m *mailing) {}, 1000, "out/p0.pdf: document: the message with this document has 0,1 MB, more than the 0,1 MB of --max-mb"},
		{"a part of a batch", func(m *mailing) { m.docs.Manifest.Shard = "1/2" }, 10 << 20, "out/manifest.json: document: this is part 1/2 of a batch"},
		{"other data", func(m *mailing) { m.docs.Manifest.Data = "x" }, 10 << 20, "out/manifest.json: document: the data has changed since the documents were made"},
		{"another document", func(m *mailing) { m.pdfs["p0.pdf"].Data = []byte("%PDF 9") }, 10 << 20, "out/p0.pdf: document: the file is not as it was made"},
		{"no document", func(m *mailing) { delete(m.pdfs, "p0.pdf") }, 10 << 20, "out/p0.pdf: document: there is no such file"},
		{"a name that leads elsewhere", func(m *mailing) { m.docs.Manifest.Entries[0].File = "../p0.pdf" }, 10 << 20, `p0.pdf: document: "../p0.pdf" is no name of a file`},
		{"no sender", func(m *mailing) { m.letter.Letter.From.S = "x" }, 10 << 20, `mail.yaml:2:7: letter: "x" is not a mail address`},
		{"a bad answer", func(m *mailing) { m.letter.Letter.ReplyTo.S = "a@b.example\r\nBcc: c@d.example" }, 10 << 20, `-: letter: the address`},
	} {
		m := newMailing(t, 1, "Kính gửi.")
		c.spoil(m)
		all, found := m.plan(c.maxBytes)
		var got string
		for _, f := range found {
			got += f.Pos.String() + ": " + f.Rule + ": " + f.Message.EN + "\n"
		}
		if !strings.HasPrefix(got, c.want) || (c.want == "") != (got == "") || (len(all) == 1) != (c.want == "") {
			t.Errorf("%s: %d messages, found %s, want %s", c.what, len(all), got, c.want)
		}
	}
	m := newMailing(t, 1, "Kính gửi.")
	all, _ := m.plan(10 << 20)
	size := all[0].size()
	if all, _ := m.plan(size); len(all) != 1 {
		t.Error("a message of just the size that is allowed is refused")
	}
	if all, found := m.plan(size - 1); all != nil {
		t.Errorf("a message that is a byte too large is made: %v", found)
	}
}

// Every kind of block is in text and page, in the same words.
func TestText(t *testing.T) {
	m := newMailing(t, 1, `# Đề mục

Một đoạn **đậm**, *nghiêng*, [liên kết](https://a.example/?a=1&b=2) và <sct@a.example>.

- một
  - trong một
- hai

3. ba
4. bốn

| Chỉ tiêu | Giá trị |
| --- | ---: |
| Bán lẻ | {{retail 2025 province}} |`)
	all, found := m.plan(10 << 20)
	if len(all) != 1 {
		t.Fatal(found)
	}
	const want = `ĐỀ MỤC

Một đoạn đậm, nghiêng, liên kết <https://a.example/?a=1&b=2> và sct@a.example.

– một
  + trong một
– hai

3. ba
4. bốn

– Bán lẻ; Giá trị: 9.000,07 tỷ đồng
Nguồn: kyyeu.[1]

Nguồn số liệu:
[1] “Số liệu minh họa”, kyyeu, 2026.
`
	if got := strings.ReplaceAll(all[0].Plain, "\u00a0", " "); got != want {
		t.Errorf("the text is\n%s\nwant\n%s", got, want)
	}
	for _, part := range []string{
		"<h3>Đề mục</h3>", "<strong>đậm</strong>", "<em>nghiêng</em>", `<a href="https://a.example/?a=1&amp;b=2">liên kết</a>`, `<a href="mailto:sct@a.example">sct@a.example</a>`,
		"trong một", "<ol start=\"3\">", `<th scope="col" style="padding: 2pt 8pt; text-align: right">Giá trị</th>`, "<sup>[1]</sup>",
	} {
		if !strings.Contains(all[0].HTML, part) {
			t.Errorf("the page lacks %s:\n%s", part, all[0].HTML)
		}
	}
}
