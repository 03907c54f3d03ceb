package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// cpuOf is the user and system time that a process has used: the sum over its threads, which
// the scheduler counts in nanoseconds. (The same sum in /proc/PID/stat is in hundredths of a
// second, too coarse for a short round. A Go program's threads stay, so none is missed.)
func cpuOf(pid int) (time.Duration, error) {
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", pid))
	if err != nil {
		return 0, err
	}
	if len(threads) == 0 {
		return cpuInTicks(pid)
	}
	var sum int64
	for _, thread := range threads {
		raw, err := os.ReadFile(thread)
		if err != nil {
			return 0, err
		}
		used, _, _ := strings.Cut(string(raw), " ")
		n, err := strconv.ParseInt(used, 10, 64)
		if err != nil {
			return 0, err
		}
		sum += n
	}
	return time.Duration(sum), nil
}

// tick is the unit of processor times in /proc/PID/stat.
const tick = 10 * time.Millisecond

// cpuInTicks serves where the kernel was built without schedstat.
func cpuInTicks(pid int) (time.Duration, error) {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, err
	}
	// The name in brackets may hold anything; what follows it is plain.
	_, after, _ := strings.Cut(string(raw), ") ")
	fields := strings.Fields(after)
	const user, system = 14 - 3, 15 - 3 // counted from the third field, the state
	if len(fields) <= system {
		return 0, fmt.Errorf("/proc/%d/stat is not as expected", pid)
	}
	var ticks int64
	for _, i := range []int{user, system} {
		n, err := strconv.ParseInt(fields[i], 10, 64)
		if err != nil {
			return 0, err
		}
		ticks += n
	}
	return time.Duration(ticks) * tick, nil
}

// rssOf is the resident memory of a process in bytes, counted exactly: the figure in
// /proc/PID/status may lag behind.
func rssOf(pid int) (int64, error) {
	return kilobytes(fmt.Sprintf("/proc/%d/smaps_rollup", pid), "Rss:")
}

// peakOf is the most resident memory that a process has had, in bytes.
func peakOf(pid int) (int64, error) { return kilobytes(fmt.Sprintf("/proc/%d/status", pid), "VmHWM:") }

func kilobytes(file, name string) (int64, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return 0, err
	}
	for line := range strings.SplitSeq(string(raw), "\n") {
		rest, ok := strings.CutPrefix(line, name)
		if !ok {
			continue
		}
		kb, err := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
		return kb << 10, err
	}
	return 0, fmt.Errorf("%s has no %s", file, name)
}
