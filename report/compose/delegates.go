package compose

import (
	"unicode/utf8"

	"kyyeu/report/data"
	"kyyeu/report/doc"
)

// mostDelegates is how many characters the narrow column of the first page has
// room for; a longer list of who takes part is a section of its own.
const mostDelegates = 400

// delegates are the lines of who takes part: persons, and each group once, however
// many of it the data names.
func (k scope) delegates() []string {
	var who []string
	for _, d := range k.eachDelegate() {
		who = append(who, delegate(d))
	}
	return who
}

// eachDelegate gives the delegate of each line.
func (k scope) eachDelegate() []data.Delegate {
	var out []data.Delegate
	seen := map[string]bool{}
	for _, d := range k.c.Delegates {
		if !d.Group.Given() || !seen[d.Group.S] {
			seen[d.Group.S] = true
			out = append(out, d)
		}
	}
	return out
}

// delegatesLabel names them among the particulars.
func (k wording) delegatesLabel() string { return k.say("Thành phần", "Delegates") }

// listsDelegates reports whether the delegates have a section of their own.
func (k scope) listsDelegates() bool {
	n := 0
	for _, s := range k.delegates() {
		n += utf8.RuneCountInString(s) + 2
	}
	return n > mostDelegates
}

// delegateList is that section.
func (k *composer) delegateList() []doc.Block {
	if !k.listsDelegates() {
		return nil
	}
	list := &doc.List{}
	for _, d := range k.eachDelegate() {
		line := doc.Line{{Text: delegate(d), Pos: d.Pos}}
		list.Items = append(list.Items, []doc.Block{&doc.Para{Line: line}})
	}
	count(list, doc.Numbers, 1)
	return []doc.Block{&doc.Heading{Level: 1, Line: doc.Words(k.say("Thành phần tham dự", "Delegates"))}, list}
}

// delegate is one line of who takes part.
func delegate(d data.Delegate) string {
	if d.Group.Given() {
		return d.Group.S
	}
	s := d.Name.S
	for _, t := range []data.Text{d.Position, d.Unit} {
		if t.Given() {
			s += ", " + t.S
		}
	}
	return s
}
