package fonts

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// The faces of the program serve as a user's files: they are TrueType like any
// other. The sans ones do not say that they are, which is a case of its own.
func files(t testing.TB, names map[string]Style) fstest.MapFS {
	s := embedded(t)
	fsys := fstest.MapFS{}
	for name, st := range names {
		fsys[name] = &fstest.MapFile{Data: s.Face(st).TTF()}
	}
	return fsys
}

var (
	timesFiles = map[string]Style{"times.ttf": Serif, "timesbd.TTF": SerifBold, "timesi.ttf": SerifItalic, "timesbi.ttf": SerifBoldItalic}
	sansFiles  = map[string]Style{"sans-4.ttf": Sans, "SANS-4i.ttf": SansItalic, "sans-6.ttf": SansSemiBold, "sans-7.ttf": SansBold}
)

// with is a folder with some files more or, at style Styles, fewer.
func with(base, change map[string]Style) map[string]Style {
	out := maps.Clone(base)
	maps.Copy(out, change)
	maps.DeleteFunc(out, func(_ string, st Style) bool { return st == Styles })
	return out
}

func TestFromDirTakesAllRoles(t *testing.T) {
	set, errs := FromDir(files(t, with(timesFiles, sansFiles)))
	if errs != nil {
		t.Fatal(errs)
	}
	s := embedded(t)
	for st := range Style(Styles) {
		if !bytes.Equal(set.Face(st).TTF(), s.Face(st).TTF()) {
			t.Errorf("%s is another face", st)
		}
	}
}

// A role without files keeps its faces; the other is replaced whole.
func TestFromDirReplacesOneRole(t *testing.T) {
	// The bold serif plays a family of its own, to be told from the embedded one.
	fsys := files(t, map[string]Style{"sans-a.ttf": Serif, "sans-b.ttf": SerifItalic, "sans-c.ttf": SerifBold})
	fsys["readme.txt"] = &fstest.MapFile{Data: []byte("fonts of the department")}
	fsys["old/times.ttf"] = &fstest.MapFile{Data: []byte("not looked at")}
	fsys["._times.ttf"] = &fstest.MapFile{Data: []byte("written by macOS")}
	set, errs := FromDir(fsys)
	if errs != nil {
		t.Fatal(errs)
	}
	for st, want := range map[Style]string{
		Serif: "KyyeuSerif-Regular", SerifBoldItalic: "KyyeuSerif-BoldItalic",
		Sans: "KyyeuSerif-Regular", SansItalic: "KyyeuSerif-Italic", SansSemiBold: "KyyeuSerif-Bold", SansBold: "KyyeuSerif-Bold",
	} {
		if got := set.Face(st).Name(); got != want {
			t.Errorf("%s is %s, want %s", st, got, want)
		}
	}
	if set.Face(SansSemiBold) != set.Face(SansBold) {
		t.Error("the bold file was cut twice")
	}
}

func TestFromDirErrors(t *testing.T) {
	big := fstest.MapFS{"times.ttf": {Data: make([]byte, MaxFileSize+1)}}
	many := fstest.MapFS{}
	for i := range MaxFiles + 1 {
		many[strings.Repeat("a", i+1)+".ttf"] = &fstest.MapFile{}
	}
	mixed := files(t, timesFiles)
	mixed["times.otf"] = &fstest.MapFile{Data: []byte("OTTO\x00\x00\x00\x00\x00\x00\x00\x00")}
	mixed["timesi.ttf"] = &fstest.MapFile{Data: mixed["timesi.ttf"].Data[:5000]}
	for _, c := range []struct {
		name string
		fsys fs.FS
		want []FileError // without the words
	}{
		{"no folder", missing{}, []FileError{{Problem: Unreadable}}},
		{"empty folder", fstest.MapFS{"x.txt": {}}, []FileError{{Problem: NoFonts}}},
		{"too many", many, []FileError{{Problem: TooMany}}},
		{"too large", big, []FileError{{Problem: TooLarge, File: "times.ttf"}}},
		{"all errors at once", mixed, []FileError{
			{Problem: NotTrueType, File: "times.otf"}, {Problem: Damaged, File: "timesi.ttf"}, {Problem: NoFace, Style: SerifItalic}}},
		{"no role", files(t, map[string]Style{"be.ttf": Sans}), []FileError{{Problem: NoRole, File: "be.ttf"}}},
		{"no regular", files(t, with(timesFiles, map[string]Style{"times.ttf": Styles})), []FileError{{Problem: NoFace, Style: Serif}}},
		{"no bold", files(t, with(timesFiles, map[string]Style{"timesbd.TTF": Styles})), []FileError{{Problem: NoFace, Style: SerifBold}}},
		{"no italic of the sans", files(t, with(sansFiles, map[string]Style{"SANS-4i.ttf": Styles})), []FileError{{Problem: NoFace, Style: SansItalic}}},
		{"no bold of the sans", files(t, with(sansFiles, map[string]Style{"sans-7.ttf": Styles})), []FileError{{Problem: NoFace, Style: SansBold}}},
		{"two of one style", files(t, with(timesFiles, map[string]Style{"times2.ttf": Serif})),
			[]FileError{{Problem: TwoFiles, Style: Serif, File: "times.ttf", Other: "times2.ttf"}}},
		{"two families", files(t, with(timesFiles, map[string]Style{"serif-x.ttf": Sans})),
			[]FileError{{Problem: TwoFamilies, File: "serif-x.ttf", Other: "times.ttf"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			set, errs := FromDir(c.fsys)
			if set != nil {
				t.Error("a set in spite of errors")
			}
			var got []FileError
			for _, e := range errs {
				if e.Found == "" || strings.HasSuffix(e.Error(), " ") || strings.HasSuffix(e.Error(), ".") {
					t.Errorf("error %q", e)
				}
				got = append(got, FileError{Problem: e.Problem, Style: e.Style, File: e.File, Other: e.Other})
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
		})
	}
}

// missing is a file system without a folder.
type missing struct{}

func (missing) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func TestFileErrorWords(t *testing.T) {
	_, errs := FromDir(files(t, with(timesFiles, map[string]Style{"times2.ttf": Serif, "timesbd.TTF": Styles})))
	var got []string
	for _, e := range errs {
		got = append(got, e.Error())
	}
	want := []string{
		"times.ttf and times2.ttf: two files for serif, want one",
		"no file of Kyyeu Serif for serif-bold, want weight 700 or heavier, upright",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func ExampleFromDir() {
	folder := fstest.MapFS{
		"times.ttf": {Data: []byte("OTTO\x00\x0A\x00\x80")},
		"notes.txt": {Data: []byte("passed over")},
	}
	_, errs := FromDir(folder) // os.DirFS("C:/fonts") of a real folder
	for _, err := range errs {
		fmt.Println(err)
	}
	// Output:
	// times.ttf: an OpenType font with PostScript outlines, want a TrueType font (*.ttf)
}

func BenchmarkFromDir(b *testing.B) {
	fsys := files(b, with(timesFiles, sansFiles))
	b.ReportAllocs()
	for b.Loop() {
		if _, errs := FromDir(fsys); errs != nil {
			b.Fatal(errs)
		}
	}
}
