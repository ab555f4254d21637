"""Findings as a page lists them: those that say the same of the same words in several articles are one entry.

Copy that many papers reprint would otherwise fill a report with one conflict over and over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.model.finding import Evidence, Finding
from checker.reporting.index import Index, Numbered


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words of a side stand. `key` names it in the report: "3-1", and "3-1-2" for a second place."""

    key: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EntrySide:
    """One side of an entry: the first of its places is quoted. `position` is that of its evidence, from 0."""

    key: str
    position: int
    places: tuple[Place, ...]

    @property
    def evidence(self) -> Evidence:
        """The evidence that is quoted."""
        return self.places[0].evidence


@dataclass(frozen=True, slots=True)
class Entry:
    """One or more findings of the same rule, verdict, reasons and words; `numbers` are those of all of them."""

    finding: Finding
    numbers: tuple[int, ...]
    sides: tuple[EntrySide, ...]

    @property
    def number(self) -> int:
        """The number of its first finding, by which it goes."""
        return self.numbers[0]

    @property
    def places(self) -> tuple[Place, ...]:
        """All places of all sides."""
        return tuple(place for side in self.sides for place in side.places)

    @property
    def documents(self) -> frozenset[str]:
        """The names of the articles it touches."""
        return frozenset(place.evidence.span.document for place in self.places)


def entries_of(index: Index) -> tuple[Entry, ...]:
    """The entries of a report in the order of their first findings, the gravest verdict first."""
    alike: dict[object, list[Numbered]] = defaultdict(list)
    for item in index.findings:
        alike[_content(item.finding)].append(item)
    return tuple(_entry(items) for items in alike.values())


def by_finding(entries: Iterable[Entry]) -> Mapping[int, Entry]:
    """The entry of each finding, by the finding's number."""
    return {number: entry for entry in entries for number in entry.numbers}


def _content(finding: Finding) -> tuple[object, ...]:
    """All that a finding says, without the places it says it of."""
    words = tuple(sorted(_words(evidence) for evidence in finding.evidence))
    told = (finding.rule, finding.kind, finding.verdict, finding.summary, finding.reasons, finding.likely_slip)
    return (*told, words)


def _words(evidence: Evidence) -> tuple[str, int, int]:
    """The quoted clause without its line breaks, and where in it the clashing words stand."""
    text, start = evidence.text, max(0, evidence.focus.start - evidence.span.start)
    before = len(" ".join(text[:start].split()))
    return " ".join(text.split()), before, len(" ".join(text[start : start + _focus_length(evidence)].split()))


def _focus_length(evidence: Evidence) -> int:
    return evidence.focus.end - evidence.focus.start


def _entry(items: list[Numbered]) -> Entry:
    """The first finding's sides, each with the places where the others have the same words; a place is listed once."""
    first = items[0]
    quoted = _distinct(first.finding)
    places: list[list[Evidence]] = [[evidence] for _, evidence in quoted]
    taken = {(evidence.span, evidence.focus) for _, evidence in quoted}
    for item in items[1:]:
        for side, evidence in _matched(quoted, item.finding):
            place = (evidence.span, evidence.focus)
            if place not in taken:
                taken.add(place)
                places[side].append(evidence)
    sides = tuple(
        _side(f"{first.number}-{number}", position, own)
        for number, ((position, _), own) in enumerate(zip(quoted, places, strict=True), start=1)
    )
    return Entry(first.finding, tuple(item.number for item in items), sides)


def _side(key: str, position: int, found: list[Evidence]) -> EntrySide:
    keys = [key, *(f"{key}-{number}" for number in range(2, len(found) + 1))]
    return EntrySide(key, position, tuple(map(Place, keys, found)))


def _distinct(finding: Finding) -> list[tuple[int, Evidence]]:
    """The evidence with its position; the same words of the same place given twice are one side."""
    found: dict[object, tuple[int, Evidence]] = {}
    for position, evidence in enumerate(finding.evidence):
        found.setdefault((evidence.span, evidence.focus), (position, evidence))
    return list(found.values())


def _matched(quoted: list[tuple[int, Evidence]], finding: Finding) -> Iterable[tuple[int, Evidence]]:
    """Each evidence of a like finding with the side whose words it has; two sides with equal words get one each."""
    known = [_words(evidence) for _, evidence in quoted]
    free = list(enumerate(known))
    for _, evidence in _distinct(finding):
        words = _words(evidence)
        side = next((side for side, own in free if own == words), known.index(words))
        free = [other for other in free if other[0] != side]
        yield side, evidence
