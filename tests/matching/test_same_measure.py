"""What speaks for and against two figures measuring the same thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.matching.entities import resolve_entities
from checker.matching.same_measure import figure_of, issuers, measure_keys, same_measure
from checker.matching.scoring import Match
from checker.matching.vocabulary import Vocabulary
from checker.model.claim import Change, Claim, ClaimKind, Name, Subject
from tests.made_claims import exactly, made_claim
from tests.parsing import claims_of

PLAIN = Vocabulary(())


def compared(one: str, other: str) -> Match:
    """The match of the first figures of two sentences."""
    left, right = resolve_entities([claims_of(text, ClaimKind.QUANTITY)[0] for text in (one, other)])
    return same_measure(left, right, PLAIN)


KILLED = "The quake killed 320 people, police said."

FOR = [
    ("Trade of Norway reached 41 billion euros.", "Trade of Norway came to 38 billion euros.", "same head"),
    ("Trade of Norway reached 41 billion euros.", "Commerce of Norway came to 38 billion euros.", "head concept"),
    (KILLED, "The quake killed 300 people.", "predicate"),
    (KILLED, "The quake killed 300 people, police said.", "same issuer"),
    ("The bridge is 40 km long.", "The bridge is 50 km long.", "context"),
    ("Holm sold 300 tickets.", "Holm sold 200 tickets.", "names"),
    (
        "Norway's exports to Portugal reached 5 million tonnes.",
        "Portugal's imports from Norway reached 4 million tonnes.",
        "same direction",
    ),
]


@pytest.mark.parametrize(("one", "other", "ground"), FOR)
def test_what_speaks_for_one_measure(one: str, other: str, ground: str) -> None:
    weights = {feature.name: feature.weight for feature in compared(one, other).features}
    assert weights[ground] > 0


AGAINST = [
    ("The price of bread is 3 euros.", "The fine was 3 euros.", "other head", "different words"),
    ("Net profit rose to 40 million euros.", "Profit rose to 50 million euros.", "segment", "only one says “net”"),
    ("Holm sold 300 tickets.", "Another 200 tickets were sold.", "in addition", "in addition"),
    ("The quake killed 320 people in Lisbon.", "The quake killed 300 people in Oslo.", "other place", "Lisbon"),
    (
        "Norway's exports to Portugal reached 5 million tonnes.",
        "Portugal's exports to Norway reached 4 million tonnes.",
        "other direction",
        "one goes from Norway to Portugal, the other from Portugal to Norway",
    ),
]


@pytest.mark.parametrize(("one", "other", "ground", "words"), AGAINST)
def test_what_speaks_against_one_measure(one: str, other: str, ground: str, words: str) -> None:
    told = {feature.name: feature for feature in compared(one, other).features}
    assert told[ground].weight < 0
    assert words in told[ground].words


def test_a_city_and_its_country_are_no_two_places() -> None:
    assert not compared("The quake killed 320 people in Lisbon.", "The quake killed 300 people in Portugal.").has(
        "other place"
    )


WORDS = ("trade", "commerce", "export", "price", "people", "bridge", "total", "rise", "reach", "kill", "")
names = st.sampled_from(
    [Name("Norway", "GPE", "country:NO"), Name("Oslo", "GPE", "city:oslo:NO"), Name("Holm", "PERSON", "name:holm")]
)
several = st.lists(st.sampled_from(WORDS[:-1]), max_size=4, unique=True).map(tuple)
subjects = st.builds(
    Subject,
    head=st.sampled_from(WORDS),
    predicate=st.sampled_from(WORDS),
    modifiers=several,
    context=several,
    setting=several,
    names=st.lists(names, max_size=2, unique=True).map(tuple),
    origin=st.sampled_from(["", "Norway", "Portugal"]),
    destination=st.sampled_from(["", "Norway", "Portugal"]),
    segment=st.sampled_from([(), ("net",), ("in addition",), ("net", "firm")]),
)
figures = st.builds(
    made_claim,
    subjects,
    st.integers(1, 10_000).map(exactly),
    attribution=st.sampled_from(["", "police", "the police", "the army", "she"]),
)


@given(figures, figures)
def test_the_order_of_the_two_does_not_matter(one: Claim, other: Claim) -> None:
    there, back = same_measure(one, other, PLAIN), same_measure(other, one, PLAIN)
    assert {f.name: f.weight for f in there.features} == {f.name: f.weight for f in back.features}
    assert there.score == back.score


@given(figures)
def test_nothing_speaks_against_a_claim_and_itself(one: Claim) -> None:
    assert [f.words for f in same_measure(one, one, PLAIN).features if f.weight < 0] == []


@given(figures)
def test_a_figure_shares_a_key_with_its_like(one: Claim) -> None:
    assert measure_keys(one)


def test_a_figure_of_another_dimension_shares_no_key() -> None:
    [people], [money] = (claims_of(text, ClaimKind.QUANTITY) for text in (KILLED, "The fine was 320 euros."))
    assert not measure_keys(people) & measure_keys(money)


def test_who_a_figure_comes_from_in_words_that_name_somebody() -> None:
    one = made_claim(Subject("people"), exactly(3), attribution="the ministry of Health")
    other = made_claim(Subject("people"), exactly(3), attribution="she")
    assert issuers(one, other) == ({"ministry", "health"}, set())


def test_the_figure_of_a_change_is_its_amount() -> None:
    assert figure_of(made_claim(Subject("sale"), Change(exactly(4), rises=True))) == exactly(4)
    assert figure_of(made_claim(Subject("visit"))) is None
