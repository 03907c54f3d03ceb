#!/bin/sh
# Runs every fuzz target of the Go packages for a while, one after the other.
set -eu
tags=$1
time=$2
grep -rl --include='*_test.go' '^func Fuzz' internal graph | while read -r file; do
	package=$(dirname "$file")
	grep -oE '^func Fuzz[A-Za-z0-9_]*' "$file" | sed 's/^func //' | while read -r target; do
		echo "== $package $target"
		go test -tags "$tags" -run '^$' -fuzz "^$target\$" -fuzztime "$time" "./$package" </dev/null
	done
done
