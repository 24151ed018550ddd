"""The shipped data files, each with one value changed: found, and at a line that a person would look at.

Every score, part, total and date that something else in the file bears witness to is changed in turn. A value that
nothing contradicts (a figure that stands alone) cannot be found, and is not asked for here.
"""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from govreport.diagnostics import Finding, Location, format_path
from govreport.load import load_year
from govreport.pipeline import examine
from govreport.resolve import ResolvedYear, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path as DataPath
    from govreport.model import Quantity

DATA = Path(__file__).parents[2] / "data"
FILES = ("liaoyuan2018", "panjin2024", "pingdingshan2022", "quanzhou2023", "zhoushan2024h1")


class Mutation(NamedTuple):
    """A value to change.

    Attributes:
        path: where it stands.
        typed: the value as typed.
        put: what stands there afterwards.
        witnesses: paths whose lines may be named: its own, and what it must agree with.
    """

    path: DataPath
    typed: str
    put: str
    witnesses: tuple[DataPath, ...]


def scores_of(year: ResolvedYear) -> Iterator[Mutation]:
    """Change every stated score below a group or a total that states its sum."""
    for path, node in year.scores.nodes.items():
        if node.assessment is None:
            continue
        above = [(*path[:length], "assessment") for length in range(1, len(path)) if path[:length] in year.scores.nodes]
        fields = [field for field in ("full_marks", "self_score") if getattr(node.assessment, field) is not None]
        for field in fields:
            typed: Decimal = getattr(node.assessment, field)
            at = (*path, "assessment", field)
            beside = [(*path, "assessment", each) for each in fields]
            sums = [(*each, field) for each in above]
            witnesses = (at[:-1], *beside, *sums, ("totals", field), ("scheme", "total"))
            yield Mutation(at, str(typed), str(typed + 1), witnesses)
            yield Mutation(at, str(typed), str(typed - Decimal("0.5")), witnesses)


def totals_of(year: ResolvedYear) -> Iterator[Mutation]:
    """Change every stated total."""
    for field in type(year.year.totals).model_fields if year.year.totals else ():
        typed: Decimal | None = getattr(year.year.totals, field)
        if typed is not None:
            at: DataPath = ("totals", field)
            yield Mutation(at, str(typed), str(typed + 1), (at, ("totals", "grand_total"), ("scheme", "total")))


def parts_of(year: ResolvedYear) -> Iterator[Mutation]:
    """Change every part (其中) of a whole whose parts are all listed, and every value beside its formula."""
    for name, figure in year.year.figures.items():
        whole: DataPath = ("figures", name)
        if figure.parts is not None and not figure.parts.open and name in year.figures:
            for part in figure.parts.items:
                at: DataPath = ("figures", part)
                if part in year.figures:
                    yield from _larger(at, year.figures[part].printed, (whole, (*whole, "value"), at))
        if figure.formula is not None and figure.value is not None:
            yield from _larger(whole, figure.value, (whole, (*whole, "value")))


def _larger(at: DataPath, quantity: Quantity, witnesses: tuple[DataPath, ...]) -> Iterator[Mutation]:
    if quantity.exact:
        more = quantity.number + max(Decimal(1), abs(quantity.number) / 4).quantize(quantity.number)
        put = quantity.written.replace(quantity.written_number, str(more), 1)
        yield Mutation((*at, "value"), quantity.written, put, witnesses)


def dates_of(year: ResolvedYear) -> Iterator[Mutation]:
    """Put every date three years back; of a span its beginning."""
    head = year.year.document
    paths: list[DataPath] = [("document", "date_of_issue")] if head.date_of_issue else []
    paths += [("figures", name, "as_of") for name, figure in year.year.figures.items() if figure.as_of]
    paths += [("phases", index, "period") for index, phase in enumerate(year.year.phases) if phase.period]
    paths += [("plan_period",)] if year.year.plan_period else []
    for index, item in enumerate(year.year.bonus):
        paths += [("bonus", index, "awards", at, "date") for at, award in enumerate(item.awards) if award.date]
    for path in paths:
        yield Mutation(path, "", "", (path, ("document", "document_number"), path[:-1]))


def mutated(text: str, place: Location, mutation: Mutation) -> str:
    """Change the value where it stands."""
    assert place.line is not None
    assert place.column is not None
    lines = text.split("\n")
    line, at = lines[place.line - 1], place.column - 1
    if mutation.typed:
        changed = line[at:].replace(mutation.typed, mutation.put, 1)
    else:
        changed = re.sub(r"\d{4}", lambda match: str(int(match[0]) - 3), line[at:], count=1)
    assert changed != line[at:], line
    lines[place.line - 1] = line[:at] + changed
    return "\n".join(lines)


def findings_of(file: Path) -> tuple[Finding, ...]:
    return examine(file).findings


def mutations() -> list[tuple[str, Mutation]]:
    found: list[tuple[str, Mutation]] = []
    for name in FILES:
        loaded = load_year(DATA / f"{name}.yaml")
        assert loaded.year is not None
        year = resolve(loaded.year)
        kinds = (scores_of, totals_of, parts_of, dates_of)
        found += [(name, mutation) for kind in kinds for mutation in kind(year)]
    return found


@pytest.fixture(scope="module")
def known() -> dict[str, set[tuple[str, str, str]]]:
    """What is found in the files as they are shipped."""
    return {name: {_said(each) for each in findings_of(DATA / f"{name}.yaml")} for name in FILES}


def _said(finding: Finding) -> tuple[str, str, str]:
    return finding.code, format_path(finding.path), finding.problem


@pytest.mark.parametrize(
    ("name", "mutation"), mutations(), ids=lambda each: each if isinstance(each, str) else format_path(each.path)
)
def test_a_changed_value_is_found_at_its_line(
    known: dict[str, set[tuple[str, str, str]]], tmp_path: Path, name: str, mutation: Mutation
) -> None:
    source = load_year(DATA / f"{name}.yaml").source
    text = (DATA / f"{name}.yaml").read_text(encoding="utf-8")
    file = tmp_path / f"{name}.yaml"
    place = source.locate(mutation.path)
    file.write_text(mutated(text, place, mutation), encoding="utf-8")
    new = [each for each in findings_of(file) if _said(each) not in known[name]]
    lines = {source.locate(path).line for path in mutation.witnesses}
    assert new, f"{mutation.typed} -> {mutation.put}: nothing found"
    assert any(each.location and each.location.line in lines for each in new), [str(each.location) for each in new]


def test_every_kind_of_value_is_changed() -> None:
    changed = [mutation.path for _, mutation in mutations()]
    assert sum(path[-1] in {"full_marks", "self_score"} for path in changed) > 100
    assert sum(path[0] == "totals" for path in changed) == 4
    assert sum(path[-1] == "value" for path in changed) >= 15
    assert sum(path[-1] in {"date", "as_of", "period", "date_of_issue", "plan_period"} for path in changed) >= 15
