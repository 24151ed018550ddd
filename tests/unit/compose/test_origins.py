"""Provenance of a reduced year names the places of the data file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from building import HEAD, resolved
from govreport.compose import compose, read_template
from govreport.compose.origins import at_origin
from govreport.doctree import Attachment, Cell, Heading, Inline, Paragraph, Point, Row, Table
from govreport.resolve.publication import publish

if TYPE_CHECKING:
    from pathlib import Path

ORIGINS = {("lead", 0): ("lead", 2), ("plans", 1): ("plans", 4), ("plans", 1, "points", 0): ("plans", 4, "points", 3)}


def test_the_longest_item_that_moved_is_put_back() -> None:
    paths = [
        "lead[0]",
        "plans[1].points[0]",
        "plans[1].title",
        "plans[0].title",
        "figures.甲",
        "",
        "plans[1].targets[7].x",
    ]
    runs = tuple(Inline("字", path) for path in paths)
    assert [run.path for run in at_origin(runs, ORIGINS)] == [
        "lead[2]", "plans[4].points[3]", "plans[4].title", "plans[0].title", "figures.甲", "", "plans[4].targets[7].x",
    ]  # fmt: skip


def test_nodes_keep_their_kind_and_everything_else() -> None:
    heading = Heading(1, "一、", (Inline("甲", "lead[0]", "数"),))
    table = Table((), (Row((Cell("乙", path="plans[1].title"), None)),))
    assert at_origin((heading, table), ORIGINS) == (
        heading._replace(content=(Inline("甲", "lead[2]", "数"),)),
        table._replace(rows=(Row((Cell("乙", path="plans[4].title"), None)),)),
    )


def test_a_public_document_names_the_places_of_the_data_file(tmp_path: Path) -> None:
    text = """\
achievements:
  - {title: 秘, disclosure: withheld}
  - {title: 类, points: [好, 行], assessment: {full_marks: 1, self_score: 1}}
"""
    year = publish(resolved(tmp_path, HEAD + text)).year
    document, workbook = compose(year, read_template("self_eval"))
    heading = next(block for block in document.blocks if isinstance(block, Heading))
    texts = [block for block in document.blocks if isinstance(block, Paragraph | Point)]
    assert [run.path for run in heading.content if run.text == "类"] == ["achievements[1].title"]
    assert {run.path for text in texts for run in text.content if run.path} == {
        "achievements[1].points[0]",
        "achievements[1].points[1]",
    }
    (attachment,) = (block for block in document.blocks if isinstance(block, Attachment))
    assert workbook is not None
    for table in (*(part for part in attachment.blocks if isinstance(part, Table)), workbook.sheets[0].table):
        paths = {cell.path for row in table.rows for cell in row.cells if cell is not None and cell.path}
        assert all(path.startswith("achievements[1]") for path in paths), paths
