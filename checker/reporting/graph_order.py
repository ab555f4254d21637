"""The order of a graph in three columns in which few lines cross: groups, their members, and what members are tied to.

The barycentre method of Sugiyama, Tagawa and Toda (1981): each node is moved to the mean place of its neighbours, a few
times over, and the order with the fewest crossings is kept. Fractions only: the same order on every machine.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

_SWEEPS = 6


@dataclass(frozen=True, slots=True)
class Member:
    """A node of the middle column: its group, by name, and the nodes of the last column it is tied to, by number."""

    group: str
    ties: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """The members, as places in the sequence given, and the nodes of the last column, from top to bottom."""

    members: tuple[int, ...]
    tied: tuple[int, ...]


def with_few_crossings(members: Sequence[Member], tied: Sequence[int]) -> Order:
    """The best of the given order and those that a few sweeps come to; of equals, the first."""
    trial = Order(tuple(range(len(members))), tuple(tied))
    chosen, fewest = trial, crossings(members, trial)
    for _ in range(_SWEEPS):
        if not fewest:
            break
        trial = _swept(members, trial)
        found = crossings(members, trial)
        if found < fewest:
            chosen, fewest = trial, found
    return chosen


def crossings(members: Sequence[Member], order: Order) -> int:
    """How many pairs of lines cross, the groups standing at the mean places of their members."""
    place_of = {node: place for place, node in enumerate(order.tied)}
    means = _group_means(members, order)
    ranks = {group: rank for rank, group in enumerate(sorted(means, key=lambda group: (means[group], group)))}
    ahead = (place for node in order.members for place in sorted(place_of[one] for one in members[node].ties))
    behind = (ranks[members[node].group] for node in order.members)
    return _inversions(ahead) + _inversions(behind)


def _swept(members: Sequence[Member], order: Order) -> Order:
    """The last column moved to the mean places of its members, then these, group by group, to those of their ties."""
    places: dict[int, list[int]] = {node: [] for node in order.tied}
    for place, node in enumerate(order.members):
        for one in members[node].ties:
            places[one].append(place)
    tied = tuple(sorted(order.tied, key=lambda node: (_mean(places[node]), node)))
    place_of = {node: place for place, node in enumerate(tied)}
    means = [_mean([place_of[one] for one in member.ties]) for member in members]
    groups: dict[str, list[Fraction]] = {}
    for member, mean in zip(members, means, strict=True):
        groups.setdefault(member.group, []).append(mean)
    of_group = {group: sum(own, Fraction()) / len(own) for group, own in groups.items()}

    def height(node: int) -> tuple[Fraction, str, Fraction, int]:
        group = members[node].group
        return of_group[group], group, means[node], node

    return Order(tuple(sorted(order.members, key=height)), tied)


def _group_means(members: Sequence[Member], order: Order) -> dict[str, Fraction]:
    places: dict[str, list[int]] = {}
    for place, node in enumerate(order.members):
        places.setdefault(members[node].group, []).append(place)
    return {group: _mean(own) for group, own in places.items()}


def _inversions(places: Iterable[int]) -> int:
    """How many pairs stand in the wrong order."""
    number, above = 0, list[int]()
    for place in places:
        number += len(above) - bisect_right(above, place)
        insort(above, place)
    return number


def _mean(places: Sequence[int]) -> Fraction:
    return Fraction(sum(places), len(places)) if places else Fraction()
