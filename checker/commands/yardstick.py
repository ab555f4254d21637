"""What the findings of a run are held against: a baseline, and the waivers that hold today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from checker.commands.running import EXIT_BAD_INPUT, fail, say

if TYPE_CHECKING:
    from checker.configuration import Configured
    from checker.model.report import Report
    from checker.regression.known import KnownFinding
    from checker.regression.standing import Standings
    from checker.regression.waivers import WaiverFile


@dataclass(frozen=True, slots=True)
class RegressionFiles:
    """The files and the day that the command line names, None for those it does not."""

    baseline: Path | None = None
    write_baseline: Path | None = None
    waivers: Path | None = None
    today: str | None = None


@dataclass(frozen=True, slots=True)
class Yardstick:
    """An earlier run's findings with the name of their file, the waivers, and the day these are held against."""

    before: tuple[str, tuple[KnownFinding, ...]] | None
    waived: WaiverFile | None
    today: date

    def standings(self, report: Report) -> Standings:
        """How the findings of a report stand; waivers that excuse nothing are said aloud."""
        from checker.regression.standing import stand
        from checker.reporting.standing_words import waiver_remarks

        standings = stand(report.findings, self.before, self.waived, self.today)
        for remark in waiver_remarks(standings):
            typer.echo(f"checker: {standings.waiver_file}: {remark}", err=True)
        return standings


def yardstick(files: RegressionFiles, configured: Configured) -> Yardstick:
    """Read the files, those of the configuration where the command line names none.

    One that cannot be used ends the command before anything is checked. Only a configured baseline may be missing, in
    the run that writes it for the first time.
    """
    baseline, waivers = files.baseline or configured.settings.baseline, files.waivers or configured.settings.waivers
    if baseline is not None and files.baseline is None and _is_first_written(baseline, files.write_baseline):
        baseline = None
    return Yardstick(_before(baseline), _waived(waivers), _today(files.today))


def write_baseline(report: Report, standings: Standings, path: Path) -> None:
    """Write the findings down as known; those that are waived stay with their waivers.

    A run that could not use all its input has no baseline to write: that is said instead.
    """
    from checker.commands.output import write_file
    from checker.regression.baseline import baseline_text
    from checker.regression.standing import Standing

    if report.problems:
        raise fail(str(path), "the baseline was not written, because not all of the input could be used")
    waived = frozenset(standings.with_standing(Standing.WAIVED))
    write_file(baseline_text(finding for finding in report.findings if finding.id not in waived), path)


def _is_first_written(baseline: Path, written: Path | None) -> bool:
    return written is not None and not baseline.exists() and baseline.absolute() == written.absolute()


def _before(path: Path | None) -> tuple[str, tuple[KnownFinding, ...]] | None:
    from checker.regression.baseline import BaselineError, read_baseline

    if path is None:
        return None
    try:
        return str(path), read_baseline(path)
    except BaselineError as error:
        raise fail(str(path), str(error)) from None


def _waived(path: Path | None) -> WaiverFile | None:
    from checker.regression.waiver_files import read_waivers

    if path is None:
        return None
    waived = read_waivers(path)
    if isinstance(waived, list):
        say(waived)
        raise typer.Exit(EXIT_BAD_INPUT)
    return waived


def _today(told: str | None) -> date:
    """The day that waivers are held against.

    This is the one place that reads the clock, and for this alone: whether a waiver has run out. No date of an article
    and no finding hangs on it; --today makes the answer the same on any day.
    """
    if told is None:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise fail(f"--today {told}", f"“{told}” is not a day: write it as in 2026-03-31") from None
