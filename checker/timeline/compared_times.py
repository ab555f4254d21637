"""The time of a level that is told beside the level of another year: "142,000 a day, against 164,000 in May 2023".

Where the copy gives only the base its month, quarter or half, the level before it is of the same stretch of the latest
year that was over when the article appeared.
"""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from checker.model.claim import Claim, ClaimKind, When
from checker.model.interval import Precision, TimeInterval
from checker.model.quantity import Quantity
from checker.model.report import Published

BASE = "base of a comparison"
STRETCHES = frozenset({Precision.MONTH, Precision.QUARTER, Precision.HALF})


def with_compared_times(claims: Sequence[Claim], published: Mapping[str, Published]) -> list[Claim]:
    """The same claims in the same order, those that stand beside a dated base with its stretch of a later year."""
    bases: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == ClaimKind.QUANTITY and BASE in claim.subject.segment and _stretch(claim) is not None:
            bases[claim.span.document, claim.sentence].append(claim)
    return [_timed(claim, bases.get((claim.span.document, claim.sentence), ()), published) for claim in claims]


def _timed(claim: Claim, bases: Sequence[Claim], published: Mapping[str, Published]) -> Claim:
    if not bases or claim.kind != ClaimKind.QUANTITY or BASE in claim.subject.segment or claim.when.timex is not None:
        return claim
    base = next((base for base in bases if _is_of_one_unit(claim, base) and claim.focus < base.focus), None)
    stretch = _stretch(base) if base is not None else None
    article = published[claim.span.document].interval
    if base is None or stretch is None or article is None:
        return claim
    later = _in_year(stretch, article.last.year)
    later = later if later.last <= article.last else _in_year(stretch, article.last.year - 1)
    if later.first <= stretch.last:
        return claim
    words = f"beside {base.when.words}"
    grounds = f"told beside a level of {base.when.words}, so of the same stretch of {later.first.year}"
    when = When(words=words, tense=claim.when.tense, stated=False, readings=(replace(later, grounds=grounds),))
    return replace(claim, when=when)


def _stretch(claim: Claim) -> TimeInterval | None:
    interval = claim.when.interval
    return interval if interval is not None and interval.precision in STRETCHES and not interval.is_open else None


def _is_of_one_unit(claim: Claim, base: Claim) -> bool:
    left, right = claim.value, base.value
    return isinstance(left, Quantity) and isinstance(right, Quantity) and left.unit.dimension == right.unit.dimension


def _in_year(stretch: TimeInterval, year: int) -> TimeInterval:
    """A stretch of months in another year."""
    ends = year + stretch.last.year - stretch.first.year
    last = date(ends, stretch.last.month, calendar.monthrange(ends, stretch.last.month)[1])
    return replace(stretch, first=date(year, stretch.first.month, 1), last=last)
