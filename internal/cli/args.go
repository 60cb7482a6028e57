package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"kyyeu/internal/source"
)

// arrange sorts a command line out for urfave/cli, which stops reading flags at
// the first argument that is none: "build my.yaml --strict" becomes
// "build --strict=true -- my.yaml". Flags come out under their full names, so
// that of a repeated flag the last counts; unknown commands and flags are
// refused in the user's language.
func arrange(app *cli.App, args []string) ([]string, error) {
	global, rest, err := parse(app.Flags, args[1:], false)
	if unknown, ok := err.(*unknownFlag); ok {
		return nil, unknown.beforeCommand(app)
	}
	if err != nil {
		return nil, err
	}
	out := append([]string{args[0]}, global...)
	if len(rest) == 0 {
		return out, nil
	}
	command := app.Command(rest[0])
	if command == nil {
		return nil, unknownCommand(app, rest[0])
	}
	flags, operands, err := parse(command.Flags, rest[1:], true)
	if unknown, ok := err.(*unknownFlag); ok {
		return nil, unknown.of(command)
	}
	if err != nil {
		return nil, err
	}
	if slices.Contains(flags, "--help") {
		operands = nil // the library would take them for things to explain
	}
	out = append(out, command.Name)
	out = append(out, flags...)
	out = append(out, "--")
	return append(out, operands...), nil
}

// parse separates flags from operands. Everything after "--" is an operand, and
// so is "-". Unless mixed, everything from the first operand on is one.
func parse(known []cli.Flag, args []string, mixed bool) (flags, operands []string, err error) {
	for len(args) > 0 {
		arg := args[0]
		switch {
		case arg == "--":
			return flags, append(operands, args[1:]...), nil
		case arg == "-" || !strings.HasPrefix(arg, "-"):
			if !mixed {
				return flags, args, nil
			}
			operands = append(operands, arg)
			args = args[1:]
		default:
			flag, used, err := parseFlag(known, args)
			if err != nil {
				return nil, nil, err
			}
			flags = append(flags, flag)
			args = args[used:]
		}
	}
	return flags, operands, nil
}

// parseFlag reads the flag at the head of args, in one of the forms --name,
// --name=value and --name value. It gives the first or second form, and says how
// many of args it used.
func parseFlag(known []cli.Flag, args []string) (flag string, used int, err error) {
	typed, value, hasValue := strings.Cut(args[0], "=")
	f := lookUp(known, strings.TrimPrefix(strings.TrimPrefix(typed, "-"), "-"))
	switch {
	case f == nil:
		return "", 0, &unknownFlag{typed: typed}
	case !takesValue(f) && hasValue:
		return "", 0, usage(source.Textf("tùy chọn %s không nhận giá trị, nhưng có %q", "option %s takes no value, but has %q", typed, value), source.Text{})
	case !takesValue(f):
		return dashed(f.Names()[0]), 1, nil
	case hasValue:
		used = 1
	case len(args) == 1:
		return "", 0, usage(source.Textf("tùy chọn %s thiếu giá trị", "option %s lacks its value", typed), source.Text{})
	case strings.HasPrefix(args[1], "-") && args[1] != "-":
		// What looks like the next flag is the next flag: "-o --strict" left
		// something out, and does not mean a folder of that name.
		return "", 0, usage(source.Textf("tùy chọn %s thiếu giá trị", "option %s lacks its value", typed),
			source.Textf("giá trị bắt đầu bằng dấu - thì viết: %s=-…", "a value that begins with - is written %s=-…", typed))
	default:
		value, used = args[1], 2
	}
	if value == "" {
		return "", 0, usage(source.Textf("giá trị của tùy chọn %s để trống", "the value of option %s is empty", typed), source.Text{})
	}
	return dashed(f.Names()[0]) + "=" + value, used, nil
}

// lookUp finds a flag by any of its names, nil when there is none.
func lookUp(known []cli.Flag, name string) cli.Flag {
	for _, f := range known {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

// takesValue reports whether a value follows the flag.
func takesValue(f cli.Flag) bool {
	d, ok := f.(cli.DocGenerationFlag)
	return ok && d.TakesValue()
}

// dashed is a flag's name as users type it.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// unknownFlag says that a flag is not one of those looked at.
type unknownFlag struct{ typed string }

func (u *unknownFlag) Error() string { return "unknown flag " + u.typed }

// of words the error for the flags of a command.
func (u *unknownFlag) of(c *cli.Command) error {
	return usage(source.Textf("lệnh %[2]s không có tùy chọn %[1]s", "command %[2]s has no option %[1]s", u.typed, c.Name),
		u.hint(c.Flags, c.Name))
}

// beforeCommand words it for a flag that stands before the command, where most
// flags do not belong.
func (u *unknownFlag) beforeCommand(app *cli.App) error {
	message := source.Textf("không có tùy chọn chung %s", "there is no general option %s", u.typed)
	flags := app.Flags
	for _, c := range app.Commands {
		if lookUp(c.Flags, strings.TrimLeft(u.typed, "-")) != nil {
			return usage(message, source.Textf("đặt tùy chọn này sau lệnh: %s %s %s", "put this option after the command: %s %s %s", name, c.Name, u.typed))
		}
		flags = slices.Concat(flags, c.Flags)
	}
	return usage(message, u.hint(flags, ""))
}

// hint names the flag that was meant, or else where all are listed.
func (u *unknownFlag) hint(flags []cli.Flag, command string) source.Text {
	var names []string
	for _, f := range flags {
		names = append(names, f.Names()[0])
	}
	if n := source.Nearest(strings.TrimLeft(u.typed, "-"), names); n != "" {
		return source.Textf("có phải là %s?", "did you mean %s?", dashed(n))
	}
	return seeHelp(command)
}

// seeHelp says where a command, or with "" the program, is explained.
func seeHelp(command string) source.Text {
	call := strings.TrimSpace(name + " help " + command)
	return source.Textf("xem: %s", "see: %s", call)
}

// unknownCommand words the error for a word that is no command. Those who forget
// the command begin with the file.
func unknownCommand(app *cli.App, word string) error {
	message := source.Textf("không có lệnh %q", "there is no command %q", word)
	if isData(word) {
		return usage(message, source.Textf("có phải là: %s build %s?", "did you mean: %s build %s?", name, word))
	}
	if n := source.Nearest(word, commandNames(app)); n != "" {
		return usage(message, source.Textf("có phải là %q?", "did you mean %q?", n))
	}
	return usage(message, seeHelp(""))
}

// commandNames are the names of all commands.
func commandNames(app *cli.App) []string {
	var names []string
	for _, c := range app.Commands {
		names = append(names, c.Name)
	}
	return names
}

// isData reports whether a file is named like a conference's.
func isData(file string) bool {
	switch strings.ToLower(filepath.Ext(file)) {
	case ".yaml", ".yml", ".json":
		return true
	}
	return false
}
