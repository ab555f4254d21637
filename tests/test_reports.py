"""The reports kept in `reports/` are those that the checker writes of the stories in `seeds/`, and can be read."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from functools import cache

import docx
import networkx
import pytest
from junitparser import JUnitXml

from reports import make
from tests.reporting.sarif_schema import validator

KEPT = make.PROJECT / make.REPORTS
STORIES = {story.name: story for story in make.stories()}
each_story = pytest.mark.parametrize("story", STORIES)


@cache
def written(story: str) -> dict[str, bytes]:
    """A story's reports."""
    return make.reports_of(STORIES[story])


def kept() -> set[str]:
    """The stories whose reports are kept."""
    return {path.name for path in KEPT.iterdir() if path.is_dir()} - make.NO_STORIES


@each_story
def test_reports_are_as_kept(story: str) -> None:
    assert {path.name for path in (KEPT / story).iterdir()} == set(written(story)), "run: python reports/make.py"
    for name, content in written(story).items():
        assert parts(name, (KEPT / story / name).read_bytes()) == parts(name, content), (
            f"{name} has changed: run python reports/make.py, and read the difference"
        )


def test_the_picture_of_a_terminal_is_as_kept_and_loads_nothing() -> None:
    picture = make.picture()
    assert b"url(#" in picture
    assert not re.search(rb"@font-face|@import|url\([^#]|href", picture)
    assert (KEPT / make.SCREENSHOTS / "terminal.svg").read_bytes() == picture, "run: python reports/make.py"


def test_the_readme_shows_a_report_as_it_is() -> None:
    readme = (make.PROJECT / "README.md").read_text(encoding="utf-8")
    shown = readme.split("```text\n")[1].split("```")[0]
    run = [sys.executable, "-m", "checker", "check", "seeds/china-russia", "--width", "80"]
    printed = subprocess.run(
        run, cwd=make.PROJECT, capture_output=True, text=True, encoding="utf-8", check=False
    ).stdout
    pieces = [piece.strip("\n") for piece in re.split(r"(?m)^…$", shown)]
    assert [piece for piece in pieces if piece not in printed] == [], "the README shows what the checker no longer says"


def test_no_reports_of_a_story_that_is_gone_are_kept() -> None:
    assert kept() <= set(STORIES)


@each_story
def test_the_sarif_file_fits_the_schema_of_the_standard(story: str) -> None:
    assert list(validator().iter_errors(json.loads(written(story)["report.sarif"]))) == []


@each_story
def test_the_junit_file_is_read_back(story: str) -> None:
    suites = JUnitXml.fromstring(written(story)["junit.xml"])
    counts = json.loads(written(story)["report.json"])["counts"]
    assert (suites.failures, suites.skipped) == (counts["conflict"], counts["review"])
    findings = ("conflict", "review", "reconciled", "agreement")
    assert suites.tests == counts["documents"] + sum(counts[verdict] for verdict in findings)


@each_story
def test_the_graph_is_read_back(story: str) -> None:
    graph = networkx.parse_graphml(written(story)["graph.graphml"].decode("utf-8"))
    claims = json.loads(written(story)["report.json"])["claims"]
    assert {f"claim:{claim['id']}" for claim in claims} <= set(graph)


@each_story
def test_the_draft_is_opened_and_every_comment_has_its_words(story: str) -> None:
    word_file = docx.Document(io.BytesIO(written(story)["draft.docx"]))
    assert word_file.paragraphs
    assert not [comment.text for comment in word_file.comments if "no longer in this file" in comment.text]


def parts(name: str, content: bytes) -> dict[str, bytes]:
    """A file's content; of a packed one its parts, as packing may differ from one machine to another."""
    if not name.endswith(".docx"):
        return {name: content}
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {part: packed.read(part) for part in packed.namelist()}
