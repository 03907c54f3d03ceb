package graphqlws

import (
	"net"
	"syscall"
	"unsafe"
)

// tcpNotSentLowat is TCP_NOTSENT_LOWAT of linux/tcp.h: the kernel takes no more than
// maxUnsent bytes that it cannot send yet. Without it, a socket whose reader has stopped
// swallows megabytes that neither our queue nor our deadline sees.
const (
	tcpNotSentLowat = 25
	maxUnsent       = 64 << 10
)

// descriptor returns the connection's file descriptor for tryWrite; -1 where it has none
// (TLS, pipes).
func descriptor(conn net.Conn) int {
	c, ok := conn.(syscall.Conn)
	if !ok {
		return -1
	}
	raw, err := c.SyscallConn()
	if err != nil {
		return -1
	}
	fd := -1
	err = raw.Control(func(d uintptr) {
		fd = int(d)
		// A socket that is not TCP refuses, and needs no such bound.
		_ = syscall.SetsockoptInt(fd, syscall.IPPROTO_TCP, tcpNotSentLowat, maxUnsent)
	})
	if err != nil {
		return -1
	}
	return fd
}

// tryWrite gives the kernel what it takes at once and returns how much that was. The
// socket's mutex must be held: the connection is closed under it too, so that the descriptor
// never names another one.
func (o *outlet) tryWrite(b []byte) (int, error) {
	if o.fd < 0 || len(b) == 0 {
		return 0, nil
	}
	for {
		// Go's descriptors never block, so the scheduler need not know of the call. That is a
		// seventh of the cost of a delivery.
		n, _, errno := syscall.RawSyscall(syscall.SYS_WRITE, uintptr(o.fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)))
		switch errno {
		case 0:
			return int(n), nil
		case syscall.EINTR:
		case syscall.EAGAIN:
			return 0, nil
		default:
			return 0, errno
		}
	}
}
