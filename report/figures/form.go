package figures

// Spec says what a form asks for.
type Spec struct {
	// Conference is its name, for the instructions.
	Conference string
	// Areas, Periods, Statuses and Abouts are the words that the form lists.
	Areas, Periods, Statuses, Abouts []string
	// Indicators are what is measured.
	Indicators []Measure
	// PerArea makes one sheet for each area instead of one for all.
	PerArea bool
}

// Measure is an indicator as a form lists it.
type Measure struct {
	Name string
	// Unit is filled in; Units are what may be chosen instead, Unit among them.
	Unit  string
	Units []string
}

// Form gives an empty form as a workbook.
func Form(s Spec) ([]byte, error) {
	panic("not yet") // written next
}
