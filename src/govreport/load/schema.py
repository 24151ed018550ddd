"""JSON Schema of the data file, for editors that complete and underline: every field in both spellings."""

from __future__ import annotations

from typing import Any

from govreport.load.shapes import Listing, Naming, Record, Scalar, Shape, Slot, root_shape

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# an editor reads 10.50 as a number, yes as a truth value and an empty place as null
_SCALAR = ["string", "number", "boolean"]


def json_schema() -> dict[str, Any]:
    """Describe the data file by JSON Schema, draft 2020-12."""
    definitions: dict[str, Any] = {}
    root = _record(root_shape(), definitions)
    return {"$schema": DIALECT, "title": "govreport 年度数据", **root, "$defs": definitions}


def _record(shape: Record, definitions: dict[str, Any]) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for slot in shape.fields():
        properties[slot.name] = properties[slot.title] = _property(slot, definitions)
    described: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    rules = [rule for slot in shape.fields() for rule in _rules(slot)]
    return {**described, "allOf": rules} if rules else described


def _property(slot: Slot, definitions: dict[str, Any]) -> dict[str, Any]:
    described = _described(slot.shape, definitions)
    if not slot.required:
        described = {"anyOf": [described, {"type": "null"}]}
    return {"description": f"{slot.title}（{slot.name}）{'，必填' if slot.required else ''}", **described}


def _rules(slot: Slot) -> list[dict[str, Any]]:
    """Say that a field is needed in either spelling, and that nobody gives it in both."""
    if slot.title == slot.name:
        return [{"required": [slot.name]}] if slot.required else []
    rules: list[dict[str, Any]] = [{"not": {"required": [slot.name, slot.title]}}]
    if slot.required:
        rules.append({"anyOf": [{"required": [slot.name]}, {"required": [slot.title]}]})
    return rules


def _described(shape: Shape, definitions: dict[str, Any]) -> dict[str, Any]:
    match shape:
        case Scalar(choices=()):
            return {"type": _SCALAR}
        case Scalar(choices):
            return {"enum": list(choices)}
        case Listing(item, bare):
            inner = _described(item, definitions)
            listed = {"type": "array", "items": inner}
            return {"anyOf": [listed, inner]} if bare else listed
        case Naming(item):
            names = {"pattern": r"^[^\s{}]([^{}]*[^\s{}])?$"}
            inner = _described(item, definitions)
            return {"type": "object", "propertyNames": names, "additionalProperties": inner}
        case Record():
            return _reference(shape, definitions)
        case _:
            return {}


def _reference(shape: Record, definitions: dict[str, Any]) -> dict[str, Any]:
    name = shape.model.__name__
    if name not in definitions:
        definitions[name] = {}  # sections hold sections: the name must stand before its content is known
        definitions[name] = _with_shorthand(shape, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _with_shorthand(shape: Record, definitions: dict[str, Any]) -> dict[str, Any]:
    described = _record(shape, definitions)
    if shape.shorthand is None:
        return described
    return {"anyOf": [_described(shape.slots[shape.shorthand].shape, definitions), described]}
