package graphqlws_test

import (
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/gorilla/websocket"

	"jalon/internal/testkit/npm"
)

// The standard client does with each code what code.go says it does: whoever is to come back
// does, and waits before that.
func TestWhatTheStandardClientDoesWithEachCode(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(&closer{})
	t.Cleanup(server.Close)
	client := npm.Start(t, "codes.mjs", "ws"+strings.TrimPrefix(server.URL, "http"))
	want := map[int]string{
		// The protocol's.
		4400: "never", 4401: "never", 4403: "later", 4406: "never", 4408: "later", 4409: "never", 4429: "never",
		4500: "never", 4005: "never", 4004: "never", 4499: "later", 4504: "later",
		// RFC 6455's. 1005 has no code, and 1006 no close frame.
		1000: "at once", 1001: "later", 1005: "later", 1006: "later", 1012: "later", 1013: "later", 1014: "later",
		1002: "never", 1007: "never", 1008: "never", 1009: "never", 1011: "never",
	}
	for code := range want {
		client.Say(map[string]any{"do": "ask", "code": code})
	}
	for len(want) > 0 {
		var heard struct {
			Code    int
			Returns string
		}
		if !client.Next(&heard) {
			t.Fatalf("the client has ended before it answered for %v", want)
		}
		if heard.Returns != want[heard.Code] {
			t.Errorf("after %d it returns %s, want %s", heard.Code, heard.Returns, want[heard.Code])
		}
		delete(want, heard.Code)
	}
}

// closer closes the first socket of each path with the code that the path names, once it
// carries a subscription, and completes the subscription of the next one.
type closer struct{ seen sync.Map }

func (c *closer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	code, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	conn, err := (&websocket.Upgrader{Subprotocols: []string{"graphql-transport-ws"}}).Upgrade(w, r, nil)
	if err != nil {
		return // it was answered
	}
	defer conn.Close() //nolint:errcheck // what is said was said
	for {
		var m struct{ ID, Type string }
		if conn.ReadJSON(&m) != nil {
			return
		}
		if m.Type == "connection_init" {
			_ = conn.WriteJSON(map[string]string{"type": "connection_ack"})
			continue
		}
		switch _, again := c.seen.LoadOrStore(code, nil); {
		case again:
			_ = conn.WriteJSON(map[string]string{"type": "complete", "id": m.ID})
		case code == websocket.CloseAbnormalClosure:
			return
		default:
			_ = conn.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""))
		}
	}
}
