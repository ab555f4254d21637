"""`checker schema`: the JSON Schema of the report."""

from __future__ import annotations

from checker.commands.arguments import OutputOption, examples

EPILOGUE = examples("checker schema", "checker schema --output report.schema.json")


def schema(output: OutputOption = None) -> None:
    """Print the JSON Schema of what `checker check --format json` writes."""
    from checker.commands.output import write_text
    from checker.reporting.schema import published_schema

    write_text(published_schema(), output)
