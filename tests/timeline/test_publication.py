"""When articles were published: stated dates in order of trust, and dates worked out from small stories."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.claim import ClaimKind, Modality
from checker.model.document import PassageRole, Trust
from checker.model.interval import TimeInterval
from checker.model.report import Published
from checker.model.timex import CalendarDate, Tense
from checker.timeline.dateline_days import dateline_day
from checker.timeline.publication import contradictory_grounds, publication_dates
from checker.timeline.publication_windows import between, window_given
from checker.timeline.tellings import story_of
from tests.timeline.small_articles import (
    MONDAY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    Line,
    Told,
    article,
    away,
    days,
    from_to,
    on,
    stated,
)

SHARED = Path(__file__).parents[3] / "shared" / "articles"


def dated(*articles: Told, told: dict[str, TimeInterval] | None = None) -> dict[str, Published]:
    """The publication dates of articles given together, by name."""
    documents = [document for document, _ in articles]
    claims = [claim for _, own in articles for claim in own]
    return {entry.document: entry for entry in publication_dates(documents, claims, told or {})}


def edtf(published: Published) -> str | None:
    """The days of a publication date, None where it is open."""
    return published.interval.edtf if published.interval else None


# --- stated dates


EVERY_TRUST = [
    stated(Trust.DATELINE, "2024-03-01"),
    stated(Trust.METADATA, "2024-03-02"),
    stated(Trust.FRONT_MATTER, "2024-03-03"),
    stated(Trust.SIDECAR, "2024-03-04"),
]


@pytest.mark.parametrize(
    ("places", "told", "expected"),
    [
        (1, {}, "2024-03-01"),
        (2, {}, "2024-03-02"),
        (3, {}, "2024-03-03"),
        (4, {}, "2024-03-04"),
        (4, {"desk/a.txt": days("2024-03-05")}, "2024-03-05"),
        (4, {"a.txt": days("2024-03-05")}, "2024-03-05"),
        (4, {"b.txt": days("2024-03-05")}, "2024-03-04"),
    ],
)
def test_the_most_trusted_statement_wins(places: int, told: dict[str, TimeInterval], expected: str) -> None:
    published = dated(article("desk/a.txt", stated=EVERY_TRUST[:places]), told=told)["desk/a.txt"]
    assert edtf(published) == expected
    assert published.stated
    assert published.grounds


def test_a_file_name_that_two_articles_bear_tells_neither() -> None:
    published = dated(article("x/a.txt"), article("y/a.txt"), told={"a.txt": days("2024-03-05")})
    assert [edtf(entry) for entry in published.values()] == [None, None]


def test_a_less_trusted_day_makes_a_trusted_month_finer() -> None:
    coarse = stated(Trust.FRONT_MATTER, "2024-03-01", "2024-03-31")
    assert edtf(dated(article("a", stated=[coarse, stated(Trust.DATELINE, "2024-03-14")]))["a"]) == "2024-03-14"
    assert edtf(dated(article("a", stated=[coarse, stated(Trust.DATELINE, "2024-04-02")]))["a"]) == "2024-03"


@pytest.mark.parametrize(
    ("dates", "dateline", "pairs"),
    [
        ([(Trust.FRONT_MATTER, "2024-03-03"), (Trust.DATELINE, "2024-03-05")], "", 1),
        ([(Trust.METADATA, "2024-03-04"), (Trust.DATELINE, "2024-03-03")], "", 0),
        ([(Trust.FRONT_MATTER, "2024-03-03"), (Trust.METADATA, "2024-03-03")], "", 0),
        ([(Trust.FRONT_MATTER, "2024-03-03")], "KARLOV, March 5 --", 1),
        ([(Trust.FRONT_MATTER, "2024-03-03")], "KARLOV, March 2 --", 0),
        ([(Trust.FRONT_MATTER, "2024-01-01")], "KARLOV, Dec. 31 --", 0),
        ([(Trust.SIDECAR, "2024-03-09"), (Trust.DATELINE, "2024-03-03")], "", 0),
        ([], "KARLOV, March 5 --", 0),
    ],
)
def test_stated_dates_more_than_a_day_apart_contradict(
    dates: list[tuple[Trust, str]], dateline: str, pairs: int
) -> None:
    document, _ = article("a.md", stated=[stated(*date) for date in dates], dateline=dateline)
    found = contradictory_grounds([document])
    assert len(found) == pairs
    assert all(one.trust > other.trust for _, one, other in found)


# --- datelines without a year


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("SEOUL, April 14 (Agency) --", (4, 14, None)),
        ("MADRID, 3 Jan —", (1, 3, None)),
        ("NEW DELHI, AUGUST 18", (8, 18, None)),
        ("Oslo, Sept. 12 -", (9, 12, None)),
        ("(Tuesday, Feb. 29)", (2, 29, TUESDAY)),
        ("MIAMI, Feb. 2, 2024 —", None),
        ("Lisbon, 5 September 2024", None),
        ("KARLOV, April 31 --", None),
        ("KARLOV (Agency) --", None),
        ("MAY 2024", None),
    ],
)
def test_the_day_of_a_dateline(words: str, expected: tuple[int, int, int | None] | None) -> None:
    document, _ = article("a", dateline=words)
    found = dateline_day(document)
    assert (found and (found.month, found.day, found.weekday)) == expected


SAID_ON_TUESDAY = Line("The ministry said so on {Tuesday}.", (on(weekday=TUESDAY),))
FULL_YEAR = Line("Landings reached 40,000 tonnes in {2023}.", (on(year=2023),), kind=ClaimKind.QUANTITY)


def test_a_completed_year_and_a_weekday_give_a_dateline_its_year() -> None:
    published = dated(article("a", CHANGE_OF_2023, SAID_ON_TUESDAY, dateline="KARLOV, Feb. 20 --"))["a"]
    assert edtf(published) == "2024-02-20"
    assert not published.stated
    assert "Tuesday" in " ".join(published.grounds)


def test_articles_given_with_it_give_a_dateline_its_year() -> None:
    other = article("other.md", stated=[stated(Trust.FRONT_MATTER, "2024-02-22")])
    published = dated(article("a", SAID_ON_TUESDAY, dateline="KARLOV, Feb. 20 --"), other)
    assert edtf(published["a"]) == "2024-02-20"
    assert "other.md" in " ".join(published["a"].grounds)


def test_the_weekday_outweighs_an_article_exactly_a_year_older() -> None:
    archive = article("archive", stated=[stated(Trust.DATELINE, "2023-02-21")])
    news = article("news", CHANGE_OF_2023, SAID_ON_TUESDAY, dateline="KARLOV, Feb. 20 --")
    assert edtf(dated(archive, news)["news"]) == "2024-02-20"


def test_a_dateline_alone_leaves_the_year_open() -> None:
    published = dated(article("a", SAID_ON_TUESDAY, dateline="KARLOV, Feb. 20 --"))["a"]
    assert published.interval is None
    assert "20 February" in published.grounds[-1]


def test_nearness_alone_does_not_tell_one_year_from_the_next() -> None:
    other = article("other", stated=[stated(Trust.DATELINE, "2024-08-15")])
    published = dated(article("a", dateline="KARLOV, Feb. 20 --"), other)["a"]
    assert published.interval is not None
    assert published.interval.contains(days("2024-02-20/2025-02-20"))


def test_two_years_that_fit_as_well_are_both_held() -> None:
    before, after = (article(name, stated=[stated(Trust.DATELINE, day)]) for name, day in YEARS_ROUND_ABOUT)
    published = dated(article("a", dateline="KARLOV, Feb. 20 --"), before, after)["a"]
    assert edtf(published) == "2023-02-20/2024-02-20"
    assert "open" in " ".join(published.grounds)


YEARS_ROUND_ABOUT = (("before", "2023-02-18"), ("after", "2024-02-22"))


# --- what an article says alone


AHEAD_IN_MAY = Line("A second round opens in {May}.", (on(month=5),), Tense.FUTURE)
DONE_IN_FEBRUARY = Line("A pact was struck in {February}.", (on(month=2),))
CHANGE_OF_2023 = Line("Landings rose 12% in {2023}.", (on(year=2023),), kind=ClaimKind.CHANGE)


def test_a_change_over_a_whole_year_is_news_of_the_next() -> None:
    assert edtf(dated(article("a", CHANGE_OF_2023))["a"]) == "2024"


def test_months_behind_and_ahead_bracket_the_day() -> None:
    published = dated(article("a", CHANGE_OF_2023, DONE_IN_FEBRUARY, AHEAD_IN_MAY))["a"]
    assert edtf(published) == "2024-02-01/2024-05-31"
    assert any("February" in ground and "May" in ground for ground in published.grounds)


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (SAID_ON_TUESDAY,),
        (Line("The town fell in {2014}.", (on(year=2014),)),),
        (Line("Mayors at a fair, {October 12, 2023}.", (on(year=2023, month=10, day=12),), role=PassageRole.CAPTION),),
        (FULL_YEAR,),
        (DONE_IN_FEBRUARY, AHEAD_IN_MAY),
    ],
)
def test_what_nothing_tells_stays_open_and_says_what_is_missing(lines: tuple[Line, ...]) -> None:
    published = dated(article("a", *lines))["a"]
    assert published.interval is None
    assert "nothing" in published.grounds[-1]


OPENS_BY_2032 = Line("The road opens by {2032}.", (on(year=2032),), Tense.FUTURE, modality=Modality.PLAN)
FISCAL_2023_24 = from_to(CalendarDate(year=2023, fiscal=True), CalendarDate(year=2024, fiscal=True))


@pytest.mark.parametrize(
    ("line", "bound"),
    [
        (
            Line("Mayors at a fair, {May 2, 2023}.", (on(year=2023, month=5, day=2),), role=PassageRole.CAPTION),
            "2023-05-02",
        ),
        (Line("The bridge fell on {2 May 2023}.", (on(year=2023, month=5, day=2),)), "2023-05-02"),
        (Line("It was to open in {2031}.", (on(year=2031),), modality=Modality.PLAN), None),
        (Line("It opens in {2031}.", (on(year=2031),), Tense.UNKNOWN), None),
        (Line("They spoke about the World Cup of {2030}.", (on(year=2030),)), None),
        (Line("They signed for deliveries from {2031}.", (replace(on(year=2031), bound="from"),)), None),
        (Line("She accuses him of thefts in {2020}.", (on(year=2020),), Tense.FUTURE), None),
        (Line("Prices rose in {fiscal 2023-24}.", (FISCAL_2023_24,), kind=ClaimKind.CHANGE), "2024-01-01"),
        (FULL_YEAR, "2024-01-01"),
    ],
)
def test_lower_bounds(line: Line, bound: str | None) -> None:
    document, claims = article("a", line, OPENS_BY_2032)
    (published,) = publication_dates([document], claims, {})
    words = " ".join(published.grounds)
    if bound is None:
        assert "on or after" not in words
    else:
        day = date.fromisoformat(bound)
        assert f"on or after {day.day} " in words
        assert str(day.year) in words


def test_bounds_that_contradict_one_another_are_left_out() -> None:
    slip = Line("The bridge fell on {2 May 2033}.", (on(year=2033, month=5, day=2),))
    published = dated(article("a", slip, OPENS_BY_2032))["a"]
    assert "2033" not in " ".join(published.grounds)
    assert "2032" not in " ".join(published.grounds)


def test_a_figure_whose_year_is_ahead_does_not_bound() -> None:
    sent, due = "It has sent 10 million euros; the rest is due in {2025}.", (on(year=2025),)
    document, claims = article("a", Line(sent, due, Tense.FUTURE))
    figure = replace(claims[0], kind=ClaimKind.QUANTITY, when=replace(claims[0].when, tense=Tense.PAST), id="figure")
    (published,) = publication_dates([document], [*claims, figure], {})
    assert "2026" not in " ".join(published.grounds)


# --- events that several articles tell of


MEETING = "Karlov is hosting the mayors of 90 towns {} to mark ten years of its River and Harbour League"
MEETING_ON_17 = Line(
    MEETING.format("on {October 17-18}") + ".",
    (from_to(CalendarDate(month=10, day=17), CalendarDate(month=10, day=18)),),
    Tense.FUTURE,
)
MEETING_ON_TUESDAY = Line(
    MEETING.format("from {Tuesday to Wednesday}") + ", a project dear to Mayor Anna Brod.",
    (from_to(CalendarDate(weekday=TUESDAY), CalendarDate(weekday=WEDNESDAY)),),
    Tense.FUTURE,
)
NEXT_WEEK = Line(
    "Mayor Anna Brod of Velim goes to Karlov {next week} to meet Olga Reyl.",
    (away(1, "week"),),
    Tense.FUTURE,
    event="visit",
)
LANDS_ON_TUESDAY = Line(
    "Mayor Anna Brod of Velim lands in Karlov on {Tuesday} to meet her friend Olga Reyl.",
    (on(weekday=TUESDAY),),
    Tense.FUTURE,
    event="visit",
)
ARRIVED_ON_MONDAY = Line("Her deputy arrived on {Monday}.", (on(weekday=MONDAY),))
SPOKE_ON_SUNDAY = Line("The two spoke on {Sunday}.", (on(weekday=SUNDAY),))
SHOWN_IN_OCTOBER = Line(
    "Anna Brod at a fair on {October 12, 2023}.", (on(year=2023, month=10, day=12),), role=PassageRole.CAPTION
)
PREVIEW = article("preview", NEXT_WEEK, MEETING_ON_17)
EVE = article("eve", SHOWN_IN_OCTOBER, ARRIVED_ON_MONDAY, SPOKE_ON_SUNDAY, MEETING_ON_TUESDAY)
REPRINT = article("reprint", ARRIVED_ON_MONDAY, MEETING_ON_TUESDAY)
THIS_WEEK = article(
    "welcome",
    Line(
        "Karlov {this week} welcomes the mayors of 90 towns to a forum of the River and Harbour League.",
        (away(0, "week"),),
        Tense.FUTURE,
    ),
    SPOKE_ON_SUNDAY,
    ARRIVED_ON_MONDAY,
    LANDS_ON_TUESDAY,
)
LATER = article(
    "later",
    CHANGE_OF_2023,
    DONE_IN_FEBRUARY,
    AHEAD_IN_MAY,
    Line("Anna Brod will visit Karlov on {Monday}.", (on(weekday=MONDAY),), Tense.FUTURE),
)
EXPECTED = {
    "preview": "2023-10-09/2023-10-15",
    "eve": "2023-10-16/2023-10-17",
    "reprint": "2023-10-16/2023-10-17",
    "welcome": "2023-10-16/2023-10-17",
    "later": "2024-02-01/2024-05-31",
}


def test_a_weekday_a_date_and_a_picture_date_a_whole_story() -> None:
    published = dated(PREVIEW, EVE, REPRINT, THIS_WEEK, LATER)
    assert {name: edtf(entry) for name, entry in published.items()} == EXPECTED
    grounds = " ".join(published["reprint"].grounds)
    assert "a Tuesday only in 2017, 2023 and 2028" in grounds
    assert "12 October 2023 (eve)" in grounds


def test_the_order_in_which_articles_are_given_changes_nothing() -> None:
    orders = [dated(*order) for order in permutations((PREVIEW, EVE, THIS_WEEK, LATER))]
    days_by_order = {tuple(sorted((name, edtf(entry)) for name, entry in order.items())) for order in orders}
    assert len(days_by_order) == 1


def test_without_a_picture_the_year_of_the_story_stays_open() -> None:
    published = dated(PREVIEW, REPRINT, LATER)
    assert [edtf(published[name]) for name in ("preview", "reprint")] == [None, None]


def test_a_dated_article_dates_the_others() -> None:
    told = {"welcome": days("2023-10-16")}
    assert edtf(dated(PREVIEW, THIS_WEEK, REPRINT, told=told)["preview"]) == "2023-10-09/2023-10-15"


def test_an_old_bound_does_not_choose_the_year() -> None:
    old = Line("The town fell in {2014}.", (on(year=2014),))
    published = dated(PREVIEW, article("reprint", old, MEETING_ON_TUESDAY))
    assert edtf(published["reprint"]) is None


def test_another_visit_of_the_same_people_is_no_link() -> None:
    words, monday = "Foreign Minister Anna Brod of Velim {} Karlov on {{Monday}} for talks.", (on(weekday=MONDAY),)
    visit = Line(words.format("arrived in"), monday, event="visit")
    again = Line(words.format("will visit"), monday, Tense.FUTURE, event="visit")
    published = dated(article("one", visit, stated=[stated(Trust.TOLD, "2023-10-16")]), article("two", again))
    assert edtf(published["two"]) is None


# --- properties


@given(st.dates(date(1990, 1, 1), date(2050, 12, 31)), st.integers(0, 6), st.sampled_from([Tense.PAST, Tense.FUTURE]))
def test_the_day_of_printing_lies_in_the_window_of_its_weekdays(day: date, back: int, tense: Tense) -> None:
    event = day - timedelta(days=back) if tense == Tense.PAST else day + timedelta(days=back)
    document, claims = article("a", Line("It happened on {that day}.", (on(weekday=event.weekday()),), tense))
    window = window_given(story_of(document, claims).tellings[0], TimeInterval.day(event))
    assert window is not None
    assert window.first <= day <= window.last
    assert window.days == 7


@given(st.integers(0, 6), st.lists(st.integers(0, 5), min_size=1), st.lists(st.integers(0, 5), min_size=1))
def test_between_holds_the_day_of_printing(today: int, back: list[int], ahead: list[int]) -> None:
    reach = max(back) + max(ahead)
    past = frozenset((today - step) % 7 for step in back)
    future = frozenset((today + step + 1) % 7 for step in ahead)
    found = between(past, future, 7)
    if reach < 6:
        assert found is not None
        assert today in found
    else:
        assert found is None or found & past


def test_weekdays_on_both_sides_of_the_circle_tell_nothing() -> None:
    assert between(frozenset({MONDAY, THURSDAY}), frozenset({TUESDAY, SATURDAY}), 7) is None


# --- the five articles, run from end to end


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared articles are not here")
@pytest.mark.parametrize(
    ("number", "true_days", "slack"),
    [
        ("000", "2023-10-16", 14),
        ("001", "2023-10-16", 14),
        ("002", "2024-04-01/2024-04-07", 92),
        ("003", "2023-10-16/2023-10-17", 14),
        ("004", "2023-10-09/2023-10-15", 14),
    ],
)
def test_the_shared_articles(number: str, true_days: str, slack: int, shared_dates: dict[str, Published]) -> None:
    published = shared_dates[number]
    assert published.interval is not None, published.grounds
    true = days(true_days)
    assert published.interval.intersects(true)
    assert published.interval.first >= true.last - timedelta(days=slack)
    assert published.interval.last <= true.first + timedelta(days=slack)


@pytest.fixture(scope="module")
def shared_dates() -> dict[str, Published]:
    """The dates of the five articles given together, none told, by the number in their names."""
    pipeline = pytest.importorskip("checker.pipeline")
    documents, _ = pipeline.read_paths(sorted(SHARED.glob("*.txt")))
    claims = pipeline.extract(documents, pipeline.mark(documents))
    return {Path(entry.document).name[:3]: entry for entry in publication_dates(documents, claims, {})}
