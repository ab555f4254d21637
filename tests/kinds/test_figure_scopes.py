"""Near misses whose own words tell them apart."""

from __future__ import annotations

import pytest

from checker.model.finding import Verdict
from tests.small_stories import Story, told


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            "Some 31 ships lay at anchor off Velden on Tuesday.",
            "At the peak 58 ships lay at anchor off Velden.",
            "another scope: only one is told “at the peak”",
        ),
        (
            "With half of the polling stations in, Anna Lind had 9,010 votes in Velden.",
            "Anna Lind was elected with 9,340 votes in Velden.",
            "another count: only one is told “polling stations in”",
        ),
        (
            "Some 310 of the houses in Velden stood empty on Tuesday.",
            "In Velden 420 houses were deserted, Anna Lind said.",
            "another scope: only one is told “of the”",
        ),
        (
            "Volunteers collected 62,000 signatures by December.",
            "The tribunal in Velden accepted 48,200 signatures.",
            "one tells what “collect” is said of, the other what “accept” is said of",
        ),
    ],
)
def test_words_that_tell_two_figures_apart(one: str, other: str, reason: str) -> None:
    reconciled = [f for f in Story(one, other).findings("quantity") if f.verdict == Verdict.RECONCILED]
    assert any(reason in told(finding) for finding in reconciled)
