#!/bin/sh
# Finds what the tests need beyond Go, Node and a C compiler: Chromium and PostgreSQL. What
# is missing it installs through the system's packages where it may, or says how.
set -eu

missing=""
find_program() { # name of the package, then the programs of which one is enough
	package=$1
	shift
	for program in "$@"; do
		for path in $program; do
			[ -x "$path" ] && return 0
		done
		command -v "$program" >/dev/null 2>&1 && return 0
	done
	missing="$missing $package"
}

[ -n "${CHROMIUM:-}" ] || find_program chromium chromium chromium-browser google-chrome
[ -n "${JALON_TEST_POSTGRES:-}" ] || find_program postgresql initdb "/usr/lib/postgresql/*/bin/initdb"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
	echo "installing$missing"
	export DEBIAN_FRONTEND=noninteractive
	apt-get update -q >/dev/null
	# shellcheck disable=SC2086 # a list of words
	apt-get install -y -q --no-install-recommends $missing fonts-liberation >/dev/null
	exit 0
fi
echo "the tests need$missing: install it with the system's packages, for example: sudo apt-get install$missing" >&2
[ "${CI:-}" != true ]
