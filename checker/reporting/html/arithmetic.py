"""Arithmetic in the reasons of a finding, found so that it can be set out: "240.1 / 1.263 = 190.1"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FIGURE = r"[$€£¥₹]?\d[\d,]*(?:\.\d+)?(?:%|\s(?:thousand|million|billion|trillion)\b)?"
_SUM = re.compile(
    rf"""
    (?P<working> {_FIGURE} (?: \s?[+−–×÷*/-]\s? {_FIGURE} )+ )
    \s?(?P<sign> [=≈] )\s?
    (?P<outcome> [-−]? {_FIGURE} )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Sum:
    """A calculation as the reason has it: what is reckoned, "=" or "≈", and what comes out."""

    working: str
    sign: str
    outcome: str

    def __str__(self) -> str:
        return f"{self.working} {self.sign} {self.outcome}"


def sums_in(reason: str) -> tuple[Sum, ...]:
    """The calculations in a sentence, in their order."""
    return tuple(Sum(match["working"], match["sign"], match["outcome"]) for match in _SUM.finditer(reason))
