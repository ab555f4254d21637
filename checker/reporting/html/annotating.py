"""The copy of the articles with the words of claims marked: text cut wherever a mark begins or ends."""

from __future__ import annotations

import string
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.model.claim import Claim
from checker.model.document import Document, Passage, PassageRole
from checker.model.finding import Verdict
from checker.model.span import Span
from checker.reporting.entries import Entry
from checker.reporting.human_values import subject_in_words, value_in_words, when_in_words
from checker.reporting.index import Index

BARE_MARKS = string.whitespace + "*_#`~=|>:–—-"


@dataclass(frozen=True, slots=True)
class Mark:
    """One side of a finding where it stands in the copy. `place` names it among all places of the report."""

    place: str
    side: str
    number: int
    verdict: Verdict
    clause: Span
    focus: Span

    def covers(self, start: int, end: int) -> bool:
        """Whether the clause holds these characters."""
        return self.clause.start <= start and end <= self.clause.end

    def clashes_at(self, start: int, end: int) -> bool:
        """Whether the clashing words hold them."""
        return self.focus.start <= start and end <= self.focus.end


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that are marked alike.

    `clause` and `focus` are the gravest verdicts whose clause, and whose clashing words, these are; `claim` is what
    a claim without a finding was read as. `targets` are claims that begin here, by id; `references` the sides
    whose clashing words end here. All are empty where there is none.
    """

    text: str
    clause: str = ""
    focus: str = ""
    sides: tuple[str, ...] = ()
    claim: str = ""
    targets: tuple[str, ...] = ()
    references: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One passage: what it is, the line it begins on, its words."""

    role: str
    line: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Annotations:
    """What is marked in one article: sides of findings, claims without a finding, and claims that are linked to."""

    marks: tuple[Mark, ...]
    unmatched: tuple[Claim, ...]
    linked: tuple[Claim, ...]

    def within(self, passage: Passage) -> Annotations:
        """Those that touch one passage."""
        return Annotations(
            tuple(mark for mark in self.marks if _touches(mark.clause, passage) or _touches(mark.focus, passage)),
            tuple(claim for claim in self.unmatched if _touches(claim.focus, passage)),
            tuple(claim for claim in self.linked if passage.start <= claim.focus.start < passage.end),
        )

    def edges(self) -> Iterator[int]:
        """Every offset at which a mark begins or ends."""
        for mark in self.marks:
            yield from (mark.clause.start, mark.clause.end, mark.focus.start, mark.focus.end)
        for claim in self.unmatched:
            yield from (claim.focus.start, claim.focus.end)
        for claim in self.linked:
            yield claim.focus.start


def annotations_of(index: Index, entries: Sequence[Entry]) -> dict[str, Annotations]:
    """What is to be marked for these entries, by the name of the article."""
    marks: dict[str, list[Mark]] = defaultdict(list)
    for entry in entries:
        for side in entry.sides:
            for place in side.places:
                span, focus = place.evidence.span, place.evidence.focus
                marks[span.document].append(Mark(place.key, side.key, entry.number, entry.finding.verdict, span, focus))
    found = {evidence.claim for finding in index.report.findings for evidence in finding.evidence}
    told = {claim for entry in index.report.timeline for claim in entry.claims}
    unmatched = _by_document(claim for claim in index.report.claims if claim.id not in found)
    linked = _by_document(claim for claim in index.report.claims if claim.id in told)
    return {
        name: Annotations(tuple(marks[name]), tuple(unmatched[name]), tuple(linked[name])) for name in index.documents
    }


def blocks_of(document: Document, annotations: Annotations) -> tuple[Block, ...]:
    """The whole text of an article in passages, in stretches; bare marks between passages are left out."""
    return tuple(
        Block(str(passage.role), document.line_of(passage.start), tuple(_stretches(document, passage, annotations)))
        for passage in _all_passages(document)
    )


def _all_passages(document: Document) -> Iterator[Passage]:
    """The passages, and what text there is between them."""
    reached = 0
    for passage in sorted(document.passages, key=lambda item: item.start):
        yield from _rest(document, reached, passage.start)
        start = max(reached, passage.start)
        if start < passage.end:
            yield Passage(passage.role, start, passage.end)
        reached = max(reached, passage.end)
    yield from _rest(document, reached, len(document.text))


def _rest(document: Document, start: int, end: int) -> Iterator[Passage]:
    text = document.text[start:end]
    if text.strip(BARE_MARKS):
        start += len(text) - len(text.lstrip())
        yield Passage(PassageRole.FURNITURE, start, start + len(text.strip()))


def _stretches(document: Document, passage: Passage, annotations: Annotations) -> Iterator[Stretch]:
    here = annotations.within(passage)
    inside = {offset for offset in here.edges() if passage.start < offset < passage.end}
    cuts = sorted({passage.start, passage.end} | inside)
    for start, end in pairwise(cuts):
        yield _stretch(document.text[start:end], here, passage, start, end)


def _stretch(text: str, here: Annotations, passage: Passage, start: int, end: int) -> Stretch:
    marks = [mark for mark in here.marks if mark.covers(start, end) or mark.clashes_at(start, end)]
    claims = [claim for claim in here.unmatched if claim.focus.start <= start and end <= claim.focus.end]
    ending = [
        mark
        for mark in here.marks
        if passage.start <= mark.focus.start < passage.end and min(mark.focus.end, passage.end) == end
    ]
    return Stretch(
        text=text,
        clause=_gravest(mark for mark in marks if mark.covers(start, end)),
        focus=_gravest(mark for mark in marks if mark.clashes_at(start, end)),
        sides=tuple(dict.fromkeys(mark.side for mark in marks)),
        claim=_read_as(claims[0]) if claims else "",
        targets=tuple(dict.fromkeys(claim.id for claim in here.linked if claim.focus.start == start)),
        references=tuple(ending),
    )


def _gravest(marks: Iterable[Mark]) -> str:
    return str(min((mark.verdict for mark in marks), key=lambda verdict: verdict.rank, default=""))


def _read_as(claim: Claim) -> str:
    """ "quantity: firm (first phase), 16 × firm, 2022"."""
    parts: Sequence[str] = (subject_in_words(claim), value_in_words(claim.value), when_in_words(claim.when))
    return f"{claim.kind}: {', '.join(part for part in parts if part)}"


def _by_document(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.span.document].append(claim)
    return found


def _touches(span: Span, passage: Passage) -> bool:
    return span.start < passage.end and passage.start < span.end
