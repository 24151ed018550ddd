"""A text file corrected, its encoding and line ends as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.revising.edits import applied

if TYPE_CHECKING:
    from govreport.diagnostics import Edit
    from govreport.revising.edits import Place


def revise_text(text: str, edits: dict[Place, list[Edit]]) -> tuple[str, list[Edit]]:
    """Correct the lines of a text; give it with the corrections that were made."""
    lines = text.split("\n")
    done: list[Edit] = []
    for (_, number), listed in edits.items():
        if number <= len(lines):
            lines[number - 1], made = applied(lines[number - 1], listed)
            done += made
    return "\n".join(lines), done
