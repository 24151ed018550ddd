"""How far a template may go: steps, time and length; what goes beyond ends with one error."""

from __future__ import annotations

import time
from contextvars import ContextVar
from functools import wraps
from typing import TYPE_CHECKING, cast

from govreport.compose.errors import TemplateLimitError
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MAX_STEPS = 1_000_000
"""Rounds of loops and calls of one filling; 400 indicators with all they say take some ten thousand."""
MAX_LENGTH = 20_000_000
"""Characters that a template may write, or put into one text."""
MAX_SECONDS = 60
_LOOK_EVERY = 1000
_MOST = 10_000
"""Largest number that a filter may be given, e.g. a width."""
_WIDE = lazy_pattern(r"\d{4}|\*")
_TOO_LONG = "内容超过 {} 字"


class Budget:
    """What is left of the steps and the time of one filling."""

    __slots__ = ("_deadline", "_left", "_look_at")

    def __init__(self) -> None:
        """Begin with all of it."""
        self._left = MAX_STEPS
        self._look_at = MAX_STEPS - _LOOK_EVERY
        self._deadline = time.monotonic() + MAX_SECONDS

    def spend(self, steps: int) -> None:
        """Take some steps.

        Raises:
            TemplateLimitError: nothing is left.
        """
        self._left -= steps
        if self._left < self._look_at:
            self._look_at = max(0, self._left - _LOOK_EVERY)
            if self._left < 0:
                message = f"循环和调用超过 {MAX_STEPS} 次"
                raise TemplateLimitError(message)
            if time.monotonic() > self._deadline:
                message = f"运行超过 {MAX_SECONDS} 秒"
                raise TemplateLimitError(message)

    def each(self, items: Iterable[object]) -> Iterator[object]:
        """Give items one by one, a step each."""
        for item in items:
            self.spend(1)
            yield item


BUDGET: ContextVar[Budget] = ContextVar("BUDGET")


def bounded(value: object) -> object:
    """Give a value back unless it has grown beyond all use.

    Raises:
        TemplateLimitError: it is longer than a document may be.
    """
    if isinstance(value, str):
        _ensure_short(len(value))
    return value


def bounded_join(parts: Iterable[str], mark: str = "") -> str:
    """Join texts, measured before they are joined.

    Raises:
        TemplateLimitError: they are longer than a document may be.
    """
    texts = list(parts)
    _ensure_short(sum(map(len, texts)) + len(mark) * len(texts))
    return mark.join(texts)


def _ensure_short(length: int) -> None:
    if length > MAX_LENGTH:
        raise TemplateLimitError(_TOO_LONG.format(MAX_LENGTH))


def counted(items: Iterable[object]) -> Iterable[object]:
    """Count the rounds of a loop: at once where the number is known, else one by one."""
    budget = BUDGET.get()
    if isinstance(items, list | tuple | range | dict):
        budget.spend(len(cast("list[object]", items)) + 1)
        return cast("Iterable[object]", items)
    budget.spend(1)
    return budget.each(items)


def guarded(name: str, apply: Callable[..., object]) -> Callable[..., object]:
    """Give a filter of Jinja2 its bounds: how far its numbers go, and what it may join."""
    guard = _GUARDS.get(name)
    if guard is None:
        return apply

    @wraps(apply)  # also carries over that Jinja2 passes its context first
    def apply_within(*arguments: object, **named: object) -> object:
        return apply(*guard(*arguments, **named), **named)

    return apply_within


def _modest(*arguments: object, **named: object) -> tuple[object, ...]:
    for value in (*arguments, *named.values()):
        if isinstance(value, int) and abs(value) > _MOST:
            raise TemplateLimitError(_TOO_LARGE)
    return arguments


def _short_format(*arguments: object, **_named: object) -> tuple[object, ...]:
    if _WIDE.search(str(arguments[0])):
        raise TemplateLimitError(_TOO_LARGE)
    return arguments


def _short_result(*arguments: object, **_named: object) -> tuple[object, ...]:
    _context, text, old, new, *_ = map(str, arguments)
    _ensure_short(len(text) + text.count(old) * len(new))
    return arguments


def _joinable(
    context: object, items: Iterable[object], mark: object = "", *more: object, **_named: object
) -> tuple[object, ...]:
    """Measure what is joined while it is gathered."""
    gathered: list[object] = []
    length = 0
    for item in items:
        length += len(str(item)) + len(str(mark))
        _ensure_short(length)
        gathered.append(item)
    return context, gathered, mark, *more


_TOO_LARGE = f"过滤器的参数不超过 {_MOST}"
_GUARDS: dict[str, Callable[..., tuple[object, ...]]] = {
    **dict.fromkeys(("batch", "center", "indent", "slice", "truncate", "wordwrap", "urlize", "tojson"), _modest),
    "format": _short_format,
    "join": _joinable,
    "replace": _short_result,
}
