"""What people do to a finished document in Word and WPS: edits by hand, each saying what a comparison should find."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple, cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.text.paragraph import CT_P
    from lxml.etree import _Element as Element

NUMBER = re.compile(r"(?<![\d.A-Za-z〔\-—～~月年第])\d+(?:\.\d+)?(?![\d.年月日%％〕\-—～~)）])(?=[\u3400-\u9fff])")
SHARE = re.compile(r"(?<![\d.A-Za-z\-—～~])\d+(?:\.\d+)?%")
BIG = re.compile(r"(?<![\d.A-Za-z年\-—～~])[1-9]\d{3,5}(?=[\u3400-\u9fff])(?![年万亿])")
SENTENCE = re.compile(r"[^。]*。")
ORDINAL = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|[一二三四五六七八九十]+是)")


class Expected(NamedTuple):
    """A finding that an edit should lead to: its code and the paragraph it should stand at."""

    code: str
    element: Element


class Editor:
    """A document under somebody's hands; no paragraph is edited twice.

    Attributes:
        document: the document.
        expected: what should be found.
        done: names of the edits that found a place.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.expected: list[Expected] = []
        self.done: list[str] = []
        self._used: set[int] = set()
        self._kept: list[Element] = []

    def expect(self, code: str, paragraph: Paragraph) -> None:
        self.expected.append(Expected(code, paragraph._p))  # noqa: SLF001  (python-docx has no public name for it)

    def free(self, pattern: re.Pattern[str] | None = None) -> Iterator[Paragraph]:
        """Yield paragraphs of running text that hold something and that nobody touched."""
        for paragraph in self.document.paragraphs:
            text = paragraph.text
            fits = bool(text.strip()) if pattern is None else pattern.search(text) is not None
            if fits and id(paragraph._p) not in self._used and not text.startswith(("附件", "（联系")):  # noqa: SLF001
                yield paragraph

    def take(self, paragraph: Paragraph) -> Paragraph:
        """Mark a paragraph, and those beside it, as touched."""
        element = paragraph._p  # noqa: SLF001
        for each in (element.getprevious(), element, element.getnext()):
            if each is not None:
                self._used.add(id(each))
                self._kept.append(each)  # an id is only good while its object lives
        return paragraph

    def body(self, pattern: re.Pattern[str]) -> Paragraph | None:
        """Take the next long paragraph that fits; None where there is none left."""
        found = (each for each in self.free(pattern) if _is_body(each))
        paragraph = next(found, None)
        return self.take(paragraph) if paragraph else None

    def beside(self) -> Paragraph:
        """Take any long paragraph."""
        found = self.body(re.compile(r"。.+。"))
        assert found is not None
        return found


def _is_body(paragraph: Paragraph) -> bool:
    style = paragraph.style.name if paragraph.style else ""
    return "eading" not in (style or "") and len(paragraph.text) > 30 and "标题" not in (style or "")


Edit = Callable[[Editor], bool]
"""An edit; it tells whether the document has a place for it."""
EDITS: list[Edit] = []


def edit(function: Edit) -> Edit:
    EDITS.append(function)
    return function


def rewrite(paragraph: Paragraph, text: str) -> None:
    """Put other words into a paragraph, in the look of its first run."""
    runs = paragraph.runs
    runs[0].text = text
    for run in runs[1:]:
        _remove(run._r)  # noqa: SLF001


def _remove(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _other(number: str) -> str:
    """Give a number of the same form that no data has."""
    return f"{number}7" if "." in number else f"{int(number) * 3 + 40771}"


def _change(editor: Editor, paragraph: Paragraph | None, pattern: re.Pattern[str]) -> bool:
    if paragraph is None:
        return False
    rewrite(
        paragraph,
        pattern.sub(lambda match: _other(match[0].rstrip("%")) + "%" * match[0].count("%"), paragraph.text, 1),
    )
    editor.expect("CMP001", paragraph)
    return True


@edit
def change_a_count(editor: Editor) -> bool:
    return _change(editor, editor.body(NUMBER), NUMBER)


@edit
def change_another_count(editor: Editor) -> bool:
    return _change(editor, editor.body(NUMBER), NUMBER)


@edit
def change_a_share(editor: Editor) -> bool:
    return _change(editor, editor.body(SHARE), SHARE)


@edit
def change_a_score_in_a_heading(editor: Editor) -> bool:
    score = re.compile(r"(?<=得分)\d+|(?<=（加)\d+(?=分)")
    found = next((each for each in editor.free(score) if not _is_body(each)), None)
    return _change(editor, editor.take(found) if found else None, score)


@edit
def change_the_year_of_the_title(editor: Editor) -> bool:
    title = next((each for each in editor.document.paragraphs if each.style and each.style.name == "Title"), None)
    if title is None or not re.search(r"20\d\d", title.text):
        return False
    rewrite(editor.take(title), re.sub(r"20\d\d", "2031", title.text, count=1))
    editor.expect("CMP001", title)
    return True


@edit
def change_the_document_number(editor: Editor) -> bool:
    number = re.compile(r"(?<=〕)\d+(?=号$)")
    found = next((each for each in editor.free(number) if len(each.text) < 30), None)
    return _change(editor, editor.take(found) if found else None, number)


@edit
def change_the_date_of_issue(editor: Editor) -> bool:
    date = re.compile(r"^20\d\d年\d+月(\d+)日$")
    found = next(editor.free(date), None)
    if found is None:
        return False
    rewrite(editor.take(found), re.sub(r"\d+日", lambda match: "9日" if match[0] != "9日" else "8日", found.text))
    editor.expect("CMP001", found)
    return True


def _cell(editor: Editor, pattern: re.Pattern[str]) -> Paragraph | None:
    for table in editor.document.tables:
        for row in table.rows[1:]:
            for cell in row.cells[1:]:
                paragraph = cell.paragraphs[0]
                if pattern.search(paragraph.text) and id(paragraph._p) not in editor._used:  # noqa: SLF001
                    return editor.take(paragraph)
    return None


@edit
def change_a_score_in_a_table(editor: Editor) -> bool:
    number = re.compile(r"^\d+(?:\.\d+)?$")
    return _change(editor, _cell(editor, number), number)


@edit
def change_a_number_in_words_of_a_table(editor: Editor) -> bool:
    return _change(editor, _cell(editor, NUMBER), NUMBER)


@edit
def delete_a_sentence(editor: Editor) -> bool:
    two = re.compile(r"^[^。\d]*。[^。]*\d(?:\.\d|[^。])*。")
    found = editor.body(two)
    if found is None:
        return False
    first, second, *rest = SENTENCE.findall(found.text)
    if not NUMBER.search(second):
        return False
    rewrite(found, first + "".join(rest))
    editor.expect("CMP002", found)
    return True


@edit
def add_a_sentence(editor: Editor) -> bool:
    found = editor.beside()
    rewrite(found, f"{found.text}累计劝导不文明行为86431人次。")
    editor.expect("CMP003", found)
    return True


@edit
def add_a_paragraph(editor: Editor) -> bool:
    found = editor.beside()
    new = deepcopy(found._p)  # noqa: SLF001
    found._p.addnext(new)  # noqa: SLF001
    added = Paragraph(new, found._parent)  # noqa: SLF001
    rewrite(added, "另外，还为群众代办事项97643件，得到好评。")
    editor.expect("CMP003", added)
    return True


def _tracked(paragraph: Paragraph, kind: str, text: str) -> Element:
    """Make a tracked insertion or deletion."""
    change = OxmlElement(f"w:{kind}")
    change.set(qn("w:id"), "9001")
    change.set(qn("w:author"), "甲")
    run = OxmlElement("w:r")
    words = OxmlElement("w:t" if kind == "ins" else "w:delText")
    words.text = text
    run.append(words)
    change.append(run)
    paragraph._p.append(change)  # noqa: SLF001
    return change


def _replace_tracked(editor: Editor, pattern: re.Pattern[str], new: Callable[[str], str]) -> Paragraph | None:
    found = editor.body(pattern)
    match = pattern.search(found.text) if found else None
    if found is None or match is None:
        return None
    whole = found.text
    rewrite(found, whole[: match.start()])
    _tracked(found, "del", match[0])
    _tracked(found, "ins", new(match[0]))
    found.add_run(whole[match.end() :])
    return found


@edit
def change_a_number_with_tracked_changes(editor: Editor) -> bool:
    found = _replace_tracked(editor, NUMBER, _other)
    if found:
        editor.expect("CMP001", found)
    return found is not None


@edit
def replace_a_number_by_itself_with_tracked_changes(editor: Editor) -> bool:
    return _replace_tracked(editor, NUMBER, str) is not None


@edit
def split_runs(editor: Editor) -> bool:
    found = editor.body(NUMBER)
    if found is None:
        return False
    text = found.text
    rewrite(found, text[0])
    for char in text[1:]:
        found.add_run(char)
    return True


@edit
def change_fonts(editor: Editor) -> bool:
    for run in editor.beside().runs:
        run.font.name, run.font.size, run.bold = "宋体", Pt(15), True
    return True


def _wrapped(element: Element, *names: str) -> None:
    """Put an element into others, outermost first."""
    outer = OxmlElement(names[0])
    element.addprevious(outer)
    inner = outer
    for name in names[1:]:
        child = OxmlElement(name)
        inner.append(child)
        inner = child
    inner.append(element)


@edit
def wrap_a_paragraph_in_a_content_control(editor: Editor) -> bool:
    found = editor.body(NUMBER)
    if found:
        _wrapped(found._p, "w:sdt", "w:sdtContent")  # noqa: SLF001
    return found is not None


@edit
def wrap_a_run_in_a_content_control(editor: Editor) -> bool:
    found = editor.body(NUMBER)
    if found:
        _wrapped(found.runs[-1]._r, "w:sdt", "w:sdtContent")  # noqa: SLF001
    return found is not None


@edit
def wrap_a_run_in_a_smart_tag(editor: Editor) -> bool:
    found = editor.body(NUMBER)
    if found:
        _wrapped(found.runs[0]._r, "w:smartTag")  # noqa: SLF001
    return found is not None


@edit
def put_a_number_into_a_field(editor: Editor) -> bool:
    found = editor.body(NUMBER)
    match = NUMBER.search(found.text) if found else None
    if found is None or match is None:
        return False
    whole = found.text
    rewrite(found, whole[: match.start()])
    for kind, text in (("begin", ""), ("", " REF 数一 888 "), ("separate", ""), (None, match[0]), ("end", "")):
        run = found.add_run(text if kind is None else "")
        if kind is not None:
            child = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                child.set(qn("w:fldCharType"), kind)
            else:
                child.text = text
            run._r.append(child)  # noqa: SLF001
    found.add_run(whole[match.end() :])
    return True


@edit
def write_digits_full_width(editor: Editor) -> bool:
    found = editor.body(NUMBER)
    if found:
        rewrite(found, found.text.translate(str.maketrans("0123456789%", "０１２３４５６７８９％")))
    return found is not None


@edit
def write_separators_of_thousands(editor: Editor) -> bool:
    found = editor.body(BIG)
    if found:
        rewrite(found, BIG.sub(lambda match: f"{int(match[0]):,}", found.text))
    return found is not None


@edit
def write_a_count_in_ten_thousands(editor: Editor) -> bool:
    found = editor.body(BIG)
    if found:
        rewrite(found, BIG.sub(lambda match: f"{match[0][:-4] or '0'}.{match[0][-4:].zfill(4)}万", found.text))
    return found is not None


@edit
def join_two_paragraphs(editor: Editor) -> bool:
    for found in editor.free(NUMBER):
        following = found._p.getnext()  # noqa: SLF001
        if _is_body(found) and following is not None and following.tag == qn("w:p"):
            other = Paragraph(cast("CT_P", following), found._parent)  # noqa: SLF001
            if _is_body(other) and not ORDINAL.match(other.text):
                editor.take(found)
                editor.take(other)
                rewrite(found, found.text + other.text)
                _remove(following)
                return True
    return False


@edit
def part_a_paragraph(editor: Editor) -> bool:
    found = editor.beside()
    new = deepcopy(found._p)  # noqa: SLF001
    found._p.addnext(new)  # noqa: SLF001
    first, _, rest = found.text.partition("。")
    rewrite(found, f"{first}。")
    rewrite(Paragraph(new, found._parent), rest)  # noqa: SLF001
    return True


@edit
def part_a_sentence_at_a_comma(editor: Editor) -> bool:
    found = editor.body(re.compile(r"，"))
    if found:
        rewrite(found, found.text.replace("，", "。"))
    return found is not None


@edit
def move_a_paragraph(editor: Editor) -> bool:
    found, other = editor.beside(), editor.beside()
    other._p.addnext(found._p)  # noqa: SLF001
    return True


@edit
def move_a_section(editor: Editor) -> bool:
    """Put the second section before the first."""
    heads = [each for each in editor.document.paragraphs if re.match(r"[一二三]、", each.text) and len(each.text) < 60]
    if len(heads) < 3:
        return False
    first, second, third = (each._p for each in heads[:3])  # noqa: SLF001
    at: Element | None = second
    while at is not None and at is not third:
        following = at.getnext()
        first.addprevious(at)
        at = following
    return True


@edit
def reword_a_sentence(editor: Editor) -> bool:
    """Say the same numbers in other words and another order of clauses."""
    found = editor.body(re.compile(r"^[^。]*[^。\d]{8,}。"))
    if found is None:
        return False
    first, _, rest = found.text.partition("。")
    clauses = ORDINAL.sub("", first).split("，")
    rewrite(found, f"据统计，{'，同时'.join(reversed(clauses))}，成效是明显的。{rest}")
    return True


@edit
def change_places_of_sentences(editor: Editor) -> bool:
    found = editor.body(re.compile(r"。.+。"))
    if found is None:
        return False
    sentences = SENTENCE.findall(found.text)
    rewrite(found, "".join([sentences[-1], *sentences[:-1]]))
    return True


@edit
def number_headings_anew(editor: Editor) -> bool:
    found = next((each for each in editor.free(re.compile(r"^（[二三]）")) if len(each.text) < 80), None)
    if found:
        rewrite(editor.take(found), f"（九）{found.text[3:]}")
    return found is not None


@edit
def add_words_without_a_number(editor: Editor) -> bool:
    found = editor.beside()
    rewrite(found, f"{found.text}以上工作得到群众普遍认可。")
    return True


@edit
def move_a_row(editor: Editor) -> bool:
    """Move a row that is no part of a group; nobody takes a row out of its group."""
    for table in editor.document.tables:
        rows = [row for row in table.rows[1:] if len(row.cells) > 1]
        parts = Counter(row.cells[1].text for row in rows) if "vMerge" in table._tbl.xml else Counter[str]()  # noqa: SLF001
        plain = [row._tr for row in rows if "vMerge" not in row._tr.xml and parts[row.cells[1].text] < 2]  # noqa: SLF001
        if len(plain) > 3:
            plain[2].addprevious(plain[0])
            return True
    return False
