"""Lengths of time of the same thing that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kinds.context import KindContext
from checker.kinds.figures import FigureSettings, judge_figures
from checker.model.claim import ClaimKind
from checker.model.finding import Finding


class Settings(FigureSettings):
    """The settings of a rule about lengths of time."""


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare every stated length with the others of the same thing."""
    yield from judge_figures(context, ClaimKind.DURATION, "duration", settings)
