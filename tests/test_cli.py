"""The command line: what it prints where, and what it exits with. The pipeline is a stand-in with a report by hand."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

import checker
from checker import cli
from checker.commands.failing import FailOn, is_found
from checker.ignored_passages import IgnoredPassages
from checker.language import ModelNotFound
from checker.model.finding import Finding
from checker.model.interval import TimeInterval
from checker.model.report import Report
from checker.rulebook import Rule
from tests.reporting import sample
from tests.rulebook.toy_rule import GOOD, install_toy_kind, write_rule


@dataclass(frozen=True)
class ToldOptions:
    """What the stand-in is told; the fields are those of `checker.pipeline.Options`."""

    published: Mapping[str, TimeInterval] = field(default_factory=dict)
    rules: Path | None = None
    model: str | None = None
    against: tuple[str, ...] = ()
    only_rules: tuple[Rule, ...] | None = None
    ignored: IgnoredPassages = field(default_factory=IgnoredPassages)


class StandIn(ModuleType):
    """A pipeline that gives a report made by hand and remembers what it was asked."""

    Options: type[ToldOptions] = ToldOptions

    def __init__(self, report: Report) -> None:
        super().__init__("checker.pipeline")
        self.report = report
        self.asked: list[tuple[Any, ToldOptions]] = []

    def check_paths(
        self, paths: Sequence[str], options: ToldOptions, progress: Callable[..., None] | None = None
    ) -> Report:
        self.asked.append((list(paths), options))
        if options.model == "missing":
            raise ModelNotFound("no English language model named 'missing' is installed")
        return self.report

    def check_texts(self, texts: Mapping[str, str], options: ToldOptions) -> Report:
        self.asked.append((dict(texts), options))
        return self.report


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    stand_in = StandIn(sample.make_report())
    monkeypatch.setitem(sys.modules, "checker.pipeline", stand_in)
    monkeypatch.setattr(checker, "pipeline", stand_in, raising=False)
    for name in ("COLUMNS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return stand_in


def run(*words: str) -> Result:
    return CliRunner().invoke(cli.app, list(words), prog_name="checker")


@pytest.mark.parametrize(
    ("findings", "fail_on", "code"),
    [
        ((sample.CONFLICT,), "conflict", 1),
        ((sample.CONFLICT,), "review", 1),
        ((sample.CONFLICT,), "never", 0),
        ((sample.REVIEW, sample.AGREEMENT), "conflict", 0),
        ((sample.REVIEW, sample.AGREEMENT), "review", 1),
        ((sample.RECONCILED, sample.AGREEMENT), "review", 0),
    ],
)
def test_exit_code_of_findings(pipeline: StandIn, findings: tuple[Finding, ...], fail_on: str, code: int) -> None:
    pipeline.report = sample.make_report(findings)
    assert run("check", "desk", "--fail-on", fail_on).exit_code == code
    assert is_found(pipeline.report, FailOn(fail_on)) == bool(code)


def test_conflict_is_the_default_of_fail_on(pipeline: StandIn) -> None:
    assert run("check", "desk").exit_code == 1
    pipeline.report = sample.make_report((sample.REVIEW,))
    assert run("check", "desk").exit_code == 0


def test_everything_told_reaches_the_pipeline(pipeline: StandIn, rules: str) -> None:
    run(
        *("check", "draft.txt", "--against", "sources", "--published", "draft.txt=2023-10", "--rules", rules),
        *("--model", "other_model"),
    )
    [(paths, options)] = pipeline.asked
    assert paths == ["draft.txt", "sources"]
    assert (options.against, options.model) == (("sources",), "other_model")
    assert [rule.id for rule in options.only_rules or ()] == ["ferry-counts"]
    assert {name: interval.edtf for name, interval in options.published.items()} == {"draft.txt": "2023-10"}


def test_terminal_and_json_go_to_standard_output(pipeline: StandIn) -> None:
    assert "»March, 2022«" in run("check", "desk").stdout
    assert json.loads(run("check", "desk", "--format", "json").stdout)["counts"]["conflict"] == 1


def test_problems_go_to_standard_error_and_the_rest_is_reported(pipeline: StandIn) -> None:
    pipeline.report = sample.make_report(problems=(sample.PROBLEM,))
    result = run("check", "desk", "--format", "json")
    assert result.exit_code == 2
    assert result.stderr == f"checker: {sample.PROBLEM.name}: {sample.PROBLEM.message}\n"
    assert json.loads(result.stdout)["counts"]["conflict"] == 1


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ("draft.txt", "checker: --published draft.txt: write NAME=DATE, as in draft.txt=2023-10-13\n"),
        (
            "draft.txt=soon",
            "checker: --published draft.txt=soon: “soon” is not a date: write 2023-10-13, 2023-10 or 2023\n",
        ),
        ("other.txt=2023", "checker: --published other.txt: none of the articles is called “other.txt”\n"),
    ],
)
@pytest.mark.parametrize("command", ["check", "claims", "timeline"])
def test_a_bad_date_is_said_and_the_articles_are_checked(
    pipeline: StandIn, command: str, told: str, message: str
) -> None:
    result = run(command, "desk", "--published", told)
    assert (result.exit_code, result.stderr) == (2, message)
    assert "desk/draft.txt" in result.stdout


def test_silence_is_said_aloud(pipeline: StandIn) -> None:
    pipeline.report = Report((), (), (), ())
    result = run("check", "empty")
    assert (result.exit_code, result.stderr) == (
        2,
        "checker: empty: no article was found here: give .txt, .md or .html files\n",
    )
    pipeline.report = replace(sample.make_report(()), claims=(), timeline=())
    result = run("check", "desk")
    assert (result.exit_code, result.stderr) == (
        0,
        "checker: desk: no checkable claim was found; nothing was compared\n",
    )


def test_a_model_that_is_not_installed_is_said(pipeline: StandIn) -> None:
    result = run("check", "desk", "--model", "missing")
    assert result.exit_code == 2
    assert result.stderr == "checker: --model missing: no English language model named 'missing' is installed\n"


def test_messages_cannot_steer_the_terminal(pipeline: StandIn) -> None:
    pipeline.report = sample.make_report(problems=(replace(sample.PROBLEM, name="\x1b[2Jx.txt"),))
    assert run("check", "desk").stderr.startswith("checker: \\x1b[2Jx.txt: ")


def test_output_goes_to_a_file_and_not_to_the_terminal(pipeline: StandIn, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    result = run("check", "desk", "--format", "json", "--output", str(path))
    assert result.stdout == ""
    assert json.loads(path.read_text(encoding="utf-8"))["schema_version"] == "1"


def test_a_file_that_cannot_be_written_is_said(pipeline: StandIn, tmp_path: Path) -> None:
    path = tmp_path / "missing" / "report.txt"
    result = run("check", "desk", "--output", str(path))
    assert (result.exit_code, result.stderr) == (
        2,
        f"checker: {path}: cannot be written: No such file or directory\n",
    )


def test_agreements_and_unchecked_are_shown_on_request(pipeline: StandIn) -> None:
    summary, words = sample.AGREEMENT.summary, "“two days of talks”"
    asked = {
        (): (False, False),
        ("--show", "agreement"): (True, False),
        ("--show", "unchecked"): (False, True),
        ("--all",): (True, True),
    }
    for options, shown in asked.items():
        output = run("check", "desk", *options).stdout
        assert (summary in output, words in output) == shown, options


def test_claims_can_be_of_one_kind(pipeline: StandIn) -> None:
    result = run("claims", "desk", "--kind", "quantity", "--format", "json")
    assert {claim["kind"] for claim in json.loads(result.stdout)["claims"]} == {"quantity"}
    assert "4 quantity claims" in run("claims", "desk", "--kind", "quantity").stdout


def test_timeline_names_places(pipeline: StandIn) -> None:
    assert "draft.txt:5; paper.md:3" in run("timeline", "desk").stdout
    assert len(json.loads(run("timeline", "desk", "--format", "json").stdout)["timeline"]) == 4


def test_explain_tells_a_finding_or_that_there_is_none(pipeline: StandIn) -> None:
    assert "taken for the same" in run("explain", sample.CONFLICT.id[:6], "desk").stdout
    derivation = json.loads(run("explain", "1", "desk", "--format", "json").stdout)["derivation"]
    assert [step["step"] for step in derivation["rests_on"]] == [
        *("side 1", "side 2", "taken for the same", "comparison", "verdict")
    ]
    result = run("explain", "99", "desk")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("checker: 99: no finding is called “99”")


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A folder with one rule, of the toy kind."""
    install_toy_kind(monkeypatch)
    write_rule(tmp_path)
    return str(tmp_path)


def test_rules_are_listed_and_shown(rules: str) -> None:
    assert re.search(r"ferry-counts +toy +2 +Counts of passengers", run("rules", "list", "--rules", rules).stdout)
    page = run("rules", "show", "ferry-counts", "--rules", rules)
    assert page.exit_code == 0
    for words in ("What it does", "Why it matters", "How to settle it", "Ask the operator", "two ferries → silent"):
        assert words in page.stdout


def test_an_unknown_rule_is_said(rules: str) -> None:
    result = run("rules", "show", "fery-counts", "--rules", rules)
    assert (result.exit_code, result.stderr) == (
        2,
        "checker: fery-counts: there is no rule of this id; did you mean “ferry-counts”?\n",
    )


def test_a_bad_rule_file_is_said_with_its_line(rules: str) -> None:
    write_rule(Path(rules), GOOD.replace("title", "titel"), "bad.toml")
    result = run("rules", "list", "--rules", rules)
    assert result.exit_code == 2
    assert "bad.toml: line 3: unknown key “titel”; did you mean “title”?\n    3 | titel = " in result.stderr
    assert "ferry-counts" in result.stdout


def test_cases_of_rules_are_run(pipeline: StandIn, rules: str) -> None:
    pipeline.report = sample.make_report(())
    result = run("rules", "test", "--rules", rules)
    assert result.exit_code == 1
    assert "✗ digits swapped → conflict  failed\n      no conflict; the rule says nothing\n" in result.stdout
    assert "✓ two ferries → silent\n" in result.stdout
    assert "1 rule, 2 cases: 1 passed · 1 failed" in result.stdout
    assert [options.only_rules[0].id for _, options in pipeline.asked if options.only_rules] == ["ferry-counts"] * 2


def test_passing_cases_exit_with_0(pipeline: StandIn, rules: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write_rule(Path(rules), GOOD.replace('quotes = ["81 passengers"]\n', ""))
    conflict = replace(sample.CONFLICT, rule="ferry-counts")

    def find_where_there_are_two(texts: Mapping[str, str], options: ToldOptions) -> Report:
        return sample.make_report((conflict,) if len(texts) == 2 else ())

    monkeypatch.setattr(pipeline, "check_texts", find_where_there_are_two)
    assert run("rules", "test", "ferry-counts", "--rules", rules).exit_code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("check", "desk", "--format", "pdf"),
        ("check", "desk", "--fail-on", "agreement"),
        ("check", "desk", "--width", "10"),
        ("claims", "desk", "--kind", "poem"),
        ("nonsense",),
        ("check", "desk", "--nonsense"),
    ],
)
def test_wrong_usage_exits_with_2_and_no_traceback(pipeline: StandIn, words: tuple[str, ...]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert "Usage: checker" in result.stderr
    assert "Traceback" not in result.stderr
    assert pipeline.asked == []


COMMANDS = [
    *("check", "claims", "timeline", "explain", "graph", "diff", "schema", "reference"),
    *("rules", "rules list", "rules show", "rules test"),
]


def test_no_command_is_left_out_of_the_list() -> None:
    root = typer.main.get_command(cli.app)
    rules = root.commands["rules"]  # type: ignore[attr-defined]
    assert set(COMMANDS) == {*root.commands, *(f"rules {name}" for name in rules.commands)}  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    assert f"  checker {command}" in result.stdout.partition("Example")[2]


def test_version() -> None:
    assert run("--version").stdout == f"checker {checker.__version__}\n"


def test_help_and_the_library_import_nothing_heavy() -> None:
    heavy = {"spacy", "rich", "pydantic", "networkx", "pint", "trafilatura", "checker.pipeline"}
    script = (
        "import sys, contextlib, io\nfrom checker import cli\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n    cli.app(['--help'], standalone_mode=False)\n"
        f"print(sorted({heavy!r} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_library_calls_reach_the_pipeline(pipeline: StandIn) -> None:
    report = checker.check(
        [Path("draft.txt")], against=["sources"], published={"draft.txt": "2023", "agency.txt": None}
    )
    [(paths, options)] = pipeline.asked
    assert (paths, options.against, list(options.published)) == (["draft.txt", "sources"], ("sources",), ["draft.txt"])
    assert report.findings == pipeline.report.findings
    checker.check_texts({"a": "text"}, published={"nobody": "2023"})
    assert pipeline.asked[1][0] == {"a": "text"}


def test_the_library_says_what_is_no_date_or_name(pipeline: StandIn) -> None:
    with pytest.raises(ValueError, match="“soon” is not a date"):
        checker.check_texts({"a": "text"}, published={"a": "soon"})
    problems = checker.check_texts({"a": "text"}, published={"nobody": "2023"}).problems
    assert [problem.message for problem in problems] == ["none of the articles is called “nobody”"]
