"""The sizes of figures in one unit for each dimension, so that miles meet kilometres and months meet years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from checker.matching.conversion import scale_of
from checker.matching.same_measure import figure_of
from checker.model.claim import Claim
from checker.model.quantity import PHYSICAL, Dimension, Unit


def sizes_of(claims: Iterable[Claim]) -> dict[str, Decimal]:
    """The base value of each figure whose dimension is told in several units, by claim.

    Where all use one unit nothing is converted, and the written figures do.
    """
    told: dict[Dimension, dict[str, Unit]] = defaultdict(dict)
    figures: list[tuple[str, Decimal, Unit]] = []
    for claim in claims:
        figure = figure_of(claim)
        if figure is not None and figure.unit.dimension in PHYSICAL:
            told[figure.unit.dimension][f"{figure.unit.name}/{figure.unit.per}"] = figure.unit
            figures.append((claim.id, figure.written, figure.unit))
    sizes: dict[str, Decimal] = {}
    for name, written, unit in figures:
        scale = scale_of(unit) if len(told[unit.dimension]) > 1 else None
        if scale is not None:
            sizes[name] = written * scale.factor + scale.offset
    return sizes
