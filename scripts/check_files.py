"""Check files the way the commit hooks ask: `check_files.py yaml|whitespace FILE...`."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

_TRAILING = re.compile(rb"[ \t]+$", re.MULTILINE)


def yaml_faults(path: Path) -> Iterator[str]:
    """Find out whether a YAML file parses."""
    try:
        for _ in yaml.parse(path.read_bytes()):
            pass
    except yaml.YAMLError as fault:
        yield str(fault)


def whitespace_faults(path: Path) -> Iterator[str]:
    """Find trailing blanks, carriage returns and a missing or repeated final newline."""
    content = path.read_bytes()
    if b"\r" in content:
        yield "carriage return"
    if content and (not content.endswith(b"\n") or content.endswith(b"\n\n")):
        yield "not exactly one newline at the end"
    for found in _TRAILING.finditer(content):
        line = content.count(b"\n", 0, found.start()) + 1
        yield f"trailing blank in line {line}"


CHECKS = {"yaml": yaml_faults, "whitespace": whitespace_faults}


def main() -> int:
    """Print the faults of the given files and say whether there are any."""
    check = CHECKS[sys.argv[1]]
    faults = [f"{name}: {fault}" for name in sys.argv[2:] for fault in check(Path(name))]
    print("\n".join(faults), end="\n" if faults else "")  # noqa: T201 - a command prints
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
