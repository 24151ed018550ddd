"""SUM104: a heading that counts occasions (获得表扬2次) agrees with the occasions below it.

Below it stand short paragraphs that each use the verb of the heading. One that lists months (分别在4月、6月) tells as
many occasions as months, any other tells one.

    bad: 获得省级表扬2次 / 分别在2024年4月、6月的通报中获得表扬。 / 在2023年度考核中获得表扬。
    good: 获得省级表扬3次 / 分别在2024年4月、6月的通报中获得表扬。 / 在2023年度考核中获得表扬。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.numerals import read_count
from govreport.text.ordinals import leading_ordinal
from govreport.text.outline import looks_like_heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_COUNTED = lazy_pattern(
    r"(?P<verb>获得|荣获|受到|获评|召开|举办|开展|组织|承办)[^，。；、（\d]{0,16}?"
    r"(?P<count>\d{1,2}|[二三四五六七八九十两])次(?=（|$)"
)
_MONTHS = lazy_pattern(r"\d{1,2}月(?:、(?:\d{4}年)?\d{1,2}月|和(?:\d{4}年)?\d{1,2}月)+")
_MONTH = lazy_pattern(r"\d{1,2}月")
_LONGEST = 80


@text_check("SUM104", "标题所说的次数与下文列举相符", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def counts_match_occasions(document: DocumentText) -> Iterator[Remark]:
    """Find headings whose count differs from the occasions told below."""
    for at, heading in enumerate(document.filled):
        match = _COUNTED.search(heading.folded.strip()) if "次" in heading.folded else None
        if match is None or "。" in heading.folded:
            continue
        told = list(_below(document.filled[at + 1 :], match["verb"]))
        occasions = sum(_occasions(paragraph.folded) for paragraph in told)
        count = read_count(match["count"])
        if told and count is not None and occasions > 1 and occasions != count:
            start = heading.folded.find(match[0])
            yield Remark(
                heading,
                start,
                start + len(match[0]),
                f"写明 {count} 次，下文列出 {occasions} 次",
                f"{occasions}次",
                "核对次数和所列各项",
            )


def _below(paragraphs: tuple[Paragraph, ...], verb: str) -> Iterator[Paragraph]:
    """Yield the paragraphs under a heading; none when one of them tells something else."""
    told: list[Paragraph] = []
    for paragraph in paragraphs[:_LONGEST]:
        if looks_like_heading(paragraph) or leading_ordinal(paragraph.folded):
            break
        if verb not in paragraph.folded or len(paragraph.folded) > _LONGEST:
            return
        told.append(paragraph)
    yield from told


def _occasions(words: str) -> int:
    months = _MONTHS.search(words)
    return len(_MONTH.findall(months[0])) if months else 1
