package cli

import (
	"os"
	"path"
	"path/filepath"
	"strings"

	"kyyeu/inputs"
	"kyyeu/internal/source"
	"kyyeu/internal/theme"
	"kyyeu/report"
)

// openTheme reads the theme that the value of --theme names: a file, which has a
// dot or a stroke in its name, or a theme inside the program. What is wrong in
// the file comes as findings; that there is no such theme is wrong usage.
func openTheme(value string) (theme.Theme, source.Findings, error) {
	if !strings.ContainsAny(value, `./\`) {
		if _, err := oneOf("--theme", value, inputs.Themes()); err != nil {
			return theme.Theme{}, nil, err
		}
		file := inputs.Theme(value)
		look, faults := report.ReadTheme(inputs.FS(), file, path.Join("inputs", file))
		return look, faults, nil
	}
	if err := refuseInput(value); err != nil {
		return theme.Theme{}, nil, err
	}
	end, err := resolved(value)
	if err != nil {
		return theme.Theme{}, nil, unreadable(value, err)
	}
	if f, err := os.Open(end); err != nil {
		return theme.Theme{}, nil, unreadable(value, err)
	} else {
		f.Close()
	}
	look, faults := report.ReadTheme(os.DirFS(filepath.Dir(end)), filepath.Base(end), filepath.ToSlash(value))
	return look, faults, nil
}
