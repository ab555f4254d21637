"""Claims that a calendar date falls on a day of the week, in sentences and in lines of date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.extracting.attaching import when_from
from checker.extracting.timexes import find_timexes
from checker.model.claim import Claim, ClaimKind, Subject
from checker.model.document import Document, PassageRole
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence
from checker.model.span import Span
from checker.model.timex import TimexKind

EXTRACTOR = "weekdays"
# A dateline is read for its date alone and stands in no sentence that has a place among the others.
OUTSIDE_SENTENCES = -1


def weekdays(marked: MarkedSentence) -> Iterator[Claim]:
    """A claim for each date that names its weekday: "Wednesday, 10 September 2024"."""
    for time in marked.times:
        calendar = time.timex.calendar
        if time.timex.kind != TimexKind.DATE or calendar is None:
            continue
        if calendar.weekday is None or calendar.day is None or calendar.month is None:
            continue
        span = Span(marked.sentence.document, time.start, time.end)
        yield Claim(
            kind=ClaimKind.WEEKDAY,
            subject=Subject(head="weekday"),
            value=None,
            when=when_from(marked, time, None),
            span=span,
            focus=span,
            words=marked.words_of(time.start, time.end),
            sentence=marked.sentence.index,
            extractor=EXTRACTOR,
        )


def dateline_weekdays(document: Document) -> Iterator[Claim]:
    """A claim for each whole date with its weekday in a dateline or a line of date: "Published: Tuesday, 2 July 2024".

    One without its year tells the year of the article and cannot be held against it.
    """
    for place, passage in enumerate(document.passages):
        if passage.role != PassageRole.DATELINE:
            continue
        start, end = passage.start, passage.end
        words = document.reading[start:end]
        line = Sentence(document.name, OUTSIDE_SENTENCES, passage.role, place, start, end, words)
        times = (replace(time, start=time.start + start, end=time.end + start) for time in find_timexes(words))
        whole = (time for time in times if time.timex.calendar is not None and time.timex.calendar.year is not None)
        yield from weekdays(MarkedSentence(line, (), tuple(whole)))
