"""Results reach a file whole or not at all, and a pipe without colour."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from checker.commands.output import draw, write_whole


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    write_whole(path, "naïve\r\n")
    assert path.read_bytes() == "naïve\r\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def disk_is_full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "report.txt"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", disk_is_full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupted_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "report.txt", "new")
    assert list(tmp_path.iterdir()) == []


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_whole(tmp_path / "draft.docx", b"PK\x03\x04\r\n")
    assert (tmp_path / "draft.docx").read_bytes() == b"PK\x03\x04\r\n"


def test_what_utf_8_cannot_hold_is_written_as_an_escape(tmp_path: Path) -> None:
    write_whole(tmp_path / "report.txt", "name \udcff")
    assert (tmp_path / "report.txt").read_bytes() == b"name \\udcff"


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_a_killed_process_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("old", encoding="utf-8")
    script = (
        "import os, signal, sys, pathlib\n"
        "from checker.commands.output import write_whole\n"
        "os.fsync = lambda descriptor: os.kill(os.getpid(), signal.SIGKILL)\n"
        "write_whole(pathlib.Path(sys.argv[1]), 'new' * 100_000)\n"
    )
    folder = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script, str(path)], cwd=folder, check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.read_text(encoding="utf-8") == "old"


def test_permissions_of_the_old_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    write_whole(path, "new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    write_whole(link, "new")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


def test_what_is_no_ordinary_file_is_written_to() -> None:
    write_whole(Path(os.devnull), "nothing")
    assert Path(os.devnull).is_char_device()


def picture(console: Console) -> None:
    console.print(f"[red]{console.width} columns[/red]")


@pytest.mark.parametrize(
    ("columns", "width", "shown"),
    [(None, None, 100), ("80", None, 80), ("80", 72, 72), ("10", None, 40), ("wide", None, 100), (None, 200, 200)],
)
def test_width_of_plain_output(
    columns: str | None,
    width: int | None,
    shown: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("COLUMNS", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    if columns is not None:
        monkeypatch.setenv("COLUMNS", columns)
    draw(picture, None, width)
    assert capsys.readouterr().out == f"{shown} columns\n"


def test_colour_can_be_forced_into_a_pipe(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    draw(picture, None, 50)
    assert capsys.readouterr().out == "\x1b[31m50 columns\x1b[0m\n"


def test_a_file_gets_no_colour_even_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    draw(picture, tmp_path / "out.txt", 50)
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "50 columns\n"
