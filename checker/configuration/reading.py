"""Reads a configuration file; what is wrong with it is said with its line shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from checker.configuration.finding_files import PROJECT_NAME
from checker.configuration.settings import Configuration
from checker.model.report import InputProblem
from checker.toml_file import TomlFile, checked, read_toml
from checker.toml_lines import KeyPath


@dataclass(frozen=True)
class Configured:
    """The settings of a run and the file they stand in, None where there is none; `at` is the path of their table."""

    settings: Configuration = field(default_factory=Configuration)
    file: TomlFile | None = None
    at: KeyPath = ()

    def problem(self, path: KeyPath, message: str) -> InputProblem:
        """A message about one of the settings, with its line shown."""
        if self.file is None:
            return InputProblem(".".join(map(str, path)), message)
        return self.file.problem((*self.at, *path), message)


def read_configuration(path: Path) -> Configured | list[InputProblem]:
    """The settings of a file, its paths told from its own folder; or what is wrong with it.

    Of a `pyproject.toml` only the table `tool.checker` is read, which need not be there.
    """
    file = read_toml(path)
    if isinstance(file, InputProblem):
        return [file]
    at: KeyPath = ()
    if path.name == PROJECT_NAME:
        tool = file.values.get("tool", {})
        if not isinstance(tool, dict) or "checker" not in tool:
            return Configured(file=file)
        at = ("tool", "checker")
    settings = checked(file, Configuration, at)
    return settings if isinstance(settings, list) else Configured(_placed(settings, path.parent), file, at)


def _placed(settings: Configuration, folder: Path) -> Configuration:
    """The settings with their paths as they are seen from the working directory."""
    rules = settings.rules.model_copy(update={"folder": _from(folder, settings.rules.folder)})
    paths = {"baseline": _from(folder, settings.baseline), "waivers": _from(folder, settings.waivers)}
    return settings.model_copy(update={"rules": rules, **paths})


def _from(folder: Path, path: Path | None) -> Path | None:
    return None if path is None else folder / path.expanduser()
