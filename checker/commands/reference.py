"""`checker reference`: every command with its arguments, options and examples, made from the commands themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import typer

from checker.commands.arguments import OutputOption, examples

if TYPE_CHECKING:
    from collections.abc import Sequence

EPILOGUE = examples("checker reference", "checker reference --output docs/reference.md")

_HEAD = """# Commands

<!-- Made by `checker reference --output docs/reference.md`: change the commands, not this page. -->
"""
_BULLETS = re.compile(r"\s*\n\s*")


def reference(context: typer.Context, output: OutputOption = None) -> None:
    """Print this reference of all commands, in Markdown."""
    from checker.commands.output import write_text

    write_text(render(context.find_root().command), output)


def render(root: Any) -> str:
    """The reference of a command and all commands below it, as Markdown.

    `root` is a command as typer makes it (`typer.main.get_command`).
    """
    context = typer.Context(root, info_name=root.name)
    return _HEAD + "".join(f"\n{section}" for section in _sections(root, context))


def _sections(command: Any, context: typer.Context) -> Iterator[str]:
    yield "\n".join(_section(command, context))
    for name in command.list_commands(context) if hasattr(command, "list_commands") else ():
        below = command.get_command(context, name)
        yield from _sections(below, typer.Context(below, info_name=name, parent=context))


def _section(command: Any, context: typer.Context) -> Iterator[str]:
    yield f"## `{context.command_path}`\n"
    yield f"    {context.command_path} {' '.join(command.collect_usage_pieces(context))}\n"
    for paragraph in (command.help or "").split("\n\n"):
        yield f"{_BULLETS.sub(' ', paragraph.strip())}\n"
    arguments = [parameter for parameter in command.params if parameter.param_type_name == "argument"]
    yield from _table("Arguments", [(parameter.metavar, parameter.help) for parameter in arguments])
    options = [parameter.get_help_record(context) for parameter in command.params if parameter not in arguments]
    yield from _table("Options", [record for record in options if record is not None])
    if hasattr(command, "list_commands"):
        names = command.list_commands(context)
        yield from _table(
            "Commands", [(name, command.get_command(context, name).get_short_help_str(200)) for name in names]
        )
    yield from _examples(command.epilog or "")


def _table(title: str, rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    if rows:
        yield f"| {title} | |\n|---|---|"
        for name, words in rows:
            yield f"| `{_cell(name)}` | {_cell(words)} |"
        yield ""


def _cell(words: str) -> str:
    return _BULLETS.sub(" ", words).replace("|", "\\|")


def _examples(epilogue: str) -> Iterator[str]:
    """The examples of a command's help, which begin with a mark that keeps their lines apart."""
    lines = [line for line in epilogue.splitlines() if line.startswith("  ")]
    if lines:
        yield "Example:\n" if len(lines) == 1 else "Examples:\n"
        yield "\n".join(f"    {line.strip()}" for line in lines)
        yield ""
