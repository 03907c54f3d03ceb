#!/bin/sh
# Serves the demonstration on port 8080 and the web app on Vite's port, each with reload.
set -eu
tags=$1
go build -tags "$tags" -o bin/jalon ./cmd/jalon
npm --prefix web run dev &
vite=$!
serve() {
	./bin/jalon serve --demo --data data/demo --origins http://localhost:5173,http://127.0.0.1:5173 &
	hub=$!
}
trap 'kill $vite $hub 2>/dev/null || true' EXIT INT TERM
serve
touch bin/.built
while sleep 1; do
	changed=$(find cmd ent graph internal -name '*.go' -newer bin/.built -print -quit)
	[ -n "$changed" ] || continue
	touch bin/.built
	if go build -tags "$tags" -o bin/jalon ./cmd/jalon; then
		kill $hub && wait $hub || true
		serve
	fi
done
