"""Articles for tests, written line by line with the time words in braces, and the claims extraction would draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from checker.model.claim import Claim, ClaimKind, Modality, Subject, When
from checker.model.document import Document, Passage, PassageRole, StatedDate, Trust
from checker.model.interval import TimeInterval
from checker.model.span import Span
from checker.model.timex import CalendarDate, Offset, Tense, Timex, TimexKind

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
Told = tuple[Document, list[Claim]]


@dataclass(frozen=True)
class Line:
    """One paragraph; `{words}` marks its time expressions, `times` says what they mean, in order."""

    text: str
    times: tuple[Timex, ...] = ()
    tense: Tense = Tense.PAST
    role: PassageRole = PassageRole.BODY
    kind: ClaimKind = ClaimKind.EVENT
    modality: Modality = Modality.ACTUAL
    event: str = ""


@dataclass
class Copy:
    """The text of an article as it grows."""

    name: str
    text: str = ""
    passages: list[Passage] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def add(self, line: Line) -> None:
        """Write a paragraph and draw its claims."""
        start = len(self.text)
        spans, tail = [], line.text
        while "{" in tail:
            head, _, rest = tail.partition("{")
            words, _, tail = rest.partition("}")
            self.text += head
            spans.append(Span(self.name, len(self.text), len(self.text) + len(words)))
            self.text += words
        self.text += tail
        end = len(self.text)
        self.text += "\n\n"
        self.passages.append(Passage(line.role, start, end))
        for span, timex in zip(spans, line.times, strict=True):
            self.claims.append(self._claim(line, span, timex, Span(self.name, start, end)))

    def _claim(self, line: Line, span: Span, timex: Timex, whole: Span) -> Claim:
        return Claim(
            kind=line.kind,
            subject=Subject(head=line.event, event_type=line.event),
            value=None,
            when=When(words=self.text[span.start : span.end], span=span, timex=timex, tense=line.tense),
            span=whole,
            focus=span,
            words=self.text[whole.start : whole.end],
            sentence=len(self.passages) - 1,
            modality=line.modality,
        )


def article(name: str, *lines: Line, dateline: str = "", stated: Sequence[StatedDate] = ()) -> Told:
    """A document and its claims."""
    copy = Copy(name)
    if dateline:
        copy.add(Line(dateline, role=PassageRole.DATELINE))
    for line in lines:
        copy.add(line)
    return Document(name, copy.text, copy.text, tuple(copy.passages), tuple(stated)), copy.claims


def stated(trust: Trust, edtf: str, last: str = "") -> StatedDate:
    """A stated date; `last` makes it an interval."""
    return StatedDate(trust, TimeInterval(_day(edtf), _day(last or edtf)), edtf)


def days(edtf: str) -> TimeInterval:
    """Days from "2023-10-16" or "2023-10-16/2023-10-17"."""
    first, _, last = edtf.partition("/")
    return TimeInterval(_day(first), _day(last or first))


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def on(**fields: int | str) -> Timex:
    """A calendar date by its fields: on(weekday=MONDAY), on(month=10, day=17)."""
    return Timex(TimexKind.DATE, calendar=CalendarDate(**fields))  # type: ignore[arg-type]


def from_to(first: CalendarDate, last: CalendarDate) -> Timex:
    """A range of calendar dates."""
    return Timex(TimexKind.DATE, calendar=first, until=last)


def away(amount: int, unit: str) -> Timex:
    """A distance in calendar units: away(1, "week") is next week."""
    return Timex(TimexKind.DATE, offset=Offset(unit, Decimal(amount)))
