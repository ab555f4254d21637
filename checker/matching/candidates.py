"""Candidate pairs: claims that share a key, found without comparing all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from checker.model.claim import Claim

CROWDED = 24
Ends = tuple[str, str]


def ends_of(one: Claim, other: Claim) -> tuple[Ends, Ends]:
    """Each of two claims, by its id, with the article of the other."""
    return (one.id, other.span.document), (other.id, one.span.document)


class NextBest:
    """The two best scores that each claim reaches with a claim of each other article."""

    def __init__(self) -> None:
        self._best: dict[Ends, list[float]] = defaultdict(list)

    def add(self, one: Claim, other: Claim, score: float) -> None:
        """Take in the score of a pair."""
        for ends in ends_of(one, other):
            self._best[ends] = sorted((*self._best[ends], score), reverse=True)[:2]

    def others(self, one: Claim, other: Claim, score: float) -> list[float | None]:
        """For each side of a pair with this score, the best score of its other pairs there; None where it has none."""
        return [self._other(self._best[ends], score) for ends in ends_of(one, other)]

    @staticmethod
    def _other(best: Sequence[float], score: float) -> float | None:
        left = best[1:] if best and score == best[0] else best
        return left[0] if left else None


def pairs_by_key(
    claims: Sequence[Claim],
    keys: Callable[[Claim], Iterable[Hashable]],
    together: Mapping[str, Collection[str]],
    least_shared: int = 1,
) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of claims of one article, or of two that `together` holds to be of one story, in order of the claims.

    They share at least `least_shared` keys. A key that more than CROWDED claims of the two articles carry tells
    nothing and makes no pairs, so that the work grows with the number of claims and not with its square; what other
    articles there are changes nothing.
    """
    places: dict[Hashable, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, claim in enumerate(claims):
        for key in keys(claim):
            places[key][claim.span.document].append(index)
    counted: dict[tuple[int, int], int] = defaultdict(int)
    for carried in places.values():
        for pair in _pairs_of(carried, together):
            counted[pair] += 1
    for (left, right), shared in sorted(counted.items()):
        if shared >= least_shared:
            yield claims[left], claims[right]


def _pairs_of(
    carried: Mapping[str, Sequence[int]], together: Mapping[str, Collection[str]]
) -> Iterator[tuple[int, int]]:
    """The pairs among the claims that carry one key, given for each article by their places in its order."""
    for document, own in carried.items():
        if len(own) <= CROWDED:
            yield from combinations(own, 2)
        near = together.get(document, frozenset())
        for other in carried if len(carried) < len(near) else near:
            if other > document and other in carried and other in near and len(own) + len(carried[other]) <= CROWDED:
                yield from ((min(pair), max(pair)) for pair in product(own, carried[other]))
