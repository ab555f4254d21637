"""`checker graph`: the claim graph of articles, for graph programs or as a picture."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from checker.commands.arguments import (
    AgainstOption,
    ConfigOption,
    ModelOption,
    OutputOption,
    PathsArgument,
    PublishedOption,
    RulesOption,
    examples,
)

if TYPE_CHECKING:
    from checker.model.report import Report

EPILOGUE = examples(
    "checker graph articles/ --output claims.graphml", "checker graph articles/ --format svg --output claims.svg"
)


class GraphFormat(StrEnum):
    """How the graph can be written."""

    GRAPHML = "graphml"
    GEXF = "gexf"
    JSON = "json"
    SVG = "svg"


def graph(
    paths: PathsArgument,
    against: AgainstOption = None,
    format: Annotated[  # noqa: A002 - the option's own name
        GraphFormat, typer.Option("--format", help="How to write the graph.")
    ] = GraphFormat.GRAPHML,
    output: OutputOption = None,
    published: PublishedOption = None,
    rules: RulesOption = None,
    model: ModelOption = None,
    config: ConfigOption = None,
) -> None:
    """Write the claim graph.

    Its nodes are the articles, their claims, and what these are about; its edges say who states what, which claims
    speak of the same fact or event, and what the findings say of them.
    """
    from checker.commands.configured import configured
    from checker.commands.output import write_text
    from checker.commands.running import Request, exit_for_problems, run

    report = run(Request(paths, configured(config), published or (), rules, model, against or ()))
    write_text(graph_in(report, format), output)
    exit_for_problems(report)


def graph_in(report: Report, format: GraphFormat) -> str:  # noqa: A002 - the option's own name
    """The claim graph of a report in one of the formats."""
    if format is GraphFormat.SVG:
        from checker.reporting import graph_svg

        return graph_svg.render(report)
    from checker.reporting import graph_formats

    renderers = {
        GraphFormat.GRAPHML: graph_formats.render_graphml,
        GraphFormat.GEXF: graph_formats.render_gexf,
        GraphFormat.JSON: graph_formats.render_json,
    }
    return renderers[format](report)
