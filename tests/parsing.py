"""Sentences for tests, read by the real language model, each once; and the words in them found again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from checker.extracting.coreference import with_antecedents
from checker.language import parse
from checker.model.claim import Claim, ClaimKind
from checker.model.mention import MarkedSentence
from checker.model.sentence import Token
from checker.pipeline import extract, mark_sentence
from checker.reading import read_text
from checker.reading.sentences import split_sentences

Reader = Callable[[str], MarkedSentence]


@cache
def read_sentence(text: str) -> MarkedSentence:
    """The one sentence of a text, parsed, with its figures and times."""
    [found] = split_sentences(read_text("a", text))
    marked = mark_sentence(found)
    [parsed] = parse([marked.sentence])
    return replace(marked, sentence=parsed)


@cache
def claims_in(text: str) -> tuple[Claim, ...]:
    """All claims of a text, not yet dated; every sentence is parsed."""
    document = read_text("a", text)
    marked = [mark_sentence(sentence) for sentence in split_sentences(document)]
    parsed = parse([one.sentence for one in marked])
    whole = [replace(one, sentence=sentence) for one, sentence in zip(marked, parsed, strict=True)]
    return tuple(extract([document], with_antecedents(whole)))


def claims_of(text: str, *kinds: ClaimKind) -> list[Claim]:
    """The claims of some kinds in a text, in order of the copy."""
    return sorted((claim for claim in claims_in(text) if claim.kind in kinds), key=lambda claim: claim.focus)


def word(marked: MarkedSentence, text: str) -> Token:
    """The first word of a sentence that is spelled so."""
    return next(token for token in marked.sentence.tokens if token.text == text)
