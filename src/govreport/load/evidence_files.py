"""Files of evidence (佐证材料) beside the data file: found within its folder, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.resolve.evidence import FileProblem, list_evidence

if TYPE_CHECKING:
    from pathlib import Path

    from govreport.diagnostics import Path as DataPath
    from govreport.resolve import ResolvedYear


def find_file(folder: Path, named: str) -> Path | FileProblem:
    r"""Find a file that the data names, by its real place; a link that leads out of the folder leads nowhere.

    Args:
        folder: the data file's folder.
        named: path relative to it, with / or \ between its parts.
    """
    relative = named.strip().replace("\\", "/")
    try:
        root = folder.resolve()
        place = (root / relative).resolve()
        if relative.startswith("/") or ":" in relative.split("/", 1)[0] or not place.is_relative_to(root):
            return FileProblem.OUTSIDE
        if not place.exists():
            return FileProblem.MISSING
        return place if place.is_file() else FileProblem.NO_FILE
    except (OSError, ValueError, RuntimeError):  # a name no system allows, or links that go round
        return FileProblem.MISSING


def file_problems(year: ResolvedYear, folder: Path) -> dict[DataPath, FileProblem]:
    """Say which files of evidence cannot be taken, by the path of the entry that names them."""
    problems: dict[DataPath, FileProblem] = {}
    for paper in list_evidence(year).papers:
        if paper.declared.file:
            found = find_file(folder, paper.declared.file)
            if isinstance(found, FileProblem):
                problems[paper.path] = found
    return problems
