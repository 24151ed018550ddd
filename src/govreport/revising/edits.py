"""Corrections put in order: none twice, none over another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govreport.diagnostics import Edit, Finding


Place = tuple[str, int]
"""A part, empty for the body, and the line or paragraph of it."""


def edits_by_place(findings: Iterable[Finding]) -> dict[Place, list[Edit]]:
    """Gather the corrections of each line or paragraph in order; one that overlaps another waits for the next run."""
    gathered: dict[Place, list[Edit]] = {}
    for edit in sorted({edit for finding in findings for edit in finding.edits}):
        place = gathered.setdefault((edit.part, edit.number), [])
        if not place or place[-1].start + len(place[-1].old) <= edit.start:
            place.append(edit)
    return gathered


def applied(text: str, edits: Iterable[Edit]) -> tuple[str, list[Edit]]:
    """Correct a text; what no longer stands where it was found is left."""
    done: list[Edit] = []
    parts: list[str] = []
    at = 0
    for edit in edits:
        end = edit.start + len(edit.old)
        if text[edit.start : end] == edit.old:
            parts += [text[at : edit.start], edit.new]
            at = end
            done.append(edit)
    return "".join([*parts, text[at:]]), done
