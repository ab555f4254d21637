"""Lengths of time between two events."""

from __future__ import annotations

import pytest

from checker.model.claim import ClaimKind
from tests.parsing import claims_of


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("The light came back 31 hours after the cable had failed.", "31 hours"),
        ("It was 45 hours before the mill turned again.", "45 hours"),
        ("The fire was put out ten and a half hours later.", "ten and a half hours"),
        ("The opening came six years after the first blast.", "six years"),
        ("The fire burned for two days.", None),
        ("The mayor resigned two weeks ago.", None),
    ],
)
def test_what_went_by_between_two_events(text: str, length: str | None) -> None:
    told = [text[claim.focus.start : claim.focus.end] for claim in claims_of(text, ClaimKind.ELAPSED)]
    assert told == ([length] if length else [])
