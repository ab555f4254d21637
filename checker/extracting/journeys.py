"""Journeys: somebody goes from one place to another, and so was in the first before the second."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.extracting.clauses import clause_of, is_verb, subject_of
from checker.extracting.events import event_claim
from checker.extracting.naming import all_names, words_of
from checker.model.claim import Claim, Name, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.words import load

PLACES = frozenset({"GPE", "LOC", "NAME", "FAC"})
# The language model takes many a town for somebody; beside "then" and other towns it is one.
STOPS = PLACES | {"PERSON", "ORG"}


@dataclass(frozen=True, slots=True)
class Leg:
    """Two places somebody went through, the earlier first, with the verb of moving."""

    origin: Name
    goal: Name
    verb: Token


def legs(sentence: Sentence) -> Iterator[Leg]:
    """The legs of journeys that a sentence tells."""
    table = load("order")
    for verb in sentence.tokens:
        if not is_verb(verb) or verb.lemma not in table["moving"]:
            continue
        origin = _place_behind(sentence, verb, "from") or _place_left(sentence, verb)
        goal = _place_behind(sentence, verb, "to")
        if goal is not None and origin is not None:
            yield Leg(origin, goal, verb)
    yield from _itinerary(sentence)
    yield from _before_one_another(sentence)


def _before_one_another(sentence: Sentence) -> Iterator[Leg]:
    """The leg of "visited Paris before Rome", "flew to Rome after a stay in Paris"."""
    table = load("order")
    going = {*table["visiting"], *table["moving"]}
    for verb in (token for token in sentence.tokens if is_verb(token) and token.lemma in going):
        here = _place_object(sentence, verb) or _place_behind(sentence, verb, "to")
        for link in (child for child in sentence.children(verb) if child.lemma in table["links"]):
            noun = next((child for child in sentence.children(link) if child.dependency == "pobj"), None)
            there = _place_of(sentence, noun) if noun is not None else None
            if here is not None and there is not None and here != there:
                goes_on = table["links"][link.lemma] == "main first"
                yield Leg(here, there, verb) if goes_on else Leg(there, here, verb)


def _place_of(sentence: Sentence, noun: Token) -> Name | None:
    """The place that a noun names, or that a stay is in: "Paris", "his stay in Paris"."""
    if noun.lemma not in load("order")["stays"]:
        return _name_at(sentence, noun)
    inside = (token for token in sentence.subtree(noun) if token.dependency == "pobj")
    return next((name for token in inside if (name := _name_at(sentence, token)) is not None), None)


def _itinerary(sentence: Sentence) -> Iterator[Leg]:
    """The legs of "he visits Paris, then Budapest and finally Belgrade", from each stop to all behind it."""
    table = load("order")
    places = [(first, last) for first, last, label in all_names(sentence) if label in STOPS]
    behind: list[tuple[int, int]] = []
    for (first, last), following in pairwise(places):
        between = [token.text.lower() for token in sentence.tokens[last + 1 : following[0]]]
        leads_on = any(f" {phrase} " in f" {' '.join(between)} " for phrase in table["sequence"])
        is_next = leads_on and set(between) <= set(table["between_stops"])
        behind = [*behind, (first, last)] if is_next else []
        verb = next((token for token in reversed(sentence.tokens[:first]) if is_verb(token)), None)
        if verb is None:
            continue
        for stop in behind:
            origin, goal = words_of(sentence, *stop), words_of(sentence, *following)
            yield Leg(Name(origin, "GPE"), Name(goal, "GPE"), verb)


def stay(marked: MarkedSentence, place: Name, verb: Token, extractor: str) -> Claim:
    """The claim that somebody was in a place, as a visit without a time of its own."""
    claim = event_claim(marked, verb, When(stated=False), None)
    person = subject_of(marked.sentence, verb)
    names = [name for name in claim.subject.names if person is not None and name.words.endswith(person.text)]
    subject = Subject(
        head="visit",
        predicate="visit",
        names=(*names, place),
        place=place.words,
        event_type="visit",
        modifiers=(place.words,),
    )
    return replace(claim, subject=subject, extractor=f"{extractor}:{place.words}", id="")


def _place_left(sentence: Sentence, verb: Token) -> Name | None:
    for child in sentence.children(verb):
        if child.dependency == "advcl" and child.lemma in load("order")["leaving"]:
            return (
                _place_behind(sentence, child, "with")
                or _place_behind(sentence, child, "in")
                or _place_object(sentence, child)
            )
    return None


def _place_behind(sentence: Sentence, verb: Token, preposition: str) -> Name | None:
    for token in clause_of(sentence, verb):
        if token.dependency == "pobj" and sentence.tokens[token.head].lemma == preposition:
            return _name_at(sentence, token)
    return None


def _place_object(sentence: Sentence, verb: Token) -> Name | None:
    goal = next((child for child in sentence.children(verb) if child.dependency == "dobj"), None)
    return _name_at(sentence, goal) if goal is not None else None


def _name_at(sentence: Sentence, token: Token) -> Name | None:
    for first, last, label in all_names(sentence):
        if first <= token.index <= last and label in PLACES:
            return Name(words_of(sentence, first, last), "GPE")
    return None
