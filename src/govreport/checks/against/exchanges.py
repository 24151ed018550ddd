"""Two numbers that stand in each other's place: 引进项目12个，改造8个 for 引进项目8个，改造12个, in whatever words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.against.equality import identity
from govreport.checks.against.judgement import Replaced

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from govreport.checks.against.judgement import Read
    from govreport.checks.against.subjects import Subject, Subjects

_MOST_TRIED = 200


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
        if at in gone:
            continue
        for subject, place in _meant(claims, places):
            other, others = claimed[place]
            if place <= at or place in gone or one.amount.unit != other.amount.unit:
                continue
            owner = next((each for each in others if each.agreeing(one.amount)), None)
            right = subject.agreeing(other.amount)
            if owner is not None and right:
                gone |= {at, place}
                yield Replaced(right[0], one)
                yield Replaced(owner.agreeing(one.amount)[0], other)
                break


def _meant(claims: Iterable[Subject], places: Mapping[Hashable, Sequence[int]]) -> Iterator[tuple[Subject, int]]:
    """Yield where a number stands that the data says of one of some subjects, the first few places of each."""
    for subject in claims:
        for value in {identity(amount): None for amount in subject.amounts}:
            yield from ((subject, place) for place in places.get(value, ())[:_MOST_TRIED])


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
