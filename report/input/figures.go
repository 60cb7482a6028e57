package input

import (
	"kyyeu/internal/source"
	"kyyeu/report/data"
	"kyyeu/report/figures"
)

// Figures understands the rows of a table of figures with the names of the
// conference c, which is not changed. A source that c does not have is given
// as a new one. Rows without value, growth and share are forms not filled in:
// they give no figure. A row with a fault gives a finding and no figure.
func Figures(rows []figures.Row, c *data.Conference) ([]data.Figure, []data.Source, source.Findings) {
	panic("not yet") // written next
}
