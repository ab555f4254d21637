"""Reads waiver files, in which a desk says which findings it lets stand.

[[waivers]]
finding = "3fa2bc91d0e1"
reason = "The ministry has corrected its release; the paper quotes the first version on purpose."
who = "R. Lindqvist, desk"
until = 2026-03-31
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, field_validator

from checker.model.report import InputProblem
from checker.regression.waivers import Waiver, WaiverFile
from checker.toml_file import TomlFile, checked, read_toml

_FINDING_ID = re.compile(r"[0-9a-f]{12}")


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    finding: str
    reason: str = Field(min_length=1)
    who: str = Field(min_length=1)
    until: date

    @field_validator("finding")
    @classmethod
    def _is_an_id(cls, value: str) -> str:
        if not _FINDING_ID.fullmatch(value):
            raise ValueError(f"“{value}” is not the id of a finding: twelve of the signs 0-9 and a-f, as in a report")
        return value

    @field_validator("until", mode="before")
    @classmethod
    def _is_a_day(cls, value: object) -> object:
        if isinstance(value, datetime) or not isinstance(value, date | str):
            raise ValueError("write a day, as in 2026-03-31")
        return value


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    waivers: tuple[_Entry, ...] = ()


def read_waivers(path: Path) -> WaiverFile | list[InputProblem]:
    """The waivers of a file, or what is wrong with it, each with its line shown."""
    file = read_toml(path)
    if isinstance(file, InputProblem):
        return [file]
    content = checked(file, _File)
    if isinstance(content, list):
        return content
    waivers = [
        Waiver(entry.finding, entry.reason, entry.who, entry.until, file.lines.get(("waivers", number), 1))
        for number, entry in enumerate(content.waivers)
    ]
    return list(_repeated(waivers, file)) or WaiverFile(str(path), tuple(waivers))


def _repeated(waivers: Iterable[Waiver], file: TomlFile) -> Iterable[InputProblem]:
    first: dict[str, int] = {}
    for number, waiver in enumerate(waivers):
        line = first.setdefault(waiver.finding, waiver.line)
        if line != waiver.line:
            message = f"the finding {waiver.finding} is waived already on line {line}"
            yield file.problem(("waivers", number, "finding"), message)
