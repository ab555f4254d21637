"""Figures of the same measure, scope and period that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kinds.context import KindContext
from checker.kinds.figure_pairs import FigureSettings
from checker.kinds.figure_steps import judge_steps
from checker.kinds.figures import judge_figures
from checker.kinds.listed_stops import judge_listed_stops
from checker.model.claim import ClaimKind
from checker.model.finding import Finding


class Settings(FigureSettings):
    """The settings of a rule about figures."""

    counterparts_from: float | None = 0.13
    counterparts_apart_from: float | None = 0.5
    doubted_below: float | None = -1.0


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare every figure with the figures that may measure the same."""
    found = list(judge_figures(context, ClaimKind.QUANTITY, "quantity", settings))
    yield from found
    if not settings.measures:
        yield from judge_steps(context, frozenset(side.claim for finding in found for side in finding.evidence))
        yield from judge_listed_stops(context)
