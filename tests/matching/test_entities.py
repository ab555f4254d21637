"""Who is who across articles: spellings, surnames alone, and people who only share a surname."""

from __future__ import annotations

import pytest

from checker.matching.entities import Entities
from checker.matching.places import part_of, place_key
from checker.matching.spellings import is_slip, look_alike, same_name
from checker.model.claim import Name


def keys(*names: str) -> list[str]:
    listed = [Name(name, "PERSON") for name in names]
    entities = Entities(listed)
    return [entities.key(name) for name in listed]


@pytest.mark.parametrize(
    "names",
    [
        ("Sergei Petrov", "Sergey Petrov", "Petrov"),
        ("Mohammed Halabi", "Muhammad Halabi", "M. Halabi"),
        ("Volodymyr Zelensky", "Zelenskyy", "Volodymyr Zelenskiy"),
        ("Alex Jones", "Alexander Jones"),
    ],
)
def test_one_person_in_several_spellings(names: tuple[str, ...]) -> None:
    assert len(set(keys(*names))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Mohammed Halabi", "Mahmoud Halabi"),
        ("Karin Holm", "Lars Holm"),
        ("Anna Petrova", "Anna Petrov"),
        ("Paul Meyer", "Paula Meyer"),
    ],
)
def test_two_people_stay_two(names: tuple[str, ...]) -> None:
    assert len(set(keys(*names))) == 2


def test_a_surname_alone_means_the_one_person_of_that_name_in_its_article() -> None:
    karin, lars, alone = Name("Karin Holm", "PERSON"), Name("Lars Holm", "PERSON"), Name("Holm", "PERSON")
    entities = Entities([karin, lars, alone], {"a": [karin, alone], "b": [lars, alone], "c": [karin, lars, alone]})
    assert entities.key(alone, "a") == entities.key(karin, "a")
    assert entities.key(alone, "b") == entities.key(lars, "b")
    assert entities.key(alone, "c") not in {entities.key(karin), entities.key(lars)}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("the Kremlin", "country:RU"),
        ("Downing Street", "country:GB"),
        ("the White House", "country:US"),
        ("the Élysée", "country:FR"),
        ("French", "country:FR"),
        ("Harbour Street", ""),
    ],
)
def test_a_seat_of_power_is_its_country(words: str, key: str) -> None:
    assert place_key(words) == key


def test_a_capital_lies_in_its_country() -> None:
    assert part_of(place_key("Beijing"), place_key("China"))
    assert not part_of(place_key("Beijing"), place_key("Japan"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sergei Lavrentiev", "Sergey Lavrentyev", True),
        ("Holm", "Karin Holm", True),
        ("K. Holm", "Karin Holm", True),
        ("Karin Holm", "Lars Holm", False),
        ("Mohammed Halabi", "Mahmoud Halabi", False),
    ],
)
def test_names_that_can_mean_one_person(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def test_names_that_look_alike() -> None:
    assert look_alike("Mohammed", "Mahmoud")
    assert not look_alike("Mohammed", "Karin")


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [("Rautio", "Rauito", True), ("Rautio", "Rautia", True), ("Holms", "Holm", False), ("Rautio", "Virtanen", False)],
)
def test_a_slip_of_the_pen(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) is slip
