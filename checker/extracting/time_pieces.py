"""A time expression among the tokens of its paragraph, while it is joined with those around it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.timex import Timex


@dataclass(frozen=True, slots=True)
class Piece:
    """One expression: its first token, the token behind it, and the two ends where it is a range."""

    first: int
    after: int
    timex: Timex
    ends: tuple[Piece, ...] = ()
