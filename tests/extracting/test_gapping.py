"""Figures of clauses that leave their verb out take measure and unit from the clause before."""

from __future__ import annotations

import pytest

from checker.matching.same_measure import figure_of
from tests.extracting.test_figures import figure_claims


@pytest.mark.parametrize(
    ("text", "narrowing", "unit"),
    [
        ("Norway sent 6.1 million tonnes, Sweden 5.6 million and Finland 4.9 million.", "sweden", "tonne"),
        ("The state paid 4.2 million euros, the city 1.3 million.", "city", "EUR"),
        ("Food swallowed 45 percent, medicine and doctors 12.", "medicine", ""),
        ("The tram had 43,000 riders on weekdays, on Sundays 21,000.", "sundays", "rider"),
        ("The pass sold 12,400 tickets in May and in June 9,300.", "june", "ticket"),
        ("The north sent 6 million tonnes, the south 5 million.", "", "tonne"),
    ],
)
def test_a_figure_behind_a_noun_and_no_verb_is_of_the_measure_before(text: str, narrowing: str, unit: str) -> None:
    first, second, *_ = figure_claims(text)
    assert second.subject.head == first.subject.head
    assert not narrowing or narrowing in second.subject.modifiers
    figure, before = figure_of(second), figure_of(first)
    assert figure is not None
    assert before is not None
    assert figure.unit == before.unit
    assert figure.unit.name == unit


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose to 40 million tonnes in May, 12 million more than in April.",
        "The bridge cost 40 million euros, and the council has 4,500 voters.",
        "The firm sold 300 tonnes, but the market wanted 4,000.",
        "The dam holds 40 million tonnes; Lena Berg, 44, runs it.",
    ],
)
def test_a_figure_with_a_verb_or_a_noun_of_its_own_borrows_nothing(text: str) -> None:
    first, *others = figure_claims(text)
    assert all(other.value != first.value and other.subject.head != first.subject.head for other in others)
