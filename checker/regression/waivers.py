"""Waivers: findings that somebody has looked at and lets stand, for a stated reason and until a stated day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class WaiverState(StrEnum):
    """What has become of a waiver: it excuses a finding, its day is over, or no finding has its id."""

    USED = "used"
    EXPIRED = "expired"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that is let stand: why, by whom, and the last day on which it is; `line` is where the file says so."""

    finding: str
    reason: str
    who: str
    until: date
    line: int = 1

    def state(self, found: Collection[str], today: date) -> WaiverState:
        """What has become of it, given the ids of the findings."""
        if self.finding not in found:
            return WaiverState.UNUSED
        return WaiverState.EXPIRED if today > self.until else WaiverState.USED


@dataclass(frozen=True, slots=True)
class WaiverFile:
    """The waivers of a file, in its order."""

    name: str
    waivers: tuple[Waiver, ...]
