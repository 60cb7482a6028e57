package batch

import (
	"fmt"
	"strconv"
	"strings"
)

// Shard is part K of N of a batch, K from 1. The zero value is the whole.
type Shard struct{ K, N int }

// String gives "K/N".
func (s Shard) String() string {
	if s.N == 0 {
		return "1/1"
	}
	return fmt.Sprintf("%d/%d", s.K, s.N)
}

// ManifestName is the file that says what a run with this part made. That of a part
// of several has a name of its own, "manifest-2-of-4.json", so that all parts can be
// written to one place.
func (s Shard) ManifestName() string {
	if s.N < 2 {
		return ManifestName
	}
	return fmt.Sprintf("manifest-%d-of-%d.json", s.K, s.N)
}

// ParseShard reads "K/N".
func ParseShard(s string) (Shard, error) {
	a, b, ok := strings.Cut(s, "/")
	k, err1 := strconv.Atoi(a)
	n, err2 := strconv.Atoi(b)
	if !ok || err1 != nil || err2 != nil || n < 1 || k < 1 || k > n {
		return Shard{}, fmt.Errorf("%q is not K/N with 1 ≤ K ≤ N", s)
	}
	return Shard{k, n}, nil
}

// Of gives the items of the shard: every N-th, from the K-th on. The rule
// depends on the list alone, so that machines need not talk to each other.
func (s Shard) Of(items []Item) ([]Item, error) {
	if s.N == 0 {
		return items, nil
	}
	if s.K < 1 || s.K > s.N {
		return nil, fmt.Errorf("shard %s does not exist", s)
	}
	var mine []Item
	for i := s.K - 1; i < len(items); i += s.N {
		mine = append(mine, items[i])
	}
	return mine, nil
}

// ShardFromEnvironment finds out which part a scheduler gave to this process;
// get looks up a variable. ok is false when no scheduler is at work.
//
//   - Kubernetes, an Indexed Job: JOB_COMPLETION_INDEX counts from 0; the number
//     of completions is no variable of its own, so the job's manifest passes it
//     as JOB_COMPLETIONS (docs/batch.md).
//   - Slurm, a job array: SLURM_ARRAY_TASK_ID between SLURM_ARRAY_TASK_MIN and
//     SLURM_ARRAY_TASK_MAX.
//   - GNU parallel: PARALLEL_SEQ counts from 1; the number of jobs is no variable,
//     so it is passed as PARALLEL_TOTAL.
func ShardFromEnvironment(get func(string) string) (s Shard, ok bool, err error) {
	for _, v := range []struct {
		index, count string
		first        int
	}{
		{"JOB_COMPLETION_INDEX", "JOB_COMPLETIONS", 0},
		{"SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", -1},
		{"PARALLEL_SEQ", "PARALLEL_TOTAL", 1},
	} {
		index := get(v.index)
		if index == "" {
			continue
		}
		first := strconv.Itoa(v.first)
		if v.first < 0 {
			first = get("SLURM_ARRAY_TASK_MIN")
		}
		i, err1 := strconv.Atoi(index)
		n, err2 := strconv.Atoi(get(v.count))
		f, err3 := strconv.Atoi(first)
		if err1 != nil || err2 != nil || err3 != nil || i < f || i-f >= n {
			return Shard{}, true, fmt.Errorf("%s=%s and %s=%s name no part of a batch", v.index, index, v.count, get(v.count))
		}
		return Shard{K: i - f + 1, N: n}, true, nil
	}
	return Shard{}, false, nil
}
