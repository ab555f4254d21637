"""What reading a time expression from tokens gives, and small steps that all its readers share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from checker.extracting.calendar_words import AFTER_YEAR, COUNTED
from checker.extracting.time_tokens import Tokens
from checker.model.timex import CalendarDate, Timex, TimexKind

NO_TIME: Final = Timex(TimexKind.SET)
"""Stands for words that only look like a time ("34 years old"): they are passed over as one."""


@dataclass(frozen=True, slots=True)
class Read:
    """An expression that ends before token `after`.

    `others` are further dates of the same list ("17 and 23 October"), each with its own first and after.
    """

    timex: Timex
    after: int
    others: tuple[tuple[int, int, Timex], ...] = ()

    @property
    def calendar(self) -> CalendarDate | None:
        """The calendar fields, where it has any."""
        return self.timex.calendar

    @property
    def end(self) -> int:
        """The place behind all of it, the other dates of a list included."""
        return max([self.after, *(after for _, after, _ in self.others)])


Reader = Callable[[Tokens, int], Read | None]


def dated(calendar: CalendarDate, after: int, until: CalendarDate | None = None) -> Read:
    """A date told by calendar fields."""
    return Read(Timex(TimexKind.DATE, calendar=calendar, until=until), after)


def inside(date: Timex, stretch: Timex) -> Timex:
    """A date placed inside a stretch told by its distance: "January 30" in "last year"."""
    fiscal = stretch.calendar is not None and stretch.calendar.fiscal
    calendar = replace(date.calendar, fiscal=True) if fiscal and date.calendar else date.calendar
    return replace(
        date,
        kind=stretch.kind,
        calendar=calendar,
        offset=stretch.offset,
        anchored=stretch.anchored,
        which=stretch.which,
    )


def longest(readers: tuple[Reader, ...], tokens: Tokens, at: int) -> Read | None:
    """What the reader makes of the tokens that reads farthest; of two that read as far, the one named first."""
    best: Read | None = None
    for reader in readers:
        read = reader(tokens, at)
        if read is not None and (best is None or read.end > best.end):
            best = read
    return best


def is_counted(tokens: Tokens, at: int) -> bool:
    """Whether the word at a place is what a number right before it counts ("people", "percent", "km")."""
    token = tokens[at]
    return token.lower in COUNTED or token.lower in {"%", "°"} or token.kind == "amount"


def ends_phrase(tokens: Tokens, at: int) -> bool:
    """Whether no noun stands at a place that a number before it could belong to."""
    token = tokens[at]
    return token.kind not in {"word", "mixed", "number"} or token.lower in AFTER_YEAR


def skip(tokens: Tokens, at: int, *words: str) -> int:
    """The place behind a word where it is one of these, else the same place."""
    return at + 1 if tokens.lower(at) in words else at
