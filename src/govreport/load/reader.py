"""Walk the events of a file along the shapes of the model: English keys, every shorthand written out, places kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.diagnostics import Finding, Location
from govreport.load import wording
from govreport.load.events import ALIAS, DOCUMENT, MAPPING, MAPPING_END, SCALAR, SEQUENCE_END
from govreport.load.faults import Fault, FaultError
from govreport.load.folding import unfold
from govreport.load.places import LINE_SHIFT, Places
from govreport.load.shapes import ANYTHING, Listing, Naming, Record, Scalar, takes_scalar, written_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from govreport.diagnostics import Path
    from govreport.load.events import Event
    from govreport.load.shapes import Shape
    from govreport.load.validation import Validation

MAX_DEPTH = 40
"""Ten levels of sections; real documents have four."""

TOP_LEVEL = 2
"""How many mappings and lists are open while a part of the top level is read: the file and, say, its figures."""

MANY_FINDINGS = 100
"""So many in, the file is no year data and guesses at what was meant would only cost time."""

MOST_FINDINGS = 1000
"""Nobody reads on after so many."""

MERGE_KEY = "<<"
NO_STEP = ""
"""The step of a value that no path leads to: the root, or one whose key is no text."""


class Reader:
    """Builds plain values from events, with the place of each and what is wrong with them.

    Attributes:
        places: where each value stands.
        findings: what the shapes do not allow, in file order.
    """

    def __init__(self, next_event: Callable[[], Event], text: str, file: str, validation: Validation) -> None:
        """Take a source of events, the text they come from, the name of its file and the builder of models."""
        self.places = Places()
        self.findings: list[Finding] = []
        self._next = next_event
        self._text = text
        self._file = file
        self._validation = validation
        self._may_escape = "\\" in text
        self._open: list[int] = []

    def read(self, shape: Shape) -> object:
        """Read the one document of a file.

        Raises:
            FaultError: there is no document, more than one, or one nested too deep.
        """
        self._next()  # start of stream
        start = self._next()
        if type(start) is not DOCUMENT:
            raise FaultError(wording.empty_file(start))
        root = self._next()
        if type(root) is SCALAR and _is_empty(root):
            raise FaultError(wording.empty_file(root))
        value = self._value(root, shape, NO_STEP)
        self._next()  # end of document
        after = self._next()
        if type(after) is DOCUMENT:
            raise FaultError(wording.second_document(after))
        return value

    def here(self) -> Path:
        """Tell the path of the mapping or list that is being read."""
        return tuple(step for step in map(self.places.steps.__getitem__, self._open) if step != NO_STEP)

    def _below(self, step: str | int) -> Path:
        return self.here() if step == NO_STEP else (*self.here(), step)

    def report(self, path: Path, fault: Fault) -> None:
        """Turn a fault into a finding.

        Raises:
            FaultError: there are more findings than anybody reads.
        """
        if len(self.findings) == MOST_FINDINGS:
            raise FaultError(wording.too_many(fault, MOST_FINDINGS))
        location = Location(self._file, fault.line + 1, fault.column + 1)
        self.findings.append(
            Finding(path, fault.problem, fault.expected, fault.fix, code=fault.code, location=location)
        )

    def _reject(self, path: Path, fault: Fault) -> None:
        """Report a value and leave it out."""
        self._validation.rejected.add(path)
        self.report(path, fault)

    def _value(self, event: Event, shape: Shape, step: str | int) -> object:
        places = self.places
        node = len(places.steps)
        mark = event.start_mark
        places.starts.append(mark.line << LINE_SHIFT | mark.column)
        places.ends.append(0)
        places.steps.append(step)
        kind = type(event)
        if kind is SCALAR:
            value = self._scalar(event, shape, step)
        elif kind is ALIAS:
            value = None
            self._reject(self._below(step), wording.alias(event))
        else:
            value = self._container(event, shape, node)
        places.ends[node] = len(places.steps)
        return value

    def _scalar(self, event: Event, shape: Shape, step: str | int) -> object:
        value = event.value
        if event.anchor or event.tag:
            self.report(self._below(step), wording.anchor_or_tag(event))
        if not value and _is_empty(event):
            self._note_empty(event, step)
            return None
        if event.start_mark.line != event.end_mark.line and event.style != "|":
            value = unfold(value, self._text[event.start_mark.index : event.end_mark.index])
        if self._may_escape and event.style == '"':
            value = self._without_forbidden(value, event, step)
        if type(shape) is Scalar:
            return value
        if type(shape) is Listing and (fault := wording.unread_list(event)):
            self._reject(self._below(step), fault)
            return None
        if takes_scalar(shape):
            return written_out(value, shape)
        self._reject(self._below(step), wording.wrong_kind(event, shape))
        return None

    def _note_empty(self, event: Event, step: str | int) -> None:
        """Take an empty value under a key for one that was not given; an empty item is a slip."""
        if isinstance(step, int):
            self._reject(self._below(step), wording.empty_item(event))

    def _without_forbidden(self, value: str, event: Event, step: str | int) -> str:
        for char in wording.FORBIDDEN.findall(value):
            fault = wording.forbidden_char(event.start_mark.line, event.start_mark.column, char)
            self.report(self._below(step), fault)
        return wording.FORBIDDEN.sub("", value)

    def _container(self, event: Event, shape: Shape, node: int) -> object:
        if len(self._open) == MAX_DEPTH:
            raise FaultError(wording.too_deep(event, MAX_DEPTH))
        self._open.append(node)
        if event.anchor or event.tag:
            self.report(self.here(), wording.anchor_or_tag(event))
            event.anchor = event.tag = None  # a shorthand comes by here once more
        value = self._mapping(event, shape) if type(event) is MAPPING else self._sequence(event, shape)
        self._open.pop()
        return value

    def _sequence(self, event: Event, shape: Shape) -> object:
        if isinstance(shape, Listing):
            return self._items(shape.item)
        if isinstance(shape, Record) and shape.shorthand:
            field = shape.slots[shape.shorthand]
            if isinstance(field.shape, Listing):
                return {field.name: self._value(event, field.shape, field.name)}
        items = self._items(ANYTHING)
        if shape is ANYTHING:
            return items
        self._reject(self.here(), wording.wrong_kind(event, shape))
        return None

    def _items(self, shape: Shape) -> list[object]:
        values: list[object] = []
        while type(event := self._next()) is not SEQUENCE_END:
            values.append(self._built(self._value(event, shape, len(values)), shape, len(values)))
        return values

    def _built(self, value: object, shape: Shape, step: str | int) -> object:
        """Build the parts of the top level one by one, so that a large file is never held twice."""
        if value is None or len(self._open) != TOP_LEVEL or not isinstance(shape, Record):
            return value
        built = self._validation.build(shape.model, value, self._below(step))
        if len(self._validation.refused) > MOST_FINDINGS:
            line, column = self.places.position(self._open[-1])
            raise FaultError(wording.too_many(Fault(line - 1, column - 1, "", "", "", ""), MOST_FINDINGS))
        return built

    def _mapping(self, event: Event, shape: Shape) -> object:
        if isinstance(shape, Record):
            return self._record(event, shape)
        if isinstance(shape, Listing) and shape.bare and isinstance(shape.item, Record):
            return [self._value(event, shape.item, 0)]
        if isinstance(shape, Naming):
            return self._names(event, shape)
        referenced = self._pass_mapping(event)
        if shape is ANYTHING:
            return None
        fault = wording.unquoted_brace(event) if referenced else wording.wrong_kind(event, shape)
        self._reject(self.here(), fault)
        return None

    def _record(self, start: Event, shape: Record) -> object:
        values: dict[str, object] = {}
        slots = shape.slots
        reference = False
        while type(key := self._next()) is not MAPPING_END:
            slot = slots.get(key.value) if type(key) is SCALAR else None
            if slot is None:
                reference = self._unknown(key, shape, start) or reference
            elif slot.name in values:
                self._duplicate(key, slot.name)
            else:
                self._refuse_marks(key)
                values[slot.name] = self._value(self._next(), slot.shape, slot.name)
        if reference:
            self._reject(self.here(), wording.unquoted_comma(start) if values else wording.unquoted_brace(start))
            return None
        if None in values.values():
            return {name: value for name, value in values.items() if value is not None}
        return values

    def _unknown(self, key: Event, shape: Record, start: Event) -> bool:
        """Read past a key that is no field; tell whether it is a reference in braces that lacks quotes."""
        if type(key) is not SCALAR:
            if not start.flow_style:
                self.report(self.here(), wording.key_no_text(key))
            return self._pass_entry(key, start)
        if key.value == MERGE_KEY:
            self.report(self.here(), wording.merge_key(key))
            self._pass_entry(key, start)
            return False
        found = len(self.findings)
        if reference := self._pass_entry(key, start):
            return reference
        fault = wording.unknown_key(key, shape, guess=found < MANY_FINDINGS)
        self.report((*self.here(), key.value), fault)
        return False

    def _pass_entry(self, key: Event, start: Event) -> bool:
        """Read past a key and its value; tell whether both make a reference such as `{name}` without quotes."""
        step = key.value if type(key) is SCALAR else NO_STEP
        if step == NO_STEP:
            self._value(key, ANYTHING, NO_STEP)
        value = self._next()
        bare = step == NO_STEP or (type(value) is SCALAR and _is_empty(value))
        self._value(value, ANYTHING, step)
        return bool(start.flow_style and bare and not wording.colon_fix(step))

    def _pass_mapping(self, start: Event) -> bool:
        """Read past a mapping; tell whether it holds a reference without quotes."""
        reference = False
        while type(key := self._next()) is not MAPPING_END:
            reference = self._pass_entry(key, start) or reference
        return reference

    def _duplicate(self, key: Event, name: str) -> None:
        first = self.places.child(self._open[-1], name)
        line = self.places.position(first)[0] if first is not None else key.start_mark.line + 1
        self.report((*self.here(), name), wording.duplicate_key(key, line))
        self._value(self._next(), ANYTHING, name)

    def _names(self, start: Event, shape: Naming) -> dict[str, object]:
        values: dict[str, object] = {}
        while type(key := self._next()) is not MAPPING_END:
            if type(key) is not SCALAR:
                self.report(self.here(), wording.key_no_text(key))
                self._pass_entry(key, start)
            elif key.value == MERGE_KEY:
                self.report(self.here(), wording.merge_key(key))
                self._pass_entry(key, start)
            elif key.value in values:
                self._duplicate(key, key.value)
            else:
                values[key.value] = self._named(key, shape)
        return values

    def _named(self, key: Event, shape: Naming) -> object:
        """Read what a name stands for; a name left empty counts as declared, for it may be in use."""
        name = key.value
        self._refuse_marks(key)
        if not name or name != name.strip() or "{" in name or "}" in name:
            self.report(self._below(name), wording.bad_name(key, name))
        value = self._next()
        if type(value) is SCALAR and _is_empty(value):
            self.report((*self.here(), name), wording.empty_name(key, name))
        built = self._value(value, shape.item, name)
        return self._built({} if built is None else built, shape.item, name)

    def _refuse_marks(self, key: Event) -> None:
        if key.anchor or key.tag:
            self.report((*self.here(), key.value), wording.anchor_or_tag(key))


def _is_empty(event: Event) -> bool:
    """Tell a value that was not written from an empty text in quotes."""
    return event.value == "" and not event.style
