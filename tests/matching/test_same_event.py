"""What speaks for and against two dated clauses telling of one event."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.matching.entities import resolve_entities
from checker.matching.same_event import event_keys, happens_once, same_event, shared_types
from checker.matching.scoring import Match
from checker.matching.vocabulary import Vocabulary
from checker.model.claim import Claim, ClaimKind, Name, Subject
from tests.made_claims import made_claim
from tests.parsing import claims_of

PLAIN = Vocabulary(())


def pair(one: str, other: str) -> tuple[Claim, Claim]:
    """The first events of two sentences, their names resolved."""
    left, right = resolve_entities([claims_of(text, ClaimKind.EVENT)[0] for text in (one, other)])
    return left, right


def compared(one: str, other: str) -> Match:
    return same_event(*pair(one, other), PLAIN)


OPENED = "President Adom opened the Harbour railway line on 4 October 2023."
INAUGURATED = "The Harbour railway line was inaugurated on 5 October 2023."
ARRESTED = "Rossi was arrested in Naples on Monday."


@pytest.mark.parametrize(
    ("one", "other", "ground"),
    [
        (ARRESTED, "Police arrested Rossi on Tuesday.", "same word"),
        (OPENED, INAUGURATED, "same type"),
        (OPENED, INAUGURATED, "agents"),
        (OPENED, INAUGURATED, "context"),
        (OPENED, INAUGURATED, "names"),
        (ARRESTED, "Rossi was detained in Italy on Tuesday.", "same place"),
    ],
)
def test_what_speaks_for_one_event(one: str, other: str, ground: str) -> None:
    weights = {feature.name: feature.weight for feature in compared(one, other).features}
    assert weights[ground] > 0


@pytest.mark.parametrize(
    ("one", "other", "ground", "words"),
    [
        (ARRESTED, "Rossi was born on Tuesday.", "other type", "different events"),
        (ARRESTED, "Rossi was arrested in Turin on Monday.", "other place", "Naples and Turin"),
        (ARRESTED, "Verdi was arrested in Naples on Monday.", "other names", "the other about Verdi"),
    ],
)
def test_what_speaks_against_one_event(one: str, other: str, ground: str, words: str) -> None:
    told = {feature.name: feature for feature in compared(one, other).features}
    assert told[ground].weight < 0
    assert words in told[ground].words


def test_an_opening_happens_once_and_an_arrest_may_happen_again() -> None:
    assert happens_once(*pair(OPENED, INAUGURATED))
    assert not happens_once(*pair(ARRESTED, "Police arrested Rossi on Tuesday."))


def test_two_words_of_one_type_share_it() -> None:
    assert "open" in shared_types(*pair(OPENED, INAUGURATED))
    assert not shared_types(*pair(OPENED, ARRESTED))


def test_one_event_in_two_wordings_shares_keys_and_another_does_not() -> None:
    opened, inaugurated = pair(OPENED, INAUGURATED)
    assert event_keys(opened) & event_keys(inaugurated)
    assert not event_keys(opened) & event_keys(pair(ARRESTED, ARRESTED)[0])


def test_a_time_without_an_event_has_no_key() -> None:
    assert event_keys(made_claim(Subject(""), kind=ClaimKind.EVENT)) == frozenset()


WORDS = ("open", "inaugurate", "arrest", "detain", "line", "school", "police", "mayor")
several = st.lists(st.sampled_from(WORDS), max_size=4, unique=True).map(tuple)
names = st.sampled_from(
    [Name("Norway", "GPE", "country:NO"), Name("Rossi", "PERSON", "name:rossi"), Name("Holm", "PERSON", "name:holm")]
)
subjects = st.builds(
    Subject,
    head=st.sampled_from(WORDS),
    predicate=st.sampled_from(WORDS),
    modifiers=several,
    context=several,
    setting=several,
    names=st.lists(names, max_size=2, unique=True).map(tuple),
    place=st.sampled_from(["", "Oslo", "Norway", "Lisbon"]),
    event_type=st.sampled_from(["", "open", "arrest", "open start"]),
)
events = st.builds(made_claim, subjects, kind=st.just(ClaimKind.EVENT))


@given(events, events)
def test_the_order_of_the_two_does_not_matter(one: Claim, other: Claim) -> None:
    there, back = same_event(one, other, PLAIN), same_event(other, one, PLAIN)
    assert {f.name: f.weight for f in there.features} == {f.name: f.weight for f in back.features}
    assert there.score == back.score
