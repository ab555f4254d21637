"""Reads the rule files of a folder; says of each bad one which line is wrong and what would be right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pydantic import BaseModel, ValidationError

from checker.kinds import KINDS
from checker.model.report import InputProblem
from checker.rulebook.judging import kind_module
from checker.rulebook.rule_file import Rule
from checker.toml_file import TomlFile, checked, meant, read_toml
from checker.words import rules_folder

SettingsOf = Callable[[str], type[BaseModel] | None]


def load_rules(
    folder: Path | None = None, settings_of: SettingsOf | None = None
) -> tuple[list[Rule], list[InputProblem]]:
    """The rules of a folder (the shipped ones where it is None), by id, and what is wrong with the files left out.

    `settings_of` gives the settings model of a kind, or None for a kind that does not exist; normally that of
    `checker.kinds`. A folder that cannot be read or that holds no rule in use is itself a problem.
    """
    where = rules_folder() if folder is None else folder
    try:
        paths = sorted(path for path in where.iterdir() if path.suffix == ".toml")
    except OSError as error:
        return [], [InputProblem(str(where), f"the folder of rules cannot be read: {error.strerror}")]
    rules, problems = [], []
    for path in paths:
        loaded = _load(path, settings_of or settings_model)
        if isinstance(loaded, Rule):
            rules.append(loaded)
        else:
            problems.extend(loaded)
    if not any(rule.enabled for rule in rules):
        problems.append(InputProblem(str(where), _no_rule(paths, rules)))
    return rules, problems


def settings_model(kind: str) -> type[BaseModel] | None:
    """The settings model of a kind in `checker.kinds`; None where there is no such kind."""
    if kind not in KINDS:
        return None
    model: type[BaseModel] = kind_module(kind).Settings
    return model


def _no_rule(paths: list[Path], rules: list[Rule]) -> str:
    if not paths:
        return "no rule was loaded: the folder holds no .toml file"
    return "no rule is in use: " + ("every rule is switched off" if rules else "no rule file could be used")


def _load(path: Path, settings_of: SettingsOf) -> Rule | list[InputProblem]:
    file = read_toml(path)
    if isinstance(file, InputProblem):
        return [file]
    rule = checked(file, Rule)
    if isinstance(rule, list):
        return rule
    return _problems_of(rule, file, settings_of) or rule


def _problems_of(rule: Rule, file: TomlFile, settings_of: SettingsOf) -> list[InputProblem]:
    """What is wrong with a rule of the right shape: its id, its kind, the kind's settings, its cases."""
    problems = []
    if rule.id != file.path.stem:
        problems.append(file.problem(("id",), f"the id “{rule.id}” is not the file's name “{file.path.stem}”"))
    settings = settings_of(rule.kind)
    if settings is None:
        problems.append(file.problem(("kind",), f"there is no kind “{rule.kind}”{meant(rule.kind, sorted(KINDS))}"))
    else:
        problems.extend(_settings_problems(rule, file, settings))
    expected = [case.expect.fires for case in rule.cases if not case.known_miss]
    if True not in expected:
        problems.append(file.problem((), 'no case in which the rule must fire (expect = "conflict" or "review")'))
    if False not in expected:
        message = 'no case in which the rule must not fire (expect = "reconciled", "agreement" or "silent")'
        problems.append(file.problem((), message))
    return problems


def _settings_problems(rule: Rule, file: TomlFile, settings: type[BaseModel]) -> list[InputProblem]:
    try:
        settings.model_validate(rule.settings)
    except ValidationError as error:
        return file.problems_of(error, settings, ("settings",))
    return []
