"""Explained differences that a reader would stumble over, and those that nobody needs to be told of."""

from __future__ import annotations

import pytest

from checker.model.finding import Finding, Verdict
from tests.small_stories import Story


def notes(one: str, other: str) -> list[Finding]:
    found = Story(one, other).findings("quantity")
    return [finding for finding in found if finding.verdict == Verdict.RECONCILED]


PAID = "In 2024 the bakery of Lomar paid 41,200 euros for its oven, and flour for it comes from the mill of Velden."


@pytest.mark.parametrize(
    "other",
    [
        "The bakery of Lomar had planned to pay 36,500 euros for an oven.",
        "An oven of that size would cost 52,000 euros, the bakery of Lomar reckoned.",
        "In 2019 the bakery of Lomar paid 38,900 euros for its oven.",
    ],
    ids=["a plan", "a reckoning", "another year"],
)
def test_a_reader_stumbles_over_two_sums_for_one_thing(other: str) -> None:
    [finding] = notes(PAID, other)
    assert "41,200" in finding.summary


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Forty lorries of gravel will be parked on the bridge of Lomar.", "A crew of 31 sailors stood at the rail."),
        ("Lomar shut its port to 34 tankers in May 2024.", "In Lomar each tanker is asked three questions since July."),
        ("Lomar counted 3 storms in May 2024.", "In March 2023 two neighbours from Lomar quarrelled."),
    ],
    ids=["lorries and a crew", "tankers and questions", "storms and neighbours"],
)
def test_nobody_takes_two_counts_of_two_things_for_one(one: str, other: str) -> None:
    assert notes(one, other) == []


def test_what_both_articles_tell_needs_no_word() -> None:
    both = "The mill of Velden ground 156 tonnes in 2022 and 142 tonnes in 2023."
    assert notes(both, "In 2022 the mill of Velden ground 156 tonnes, in 2023 it ground 142 tonnes.") == []


def test_the_features_say_why_it_is_told() -> None:
    [finding] = notes(PAID, "In 2019 the bakery of Lomar paid 38,900 euros for its oven.")
    names = {feature.name for feature in finding.features}
    assert {"ahead", "ratio", "rivals", "other time"} <= names
    assert all(feature.words for feature in finding.features)
