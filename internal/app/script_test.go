package app_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"
	"github.com/rogpeppe/go-internal/testscript"

	"jalon/internal/app"
	"jalon/internal/config"
	"jalon/internal/testkit"
)

// The stories of testdata/script, each over real HTTP and real sockets. The commands:
//
//	hub                       starts the demonstration on a fresh folder
//	restart                   ends it and starts it again on the same folder and address
//	post [-as P] [-fr] FILE   sends a file of GraphQL as persona P, in French
//	get PATH                  gets a page
//	let NAME REGEXP           keeps the first group that matches the last output
//	listen NAME [-as P] FILE  subscribes; since=${X} in the file as in every other
//	hear NAME                 waits for the next message of a subscription
//
// ${NAME} in a file stands for what was kept.
func TestStories(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			s := &story{}
			e.Values["story"] = s
			e.Defer(s.end)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"hub": hub, "restart": restart, "post": post, "get": get, "let": let, "listen": listen, "hear": hear,
		},
	})
}

// story is what one script has under way.
type story struct {
	hub     *app.App
	config  config.Serve
	last    string
	sockets map[string]chan string
	closers []func()
}

func (s *story) end() {
	for _, c := range s.closers {
		c()
	}
	if s.hub != nil {
		_ = s.hub.Close() // the story is told
	}
}

func of(ts *testscript.TestScript) *story { return ts.Value("story").(*story) }

func hub(ts *testscript.TestScript, _ bool, _ []string) {
	s := of(ts)
	s.config = config.Serve{
		Database: config.Database{Data: ts.MkAbs("data")}, Addr: "127.0.0.1:0", Demo: true,
	}
	start(ts)
}

func restart(ts *testscript.TestScript, _ bool, _ []string) {
	s := of(ts)
	s.config.Addr = strings.TrimPrefix(s.hub.URL, "http://")
	ts.Check(s.hub.Close())
	http.DefaultClient.CloseIdleConnections() // it may not have heard yet that they ended
	start(ts)
}

func start(ts *testscript.TestScript) {
	s := of(ts)
	var err error
	s.hub, err = app.New(context.Background(), s.config, testkit.Quiet())
	ts.Check(err)
	ts.Check(s.hub.Start())
	ts.Setenv("URL", s.hub.URL)
}

// options reads -as PERSONA and -fr from the front of the arguments.
func options(args []string) (persona string, french bool, rest []string) {
	for len(args) > 0 {
		switch args[0] {
		case "-as":
			persona, args = args[1], args[2:]
		case "-fr":
			french, args = true, args[1:]
		default:
			return persona, french, args
		}
	}
	return persona, french, args
}

var placeholder = regexp.MustCompile(`\$\{(\w+)\}`)

func read(ts *testscript.TestScript, name string) string {
	return placeholder.ReplaceAllStringFunc(ts.ReadFile(name), func(v string) string {
		return ts.Getenv(v[2 : len(v)-1])
	})
}

func post(ts *testscript.TestScript, neg bool, args []string) {
	persona, french, args := options(args)
	body, err := json.Marshal(map[string]any{"query": read(ts, args[0])})
	ts.Check(err)
	r, err := http.NewRequest(http.MethodPost, of(ts).hub.URL+"/graphql", bytes.NewReader(body))
	ts.Check(err)
	r.Header.Set("Content-Type", "application/json")
	if persona != "" {
		r.Header.Set("Authorization", "Bearer "+persona)
	}
	if french {
		r.Header.Set("Accept-Language", "fr-CA")
	}
	status, answer := send(ts, r)
	if neg != (status >= 400) {
		ts.Fatalf("status %d: %s", status, answer)
	}
	say(ts, pretty(answer))
}

func get(ts *testscript.TestScript, neg bool, args []string) {
	r, err := http.NewRequest(http.MethodGet, of(ts).hub.URL+args[0], nil)
	ts.Check(err)
	status, answer := send(ts, r)
	if neg != (status >= 400) {
		ts.Fatalf("status %d: %s", status, answer)
	}
	say(ts, string(answer))
}

func send(ts *testscript.TestScript, r *http.Request) (int, []byte) {
	response, err := http.DefaultClient.Do(r)
	ts.Check(err)
	defer response.Body.Close() //nolint:errcheck // only read
	answer, err := io.ReadAll(response.Body)
	ts.Check(err)
	return response.StatusCode, answer
}

func say(ts *testscript.TestScript, text string) {
	of(ts).last = text
	_, err := io.WriteString(ts.Stdout(), text+"\n")
	ts.Check(err)
}

func pretty(raw []byte) string {
	var b bytes.Buffer
	if json.Indent(&b, raw, "", " ") != nil {
		return string(raw)
	}
	return b.String()
}

func let(ts *testscript.TestScript, _ bool, args []string) {
	match := regexp.MustCompile(args[1]).FindStringSubmatch(of(ts).last)
	if match == nil {
		ts.Fatalf("nothing matches %s in:\n%s", args[1], of(ts).last)
	}
	ts.Setenv(args[0], match[1])
}

func listen(ts *testscript.TestScript, _ bool, args []string) {
	s, name := of(ts), args[0]
	persona, french, args := options(args[1:])
	dialer := websocket.Dialer{Subprotocols: []string{"graphql-transport-ws"}}
	conn, response, err := dialer.Dial("ws"+strings.TrimPrefix(s.hub.URL, "http")+"/graphql", nil)
	ts.Check(err)
	ts.Check(response.Body.Close())
	init := map[string]any{}
	if persona != "" {
		init["authorization"] = "Bearer " + persona
	}
	if french {
		init["language"] = "FR"
	}
	ts.Check(conn.WriteJSON(map[string]any{"type": "connection_init", "payload": init}))
	ts.Check(conn.WriteJSON(map[string]any{
		"type": "subscribe", "id": "1", "payload": map[string]any{"query": read(ts, args[0])},
	}))
	messages := make(chan string, 100)
	go func() {
		defer close(messages)
		for {
			_, message, err := conn.ReadMessage()
			if err != nil {
				messages <- err.Error()
				return
			}
			messages <- pretty(message)
		}
	}()
	if s.sockets == nil {
		s.sockets = map[string]chan string{}
	}
	s.sockets[name] = messages
	s.closers = append(s.closers, func() { _ = conn.Close() })
	if ack := next(ts, name); !strings.Contains(ack, "connection_ack") {
		ts.Fatalf("%s", ack)
	}
}

func hear(ts *testscript.TestScript, _ bool, args []string) { say(ts, next(ts, args[0])) }

func next(ts *testscript.TestScript, name string) string {
	select {
	case message, ok := <-of(ts).sockets[name]:
		if !ok {
			ts.Fatalf("%s has ended", name)
		}
		return message
	case <-time.After(testkit.Patience):
		ts.Fatalf("%s heard nothing", name)
	}
	return ""
}

// The stories come from files; this one says how long a hub takes to be there.
func TestStart(t *testing.T) {
	t.Parallel()
	began := time.Now()
	hub, err := app.New(t.Context(), config.Serve{
		Database: config.Database{Data: filepath.Join(t.TempDir(), "data")}, Addr: "127.0.0.1:0", Demo: true,
	}, testkit.Quiet())
	if err != nil {
		t.Fatal(err)
	}
	if err := hub.Start(); err != nil {
		t.Fatal(err)
	}
	t.Logf("a fresh demonstration is there after %v", time.Since(began).Round(time.Millisecond))
	if err := hub.Close(); err != nil {
		t.Error(err)
	}
}
