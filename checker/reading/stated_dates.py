"""Dates where a publication date is stated: datelines, header lines, front matter, page metadata.

Strict on purpose: a date has to be written out, nothing is filled in from today, and 03/04/2024, which has
two readings, is no date here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from checker.model.interval import TimeInterval
from checker.words import load


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a line of copy, `line[start:end]`, its weekday included; no interval where the year is missing."""

    start: int
    end: int
    interval: TimeInterval | None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    table = load("datelines")
    month = rf"(?P<month>{_alternatives(table['months'])})\b\.?"
    weekday = rf"(?:\b(?:{_alternatives(table['weekdays'])})\b\.?,?\s+(?:the\s+)?)?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    year = r"(?P<year>(?:19|20)\d\d)"
    forms = (
        rf"\b{year}-(?P<month_number>\d\d)-{day}(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)",
        rf"{weekday}\b{day}[\s-]+(?:of\s+)?{month}(?:(?:,?\s+|-){year}\b)?",
        rf"{weekday}\b{month}\s+{day}\b(?:,?\s+{year}\b)?",
        rf"{weekday}\b(?P<first>\d{{1,2}})(?P<sign>[./-])(?P<second>\d{{1,2}})(?P=sign){year}\b",
        rf"\b{year}(?P<sign>[./])(?P<month_number>\d{{1,2}})(?P=sign){day}\b",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


def _alternatives(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def find_dates(words: str) -> tuple[WrittenDate, ...]:
    """All days written in a line, in order; a day without its year has no interval."""
    found: list[WrittenDate] = []
    for pattern in _patterns():
        for match in pattern.finditer(words):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            written = _day_of(match)
            if written is not None:
                found.append(written)
    return tuple(sorted(found, key=lambda written: written.start))


def _day_of(match: re.Match[str]) -> WrittenDate | None:
    fields = {name: value for name, value in match.groupdict().items() if value}
    month_day = _month_and_day(fields)
    if month_day is None:
        return None
    month, day = month_day
    try:
        whole = date(int(fields.get("year", "2000")), month, day)
    except ValueError:
        return None
    interval = TimeInterval.day(whole, match[0].strip()) if "year" in fields else None
    return WrittenDate(match.start(), match.end(), interval)


def _month_and_day(fields: dict[str, str]) -> tuple[int, int] | None:
    if "first" in fields:
        first, second = int(fields["first"]), int(fields["second"])
        if first == second or second > 12:
            return first, second
        return (second, first) if first > 12 else None
    if "month" in fields:
        return load("datelines")["months"][fields["month"].lower()], int(fields["day"])
    return int(fields["month_number"]), int(fields["day"])


_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:T?\d{4,6}Z?)?\Z")
_YEAR_MONTH = re.compile(r"(?P<year>(?:19|20)\d\d)(?:-(?P<month>\d\d))?\Z")
_MONTH_YEAR = re.compile(r"(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>(?:19|20)\d\d)\Z")
_CLOCK = re.compile(
    r"[\s,;|()/@–—-]*(?:at\s+)?\d{1,2}(?:[:.h]\d\d){0,2}(?:\.\d+)?\s*(?:[ap]\.?m\.?)?(?:\s*[+-]\d\d:?\d\d)?(?=\W|\Z)",
    re.IGNORECASE,
)


def parse_date(words: str) -> TimeInterval | None:
    """The day, month or year that a whole value states ("2024-03-05", "5 March 2024, 9:14 am", "2024-03"); or None."""
    words = words.strip()
    whole = _compact(words) or _month_or_year(words)
    if whole is not None:
        return whole
    found = find_dates(words)
    if not found or found[0].interval is None or without_clock(words[: found[0].start] + words[found[0].end :]):
        return None
    return found[0].interval


def without_clock(words: str) -> str:
    """What is left of a line when times of day, time zones and the marks around them are taken away."""
    left = _CLOCK.sub(" ", words)
    zones = "|".join(re.escape(zone) for zone in load("datelines")["time_zones"])
    return re.sub(rf"\b(?:{zones})\b", " ", left, flags=re.IGNORECASE).strip(" ,;:|()[]/.–—-\n")


def _compact(words: str) -> TimeInterval | None:
    match = _COMPACT.match(words)
    if match is None:
        return None
    try:
        return TimeInterval.day(date(int(match["year"]), int(match["month"]), int(match["day"])), words)
    except ValueError:
        return None


def _month_or_year(words: str) -> TimeInterval | None:
    numeric, named = _YEAR_MONTH.match(words), _MONTH_YEAR.match(words)
    if numeric is not None and numeric["month"] is None:
        return TimeInterval.year(int(numeric["year"]), words)
    if numeric is not None and 1 <= int(numeric["month"]) <= 12:
        return TimeInterval.month(int(numeric["year"]), int(numeric["month"]), words)
    month = load("datelines")["months"].get(named["month"].lower()) if named else None
    return TimeInterval.month(int(named["year"]), month, words) if named and month else None
