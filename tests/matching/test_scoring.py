"""Scores of matches, and what two claims share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.matching.scoring import (
    Match,
    key_class,
    keys_of,
    rivals,
    setting_words,
    shared_keys,
    shared_words,
    words_for,
)
from checker.matching.vocabulary import Vocabulary
from checker.model.claim import Name, Subject
from checker.model.finding import Feature
from tests.made_claims import made_claim

PLAIN = Vocabulary(())
HOLM, OSLO = Name("Holm", "PERSON", "name:holm"), Name("Oslo", "GPE", "city:oslo:NO")


def test_a_score_is_the_sum_of_what_speaks_for_and_against() -> None:
    match = Match((Feature("same head", 2.2, ""), Feature("segment", -1.6, "")))
    assert match.score == 0.6
    assert match.has("segment")
    assert not match.has("names")


def test_nothing_compared_scores_nothing() -> None:
    assert Match(()).score == 0


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        (["bridge", "toll"], ["toll", "road"], [("toll", "toll")]),
        (["trade"], ["commerce"], [("trade", "commerce")]),
        (["trade", "trade"], ["trade"], [("trade", "trade")]),
        (["bridge"], ["bread"], []),
    ],
)
def test_words_that_two_sides_share(one: list[str], other: list[str], pairs: list[tuple[str, str]]) -> None:
    assert [(left, right) for left, right, _ in shared_words(one, other, PLAIN)] == pairs


def test_one_word_weighs_more_than_two_of_a_concept() -> None:
    [(_, _, same)] = shared_words(["trade"], ["trade"], PLAIN)
    [(_, _, alike)] = shared_words(["trade"], ["commerce"], PLAIN)
    assert same > alike > 0


words = st.lists(st.sampled_from(["trade", "commerce", "export", "sell", "bridge", "toll"]), max_size=5)


@given(words, words)
def test_each_word_is_paired_once(one: list[str], other: list[str]) -> None:
    pairs = shared_words(one, other, PLAIN)
    assert len({left for left, _, _ in pairs}) == len({right for _, right, _ in pairs}) == len(pairs)


@given(words, words)
def test_shared_words_weigh_the_same_from_both_sides(one: list[str], other: list[str]) -> None:
    there, back = (sum(w for _, _, w in shared_words(*sides, PLAIN)) for sides in ((one, other), (other, one)))
    assert there == pytest.approx(back)


def test_words_near_by_count_where_the_clauses_do_not_share_them_anyway() -> None:
    one = made_claim(Subject("toll", context=("bridge",), setting=("storm", "coast")))
    other = made_claim(Subject("fee", context=("bridge", "storm"), setting=("coast",)))
    told, weight = setting_words(one, other, PLAIN)
    assert sorted(told) == ["coast", "storm"]
    assert weight > 0


def test_entities_are_shared_by_key_and_by_lying_in_a_country() -> None:
    assert shared_keys(frozenset({"name:holm"}), frozenset({"name:holm", "name:aas"})) == [("name:holm", "name:holm")]
    assert shared_keys(frozenset({"name:holm"}), frozenset({"name:aas"})) == []


def test_keys_and_words_of_names() -> None:
    claim = made_claim(Subject("visit", names=(HOLM, OSLO, Name("Unknown", "ORG"))))
    assert keys_of(claim) == {"name:holm", "city:oslo:NO"}
    assert words_for(claim.subject.names, "name:holm") == "Holm"
    assert [key_class(name.key) for name in (HOLM, OSLO)] == ["name", "place"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Name("Rossi", "PERSON", "name:rossi"), Name("Verdi", "GPE", "name:verdi"), ("Rossi", "Verdi")),
        (Name("Anna Rossi", "PERSON", "name:rossi"), Name("Mount Verdi", "LOC", "name:verdi"), None),
        (
            Name("Anna Rossi", "PERSON", "name:rossi"),
            Name("Lia Verdi", "PERSON", "name:verdi"),
            ("Anna Rossi", "Lia Verdi"),
        ),
        (Name("Rossi", "PERSON", "name:rossi"), Name("Anna Rossi", "PERSON", "name:rossi"), None),
    ],
)
def test_names_that_stand_where_the_other_could(one: Name, other: Name, expected: tuple[str, str] | None) -> None:
    claims = [made_claim(Subject(head="cost", names=(name,))) for name in (one, other)]
    assert rivals(claims[0], claims[1], "name") == expected
