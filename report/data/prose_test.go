package data

import "testing"

// A name is found as whole words alone, in emphasis as well.
func TestLineNames(t *testing.T) {
	line := Line{Run{S: "Tỉnh An và "}, &Strong{Line: Line{Run{S: "Tỉnh B"}}}, Run{S: ", không phải Tỉnh Cao"}}
	for name, want := range map[string]bool{"Tỉnh An": true, "Tỉnh A": false, "Tỉnh B": true, "Tỉnh C": false, "Tỉnh Cao": true, "ỉnh An": false, "": false} {
		if got := line.Names(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
}
