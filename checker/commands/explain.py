"""`checker explain`: the whole derivation of one finding, from the words to the verdict."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.commands.arguments import (
    AgainstOption,
    ConfigOption,
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

EPILOGUE = examples(
    "checker explain 1 articles/", "checker explain 3fa2bc91 draft.txt --against sources/ --format json"
)

FindingArgument = Annotated[
    str,
    typer.Argument(
        metavar="FINDING",
        help="The finding's number in the report of the same articles, or the beginning of its id.",
        show_default=False,
    ),
]


def explain(
    finding: FindingArgument,
    paths: PathsArgument,
    against: AgainstOption = None,
    format: FormatOption = Format.TERMINAL,  # noqa: A002 - the option's own name
    output: OutputOption = None,
    published: PublishedOption = None,
    rules: RulesOption = None,
    width: WidthOption = None,
    model: ModelOption = None,
    config: ConfigOption = None,
) -> None:
    """Show how a finding was arrived at.

    From the words to their values and times, the dates of the articles, what made the claims match, and the verdict.
    """
    from checker.commands.configured import configured
    from checker.commands.output import draw, write_text
    from checker.commands.running import Request, exit_for_problems, fail, run
    from checker.reporting import derivation
    from checker.reporting.index import FindingNotFoundError, Index

    report = run(Request(paths, configured(config), published or (), rules, model, against or ()))
    index = Index(report)
    try:
        chosen = index.find(finding)
    except FindingNotFoundError as error:
        raise fail(finding, str(error)) from None
    if format is Format.JSON:
        write_text(derivation.render_json(chosen, index), output)
    else:
        draw(lambda console: derivation.render(chosen, index, console), output, width)
    exit_for_problems(report)
