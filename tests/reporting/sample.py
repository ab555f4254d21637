"""A report made by hand, of a story of our own: three articles, a finding of each verdict, a timeline, open ends."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from checker.model.claim import Claim, ClaimKind, Modality, Name, Subject, Value, When
from checker.model.document import Document, Passage, PassageRole, StatedDate, Trust
from checker.model.finding import Evidence, Feature, Finding, Verdict
from checker.model.interval import TimeInterval
from checker.model.quantity import Dimension, Quantity, Unit
from checker.model.report import InputProblem, Published, Report, TimelineEntry, Unchecked
from checker.model.span import Anchor, Span

DRAFT, AGENCY, PAPER = "desk/draft.txt", "desk/sources/agency.txt", "desk/sources/paper.md"

# (document, role, words): the passages, which are set apart by empty lines.
_PASSAGES = (
    (DRAFT, PassageRole.HEADLINE, "Tavares flies to Oslo as port deal nears"),
    (
        DRAFT,
        PassageRole.CAPTION,
        (
            "Prime Minister Ines Tavares greets President Henrik Aas on the quay during his state visit to Lisbon"
            " in March, 2022. Photo: Desk archive"
        ),
    ),
    (
        DRAFT,
        PassageRole.BODY,
        "Prime Minister Ines Tavares travels to Oslo next week to sign an agreement on the deep-water port of Sines.",
    ),
    (
        DRAFT,
        PassageRole.BODY,
        "Trade between Portugal and Norway reached a record $19 billion last year, the trade ministry says.",
    ),
    (
        DRAFT,
        PassageRole.BODY,
        (
            "When Aas made a state visit to Lisbon in March, Tavares praised a “partnership without a ceiling” between"
            " two old seafaring nations."
        ),
    ),
    (
        DRAFT,
        PassageRole.BODY,
        "Sixteen firms from the two countries have signed up for the port's first phase, which opens in June.",
    ),
    (
        AGENCY,
        PassageRole.BODY,
        (
            "LISBON, 8 April 2024 — Portuguese-Norwegian trade hit a record of $24.01 billion in 2023, up 26.3% from a"
            " year earlier, customs data show."
        ),
    ),
    (
        AGENCY,
        PassageRole.BODY,
        "Fourteen companies have put their names down for the first phase of the port, planned to open in June.",
    ),
    (PAPER, PassageRole.HEADLINE, "Oslo rolls out the red carpet"),
    (PAPER, PassageRole.BODY, "Tavares arrived in Oslo on Tuesday for two days of talks with Aas."),
)


def _document(name: str, stated: tuple[StatedDate, ...] = ()) -> Document:
    text, passages, title = "", [], ""
    for document, role, words in _PASSAGES:
        if document == name:
            start = len(text)
            text += f"{words}\n\n"
            passages.append(Passage(role, start, start + len(words)))
            title = words if role is PassageRole.HEADLINE else title
    return Document(name, text, text, tuple(passages), stated, title=title)


_TEXTS = {name: _document(name).text for name in (DRAFT, AGENCY, PAPER)}


def _find(name: str, clause: str, focus: str) -> tuple[Span, Span]:
    """Where a clause stands in an article, and the focus in the clause."""
    start = _TEXTS[name].index(clause)
    inside = start + clause.index(focus)
    return Span(name, start, start + len(clause)), Span(name, inside, inside + len(focus))


def make_claim(
    kind: ClaimKind,
    place: tuple[str, str, str],
    subject: Subject,
    value: Value = None,
    when: When | None = None,
    modality: Modality = Modality.ACTUAL,
    attribution: str = "",
) -> Claim:
    """A claim from its place: the article, the clause, and the words in it that carry the value."""
    span, focus = _find(*place)
    return Claim(
        kind=kind,
        subject=subject,
        value=value,
        when=when or When(),
        span=span,
        focus=focus,
        words=place[1],
        sentence=0,
        modality=modality,
        attribution=attribution,
        extractor=f"{kind}s",
    )


def make_evidence(claim: Claim) -> Evidence:
    """A claim as one side of a finding."""
    text = _TEXTS[claim.span.document]
    line = text.count("\n", 0, claim.focus.start) + 1
    anchor = Anchor.at(text, claim.span.start, claim.span.end)
    return Evidence(claim.span, claim.focus, claim.words, line, anchor, claim.id)


def _count(number: int, noun: str) -> Quantity:
    return Quantity(Decimal(number), Decimal(number), Unit(Dimension.COUNT, noun), Decimal(number))


def _billions(written: str, low: str, high: str) -> Quantity:
    scale = Decimal(10) ** 9
    return Quantity(Decimal(low) * scale, Decimal(high) * scale, Unit(Dimension.MONEY, "USD"), Decimal(written) * scale)


def _when(interval: TimeInterval, words: str, *, relative: bool = False) -> When:
    return When(words=words, readings=(interval,), depends_on_published=relative)


_AAS, _TAVARES = Name("Henrik Aas", "PERSON", "person:aas"), Name("Ines Tavares", "PERSON", "person:tavares")
_COUNTRIES = (Name("Portugal", "GPE", "country:PT"), Name("Norway", "GPE", "country:NO"))
_STATE_VISIT = Subject("visit", "make", ("state",), names=(_AAS, _TAVARES), place="Lisbon", event_type="visit")
_TRADE = Subject("trade", "reach", names=_COUNTRIES)
_TRIP = Subject("visit", "travel", names=(_TAVARES,), place="Oslo", event_type="visit")
_FIRMS = Subject("firm", "sign up", segment=("first phase",))

_MARCH_2022 = TimeInterval.month(2022, 3, "as written")
_MARCH_2023 = TimeInterval.month(2023, 3, "the last March before the article of October 2023")
_TRIP_DAY = TimeInterval.day(date(2023, 10, 17), "the Tuesday of the article's own day")
_TRIP_WEEK = TimeInterval(date(2023, 10, 16), date(2023, 10, 22), grounds="the week after the article's")
_LAST_YEAR = TimeInterval.year(2022, "the year before the article's")

CAPTION_VISIT = make_claim(
    ClaimKind.EVENT,
    (DRAFT, "President Henrik Aas on the quay during his state visit to Lisbon in March, 2022", "March, 2022"),
    _STATE_VISIT,
    when=_when(_MARCH_2022, "March, 2022"),
)
BODY_VISIT = make_claim(
    ClaimKind.EVENT,
    (DRAFT, "When Aas made a state visit to Lisbon in March", "in March"),
    _STATE_VISIT,
    when=_when(_MARCH_2023, "in March", relative=True),
)
DRAFT_TRADE = make_claim(
    ClaimKind.QUANTITY,
    (DRAFT, "Trade between Portugal and Norway reached a record $19 billion last year", "$19 billion last year"),
    _TRADE,
    _billions("19", "18.5", "19.5"),
    _when(_LAST_YEAR, "last year", relative=True),
    attribution="the trade ministry",
)
AGENCY_TRADE = make_claim(
    ClaimKind.QUANTITY,
    (AGENCY, "trade hit a record of $24.01 billion in 2023, up 26.3% from a year earlier", "$24.01 billion in 2023"),
    _TRADE,
    _billions("24.01", "24.005", "24.015"),
    _when(TimeInterval.year(2023, "as written"), "in 2023"),
    attribution="customs data",
)
DRAFT_FIRMS = make_claim(
    ClaimKind.QUANTITY,
    (DRAFT, "Sixteen firms from the two countries have signed up", "Sixteen firms"),
    _FIRMS,
    _count(16, "firm"),
)
AGENCY_FIRMS = make_claim(
    ClaimKind.QUANTITY,
    (AGENCY, "Fourteen companies have put their names down", "Fourteen companies"),
    _FIRMS,
    _count(14, "company"),
)
PLANNED_TRIP = make_claim(
    ClaimKind.EVENT,
    (DRAFT, "Tavares travels to Oslo next week", "next week"),
    _TRIP,
    when=_when(_TRIP_WEEK, "next week", relative=True),
    modality=Modality.PLAN,
)
TRIP = make_claim(
    ClaimKind.EVENT,
    (PAPER, "Tavares arrived in Oslo on Tuesday", "on Tuesday"),
    _TRIP,
    when=_when(_TRIP_DAY, "on Tuesday", relative=True),
)
OPENING = make_claim(
    ClaimKind.EVENT,
    (AGENCY, "the first phase of the port, planned to open in June", "in June"),
    Subject("port", "open", segment=("first phase",), event_type="opening"),
    when=_when(TimeInterval.month(2024, 6, "the next June after the article"), "in June", relative=True),
    modality=Modality.PLAN,
)
CLAIMS = (
    CAPTION_VISIT,
    PLANNED_TRIP,
    DRAFT_TRADE,
    BODY_VISIT,
    DRAFT_FIRMS,
    AGENCY_TRADE,
    AGENCY_FIRMS,
    OPENING,
    TRIP,
)

CONFLICT = Finding(
    rule="event-dates",
    kind="date",
    verdict=Verdict.CONFLICT,
    summary="The state visit of Aas to Lisbon is dated March 2022 and March 2023",
    reasons=(
        "Both speak of one event: a state visit by Henrik Aas to Lisbon, with Ines Tavares as host.",
        "“March, 2022” is March 2022 as written.",
        "“in March”, in an article of 9–15 October 2023, is the last March before it: March 2023.",
        "The two months have no day in common; they lie 12 months apart.",
    ),
    evidence=(make_evidence(CAPTION_VISIT), make_evidence(BODY_VISIT)),
    features=(
        Feature("same people", 0.4, "both name Aas"),
        Feature("same place", 0.3, "Lisbon in both"),
        Feature("same kind of event", 0.3, "“state visit” in both"),
    ),
    likely_slip="the same month, exactly one year apart",
)
REVIEW = Finding(
    rule="counts",
    kind="quantity",
    verdict=Verdict.REVIEW,
    summary="16 firms or 14 companies signed up for the first phase of the port",
    reasons=(
        "Both count the businesses that signed up for the first phase of the port.",
        "16 and 14 are both given as exact figures.",
        "Neither article says as of when: some may have joined or left between October 2023 and April 2024.",
    ),
    evidence=(make_evidence(DRAFT_FIRMS), make_evidence(AGENCY_FIRMS)),
)
RECONCILED = Finding(
    rule="trade-totals",
    kind="quantity",
    verdict=Verdict.RECONCILED,
    summary="Trade of $19 billion is for 2022, $24.01 billion for 2023",
    reasons=(
        "“last year”, in an article of 9–15 October 2023, is 2022; “in 2023” is 2023.",
        "The stated growth ties the two: 24.01 / 1.263 = 19.01, and $19 billion can be 18.5 to 19.5.",
    ),
    evidence=(make_evidence(DRAFT_TRADE), make_evidence(AGENCY_TRADE)),
)
AGREEMENT = Finding(
    rule="event-dates",
    kind="date",
    verdict=Verdict.AGREEMENT,
    summary="Tavares goes to Oslo in the week of 16 October 2023",
    reasons=("Tuesday, 17 October 2023 lies in the week of 16–22 October 2023.",),
    evidence=(make_evidence(PLANNED_TRIP), make_evidence(TRIP)),
)
PROBLEM = InputProblem("desk/scan.pdf.txt", "not text: it holds zero bytes; give a .txt, .md or .html file")


def make_report(
    findings: tuple[Finding, ...] = (AGREEMENT, REVIEW, CONFLICT, RECONCILED), problems: tuple[InputProblem, ...] = ()
) -> Report:
    """The sample report, its findings in no helpful order."""
    dateline = StatedDate(Trust.DATELINE, TimeInterval.day(date(2024, 4, 8)), "8 April 2024")
    page = StatedDate(Trust.METADATA, TimeInterval.day(date(2023, 10, 17)), "2023-10-17")
    worked_out = (
        f"“next week” holds the talks that {PAPER} puts on 17 October 2023",
        "so it was published in the week before",
    )
    return Report(
        documents=(_document(DRAFT), _document(AGENCY, (dateline,)), _document(PAPER, (page,))),
        published=(
            Published(DRAFT, TimeInterval(date(2023, 10, 9), date(2023, 10, 15)), worked_out, stated=False),
            Published(AGENCY, dateline.interval, ("dateline “8 April 2024”",), stated=True),
            Published(PAPER, page.interval, ("page metadata “2023-10-17”",), stated=True),
        ),
        claims=CLAIMS,
        findings=findings,
        not_checked=(
            Unchecked(DRAFT, "two old seafaring nations", "nothing to compare it with"),
            Unchecked(AGENCY, "up 26.3% from a year earlier", "nothing to compare it with"),
            Unchecked(PAPER, "two days of talks", "no date for the figure"),
        ),
        timeline=(
            TimelineEntry(_MARCH_2022, "Aas in Lisbon", (CAPTION_VISIT.id,), conflicts=(CONFLICT.id,)),
            TimelineEntry(_MARCH_2023, "Aas in Lisbon", (BODY_VISIT.id,), conflicts=(CONFLICT.id,)),
            TimelineEntry(_TRIP_DAY, "Tavares in Oslo", (PLANNED_TRIP.id, TRIP.id), conflicts=(AGREEMENT.id,)),
            TimelineEntry(OPENING.when.readings[0], "first phase of the port opens", (OPENING.id,), planned=True),
        ),
        problems=problems,
    )
