"""The articles in the terminal, with their publication dates and how these are known; and what was not usable."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from checker.model.report import Published, Report
from checker.reporting.escaping import visible
from checker.reporting.human_dates import in_words
from checker.reporting.index import Index
from checker.reporting.layout import Hanging, Heading, safe

_WIDEST_NAME = 36


def title_line(title: str, *facts: str) -> Text:
    """The first line of a report: what it is, and of how much."""
    return Text.assemble((title, "bold"), "  ", (" · ".join(facts), "dim"))


def document_lines(index: Index) -> Iterator[RenderableType]:
    """The articles as a table: name, publication date, and how it is known."""
    if not index.report.documents:
        return
    yield Heading("Articles")
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("  Article", overflow="fold", max_width=_WIDEST_NAME)
    table.add_column("Published", overflow="fold")
    table.add_column("How that is known", overflow="fold")
    for document in index.report.documents:
        name = Text.assemble("  ", safe(document.name, "cyan"))
        table.add_row(name, *_date_cells(index.published.get(document.name)))
    yield table
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


def _date_cells(published: Published | None) -> tuple[Text, Text]:
    if published is None or published.interval is None:
        grounds = published.grounds if published else ()
        return Text("not known", style="yellow"), safe("; ".join(grounds) or "nothing in the articles tells it")
    interval = published.interval
    words = Text(in_words(interval, weekday=True))
    words.append(f"\n{interval.edtf}", style="dim")
    known = Text("stated" if published.stated else "worked out", style="dim" if published.stated else "yellow")
    if published.grounds:
        known.append_text(safe(": " + "; ".join(published.grounds), style="none"))
    return words, known
