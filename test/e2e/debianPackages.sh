#!/bin/sh
# Installs what the end-to-end tests take from Debian: PostgreSQL and Redis for queue mode, Chromium
# for the editor. Prints nothing when all of it is there.
set -eu

missing=
for package in postgresql redis-server chromium; do
	status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
	[ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo
echo "Installing$missing ..."
$as_root apt-get update -qq
# shellcheck disable=SC2086 # a list of words
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing >/dev/null
