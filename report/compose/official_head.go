package compose

import (
	"fmt"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// letterhead is the head of the report.
func (r *official) letterhead() doc.Block {
	return &doc.Letterhead{
		Issuers:  r.issuers(),
		State:    r.say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
		Motto:    r.say("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
		Number:   r.number(),
		Date:     r.dated(),
		Urgency:  upper(r.in.Urgency.S),
		Handling: upper(r.in.Handling.S),
		Small:    r.in.Size.V == 13,
	}
}

// issuers are the bodies that issue the report: those given, or the conference's
// organizer.
func (r *official) issuers() []doc.Issuer {
	var out []doc.Issuer
	for _, i := range r.in.Issuers {
		out = append(out, doc.Issuer{Superior: upper(i.Superior.S), Name: upper(i.Name.S)})
	}
	if len(out) > 0 {
		return out
	}
	superior, name := r.organizer()
	if name == "" {
		r.findings.Add(source.Finding{Rule: "layout", Severity: source.Warning, Pos: r.c.Event.Title.Pos,
			Message: source.Textf("báo cáo không có tên cơ quan ban hành, chỗ đó để trống", "the report has no issuing body, its place is left blank"),
			Hint:    source.Textf("thêm documents: {report: {issuers: [{superior: …, name: …}]}} hoặc conference: {organizer: …}", "add documents: {report: {issuers: [{superior: …, name: …}]}} or conference: {organizer: …}")})
	}
	return []doc.Issuer{{Superior: upper(superior), Name: upper(name)}}
}

// organizer takes the conference's organizer apart: a department named after its
// province stands below the province's committee.
func (r *official) organizer() (superior, name string) {
	name = r.c.Event.Organizer.S
	if name == "" {
		host, _ := r.c.Area(r.c.Event.Host.S, r.lang)
		name = host.Department.S
	}
	for _, p := range r.c.Provinces {
		if short, ok := strings.CutSuffix(name, " "+withKind(p)); ok {
			return r.say("UBND %s", "People's Committee of %s", withKind(p)), short
		}
	}
	return "", name
}

// number is that of the document, its own part blank when it is not given.
func (r *official) number() doc.Blank {
	label, symbol := r.say("Số:", "No.:"), "/"+r.in.Symbol.S
	if !r.in.Symbol.Given() {
		symbol = "/BC-"
	}
	if n := r.in.Number; n.Given() {
		return doc.Blank{label + " " + twoDigits(n.V) + symbol}
	}
	return doc.Blank{label, symbol}
}

// dated is place and date. Without a date of its own it is the month of the
// conference, its day blank.
func (r *official) dated() doc.Blank {
	place := r.place()
	if place != "" {
		place += ", "
	}
	d := r.day()
	day, month, year := d.Parts()
	if r.lang == source.English {
		if day == "" {
			return doc.Blank{strings.TrimSpace(place), d.Short(r.lang)}
		}
		return doc.Blank{place + d.Long(r.lang)}
	}
	text := place + "ngày "
	var out doc.Blank
	for _, p := range []struct{ given, after string }{{day, " tháng "}, {month, " năm "}, {year, ""}} {
		if p.given == "" {
			out = append(out, strings.TrimSpace(text))
			text = strings.TrimSpace(p.after) + " "
			continue
		}
		text += p.given + p.after
	}
	return append(out, strings.TrimSpace(text))
}

// twoDigits writes a number with a leading 0 below 10, as numbers of documents
// and days are.
func twoDigits(n int) string { return fmt.Sprintf("%02d", n) }

// day is the report's date as far as it is known.
func (r *official) day() data.Day {
	if r.in.Date.Given() {
		return r.in.Date.Day
	}
	d := r.c.Event.Date.Day
	if !d.Given() {
		d.Year = r.c.Event.Year.V
	}
	d.Day = 0
	return d
}

// place is where the issuing body has its seat: the name of its unit in full.
func (r *official) place() string {
	if p := r.in.Place; p.Given() {
		return p.S
	}
	host, ok := r.c.Area(r.c.Event.Host.S, r.lang)
	switch {
	case ok && host.Name.S == "Hồ Chí Minh": // named after a person: always in full
		return "Thành phố Hồ Chí Minh"
	case ok:
		return host.Name.S
	}
	return r.c.Event.Venue.S
}

// signatures are the list of recipients and the places for signature and seal,
// the body that leads at the right.
func (r *official) signatures() doc.Block {
	out := &doc.Signatures{Label: r.say("Nơi nhận:", "Copies to:")}
	names := plain(r.in.Recipients)
	if as := r.say("Như trên", "As above"); len(r.in.To) > 0 && (len(names) == 0 || !strings.HasPrefix(names[0], as)) {
		names = append([]string{as}, names...)
	}
	if n := len(names); n == 0 || !strings.HasPrefix(names[n-1], "Lưu") {
		keep := r.in.Archive.S
		if keep == "" {
			keep = "VT"
		}
		names = append(names, r.say("Lưu: %s", "Kept by: %s", keep))
	}
	for i, n := range names {
		out.Recipients = append(out.Recipients, ended(strings.TrimLeft(n, "- "), i == len(names)-1))
	}
	for _, i := range r.in.Issuers {
		r.honours(i.Signer)
		out.Signers = append(out.Signers, r.signatory(i, len(r.in.Issuers) > 1))
	}
	if len(out.Signers) == 0 {
		_, name := r.organizer()
		out.Signers = []doc.Signatory{r.signatory(data.Issuer{Name: data.Text{S: name}}, false)}
	}
	return out
}

// signatory is the place for one signature. A Sở is led by a giám đốc, who signs
// when nobody else is named.
func (r *official) signatory(i data.Issuer, together bool) doc.Signatory {
	s := i.Signer
	out := doc.Signatory{Name: s.Name.S}
	whom, acting := 0, false
	for _, a := range s.Authority {
		if a.S == "Q." {
			out.Titles, acting = append(out.Titles, "Q. "+upper(s.Position.S)), true
			continue
		}
		out.Titles = append(out.Titles, a.S+" "+upper(s.For[whom].S))
		whom++
	}
	switch {
	case acting:
	case s.Position.Given():
		out.Titles = append(out.Titles, upper(s.Position.S))
	case strings.HasPrefix(i.Name.S, "Sở "):
		head := r.say("GIÁM ĐỐC", "DIRECTOR")
		if together {
			head += " " + upper(i.Name.S)
		}
		out.Titles = append(out.Titles, head)
	}
	return out
}

// honours warns of a title of learning or honour before a signer's name, which
// the form does not have (phụ lục I, II.7.b).
func (r *official) honours(s data.Signer) {
	first, _, more := strings.Cut(s.Name.S, " ")
	switch strings.ToLower(strings.TrimRight(first, ".")) {
	case "ts", "ths", "gs", "pgs", "cn", "ks", "bs", "gs.ts", "pgs.ts", "tskh", "cvcc", "nsnd", "nsưt":
		if !more && !strings.Contains(s.Name.S, ".") {
			return
		}
		r.findings.Add(source.Finding{Rule: "layout", Severity: source.Warning, Pos: s.Name.Pos,
			Message: source.Textf("trước tên người ký có %q; văn bản hành chính không ghi học hàm, học vị, danh hiệu", "before the signer's name stands %q; an official document has no titles of learning or honour", first),
			Hint:    source.Textf("chỉ ghi họ và tên", "write the name alone")})
	}
}
