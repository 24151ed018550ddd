"""Hand plain values to the model and put what it refuses into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from govreport.diagnostics import Finding
from govreport.load.shapes import Listing, Naming, Record, Scalar, root_shape
from govreport.load.wording import clip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

    from govreport.diagnostics import Path
    from govreport.load.shapes import Shape
    from govreport.model import YearDataModel

Model = TypeVar("Model", bound="YearDataModel")

_EXPECTED = {
    "number_expected": ("一个数，如 9.5 或 1,200", "只写数字，单位和说明写在别处"),
    "marks_negative": ("不小于 0 的分值", "扣分也写正数，去掉负号"),
    "count_expected": ("不超过六位的整数，如 3", "只写整数"),
    "flag_expected": ("是 或 否", "改成“是”或“否”"),
    "date_expected": ("完整日期，如 2025-01-15 或 2025年1月15日", "补全年、月、日，并核对当月有没有这一天"),
    "quantity_expected": ("数在前、单位在后，如 31.5万吨/日、95%以上", "写成数加单位，其他说明写入备注"),
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

    def build(self, model: type[Model], values: Any, path: Path) -> Model | None:
        """Build one model; None where it refuses the values."""
        try:
            return model.model_validate(values)
        except ValidationError as error:
            details = error.errors(include_url=False)
        for detail in details:
            place = (*path, *detail["loc"])
            if not self._is_echo(place):
                self.refused.append(_finding(place, detail))
        self.rejected.add(path)
        return None

    def _is_echo(self, path: Path) -> bool:
        return bool(self.rejected) and any(path[:length] in self.rejected for length in range(len(path) + 1))


def _finding(path: Path, detail: ErrorDetails) -> Finding:
    kind = detail["type"]
    label, shape = _described(path)
    context = detail.get("ctx", {})
    if kind == "missing":
        return Finding(path, f"缺少“{label}”", f"有“{label}”一项", f"在此处补上“{label}: …”", code="SRC005")
    if kind in _EXPECTED:
        expected, fix = _EXPECTED[kind]
        return Finding(path, f"{label} 写的是{clip(context['found'])}", expected, fix, code="SRC006")
    if isinstance(shape, Scalar) and shape.choices:
        expected = "、".join(shape.choices) + " 之一"
        return Finding(path, f"{label} 写的是{clip(str(detail['input']))}", expected, "改成其中一个词", code="SRC006")
    return Finding(path, f"{label} 的内容形式不对", "与字段说明一致", "对照 govreport schema 改写", code="SRC004")


def _described(path: Path) -> tuple[str, Shape]:
    """Tell what a clerk calls the value at a path, and its shape."""
    label, shape = "文件", root_shape()
    for label, shape in _walk(path):  # noqa: B007  # the last pair is the answer
        pass
    return label, shape


def _walk(path: Path) -> Iterator[tuple[str, Shape]]:
    shape: Shape = root_shape()
    label = "文件"
    for step in path:
        match shape:
            case Record(slots=slots) if step in slots:
                label, shape = slots[str(step)].title, slots[str(step)].shape
            case Naming(item):
                label, shape = str(step), item
            case Listing(item):
                shape = item
            case _:
                return
        yield label, shape
