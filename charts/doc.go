// Package charts draws the charts of a document: finished series in, a
// [draw.Picture] out. A chart kind is a plain struct with one method, Draw:
//
//   - [Ranking] compares areas, with losses to the left of its zero line,
//   - [Grouped] this year with last,
//   - [Lines] shows what happened over time, [Slope] between two periods,
//     [Multiples] for many areas at once,
//   - [Dots] shows values within ranges,
//   - [Stacked] shows what a whole is made of, [Share] one part of it, and
//     [Doughnut] is there for those who insist.
//
// Values come as binary floating point, good enough for the length of a bar, and
// beside each the text that is printed at its mark, formatted by the caller: a
// label can never disagree with the table.
//
// The picture is exactly as wide as asked for and as high as it needs to be. It
// holds no title, subtitle or source; those are the document's text. It
// measures words in the faces of a [fonts.Set] and prints no character that the
// face lacks. A chart draws all of itself or returns an error, nothing between.
//
// # What all kinds have in common
//
// Every scale has zero on it, and none is broken: lengths and heights can be
// compared. The smallest value beside the largest is drawn as small as it is,
// down to nothing but its number. Official values are filled or joined by whole
// lines, preliminary ones pale with an outline, estimated ones hatched or dashed;
// what is missing is said in its place and never drawn as zero. A chart that
// cannot be drawn so is refused: [*NarrowError] asks for width, [*CrowdedError]
// for another kind.
//
// # How go-chart draws it
//
// The package is the only importer of [go-chart]. Its BarChart, Chart and
// DonutChart compute the scale, place and paint bars, lines and pieces, and then
// call their Elements, with which this package draws what go-chart has no notion
// of: labels at the marks, the zero line, missing values, reference lines. Pairs
// of bars and parts of a whole are several of its BarCharts on one canvas. All of it passes through one
// chart.Renderer of ours, the recorder, which keeps the steps as a picture:
// text stays text, and nothing is ever rasterised.
//
// Two properties of go-chart shape this. It has no horizontal bars, so the
// recorder turns the canvas: values run along the picture's x, and text, of
// which only the place is turned, stays upright. Its coordinates are integers,
// so a unit of its canvas is one [draw.Length], a thousandth of a point, and a
// bar is exact to that; stroke widths, dashes and type sizes are handed to it in
// the same unit. An outline is drawn inside the edges of its bar and makes it no
// longer.
//
// go-chart's defaults are wrong for print (a range that starts at the smallest
// value, paddings in pixels, a Roboto that it loads on its own). Nothing is left
// to them: every chart states range, padding, bar width, colours and font, and
// every value is checked before go-chart sees it, because it may not return
// from a value that is not finite.
//
// [go-chart]: https://pkg.go.dev/github.com/wcharczuk/go-chart/v2
package charts
