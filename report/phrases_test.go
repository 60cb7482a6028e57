package report_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Every phrase of the program stands in the code once, in both languages side by
// side: that is its catalogue. Neither may be empty, both speak of the same
// things, and the English has no Vietnamese outside what it quotes.
func TestPhrasesAreInBothLanguages(t *testing.T) {
	phrases := 0
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, filepath.Join("..", name), nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || !isPhrase(call) {
				return true
			}
			vi, viOK := literal(call.Args[0])
			en, enOK := literal(call.Args[1])
			if !viOK || !enOK {
				return true // handed on
			}
			phrases++
			at := files.Position(call.Pos())
			if vi == "" != (en == "") {
				t.Errorf("%s: %q, but %q", at, vi, en)
			}
			both := verbs(vi)
			if a, b := both, verbs(en); !indexed(vi + en) {
				if !maps.Equal(a, b) {
					t.Errorf("%s: %q and %q do not say the same things: %v, %v", at, vi, en, a, b)
				}
			} else { // some are of one language alone
				maps.Copy(both, b)
			}
			if given := len(call.Args) - 2; given > 0 && !call.Ellipsis.IsValid() && len(both) != given {
				t.Errorf("%s: %q and %q print %d of %d arguments", at, vi, en, len(both), given)
			}
			if isVietnamese(quoted.ReplaceAllString(en, "")) {
				t.Errorf("%s: %q is no English", at, en)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if phrases < 500 {
		t.Errorf("only %d phrases were found", phrases)
	}
}

// isPhrase reports calls that take a text in Vietnamese and in English.
func isPhrase(call *ast.CallExpr) bool {
	name := ""
	switch f := call.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	return (name == "say" || name == "Textf") && len(call.Args) >= 2
}

// indexed reports a format that says which argument it means.
func indexed(format string) bool { return strings.Contains(format, "%[") }

// literal is a text that stands in the code, perhaps in pieces.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		a, aOK := literal(e.X)
		b, bOK := literal(e.Y)
		return a + b, aOK && bOK
	}
	return "", false
}

var (
	verb   = regexp.MustCompile(`%[-+# 0]*\d*(?:\.\d+)?(\[(\d+)\])?\d*(?:\.\d+)?([a-zA-Z%])`)
	quoted = regexp.MustCompile(`"[^"]*"|“[^”]*”|\([^)]*\)|: [^:]*$|\p{Lu}\pL*`) // names, too
)

// verbs are the arguments that a phrase prints, and how.
func verbs(format string) map[int]string {
	out := map[int]string{}
	next := 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[3] == "%" {
			continue
		}
		if m[2] != "" {
			next, _ = strconv.Atoi(m[2])
		}
		out[next] = m[3]
		next++
	}
	return out
}
