"""What something is the first to do: the verb or noun of the deed, wherever the parser hangs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from checker.extracting.clauses import meaning_verb, predicate_of
from checker.extracting.event_words import types_of_word
from checker.model.sentence import Sentence, Token
from checker.words import load


def deed_verbs(sentence: Sentence, noun: Token, verb: Token | None) -> Iterator[Token]:
    """The verbs of what something is the first to do; of "for the first time", the verb it stands with."""
    found = [child for child in sentence.children(noun) if child.dependency in {"acl", "relcl"}]
    if verb is not None:
        found += [child for child in sentence.children(verb) if child.dependency == "xcomp"]
        found += _hung_on_the_verb(sentence, noun, verb) if not found else []
        if is_occasion(noun) and not found:
            found = [verb]
    for deed in found or _right_behind(sentence, noun):
        if deed.index > noun.index or is_occasion(noun):
            yield meaning_verb(sentence, deed)


def _hung_on_the_verb(sentence: Sentence, noun: Token, verb: Token) -> list[Token]:
    """The deed of "became the first town in Wales to ban them", "it is the first time since 2002 that …", which the
    parser takes for a part of another clause."""
    if is_occasion(noun):
        marks = [token for token in sentence.subtree(verb) if token.lemma == "that" and token.dependency == "mark"]
        return [sentence.tokens[mark.head] for mark in marks[:1] if mark.index > noun.index]
    if noun.dependency != "attr":
        return []
    hung = [child for child in sentence.children(verb) if child.dependency == "advcl" and child.index > noun.index]
    return [child for child in hung[:1] if any(word.text == "to" for word in sentence.children(child))]


def _right_behind(sentence: Sentence, noun: Token) -> list[Token]:
    """The verb of a "to" that stands right behind the noun, however the parser hangs it: "the first skipper to win"."""
    behind = sentence.tokens[noun.index + 1 : noun.index + 3 + len(_more_nouns(sentence, noun))]
    return list(behind[-1:]) if len(behind) > 1 and behind[-2].text == "to" and behind[-1].tag == "VB" else []


def _more_nouns(sentence: Sentence, noun: Token) -> list[Token]:
    """The nouns that follow a noun without a break: "skipper" of "the first woman skipper"."""
    return list(takewhile(lambda token: token.part_of_speech == "NOUN", sentence.tokens[noun.index + 1 :]))


def deed_types(sentence: Sentence, noun: Token, deeds: Iterable[Token], phrase: Iterable[Token]) -> list[str]:
    """The event types of the deed: those of the noun, else of the verb and its object, else of any word beside."""
    found = set(types_of_word(noun.lemma)) | wins(noun)
    for deed in deeds if not found else ():
        found |= types_of_word(predicate_of(sentence, deed))
        for child in sentence.children(deed):
            if child.dependency in {"dobj", "attr", "oprd"}:
                found |= types_of_word(child.lemma)
    if not found:
        found = {event for token in phrase for event in types_of_word(token.lemma)}
    return sorted(found)


def wins(noun: Token) -> frozenset[str]:
    """ "The first cup since 2011": what is won stands for the win."""
    return frozenset({"win"}) if noun.lemma in load("firsts")["prizes"] else frozenset()


def deed_words(sentence: Sentence, noun: Token, deeds: Iterable[Token]) -> tuple[str, ...]:
    """The words of the deed itself: its noun, or its verb with the set phrase that it makes."""
    own = [noun.lemma] if types_of_word(noun.lemma) or is_occasion(noun) else []
    return (*own, *(part for deed in deeds for part in (deed.lemma, *predicate_of(sentence, deed).split())))


def is_occasion(noun: Token) -> bool:
    """ "The first time": what is numbered is the deed that follows or governs."""
    return noun.lemma == "time"
