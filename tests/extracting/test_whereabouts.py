"""Claims about places: what a sentence tells to be, to happen or to go somewhere."""

from __future__ import annotations

import pytest

from checker.model.claim import ClaimKind
from tests.parsing import claims_of


def places_in(text: str) -> list[tuple[str, str]]:
    """The places of a text, each with "moving" where something comes from there or goes, else with ""."""
    return [(claim.subject.place, " ".join(claim.subject.segment)) for claim in claims_of(text, ClaimKind.PLACE)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The van was found on Sunday near Kartuzy.", [("Kartuzy", "")]),
        ("The ship sailed from Porto on Monday.", [("Porto", "moving")]),
        ("It turned up on 3 May in the town of Noto.", [("Noto", "")]),
        ("They met in Tampere and Oulu on Monday.", [("Tampere", ""), ("Oulu", "")]),
    ],
)
def test_a_place_behind_a_preposition(text: str, places: list[tuple[str, str]]) -> None:
    assert places_in(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "Police in Valencia said on Monday that nobody was hurt.",
        "According to a broker in Lagos, 40 ships are waiting.",
        "Four villages in the province of Cuneo were cut off on Monday.",
        "The price in EUR rose by 4 percent on Monday.",
        "Holm spoke to Anna Berg on Monday.",
        "He came on Monday for the birthday of the Harbour Club.",
    ],
    ids=["who says so", "according to", "a region", "a currency", "a person", "an occasion"],
)
def test_what_is_no_place_of_what_is_told(text: str) -> None:
    assert places_in(text) == []


def test_a_place_claim_quotes_its_clause_and_points_at_the_name() -> None:
    text = "The van was found on Sunday near Kartuzy, and the police towed it away."
    [claim] = claims_of(text, ClaimKind.PLACE)
    assert text[claim.focus.start : claim.focus.end] == "Kartuzy"
    assert text[claim.span.start : claim.span.end].startswith("The van was found")
    assert claim.subject.predicate == "find"
