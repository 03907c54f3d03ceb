package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"runtime"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

const rawRole = "raw"

// rawServer is the peer: gorilla/websocket as its examples use it, without anything that a
// hub must do. It knows how the bench's clients write, and takes them at their word.
type rawServer struct {
	upgrader websocket.Upgrader

	mu          sync.Mutex
	subscribers []rawSubscriber
}

// rawSubscriber is a socket and what each of its messages begins with.
type rawSubscriber struct {
	conn *websocket.Conn
	head []byte
}

// serveRaw says where it listens and ends with its standard input.
func serveRaw([]string) error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	s := &rawServer{upgrader: websocket.Upgrader{Subprotocols: []string{"graphql-transport-ws"}}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /graphql", s.open)
	mux.HandleFunc("POST /publish", s.publish)
	mux.HandleFunc("GET /memory", memory)
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	fmt.Println(listener.Addr())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin) // it ends when the bench does
		_ = server.Close()
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// open serves one socket for as long as it lasts.
func (s *rawServer) open(w http.ResponseWriter, r *http.Request) {
	conn, err := s.upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer conn.Close() //nolint:errcheck // nothing is left to do
	var head []byte
	for {
		_, message, err := conn.ReadMessage()
		if err != nil {
			return
		}
		switch {
		case bytes.HasPrefix(message, []byte(`{"type":"connection_init"`)):
			err = conn.WriteMessage(websocket.TextMessage, []byte(`{"type":"connection_ack"}`))
		case bytes.HasPrefix(message, []byte(`{"id":"`)):
			id, _, _ := bytes.Cut(message, []byte(`,"type":"subscribe"`))
			head = append(bytes.Clone(id), `,"type":"next","payload":`...)
		case bytes.HasPrefix(message, []byte(`{"type":"ping"`)):
			s.mu.Lock()
			s.subscribers = append(s.subscribers, rawSubscriber{conn, head})
			s.mu.Unlock()
			err = conn.WriteMessage(websocket.TextMessage, []byte(`{"type":"pong"}`))
		}
		if err != nil {
			return
		}
	}
}

// publish writes the request's body to every subscriber with its own id: one write for each
// socket, by as many goroutines as there are cores.
func (s *rawServer) publish(w http.ResponseWriter, r *http.Request) {
	payload, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	s.mu.Lock()
	subscribers := s.subscribers
	s.mu.Unlock()
	workers := runtime.GOMAXPROCS(0)
	var wait sync.WaitGroup
	for i := range workers {
		wait.Go(func() {
			broadcast(subscribers[len(subscribers)*i/workers:len(subscribers)*(i+1)/workers], payload)
		})
	}
	wait.Wait()
	w.WriteHeader(http.StatusNoContent)
}

func broadcast(subscribers []rawSubscriber, payload []byte) {
	var message []byte
	for _, to := range subscribers {
		message = append(append(append(message[:0], to.head...), payload...), '}')
		_ = to.conn.WriteMessage(websocket.TextMessage, message) // who misses it tells the bench
	}
}

// memory tells the Go runtime's own figures, under the names that /metrics has for them.
func memory(w http.ResponseWriter, _ *http.Request) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	_ = json.NewEncoder(w).Encode(map[string]float64{
		"go_memstats_heap_inuse_bytes": float64(m.HeapInuse), "go_memstats_stack_inuse_bytes": float64(m.StackInuse),
		"go_memstats_heap_idle_bytes": float64(m.HeapIdle), "go_memstats_heap_released_bytes": float64(m.HeapReleased),
		"go_memstats_gc_sys_bytes": float64(m.GCSys), "go_memstats_mspan_sys_bytes": float64(m.MSpanSys),
		"go_memstats_other_sys_bytes": float64(m.OtherSys), "go_memstats_next_gc_bytes": float64(m.NextGC),
	})
}
