// Package input reads the files of a conference.
//
// [Read] takes a file system and the name of a YAML or JSON file and gives a
// [data.Conference] in which every value knows its place, together with all
// that was found on the way: a file is read to its end, so that an officer
// sees every fault at once. The steps, each in a file of its own:
//
//   - path.go opens a file inside the folder, and nothing outside it;
//   - text.go makes UTF-8 into characters in NFC that know their line and
//     column, and refuses what no text holds;
//   - yaml.go and json.go make the characters into one tree of nodes;
//   - decode.go and scalar.go fill the structs of package data from the tree,
//     led by their yaml tags;
//   - require.go asks for what must be there;
//   - tables.go reads the tables of figures that the file names, names.go and
//     figures.go understand their rows;
//   - photo.go reads photographs and looks at their headers;
//   - prose.go and reference.go read Markdown and the figures named in it.
//
// The package does not judge figures and does not look up what is referred to:
// that is package check. It follows YAML 1.2.2 (https://yaml.org/spec/1.2.2/)
// without tags, merge keys and complex keys, RFC 8259 for JSON, CommonMark
// 0.31 (https://spec.commonmark.org/0.31.2/) with tables and footnotes, and
// Unicode Standard Annex 15 for NFC.
package input
