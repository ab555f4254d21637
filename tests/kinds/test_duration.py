"""Lengths of time of one thing: small stories that clash, and their look-alikes that do not."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.finding import Finding, Verdict
from checker.model.interval import TimeInterval
from checker.pipeline import Options, check_texts

PUBLISHED = TimeInterval.day(date(2024, 6, 22))

CLASH = {
    "a captivity": (
        "Gunmen freed the aid worker Anneke Vries near Mopti on Friday after 47 days in captivity.",
        "Anneke Vries, held hostage near Mopti for more than four months, was freed on Friday.",
    ),
    "times of day across sentences": (
        "Power failed across Luzon at 11:20 a.m. on Tuesday. Electricity was restored to Manila at 3:10 p.m.",
        "Manila and the rest of Luzon were without power for nearly eight hours on Tuesday.",
    ),
    "a beginning and an end in days": (
        "Rail workers in Portugal ended a strike on Friday that had begun on Monday, the CP union said.",
        "A ten-day strike by Portuguese rail workers, called by the CP union, came to an end on Friday.",
    ),
    "other units": (
        "The six miners of Zonguldak were brought to the surface alive on Thursday after 63 hours underground.",
        "Rescuers in Zonguldak pulled out the six miners, who had been trapped underground for five days.",
    ),
}
PEACE = {
    "how often": (
        "A ride by tram across the viaduct of Velden takes 14 minutes.",
        "Trams have been crossing the viaduct of Velden every seven minutes.",
    ),
    "two people": (
        "The court in Graz sentenced Karl Moser to four years in prison and his brother Emil Moser to two.",
        "Emil Moser was given two years in prison in Graz.",
    ),
    "a part that is suspended": (
        "Karl Moser got four years in prison in Graz on Monday, two of them suspended.",
        "Karl Moser will spend two years in prison, the court in Graz ruled.",
    ),
    "what is served and what is suspended": (
        "Karl Moser was jailed for four years in Graz on Monday, with the final 18 months suspended.",
        "Karl Moser will spend thirty months in prison, the court in Graz ruled.",
    ),
    "what it was before": (
        "Fast trains will cover the line to Velden in 38 minutes, compared with 62 minutes before the works.",
        "A fast train on the line to Velden takes 62 minutes today.",
    ),
    "a record": (
        "Rower Tom Hale reached Antigua after 41 days at sea. The record is 29 days.",
        "Tom Hale rowed to Antigua in 41 days; his first attempt ended after ten days.",
    ),
    "rounded": (
        "The talks in Geneva lasted almost four hours, Iran said.",
        "The talks in Geneva between Iran and the Europeans lasted three hours and 50 minutes.",
    ),
    "a lead and a margin": (
        "Anna Berg leads the Tour of Lomar by 22 seconds after a visit to the doctor.",
        "Anna Berg won the Tour of Lomar by six seconds, and paid the mayor a visit.",
    ),
    "two routes": (
        "The flight from Oslo to Tokyo with Norse now takes 13 hours.",
        "Norse flies from Oslo to New York in eight hours.",
    ),
}


def durations(one: str, other: str) -> list[Finding]:
    report = check_texts({"a": one, "b": other}, Options(published={"a": PUBLISHED, "b": PUBLISHED}))
    return [finding for finding in report.findings if finding.kind == "duration"]


@pytest.mark.parametrize("name", CLASH)
def test_two_lengths_of_one_thing_clash(name: str) -> None:
    assert [finding.verdict for finding in durations(*CLASH[name])] == [Verdict.CONFLICT]


@pytest.mark.parametrize("name", PEACE)
def test_look_alikes_are_left_in_peace(name: str) -> None:
    assert Verdict.CONFLICT not in {finding.verdict for finding in durations(*PEACE[name])}


def test_a_length_worked_out_is_told_with_its_two_ends() -> None:
    (finding,) = durations(*CLASH["times of day across sentences"])
    assert "3 h 50 min lie between" in finding.reasons[0]
    assert len(finding.evidence) == 3
