"""Entities across articles: which names mean the same person, body or place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from rapidfuzz import fuzz

from checker.matching.places import nationality_code, place_key, plain
from checker.matching.spellings import folded, same_word_of_name
from checker.model.claim import Claim, Name
from checker.words import load

PLACE_LABELS = frozenset({"GPE", "NORP", "LOC", "NAME", "ORG"})
SAME_SPELLING = 88
SHORTEST_FUZZY, SHORTEST_FOLDED, SHORTEST_SHORT_FORM = 6, 4, 3


class Entities:
    """Keys for the names of a set of articles.

    A full name and its last word alone are one entity as long as only one full name ends in that word, and so
    are a full name and its first word ("Norden Shipping", "Norden"); two people with one surname stay two.
    Transliterations of one surname ("Zelensky", "Zelenskyy") are one, and so are two that differ by a slip.
    """

    def __init__(self, names: Iterable[Name], in_article: Mapping[str, Iterable[Name]] | None = None) -> None:
        self._full: dict[str, set[str]] = defaultdict(set)
        self._in_article: dict[str, set[str]] = defaultdict(set)
        for document, told in (in_article or {}).items():
            self._in_article[document] = {words for name in told if (words := name_words(name.words))}
        self._places: dict[str, str] = {}
        for name in names:
            key = self._place(name)
            words = name_words(name.words)
            if not key and words:
                self._full[words.split()[-1]].add(words)
        self._spelling = _spellings(sorted(self._full))
        self._by_first: dict[str, set[str]] = defaultdict(set)
        for fulls in self._full.values():
            for full in fulls:
                if " " in full:
                    self._by_first[full.split()[0]].add(full)

    def key(self, name: Name, document: str = "") -> str:
        """The entity a name means in a document: "country:CL", "city:santiago:CL" or "name:valdivieso".

        A surname that several people of these articles have means the one person of that name in the document.
        """
        place = self._place(name)
        if place:
            return place
        words = name_words(name.words)
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
        if len(several) < 2:
            return f"name:{spelled}"
        if " " not in words:
            here = _distinct({full for full in self._in_article[document] if full.split()[-1] == last and " " in full})
            words = here[0] if len(here) == 1 else words
        return f"name:{_representative(words, several)}"

    def _place(self, name: Name) -> str:
        if name.label not in PLACE_LABELS and not self._is_nationality(name):
            return ""
        words = plain(name.words)
        if words not in self._places:
            self._places[words] = place_key(name.words)
        return self._places[words]

    def _is_nationality(self, name: Name) -> bool:
        """Whether a word the language model takes for somebody is that for a people, and nobody bears it as surname."""
        words = plain(name.words)
        return bool(nationality_code(name.words)) and not any(" " in full for full in self._full.get(words, ()))


@cache
def name_words(name: str) -> str:
    """The plain words of a name: without the legal form of a company, and with a number as part of what it numbers."""
    words = plain(name).split()
    forms = frozenset(load("persons")["company_forms"])
    while len(words) > 1 and words[-1] in forms:
        words.pop()
    if len(words) > 1 and words[-1].isdigit():
        words[-2:] = ["-".join(words[-2:])]
    return " ".join(words)


def _representative(words: str, several: list[str]) -> str:
    """The full name of one of several people that a name is a shorter or other form of; the name itself if of none."""
    if " " not in words:
        return words
    given = words.split()[:-1]
    return next((full for full in several if _same_given(given, full.split()[:-1])), words)


def _distinct(fulls: set[str]) -> list[str]:
    """The full names that cannot be shorter or otherwise spelled forms of one another."""
    kept: list[str] = []
    for full in sorted(fulls, key=lambda name: (-len(name), name)):
        own = full.split()[:-1]
        if not any(_same_given(own, other.split()[:-1]) for other in kept):
            kept.append(full)
    return kept


def _same_given(one: list[str], other: list[str]) -> bool:
    """Whether given names can be one person's: the same, some left out, an initial, another spelling, a short form."""
    shorter, longer = sorted((one, other), key=len)
    return all(any(_one_given(word, rival) for rival in longer) for word in shorter)


def _one_given(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return same_word_of_name(one, other) or (len(short) >= SHORTEST_SHORT_FORM and _is_short_form(short, long))


def _is_short_form(short: str, long: str) -> bool:
    """ "Alex" for "Alexander"; but "Paul" and "Paula", "Karl" and "Karla" are two people."""
    return long.startswith(short) and long.removeprefix(short) not in {"a", "e", "o", "i", "ia"}


def _spellings(lasts: list[str]) -> dict[str, str]:
    """Each last name to the first one, in order, that it is a spelling of."""
    canonical: dict[str, str] = {}
    by_fold: dict[str, str] = {}
    by_start: dict[str, list[str]] = defaultdict(list)
    for last in lasts:
        match = by_fold.get(folded(last)) if len(last) >= SHORTEST_FOLDED else None
        if match is None and len(last) >= SHORTEST_FUZZY:
            match = next((other for other in by_start[last[:2]] if _one_surname(last, other)), None)
        if match is None:
            by_start[last[:2]].append(last)
            by_fold.setdefault(folded(last), last)
        canonical[last] = match or last
    return canonical


def _one_surname(last: str, other: str) -> bool:
    """Whether two last names are likely one, written with a slip; a name and its form for a woman are two."""
    if abs(len(other) - len(last)) > 1 or {last, other} & {last + "a", other + "a", last + "s", other + "s"}:
        return False
    return fuzz.ratio(last, other) >= SAME_SPELLING


def resolve_entities(claims: Iterable[Claim]) -> list[Claim]:
    """The same claims with the key of each name filled in."""
    listed = list(claims)
    in_article: dict[str, list[Name]] = defaultdict(list)
    for claim in listed:
        in_article[claim.span.document].extend(claim.subject.names)
    entities = Entities((name for claim in listed for name in claim.subject.names), in_article)
    resolved = []
    for claim in listed:
        document = claim.span.document
        names = tuple(replace(name, key=entities.key(name, document)) for name in claim.subject.names)
        resolved.append(replace(claim, subject=replace(claim.subject, names=names), id=claim.id))
    return resolved
