"""One event in two towns: small stories that clash, and their look-alikes that do not."""

from __future__ import annotations

from datetime import date

import pytest

from checker.matching.distance import kilometres_apart, town_key
from checker.model.finding import Verdict
from checker.model.interval import TimeInterval
from checker.pipeline import Options, check_texts

PUBLISHED = TimeInterval.day(date(2024, 6, 22))

CLASH = {
    "a find": (
        "The stolen Rubens was found in a garage in Ghent on Tuesday, police said.",
        "Detectives discovered the stolen Rubens on Tuesday in a flat in Liege.",
    ),
    "a birth": ("Aino Saari, who was born in Oulu in 1951, has died.", "Aino Saari was born in Turku in 1951."),
    "a trial told by verb and noun": (
        "Mine boss Ion Radu went on trial in Cluj-Napoca on Monday over the collapse.",
        "The trial of Ion Radu opened on Monday in Timisoara.",
    ),
    "a meeting": (
        "Presidents Halonen and Vitkov met in Tampere on Tuesday for two hours.",
        "On Tuesday President Vitkov sat down with President Halonen in Helsinki.",
    ),
}
PEACE = {
    "a journey": (
        "President Vitkov arrived in Tampere on Tuesday.",
        "President Vitkov arrived in Helsinki on Tuesday evening.",
    ),
    "two people": (
        "Police arrested Otto Falk in Hamburg on Monday.",
        "Police arrested his partner Emil Horn in Munich on Monday.",
    ),
    "protests": ("Thousands of farmers protested in Lyon on Monday.", "Farmers protested in Toulouse on Monday."),
    "a town and its country": (
        "Marta Ruiz, the cellist, died in Seville on Sunday.",
        "The cellist Marta Ruiz died in Spain on Sunday.",
    ),
    "two rounds of talks": (
        "Delegates of Peru and Canada held talks in Lima on Monday and in Cusco on Tuesday.",
        "Delegates of Peru and Canada held talks in Cusco on Tuesday.",
    ),
}


def verdicts(one: str, other: str) -> list[Verdict]:
    report = check_texts({"a": one, "b": other}, Options(published={"a": PUBLISHED, "b": PUBLISHED}))
    return [finding.verdict for finding in report.findings if finding.kind == "place"]


@pytest.mark.parametrize("name", CLASH)
def test_one_event_in_two_towns_clashes(name: str) -> None:
    assert verdicts(*CLASH[name]) == [Verdict.CONFLICT]


@pytest.mark.parametrize("name", PEACE)
def test_look_alikes_are_left_in_peace(name: str) -> None:
    assert Verdict.CONFLICT not in verdicts(*PEACE[name])


def test_a_town_has_its_english_name_and_its_own() -> None:
    assert town_key("Seville") == town_key("Sevilla") != ""
    assert town_key("Spain") == ""


def test_distances_are_those_of_an_atlas() -> None:
    assert kilometres_apart("Hamburg", "Munich") == pytest.approx(612, abs=10)
    assert kilometres_apart("Hamburg", "nowhere") is None
