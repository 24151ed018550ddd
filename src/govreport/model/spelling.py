"""Paths into the year data by the Chinese names of their fields: 工作情况[3].考核.自评得分."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, get_args, get_origin, get_type_hints

from govreport.model.base import YearDataModel
from govreport.model.year import YearData

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path


def spelt_steps(path: Path) -> Iterator[tuple[str | int, str]]:
    """Yield each step with its Chinese name; names that users give, and positions, are their own."""
    record: type[YearDataModel] | None = YearData
    by_name = False
    for step in path:
        if isinstance(step, int):
            yield step, str(step)
            continue
        field = record.model_fields.get(step) if record and not by_name else None
        annotation = _annotations(record).get(step) if record and field else None
        yield step, (field.title if field else None) or step
        by_name = field is not None and get_origin(annotation) is dict
        if field is not None:
            record = _record_in(annotation)


def chinese_path(path: Path) -> str:
    """Write a path by the Chinese names of its fields."""
    written = "".join(f"[{name}]" if isinstance(step, int) else f".{name}" for step, name in spelt_steps(path))
    return written.removeprefix(".")


@cache
def _annotations(record: type[YearDataModel]) -> dict[str, object]:
    """Read a record's annotations; pydantic may still hold a class named ahead as its bare name."""
    return get_type_hints(record)


def _record_in(annotation: object) -> type[YearDataModel] | None:
    """Find the record that a field holds, in a list or by name."""
    if isinstance(annotation, type) and issubclass(annotation, YearDataModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_in(part))), None)
