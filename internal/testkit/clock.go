package testkit

import "time"

// Now is the fixed time of tests: the morning of July 6, 2020, in Ottawa.
func Now() time.Time { return time.Date(2020, time.July, 6, 13, 0, 0, 0, time.UTC) }
