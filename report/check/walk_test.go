package check

import (
	"reflect"
	"strings"
	"testing"

	"kyyeu/internal/source"
	"kyyeu/report/data"
)

// fill gives every text below v a character that no face has, and every list
// one entry, and counts the texts that print. It knows nothing of [walk], so a
// field that walk passes over is a text too few.
func fill(v reflect.Value, field string) int {
	printed := 1
	if field == "URL" || field == "File" {
		printed = 0
	}
	bad := data.Text{S: "☃"}
	switch p := v.Addr().Interface().(type) {
	case *data.Text:
		*p = bad
		return printed
	case *data.Unit:
		p.Name = bad.S
		return printed
	case *data.Line:
		*p = data.Line{
			&data.Strong{Line: data.Line{data.Run(bad)}},
			&data.Footnote{Line: data.Line{&data.Emphasis{Line: data.Line{data.Run(bad)}}}},
			&data.Link{URL: bad, Line: data.Line{data.Run(bad)}},
			&data.FigureRef{Unit: data.Unit{Name: bad.S}},
		}
		return 4
	case *data.Prose:
		var n int
		p.Blocks = nil
		for _, b := range []data.ProseBlock{&data.ProsePara{}, &data.ProseHeading{}, &data.ProseImage{}, &data.ProseTable{}} {
			n += fill(reflect.ValueOf(b).Elem(), "")
			p.Blocks = append(p.Blocks, b)
		}
		list := &data.ProseList{Items: [][]data.ProseBlock{{&data.ProsePara{Line: data.Line{data.Run(bad)}}}}}
		p.Blocks = append(p.Blocks, list)
		return n + 1
	case *source.Pos, *data.Decimal, *data.File, *data.Image:
		return 0
	}
	n := 0
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			n += fill(v.Field(i), v.Type().Field(i).Name)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		n = fill(v.Index(0), field)
	}
	return n
}

func TestWalkForgetsNothing(t *testing.T) {
	var c data.Conference
	want := fill(reflect.ValueOf(&c).Elem(), "")
	got := 0
	texts := walk(&c).texts
	for _, p := range texts {
		got += strings.Count(string(p.runes), "☃")
	}
	if got != want || want < 50 {
		t.Errorf("walk meets %d of %d texts", got, want)
	}
}

func TestPlaces(t *testing.T) {
	at := func(line, column int) source.Pos { return source.Pos{File: "f", Line: line, Column: column} }
	line := data.Line{
		data.Run{S: "ệa", Pos: at(3, 5)}, data.Run{S: " ", Pos: at(3, 7)},
		&data.Strong{Line: data.Line{data.Run{S: "b", Pos: at(4, 3)}}},
	}
	texts := walk(&data.Conference{Pact: data.Pact{Text: line}}).texts
	want := []source.Pos{at(3, 5), at(3, 6), at(3, 7), at(4, 3)}
	if len(texts) != 1 || len(texts[0].runes) != len(want) || texts[0].path != "pact.text" {
		t.Fatalf("got %+v, expected %v", texts, want)
	}
	for i, at := range want {
		if got := texts[0].at(i); got != at {
			t.Errorf("character %d is at %v, want %v", i, got, at)
		}
	}
	cell := source.Pos{File: "f.xlsx", Sheet: "S", Cell: "C12"}
	if got := (data.Text{S: "năm chữ", Pos: cell}).At(4); got != cell {
		t.Errorf("a character of a cell is at %v", got)
	}
}
