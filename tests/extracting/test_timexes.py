"""Time expressions found in sentences: the corpus, and what holds for every text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extracting.timexes import find_timexes
from checker.model.timex import CalendarDate, Length, Timex, TimexKind, TimexMention
from checker.timeline.resolving import resolve
from tests.extracting.timex_corpus import Case, cases, near_misses

WORDS = (
    "October", "Oct.", "May", "march", "17", "17th", "2023", "1,911", "20/03/2023", "Tuesday", "Mondays", "the", "a",
    "first", "half", "quarter", "last", "next", "year", "weeks", "ago", "earlier", "later", "to", "from", "between",
    "and", "-", "–", ",", "(", ")", ".", "’s", "early", "end", "of", "mid-", "1990s", "'90s", "Q3", "FY24", "fiscal",
    "spring", "every", "two", "three-day", "that", "same", "following", "since", "about", "today", "\n\n", "people",
    "$2023", "in", "on", "day", "after", "before", "month", "until", "19th", "century", "weekend", "period", "€", "ü",
)  # fmt: skip


def found(sentence: str) -> list[str]:
    """The words of the mentions of a sentence."""
    return [sentence[mention.start : mention.end] for mention in find_timexes(sentence)]


def only(sentence: str) -> Timex:
    """What the single mention of a sentence says."""
    (mention,) = find_timexes(sentence)
    return mention.timex


@pytest.mark.parametrize("case", list(cases()), ids=str)
def test_corpus(case: Case) -> None:
    mentions = [m for m in find_timexes(case.sentence) if case.sentence[m.start : m.end] == case.words]
    assert mentions, f"not found in “{case.sentence}”: {found(case.sentence)}"
    resolved = resolve(mentions[0].timex, case.published, case.tense, case.anchor)
    assert tuple(reading.edtf for reading in resolved.readings) == case.readings


@pytest.mark.parametrize("sentence", list(near_misses()))
def test_near_miss(sentence: str) -> None:
    assert found(sentence) == []


def test_the_corpus_is_large_enough() -> None:
    assert len(list(cases())) >= 300
    assert len(list(near_misses())) >= 60


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("Closed since April.", "since"),
        ("Closed until June 2026.", "until"),
        ("Due by 2026.", "by"),
        ("Due no later than Friday.", "by"),
        ("It was so before March.", "before"),
        ("It was so prior to March.", "before"),
        ("It was so after March.", "after"),
        ("It grows from April.", "from"),
        ("It was so in March.", ""),
        ("More than ever before last year.", ""),
        ("Up 3% from a year earlier.", ""),
        ("He stayed from Monday to Friday.", ""),
    ],
)
def test_bounds(sentence: str, bound: str) -> None:
    assert only(sentence).bound == bound


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("He left on Monday.", TimexKind.DATE),
        ("He stayed for eleven days.", TimexKind.DURATION),
        ("He comes every Tuesday.", TimexKind.SET),
        ("He left two days later.", TimexKind.EVENT_RELATIVE),
        ("He left two days ago.", TimexKind.DATE),
        ("He left the same day.", TimexKind.EVENT_RELATIVE),
    ],
)
def test_kinds(sentence: str, kind: TimexKind) -> None:
    assert only(sentence).kind is kind


@pytest.mark.parametrize(
    ("sentence", "low", "high", "unit"),
    [
        ("for eleven days", 11, 11, "day"),
        ("a three-day visit", 3, 3, "day"),
        ("a month-long siege", 1, 1, "month"),
        ("six to eight weeks", 6, 8, "week"),
        ("twenty-one years", 21, 21, "year"),
        ("two hundred years", 200, 200, "year"),
        ("a couple of months", 2, 3, "month"),
    ],
)
def test_lengths(sentence: str, low: int, high: int, unit: str) -> None:
    length = only(sentence).length
    assert length == Length(unit, Decimal(low), Decimal(high))


def test_a_range_keeps_both_ends_as_mentions() -> None:
    sentence = "He will stay from Tuesday to Wednesday."
    (mention,) = find_timexes(sentence)
    assert [sentence[end.start : end.end] for end in mention.ends] == ["Tuesday", "Wednesday"]
    assert mention.timex.until == CalendarDate(weekday=2)


def test_a_date_that_was_moved_is_no_range() -> None:
    assert found("The vote was postponed from March to May.") == ["March", "May"]


def test_a_weekday_is_kept_beside_its_date() -> None:
    calendar = only("They met on Tuesday, August 12.").calendar
    assert calendar == CalendarDate(month=8, day=12, weekday=1)


def test_hedges_loosen_lengths_and_distances() -> None:
    assert only("It fell about a decade ago.").approximate
    assert only("It lasted nearly three years.").approximate
    assert not only("It lasted three years.").approximate


def test_nothing_is_read_across_a_blank_line() -> None:
    assert found("It opened on 12 September\n\n2024 saw the first guests.") == ["12 September", "2024"]


def test_a_name_spoils_the_month_only_where_it_stands() -> None:
    assert found("Theresa May resigned in May.") == ["May"]


def test_a_match_has_halves_of_its_own_but_a_company_does_not() -> None:
    assert found("The striker scored in the first half.") == []
    assert found("Profit rose in the first half.") == ["the first half"]


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_mentions_are_in_order_and_inside_the_text(text: str) -> None:
    assert_in_order(find_timexes(text), text)


@given(st.text(max_size=80))
def test_any_text_is_read_without_complaint(text: str) -> None:
    assert_in_order(find_timexes(text), text)


def assert_in_order(mentions: list[TimexMention], text: str) -> None:
    """Sorted, apart from each other, within the text, and with the words that stand there."""
    behind = 0
    for mention in mentions:
        assert behind <= mention.start < mention.end <= len(text)
        assert mention.timex.words == " ".join(text[mention.start : mention.end].split())
        assert all(mention.start <= end.start < end.end <= mention.end for end in mention.ends)
        behind = mention.end


@given(st.sampled_from(list(cases())), st.sampled_from(["Ø. ", "In short. ", "A first line.\n\n"]))
def test_what_stands_before_moves_the_places_only(case: Case, before: str) -> None:
    alone, moved = find_timexes(case.sentence), find_timexes(before + case.sentence)
    places = [(m.start + len(before), m.end + len(before)) for m in alone]
    assert [(m.start, m.end) for m in moved if m.start >= len(before)] == places
