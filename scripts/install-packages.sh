#!/usr/bin/env bash
# Makes .venv with Python 3.11 or newer and installs the given requirement, editable, into it.
set -eu
cd "$(dirname "$0")/.."

# A name on PATH may be a shim without an interpreter behind it, or a Python without venv: only trying tells.
works() { "$1" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
  for name in "${PYTHON:-}" python3.11 python3 python3.12 python3.13 python3.14; do
    if [ -n "$name" ] && works "$name"; then
      echo "$name"
      return
    fi
  done
  echo "Python 3.11 or newer with venv is needed (Debian: apt-get install python3-venv)." >&2
  return 1
}

if ! works .venv/bin/python; then
  python=$(find_python)
  rm -rf .venv
  "$python" -m venv .venv
fi

for attempt in 1 2 3 4; do
  if .venv/bin/python -m pip install --quiet --disable-pip-version-check --retries 8 --timeout 60 --editable "$1"; then
    exit 0
  fi
  echo "pip did not get through (attempt $attempt)." >&2
  sleep $((attempt * 5))
done
exit 1
