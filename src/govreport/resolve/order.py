"""The order in which figures can be computed, and the circles that have none."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping


def in_order(needs: Mapping[str, Collection[str]]) -> list[str]:
    """List names so that what a name needs comes first; names in or behind a circle are left out."""
    waiting = {name: set(needed) for name, needed in needs.items()}
    users = _users(needs)
    ready = [name for name, needed in waiting.items() if not needed]
    for name in ready:  # grows on the way
        for user in users[name]:
            waiting[user].discard(name)
            if not waiting[user]:
                ready.append(user)
    return ready


class Circle(NamedTuple):
    """Names that need one another.

    Attributes:
        members: all of them, in declared order.
        way: the shortest way from the first one back to itself, which is not written again at the end.
    """

    members: list[str]
    way: list[str]


def find_circles(needs: Mapping[str, Collection[str]]) -> Iterator[Circle]:
    """Yield the circles in declared order; circles that share a name are one."""
    ordered = set(in_order(needs))
    left = {
        name: [each for each in needed if each not in ordered] for name, needed in needs.items() if name not in ordered
    }
    position = {name: at for at, name in enumerate(left)}
    groups = [sorted(group, key=position.__getitem__) for group in _knots(left)]
    for group in sorted(groups, key=lambda group: position[group[0]]):
        if len(group) > 1 or group[0] in left[group[0]]:
            yield Circle(group, _way_round(group[0], set(group), left))


def _users(needs: Mapping[str, Collection[str]]) -> dict[str, list[str]]:
    users: dict[str, list[str]] = {name: [] for name in needs}
    for name, needed in needs.items():
        for each in dict.fromkeys(needed):
            users[each].append(name)
    return users


def _knots(needs: Mapping[str, Collection[str]]) -> Iterator[list[str]]:
    """Yield groups of names that all need one another (Kosaraju)."""
    users = _users(needs)
    seen: set[str] = set()
    for root in reversed(list(_innermost_first(needs))):
        group: list[str] = []
        ahead = [root]
        while ahead:
            name = ahead.pop()
            if name not in seen:
                seen.add(name)
                group.append(name)
                ahead.extend(users[name])
        if group:
            yield group


def _innermost_first(needs: Mapping[str, Collection[str]]) -> Iterator[str]:
    """Yield names as a walk into what they need leaves them; a stack keeps long chains from recursing."""
    seen: set[str] = set()
    for root in needs:
        stack = [(root, iter(needs[root]))] if root not in seen else []
        seen.add(root)
        while stack:
            name, ahead = stack[-1]
            needed = next((each for each in ahead if each not in seen), None)
            if needed is None:
                stack.pop()
                yield name
            else:
                seen.add(needed)
                stack.append((needed, iter(needs[needed])))


def _way_round(start: str, group: Collection[str], needs: Mapping[str, Collection[str]]) -> list[str]:
    """Give the shortest way from a name back to itself."""
    came_from: dict[str, str] = {}
    ahead = deque([start])
    while ahead:
        name = ahead.popleft()
        for needed in needs[name]:
            if needed == start:
                way = [name]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if needed in group and needed not in came_from:
                came_from[needed] = name
                ahead.append(needed)
    return [start]
