"""The catalogue of template filters for docs/templates.md: `python -m govreport.compose.catalogue`."""

from __future__ import annotations

import sys

from govreport.compose.filters import FILTERS


def catalogue() -> str:
    """Write the filters as a Markdown table: name, what it does, examples with what they print."""
    head = ["| filter | what it does | example | prints |", "|---|---|---|---|"]
    return "\n".join([*head, *(_row(name) for name in FILTERS)]) + "\n"


def _row(name: str) -> str:
    described = FILTERS[name]
    sources = "<br>".join(f"`{source.replace('|', chr(92) + '|')}`" for source, _ in described.examples)
    results = "<br>".join(result for _, result in described.examples)
    return f"| `{name}` | {described.summary} | {sources} | {results} |"


if __name__ == "__main__":
    sys.stdout.write(catalogue())
