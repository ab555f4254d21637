"""Building blocks of the terminal views: verdicts in colour, headings, hanging indents, output to a plain file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from checker.model.finding import Verdict
from checker.reporting.escaping import one_line

PLAIN_WIDTH = 100
WIDEST = 120
NARROWEST = 40

VERDICT_STYLES = {
    Verdict.CONFLICT: "red",
    Verdict.REVIEW: "yellow",
    Verdict.RECONCILED: "bright_blue",
    Verdict.AGREEMENT: "green",
}
VERDICT_PLURALS = {
    Verdict.CONFLICT: "conflicts",
    Verdict.REVIEW: "to review",
    Verdict.RECONCILED: "reconciled",
    Verdict.AGREEMENT: "agreements",
}
VERDICT_SINGULARS = VERDICT_PLURALS | {Verdict.CONFLICT: "conflict", Verdict.AGREEMENT: "agreement"}
VERDICT_MEANINGS = {
    Verdict.CONFLICT: "these claims cannot all be true",
    Verdict.REVIEW: "may conflict: something is missing that a reader must find out",
    Verdict.RECONCILED: "they differ, and a stated reason explains it",
    Verdict.AGREEMENT: "the same fact from independent origins",
}


@dataclass(frozen=True, slots=True)
class Hanging:
    """Text behind a first prefix, with another prefix before each line it wraps onto."""

    first: Text
    rest: Text
    body: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        room = max(20, options.max_width - max(self.first.cell_len, self.rest.cell_len))
        for number, line in enumerate(self.body.wrap(console, room)):
            line.rstrip()
            yield Text.assemble(self.rest if number else self.first, line)


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's title on a rule across the page, with a dim remark on the line below."""

    title: str
    remark: str = ""
    style: str = "bold"

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        title = f"━━ {self.title} "
        yield Text(
            title + "━" * max(0, options.max_width - len(title)), style=self.style, no_wrap=True, overflow="crop"
        )
        if self.remark:
            yield indented(Text(self.remark, style="dim"), 3)
        yield Text()


def indented(body: Text, columns: int) -> Hanging:
    """Text with the same blank margin before each of its lines."""
    margin = Text(" " * columns)
    return Hanging(margin, margin, body)


def safe(words: str, style: str = "") -> Text:
    """Words of an article or a rule as text that a terminal shows literally."""
    return Text(one_line(words), style=style)


def count_of(number: int, singular: str, plural: str = "") -> str:
    """ "1 article", "3 articles"."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def verdict_count(verdict: Verdict, number: int) -> Text:
    """ "2 conflicts" in the colour of the verdict, dim where there is none."""
    words = count_of(number, VERDICT_SINGULARS[verdict], VERDICT_PLURALS[verdict])
    return Text(words, style=f"bold {VERDICT_STYLES[verdict]}" if number else "dim")


def joined(parts: Iterable[Text], separator: str = " · ") -> Text:
    """Texts on one line with a dim separator between them."""
    line = Text()
    for number, part in enumerate(parts):
        line.append(separator if number else "", style="dim")
        line.append_text(part)
    return line


def shows_colour(console: Console) -> bool:
    """Whether marked words can be told by colour; otherwise they are put between marks."""
    return console.color_system is not None and not console.no_color


def print_all(lines: Iterable[RenderableType], console: Console) -> None:
    """Print one thing after another."""
    for line in lines:
        console.print(line)


def plain(draw: Callable[[Console], None], width: int = PLAIN_WIDTH) -> str:
    """What `draw` prints, as text of a fixed width without colours, escape codes or blanks at line ends."""
    stream = io.StringIO()
    console = Console(
        file=stream, width=width, color_system=None, force_terminal=False, legacy_windows=False, _environ={}
    )
    draw(console)
    return "\n".join(line.rstrip() for line in stream.getvalue().split("\n"))
