package main

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"regexp"
	"strconv"
	"time"
)

// rawPeer is the bench's side of a raw gorilla server.
type rawPeer struct {
	*process
	at string
	// before and after are what a payload holds around its number.
	before, after []byte
	newest        int
}

func (b *bench) newRawPeer(ctx context.Context) (*rawPeer, error) {
	p, err := b.launcher.start(b.self, rawRole)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	at, err := p.line(ctx)
	return &rawPeer{process: p, at: at}, err
}

func (p *rawPeer) address() string { return p.at }

func (p *rawPeer) number() int { return p.newest }

var samplePattern = regexp.MustCompile(`^\{"id":"[^"]+","type":"next","payload":(.*"version":)([0-9]+)(.*)\}$`)

// imitate makes the peer send what the hub has sent, byte for byte but for the number and
// the subscriber's id, and go on from the same number.
func (p *rawPeer) imitate(sample string, number int) bool {
	parts := samplePattern.FindStringSubmatch(sample)
	if parts == nil {
		return false
	}
	p.before, p.after, p.newest = []byte(parts[1]), []byte(parts[3]), number
	return true
}

// trigger publishes the next number.
func (p *rawPeer) trigger(ctx context.Context) (at int64, err error) {
	p.newest++
	payload := append(strconv.AppendInt(bytes.Clone(p.before), int64(p.newest), 10), p.after...)
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+p.at+"/publish", bytes.NewReader(payload))
	if err != nil {
		return 0, err
	}
	at, _, err = send(r)
	return at, err
}

// metrics are the figures of the Go runtime.
func (p *rawPeer) metrics(ctx context.Context) (map[string]float64, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+p.at+"/memory", nil)
	if err != nil {
		return nil, err
	}
	_, body, err := send(r)
	if err != nil {
		return nil, err
	}
	var figures map[string]float64
	return figures, json.Unmarshal(body, &figures)
}
