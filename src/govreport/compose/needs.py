"""What a template needs and the data lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.compose.own_titles import with_own_title
from govreport.diagnostics import Finding
from govreport.model import value_at
from govreport.model.spelling import chinese_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.compose.templates import TemplateInfo
    from govreport.model import YearData

CODE = "DOC010"


def missing_needs(year: YearData, template: TemplateInfo) -> Iterator[Finding]:
    """Find data that a template cannot do without (DOC010)."""
    titled = with_own_title(year, template)
    for place, reason in template.needs:
        path = tuple(place.split("."))
        if not _given(titled, path):
            named = f"{place}（{chinese_path(path)}）"
            yield Finding(
                path=path,
                problem=f"缺少 {named}：{reason}",
                expected=f"模板 {template.name}（{template.title}）需要的内容",
                fix=f"在数据文件中补填 {named}",
                code=CODE,
            )


def _given(year: YearData, path: tuple[str, ...]) -> bool:
    try:
        return bool(value_at(year, path))
    except (AttributeError, KeyError, IndexError, TypeError):
        return False
