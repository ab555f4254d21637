"""Sentences with the figures and time expressions found in them, before anything is made of them."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.quantity import QuantityMention
from checker.model.sentence import Sentence
from checker.model.timex import TimexMention


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence with its mentions; their offsets count from the start of the document."""

    sentence: Sentence
    quantities: tuple[QuantityMention, ...] = ()
    times: tuple[TimexMention, ...] = ()

    def words_of(self, start: int, end: int) -> str:
        """The words between two document offsets inside the sentence."""
        return self.sentence.words[start - self.sentence.start : end - self.sentence.start]
