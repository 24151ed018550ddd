"""DOC107: attachments (附件) that the note names are attached, and in the same words.

The note is 附件：1.甲 2.乙 below the text; the attachments begin with a line 附件1. A note without attachments in the
file is left alone: they may be separate files. The words of an attachment's title may be fewer or more than in the
note; only another name is told. A name in the note takes no mark behind it, its numbers run on, and the text names no
attachment that the note has not; that of another document (《…》附件3) is not meant.

    bad: 附件：1.任务分解表 2.考核表 … 附件1 任务分解表 （全文完）
    good: 附件：1.任务分解表 2.考核表 … 附件1 任务分解表 … 附件2 考核表
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.checks.prose.registry import Remark, quoted, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern
from govreport.text.dates import date_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_NOTE = lazy_pattern(r"^\s*附件：\s*(?:(?P<number>1)[.．、])?\s*(?P<name>\S.*)")
_NEXT = lazy_pattern(r"^\s*(?P<number>\d{1,2})[.．、]\s*(?P<name>\S.*)")
_MENTION = lazy_pattern(r"(?:（(?:详?见)?|详?见|填写|填报|填好|对照|参照|按照?)附件(?P<number>\d{1,2})(?![\d-])")
_NUMBERED = lazy_pattern(r"^\s*(?:附件：\s*)?\d{1,2}[.．、]")
_BLANKS = lazy_pattern(r"[\s《》〈〉]")
_LONGEST_NAME = 40
_FEWEST = 2
_FEWEST_PAIRS = 3
_TITLE_LINES = 4
_LINES = 2
_LABEL = lazy_pattern(r"^\s*附件\s*(?P<number>\d{0,2})\s*[：:]?\s*$")


class _Named(NamedTuple):
    paragraph: Paragraph
    number: int
    name: str


@text_check("DOC107", "附件说明与所附附件一致", severity=Severity.WARNING, certainty=Certainty.PROBABLE)
def attachments_are_attached(document: DocumentText) -> Iterator[Remark]:
    """Find attachments that are named and not attached, or attached and not named."""
    named = _named(document)
    yield from _stops(named)
    yield from _mentioned(document, named)
    yield from _skipped(document, named)
    labels = [(each, int(match["number"] or 1)) for each in document.filled if (match := _LABEL.match(each.folded))]
    if not named or not labels:
        return
    attached = {number for _, number in labels}
    for each in named:
        if each.number not in attached:
            yield _remark(
                each.paragraph, f"附件说明列有附件 {each.number}{quoted(each.name)}，文后没有“附件{each.number}”"
            )
    yield from _renamed(document, named, labels)
    numbers = {each.number for each in named}
    for paragraph, number in labels:
        if number not in numbers:
            yield _remark(paragraph, f"文后有“附件{number}”，附件说明没有列出")


def _named(document: DocumentText) -> list[_Named]:
    """Read the note, which may run over several lines."""
    found: list[_Named] = []
    broken = 0
    for paragraph in document.filled:
        match = (_NEXT if found else _NOTE).match(paragraph.folded)
        number = int(match["number"] or 1) if match else 0
        if match and number == len(found) + 1:
            found.append(_Named(paragraph, number, match["name"]))
            broken = 0
            if not match["number"]:
                break
        elif found:
            broken += 1  # a long name goes on in the next line
            if broken > _LINES or _LABEL.match(paragraph.folded) or date_alone(paragraph.folded):
                break
    return found


def _stops(named: list[_Named]) -> Iterator[Remark]:
    """Find marks behind the names of the note."""
    for each in named:
        name = each.name.rstrip()
        if name[-1] in "。；，、" and len(name) < _LONGEST_NAME and "。" not in name[:-1]:
            end = len(each.paragraph.folded.rstrip())
            yield Remark(
                each.paragraph,
                end - 1,
                end,
                f"附件名称{quoted(name)}后有标点",
                "附件名称后不加标点",
                "删去标点",
                severity=Severity.STYLE,
                certainty=Certainty.CERTAIN,
            )


def _mentioned(document: DocumentText, named: list[_Named]) -> Iterator[Remark]:
    """Find attachments that the text before the note speaks of and the note lacks."""
    before = named[0].paragraph.position if len(named) >= _FEWEST else 0
    for paragraph in document.filled:
        if paragraph.position >= before:
            return
        for match in _MENTION.finditer(paragraph.folded):
            if int(match["number"]) > len(named):
                yield Remark(
                    paragraph,
                    match.start(),
                    match.end(),
                    f"正文写到“附件{match['number']}”，附件说明只有 {len(named)} 个附件",
                    "正文、附件说明和附件一致",
                    "补上附件，或改正附件序号",
                )


def _skipped(document: DocumentText, named: list[_Named]) -> Iterator[Remark]:
    """Find the number that the note leaves out between two names in a row."""
    if not named:
        return
    last = named[-1]
    following = document.paragraphs[last.paragraph.position + 1 : last.paragraph.position + 2]
    match = _NEXT.match(following[0].folded) if following and not following[0].in_table else None
    if match and _NUMBERED.search(last.paragraph.folded) and int(match["number"]) == last.number + 2:
        yield Remark(
            following[0],
            match.start("number"),
            match.end("number"),
            f"附件说明的序数从 {last.number} 跳到 {match['number']}",
            f"{last.number + 1}.",
            "补上缺少的附件，或改正序数",
        )


def _renamed(document: DocumentText, named: list[_Named], labels: list[tuple[Paragraph, int]]) -> Iterator[Remark]:
    """Find attachments whose title shares next to nothing with the name in the note."""
    names = {each.number: each for each in named}
    for paragraph, number in labels:
        each = names.get(number)
        behind = document.paragraphs[paragraph.position + 1 : paragraph.position + 1 + _TITLE_LINES]
        title = _BLANKS.sub("", "".join(line.folded for line in behind))
        name = _BLANKS.sub("", each.name) if each else ""
        pairs = {name[at : at + 2] for at in range(len(name) - 1)}
        if each and title and len(pairs) >= _FEWEST_PAIRS and sum(pair in title for pair in pairs) < len(pairs) / 3:
            yield _remark(each.paragraph, f"附件说明写作{quoted(name)}，文后附件{number}的标题是{quoted(title[:30])}")


def _remark(paragraph: Paragraph, problem: str) -> Remark:
    text = paragraph.text
    start = len(text) - len(text.lstrip())
    return Remark(paragraph, start, len(text.rstrip()), problem, "附件说明与附件一一对应", "补上附件，或改正附件说明")
