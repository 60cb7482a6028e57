// Cutfaces cuts the faces that package fonts embeds out of the original fonts.
//
//	go run ./internal/cutfaces -from DIR
//
// run in the folder fonts; go generate ./fonts runs it with the folder
// fonts/original, which is not in the repository. DIR holds the eight files
// listed in [faces], by name and SHA-256; fonts/README.md says where to get them.
//
// It writes faces/*.ttf, SHA256SUMS, COVERAGE.md and testdata/*.txt, and fails
// before writing anything when an advance, a box or the kerning of any pair
// differs from what go-text/typesetting reads in the original.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"kyyeu/fonts"
	"kyyeu/fonts/cut"
)

func main() {
	from := flag.String("from", "original", "folder with the original fonts")
	into := flag.String("into", ".", "folder of package fonts")
	flag.Parse()
	if err := run(*from, *into); err != nil {
		fmt.Fprintln(os.Stderr, "cutfaces:", err)
		os.Exit(1)
	}
}

// run cuts all faces in memory and then writes all files.
func run(from, into string) error {
	files := map[string][]byte{}
	sums, golden := "", kerningHead
	var lacks coverage
	for _, f := range faces {
		original, err := os.ReadFile(filepath.Join(from, f.file))
		if err != nil {
			return err
		}
		if got := fmt.Sprintf("%x", sha256.Sum256(original)); got != f.sha256 {
			return fmt.Errorf("%s: SHA-256 is %s, want %s", f.file, got, f.sha256)
		}
		file, err := cutFace(f, original)
		if err != nil {
			return fmt.Errorf("%s: %w", f.file, err)
		}
		face, err := fonts.Parse(file)
		if err != nil {
			return fmt.Errorf("%s: %w", f.file, err)
		}
		pairs, sample, err := compare(original, face)
		if err != nil {
			return fmt.Errorf("%s: %w", f.file, err)
		}
		fmt.Printf("%-22s %7d -> %6d bytes, %d pairs kern\n", f.name, len(original), len(file), pairs)

		name := "faces/" + f.name + ".ttf"
		files[name] = file
		sums += fmt.Sprintf("%x  %s\n", sha256.Sum256(file), name)
		lacks.add(f.name, face)
		golden += sample.format(f.name)
	}
	files["SHA256SUMS"] = []byte(sums)
	files["COVERAGE.md"] = []byte(lacks.String())
	files["testdata/kerning.txt"] = []byte(golden)
	files["testdata/repertoire.txt"] = []byte(string(cut.Repertoire()) + "\n")
	for name, content := range files {
		path := filepath.Join(into, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// cutFace cuts one original to the repertoire and renames it.
func cutFace(f face, original []byte) ([]byte, error) {
	o, err := cut.Parse(original)
	if err != nil {
		return nil, err
	}
	return o.Cut(cut.Repertoire(), f.names(o.Names))
}
