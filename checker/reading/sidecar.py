"""The sidecar `published.toml` beside articles: file names and the dates they were published."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker.model.document import StatedDate, Trust
from checker.model.interval import TimeInterval
from checker.model.report import InputProblem
from checker.reading.stated_dates import parse_date

SIDECAR_NAME = "published.toml"


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The dates a sidecar states, by file name, and what is wrong with it."""

    dates: dict[str, StatedDate]
    problems: tuple[InputProblem, ...] = ()


def read_sidecar(folder: Path, shown: str) -> Sidecar:
    """The sidecar of a folder, empty where there is none. `shown` is its name in messages.

    A value is a TOML date, or a string with a day, a month or a year ("2024-03"). A broken value is a problem;
    the others still count.
    """
    path = folder / SIDECAR_NAME
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except FileNotFoundError:
        return Sidecar({})
    except OSError as error:
        return _broken(shown, f"cannot be read: {error.strerror or error}; give it reading rights or take it away")
    except UnicodeDecodeError:
        return _broken(shown, "is not UTF-8 text; save it as UTF-8")
    except tomllib.TOMLDecodeError as error:
        return _broken(shown, f'is no TOML: {error}; write one line a file: "name" = YYYY-MM-DD')
    dates: dict[str, StatedDate] = {}
    problems: list[InputProblem] = []
    for name, value in table.items():
        message, interval = _check(folder, name, value)
        if interval is None:
            problems.append(InputProblem(shown, f"line {_line_of(name, text)}: {message}"))
        else:
            grounds = f"{SIDECAR_NAME} states {interval.grounds}"
            dates[name] = StatedDate(Trust.SIDECAR, interval.with_grounds(grounds), interval.grounds)
    return Sidecar(dates, tuple(problems))


def _broken(shown: str, what: str) -> Sidecar:
    return Sidecar({}, (InputProblem(shown, what),))


def _check(folder: Path, name: str, value: object) -> tuple[str, TimeInterval | None]:
    """What is wrong with an entry, or its interval."""
    written = value.isoformat() if isinstance(value, date) else value
    interval = parse_date(written) if isinstance(written, str) else None
    if interval is None:
        return f"{name}: {value!r} is no date; write YYYY-MM-DD", None
    if not (folder / name).exists():
        return f"no file {name!r} lies beside it; correct the name", None
    return "", interval


def _line_of(name: str, text: str) -> int:
    """The line that an entry stands on."""
    lines = text.splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.lstrip(" \"'").startswith(name)), 1)
