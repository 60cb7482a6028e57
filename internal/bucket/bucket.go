// Package bucket keeps the documents of a batch in a bucket: Amazon S3, or a server
// that speaks its protocol (MinIO, Ceph, SeaweedFS, Versity S3 Gateway …).
//
// It is a module of its own, and so is the program kyyeu with buckets in it: the
// libraries for S3 are twice as much to download as all the rest, and whoever writes
// to a folder needs none of them. The program in folder
// kyyeu is the other one with this package put in:
//
//	go install -C internal/bucket ./kyyeu
//
// An object is put whole or not at all, with a checksum that the server compares;
// what was there before stays until then. That is all that package batch asks of a
// store.
package bucket

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/feature/ec2/imds"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/smithy-go/logging"
	"gocloud.dev/blob"
	"gocloud.dev/blob/s3blob"

	"kyyeu/internal/batch"
	"kyyeu/internal/source"
)

// What a URL may say behind its "?"; the names are those of gocloud.dev.
const (
	endpointKey  = "endpoint"
	regionKey    = "region"
	profileKey   = "profile"
	pathStyleKey = "use_path_style"
)

// patience is how long reading or writing one object may take, all tries together.
const patience = 2 * time.Minute

// Open opens what a URL names, s3://BUCKET/PREFIX?…, where there may be
//
//	endpoint        of another server than Amazon's: https://s3.example:9000
//	region          of the bucket
//	profile         in ~/.aws/config
//	use_path_style  false asks an endpoint for https://BUCKET.s3.example; by
//	                default it is asked for https://s3.example/BUCKET
//
// What is not said there is taken from the environment and from ~/.aws, as all
// programs of this kind do: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY,
// AWS_SESSION_TOKEN, AWS_REGION, AWS_ENDPOINT_URL_S3, AWS_PROFILE, AWS_CA_BUNDLE,
// AWS_REQUEST_CHECKSUM_CALCULATION …
// (https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html).
//
// It asks for the keys and the region, and not yet the server. An error is a
// [*batch.StoreError].
func Open(ctx context.Context, u *url.URL) (batch.Store, error) {
	query := u.Query()
	for key := range query {
		if known := []string{endpointKey, regionKey, profileKey, pathStyleKey}; !slices.Contains(known, key) {
			hint := source.Textf("chọn một trong: %s", "use one of: %s", strings.Join(known, ", "))
			if near := source.Nearest(key, known); near != "" {
				hint = source.Textf("có phải là %q?", "did you mean %q?", near)
			}
			return nil, &batch.StoreError{Message: source.Textf("địa chỉ kho có %q, không rõ nghĩa", "the address of the bucket says %q, which is not known", source.Clip(key)), Hint: hint}
		}
	}
	options := []func(*config.LoadOptions) error{config.WithLogger(logging.Nop{})} // what matters is in the errors
	if region := query.Get(regionKey); region != "" {
		options = append(options, config.WithRegion(region))
	}
	if profile := query.Get(profileKey); profile != "" {
		options = append(options, config.WithSharedConfigProfile(profile))
	}
	endpoint := query.Get(endpointKey)
	if endpoint != "" || os.Getenv("AWS_ENDPOINT_URL_S3") != "" || os.Getenv("AWS_ENDPOINT_URL") != "" {
		// Machines of Amazon's have keys of their own, for servers of Amazon's: not to
		// ask for them saves waiting, where there are none.
		options = append(options, config.WithEC2IMDSClientEnableState(imds.ClientDisabled))
	}
	if err := checkEndpoint(endpoint); err != nil {
		return nil, err
	}
	cfg, err := config.LoadDefaultConfig(ctx, options...)
	if err != nil {
		return nil, &batch.StoreError{Message: source.Textf("thiết lập AWS không dùng được: %[1]s", "the settings for AWS are of no use: %[1]s", plain(err)), Err: err}
	}
	var style error
	client := s3.NewFromConfig(cfg, func(o *s3.Options) {
		if endpoint != "" {
			o.BaseEndpoint = aws.String(endpoint)
		}
		style = choose(o, query.Get(pathStyleKey))
	})
	if style != nil {
		return nil, style
	}
	if client.Options().Region == "" {
		return nil, &batch.StoreError{Message: source.Textf("chưa biết kho ở vùng nào", "the region of the bucket is not known"),
			Hint: source.Textf("thêm ?region=… vào địa chỉ, hoặc đặt AWS_REGION", "add ?region=… to the address, or set AWS_REGION")}
	}
	if _, err := cfg.Credentials.Retrieve(ctx); err != nil {
		return nil, &batch.StoreError{Message: source.Textf("không có khóa để vào kho", "there are no keys to the bucket"), Err: err,
			Hint: source.Textf("đặt AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY, hoặc chọn ?profile=… trong ~/.aws", "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or choose a ?profile=… of ~/.aws")}
	}
	b, err := s3blob.OpenBucket(ctx, client, u.Host, &s3blob.Options{RequestChecksumCalculation: cfg.RequestChecksumCalculation})
	if err != nil {
		return nil, fmt.Errorf("open the bucket: %w", err)
	}
	return newStore(b, u), nil
}

// checkEndpoint holds that an endpoint, if there is one, is an address of a server.
func checkEndpoint(endpoint string) error {
	if endpoint == "" {
		return nil
	}
	u, err := url.Parse(endpoint)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil {
		return nil
	}
	return &batch.StoreError{Message: source.Textf("endpoint không phải là địa chỉ máy chủ", "endpoint is not the address of a server"),
		Hint: source.Textf("ví dụ: ?endpoint=https://s3.tinh-a.example", "for example: ?endpoint=https://s3.tinh-a.example")}
}

// choose says how the server is asked.
func choose(o *s3.Options, pathStyle string) error {
	elsewhere := o.BaseEndpoint != nil
	switch pathStyle {
	case "":
		o.UsePathStyle = elsewhere
	case "true", "false":
		o.UsePathStyle = pathStyle == "true"
	default:
		return &batch.StoreError{Message: source.Textf("%s là %q, cần true hoặc false", "%s is %q, expected true or false", pathStyleKey, source.Clip(pathStyle))}
	}
	if elsewhere && o.Region == "" {
		o.Region = "us-east-1" // what servers take that have no regions
	}
	return nil
}

// store is a bucket as the store of a batch.
type store struct {
	bucket *blob.Bucket
	name   string // of the bucket
	prefix string // of every name, "" or ending in "/"
	// patience is how long reading or writing one object may take.
	patience time.Duration
}

func newStore(b *blob.Bucket, u *url.URL) *store {
	s := &store{bucket: b, name: u.Host, prefix: strings.TrimPrefix(path.Clean("/"+u.Path), "/"), patience: patience}
	if s.prefix != "" {
		s.prefix += "/"
	}
	return s
}

// Write puts an object. An error is a [*batch.StoreError], or ctx's.
func (s *store) Write(ctx context.Context, name string, content []byte) error {
	limited, cancel := context.WithTimeout(ctx, s.patience)
	defer cancel()
	err := s.bucket.WriteAll(limited, s.prefix+name, content, &blob.WriterOptions{
		ContentType: mime.TypeByExtension(path.Ext(name)), DisableContentTypeDetection: true,
	})
	if err != nil && ctx.Err() == nil {
		return s.wrote(name, err)
	}
	return err
}

// maxBytes bounds what is read of an object.
const maxBytes = 256 << 20

// Read gives an object. An error is a [*batch.StoreError], ctx's, or
// [fs.ErrNotExist].
func (s *store) Read(ctx context.Context, name string) ([]byte, error) {
	limited, cancel := context.WithTimeout(ctx, s.patience)
	defer cancel()
	raw, err := s.read(limited, name)
	if err == nil || ctx.Err() != nil {
		return raw, err
	}
	if isMissing(err) {
		return nil, &fs.PathError{Op: "read", Path: s.shown(name), Err: fs.ErrNotExist}
	}
	return nil, s.didNotRead(name, err)
}

func (s *store) read(ctx context.Context, name string) ([]byte, error) {
	r, err := s.bucket.NewReader(ctx, s.prefix+name, nil)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	raw, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err == nil && len(raw) > maxBytes {
		err = fmt.Errorf("more than %d MB", maxBytes>>20)
	}
	return raw, err
}

// shown is an object as messages name it.
func (s *store) shown(name string) string { return "s3://" + s.name + "/" + s.prefix + name }
