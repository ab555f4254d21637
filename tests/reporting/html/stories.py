"""Reports made by hand for the page: of many articles, of reprinted copy, of copy that tries to break out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from checker.model.claim import Claim, ClaimKind, Subject, When
from checker.model.document import Document, Passage, PassageRole
from checker.model.finding import Evidence, Feature, Finding, Verdict
from checker.model.interval import TimeInterval
from checker.model.report import Published, Report, TimelineEntry, Unchecked
from checker.model.span import Anchor, Span

HOSTILE = (
    "<script>window.broken = 1</script>",
    '"><img src=x onerror="window.broken = 1">',
    '<a href="javascript:window.broken=1">read more</a>',
    "{{ 7 * 7 }} {% raw %} </script></style></title></svg><!--",
    "a\u202egnihsilbup\u202c \x1b[31mred\x1b[0m \x07\u200b\u2028end\ufffe",
)
_VERDICTS = tuple(Verdict)
_FILLER = (
    "The harbour board met on the quay and heard from pilots, carters and two owners of ice houses. "
    "Nobody disputed that the winter had been long, and the minutes say little else."
)


def article(name: str, *paragraphs: str) -> Document:
    """A document whose paragraphs are body passages; the first is its headline."""
    text = "\n\n".join(paragraphs)
    passages, start = [], 0
    for number, words in enumerate(paragraphs):
        role = PassageRole.BODY if number else PassageRole.HEADLINE
        passages.append(Passage(role, start, start + len(words)))
        start += len(words) + 2
    return Document(name, text, text, tuple(passages), title=paragraphs[0])


def claim(document: Document, words: str, focus: str = "", days: TimeInterval | None = None) -> Claim:
    """A claim of some words of a document; the focus is all of them where it is not told."""
    start = document.text.index(words)
    inside = start + words.index(focus or words)
    return Claim(
        kind=ClaimKind.EVENT,
        subject=Subject(head="count", event_type="count"),
        value=None,
        when=When(words=focus, readings=(days,) if days else ()),
        span=Span(document.name, start, start + len(words)),
        focus=Span(document.name, inside, inside + len(focus or words)),
        words=words,
        sentence=0,
    )


def side(document: Document, claim: Claim) -> Evidence:
    """A claim as one side of a finding."""
    anchor = Anchor.at(document.text, claim.span.start, claim.span.end)
    return Evidence(claim.span, claim.focus, claim.words, document.line_of(claim.focus.start), anchor, claim.id)


def finding(verdict: Verdict, *sides: Evidence, rule: str = "counts", reasons: tuple[str, ...] = ()) -> Finding:
    """A finding with reasons and features of ordinary length."""
    return Finding(
        rule=rule,
        kind="quantity",
        verdict=verdict,
        summary=f"{verdict}: {' against '.join(' '.join(one.text.split()[:6]) for one in sides)}",
        reasons=reasons or ("Both count the same boats.", "The figures differ: 240.1 / 1.263 = 190.1."),
        evidence=sides,
        features=(Feature("measure", 2.0, "both count boats"), Feature("place", 0.6, "both at the quay")),
    )


def many_articles(number: int, claims_each: int = 12, findings_for_pair: int = 2) -> Report:
    """As many articles, each with its own figures in its own words; every two neighbours of ten clash."""
    documents = [_harbour(one, claims_each) for one in range(number)]
    claims = {document.name: _claims(document, one, claims_each) for one, document in enumerate(documents)}
    findings = [
        finding(
            _VERDICTS[(left + right + nth) % len(_VERDICTS)],
            side(documents[left], claims[documents[left].name][nth]),
            side(documents[right], claims[documents[right].name][nth]),
            rule=f"rule-{nth % 5}",
        )
        for left, right in combinations(range(number), 2)
        if right - left < 10
        for nth in range(findings_for_pair)
    ]
    conflicts = [one for one in findings if one.verdict is Verdict.CONFLICT]
    return Report(
        documents=tuple(documents),
        published=tuple(_published(document, one) for one, document in enumerate(documents)),
        claims=tuple(one for own in claims.values() for one in own),
        findings=tuple(findings),
        not_checked=tuple(Unchecked(one.name, "a long winter", "no date for the figure") for one in documents),
        timeline=tuple(
            TimelineEntry(own[0].when.readings[0], own[0].words, (own[0].id,), conflicts=_touching(own[0], conflicts))
            for own in claims.values()
        ),
    )


def reprinted(number: int) -> Report:
    """One piece of agency copy in as many papers, and one other article that every reprint clashes with."""
    words = ("Sixteen boats put out on Monday", "Fourteen boats put out on Monday")
    papers = [
        article(f"wire/paper-{one:02}.txt", f"Paper {one}", f"{words[0]}, the pilots say.") for one in range(number)
    ]
    rival = article("wire/rival.txt", "Rival", f"{words[1]}, according to the ice houses.")
    own = {document.name: claim(document, words[0], "Sixteen boats") for document in papers}
    other = claim(rival, words[1], "Fourteen boats")
    return Report(
        documents=(*papers, rival),
        published=(),
        claims=(*own.values(), other),
        findings=tuple(
            finding(Verdict.CONFLICT, side(document, own[document.name]), side(rival, other)) for document in papers
        ),
    )


def hostile() -> Report:
    """Markup, template marks, direction marks and terminal codes in every text that a page can show."""
    name = "desk/<b onclick=alert(1)>.txt"
    words = "\n".join(HOSTILE)
    document = article(name, HOSTILE[0], f"Before. {words} After.")
    one, other = claim(document, words, HOSTILE[1], TimeInterval.year(2023, words)), claim(document, HOSTILE[2])
    clash = replace(
        finding(Verdict.CONFLICT, side(document, one), side(document, other), rule=HOSTILE[0], reasons=HOSTILE),
        summary=words,
        likely_slip=words,
        features=tuple(Feature(text, 1.0, text) for text in HOSTILE),
    )
    return Report(
        documents=(document,),
        published=(Published(name, TimeInterval.year(2023), HOSTILE, stated=False),),
        claims=(one, other),
        findings=(clash,),
        not_checked=tuple(Unchecked(name, text, text) for text in HOSTILE),
        timeline=(TimelineEntry(TimeInterval.year(2023), words, (one.id,), conflicts=(clash.id,)),),
    )


def _harbour(number: int, claims: int) -> Document:
    told = [f"{_sentence(number, nth)}. {_FILLER}" for nth in range(claims)]
    return article(f"harbour/article-{number:02}.txt", f"Boats counted for the {number}th time", *told)


def _sentence(number: int, nth: int) -> str:
    return f"{number * 100 + nth + 2} boats of class {nth} put out on day {number} of the season"


def _claims(document: Document, number: int, claims: int) -> list[Claim]:
    day = TimeInterval.day(date(2023, 1, 1) + timedelta(days=5 * number), "the day of the article")
    sentences = [_sentence(number, nth) for nth in range(claims)]
    return [claim(document, words, words.partition(" of ")[0], day) for words in sentences]


def _published(document: Document, number: int) -> Published:
    day = TimeInterval.day(date(2023, 1, 2) + timedelta(days=5 * number))
    grounds = ("a caption shows what was so on a day before", "it tells of that day as past and of the next as ahead")
    return Published(document.name, day, grounds, stated=False)


def _touching(told: Claim, findings: list[Finding]) -> tuple[str, ...]:
    return tuple(one.id for one in findings if any(side.claim == told.id for side in one.evidence))
