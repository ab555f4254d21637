"""How a clause is presented: as a fact, a forecast, a target, a pledge, a plan, a demand, an allegation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from checker.extracting.clauses import has_subject, is_verb, predicate_of
from checker.extracting.telling import attribution_of
from checker.model.claim import Modality
from checker.model.sentence import Sentence, Token
from checker.words import load


@dataclass(frozen=True, slots=True)
class Stance:
    """How a clause is presented: its modality, whether it is denied, and who says so."""

    modality: Modality
    negated: bool
    attribution: str


def stance_of(sentence: Sentence, verb: Token | None, near: Iterable[Token] = ()) -> Stance:
    """The stance of a clause, read from its verb, the verbs above it and the words right at the figure (`near`)."""
    modality = _modality(sentence, verb, tuple(near))
    negated = verb is not None and any(child.dependency == "neg" for child in sentence.children(verb))
    return Stance(modality, negated, attribution_of(sentence, verb))


def _modality(sentence: Sentence, verb: Token | None, near: tuple[Token, ...]) -> Modality:
    table = _modality_words()
    for token in near:
        found = table["nouns"].get(token.lemma) or table["adjectives"].get(token.lemma)
        if found and found != "limit":
            return Modality(found)
        if found == "limit":
            return Modality.CAPACITY
    if verb is None:
        return Modality.ACTUAL
    if _is_condition(sentence, verb):
        return Modality.CONDITIONAL
    return _chain_modality(sentence, verb, table)


def _is_condition(sentence: Sentence, verb: Token) -> bool:
    """ "The cars halt as soon as the wind passes 70 kilometres an hour": a limit, and nothing that was measured."""
    openers = load("modality")["conditions"]["openers"]
    goes = verb.dependency == "advcl" and verb.tag in {"VBZ", "VBP"}
    around = (sentence.tokens[verb.head], *sentence.children(verb))
    return goes and any(token.lemma in openers for token in around)


def _chain_modality(sentence: Sentence, verb: Token, table: dict[str, dict[str, str]]) -> Modality:
    chain = [verb]
    while (
        chain[-1].dependency in {"xcomp", "ccomp", "pcomp", "conj", "advcl", "acl"}
        and chain[-1].head != chain[-1].index
    ):
        if chain[-1].dependency in {"advcl", "conj"} and has_subject(sentence, chain[-1]):
            break
        chain.append(sentence.tokens[chain[-1].head])
    for current in chain:
        if _is_to(sentence, current):
            return Modality.PLAN
        looking = _looking_subject(sentence, current, table["nouns"])
        if looking is not None:
            return looking
        for child in sentence.children(current):
            if child.dependency == "aux" and child.lemma in table["auxiliaries"]:
                unreal = child.lemma == "would" and _is_perfect(sentence, current)
                return Modality.CONDITIONAL if unreal else Modality(table["auxiliaries"][child.lemma])
            told = child.dependency in {"acomp", "advmod"} and child.lemma in table["adjectives"]
            if told and not _is_beside(sentence, child) and not _was_possible(sentence, current, child):
                return Modality(table["adjectives"][child.lemma])
        particle = any(child.dependency == "prt" for child in sentence.children(current))
        done = (
            particle or _is_done(sentence, current) or _is_complete(sentence, current) or _calls_at(sentence, current)
        )
        found = table["verbs"].get(current.lemma) if not done else None
        if found and (current is not verb or found not in {"plan", "target"} or is_verb(current)):
            return Modality(found)
        found = table["nouns"].get(current.lemma) if not is_verb(current) else None
        if found:
            return Modality.CAPACITY if found == "limit" else Modality(found)
    return Modality.ACTUAL


def _calls_at(sentence: Sentence, verb: Token) -> bool:
    """ "The liner called at Cobh": a visit, no demand."""
    return verb.lemma == "call" and any(c.dependency == "prep" and c.lemma == "at" for c in sentence.children(verb))


def _looking_subject(sentence: Sentence, verb: Token, nouns: dict[str, str]) -> Modality | None:
    """The modality of what is said to be or to tell so much: "the forecast was 131 million", "the goal is 40"."""
    if verb.lemma not in load("modality")["aiming"]["told_by"]:
        return None
    subjects = (child for child in sentence.children(verb) if child.dependency in {"nsubj", "nsubjpass"})
    found = next((nouns[child.lemma] for child in subjects if child.lemma in nouns), "")
    return Modality(found) if found and found in load("modality")["aiming"]["subjects"] else None


def _is_done(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb only looks like one of saying or wanting: "claimed 46 lives", "set free", "set off"."""
    return predicate_of(sentence, verb) in load("modality")["deeds"]["phrases"]


def _is_perfect(sentence: Sentence, verb: Token) -> bool:
    """ "Would have cost": what did not come about."""
    return any(child.dependency == "aux" and child.lemma == "have" for child in sentence.children(verb))


def _was_possible(sentence: Sentence, verb: Token, word: Token) -> bool:
    """ "It was possible to see", "had been possible": what was done."""
    past = verb.tag == "VBD" or any(child.tag == "VBD" for child in sentence.children(verb))
    return word.lemma == "possible" and verb.lemma == "be" and past


def _is_complete(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb that looks ahead only with an infinitive or an aim has neither: "a record set in 2019"."""
    if verb.lemma not in load("modality")["aiming"]["verbs"]:
        return False
    aims = load("modality")["nouns"]
    return not any(
        child.dependency == "xcomp" or child.lemma in {*aims["target"], *aims["limit"], *aims["plan"]}
        for child in sentence.children(verb)
    )


def _is_beside(sentence: Sentence, word: Token) -> bool:
    """ "Next to the minister": a place, and no time to come."""
    after = sentence.tokens[word.index + 1 : word.index + 2]
    return word.lemma == "next" and bool(after) and after[0].lemma == "to"


def _is_to(sentence: Sentence, verb: Token) -> bool:
    """ "The fleet is to grow": a form of "be" with an infinitive."""
    if verb.lemma != "be" or verb.tag not in {"VBZ", "VBP", "VBD"}:
        return False
    if any(child.dependency == "acomp" for child in sentence.children(verb)):
        return False  # "it was possible to …"
    return any(
        child.dependency == "xcomp" and any(mark.tag == "TO" for mark in sentence.children(child))
        for child in sentence.children(verb)
    )


@cache
def _modality_words() -> dict[str, dict[str, str]]:
    """Lemma to modality, for each section of the table."""
    table = load("modality")
    return {
        section: {
            word: modality.removesuffix("_adverbs") for modality, words in table[section].items() for word in words
        }
        for section in ("verbs", "auxiliaries", "nouns", "adjectives")
    }
