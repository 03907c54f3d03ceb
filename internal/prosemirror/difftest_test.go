package prosemirror_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"sync"
	"testing"

	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
)

var (
	diffCases = flag.Int("difftest.cases", 34_000, "cases of the differential test, about")
	diffSeed  = flag.Int("difftest.seed", 1, "seed of the differential test")
)

// npmFolder holds the packages that the engine is measured against.
const npmFolder = "difftest"

// needPackages skips a test without Node or the npm packages, saying what to
// run. Where CI is set they must be there.
func needPackages(t *testing.T) {
	t.Helper()
	_, err := exec.LookPath("node")
	if err == nil {
		_, err = os.Stat(filepath.Join(npmFolder, "node_modules", "prosemirror-transform"))
	}
	if err == nil {
		return
	}
	const what = "the npm packages are missing; run: npm ci --prefix internal/prosemirror/difftest"
	if os.Getenv("CI") == "true" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// node is a Node process that answers each request with lines of JSON.
type node struct {
	t     *testing.T
	in    io.WriteCloser
	lines *bufio.Scanner
}

func startNode(t *testing.T, script string) *node {
	t.Helper()
	cmd := exec.Command("node", script)
	cmd.Dir = npmFolder
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	lines.Buffer(make([]byte, 1<<20), 64<<20)
	t.Cleanup(func() {
		_ = in.Close() // that it ended is what Wait tells
		_, _ = io.Copy(io.Discard, out)
		if err := cmd.Wait(); err != nil {
			t.Errorf("node %s: %v", script, err)
		}
	})
	return &node{t: t, in: in, lines: lines}
}

func (n *node) send(message any) {
	n.t.Helper()
	line, err := json.Marshal(message)
	if err == nil {
		_, err = n.in.Write(append(line, '\n'))
	}
	if err != nil {
		n.t.Fatal(err)
	}
}

func (n *node) receive(into any) {
	n.t.Helper()
	if !n.lines.Scan() {
		n.t.Fatalf("node stopped: %v", n.lines.Err())
	}
	if err := json.Unmarshal(n.lines.Bytes(), into); err != nil {
		n.t.Fatalf("%v in %.200s", err, n.lines.Bytes())
	}
}

// diffRequest asks for cases of one kind.
type diffRequest struct {
	Kind   string `json:"kind"`
	Schema string `json:"schema"`
	Seed   int    `json:"seed"`
	N      int    `json:"n"`
}

// diffCase is one case of any kind: see difftest/cases.mjs.
type diffCase struct {
	K         string   `json:"k"`
	Group     string   `json:"group"`
	Type      string   `json:"type"`
	Doc       string   `json:"doc"`
	JSON      string   `json:"json"`
	OK        bool     `json:"ok"`
	Guard     string   `json:"guard"`
	Out       string   `json:"out"`
	Canon     string   `json:"canon"`
	Map       [][3]int `json:"map"`
	Inverse   string   `json:"inverse"`
	Mapped    *string  `json:"mapped"`
	Steps     []string `json:"steps"`
	Want      json.RawMessage
	Guarded   int    `json:"guarded"`
	From      int    `json:"from"`
	To        int    `json:"to"`
	Separator string `json:"separator"`
	Leaf      string `json:"leaf"`
	All       string `json:"all"`
	Slice     string `json:"slice"`
	Pos       int    `json:"pos"`
	Other     int    `json:"other"`
	Shared    int    `json:"shared"`
	Start     int    `json:"start"`

	ParentOffset int             `json:"parentOffset"`
	TextOffset   int             `json:"textOffset"`
	Levels       [][4]int        `json:"levels"`
	Maps         [][][3]int      `json:"maps"`
	Mirrors      [][2]int        `json:"mirrors"`
	Queries      [][5]int        `json:"queries"`
	Inverted     [][3]int        `json:"inverted"`
	Over         json.RawMessage `json:"over"`
}

// outcome is how a case went.
type outcome string

const (
	bothAccept   outcome = "both accept"
	bothRefuse   outcome = "both refuse"
	guardRefuses outcome = "guard refuses"
	disagree     outcome = "DISAGREE"
)

// diffTable counts cases by row and outcome, and refusals by guard.
type diffTable struct {
	mu     sync.Mutex
	rows   map[string]map[outcome]int
	guards map[string]int
}

func newDiffTable() *diffTable {
	return &diffTable{rows: map[string]map[outcome]int{}, guards: map[string]int{}}
}

func (d *diffTable) count(row string, o outcome, guard string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.rows[row] == nil {
		d.rows[row] = map[outcome]int{}
	}
	d.rows[row][o]++
	if o == guardRefuses {
		d.guards[guard]++
	}
}

func (d *diffTable) sum(match func(row string) bool, outcomes ...outcome) int {
	total := 0
	for row, counts := range d.rows {
		if match(row) {
			for _, o := range outcomes {
				total += counts[o]
			}
		}
	}
	return total
}

func (d *diffTable) String() string {
	var b strings.Builder
	outcomes := []outcome{bothAccept, bothRefuse, guardRefuses, disagree}
	fmt.Fprintf(&b, "\n%-34s", "type")
	for _, o := range outcomes {
		fmt.Fprintf(&b, "%15s", o)
	}
	rows := make([]string, 0, len(d.rows))
	for row := range d.rows {
		rows = append(rows, row)
	}
	sort.Strings(rows)
	for _, row := range rows {
		fmt.Fprintf(&b, "\n%-34s", row)
		for _, o := range outcomes {
			fmt.Fprintf(&b, "%15d", d.rows[row][o])
		}
	}
	all := func(string) bool { return true }
	fmt.Fprintf(&b, "\n%-34s", "all")
	for _, o := range outcomes {
		fmt.Fprintf(&b, "%15d", d.sum(all, o))
	}
	b.WriteString("\n\nrefused by guard, taken by the packages:")
	guards := make([]string, 0, len(d.guards))
	for g := range d.guards {
		guards = append(guards, g)
	}
	sort.Strings(guards)
	for _, g := range guards {
		fmt.Fprintf(&b, "\n%-34s%15d", g, d.guards[g])
	}
	return b.String()
}

// keptSeeds are batches in which a fault was once found, by name.
var keptSeeds = []struct {
	name string
	diffRequest
}{
	{"D4 undoing a mark inside an inline atom leaves something behind in the client", diffRequest{"rebases", "wide", 2, 800}},
	{"D4 suggestion mode cuts through a surrogate pair", diffRequest{"suggestions", "jalon", 1, 300}},
}

// diffSchemas are the schemas of the differential test: Jalon's own, and a wide
// one with whatever else a schema can ask for.
func diffSchemas(t *testing.T) map[string]*prosemirror.Schema {
	t.Helper()
	file, err := os.ReadFile(filepath.Join(npmFolder, "wide.json"))
	if err != nil {
		t.Fatal(err)
	}
	wide, err := prosemirror.CompileSchema(file, prosemirror.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	return map[string]*prosemirror.Schema{"jalon": schema.Jalon(), "wide": wide}
}

// TestDifferential compares the engine with the npm packages case by case.
// Every seed is printed with what it found; a batch that once failed is kept in
// keptSeeds.
func TestDifferential(t *testing.T) {
	needPackages(t)
	schemas := diffSchemas(t)
	table := newDiffTable()
	shares := []struct {
		kind string
		part float64
	}{
		{"steps", 0.48}, {"suggestions", 0.06}, {"hostile", 0.26}, {"utf16", 0.05}, {"rebases", 0.105},
		{"documents", 0.06}, {"texts", 0.02}, {"mappings", 0.02},
	}
	t.Run("batches", func(t *testing.T) {
		for _, kept := range keptSeeds {
			t.Run(kept.name, func(t *testing.T) {
				t.Parallel()
				runBatch(t, schemas[kept.Schema], kept.diffRequest, newDiffTable())
			})
		}
		for _, share := range shares {
			for name, s := range schemas {
				if share.kind == "suggestions" && name != "jalon" {
					continue // the wide schema's suggestion marks are of its own kind
				}
				request := diffRequest{share.kind, name, *diffSeed, int(share.part * float64(*diffCases) / 2)}
				t.Run(fmt.Sprintf("D1 %s on %s agree with the npm packages", share.kind, name), func(t *testing.T) {
					t.Parallel()
					runBatch(t, s, request, table)
				})
			}
		}
	})
	t.Logf("seed %d%s", *diffSeed, table)
	checkCoverage(t, table)
}

// TestPackagesArePinned compares what is installed with what the proof is about.
func TestPackagesArePinned(t *testing.T) {
	t.Parallel()
	needPackages(t)
	var pinned struct{ Dependencies map[string]string }
	readJSON(t, filepath.Join(npmFolder, "package.json"), &pinned)
	for name, version := range pinned.Dependencies {
		t.Run("D3 "+name, func(t *testing.T) {
			t.Parallel()
			var installed struct{ Version string }
			readJSON(t, filepath.Join(npmFolder, "node_modules", name, "package.json"), &installed)
			same(t, "version", installed.Version, version)
		})
	}
}

func readJSON(t *testing.T, path string, into any) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// checkCoverage asks for enough cases of everything.
func checkCoverage(t *testing.T, table *diffTable) {
	t.Helper()
	everything := func(string) bool { return true }
	outcomes := []outcome{bothAccept, bothRefuse, guardRefuses}
	total := table.sum(everything, outcomes...)
	if total < 20_000 {
		if *diffCases >= 30_000 {
			t.Errorf("only %d cases", total)
		}
		return
	}
	types := []string{
		prosemirror.TypeReplace, prosemirror.TypeReplaceAround, prosemirror.TypeAddMark, prosemirror.TypeRemoveMark,
		prosemirror.TypeAddNodeMark, prosemirror.TypeRemoveNodeMark, prosemirror.TypeAttr, prosemirror.TypeDocAttr, prosemirror.TypeMarkSet,
	}
	for _, typ := range types {
		if n := table.sum(func(row string) bool { return strings.HasPrefix(row, "step "+typ+",") }, outcomes...); n < 1000 {
			t.Errorf("only %d cases of %s", n, typ)
		}
	}
	if n := table.sum(func(row string) bool { return strings.HasPrefix(row, "rebase") }, outcomes...); n < 3000 {
		t.Errorf("only %d rebases", n)
	}
	if n := table.sum(everything, bothRefuse, guardRefuses); n*5 < total {
		t.Errorf("only %d of %d cases had to be refused", n, total)
	}
}

// runBatch asks Node for cases and runs them as they come.
func runBatch(t *testing.T, s *prosemirror.Schema, request diffRequest, table *diffTable) {
	n := startNode(t, "driver.mjs")
	n.send(request)
	faults := 0
	for i := 0; ; i++ {
		var c diffCase
		n.receive(&c)
		if c.K == "end" {
			break
		}
		row, o, fault := runCase(s, &c)
		table.count(row, o, c.Guard)
		if fault == "" {
			continue
		}
		if faults++; faults <= 5 {
			t.Errorf("case %d of %+v (%s): %s\n doc  %s\n json %s", i, request, row, fault, c.Doc, c.JSON)
		}
	}
	if faults > 0 {
		t.Errorf("%d disagreements with seed %d", faults, request.Seed)
	}
}
