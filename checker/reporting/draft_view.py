"""The draft in the terminal: each figure and date, and which sources support it, contradict it or say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from checker.model.report import DraftLine, Standing
from checker.reporting.index import Index
from checker.reporting.layout import Hanging, Heading, count_of, joined, safe

STYLES = {
    Standing.CONTRADICTED: "red",
    Standing.DOUBTFUL: "yellow",
    Standing.NO_SOURCE: "magenta",
    Standing.SUPPORTED: "green",
}
MARKS = {Standing.CONTRADICTED: "✗", Standing.DOUBTFUL: "?", Standing.NO_SOURCE: "○", Standing.SUPPORTED: "✓"}
COUNTED = {Standing.NO_SOURCE: "without a source"}


def draft_section(index: Index) -> Iterator[RenderableType]:
    """The draft's figures and dates in order of the copy, under their counts; nothing where no draft was checked."""
    lines = index.report.draft
    if not lines:
        return
    yield Heading("The draft", f"{count_of(len(lines), 'figure or date', 'figures and dates')} against the sources")
    counts = index.report.draft_counts().items()
    yield Hanging(Text("  "), Text("  "), joined(_count(standing, number) for standing, number in counts))
    yield Text()
    several = len({line.span.document for line in lines}) > 1
    for line in lines:
        mark = Text(f"  {MARKS[line.standing]} ", style=f"bold {STYLES[line.standing]}")
        yield Hanging(mark, Text("    "), _told(line, index, several=several))
    yield Text()


def _count(standing: Standing, number: int) -> Text:
    return Text(f"{number} {COUNTED.get(standing, standing)}", style=f"bold {STYLES[standing]}" if number else "dim")


def _told(line: DraftLine, index: Index, *, several: bool) -> Text:
    """ "12: “9 October 2023”  contradicted by statement.txt, minutes.txt (finding 1)"."""
    place = (
        f"{index.short_names.get(line.span.document, line.span.document)}:{line.line}" if several else str(line.line)
    )
    text = Text.assemble(safe(f"{place}: ", "cyan"), "“", safe(line.words), "”  ")
    text.append_text(safe(standing_in_words(line, index), STYLES[line.standing]))
    numbers = [str(item.number) for item in index.findings if item.finding.id in line.findings]
    if numbers and line.standing != Standing.SUPPORTED:
        text.append(f" (finding{'' if len(numbers) == 1 else 's'} {', '.join(numbers)})", style="dim")
    return text


def standing_in_words(line: DraftLine, index: Index) -> str:
    """ "contradicted by minutes.txt; supported by bulletin.txt", "no source for this figure"."""
    if line.standing == Standing.NO_SOURCE:
        return f"no source for this {'date' if line.is_date else 'figure'}"
    verb = "may be contradicted" if line.standing == Standing.DOUBTFUL else "contradicted"
    others = [name for name in line.contradicted_by if name != line.span.document]
    parts = []
    if others:
        parts.append(f"{verb} by {_names(others, index)}")
    elif line.contradicted_by:
        parts.append("does not fit the rest of the draft" if line.standing == Standing.CONTRADICTED else verb)
    if line.supported_by:
        parts.append(f"supported by {_names(line.supported_by, index)}")
    return "; ".join(parts)


def _names(names: list[str] | tuple[str, ...], index: Index) -> str:
    return ", ".join(index.short_names.get(name, name) for name in names)
