"""The options of `checker check` about what is known already, what is let stand, and what a terminal report lists."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from checker.commands.failing import FailOn
from checker.commands.formats import ReportFormat


class Show(StrEnum):
    """What a terminal report lists besides the findings that ask for something."""

    AGREEMENT = "agreement"
    UNCHECKED = "unchecked"


ReportFormatOption = Annotated[ReportFormat, typer.Option("--format", help="How to write the report.")]
FailOnOption = Annotated[
    FailOn | None,
    typer.Option(
        "--fail-on", help="From which verdict on to exit with 1. Otherwise as configured, or from conflict on."
    ),
]
BaselineOption = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="FILE", help="Tell new findings from those known by this file, and fail on new ones."
    ),
]
WriteBaselineOption = Annotated[
    Path | None,
    typer.Option(
        "--write-baseline",
        metavar="FILE",
        help="Write the findings down as known; without --baseline they fail this run no more.",
    ),
]
WaiversOption = Annotated[
    Path | None,
    typer.Option("--waivers", metavar="FILE", help="A TOML file of findings that are let stand, with reasons."),
]
TodayOption = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", help="The day that waivers are held against, in place of today's."),
]
ShowOption = Annotated[
    list[Show] | None,
    typer.Option("--show", metavar="agreement|unchecked", help="List these too in a terminal report; may be repeated."),
]
