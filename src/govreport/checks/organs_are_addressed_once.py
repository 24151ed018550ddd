"""DOC040: an organ is addressed once: it stands among 主送 or 抄送, and there one time.

Who has to act on a document does not get a copy to know of it as well. Names are the same with a blank in them; 各单位
and 直属各单位 are not.

    bad:   document: {addressees: [[市财政局, 直属各单位]], copied_to: [市委办公室, 市财政局]}
    good:  document: {addressees: [[市财政局, 直属各单位]], copied_to: [市委办公室]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.resolve import ResolvedYear

_ADDRESSED, _COPIED = "主送机关", "抄送机关"


@check("DOC040", "一个机关只主送或抄送一次", severity=Severity.WARNING)
def organs_are_addressed_once(year: ResolvedYear) -> Iterator[Finding]:
    """Find organs that stand twice among those a document goes to."""
    first: dict[str, str] = {}
    for path, label, name in _organs(year):
        known = "".join(name.split())
        if known in first:
            yield _finding(path, name, first[known], label)
        elif known:
            first[known] = label


def _organs(year: ResolvedYear) -> Iterator[tuple[Path, str, str]]:
    head = year.year.document
    for group, names in enumerate(head.addressees):
        for index, name in enumerate(names):
            yield ("document", "addressees", group, index), _ADDRESSED, name
    for index, name in enumerate(head.copied_to):
        yield ("document", "copied_to", index), _COPIED, name


def _finding(path: Path, name: str, earlier: str, label: str) -> Finding:
    return Finding(
        path=path,
        problem=f"{name}在{label}中列了两次" if earlier == label else f"{name}既是{earlier}，又列入{label}",
        expected="一个机关只主送或抄送一次",
        fix=f"从{label}中删去，或核对机关名称",
        text=name,
    )
