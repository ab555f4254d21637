"""Intervals of time in the words of a newsroom: "Monday, 16 October 2023", "9–15 October 2023", "2022"."""

from __future__ import annotations

from datetime import date

from checker.model.interval import EARLIEST, LATEST, TimeInterval

# Not from the calendar module, whose names follow the locale of the machine.
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def in_words(interval: TimeInterval, *, weekday: bool = False) -> str:
    """The interval in words; `weekday` adds the day of the week to a single day."""
    words = _exact_words(interval, weekday)
    return f"about {words}" if interval.approximate else words


def _exact_words(interval: TimeInterval, weekday: bool) -> str:
    first, last = interval.first, interval.last
    if interval.is_open:
        return _open_words(first, last)
    if first == last:
        day = _day(first)
        return f"{_WEEKDAYS[first.weekday()]}, {day}" if weekday else day
    edtf = TimeInterval(first, last).edtf
    if "/" not in edtf:
        return _calendar_unit(edtf)
    if len(edtf) == len("2022/2023"):
        return f"{first.year}–{last.year}"
    return _range(first, last)


def _open_words(first: date, last: date) -> str:
    if first == EARLIEST and last == LATEST:
        return "any time"
    if first == EARLIEST:
        return f"{_day(last)} or before"
    return f"{_day(first)} or later"


def _calendar_unit(edtf: str) -> str:
    """A whole month, year or decade from its EDTF: "2023-03", "2023", "202X"."""
    if edtf.endswith("X"):
        return f"{edtf[:-1]}0s"
    year, _, month = edtf.partition("-")
    return f"{_MONTHS[int(month) - 1]} {int(year)}" if month else str(int(year))


def _range(first: date, last: date) -> str:
    if _whole_months(first, last):
        left, right = _MONTHS[first.month - 1], f"{_MONTHS[last.month - 1]} {last.year}"
        return f"{left}–{right}" if first.year == last.year else f"{left} {first.year} – {right}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _whole_months(first: date, last: date) -> bool:
    return first.day == 1 and (last.month != date.fromordinal(last.toordinal() + 1).month)


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
