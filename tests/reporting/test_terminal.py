"""What a terminal report shows by colour, by marks, and aloud when there is nothing to show."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

import checker
from checker.model.report import Report
from checker.reporting import terminal
from checker.reporting.layout import plain
from tests.reporting import sample

BOLD_UNDERLINED_RED = "\x1b[1;4;31m"


def coloured(report: Report, *, no_color: bool = False) -> str:
    stream = io.StringIO()
    console = Console(
        file=stream, width=100, force_terminal=True, color_system="standard", no_color=no_color, _environ={}
    )
    terminal.render(report, console)
    return stream.getvalue()


def shown(report: Report) -> str:
    return plain(lambda console: terminal.render(report, console))


def test_clashing_words_are_coloured_without_marks() -> None:
    output = coloured(sample.make_report())
    assert f"{BOLD_UNDERLINED_RED}March, 2022\x1b[0m" in output
    assert "»" not in output


def test_clashing_words_are_marked_where_there_is_no_colour() -> None:
    assert "»March, 2022«" in shown(sample.make_report())
    assert "»March, 2022«" in coloured(sample.make_report(), no_color=True)


def test_values_of_one_sentence_are_marked_in_one_quotation() -> None:
    output = shown(checker.check_texts({"a.txt": "Turnover climbed from $368m to $412m, or by 16%, in May."}))
    assert output.count("Turnover climbed") == 1
    assert "Turnover climbed from »$368m« to »$412m«, or by »16%«, in May." in output


def test_values_of_two_paragraphs_are_quoted_apart() -> None:
    report = checker.check_texts({"a.txt": "The town went from 3,140 people to 2,970, a decline of 14 per cent."})
    [finding] = report.findings
    assert shown(report).count("a.txt:1 ·") == 1
    whole = report.documents[0]
    [passage] = whole.passages
    middle = finding.evidence[1].span.start
    split = (replace(passage, end=middle), replace(passage, start=middle))
    assert shown(replace(report, documents=(replace(whole, passages=split),))).count("a.txt:1 ·") == 2


@pytest.mark.parametrize(
    "hostile", ["\x1b]0;owned\x07", "\x1b[2J", "\u202etxet", "\x9b2J", "[bold red]", "[/]", ":boom:"]
)
def test_words_of_articles_are_shown_literally(hostile: str) -> None:
    finding = replace(sample.CONFLICT, summary=f"before {hostile} after", reasons=(hostile,), likely_slip=hostile)
    problem = replace(sample.PROBLEM, name=f"{hostile}.txt", message=hostile)
    output = shown(sample.make_report((finding,), (problem,)))
    assert not any(sign in output for sign in "\x1b\x07\x9b\u202e")
    if hostile.isprintable():
        assert f"before {hostile} after" in output
        assert f"{hostile}.txt: {hostile}" in output


def test_agreements_are_counted_and_listed_on_request() -> None:
    report = sample.make_report()
    listed = plain(lambda console: terminal.render(report, console, agreements=True))
    assert "1 agreement (--show agreement lists them)" in shown(report)
    assert sample.AGREEMENT.summary not in shown(report)
    assert sample.AGREEMENT.summary in listed
    assert "--show agreement" not in listed


def test_unchecked_claims_are_counted_by_reason_and_listed_on_request() -> None:
    report = sample.make_report()
    assert "3 claims not checked" in shown(report)
    assert "     2  nothing to compare it with\n     1  no date for the figure" in shown(report)
    assert "“two days of talks”" not in shown(report)
    assert "“two days of talks”" in plain(lambda console: terminal.render(report, console, unchecked=True))


def test_silence_is_said_aloud() -> None:
    report = sample.make_report()
    assert "No article was read" in shown(replace(report, documents=(), claims=(), findings=()))
    assert "No checkable claim was found" in shown(replace(report, claims=(), findings=(), timeline=()))
    assert "0 conflicts · 0 to review" in shown(replace(report, findings=()))


def test_a_date_that_nothing_tells_is_said() -> None:
    report = sample.make_report()
    unknown = replace(report.published[0], interval=None, grounds=())
    output = shown(replace(report, published=(unknown, *report.published[1:])))
    assert "not known" in output
    assert "nothing in the articles tells it" in output
    assert "desk/draft.txt:9 · article of unknown date" in output


def test_gravest_first() -> None:
    output = plain(lambda console: terminal.render(sample.make_report(), console, agreements=True))
    headings = [output.index(f"━━ 1 {name}") for name in ("conflict", "to review", "reconciled", "agreement")]
    assert headings == sorted(headings)
