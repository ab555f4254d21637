"""What ties the sentences of two claims: names and exact numbers in both, and telling nouns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.kinds.context import KindContext
from checker.kinds.one_story import CALENDAR
from checker.kinds.surroundings import TIME_WORDS, Surroundings
from checker.matching.scoring import shared_words
from checker.matching.vocabulary import concepts_of
from checker.model.claim import Claim
from checker.model.sentence import Token

TELLING, SHORTEST_NAME, EXACT_DIGITS, YEAR_DIGITS, SEVERAL = 0.45, 2, 3, 4, 2
HERE, NEAR_BY = (0,), (-1, 0, 1)


@dataclass(frozen=True, slots=True)
class Tie:
    """The words two sentences share: names and numbers first, then telling nouns; strong where they are several."""

    shared: tuple[str, ...] = ()
    is_strong: bool = False

    @property
    def words(self) -> str:
        """The tie in words for a reason; "" where there is none."""
        return f"both tell of {', '.join(self.shared[:4])}" if self.shared else ""


@dataclass(frozen=True, slots=True)
class _Told:
    marks: frozenset[str]
    nouns: tuple[str, ...]


class SentenceTies:
    """The ties between sentences; what each sentence tells is read once."""

    def __init__(self, context: KindContext) -> None:
        self._vocabulary = context.vocabulary
        self._around = Surroundings(context)
        self._read: dict[tuple[str, int], _Told] = {}

    def between(self, one: Claim, other: Claim) -> Tie:
        """What the sentences of two claims share. Strong ties are two words or more, a noun among them."""
        left, right = self._told(one, HERE), self._told(other, HERE)
        marks, nouns = sorted(left.marks & right.marks), self._nouns(left, right)
        return Tie((*marks, *nouns), bool(nouns) and len(marks) + len(nouns) >= SEVERAL)

    def near_by(self, one: Claim, other: Claim) -> Tie:
        """The weak tie of one sentence with those right beside the other."""
        found: dict[str, None] = {}
        for here, there in ((one, other), (other, one)):
            left, right = self._told(here, HERE), self._told(there, NEAR_BY)
            found |= dict.fromkeys((*sorted(left.marks & right.marks), *self._nouns(left, right)))
        return Tie(tuple(found))

    def words_of(self, claim: Claim) -> frozenset[str]:
        """The names, numbers and nouns of a claim's sentence, with the concepts of the nouns: what it can share."""
        told = self._told(claim, HERE)
        return told.marks | {word for noun in told.nouns for word in (noun, *concepts_of(noun))}

    def _nouns(self, left: _Told, right: _Told) -> list[str]:
        pairs = shared_words(left.nouns, right.nouns, self._vocabulary)
        return [word for word, _, weight in pairs if weight >= TELLING]

    def _told(self, claim: Claim, steps: Iterable[int]) -> _Told:
        """The marks and the nouns of a claim's sentence, or of those near it."""
        found = [self._sentence(claim, step) for step in steps]
        return _Told(
            frozenset(mark for told in found for mark in told.marks),
            tuple(noun for told in found for noun in told.nouns),
        )

    def _sentence(self, claim: Claim, step: int) -> _Told:
        place = (claim.span.document, claim.sentence + step)
        if place not in self._read:
            sentence = self._around.sentence(claim, step)
            tokens = sentence.tokens if sentence is not None else ()
            nouns = (t.lemma for t in tokens if t.part_of_speech == "NOUN" and t.lemma not in TIME_WORDS)
            self._read[place] = _Told(frozenset(t.text for t in tokens if _is_mark(t)), tuple(dict.fromkeys(nouns)))
        return self._read[place]


def _is_mark(token: Token) -> bool:
    """Whether a word is a name, or a number that hardly stands twice by chance."""
    if token.part_of_speech == "PROPN":
        return token.text.lower() not in CALENDAR and token.text[:1].isalpha() and len(token.text) > SHORTEST_NAME
    digits = sum(sign.isdigit() for sign in token.text)
    return digits >= EXACT_DIGITS and not (digits == len(token.text) == YEAR_DIGITS)
