"""A weekday or month told together with a week or a distance: "last week, on Tuesday", "20 years ago this month"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from checker.extracting.time_pieces import Piece
from checker.extracting.time_reads import inside
from checker.extracting.time_tokens import Tokens
from checker.model.timex import CalendarDate, Offset, Timex, TimexKind

_BETWEEN = frozenset({"", "on", ", on"})
_MONTHS_OF_YEAR = 12


def with_weeks_nearby(tokens: Tokens, pieces: Sequence[Piece]) -> list[Piece]:
    """The same times, each two that tell one day between them made one."""
    found: list[Piece] = []
    for piece in pieces:
        before = found[-1] if found else None
        one = _as_one(tokens, before, piece) if before is not None else None
        if before is not None and one is not None:
            found[-1] = Piece(before.first, piece.after, one)
        else:
            found.append(piece)
    return found


def _as_one(tokens: Tokens, before: Piece, piece: Piece) -> Timex | None:
    between = " ".join(tokens.lower(place) for place in range(before.after, piece.first))
    if between not in _BETWEEN or before.timex.kind is not TimexKind.DATE:
        return None
    if is_bare_weekday(piece.timex):
        offset = before.timex.offset
        is_ahead = offset is not None and offset.rolling and offset.amount > 0  # "in two weeks' time, on Friday"
        return inside(piece.timex, before.timex) if _is_in_weeks(before.timex) and not is_ahead else None
    return _years_ago_now(before.timex, piece.timex) if between == "" else None


def is_bare_weekday(timex: Timex) -> bool:
    """Whether a time is a day of the week and no more."""
    calendar = timex.calendar
    if calendar is None or calendar.weekday is None:
        return False
    return replace(timex, words="") == Timex(
        TimexKind.DATE, calendar=CalendarDate(weekday=calendar.weekday, part=calendar.part)
    )


def is_week_away(timex: Timex) -> bool:
    """Whether it is "last week", "this week" or "next week"."""
    return _is_in_weeks(timex) and timex.offset is not None and not timex.offset.rolling


def _is_in_weeks(timex: Timex) -> bool:
    """The same, or "two weeks ago"."""
    offset = timex.offset
    if offset is None or offset.unit != "week" or offset.part or offset.most is not None or timex.which:
        return False
    return timex.kind is TimexKind.DATE and timex.calendar is None and offset.amount == int(offset.amount)


def _years_ago_now(distance: Timex, now: Timex) -> Timex | None:
    """ "20 years ago this month", "ten years ago today": that month, of the day too."""
    away, here = distance.offset, now.offset
    if away is None or here is None or distance.calendar is not None or now.calendar is not None:
        return None
    is_now = here.unit in {"day", "month"} and here.amount == 0 and not here.rolling and not now.which
    if not is_now or not away.rolling or away.unit != "year" or away.most is not None or away.amount % 1:
        return None
    return replace(now, offset=Offset("month", Decimal(int(away.amount) * _MONTHS_OF_YEAR)))
