"""Every format of `check` and `graph`: where it goes, what it needs besides the report, and that it stays the same."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from typer.testing import CliRunner, Result

from checker import cli
from checker.commands.formats import BINARY, ReportFormat, Told, rendered
from checker.commands.graph import GraphFormat, graph_in
from checker.commands.running import Request
from checker.model.finding import Verdict
from checker.model.report import Report
from checker.reading.files import read_paths
from checker.reporting.schema import published_schema
from tests.reporting import sample
from tests.reporting.word_file import commented

WRITTEN = [name for name in ReportFormat if name is not ReportFormat.TERMINAL]
Check = Callable[..., Result]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Request]:
    """What commands asked the pipeline for; it answers with the sample report."""
    requests: list[Request] = []

    def run(request: Request) -> Report:
        requests.append(request)
        return sample.make_report()

    monkeypatch.setattr("checker.commands.running.run", run)
    return requests


def invoke(*words: str) -> Result:
    return CliRunner().invoke(cli.app, list(words), prog_name="checker")


def told(*paths: str) -> Told:
    return Told(paths=paths or (sample.DRAFT,))


@pytest.mark.parametrize("name", WRITTEN)
def test_every_format_has_a_renderer(name: ReportFormat) -> None:
    content = rendered(sample.make_report(), name, told())
    assert content
    assert isinstance(content, bytes) is (name in BINARY)


@pytest.mark.parametrize("name", WRITTEN)
def test_the_file_holds_what_the_renderer_writes(name: ReportFormat, asked: list[Request], tmp_path: Path) -> None:
    target = tmp_path / "report"
    result = invoke("check", sample.DRAFT, "--format", name, "--output", str(target))
    assert (result.exit_code, result.stdout) == (1, "")
    content = rendered(sample.make_report(), name, told())
    assert target.read_bytes() == (content if isinstance(content, bytes) else content.encode("utf-8"))


@pytest.mark.parametrize("name", [name for name in WRITTEN if name not in BINARY])
def test_text_goes_to_standard_output(name: ReportFormat, asked: list[Request]) -> None:
    content = rendered(sample.make_report(), name, told())
    assert isinstance(content, str)
    assert invoke("check", sample.DRAFT, "--format", name).stdout_bytes == content.encode("utf-8")


def test_a_word_file_needs_a_name_for_it(asked: list[Request]) -> None:
    result = invoke("check", sample.DRAFT, "--format", "docx")
    assert (result.exit_code, result.stdout, asked) == (2, "", [])
    assert result.stderr == (
        "checker: --format docx: a Word file cannot go to a terminal or pipe: name a file for it with --output\n"
    )


def test_a_draft_that_was_not_read_is_said(asked: list[Request], tmp_path: Path) -> None:
    target = tmp_path / "checked.docx"
    result = invoke("check", "gone.txt", sample.DRAFT, "--format", "docx", "--output", str(target))
    assert result.exit_code == 2
    assert result.stderr.startswith("checker: gone.txt: was not read: a Word file shows the first path")
    assert not target.exists()


@pytest.mark.parametrize("path", [sample.DRAFT, "desk", "desk/"])
def test_the_draft_is_the_first_path_or_the_first_article_in_it(path: str) -> None:
    content = rendered(sample.make_report(), ReportFormat.DOCX, told(path))
    assert isinstance(content, bytes)
    assert [words for words, _ in commented(content)][:1] == ["March, 2022"]


def test_a_draft_in_word_keeps_its_paragraphs(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Ferry line grows", level=2)
    made.add_paragraph("The line carried 12,000 people.", style="Quote")
    path = tmp_path / "draft.docx"
    made.save(str(path))
    documents, _ = read_paths([str(path)])
    content = rendered(Report(tuple(documents), (), (), ()), ReportFormat.DOCX, told(str(path)))
    assert isinstance(content, bytes)
    shown = docx.Document(io.BytesIO(content)).paragraphs
    assert [paragraph.style.name for paragraph in shown if paragraph.style] == ["Heading 2", "Quote"]


def test_with_sources_the_fact_table_is_that_of_the_draft(asked: list[Request]) -> None:
    alone = invoke("check", "desk", "--format", "csv").stdout
    draft = invoke("check", sample.DRAFT, "--against", "desk/sources", "--format", "csv").stdout
    articles = [
        {row["where"].partition(":")[0] for row in csv.DictReader(io.StringIO(text))} for text in (alone, draft)
    ]
    assert articles == [{sample.DRAFT, sample.AGENCY, sample.PAPER}, {sample.DRAFT}]


def test_sarif_has_the_help_of_the_rules_that_ran(asked: list[Request]) -> None:
    [run] = json.loads(invoke("check", "desk", "--format", "sarif").stdout)["runs"]
    helped = {rule["id"] for rule in run["tool"]["driver"]["rules"] if "help" in rule}
    assert {"event-date", "same-figure"} <= helped


@pytest.mark.parametrize(("fail_on", "failures"), [("conflict", "1"), ("review", "2"), ("never", "0")])
def test_junit_fails_on_what_the_run_fails_on(asked: list[Request], fail_on: str, failures: str) -> None:
    text = invoke("check", "desk", "--format", "junit", "--fail-on", fail_on).stdout
    assert ElementTree.fromstring(text).get("failures") == failures


@pytest.mark.parametrize("name", GraphFormat)
def test_the_graph_is_written_in_every_format(name: GraphFormat, asked: list[Request], tmp_path: Path) -> None:
    assert invoke("graph", "desk", "--format", name).stdout == graph_in(sample.make_report(), name)
    target = tmp_path / "graph"
    assert invoke("graph", "desk", "--format", name, "--output", str(target)).exit_code == 0
    assert target.read_text(encoding="utf-8") == graph_in(sample.make_report(), name)


def test_graphml_is_the_format_of_a_graph_where_none_is_named(asked: list[Request]) -> None:
    assert invoke("graph", "desk").stdout == graph_in(sample.make_report(), GraphFormat.GRAPHML)


def test_the_schema_is_printed() -> None:
    assert invoke("schema").stdout == published_schema()


def test_runs_with_other_hashes_write_the_same_bytes() -> None:
    assert digests("1") == digests("2")


def digests(hash_seed: str) -> str:
    """Digests of every format in a process of its own."""
    script = (
        "import hashlib\n"
        "from tests.commands.test_formats import GraphFormat, WRITTEN, graph_in, rendered, sample, told\n"
        "report = sample.make_report(problems=(sample.PROBLEM,))\n"
        "found = [rendered(report, name, told()) for name in WRITTEN]\n"
        "found += [graph_in(report, name) for name in GraphFormat]\n"
        "for content in found:\n"
        "    data = content.encode() if isinstance(content, str) else content\n"
        "    print(hashlib.sha256(data).hexdigest())\n"
    )
    folder = Path(__file__).parents[2]
    environment = {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(folder)}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    assert len(done.stdout.splitlines()) == len(WRITTEN) + len(GraphFormat)
    return done.stdout


def test_verdicts_that_fail_a_run_are_told_to_the_renderer() -> None:
    report = sample.make_report()
    text = rendered(report, ReportFormat.JUNIT, Told(failing=frozenset({Verdict.CONFLICT, Verdict.REVIEW})))
    assert isinstance(text, str)
    assert ElementTree.fromstring(text).get("failures") == "2"
