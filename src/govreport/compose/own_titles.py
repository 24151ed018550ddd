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

UNKNOWN_TEMPLATE, UNFIT_TITLE = "REF015", "DOC037"
_TITLE: Path = ("document", "title")
_TITLES: Path = ("document", "titles")
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
    """Find a title of another kind than the template's document (DOC037), and templates nobody knows (REF015)."""
    yield from _unknown_templates(year.year, template)
    path = _title_path(year.year, template)
    lines = len(with_own_title(year.year, template).document.title or ())
    title = plain_title([year.words((*path, index)) for index in range(lines)])
    made, named = genre_of(template.title), genre_of(title)
    if made and named & ~made:
        yield _unfit(path, title, template, halfway=bool(made & named))


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
                code=UNKNOWN_TEMPLATE,
            )
