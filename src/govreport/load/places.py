"""Where every value of a file stands, kept in four flat arrays instead of a tree."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path

LINE_SHIFT = 32


class Places:
    """The values of a file in the order they are written, the root first.

    Attributes:
        starts: line and column of each value, both from 0, the line in the upper half.
        ends: for each value, the number of the first value that is not inside it.
        steps: for each value, the field name, or position, under which its parent holds it.
    """

    __slots__ = ("_items", "ends", "starts", "steps")

    def __init__(self) -> None:
        """Begin with nothing."""
        self.starts = array("Q")
        self.ends = array("L")
        self.steps: list[str | int] = []
        self._items: dict[int, list[int]] = {}

    def position(self, node: int) -> tuple[int, int]:
        """Tell line and column of a value, both from 1."""
        start = self.starts[node]
        return (start >> LINE_SHIFT) + 1, (start & ((1 << LINE_SHIFT) - 1)) + 1

    def find(self, path: Path) -> tuple[int, int] | None:
        """Tell line and column of the value at a path, or of its nearest parent; None in an empty file."""
        if not self.steps:
            return None
        node = 0
        for step in path:
            child = self.child(node, step)
            if child is None:
                break
            node = child
        return self.position(node)

    def path_at(self, line: int, column: int) -> Path:
        """Tell the path of the last value that starts at or before a place, given from 0."""
        last = bisect_right(self.starts, line << LINE_SHIFT | column) - 1
        path: list[str | int] = []
        node = 0
        while 0 <= node < last:
            node = next(child for child in self._children(node) if self._end(child) > last)
            path.append(self.steps[node])
        return tuple(path)

    def child(self, node: int, step: str | int) -> int | None:
        """Find the value a parent holds under a step."""
        if isinstance(step, int):
            items = self._items_of(node)
            return items[step] if step < len(items) else None
        return next((child for child in self._children(node) if self.steps[child] == step), None)

    def _items_of(self, node: int) -> list[int]:
        """List the items of a sequence once: many findings may ask for many of them."""
        if node not in self._items:
            self._items[node] = [child for child in self._children(node) if isinstance(self.steps[child], int)]
        return self._items[node]

    def _children(self, node: int) -> Iterator[int]:
        child = node + 1
        while child < self._end(node):
            yield child
            child = self._end(child)

    def _end(self, node: int) -> int:
        """End of a value; one that reading never finished lasts to the end."""
        return self.ends[node] or len(self.steps)
