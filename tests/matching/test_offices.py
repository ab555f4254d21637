"""How two offices of one person relate."""

from __future__ import annotations

import pytest

from checker.matching.offices import OfficeRelation, relate_offices
from checker.model.claim import Role


def role(office: str, body: str = "", status: str = "") -> Role:
    return Role("Ana Ruiz", office, body, status)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (role("finance minister"), role("justice minister"), OfficeRelation.EXCLUSIVE),
        (role("finance minister"), role("economy minister"), OfficeRelation.SAME),
        (role("prime minister"), role("finance minister"), OfficeRelation.OPEN),
        (role("chief executive", "Altis"), role("chair", "company"), OfficeRelation.COMPATIBLE),
        (role("presiding judge"), role("public prosecutor"), OfficeRelation.EXCLUSIVE),
        (role("governor", "National Bank"), role("governor", "National Bank", "deputy"), OfficeRelation.EXCLUSIVE),
        (role("president", "Porters' Union"), role("general secretary", "union"), OfficeRelation.EXCLUSIVE),
        (role("chair", "Farmers' Party"), role("treasurer", "party"), OfficeRelation.EXCLUSIVE),
        (role("general secretary", "Farmers' Party"), role("chair"), OfficeRelation.APART),
        (role("president"), role("general secretary", "Workers' Party"), OfficeRelation.APART),
        (role("president", "Rowing Club"), role("treasurer", "Chess Club of Velden"), OfficeRelation.APART),
        (role("mayor", "Velden"), role("captain", "fire brigade"), OfficeRelation.EXCLUSIVE),
        (role("mayor", "Velden"), role("captain", "Calder Rovers"), OfficeRelation.APART),
        (role("culture minister", "Poland"), role("mayor", "Velden"), OfficeRelation.EXCLUSIVE),
        (role("ambassador", "Chile"), role("chief executive", "Altis"), OfficeRelation.EXCLUSIVE),
        (role("health minister"), role("physician"), OfficeRelation.APART),
        (role("minister"), role("transport minister"), OfficeRelation.APART),
        (role("scientific director", "Altis"), role("head", "science"), OfficeRelation.SAME),
    ],
)
def test_what_two_offices_of_one_person_come_to(one: Role, other: Role, relation: OfficeRelation) -> None:
    assert relate_offices(one, other) == relate_offices(other, one) == relation
