"""The day that a dateline without a year names: "SEOUL, April 14 (Agency) --"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checker.model.document import Document, Passage, PassageRole
from checker.model.span import Span
from checker.timeline.day_words import MONTHS
from checker.words import load

_WORD = re.compile(r"[^\W\d_]+|\d+")
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class DatelineDay:
    """A day of some year: month (1 to 12), day, the weekday beside it (0 is Monday) or None, and its place."""

    month: int
    day: int
    weekday: int | None
    span: Span

    @property
    def words(self) -> str:
        """The day in words: "14 April"."""
        return f"{self.day} {MONTHS[self.month - 1]}"

    def in_year(self, year: int) -> date | None:
        """The day in one year; None for 29 February of a common year."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def dateline_day(document: Document) -> DatelineDay | None:
    """The day of the first dateline or line of date that leaves its year out; None where there is none."""
    for passage in document.passages:
        if passage.role == PassageRole.DATELINE:
            found = _day_in(document, passage)
            if found is not None:
                return found
    return None


def _day_in(document: Document, passage: Passage) -> DatelineDay | None:
    months, weekdays = load("datelines")["months"], load("datelines")["weekdays"]
    words = list(_WORD.finditer(document.reading, passage.start, passage.end))
    for place, match in enumerate(words):
        month = months.get(match[0].lower())
        beside = _day_beside(words, place) if month else None
        if month is None or beside is None:
            continue
        low, high = sorted((match, beside), key=lambda word: word.start())
        before = words[words.index(low) - 1][0].lower() if words.index(low) else ""
        if _exists(month, int(beside[0])):
            span = Span(document.name, low.start(), high.end())
            return DatelineDay(month, int(beside[0]), weekdays.get(before), span)
    return None


def _day_beside(words: list[re.Match[str]], place: int) -> re.Match[str] | None:
    """The day of the month right behind or right before a month's name; None where a year stands there, too."""
    around = [words[index] for index in (place + 1, place - 1, place + 2) if 0 <= index < len(words)]
    if any(len(word[0]) == 4 and word[0].isdigit() for word in around):
        return None
    return next((word for word in around[:2] if word[0].isdigit() and len(word[0]) <= 2), None)


def _exists(month: int, day: int) -> bool:
    try:
        date(_LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True
