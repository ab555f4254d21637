"""Baselines, waivers and differences in the shape of the JSON schema."""

from __future__ import annotations

from checker.regression.known import KnownFinding
from checker.regression.standing import Standing, Standings
from checker.reporting import schema


def known_object(finding: KnownFinding) -> schema.KnownFindingObject:
    """A finding as a baseline keeps it."""
    sides = [schema.KnownSideObject(document=side.document, text=side.words) for side in finding.sides]
    return schema.KnownFindingObject(
        id=finding.id,
        rule=finding.rule,
        verdict=finding.verdict.value,
        summary=finding.summary,
        evidence=sides,
    )


def baseline_object(standings: Standings) -> schema.BaselineObject | None:
    """What is new, known and gone; None where there was no baseline."""
    if not standings.baseline:
        return None
    return schema.BaselineObject(
        file=standings.baseline,
        new=list(standings.with_standing(Standing.NEW)),
        known=list(standings.with_standing(Standing.KNOWN)),
        gone=[known_object(finding) for finding in standings.gone],
    )


def waivers_object(standings: Standings) -> schema.WaiversObject | None:
    """What became of each waiver; None where there was no waiver file."""
    if not standings.waiver_file:
        return None
    waivers = [
        schema.WaiverObject(
            finding=waiver.finding,
            reason=waiver.reason,
            who=waiver.who,
            until=waiver.until.isoformat(),
            state=state.value,
        )
        for waiver, state in standings.waivers
    ]
    return schema.WaiversObject(file=standings.waiver_file, waivers=waivers)
