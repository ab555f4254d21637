"""Compares figures of one measure: the verdict on a pair of claims, and the words for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from decimal import Decimal

from checker.kinds.arithmetic import rounded
from checker.kinds.context import KindContext
from checker.kinds.counted_things import counts_other_nouns, is_striking, one_number_of_two_things
from checker.kinds.counterparts import Counterparts
from checker.kinds.explaining import explain_change, explain_open
from checker.kinds.figure_pairs import FigureSettings, Pair, figure_pairs
from checker.kinds.figure_reasons import is_series, reconciling, series_verdict
from checker.kinds.figure_scopes import telling_apart
from checker.kinds.issuers import beyond_its_bound, is_close_call
from checker.kinds.periods import PeriodRelation
from checker.kinds.repeated_years import repeated_year
from checker.kinds.wholes import above_its_whole
from checker.matching.candidates import ends_of
from checker.matching.measures import format_quantity
from checker.matching.same_measure import figure_of
from checker.matching.scoring import Match
from checker.model.claim import ClaimKind, Modality
from checker.model.finding import Finding, Verdict
from checker.model.quantity import Dimension
from checker.words import load

ALARMS = frozenset({Verdict.CONFLICT, Verdict.REVIEW})
NOT_ONE_TIME = frozenset({PeriodRelation.DIFFERENT, PeriodRelation.OPEN})
LEAST_LIKENESS = 1.5
# By so much more may two figures of clearly one measure differ, and still be noted as explained.
LIKE_AND_FAR = 3


def judge_figures(context: KindContext, kind: ClaimKind, name: str, settings: FigureSettings) -> Iterator[Finding]:
    """The findings of all pairs, at most one conflict for each claim and article it is compared with."""
    pairs = figure_pairs(context, kind, settings)
    settled = _settled(pairs)
    used: set[tuple[str, str]] = set()
    counterparts = Counterparts(context, pairs)
    judged = [_judged(pair, settings, context, counterparts) for pair in pairs]
    other_times = {frozenset((p.one.id, p.other.id)) for p in pairs if p.periods.relation in NOT_ONE_TIME}
    for pair, verdict, reasons in sorted(judged, key=lambda item: item[1].rank if item[1] else len(Verdict)):
        ends = set(ends_of(pair.one, pair.other))
        if verdict is None or ends <= used or (verdict in ALARMS and (ends & used or _explained(pair, settled))):
            continue
        if verdict in ALARMS and _told_of_other_times(context, pair, other_times):
            continue
        used |= ends
        yield _finding(context, name, pair, verdict, reasons)


def _seen_whole(pair: Pair, settings: FigureSettings, counterparts: Counterparts) -> Pair | None:
    """The pair with what its whole articles add, where they say that it is one figure told twice."""
    if settings.counterparts_from is None or not counterparts.may_be(pair):
        return None
    likelihood = counterparts.likelihood(pair)
    if likelihood.score < settings.counterparts_from:
        return None
    return replace(pair, match=Match((*pair.match.features, *likelihood.features)))


def _settled(pairs: Iterable[Pair]) -> dict[tuple[str, str], float]:
    """For each claim and article: how well a claim there that gives the same figure matches it."""
    best: dict[tuple[str, str], float] = {}
    for pair in pairs:
        apart = pair.comparison.relation in {"disjoint", "incomparable"} or beyond_its_bound(pair)
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


Judged = tuple[Pair, Verdict | None, list[str]]


def _judged(pair: Pair, settings: FigureSettings, context: KindContext, counterparts: Counterparts) -> Judged:
    """The verdict by what the two claims say; where that is little or vague, by what their whole articles do."""
    verdict, reasons = _verdict(pair, settings, context)
    if verdict is None and pair.comparison.relation == "disjoint":
        whole = _seen_whole(pair, settings, counterparts)
        if whole is not None:
            verdict, reasons = _clash(whole, settings, context)
            return whole, verdict, [counterparts.in_words(whole), *reasons]
        verdict, reasons = _told_apart(pair, settings, context)
    return pair, verdict, reasons


def _verdict(pair: Pair, settings: FigureSettings, context: KindContext) -> tuple[Verdict | None, list[str]]:
    if above_its_whole(pair) and pair.score >= settings.conflict_from:
        return None, []  # the kind "sum" speaks of it
    if is_close_call(pair, settings, context):
        return Verdict.REVIEW, [f"two issuers: {pair.one.attribution} and {pair.other.attribution}"]
    if pair.comparison.relation != "disjoint":
        repeated = repeated_year(pair)
        if repeated and pair.score >= settings.conflict_from:
            return Verdict.CONFLICT, [repeated]
        of_two_things = one_number_of_two_things(pair)
        if of_two_things:
            striking = is_striking(pair) and pair.score >= settings.agreement_from
            return (Verdict.REVIEW, [of_two_things]) if striking else (None, [])
        if counts_other_nouns(pair):
            return None, []
        if beyond_its_bound(pair):
            return _grown(pair, settings, context)
        agreed = _agreement(pair, settings)
        return agreed if agreed[0] is not None or _is_exact(pair) else _noted(pair, settings, context)
    noted = _noted(pair, settings, context)
    if noted[0] is not None or not _may_clash(pair, settings):
        return noted
    if pair.score_of_figures < settings.conflict_from and _told_apart(pair, settings, context)[0] is not None:
        return None, []
    return _clash(pair, settings, context)


def _noted(pair: Pair, settings: FigureSettings, context: KindContext) -> tuple[Verdict | None, list[str]]:
    """Reconciled, where a reader may stumble over two figures and their circumstances explain them."""
    likely = pair.score + (settings.one_article_bonus if pair.same_article else 0) >= settings.note_from
    alike = pair.measure_score >= settings.told_apart_from
    largest = settings.largest_noted * (LIKE_AND_FAR if alike else 1)
    if likely and pair.measure_score >= settings.note_measure_from and not pair.is_farther_than(largest):
        for reason in reconciling(pair, context):
            return Verdict.RECONCILED, [reason, *explain_change(context, pair.one, pair.other)]
    return None, []


def _told_apart(pair: Pair, settings: FigureSettings, context: KindContext) -> tuple[Verdict | None, list[str]]:
    """Reconciled, where two figures are too unlike for a conflict and their words say what sets them apart."""
    likely = pair.score >= settings.note_from and pair.measure_score >= settings.told_apart_from
    if likely and not pair.is_farther_than(settings.largest_noted):
        for reason in telling_apart(pair, context):
            return Verdict.RECONCILED, [reason]
    return None, []


def _grown(pair: Pair, settings: FigureSettings, context: KindContext) -> tuple[Verdict | None, list[str]]:
    """Two counts that "at least" alone makes agree: told as one that grew, or not at all."""
    if pair.score >= settings.note_from and is_series(pair, context):
        verdict, reasons = series_verdict(pair, context)
        if verdict == Verdict.RECONCILED:
            return verdict, reasons
    return None, []


def _is_exact(pair: Pair) -> bool:
    """Whether both figures are written with the same number, so that nobody stumbles."""
    return pair.comparison.relation == "equal" or pair.gap == 0


def _may_clash(pair: Pair, settings: FigureSettings) -> bool:
    """Whether enough speaks for one measure, so that two figures of it cannot both be right."""
    needed = settings.one_article_from if pair.same_article else settings.conflict_from
    if pair.measure_score >= settings.plain_measure_from and not pair.same_article:
        needed -= settings.plain_measure_bonus
    return (
        pair.score >= needed
        and pair.measure_score >= _needed_likeness(pair, settings)
        and not pair.is_farther_than(settings.largest_ratio)
    )


def _clash(pair: Pair, settings: FigureSettings, context: KindContext) -> tuple[Verdict | None, list[str]]:
    """The verdict on two figures of one measure that nothing explains."""
    if pair.gap <= settings.tolerated_gap:
        tolerated = rounded(Decimal(str(settings.tolerated_gap)) * 100, places=2)
        return Verdict.RECONCILED, [f"no farther apart than the {tolerated}% that is tolerated"]
    if is_series(pair, context):
        return series_verdict(pair, context)
    if pair.periods.relation == PeriodRelation.OPEN:
        return Verdict.REVIEW, [pair.periods.words, *explain_open(context, pair.one, pair.other)]
    if pair.periods.relation == PeriodRelation.APART:
        return (Verdict.REVIEW, [pair.periods.words]) if pair.score >= settings.review_from else (None, [])
    return Verdict.CONFLICT, [pair.periods.words]


def _needed_likeness(pair: Pair, settings: FigureSettings) -> float:
    """How alike two measures must be: shares and lengths of time say less by themselves than counts and sums."""
    figure = figure_of(pair.one)
    vague = figure is not None and figure.unit.dimension in {Dimension.PERCENT, Dimension.FRACTION, Dimension.TIME}
    if vague:
        return settings.vague_measure_from
    exactly_alike = pair.match.has("precise") and (pair.match.has("swapped") or pair.match.has("same time"))
    return settings.measure_from - (settings.precise_bonus if exactly_alike else 0)


def _agreement(pair: Pair, settings: FigureSettings) -> tuple[Verdict | None, list[str]]:
    fits = pair.periods.relation in {PeriodRelation.SAME, PeriodRelation.ASSUMED}
    actual = pair.one.modality == pair.other.modality
    if fits and actual and not pair.same_article and pair.score >= settings.agreement_from:
        return Verdict.AGREEMENT, [pair.periods.words]
    return None, []


def _finding(context: KindContext, name: str, pair: Pair, verdict: Verdict, reasons: Sequence[str]) -> Finding:
    slip = pair.slip if verdict in ALARMS else ""
    told = " against ".join(format_quantity(figure) for figure in map(figure_of, (pair.one, pair.other)) if figure)
    figure, about = figure_of(pair.one), pair.one.subject.head or pair.other.subject.head
    if figure is not None and verdict == Verdict.CONFLICT and pair.comparison.relation == "equal":
        told = f"{format_quantity(figure)} in two years"
    own = (feature for feature in pair.match.features if feature.name not in load("matching")["counterparts"])
    grounds = [feature.words for feature in own if feature.weight > 0][:3]
    steps = [f"The same measure: {'; '.join(grounds)}." if grounds else "", *reasons, pair.comparison.words]
    sides = [pair.one, pair.other]
    if verdict in ALARMS:
        sides += [twin for claim in sides for twin in context.twins(claim)[:1]]
    return context.finding(name, verdict, f"{about}: {told}", steps, sides, pair.match.features, pair.score, slip)
