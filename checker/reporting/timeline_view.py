"""The timeline in the terminal: dated events down a rail, with the places that tell them and what disputes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rich.console import Console, RenderableType
from rich.text import Text

from checker.model.claim import Claim
from checker.model.finding import Verdict
from checker.model.report import Report, TimelineEntry
from checker.reporting.documents_view import document_lines, problem_lines, title_line
from checker.reporting.escaping import one_line
from checker.reporting.human_dates import in_words
from checker.reporting.index import Index, Numbered
from checker.reporting.layout import VERDICT_STYLES, Hanging, Heading, count_of, indented, print_all, safe

_TOLD, _PLANNED, _CLASHING, _RAIL = "●", "○", "✗", "│"
_MEANINGS = {_TOLD: "told as fact", _PLANNED: "planned", _CLASHING: "a finding disputes it"}
_WIDEST_DATE = 24
_DISPUTED = frozenset({Verdict.CONFLICT, Verdict.REVIEW})


def render(report: Report, console: Console) -> None:
    """Print the articles with their dates, then the events."""
    index = Index(report)
    events = count_of(len(report.timeline), "dated event")
    print_all((title_line("Timeline", count_of(len(report.documents), "article"), events), Text()), console)
    print_all(document_lines(index), console)
    if report.timeline:
        print_all(timeline_lines(index), console)
    else:
        console.print(Text("No dated event was found in these articles.", style="yellow"))
    print_all(problem_lines(report), console)


def timeline_lines(index: Index) -> Iterator[RenderableType]:
    """The events in their order, then what the marks mean."""
    entries = index.report.timeline
    column = min(_WIDEST_DATE, max((len(in_words(entry.interval)) for entry in entries), default=0))
    yield Heading("Timeline")
    for entry in entries:
        yield from _event(index, entry, column, last=entry is entries[-1])
    yield Text()
    yield indented(_legend(index), 2)
    yield Text()


def _event(index: Index, entry: TimelineEntry, column: int, *, last: bool) -> Iterator[RenderableType]:
    disputing = _disputing(index, entry)
    date = in_words(entry.interval)
    if len(date) > column:
        yield Text.assemble("  ", (date, "bold"))
        date = ""
    mark, style = _mark(entry, disputing)
    first = Text.assemble("  ", (f"{date:>{column}}", "bold"), "  ", (mark, f"bold {style}"), "  ")
    rail = Text.assemble(" " * (column + 4), (" " if last else _RAIL, "dim"), "  ")
    yield Hanging(first, rail, _label(entry, disputing))
    told_by = _places(index, index.telling(entry))
    if told_by:
        yield Hanging(rail, rail, Text(told_by, style="dim"))


def _disputing(index: Index, entry: TimelineEntry) -> tuple[Numbered, ...]:
    """The conflicts and reviews that touch an event."""
    return tuple(item for item in index.touching(entry) if item.finding.verdict in _DISPUTED)


def _label(entry: TimelineEntry, disputing: tuple[Numbered, ...]) -> Text:
    text = safe(entry.label)
    if entry.planned:
        text.append(" (planned)", style="dim")
    for item in disputing:
        text.append(f"  {item.finding.verdict} {item.number}", style=f"bold {VERDICT_STYLES[item.finding.verdict]}")
    return text


def _places(index: Index, claims: Iterable[Claim]) -> str:
    """ "draft.txt:5, 8; agency.txt:3 (customs data)": where an event is told, and whom the copy names for it."""
    lines: dict[tuple[str, str], list[int]] = defaultdict(list)
    for claim in claims:
        lines[claim.span.document, claim.attribution].append(index.line_of(claim))
    places = []
    for (document, attribution), numbers in lines.items():
        name = index.short_names.get(document, document)
        place = f"{name}:{', '.join(map(str, sorted(set(numbers))))}"
        places.append(one_line(f"{place} ({attribution})" if attribution else place))
    return "; ".join(places)


def _mark(entry: TimelineEntry, disputing: tuple[Numbered, ...]) -> tuple[str, str]:
    if disputing:
        return _CLASHING, VERDICT_STYLES[disputing[0].finding.verdict]
    return (_PLANNED, "cyan") if entry.planned else (_TOLD, "cyan")


def _legend(index: Index) -> Text:
    """The meaning of the marks that were used."""
    used = {_mark(entry, _disputing(index, entry))[0] for entry in index.report.timeline}
    return Text("   ".join(f"{mark} {meaning}" for mark, meaning in _MEANINGS.items() if mark in used), style="dim")
