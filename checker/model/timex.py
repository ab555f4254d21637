"""Time expressions as they stand in copy, before they are resolved to days."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from checker.model.interval import TimeInterval


class TimexKind(StrEnum):
    """After ISO-TimeML (Pustejovsky et al. 2010): a date, a length, a repeat; and a date told from an event."""

    DATE = "date"
    DURATION = "duration"
    SET = "set"
    EVENT_RELATIVE = "event relative"


class Tense(StrEnum):
    """Which way a bare "on Monday" or "in March" looks from the article's own date."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """Calendar fields as written; a missing field is None.

    `weekday` is 0 for Monday, `decade` its first year (1990), `century` its number (19 for the 1800s), `season`
    one of "spring", "summer", "autumn" and "winter". `nth` makes of a weekday one of its month ("the first Friday of
    July"; -1 is the last). `half` halves the month, year, decade or century beside it.
    `part` is the stretch of it that is meant ("early", "mid", "late", "start", "end"), a time of day ("morning")
    or "". `fiscal` marks a year that need not begin in January; one named after two years ("2023/24") has the second
    as the other end of a range. A winter so marked begins in its `year`.
    `holiday` marks a day told by its name; `easter` is by how many days it lies behind Easter Sunday.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str = ""
    decade: int | None = None
    century: int | None = None
    part: str = ""
    fiscal: bool = False
    holiday: bool = False
    easter: int | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """A calendar unit told by its distance: "last month" is unit month, amount -1; "this week" is amount 0.

    `rolling` marks a distance counted from the day itself ("two weeks ago") rather than in whole calendar units.
    `most` is the far end of a distance that is itself a range ("six to eight weeks ago"), None where it is not.
    `part` is as in CalendarDate, or "earlier" and "later" ("later this month").
    """

    unit: str
    amount: Decimal
    rolling: bool = False
    part: str = ""
    most: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: from `low` to `high` of a unit ("day", "month", "year", "hour", …)."""

    unit: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Timex:
    """What a time expression says.

    One of `calendar`, `offset` and `length` carries the time, save for two mixtures: `calendar` with `offset` is a
    date inside a stretch told by its distance ("January 30 last year", "Wednesday next week"), and `calendar` with
    `length` a stretch that ends with the date ("the year to June"; begins, where `which` is "from").

    `until` is the other end of a range ("October 17-18", "from March to May"). `anchored` is "" for the article's
    date, "event" for a time told from another event or time ("a year earlier", "the following March"). `which`
    picks one of the recurring stretches: "last" November, "next" Friday, "this" spring, the "following",
    "previous" or "same" one; "the" is a stretch under discussion ("the end of the year"); with a bare `length`,
    "past" and "next" are a window that ends or begins at the article's date ("the past three months").
    `bound` is "", "since", "from", "until", "by", "before" or "after"; it never moves the days of the expression
    itself. `alternatives` holds the other reading of "12/03/2024". `words` are the words it was read from.
    """

    kind: TimexKind
    calendar: CalendarDate | None = None
    offset: Offset | None = None
    length: Length | None = None
    until: CalendarDate | None = None
    anchored: str = ""
    which: str = ""
    bound: str = ""
    approximate: bool = False
    alternatives: tuple[CalendarDate, ...] = ()
    words: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class TimexMention:
    """A time expression in running text: `text[start:end]` are its words, without the preposition before it.

    `ends` holds the two ends of a range as mentions of their own ("Tuesday", "Wednesday" of "Tuesday to
    Wednesday") where each is an expression of its own; else it is empty.
    """

    start: int
    end: int
    timex: Timex
    ends: tuple[TimexMention, ...] = ()


@dataclass(frozen=True, slots=True)
class ResolvedTime:
    """What a time expression means in days: one interval, or several readings where the copy leaves it open.

    No reading means that it cannot be told. `depends_on_published` says that the article's own date was needed.
    """

    readings: tuple[TimeInterval, ...]
    depends_on_published: bool

    @property
    def interval(self) -> TimeInterval | None:
        """The interval where there is exactly one reading."""
        return self.readings[0] if len(self.readings) == 1 else None
