package figures

// Write gives the table of rows as a file: a workbook when the name ends in
// .xlsx, CSV when it ends in .csv. The same rows give the same bytes.
func Write(rows []Row, name string) ([]byte, error) {
	panic("not yet") // written next
}
