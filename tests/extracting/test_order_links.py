"""The order that one sentence states of two events."""

from __future__ import annotations

import pytest

from checker.extracting.order_links import links
from checker.model.claim import ClaimKind, Order
from tests.parsing import Reader, claims_of


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("The trucks left before the ceremony began.", "left < began"),
        ("He laid down his office only when the result had been read out.", "read < laid"),
        ("The team had drawn level when Stoeva was sent off.", "drawn < sent"),
        (
            "The warning was not issued until 5 p.m., when the boat had already been at sea.",
            "been < issued",
        ),
        ("The minister had not yet spoken when the lights failed.", "failed < spoken"),
        ("It was only after the alarm had rung that the power failed.", "rung < failed"),
        ("It was not until the alarm had begun to ring that the power failed.", "begun < failed"),
        ("Only once the delegates had voted were the pens taken out.", "voted < taken"),
        ("The export cable was buried first, and the substation followed.", "buried < followed"),
        ("Members first voted down the budget and then dismissed the premier.", "voted < dismissed"),
        ("Seven minutes after that equaliser Dahl was sent off.", "equaliser < sent"),
        ("Having signed the contract, she told the council.", "signed < told"),
    ],
)
def test_which_event_came_first(read: Reader, text: str, order: str) -> None:
    assert [f"{link.earlier.text} < {link.later.text}" for link in links(read(text))] == [order]


@pytest.mark.parametrize(
    "text",
    [
        "The crowd cheered when the bus arrived.",
        "The union paid the fine rather than after the verdict.",
        "The players had not come out when the lights failed.",
        "A survey found that the plants sown the winter before were alive.",
        "The police arrested him while the candidates were writing.",
    ],
)
def test_sentences_that_state_no_order(read: Reader, text: str) -> None:
    assert list(links(read(text))) == []


def test_the_day_of_one_event_is_not_that_of_the_other_some_weeks_away() -> None:
    claims = claims_of("The lorries arrived on 29 August, six weeks after leaving Douala.", ClaimKind.EVENT)
    days = {claim.subject.head: claim.when.words for claim in claims if claim.extractor == "orders"}
    assert days == {"arrive": "29 August", "leave": ""}


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("First the street lamps died. Only then, at noon on Monday, did the bell start up.", ["die < start up"]),
        ("The bones were lifted in March. The laser scan came later, in May.", ["lift < come"]),
        ("The court ruled on Monday. The appeal followed a week later.", ["rule < follow"]),
        ("The court ruled on Monday. The appeal was filed only recently.", []),
        ("The court ruled on Monday. The appeal came later than planned.", []),
    ],
)
def test_the_order_of_two_sentences(text: str, order: list[str]) -> None:
    claims = {claim.id: claim for claim in claims_of(text, ClaimKind.EVENT, ClaimKind.ORDER)}
    told = [claim.value for claim in claims.values() if isinstance(claim.value, Order)]
    assert [f"{claims[one.earlier].subject.head} < {claims[one.later].subject.head}" for one in told] == order
