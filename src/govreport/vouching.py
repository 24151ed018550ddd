"""Findings of finished documents that the settings vouch for (核实说明), as the data vouches for its own."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from govreport.checks.acknowledgements import CODE, SEVERITY
from govreport.checks.against import COMPARISON_CHECKS
from govreport.checks.prose.registry import quoted
from govreport.checks.prose.rules import TEXT_CHECKS
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from govreport.load.acknowledged import Acknowledged
    from govreport.load.settings import Settings
    from govreport.proofreading import Proof

_TEXTS = frozenset(each.code for each in TEXT_CHECKS)
_COMPARISONS = frozenset(each.code for each in COMPARISON_CHECKS)
_WILDCARDS = frozenset("*?[")
_MOST_LOOKED_AT = 10_000


def vouched(proof: Proof, settings: Settings, name: Path | None = None) -> Proof:
    """Mark the findings that somebody vouched for; they are not corrected either.

    Args:
        proof: a document and its findings.
        settings: with the acknowledgements.
        name: the document's own name, where this is a corrected copy of it.
    """
    said = [each for each in settings.acknowledged if settings.fits(name or proof.file, each.file)]
    if not said:
        return proof
    return proof._replace(findings=tuple(_marked(finding, proof, said) for finding in proof.findings))


def _marked(finding: Finding, proof: Proof, said: Sequence[Acknowledged]) -> Finding:
    reason = next((each.reason for each in said if each.covers(finding, proof.document)), "")
    return finding._replace(acknowledged=reason, edits=()) if reason else finding


def unmatched(
    proofs: Sequence[Proof], data: Sequence[Path], settings: Settings, *, with_data: bool = False
) -> list[Finding]:
    """Report acknowledgements that match none of the findings, of documents that were looked at.

    Args:
        proofs: all documents of the run.
        data: all data files of the run, which vouch for their findings themselves.
        settings: with the acknowledgements.
        with_data: whether the documents were held against their data instead of being proofread.
    """
    asked = _COMPARISONS if with_data else _TEXTS
    found: list[Finding] = []
    for said in settings.acknowledged:
        fitting = [proof for proof in proofs if settings.fits(proof.file, said.file)]
        if said.code not in _TEXTS | _COMPARISONS:
            if fitting or any(settings.fits(file, said.file) for file in data):
                found.append(_of_data(said))
        elif said.code in asked and fitting and _is_out_of_date(said, fitting, settings):
            found.append(_out_of_date(said))
    return [each for one in found for each in settings.applied([one], settings.folder)]


def _is_out_of_date(said: Acknowledged, fitting: Sequence[Proof], settings: Settings) -> bool:
    """Say whether the rule was asked of all documents that the pattern names, and none has the finding."""
    if not all(settings.asks(said.code, proof.file) for proof in fitting):
        return False
    if any(said.covers(finding, proof.document) for proof in fitting for finding in proof.findings):
        return False
    return _WILDCARDS.isdisjoint(said.file) or _names_no_other(said.file, fitting, settings)


def _names_no_other(pattern: str, fitting: Sequence[Proof], settings: Settings) -> bool:
    """Say whether a pattern names no document but those of the run: another one may have the finding."""
    looked_at = {proof.file.resolve() for proof in fitting}
    try:
        named = list(islice(settings.folder.glob(pattern), _MOST_LOOKED_AT))
    except (ValueError, OSError, NotImplementedError):  # an absolute pattern, or a folder that cannot be read
        return False
    return len(named) < _MOST_LOOKED_AT and all(file.resolve() in looked_at for file in named)


def _of_data(said: Acknowledged) -> Finding:
    return _finding(
        said,
        f"{said.code} 不是检查成文文件的规则，{said.file} 的这条核实说明不起作用",
        "改正编号；数据文件的问题，核实说明写在数据文件的 acknowledgements（核实说明）中",
    )


def _out_of_date(said: Acknowledged) -> Finding:
    where = "、".join(each for each in (said.place, said.words and quoted(said.words)) if each)
    return _finding(
        said,
        f"核实说明对不上：{said.file} 的{where}处没有 {said.code}",
        "按检查结果改正编号、词句和位置；问题已经改好的，删去这条说明",
    )


def _finding(said: Acknowledged, problem: str, fix: str) -> Finding:
    return Finding(
        path=(),
        problem=problem,
        expected="编号、文件、词句或位置与检查结果中的一致",
        fix=fix,
        code=CODE,
        severity=SEVERITY,
        location=said.location,
    )
