"""The vocabulary that templates write, read into the document tree; ordinals are given here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from govreport.compose.errors import TemplateError
from govreport.compose.filters import spread_name
from govreport.compose.inlines import UnexpectedElementError, read_inlines, read_lines
from govreport.compose.loader import marked_place, place_before
from govreport.compose.ordinals import heading_ordinal
from govreport.compose.points import arranged_points, joined_on
from govreport.compose.titles import TITLE_SIZE, break_title
from govreport.doctree import (
    Addressee,
    AnnexNote,
    Attachment,
    Block,
    Carrier,
    Heading,
    Imprint,
    Inlines,
    Masthead,
    Paragraph,
    Remark,
    Signature,
    Signer,
    Table,
    Title,
    plain_text,
)
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lxml.etree import _Element

_OPENED = lazy_pattern(r"mismatch: (\S+) line (\d+)")
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
KNOWN = (
    "masthead title addressee p h1 h2 h3 h4 points table annextable roster annexnote signature remark attachment "
    "imprint"
)


class Tables(NamedTuple):
    """Where the vocabulary's tables come from.

    Attributes:
        data: builds the table at a data path; None when none stands there.
        annex: builds a table of the genre by name; None when the template has none of that name.
        roster: builds the list of the leading group (名单) for the running text.
    """

    data: Callable[[str], Table | None]
    annex: Callable[[str], Table | None]
    roster: Callable[[], Iterable[Paragraph]] = tuple


class TitleLook(NamedTuple):
    """How titles look.

    Attributes:
        size: width in em that a line of a title may have.
        note: what stands under the titles of the document and its carrier (题注), or nothing.
    """

    size: int = TITLE_SIZE
    note: str = ""


_USUAL = TitleLook()


def read_document(
    rendered: str, template: str, tables: Tables, annexes: tuple[str, ...], titles: TitleLook = _USUAL
) -> tuple[Block, ...]:
    """Read a filled template into blocks.

    Args:
        rendered: XML that the template gave.
        template: its name, for messages.
        tables: builders of tables.
        annexes: titles of attachments that are bound in from elsewhere.
        titles: how titles are broken, and what stands under them.

    Raises:
        TemplateError: not well-formed, an unknown element, or an element in the wrong place.
    """
    root = _parse(rendered, template)
    if root.tag != "document":
        raise _error(root, template, f"最外层元素应为 <document>，写成了 <{root.tag}>")
    reader = _Reader(template, tables, _attachment_titles(root), annexes, titles)
    return tuple(reader.blocks(root))


def _parse(rendered: str, template: str) -> _Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    if "<!DOCTYPE" in rendered:
        raise TemplateError(template, None, "模板中不能有 <!DOCTYPE>")
    try:
        return etree.fromstring(rendered.encode(), parser)
    except etree.XMLSyntaxError as error:
        from govreport.compose.syntax_words import xml_gist  # noqa: PLC0415  # a sound template never needs it

        opened = _OPENED.search(error.msg)
        place = (int(opened[2]), opened[1]) if opened else (error.lineno or 1, "")
        name, line = place_before(rendered, *place)
        problem = f"填好的模板不是合格的 XML：{xml_gist(error.msg)}"
        raise TemplateError(name or template, line or None, problem, fix="检查元素是否成对、嵌套是否正确") from error


def _error(element: _Element, template: str, problem: str) -> TemplateError:
    name, line = marked_place(element.get("l", ""))
    text = next(element.iter("t"), None)
    path = text.get("p", "") if text is not None else ""
    return TemplateError(name or template, line or None, problem, path=path, fix="参见 docs/templates.md 中的元素表")


def _attachment_titles(root: _Element) -> tuple[str, ...]:
    titles = (attachment.find("title") for attachment in root.iter("attachment"))
    return tuple(plain_text(read_inlines(title)) for title in titles if title is not None)


@dataclass
class _Reader:
    """Reads elements in order and counts headings and attachments on the way."""

    template: str
    tables: Tables
    attachments: tuple[str, ...]
    annexes: tuple[str, ...]
    titles: TitleLook
    counts: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    attached: int = 0

    def blocks(self, parent: Iterable[_Element]) -> Iterator[Block]:
        """Read elements in order; a chain of points goes on where the words before lead on to it."""
        before: Block | None = None
        for element in parent:
            made = self._located(element)
            if element.tag == "points" and len(made) == 1 and (joined := joined_on(before, made[0])):
                made, before = (joined,), None
            for block in made:
                if before is not None:
                    yield before
                before = block
        if before is not None:
            yield before

    def _located(self, element: _Element) -> Sequence[Block]:
        try:
            return self._block(element)
        except UnexpectedElementError as error:
            problem = f"<{element.tag}> 中不能有 <{error.element.tag}>"
            raise _error(error.element, self.template, problem) from error

    def _block(self, element: _Element) -> Sequence[Block]:
        match element.tag:
            case "p":
                return [Paragraph(line) for line in read_lines(element)]
            case "h1" | "h2" | "h3" | "h4":
                return (self._heading(element, HEADINGS[element.tag]),)
            case "points":
                return tuple(self._points(element))
            case "roster":
                return tuple(self.tables.roster())
            case "annexnote" if not (self.attachments or self.annexes):
                return ()
            case _:
                return (self._single(element),)

    def _single(self, element: _Element) -> Block:  # noqa: C901, PLR0911  (one case an element)
        match element.tag:
            case "title":
                return _title(element, self.titles.size)._replace(note=self.titles.note)
            case "addressee":
                return Addressee(read_inlines(element))
            case "table":
                return self._data_table(element)
            case "annextable":
                return self._annex_table(element)
            case "annexnote":
                return AnnexNote((*self.attachments, *self.annexes))
            case "signature":
                return self._signature(element)
            case "remark":
                return Remark(read_inlines(element))
            case "masthead":
                return self._masthead(element)
            case "imprint":
                return self._imprint(element)
            case "attachment":
                return self._attachment(element)
            case _:
                raise _error(element, self.template, f"没有 <{element.tag}> 这种元素，可用：{KNOWN}")

    def _heading(self, element: _Element, level: int) -> Heading:
        self.counts[level:] = [0] * (len(self.counts) - level)
        ordinal = ""
        if element.get("numbered", "yes") == "yes":
            self.counts[level - 1] += 1
            ordinal = heading_ordinal(level, self.counts[level - 1])
        run_in = element.find("runin")
        content = read_inlines(element, frozenset({"runin"}))
        return Heading(level, ordinal, content, read_inlines(run_in) if run_in is not None else ())

    @staticmethod
    def _points(element: _Element) -> Iterator[Block]:
        for point in element:
            if point.tag != "point":
                raise UnexpectedElementError(point)
        return arranged_points([lines for point in element if (lines := read_lines(point))])

    def _data_table(self, element: _Element) -> Table:
        reference = element.get("ref", "")
        table = self.tables.data(reference)
        if table is None:
            raise _error(element, self.template, f"<table> 的 ref“{reference}”处没有表格")
        return table

    def _annex_table(self, element: _Element) -> Table:
        name = element.get("name", "")
        table = self.tables.annex(name)
        if table is None:
            raise _error(element, self.template, f"<annextable> 的 name“{name}”不在 template.yaml 的 tables 中")
        return table

    def _signature(self, element: _Element) -> Signature:
        authorities, names = _names(element, "authority", "signer")
        posts = (signer.get("post", "") for signer in element.iterchildren("signer"))
        signers = tuple(Signer(post, str(spread_name(name))) for post, name in zip(posts, names, strict=True))
        return Signature(authorities, element.get("date", ""), element.get("sealed", "yes") == "yes", signers)

    def _masthead(self, element: _Element) -> Masthead:
        authorities, signatories = _names(element, "authority", "signatory")
        return Masthead(
            authorities,
            element.get("suffix", ""),
            element.get("number", ""),
            copy_number=element.get("copy", ""),
            classification=element.get("classification", ""),
            urgency=element.get("urgency", ""),
            carrier=self._carrier(element),
            signatories=signatories,
        )

    def _imprint(self, element: _Element) -> Imprint:
        (copied_to,) = _names(element, "copied")
        return Imprint(copied_to, element.get("office", ""), element.get("date", ""), self._carrier(element))

    def _carrier(self, element: _Element) -> Carrier:
        written = element.get("carrier", Carrier.NOTICE)
        if written not in list(Carrier):
            problem = f"<{element.tag}> 的 carrier 应为 {'、'.join(Carrier)} 之一，写成了“{written}”"
            raise _error(element, self.template, problem)
        return Carrier(written)

    def _attachment(self, element: _Element) -> Attachment:
        self.attached += 1
        title, *rest = list(element) or [element]
        if title.tag != "title":
            raise _error(element, self.template, "<attachment> 的第一个元素应为 <title>")
        several = len(self.attachments) + len(self.annexes) > 1
        outside, self.counts = self.counts, [0, 0, 0, 0]
        blocks = tuple(self.blocks(rest))
        self.counts = outside
        label = f"附件{self.attached}" if several else "附件"
        # a table is marked by the document it belongs to; a document may itself be the attachment
        note = "" if all(child.tag == "annextable" for child in rest) else self.titles.note
        return Attachment(label, _title(title, self.titles.size)._replace(note=note), blocks)


def _title(element: _Element, size: int) -> Title:
    lines = read_lines(element)
    content: Inlines = tuple(inline for line in lines for inline in line)
    broken = break_title("\n".join(plain_text(line) for line in lines), size)
    return Title(content, broken)


def _names(element: _Element, *tags: str) -> tuple[tuple[str, ...], ...]:
    """Read the names in an element by kind; it holds nothing else."""
    names: dict[str, list[str]] = {tag: [] for tag in tags}
    for child in element:
        if child.tag not in names:
            raise UnexpectedElementError(child)
        names[child.tag].append(plain_text(read_inlines(child)))
    return tuple(tuple(names[tag]) for tag in tags)
