"""When each article was published: as told or stated, else worked out from what the articles say together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import PurePath

from checker.model.claim import Claim
from checker.model.document import Document, StatedDate, Trust
from checker.model.interval import TimeInterval
from checker.model.report import Published
from checker.timeline.dateline_days import dateline_day
from checker.timeline.day_words import day_in_words, days_in_words
from checker.timeline.publication_opinion import Opinion
from checker.timeline.tellings import Story, story_of
from checker.timeline.working_out import Kin, WorkingOut

LONGEST_INTERVAL_DAYS = 3 * 366
_PLACES = {
    Trust.MARKUP: "the markup of the page",
    Trust.DATELINE: "dateline",
    Trust.METADATA: "page metadata",
    Trust.FRONT_MATTER: "front matter",
    Trust.SIDECAR: "the file of publication dates beside it",
    Trust.TOLD: "told by the person who ran the check",
}
_OVERRIDING = frozenset({Trust.SIDECAR, Trust.TOLD})


def _no_kin(name: str) -> tuple[str, ...]:
    return ()


def publication_dates(
    documents: Sequence[Document], claims: Sequence[Claim], told: Mapping[str, TimeInterval], kin: Kin = _no_kin
) -> tuple[Published, ...]:
    """The publication date of each document, in their order.

    `claims` are those of all documents; `told` maps a document's name, or its file name, to its date; `kin` gives the
    documents that may tell the story of one, where that is known. What is told comes before the sidecar, front matter,
    page metadata and datelines, in this order; only where none of them tells is the date worked out, as an interval
    with its grounds. Where nothing tells, the interval is None.
    """
    lone = _lone_file_names(documents)
    stated = {document.name: _stated(document, lone, told) for document in documents}
    own: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        own[claim.span.document].append(claim)
    stories = [story_of(document, own[document.name]) for document in documents]
    known = {name: opinion for name, opinion in stated.items() if opinion is not None}
    opinions = WorkingOut(stories, known, kin).run()
    return tuple(_published(story, opinions[story.name]) for story in stories)


def _stated(document: Document, lone: Container[str], told: Mapping[str, TimeInterval]) -> Opinion | None:
    """The most trusted stated date; a less trusted one that lies inside it makes it finer."""
    dates = [*document.stated, *_told(document, lone, told)]
    if not dates:
        return None
    by_trust = sorted(dates, key=lambda date: (-date.trust, date.interval.first, date.interval.last))
    chosen = by_trust[0]
    grounds = [_words_of(chosen)]
    for other in by_trust[1:]:
        if chosen.interval.contains(other.interval) and other.interval.days < chosen.interval.days:
            chosen = other
            grounds.append(_words_of(chosen))
    return Opinion(chosen.interval, tuple(grounds), stated=True)


def _lone_file_names(documents: Iterable[Document]) -> frozenset[str]:
    """The file names that only one document has: those that name it without its folder."""
    counts = Counter(PurePath(document.name).name for document in documents)
    return frozenset(name for name, count in counts.items() if count == 1)


def _told(document: Document, lone: Container[str], told: Mapping[str, TimeInterval]) -> Iterator[StatedDate]:
    short = PurePath(document.name).name
    interval = told.get(document.name) or (told.get(short) if short in lone else None)
    if interval is not None:
        yield StatedDate(Trust.TOLD, interval, interval.edtf)


def _words_of(stated: StatedDate) -> str:
    return f"{_PLACES[stated.trust]}: “{' '.join(stated.words.split())}”"


def _published(story: Story, opinion: Opinion) -> Published:
    if opinion.stated:
        return Published(story.name, opinion.window.with_grounds("; ".join(opinion.grounds)), opinion.grounds, True)
    if opinion.is_known(LONGEST_INTERVAL_DAYS):
        grounds = "worked out: " + "; ".join(opinion.grounds)
        return Published(story.name, replace(opinion.window, grounds=grounds), opinion.grounds, False)
    return Published(story.name, None, (*opinion.grounds, _missing(story, opinion)), False)


def _missing(story: Story, opinion: Opinion) -> str:
    """What would have to be known."""
    if story.dateline is not None:
        return f"the dateline names {story.dateline.words}, and nothing tells the year"
    if opinion.window.is_open and not opinion.grounds:
        return "it states no date, and nothing in the articles given tells when it appeared"
    return f"it states no date, and nothing tells more than that it appeared {days_in_words(opinion.window)}"


def contradictory_grounds(documents: Sequence[Document]) -> list[tuple[Document, StatedDate, StatedDate]]:
    """Pairs of dates in one document, the more trusted first, that are more than a day apart.

    A dateline may be a day older than the page. A dateline without a year counts in the year nearest to the other
    date. What a person tells, on the command line or in a sidecar, is meant to override and contradicts nothing.
    """
    found = []
    for document in documents:
        dates = sorted(
            {date for date in document.stated if date.trust not in _OVERRIDING},
            key=lambda date: (-date.trust, date.interval.first, date.interval.last, date.words),
        )
        yearless = [_nearest_dateline(document, date) for date in dates[:1]]
        for one, other in combinations([*dates, *(date for date in yearless if date is not None)], 2):
            if one.interval.gap_days(other.interval) > 1:
                found.append((document, one, other))
    return found


def _nearest_dateline(document: Document, stated: StatedDate) -> StatedDate | None:
    dateline = dateline_day(document)
    if dateline is None:
        return None
    years = (stated.interval.first.year + step for step in (-1, 0, 1))
    days = [TimeInterval.day(day) for year in years if (day := dateline.in_year(year)) is not None]
    nearest = min(days, key=lambda day: (day.gap_days(stated.interval), day.first), default=None)
    if nearest is None:
        return None
    words = document.quote(dateline.span)
    return StatedDate(Trust.DATELINE, nearest.with_grounds(day_in_words(nearest.first)), words, dateline.span)
