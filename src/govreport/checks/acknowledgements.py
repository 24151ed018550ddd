"""REF006: an acknowledgement (核实说明) vouches for a finding that exists.

An acknowledged finding stays listed with the reason and does not stop a render. One that matches nothing
is out of date: the data was corrected, or the place moved.

Of finished documents the acknowledgements stand in `govreport.toml` (`[[check.acknowledged]]`): code, file, the words
or the place that the finding names, reason. One is told when a document it names was looked at and has no such finding.

Places may be written with English or Chinese field names. A text with an unknown figure cannot be printed, so
nobody can vouch for it.

    bad:   {code: SUM001, place: figures.用水, reason: 待核}，该处没有 SUM001
    good:  {code: SUM001, place: 数据.用水, reason: 待核}，该处有 SUM001
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from govreport.diagnostics import Finding, Severity
from govreport.model.spelling import spelt_steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govreport.diagnostics import Path
    from govreport.model.year import Acknowledgement

CODE = "REF006"
TITLE = "核实说明对得上"
SEVERITY = Severity.WARNING
_LEAVE_A_HOLE = frozenset({"REF001", "REF002", "REF007", "SUM003", "SUM004", "SUM005"})
"""What keeps a text from being printed; nobody can vouch for that."""


def acknowledge(findings: Iterable[Finding], acknowledgements: Iterable[Acknowledgement]) -> list[Finding]:
    """Mark findings that somebody vouched for, and report acknowledgements that match none."""
    vouched = [_Voucher(index, each) for index, each in enumerate(acknowledgements)]
    marked = [_mark(finding, vouched) for finding in findings]
    return marked + [each.finding() for each in vouched if not each.used]


class _Voucher:
    """One acknowledgement while findings are held against it."""

    def __init__(self, index: int, said: Acknowledgement) -> None:
        self._index = index
        self._said = said
        self.code = _folded(said.code).upper()
        self.reason = said.reason.strip()
        self.used = False
        self._place = _folded(said.place)

    def covers(self, finding: Finding) -> bool:
        if self.code != finding.code or not self.reason:
            return False
        return _spellings(finding.path).fullmatch(self._place) is not None

    def finding(self) -> Finding:
        place, code = self._said.place, self._said.code
        if not self.reason:
            problem, fix = "核实说明没有写理由", "补填 reason（理由）"
        elif self.code in _LEAVE_A_HOLE:
            problem = f"{place} 处的 {code} 不能用核实说明放行，或该处没有 {code}"
            fix = "改正引用或公式，删去这条说明"
        else:
            problem = f"核实说明对不上：{place} 处没有 {code}"
            fix = "按检查结果改正编号和位置；问题已经改好的，删去这条说明"
        return Finding(
            path=("acknowledgements", self._index),
            problem=problem,
            expected="编号和位置与检查结果中的一致，并写明理由",
            fix=fix,
            code=CODE,
            severity=SEVERITY,
        )


def _mark(finding: Finding, vouched: list[_Voucher]) -> Finding:
    if finding.code in _LEAVE_A_HOLE and finding.path[:1] != ("figures",):
        return finding
    for each in vouched:
        if each.covers(finding):
            each.used = True
            return finding._replace(acknowledged=each.reason)
    return finding


def _folded(typed: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", typed)).replace("。", ".")


def _spellings(path: Path) -> re.Pattern[str]:
    """Match a path in English or Chinese field names, mixed at will: figures.用水 and 数据.用水."""
    return re.compile("".join(_steps(path)).removeprefix(r"\."))


def _steps(path: Path) -> Iterator[str]:
    for step, name in spelt_steps(path):
        names = dict.fromkeys((step, name))
        yield (
            rf"\[{step}\]" if isinstance(step, int) else rf"\.(?:{'|'.join(re.escape(_folded(str(n))) for n in names)})"
        )
