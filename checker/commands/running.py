"""Runs the pipeline for a command: told dates in, messages about bad input out, and the exit code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from checker.commands.progress import progress_bar
from checker.model.report import InputProblem, Report

if TYPE_CHECKING:
    from checker.configuration import Configured
    from checker.model.interval import TimeInterval
    from checker.pipeline import Options

EXIT_FOUND, EXIT_BAD_INPUT = 1, 2


@dataclass(frozen=True, slots=True)
class Request:
    """What a command was asked to check, in the words of the command line, and what is configured besides."""

    paths: Sequence[str]
    configured: Configured
    published: Sequence[str] = ()
    rules: Path | None = None
    model: str | None = None
    against: Sequence[str] = ()


def run(request: Request) -> Report:
    """The report of a request; what was wrong with the input is in its problems and on standard error."""
    from checker import pipeline
    from checker.language import ModelNotFound
    from checker.told_dates import read_told, with_unknown_names

    told, problems = read_told(request.published)
    options, rule_problems = _options(request, told)
    try:
        with progress_bar() as progress:
            report = pipeline.check_paths([*request.paths, *request.against], options, progress)
    except ModelNotFound as error:
        raise fail(f"--model {options.model}", str(error)) from None
    report = with_unknown_names(replace(report, problems=(*problems, *rule_problems, *report.problems)), told)
    if not report.documents and not report.problems:
        nothing = InputProblem(", ".join(request.paths), "no article was found here: give .txt, .md or .html files")
        report = replace(report, problems=(nothing,))
    say(report.problems)
    if report.documents and not report.claims:
        say([InputProblem(", ".join(request.paths), "no checkable claim was found; nothing was compared")])
    return report


def _options(request: Request, told: Mapping[str, TimeInterval]) -> tuple[Options, list[InputProblem]]:
    """What the pipeline is told: the command line first, then the configuration; and what is wrong with the rules.

    A configured date may be one of an article that is not read this time; a told one may not.
    """
    from checker import pipeline
    from checker.commands.configured import rules_in_use
    from checker.ignored_passages import IgnoredPassages

    settings = request.configured.settings
    rules, problems = rules_in_use(request.rules, request.configured)
    name = request.configured.file.path.name if request.configured.file else ""
    options = pipeline.Options(
        published={**settings.published_intervals(f"told in {name}"), **told},
        model=request.model or settings.model,
        against=tuple(request.against),
        only_rules=tuple(rules),
        ignored=IgnoredPassages(settings.ignore.roles, settings.ignore.passages),
    )
    return options, problems


def say(problems: Iterable[InputProblem]) -> None:
    """Print problems on standard error, with nothing in them that could steer a terminal."""
    from checker.reporting.escaping import visible

    for problem in problems:
        typer.echo(visible(f"checker: {problem.name}: {problem.message}"), err=True)


def fail(name: str, message: str) -> typer.Exit:
    """Say what is wrong; the exit to raise."""
    say([InputProblem(name, message)])
    return typer.Exit(EXIT_BAD_INPUT)


def exit_for_problems(report: Report) -> None:
    """Leave with the exit code of bad input where there was any."""
    if report.problems:
        raise typer.Exit(EXIT_BAD_INPUT)
