"""`checker check`: compare the claims of articles and report what cannot all be true."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from checker.commands.arguments import (
    AgainstOption,
    ModelOption,
    OutputOption,
    PathsArgument,
    PublishedOption,
    RulesOption,
    WidthOption,
    examples,
)
from checker.commands.formats import BINARY, ReportFormat, Told
from checker.model.finding import Verdict
from checker.model.report import Report


class FailOn(StrEnum):
    """From which verdict on the exit code is 1."""

    CONFLICT = "conflict"
    REVIEW = "review"
    NEVER = "never"


class Show(StrEnum):
    """What a terminal report lists besides the findings that ask for something."""

    AGREEMENT = "agreement"
    UNCHECKED = "unchecked"


EPILOGUE = examples(
    "checker check draft.txt --against sources/",
    "checker check articles/ --published wire.txt=2023-10-13",
    "checker check articles/ --format json --output report.json --fail-on review",
    "checker check draft.docx --against sources/ --format docx --output draft-checked.docx",
)


def check(
    paths: PathsArgument,
    against: AgainstOption = None,
    format: Annotated[  # noqa: A002 - the option's own name
        ReportFormat, typer.Option("--format", help="How to write the report.")
    ] = ReportFormat.TERMINAL,
    output: OutputOption = None,
    published: PublishedOption = None,
    rules: RulesOption = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="From which verdict on to exit with 1.")
    ] = FailOn.CONFLICT,
    show: Annotated[
        list[Show] | None,
        typer.Option(
            "--show", metavar="agreement|unchecked", help="List these too in a terminal report; may be repeated."
        ),
    ] = None,
    show_all: Annotated[bool, typer.Option("--all", help="List all that --show can.")] = False,
    width: WidthOption = None,
    model: ModelOption = None,
) -> None:
    """Report claims that cannot all be true.

    PATHs are checked against one another; with --against, what touches the draft comes first.

    Exits with 0 where nothing was found, with 1 where something was, at or above --fail-on, and with 2 for input, a
    rule or an option that could not be used; everything else is checked and reported all the same.
    """
    from checker.commands.running import EXIT_FOUND, Request, exit_for_problems, fail, run

    if format in BINARY and output is None:
        raise fail(
            f"--format {format}", "a Word file cannot go to a terminal or pipe: name a file for it with --output"
        )
    report = run(Request(paths, published or (), rules, model, against or ()))
    if format is not ReportFormat.TERMINAL:
        told = Told(paths, bool(against), rules, failing_verdicts(fail_on))
        _write(report, format, told, output)
    else:
        from checker.commands.output import draw
        from checker.reporting import terminal

        shown = set(Show) if show_all else set(show or ())
        agreements, unchecked = Show.AGREEMENT in shown, Show.UNCHECKED in shown
        draw(
            lambda console: terminal.render(report, console, agreements=agreements, unchecked=unchecked), output, width
        )
    exit_for_problems(report)
    if is_found(report, fail_on):
        raise typer.Exit(EXIT_FOUND)


def is_found(report: Report, fail_on: FailOn) -> bool:
    """Whether a finding is as grave as `fail_on` or graver."""
    failing = failing_verdicts(fail_on)
    return any(finding.verdict in failing for finding in report.findings)


def failing_verdicts(fail_on: FailOn) -> frozenset[Verdict]:
    """The verdicts that are as grave as `fail_on` or graver."""
    if fail_on is FailOn.NEVER:
        return frozenset()
    return frozenset(verdict for verdict in Verdict if verdict.rank <= Verdict(fail_on.value).rank)


def _write(report: Report, format: ReportFormat, told: Told, output: Path | None) -> None:  # noqa: A002
    """The report to a file or to standard output; a draft that cannot be shown ends the command."""
    from checker.commands.formats import NoDraftError, rendered
    from checker.commands.output import write_file, write_text
    from checker.commands.running import fail

    try:
        content = rendered(report, format, told)
    except NoDraftError as error:
        raise fail(", ".join(told.paths[:1]), str(error)) from None
    if output is not None:
        write_file(content, output)
    elif isinstance(content, str):
        write_text(content, None)
