"""The command `checker`. Nothing heavy is imported before a command runs, so that `--help` answers at once."""

from __future__ import annotations

import gc
import io
import sys
from typing import Annotated

import typer

from checker.commands.arguments import examples
from checker.commands.check import EPILOGUE as CHECK_EXAMPLES
from checker.commands.check import check
from checker.commands.claims import EPILOGUE as CLAIMS_EXAMPLES
from checker.commands.claims import claims
from checker.commands.diff import EPILOGUE as DIFF_EXAMPLES
from checker.commands.diff import diff
from checker.commands.explain import EPILOGUE as EXPLAIN_EXAMPLES
from checker.commands.explain import explain
from checker.commands.graph import EPILOGUE as GRAPH_EXAMPLES
from checker.commands.graph import graph
from checker.commands.reference import EPILOGUE as REFERENCE_EXAMPLES
from checker.commands.reference import reference
from checker.commands.rules import rules_app
from checker.commands.schema import EPILOGUE as SCHEMA_EXAMPLES
from checker.commands.schema import schema
from checker.commands.timeline import EPILOGUE as TIMELINE_EXAMPLES
from checker.commands.timeline import timeline

# A check makes millions of small objects and hardly a cycle: to look for cycles as often as usual takes a tenth of the
# time.
MOST_UNCOLLECTED = 50_000

app = typer.Typer(
    name="checker",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    epilog=examples("checker check draft.txt --against sources/", "checker COMMAND --help"),
)
app.command(epilog=CHECK_EXAMPLES)(check)
app.command(epilog=CLAIMS_EXAMPLES)(claims)
app.command(epilog=TIMELINE_EXAMPLES)(timeline)
app.command(epilog=EXPLAIN_EXAMPLES)(explain)
app.command(epilog=GRAPH_EXAMPLES)(graph)
app.command(epilog=DIFF_EXAMPLES)(diff)
app.add_typer(rules_app)
app.command(epilog=SCHEMA_EXAMPLES)(schema)
app.command(epilog=REFERENCE_EXAMPLES)(reference)


def _print_version(wanted: bool) -> None:
    if wanted:
        from checker import __version__

        typer.echo(f"checker {__version__}")
        raise typer.Exit


@app.callback()
def _checker(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Find claims in news copy that cannot all be true.

    Claims are checked against one another, not against the world: a finding says that they clash, never which is right.
    """


def main() -> None:
    """Run the command line. A pipe or file always gets UTF-8; what a terminal cannot show, it gets as an escape."""
    gc.set_threshold(MOST_UNCOLLECTED)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    app()
