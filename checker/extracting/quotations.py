"""Claims about wording: what stands in quotation marks, and who is said to have spoken it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.claim import Claim, ClaimKind, Quotation, Subject, When
from checker.model.document import CLAIM_BEARING, Document, Passage
from checker.model.span import Span
from checker.words import load

EXTRACTOR = "quotations"
SHORTEST_WORDS = 4
LONGEST_SPEECH = 600
QUOTED = re.compile(r'"(?P<words>[^"\n]{8,600})"')
SPEAKER_AFTER = re.compile(
    r"^[\s,]*(?:(?P<pronoun>he|she|they)\s+(?P<told>\w+)|(?P<verb>\w+)\s+(?P<late>(?:[A-Z][\w.'-]*\s?){1,4})"
    r"|(?P<name>(?:[A-Z][\w.'-]*\s?){1,4}),?[^.\"]{0,80}?\s(?P<said>said|says|told|added|warned|noted|wrote|called|asked|explained|insisted))"
)
SPEAKER_BEFORE = re.compile(
    r"(?P<name>(?:[A-Z][\w.'-]*\s?){1,4})[^.\"]{0,60}?\b(?P<said>\w+)(?:\s+\w+){0,3}\s*[,:]?\s*$"
)


def quotations(document: Document) -> Iterator[Claim]:
    """The quotations of a document's headline, captions and body, with the speaker where the copy names one beside it."""
    for passage in document.passages:
        if passage.role in CLAIM_BEARING:
            yield from _of_passage(document, passage)


def _of_passage(document: Document, passage: Passage) -> Iterator[Claim]:
    text = document.reading[passage.start : passage.end]
    for found in QUOTED.finditer(text):
        spoken = found["words"].strip()
        if len(spoken.split()) < SHORTEST_WORDS:
            continue
        speaker = _speaker(text, found.start(), found.end())
        span = Span(document.name, passage.start + found.start(), passage.start + found.end())
        yield Claim(
            kind=ClaimKind.QUOTATION,
            subject=Subject(head="quotation"),
            value=Quotation(spoken, speaker),
            when=When(stated=False),
            span=_short(span),
            focus=_short(span),
            words=text[found.start() : found.end()],
            sentence=-1,
            attribution=speaker,
            extractor=EXTRACTOR,
        )


def _short(span: Span) -> Span:
    return Span(span.document, span.start, min(span.end, span.start + 380))


def _speaker(text: str, start: int, end: int) -> str:
    """The name beside a quotation, after it or before it; "" where only a pronoun or nothing stands there."""
    says = frozenset(load("modality")["say"]["verbs"]) | {"said", "says", "told", "added", "warned", "wrote", "called"}
    after = SPEAKER_AFTER.match(text[end : end + 160])
    if after:
        if after["name"]:
            return after["name"].strip(" ,")
        if after["verb"] and after["verb"].lower() in says and after["late"]:
            return after["late"].strip(" ,")
    before = SPEAKER_BEFORE.search(text[max(0, start - 160) : start])
    if before and before["said"].lower() in says:
        return before["name"].strip(" ,")
    return ""
