"""What reading a time expression from tokens gives, and small steps that all its readers share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.extracting.calendar_words import COUNTED
from checker.extracting.time_tokens import Tokens
from checker.model.timex import CalendarDate, Timex, TimexKind


@dataclass(frozen=True, slots=True)
class Read:
    """An expression that ends before token `after`. `timex` is None for words that only look like a time.

    `others` are further dates of the same list ("17 and 23 October"), each with its own first and after.
    """

    timex: Timex | None
    after: int
    others: tuple[tuple[int, int, Timex], ...] = ()


Reader = Callable[[Tokens, int], Read | None]


def dated(calendar: CalendarDate, after: int, until: CalendarDate | None = None, which: str = "") -> Read:
    """A date told by calendar fields."""
    return Read(Timex(TimexKind.DATE, calendar=calendar, until=until, which=which), after)


def inside(date: Timex, stretch: Timex) -> Timex:
    """A date placed inside a stretch told by its distance: "January 30" in "last year"."""
    fiscal = stretch.calendar is not None and stretch.calendar.fiscal
    calendar = replace(date.calendar, fiscal=True) if fiscal and date.calendar else date.calendar
    return replace(
        date, kind=stretch.kind, calendar=calendar, offset=stretch.offset, anchored=stretch.anchored, which=stretch.which
    )


def is_counted(tokens: Tokens, at: int) -> bool:
    """Whether the word at a place is what a number right before it counts ("people", "percent", "km")."""
    token = tokens[at]
    return token.lower in COUNTED or token.lower in {"%", "°"} or token.kind == "amount"


def skip(tokens: Tokens, at: int, *words: str) -> int:
    """The place behind a word where it is one of these, else the same place."""
    return at + 1 if tokens.lower(at) in words else at


def whole(number: int) -> Decimal:
    """A whole number as an exact decimal."""
    return Decimal(number)
