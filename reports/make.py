"""Writes the reports of the stories in `seeds/` anew, in every format: `python reports/make.py`.

With them goes the README's picture of a terminal; the other pictures need a browser and are left as they are.
A story is a folder of articles; one with a folder `sources/` beside a single draft is checked as a draft.
"""

from __future__ import annotations

import io
import re
import shutil
import sys
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.text import Text

import checker
from checker.commands.formats import ReportFormat, Told, rendered
from checker.commands.graph import GraphFormat, graph_in
from checker.model.report import Report
from checker.reporting import claims_view, terminal, timeline_svg, timeline_view
from checker.reporting.layout import plain

PROJECT = Path(__file__).resolve().parent.parent
SEEDS, REPORTS = Path("seeds"), Path("reports")
SCREENSHOTS = "screenshots"
NO_STORIES = frozenset({SCREENSHOTS, "__pycache__"})
PICTURED = "harbour-bridge"
PICTURE_WIDTH = 80
LAST_PICTURED = 3  # a picture of all findings would be too long to look at

_FORMATS = {
    "report.json": ReportFormat.JSON,
    "report.html": ReportFormat.HTML,
    "report.md": ReportFormat.MARKDOWN,
    "draft.docx": ReportFormat.DOCX,
    "facts.csv": ReportFormat.CSV,
    "report.sarif": ReportFormat.SARIF,
    "junit.xml": ReportFormat.JUNIT,
    "github.txt": ReportFormat.GITHUB,
    "annotations.jsonld": ReportFormat.ANNOTATIONS,
}
_GRAPHS = {
    "graph.graphml": GraphFormat.GRAPHML,
    "graph.gexf": GraphFormat.GEXF,
    "graph.json": GraphFormat.JSON,
    "graph.svg": GraphFormat.SVG,
}

# rich's own frame, with fonts that are already on the reader's machine: the picture loads nothing.
_FRAME = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font-family: "DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace;
  font-size: {char_height}px;
  line-height: {line_height}px;
}}
.{unique_id}-title {{ font: bold 18px sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


@dataclass(frozen=True, slots=True)
class Story:
    """A folder of articles below `seeds/`, and how its articles are given to the checker."""

    name: str
    paths: tuple[str, ...]
    sources: tuple[str, ...] = ()


def stories() -> list[Story]:
    """The stories, by name."""
    with chdir(PROJECT):
        return [_story(folder) for folder in sorted(SEEDS.iterdir()) if folder.is_dir()]


def _story(folder: Path) -> Story:
    sources = folder / "sources"
    if not sources.is_dir():
        return Story(folder.name, (folder.as_posix(),))
    drafts = sorted(path.as_posix() for path in folder.iterdir() if path.is_file())
    return Story(folder.name, tuple(drafts), (sources.as_posix(),))


def reports_of(story: Story) -> dict[str, bytes]:
    """The story's reports as the bytes of files, by their names; articles are named from the project's folder."""
    with chdir(PROJECT):
        report = checker.check(story.paths, against=story.sources)
        told = Told(_first_article(report, story), has_sources=bool(story.sources))
        written = {name: rendered(report, kind, told) for name, kind in _FORMATS.items()}
    written |= {name: graph_in(report, kind) for name, kind in _GRAPHS.items()}
    written |= {
        "report.txt": plain(lambda console: terminal.render(report, console, agreements=True, unchecked=True)),
        "claims.txt": plain(lambda console: claims_view.render(report, console)),
        "timeline.txt": plain(lambda console: timeline_view.render(report, console)),
        "timeline.svg": timeline_svg.render(report),
    }
    return {
        name: content if isinstance(content, bytes) else content.encode("utf-8") for name, content in written.items()
    }


def picture() -> bytes:
    """The README's picture of a report in the terminal."""
    with chdir(PROJECT):
        folder = (SEEDS / PICTURED).as_posix()
        return terminal_svg(checker.check([folder]), f"checker check {folder}").encode("utf-8")


def terminal_svg(report: Report, command: str) -> str:
    """The beginning of a report as a terminal shows it in colour, below the command that prints it."""
    lines = _printed(report)
    ends = [number for number, line in enumerate(lines) if line.plain.startswith(f" {LAST_PICTURED + 1}  ")]
    if ends:
        lines = [*lines[: ends[0]], Text("…", style="dim")]
    console = _console(io.StringIO(), record=True)
    for line in lines:
        console.print(line)
    picture = console.export_svg(title=command, code_format=_FRAME, unique_id="terminal")
    return re.sub(r"[ \t]+$", "", picture, flags=re.MULTILINE)


def _printed(report: Report) -> list[Text]:
    """The lines of the report, each with its colours."""
    stream = io.StringIO()
    terminal.render(report, _console(stream))
    return list(Text.from_ansi(stream.getvalue()).split("\n", allow_blank=True))


def _console(stream: io.StringIO, *, record: bool = False) -> Console:
    """A terminal with colours, whatever the environment says."""
    return Console(
        file=stream,
        width=PICTURE_WIDTH,
        color_system="standard",
        force_terminal=True,
        legacy_windows=False,
        highlight=False,
        record=record,
        _environ={},
    )


def _first_article(report: Report, story: Story) -> tuple[str, ...]:
    """The draft; of articles on a par the first stands in for one."""
    return story.paths if story.sources else tuple(document.name for document in report.documents[:1])


def main() -> None:
    """Write all reports anew, and take away those of stories and formats that are no more."""
    for folder in (PROJECT / REPORTS).iterdir():
        if folder.is_dir() and folder.name not in NO_STORIES:
            shutil.rmtree(folder)
    for story in stories():
        folder = PROJECT / REPORTS / story.name
        folder.mkdir()
        for name, content in reports_of(story).items():
            (folder / name).write_bytes(content)
        sys.stdout.write(f"{folder.relative_to(PROJECT).as_posix()}\n")
    screenshots = PROJECT / REPORTS / SCREENSHOTS
    screenshots.mkdir(exist_ok=True)
    (screenshots / "terminal.svg").write_bytes(picture())


if __name__ == "__main__":
    main()
