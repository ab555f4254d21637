"""Orders of events: small stories told the other way round, and their look-alikes that are not."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.finding import Finding, Verdict
from checker.model.interval import TimeInterval
from checker.pipeline import Options, check_texts

PUBLISHED = TimeInterval.day(date(2024, 6, 24))

CLASH = {
    "a past perfect after when": (
        "The pilot reported smoke before the left engine failed.",
        "After the left engine failed, the pilot reported smoke.",
    ),
    "a length in the next clause": (
        "Ferrer was sent off before Novak scored the winning goal.",
        "Novak scored the winning goal; five minutes later Ferrer was sent off.",
    ),
    "a length in the next sentence": (
        "The ceasefire took effect before the talks in Doha began.",
        "The talks in Doha began on Monday. Three days later the ceasefire took effect.",
    ),
    "once": (
        "The union called off the strike once the government had signed the pay deal.",
        "The government signed the pay deal only after the union had called off the strike.",
    ),
    "not until": (
        "Norway did not sign the treaty until its parliament had voted on it.",
        "Norway signed the treaty before its parliament voted on it.",
    ),
    "ahead of": (
        "Parliament passed the budget ahead of the president's visit to Lagos.",
        "Parliament passed the budget after the president's visit to Lagos.",
    ),
    "an order against two dates": (
        "The museum first returned the mask and then signed an agreement with Benin.",
        "The museum signed an agreement with Benin in April. It returned the mask in June.",
    ),
    "following": (
        "The company cut 300 jobs following the takeover by Altis.",
        "Altis completed the takeover in May 2024. The company had cut 300 jobs in January 2024.",
    ),
    "the same words for two approvals": (
        "The regulator cleared the merger before shareholders approved it.",
        "Shareholders approved the merger in March 2024; the regulator cleared it two months later, in May.",
    ),
    "there and back": (
        "Foreign minister Haddad flew to Ankara from Cairo on Tuesday.",
        "Haddad travels on from Ankara to Cairo, his ministry said.",
    ),
}
PEACE = {
    "other goals": (
        "Novak scored after Ferrer had been booked.",
        "Ferrer scored before Novak was booked.",
    ),
    "two visits": (
        "Haddad visited Ankara before he met Orlova in Cairo.",
        "Orlova met Haddad in Rome in 2019, before he visited Ankara.",
    ),
    "two strikes": (
        "The union suspended its strike before the talks on pay.",
        "After the talks on pay, the union called another strike.",
    ),
    "arrests before and after": (
        "Police arrested three men before the match in Porto.",
        "Police arrested five more men after the match in Porto.",
    ),
}


def orders(*texts: str) -> list[Finding]:
    """What the rule finds in articles of one day."""
    named = {f"{number}.txt": text for number, text in enumerate(texts)}
    report = check_texts(named, Options(published=dict.fromkeys(named, PUBLISHED)))
    return [finding for finding in report.findings if finding.rule == "event-order"]


@pytest.mark.parametrize("texts", CLASH.values(), ids=CLASH)
def test_an_order_told_the_other_way_round_is_a_conflict(texts: tuple[str, str]) -> None:
    assert [finding.verdict for finding in orders(*texts)] == [Verdict.CONFLICT]


@pytest.mark.parametrize("texts", PEACE.values(), ids=PEACE)
def test_other_events_in_an_order_are_no_conflict(texts: tuple[str, str]) -> None:
    assert Verdict.CONFLICT not in [finding.verdict for finding in orders(*texts)]


def test_the_circle_is_told_in_order_with_what_joins_it() -> None:
    (finding,) = orders(*CLASH["a past perfect after when"])
    first, second, *joined, last = finding.reasons
    assert first.startswith("“report” comes before “fail”: ")
    assert second.startswith("“fail” comes before “report”: ")
    assert len(joined) == 2
    assert all("tell one event" in reason for reason in joined)
    assert last == "Together these put an event before itself."


def test_a_circle_needs_two_articles() -> None:
    assert orders(" ".join(CLASH["a past perfect after when"])) == []
