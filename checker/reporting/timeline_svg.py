"""The timeline as SVG: a row for each dated event, its days as a bar on one axis, what disputes it in colour.

Two rows that one conflict or review dates differently are tied by a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from checker.model.claim import Claim
from checker.model.finding import Verdict
from checker.model.interval import EARLIEST, LATEST, TimeInterval
from checker.model.report import Report, TimelineEntry
from checker.reporting.entries import Entry, by_finding, entries_of
from checker.reporting.figure_text import fitting, width_of
from checker.reporting.html.articles import Article, articles_of
from checker.reporting.html.assets import figure_styles, fill
from checker.reporting.human_dates import in_words
from checker.reporting.index import Index
from checker.reporting.time_axis import Tick, TimeAxis

WIDTH = 1120
TOP, ROW = 34, 26  # pixels: the line of the ticks, and the height of a row
_WIDEST_DATE = 210
_GAP = 14
_AXIS_RIGHT = 520
_TEXT_LEFT = _AXIS_RIGHT + _GAP
_LEAST_BAR = 7
_SIZE, _SMALL = 13, 11
_PLACES_ROOM = 170  # kept free of the label, for the places that tell the event
_TAG_PADDING, _TAG_GAP, _MOST_TAGS = 12, 5, 5
_DISPUTED = frozenset({Verdict.CONFLICT, Verdict.REVIEW})


@dataclass(frozen=True, slots=True)
class Tag:
    """The number of a finding that disputes the event of a row; 0 for "and so many more", as its words say."""

    number: int
    words: str
    verdict: Verdict
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Row:
    """One event: `left` to `right` is its bar; `target` is the claim to jump to, "" where there is none."""

    number: int
    top: int
    date: str
    left: int
    right: int
    style: str
    label: str
    label_left: int
    places: str
    full: str
    target: str
    articles: tuple[int, ...]
    tags: tuple[Tag, ...]
    disputing: tuple[Entry, ...]

    @property
    def middle(self) -> int:
        """The middle of the bar."""
        return (self.left + self.right) // 2


@dataclass(frozen=True, slots=True)
class Thread:
    """A line between two rows that one finding disputes."""

    finding: int
    verdict: Verdict
    upper: Row
    lower: Row


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole figure, placed."""

    rows: tuple[Row, ...]
    threads: tuple[Thread, ...]
    ticks: tuple[Tick, ...]
    date_right: int
    width: int = WIDTH
    top: int = TOP
    row_height: int = ROW

    @property
    def height(self) -> int:
        """In pixels."""
        return TOP + ROW * len(self.rows) + 8


@dataclass(frozen=True, slots=True)
class _Ground:
    """What rows are placed by: the axis, the articles by name, the entries by the numbers of their findings."""

    index: Index
    axis: TimeAxis
    articles: Mapping[str, Article]
    entries: Mapping[int, Entry]


def render(report: Report) -> str:
    """The timeline as an SVG file that stands for itself."""
    index = Index(report)
    figure = lay_out(index, articles_of(index), entries_of(index))
    return fill("timeline.svg.jinja", figure=figure, styles=figure_styles()) + "\n"


def inline(index: Index, articles: Sequence[Article], entries: Sequence[Entry]) -> Markup:
    """The timeline as an element of the HTML report, its rows linked to the copy and to these entries."""
    return Markup(fill("timeline.svg.jinja", figure=lay_out(index, articles, entries), styles=""))


def lay_out(index: Index, articles: Sequence[Article], entries: Sequence[Entry]) -> Timeline:
    """Every row, line and tick in its place. An event that could be on any day has none."""
    events = [(event, days) for event in index.report.timeline if (days := _drawn(event.interval))]
    widest = max((width_of(in_words(event.interval), _SIZE) for event, _ in events), default=0)
    date_right = min(_WIDEST_DATE, widest + _GAP)
    if not events:
        return Timeline((), (), (), date_right)
    axis = TimeAxis.over((days for _, days in events), date_right + _GAP, _AXIS_RIGHT)
    ground = _Ground(index, axis, {article.name: article for article in articles}, by_finding(entries))
    rows = tuple(_row(number, event, days, ground) for number, (event, days) in enumerate(events))
    return Timeline(rows, tuple(_threads(rows)), axis.ticks(), date_right)


def _drawn(interval: TimeInterval) -> TimeInterval | None:
    """The days a bar covers: of an interval with an open side, the day on its closed side."""
    if not interval.is_open:
        return interval
    if (interval.first, interval.last) == (EARLIEST, LATEST):
        return None
    return TimeInterval.day(interval.last if interval.first == EARLIEST else interval.first)


def _row(number: int, event: TimelineEntry, days: TimeInterval, ground: _Ground) -> Row:
    told = ground.index.telling(event)
    disputing = _disputing(event, ground)
    tags = tuple(_tags(disputing, _TEXT_LEFT))
    label_left = tags[-1].right + _TAG_GAP if tags else _TEXT_LEFT
    words = f"{event.label} (planned)" if event.planned else event.label
    label = fitting(words, WIDTH - label_left - _PLACES_ROOM, _SIZE)
    places = _places(told, ground)
    left, right = _bar(days, ground.axis)
    return Row(
        number=number,
        top=TOP + ROW * number,
        date=fitting(in_words(event.interval), _WIDEST_DATE, _SIZE),
        left=left,
        right=right,
        style=(str(disputing[0].finding.verdict) if disputing else "told") + (" planned" if event.planned else ""),
        label=label,
        label_left=label_left,
        places=fitting(", ".join(places), WIDTH - label_left - width_of(label, _SIZE) - _GAP, _SMALL),
        full=f"{in_words(event.interval)}: {words} ({', '.join(places)})",
        target=told[0].id if told else "",
        articles=tuple(sorted({ground.articles[claim.span.document].number for claim in told})),
        tags=tags,
        disputing=disputing,
    )


def _disputing(event: TimelineEntry, ground: _Ground) -> tuple[Entry, ...]:
    """The conflicts and reviews that touch an event, each entry once."""
    found = {
        ground.entries[item.number].number: ground.entries[item.number]
        for item in ground.index.touching(event)
        if item.number in ground.entries and item.finding.verdict in _DISPUTED
    }
    return tuple(found.values())


def _bar(days: TimeInterval, axis: TimeAxis) -> tuple[int, int]:
    """Where a bar begins and ends: never too narrow to be seen."""
    left, right = axis.place(days.first.toordinal()), axis.place(days.last.toordinal() + 1)
    missing = max(0, _LEAST_BAR - (right - left))
    return left - missing // 2, right + missing - missing // 2


def _places(told: Sequence[Claim], ground: _Ground) -> tuple[str, ...]:
    """ "draft.txt:3": where the event is told, each place once."""
    return tuple(
        dict.fromkeys(f"{ground.articles[claim.span.document].short}:{ground.index.line_of(claim)}" for claim in told)
    )


def _tags(disputing: Sequence[Entry], left: int) -> Iterator[Tag]:
    """A tag for each entry as far as there is room, then one for the rest."""
    shown = disputing if len(disputing) <= _MOST_TAGS else disputing[: _MOST_TAGS - 1]
    tags = [(entry.number, str(entry.number), entry.finding.verdict) for entry in shown]
    if len(shown) < len(disputing):
        tags.append((0, f"+{len(disputing) - len(shown)}", disputing[len(shown)].finding.verdict))
    for number, text, verdict in tags:
        right = left + width_of(text, _SIZE) + _TAG_PADDING
        yield Tag(number, text, verdict, left, right)
        left = right + _TAG_GAP


def _threads(rows: Sequence[Row]) -> Iterator[Thread]:
    touched: dict[int, list[Row]] = {}
    verdicts: dict[int, Verdict] = {}
    for row in rows:
        for entry in row.disputing:
            touched.setdefault(entry.number, []).append(row)
            verdicts[entry.number] = entry.finding.verdict
    for number in sorted(touched):
        for upper, lower in pairwise(touched[number]):
            yield Thread(number, verdicts[number], upper, lower)
