package check

import (
	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// unanswered finds limitations that no solution answers, solutions that answer
// none, and, as a note, solutions that nobody leads or that are due at no time.
// What is done needs no due date any more.
func unanswered(b *book) []found {
	var all []found
	answered := map[string]bool{}
	for _, s := range b.Solutions {
		for _, a := range s.Answers {
			answered[a.S] = true
		}
	}
	for _, l := range b.Limitations {
		if !answered[l.ID.S] {
			all = append(all, at(source.Warning, l.Pos,
				say("hạn chế %s chưa có giải pháp nào", "no solution answers limitation %s", l.ID.S),
				source.Textf("ghi %[1]s vào answers của một giải pháp", "name %[1]s in the answers of a solution", l.ID.S), l.ID.S))
		}
	}
	for _, s := range b.Solutions {
		if len(s.Answers) == 0 {
			all = append(all, at(source.Warning, s.Pos,
				say("giải pháp %s không ứng với hạn chế nào", "solution %s answers no limitation", s.ID.S),
				source.Textf("ghi answers: [mã hạn chế]", "write answers: [limitation]"), s.ID.S))
		}
		if lacks := lacking(s); !lacks.IsZero() {
			all = append(all, at(source.Note, s.Pos,
				say("giải pháp %s chưa có %s", "solution %s has no %s", s.ID.S, lacks),
				source.Textf("ghi lead: (tỉnh chủ trì) và due: (thời hạn)", "write lead: (a province) and due: (a date)"), s.ID.S))
		}
	}
	return all
}

// lacking says which of lead and due date a solution is without.
func lacking(s data.Solution) source.Text {
	noDue := !s.Due.Given() && s.Status.S != "done"
	switch {
	case !s.Lead.Given() && noDue:
		return source.Text{VI: "đơn vị chủ trì và thời hạn", EN: "lead and no due date"}
	case !s.Lead.Given():
		return source.Text{VI: "đơn vị chủ trì", EN: "lead"}
	case noDue:
		return source.Text{VI: "thời hạn", EN: "due date"}
	}
	return source.Text{}
}
