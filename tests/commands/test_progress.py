"""A progress bar is shown late, and only to somebody who can see it."""

from __future__ import annotations

import io
import sys

import pytest

from checker.commands import progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def bar_output(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: float) -> str:
    """What a bar of two steps writes to a standard error of the given sort."""
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    with progress.progress_bar() as tell:
        if tell:
            tell("reading [bold]sentences[/bold]", 1, 2)
            tell("reading [bold]sentences[/bold]", 2, 2)
    return stream.getvalue()


def test_long_work_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    output = bar_output(monkeypatch, Terminal(), patience=0)
    assert "reading [bold]sentences[/bold]" in output
    assert "2/2" in output


def test_short_work_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    assert bar_output(monkeypatch, Terminal(), patience=3600) == ""


def test_nothing_is_written_where_standard_error_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert bar_output(monkeypatch, io.StringIO(), patience=0) == ""
