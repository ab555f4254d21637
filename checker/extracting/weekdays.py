"""Claims that a calendar date falls on a day of the week."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extracting.attaching import when_from
from checker.model.claim import Claim, ClaimKind, Subject
from checker.model.mention import MarkedSentence
from checker.model.span import Span
from checker.model.timex import TimexKind

EXTRACTOR = "weekdays"


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
