//go:build race

package input

// slowdown is what the race detector may cost.
const slowdown = 10
