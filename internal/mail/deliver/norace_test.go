//go:build !race

package deliver

// raced says that the race detector makes everything slower.
const raced = false
