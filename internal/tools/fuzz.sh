#!/bin/sh
# Runs every fuzz target of the Go packages for a while, one after the other, then the
# seeded comparisons with the npm packages on new seeds.
set -eu
tags=$1
time=$2
grep -rl --include='*_test.go' '^func Fuzz' internal graph ent/schema | while read -r file; do
	package=$(dirname "$file")
	grep -oE '^func Fuzz[A-Za-z0-9_]*' "$file" | sed 's/^func //' | while read -r target; do
		echo "== $package $target"
		# Making a finding smaller may take a minute that is better spent on finding.
		go test -tags "$tags" -run '^$' -fuzz "^$target\$" -fuzztime "$time" -fuzzminimizetime 10x "./$package" </dev/null
	done
done
seed=${SEED:-$(date +%s)}
echo "== internal/prosemirror beside the npm packages, seed $seed"
go test -tags "$tags" -count 1 -timeout 60m -run 'TestDifferential|TestConvergence' ./internal/prosemirror \
	-difftest.cases 100000 -difftest.seed "$seed" -convergence.runs 3000
echo "== internal/draft, the whole authority over a faulty network, seed $seed"
go test -tags "$tags" -count 1 -timeout 4h -run TestConvergence ./internal/draft -v \
	-convergence.runs "${CONVERGENCE_RUNS:-100000}" -convergence.seed "$seed"
