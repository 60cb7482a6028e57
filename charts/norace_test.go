//go:build !race

package charts_test

const slowdown = 1
