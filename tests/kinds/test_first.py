"""Firsts and their counterexamples: small stories that clash, and others of another class, place or time."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.finding import Finding, Verdict
from checker.model.interval import TimeInterval
from checker.pipeline import Options, check_texts

PUBLISHED = TimeInterval.day(date(2024, 6, 24))
VISIT = "It is the first visit to Georgia by a Finnish prime minister since 2012."
TITLE = "Ines Prado has become the first Uruguayan to win the Rosario Open."

CLASH = {
    "by office and nation": (VISIT, "A Finnish prime minister visited Georgia in May 2019."),
    "by the office alone named otherwise": (VISIT, "In May 2019 a Finnish premier visited Georgia to open a school."),
    "a compatriot": (TITLE, "The Uruguayan left-hander Rita Sosa won the Rosario Open in 2006."),
    "a tour of several towns": (
        "It is the first tour of the region by a Finnish prime minister since 2012.",
        "Her predecessor, Aino Saari, toured Batumi, Poti and Baku as prime minister in the spring of 2019.",
    ),
    "a deed told by noun and verb": (
        "It was the first heart transplant in Estonia since 2014, when a ward was closed for lack of staff.",
        "Surgeons in Tartu transplanted a heart in March 2019.",
    ),
    "what a time befell": (
        "It is the first time that a ferry has run aground in the islands since 2001.",
        "The ferry Saga ran aground in fog in April 2016.",
    ),
    "since a founding": (
        "Ana Prado has become the first woman to win the Rosario Open since it was first played.",
        "The last woman to lift it was the Austrian Ilse Brand, in 2009.",
    ),
    "one before her": (
        "Ana Prado has become the first woman to win the Rosario Open.",
        "The last woman to lift it was the Austrian Ilse Brand, in 2009.",
    ),
    "when it last happened": (
        "Mount Bulan erupted on Monday for the first time since 2011.",
        "They had fled Bulan, as they did in 2018, when the volcano last erupted.",
    ),
    "what has been so since": (
        "It is Finland's first trade agreement with an African country.",
        "Cocoa comes from Ghana. Finland has had a trade agreement with that country since 2017.",
    ),
    "a cup carried off": (
        "It is the club Hedmark's first trophy since the league title of 2014.",
        "In 2021 the same club carried off the Super Cup.",
    ),
    "a noun left out": (
        "The trip was the first ever to Kenya by a Jamaican head of government.",
        "A Jamaican prime minister, Gerald Reid, visited Kenya in 1989.",
    ),
    "what nobody did since": (
        "No Swede had won the Vedra Cup since 1999.",
        "The Swede Mats Holm won the Vedra Cup in 2011.",
    ),
    "a rise": (
        "It is the first increase in the price of cocoa since October 2021.",
        "In September last year the price of cocoa was increased to 2,070 cedis.",
    ),
    "what a council was the first to do": (
        "Orkney last week became the first council in Scotland to lease its chargers to a private operator.",
        "Fife, another council in Scotland, leased its chargers to a private operator in 2022.",
    ),
    "since a month of the same year": (
        "It is the first time the two ministers, Kask and Berg, have met since Kask took office in January.",
        "Kask met Berg in Tartu in March.",
    ),
}
UNTOLD = {
    "a winner who may be a man": (
        "Ana Prado has become the first woman to win the Rosario Open since 2001.",
        "The Rosario Open was won in 2009 by Robin Brand of Austria.",
    ),
}
SILENT = {
    "before the window": (VISIT, "A Finnish prime minister visited Georgia in May 2009."),
    "in the year of the window": (VISIT, "A Finnish prime minister visited Georgia in May 2012."),
    "the same visit": (VISIT, "The Finnish prime minister visited Georgia on 20 June 2024."),
    "a plan": (VISIT, "A Finnish prime minister was to visit Georgia in May 2019, but cancelled."),
    "another contest": (TITLE, "The Uruguayan left-hander Rita Sosa won the Cordoba Open in 2006."),
    "since a deed": (
        "It is the prime minister's first visit to Georgia since taking office.",
        "The prime minister visited Georgia in May 2019.",
    ),
    "a length of it": (
        "The first 71 kilometres of the line are complete since 2019.",
        "The line was completed in May 2021.",
    ),
    "another sort of visit": (
        "It is the first state visit to Georgia by a Finnish prime minister since 2012.",
        "A Finnish prime minister came to Georgia on a working visit in May 2019.",
    ),
    "since another thing began": (
        "It is the Finnish prime minister's first visit to Georgia since the war began.",
        "The Finnish prime minister visited Georgia in May 2019.",
    ),
    "a match and a cup": (
        "Rangers won the trophy for the first time since 1998.",
        "In 2019 Rangers beat the same opponents 3-0.",
    ),
    "another deed of the same thing": (
        "It was the first heart transplant in Estonia since 2014.",
        "Surgeons in Tartu mended a heart in March 2019.",
    ),
    "a first of others, told as a noun": (
        "Ama Boko became the first Togolese woman to break 13 seconds when she ran 12.99 in Tarn last month.",
        "And the medal exists: gold, Togo's first in a women's event at these games since 2007 and its only one.",
    ),
    "the end of a larger number": (
        "It was the twenty-first strike at the port since 2009.",
        "Dockers went on strike at the port in May 2019.",
    ),
    "of one person's own": (
        "Mila Brandt beat Rosa Ilic in the final of the Rosario Open to take the first major title of her life.",
        "A picture as large as a door: Gerda Holm, born and bred, with the silver cup of the Open she won in 2018.",
    ),
    "another first since": (
        "It was the first strike at the port since 2009.",
        "It was the first strike by pilots since 2015.",
    ),
}
EXPLAINED = {
    "another rank": (VISIT, "A Finnish foreign minister visited Georgia in May 2019."),
    "another nation": (VISIT, "A Swedish prime minister visited Georgia in May 2019."),
    "another place": (VISIT, "A Finnish prime minister visited Armenia in May 2019."),
    "another length": (
        "Ama Boko is the first Togolese woman to win a title in the 50-metre pool.",
        "A Togolese woman won a title in the 25-metre pool in May 2019.",
    ),
}


def firsts(*texts: str) -> list[Finding]:
    """What the rule finds in articles of one day."""
    named = {f"{number}.txt": text for number, text in enumerate(texts)}
    report = check_texts(named, Options(published=dict.fromkeys(named, PUBLISHED)))
    return [finding for finding in report.findings if finding.rule == "first-since"]


@pytest.mark.parametrize("texts", CLASH.values(), ids=CLASH)
def test_a_counterexample_of_the_same_class_is_a_conflict(texts: tuple[str, str]) -> None:
    assert [finding.verdict for finding in firsts(*texts)] == [Verdict.CONFLICT]


@pytest.mark.parametrize("texts", UNTOLD.values(), ids=UNTOLD)
def test_a_class_that_is_not_told_is_a_question(texts: tuple[str, str]) -> None:
    (finding,) = firsts(*texts)
    assert finding.verdict == Verdict.REVIEW
    assert "The copy does not say whether a woman" in finding.reasons[-1]


@pytest.mark.parametrize("texts", SILENT.values(), ids=SILENT)
def test_what_is_no_counterexample_is_no_conflict(texts: tuple[str, str]) -> None:
    assert Verdict.CONFLICT not in [finding.verdict for finding in firsts(*texts)]


@pytest.mark.parametrize("texts", EXPLAINED.values(), ids=EXPLAINED)
def test_another_class_is_reconciled_with_its_reason(texts: tuple[str, str]) -> None:
    (finding,) = firsts(*texts)
    assert finding.verdict == Verdict.RECONCILED
    assert finding.reasons[-1].startswith("It counts among others: ")
