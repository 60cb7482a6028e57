package source

// Nearest gives the word among known that is closest to word in edit distance
// (insertions, deletions, substitutions and swaps of neighbours, counted in
// characters), or "" when none is close enough to be a plausible slip: at
// most a third of the word's length, and at least one edit. Of equally close
// words the first wins.
func Nearest(word string, known []string) string {
	w := []rune(word)
	best, bestAt := "", len(w)/3+1
	for _, k := range known {
		if d := distance(w, []rune(k), bestAt); d < bestAt || (best == "" && d == bestAt && len(w) > 2) {
			best, bestAt = k, d
		}
	}
	return best
}

// distance is the optimal string alignment distance, or limit+1 as soon as
// the lengths alone exceed limit.
func distance(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	prev2 := make([]int, len(b)+1)
	prev := make([]int, len(b)+1)
	cur := make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], prev2[j-2]+1)
			}
		}
		prev2, prev, cur = prev, cur, prev2
	}
	return prev[len(b)]
}
