"""`checker claims`: what was extracted from articles, and how it was read."""

from __future__ import annotations

from typing import Annotated

import typer

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
from checker.model.claim import ClaimKind

EPILOGUE = examples("checker claims draft.txt", "checker claims articles/ --kind quantity --format json")


def claims(
    paths: PathsArgument,
    kind: Annotated[ClaimKind | None, typer.Option("--kind", help="Only claims of this kind.")] = None,
    format: FormatOption = Format.TERMINAL,  # noqa: A002 - the option's own name
    output: OutputOption = None,
    published: PublishedOption = None,
    width: WidthOption = None,
    model: ModelOption = None,
    config: ConfigOption = None,
) -> None:
    """Show the claims that articles make.

    Each with the words, where they stand, and the value and time they were read as.
    """
    from checker.commands.configured import configured
    from checker.commands.output import draw, write_text
    from checker.commands.running import Request, exit_for_problems, run

    report = run(Request(paths, configured(config), published or (), model=model))
    if format is Format.JSON:
        from checker.reporting import json_format

        write_text(json_format.render_claims(report, kind), output)
    else:
        from checker.reporting import claims_view

        draw(lambda console: claims_view.render(report, console, kind), output, width)
    exit_for_problems(report)
