"""Candidate pairs: claims that share a key, found without comparing all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from checker.model.claim import Claim

CROWDED = 24


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
