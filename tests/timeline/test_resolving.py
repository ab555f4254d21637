"""Time expressions resolved: what holds for all of them, and the steps on the calendar beneath."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.interval import EARLIEST, LATEST, TimeInterval
from checker.model.timex import CalendarDate, Offset, Tense, Timex, TimexKind
from checker.timeline.calendar_steps import moved, unit_around, unit_away
from checker.timeline.portions import portion
from checker.timeline.resolving import resolve, within_bound

FRIDAY = TimeInterval.day(date(2023, 10, 13))
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
UNITS = st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"])
TENSES = st.sampled_from(list(Tense))
BARE_DATES = st.sampled_from(
    [
        CalendarDate(weekday=0),
        CalendarDate(weekday=6, part="morning"),
        CalendarDate(day=17),
        CalendarDate(month=3),
        CalendarDate(month=12, part="late"),
        CalendarDate(month=2, day=29),
        CalendarDate(month=10, day=17),
        CalendarDate(quarter=3),
        CalendarDate(half=1),
        CalendarDate(season="winter"),
    ]
)
OFFSETS = st.builds(
    Offset,
    st.sampled_from(["day", "week", "weekend", "month", "quarter", "year", "decade"]),
    st.integers(-3, 3).map(Decimal),
    rolling=st.booleans(),
    part=st.sampled_from(["", "early", "end"]),
)
RELATIVE = st.one_of(
    BARE_DATES.map(lambda calendar: Timex(TimexKind.DATE, calendar=calendar)),
    st.builds(
        lambda calendar, which: Timex(TimexKind.DATE, calendar=calendar, which=which),
        BARE_DATES,
        st.sampled_from(["last", "this", "next", "past", "coming"]),
    ),
    OFFSETS.map(lambda offset: Timex(TimexKind.DATE, offset=offset)),
)


def on(day: date) -> TimeInterval:
    """One day of publication."""
    return TimeInterval.day(day)


@given(RELATIVE, DAYS, TENSES)
def test_every_reading_says_how_it_was_found(timex: Timex, day: date, tense: Tense) -> None:
    resolved = resolve(replace(timex, words="then"), on(day), tense)
    assert resolved.depends_on_published
    assert all(reading.grounds.startswith("“then” in an article of ") for reading in resolved.readings)
    assert list(resolved.readings) == sorted(resolved.readings)


@given(RELATIVE, TENSES)
def test_nothing_is_guessed_without_a_publication_date(timex: Timex, tense: Tense) -> None:
    assert resolve(timex, None, tense).readings == ()
    assert resolve(timex, TimeInterval(FRIDAY.first, LATEST), tense).readings == ()


@given(RELATIVE, DAYS, st.integers(0, 120), st.integers(0, 120), TENSES)
def test_what_an_uncertain_date_gives_holds_for_every_day(
    timex: Timex, first: date, length: int, chosen: int, tense: Tense
) -> None:
    published = TimeInterval(first, first + timedelta(length))
    day = min(first + timedelta(chosen), published.last)
    covering = resolve(timex, published, tense).readings
    for reading in resolve(timex, on(day), tense).readings:
        assert any(cover.contains(reading) for cover in covering)


@given(BARE_DATES, DAYS)
def test_looking_back_never_looks_ahead(calendar: CalendarDate, day: date) -> None:
    timex = Timex(TimexKind.DATE, calendar=calendar)
    assert all(reading.first <= day for reading in resolve(timex, on(day), Tense.PAST).readings)
    assert all(reading.last >= day for reading in resolve(timex, on(day), Tense.FUTURE).readings)


@given(DAYS, st.none() | DAYS.map(TimeInterval.day), TENSES)
def test_a_full_date_needs_nothing_else(day: date, published: TimeInterval | None, tense: Tense) -> None:
    timex = Timex(TimexKind.DATE, calendar=CalendarDate(day.year, day.month, day.day))
    resolved = resolve(timex, published, tense)
    assert not resolved.depends_on_published
    assert resolved.interval is not None
    assert (resolved.interval.first, resolved.interval.last) == (day, day)


def test_a_day_that_no_calendar_has_gives_no_reading() -> None:
    assert resolve(Timex(TimexKind.DATE, calendar=CalendarDate(2023, 2, 30)), None).readings == ()


def test_a_leap_day_is_looked_for_in_leap_years() -> None:
    timex = Timex(TimexKind.DATE, calendar=CalendarDate(month=2, day=29))
    resolved = resolve(timex, FRIDAY, Tense.PAST)
    assert [reading.edtf for reading in resolved.readings] == ["2020-02-29"]


def test_distances_beyond_the_calendar_give_no_reading() -> None:
    ages_ago = Timex(TimexKind.DATE, offset=Offset("year", Decimal(-66_000_000), rolling=True))
    assert resolve(ages_ago, FRIDAY).readings == ()


def test_a_bound_opens_one_side() -> None:
    march = TimeInterval.month(2023, 3)
    assert within_bound(march, "since") == TimeInterval(march.first, LATEST, march.precision)
    assert within_bound(march, "by") == TimeInterval(EARLIEST, march.last, march.precision)
    assert within_bound(march, "before").last == date(2023, 2, 28)
    assert within_bound(march, "after").first == date(2023, 4, 1)
    assert within_bound(march, "") == march


def test_since_looks_back_and_by_looks_ahead_where_the_tense_is_not_known() -> None:
    july = Timex(TimexKind.DATE, calendar=CalendarDate(month=7))
    since, by = (resolve(replace(july, bound=bound), FRIDAY).interval for bound in ("since", "by"))
    assert since is not None
    assert by is not None
    assert (since.edtf, by.edtf) == ("2023-07", "2024-07")


@pytest.mark.parametrize(
    ("tense", "words"),
    [
        (Tense.PAST, "“Monday” in an article of 13 October 2023, looking back, is 9 October 2023"),
        (Tense.FUTURE, "“Monday” in an article of 13 October 2023, looking ahead, is 16 October 2023"),
    ],
)
def test_grounds_read_like_a_sentence(tense: Tense, words: str) -> None:
    monday = Timex(TimexKind.DATE, calendar=CalendarDate(weekday=0), words="Monday")
    assert [reading.grounds for reading in resolve(monday, FRIDAY, tense).readings] == [words]


def test_grounds_name_the_time_that_is_counted_from() -> None:
    timex = Timex(TimexKind.EVENT_RELATIVE, offset=Offset("year", Decimal(-1), rolling=True), anchored="event")
    resolved = resolve(replace(timex, words="a year earlier"), None, anchor=TimeInterval.year(2023))
    assert [reading.grounds for reading in resolved.readings] == ["“a year earlier”, counted from 2023, is 2022"]


@given(DAYS, UNITS)
def test_a_unit_holds_its_day(day: date, unit: str) -> None:
    around = unit_around(day, unit)
    assert unit == "weekend" or around.first <= day <= around.last
    assert unit_around(around.last, unit) == around


@given(DAYS, UNITS)
def test_units_follow_each_other_without_a_gap(day: date, unit: str) -> None:
    following = unit_away(day, unit, 1)
    assert following is not None
    gap = (following.first - unit_around(day, unit).last).days
    assert gap == (6 if unit == "weekend" else 1)


@given(DAYS, st.sampled_from(["day", "week", "month", "year"]), st.integers(-40, 40))
def test_moving_there_and_back_ends_near_the_start(day: date, unit: str, amount: int) -> None:
    there = moved(day, unit, amount)
    assert there is not None
    back = moved(there, unit, -amount)
    assert back is not None
    assert 0 <= (day - back).days <= (3 if unit in {"month", "year"} else 0)


@given(DAYS, UNITS, st.sampled_from(["early", "mid", "late", "start", "end"]))
def test_a_part_lies_in_its_whole(day: date, unit: str, part: str) -> None:
    whole = unit_around(day, unit)
    assert whole.contains(portion(whole, part))


@given(DAYS, st.sampled_from(["month", "quarter", "year", "decade"]))
def test_early_mid_and_late_make_up_the_whole(day: date, unit: str) -> None:
    whole = unit_around(day, unit)
    early, mid, late = (portion(whole, part) for part in ("early", "mid", "late"))
    assert (early.first, late.last) == (whole.first, whole.last)
    assert (mid.first - early.last).days == (late.first - mid.last).days == 1
