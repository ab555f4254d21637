"""The sides of an entry as the page shows them: words in their passage, places, date, and what they were read as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from checker.model.document import Document
from checker.model.finding import Evidence
from checker.reporting.derivation import Step, derive
from checker.reporting.entries import Entry, Place
from checker.reporting.escaping import one_line
from checker.reporting.excerpt import Excerpt, excerpt, passage_at, role_at
from checker.reporting.html.articles import Article
from checker.reporting.index import Index

_CONTEXT = 320  # characters of the passage on each side of the quoted clause
_SHOWN_ELSEWHERE = frozenset({"words", "claim", "article published"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing a claim was read as: "value", "USD 19 billion"; and on what grounds."""

    label: str
    words: str
    grounds: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an entry. `also` are further places of the same words.

    `dated` is False where a side before has said how the article's date is known.
    """

    place: Place
    role: str
    article: Article | None
    dated: bool
    words: Excerpt
    readings: tuple[Reading, ...]
    also: tuple[Place, ...]


def sides_of(entry: Entry, index: Index, articles: Mapping[str, Article], *, brief: bool) -> tuple[Side, ...]:
    """The sides of an entry; a `brief` one leaves out readings, grounds of dates and most of the passages."""
    derivation = () if brief else derive(entry.finding, index).rests_on
    told: set[str] = set()
    sides = []
    for side in entry.sides:
        evidence = side.evidence
        name = evidence.span.document
        steps = derivation[side.position].rests_on if derivation else ()
        sides.append(
            Side(
                place=side.places[0],
                role=role_at(index.documents.get(name), evidence.span.start),
                article=articles.get(name),
                dated=not brief and name not in told,
                words=(excerpt if brief else _in_passage)(evidence, index.documents.get(name)),
                readings=tuple(_reading(step) for step in steps if step.label not in _SHOWN_ELSEWHERE),
                also=side.places[1:],
            )
        )
        told.add(name)
    return tuple(sides)


def _reading(step: Step) -> Reading:
    grounds = "; ".join(below.words for below in step.rests_on if below.label not in _SHOWN_ELSEWHERE)
    return Reading(step.label, step.words, grounds)


def _in_passage(evidence: Evidence, document: Document | None) -> Excerpt:
    """The clause with more of its passage around it than a terminal has room for."""
    cut = excerpt(evidence, document)
    passage = passage_at(document, evidence.span.start) if document else None
    if document is None or passage is None:
        return cut
    lead = one_line(document.text[passage.start : evidence.span.start]).lstrip()
    trail = one_line(document.text[evidence.span.end : max(passage.end, evidence.span.end)]).rstrip()
    if len(lead) > _CONTEXT:
        lead = "… " + lead[-_CONTEXT:].partition(" ")[2]
    if len(trail) > _CONTEXT:
        trail = trail[:_CONTEXT].rpartition(" ")[0] + " …"
    return replace(cut, lead=lead, trail=trail)
