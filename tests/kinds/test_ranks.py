"""Ranks: who was the how-manieth to do something, and the how-manieth of somebody's own."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.finding import Verdict
from checker.model.interval import TimeInterval
from checker.pipeline import Options, check_texts

CLASH = {
    "the first or the second to win": (
        "Arvo Kuusela died on Monday. Kuusela was the first Finn to win the Sibbe Prize.",
        "Arvo Kuusela is dead. Kuusela was the second Finn to win the Sibbe Prize, after Erik Stahlberg.",
    ),
    "a first or a second title of one season": (
        "Tereza Malinka beat Lucia Ferrandi in Brodica to win her first title of the season.",
        "Tereza Malinka won in Brodica. It was her second title of the season.",
    ),
    "a first visit in office, and a second of the term": (
        "President Novak landed in Rome. It is his first state visit since he took office in December.",
        "President Novak went to Rome. The trip was the second state visit of his term.",
    ),
}
PEACE = {
    "two women": (
        "Anna Holm became the first woman to lead the Bank of Halden. She retired in 2004.",
        "Maria Lund became the second woman to lead the Bank of Halden.",
    ),
    "two prizes": (
        "Kuusela was the first Finn to win the Sibbe Prize.",
        "Kuusela was the second Finn to win the Nordic Prize.",
    ),
    "a season and a career": (
        "Tereza Malinka won in Brodica. It was her second title of the season.",
        "Tereza Malinka won in Brodica. It was the third title of her career.",
    ),
    "another kind of visit": (
        "President Novak landed in Rome. It is his first state visit since he took office.",
        "President Novak landed in Rome, the fourth foreign visit of his term.",
    ),
}


def verdicts(texts: tuple[str, str]) -> list[Verdict]:
    """The verdicts of the rule on firsts over two articles of one day."""
    named = {f"{number}.txt": text for number, text in enumerate(texts)}
    published = TimeInterval.day(date(2024, 3, 12))
    report = check_texts(named, Options(published=dict.fromkeys(named, published)))
    return [finding.verdict for finding in report.findings if finding.rule == "first-since"]


@pytest.mark.parametrize("texts", CLASH.values(), ids=CLASH)
def test_two_ranks_of_one_count_are_a_conflict(texts: tuple[str, str]) -> None:
    assert verdicts(texts) == [Verdict.CONFLICT]


@pytest.mark.parametrize("texts", PEACE.values(), ids=PEACE)
def test_ranks_of_two_holders_or_two_counts_are_none(texts: tuple[str, str]) -> None:
    assert Verdict.CONFLICT not in verdicts(texts)
