"""The reference in `docs/` is what the commands say of themselves, and the shell completes them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from checker import cli
from checker.commands.reference import render


def test_the_reference_is_as_the_commands_are(project: Path) -> None:
    kept = (project / "docs" / "reference.md").read_text(encoding="utf-8")
    assert kept == render(typer.main.get_command(cli.app)), "run: checker reference --output docs/reference.md"


def test_every_option_of_check_is_in_the_reference(project: Path) -> None:
    section = (project / "docs" / "reference.md").read_text(encoding="utf-8").partition("## `checker check`")[2]
    for option in ("--against", "--baseline FILE", "--fail-on <conflict\\|review\\|never>", "-o, --output FILE"):
        assert f"| `{option}" in section.partition("\n## ")[0]


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("checker ex", {"explain"}),
        ("checker rules ", {"list", "show", "test"}),
        ("checker check draft.txt --fail-on ", {"conflict", "review", "never"}),
        ("checker timeline draft.txt --format s", {"svg"}),
    ],
)
def test_the_shell_completes_commands_and_values(typed: str, completed: set[str]) -> None:
    words = {"COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" ")), "_CHECKER_COMPLETE": "complete_bash"}
    command = [sys.executable, "-c", "from checker.cli import app; app(prog_name='checker')"]
    done = subprocess.run(command, env={**os.environ, **words}, capture_output=True, text=True, check=False)
    assert set(done.stdout.split()) == completed
