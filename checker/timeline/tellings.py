"""What an article tells of time: its time expressions with their clauses, and the day of its dateline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath

from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.document import Document, PassageRole
from checker.model.interval import TimeInterval
from checker.model.span import Span
from checker.model.timex import CalendarDate, Tense, Timex, TimexKind
from checker.timeline.dateline_days import DatelineDay, dateline_day
from checker.timeline.resolving import resolve

_SENTENCE_END = re.compile(r"(?<=[a-z0-9%)]{2})[.!?]['\")\]]*\s+(?=['\"(\[]*[^\W\da-z_])")
_WORD_BEFORE = re.compile(r"[^\W\d_]+\s+\Z")
FIGURES = frozenset({ClaimKind.QUANTITY, ClaimKind.CHANGE})


@dataclass(frozen=True, slots=True)
class Telling:
    """One time expression of an article: the claim it stands in, what it says, and its whole sentence.

    `before` is the word right before it, in lower case, "" behind a mark or at the beginning.
    """

    claim: Claim
    timex: Timex
    role: PassageRole
    sentence: str
    before: str

    @property
    def document(self) -> str:
        """The name of the article."""
        return self.claim.span.document

    @property
    def label(self) -> str:
        """What the article is called in grounds: its file name."""
        return PurePath(self.document).name

    @property
    def tense(self) -> Tense:
        """Which way its clause looks."""
        return self.claim.when.tense

    @property
    def words(self) -> str:
        """The words of the time expression."""
        return self.claim.when.words

    @property
    def month_day(self) -> tuple[int, int] | None:
        """Month and day where the year is left out."""
        calendar = self.timex.calendar
        if calendar is None or calendar.month is None or calendar.day is None:
            return None
        if calendar.year is not None or self.timex.offset or self.timex.which:
            return None
        return calendar.month, calendar.day

    @property
    def weekday(self) -> int | None:
        """The weekday it names, alone or beside a date; 0 is Monday."""
        return self.timex.calendar.weekday if self.timex.calendar else None

    @property
    def bare_weekday(self) -> int | None:
        """The weekday where nothing else is said but perhaps a time of day: "on Monday", "Tuesday morning"."""
        return self.weekday if self._says_only(CalendarDate(weekday=self.weekday)) else None

    @property
    def bare_month(self) -> int | None:
        """The month where nothing else is said but perhaps a part of it: "in March", "early May"."""
        month = self.timex.calendar.month if self.timex.calendar else None
        return month if self._says_only(CalendarDate(month=month)) else None

    def _says_only(self, date: CalendarDate) -> bool:
        timex = self.timex
        if timex.calendar is None or timex.offset or timex.length or timex.anchored or timex.which:
            return False
        return replace(timex.calendar, part="") == date

    @property
    def absolute(self) -> TimeInterval | None:
        """The days it means whenever the article was written; None where the article's date is needed."""
        calendar = self.timex.calendar
        if calendar is None or calendar.year is None or self.timex.anchored or self.timex.alternatives:
            return None
        return resolve(self.timex, None, self.tense).interval


@dataclass(frozen=True, slots=True)
class Story:
    """An article as far as its date is concerned: its tellings in order of the copy, and the figures of whole years."""

    document: Document
    tellings: tuple[Telling, ...]
    figures: tuple[Telling, ...]
    dateline: DatelineDay | None

    @property
    def name(self) -> str:
        """The article's name."""
        return self.document.name

    @property
    def label(self) -> str:
        """What the article is called in grounds: its file name."""
        return PurePath(self.name).name

    def bare_weekdays(self, *tenses: Tense) -> frozenset[int]:
        """The weekdays named alone, in running copy, under verbs of certain tenses."""
        told = (telling for telling in self.tellings if telling.role != PassageRole.CAPTION and telling.tense in tenses)
        return frozenset(t.bare_weekday for t in told if t.bare_weekday is not None and not t.timex.bound)

    def bare_months(self, tense: Tense) -> frozenset[int]:
        """The months named without a year, in running copy, under verbs of one tense."""
        told = (telling for telling in self.tellings if telling.role != PassageRole.CAPTION and telling.tense == tense)
        return frozenset(t.bare_month for t in told if t.bare_month is not None and not t.timex.bound)


def story_of(document: Document, claims: Iterable[Claim]) -> Story:
    """The story of one document from its own claims, read in order of their places."""
    own = sorted(claims, key=_place)
    tellings = [_telling(document, claim, claim.when.timex) for claim in own if claim.when.timex is not None]
    return Story(
        document,
        tuple(t for t in tellings if t.claim.kind == ClaimKind.EVENT and t.timex.kind == TimexKind.DATE),
        tuple(t for t in tellings if t.claim.kind in FIGURES and t.claim.modality == Modality.ACTUAL),
        dateline_day(document),
    )


def _place(claim: Claim) -> tuple[int, int, str]:
    return claim.focus.start, claim.focus.end, claim.id


def _telling(document: Document, claim: Claim, timex: Timex) -> Telling:
    place = claim.when.span or claim.focus
    passage = next((p for p in document.passages if p.start <= place.start and place.end <= p.end), None)
    role = passage.role if passage else PassageRole.BODY
    start, end = (passage.start, passage.end) if passage else (claim.span.start, claim.span.end)
    before = _WORD_BEFORE.search(document.reading, start, place.start)
    sentence = _sentence(document.reading, start, end, place)
    return Telling(claim, timex, role, sentence, before[0].strip().lower() if before else "")


def _sentence(text: str, start: int, end: int, place: Span) -> str:
    """The sentence of the passage `start:end` around a place, with the time expression itself taken out."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, end)]
    first = max((stop for stop in ends if stop <= place.start), default=start)
    last = min((stop for stop in ends if stop >= place.end), default=end)
    return f"{text[first : place.start]} {text[place.end : last]}"
