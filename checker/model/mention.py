"""Sentences with the figures and time expressions found in them, before anything is made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model.claim import Name
from checker.model.quantity import QuantityMention
from checker.model.sentence import Sentence, Token
from checker.model.timex import TimexMention


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a pronoun takes up: the noun, the words of its phrase that carry meaning, and the names in it."""

    lemma: str
    words: tuple[str, ...]
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence with its mentions; their offsets count from the start of the document.

    `antecedents` tells by the index of a pronoun's token what it takes up, where that is known.
    """

    sentence: Sentence
    quantities: tuple[QuantityMention, ...] = ()
    times: tuple[TimexMention, ...] = ()
    antecedents: tuple[tuple[int, Antecedent], ...] = ()

    def antecedent_of(self, token: Token) -> Antecedent | None:
        """What a pronoun takes up; None for other words and where it is not known."""
        return next((antecedent for index, antecedent in self.antecedents if index == token.index), None)

    def taken_up(self, tokens: Iterable[Token]) -> list[Antecedent]:
        """What the pronouns among some words take up, in order."""
        return [found for token in tokens if (found := self.antecedent_of(token)) is not None]

    def words_of(self, start: int, end: int) -> str:
        """The words between two document offsets inside the sentence."""
        return self.sentence.words[start - self.sentence.start : end - self.sentence.start]
