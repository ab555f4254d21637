"""The keys of a configuration, and what each means."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from checker.model.document import PassageRole
from checker.model.interval import TimeInterval
from checker.told_dates import told_interval


def _hyphenated(name: str) -> str:
    return name.replace("_", "-")


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=_hyphenated)


class RuleSettings(_Table):
    """`[rules]`: a folder of rule files used in place of the shipped ones, and ids of rules to switch on and off."""

    folder: Path | None = None
    on: tuple[str, ...] = ()
    off: tuple[str, ...] = ()


class IgnoreSettings(_Table):
    """`[ignore]`: passages that make no claims here, by their role or by a pattern that all their words fit.

    In a pattern `*` stands for any words and `?` for one sign.
    """

    roles: tuple[PassageRole, ...] = ()
    passages: tuple[str, ...] = ()

    @field_validator("passages")
    @classmethod
    def _say_something(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in value:
            if not re.sub(r"[*?\s]", "", pattern):
                raise ValueError(f"“{pattern}” fits every passage: write words of those to ignore")
        return value


class Configuration(_Table):
    """All settings. Paths are told from the folder of the file; what the command line says comes before them.

    `tolerance` is in percent: figures of one measure that lie no farther apart are no conflict.
    """

    fail_on: Literal["conflict", "review", "never"] | None = None
    model: str | None = Field(default=None, min_length=1)
    tolerance: float | None = Field(default=None, ge=0, le=100)
    baseline: Path | None = None
    waivers: Path | None = None
    rules: RuleSettings = RuleSettings()
    ignore: IgnoreSettings = IgnoreSettings()
    published: dict[str, str] = {}

    @field_validator("published", mode="before")
    @classmethod
    def _dates_as_words(cls, value: object) -> object:
        if not isinstance(value, dict):
            return value
        return {name: _as_words(when) for name, when in value.items()}

    @field_validator("published")
    @classmethod
    def _are_dates(cls, value: dict[str, str]) -> dict[str, str]:
        for name, words in value.items():
            try:
                told_interval(words)
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from None
        return value

    def published_intervals(self, grounds: str) -> dict[str, TimeInterval]:
        """The publication dates it tells by path or file name, on grounds that say where they come from."""
        return {name: told_interval(words).with_grounds(grounds) for name, words in self.published.items()}


def _as_words(value: object) -> object:
    """A TOML date as words; a bare year is a number in TOML."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value
