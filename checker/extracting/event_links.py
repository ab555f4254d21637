"""What order a sentence states: two event words, the earlier first, and the gap told between them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from checker.model.mention import MarkedSentence
from checker.model.sentence import Token
from checker.model.timex import TimexMention

DAYS_OF = {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
SLACK = {"hour": 1, "day": 0, "week": 4, "fortnight": 5, "month": 20, "year": 200}


@dataclass(frozen=True, slots=True)
class Gap:
    """How many days lie between two events: as told, and how far a careful reader would let that stray."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Link:
    """Two event words, the earlier first, and the gap between them where the copy states one."""

    earlier: Token
    later: Token
    gap: Gap | None = None


def gap_before(marked: MarkedSentence, word: Token) -> Gap | None:
    """The gap told right before a word of order, or ending in it: "two days after", "six weeks later"."""
    for time in marked.times:
        offset = time.timex.offset
        if offset is None or not time.timex.anchored or not _touches(marked, time, word):
            continue
        days, slack = DAYS_OF.get(offset.unit), SLACK.get(offset.unit, 0)
        if days is None or time.timex.approximate:
            return None
        low, high = abs(offset.amount), abs(offset.most if offset.most is not None else offset.amount)
        return Gap(max(0, _whole(low * days) - slack), _whole(high * days) + slack)
    return None


def _whole(days: Decimal) -> int:
    return int(days.to_integral_value(ROUND_CEILING))


def _touches(marked: MarkedSentence, time: TimexMention, word: Token) -> bool:
    return time.start <= word.start and word.start - time.end <= 1
