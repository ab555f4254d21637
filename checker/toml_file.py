"""A TOML file that people write: read, checked against a model, and what is wrong with it said with its line shown."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from checker.model.report import InputProblem
from checker.toml_lines import KeyPath, key_lines, line_of

_TOML_PLACE = re.compile(r" ?\(at (?:line (?P<line>\d+), column \d+|end of document)\)")

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class TomlFile:
    """A file whose TOML is valid, with the lines its keys stand on."""

    path: Path
    text: str
    values: dict[str, Any]
    lines: dict[KeyPath, int] = field(repr=False)

    def problem(self, path: KeyPath, message: str) -> InputProblem:
        """A message about a key, with its line shown."""
        rows = self.text.split("\n")
        return InputProblem(str(self.path), shown(rows, line_of(self.lines, path), message))

    def problems_of(self, error: ValidationError, model: type[BaseModel], at: KeyPath = ()) -> list[InputProblem]:
        """Pydantic's errors about the table at a path as sentences about its keys."""
        return [
            self.problem((*at, *_written_path(detail["loc"])), in_words(detail, model)) for detail in error.errors()
        ]


def read_toml(path: Path) -> TomlFile | InputProblem:
    """The file, or what is wrong with it: not there, not UTF-8, not TOML."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        values = tomllib.loads(text)
    except OSError as error:
        return InputProblem(str(path), f"cannot be read: {error.strerror}")
    except UnicodeDecodeError as error:
        return InputProblem(str(path), f"is not UTF-8 text: byte {error.start} is {error.object[error.start]:#04x}")
    except tomllib.TOMLDecodeError as error:
        return _syntax_problem(path, text, error)
    return TomlFile(path, text, values, key_lines(text))


def checked(file: TomlFile, model: type[Model], at: KeyPath = ()) -> Model | list[InputProblem]:
    """The table at a path (the whole file where none is given) as a model, or what is wrong with it, key by key."""
    table: Any = file.values
    for part in at:
        table = table[part]
    try:
        return model.model_validate(table)
    except ValidationError as error:
        return file.problems_of(error, model, at)


def in_words(detail: ErrorDetails, model: type[BaseModel]) -> str:
    """One of pydantic's errors as a sentence about the key."""
    path = _written_path(detail["loc"])
    key = str(path[-1]) if path else ""
    if detail["type"] == "extra_forbidden":
        return f"unknown key “{key}”{meant(key, _keys_at(model, path[:-1]))}"
    if detail["type"] == "missing":
        return f"the key “{key}” is missing"
    what = detail["msg"].removeprefix("Value error, ")
    return f"“{key}”: {what[:1].lower()}{what[1:]}" if key else what


def meant(word: str, known: list[str]) -> str:
    """What to add to a message about an unknown word: the known one nearest to it, else all that are known."""
    close = get_close_matches(word, known, n=1)
    return f"; did you mean “{close[0]}”?" if close else f"; known are {', '.join(known)}" if known else ""


def shown(rows: list[str], number: int, message: str) -> str:
    """The message, with the line it is about below it."""
    number = min(number, len(rows))
    return f"line {number}: {message}\n{number:>5} | {rows[number - 1].rstrip()}"


def _syntax_problem(path: Path, text: str, error: tomllib.TOMLDecodeError) -> InputProblem:
    message = str(error)
    place = _TOML_PLACE.search(message)
    rows = text.split("\n")
    number = int(place["line"]) if place and place["line"] else len(rows)
    what = _TOML_PLACE.sub("", message)
    return InputProblem(str(path), shown(rows, number, f"not valid TOML: {what[:1].lower()}{what[1:]}"))


def _written_path(location: tuple[int | str, ...]) -> KeyPath:
    """A place in pydantic's words without the mark it puts behind the key of a mapping that is wrong."""
    return location[:-1] if location and location[-1] == "[key]" else location


def _keys_at(model: type[BaseModel], path: KeyPath) -> list[str]:
    """The keys of the table at a path, as they are written in the file."""
    for part in path:
        if isinstance(part, str):
            field_of = {info.alias or name: info for name, info in model.model_fields.items()}.get(part)
            inner = _model_in(field_of.annotation) if field_of else None
            if inner is None:
                return []
            model = inner
    return [info.alias or name for name, info in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model in an annotation such as `tuple[Case, ...]` or `Documentation`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part)) is not None), None)
