"""Two events that two articles of one story tell in opposite order, in words of their own."""

from __future__ import annotations

import pytest

from checker.model.finding import Finding, Verdict
from tests.small_stories import Story

ONE = """\
The harbour of Lomar has a new lighthouse, mayor Elmarie Swan said on Tuesday.

{order}

The old tower had stood since 1911. Its lamp goes to the museum of Lomar. Elmarie Swan thanked the masons.
Schoolchildren drew the lighthouse. Their pictures hang in the town hall. The baker sold buns in its shape.
"""
OTHER = """\
Lomar's lighthouse shines again, and Elmarie Swan, the mayor, climbed all of its stairs on Tuesday.

{order}

A choir sang by the harbour wall. The keeper of the old tower is 81 and does not like heights.
Gulls have moved in already. The view reaches as far as the islands. The mayor wore sturdy boots.
"""
MASONS_FIRST = "Only when the masons had laid the last stone of the gallery did the electricians bring in the lamp."
LAMP_FIRST = "The lamp had been carried up by the electricians when the masons put the last stone into the gallery."


def found(one: str, other: str) -> list[Finding]:
    return Story(ONE.format(order=one), OTHER.format(order=other)).findings("order")


def test_what_one_puts_first_the_other_puts_last() -> None:
    [finding] = found(MASONS_FIRST, LAMP_FIRST)
    assert finding.verdict == Verdict.CONFLICT
    assert finding.reasons[-1].startswith("What the one puts first the other puts last: both tell of ")
    assert {"“electrician”", "“lamp”"} & set(finding.reasons[-1].rstrip(".").replace(",", "").split())


@pytest.mark.parametrize(
    "other",
    [
        "The gallery had been finished by the masons when the electricians carried up the lamp.",
        "The mayor had cut a ribbon when the choir of the school began to sing.",
        "The electricians carried up the lamp while the masons put the last stone into the gallery.",
    ],
    ids=["the same order", "other events", "no order"],
)
def test_orders_that_do_not_clash(other: str) -> None:
    assert found(MASONS_FIRST, other) == []
