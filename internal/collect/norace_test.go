//go:build !race

package collect

// raced says that the race detector is at work, which makes all slower.
const raced = false
