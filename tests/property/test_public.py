"""A public version tells nothing that is withheld, in no part of its files, unless something public says the same."""

from __future__ import annotations

import html
import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govreport.compose import compose, read_template, style_file
from govreport.model import YearData
from govreport.resolve import resolve
from govreport.resolve.publication import publish
from govreport.resolve.withheld import Withheld
from govreport.writers.docx import write_docx
from govreport.writers.style import load_style
from govreport.writers.xlsx import write_xlsx
from strategies import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear

TEMPLATES = [read_template(name) for name in ("self_eval", "work_summary", "summary_plan", "action_plan")]
DISCLOSURES = st.sampled_from([None, None, "public", "on_request", "withheld"])
ATTRIBUTES = st.sampled_from(["", "", ".目标", ".增减", ".完成率", ".数", ".占比", ".进度", ".完成情况", ".同比增减"])
STYLE = load_style(style_file())
HEAD = {
    "title": "某局2024年报告",
    "issuers": [{"name": "某局"}],
    "addressees": [["某厅"]],
    "date_of_issue": "2025-01-15",
}


@st.composite
def figures(draw: st.DrawFn) -> dict[str, Any]:
    """Figures of unlike values, some made of earlier ones."""
    made: dict[str, Any] = {}
    for index, name in enumerate(NAMES):
        figure: dict[str, Any] = {"disclosure": draw(DISCLOSURES)}
        earlier = (
            draw(st.lists(st.sampled_from(NAMES[:index]), min_size=2, max_size=3, unique=True)) if index > 1 else []
        )
        kind = draw(st.sampled_from(["value", "value", "sum", "whole"])) if earlier else "value"
        if kind == "sum":
            figure["formula"] = " + ".join(earlier)
        else:
            figure["value"] = f"{10**6 + 15485863 * (index + 1)}吨"
            figure["target"] = f"{10**6 + 32452843 * (index + 1)}吨"
            figure["previous"] = f"{10**6 + 49979687 * (index + 1)}吨"
        if kind == "whole":
            figure["parts"] = {"items": earlier, "open": draw(st.booleans())}
        made[name] = figure
    return made


def texts() -> st.SearchStrategy[str]:
    """Sentences that name a figure; what an attribute lacks is left in braces and tells nothing."""
    return st.tuples(st.sampled_from(NAMES), ATTRIBUTES).map(lambda pair: f"达到{{{pair[0]}{pair[1]}}}。")


@st.composite
def sections(draw: st.DrawFn, depth: int = 2) -> dict[str, Any]:
    """A section that may be withheld; then its title says so, whatever is above it."""
    disclosure = draw(DISCLOSURES)
    secret = disclosure in {"on_request", "withheld"}
    section: dict[str, Any] = {
        "title": draw(st.one_of(texts(), st.just("绝密事项" if secret else "普通事项"))),
        "disclosure": disclosure,
        "lead": draw(st.lists(texts(), max_size=2)),
        "targets": [{"figure": name, "value": "若干"} for name in draw(st.lists(st.sampled_from(NAMES), max_size=1))],
        "body": [
            {"points": draw(st.lists(texts(), min_size=1, max_size=3))},
            {"paragraph": "绝密段落", "disclosure": "withheld"},
            {
                "table": {
                    "columns": [{"title": "项"}, {"title": "数"}],
                    "rows": draw(st.lists(st.tuples(st.just("行"), texts()), min_size=1)),
                }
            },
        ],
    }
    if draw(st.booleans()):
        section["assessment"] = {"full_marks": "7", "self_score": "7", "basis": draw(texts())}
    if depth:
        section["children"] = draw(st.lists(sections(depth=depth - 1), max_size=2))
    return section


@st.composite
def years(draw: st.DrawFn) -> YearData:
    """A year of which parts and figures are not public."""
    return YearData.model_validate(
        {
            "document": HEAD,
            "period": "2024",
            "figures": draw(figures()),
            "lead": draw(st.lists(texts(), max_size=2)),
            "achievements": draw(st.lists(sections(), max_size=3)),
            "plans": draw(st.lists(sections(depth=1), max_size=2)),
            "problems": [
                {"text": text, "disclosure": draw(DISCLOSURES)} for text in draw(st.lists(texts(), max_size=2))
            ],
            "bonus": [{"title": "表扬", "points": "1", "basis": text} for text in draw(st.lists(texts(), max_size=1))],
        }
    )


def contents(year: ResolvedYear) -> Iterator[str]:
    """Give all words, attributes and names of all parts of all files of the public version."""
    public = publish(year).year
    for template in TEMPLATES:
        document, workbook = compose(public, template)
        files = [write_docx(document, STYLE), *([write_xlsx(workbook)] if workbook else [])]
        for content in files:
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                for name in package.namelist():
                    yield name
                    yield re.sub(r"</?w:(?:r|t|rPr|rFonts)\b[^>]*>", "", html.unescape(package.read(name).decode()))


@given(years())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_nothing_withheld_is_in_any_part_of_a_public_file(year: YearData) -> None:
    reasons = Withheld(year.figures).reasons
    resolved = resolve(year)
    everywhere = "\n".join(contents(resolved))
    public = {figure.printed.written for name, figure in resolved.figures.items() if name not in reasons}
    for name in reasons:
        figure = resolved.figures[name]
        for quantity in (figure.printed, figure.figure.target, figure.figure.previous):
            if quantity is not None and quantity.written not in public:
                assert quantity.written_number not in everywhere, name
        assert f"figures.{name}" not in everywhere
        assert f"{{{name}" not in everywhere
    assert "绝密" not in everywhere


@given(years())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_every_result_of_a_public_text_is_where_words_are_looked_for(year: YearData) -> None:
    public = publish(resolve(year)).year
    asking = {path for path, pieces in public.texts.items() if any(piece.reading for piece in pieces)}
    assert asking <= set(public.readings) <= set(public.texts)


@given(years())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_public_version_has_nothing_more_to_leave_out(year: YearData) -> None:
    publication = publish(resolve(year))
    again = publish(publication.year)
    assert [each for each in again.left_out if each.path[0] != "figures"] == []
    assert again.year.texts == publication.year.texts
