"""The names in a stretch of a sentence: what the language model tagged, and runs of capitalised words it missed."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from functools import cache

from checker.model.claim import Name
from checker.model.sentence import Sentence, Token
from checker.words import load

NAME_LABELS = frozenset({"PERSON", "GPE", "LOC", "ORG", "NORP", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW"})
SCALES = frozenset({"million", "billion", "trillion"})
# What the language model takes a name with a title in it for: "Trade Minister Karin Holm" behind a quotation.
TITLED = frozenset({"PERSON", "NAME", "ORG", "WORK_OF_ART"})
CONNECTORS = frozenset(
    {
        "of",
        "the",
        "de",
        "del",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "van",
        "von",
        "da",
        "do",
        "dos",
        "di",
        "and",
        "for",
        "-",
        "'s",
    }
)


def names_in(sentence: Sentence, tokens: Iterable[Token]) -> tuple[Name, ...]:
    """The names that touch these words, each once, in order."""
    wanted = {token.index for token in tokens}
    found: dict[str, Name] = {}
    for name in all_names(sentence):
        first, last, label = name
        if any(index in wanted for index in range(first, last + 1)):
            words = words_of(sentence, first, last)
            found.setdefault(words, Name(words, label))
    return tuple(found.values())


def all_names(sentence: Sentence) -> list[tuple[int, int, str]]:
    """All names of a sentence as (first token, last token, label), in order; tagged ones first where two overlap."""
    tagged = [n for n in sentence.names if n.label in NAME_LABELS]
    spans = [(n.first, _hyphened(sentence, n.last), n.label) for n in tagged if _has_capital(sentence, n.first, n.last)]
    taken = {index for first, last, _ in spans for index in range(first, last + 1)}
    for first, last in _capital_runs(sentence):
        if not any(index in taken for index in range(first, last + 1)):
            spans.append((first, last, "NAME"))
    return sorted(_trimmed(sentence, *span) for span in spans)


def words_of(sentence: Sentence, first: int, last: int) -> str:
    """The words from one token to another, as they stand."""
    tokens = sentence.tokens
    return sentence.words[tokens[first].start - sentence.start : tokens[last].end - sentence.start]


def _trimmed(sentence: Sentence, first: int, last: int, label: str) -> tuple[int, int, str]:
    """A name without the article before it and the possessive or title around it."""
    tokens = sentence.tokens
    while first < last and (
        tokens[first].lemma in {"the", "a", "an"} or tokens[first].text.lower().rstrip(".") in titles()
    ):
        first += 1
    if label in TITLED:
        behind = _behind_title(tokens, first, last)
        label = "PERSON" if behind > first and last > behind else label
        first = behind
    while last > first and (tokens[last].text in {"'s", "'", ",", "-"} or not tokens[last].text[:1].isalnum()):
        last -= 1
    if last > first + 1 and tokens[last].text.lower() in SCALES:  # "Kostanay 5.6 million" names no body
        last -= 2
    return first, last, label


def _behind_title(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Where a person's name begins behind the title that was taken for part of it: "Trade Minister Karin Holm"."""
    if not all(tokens[at].text[:1].isupper() for at in range(first, last + 1)):
        return first
    inside = range(first + 1, last)
    return max((at + 1 for at in inside if tokens[at].text.lower() in titles()), default=first)


@cache
def titles() -> frozenset[str]:
    """Words before a name that are no part of it, in lower case without stops."""
    return frozenset(load("persons")["titles"])


def _hyphened(sentence: Sentence, last: int) -> int:
    """The last token of a name with what is joined to it by a hyphen: "Min-jae"."""
    tokens = sentence.tokens
    while (
        last + 2 < len(tokens)
        and tokens[last + 1].text == "-"
        and tokens[last].end == tokens[last + 1].start
        and tokens[last + 1].end == tokens[last + 2].start
    ):
        last += 2
    return last


def _has_capital(sentence: Sentence, first: int, last: int) -> bool:
    return any(token.text[:1].isupper() for token in sentence.tokens[first : last + 1])


def _capital_runs(sentence: Sentence) -> Iterable[tuple[int, int]]:
    start: int | None = None
    end = -1
    for token in sentence.tokens:
        if _is_name_word(token):
            start = token.index if start is None else start
            end = token.index
        elif start is not None and not (token.text.lower() in CONNECTORS and _next_is_name(sentence, token)):
            yield start, _hyphened(sentence, end)
            start = None
    if start is not None:
        yield start, _hyphened(sentence, end)


def _is_name_word(token: Token) -> bool:
    if not token.text[:1].isupper() or token.dependency == "punct" or token.lemma in _calendar_words():
        return False
    return token.part_of_speech == "PROPN" or (
        token.index > 0 and token.part_of_speech in {"NOUN", "ADJ"} and len(token.text) > 1
    )


@cache
def _calendar_words() -> frozenset[str]:
    months, days = list(calendar.month_name)[1:], list(calendar.day_name)
    short = [word[:3] for word in [*months, *days]]
    return frozenset(
        word.lower() for word in [*months, *days, *short, *(f"{word}." for word in short), "Sept", "Sept."]
    )


def _next_is_name(sentence: Sentence, token: Token) -> bool:
    following = sentence.tokens[token.index + 1 : token.index + 2]
    return bool(following) and _is_name_word(following[0])
