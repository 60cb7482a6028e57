package bucket

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"syscall"

	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/smithy-go"
	"gocloud.dev/gcerrors"

	"kyyeu/internal/batch"
	"kyyeu/internal/source"
)

// This file words what goes wrong with a bucket. The codes are those of
// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, which other
// servers use too.

// isMissing reports whether an error says that there is no such object, in a bucket
// that exists.
func isMissing(err error) bool {
	return gcerrors.Code(err) == gcerrors.NotFound && code(err) != "NoSuchBucket"
}

// code is what the server calls the error; "" when it did not answer, or not so.
func code(err error) string {
	if e, ok := errors.AsType[smithy.APIError](err); ok {
		return e.ErrorCode()
	}
	return ""
}

// status is the status of the server's answer, 0 when there was none.
func status(err error) int {
	if e, ok := errors.AsType[*awshttp.ResponseError](err); ok {
		return e.HTTPStatusCode()
	}
	return 0
}

func (s *store) wrote(name string, err error) error {
	why, hint := s.why(err)
	return &batch.StoreError{Message: source.Textf("không ghi được %[1]s: %[2]s", "%[1]s cannot be written: %[3]s", s.shown(name), why.VI, why.EN), Hint: hint, Err: err}
}

func (s *store) didNotRead(name string, err error) error {
	why, hint := s.why(err)
	return &batch.StoreError{Message: source.Textf("không đọc được %[1]s: %[2]s", "%[1]s cannot be read: %[3]s", s.shown(name), why.VI, why.EN), Hint: hint, Err: err}
}

// why says what is behind an error, and what to do.
func (s *store) why(err error) (why, hint source.Text) {
	t := source.Textf
	again := t("chạy lại với --resume", "run it again with --resume")
	switch code(err) {
	case "NoSuchBucket":
		return t("không có kho %s", "there is no bucket %s", s.name), t("kiểm tra tên kho và endpoint; kyyeu không tạo kho", "check the bucket's name and the endpoint; kyyeu makes no buckets")
	case "AccessDenied", "AllAccessDisabled", "AccountProblem", "Forbidden":
		return t("máy chủ từ chối (403): khóa không có quyền", "the server refuses (403): the keys do not give the right"),
			t("cần các quyền s3:GetObject, s3:PutObject và s3:ListBucket (thiếu quyền cuối, máy chủ trả 403 cho tệp không tồn tại)", "s3:GetObject, s3:PutObject and s3:ListBucket are needed (without the last a server answers 403 for what is not there)")
	case "InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken", "AuthorizationHeaderMalformed":
		return t("máy chủ không nhận khóa (%s)", "the server does not take the keys (%s)", code(err)), t("kiểm tra AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY và vùng", "check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and the region")
	case "ExpiredToken", "RequestExpired":
		return t("khóa đã hết hạn", "the keys have expired"), t("lấy khóa mới rồi chạy lại với --resume", "get new ones and run it again with --resume")
	case "RequestTimeTooSkewed":
		return t("giờ của máy này lệch với máy chủ", "the clock of this machine differs from the server's"), t("chỉnh giờ rồi chạy lại", "set it and run again")
	case "PermanentRedirect", "IllegalLocationConstraintException", "MovedPermanently":
		return t("kho ở vùng khác", "the bucket is in another region"), t("sửa ?region=…", "correct ?region=…")
	case "EntityTooLarge", "QuotaExceeded", "InsufficientCapacity", "XMinioStorageFull":
		return t("kho đầy hoặc hết hạn mức (%s)", "the bucket is full, or a limit is reached (%s)", code(err)), t("giải phóng bớt chỗ rồi chạy lại với --resume", "free some space and run it again with --resume")
	case "SlowDown", "ServiceUnavailable", "InternalError", "Busy":
		return t("máy chủ đang quá tải (%s)", "the server is too busy (%s)", code(err)), again
	}
	switch status(err) {
	case http.StatusUnauthorized, http.StatusForbidden:
		return t("máy chủ từ chối (%d)", "the server refuses (%d)", status(err)), t("kiểm tra khóa và endpoint", "check the keys and the endpoint")
	}
	_, certificate := errors.AsType[*tls.CertificateVerificationError](err)
	_, notFound := errors.AsType[*net.DNSError](err)
	timeout, isNet := errors.AsType[net.Error](err)
	switch {
	case certificate:
		return t("chứng thư của máy chủ không hợp lệ", "the certificate of the server is not valid"), t("chứng thư nội bộ thì nêu trong AWS_CA_BUNDLE", "name the one of your own authority in AWS_CA_BUNDLE")
	case notFound:
		return t("không tìm thấy máy chủ", "the server is not found"), t("kiểm tra endpoint và mạng", "check the endpoint and the network")
	case errors.Is(err, syscall.ECONNREFUSED):
		return t("máy chủ không nhận kết nối", "the server refuses connections"), t("kiểm tra endpoint và cổng", "check the endpoint and its port")
	case errors.Is(err, context.DeadlineExceeded), isNet && timeout.Timeout():
		return t("máy chủ không trả lời", "the server does not answer"), again
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE), errors.Is(err, net.ErrClosed):
		return t("kết nối bị ngắt giữa chừng", "the connection was cut"), again
	case strings.Contains(err.Error(), "server gave HTTP response to HTTPS client"):
		return t("máy chủ không dùng https", "the server does not speak https"), t("viết endpoint=http://…, nếu mạng là mạng nội bộ", "write endpoint=http://…, if the network is your own")
	}
	return t("%[1]s", "%[1]s", plain(err)), source.Text{}
}

// plain is the innermost of an error: what the libraries put around it are names of
// their own functions.
func plain(err error) string {
	if e, ok := errors.AsType[smithy.APIError](err); ok {
		return source.Clip(e.ErrorCode() + ": " + e.ErrorMessage())
	}
	for {
		inner := errors.Unwrap(err)
		if several, ok := err.(interface{ Unwrap() []error }); ok && len(several.Unwrap()) > 0 {
			inner = several.Unwrap()[0] // gocloud.dev puts its own behind it
		}
		if inner == nil {
			return source.Clip(err.Error())
		}
		err = inner
	}
}
