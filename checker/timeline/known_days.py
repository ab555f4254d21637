"""The days of the articles that are dated well enough to measure by, and which articles are of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import PurePath

from checker.model.interval import TimeInterval


class KnownDays:
    """Each stretch of days with the articles of it, so that a search looks at days and not at all articles."""

    def __init__(self) -> None:
        self._articles: dict[TimeInterval, set[tuple[str, str]]] = defaultdict(set)
        self._of: dict[str, TimeInterval] = {}

    def place(self, name: str, days: TimeInterval | None) -> None:
        """Put an article at its days and take it from where it was; with None only the latter."""
        before = self._of.pop(name, None)
        if before is not None:
            self._articles[before].discard(_entry(name))
            if not self._articles[before]:
                del self._articles[before]
        if days is not None:
            self._of[name] = days
            self._articles[days].add(_entry(name))

    def beside(self, name: str, kin: Collection[str]) -> Iterator[tuple[str, TimeInterval]]:
        """For all days that articles other than `name` are of: the file name of the first of them, and the days.

        Where any of its kin, the articles that may tell its story, is dated, only these are looked at.
        """
        dated = {other: self._of[other] for other in sorted(kin) if other in self._of and other != name}
        if dated:
            yield from ((_entry(other)[0], days) for other, days in dated.items())
            return
        own = self._of.get(name)
        for days, entries in self._articles.items():
            others = entries - {_entry(name)} if days == own else entries
            if others:
                yield min(others)[0], days


def _entry(name: str) -> tuple[str, str]:
    return PurePath(name).name, name
