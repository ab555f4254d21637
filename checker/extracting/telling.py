"""Who says so: verbs of saying, and to whom the copy gives a statement."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checker.model.sentence import Sentence, Token
from checker.words import load


@cache
def say_verbs() -> frozenset[str]:
    """The verbs by which copy says where a statement comes from."""
    return frozenset(load("modality")["say"]["verbs"])


def attribution_of(sentence: Sentence, verb: Token | None) -> str:
    """Who the sentence says a clause comes from ("customs data", "the ministry"), or ""."""
    according = _according_to(sentence) or _by_count_of(sentence)
    if according:
        return according
    counter = _counter(sentence, verb)
    if counter:
        return counter
    current = verb
    steps = 0
    while current is not None and steps < 6:
        for teller in _tellers(sentence, current):
            speaker = next((child for child in sentence.children(teller) if child.dependency == "nsubj"), None)
            if speaker is not None and speaker.lemma not in {"it", "that", "which"}:
                return _phrase_words(sentence, speaker)
        if current.head == current.index:
            break
        current = sentence.tokens[current.head]
        steps += 1
    return ""


def _counter(sentence: Sentence, verb: Token | None) -> str:
    """Who gives a figure of their own: "the ministry puts the number at …", "the agency counted …"."""
    if verb is None:
        return ""
    subject = next((child for child in sentence.children(verb) if child.dependency == "nsubj"), None)
    if subject is None or subject.part_of_speech == "PRON":
        return ""
    say = load("modality")["say"]
    shows = verb.lemma in say["showing"] and subject.lemma in say["sources"]
    return _phrase_words(sentence, subject) if shows or verb.lemma in say["counting"] else ""


def _by_count_of(sentence: Sentence) -> str:
    """Whose figure it is in "by the count of the league", "on the ministry's figures"; "" where nobody is named."""
    for token in sentence.tokens:
        above = sentence.tokens[token.head].lemma
        if (
            token.dependency != "pobj"
            or above not in {"by", "on"}
            or token.lemma not in load("modality")["say"]["sources"]
        ):
            continue
        for child in sentence.children(token):
            if child.dependency == "poss" and child.part_of_speech != "PRON":
                return _phrase_words(sentence, child)
            goal = next((each for each in sentence.children(child) if each.dependency == "pobj"), None)
            if child.lemma == "of" and goal is not None:
                return _phrase_words(sentence, goal)
    return ""


def _tellers(sentence: Sentence, verb: Token) -> Iterator[Token]:
    governor = sentence.tokens[verb.head]
    if verb.dependency in {"ccomp", "parataxis"} and governor.lemma in say_verbs():
        yield governor
    for child in sentence.children(verb):
        if child.dependency in {"parataxis", "ccomp"} and child.lemma in say_verbs() and child.start > verb.start:
            yield child


def _according_to(sentence: Sentence) -> str:
    for token in sentence.tokens:
        if (
            token.lemma == "accord"
            and token.index + 1 < len(sentence.tokens)
            and sentence.tokens[token.index + 1].lemma == "to"
        ):
            for child in sentence.children(sentence.tokens[token.index + 1]):
                if child.dependency == "pobj":
                    return _phrase_words(sentence, child)
    return ""


def _phrase_words(sentence: Sentence, noun: Token) -> str:
    """The words of a short noun phrase, as they stand."""
    inside = [
        t
        for t in sentence.subtree(noun)
        if t.dependency not in {"relcl", "acl", "punct"} and abs(t.index - noun.index) <= 6
    ]
    near = [t for t in inside if t.start <= noun.end or t.dependency in {"prep", "pobj", "compound", "amod", "det"}]
    start, end = near[0].start, near[-1].end
    return " ".join(sentence.words[start - sentence.start : end - sentence.start].split())


def is_telling(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb only reports what somebody says ("the ministry said on Monday")."""
    return verb.lemma in say_verbs() and (_has_statement(sentence, verb) or verb.dependency == "parataxis")


def is_finding(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells what somebody came to know ("the court found in March that they had lost a million").

    That is an event of its own, but no time of what was found.
    """
    return verb.lemma in load("modality")["say"]["finding"] and _has_statement(sentence, verb)


def _has_statement(sentence: Sentence, verb: Token) -> bool:
    return any(child.dependency in {"ccomp", "parataxis"} for child in sentence.children(verb))
