"""What a template needs and the data lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.compose.errors import TemplateError
from govreport.compose.own_titles import with_own_title
from govreport.diagnostics import Finding
from govreport.model import YearDataModel, value_at
from govreport.model.spelling import chinese_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.compose.templates import TemplateInfo
    from govreport.model import YearData

CODE = "DOC010"


def missing_needs(year: YearData, template: TemplateInfo) -> Iterator[Finding]:
    """Find data that a template cannot do without (DOC010).

    Raises:
        TemplateError: it asks for what is no field of the data.
    """
    titled = with_own_title(year, template)
    for place, reason in template.needs:
        path = tuple(place.split("."))
        if not _given(titled, path):
            _ensure_field(year, path, template)
            named = f"{place}（{chinese_path(path)}）"
            yield Finding(
                path=path,
                problem=f"缺少 {named}：{reason}",
                expected=f"模板 {template.name}（{template.title}）需要的内容",
                fix=f"在数据文件中补填 {named}；这份数据不用这个模板的，分开生成",
                code=CODE,
            )


def _ensure_field(year: YearData, path: tuple[str, ...], template: TemplateInfo) -> None:
    """Refuse a need that no data could meet.

    Raises:
        TemplateError: a step of the path is no field of the year data.
    """
    part: object = year
    for step in path:
        if not isinstance(part, YearDataModel):
            return
        if step not in type(part).model_fields:
            fix = "用英文的字段名，如 document.title、achievements，见 govreport schema"
            raise TemplateError(template.place, None, f"needs 中的 {'.'.join(path)} 不是数据的字段", fix=fix)
        part = getattr(part, step)


def _given(year: YearData, path: tuple[str, ...]) -> bool:
    try:
        return bool(value_at(year, path))
    except (AttributeError, KeyError, IndexError, TypeError):
        return False
