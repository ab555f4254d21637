"""`checker check`: compare the claims of articles and report what cannot all be true."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.commands.arguments import (
    AgainstOption,
    ConfigOption,
    ModelOption,
    OutputOption,
    PathsArgument,
    PublishedOption,
    RulesOption,
    WidthOption,
    examples,
)
from checker.commands.check_options import (
    BaselineOption,
    FailOnOption,
    ReportFormatOption,
    Show,
    ShowOption,
    TodayOption,
    WaiversOption,
    WriteBaselineOption,
)
from checker.commands.failing import FailOn, failing_verdicts, is_found
from checker.commands.formats import BINARY, ReportFormat, Told
from checker.model.report import Report

EPILOGUE = examples(
    "checker check draft.txt --against sources/",
    "checker check articles/ --published wire.txt=2023-10-13",
    "checker check articles/ --format json --output report.json --fail-on review",
    "checker check articles/ --write-baseline baseline.json",
    "checker check articles/ --baseline baseline.json --waivers waivers.toml",
    "checker check draft.docx --against sources/ --format docx --output draft-checked.docx",
)


def check(
    paths: PathsArgument,
    against: AgainstOption = None,
    format: ReportFormatOption = ReportFormat.TERMINAL,  # noqa: A002 - the option's own name
    output: OutputOption = None,
    published: PublishedOption = None,
    rules: RulesOption = None,
    fail_on: FailOnOption = None,
    baseline: BaselineOption = None,
    write_baseline: WriteBaselineOption = None,
    waivers: WaiversOption = None,
    today: TodayOption = None,
    show: ShowOption = None,
    show_all: Annotated[bool, typer.Option("--all", help="List all that --show can.")] = False,
    width: WidthOption = None,
    model: ModelOption = None,
    config: ConfigOption = None,
) -> None:
    """Report claims that cannot all be true.

    PATHs are checked against one another; with --against, what touches the draft comes first.

    Exits with 0 where nothing was found, with 1 where something was, at or above --fail-on, and with 2 for input, a
    rule or an option that could not be used; everything else is checked and reported all the same.
    """
    from checker.commands import yardstick
    from checker.commands.configured import configured
    from checker.commands.running import EXIT_FOUND, Request, exit_for_problems, fail, run

    if format in BINARY and output is None:
        raise fail(
            f"--format {format}", "a Word file cannot go to a terminal or pipe: name a file for it with --output"
        )
    settings = configured(config)
    measure = yardstick.yardstick(yardstick.RegressionFiles(baseline, write_baseline, waivers, today), settings)
    report = run(Request(paths, settings, published or (), rules, model, against or ()))
    standings = measure.standings(report)
    failing = fail_on or FailOn(settings.settings.fail_on or FailOn.CONFLICT)
    told = Told(paths, bool(against), rules, failing_verdicts(failing), settings, standings)
    if format is ReportFormat.TERMINAL:
        _draw(report, told, set(Show) if show_all else set(show or ()), output, width)
    else:
        _write(report, format, told, output)
    if write_baseline is not None:
        yardstick.write_baseline(report, standings, write_baseline)
    exit_for_problems(report)
    only_written = write_baseline is not None and measure.before is None
    if not only_written and is_found(report, failing, standings):
        raise typer.Exit(EXIT_FOUND)


def _draw(report: Report, told: Told, shown: set[Show], output: Path | None, width: int | None) -> None:
    """The report for people to read in a terminal, or as plain text."""
    from checker.commands.output import draw
    from checker.reporting import terminal

    agreements, unchecked = Show.AGREEMENT in shown, Show.UNCHECKED in shown
    draw(
        lambda console: terminal.render(
            report, console, agreements=agreements, unchecked=unchecked, standings=told.standings
        ),
        output,
        width,
    )


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
