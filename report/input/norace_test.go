//go:build !race

package input

const slowdown = 1
