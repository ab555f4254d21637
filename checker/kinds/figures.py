"""Compares figures of one measure: the verdict on a pair of claims, and the words for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from checker.kinds.context import KindContext
from checker.kinds.counted_things import one_number_of_two_things
from checker.kinds.figure_pairs import FigureSettings, Pair, figure_pairs
from checker.kinds.figure_verdicts import FigureVerdicts
from checker.kinds.issuers import beyond_its_bound
from checker.kinds.periods import PeriodRelation
from checker.matching.candidates import Ends, ends_of
from checker.matching.measures import format_quantity
from checker.matching.same_measure import figure_of
from checker.model.claim import ClaimKind, Modality
from checker.model.finding import ALARMS, Finding, Verdict
from checker.words import load

# Features that tell of whole articles, and not of two figures.
OF_ARTICLES = ("counterparts", "length counterparts", "near misses")
NOT_ONE_TIME = frozenset({PeriodRelation.DIFFERENT, PeriodRelation.OPEN})
LEAST_LIKENESS = 1.5


def judge_figures(context: KindContext, kind: ClaimKind, name: str, settings: FigureSettings) -> Iterator[Finding]:
    """The findings of all pairs, at most one conflict for each claim and article it is compared with."""
    pairs = figure_pairs(context, kind, settings)
    settled = _settled(pairs)
    used: set[Ends] = set()
    noted: set[Ends] = set()
    verdicts = FigureVerdicts(context, settings, pairs)
    judged = [verdicts.of(pair) for pair in pairs]
    other_times = {frozenset((p.one.id, p.other.id)) for p in pairs if p.periods.relation in NOT_ONE_TIME}
    for pair, verdict, reasons in sorted(judged, key=lambda item: item[1].rank if item[1] else len(Verdict)):
        ends = set(ends_of(pair.one, pair.other))
        open_ends = ends - used if verdict == Verdict.AGREEMENT else ends - used - noted  # a note settles nothing
        if verdict is None or not open_ends or (verdict in ALARMS and (ends & used or _explained(pair, settled))):
            continue
        if verdict in ALARMS and _told_of_other_times(context, pair, other_times):
            continue
        (noted if verdict == Verdict.RECONCILED else used).update(ends)
        yield pair_finding(context, name, pair, verdict, reasons)


def _settled(pairs: Iterable[Pair]) -> dict[tuple[str, str], float]:
    """For each claim and article: how well a claim there that gives the same figure matches it."""
    best: dict[tuple[str, str], float] = {}
    for pair in pairs:
        apart = pair.comparison.relation in {"disjoint", "incomparable"} or beyond_its_bound(pair) or pair.is_opposed
        if not apart and not one_number_of_two_things(pair) and pair.periods.relation not in NOT_ONE_TIME:
            for key in ends_of(pair.one, pair.other):
                best[key] = max(best.get(key, 0.0), pair.measure_score)
    return best


def _explained(pair: Pair, settled: dict[tuple[str, str], float]) -> bool:
    """Whether one side has its like in the other article already, so that this pair is of two things."""
    keys = ends_of(pair.one, pair.other)
    return any(key in settled and settled[key] >= max(LEAST_LIKENESS, pair.measure_score - 0.3) for key in keys)


def _told_of_other_times(context: KindContext, pair: Pair, other_times: Set[frozenset[str]]) -> bool:
    """Whether one of two figures stands in its article once more, of a time that is not the other's: a headline says
    no time, the sentence it sums up does."""
    for claim, other in ((pair.one, pair.other), (pair.other, pair.one)):
        again = [] if claim.when.stated else context.twins(claim)
        facts = (twin for twin in again if twin.modality == Modality.ACTUAL)
        if any(frozenset((twin.id, other.id)) in other_times for twin in facts):
            return True
    return False


def pair_finding(context: KindContext, name: str, pair: Pair, verdict: Verdict, reasons: Sequence[str]) -> Finding:
    """The finding on a pair of figures: what makes them one measure, the `reasons` for the verdict, and the figures."""
    slip = pair.slip if verdict in ALARMS else ""
    told = " against ".join(format_quantity(figure) for figure in map(figure_of, (pair.one, pair.other)) if figure)
    figure, about = figure_of(pair.one), pair.one.subject.head or pair.other.subject.head
    if figure is not None and verdict == Verdict.CONFLICT and pair.comparison.relation == "equal":
        told = f"{format_quantity(figure)} {'up or down' if pair.is_opposed else 'in two years'}"
    of_articles = {name for table in OF_ARTICLES for name in load("matching")[table]}
    own = (feature for feature in pair.match.features if feature.name not in of_articles)
    grounds = [feature.words for feature in own if feature.weight > 0 and feature.name != "no head"][:3]
    compared = "" if pair.is_opposed and verdict in ALARMS else pair.comparison.words
    steps = [f"The same measure: {'; '.join(grounds)}." if grounds else "", *reasons, compared]
    sides = [pair.one, pair.other]
    if verdict in ALARMS:
        sides += [twin for claim in sides for twin in context.twins(claim)[:1]]
    return context.finding(name, verdict, f"{about}: {told}", steps, sides, pair.match.features, pair.score, slip)
