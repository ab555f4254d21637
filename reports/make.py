"""Writes the reports of the stories in `seeds/` anew, in every format: `python reports/make.py`.

A story is a folder of articles; one with a folder `sources/` beside a single draft is checked as a draft.
"""

from __future__ import annotations

import shutil
import sys
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

import checker
from checker.commands.formats import ReportFormat, Told, rendered
from checker.commands.graph import GraphFormat, graph_in
from checker.model.report import Report
from checker.reporting import claims_view, terminal, timeline_svg, timeline_view
from checker.reporting.layout import plain

PROJECT = Path(__file__).resolve().parent.parent
SEEDS, REPORTS = Path("seeds"), Path("reports")
NO_STORIES = frozenset({"screenshots", "__pycache__"})

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


if __name__ == "__main__":
    main()
