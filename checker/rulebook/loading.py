"""Reads the rule files of a folder; says of each bad one which line is wrong and what would be right."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from checker.kinds import KINDS
from checker.model.report import InputProblem
from checker.rulebook.judging import kind_module
from checker.rulebook.rule_file import Article, Case, Documentation, Rule
from checker.rulebook.toml_lines import KeyPath, key_lines, line_of
from checker.words import rules_folder

SettingsOf = Callable[[str], type[BaseModel] | None]

_TOML_PLACE = re.compile(r" ?\(at (?:line (?P<line>\d+), column \d+|end of document)\)")
_MODELS: dict[str, type[BaseModel]] = {"documentation": Documentation, "cases": Case, "articles": Article}


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
    try:
        text = path.read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except OSError as error:
        return [InputProblem(str(path), f"cannot be read: {error.strerror}")]
    except UnicodeDecodeError as error:
        return [InputProblem(str(path), f"is not UTF-8 text: byte {error.start} is {error.object[error.start]:#04x}")]
    except tomllib.TOMLDecodeError as error:
        return [_syntax_problem(path, error)]
    file = _RuleFile(path, text, values)
    try:
        rule = Rule.model_validate(values)
    except ValidationError as error:
        return [file.problem(detail["loc"], _in_words(detail)) for detail in error.errors()]
    return file.problems_of(rule, settings_of) or rule


def _syntax_problem(path: Path, error: tomllib.TOMLDecodeError) -> InputProblem:
    message = str(error)
    place = _TOML_PLACE.search(message)
    lines = path.read_text(encoding="utf-8").split("\n")
    number = int(place["line"]) if place and place["line"] else len(lines)
    what = _TOML_PLACE.sub("", message)
    return InputProblem(str(path), _shown(lines, number, f"not valid TOML: {what[:1].lower()}{what[1:]}"))


class _RuleFile:
    """A rule file whose TOML is valid, with the lines its keys stand on."""

    def __init__(self, path: Path, text: str, values: dict[str, Any]) -> None:
        self.path = path
        self.values = values
        self._rows = text.split("\n")
        self._lines = key_lines(text)

    def problem(self, path: KeyPath, message: str) -> InputProblem:
        """A message about a key, with its line shown."""
        return InputProblem(str(self.path), _shown(self._rows, line_of(self._lines, path), message))

    def problems_of(self, rule: Rule, settings_of: SettingsOf) -> list[InputProblem]:
        """What is wrong with a rule of the right shape: its id, its kind, the kind's settings, its cases."""
        problems = []
        if rule.id != self.path.stem:
            problems.append(self.problem(("id",), f"the id “{rule.id}” is not the file's name “{self.path.stem}”"))
        settings = settings_of(rule.kind)
        if settings is None:
            problems.append(
                self.problem(("kind",), f"there is no kind “{rule.kind}”{_meant(rule.kind, sorted(KINDS))}")
            )
        else:
            problems.extend(self._settings_problems(rule, settings))
        expected = [case.expect.fires for case in rule.cases if not case.known_miss]
        if True not in expected:
            problems.append(self.problem((), 'no case in which the rule must fire (expect = "conflict" or "review")'))
        if False not in expected:
            message = 'no case in which the rule must not fire (expect = "reconciled", "agreement" or "silent")'
            problems.append(self.problem((), message))
        return problems

    def _settings_problems(self, rule: Rule, settings: type[BaseModel]) -> list[InputProblem]:
        try:
            settings.model_validate(rule.settings)
        except ValidationError as error:
            return [
                self.problem(("settings", *detail["loc"]), _in_words(detail, settings)) for detail in error.errors()
            ]
        return []


def _in_words(detail: ErrorDetails, model: type[BaseModel] | None = None) -> str:
    """One of pydantic's errors as a sentence about the key."""
    path = detail["loc"]
    key = str(path[-1]) if path else ""
    if detail["type"] == "extra_forbidden":
        tables = [str(part) for part in path[:-1] if isinstance(part, str)]
        known = model if model is not None else _MODELS.get(tables[-1], Rule) if tables else Rule
        return f"unknown key “{key}”{_meant(key, list(known.model_fields))}"
    if detail["type"] == "missing":
        return f"the key “{key}” is missing"
    what = detail["msg"].removeprefix("Value error, ")
    return f"“{key}”: {what[:1].lower()}{what[1:]}" if key else what


def _meant(word: str, known: list[str]) -> str:
    close = get_close_matches(word, known, n=1)
    return f"; did you mean “{close[0]}”?" if close else f"; known are {', '.join(known)}" if known else ""


def _shown(rows: list[str], number: int, message: str) -> str:
    """The message, with the line it is about below it."""
    number = min(number, len(rows))
    return f"line {number}: {message}\n{number:>5} | {rows[number - 1].rstrip()}"
