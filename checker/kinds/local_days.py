"""Two days that follow each other, told far apart: late in the evening here is the next day there."""

from __future__ import annotations

import re

from checker.kinds.context import KindContext
from checker.matching.distance import hours_ahead
from checker.model.claim import Claim
from checker.model.document import Document, PassageRole
from checker.model.interval import Precision, TimeInterval

LEAST_HOURS = 5
_END_OF_PLACE = re.compile(r"[,(/–—:]|--|\s-\s|\d")


def days_of_two_zones(context: KindContext, one: tuple[Claim, TimeInterval], other: tuple[Claim, TimeInterval]) -> str:
    """Why two days may be one in two time zones: the later is told where the clocks are far ahead; "" if they are not.

    The zones are those of the datelines, by the longitude of their towns.
    """
    (early, first), (late, last) = sorted((one, other), key=lambda side: side[1].first)
    if not first.precision == last.precision == Precision.DAY or (last.first - first.last).days != 1:
        return ""
    places = [place_of_dateline(context.graph.documents[claim.span.document]) for claim in (early, late)]
    ahead = hours_ahead(places[1], places[0])
    if ahead is None or ahead < LEAST_HOURS:
        return ""
    return f"by the sun {places[1]} is some {ahead:.0f} hours ahead of {places[0]}: one moment can fall on both days"


def place_of_dateline(document: Document) -> str:
    """The town an article is dated from, in its own words; "" where it names none."""
    for passage in document.passages:
        if passage.role == PassageRole.DATELINE:
            words = document.reading[passage.start : passage.end]
            return _END_OF_PLACE.split(words, maxsplit=1)[0].strip().title()
    return ""
