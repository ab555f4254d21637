"""How many figures of one article could be the counterpart of a figure in another: the fewer, the likelier each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from checker.matching.same_measure import FAMILIES, figure_of
from checker.model.claim import Claim
from checker.model.quantity import Dimension, Quantity

WITHIN = Decimal("1.6")


class Neighbours:
    """The figures of each article by family of unit, for counting those near a value."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._values: dict[tuple[str, str], set[Decimal]] = defaultdict(set)
        for claim in claims:
            figure = figure_of(claim)
            if figure is not None:
                self._values[claim.span.document, family_of(figure)].add(abs(figure.written))

    def total(self, figure: Quantity, document: str) -> int:
        """How many different values of the figure's family a document has at all."""
        return len(self._values.get((document, family_of(figure)), set()))

    def near(self, figure: Quantity, document: str) -> int:
        """How many different values of the figure's family in a document lie within a factor of WITHIN."""
        value = abs(figure.written)
        known = self._values.get((document, family_of(figure)), set())
        return sum(1 for other in known if other and value and max(other / value, value / other) <= WITHIN)


def family_of(figure: Quantity) -> str:
    """The family in which figures can stand for one another without conversion: counts, shares, one unit."""
    unit = figure.unit
    if unit.dimension in {Dimension.COUNT, Dimension.BARE}:
        return "count"
    return f"{FAMILIES.get(unit.dimension, unit.dimension)}:{unit.name}:{unit.per}"
