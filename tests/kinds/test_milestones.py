"""Two steps of one matter on two days: a near miss, told with what both befell."""

from __future__ import annotations

import pytest

from checker.model.finding import Verdict
from tests.small_stories import Story, told

SIGNED = "The fishing pact between the islands was signed in March 2019."


def test_two_steps_of_one_pact() -> None:
    [finding] = Story(SIGNED, "The fishing pact between the islands took effect in January 2021.").findings("date")
    assert finding.verdict == Verdict.RECONCILED
    assert "Of one matter: pact." in told(finding)
    assert "two steps of it: “sign”, March 2019 and “effect”, January 2021" in told(finding)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("The ferry to the islands was launched in January 2021.", id="another thing"),
        pytest.param("The fishing pact between the islands was signed in March 2019.", id="one step"),
        pytest.param("The fishing pact between the islands is to take effect in January 2031.", id="still to come"),
    ],
)
def test_what_is_no_second_step(other: str) -> None:
    assert [f for f in Story(SIGNED, other).findings("date") if f.verdict == Verdict.RECONCILED] == []
