package deliver

import (
	"bufio"
	"context"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"kyyeu/internal/mail/ledger"
	"kyyeu/internal/mail/smtptest"
)

// sender is what a process sends.
type sender struct {
	Port       int
	CA, Ledger string
	Addresses  []string
}

func (s *sender) run() error {
	all, err := messages("from@a.example", s.Addresses...)
	if err != nil {
		return err
	}
	pem, err := os.ReadFile(s.CA)
	if err != nil {
		return err
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(pem)
	l, err := ledger.Open(s.Ledger, time.Now())
	if err != nil {
		return err
	}
	defer l.Close()
	fmt.Println("sending")
	o := quick()
	o.Tries, o.Backoff = 50, 100*time.Microsecond
	_, err = Run(context.Background(), Server{Host: "localhost", Port: s.Port, Roots: roots}, Sort(all, l).Due, l, o)
	return err
}

// TestCrash kills senders at random moments while the server breaks connections at
// random, starts others in their place until one comes to its end, and holds that
// every message arrived once, or is listed as uncertain and arrived once at most.
// It goes round a few times; 200 where all judges are required.
func TestCrash(t *testing.T) {
	rounds := 5
	switch {
	case raced || testing.Short():
		rounds = 2 // a process takes many times as long to begin
	case os.Getenv("KYYEU_JUDGES") == "required":
		rounds = 200
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	const many = 12
	var total struct{ sent, uncertain, doubtful, kills int }
	server := smtptest.Start(t, smtptest.Config{Seed: 1})
	before := 0
	for round := range rounds {
		random := rand.New(rand.NewPCG(uint64(round), 7))
		s := sender{Port: server.Port, CA: filepath.Join(server.Dir, "ca.pem"), Ledger: filepath.Join(t.TempDir(), "sent.jsonl")}
		for i := range many {
			s.Addresses = append(s.Addresses, fmt.Sprintf("r%d-%d@a.example", round, i))
		}
		for try := 1; ; try++ {
			killed := s.killed(t, exe, time.Duration(random.IntN(try*try*50_000))*time.Microsecond)
			if !killed {
				break
			}
			total.kills++
		}
		all, err := messages("from@a.example", s.Addresses...)
		if err != nil {
			t.Fatal(err)
		}
		l, err := ledger.Read(s.Ledger)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]int{}
		accepted := server.Accepted(t)
		for _, a := range accepted[before:] {
			got[a.To[0]]++
		}
		before = len(accepted)
		for i, to := range s.Addresses {
			switch state := l.State(to, all[i].Document.SHA256); {
			case state == ledger.Certain && got[to] == 1:
				total.sent++
			case state == ledger.Uncertain && got[to] <= 1:
				total.uncertain++
				total.doubtful += 1 - got[to]
			default:
				t.Errorf("round %d: %s arrived %d times, the ledger says %d (%s)", round, to, got[to], state, l.Last(to, all[i].Document.SHA256).Kind)
			}
		}
	}
	t.Logf("%d rounds, %d kills: %d messages certain, %d uncertain of which %d did not arrive", rounds, total.kills, total.sent, total.uncertain, total.doubtful)
	if total.kills == 0 || total.sent == 0 || total.uncertain == 0 {
		t.Error("nothing was put to the test")
	}
}

// killed starts a process of the sender, kills it so long after it began to send,
// and reports whether that was before it was through.
func (s *sender) killed(t *testing.T, exe string, after time.Duration) bool {
	t.Helper()
	raw, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), "KYYEU_TEST_SENDER="+string(raw))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Errorf("the sender does not begin: %v", err)
	}
	killer := time.AfterFunc(after, func() { cmd.Process.Kill() })
	defer killer.Stop()
	err = cmd.Wait()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok && exit.Exited() {
		t.Fatalf("the sender failed: %v", err)
	}
	return err != nil
}
