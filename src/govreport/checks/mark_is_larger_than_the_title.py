"""DOC023: the mark of the issuing authority (发文机关标志) is larger than the title below it.

The mark is to strike the eye (醒目、美观、庄重, GB/T 9704 7.2.4). The names of joint issuers stand one below the other
and leave the first page room for text, so the letters of eight names, or of one very long name among several, come out
no larger than those of the title (2号, 22 磅). The mark may show standard short names (规范化简称) or the lead organ
alone: `authority_mark` says which. A letter shows the lead organ alone anyway.

    bad:   document: {carrier: notice, issuers: [甲局, 乙局, 丙局, 丁局, 戊局, 己局, 庚局, 辛局]}
    good:  document: {carrier: notice, issuers: [甲局, 乙局, 丙局, 丁局, 戊局, 己局, 庚局, 辛局], authority_mark: 甲局}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govreport.resolve import ResolvedYear

_TITLE = 22
_WIDTH, _HEIGHT = 430, 170
"""Points that a mark of several names may take, as the house style has it."""
_SUFFIX = 2.5
"""Characters that 文件 takes beside them."""


@check("DOC023", "发文机关标志大于标题", severity=Severity.STYLE)
def mark_is_larger_than_the_title(year: ResolvedYear) -> Iterator[Finding]:
    """Find a mark whose names come out smaller than the title."""
    head = year.year.document
    names = head.authority_mark or [issuer.name for issuer in head.issuers]
    if head.carrier not in {"notice", "report"} or len(names) == 1 or _size(names) > _TITLE:
        return
    yield Finding(
        path=("document", "authority_mark" if head.authority_mark else "issuers"),
        problem=f"发文机关标志并列 {len(names)} 个机关名称，字号只有 {_size(names)} 磅，不大于标题（{_TITLE} 磅）",
        expected=f"标志大于 {_TITLE} 磅，醒目可读",
        fix="在 authority_mark（发文机关标志）中写各机关的规范化简称，或只写主办机关；署名仍列全部机关",
        severity=Severity.STYLE,
        clause="GB/T 9704-2012 7.2.4",
    )


def _size(names: Sequence[str]) -> int:
    """Work out the size of the letters in points, as the mark is laid out."""
    longest = max(map(len, names), default=0)
    return int(min(_HEIGHT / max(len(names), 1), _WIDTH / (longest + _SUFFIX)))
