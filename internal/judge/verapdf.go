package judge

import (
	"bytes"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// VeraPDF has veraPDF judge the files by both PDF/A-3a and PDF/UA-1 and fails
// the test with the rules that are broken. One call starts one Java machine,
// which takes seconds, so a test hands over all its files at once.
//
// KYYEU_VERAPDF is the path of the jar; .ci/verapdf fetches it and prints it.
func VeraPDF(t testing.TB, files ...string) {
	t.Helper()
	judgeBy(t, files, "PDF/A-3A", "PDF/UA-1")
}

// VeraPDFArchive is VeraPDF for files that claim PDF/A-3b alone.
func VeraPDFArchive(t testing.TB, files ...string) {
	t.Helper()
	judgeBy(t, files, "PDF/A-3B")
}

func judgeBy(t testing.TB, files []string, profiles ...string) {
	t.Helper()
	unchecked := strings.Join(profiles, " and ")
	jar := os.Getenv("KYYEU_VERAPDF")
	if jar == "" {
		absent(t, "veraPDF (KYYEU_VERAPDF, see .ci/verapdf)", unchecked)
	}
	java := program(t, "java", unchecked)
	// Without a flavour veraPDF takes those that the file claims. A file that
	// claims one alone is found below.
	args := []string{"-cp", jar, "org.verapdf.apps.GreenfieldCliWrapper", "--format", "xml"}
	cmd := exec.Command(java, append(args, files...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	verdicts, parseErr := readVerdicts(out)
	if parseErr != nil {
		t.Fatalf("veraPDF: %v, %v\n%s", err, parseErr, stderr.Bytes())
	}
	for _, file := range files {
		for _, profile := range profiles {
			verdicts.judge(t, file, profile)
		}
	}
}

// verdicts is veraPDF's report, as far as it is used.
type verdicts struct {
	Jobs []struct {
		Name    string `xml:"item>name"`
		Reports []struct {
			Profile   string `xml:"profileName,attr"`
			Compliant bool   `xml:"isCompliant,attr"`
			Rules     []struct {
				Clause      string `xml:"clause,attr"`
				Test        string `xml:"testNumber,attr"`
				Failed      int    `xml:"failedChecks,attr"`
				Description string `xml:"description"`
				Checks      []struct {
					Context string `xml:"context"`
					Message string `xml:"errorMessage"`
				} `xml:"check"`
			} `xml:"details>rule"`
		} `xml:"validationReport"`
		Exception string `xml:"taskException>exceptionMessage"`
	} `xml:"jobs>job"`
}

func readVerdicts(report []byte) (v verdicts, err error) {
	return v, xml.Unmarshal(report, &v)
}

// judge reports what veraPDF says of a file under a profile, and an error when
// it says nothing.
func (v verdicts) judge(t testing.TB, file, profile string) {
	t.Helper()
	full, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	said := false
	for _, job := range v.Jobs {
		if !slices.Contains([]string{file, full}, job.Name) {
			continue
		}
		if job.Exception != "" {
			t.Errorf("%s: veraPDF gave up: %s", file, job.Exception)
		}
		for _, r := range job.Reports {
			if !strings.HasPrefix(r.Profile, profile) {
				continue
			}
			said = true
			if r.Compliant {
				continue
			}
			t.Errorf("%s: not %s", file, profile)
			for _, rule := range r.Rules {
				t.Errorf("  §%s test %s, %d times: %s", rule.Clause, rule.Test, rule.Failed, rule.Description)
				for _, c := range rule.Checks[:min(3, len(rule.Checks))] {
					t.Errorf("    %s\n      %s", c.Message, c.Context)
				}
			}
		}
	}
	if !said {
		t.Errorf("%s: veraPDF did not judge it by %s", file, profile)
	}
}
