"""Somebody is told to be in a place or to go there: "was in Rome on May 6" is a visit without a verb for it."""

from __future__ import annotations

from checker.extracting.clauses import subject_of
from checker.model.sentence import Sentence, Token
from checker.words import load

PLACES = frozenset({"GPE", "LOC"})
AMONG = frozenset({"in", "to"})
VISIT = "visit"
CALLS = "call"


def is_presence(sentence: Sentence, verb: Token | None) -> bool:
    """Whether a clause tells of somebody's being in a town or country, which is a visit."""
    if verb is None or verb.lemma not in load("event_places")["being_there"]:
        return False
    subject = subject_of(sentence, verb)
    if subject is None or not _is_person(sentence, subject):
        return False
    among = {"at"} if verb.lemma == CALLS else AMONG
    for child in sentence.children(verb):
        if child.dependency == "prep" and child.lemma in among:
            goals = [goal for goal in sentence.children(child) if goal.dependency == "pobj"]
            if any(_is_place(sentence, goal) or (verb.lemma == CALLS and _is_named(goal)) for goal in goals):
                return True
    return False


def _is_person(sentence: Sentence, noun: Token) -> bool:
    named = noun.part_of_speech == "PROPN" and not _is_place(sentence, noun)
    return named or noun.lemma in {*load("persons")["pronouns"], "who"} or noun.lemma in load("offices")["single"]


def _is_place(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is the name of a town or country, or stands for one named before."""
    if noun.lemma in load("event_places")["stand_ins"]:
        return True
    return any(name.first <= noun.index <= name.last and name.label in PLACES for name in sentence.names)


def _is_named(noun: Token) -> bool:
    return noun.part_of_speech == "PROPN"
