"""What the year data looks like, derived once from the model: field names in both spellings and their shapes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BeforeValidator

from govreport.model import YearData, YearDataModel
from govreport.model.base import Spellings


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """A text, number or word; `choices` are the words a setting may have, Chinese ones first."""

    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """An ordered list; where `bare`, a single item may stand for a list of one."""

    item: Shape
    bare: bool


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """A mapping whose keys are names given by the user, such as figures."""

    item: Shape


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """A field of a record in both spellings."""

    name: str
    title: str
    shape: Shape
    required: bool


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A part of the model; `slots` finds a field by either spelling."""

    model: type[YearDataModel]
    shorthand: str | None
    slots: dict[str, Slot] = field(default_factory=dict[str, Slot])

    def fields(self) -> list[Slot]:
        """List each field once, in the order of the model."""
        return [slot for key, slot in self.slots.items() if key == slot.name]


@dataclass(frozen=True, slots=True, eq=False)
class Anything:
    """Whatever stands under a key nobody knows; it is read past."""


Shape = Scalar | Listing | Naming | Record | Anything
ANYTHING = Anything()


@cache
def root_shape() -> Record:
    """Derive the shape of the whole file."""
    return _record(YearData, {})


def _record(model: type[YearDataModel], known: dict[type[YearDataModel], Record]) -> Record:
    if model in known:
        return known[model]
    record = known[model] = Record(model, model.shorthand)
    hints = get_type_hints(model, include_extras=True)
    for name, info in model.model_fields.items():
        slot = Slot(name, info.title or name, _shape(hints[name], known), info.is_required())
        record.slots[name] = record.slots[slot.title] = slot
    return record


def _shape(hint: object, known: dict[type[YearDataModel], Record]) -> Shape:
    hint, metadata = _bare_hint(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        bare = any(isinstance(mark, BeforeValidator) for mark in metadata)
        return Listing(_shape(arguments[0], known), bare)
    if origin is dict:
        return Naming(_shape(arguments[1], known))
    if origin is Literal:
        spellings = [mark.func for mark in metadata if isinstance(mark, BeforeValidator)]
        chinese = [word for words in spellings if isinstance(words, Spellings) for word in words.chinese]
        return Scalar((*chinese, *arguments))
    if isinstance(hint, type) and issubclass(hint, YearDataModel):
        return _record(hint, known)
    return Scalar()


def _bare_hint(hint: object) -> tuple[object, tuple[object, ...]]:
    """Take `| None` and `Annotated` off a type, keeping what was noted on it."""
    metadata: tuple[object, ...] = ()
    while True:
        if get_origin(hint) is Annotated:
            hint, *marks = get_args(hint)
            metadata += tuple(marks)
        elif get_origin(hint) in {Union, UnionType}:
            (hint,) = (part for part in get_args(hint) if part is not NoneType)
        else:
            return hint, metadata


def takes_scalar(shape: Shape) -> bool:
    """Tell whether a bare text may stand here."""
    match shape:
        case Scalar() | Anything():
            return True
        case Listing(item, bare):
            return bare and takes_scalar(item)
        case Record(shorthand=str(name)):
            return takes_scalar(shape.slots[name].shape)
        case _:
            return False


def written_out(text: str, shape: Shape) -> object:
    """Write out what a bare text stands for."""
    match shape:
        case Listing(item):
            return [written_out(text, item)]
        case Record(shorthand=str(name)):
            return {name: written_out(text, shape.slots[name].shape)}
        case _:
            return text
