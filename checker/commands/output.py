"""Where a result goes: the terminal in colour, a pipe as plain text, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from checker.commands.running import fail

if TYPE_CHECKING:
    from rich.console import Console


def write_text(text: str, output: Path | None) -> None:
    """Text to a file, or to standard output where there is none."""
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_file(text, output)


def write_file(content: str | bytes, output: Path) -> None:
    """Text or bytes to a file; where it cannot be written, that is said and the command ends."""
    try:
        write_whole(output, content)
    except OSError as error:
        raise fail(str(output), f"cannot be written: {error.strerror}") from None


def draw(picture: Callable[[Console], None], output: Path | None, width: int | None) -> None:
    """What `picture` prints: in colour on a terminal; otherwise plain, 100 columns wide where nothing else is said."""
    from rich.console import Console

    from checker.reporting.layout import NARROWEST, PLAIN_WIDTH, WIDEST, plain

    terminal = Console(highlight=False)
    if output is None and terminal.is_terminal:
        picture(Console(highlight=False, width=width or max(NARROWEST, min(terminal.width, WIDEST))))
        return
    columns = os.environ.get("COLUMNS", "")
    told = max(NARROWEST, int(columns)) if columns.isdecimal() else PLAIN_WIDTH
    write_text(plain(picture, width or told), output)


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file through a temporary one beside it, so that a reader never sees half of it; raises OSError.

    Text is written as UTF-8. What is there and is no ordinary file (a pipe, a device) is written to directly.
    """
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            if target.exists():
                part.chmod(stat.S_IMODE(target.stat().st_mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
