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
_MOST_LINES = 4


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
class _Row:
    """An article: its name, its date in words and as EDTF, whether that is stated or worked out, and why."""

    name: Text
    date: Text
    edtf: Text
    how: Text
    grounds: tuple[Text, ...]

    @classmethod
    def of(cls, name: str, published: Published | None) -> _Row:
        grounds = tuple(safe(ground) for ground in published.grounds) if published else ()
        if published is None or published.interval is None:
            reason = grounds or (Text("nothing in the articles tells it"),)
            return cls(safe(name, "cyan"), Text("not known", style="yellow"), Text(), Text(), reason)
        interval = published.interval
        how = Text("stated", style="dim") if published.stated else Text("worked out", style="yellow")
        edtf = Text("" if interval.edtf == in_words(interval) else interval.edtf, style="dim")
        return cls(safe(name, "cyan"), Text(in_words(interval, weekday=True)), edtf, how, grounds)

    def summary(self) -> Text:
        """How the date is known and why, on one line."""
        return Text(": ").join(part for part in (self.how, Text("; ").join(self.grounds)) if part)


@dataclass(frozen=True, slots=True)
class _Articles:
    """A table where names, dates and grounds have room; otherwise one article below the other, ground by ground."""

    index: Index

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        documents, published = self.index.report.documents, self.index.published
        rows = [_Row.of(document.name, published.get(document.name)) for document in documents]
        names, dates = max(row.name.cell_len for row in rows), max(row.date.cell_len for row in rows)
        room = options.max_width - names - dates - 6
        longest = max(row.summary().cell_len for row in rows)
        if names <= _WIDEST_NAME and room >= _NARROWEST_GROUNDS and longest <= room * _MOST_LINES:
            yield _table(rows)
        else:
            yield from _stacked(rows)


def _table(rows: list[_Row]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("  Article", no_wrap=True)
    table.add_column("Published", no_wrap=True)
    table.add_column("How that is known", overflow="fold")
    for row in rows:
        date = Text("\n").join([row.date, row.edtf]) if row.edtf else row.date
        table.add_row(Text.assemble("  ", row.name), date, row.summary())
    return table


def _stacked(rows: list[_Row]) -> Iterator[RenderableType]:
    for row in rows:
        yield indented(row.name, 2)
        yield indented(joined(part for part in (row.date, row.edtf, row.how) if part), 4)
        for ground in row.grounds:
            yield Hanging(Text("    - ", style="dim"), Text(" " * 6), ground)
