#!/usr/bin/env bash
# Fetches the packages named in package-lock.json, copies what the site uses of them to
# target/frontend/static/vendor and packs the desk's editor into target/frontend/static/editor. Does
# nothing when that was done before from the same files. Spectral, with which a test checks the
# description of the API, stays in node_modules.
set -euo pipefail
cd "$(dirname "$0")"

version=$(node --version 2>/dev/null || true)
major=${version#v}
if [[ -z $version || ${major%%.*} -lt 20 ]]; then
    echo "The front end needs Node 20 or newer with npm (found: ${version:-none}): install it and build again." >&2
    exit 1
fi

target=../../../target/frontend
fetched_from=$(cat package.json package-lock.json | sha256sum)
if [[ ! -x node_modules/.bin/spectral || $(cat node_modules/.fetched-from 2>/dev/null) != "$fetched_from" ]]; then
    npm ci --silent
    echo "$fetched_from" > node_modules/.fetched-from
fi

made_from=$(cat package.json package-lock.json build.mjs editor/*.js | sha256sum)
if [[ -d $target/static/vendor && $(cat "$target/made-from" 2>/dev/null) == "$made_from" ]]; then
    exit 0
fi

node build.mjs
echo "$made_from" > "$target/made-from"
