"""The corpus of time expressions (`timexes.toml`): its cases as objects, and dates from their EDTF."""

from __future__ import annotations

import tomllib
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from checker.model.interval import Precision, TimeInterval
from checker.model.timex import Tense

CORPUS = Path(__file__).with_name("timexes.toml")


@dataclass(frozen=True)
class Case:
    """A sentence, the words to find in it, the circumstances, and the readings as EDTF."""

    sentence: str
    words: str
    readings: tuple[str, ...]
    published: TimeInterval | None
    tense: Tense
    anchor: TimeInterval | None

    def __str__(self) -> str:
        return f"{self.words} / {self.published.edtf if self.published else 'undated'} / {self.tense}"


def interval(edtf: str) -> TimeInterval:
    """The interval of "2023", "2023-10", "2023-10-13" or a pair of them with a slash."""
    left, _, right = edtf.partition("/")
    first, last = _stretch(left), _stretch(right or left)
    return TimeInterval(first.first, last.last, first.precision)


def _stretch(words: str) -> TimeInterval:
    year, month, day = (*(int(number) for number in words.split("-")), 0, 0)[:3]
    if day:
        return TimeInterval.day(date(year, month, day))
    if month:
        return TimeInterval(date(year, month, 1), date(year, month, monthrange(year, month)[1]), Precision.MONTH)
    return TimeInterval.year(year)


def _tables(kind: str) -> list[dict[str, Any]]:
    with CORPUS.open("rb") as file:
        tables: list[dict[str, Any]] = tomllib.load(file)[kind]
    return tables


def cases() -> Iterator[Case]:
    """All cases, in order of the file."""
    for group in _tables("group"):
        published, anchor = group.get("published", ""), group.get("anchor", "")
        for sentence, words, readings in group["cases"]:
            yield Case(
                sentence,
                words,
                tuple(readings.split(" | ")) if readings else (),
                interval(published) if published else None,
                Tense(group.get("tense", "unknown")),
                interval(anchor) if anchor else None,
            )


def near_misses() -> Iterator[str]:
    """All sentences without any time expression."""
    for group in _tables("near_misses"):
        yield from group["cases"]
