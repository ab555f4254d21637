"""The configuration of a command, and the rules as it sets them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from checker.configuration import Configured
    from checker.model.report import InputProblem
    from checker.rulebook import Rule


def configured(config: Path | None) -> Configured:
    """The settings of the named file, or of the nearest one above the working directory.

    What is wrong with a file is said, and ends the command before anything is read: nothing is checked by halves.
    """
    from checker.commands.running import EXIT_BAD_INPUT, say
    from checker.configuration import Configured, configuration_file, read_configuration

    path = config or configuration_file(Path.cwd())
    if path is None:
        return Configured()
    settings = read_configuration(path)
    if isinstance(settings, list):
        say(settings)
        raise typer.Exit(EXIT_BAD_INPUT)
    return settings


def rules_in_use(folder: Path | None, configured: Configured) -> tuple[list[Rule], list[InputProblem]]:
    """The rules of the folder told on the command line, else of the configured one, else the shipped ones.

    They are switched on and off as configured; what is wrong with files and ids comes with them.
    """
    from checker.configuration import chosen_rules
    from checker.rulebook import load_rules

    rules, problems = load_rules(folder or configured.settings.rules.folder)
    chosen, wrong_ids = chosen_rules(rules, configured)
    return chosen, [*problems, *wrong_ids]
