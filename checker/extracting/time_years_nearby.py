"""The year, or the month, of a bare date that a date before it in the same sentence tells.

"It opened in March 2020 and closed in June", "In 2020, it closed in June", "October 3 in 2014".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.extracting.calendar_words import (
    BEFORE_YEAR_GOES_ON,
    ENDING_VERBS,
    NOT_UNDER_OPENING_YEAR,
    WITH_ENDING_VERBS,
)
from checker.extracting.time_pieces import Piece
from checker.extracting.time_reads import inside, skip
from checker.extracting.time_tokens import Tokens
from checker.extracting.time_weeks_nearby import is_bare_weekday, is_week_away
from checker.model.timex import CalendarDate, Timex, TimexKind

_MONTHS = 12
_LONGEST_LINK = 6
_LISTING = frozenset({"and", "but"})


def with_years_nearby(tokens: Tokens, pieces: Sequence[Piece]) -> list[Piece]:
    """The same times, bare months and days filled up from the date that they go on from."""
    found: list[Piece] = []
    opening: Piece | None = None
    for piece in _with_years_behind(tokens, pieces):
        before = found[-1] if found else None
        if opening is not None and _is_barred(tokens, opening.after, piece.first):
            opening = None
        if before is not None and _goes_on(tokens, before, piece):
            piece = replace(piece, timex=_following(before.timex, piece.timex))
        elif opening is not None and _lies_in(piece.timex, opening.timex):
            piece = replace(piece, timex=_in_stretch(piece.timex, opening.timex))
        elif _opens_sentence(tokens, piece):
            opening = piece
        found.append(piece)
    return found


def _with_years_behind(tokens: Tokens, pieces: Sequence[Piece]) -> list[Piece]:
    """ "October 3 in 2014": the year behind a bare date and "in" is its own."""
    found: list[Piece] = []
    for piece in pieces:
        before, year = found[-1] if found else None, _only_year(piece.timex)
        is_behind = before is not None and piece.first == before.after + 1 and tokens.lower(before.after) == "in"
        if before is not None and is_behind and year is not None and _is_bare(before.timex):
            found[-1] = replace(before, after=piece.after, timex=_in_stretch(before.timex, piece.timex))
        else:
            found.append(piece)
    return found


def _only_year(timex: Timex) -> int | None:
    """The year of a date that is a year and nothing more."""
    calendar = timex.calendar
    if calendar is None or timex.until is not None or timex.offset is not None or timex.length is not None:
        return None
    return calendar.year if calendar == CalendarDate(year=calendar.year) else None


def _is_bare(timex: Timex) -> bool:
    """Whether a date is a month, or a day of a month, that says nothing of its year."""
    calendar = timex.calendar
    if calendar is None or calendar.month is None or calendar.year is not None or timex.kind is not TimexKind.DATE:
        return False
    return timex.until is None and timex.offset is None and timex.length is None and not timex.which


def _lies_in(timex: Timex, stretch: Timex) -> bool:
    """Whether a date is a weekday of a week that opens the sentence, or a month or day of such a year."""
    return is_bare_weekday(timex) if is_week_away(stretch) else _is_bare(timex)


def _opens_sentence(tokens: Tokens, piece: Piece) -> bool:
    """Whether a year opens a sentence and stands for all of it: "In 2020, …", "Last year …", "Last week …"."""
    if _only_year(piece.timex) is not None:
        is_first = tokens.lower(piece.first - 1) == "in" and tokens.opens_sentence(piece.first - 1)
        return is_first and tokens.lower(piece.after) == ","
    is_away = is_week_away(piece.timex) or (_is_year_away(piece.timex) and piece.timex.calendar is None)
    return is_away and tokens.opens_sentence(piece.first)


def _is_year_away(timex: Timex) -> bool:
    """Whether it is "last year", or a date in it."""
    offset = timex.offset
    if offset is None or offset.unit != "year" or offset.rolling or offset.amount >= 0 or offset.part:
        return False
    return timex.kind is TimexKind.DATE and not timex.which and timex.until is None and timex.length is None


def _is_barred(tokens: Tokens, first: int, after: int) -> bool:
    """Whether the sentence ends, or turns to another time or teller, between two places."""
    return any(tokens.lower(place) in NOT_UNDER_OPENING_YEAR for place in range(first, after))


def _goes_on(tokens: Tokens, before: Piece, piece: Piece) -> bool:
    """Whether two dates are those of a beginning and its end: "began on 3 March 2015 and ended on 5 April"."""
    place = skip(tokens, before.after, ",")
    words = [tokens.lower(at) for at in range(place, piece.first)]
    if not 1 < len(words) <= _LONGEST_LINK or words[0] not in _LISTING:
        return False
    verbs = [word for word in words if word in ENDING_VERBS]
    others = [word for word in words[1:] if word not in ENDING_VERBS]
    if len(verbs) != 1 or not all(word in WITH_ENDING_VERBS or word in BEFORE_YEAR_GOES_ON for word in others):
        return False
    return words[-1] in BEFORE_YEAR_GOES_ON and _following(before.timex, piece.timex) != piece.timex


def _following(before: Timex, timex: Timex) -> Timex:
    """The date with what the one before tells, as the first such day after it; unchanged where it tells nothing."""
    first, own = before.calendar, timex.calendar
    if first is None or own is None or first.month is None or before.until is not None or before.which:
        return timex
    if timex == Timex(TimexKind.DATE, calendar=CalendarDate(day=own.day)) and own.day and first.day:
        months = first.month + (own.day <= first.day)
        timex = replace(timex, calendar=replace(own, month=(months - 1) % _MONTHS + 1))
        own = timex.calendar
    if own is None or not _is_bare(timex) or own.month is None:
        return timex
    is_later = (own.month, own.day or 0) > (first.month, first.day or 0)
    if first.year is not None and (is_later or own.month < first.month):
        return replace(timex, calendar=replace(own, year=first.year + (not is_later)))
    return inside(timex, before) if _is_year_away(before) and is_later else timex


def _in_stretch(timex: Timex, stretch: Timex) -> Timex:
    """A bare date in a year, or in "last year"."""
    year = _only_year(stretch)
    if year is None or timex.calendar is None:
        return inside(timex, stretch)
    return replace(timex, calendar=replace(timex.calendar, year=year))
