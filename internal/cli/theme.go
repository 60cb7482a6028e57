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
	root, err := os.OpenRoot(filepath.Dir(end)) // which its logo cannot leave
	if err != nil {
		return theme.Theme{}, nil, unreadable(value, err)
	}
	defer root.Close()
	f, err := root.Open(filepath.Base(end))
	if err != nil {
		return theme.Theme{}, nil, unreadable(value, err)
	}
	f.Close()
	look, faults := report.ReadTheme(root.FS(), filepath.Base(end), filepath.ToSlash(value))
	return look, faults, nil
}
