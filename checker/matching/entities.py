"""Entities across articles: which names mean the same person, body or place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz import fuzz

from checker.matching.places import place_key, plain
from checker.model.claim import Claim, Name

PLACE_LABELS = frozenset({"GPE", "NORP", "LOC", "NAME", "ORG"})
SAME_SPELLING = 88
SHORTEST_FUZZY = 6


class Entities:
    """Keys for the names of a set of articles.

    A full name and its last word alone are one entity as long as only one full name ends in that word, and so
    are a full name and its first word ("Norden Shipping", "Norden"); two people with one surname stay two. Transliterations of one surname (rapidfuzz ratio) are one.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        self._full: dict[str, set[str]] = defaultdict(set)
        self._places: dict[str, str] = {}
        for name in names:
            key = self._place(name)
            words = plain(name.words)
            if not key and words:
                self._full[words.split()[-1]].add(words)
        self._spelling = _spellings(sorted(self._full))
        self._by_first: dict[str, set[str]] = defaultdict(set)
        for fulls in self._full.values():
            for full in fulls:
                if " " in full:
                    self._by_first[full.split()[0]].add(full)

    def key(self, name: Name) -> str:
        """The entity a name means: "country:CL", "city:santiago:CL" or "name:valdivieso"."""
        place = self._place(name)
        if place:
            return place
        words = plain(name.words)
        if not words:
            return ""
        last = words.split()[-1]
        if " " not in words and not any(" " in full for full in self._full.get(words, ())):
            longer = self._by_first.get(words, set())
            if len(longer) == 1:
                words = next(iter(longer))
                last = words.split()[-1]
        several = _distinct({full for full in self._full.get(last, set()) if " " in full})
        spelled = self._spelling.get(last, last)
        if len(several) > 1:
            return f"name:{words}"
        return f"name:{spelled}"

    def _place(self, name: Name) -> str:
        if name.label not in PLACE_LABELS:
            return ""
        words = plain(name.words)
        if words not in self._places:
            self._places[words] = place_key(name.words)
        return self._places[words]


def _distinct(fulls: set[str]) -> list[str]:
    """The full names that cannot be shorter or otherwise spelled forms of one another."""
    kept: list[str] = []
    for full in sorted(fulls, key=lambda name: (-len(name), name)):
        own = full.split()[:-1]
        if not any(_same_given(own, other.split()[:-1]) for other in kept):
            kept.append(full)
    return kept


def _same_given(one: list[str], other: list[str]) -> bool:
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    return fuzz.ratio(" ".join(one), " ".join(other)) >= 75 or (
        one[:1] and other[:1] and one[0][0] == other[0][0] and min(len(one[0]), len(other[0])) == 1
    )


def _spellings(lasts: list[str]) -> dict[str, str]:
    """Each last name to the first one, in order, that it is a spelling of."""
    canonical: dict[str, str] = {}
    by_start: dict[str, list[str]] = defaultdict(list)
    for last in lasts:
        match = None
        if len(last) >= SHORTEST_FUZZY:
            match = next(
                (
                    other
                    for other in by_start[last[:2]]
                    if abs(len(other) - len(last)) <= 1
                    and fuzz.ratio(last, other) >= SAME_SPELLING
                    and last.rstrip("s") != other.rstrip("s")
                ),
                None,
            )
            if match is None:
                by_start[last[:2]].append(last)
        canonical[last] = match or last
    return canonical


def resolve_entities(claims: Iterable[Claim]) -> list[Claim]:
    """The same claims with the key of each name filled in."""
    listed = list(claims)
    entities = Entities(name for claim in listed for name in claim.subject.names)
    resolved = []
    for claim in listed:
        names = tuple(replace(name, key=entities.key(name)) for name in claim.subject.names)
        resolved.append(replace(claim, subject=replace(claim.subject, names=names), id=claim.id))
    return resolved
