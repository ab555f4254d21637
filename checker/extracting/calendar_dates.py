"""Calendar dates: a day, a month or a year in the styles of newsrooms, and the evidence that a word is one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from checker.extracting.calendar_units import read_qualifier
from checker.extracting.calendar_words import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    MONTH_ABBREVIATIONS,
    MONTHS,
    MONTHS_IN_CAPITALS_ONLY,
    ORDINALS,
)
from checker.extracting.month_evidence import is_month
from checker.extracting.time_reads import Read, dated, inside, is_counted, skip
from checker.extracting.time_tokens import Tokens
from checker.model.timex import CalendarDate, Timex, TimexKind

_DAY_JOINERS = frozenset({"-", "/", "to", "and", "or", "through", "&", "until", "till", ","})
_RANGE_JOINERS = frozenset({"-", "/", "to", "through", "until", "till"})
_PIVOT = 50  # of two-digit years: 49 is 2049, 50 is 1950


def read_written_out(tokens: Tokens, at: int) -> Read | None:
    """A date all in figures: "2023-10-17", "20/03/2023", "12.3.24", a time stamp. "03/04/2023" has two readings."""
    figures = [int(part) for part in re.findall(r"\d+", tokens[at].text)[:3]]
    if len(tokens[at].text.partition("T")[0].replace("/", "-").replace(".", "-").partition("-")[0]) == 4:
        readings = [_valid(figures[0], figures[1], figures[2])]
    else:
        day_first, month_first = (_valid(_full_year(tokens[at].text, figures[2]), *order) for order in (figures[1::-1], figures[:2]))
        readings = [day_first] if "." in tokens[at].text else [day_first, month_first]
    found = list(dict.fromkeys(reading for reading in readings if reading is not None))
    if not found:
        return None
    return Read(Timex(TimexKind.DATE, calendar=found[0], alternatives=tuple(found[1:])), at + 1)


def _full_year(text: str, year: int) -> int:
    if re.search(r"\d{4}$", text):
        return year
    return year + (2000 if year < _PIVOT else 1900)


def _valid(year: int, month: int, day: int) -> CalendarDate | None:
    try:
        date(year, month, day)
    except ValueError:
        return None
    return CalendarDate(year=year, month=month, day=day) if EARLIEST_YEAR <= year <= LATEST_YEAR else None


def month_at(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A month's name or abbreviation: its number, and the place behind it and its full stop."""
    token = tokens[at]
    if token.kind != "word":
        return None
    if token.lower in MONTHS:
        if token.lower in MONTHS_IN_CAPITALS_ONLY and not token.is_capitalised:
            return None
        return MONTHS[token.lower], at + 1
    if token.lower in MONTH_ABBREVIATIONS and token.is_capitalised:
        dotted = tokens.lower(at + 1) == "." and tokens.is_joined(at + 1)
        return MONTH_ABBREVIATIONS[token.lower], at + 1 + dotted
    return None


def day_at(tokens: Tokens, at: int, sure: bool = False) -> int | None:
    """The day of a month that a token can be: "17", "17th"; None for what is counted ("17 people"), unless sure."""
    token = tokens[at]
    if token.kind == "ordinal":
        day = int(token.text[:-2])
    else:
        number = tokens.number(at)
        if number is None or len(token.text) > 2 or (not sure and is_counted(tokens, at + 1)):
            return None
        day = number
    return day if 1 <= day <= 31 else None


def year_behind(tokens: Tokens, after: int) -> tuple[int, int] | None:
    """The year behind a day or month, with or without a comma or "of": the year, and the place behind it."""
    is_glued = tokens.lower(after) in {"-", "/"} and tokens.lower(after - 2) == tokens.lower(after)  # "12-Nov-2019"
    place = after + 1 if is_glued else skip(tokens, after, ",", "of")
    year = tokens.number(place)
    if year is None or len(tokens[place].text) != 4 or not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    return None if is_counted(tokens, place + 1) else (year, place + 1)


def read_month_first(tokens: Tokens, at: int) -> Read | None:
    """ "October 17-18, 2023", "Oct. 17", "March, 2022", "July this year", and a bare "September"."""
    found = month_at(tokens, at)
    if found is None:
        return None
    month, after = found
    days = _days_behind_month(tokens, at, after)
    if days is not None:
        return _with_year(tokens, _day_list(month, days), days[-1][1])
    year = year_behind(tokens, after)
    if year is not None:
        return dated(CalendarDate(year=year[0], month=month), year[1])
    if not is_month(tokens, at):
        return None
    return _with_qualifier(tokens, dated(CalendarDate(month=month), after))


def _days_behind_month(tokens: Tokens, at: int, after: int) -> list[tuple[int, int, str]] | None:
    """The days behind a month as (day, place behind it, the joiner before it)."""
    place = skip(tokens, after, "the") if tokens[after + 1].kind == "ordinal" else after
    first = day_at(tokens, place, sure=tokens.lower(at - 1) == "on")
    if first is None or _counts_something(tokens, at, place):
        return None
    days = [(first, place + 1, "")]
    while tokens.lower(days[-1][1]) in _DAY_JOINERS:
        joiner = tokens.lower(days[-1][1])
        place = skip(tokens, days[-1][1] + 1, "and", "or", "the")
        following = day_at(tokens, place)
        if following is None or following <= days[-1][0] or month_at(tokens, place + 1):
            break
        if _counts_on(tokens, joiner, place):
            break
        days.append((following, place + 1, joiner))
    return days


def _counts_something(tokens: Tokens, at: int, place: int) -> bool:
    """Whether the number behind "in March" counts what follows: "in March 20 soldiers were killed"."""
    behind = tokens[place + 1]
    if tokens.lower(at - 1) != "in" or tokens[place].kind == "ordinal":
        return False
    return behind.kind == "word" and behind.lower.endswith("s") and not behind.is_capitalised


def _counts_on(tokens: Tokens, joiner: str, place: int) -> bool:
    """Whether a number behind "October 17," or "October 17 and" is no further day but counts something."""
    behind = tokens[place + 1]
    if joiner == "," and tokens.lower(place - 1) == ",":
        return behind.lower not in {",", "and", "or", "&"}
    return joiner in {",", "and"} and behind.kind == "word" and behind.lower.endswith("s") and not behind.is_capitalised


def _day_list(month: int, days: list[tuple[int, int, str]]) -> Read:
    """A list of days of one month: one stretch where they follow each other, else several dates."""
    numbers = [day for day, _, _ in days]
    first = CalendarDate(month=month, day=numbers[0])
    is_range = len(days) == 2 and days[1][2] in _RANGE_JOINERS
    if len(days) > 1 and (is_range or numbers == list(range(numbers[0], numbers[-1] + 1))):
        return dated(first, days[-1][1], until=CalendarDate(month=month, day=numbers[-1]))
    others = tuple(
        (after - 1, after, Timex(TimexKind.DATE, calendar=CalendarDate(month=month, day=day))) for day, after, _ in days[1:]
    )
    timex = Timex(TimexKind.DATE, calendar=first)
    return Read(timex, days[0][1], others)


def _with_year(tokens: Tokens, read: Read, after: int) -> Read:
    """The dates with the year written behind the last of them, or with "last year"."""
    year = year_behind(tokens, after)
    if year is None or read.timex is None:
        return _with_qualifier(tokens, read)
    timex = _in_year(read.timex, year[0])
    if not read.others:
        return Read(timex, year[1])
    others = [(first, end, _in_year(other, year[0])) for first, end, other in read.others]
    others[-1] = (others[-1][0], year[1], others[-1][2])
    return Read(timex, read.after, tuple(others))


def _in_year(timex: Timex, year: int) -> Timex:
    calendar = replace(timex.calendar, year=year) if timex.calendar else None
    until = replace(timex.until, year=year) if timex.until else None
    return replace(timex, calendar=calendar, until=until)


def _with_qualifier(tokens: Tokens, read: Read) -> Read:
    """A month or day of the month with the stretch it lies in: "November last year", "the 5th of next month"."""
    if read.others or read.timex is None or read.timex.calendar is None:
        return read
    units = ("year",) if read.timex.calendar.month is not None else ("month",)
    qualifier = read_qualifier(tokens, read.after, *units)
    if qualifier is None or qualifier.timex is None:
        return read
    return Read(inside(read.timex, qualifier.timex), qualifier.after)


def read_day_first(tokens: Tokens, at: int) -> Read | None:
    """ "17 October 2023", "17-20 March", "1 and 2 February", "the 17th of May", "from 10 to 12 September"."""
    days = _days_before_month(tokens, at)
    found = month_at(tokens, _behind_of(tokens, days[-1][1])) if days else None
    if found is None:
        return None
    month, after = found
    listed = _day_list(month, days)
    if not listed.others:
        return _with_year(tokens, replace(listed, after=after), after)
    first, _, timex = listed.others[-1]
    return _with_year(tokens, replace(listed, others=(*listed.others[:-1], (first, after, timex))), after)


def _days_before_month(tokens: Tokens, at: int) -> list[tuple[int, int, str]]:
    """The days before a month as (day, place behind it, the joiner before it); empty where they are none."""
    first = day_at(tokens, at) or _spelt_day(tokens, at)
    is_score = tokens.lower(at - 1) in {"-", "/"} and tokens.is_joined(at) and tokens[at - 2].kind == "number"
    if first is None or is_score:
        return []
    days = [(first, at + 1, "")]
    while tokens.lower(days[-1][1]) in _DAY_JOINERS and not month_at(tokens, _behind_of(tokens, days[-1][1])):
        joiner = tokens.lower(days[-1][1])
        place = skip(tokens, skip(tokens, days[-1][1] + 1, "and", "or"), "the")
        day = day_at(tokens, place)
        if day is None or day <= days[-1][0]:
            return []
        days.append((day, place + 1, tokens.lower(place - 1) if joiner == "," else joiner))
    return [] if days[-1][2] == "," else days


def _behind_of(tokens: Tokens, at: int) -> int:
    """The place of the month behind a day: "17 October", "17th of October", "17-Oct"."""
    if tokens.lower(at) == "-" and tokens.is_joined(at) and tokens.is_joined(at + 1):
        return at + 1
    return skip(tokens, at, "of")


def _spelt_day(tokens: Tokens, at: int) -> int | None:
    """ "first" in "the first of May"."""
    number = ORDINALS.get(tokens.lower(at), 0)
    return number if number > 0 and tokens.lower(at + 1) == "of" and tokens.lower(at) != "opening" else None
