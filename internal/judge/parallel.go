package judge

import (
	"os"
	"os/exec"
	"strconv"
	"testing"
)

// Parallel has GNU parallel run a command n times, all at once; in it "{#}" is
// the number of the job, from 1. The environment of each job has env and
// PARALLEL_TOTAL, the number of all, besides what GNU parallel itself sets.
func Parallel(t testing.TB, n int, env []string, command ...string) {
	t.Helper()
	parallel := program(t, "parallel", "the parts of a batch under GNU parallel")
	// -N0 reads an argument for each job and leaves it out of the command.
	args := append([]string{"--will-cite", "-N0", "--jobs", strconv.Itoa(n), "--halt", "now,fail=1"}, command...)
	args = append(args, ":::")
	for i := range n {
		args = append(args, strconv.Itoa(i))
	}
	cmd := exec.Command(parallel, args...)
	cmd.Env = append(append(os.Environ(), env...), "PARALLEL_TOTAL="+strconv.Itoa(n))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}
