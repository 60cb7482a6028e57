package input_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"kyyeu/report/input"
)

// A letter is read with the same care as a conference, each fault at its place.
func TestReadLetter(t *testing.T) {
	const good = "kyyeu-mail: 1\nfrom: a@a.example\nrecipients: r.csv\nsubject: S {province}\nbody: B {{retail 2021 province}}\n"
	files := fstest.MapFS{"r.csv": {Data: []byte("Địa bàn;Địa chỉ thư\n")}, "ca.pem": {Data: []byte("x")}}
	for _, c := range []struct{ text, want string }{
		{good, ""},
		{good + "server: {host: h, port: 65535, security: tls, ca: ca.pem}\n", ""},
		{good + "server: {port: 25}\n", `m.yaml:6:9 key "host" is missing`},
		{good + "server: {host: h, port: 65536}\n", `m.yaml:6:25 port is 65536, expected 1 to 65535`},
		{good + "server: {host: h, ca: ../ca.pem}\n", `m.yaml:6:23 path "../ca.pem" leaves the file's folder`},
		{good + "password: x\n", `m.yaml:6:1 there is no key "password"`},
		{strings.Replace(good, "kyyeu-mail: 1", "kyyeu-mail: 2", 1), "m.yaml:1:13 version 2 of the format is not known, expected 1"},
		{strings.Replace(good, "r.csv", "none.csv", 1), `m.yaml:3:13 file "none.csv" does not exist`},
		{strings.Replace(good, "subject: S {province}\n", "", 1), `m.yaml:1:1 key "subject" is missing`},
		{strings.Replace(good, "S {province}", "S {{province}}", 1), `m.yaml:4:12 behind province stands "", expected a name (names in a letter have one brace: {recipient}, {province})`},
		{strings.Replace(good, "from: a@a.example", "from: \"{{retail 2021}}\"", 1), `m.yaml:2:8 from takes no figure {{…}}`},
	} {
		files["m.yaml"] = &fstest.MapFile{Data: []byte(c.text)}
		l, list, ca, found := input.ReadLetter(files, "m.yaml", "m.yaml")
		var got string
		for _, f := range found {
			got += f.Pos.String() + " " + f.Message.EN + " (" + f.Hint.EN + ")\n"
		}
		if c.want == "" && got != "" || !strings.HasPrefix(got, c.want) || strings.Count(got, "\n") > 1 {
			t.Errorf("%s\nfound %s\nwant %s", c.text, got, c.want)
		}
		if c.want == "" && (list == nil || l.Subject == nil || !l.Body.Given() || l.Server.Host.Given() != (ca != nil)) {
			t.Errorf("%s\nis not read whole", c.text)
		}
	}
}
