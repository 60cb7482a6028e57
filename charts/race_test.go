//go:build race

package charts_test

// slowdown is what the race detector may cost: so many times fewer data sets are
// drawn under it.
const slowdown = 10
