package figures

import "github.com/xuri/excelize/v2"

// fontName is what official documents are set in (Nghị định 30/2020/NĐ-CP, Phụ
// lục I).
const fontName = "Times New Roman"

// cellStyle is how a cell looks and whether it may be changed in a protected
// sheet. All cells are of the text format, "@": what is typed stays as typed,
// whatever the program is set to. In a cell with a number format 370.461 typed
// into an English Excel becomes 370,461 without a word.
type cellStyle struct {
	bold, centred, right, framed bool
	size                         float64
	fill                         string // RRGGBB; empty for none
	open                         bool   // may be changed
}

var (
	headStyle   = cellStyle{size: 12, bold: true, centred: true, framed: true, fill: "DCE9EC"}
	textStyle   = cellStyle{size: 12, framed: true}
	numberStyle = cellStyle{size: 12, framed: true, right: true}
	// lockedStyle is that of what a form says already.
	lockedStyle = cellStyle{size: 12, framed: true, fill: "F0F2F3"}
)

// inputFill is the colour of a cell to be filled in.
const inputFill = "FFFBE6"

// textFormat is the number of the built-in format "@" (ECMA-376 Part 1,
// §18.8.30).
const textFormat = 49

func (st cellStyle) excelize() *excelize.Style {
	s := &excelize.Style{
		NumFmt:     textFormat,
		Font:       &excelize.Font{Family: fontName, Size: st.size, Bold: st.bold},
		Alignment:  &excelize.Alignment{Vertical: "center", WrapText: true},
		Protection: &excelize.Protection{Locked: !st.open},
	}
	switch {
	case st.centred:
		s.Alignment.Horizontal = "center"
	case st.right:
		s.Alignment.Horizontal = "right"
	}
	if st.fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{st.fill}}
	}
	if st.framed {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Style: 1, Color: "9AA5AB"})
		}
	}
	return s
}
