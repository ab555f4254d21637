"""The articles in the terminal, with their publication dates and how these are known; and what was not usable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from checker.model.report import Published, Report
from checker.reporting.escaping import visible
from checker.reporting.human_dates import in_words
from checker.reporting.index import Index
from checker.reporting.layout import Hanging, Heading, indented, joined, safe

_WIDEST_NAME = 44
_NARROWEST_GROUNDS = 28


def title_line(title: str, *facts: str) -> Text:
    """The first line of a report: what it is, and of how much."""
    return Text.assemble((title, "bold"), "  ", (" · ".join(facts), "dim"))


def document_lines(index: Index) -> Iterator[RenderableType]:
    """The articles: name, publication date, and how it is known."""
    if index.report.documents:
        yield Heading("Articles")
        yield _Articles(index)
        yield Text()


def problem_lines(report: Report) -> Iterator[RenderableType]:
    """What could not be used, each with its message; lines that a message quotes stay lines."""
    if not report.problems:
        return
    yield Heading("Not usable", style="bold red")
    for problem in report.problems:
        body = Text.assemble(safe(problem.name, "cyan"), ": ", visible(problem.message))
        yield Hanging(Text("  "), Text("    "), body)
    yield Text()


@dataclass(frozen=True, slots=True)
class _Articles:
    """A table where names and dates leave room for the grounds; on a narrow page, one article below the other."""

    index: Index

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        rows = [
            (safe(document.name, "cyan"), *_date_cells(self.index.published.get(document.name)))
            for document in self.index.report.documents
        ]
        names = max(name.cell_len for name, _, _, _ in rows)
        dates = max(date.cell_len for _, date, _, _ in rows)
        if names <= _WIDEST_NAME and options.max_width - names - dates - 6 >= _NARROWEST_GROUNDS:
            yield _table(rows)
        else:
            yield from _stacked(rows)


def _table(rows: list[tuple[Text, Text, Text, Text]]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("  Article", no_wrap=True)
    table.add_column("Published", no_wrap=True)
    table.add_column("How that is known", overflow="fold")
    for name, date, edtf, grounds in rows:
        both = Text("\n").join([date, edtf]) if edtf else date
        table.add_row(Text.assemble("  ", name), both, grounds)
    return table


def _stacked(rows: list[tuple[Text, Text, Text, Text]]) -> Iterator[RenderableType]:
    for name, date, edtf, grounds in rows:
        yield indented(name, 2)
        yield indented(joined(part for part in (date, edtf) if part), 4)
        yield indented(grounds, 4)


def _date_cells(published: Published | None) -> tuple[Text, Text, Text]:
    """The date in words, the date as EDTF, and the grounds."""
    if published is None or published.interval is None:
        grounds = "; ".join(published.grounds) if published else ""
        return Text("not known", style="yellow"), Text(), safe(grounds or "nothing in the articles tells it")
    interval = published.interval
    how = ("stated", "dim") if published.stated else ("worked out", "yellow")
    grounds = f": {'; '.join(published.grounds)}" if published.grounds else ""
    edtf = Text("" if interval.edtf == in_words(interval) else interval.edtf, style="dim")
    return Text(in_words(interval, weekday=True)), edtf, Text.assemble(how, safe(grounds))
