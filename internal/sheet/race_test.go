//go:build race

package sheet

// raced says that the race detector makes everything slower and larger.
const raced = true
