package input

import (
	"os"
	"testing"
)

func TestSample(t *testing.T) {
	c, found := Read(os.DirFS("../../inputs"), "bac-trung-bo-2022.yaml", "inputs/bac-trung-bo-2022.yaml")
	for _, f := range found {
		t.Errorf("%s: %s: %s", f.Pos, f.Rule, f.Message.EN)
	}
	if c == nil {
		t.Fatal("no conference")
	}
	t.Logf("%+v", c.Event)
	t.Logf("%+v", c.Figures[2])
	for _, b := range c.Sections[1].Body.Blocks {
		t.Logf("%+v", b)
	}
}
