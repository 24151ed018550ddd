"""Properties beyond those of test_hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govreport.doctor.properties import property_items
from govreport.office_package import open_package

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
BODY = "<w:p><w:r><w:t>盘锦市住房和城乡</w:t></w:r><w:r><w:t>建设局，张三</w:t></w:r></w:p>"


def found(path: Path) -> list[tuple[str, str, bool]]:
    return [(item.kind, item.detail, item.harmless) for item in property_items(open_package(path))]


@pytest.mark.parametrize(
    ("creator", "harmless"),
    [("盘锦市住房和城乡建设局", True), ("盘锦市财政局", False), ("张三", False), ("建设局，张三", False)],
)
def test_an_organ_that_the_pages_name_is_harmless_and_a_person_is_not(
    word_file: Callable[..., Path], creator: str, *, harmless: bool
) -> None:
    core = f'<coreProperties xmlns="{CORE}"><creator>{creator}</creator></coreProperties>'
    assert found(word_file(BODY, {"docProps/core.xml": core})) == [("作者", creator, harmless)]


def test_title_and_dates_are_shown_as_harmless(word_file: Callable[..., Path]) -> None:
    core = f'<coreProperties xmlns="{CORE}"><title>报告</title><created>2025-01-15</created><x>y</x></coreProperties>'
    assert found(word_file(parts={"docProps/core.xml": core})) == [
        ("标题", "报告", True),
        ("创建时间", "2025-01-15", True),
    ]


def test_a_picture_of_the_first_page_is_listed(word_file: Callable[..., Path]) -> None:
    assert [kind for kind, *_ in found(word_file(parts={"docProps/thumbnail.emf": b"x"}))] == ["缩略图"]
