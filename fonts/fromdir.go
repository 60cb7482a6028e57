package fonts

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"kyyeu/fonts/cut"
)

const (
	// MaxFiles is how many font files [FromDir] accepts in a folder.
	MaxFiles = 64
	// MaxFileSize is how many bytes it accepts in one of them.
	MaxFileSize = 32 << 20
)

// FromDir makes a set out of the font files in the root of fsys, say Times New
// Roman and Arial copied from a Windows computer. The files are TrueType, *.ttf;
// files of other kinds are passed over, except that fonts of other kinds are an
// error, because somebody put them there to be used. So are folders passed over.
//
// A file's role comes from its own tables: serif or sans from the family class
// and PANOSE, weight and slant from OS/2. A file name that begins with "serif-"
// or "sans-" decides the role instead, in any case of letters. A role takes its
// faces from one family:
//
//   - serif needs weight 400 and 700, each upright and italic;
//   - sans needs upright 400, 600 and 700, and italic 400;
//   - for 600 and 700 the next heavier weight does, so that two styles may have
//     the same face; 400 and italics have no substitute.
//
// A role for which there is no file keeps the embedded faces; other weights of a
// family are passed over.
//
// It returns all errors that it finds, in the order of roles and file names,
// and a set only when there are none. What the faces cover is for the caller to
// ask, by [Face.Has].
func FromDir(fsys fs.FS) (*Set, []*FileError) {
	set, err := Embedded()
	if err != nil { // a fault of the program, and still not a panic
		return nil, []*FileError{{Problem: Unreadable, Found: err.Error()}}
	}
	names, errs := fontFiles(fsys)
	var candidates []candidate
	for _, name := range names {
		c, err := readCandidate(fsys, name)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		candidates = append(candidates, c)
	}
	chosen := map[string]*Face{} // by file: two styles may share one
	for _, role := range roles {
		for _, pick := range role.choose(candidates, &errs) {
			face, ok := chosen[pick.file]
			if !ok {
				var err *FileError
				if face, err = cutFile(fsys, pick.file); err != nil {
					errs = append(errs, err)
				}
				chosen[pick.file] = face
			}
			set.faces[pick.style] = face
		}
	}
	if len(errs) > 0 {
		return nil, errs
	}
	return set, nil
}

// fontFiles lists the font files of a folder by name.
func fontFiles(fsys fs.FS) (names []string, errs []*FileError) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, []*FileError{{Problem: Unreadable, Found: reason(err)}}
	}
	for _, e := range entries {
		// macOS writes a companion ._NAME beside every file it copies.
		if e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		switch strings.ToLower(path.Ext(e.Name())) {
		case ".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2":
			names = append(names, e.Name())
		}
	}
	switch n := len(names); {
	case n == 0:
		return nil, []*FileError{{Problem: NoFonts, Found: "no font files", Want: "TrueType files (*.ttf)"}}
	case n > MaxFiles:
		return nil, []*FileError{{Problem: TooMany, Found: fmt.Sprintf("%d font files", n), Want: fmt.Sprintf("at most %d", MaxFiles)}}
	}
	return names, nil
}

// candidate is what one file says of itself. It does not keep the file's
// content: a folder may hold much more than the faces that are taken.
type candidate struct {
	file   string
	kind   cut.Kind
	family string
	weight int
	italic bool
}

// readCandidate reads one file for its role.
func readCandidate(fsys fs.FS, name string) (candidate, *FileError) {
	o, ferr := open(fsys, name)
	if ferr != nil {
		return candidate{}, ferr
	}
	c := candidate{file: name, kind: o.Kind, family: o.Names.Family, weight: o.Weight, italic: o.Italic}
	switch lower := strings.ToLower(name); {
	case strings.HasPrefix(lower, "serif-"):
		c.kind = cut.Serif
	case strings.HasPrefix(lower, "sans-"):
		c.kind = cut.Sans
	}
	if c.kind == cut.Undecided {
		return c, &FileError{Problem: NoRole, File: name,
			Found: "the font does not say whether it has serifs", Want: "a file name that begins with serif- or sans-"}
	}
	return c, nil
}

// open reads and parses one file.
func open(fsys fs.FS, name string) (*cut.Original, *FileError) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, &FileError{Problem: Unreadable, File: name, Found: reason(err)}
	}
	defer f.Close()
	size := int64(0)
	if info, err := f.Stat(); err == nil {
		size = info.Size()
	}
	var content []byte
	if size <= MaxFileSize {
		// Limited all the same: the file may grow, or be a device of size 0.
		content, err = io.ReadAll(io.LimitReader(f, MaxFileSize+1))
	}
	if err != nil {
		return nil, &FileError{Problem: Unreadable, File: name, Found: reason(err)}
	}
	if size > MaxFileSize || len(content) > MaxFileSize {
		return nil, &FileError{Problem: TooLarge, File: name,
			Found: fmt.Sprintf("more than %d MB", MaxFileSize>>20), Want: fmt.Sprintf("at most %d MB", MaxFileSize>>20)}
	}
	o, err := cut.Parse(content)
	if err != nil {
		return nil, fontError(name, err)
	}
	return o, nil
}

// cutFile reads one file again and cuts it.
func cutFile(fsys fs.FS, name string) (*Face, *FileError) {
	o, ferr := open(fsys, name)
	if ferr != nil {
		return nil, ferr
	}
	file, err := o.Cut(cut.Repertoire(), o.Names)
	if err != nil {
		return nil, fontError(name, err)
	}
	face, err := Parse(file)
	if err != nil {
		return nil, fontError(name, err)
	}
	return face, nil
}

// fontError words what package cut found.
func fontError(name string, err error) *FileError {
	e := &FileError{Problem: Damaged, File: name, Found: err.Error()}
	if c, ok := errors.AsType[*cut.Error](err); ok {
		switch c.Fault {
		case cut.NotTrueType:
			e.Problem, e.Want = NotTrueType, "a TrueType font (*.ttf)"
		case cut.Restricted:
			e.Problem = Restricted
		case cut.NoUnicode:
			e.Problem = NoUnicode
		}
	}
	return e
}

// reason is the error without the path, which the FileError names already.
func reason(err error) string {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return p.Err.Error()
	}
	return err.Error()
}

// role is one family's part in a set.
type role struct {
	kind   cut.Kind
	name   string
	styles [4]slot
}

// slot is what a style asks of a file.
type slot struct {
	style   Style
	weight  int
	italic  bool
	heavier bool // a heavier weight does, the lightest of those first
}

var roles = [...]role{
	{cut.Serif, "serif", [...]slot{{Serif, 400, false, false}, {SerifBold, 700, false, true}, {SerifItalic, 400, true, false}, {SerifBoldItalic, 700, true, true}}},
	{cut.Sans, "sans", [...]slot{{Sans, 400, false, false}, {SansItalic, 400, true, false}, {SansSemiBold, 600, false, true}, {SansBold, 700, false, true}}},
}

// choice is a style and the file that gives it.
type choice struct {
	style Style
	file  string
}

// choose finds the files of a role, nothing when there are none for it.
func (r role) choose(all []candidate, errs *[]*FileError) (picks []choice) {
	var own []candidate
	for _, c := range all {
		if c.kind == r.kind {
			own = append(own, c)
		}
	}
	if len(own) == 0 {
		return nil
	}
	first := own[0]
	for _, c := range own[1:] {
		if c.family != first.family {
			*errs = append(*errs, &FileError{Problem: TwoFamilies, File: first.file, Other: c.file,
				Found: fmt.Sprintf("two %s families, %s and %s", r.name, first.family, c.family), Want: "one"})
			return nil
		}
	}
	for _, s := range r.styles {
		matches := s.matches(own)
		switch {
		case len(matches) == 0:
			*errs = append(*errs, &FileError{Problem: NoFace, Style: s.style,
				Found: fmt.Sprintf("no file of %s for %s", first.family, s.style), Want: s.String()})
		case len(matches) > 1:
			*errs = append(*errs, &FileError{Problem: TwoFiles, Style: s.style, File: matches[0].file, Other: matches[1].file,
				Found: "two files for " + s.style.String(), Want: "one"})
		default:
			picks = append(picks, choice{s.style, matches[0].file})
		}
	}
	return picks
}

// matches are the files that fit the slot equally well.
func (s slot) matches(own []candidate) (best []candidate) {
	for _, c := range own {
		if c.italic != s.italic || c.weight < s.weight || c.weight > s.weight && !s.heavier {
			continue
		}
		if len(best) > 0 && c.weight < best[0].weight {
			best = nil
		}
		if len(best) == 0 || c.weight == best[0].weight {
			best = append(best, c)
		}
	}
	return best
}

// String says what file the slot wants: "weight 600 or heavier, upright".
func (s slot) String() string {
	weight, slant := fmt.Sprintf("weight %d", s.weight), "upright"
	if s.heavier {
		weight += " or heavier"
	}
	if s.italic {
		slant = "italic"
	}
	return weight + ", " + slant
}
