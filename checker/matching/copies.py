"""Near-identical sentences of different articles, and how many independent origins a set of articles comes from.

Candidates share shingles of three words (Broder 1997); pairs are kept by the share of words they have in common
in order (rapidfuzz). Agency credits tie articles as well: two articles credited to one agency are one origin.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product
from typing import TypeVar

from rapidfuzz.distance import Indel

from checker.model.document import Document
from checker.model.sentence import Sentence
from checker.model.span import Span

Place = tuple[str, int]
Words = tuple[str, ...]
Member = TypeVar("Member", Place, Words)
WORD = re.compile(r"[^\W_]+(?:[.,:'’-][^\W_]+)*")
SHINGLE, FEWEST_WORDS, CROWDED = 3, 7, 60
LEAST_SHARED, ALIKE, AROUND = 0.3, 0.8, 0.8
SHARED_SENTENCES, SHARED_PART = 3, 0.5


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that go back to one source: their names in order, and the agency that one of them credits, or ""."""

    documents: tuple[str, ...]
    credit: str = ""


class Copies:
    """Which sentences are near-identical across articles, and which articles are copies of one another.

    `documents` gives the credits. A sentence is named by its document and its index there.
    """

    def __init__(self, sentences: Iterable[Sentence], documents: Mapping[str, Document]) -> None:
        words = {(s.document, s.index): words_of(s.words) for s in sentences}
        self._documents = documents
        self._long = {place: told for place, told in words.items() if len(told) >= FEWEST_WORDS}
        self._near = frozenset(_near_identical(set(self._long.values())))
        groups = _joined(set(self._long.values()), self._near)
        firsts: dict[Words, Place] = {}
        self._clusters = {place: firsts.setdefault(groups[self._long[place]], place) for place in sorted(self._long)}
        self._twins = frozenset(self._twin_articles())

    def cluster(self, place: Place) -> Place:
        """The first sentence, by name and order, of those that are near-identical to this one; itself where none is."""
        return self._clusters.get(place, place)

    def alike(self, one: Place, other: Place) -> bool:
        """Whether two sentences of different articles are near-identical."""
        left, right = self._long.get(one), self._long.get(other)
        if left is None or right is None or one[0] == other[0]:
            return False
        return left == right or (min(left, right), max(left, right)) in self._near

    def pairs(self) -> Iterator[tuple[Place, Place]]:
        """Near-identical sentences of different articles that are not word for word the same, in order."""
        places: dict[Words, list[Place]] = defaultdict(list)
        for place, told in sorted(self._long.items()):
            places[told].append(place)
        for one, other in sorted(self._near):
            for left, right in product(places[one][:CROWDED], places[other][:CROWDED]):
                if left[0] != right[0]:
                    yield min(left, right), max(left, right)

    def origins(self, places: Iterable[Place]) -> list[Origin]:
        """The independent origins of sentences that tell the same: copies and articles of one agency count once."""
        listed = sorted(set(places))
        ties = [
            (one, other) for at, one in enumerate(listed) for other in listed[at + 1 :] if self._one_origin(one, other)
        ]
        groups: dict[Place, list[str]] = defaultdict(list)
        for place, first in _joined(listed, ties).items():
            groups[first].append(place[0])
        return [self._origin(names) for _, names in sorted(groups.items())]

    def _origin(self, names: Iterable[str]) -> Origin:
        documents = tuple(sorted(set(names)))
        named = (self._credit(name) for name in documents)
        return Origin(documents, next((credit for credit in named if credit), ""))

    def _credit(self, name: str) -> str:
        document = self._documents.get(name)
        return document.credit if document is not None else ""

    def _one_origin(self, one: Place, other: Place) -> bool:
        if one[0] == other[0] or self.cluster(one) == self.cluster(other):
            return True
        credit = self._credit(one[0]).casefold()
        same_agency = bool(credit) and credit == self._credit(other[0]).casefold()
        return same_agency or (min(one[0], other[0]), max(one[0], other[0])) in self._twins

    def _twin_articles(self) -> Iterable[tuple[str, str]]:
        """Articles that share so many sentences that the rest is one text too."""
        sizes = Counter(name for name, _ in self._long)
        tellers: dict[Place, set[str]] = defaultdict(set)
        for place, first in self._clusters.items():
            tellers[first].add(place[0])
        shared = Counter(
            pair for names in tellers.values() if len(names) <= CROWDED for pair in combinations(sorted(names), 2)
        )
        for (one_name, other_name), count in sorted(shared.items()):
            fewest = min(sizes[one_name], sizes[other_name])
            if count >= SHARED_SENTENCES or count >= SHARED_PART * fewest > 1:
                yield one_name, other_name


def otherwise_same(one: Sentence, focus: Span, other: Sentence, other_focus: Span) -> bool:
    """Whether two sentences say the same word for word around the words in focus, before them and behind them."""
    sides = (
        (one.words[: focus.start - one.start], other.words[: other_focus.start - other.start]),
        (one.words[focus.end - one.start :], other.words[other_focus.end - other.start :]),
    )
    told = [(words_of(left), words_of(right)) for left, right in sides]
    return all(Indel.normalized_similarity(left, right) >= AROUND for left, right in told)


def words_of(text: str) -> Words:
    """The words of a text in lower case, marks left out; a figure with its commas is one word."""
    return tuple(WORD.findall(text.lower()))


def _shingles(words: Words) -> set[Words]:
    return {words[at : at + SHINGLE] for at in range(len(words) - SHINGLE + 1)}


def _near_identical(sentences: Iterable[Words]) -> Iterator[tuple[Words, Words]]:
    """Pairs of different sentences, in order, that have most of their words in common."""
    shingles = {told: _shingles(told) for told in sentences}
    for (one, other), shared in sorted(_shared(shingles).items()):
        enough = shared >= LEAST_SHARED * min(len(shingles[one]), len(shingles[other]))
        if enough and Indel.normalized_similarity(one, other) >= ALIKE:
            yield one, other


def _shared(shingles: Mapping[Words, set[Words]]) -> Counter[tuple[Words, Words]]:
    """How many shingles two sentences share; a shingle that very many have says nothing."""
    holders: dict[Words, list[Words]] = defaultdict(list)
    for told in sorted(shingles):
        for shingle in shingles[told]:
            holders[shingle].append(told)
    return Counter(pair for tellers in holders.values() if len(tellers) <= CROWDED for pair in combinations(tellers, 2))


def _joined(members: Iterable[Member], ties: Iterable[tuple[Member, Member]]) -> dict[Member, Member]:
    """Each member to the first of the group that ties join it to."""
    first = {member: member for member in members}

    def root(member: Member) -> Member:
        while first[member] != member:
            member = first[member]
        return member

    for one, other in sorted(ties):
        left, right = sorted((root(one), root(other)))
        first[right] = left
    return {member: root(member) for member in sorted(first)}
