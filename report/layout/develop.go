package layout

import (
	"errors"
	"runtime"
	"sync"

	"kyyeu/internal/draw"
	"kyyeu/internal/photo"
)

// The bounds of work on several photographs at once: on two cores little is won
// by more, and each takes as much memory as it has pixels.
const (
	mostDevelopers   = 4
	developingMemory = 768 << 20 // more than any one photograph needs
)

// develop makes the pixels of all photographs, now that each has its size: only
// what is printed stays in memory. It is done once a document, however often
// that was set.
func (l *layouter) develop() {
	faults := make([]error, len(l.shots))
	next := make(chan int)
	room := newRoom(developingMemory)
	var all sync.WaitGroup
	for range min(mostDevelopers, runtime.GOMAXPROCS(0), len(l.shots)) {
		all.Go(func() {
			for i := range next {
				faults[i] = l.shots[i].develop(room)
			}
		})
	}
	for i := range l.shots {
		next <- i
	}
	close(next)
	all.Wait()
	for i, s := range l.shots {
		e, ok := errors.AsType[*photo.Error](faults[i])
		if ok {
			l.findings.Add(e.Finding(s.photo.File, s.photo.Pos))
			continue
		}
		l.blurred(s)
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
