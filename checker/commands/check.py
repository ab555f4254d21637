"""`checker check`: compare the claims of articles and report what cannot all be true."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from checker.commands.arguments import (
    AgainstOption,
    Format,
    FormatOption,
    ModelOption,
    OutputOption,
    PathsArgument,
    PublishedOption,
    RulesOption,
    WidthOption,
    examples,
)
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
)


def check(
    paths: PathsArgument,
    against: AgainstOption = None,
    format: FormatOption = Format.TERMINAL,  # noqa: A002 - the option's own name
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
    from checker.commands.running import EXIT_FOUND, Request, exit_for_problems, run

    report = run(Request(paths, published or (), rules, model, against or ()))
    if format is Format.JSON:
        from checker.commands.output import write_text
        from checker.reporting import json_format

        write_text(json_format.render(report), output)
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
    if fail_on is FailOn.NEVER:
        return False
    gravest = Verdict(fail_on.value).rank
    return any(finding.verdict.rank <= gravest for finding in report.findings)
