"""Parsed sentences: what the language model says of each word, free of any library's types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.document import PassageRole


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `head` is the index of its governor in the sentence (its own index for the root).

    `start` and `end` are offsets into the document. `part_of_speech` and `dependency` are the Universal
    part of speech and the dependency label of the spaCy English pipelines (ClearNLP style: nsubj, dobj, pobj …).
    """

    index: int
    text: str
    lemma: str
    part_of_speech: str
    tag: str
    dependency: str
    head: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name the language model recognised: tokens `first` to `last`, both included, and its label (GPE, PERSON …)."""

    first: int
    last: int
    label: str


@dataclass(frozen=True)
class Sentence:
    """One sentence of a document. `words` is its text from the reading text; `start` its offset in the document."""

    document: str
    index: int
    role: PassageRole
    paragraph: int
    start: int
    end: int
    words: str
    tokens: tuple[Token, ...] = ()
    names: tuple[NamedSpan, ...] = ()

    @property
    def is_parsed(self) -> bool:
        """Whether the language model has read it."""
        return bool(self.tokens)

    def children(self, token: Token) -> Iterator[Token]:
        """The words governed directly by a word, in order."""
        return (child for child in self.tokens if child.head == token.index and child.index != token.index)

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The governors of a word, nearest first."""
        seen = {token.index}
        while token.head not in seen:
            token = self.tokens[token.head]
            seen.add(token.index)
            yield token

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """The word and all it governs, in order of the sentence."""
        inside = {token.index}
        grew = True
        while grew:
            grew = False
            for other in self.tokens:
                if other.index not in inside and other.head in inside:
                    inside.add(other.index)
                    grew = True
        return tuple(other for other in self.tokens if other.index in inside)

    def tokens_between(self, start: int, end: int) -> tuple[Token, ...]:
        """The words that touch `start` to `end`, offsets into the document."""
        return tuple(token for token in self.tokens if token.start < end and start < token.end)
