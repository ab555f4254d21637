"""Times that belong together: ranges, lists that share a year, and the words before a time that bound or loosen it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from checker.extracting.calendar_words import (
    BOUNDS,
    FISCAL_ENDS,
    HEDGES,
    HEDGES_OF_LENGTHS,
    HEDGES_OF_YEARS,
    MOVED,
    WEEKDAYS,
)
from checker.extracting.time_pieces import Piece
from checker.extracting.time_reads import Read, inside
from checker.extracting.time_tokens import Tokens
from checker.extracting.time_weeks_nearby import is_bare_weekday, with_weeks_nearby
from checker.extracting.time_years_nearby import with_years_nearby
from checker.model.timex import CalendarDate, Length, Timex, TimexKind, TimexMention

_LONGEST_BOUND = max(len(phrase) for phrase in BOUNDS)
_FARTHEST_SINCE = 8
_SAYING_WEEKDAY = frozenset({"a", "which", "was", "is", "fell", "falls", "on"})
_FISCAL_REACH = 7  # tokens between a fiscal year and the day it ended on
_NEAR = 6  # tokens before "from" in which a verb of moving makes a range a change of date
_OF_RANGES = frozenset({"to", "through", "thru", "until", "till"})
_NEEDS_FROM = frozenset({"year", "decade", "century", "quarter", "half", "season"})


def joined(tokens: Tokens, found: Sequence[tuple[int, Read]]) -> list[TimexMention]:
    """The mentions for what was read: lists filled up, ranges made one, bounds and hedges noted."""
    pieces = _with_weekdays_behind(tokens, [piece for first, read in found for piece in _flat(first, read)])
    pieces = _with_fiscal_ends(tokens, _with_stretches_behind(pieces))
    whole = _ranges(tokens, _with_shared_years(tokens, pieces))
    whole = with_weeks_nearby(tokens, with_years_nearby(tokens, whole))
    return [_mention(tokens, piece) for piece in whole]


def _flat(first: int, read: Read) -> list[Piece]:
    return [Piece(first, read.after, read.timex), *(Piece(*other) for other in read.others)]


def _with_weekdays_behind(tokens: Tokens, pieces: list[Piece]) -> list[Piece]:
    """ "14 March 2025, a Thursday", "June 7 (Friday)": the weekday said of a date is part of it."""
    found: list[Piece] = []
    for piece in pieces:
        if found and piece.first < found[-1].after:
            continue  # the weekday that the date before has taken in
        calendar = piece.timex.calendar
        lead, after = _weekday_behind(tokens, piece.after)
        if after and calendar is not None and calendar.day and calendar.month and calendar.weekday is None:
            named = replace(calendar, weekday=WEEKDAYS[tokens.lower(after - 1)])
            after += lead == "(" and tokens.lower(after) == ")"
            piece = replace(piece, after=after, timex=replace(piece.timex, calendar=named))
        found.append(piece)
    return found


def _with_stretches_behind(pieces: list[Piece]) -> list[Piece]:
    """ "The last week of April last year": a part of a month lies in the year told right behind it."""
    found: list[Piece] = []
    for piece in pieces:
        before, offset = found[-1] if found else None, piece.timex.offset
        if before is not None and offset is not None and piece.timex.calendar is None and piece.first == before.after:
            calendar = before.timex.calendar
            open_year = calendar is not None and calendar.month is not None and calendar.year is None
            if offset.unit == "year" and open_year and before.timex.offset is None and not before.ends:
                found[-1] = replace(before, after=piece.after, timex=inside(before.timex, piece.timex))
                continue
        found.append(piece)
    return found


def _weekday_behind(tokens: Tokens, at: int) -> tuple[str, int]:
    """What leads to a weekday said of the date before `at`, and the place behind the weekday; ("", 0) for none."""
    lead = tokens.lower(at)
    place = at + (lead in {",", "("})
    while tokens.lower(place) in _SAYING_WEEKDAY:
        place += 1
    told = place > at + 1 or lead == "("
    return (lead, place + 1) if told and tokens.lower(place) in WEEKDAYS else ("", 0)


def _with_fiscal_ends(tokens: Tokens, pieces: list[Piece]) -> list[Piece]:
    """ "Fiscal 2023, which ended on March 31": the year up to that day."""
    ended = list(pieces)
    for index, (year, end) in enumerate(pairwise(pieces)):
        calendar, last = year.timex.until or year.timex.calendar, end.timex.calendar
        if calendar is None or last is None or not calendar.fiscal or calendar.year is None or not last.month:
            continue
        between = {tokens.lower(place) for place in range(year.after, end.first)}
        if end.first - year.after <= _FISCAL_REACH and between & FISCAL_ENDS and last.year in {None, calendar.year}:
            whole = Length("year", Decimal(1), Decimal(1))
            timex = replace(end.timex, calendar=replace(last, year=calendar.year), length=whole)
            ended[index] = replace(year, timex=timex)
    return ended


def _with_shared_years(tokens: Tokens, pieces: list[Piece]) -> list[Piece]:
    """ "January and February 2024": the year goes to both. A comma counts only in a list that ends with "and"."""
    filled = list(pieces)
    in_list = False
    for index in range(len(filled) - 2, -1, -1):
        left, right = filled[index], filled[index + 1]
        gap = tokens.lower(left.after) if right.first == left.after + 1 else ""
        in_list = gap in {"and", "or", "&"} or (gap == "," and in_list)
        shared = _sharing(left.timex, right.timex) if in_list else None
        if shared is not None:
            filled[index] = replace(left, timex=shared)
    return filled


def _sharing(left: Timex, right: Timex) -> Timex | None:
    """The left time with the year or stretch of the right one, where both are months or days and come in this order."""
    first, second = left.calendar, right.calendar
    if first is None or second is None or first.year is not None or left.offset is not None or left.which:
        return None
    if _shape(first) != _shape(second) or (second.year is None and right.offset is None):
        return None
    if is_bare_weekday(left) and right.offset is not None and right.offset.unit == "week" and not right.offset.rolling:
        return inside(left, right)
    order = [(date.quarter or 0, date.month or 0, date.day or 0) for date in (first, second)]
    if order[0] >= order[1] or first.weekday is not None:
        return None
    return replace(
        left,
        kind=right.kind,
        calendar=replace(first, year=second.year),
        offset=right.offset,
        anchored=right.anchored,
        which=right.which,
    )


def _shape(calendar: CalendarDate) -> str:
    """The finest field that is filled in."""
    if calendar.weekday is not None and calendar.day is None:
        return "weekday" if calendar.nth is None else "weekday of a month"
    for name in ("day", "month", "quarter", "half", "season", "year", "decade", "century"):
        if getattr(calendar, name):
            return name
    return ""


def _ranges(tokens: Tokens, pieces: list[Piece]) -> list[Piece]:
    """The pieces with every two that form a range made one."""
    merged: list[Piece] = []
    for piece in pieces:
        left = merged[-1] if merged else None
        if left is not None and _is_range(tokens, left, piece):
            merged[-1] = _range(left, piece)
        else:
            merged.append(piece)
    return merged


def _is_range(tokens: Tokens, left: Piece, right: Piece) -> bool:
    """Whether a dash, "to" or "between … and" makes one stretch of two dates of the same shape."""
    if right.first != left.after + 1 or not (_is_plain(left.timex) and _is_end(right.timex)):
        return False
    first, last = left.timex.calendar, right.timex.calendar
    if first is None or last is None or _shape(first) != _shape(last):
        return False
    joiner, before = tokens.lower(left.after), tokens.lower(left.first - 1)
    if joiner == "and":
        return before == "between"
    if joiner == "-":
        return True
    if joiner == "—":
        return tokens.is_joined(left.after) and tokens.is_joined(right.first)
    if joiner not in _OF_RANGES:
        return False
    if before == "from":
        return not any(tokens.lower(place) in MOVED for place in range(left.first - _NEAR, left.first - 1))
    return joiner in {"to", "through", "thru"} and _shape(first) not in _NEEDS_FROM


def _is_plain(timex: Timex) -> bool:
    return (
        timex.kind is TimexKind.DATE
        and timex.offset is None
        and timex.until is None
        and not timex.which
        and timex.length is None
    )


def _is_end(timex: Timex) -> bool:
    return timex.kind in {TimexKind.DATE, TimexKind.EVENT_RELATIVE} and timex.until is None and timex.length is None


def _range(left: Piece, right: Piece) -> Piece:
    timex = replace(right.timex, calendar=left.timex.calendar, until=right.timex.calendar)
    own = _sharing(left.timex, right.timex) or left.timex
    return Piece(left.first, right.after, timex, (replace(left, timex=own), right))


def _mention(tokens: Tokens, piece: Piece) -> TimexMention:
    bound = _bound(tokens, piece)
    approximate = piece.timex.approximate or _is_hedged(tokens, piece)
    timex = replace(piece.timex, bound=bound, approximate=approximate, words=tokens.words(piece.first, piece.after))
    ends = tuple(_mention(tokens, end) for end in piece.ends)
    return TimexMention(tokens[piece.first].start, tokens[piece.after - 1].end, timex, ends)


def _bound(tokens: Tokens, piece: Piece) -> str:
    """What the words right before a date say of its side: "since", "by", …; the longest phrase counts.

    "From a year earlier" compares and bounds nothing; nor does "ever before".
    """
    first = piece.first
    if piece.timex.until is not None or piece.timex.kind not in {TimexKind.DATE, TimexKind.EVENT_RELATIVE}:
        return ""
    if _counts_from_the_first(tokens, first):
        return "since"
    for length in range(_LONGEST_BOUND, 0, -1):
        bound = BOUNDS.get(tuple(tokens.lower(place) for place in range(first - length, first)))
        if bound is not None:
            compares = bound == "from" and piece.timex.kind is TimexKind.EVENT_RELATIVE
            return "" if compares or tokens.lower(first - length - 1) == "ever" else str(bound)
    return ""


def _counts_from_the_first(tokens: Tokens, first: int) -> bool:
    """Whether "since" and a first one stand before a date: "since the first case, on 29 October"."""
    before = [tokens.lower(place) for place in range(first - _FARTHEST_SINCE, first)]
    if before[-2:] not in ([",", "on"], [",", "in"]) or "since" not in before:
        return False
    told = before[before.index("since") + 1 : -2]
    return "first" in told and "," not in told


def _is_hedged(tokens: Tokens, piece: Piece) -> bool:
    """Whether "about", "nearly" or the like stands before a length, a distance or a year."""
    timex = piece.timex
    calendar = timex.calendar
    if timex.offset is not None and timex.offset.rolling:
        phrases = HEDGES if timex.kind is TimexKind.DATE else HEDGES_OF_LENGTHS
    elif timex.kind is TimexKind.DURATION:
        phrases = HEDGES_OF_LENGTHS
    elif calendar is not None and _shape(calendar) in {"year", "decade"}:
        phrases = HEDGES_OF_YEARS
    else:
        return False
    return any(tokens.ends_with(piece.first, phrase) for phrase in phrases)
