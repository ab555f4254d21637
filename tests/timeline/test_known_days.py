"""The days of articles that are dated, and the articles of each day."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from checker.model.interval import TimeInterval
from checker.timeline.known_days import KnownDays

DAYS = [TimeInterval.day(date(2024, 5, day)) for day in (1, 2, 3)]


def test_an_article_is_not_beside_itself() -> None:
    known = KnownDays()
    known.place("news/a.txt", DAYS[0])
    assert list(known.beside("news/a.txt", ())) == []
    known.place("news/b.txt", DAYS[0])
    assert list(known.beside("news/a.txt", ())) == [("b.txt", DAYS[0])]


def test_an_article_that_is_dated_anew_leaves_its_old_days() -> None:
    known = KnownDays()
    known.place("a.txt", DAYS[0])
    known.place("a.txt", DAYS[1])
    assert list(known.beside("b.txt", ())) == [("a.txt", DAYS[1])]
    known.place("a.txt", None)
    assert list(known.beside("b.txt", ())) == []


def test_only_the_articles_of_the_story_are_looked_at_where_one_is_dated() -> None:
    known = KnownDays()
    known.place("a.txt", DAYS[0])
    known.place("b.txt", DAYS[1])
    assert list(known.beside("c.txt", ("b.txt",))) == [("b.txt", DAYS[1])]
    assert list(known.beside("c.txt", ("d.txt",))) == [("a.txt", DAYS[0]), ("b.txt", DAYS[1])]


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from([*DAYS, None])), max_size=12))
def test_all_articles_of_other_days_are_found_as_by_looking_at_each(
    moves: list[tuple[str, TimeInterval | None]],
) -> None:
    known, plainly = KnownDays(), dict[str, TimeInterval]()
    for name, days in moves:
        known.place(name, days)
        plainly.pop(name, None)
        if days is not None:
            plainly[name] = days
    for name in "abcd":
        others = {other: days for other, days in plainly.items() if other != name}
        expected = {days: min(other for other in others if others[other] == days) for days in others.values()}
        assert {days: label for label, days in known.beside(name, ())} == expected
