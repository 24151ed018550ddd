"""Hand plain values to the model and put what it refuses into words."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar, cast

from pydantic import ValidationError

from govreport.diagnostics import Finding
from govreport.load.shapes import Listing, Naming, Record, Scalar, root_shape
from govreport.load.wording import clip

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from govreport.diagnostics import Path
    from govreport.load.shapes import Shape
    from govreport.model import YearDataModel

Model = TypeVar("Model", bound="YearDataModel")

_EXPECTED = {
    "number_expected": ("一个数，如 9.5 或 1,200", "只写数字，单位和说明写在别处"),
    "marks_negative": ("不小于 0 的分值", "扣分也写正数，去掉负号"),
    "count_expected": ("不超过六位的整数，如 3", "只写整数"),
    "copy_number_expected": ("6位阿拉伯数字，如 000012", "只写数字，一份一号；不足6位的印出时前面补0"),
    "flag_expected": ("是 或 否", "改成“是”或“否”"),
    "date_expected": ("完整日期，如 2025-01-15 或 2025年1月15日", "补全年、月、日，并核对当月有没有这一天"),
    "period_expected": (
        "如 2024、2024H1、2024-01..2024-08、2018..2020",
        "改成其中一种写法；上半年写 2024H1，第一季度写 2024Q1",
    ),
}


class Validation:
    """Builds models from plain values and remembers what was refused.

    Attributes:
        rejected: paths of values that have their finding already; what the model says of their absence is an echo.
        refused: what the model does not allow, without places.
    """

    def __init__(self) -> None:
        """Begin with nothing refused."""
        self.rejected: set[Path] = set()
        self.refused: list[Finding] = []

    def build(self, model: type[Model], values: object, path: Path) -> Model | None:
        """Build one model, without the values that it refuses; None where it cannot do without."""
        try:
            return model.model_validate(values)
        except ValidationError as error:
            details = error.errors(include_url=False)
        for detail in details:
            place = (*path, *detail["loc"])
            if not self._is_echo(place):
                self.refused.append(_finding(place, detail))
        left_out = [_leave_out(values, detail["loc"]) for detail in details]
        if all(left_out):
            with suppress(ValidationError):
                return model.model_validate(values)
        self.rejected.add(path)
        return None

    def _is_echo(self, path: Path) -> bool:
        return bool(self.rejected) and any(path[:length] in self.rejected for length in range(len(path) + 1))


def _leave_out(values: object, path: Path) -> bool:
    """Take a refused value out of the mapping that holds it; tell whether there was one."""
    if not path:
        return False
    holder = values
    for step in path[:-1]:
        holder = _child(holder, step)
    return isinstance(holder, dict) and cast("dict[str | int, object]", holder).pop(path[-1], None) is not None


def _child(holder: object, step: str | int) -> object:
    if isinstance(holder, dict):
        return cast("dict[str | int, object]", holder).get(step)
    if isinstance(holder, list) and isinstance(step, int):
        items = cast("list[object]", holder)
        return items[step] if step < len(items) else None
    return None


def _finding(path: Path, detail: ErrorDetails) -> Finding:
    kind = detail["type"]
    label, shape = _described(path)
    context = detail.get("ctx", {})
    if kind == "missing":
        return Finding(path, f"缺少“{label}”", f"有“{label}”一项", f"在此处补上“{label}: …”", code="SRC005")
    if kind == "quantity_expected":
        from govreport.load.quantity_slips import advise  # noqa: PLC0415  # a clean file never needs it

        found, is_value = str(context["found"]), path[-1:] == ("value",)
        return Finding(path, f"{label} 写的是{clip(found)}", *advise(found, is_value=is_value), code="SRC006")
    if kind in _EXPECTED:
        expected, fix = _EXPECTED[kind]
        return Finding(path, f"{label} 写的是{clip(context['found'])}", expected, fix, code="SRC006")
    if isinstance(shape, Scalar) and shape.choices:
        expected = "、".join(shape.choices) + " 之一"
        return Finding(path, f"{label} 写的是{clip(str(detail['input']))}", expected, "改成其中一个词", code="SRC006")
    return Finding(path, f"{label} 的内容形式不对", "与字段说明一致", "对照 govreport schema 改写", code="SRC004")


def _described(path: Path) -> tuple[str, Shape]:
    """Tell what a clerk calls the value at a path, and its shape."""
    label = "文件"
    shape: Shape = root_shape()
    for step in path:
        if isinstance(shape, Record) and step in shape.slots:
            slot = shape.slots[str(step)]
            label, shape = slot.title, slot.shape
        elif isinstance(shape, Naming):
            label, shape = str(step), shape.item
        elif isinstance(shape, Listing):
            shape = shape.item
    return label, shape
