"""Runs the pipeline for a command: told dates in, messages about bad input out, and the exit code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from checker.commands.progress import progress_bar
from checker.model.report import InputProblem, Report

EXIT_FOUND, EXIT_BAD_INPUT = 1, 2


@dataclass(frozen=True, slots=True)
class Request:
    """What a command was asked to check, in the words of the command line."""

    paths: Sequence[str]
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
    options = pipeline.Options(published=told, rules=request.rules, model=request.model, against=tuple(request.against))
    try:
        with progress_bar() as progress:
            report = pipeline.check_paths([*request.paths, *request.against], options, progress)
    except ModelNotFound as error:
        raise fail(f"--model {request.model}", str(error)) from None
    report = with_unknown_names(replace(report, problems=(*problems, *report.problems)), told)
    if not report.documents and not report.problems:
        nothing = InputProblem(", ".join(request.paths), "no article was found here: give .txt, .md or .html files")
        report = replace(report, problems=(nothing,))
    say(report.problems)
    if report.documents and not report.claims:
        say([InputProblem(", ".join(request.paths), "no checkable claim was found; nothing was compared")])
    return report


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
