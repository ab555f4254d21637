"""Two sets of findings, told apart: what is new, what was known, what is gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.regression.known import KnownFinding


@dataclass(frozen=True, slots=True)
class Comparison:
    """Findings against earlier ones, each part in the order it was given in.

    A finding whose verdict has become graver ("reconciled" before, "conflict" now) is new: nobody has looked at that.
    One that has become milder is known.
    """

    new: tuple[KnownFinding, ...]
    known: tuple[KnownFinding, ...]
    gone: tuple[KnownFinding, ...]


def compare(before: Sequence[KnownFinding], now: Sequence[KnownFinding]) -> Comparison:
    """Tell the findings of now apart by those of before; ids are the same where the content is."""
    ranks = {finding.id: finding.verdict.rank for finding in before}
    found = {finding.id for finding in now}
    is_known = {
        finding.id: ranks.get(finding.id, -1) >= 0 and ranks[finding.id] <= finding.verdict.rank for finding in now
    }
    return Comparison(
        new=tuple(finding for finding in now if not is_known[finding.id]),
        known=tuple(finding for finding in now if is_known[finding.id]),
        gone=tuple(finding for finding in before if finding.id not in found),
    )
