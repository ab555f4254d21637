"""Which file configures a run: the nearest one, from the working directory upwards."""

from __future__ import annotations

import re
from pathlib import Path

OWN_NAME, PROJECT_NAME = "checker.toml", "pyproject.toml"
_OWN_TABLE = re.compile(r"^\s*(?:\[\s*tool\s*\.\s*[\"']?checker\b|tool\s*\.\s*checker\b)", re.MULTILINE)


def configuration_file(start: Path) -> Path | None:
    """`checker.toml`, or a `pyproject.toml` with a table `tool.checker`, in `start` or the nearest folder above it.

    In one folder `checker.toml` comes first. A `pyproject.toml` that says nothing of the checker, or that cannot be
    read, is none of its business. A file inside the working directory is named from there.
    """
    here = start.absolute()
    for folder in (here, *here.parents):
        for name in (OWN_NAME, PROJECT_NAME):
            path = folder / name
            if path.is_file() and (name == OWN_NAME or _speaks_of_the_checker(path)):
                return path.relative_to(here) if folder == here else path
    return None


def _speaks_of_the_checker(path: Path) -> bool:
    """Whether the table stands in the text: so that the file is named even where its TOML is broken."""
    try:
        return _OWN_TABLE.search(path.read_text(encoding="utf-8-sig")) is not None
    except (OSError, UnicodeDecodeError):
        return False
