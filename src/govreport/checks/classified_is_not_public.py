"""DOC030: a classified document (密级) is not one for the public (主动公开).

bad:   document: {classification: 机密, disclosure: 主动公开}
good:  document: {classification: 机密, disclosure: 不予公开}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("DOC030", "涉密文件不公开")
def classified_is_not_public(year: ResolvedYear) -> Iterator[Finding]:
    """Find a classification beside 主动公开."""
    head = year.year.document
    if head.classification and head.disclosure == "public":
        yield Finding(
            path=("document", "disclosure"),
            problem=f"文件定有密级“{head.classification}”，公开属性是“主动公开”",
            expected="不予公开（withheld），或没有密级",
            fix="核对密级和公开属性；已经解密的，删去 classification",
            text="主动公开",
            clause="《中华人民共和国政府信息公开条例》第十四条",
        )
