"""The order that "when" states: by itself none, but a past perfect or "already" beside it puts one event first."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extracting.clauses import is_passive
from checker.extracting.event_links import Link
from checker.extracting.event_words import types_of_word
from checker.model.sentence import Sentence, Token
from checker.words import load


def order_by_when(sentence: Sentence, main: Token, verb: Token) -> Iterator[Link]:
    """The order of a main clause and the clause of "when" that hangs on it, where their forms tell one.

    "He left when the result had been read out": the reading first. "They had drawn level when he was sent off": the
    draw first. "It had not begun when the lights failed" tells of two events only with "yet".
    """
    words = load("order")
    near_main, near = _adverbs(sentence, main), _adverbs(sentence, verb)
    if is_denied(sentence, main) and not _is_until(sentence, main):
        if "yet" in near_main:
            yield Link(verb, main)
        return
    if is_denied(sentence, verb):
        return
    if _is_over(sentence, verb, near & set(words["already"])):
        yield Link(_state_of(sentence, verb), main)
    elif _is_over(sentence, main, near_main & set(words["barely"])):
        yield Link(main, verb)


def _is_over(sentence: Sentence, verb: Token, adverbs: set[str]) -> bool:
    """Whether a clause calls an event over: by a past perfect, or "already" beside a state that it led to."""
    if has_auxiliary(sentence, verb, "had"):
        return verb.lemma != "be" or bool(adverbs)
    is_state = verb.lemma == "be" and any(child.dependency == "acomp" for child in sentence.children(verb))
    return bool(adverbs) and (is_state or is_passive(sentence, verb))


def _state_of(sentence: Sentence, verb: Token) -> Token:
    """The event that a clause calls over: the noun of "the signatures were already dry", else its verb."""
    return _event_subject(sentence, verb) or verb


def _event_subject(sentence: Sentence, verb: Token) -> Token | None:
    """The subject of a form of "be" where it is an event itself."""
    if verb.lemma != "be":
        return None
    subjects = (child for child in sentence.children(verb) if child.dependency in {"nsubj", "nsubjpass"})
    return next((subject for subject in subjects if types_of_word(subject.lemma)), None)


def _is_until(sentence: Sentence, verb: Token) -> bool:
    """ "Was not issued until 5 p.m., when the boat had sailed": it was issued."""
    return any(child.lemma == "until" for child in sentence.children(verb))


def _adverbs(sentence: Sentence, verb: Token) -> set[str]:
    return {child.lemma for child in sentence.children(verb) if child.dependency in {"advmod", "neg"}}


def is_denied(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause says that something did not happen."""
    return any(
        child.dependency == "neg" or child.lemma in {"nobody", "none", "nothing", "no"}
        for child in sentence.children(verb)
    )


def has_auxiliary(sentence: Sentence, verb: Token, word: str) -> bool:
    """Whether a verb has an auxiliary of this form."""
    return any(child.dependency == "aux" and child.text.lower() == word for child in sentence.children(verb))
