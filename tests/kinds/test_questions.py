"""What only a reader can settle: clocks far apart, dates in figures, two issuers, one number of two things."""

from __future__ import annotations

import pytest

from checker.model.finding import Verdict
from tests.small_stories import Story, findings


def verdicts(story: Story, kind: str) -> list[Verdict]:
    return [finding.verdict for finding in story.findings(kind)]


SINGER = "{place} — The singer Rosa Adom died at her home on {day}, her daughter said."


@pytest.mark.parametrize(
    ("places", "days", "verdict"),
    [
        (("LOS ANGELES", "SYDNEY"), ("April 30", "May 1"), Verdict.REVIEW),
        (("SYDNEY", "LOS ANGELES"), ("April 30", "May 1"), Verdict.CONFLICT),
        (("MADRID", "LISBON"), ("April 30", "May 1"), Verdict.CONFLICT),
        (("LOS ANGELES", "SYDNEY"), ("April 29", "May 1"), Verdict.CONFLICT),
    ],
)
def test_one_moment_can_fall_on_two_days(places: tuple[str, str], days: tuple[str, str], verdict: Verdict) -> None:
    one, other = (SINGER.format(place=place, day=day) for place, day in zip(places, days, strict=True))
    assert verdicts(Story(one, other), "date") == [verdict]


@pytest.mark.parametrize(
    ("written", "verdict"),
    [("03/04/2023", [Verdict.REVIEW]), ("04/04/2023", [Verdict.CONFLICT]), ("13/03/2023", [Verdict.CONFLICT])],
)
def test_a_date_in_figures_agrees_in_one_reading_or_in_none(written: str, verdict: list[Verdict]) -> None:
    one = "Police arrested the skipper of the Corran on 4 March 2023, prosecutor Ida Lund said."
    other = f"Prosecutor Ida Lund said police arrested the skipper of the Corran on {written}."
    assert verdicts(Story(one, other), "date") == verdict


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("The march in Velden drew 49,200 people, according to the organisers.", [Verdict.REVIEW]),
        ("The march in Velden drew 72,000 people, according to the organisers.", [Verdict.CONFLICT]),
        ("The march in Velden drew 49,200 people, according to police.", [Verdict.CONFLICT]),
    ],
)
def test_two_issuers_a_little_apart(other: str, verdict: list[Verdict]) -> None:
    one = "The march in Velden drew 48,000 people, according to police."
    assert verdicts(Story(one, other), "quantity") == verdict


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "The quake left 4,460 people dead in Velden.",
            "The quake destroyed 4,460 houses in Velden.",
            [Verdict.REVIEW],
        ),
        ("The quake left 40 people dead in Velden.", "The quake destroyed 40 houses in Velden.", []),
    ],
)
def test_one_number_of_people_and_of_things(one: str, other: str, verdict: list[Verdict]) -> None:
    assert verdicts(Story(one, other), "quantity") == verdict


def test_a_tour_counted_shorter_than_it_is_listed() -> None:
    one = "Minister Anna Lind leaves on Sunday for a tour of three countries."
    other = "The journey of Anna Lind took her on Monday to Cape Verde, Brazil, Uruguay and Chile."
    [finding] = Story(one, other).findings("count")
    assert finding.verdict == Verdict.REVIEW
    assert "Cape Verde, Brazil, Uruguay, Chile" in " ".join(finding.reasons)


def test_an_order_that_one_day_cannot_show() -> None:
    one = "The ceasefire took effect before the talks in Doha began."
    other = "The ceasefire took effect on Monday. The talks in Doha began on Monday."
    [finding] = Story(one, other).findings("order")
    assert finding.verdict == Verdict.REVIEW
    assert "too coarse" in " ".join(finding.reasons)


def test_a_year_that_was_copied_with_its_words() -> None:
    texts = {
        "late": "The Corran growers sold a record 14.2 million boxes of tea last year, the board said.",
        "early": "The board said the Corran growers sold 14.2 million boxes of tea last year, a record.",
    }
    [finding] = findings(texts, "quantity", {"late": "2024-01-18", "early": "2023-01-12"})
    assert finding.verdict == Verdict.CONFLICT
    assert "“last year” is 2022 in one, 2023 in the other" in " ".join(finding.reasons)
