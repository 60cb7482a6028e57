package cli

import (
	"cmp"
	"strings"

	"kyyeu/internal/source"
)

// environment is the process's environment, "NAME=value" each.
type environment []string

// get gives the value of a variable, "" when it is not set.
func (e environment) get(name string) string {
	for _, entry := range e {
		if n, value, _ := strings.Cut(entry, "="); n == name {
			return value
		}
	}
	return ""
}

// lang is the language of messages: the first of LC_ALL, LC_MESSAGES and LANG
// that is not empty decides alone, as POSIX has it. Locales of any other
// language, "C" among them, say nothing about the reader, who is most likely an
// officer of a Vietnamese province.
func (e environment) lang() source.Lang {
	locale := cmp.Or(e.get("LC_ALL"), e.get("LC_MESSAGES"), e.get("LANG"))
	language, _, _ := strings.Cut(locale, ".") // vi_VN.UTF-8
	language, _, _ = strings.Cut(language, "@")
	language, _, _ = strings.Cut(strings.ReplaceAll(language, "-", "_"), "_")
	if strings.EqualFold(language, "en") {
		return source.English
	}
	return source.Vietnamese
}
