"""Starting data files (`govreport new`): a template's own starter.yaml, or one made of what the template needs."""

from __future__ import annotations

from datetime import timedelta
from string import Template
from typing import TYPE_CHECKING, NamedTuple, cast, get_type_hints

import yaml
from pydantic import TypeAdapter, ValidationError

from govreport.load.shapes import Listing, Naming, Record, Scalar, Shape, Slot, root_shape
from govreport.model import read_period
from govreport.model.following import following

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from govreport.model import Period

_ISSUED_AFTER = timedelta(days=15)
_THIRD = 2
_SAMPLES = {"1": "1", "1项": "1项", "2025-01-15": "$issue_date", "2025": "$period", "是": "是"}
"""What a field that takes no free words may take, and how a starter writes it: marks, a quantity, a day, a
period, yes."""
_HEAD = """\
# {title}的数据文件。把“请填写”换成真实内容，再运行：
#   govreport render -t {name} -d 本文件
# “：”用英文冒号加一个空格；同一级的内容左边对齐；# 后面是说明，可以删去。
"""
_Tree = dict[str, object]
"""Chinese keys and what stands under them; a need with its reason at the ends."""


def fill_starter(text: str, typed: str, period: Period) -> str:
    """Put a period into a starter: $period, $label and what follows from them; any other $ stays.

    Args:
        text: the starter.
        typed: the period as data files write it, e.g. `2025` or `2025H1`.
        period: the same, read.
    """
    following_typed = following(period) or typed
    issued = _day_after(period)
    words = {
        "period": typed,
        "label": period.label,
        "year": str(period.start.year),
        "third_year": str(period.start.year + _THIRD),
        "start_date": period.start.isoformat(),
        "next_period": following_typed,
        "next_label": _label(following_typed),
        "next_deadline": f"{issued.year}年12月底",
        "issue_date": issued.isoformat(),
        "issue_year": str(issued.year),
    }
    return Template(text).safe_substitute(words)


def _label(typed: str) -> str:
    period = read_period(typed)
    return period.label if period else typed


def _day_after(period: Period) -> date:
    try:
        return period.end + _ISSUED_AFTER
    except OverflowError:  # the calendar ends with the year 9999
        return period.end


def starter_of_needs(name: str, title: str, needs: Iterable[tuple[str, str]]) -> str:
    """Make a starter that has what a template needs, each with the reason the template gives.

    Args:
        name: the template's name.
        title: what it makes.
        needs: data paths and reasons.
    """
    tree: _Tree = {}
    for place, reason in needs:
        _plant(tree, root_shape(), place.split("."), reason)
    lines = [_HEAD.format(title=title, name=name), "报告期: $period   # 一年写 ${year}，半年写 ${year}H1", ""]
    return "\n".join([*lines, *_lines(tree, "")]) + "\n"


class _Sample(NamedTuple):
    """A value to start with, and why it is needed."""

    value: object
    reason: str


def _plant(tree: _Tree, shape: Shape, steps: list[str], reason: str) -> None:
    """Put a sample at a path; one that the year data does not have, or has anyway, is left out."""
    step, *further = steps
    if isinstance(shape, Record) and step in shape.slots and shape.slots[step].name != "period":
        slot = shape.slots[step]
        key, below, sample = slot.title, slot.shape, _field(shape, slot)
    elif isinstance(shape, Naming):
        key, below, sample = step, shape.item, _sample(shape.item, step)
    else:
        return
    if not further:
        tree.setdefault(key, _Sample(sample, reason))
    elif isinstance(below, Record | Naming):
        branch = tree.setdefault(key, {})
        if isinstance(branch, dict):
            _plant(cast("_Tree", branch), below, further, reason)


def _field(record: Record, slot: Slot) -> object:
    if isinstance(slot.shape, Scalar) and not slot.shape.choices:
        adapter = TypeAdapter[object](get_type_hints(record.model, include_extras=True)[slot.name])
        words = f"请填写{slot.title}"
        fitting = next((sample for sample in (words, *_SAMPLES) if _fits(adapter, sample)), words)
        return _SAMPLES.get(fitting, fitting)
    return _sample(slot.shape, slot.title)


def _fits(adapter: TypeAdapter[object], sample: str) -> bool:
    try:
        adapter.validate_python(sample)
    except ValidationError:
        return False
    return True


def _sample(shape: Shape, title: str) -> object:
    match shape:
        case Scalar(choices=(first, *_)):
            return first
        case Listing(item):
            return [_sample(item, title)]
        case Naming(item):
            return {"示例": _sample(item, title)}
        case Record():
            return {slot.title: _field(shape, slot) for slot in _wanted(shape)}
        case _:
            return f"请填写{title}"


def _wanted(record: Record) -> list[Slot]:
    """List what a record cannot do without, and what a section says; else what it is short for."""
    fields = record.fields()
    wanted = [slot for slot in fields if slot.required or slot.name == "lead"]
    return wanted or [slot for slot in fields if slot.name == record.shorthand] or fields[:1]


def _lines(tree: _Tree, indent: str) -> Iterator[str]:
    for key, value in tree.items():
        if isinstance(value, _Sample):
            written = yaml.safe_dump(value.value, allow_unicode=True, default_flow_style=True, width=10_000)
            yield f"{indent}# {' '.join(value.reason.split())}"
            yield f"{indent}{key}: {written.removesuffix('...' + chr(10)).strip()}"
        else:
            yield f"{indent}{key}:"
            yield from _lines(cast("_Tree", value), f"{indent}  ")
