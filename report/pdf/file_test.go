package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"testing"
)

// The cross-reference says where every object is: streams by their offset,
// everything else by its object stream and place.
func TestCrossReference(t *testing.T) {
	f := newFile()
	root, info := f.reserve(), f.reserve()
	f.put(root, []byte("<</Root true>>"))
	f.put(info, []byte("<<>>"))
	for i := range 2 * perStream {
		if i%7 == 0 {
			f.putStream(f.reserve(), "", bytes.Repeat([]byte{byte(i)}, i))
		} else {
			f.add(fmt.Appendf(nil, "(%d)", i))
		}
	}
	out, err := f.bytes(root, info)
	if err != nil {
		t.Fatal(err)
	}
	start, err := strconv.Atoi(string(regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(out)[1]))
	if err != nil {
		t.Fatal(err)
	}
	rows := xrefRows(t, out[start:])
	streams := 0
	for i, row := range rows[1:] {
		number := i + 1
		at := int(row[1])<<24 | int(row[2])<<16 | int(row[3])<<8 | int(row[4])
		switch row[0] {
		case 1:
			streams++
			if !bytes.HasPrefix(out[at:], fmt.Appendf(nil, "%d 0 obj\n", number)) {
				t.Errorf("object %d is not at %d", number, at)
			}
		case 2:
			index := int(row[5])<<8 | int(row[6])
			if index >= perStream || at <= len(f.objects) || at >= len(rows) {
				t.Errorf("object %d is the %d. of object stream %d", number, index, at)
			}
		default:
			t.Errorf("object %d has kind %d", number, row[0])
		}
	}
	if packed := (len(f.objects)-143)/perStream + 1; streams != 143+packed+1 {
		t.Errorf("%d streams, want 143 and %d object streams and the cross-reference", streams, packed)
	}
}

// xrefRows unpacks a cross-reference stream and undoes its predictor.
func xrefRows(t *testing.T, stream []byte) (rows [][7]byte) {
	t.Helper()
	_, stream, _ = bytes.Cut(stream, []byte("stream\n"))
	z, err := zlib.NewReader(bytes.NewReader(stream))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil || len(data)%8 != 0 {
		t.Fatalf("%d bytes, %v", len(data), err)
	}
	var row [7]byte
	for ; len(data) > 0; data = data[8:] {
		for i := range row {
			row[i] += data[i+1]
		}
		rows = append(rows, row)
	}
	return rows
}

func TestObjectNeverWritten(t *testing.T) {
	f := newFile()
	root := f.reserve()
	if _, err := f.bytes(root, root); err == nil {
		t.Error("no error for an object that was reserved only")
	}
}
