package testkit

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// cluster is a PostgreSQL server of the test process's own, in a temporary folder and
// without privileges.
type cluster struct {
	url    string // of the database "postgres"
	folder string
	server *exec.Cmd
	exited chan struct{}
}

var (
	startCluster sync.Once
	theCluster   *cluster
	errCluster   error
	databases    atomic.Int64
)

// Main runs a package's tests and then stops the PostgreSQL server, if one was started. A
// package whose tests use Postgres calls it from TestMain.
func Main(m *testing.M) {
	code := m.Run()
	if theCluster != nil {
		theCluster.stop()
	}
	os.Exit(code)
}

// Postgres returns the address of a fresh, empty PostgreSQL database. Where PostgreSQL is
// not installed it skips the test, or fails it when CI=true. JALON_TEST_POSTGRES names a
// running server to use instead of an own one; its user must be allowed to create databases.
func Postgres(t testing.TB) string {
	t.Helper()
	startCluster.Do(func() { theCluster, errCluster = newCluster() })
	if errCluster != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(errCluster)
		}
		t.Skip(errCluster)
	}
	name := fmt.Sprintf("t%d_%d", os.Getpid(), databases.Add(1))
	theCluster.exec(t, "CREATE DATABASE "+name)
	t.Cleanup(func() { theCluster.exec(t, "DROP DATABASE "+name+" WITH (FORCE)") })
	return strings.Replace(theCluster.url, "/postgres?", "/"+name+"?", 1)
}

func (c *cluster) exec(t testing.TB, statement string) {
	t.Helper()
	db, err := sql.Open("pgx", c.url)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if _, err := db.ExecContext(context.Background(), statement); err != nil {
		t.Fatal(err)
	}
}

func newCluster() (*cluster, error) {
	if url := os.Getenv("JALON_TEST_POSTGRES"); url != "" {
		return &cluster{url: url}, nil
	}
	initdb, err := postgresProgram("initdb")
	if err != nil {
		return nil, err
	}
	postgres, err := postgresProgram("postgres")
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "jalon-postgres-")
	if err != nil {
		return nil, err
	}
	c := &cluster{folder: folder, exited: make(chan struct{})}
	attr, err := unprivileged(folder)
	if err != nil {
		return nil, err
	}
	data := filepath.Join(folder, "data")
	setup := exec.Command(initdb, "-D", data, "-U", "jalon", "--auth=trust", "-E", "UTF8", "--no-sync")
	setup.Dir, setup.SysProcAttr = folder, attr
	if out, err := setup.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("initdb: %w\n%s", err, out)
	}
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	c.server = exec.Command(postgres, "-D", data, "-p", strconv.Itoa(port),
		"-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="+folder,
		"-c", "fsync=off", "-c", "max_connections=200", "-c", "shared_buffers=32MB")
	c.server.Dir, c.server.SysProcAttr = folder, attr
	var log bytes.Buffer
	c.server.Stderr = &log
	if err := c.server.Start(); err != nil {
		return nil, err
	}
	go func() {
		_ = c.server.Wait() // how it ended is in its log
		close(c.exited)
	}()
	c.url = fmt.Sprintf("postgres://jalon@127.0.0.1:%d/postgres?sslmode=disable", port)
	if err := c.await(); err != nil {
		c.stop()
		return nil, fmt.Errorf("%w\n%s", err, log.String())
	}
	return c, nil
}

// await returns once the server takes connections.
func (c *cluster) await() error {
	db, err := sql.Open("pgx", c.url)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	retry := time.NewTicker(20 * time.Millisecond)
	defer retry.Stop()
	for {
		if err = db.PingContext(ctx); err == nil {
			return nil
		}
		select {
		case <-retry.C:
		case <-c.exited:
			return errors.New("postgres ended before it took connections")
		case <-ctx.Done():
			return fmt.Errorf("postgres takes no connections: %w", err)
		}
	}
}

func (c *cluster) stop() {
	if c.server == nil {
		return
	}
	_ = c.server.Process.Signal(syscall.SIGINT) // fast shutdown
	select {
	case <-c.exited:
	case <-time.After(10 * time.Second):
		_ = c.server.Process.Kill()
		<-c.exited
	}
	_ = os.RemoveAll(c.folder)
}

func postgresProgram(name string) (string, error) {
	candidates, _ := filepath.Glob("/usr/lib/postgresql/*/bin/" + name)
	if len(candidates) > 0 {
		return candidates[len(candidates)-1], nil
	}
	if path, err := exec.LookPath(name); err == nil {
		return path, nil
	}
	return "", errors.New("PostgreSQL is not installed; on Debian: apt-get install postgresql")
}

// unprivileged lets root start the server as nobody, since postgres refuses root, and ends
// the server with the process that started it.
func unprivileged(folder string) (*syscall.SysProcAttr, error) {
	attr := &syscall.SysProcAttr{}
	if os.Geteuid() != 0 {
		return attr, nil
	}
	nobody, err := user.Lookup("nobody")
	if err != nil {
		return nil, err
	}
	uid, err := strconv.Atoi(nobody.Uid)
	if err != nil {
		return nil, err
	}
	gid, err := strconv.Atoi(nobody.Gid)
	if err != nil {
		return nil, err
	}
	attr.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return attr, os.Chown(folder, uid, gid)
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer func() { _ = l.Close() }()
	return l.Addr().(*net.TCPAddr).Port, nil
}
