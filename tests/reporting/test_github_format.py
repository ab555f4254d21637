"""Workflow commands: one a line, whatever an article says."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from hypothesis import given

from checker.model.finding import Verdict
from checker.model.report import Report
from checker.reporting import github_format
from checker.reporting.escaping import one_line, visible
from tests.reporting import hostile, sample

_COMMAND = re.compile(r"::(?P<name>[a-z]+) (?P<properties>[^:\n\r]*)::(?P<message>[^\n\r]*)")


@dataclass(frozen=True)
class Command:
    name: str
    properties: dict[str, str]
    message: str


def read(text: str) -> list[Command]:
    """The commands as the runner reads them."""
    return [read_line(line) for line in text.split("\n")[:-1]]


def read_line(line: str) -> Command:
    match = _COMMAND.fullmatch(line)
    assert match, line
    pairs = (pair.partition("=") for pair in match["properties"].split(","))
    return Command(match["name"], {key: decoded(value) for key, _, value in pairs}, decoded(match["message"]))


def decoded(value: str) -> str:
    for code, sign in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        value = value.replace(code, sign)
    return value


def commands(report: Report) -> list[Command]:
    return read(github_format.render(report))


def test_verdicts_are_commands_and_agreements_are_left_out() -> None:
    assert [command.name for command in commands(sample.make_report())] == ["error", "warning", "notice"]


def test_a_conflict_stands_at_its_first_side_and_quotes_the_other() -> None:
    first = commands(sample.make_report())[0]
    assert first.properties == {
        "file": "desk/draft.txt",
        "line": "3",
        "endLine": "3",
        "col": "105",
        "endColumn": "116",
        "title": "Conflict 1 (event-dates)",
    }
    assert "desk/draft.txt:9: “When Aas made a state visit to Lisbon in March”" in first.message.split("\n")


def test_input_that_could_not_be_used_is_an_error() -> None:
    last = commands(sample.make_report((), (sample.PROBLEM,)))[-1]
    assert (last.name, last.properties["title"]) == ("error", "Not usable")
    assert last.message == f"{sample.PROBLEM.name}: {sample.PROBLEM.message}"


def test_nothing_to_show_is_no_output() -> None:
    assert github_format.render(sample.make_report((sample.AGREEMENT,))) == ""


@pytest.mark.parametrize("name", ["a,b:c%d.txt", "a::b.txt", "50%25.txt"])
def test_file_names_come_back(name: str) -> None:
    assert commands(hostile.report_of("words", name=name))[0].properties["file"] == name


@given(hostile.ANY_WORDS)
def test_any_words_stay_on_the_line_of_their_command(words: str) -> None:
    text = github_format.render(hostile.report_of(words))
    assert [line[:8] for line in text.split("\n")] == ["::error ", "::error ", ""]
    assert visible(text) == text


@pytest.mark.parametrize("words", hostile.WORDS)
@pytest.mark.parametrize("verdict", [Verdict.CONFLICT, Verdict.REVIEW])
def test_hostile_words_come_back_in_the_message(words: str, verdict: Verdict) -> None:
    finding, problem = commands(hostile.report_of(words, verdict=verdict))
    assert finding.message.startswith(f"{one_line(words)}\n")
    assert problem.name == "error"
