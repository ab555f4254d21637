"""Figures of different steps of one matter: what was asked for, what was offered, what was paid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from checker.kinds.context import KindContext
from checker.kinds.one_story import of_one_story, pairs_of_stories
from checker.kinds.sentence_ties import SentenceTies
from checker.matching.measures import Relation, commensurable, compare, format_quantity
from checker.matching.same_measure import figure_of
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.finding import Finding, Verdict
from checker.model.quantity import Dimension
from checker.words import load

# Sums differ by up to so many times between what is asked and what is got; farther apart nobody stumbles.
FARTHEST, NEXT_SENTENCES = 8, 2
STEPPING = frozenset({Dimension.MONEY, Dimension.MASS, Dimension.POWER})
BY_MODALITY = {Modality.DEMAND: "asked", Modality.PLEDGE: "promised", Modality.ALLEGATION: "charged"}


def judge_steps(context: KindContext, told_already: frozenset[str]) -> Iterator[Finding]:
    """Near misses: two figures of one unit, tied by their sentences, that are different steps of one matter.

    One for each figure and article; figures whose ids are in `told_already` are left out.
    """
    claims = [
        claim
        for claim in context.claims(ClaimKind.QUANTITY)
        if claim.id not in told_already and not claim.negated and _steps(claim)
    ]
    ties = SentenceTies(context)
    used: set[tuple[str, str]] = set()
    for one, other in _by_nearness(context, claims, ties):
        ends = {(one.id, other.span.document), (other.id, one.span.document)}
        if ends & used or not _may_be_compared(one, other):
            continue
        steps = _different_steps(one, other)
        tie = _tie(context, ties, one, other) if steps else ""
        if steps and tie:
            used |= ends
            yield _finding(context, one, other, steps, tie)


def _by_nearness(context: KindContext, claims: Sequence[Claim], ties: SentenceTies) -> list[tuple[Claim, Claim]]:
    """The pairs of one article or with a word in common, those of one article first, nearest first."""

    def keys(claim: Claim) -> frozenset[str]:
        return ties.words_of(claim) | {f"article:{claim.span.document}"}

    pairs = pairs_of_stories(context, claims, keys)
    apart = {pair: pair[0].span.document != pair[1].span.document for pair in pairs}
    return sorted(apart, key=lambda pair: (apart[pair], _distance(*pair), pair[0].focus, pair[1].focus))


def _distance(one: Claim, other: Claim) -> int:
    return abs(one.sentence - other.sentence)


def _may_be_compared(one: Claim, other: Claim) -> bool:
    left, right = figure_of(one), figure_of(other)
    if left is None or right is None or left.unit.dimension not in STEPPING or left.unit.per or right.unit.per:
        return False
    if not commensurable(left.unit, right.unit):
        return False
    comparison = compare(left, right)
    return comparison.relation is Relation.DISJOINT and comparison.ratio is not None and comparison.ratio <= FARTHEST


@cache
def _table() -> dict[str, tuple[str, frozenset[str], frozenset[str]]]:
    steps = load("steps")["steps"]
    return {name: (step["words"], frozenset(step["verbs"]), frozenset(step["nouns"])) for name, step in steps.items()}


def _steps(claim: Claim) -> frozenset[str]:
    """The steps that a claim's verb, or else its noun, tells; else the one of its modality."""
    subject = claim.subject
    by_verb = frozenset(name for name, (_, verbs, _) in _table().items() if subject.predicate in verbs)
    if by_verb:
        return by_verb
    nouns = {subject.head, *subject.modifiers}
    by_noun = frozenset(name for name, (_, verbs, told) in _table().items() if nouns & told or subject.head in verbs)
    return by_noun or frozenset({BY_MODALITY[claim.modality]} if claim.modality in BY_MODALITY else ())


def _different_steps(one: Claim, other: Claim) -> tuple[str, str] | None:
    left, right = _steps(one), _steps(other)
    if left & right:
        return None
    return _table()[min(left)][0], _table()[min(right)][0]


def _tie(context: KindContext, ties: SentenceTies, one: Claim, other: Claim) -> str:
    """What ties two figures to one matter: one sentence soon follows the other, or the two share a noun."""
    if one.span.document == other.span.document:
        return "one soon follows the other" if _distance(one, other) <= NEXT_SENTENCES else ""
    if other.span.document not in of_one_story(context)[one.span.document]:
        return ""
    tie = ties.between(one, other)
    return tie.words if tie.has_noun else ""


def _finding(context: KindContext, one: Claim, other: Claim, steps: tuple[str, str], tie: str) -> Finding:
    figures = [format_quantity(figure) for figure in map(figure_of, (one, other)) if figure is not None]
    reasons = [f"Of one matter: {tie}.", f"two steps of it: {steps[0]} ({figures[0]}) and {steps[1]} ({figures[1]})"]
    summary = f"{one.subject.head or other.subject.head}: {' against '.join(figures)}"
    return context.finding("quantity", Verdict.RECONCILED, summary, reasons, (one, other))
