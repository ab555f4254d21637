"""The timeline of a report: dated events in order, those that several articles tell merged into one entry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.finding import Finding, Verdict
from checker.model.interval import Precision, TimeInterval
from checker.model.report import TimelineEntry
from checker.words import load

AHEAD = frozenset({Modality.PLAN, Modality.FORECAST, Modality.CONDITIONAL, Modality.PLEDGE, Modality.TARGET})
SHOWN = frozenset({Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.QUARTER, Precision.YEAR})


def tell_timeline(claims: Sequence[Claim], findings: Iterable[Finding]) -> list[TimelineEntry]:
    """The entries in order of days; each with the claims it rests on and the conflicts that touch them."""
    events = [claim for claim in claims if _is_told(claim)]
    touching = _conflicts_by_claim(findings)
    groups: list[list[Claim]] = []
    for claim in sorted(events, key=_by_time):
        home = next((group for group in reversed(groups[-12:]) if _same(group[0], claim)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    entries = [_entry(group, touching) for group in groups]
    return sorted(entries, key=lambda entry: (entry.interval, entry.label))


def _is_told(claim: Claim) -> bool:
    interval = claim.when.interval
    return (
        claim.kind == ClaimKind.EVENT
        and bool(claim.subject.event_type)
        and bool(claim.subject.names)
        and claim.subject.head not in load("measures")["level_verbs"]
        and interval is not None
        and not interval.is_open
        and interval.precision in SHOWN
    )


def _by_time(claim: Claim) -> tuple[object, ...]:
    assert claim.when.interval is not None
    return claim.when.interval, claim.span, claim.id


def _same(one: Claim, other: Claim) -> bool:
    """Whether two claims tell of one event: a shared type, a shared person or body, and days that meet."""
    if not set(one.subject.event_type.split()) & set(other.subject.event_type.split()):
        return False
    left, right = one.when.interval, other.when.interval
    assert left is not None
    assert right is not None
    if not left.intersects(right) or ((one.modality in AHEAD) != (other.modality in AHEAD) and left.days > 31):
        return False
    return bool(_actors(one) & _actors(other))


def _actors(claim: Claim) -> set[str]:
    return {name.key for name in claim.subject.names if name.key.startswith("name:")}


def _conflicts_by_claim(findings: Iterable[Finding]) -> dict[str, list[str]]:
    touching: dict[str, list[str]] = {}
    for finding in findings:
        if finding.verdict == Verdict.CONFLICT:
            for item in finding.evidence:
                touching.setdefault(item.claim, []).append(finding.id)
    return touching


def _entry(group: list[Claim], touching: dict[str, list[str]]) -> TimelineEntry:
    finest = min(
        (claim for claim in group),
        key=lambda claim: (claim.when.interval.days if claim.when.interval else 0, claim.span),
    )
    interval: TimeInterval | None = finest.when.interval
    assert interval is not None
    conflicts = sorted({identity for claim in group for identity in touching.get(claim.id, [])})
    planned = all(claim.modality in AHEAD for claim in group)
    return TimelineEntry(
        interval, " ".join(finest.words.split()), tuple(claim.id for claim in group), planned, tuple(conflicts)
    )
