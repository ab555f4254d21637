"""`checker timeline`: the dated events of articles, in order."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from checker.commands.arguments import (
    ConfigOption,
    ModelOption,
    OutputOption,
    PathsArgument,
    PublishedOption,
    WidthOption,
    examples,
)

EPILOGUE = examples(
    "checker timeline articles/",
    "checker timeline articles/ --published wire.txt=2023-10-13",
    "checker timeline articles/ --format svg --output timeline.svg",
)


class TimelineFormat(StrEnum):
    """How the timeline can be written."""

    TERMINAL = "terminal"
    JSON = "json"
    SVG = "svg"


def timeline(
    paths: PathsArgument,
    format: Annotated[  # noqa: A002 - the option's own name
        TimelineFormat, typer.Option("--format", help="How to write the timeline.")
    ] = TimelineFormat.TERMINAL,
    output: OutputOption = None,
    published: PublishedOption = None,
    width: WidthOption = None,
    model: ModelOption = None,
    config: ConfigOption = None,
) -> None:
    """Show the dated events in order.

    Each with the places in the articles that tell it, and the findings that dispute it.
    """
    from checker.commands.configured import configured
    from checker.commands.output import draw, write_text
    from checker.commands.running import Request, exit_for_problems, run

    report = run(Request(paths, configured(config), published or (), model=model))
    if format is TimelineFormat.JSON:
        from checker.reporting import json_format

        write_text(json_format.render_timeline(report), output)
    elif format is TimelineFormat.SVG:
        from checker.reporting import timeline_svg

        write_text(timeline_svg.render(report), output)
    else:
        from checker.reporting import timeline_view

        draw(lambda console: timeline_view.render(report, console), output, width)
    exit_for_problems(report)
