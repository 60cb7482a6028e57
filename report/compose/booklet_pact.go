package compose

import (
	"strings"

	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// signedPact is the pact with the places for its signatures; nil when there is
// no pact.
func (b *booklet) signedPact() doc.Block {
	p, e := b.c.Pact, b.c.Event
	if !p.Text.Given() {
		return nil
	}
	title := b.say("Giao ước thi đua", "Emulation pact")
	sub := title
	if y := b.year(); y != 0 {
		sub = joinGiven(" ", title, b.yearName(y))
	}
	b.enter(doc.Words(sub), "pact")
	out := &doc.Pact{
		Ref:   "pact",
		State: b.say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
		Motto: b.say("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
		Title: title,
		Sub:   joinGiven(" · ", b.c.Region.Name.S, b.yearName(b.year())),
	}
	at := ""
	if d := e.Date.Day; d.Given() {
		at += b.say(", họp %s", ", held on %s", b.day(d))
	}
	if e.Venue.Given() {
		at += b.say(" tại %s", " in %s", e.Venue.S)
	}
	out.Lead = doc.Words(b.say("Tại %[1]s%[2]s, các đơn vị ký tên dưới đây cùng ký giao ước thi đua:",
		"At the %[1]s%[2]s, the bodies that sign below make this pact:", b.fullTitle(b.say("\u00a0–\u00a0năm\u00a0", ", ")), at))
	out.Pledge = b.cited(p.Text, p.Source.S)
	out.Place = joinGiven(", ", e.Venue.S, b.day(e.Date.Day))
	for _, a := range b.signers() {
		name := a.Department.S
		if name == "" {
			name = a.Name.S
		}
		out.Signers = append(out.Signers, doc.Signer{Body: name, Office: b.office(name),
			Below: b.say("họ và tên, chữ ký, dấu", "name, signature, seal")})
	}
	return out
}

// office is that of who signs for a body: a department (sở) has a director.
func (b *booklet) office(body string) string {
	if strings.HasPrefix(body, "Sở ") {
		return b.say("Giám đốc", "Director")
	}
	return b.say("Thủ trưởng đơn vị", "Head")
}

// day writes a date out in the official form, "ngày 13 tháng 5 năm 2022"; as
// much of it as is known.
func (b *booklet) day(d data.Day) string {
	if !d.Given() {
		return ""
	}
	if d.Day == 0 || d.Month == 0 {
		return d.Short(b.lang)
	}
	return b.say("ngày\u00a0%[1]d tháng\u00a0%[2]d năm\u00a0%[3]d", "%[4]s", d.Day, d.Month, d.Year, d.Short(b.lang))
}

// handover is the chapter of the next host, and of what comes next.
func (b *booklet) handover() []doc.Block {
	h, n := b.c.Handover, b.c.Event.Next
	steps := b.steps()
	if !h.Text.Given() && !n.Host.Given() && steps == nil {
		return nil
	}
	title := b.say("Trao cờ đăng cai và việc tiếp theo", "Handover and next steps")
	switch {
	case !h.Text.Given() && !n.Host.Given():
		title = b.say("Việc tiếp theo", "Next steps")
	case steps == nil:
		title = b.say("Trao cờ đăng cai", "Handover")
	}
	out := []doc.Block{b.chapter("", doc.Words(title), "handover")}
	if h.Text.Given() {
		out = append(out, &doc.Pledge{Line: b.cited(h.Text, h.Source.S)})
	}
	f := &doc.Facts{}
	add := func(label, text string) {
		if text != "" {
			f.Items = append(f.Items, doc.Fact{Label: label, Line: doc.Words(text)})
		}
	}
	add(b.say("Đơn vị trao cờ", "From"), b.bodyOf(h.From.S))
	add(b.say("Đơn vị nhận cờ", "To"), b.bodyOf(h.To.S))
	number := ""
	if n.Edition.V > 0 {
		number = b.edition(n.Edition.V)
	}
	add(b.say("Kỳ sau", "Next edition"), joinGiven(", ", number, b.yearName(n.Year.V), b.area(n.Host.S)))
	if len(f.Items) > 0 {
		out = append(out, f)
	}
	if steps != nil {
		out = append(out, steps)
	}
	return out
}

// bodyOf is the department of a province, or its name where none is given.
func (b *booklet) bodyOf(id string) string {
	a, ok := b.c.Area(id, b.lang)
	if ok && a.Department.Given() {
		return a.Department.S
	}
	return a.Name.S
}
