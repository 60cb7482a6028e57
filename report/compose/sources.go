package compose

import (
	"strings"

	"kyyeu/report/doc"
)

// sources lists the sources, the author's notes, the signs that are used and
// what the author accepted.
func (k *composer) sources() []doc.Block {
	// A briefing says its sources at the foot of each page; a list of them is for
	// where they came from, or for too many of them.
	spare := k.doc.Form == doc.Briefing
	var sources, notes doc.NoteList
	for i := range k.lines {
		if id, ok := k.sourceOf(i + 1); ok {
			more := k.origins(id)
			spare = spare && len(more) == 0
			sources.Items = append(sources.Items, doc.ListedNote{Number: i + 1, More: more})
		} else {
			notes.Items = append(notes.Items, doc.ListedNote{Number: i + 1})
		}
	}
	sources.Spare, notes.Spare = spare, spare
	var out []doc.Block
	if len(sources.Items) > 0 {
		out = append(out, &doc.Heading{Level: 1, Line: doc.Words(k.say("Nguồn số liệu", "Sources"))}, &sources)
	}
	if len(notes.Items) > 0 {
		level := min(2, 1+len(sources.Items))
		out = append(out, &doc.Heading{Level: level, Line: doc.Words(k.say("Chú thích", "Notes"))}, &notes)
	}
	if len(out) == 0 {
		return nil
	}
	signs := k.say(
		"… chưa có số liệu; - không phát sinh; 0 bằng không. Số ước tính và sơ bộ theo nguồn công bố; số do chương trình tính ra được ghi là số tính.",
		"… not available; - nil; 0 zero. Estimates and preliminary figures as their sources say; what the program computed is marked as computed.")
	out = append(out, &doc.Para{Line: doc.Line{{Text: k.say("Ký hiệu: ", "Signs: "), Bold: true}, {Text: signs}}})
	return append(out, k.accepted()...)
}

// accepted are the findings that the author accepts, with the reasons.
func (k *composer) accepted() []doc.Block {
	var out []doc.Block
	for _, a := range k.c.Accept {
		what := a.Rule.S
		if about, ok := k.rules[what]; ok {
			what = about.In(k.lang)
		}
		out = append(out, &doc.Para{Line: doc.Line{
			{Text: k.say("Điểm đã xem và chấp nhận: ", "Looked at and accepted: "), Bold: true},
			{Text: a.At.S + " (" + what + "): " + a.Reason.S, Pos: a.Pos},
		}})
	}
	return out
}

// origins say which cells of which files the figures of a source were collected
// from: "tệp nghe-an.xlsx, trang Biểu 1: ô C12–D15, F7". Empty when none was.
func (k wording) origins(id string) doc.Line {
	cells := map[string][]string{} // of each file and sheet
	var places []string
	for _, f := range k.c.Figures {
		if f.Source.S != id || !f.Origin.Given() {
			continue
		}
		place, cell := k.place(f.Origin.S)
		if cells[place] == nil {
			places = append(places, place)
		}
		cells[place] = append(cells[place], cell)
	}
	var parts []string
	for _, p := range places {
		if c := listCells(cells[p]); c != "" {
			p += k.say(": ô\u00a0", ": cells\u00a0") + c
		}
		parts = append(parts, p)
	}
	if len(parts) == 0 {
		return nil
	}
	return doc.Words(k.say("Số liệu lấy từ ", "Figures taken from ") + strings.Join(parts, "; ") + ".")
}

// place names the file and sheet of an origin, "nghe-an.xlsx!Biểu 1!C12", and
// its cell; a line of a text file, "nghe-an.csv:12", has no cell.
func (k wording) place(origin string) (place, cell string) {
	file, rest, inSheet := strings.Cut(origin, "!")
	place = k.say("tệp\u00a0%s", "file\u00a0%s", file)
	if !inSheet {
		return place, ""
	}
	// A sheet's name may have a "!" of its own, a cell has none.
	at := strings.LastIndex(rest, "!")
	if at < 0 {
		return place + k.say(", trang\u00a0%s", ", sheet\u00a0%s", bind(rest)), ""
	}
	return place + k.say(", trang\u00a0%s", ", sheet\u00a0%s", bind(rest[:at])), rest[at+1:]
}
