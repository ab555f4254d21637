"""How findings stand against a baseline and waivers, in words that every report for people shares."""

from __future__ import annotations

from collections.abc import Iterator

from checker.regression.known import KnownFinding
from checker.regression.standing import Standing, Standings
from checker.regression.waivers import WaiverState


def standing_summary(standings: Standings) -> str:
    """ "1 new, 3 known, 1 gone against desk/baseline.json; 1 waived by waivers.toml"; "" where nobody asked."""
    counts = standings.counts()
    parts = []
    if standings.baseline:
        told = f"{counts[Standing.NEW]} new, {counts[Standing.KNOWN]} known, {len(standings.gone)} gone"
        parts.append(f"{told} against {standings.baseline}")
    if standings.waiver_file:
        parts.append(f"{counts[Standing.WAIVED]} waived by {standings.waiver_file}")
    return "; ".join(parts)


def gone_line(finding: KnownFinding) -> str:
    """ "gone: conflict 3fa2bc91d0e1: visit: March 2022 against March 2023 (draft.txt)"."""
    documents = ", ".join(dict.fromkeys(side.document for side in finding.sides))
    return f"gone: {finding.verdict} {finding.id}: {finding.summary}" + (f" ({documents})" if documents else "")


def waiver_remarks(standings: Standings) -> Iterator[str]:
    """A sentence for each waiver that excuses nothing: it has expired, or no finding has its id."""
    for waiver, state in standings.waivers:
        where = f"line {waiver.line}: the waiver of {waiver.finding} by {waiver.who}"
        if state is WaiverState.EXPIRED:
            yield f"{where} expired on {waiver.until}: its finding counts again"
        elif state is WaiverState.UNUSED:
            yield f"{where} is unused: no finding has this id; take it out"
