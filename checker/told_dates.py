"""Publication dates that a person tells: on the command line as NAME=DATE, or to the library by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from checker.model.interval import TimeInterval
from checker.model.report import InputProblem, Report

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)
_GROUNDS = "told by the person who ran the check"
OPTION = "--published"


def told_interval(words: str) -> TimeInterval:
    """The days of "2023-10-13", "2023-10" or "2023"; raises ValueError, with the reason, for anything else."""
    match = _DATE.fullmatch(words.strip())
    if match is None:
        raise ValueError(f"“{words}” is not a date: write 2023-10-13, 2023-10 or 2023")
    year, month, day = match["year"], match["month"], match["day"]
    try:
        if day is not None:
            return TimeInterval.day(date(int(year), int(month), int(day)), _GROUNDS)
        if month is not None:
            date(int(year), int(month), 1)
            return TimeInterval.month(int(year), int(month), _GROUNDS)
        date(int(year), 1, 1)
        return TimeInterval.year(int(year), _GROUNDS)
    except ValueError as error:
        raise ValueError(f"“{words}” is not in the calendar: {error}") from None


def read_told(given: Iterable[str]) -> tuple[dict[str, TimeInterval], list[InputProblem]]:
    """Dates from NAME=DATE words, and a problem for each that cannot be read or that tells one name two dates."""
    dates: dict[str, TimeInterval] = {}
    problems = []
    for words in given:
        name, equals, written = words.rpartition("=")
        if not equals or not name:
            problems.append(InputProblem(f"{OPTION} {words}", "write NAME=DATE, as in draft.txt=2023-10-13"))
            continue
        try:
            interval = told_interval(written)
        except ValueError as error:
            problems.append(InputProblem(f"{OPTION} {words}", str(error)))
            continue
        if dates.setdefault(name, interval) != interval:
            problems.append(InputProblem(f"{OPTION} {words}", f"{name} was already given the date {dates[name].edtf}"))
    return dates, problems


def with_unknown_names(report: Report, told: Mapping[str, TimeInterval]) -> Report:
    """The report, with a problem for each told name that is no article's path or file name, or that is several's."""
    known = [document.name for document in report.documents] + [problem.name for problem in report.problems]
    problems = [problem for name in told if (problem := _name_problem(name, known)) is not None]
    return replace(report, problems=(*report.problems, *problems)) if problems else report


def _name_problem(name: str, known: list[str]) -> InputProblem | None:
    if name in known:
        return None
    fitting = [path for path in known if PurePath(path).name == name]
    if not fitting:
        return InputProblem(f"{OPTION} {name}", f"none of the articles is called “{name}”")
    if len(fitting) > 1:
        return InputProblem(
            f"{OPTION} {name}", f"several articles are called that: {', '.join(fitting)}; give the path"
        )
    return None
