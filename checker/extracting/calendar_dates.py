"""Calendar dates in the styles of newsrooms: "October 17-18, 2023", "17 March", "Sept. 2008", "July this year"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from checker.extracting.calendar_units import read_qualifier
from checker.extracting.calendar_words import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    MONTH_ABBREVIATIONS,
    MONTHS,
    MONTHS_IN_CAPITALS_ONLY,
    ORDINALS,
)
from checker.extracting.name_evidence import is_month
from checker.extracting.time_reads import Read, dated, inside, is_counted, skip
from checker.extracting.time_tokens import Tokens
from checker.model.timex import CalendarDate, Length, Timex, TimexKind

_LIST_WORDS = frozenset({"and", "or", "&"})
_RANGE_JOINERS = frozenset({"-", "/", "to", "through", "until", "till"})
_DAY_JOINERS = _LIST_WORDS | _RANGE_JOINERS | {","}
_LAST_DAY = 31
_MONTHS_OF_YEAR, _MONTHS_OF_QUARTER = 12, 3
_QUARTER = Length("month", Decimal(_MONTHS_OF_QUARTER), Decimal(_MONTHS_OF_QUARTER))
_THROUGH = ("to", "through")


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of a month in a list: its number, the place behind it, and what joins it to the day before."""

    number: int
    after: int
    joiner: str = ""


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
    return day if 1 <= day <= _LAST_DAY else None


def year_behind(tokens: Tokens, after: int) -> tuple[int, int] | None:
    """The year behind a day or month, with or without a comma or "of": the year, and the place behind it."""
    is_glued = tokens.lower(after) in {"-", "/"} and tokens.lower(after - 2) == tokens.lower(after)  # "12-Nov-2019"
    place = after + 1 if is_glued else skip(tokens, after, ",", "of")
    year = tokens.number(place)
    if year is None or len(tokens[place].text) != 4 or not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    return None if is_counted(tokens, place + 1) else (year, place + 1)


def read_month_first(tokens: Tokens, at: int) -> Read | None:
    """ "October 17-18, 2023", "Oct. 17", "March, 2022", "July this year", a bare "September", "the June quarter"."""
    found = month_at(tokens, at)
    if found is None:
        return None
    month, after = found
    days = _days_behind_month(tokens, at, after)
    if days:
        return _with_year(tokens, _day_list(month, days), days[-1].after)
    year = year_behind(tokens, after)
    if year is not None:
        return dated(CalendarDate(year=year[0], month=month), year[1])
    last = _last_of_quarter(tokens, month, after)
    if last is not None:
        return Read(replace(dated(CalendarDate(month=last[0]), after).timex, length=_QUARTER), last[1])
    if not is_month(tokens, at):
        return None
    return _with_qualifier(tokens, dated(CalendarDate(month=month), after))


def _last_of_quarter(tokens: Tokens, month: int, after: int) -> tuple[int, int] | None:
    """The last month of a quarter told by its months, and the place behind it: "the June quarter", "July-September
    quarter", "August-to-October quarter"."""
    if tokens.lower(after) == "quarter":
        return month, after + 1
    joiner = skip(tokens, after, "-")
    found = month_at(tokens, skip(tokens, skip(tokens, joiner, *_THROUGH), "-"))
    if found is None or (tokens.lower(after) != "-" and tokens.lower(joiner) not in _THROUGH):
        return None
    is_whole = (found[0] - month) % _MONTHS_OF_YEAR == _MONTHS_OF_QUARTER - 1
    return (found[0], found[1] + 1) if is_whole and tokens.lower(found[1]) == "quarter" else None


def _days_behind_month(tokens: Tokens, at: int, after: int) -> list[_Day]:
    """The days behind a month; none where the number counts something."""
    place = skip(tokens, after, "the") if tokens[after + 1].kind == "ordinal" else after
    first = day_at(tokens, place, sure=tokens.lower(at - 1) == "on")
    if first is None or _counts_something(tokens, at, place):
        return []
    days = [_Day(first, place + 1)]
    while tokens.lower(days[-1].after) in _DAY_JOINERS:
        joiner = tokens.lower(days[-1].after)
        place = skip(tokens, days[-1].after + 1, "and", "or", "the")
        day = day_at(tokens, place)
        if day is None or day <= days[-1].number or month_at(tokens, place + 1) or _counts_on(tokens, joiner, place):
            break
        days.append(_Day(day, place + 1, joiner))
    return days


def _counts_something(tokens: Tokens, at: int, place: int) -> bool:
    """Whether the number behind "in March" counts what follows: "in March 20 soldiers were killed"."""
    if tokens.lower(at - 1) != "in" or tokens[place].kind == "ordinal":
        return False
    return _is_plural_noun(tokens, place + 1)


def _counts_on(tokens: Tokens, joiner: str, place: int) -> bool:
    """Whether a number behind "October 17," or "October 17 and" is no further day but counts something."""
    if joiner == "," and tokens.lower(place - 1) == ",":
        return tokens.lower(place + 1) not in _LIST_WORDS | {","}
    return joiner in {",", "and"} and _is_plural_noun(tokens, place + 1)


def _is_plural_noun(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    return token.kind == "word" and token.lower.endswith("s") and not token.is_capitalised


def _day_list(month: int, days: list[_Day]) -> Read:
    """A list of days of one month: one stretch where they follow each other, else several dates."""
    numbers = [day.number for day in days]
    first = CalendarDate(month=month, day=numbers[0])
    is_range = len(days) == 2 and days[1].joiner in _RANGE_JOINERS
    if len(days) > 1 and (is_range or numbers == list(range(numbers[0], numbers[-1] + 1))):
        return dated(first, days[-1].after, until=CalendarDate(month=month, day=numbers[-1]))
    others = tuple(
        (day.after - 1, day.after, Timex(TimexKind.DATE, calendar=CalendarDate(month=month, day=day.number)))
        for day in days[1:]
    )
    return Read(Timex(TimexKind.DATE, calendar=first), days[0].after, others)


def _with_year(tokens: Tokens, read: Read, after: int) -> Read:
    """The dates with the year written behind the last of them, or with "last year"."""
    year = year_behind(tokens, after)
    if year is None:
        return _with_qualifier(tokens, read)
    timex = _in_year(read.timex, year[0])
    if not read.others:
        return Read(timex, year[1])
    others = [(first, end, _in_year(other, year[0])) for first, end, other in read.others]
    return _ending(Read(timex, read.after, tuple(others)), year[1])


def _ending(read: Read, after: int) -> Read:
    """The same dates, the last of which ends before another place."""
    if not read.others:
        return replace(read, after=after)
    first, _, timex = read.others[-1]
    return replace(read, others=(*read.others[:-1], (first, after, timex)))


def _in_year(timex: Timex, year: int) -> Timex:
    calendar = replace(timex.calendar, year=year) if timex.calendar else None
    until = replace(timex.until, year=year) if timex.until else None
    return replace(timex, calendar=calendar, until=until)


def _with_qualifier(tokens: Tokens, read: Read) -> Read:
    """A month or a day with the stretch it lies in: "November last year", "January 30 of this year"."""
    qualifier = None if read.others else read_qualifier(tokens, read.after, "year")
    return read if qualifier is None else Read(inside(read.timex, qualifier.timex), qualifier.after)


def read_day_first(tokens: Tokens, at: int) -> Read | None:
    """ "17 October 2023", "17-20 March", "1 and 2 February", "the 17th of May", "from 10 to 12 September"."""
    days = _days_before_month(tokens, at)
    found = month_at(tokens, _behind_of(tokens, days[-1].after)) if days else None
    if found is None:
        return None
    month, after = found
    return _with_year(tokens, _ending(_day_list(month, days), after), after)


def _days_before_month(tokens: Tokens, at: int) -> list[_Day]:
    """The days before a month; none where they are a score ("5-4 March") or do not go up."""
    first = day_at(tokens, at) or _spelt_day(tokens, at)
    is_score = tokens.lower(at - 1) in {"-", "/"} and tokens.is_joined(at) and tokens[at - 2].kind == "number"
    if first is None or is_score:
        return []
    days = [_Day(first, at + 1)]
    while tokens.lower(days[-1].after) in _DAY_JOINERS and not month_at(tokens, _behind_of(tokens, days[-1].after)):
        joiner = tokens.lower(days[-1].after)
        place = skip(tokens, skip(tokens, days[-1].after + 1, "and", "or"), "the")
        day = day_at(tokens, place)
        if day is None or day <= days[-1].number:
            return []
        days.append(_Day(day, place + 1, tokens.lower(place - 1) if joiner == "," else joiner))
    return [] if days[-1].joiner == "," else days


def _behind_of(tokens: Tokens, at: int) -> int:
    """The place of the month behind a day: "17 October", "17th of October", "17-Oct"."""
    if tokens.lower(at) == "-" and tokens.is_joined(at) and tokens.is_joined(at + 1):
        return at + 1
    return skip(tokens, at, "of")


def _spelt_day(tokens: Tokens, at: int) -> int | None:
    """ "first" in "the first of May"."""
    number = ORDINALS.get(tokens.lower(at), 0)
    return number if number > 0 and tokens.lower(at + 1) == "of" and tokens.lower(at) != "opening" else None
