"""A report about two articles that say whatever a test puts into their mouths."""

from __future__ import annotations

from hypothesis import strategies as st

from checker.model.claim import Claim, ClaimKind, Name, Subject, When
from checker.model.document import Document, Passage, PassageRole
from checker.model.finding import Evidence, Finding, Verdict
from checker.model.interval import TimeInterval
from checker.model.report import InputProblem, Published, Report, TimelineEntry, Unchecked
from checker.model.span import Anchor, Span

BEFORE, AFTER = "They said ", " on Monday.\n\nThen it rained."

WORDS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1)) ![x](y)",
    "see https://example.org/a?b=c&d or www.example.org",
    "@everyone and editor@example.org, #1",
    "a | b || c",
    "``` ` `` *bold* _it_ ~~gone~~ \\",
    "=1+1",
    "-2+cmd|' /C calc'!A0",
    "]]> <!-- --> &amp; &#60; %0A::error::owned",
    "\x1b[31mred\x1b[0m \x07 \x00 \x9b2J",
    "abc\u202edcba\u202c \u2066x\u2069 \u200b",
    "{0} {{ x }} [1](2) $HOME $$x$$",
    "line one\r\nline two\n\n# no heading\n> no quote",
    "\ufffe \uffff \udcff \U0001f30a 東京",
    "::set-output name=x::y\n::error::owned",
)

ANY_WORDS = st.text(alphabet=st.characters(codec=None, categories=None), min_size=1, max_size=60)


def report_of(words: str, name: str = "a.txt", verdict: Verdict = Verdict.CONFLICT) -> Report:
    """Two articles, `name` and "b.txt", that hold the words, and a finding, a problem and an event that repeat them."""
    documents = tuple(_document(document, words) for document in (name, "b.txt"))
    claims = tuple(_claim(document, words) for document in documents)
    day = TimeInterval.year(2023, words)
    finding = Finding(
        rule="same-figure",
        kind="quantity",
        verdict=verdict,
        summary=words,
        reasons=(words, "They differ."),
        evidence=tuple(_evidence(document, claim) for document, claim in zip(documents, claims, strict=True)),
        likely_slip=words,
    )
    return Report(
        documents=documents,
        published=tuple(Published(document.name, day, (words,), stated=True) for document in documents),
        claims=claims,
        findings=(finding,),
        not_checked=(Unchecked(name, words, words),),
        timeline=(TimelineEntry(day, words, (claims[0].id,), conflicts=(finding.id,)),),
        problems=(InputProblem(words, words),),
    )


def _document(name: str, words: str) -> Document:
    text = f"{BEFORE}{words}{AFTER}"
    return Document(name, text, text, (Passage(PassageRole.BODY, 0, len(text)),), title=words)


def _claim(document: Document, words: str) -> Claim:
    span = Span(document.name, 0, len(BEFORE) + len(words))
    return Claim(
        kind=ClaimKind.EVENT,
        subject=Subject("say", names=(Name(words, "ORG", f"org:{words}"),), event_type="statement"),
        value=None,
        when=When(words=words, readings=(TimeInterval.year(2023),)),
        span=span,
        focus=Span(document.name, len(BEFORE), span.end),
        words=document.quote(span),
        sentence=0,
        attribution=words,
    )


def _evidence(document: Document, claim: Claim) -> Evidence:
    anchor = Anchor.at(document.text, claim.span.start, claim.span.end)
    return Evidence(claim.span, claim.focus, claim.words, document.line_of(claim.focus.start), anchor, claim.id)
