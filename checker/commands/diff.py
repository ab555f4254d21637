"""`checker diff`: what two runs found, told apart."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.commands.arguments import Format, FormatOption, OutputOption, WidthOption, examples
from checker.commands.failing import FailOn, are_grave

if TYPE_CHECKING:
    from checker.regression.known import KnownFinding

EPILOGUE = examples("checker diff before.json after.json", "checker diff baseline.json report.json --format json")

OldArgument = Annotated[
    Path, typer.Argument(metavar="OLD", help="A JSON report or a baseline of the earlier run.", show_default=False)
]
NewArgument = Annotated[
    Path, typer.Argument(metavar="NEW", help="A JSON report or a baseline of the later run.", show_default=False)
]


def diff(
    old: OldArgument,
    new: NewArgument,
    format: FormatOption = Format.TERMINAL,  # noqa: A002 - the option's own name
    output: OutputOption = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="From which verdict of a new finding on to exit with 1.")
    ] = FailOn.CONFLICT,
    width: WidthOption = None,
) -> None:
    """Tell the findings of two runs apart: new, known, gone.

    Findings are known by their rule and the words of their claims, wherever in an article these stand.
    """
    from checker.commands.output import draw, write_text
    from checker.commands.running import EXIT_FOUND
    from checker.regression.comparing import compare
    from checker.reporting import diff_format

    comparison = compare(_read(old), _read(new))
    if format is Format.JSON:
        write_text(diff_format.render_json(str(old), str(new), comparison), output)
    else:
        draw(lambda console: diff_format.render(str(old), str(new), comparison, console), output, width)
    if are_grave((finding.verdict for finding in comparison.new), fail_on):
        raise typer.Exit(EXIT_FOUND)


def _read(path: Path) -> tuple[KnownFinding, ...]:
    from checker.commands.running import fail
    from checker.regression.baseline import BaselineError, read_baseline

    try:
        return read_baseline(path)
    except BaselineError as error:
        raise fail(str(path), str(error)) from None
