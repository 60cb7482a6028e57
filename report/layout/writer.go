package layout

import "kyyeu/internal/draw"

// writer joins the words of a line that share font and node into one
// [draw.Text], so that a line of plain text is one string in the file.
type writer struct {
	box *box
	at  draw.Point // the pen
	// stretch is that of the letters, in thousandths.
	stretch int
	cur     draw.Text
	s       []byte // its letters
	frag    frag   // what cur is made of
	open    bool
	// letters and moves are the widths of cur's letters, unstretched, and of what
	// is added between them.
	letters, moves draw.Length
}

func (w *writer) word(f frag) { w.add(f, 0) }

// space adds a space and the white that justifies the line. Between two styles
// it goes with the word before it, but not into a link.
func (w *writer) space(f frag, extra draw.Length) {
	if w.open && f.url == "" && w.frag.url == "" && !same(f, w.frag) {
		s := w.frag.with(f.text.S)
		w.add(s, extra+f.text.Width.Stretched(w.stretch)-s.text.Width.Stretched(w.stretch))
		return
	}
	w.add(f, extra)
}

// add puts a set text, with extra white behind it, at the pen.
func (w *writer) add(f frag, extra draw.Length) {
	t := f.text
	if !w.open || !same(f, w.frag) {
		w.flush()
		w.cur = t.Move(draw.Point{X: w.at.X, Y: w.at.Y - f.rise}).(draw.Text)
		w.s, w.cur.Adjust, w.cur.Stretch = w.s[:0], make([]draw.Length, 0, 96), w.stretch
		w.letters, w.moves = 0, 0
		w.frag, w.open = f, true
		if f.note != 0 {
			w.box.notes = append(w.box.notes, f.note)
		}
	}
	w.s = append(w.s, t.S...)
	if t.Adjust != nil {
		w.cur.Adjust = append(w.cur.Adjust, t.Adjust...)
	} else {
		for range t.S {
			w.cur.Adjust = append(w.cur.Adjust, 0)
		}
	}
	if n := len(w.cur.Adjust); n > 0 {
		w.cur.Adjust[n-1] += extra
	}
	letters := f.letters()
	w.letters += letters
	w.moves += t.Width - letters + extra
}

// same reports whether two pieces of text can be one string.
func same(a, b frag) bool {
	return a.font == b.font && a.rise == b.rise && a.node == b.node && a.url == b.url
}

// flush ends the current string.
func (w *writer) flush() {
	if !w.open {
		return
	}
	w.open = false
	w.cur.S = string(w.s)
	w.cur.Width = w.letters.Stretched(w.stretch) + w.moves
	w.at.X += w.cur.Width
	zero := true
	for _, a := range w.cur.Adjust {
		zero = zero && a == 0
	}
	if zero {
		w.cur.Adjust = nil
	}
	w.box.put(w.frag.node, w.cur)
	if w.frag.url != "" {
		size := w.frag.font.Size
		w.box.links = append(w.box.links, link{
			rect: draw.Rect{X: w.cur.At.X, Y: w.cur.At.Y - size*9/10, W: w.cur.Width, H: size * 12 / 10},
			url:  w.frag.url, text: w.cur.S, node: w.frag.node,
		})
	}
}
