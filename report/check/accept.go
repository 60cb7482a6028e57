package check

import (
	"slices"
	"strings"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// Accept is a finding that the author accepts, with the entry that does: the
// colophon prints both.
type Accept struct {
	Finding source.Finding
	Entry   data.Accepted
}

// Accepted gives the findings that the conference accepts, in the order of
// the rules.
func Accepted(c *data.Conference) []Accept {
	_, silenced := examine(newBook(c, nil), Rules())
	return silenced
}

// accept parts the findings into those that are shown, sorted, and those that
// an entry silences, and adds the faults of the entries. An entry counts only
// when it is whole: with a rule that can be accepted, and a reason.
func accept(entries []data.Accepted, rules []Rule, all []found) (shown source.Findings, silenced []Accept) {
	used := make([]bool, len(entries))
	faults := make([]*source.Finding, len(entries))
	for i, e := range entries {
		faults[i] = faultOf(e, rules)
	}
	for _, f := range all {
		by := -1
		whole := make([]bool, len(f.each))
		for i, e := range entries {
			if faults[i] != nil || e.Rule.S != f.Rule {
				continue
			}
			if slices.Contains(f.about, e.At.S) || standsAt(f.Pos, e.At.S) {
				used[i], by = true, i
			}
			if j := slices.Index(f.each, e.At.S); j >= 0 {
				used[i], whole[j] = true, true
				if !slices.Contains(whole, false) {
					by = i
				}
			}
		}
		if by < 0 || f.fixed {
			shown.Add(f.Finding)
			continue
		}
		silenced = append(silenced, Accept{f.Finding, entries[by]})
	}
	for i, e := range entries {
		switch {
		case faults[i] != nil:
			shown.Add(*faults[i])
		case !used[i]:
			shown.Add(idle(e))
		}
	}
	shown.Sort()
	return shown, silenced
}

// standsAt reports whether an entry's words name the place of a finding: its
// file and line, or its cell, with or without the folder.
func standsAt(pos source.Pos, words string) bool {
	place := pos
	place.Column = 0
	s := place.String()
	return words != "" && (s == words || strings.HasSuffix(s, "/"+words))
}

// faultOf says what makes an entry void, nil when nothing does.
func faultOf(e data.Accepted, rules []Rule) *source.Finding {
	var names []string
	fixed := false
	for _, r := range rules {
		if r.fixed {
			fixed = fixed || r.Name == e.Rule.S
			continue
		}
		names = append(names, r.Name)
	}
	f := &source.Finding{Rule: "reference", Severity: source.Error, Pos: placeOf(e.Rule.Pos, e.Pos)}
	switch {
	case fixed:
		f.Message = say("lỗi %q không chấp nhận được", "findings of rule %q cannot be accepted", e.Rule.S)
		f.Hint = source.Textf("sửa dữ liệu và xóa mục accept này", "mend the data and delete this entry")
	case !slices.Contains(names, e.Rule.S):
		f.Message = say("không có quy tắc %q để chấp nhận", "there is no rule %q to accept", e.Rule.S)
		f.Hint = suggestion(e.Rule.S, names)
	case !e.Reason.Given():
		f.Message = source.Textf("mục accept không ghi lý do", "an accept entry without a reason")
		f.Hint = source.Textf("ghi reason: lý do sẽ được in ở cuối tài liệu", "write reason: it is printed at the end of the document")
	default:
		return nil
	}
	return f
}

// idle warns of an entry that silences nothing: what it was written for is
// mended, or it names another thing than its author thinks.
func idle(e data.Accepted) source.Finding {
	return source.Finding{Rule: "reference", Severity: source.Warning, Pos: placeOf(e.At.Pos, e.Pos),
		Message: say("không có phát hiện nào của quy tắc %q tại %q", "rule %q finds nothing at %q", e.Rule.S, e.At.S),
		Hint: source.Textf(`xóa mục này, hoặc ghi at: "chỉ-tiêu kỳ địa-bàn", mã (H1, G2) hay tệp:dòng của phát hiện`,
			`delete the entry, or write at: "indicator period area", an ID (H1, G2) or file:line of the finding`)}
}

// placeOf is the first place that is known.
func placeOf(places ...source.Pos) source.Pos {
	for _, p := range places {
		if !p.IsZero() {
			return p
		}
	}
	return source.Pos{}
}
