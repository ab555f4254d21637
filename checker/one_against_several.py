"""One claim that several articles contradict with one voice is one conflict, with a side for each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.graph import ClaimGraph
from checker.matching.measures import Relation, compare
from checker.matching.same_measure import figure_of
from checker.model.claim import Claim
from checker.model.finding import Evidence, Finding, Verdict

TWO_SIDES = 2


def one_against_several(findings: Sequence[Finding], graph: ClaimGraph) -> list[Finding]:
    """The findings, with the conflicts of one rule joined that set one claim against the same in several articles."""
    against: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.verdict is Verdict.CONFLICT and len(finding.evidence) == TWO_SIDES:
            for side in finding.evidence:
                against[finding.rule, side.claim].append(finding)
    joined: dict[str, Finding] = {}
    told: set[str] = set()
    for (_, claim), listed in sorted(against.items(), key=lambda item: (-len(item[1]), item[0])):
        left = [finding for finding in listed if finding.id not in told]
        if len(left) < TWO_SIDES:
            continue
        first, others = left[0], list(_with_one_voice(left, claim, graph))
        if others:
            told |= {first.id, *(finding.id for finding in others)}
            more = (side for finding in others for side in finding.evidence if side.claim != claim)
            one = next(side for side in first.evidence if side.claim == claim)
            reason = f"{len(others) + 1} articles stand against “{graph.claim(one.claim).words}”"
            evidence = (*first.evidence, *more)
            joined[first.id] = replace(first, evidence=evidence, reasons=(*first.reasons, reason), id="")
    return [joined.get(finding.id, finding) for finding in findings if finding.id in joined or finding.id not in told]


def _with_one_voice(listed: Sequence[Finding], claim: str, graph: ClaimGraph) -> Iterable[Finding]:
    """The findings behind the first whose other side is of an article of its own and says what the first's says."""
    voices = [_other_side(listed[0], claim)]
    for finding in listed[1:]:
        side = _other_side(finding, claim)
        documents = {voice.span.document for voice in voices}
        if side.span.document not in documents and _say_the_same(graph.claim(voices[0].claim), graph.claim(side.claim)):
            voices.append(side)
            yield finding


def _other_side(finding: Finding, claim: str) -> Evidence:
    return next((side for side in finding.evidence if side.claim != claim), finding.evidence[0])


def _say_the_same(one: Claim, other: Claim) -> bool:
    """Whether two claims have figures, or else days, that can both be right."""
    left, right = figure_of(one), figure_of(other)
    if left is not None and right is not None:
        return compare(left, right).relation not in {Relation.DISJOINT, Relation.INCOMPARABLE}
    days = one.when.interval, other.when.interval
    return days[0] is not None and days[1] is not None and days[0].intersects(days[1])
