"""Claims made by hand, for tests that need no words around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from checker.graph import ClaimGraph
from checker.kinds.context import KindContext
from checker.model.claim import Claim, ClaimKind, Modality, Subject, Value, When
from checker.model.document import Document
from checker.model.interval import TimeInterval
from checker.model.quantity import Dimension, Quantity, Unit
from checker.model.report import Published
from checker.model.sentence import Sentence
from checker.model.span import Span
from checker.model.timex import Timex

PEOPLE = Unit(Dimension.COUNT, "people")
LENGTH_OF_TEXT = 1000


def exactly(number: int | str | Decimal, unit: Unit = PEOPLE) -> Quantity:
    """A figure that means one value."""
    value = Decimal(number)
    return Quantity(value, value, unit, value)


def made_claim(
    subject: Subject,
    value: Value = None,
    *,
    kind: ClaimKind = ClaimKind.QUANTITY,
    document: str = "a",
    sentence: int = 0,
    start: int = 0,
    on: tuple[TimeInterval, ...] = (),
    timex: Timex | None = None,
    modality: Modality = Modality.ACTUAL,
    attribution: str = "",
) -> Claim:
    """A claim at an offset of a document, with the days its time was resolved to."""
    span = Span(document, start, start + 1)
    return Claim(
        kind=kind,
        subject=subject,
        value=value,
        when=When(words="then" if on or timex else "", timex=timex, readings=on),
        span=span,
        focus=span,
        words=f"{subject.head} at {start}",
        sentence=sentence,
        modality=modality,
        attribution=attribution,
        extractor="made",
    )


def made_graph(
    claims: Sequence[Claim],
    published: Mapping[str, TimeInterval] | None = None,
    sentences: Mapping[tuple[str, int], Sentence] | None = None,
) -> ClaimGraph:
    """A graph of claims, over documents without words, with the publication dates that are known."""
    names = sorted({claim.span.document for claim in claims} | set(published or {}))
    documents = [Document(name, "x" * LENGTH_OF_TEXT, "x" * LENGTH_OF_TEXT, ()) for name in names]
    dates = {name: Published(name, (published or {}).get(name), (), stated=True) for name in names}
    return ClaimGraph(documents, dates, claims, sentences or {})


def made_context(
    claims: Sequence[Claim],
    published: Mapping[str, TimeInterval] | None = None,
    sentences: Mapping[tuple[str, int], Sentence] | None = None,
) -> KindContext:
    """What a kind of comparison is given, over `made_graph`."""
    return KindContext(made_graph(claims, published, sentences))
