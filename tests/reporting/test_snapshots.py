"""Every renderer's output for the sample report, compared with the text kept in `snapshots/`.

Write them anew with `UPDATE_SNAPSHOTS=1 pytest tests/reporting/test_snapshots.py`, and read the difference.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from checker.model.claim import ClaimKind
from checker.model.report import Report
from checker.reporting import (
    claims_view,
    derivation,
    docx_format,
    fact_table_csv,
    github_format,
    graph_formats,
    json_format,
    junit_format,
    markdown_format,
    sarif_format,
    terminal,
    timeline_view,
    web_annotations,
)
from checker.reporting.index import Index
from checker.reporting.layout import plain
from checker.reporting.rule_help import RuleHelp
from tests.reporting import sample
from tests.reporting.word_file import outline

FOLDER = Path(__file__).parent / "snapshots"
REPORT = sample.make_report()
EMPTY = Report((), (), (), (), problems=(sample.PROBLEM,))
TROUBLED = sample.make_report(problems=(sample.PROBLEM,))
INDEX = Index(REPORT)
HELP = RuleHelp(
    "event-dates",
    "Two dates for one event",
    "Compares the days that articles give for the same event.",
    "A wrong year in a caption stays there for good.",
    "Find a document of the day itself.",
    "“in March, 2022” against “in March” of an article of 2023.",
)


def _all(console: Console) -> None:
    terminal.render(REPORT, console, agreements=True, unchecked=True)


def _with_problem(console: Console) -> None:
    terminal.render(TROUBLED, console)


VIEWS: dict[str, Callable[[], str]] = {
    "terminal-80.txt": lambda: plain(lambda console: terminal.render(REPORT, console), 80),
    "terminal-120.txt": lambda: plain(lambda console: terminal.render(REPORT, console), 120),
    "terminal-40.txt": lambda: plain(lambda console: terminal.render(REPORT, console), 40),
    "terminal-all-100.txt": lambda: plain(_all, 100),
    "terminal-problem-100.txt": lambda: plain(_with_problem, 100),
    "terminal-empty-80.txt": lambda: plain(lambda console: terminal.render(EMPTY, console), 80),
    "claims-80.txt": lambda: plain(lambda console: claims_view.render(REPORT, console), 80),
    "claims-quantity-80.txt": lambda: plain(
        lambda console: claims_view.render(REPORT, console, ClaimKind.QUANTITY), 80
    ),
    "timeline-80.txt": lambda: plain(lambda console: timeline_view.render(REPORT, console), 80),
    "explain-80.txt": lambda: plain(lambda console: derivation.render(INDEX.find("1"), INDEX, console), 80),
    "report.json": lambda: json_format.render(REPORT),
    "claims.json": lambda: json_format.render_claims(REPORT, ClaimKind.QUANTITY),
    "timeline.json": lambda: json_format.render_timeline(REPORT),
    "explain.json": lambda: derivation.render_json(INDEX.find("1"), INDEX),
    "report.md": lambda: markdown_format.render(TROUBLED),
    "empty.md": lambda: markdown_format.render(EMPTY),
    "draft.docx.outline": lambda: outline(docx_format.render(REPORT, REPORT.documents[0])),
    "facts.csv": lambda: fact_table_csv.render(REPORT),
    "report.sarif": lambda: sarif_format.render(TROUBLED, (HELP,)),
    "junit.xml": lambda: junit_format.render(TROUBLED),
    "github.annotations": lambda: github_format.render(TROUBLED),
    "annotations.jsonld": lambda: web_annotations.render(REPORT),
    "graph.graphml": lambda: graph_formats.render_graphml(REPORT),
    "graph.gexf": lambda: graph_formats.render_gexf(REPORT),
    "graph.json": lambda: graph_formats.render_json(REPORT),
}


@pytest.mark.parametrize("name", VIEWS)
def test_view_is_as_kept(name: str) -> None:
    path, text = FOLDER / name, VIEWS[name]()
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_bytes(text.encode("utf-8"))
    assert text == path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", VIEWS)
def test_two_runs_give_the_same(name: str) -> None:
    assert VIEWS[name]() == VIEWS[name]()


@pytest.mark.parametrize("name", [name for name in VIEWS if name.endswith(".txt")])
def test_plain_views_keep_to_their_width(name: str) -> None:
    width = int(name.removesuffix(".txt").rpartition("-")[2])
    lines = VIEWS[name]().splitlines()
    assert max(map(len, lines)) <= width
    assert not any(line != line.rstrip() or "\x1b" in line for line in lines)


def test_no_snapshot_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(VIEWS)
