package compose

// numbering counts the charts and the tables of a document.
type numbering struct {
	words wording
	// the numbers of the last of each
	lastFigure, lastTable int
}

// nextFigure and nextTable number what they label.
func (n *numbering) nextFigure() string {
	n.lastFigure++
	return n.words.say("Hình\u00a0%d", "Figure\u00a0%d", n.lastFigure)
}

func (n *numbering) nextTable() string {
	n.lastTable++
	return n.words.say("Bảng\u00a0%d", "Table\u00a0%d", n.lastTable)
}

// atFigure and atTable are where the one that was numbered last is found.
func (n *numbering) atFigure() located {
	return located{ref: "figure-" + itoa(n.lastFigure), number: n.lastFigure}
}

func (n *numbering) atTable() located {
	return located{ref: "table-" + itoa(n.lastTable), number: n.lastTable}
}
