"""Firsts that cannot be: a dated counterexample, another count of the same deed, a place in a contest given twice."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.counted_times import differing_counts
from checker.kinds.counterexamples import Counterexample, counterexamples
from checker.kinds.first_counterparts import likelihood_of
from checker.kinds.periods import said
from checker.kinds.placings import judge_placings
from checker.kinds.ranks import judge_ranks
from checker.model.finding import Finding, Verdict


class Settings(BaseModel):
    """From which score on an earlier event counts as one of the same kind, and from which it is worth a note."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    conflict_from: float = 1.8
    review_from: float = 2.0
    note_from: float = 1.0
    counterparts_from: float = 0.5


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Look for events of the same kind between "since" and the claim's own time."""
    found = []
    for case in counterexamples(context):
        verdict = _verdict(case, settings) if case.is_deed else None
        if verdict is not Verdict.CONFLICT and not case.standing.other and not case.names_another:
            whole = replace(case, features=likelihood_of(context, case).features)
            if whole.score >= settings.counterparts_from:
                verdict, case = Verdict.REVIEW if case.leaves_sex_open else Verdict.CONFLICT, whole
        if verdict is not None:
            found.append((verdict, case))
    ranked = list(judge_ranks(context))
    places = {(side.span.document, side.span.start) for finding in ranked for side in finding.evidence}
    yield from ranked
    counted = [finding for finding in differing_counts(context) if not _told(finding, places)]
    yield from counted
    yield from judge_placings(context)
    used = {side.claim for finding in counted if finding.verdict is Verdict.CONFLICT for side in finding.evidence}
    for verdict, case in sorted(found, key=lambda f: (f[0].rank, -f[1].score, f[1].first.focus, f[1].event.focus)):
        if case.first.id not in used:
            used.add(case.first.id)
            yield _finding(context, case, verdict)


def _told(finding: Finding, places: Container[tuple[str, int]]) -> bool:
    """Whether each side of a finding begins where a side of another does."""
    return all((side.span.document, side.span.start) in places for side in finding.evidence)


def _verdict(case: Counterexample, settings: Settings) -> Verdict | None:
    if case.standing.other:
        return Verdict.RECONCILED if case.score >= settings.note_from else None
    if case.standing.open:
        return Verdict.REVIEW if case.score >= settings.review_from else None
    return Verdict.CONFLICT if case.score >= settings.conflict_from else None


def _finding(context: KindContext, case: Counterexample, verdict: Verdict) -> Finding:
    first, event = case.first, case.event
    since = f" since {said(first)}" if first.when.interval else ""
    speaking = [feature.words for feature in case.features if feature.weight > 0 and feature.name != "base"]
    grounds = "; ".join(speaking) or "the same kind of deed"
    reasons = [
        f"One calls it “{first.words}”.",
        f"The other tells of a like event in between, {said(event)}: {grounds}.",
    ]
    summary = f"not the first{since}: another is told of {said(event)}"
    if verdict == Verdict.REVIEW:
        reasons.append(f"The copy does not say {' nor '.join(case.standing.open)}: then the first would not be one.")
        summary = f"perhaps not the first{since}: another is told of {said(event)}"
    if verdict == Verdict.RECONCILED:
        reasons.append(f"It counts among others: {'; '.join(case.standing.other)}.")
        summary = f"the first of its class{since}: {case.standing.other[0]}"
    return context.finding("first", verdict, summary, reasons, (first, event), case.features, case.score)
