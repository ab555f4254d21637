"""How a pair of figures stands among the others of its articles: how many could be meant, and how far ahead it is."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinds.figure_pairs import Pair, bare_counts
from checker.kinds.neighbours import Neighbours
from checker.matching.candidates import NextBest
from checker.matching.same_measure import figure_of
from checker.model.claim import Claim

WIDEST_LEAD, UNLIKE = 4.0, 1000.0


class FigureRivals:
    """The figures and the pairs of some articles, to hold one pair against."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._figures = Neighbours({claim.id: claim for pair in pairs for claim in (pair.one, pair.other)}.values())
        self._scores = NextBest()
        for pair in pairs:
            self._scores.add(pair.one, pair.other, pair.score)

    def near(self, pair: Pair) -> int:
        """How many figures of one article are near that of the other: the more, the less says any one."""
        return max(self._near(pair.one, pair.other), self._near(pair.other, pair.one))

    def ahead(self, pair: Pair) -> float:
        """By how much a pair scores above the best other pair of either side with the other's article."""
        others = self._scores.others(pair.one, pair.other, pair.score)
        leads = [WIDEST_LEAD if other is None else pair.score - other for other in others]
        return max(-WIDEST_LEAD, min(WIDEST_LEAD, *leads))

    def _near(self, claim: Claim, other: Claim) -> int:
        figure = bare_counts(figure_of(claim), figure_of(other))[0]
        return self._figures.near(figure, other.span.document) if figure is not None else 0


def times_the_other(pair: Pair) -> float:
    """The larger figure by the smaller; UNLIKE where they cannot be divided."""
    ratio = float(pair.comparison.ratio or 0)
    return max(ratio, 1 / ratio) if ratio > 0 else UNLIKE
