package batch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"kyyeu/internal/source"
)

// ManifestName is the file that says what a batch made, the whole of it; that of a
// part has another name, [Shard.ManifestName].
const ManifestName = "manifest.json"

// Status is what became of an item.
type Status string

// The states of an item.
const (
	Made Status = "made"
	// Stopped by findings: there is no document.
	Stopped Status = "stopped"
	// Failed for a reason that is not in the data.
	Failed Status = "failed"
)

// Manifest says what a batch made. It has no times in it: the same data gives
// the same manifest.
type Manifest struct {
	// Kyyeu is the version of the manifest's format, 1.
	Kyyeu int `json:"kyyeu"`
	// Fingerprint stands for all that the documents depend on.
	Fingerprint string `json:"fingerprint"`
	// Data stands for the data alone: what else is made of the same data, as the
	// letters that go with the documents, says the same.
	Data string `json:"data"`
	// List stands for the items of the whole batch, Items is their number.
	List  string `json:"list"`
	Items int    `json:"items"`
	// Shard is which part this manifest is of, "1/1" for the whole.
	Shard   string  `json:"shard"`
	Entries []Entry `json:"entries"`
}

// Entry is one item of a manifest.
type Entry struct {
	ID     string `json:"id"`
	File   string `json:"file"`
	Status Status `json:"status"`
	// Error says why the item failed.
	Error    string   `json:"error,omitempty"`
	Size     int      `json:"size,omitempty"` // bytes
	SHA256   string   `json:"sha256,omitempty"`
	Pages    int      `json:"pages,omitempty"`
	Findings []Record `json:"findings,omitempty"`
}

// Record is a finding in a manifest, in both languages' neutral form: rule,
// severity and place, and the message in English.
type Record struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Place    string `json:"place"`
	Message  string `json:"message"`
}

func records(fs source.Findings) []Record {
	var all []Record
	for _, f := range fs {
		all = append(all, Record{f.Rule, f.Severity.String(), f.Pos.String(), f.Message.EN})
	}
	return all
}

// Count says how many entries have a status.
func (m *Manifest) Count(s Status) int {
	n := 0
	for _, e := range m.Entries {
		if e.Status == s {
			n++
		}
	}
	return n
}

// manifest is that of the job, without entries.
func (j *Job) manifest() *Manifest {
	return &Manifest{Kyyeu: 1, Fingerprint: j.Fingerprint, Data: j.Data, List: listOf(j.Items), Items: len(j.Items), Shard: j.Shard.String(), Entries: []Entry{}}
}

// listOf is a hash of the items.
func listOf(items []Item) string {
	h := sha256.New()
	for _, it := range items {
		fmt.Fprintf(h, "%d:%s%d:%s", len(it.ID), it.ID, len(it.File), it.File)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Marshal gives the manifest as it is written.
func (m *Manifest) Marshal() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(m); err != nil {
		panic("batch: a manifest of plain values does not encode: " + err.Error())
	}
	return b.Bytes()
}

// ParseManifest reads a manifest.
func ParseManifest(raw []byte) (*Manifest, error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	var m Manifest
	if err := d.Decode(&m); err != nil {
		return nil, err
	}
	if m.Kyyeu != 1 {
		return nil, fmt.Errorf("version %d of the manifest is not known", m.Kyyeu)
	}
	return &m, nil
}

// Named is a manifest with the path that a message names it by.
type Named struct {
	Path string
	*Manifest
}

// Merge joins the manifests of all shards of one batch, and gives one for the
// whole. What is missing, double, or of other data is a finding; the manifest
// is nil when there is any.
func Merge(parts []Named) (*Manifest, source.Findings) {
	var findings source.Findings
	fault := func(path string, t source.Text) {
		findings.Add(source.Finding{Rule: "merge", Severity: source.Error, Pos: source.Pos{File: path}, Message: t})
	}
	if len(parts) == 0 {
		return nil, nil
	}
	whole := *parts[0].Manifest
	whole.Shard, whole.Entries = Shard{1, 1}.String(), []Entry{}
	from := map[string]string{}
	at := map[string]int{} // the place of an item in the whole list
	for _, p := range parts {
		if p.Fingerprint != whole.Fingerprint || p.Data != whole.Data || p.List != whole.List || p.Items != whole.Items {
			fault(p.Path, source.Textf("không cùng dữ liệu với %s", "is not of the same data as %s", parts[0].Path))
			continue
		}
		shard, err := ParseShard(p.Shard)
		if err != nil {
			fault(p.Path, source.Textf("%v", "%v", err))
			continue
		}
		for i, e := range p.Entries {
			at[e.ID] = i*shard.N + shard.K - 1
			if other, double := from[e.ID]; double {
				fault(p.Path, source.Textf("%s đã có trong %s", "%s is in %s already", e.ID, other))
				continue
			}
			from[e.ID] = p.Path
			whole.Entries = append(whole.Entries, e)
		}
	}
	if missing := whole.Items - len(whole.Entries); missing > 0 && len(findings) == 0 {
		fault(parts[0].Path, source.Textf("còn thiếu %d trong %d tài liệu", "%d of %d documents are missing", missing, whole.Items))
	}
	if len(findings) > 0 {
		return nil, findings
	}
	slices.SortFunc(whole.Entries, func(a, b Entry) int { return at[a.ID] - at[b.ID] })
	return &whole, nil
}
