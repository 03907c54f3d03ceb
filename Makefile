# Jalon. `make help` lists what there is.

# Build tags stand here alone. A plain `go build ./cmd/jalon` works too.
TAGS := sqlite_fts5

GO      ?= go
NPM     := npm --prefix web
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo development)
TOOL    := $(GO) tool -modfile=internal/tools/go.mod
SOURCES := $(shell find web/src web/index.html web/vite.config.ts web/public graph/schema -type f 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help run dev build web test check generate verify lint bench fuzz e2e migration prepare clean

help: ## List the targets
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | awk -F'\t' '{printf "  make %-10s %s\n", $$1, $$2}'

run: build ## Build everything and serve the demonstration at http://127.0.0.1:8080
	./bin/jalon serve --demo --data data/demo

build: web ## Build bin/jalon with the web app in it
	$(GO) build -tags "$(TAGS)" -ldflags "-X main.version=$(VERSION)" -o bin/jalon ./cmd/jalon

web: web/dist/index.html ## Build the web app

# The npm packages that Go tests hold the server against.
PEERS := internal/prosemirror/difftest internal/testkit/npm

%/node_modules/.installed: %/package-lock.json
	npm --prefix $* ci --no-audit --no-fund
	@touch $@

web/dist/index.html: web/node_modules/.installed $(SOURCES)
	$(NPM) run build

dev: web/node_modules/.installed ## Serve with reload: Go on each change of a Go file, the web app by Vite
	./internal/tools/dev.sh "$(TAGS)"

test: prepare verify lint build ## Run every check and every test
	$(GO) test -race -tags "$(TAGS)" ./...
	$(NPM) run check
	$(NPM) test
	$(NPM) run e2e

check: ## The quick part of the tests, before a commit
	$(GO) vet -tags "$(TAGS)" ./...
	$(GO) test -short -tags "$(TAGS)" ./...
	@if [ -f web/node_modules/.installed ]; then $(NPM) run check && $(NPM) test; else echo "web: not installed, run make web"; fi

generate: web/node_modules/.installed ## Generate code from the model and the schema
	$(GO) run ./ent/entc.go
	$(GO) run ./graph/gqlgen.go
	$(NPM) run generate

verify: generate ## Fail when generating changes anything
	@git diff --exit-code --stat -- ent graph web/src/gql && test -z "$$(git ls-files --others --exclude-standard -- ent graph web/src/gql)" \
		|| { echo "generated code is not what the model and the schema give: run make generate and commit"; exit 1; }

lint: ## Lint, the import table included
	@test -z "$$(gofmt -l cmd ent/schema graph internal web/*.go)" || { gofmt -l cmd ent/schema graph internal web/*.go; echo "run gofmt -w on these"; exit 1; }
	$(TOOL) golangci-lint run --build-tags "$(TAGS)" ./...

bench: prepare build internal/bench/drafts/hocuspocus/node_modules/.installed ## Measure the figures that are promised, beside their peers; fails when one is missed
	@failed=0; \
	$(GO) run -tags "$(TAGS)" ./internal/bench || failed=1; \
	$(GO) run ./internal/bench/prosemirror || failed=1; \
	$(GO) run -tags "$(TAGS)" ./internal/bench/drafts || failed=1; \
	exit $$failed

fuzz: prepare ## Look for inputs that break something, for FUZZTIME (default 30s) each
	./internal/tools/fuzz.sh "$(TAGS)" "$${FUZZTIME:-30s}"

e2e: prepare build ## Run the stories in a browser
	$(NPM) run e2e

migration: ## Write what the migrations lack as a new one: make migration NAME=add_something
	@test -n "$(NAME)" || { echo "make migration NAME=add_something"; exit 1; }
	$(GO) test ./internal/store -run TestMigrationsGiveTheModel -migration "$(NAME)"

prepare: web/node_modules/.installed $(patsubst %/package-lock.json,%/node_modules/.installed,$(wildcard $(addsuffix /package-lock.json,$(PEERS)))) ## Find what the tests need beyond Go, Node and a C compiler, or install it
	@./internal/tools/prepare.sh

clean: ## Remove what was built
	rm -rf bin web/node_modules
	git clean -fdxq web/dist
