"""A progress bar on standard error for work that takes long; nothing where that is no terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

ReportProgress = Callable[[str, int, int], None]
PATIENCE = 1.0  # seconds of work before a bar is shown


@contextmanager
def progress_bar() -> Iterator[ReportProgress | None]:
    """A function to tell (stage, how many are done, of how many); None where nobody would see it."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = _LateBar()
    try:
        yield bar.tell
    finally:
        bar.close()


class _LateBar:
    """A bar that appears with the first news after the patience has run out, and goes away when done."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def tell(self, stage: str, done: int, total: int) -> None:
        """Show how far a stage is."""
        if self._progress is None:
            if time.monotonic() - self._started < PATIENCE:
                return
            self._progress = _shown_bar()
            self._task = self._progress.add_task(stage, total=total)
        assert self._task is not None
        self._progress.update(self._task, description=stage, completed=done, total=total)

    def close(self) -> None:
        """Take the bar away, if it was shown."""
        if self._progress is not None:
            self._progress.stop()


def _shown_bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    progress.start()
    return progress
