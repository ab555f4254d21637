"""A dated counterexample to "the first since"."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.periods import said
from checker.matching.candidates import pairs_by_key
from checker.matching.same_event import event_keys
from checker.matching.scoring import Match, keys_of, shared_keys, shared_words, words_for
from checker.model.claim import Claim, ClaimKind, First, Modality
from checker.model.finding import Feature, Finding, Verdict


class Settings(BaseModel):
    """From which score on an earlier event counts as one of the same kind."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    conflict_from: float = 3.2


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Look for events of the same kind between "since" and the claim's own time."""
    events = [
        claim for claim in context.claims(ClaimKind.EVENT) if claim.modality == Modality.ACTUAL and not claim.negated
    ]
    used: set[str] = set()
    found = []
    for one, other in pairs_by_key([*context.claims(ClaimKind.FIRST), *events], event_keys):
        first, event = (one, other) if one.kind == ClaimKind.FIRST else (other, one)
        if first.kind != ClaimKind.FIRST or event.kind != ClaimKind.EVENT or first.negated:
            continue
        match = _match(context, first, event)
        if match.score >= settings.conflict_from and _refutes(context, first, event):
            found.append((match, first, event))
    for match, first, event in sorted(found, key=lambda item: (-item[0].score, item[1].focus, item[2].focus)):
        if first.id not in used:
            used.add(first.id)
            yield _finding(context, first, event, match)


def _refutes(context: KindContext, first: Claim, event: Claim) -> bool:
    """Whether an event lies after "since" and clearly before what is called the first."""
    if first.span.document == event.span.document and first.sentence == event.sentence:
        return False
    when = event.when.interval
    own = context.graph.published[first.span.document].interval
    if when is None or own is None or when.is_open or when.last >= own.first or own.first.year - when.last.year < 1:
        return False
    since = first.when.interval
    if first.when.timex is not None and since is None:
        return False
    return since is None or when.first.year > since.first.year


def _match(context: KindContext, first: Claim, event: Claim) -> Match:
    features = []
    types = set(first.subject.event_type.split()) & set(event.subject.event_type.split())
    features.append(
        Feature(
            "event",
            1.2 if types else -2.0,
            f"of one kind: {', '.join(sorted(types))}" if types else "another kind of event",
        )
    )
    shared = shared_keys(keys_of(first), keys_of(event))
    if shared:
        told = ", ".join(dict.fromkeys(words_for(first.subject.names, a) for a, _ in shared))
        features.append(Feature("names", min(2.4, 1.2 * len(shared)), f"both name {told}"))
    missing = {a for a in keys_of(first)} - {a for a, _ in shared}
    if missing:
        features.append(Feature("missing names", -0.5 * len(missing), "the event does not name all the first one does"))
    pairs = shared_words(
        first.subject.context,
        (*event.subject.context, *event.subject.modifiers, event.subject.head),
        context.vocabulary,
    )
    total = sum(weight for _, _, weight in pairs)
    if total:
        features.append(
            Feature(
                "context",
                round(min(2.5, total), 3),
                "shared words: " + ", ".join(a if a == b else f"{a}/{b}" for a, b, _ in pairs[:5]),
            )
        )
    return Match(tuple(features))


def _finding(context: KindContext, first: Claim, event: Claim, match: Match) -> Finding:
    assert isinstance(first.value, First)
    since = f"since {said(first)}" if first.when.interval else "of all"
    reasons = [
        f"called the first {since}",
        f"an event of the same kind is told of {said(event)}: {'; '.join(f.words for f in match.features if f.weight > 0)}",
    ]
    return context.finding(
        "first",
        Verdict.CONFLICT,
        f"“{first.words}” has a counterexample",
        reasons,
        (first, event),
        match.features,
        match.score,
    )
