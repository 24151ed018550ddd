from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.load.places import LINE_SHIFT, Places

if TYPE_CHECKING:
    from govreport.diagnostics import Path


def placed(*values: tuple[str | int, int, int, int]) -> Places:
    """Put down values by step, line, column (both from 0) and end."""
    places = Places()
    for step, line, column, end in values:
        places.steps.append(step)
        places.starts.append(line << LINE_SHIFT | column)
        places.ends.append(end)
    return places


# title: 甲 / lead: [乙, {x: 丙}] / closing: 丁
FILE = placed(
    ("", 0, 0, 7),
    ("title", 0, 7, 2),
    ("lead", 1, 6, 6),
    (0, 1, 7, 4),
    (1, 1, 10, 6),
    ("x", 1, 14, 6),
    ("closing", 2, 9, 7),
)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (1, 1)),
        (("title",), (1, 8)),
        (("lead", 0), (2, 8)),
        (("lead", 1, "x"), (2, 15)),
        (("lead", 1, "y"), (2, 11)),
        (("lead", 9), (2, 7)),
        (("lead", "x"), (2, 7)),
        (("title", "deeper"), (1, 8)),
        (("nowhere", 3), (1, 1)),
        (("closing",), (3, 10)),
    ],
)
def test_a_path_leads_to_its_value_or_the_nearest_parent(path: Path, place: tuple[int, int]) -> None:
    assert FILE.find(path) == place


def test_an_empty_file_has_no_place() -> None:
    assert Places().find(("title",)) is None


@pytest.mark.parametrize(
    ("line", "column", "path"),
    [
        (0, 0, ()),
        (0, 7, ("title",)),
        (1, 0, ("title",)),
        (1, 8, ("lead", 0)),
        (1, 20, ("lead", 1, "x")),
        (9, 0, ("closing",)),
    ],
)
def test_a_place_belongs_to_the_last_value_that_begins_before_it(line: int, column: int, path: Path) -> None:
    assert FILE.path_at(line, column) == path


def test_a_value_that_was_never_finished_lasts_to_the_end() -> None:
    cut = placed(("", 0, 0, 0), ("lead", 0, 6, 0), (0, 0, 7, 3), (1, 0, 10, 0))
    assert cut.path_at(5, 0) == ("lead", 1)
    assert cut.find(("lead", 1)) == (1, 11)


def test_columns_beyond_any_line_do_not_reach_the_next_line() -> None:
    assert FILE.position(2) == (2, 7)
    assert FILE.path_at(0, 10**6) == ("title",)
