"""What could not be checked, and why: so that silence is never taken for agreement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.graph import ClaimGraph
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import Finding
from checker.model.report import Unchecked

# Claims that an article makes by naming somebody or some place: they are checked only beside others.
BARE = frozenset({ClaimKind.NAME, ClaimKind.PLACE})


def not_checked(graph: ClaimGraph, findings: Iterable[Finding]) -> Iterator[Unchecked]:
    """One entry for each article without claims and each time that claims rest on and that cannot be told."""
    told = {claim.span.document for claim in graph.claims if claim.kind not in BARE}
    for name in sorted(graph.documents):
        if name not in told:
            yield Unchecked(name, "", "no claim was found in it")
    used = {item.claim for finding in findings for item in finding.evidence}
    seen: set[tuple[str, int]] = set()
    for claim in graph.claims:
        place = (claim.span.document, (claim.when.span or claim.focus).start)
        reason = _reason(claim)
        if reason and claim.id not in used and place not in seen:
            seen.add(place)
            yield Unchecked(claim.span.document, claim.when.words or claim.words, reason)


def _reason(claim: Claim) -> str:
    if (
        claim.kind not in {ClaimKind.EVENT, ClaimKind.QUANTITY, ClaimKind.CHANGE, ClaimKind.WEEKDAY}
        or claim.when.timex is None
    ):
        return ""
    if not claim.when.readings:
        return "its time cannot be told: the article's own date, or the event it counts from, is not known"
    if len(claim.when.readings) > 1:
        return "its time has several readings"
    return ""
