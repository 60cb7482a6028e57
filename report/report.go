package report

import (
	"context"
	"io/fs"

	"kyyeu/fonts"
	"kyyeu/internal/source"
)

// World is all that a build may read: no phase touches the clock, the
// environment, the network or any other file.
type World struct {
	// Files is the folder that holds the conference's file; nothing outside it
	// can be named.
	Files fs.FS
	// Fonts are the faces to set the document in.
	Fonts *fonts.Set
}

// Options say what to build.
type Options struct {
	// File is the conference's file, a path in World.Files.
	File string
	// Shown is the file's path as messages show it, as the user typed it; File
	// when empty.
	Shown string
	// Layout is one of [Layouts]; the first when empty.
	Layout string
	// Lang is the language of the document.
	Lang source.Lang
	// Strict makes warnings stop the build.
	Strict bool
}

// Layouts are the names that Options.Layout understands.
func Layouts() []string { return []string{"briefing"} }

// Result is what a build made.
type Result struct {
	// Findings of all phases, sorted by place.
	Findings source.Findings
	// Name is the file name that the document should have,
	// "bac-trung-bo-2022.pdf": the input's own with another ending.
	Name string
	// PDF is the finished file; nil when findings stopped the build.
	PDF []byte
	// Pages is their number.
	Pages int
}

// Stopped reports whether findings stop a build: errors always do, warnings
// when strict.
func Stopped(fs source.Findings, strict bool) bool {
	return fs.Count(source.Error) > 0 || strict && fs.Count(source.Warning) > 0
}

// Check reads the conference and runs all checks, without making a file. The
// error is not nil only when ctx is done.
func Check(ctx context.Context, w World, o Options) (source.Findings, error) {
	return nil, ctx.Err()
}

// Build checks the conference and makes its PDF. When findings stop the build
// Result.PDF is nil; the error is not nil when the program or ctx failed.
func Build(ctx context.Context, w World, o Options) (Result, error) {
	return Result{}, ctx.Err()
}
