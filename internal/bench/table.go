package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"text/tabwriter"
	"time"
)

// A row is one measured figure.
type row struct {
	// Of is the figure's name for -only, Figure what was measured, in words.
	Of     string  `json:"of"`
	Figure string  `json:"figure"`
	Unit   string  `json:"unit,omitempty"`
	Ours   float64 `json:"ours"`
	// Peer is what the peer takes for the same; 0 when there is none.
	Peer float64 `json:"peer,omitempty"`
	// MaxRatio bounds ours divided by the peer's, MaxOurs bounds ours; 0 bounds nothing.
	MaxRatio float64 `json:"maxRatio,omitempty"`
	MaxOurs  float64 `json:"maxOurs,omitempty"`
	Note     string  `json:"note,omitempty"`
	// Failed is set when there is nothing to compare.
	Failed bool `json:"failed,omitempty"`
	// OursRounds and PeerRounds are what each round gave.
	OursRounds []float64 `json:"oursRounds,omitempty"`
	PeerRounds []float64 `json:"peerRounds,omitempty"`
}

// compared makes a row of what the rounds of both sides gave.
func compared(figure, unit string, ours, peer []float64) row {
	return row{
		Figure: figure, Unit: unit, Ours: median(ours), Peer: median(peer),
		OursRounds: ours, PeerRounds: peer,
	}
}

func (r row) ratio() float64 {
	if r.Peer == 0 {
		return 0
	}
	return r.Ours / r.Peer
}

func (r row) missed() bool {
	return r.Failed || r.MaxRatio != 0 && (r.Peer == 0 || r.ratio() > r.MaxRatio) || r.MaxOurs != 0 && r.Ours > r.MaxOurs
}

func (r row) limit() string {
	switch {
	case r.MaxRatio != 0:
		return fmt.Sprintf("%.2f ×", r.MaxRatio)
	case r.MaxOurs != 0:
		return fmt.Sprintf("%.4g", r.MaxOurs)
	}
	return ""
}

func (r row) verdict() string {
	switch {
	case r.missed():
		return "MISSED"
	case r.limit() == "":
		return ""
	}
	return "ok"
}

func printRows(w io.Writer, rows []row) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	cells := func(c ...any) { _, _ = fmt.Fprintf(t, "  %v\t%v\t%v\t%v\t%v\t%v\t%v\t%v\n", c...) }
	cells("figure", "unit", "ours", "peer", "ratio", "limit", "", "")
	for _, r := range rows {
		peer, ratio := "", ""
		if r.Peer != 0 {
			peer, ratio = number(r.Peer), fmt.Sprintf("%.2f", r.ratio())
		}
		cells(r.Figure, r.Unit, number(r.Ours), peer, ratio, r.limit(), r.verdict(), r.Note)
	}
	_ = t.Flush() // the terminal may be gone
}

func number(v float64) string {
	if v == float64(int64(v)) {
		return strconv.FormatInt(int64(v), 10)
	}
	return fmt.Sprintf("%.2f", v)
}

// report is what a run leaves behind.
type report struct {
	Revision string    `json:"revision"`
	At       time.Time `json:"at"`
	Took     string    `json:"took"`
	Quick    bool      `json:"quick,omitempty"`
	Go       string    `json:"go"`
	Cores    int       `json:"cores"`
	Rows     []row     `json:"rows"`
}

func newReport(b *bench) *report {
	return &report{
		Revision: revision(), At: time.Now().UTC(), Quick: b.quick,
		Go: runtime.Version(), Cores: runtime.NumCPU(), Rows: []row{},
	}
}

func (r *report) caveat() string {
	if r.Quick {
		return "; quick rounds, which prove nothing"
	}
	return ""
}

// results is where reports are kept, from the root of the module.
const results = "internal/bench/results"

func (r *report) write() error {
	raw, err := json.MarshalIndent(r, "", "\t")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(results, 0o755); err != nil {
		return err
	}
	file := filepath.Join(results, r.At.Format("2006-01-02T150405")+".json")
	fmt.Println("written to", file)
	return os.WriteFile(file, append(raw, '\n'), 0o644)
}
