"""Days in the words of a sentence: "16 October 2023", "16 to 17 October 2023"; for grounds that people read."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from checker.model.interval import EARLIEST, LATEST, TimeInterval

# Not from the calendar module, whose names follow the locale of the machine.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_in_words(day: date) -> str:
    """One day: "16 October 2023"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_in_words(interval: TimeInterval) -> str:
    """All days of an interval: "16 October 2023", "16 to 17 October 2023", "on or after 1 January 2024"."""
    first, last = interval.first, interval.last
    if first == EARLIEST and last == LATEST:
        return "at any time"
    if last == LATEST:
        return f"on or after {day_in_words(first)}"
    if first == EARLIEST:
        return f"on or before {day_in_words(last)}"
    if first == last:
        return day_in_words(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        begin, end = f"{MONTHS[first.month - 1]} {first.year}", f"{MONTHS[last.month - 1]} {last.year}"
        return begin if begin == end else f"{begin} to {end}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_in_words(last)}"
    return f"{day_in_words(first)} to {day_in_words(last)}"


def listed(words: list[str]) -> str:
    """Words in a row: "2017, 2023 and 2028"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
