"""PUN002: brackets, quotation marks and title marks come in pairs of one width.

A bracket may run over a few paragraphs. A lone closing bracket behind a number at its beginning (1）) numbers a list.

    bad: （一期工程)、《管理办法
    good: （一期工程）、《管理办法》
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, quoted, text_check
from govreport.diagnostics import Certainty, Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Paragraph

_PAIRS = {"（": "）", "(": ")", "《": "》", "〈": "〉", "【": "】", "〔": "〕", "［": "］", "[": "]"}
_CLOSERS = {close: open_ for open_, close in _PAIRS.items()}
_FAMILY = {"（": "(", "(": "(", "[": "[", "［": "[", "〔": "[", "【": "【", "《": "《", "〈": "〈"}
_MARK = lazy_pattern(r"[（）()《》〈〉【】〔〕［］\[\]]")
_NUMBERS_A_LIST = lazy_pattern(
    r"(?:^|[^A-Za-z0-9.])(?:\d{1,2}|[a-zA-Z])$|(?:^|[。；：，\s])[一二三四五六七八九十]{1,2}$"
)
_AROUND = 8
_LONGEST = 200
_NEAR = 12
"""A bracket may run over so many paragraphs."""
_NEXT = 2
"""A line broken off in a bracket goes on in the next one or the one behind a blank."""
_KEPT = 20


@text_check("PUN002", "括号、书名号成对且同宽", severity=Severity.WARNING, clause="GB/T 15834 4.9")
def brackets_pair(document: DocumentText) -> Iterator[Remark]:
    """Find marks without their other half, and halves of different width."""
    waiting: list[Remark] = []
    for paragraph in document.paragraphs:
        if paragraph.in_table or paragraph.is_furniture:
            continue
        for remark in _judge(paragraph):
            if remark.severity is Severity.INFO:  # it numbers a list, or ends what the line before began
                _closes(waiting, remark)
            elif remark.certainty is not Certainty.PROBABLE or not _closes(waiting, remark):
                waiting.append(remark)
    yield from waiting


def _closes(waiting: list[Remark], remark: Remark) -> bool:
    """Say whether a closing mark ends what one of the last paragraphs opened, and take that off the list."""
    opener = _CLOSERS.get(remark.paragraph.text[remark.start])
    for at in range(len(waiting) - 1, max(-1, len(waiting) - 1 - _KEPT), -1):
        earlier = waiting[at]
        mark = earlier.paragraph.text[earlier.start : earlier.end]
        near = remark.paragraph.position - earlier.paragraph.position <= (
            _NEXT if remark.severity is Severity.INFO else _NEAR
        )
        if opener and near and mark in _FAMILY and _FAMILY[mark] == _FAMILY[opener]:
            del waiting[at]
            return True
    return False


def _judge(paragraph: Paragraph) -> Iterator[Remark]:
    open_: list[tuple[int, str]] = []
    depths = dict.fromkeys(_FAMILY.values(), 0)
    text = paragraph.text
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        if mark in _PAIRS:
            open_.append((at, mark))
            depths[_FAMILY[mark]] += 1
            continue
        family = _FAMILY[_CLOSERS[mark]]
        if depths[family] == 0:
            numbers = _NUMBERS_A_LIST.search(text[max(0, at - _AROUND) : at])
            if numbers is None:
                yield _alone(paragraph, at, mark)
            elif text[: at - len(numbers[0])].strip():
                yield _alone(paragraph, at, mark)._replace(severity=Severity.INFO)
            continue
        while _FAMILY[open_[-1][1]] != family:
            start, typed = open_.pop()
            depths[_FAMILY[typed]] -= 1
            yield _alone(paragraph, start, typed)
        start, typed = open_.pop()
        depths[family] -= 1
        if typed != _CLOSERS[mark] and at - start <= _LONGEST:
            yield _uneven(paragraph, start, at, typed)
    for start, typed in open_:
        yield _alone(paragraph, start, typed)


def _uneven(paragraph: Paragraph, start: int, end: int, typed: str) -> Remark:
    words = paragraph.text[start : end + 1]
    close = _PAIRS[typed]
    wide = typed == "（" or close == "）"
    left, right = ("（", "）") if typed in "（(" else (typed, close)
    edits = [edit(paragraph, start, start + 1, left), edit(paragraph, end, end + 1, right)]
    return Remark(
        paragraph,
        start,
        end + 1,
        f"{quoted(words)}前后括号不一致",
        f"{left}…{right}",
        "前后括号改为同一种",
        severity=Severity.STYLE,
        edits=tuple(each for each in edits if each.old != each.new) if wide or typed in "（(" else (),
    )


def _alone(paragraph: Paragraph, at: int, mark: str) -> Remark:
    around = paragraph.text[max(0, at - _AROUND) : at + _AROUND]
    other = _PAIRS.get(mark) or _CLOSERS[mark]
    return Remark(
        paragraph,
        at,
        at + 1,
        f"{quoted(around)}中的“{mark}”没有与之成对的“{other}”",
        "成对使用",
        f"补上“{other}”，或删去“{mark}”",
        certainty=Certainty.PROBABLE,
    )
