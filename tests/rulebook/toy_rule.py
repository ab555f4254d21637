"""A rule file for tests, complete and right, and the kind it names, which exists in tests only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType

import pytest
from pydantic import BaseModel, ConfigDict

from checker import kinds
from checker.model.finding import Finding

GOOD = """\
id = "ferry-counts"
kind = "toy"
title = "Counts of passengers"

[settings]
tolerance = 2

[documentation]
what = "Compares how many passengers two articles count."
why = "A count is copied wrong more often than any other figure."
settle = "Ask the operator for the manifest."
example = "“81 aboard” against “18 aboard”."

[[cases]]
name = "digits swapped"
expect = "conflict"
articles = [
  { name = "one.txt", text = "The ferry had 81 passengers.", published = 2024-05-02 },
  { name = "two.txt", text = "The ferry had 18 passengers." },
]
quotes = ["81 passengers"]

[[cases]]
name = "two ferries"
expect = "silent"
[[cases.articles]]
name = "one.txt"
text = "The ferry to Hestur had 81 passengers. The ferry to Mykines had 18."
"""


def write_rule(folder: Path, text: str = GOOD, name: str = "ferry-counts.toml") -> Path:
    """Write a rule file into a folder."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


class ToySettings(BaseModel):
    """The settings of the toy kind."""

    model_config = ConfigDict(extra="forbid")

    tolerance: int = 0


def nothing(context: object, settings: ToySettings) -> Iterable[Finding]:
    """The judge of a kind that finds nothing."""
    return ()


def install_toy_kind(
    monkeypatch: pytest.MonkeyPatch, judge: Callable[[object, ToySettings], Iterable[Finding]] = nothing
) -> None:
    """Put the toy kind into the registry of kinds for one test."""
    module = ModuleType("checker.kinds.toy")
    vars(module).update(Settings=ToySettings, judge=judge)
    monkeypatch.setitem(sys.modules, "checker.kinds.toy", module)
    monkeypatch.setitem(kinds.KINDS, "toy", "toy")
