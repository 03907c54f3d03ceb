package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"syscall"
	"time"
)

const clientRole = "client"

// client is a client process: it holds sockets, reads them with one thread, and does what
// the bench says on its standard input.
type client struct {
	epoll int

	said sync.Mutex
	out  *json.Encoder

	mu      sync.Mutex
	groups  map[string]*socketGroup
	watched map[int32]*socket
}

// runClient ends when its standard input does.
func runClient([]string) error {
	epoll, err := syscall.EpollCreate1(syscall.EPOLL_CLOEXEC)
	if err != nil {
		return err
	}
	c := &client{
		epoll: epoll, out: json.NewEncoder(os.Stdout),
		groups: map[string]*socketGroup{}, watched: map[int32]*socket{},
	}
	go c.loop()
	in := json.NewDecoder(bufio.NewReader(os.Stdin))
	for {
		var cmd command
		if err := in.Decode(&cmd); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
		a := c.obey(&cmd)
		a.To, a.Group = cmd.Do, cmd.Group
		c.say(a)
	}
}

func (c *client) say(a answer) {
	c.said.Lock()
	defer c.said.Unlock()
	_ = c.out.Encode(a) // without a listener this process ends anyway
}

func (c *client) obey(cmd *command) (a answer) {
	fail := func(err error) answer {
		if err != nil {
			a.Failed = err.Error()
		}
		return a
	}
	if cmd.Do == "open" {
		return fail(c.openGroup(cmd))
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	g, ok := c.groups[cmd.Group]
	if !ok {
		return fail(fmt.Errorf("no sockets are called %q", cmd.Group))
	}
	switch cmd.Do {
	case "record":
		g.record(cmd.First, cmd.Events)
	case "collect":
		return g.collect(cmd.Triggered)
	case "stall":
		return fail(g.stall())
	case "close":
		return fail(g.close())
	default:
		return fail(fmt.Errorf("no command is called %q", cmd.Do))
	}
	return a
}

// watch lets the loop read a socket from now on.
func (c *client) watch(s *socket) error {
	if err := syscall.SetNonblock(s.fd, true); err != nil {
		return err
	}
	c.watched[int32(s.fd)] = s
	return syscall.EpollCtl(c.epoll, syscall.EPOLL_CTL_ADD, s.fd, &syscall.EpollEvent{
		Events: syscall.EPOLLIN, Fd: int32(s.fd),
	})
}

// loop reads whatever arrives.
func (c *client) loop() {
	events := make([]syscall.EpollEvent, 512)
	buffer := make([]byte, 256<<10)
	for {
		n, err := syscall.EpollWait(c.epoll, events, -1)
		if err != nil {
			if errors.Is(err, syscall.EINTR) {
				continue
			}
			c.say(answer{Failed: "waiting for sockets: " + err.Error()})
			return
		}
		c.mu.Lock()
		for _, e := range events[:n] {
			c.readable(e.Fd, buffer)
		}
		c.mu.Unlock()
	}
}

// readable reads one socket. Whatever is wrong with it voids the run; it is not read again.
func (c *client) readable(fd int32, buffer []byte) {
	s, ok := c.watched[fd]
	if !ok {
		return
	}
	n, err := read(s.fd, buffer)
	if errors.Is(err, syscall.EAGAIN) {
		return
	}
	if err == nil {
		err = s.receive(buffer[:n], time.Now().UnixNano())
	}
	if err != nil {
		c.say(answer{Group: s.group.name, Failed: fmt.Sprintf("socket %d of %s: %v", s.index, s.group.name, err)})
		delete(c.watched, fd)
		_ = syscall.EpollCtl(c.epoll, syscall.EPOLL_CTL_DEL, s.fd, nil) // it is lost already
	}
}
