"""Claims get the days of their time expressions, with a word on dates that were worked out."""

from __future__ import annotations

from dataclasses import replace

from checker.model.claim import Claim, ClaimKind
from checker.model.report import Published
from checker.model.timex import Tense, Timex
from checker.timeline.dating import date_claims
from tests.timeline.small_articles import MONDAY, Line, Told, article, away, days, on

STATED = Published("a", days("2023-10-18"), ("front matter: “2023-10-18”",), stated=True)
WORKED_OUT = Published("a", days("2023-10-16/2023-10-18"), ("“Tuesday” is 17 October 2023",), stated=False)
OPEN = Published("a", None, ("nothing tells",), stated=False)
A_YEAR_EARLIER = replace(away(-1, "year"), anchored="event")


def readings(told: Told, published: Published | None) -> list[tuple[str, ...]]:
    """The readings of each claim as EDTF."""
    _, claims = told
    found = date_claims(claims, {"a": published} if published else {})
    return [tuple(reading.edtf for reading in claim.when.readings) for claim in found]


def test_a_full_date_needs_no_publication_date() -> None:
    told = article("a", Line("It fell on {2 May 2023}.", (on(year=2023, month=5, day=2),)))
    for published in (STATED, WORKED_OUT, OPEN, None):
        assert readings(told, published) == [("2023-05-02",)]
    (claim,) = date_claims(told[1], {"a": WORKED_OUT})
    assert not claim.when.depends_on_published


def test_a_weekday_depends_on_the_publication_date_and_says_when_that_is_worked_out() -> None:
    told = article("a", Line("She arrived on {Monday}.", (on(weekday=MONDAY),)))
    (by_statement,) = date_claims(told[1], {"a": STATED})
    (by_working_out,) = date_claims(told[1], {"a": WORKED_OUT})
    for claim in (by_statement, by_working_out):
        assert [reading.edtf for reading in claim.when.readings] == ["2023-10-16"]
        assert claim.when.depends_on_published
    assert "worked out" not in by_statement.when.readings[0].grounds
    assert "16 to 18 October 2023, is worked out" in by_working_out.when.readings[0].grounds


def test_without_a_publication_date_a_weekday_has_no_reading() -> None:
    assert readings(article("a", Line("She arrived on {Monday}.", (on(weekday=MONDAY),))), OPEN) == [()]


def test_everything_else_of_a_claim_stays_and_so_does_the_order() -> None:
    fell = Line("It fell on {Monday}.", (on(weekday=MONDAY),))
    document, claims = article("a", fell, Line("It was told in {May}.", (on(month=5),)))
    found = date_claims(claims, {document.name: STATED})
    assert [replace(claim, when=old.when) for claim, old in zip(found, claims, strict=True)] == claims
    assert date_claims(claims[::-1], {document.name: STATED}) == found[::-1]


def test_a_claim_without_time_is_handed_back_as_it_is() -> None:
    _, (claim,) = article("a", Line("It fell on {Monday}.", (on(weekday=MONDAY),)))
    bare = replace(claim, when=replace(claim.when, timex=None))
    assert date_claims([bare], {"a": STATED}) == [bare]


def anchored(anchor: Timex | None, kind: ClaimKind = ClaimKind.EVENT) -> list[Claim]:
    """Two sentences: one of 2023, and one that counts from another time."""
    _, claims = article(
        "a",
        Line("Landings rose in {2023}.", (on(year=2023),)),
        Line("They had fallen {a year earlier}.", (A_YEAR_EARLIER,), Tense.PAST, kind=kind),
    )
    return [claims[0], replace(claims[1], when=replace(claims[1].when, anchor=anchor))]


def edtf_of_second(claims: list[Claim]) -> str | None:
    """What the second claim's time came to."""
    interval = date_claims(claims, {"a": STATED})[1].when.interval
    return interval.edtf if interval else None


def test_a_time_told_from_another_counts_from_its_own_anchor() -> None:
    assert edtf_of_second(anchored(on(year=2020))) == "2019"


def test_an_event_without_anchor_counts_from_the_time_told_before_it() -> None:
    assert edtf_of_second(anchored(None)) == "2022"


def test_a_figure_is_counted_from_the_sentence_before_too() -> None:
    assert edtf_of_second(anchored(None, ClaimKind.CHANGE)) == "2022"


def test_nothing_told_before_leaves_it_open() -> None:
    assert edtf_of_second(anchored(None)[::-1]) is not None
    _, (claim,) = article("a", Line("They had fallen {a year earlier}.", (A_YEAR_EARLIER,)))
    assert date_claims([claim], {"a": STATED})[0].when.interval is None
