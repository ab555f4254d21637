"""Arguments and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """The formats of `claims`, `timeline` and `explain`."""

    TERMINAL = "terminal"
    JSON = "json"


PathsArgument = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Articles (.txt, .md, .html, .docx), or folders of them.", show_default=False),
]
PublishedOption = Annotated[
    list[str] | None,
    typer.Option(
        "--published",
        metavar="NAME=DATE",
        help="An article's publication date (2023-10-13, 2023-10 or 2023), by path or file name; may be repeated.",
    ),
]
RulesOption = Annotated[
    Path | None,
    typer.Option("--rules", metavar="DIR", help="A folder of rule files, used in place of the shipped ones."),
]
ModelOption = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="An installed English spaCy pipeline to use.")
]
AgainstOption = Annotated[
    list[str] | None,
    typer.Option(
        "--against",
        metavar="PATH",
        help="The sources that PATH, the draft, is checked against: a file or folder; may be repeated.",
    ),
]
ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Settings, in place of the nearest checker.toml or pyproject.toml with [tool.checker].",
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", help="How to write the result.")]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to this file, whole or not at all, not to the terminal."
    ),
]
WidthOption = Annotated[
    int | None,
    typer.Option(
        "--width", min=40, max=400, metavar="COLUMNS", help="How wide to write; otherwise as wide as the terminal."
    ),
]


def examples(*lines: str) -> str:
    """An epilogue for a command's help, its lines kept as they are."""
    return "\n".join(("\b", "Examples:" if len(lines) > 1 else "Example:", *(f"  {line}" for line in lines)))
