"""How the times of two claims relate."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from checker.kinds.periods import PeriodRelation, Periods, relate, said
from checker.model.claim import ClaimKind, Subject
from checker.model.interval import LATEST, Precision, TimeInterval
from checker.model.quantity import Dimension, Unit
from checker.model.timex import Length, Tense, Timex, TimexKind
from tests.made_claims import exactly, made_claim, made_context

DAY = TimeInterval.day
YEAR_2021, YEAR_2022 = TimeInterval.year(2021), TimeInterval.year(2022)
MAY_2021, JUNE_2021 = TimeInterval.month(2021, 5), TimeInterval.month(2021, 6)
SINCE_MAY = TimeInterval(date(2021, 5, 1), LATEST)
JANUARY_TO_JUNE = TimeInterval(date(2021, 1, 1), date(2021, 6, 30), Precision.HALF)
TUESDAY, WEDNESDAY = DAY(date(2023, 5, 2)), DAY(date(2023, 5, 3))
UNKNOWN = Timex(TimexKind.DATE, words="last year")
R = PeriodRelation


def test_an_article_of_the_middle_of_a_year_does_not_tell_of_the_whole() -> None:
    march, next_year = DAY(date(2021, 3, 12)), DAY(date(2022, 3, 11))
    assert related((YEAR_2021,), (), one_day=next_year, other_day=march).relation == R.DIFFERENT
    assert related((YEAR_2021,), (), one_day=march, other_day=march).relation == R.ASSUMED


def related(
    one: tuple[TimeInterval, ...],
    other: tuple[TimeInterval, ...],
    one_day: TimeInterval | None = TUESDAY,
    other_day: TimeInterval | None = WEDNESDAY,
    unknown: bool = False,
) -> Periods:
    """Two figures of two articles related by the days of their times and of their articles."""
    left = made_claim(Subject("toll"), exactly(3), document="one", on=one)
    right = made_claim(Subject("toll"), exactly(4), document="other", on=other, timex=UNKNOWN if unknown else None)
    days = {name: day for name, day in (("one", one_day), ("other", other_day)) if day is not None}
    context = made_context([left, right], days)
    there, back = relate(left, right, context), relate(right, left, context)
    assert there.relation == back.relation
    return there


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ((YEAR_2021,), (YEAR_2021,), R.SAME),
        ((YEAR_2021,), (YEAR_2022,), R.DIFFERENT),
        ((MAY_2021,), (JUNE_2021,), R.DIFFERENT),
        ((YEAR_2021,), (MAY_2021,), R.PART),
        ((YEAR_2021,), (JANUARY_TO_JUNE,), R.DIFFERENT),
        ((MAY_2021,), (DAY(date(2021, 5, 9)),), R.SAME),
        ((SINCE_MAY,), (DAY(date(2021, 5, 9)),), R.OPEN),
        ((YEAR_2021, YEAR_2022), (YEAR_2021,), R.ASSUMED),
        ((YEAR_2021, YEAR_2022), (TimeInterval.year(2023),), R.DIFFERENT),
        ((), (), R.ASSUMED),
        ((WEDNESDAY,), (), R.ASSUMED),
        ((MAY_2021,), (), R.ASSUMED),
        ((YEAR_2021,), (), R.OPEN),
    ],
)
def test_two_times(one: tuple[TimeInterval, ...], other: tuple[TimeInterval, ...], relation: PeriodRelation) -> None:
    assert related(one, other).relation == relation


def test_a_time_that_cannot_be_told_leaves_it_open() -> None:
    periods = related((YEAR_2021,), (), unknown=True)
    assert periods.relation == R.OPEN
    assert periods.words.startswith("the time cannot be told")


def test_silent_claims_of_articles_far_apart() -> None:
    periods = related((), (), DAY(date(2021, 1, 1)))
    assert periods.relation == R.APART
    assert periods.words == "told 852 days apart, in articles of 1 January 2021 and 3 May 2023"


def test_silent_claims_of_articles_without_a_date() -> None:
    assert related((), (), None, None).relation == R.OPEN


def test_silent_claims_of_one_article_are_of_one_time() -> None:
    claims = [made_claim(Subject("toll"), exactly(3), start=at, sentence=at) for at in (1, 2)]
    assert relate(claims[0], claims[1], made_context(claims)).relation == R.ASSUMED


@pytest.mark.parametrize(("tense", "relation"), [(Tense.UNKNOWN, R.DIFFERENT), (Tense.PAST, R.ASSUMED)])
def test_one_article_tells_of_the_present_and_of_a_time_long_past(tense: Tense, relation: PeriodRelation) -> None:
    now = made_claim(Subject("price"), exactly(9), document="one")
    now = replace(now, when=replace(now.when, tense=tense))
    then = made_claim(Subject("price"), exactly(7), document="one", on=(YEAR_2021,))
    assert relate(now, then, made_context([now, then], {"one": TUESDAY})).relation == relation


def test_a_stretch_told_by_its_length_is_part_of_a_month_and_a_day_may_be_all_of_it() -> None:
    day = Length("hour", Decimal(24), Decimal(24))
    stretch = Timex(TimexKind.DATE, length=day, words="the 24 hours to Sunday morning")
    for timex, relation in ((stretch, R.PART), (None, R.SAME)):
        rain = made_claim(Subject("rain"), exactly(3), on=(DAY(date(2021, 5, 9)),), timex=timex)
        other = made_claim(Subject("rain"), exactly(4), document="b", on=(MAY_2021,))
        assert relate(rain, other, made_context([rain, other])).relation == relation


@pytest.mark.parametrize(("began", "ended", "relation"), [(22, 16, R.ASSUMED), (1, 31, R.DIFFERENT)])
def test_two_lengths_may_be_told_at_the_beginning_and_at_the_end(
    began: int, ended: int, relation: PeriodRelation
) -> None:
    days = (DAY(date(2024, 4, began)), DAY(date(2024, 5, ended)))
    lengths = (exactly(31, Unit(Dimension.TIME, "day")), exactly(3, Unit(Dimension.TIME, "week")))
    one, other = (
        made_claim(Subject("strike"), length, kind=ClaimKind.DURATION, document=name, on=(day,))
        for name, length, day in zip(("one", "other"), lengths, days, strict=True)
    )
    assert relate(one, other, made_context([one, other], {"one": days[0], "other": days[1]})).relation == relation


def test_a_time_in_the_words_of_the_copy_with_what_it_means() -> None:
    assert said(made_claim(Subject("toll"), on=(YEAR_2021,))) == "“then” (2021)"
    assert said(made_claim(Subject("toll"), on=(YEAR_2021, YEAR_2022))) == "“then” (2021 or 2022)"
    assert said(made_claim(Subject("toll"))) == "no time stated"
