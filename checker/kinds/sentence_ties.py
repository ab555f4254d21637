"""What ties the sentences of two claims: names and exact numbers in both, and telling nouns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from checker.kinds.context import KindContext
from checker.kinds.surroundings import TIME_WORDS
from checker.matching.scoring import shared_words
from checker.matching.telling_words import CALENDAR
from checker.matching.vocabulary import concepts_of
from checker.model.claim import Claim
from checker.model.sentence import Token
from checker.words import load

TELLING, SHORTEST_NAME, EXACT_DIGITS, YEAR_DIGITS, SEVERAL = 0.45, 2, 3, 4, 2


@dataclass(frozen=True, slots=True)
class Tie:
    """The words two sentences share: names and numbers first, then telling nouns; strong where they are several."""

    shared: tuple[str, ...] = ()
    has_noun: bool = False

    @property
    def is_strong(self) -> bool:
        """Whether two words or more are shared, a noun among them."""
        return self.has_noun and len(self.shared) >= SEVERAL

    @property
    def words(self) -> str:
        """The tie in words for a reason; "" where there is none."""
        return f"both tell of {', '.join(self.shared[:4])}" if self.shared else ""


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence tells: each name's word or exact number with the whole names it is in, and its nouns."""

    marks: Mapping[str, frozenset[str]]
    nouns: tuple[str, ...]

    def shared_marks(self, other: _Told) -> list[str]:
        """The marks of both; a word that ends two different names ("Fernley Water", "Sarn Water") is none."""
        both = sorted(self.marks.keys() & other.marks.keys())
        return [mark for mark in both if _may_be_one(self.marks[mark], other.marks[mark])]


class SentenceTies:
    """The ties between sentences; what each sentence tells is read once."""

    def __init__(self, context: KindContext) -> None:
        self._vocabulary = context.vocabulary
        self._sentences = context.graph.sentences
        self._read: dict[tuple[str, int], _Told] = {}

    def between(self, one: Claim, other: Claim) -> Tie:
        """What the sentences of two claims share."""
        left, right = self._told(one), self._told(other)
        marks, nouns = left.shared_marks(right), self._nouns(left, right)
        return Tie((*marks, *nouns), bool(nouns))

    def words_of(self, claim: Claim) -> frozenset[str]:
        """The names, numbers and nouns of a claim's sentence, with the concepts of the nouns: what it can share."""
        told = self._told(claim)
        return frozenset(told.marks) | {word for noun in told.nouns for word in (noun, *concepts_of(noun))}

    def _nouns(self, left: _Told, right: _Told) -> list[str]:
        pairs = shared_words(left.nouns, right.nouns, self._vocabulary)
        return [word for word, _, weight in pairs if weight >= TELLING]

    def _told(self, claim: Claim) -> _Told:
        """The marks and the nouns of a claim's sentence."""
        place = (claim.span.document, claim.sentence)
        if place not in self._read:
            sentence = self._sentences.get(place)
            tokens = sentence.tokens if sentence is not None else ()
            nouns = (t.lemma for t in tokens if t.part_of_speech == "NOUN" and t.lemma not in TIME_WORDS | _units())
            self._read[place] = _Told(_marks(tokens), tuple(dict.fromkeys(nouns)))
        return self._read[place]


def _marks(tokens: Sequence[Token]) -> dict[str, frozenset[str]]:
    """The words of names and the exact numbers of a sentence, each with the whole names it stands in."""
    found: dict[str, frozenset[str]] = {}
    for is_name, run in groupby(tokens, key=lambda token: token.part_of_speech == "PROPN"):
        words = [token for token in run if _is_mark(token)]
        titles = frozenset(load("persons")["titles"])
        whole = " ".join(token.text for token in words if token.text.lower().rstrip(".") not in titles)
        for token in words:
            found[token.text] = found.get(token.text, frozenset()) | {whole if is_name else token.text}
    return found


def _may_be_one(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether some name of one sentence can be some of the other's: they begin alike, or one is part of the other."""
    pairs = [(one.split(), other.split()) for one in left for other in right]
    return any(set(a) <= set(b) or set(b) <= set(a) or a[0] == b[0] for a, b in pairs if a and b)


@cache
def _units() -> frozenset[str]:
    """The words of currencies and of units: two figures in one unit do not for that tell of one thing."""
    currencies = load("currencies")["words"]
    return frozenset(currencies) | {word for unit in load("units")["unit"] for word in unit.get("words", ())}


def _is_mark(token: Token) -> bool:
    """Whether a word is a name, or a number that hardly stands twice by chance."""
    if token.part_of_speech == "PROPN":
        return token.text.lower() not in CALENDAR and token.text[:1].isalpha() and len(token.text) > SHORTEST_NAME
    digits = sum(sign.isdigit() for sign in token.text)
    return digits >= EXACT_DIGITS and not (digits == len(token.text) == YEAR_DIGITS)
