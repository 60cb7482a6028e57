package mail

import (
	"slices"
	"strings"

	"kyyeu/internal/sheet"
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// Recipient is a row of the list: who gets the document of a province, in one
// message.
type Recipient struct {
	// Province is the ID, Area the name in the conference.
	Province, Area string
	// Name is who is addressed: "Sở Công Thương tỉnh Nghệ An".
	Name Header
	// To has at least one address; no address is twice in a list for one province.
	To, Cc []Mailbox
	Pos    source.Pos
}

// Addresses are those of To and Cc, in this order.
func (r *Recipient) Addresses() []Address {
	var all []Address
	for _, m := range append(slices.Clone(r.To), r.Cc...) {
		all = append(all, m.Address)
	}
	return all
}

// Area is an area that documents are made for.
type Area struct{ ID, Name string }

// maxRecipients bounds a list.
const maxRecipients = 5000

// The columns of a list.
const (
	colArea = iota
	colName
	colAddress
	colCc
	columns
)

// headings are what the columns are called, folded; the first is what messages
// call it.
func headings() [columns][]string {
	return [columns][]string{
		colArea:    {"địa bàn", "tinh", "tinh, thanh pho", "tinh/thanh pho", "dia phuong", "area", "province"},
		colName:    {"nơi nhận", "nguoi nhan", "ten", "don vi", "co quan", "name", "recipient"},
		colAddress: {"địa chỉ thư", "dia chi", "email", "e-mail", "thu dien tu", "dia chi email", "dia chi e-mail", "address"},
		colCc:      {"đồng gửi", "cc", "dong kinh gui", "gui kem"},
	}
}

// columnOf tells which column a heading is.
func columnOf(text string) (col int, ok bool) {
	folded := data.Fold(text)
	for c, names := range headings() {
		if slices.ContainsFunc(names, func(n string) bool { return data.Fold(n) == folded }) {
			return c, true
		}
	}
	return 0, false
}

// ReadList reads a list of recipients: a sheet with the columns "Địa bàn", "Nơi
// nhận", "Địa chỉ thư" and, if there is one, "Đồng gửi", in any order and below
// any title. Several addresses in a cell are separated by ";" or stand in lines
// of their own. find tells the area that a text names; areas are those that there
// are documents for. Findings (rules "recipient", "key", "limit" and those of
// find) stand at their cells; with errors the recipients are those that could be
// read.
func ReadList(book *sheet.Book, find func(string) (string, source.Finding), areas []Area) ([]Recipient, source.Findings) {
	l := &list{find: find, areas: areas, seen: map[string]source.Pos{}}
	found := false
	for _, s := range book.Sheets {
		if top, cols, ok := headRow(s); ok {
			found = true
			l.sheet(s, top, cols)
		}
	}
	if !found {
		l.add("key", source.Error, source.Pos{File: book.Name}, source.Textf("không có trang tính nào mang tiêu đề “Địa bàn” và “Địa chỉ thư”", "no sheet has the headings “Địa bàn” and “Địa chỉ thư”"),
			source.Textf("dòng tiêu đề: Địa bàn, Nơi nhận, Địa chỉ thư, Đồng gửi", "the row of headings is: Địa bàn, Nơi nhận, Địa chỉ thư, Đồng gửi"))
		return nil, l.findings
	}
	l.lookAlike()
	l.without(book.Name)
	l.findings.Sort()
	return l.recipients, l.findings
}

// list is ReadList at work.
type list struct {
	find       func(string) (string, source.Finding)
	areas      []Area
	recipients []Recipient
	findings   source.Findings
	// seen has the place of every address for every province.
	seen map[string]source.Pos
	// addresses in the order of the list, with their places.
	addresses []placed
}

type placed struct {
	address Address
	pos     source.Pos
}

func (l *list) add(rule string, s source.Severity, pos source.Pos, message, hint source.Text) {
	l.findings.Add(source.Finding{Rule: rule, Severity: s, Pos: pos, Message: message, Hint: hint})
}

func (l *list) fault(pos source.Pos, f fault) {
	l.add("recipient", source.Error, pos, f.message, f.hint)
}

// headRow finds the row of headings, and the column of each, −1 for none.
func headRow(s *sheet.Sheet) (top int, cols [columns]int, ok bool) {
	const searched = 30
	for row := range min(s.Rows(), searched) {
		cols = [columns]int{-1, -1, -1, -1}
		for col, c := range s.Cells(row) {
			if k, known := columnOf(c.Text); known && cols[k] < 0 {
				cols[k] = col
			}
		}
		if cols[colArea] >= 0 && cols[colAddress] >= 0 {
			return row, cols, true
		}
	}
	return 0, cols, false
}

func (l *list) sheet(s *sheet.Sheet, top int, cols [columns]int) {
	for row := top + 1; row < s.Rows(); row++ {
		var cells [columns]sheet.Cell
		blank := true
		for k, col := range cols {
			if col >= 0 {
				cells[k] = s.At(row, col)
				blank = blank && cells[k].Kind == sheet.Empty
			}
		}
		if blank {
			continue
		}
		if cells[colArea].Kind == sheet.Empty { // one name over several rows
			pos := cells[colArea].Pos
			cells[colArea] = s.Head(row, cols[colArea])
			if cells[colArea].Kind == sheet.Empty {
				cells[colArea].Pos = pos
			}
		}
		if len(l.recipients) == maxRecipients {
			l.add("limit", source.Error, s.Pos(row, cols[colArea]), source.Textf("có hơn %d nơi nhận", "there are more than %d recipients", maxRecipients), source.Text{})
			return
		}
		if s.Hidden || s.RowHidden(row) || s.ColHidden(cols[colAddress]) {
			l.fault(s.Pos(row, cols[colAddress]), fault{source.Textf("nơi nhận nằm trong dòng, cột hoặc trang bị ẩn: người xem danh sách không thấy", "the recipient is in a hidden row, column or sheet: who looks at the list does not see it"),
				source.Textf("bỏ ẩn, bỏ lọc, hoặc xóa dòng này", "show it, take the filter off, or delete the row")})
		}
		l.row(cells)
	}
}

// row reads one recipient.
func (l *list) row(cells [columns]sheet.Cell) {
	r := Recipient{Pos: cells[colAddress].Pos}
	for k, c := range cells {
		if c.Kind == sheet.Fault {
			l.fault(c.Pos, fault{source.Textf("ô báo lỗi %s", "the cell is in error: %s", c.Text), source.Textf("sửa công thức hoặc gõ nội dung", "mend the formula, or type what it should say")})
			return
		}
		if c.Kind == sheet.Empty && k != colCc && k != colName {
			l.fault(c.Pos, fault{source.Textf("cột %q để trống", "column %q is empty", headings()[k][0]), source.Text{}})
			if k == colAddress {
				return
			}
		}
	}
	if c := cells[colArea]; c.Kind != sheet.Empty {
		l.area(&r, c)
	}
	name := cells[colName]
	h, err := NewHeader(name.Text)
	if err != nil {
		l.fault(name.Pos, headerFault(name.Text))
	}
	if r.Name = h; h.text == "" && r.Area != "" {
		r.Name = Header{r.Area}
	}
	r.To = l.mailboxes(&r, cells[colAddress])
	if len(r.To) == 1 && r.To[0].Name.text == "" && h.text != "" {
		r.To[0].Name = h
	}
	r.Cc = l.mailboxes(&r, cells[colCc])
	if r.Province != "" {
		l.recipients = append(l.recipients, r)
	}
}

// area finds what area a row is of.
func (l *list) area(r *Recipient, c sheet.Cell) {
	id, f := l.find(c.Text)
	if id == "" {
		f.Severity, f.Pos = source.Error, c.Pos
		l.findings.Add(f)
		return
	}
	i := slices.IndexFunc(l.areas, func(a Area) bool { return a.ID == id })
	if i < 0 {
		l.fault(c.Pos, fault{source.Textf("không có tài liệu riêng cho %q", "there is no document of its own for %q", source.Clip(c.Text)), source.Textf("ghi một tỉnh của hội nghị", "name a province of the conference")})
		return
	}
	r.Province, r.Area = id, l.areas[i].Name
}

// mailboxes reads the addresses of a cell.
func (l *list) mailboxes(r *Recipient, c sheet.Cell) []Mailbox {
	var all []Mailbox
	for _, part := range splitAddresses(c.Text) {
		m, f := parseMailbox(part)
		if !f.isZero() {
			l.fault(c.Pos, f)
			continue
		}
		if s := suspect(m.Address, r.Area); !s.isZero() {
			l.add("recipient", source.Warning, c.Pos, s.message, s.hint)
		}
		key := r.Province + " " + m.Address.Key()
		if first, double := l.seen[key]; double && r.Province != "" {
			l.fault(c.Pos, fault{source.Textf("%s đã có trong danh sách của %s, ở %v", "%s is in the list for %s already, at %v", m.Address, r.Area, first), source.Textf("giữ lại một: không ai nhận một tài liệu hai lần", "keep one: nobody gets a document twice")})
			continue
		}
		l.seen[key] = c.Pos
		l.addresses = append(l.addresses, placed{m.Address, c.Pos})
		all = append(all, m)
	}
	return all
}

// splitAddresses parts the addresses of a cell: at ";" and line breaks, and at
// commas when no name is there that could have one.
func splitAddresses(s string) []string {
	var all []string
	for _, p := range strings.FieldsFunc(s, func(r rune) bool {
		return r == ';' || r == '\n' || r == ',' && !strings.ContainsAny(s, `<"`)
	}) {
		if p = strings.TrimSpace(p); p != "" {
			all = append(all, p)
		}
	}
	return all
}

// lookAlike finds domains that can be taken for another one in the list.
func (l *list) lookAlike() {
	count := map[string]int{}
	for _, a := range l.addresses {
		count[a.address.domain]++
	}
	like := twins(count)
	for _, a := range l.addresses {
		if other := like[a.address.domain]; other != "" {
			l.add("recipient", source.Warning, a.pos, source.Textf("tên miền %q trông giống %q, cũng có trong danh sách", "the domain %q looks like %q, which is in the list as well", a.address.domain, other),
				source.Textf("xem lại từng chữ: rn và m, 0 và o, 1 và l", "look at every letter: rn and m, 0 and o, 1 and l"))
		}
	}
}

// without tells of the provinces that nobody gets the document of.
func (l *list) without(file string) {
	var names []string
	for _, a := range l.areas {
		if !slices.ContainsFunc(l.recipients, func(r Recipient) bool { return r.Province == a.ID }) {
			names = append(names, a.Name)
		}
	}
	if len(names) > 0 {
		l.add("recipient", source.Warning, source.Pos{File: file}, source.Textf("chưa có nơi nhận cho: %s", "there is no recipient for %s", strings.Join(names, ", ")),
			source.Textf("thêm một dòng cho mỗi nơi, nếu cần gửi", "add a row for each, if it is to get its document"))
	}
}
