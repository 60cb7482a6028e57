package layout

import (
	"errors"
	"image"
	"runtime"
	"sync"

	"kyyeu/internal/draw"
	"kyyeu/internal/photo"
	"kyyeu/internal/source"
	"kyyeu/report/doc"
)

// The bounds of work on several photographs at once: on two cores little is won
// by more, and each takes as much memory as it has pixels.
const (
	mostDevelopers   = 4
	developingMemory = 768 << 20 // more than any one photograph needs
)

// shot is a photograph that has its place and waits for its pixels.
type shot struct {
	photo  doc.Photo
	crop   image.Rectangle
	size   draw.Size
	pixels *draw.Pixels
}

// darkroom holds the photographs that have their places and wait for their pixels.
type darkroom struct{ shots []shot }

// develop makes the pixels of all photographs, now that each has its size: only
// what is printed stays in memory. It is done once a document, however often
// that was set.
func (d *darkroom) develop(findings *source.Findings) {
	faults := make([]error, len(d.shots))
	next := make(chan int)
	room := newRoom(developingMemory)
	var all sync.WaitGroup
	for range min(mostDevelopers, runtime.GOMAXPROCS(0), len(d.shots)) {
		all.Go(func() {
			for i := range next {
				faults[i] = d.shots[i].develop(room)
			}
		})
	}
	for i := range d.shots {
		next <- i
	}
	close(next)
	all.Wait()
	for i, s := range d.shots {
		e, ok := errors.AsType[*photo.Error](faults[i])
		if ok {
			findings.Add(e.Finding(s.photo.File, s.photo.Pos))
			continue
		}
		s.blurred(findings)
	}
}

// develop fills in the pixels of one photograph.
func (s shot) develop(room *room) error {
	info, err := photo.Inspect(s.photo.Bytes)
	if err != nil {
		return err
	}
	room.take(info.Memory())
	defer room.give(info.Memory())
	p, err := info.Print(s.photo.Bytes, s.crop, pixelsIn(s.size.W), pixelsIn(s.size.H))
	if err != nil {
		return err
	}
	*s.pixels = draw.Pixels{JPEG: p.JPEG, W: p.W, H: p.H, Gray: p.Gray}
	return nil
}

// blurred warns of a photograph with too few pixels for its size in print.
func (s shot) blurred(findings *source.Findings) {
	dpi := int64(s.crop.Dx()) * int64(draw.Inch) / int64(s.size.W)
	if dpi >= leastDPI {
		return
	}
	findings.Add(source.Finding{Rule: "photo", Severity: source.Warning, Pos: s.photo.Pos,
		Message: source.Textf("%q: ảnh %d × %d điểm ảnh, in rộng %d mm sẽ mờ (%d điểm ảnh mỗi inch)",
			"%q: the photograph has %d × %d pixels, %d mm wide in print it will look blurred (%d pixels an inch)",
			s.photo.File, s.photo.W, s.photo.H, int(s.size.W.Mm()+0.5), dpi),
		Hint: source.Textf("xin ảnh gốc từ người chụp; ứng dụng nhắn tin thường thu nhỏ ảnh", "ask for the original; messengers make photographs smaller")})
}

// pixelsIn gives how many pixels a length on paper shows.
func pixelsIn(w draw.Length) int {
	return int((int64(w)*printDPI + int64(draw.Inch) - 1) / int64(draw.Inch))
}

// room is memory that several share.
type room struct {
	lock  sync.Mutex
	given sync.Cond
	left  int64
}

func newRoom(bytes int64) *room {
	r := &room{left: bytes}
	r.given.L = &r.lock
	return r
}

// take waits until there are so many bytes.
func (r *room) take(bytes int64) {
	r.lock.Lock()
	defer r.lock.Unlock()
	for r.left < bytes {
		r.given.Wait()
	}
	r.left -= bytes
}

func (r *room) give(bytes int64) {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.left += bytes
	r.given.Broadcast()
}
