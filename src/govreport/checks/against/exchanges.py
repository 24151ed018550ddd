"""Two numbers that stand in each other's place: 引进项目12个，改造8个 for 引进项目8个，改造12个, in whatever words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.against.equality import identity
from govreport.checks.against.judgement import Replaced

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from govreport.checks.against.judgement import Read
    from govreport.checks.against.subjects import Subject, Subjects


def find_exchanged(numbers: Iterable[Read], subjects: Subjects) -> Iterator[Replaced]:
    """Yield the numbers that the words beside them tell to be each other's.

    Each has words of the other's subject beside it that its own has not, and none of its own that the other's has not:
    a sentence in other words alone never gives both at once.
    """
    claimed = [(each, claims) for each in numbers if each.is_quantity and (claims := _claims(each, subjects))]
    places: dict[Hashable, list[int]] = {}
    for at, (each, _) in enumerate(claimed):
        places.setdefault(identity(each.amount), []).append(at)
    gone: set[int] = set()
    for at, (one, claims) in enumerate(claimed):
        meant = ((each, amount) for each in claims for amount in each.amounts)
        pairs = ((each, other) for each, amount in meant for other in places.get(identity(amount), ()) if other > at)
        for subject, place in pairs:
            other, others = claimed[place]
            owner = next((each for each in others if each.agreeing(one.amount)), None)
            if gone & {at, place} or one.amount.unit != other.amount.unit or owner is None:
                continue
            if right := subject.agreeing(other.amount):
                gone |= {at, place}
                yield Replaced(right[0], one)
                yield Replaced(owner.agreeing(one.amount)[0], other)


def _claims(read: Read, subjects: Subjects) -> list[Subject]:
    """List the subjects whose own words stand beside a number that the data says only of others."""
    near = read.context.near
    saying = subjects.saying(read.amount)
    if not near or not saying:
        return []
    own = frozenset[str]().union(*(subjects.words(each) for each in saying))
    return [
        each
        for each in subjects.with_words(near - own)
        if not each.says(read.amount) and each.names & near - own and near & own <= subjects.words(each)
    ]
