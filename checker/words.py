"""The word tables: TOML files in `rules/words/`, shipped with the rules."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def rules_folder() -> Path:
    """Where the shipped rules lie: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).parent / "rules"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "rules"


@cache
def load(name: str) -> dict[str, Any]:
    """The word table `rules/words/NAME.toml`, read once."""
    with (rules_folder() / "words" / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
