"""`checker timeline`: the dated events of articles, in order."""

from __future__ import annotations

from checker.commands.arguments import (
    ConfigOption,
    Format,
    FormatOption,
    ModelOption,
    OutputOption,
    PathsArgument,
    PublishedOption,
    WidthOption,
    examples,
)

EPILOGUE = examples("checker timeline articles/", "checker timeline articles/ --published wire.txt=2023-10-13")


def timeline(
    paths: PathsArgument,
    format: FormatOption = Format.TERMINAL,  # noqa: A002 - the option's own name
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
    if format is Format.JSON:
        from checker.reporting import json_format

        write_text(json_format.render_timeline(report), output)
    else:
        from checker.reporting import timeline_view

        draw(lambda console: timeline_view.render(report, console), output, width)
    exit_for_problems(report)
