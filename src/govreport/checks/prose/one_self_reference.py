"""WRD006: a document speaks of itself in one way: 我市 or 我局.

A bureau that also speaks of its city is no slip; only the one 我局 among many 我市 (or the reverse) is named, and the
few places that speak as another kind of office: 我委 among many 我局.

    bad: 我市（十处）… 我局制定了方案（一处）
    good: 我市（十处）… 市住建局制定了方案
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_SELF = lazy_pattern("(?<!自)我(?P<kind>省|市|县|区|局|厅|委|办)(?!们)")
_REGIONS = "省市县区"
_OFFICES = "局厅委"
_MANY = 8
_TIMES = 4
_Place = tuple["Paragraph", "re.Match[str]"]


@text_check("WRD006", "自称前后一致", severity=Severity.INFO, certainty=Certainty.PROBABLE)
def one_self_reference(document: DocumentText) -> Iterator[Remark]:
    """Find the one place that speaks in another voice."""
    places: dict[bool, list[_Place]] = {True: [], False: []}
    for paragraph in document.filled:
        if "我" in paragraph.text:
            for match in _SELF.finditer(paragraph.text):
                places[match["kind"] in _REGIONS].append((paragraph, match))
    yield from _of_another_office(places[False])
    for kind, found in places.items():
        if len(found) == 1 and len(places[not kind]) >= _MANY:
            paragraph, match = found[0]
            usual = places[not kind][0][1][0]
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"“{match[0]}”只此一处，其他 {len(places[not kind])} 处自称“{usual}”",
                usual,
                "统一自称，或写机关名称",
            )


def _of_another_office(found: list[_Place]) -> Iterator[Remark]:
    """Find the few places that speak as a commission where the others speak as a bureau."""
    by_kind = {kind: [each for each in found if each[1]["kind"] == kind] for kind in _OFFICES}
    usual = max(by_kind.values(), key=len)
    for listed in by_kind.values():
        if listed is usual or not listed or len(usual) < _TIMES * len(listed):
            continue
        name = usual[0][1][0]
        for paragraph, match in listed:
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"自称“{match[0]}”，其他 {len(usual)} 处自称“{name}”",
                name,
                "统一自称，或写机关名称",
            )
