"""The shape of a rule file: which keys `rules/<id>.toml` may have, and what each means."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from checker.model.finding import Verdict
from checker.told_dates import told_interval

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Expectation(StrEnum):
    """What a case expects of its rule: the verdict of a finding, or no finding that asks for anything."""

    CONFLICT = "conflict"
    REVIEW = "review"
    RECONCILED = "reconciled"
    AGREEMENT = "agreement"
    SILENT = "silent"

    @property
    def fires(self) -> bool:
        """Whether the rule has to raise an alarm."""
        return self in (Expectation.CONFLICT, Expectation.REVIEW)


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Article(_Table):
    """One article of a case; `published` is told to the checker as "2023-10-13", "2023-10", "2023" or a TOML date."""

    name: str = Field(min_length=1)
    text: str = Field(min_length=1)
    published: str | None = None

    @field_validator("published", mode="before")
    @classmethod
    def _as_words(cls, value: object) -> object:
        return value.isoformat() if isinstance(value, date) else value

    @field_validator("published")
    @classmethod
    def _is_a_date(cls, value: str | None) -> str | None:
        if value is not None:
            told_interval(value)
        return value


class Case(_Table):
    """Articles, and what the rule must say of them.

    `known_miss` marks a case the rule does not get right yet. `quotes` are words of the articles that the evidence of
    the expected finding must touch.
    """

    name: str = Field(min_length=1)
    expect: Expectation
    articles: tuple[Article, ...] = Field(min_length=1)
    known_miss: bool = False
    quotes: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _articles_fit(self) -> Case:
        names = [article.name for article in self.articles]
        if len(set(names)) < len(names):
            raise ValueError(f"two articles of the case “{self.name}” have the same name")
        for quote in self.quotes:
            if not any(quote in article.text for article in self.articles):
                raise ValueError(f"no article of the case “{self.name}” has the words “{quote}”")
        return self


class Documentation(_Table):
    """What a reader of a finding wants to know of the rule behind it."""

    what: str = Field(min_length=1)
    why: str = Field(min_length=1)
    settle: str = Field(min_length=1)
    example: str = Field(min_length=1)


class Rule(_Table):
    """A rule: a kind of comparison with its settings, the verdicts it may give, its documentation and its cases.

    `settings` are the keys of the kind's own `Settings`. Findings of another verdict than those in `verdicts` are left
    out of the report.
    """

    id: str
    kind: str
    title: str = Field(min_length=1)
    enabled: bool = True
    verdicts: tuple[Verdict, ...] = tuple(Verdict)
    settings: dict[str, Any] = {}
    documentation: Documentation
    cases: tuple[Case, ...] = ()

    @field_validator("id")
    @classmethod
    def _is_an_id(cls, value: str) -> str:
        if not _ID.fullmatch(value):
            raise ValueError(f"“{value}” is not a rule id: small letters, digits and hyphens only")
        return value
