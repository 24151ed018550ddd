"""Titles by template (各文标题): the one a document gets, and whether it fits what the template makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.compose.filters import plain_title
from govreport.compose.folders import known_names
from govreport.compose.title_kinds import Genre, genre_of, halves_of
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.compose.templates import TemplateInfo
    from govreport.diagnostics import Path
    from govreport.model import YearData
    from govreport.resolve import ResolvedYear

UNFIT_TEMPLATE, UNFIT_TITLE = "REF015", "DOC037"
_TITLE: Path = ("document", "title")
_TITLES: Path = ("document", "titles")
_TELLING = 5
"""Characters of a title that tell one document from another: more than 工作总结."""
_WORDS = {Genre.TOLD: "总结或报告", Genre.PLANNED: "计划或方案", Genre.TOLD | Genre.PLANNED: "总结和计划"}


def with_own_title(data: YearData, template: TemplateInfo) -> YearData:
    """Give the data the title of a template's document, where it has one of its own."""
    index = _own(data, template)
    if index is None:
        return data
    head = data.document
    return data.model_copy(update={"document": head.model_copy(update={"title": head.titles[index].title})})


def titled(year: ResolvedYear, template: TemplateInfo) -> ResolvedYear:
    """Give a resolved year the title of a template's document; its words keep the place where they were typed."""
    path = _title_path(year.year, template)
    if path == _TITLE:
        return year
    data = with_own_title(year.year, template)
    moved = {(*_TITLE, index): (*path, index) for index in range(len(data.document.title or ()))}
    texts = {place: pieces for place, pieces in year.texts.items() if place[:2] != _TITLE}
    texts |= {new: year.texts[old] for new, old in moved.items()}
    return year._replace(year=data, texts=texts, origins={**year.origins, **moved})


def title_findings(year: ResolvedYear, template: TemplateInfo) -> Iterator[Finding]:
    """Find titles that do not fit the template's document, also a carrier's (DOC037), or no one template (REF015).

    The titles by template (各文标题) name templates that there are, and each once.
    """
    yield from _unknown_templates(year.year, template)
    yield from _repeated_templates(year.year)
    path = _title_path(year.year, template)
    lines = len(with_own_title(year.year, template).document.title or ())
    title = plain_title([year.words((*path, index)) for index in range(lines)])
    made, named = genre_of(template.title), genre_of(title)
    if made and named & ~made:
        yield _unfit(path, title, template, halfway=bool(made & named))
    yield from _other_document_carried(year.year, template)


def _own(data: YearData, template: TemplateInfo) -> int | None:
    own = (index for index, each in enumerate(data.document.titles) if each.template.strip() == template.name)
    return next(own, None)


def _title_path(data: YearData, template: TemplateInfo) -> Path:
    index = _own(data, template)
    return _TITLE if index is None else (*_TITLES, index, "title")


def _unfit(path: Path, title: str, template: TemplateInfo, *, halfway: bool) -> Finding:
    halves = halves_of(title)
    made, named = genre_of(template.title), genre_of(title)
    half = (halves.told if made is Genre.TOLD else halves.planned) if halves else ""
    return Finding(
        path=path,
        problem=f"标题写的是{_WORDS[named]}，模板 {template.name} 生成的是{template.title}",
        expected=f"与文件相符的标题，如“{half}”" if half and halfway else f"{template.title}的标题",
        fix=f"在 document.titles（各文标题）中为模板 {template.name} 另写标题；标题无误的写明核实说明",
        text=title,
        code=UNFIT_TITLE,
        severity=Severity.INFO if halfway and made is Genre.TOLD else Severity.WARNING,
    )


def _unknown_templates(data: YearData, template: TemplateInfo) -> Iterator[Finding]:
    known = known_names(template.folders) if data.document.titles else []
    for index, each in enumerate(data.document.titles):
        if each.template.strip() not in known:
            yield Finding(
                path=(*_TITLES, index, "template"),
                problem=f"没有模板“{each.template}”，这个标题用不上",
                expected=f"模板的名称：{'、'.join(known)}",
                fix="改正模板的名称，与 --template 所写的一致",
                text=each.template,
                code=UNFIT_TEMPLATE,
            )


def _repeated_templates(data: YearData) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, each in enumerate(data.document.titles):
        name = each.template.strip()
        if first.setdefault(name, index) == index:
            continue
        used = plain_title(data.document.titles[first[name]].title)
        yield Finding(
            path=(*_TITLES, index, "template"),
            problem=f"模板 {name} 的标题写了不止一个，前面已写“{used}”",
            expected="一个模板只写一个标题",
            fix="只留该用的一个，删去其余的；是另一个模板的标题的，改正模板的名称",
            text=each.template,
            code=UNFIT_TEMPLATE,
        )


def _other_document_carried(data: YearData, template: TemplateInfo) -> Iterator[Finding]:
    """Find a carrier's typed title that names another of the documents that the file gives."""
    head = data.document
    if head.carrier is None or not head.carrier_title:
        return
    heading, title = _bare(head.carrier_title), plain_title(with_own_title(data, template).document.title or ())
    names = {_without_issuer(_bare(plain_title(lines)), data) for _, lines in head.all_titles()}
    # 2025年工作总结 stands in 2025年工作总结和2026年工作思路 as well: the longest is meant
    carried = max((name for name in names if len(name) >= _TELLING and name in heading), key=len, default="")
    if carried and carried != _without_issuer(_bare(title), data):
        yield Finding(
            path=("document", "carrier_title"),
            problem=f"载体标题写的是“{carried}”，模板 {template.name} 生成的是“{title}”",
            expected="载体标题中是所载文件的标题",
            fix="删去载体标题，由程序按各文件的标题拟写；或者另用一个数据文件生成这份文件",
            text=head.carrier_title,
            code=UNFIT_TITLE,
            severity=Severity.WARNING,
        )


def _bare(title: str) -> str:
    return "".join(char for char in title if char not in "《》〈〉\n ")


def _without_issuer(title: str, data: YearData) -> str:
    issuer = next((each.name for each in data.document.issuers if title.startswith(each.name)), "")
    return title.removeprefix(issuer) or title
