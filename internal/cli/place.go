package cli

import (
	"context"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"kyyeu/internal/batch"
	"kyyeu/internal/outfile"
	"kyyeu/internal/source"
)

// Buckets opens the bucket that a URL names, s3://BUCKET/PREFIX?…, as the store of a
// batch: its names are below the prefix. An error may be a [*batch.StoreError].
type Buckets func(ctx context.Context, u *url.URL) (batch.Store, error)

// place is where the documents of a batch go: a folder or a bucket.
type place struct {
	batch.Store
	// shown names a file as messages and standard output do. What a URL says behind
	// its "?" is not part of it.
	shown func(name string) string
	// sweep takes away what a program that was killed left half-written.
	sweep func()
}

// place is the place that -o names.
func (p *program) place(ctx context.Context, output string) (place, error) {
	if scheme(output) == "" {
		if err := refuseFolder(output); err != nil {
			return place{}, err
		}
		return place{
			Store: folder(output),
			shown: func(name string) string { return filepath.Join(output, name) },
			sweep: func() { outfile.Sweep(output) },
		}, nil
	}
	if scheme(output) != "s3" {
		return place{}, usage(source.Textf("không ghi được vào %s://", "%s:// cannot be written to", scheme(output)), source.Textf("-o là thư mục hoặc s3://KHO/THƯ-MỤC", "-o is a folder or s3://BUCKET/PREFIX"))
	}
	u, err := url.Parse(output)
	switch {
	case err != nil:
		// The error would repeat the URL, and a password in it.
		return place{}, usage(source.Textf("địa chỉ kho không đúng dạng s3://KHO/THƯ-MỤC?…", "the address of the bucket is not of the form s3://BUCKET/PREFIX?…"), source.Text{})
	case u.User != nil:
		return place{}, usage(source.Textf("địa chỉ kho có chứa mật khẩu", "the address of the bucket has a password in it"),
			source.Textf("đặt khóa vào AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY", "put the keys into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"))
	case u.Host == "":
		return place{}, usage(source.Textf("địa chỉ kho thiếu tên kho", "the address of the bucket lacks the bucket's name"), source.Textf("ví dụ: s3://kho/hoi-nghi", "for example: s3://bucket/conference"))
	case p.buckets == nil:
		return place{}, usage(source.Textf("bản kyyeu này không ghi được vào kho s3", "this kyyeu is built without buckets"),
			source.Textf("trong thư mục mã nguồn, chạy: go install -C internal/bucket ./kyyeu", "in the folder of the source, run: go install -C internal/bucket ./kyyeu"))
	}
	store, err := p.buckets(ctx, u)
	if err != nil {
		return place{}, unwritable(err, source.Text{VI: "-o", EN: "-o"})
	}
	return place{
		Store: store,
		shown: func(name string) string { return "s3://" + path.Join(u.Host, u.Path, name) },
		sweep: func() {}, // an object is there whole or not at all
	}, nil
}

// scheme is what stands before "://", in small letters; "" of a path.
func scheme(s string) string {
	before, _, found := strings.Cut(s, "://")
	if !found || !schemeForm.MatchString(before) {
		return ""
	}
	return strings.ToLower(before)
}

// schemeForm is RFC 3986, 3.1.
var schemeForm = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*$`)

// refuseBucket reports that a bucket stands where only a folder or a file can.
func refuseBucket(s string) error {
	if scheme(s) == "" {
		return nil
	}
	return usage(source.Textf("%s:// chỉ dùng được cho kyyeu batch", "%s:// is for kyyeu batch alone", scheme(s)),
		source.Textf("chép các tệp từ kho về một thư mục trước", "copy the files from the bucket into a folder first"))
}

// splitURL parts the address of an object into that of its folder and its name.
func splitURL(s string) (dir, name string) {
	s, query, found := strings.Cut(s, "?")
	i := strings.LastIndexByte(s, '/') + 1
	dir, name = s[:i], s[i:]
	if found {
		dir += "?" + query
	}
	return dir, name
}

// folder is a folder as a store.
type folder string

func (f folder) Write(_ context.Context, name string, content []byte) error {
	return outfile.Write(filepath.Join(string(f), name), content)
}

func (f folder) Read(_ context.Context, name string) ([]byte, error) {
	file := filepath.Join(string(f), name)
	raw, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, unreadable(file, err)
	}
	return raw, err
}
