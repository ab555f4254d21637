"""Candidate pairs: claims that share a key, found without comparing all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

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
    claims: Sequence[Claim], keys: Callable[[Claim], Iterable[Hashable]], least_shared: int = 1
) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of claims that share at least `least_shared` keys, each once, in order.

    A key that more than CROWDED claims carry tells nothing and makes no pairs, so that the work grows with
    the number of claims and not with its square.
    """
    places: dict[Hashable, list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        for key in keys(claim):
            places[key].append(index)
    counted: dict[tuple[int, int], int] = defaultdict(int)
    for members in places.values():
        if 1 < len(members) <= CROWDED:
            for at, left in enumerate(members):
                for right in members[at + 1 :]:
                    counted[left, right] += 1
    for (left, right), shared in sorted(counted.items()):
        if shared >= least_shared:
            yield claims[left], claims[right]
