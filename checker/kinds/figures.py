"""Compares figures of one measure: the verdict on a pair of quantity or duration claims, and the words for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from checker.kinds.arithmetic import rounded
from checker.kinds.context import KindContext
from checker.kinds.explaining import explain_change, explain_open
from checker.kinds.neighbours import Neighbours, family_of
from checker.kinds.periods import PeriodRelation, Periods, relate
from checker.kinds.wholes import above_its_whole
from checker.matching.candidates import pairs_by_key
from checker.matching.measures import Comparison, commensurable, compare, format_quantity, likely_slip
from checker.matching.same_measure import figure_of, issuers, measure_keys, same_measure
from checker.matching.scoring import Match
from checker.matching.vocabulary import concepts_of
from checker.matching.weighing import base_weight, weigh
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.finding import Feature, Finding, Verdict
from checker.model.quantity import Dimension, Quantity, Unit
from checker.model.timex import Tense
from checker.words import load


class FigureSettings(BaseModel):
    """What a rule about figures sets: which measures it looks at, and from which scores on it speaks."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    measures: tuple[str, ...] = ()
    except_measures: tuple[str, ...] = ()
    conflict_from: float = 0.5
    one_article_from: float = 1.2
    measure_from: float = 1.65
    vague_measure_from: float = 3.2
    review_from: float = 1.5
    note_from: float = -3.0
    agreement_from: float = 0.2
    least: float = -4.2
    largest_ratio: float = 2.2
    largest_noted: float = 5.0
    smallest_gap: float = 0.0


CIRCUMSTANCES = frozenset(
    {
        "alone",
        "only unit",
        "swapped",
        "near",
        "very near",
        "precise",
        "slip",
        "same time",
        "one-sided time",
        "small",
        "one article",
        "caption",
    }
)
ALARMS = frozenset({Verdict.CONFLICT, Verdict.REVIEW})
COUNTS = frozenset({Dimension.COUNT, Dimension.BARE})
TABLE, SMALL, LEAST_LIKENESS, STRONG = "figures", 12, 1.5, 0.8
NEAR, VERY_NEAR = Decimal("0.4"), Decimal("0.12")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figure claims with all that was compared."""

    one: Claim
    other: Claim
    match: Match
    comparison: Comparison
    periods: Periods

    @property
    def same_article(self) -> bool:
        """Whether both stand in one article."""
        return self.one.span.document == self.other.span.document

    @property
    def measure_score(self) -> float:
        """What speaks for one measure alone, the figures and times left out."""
        return round(sum(f.weight for f in self.match.features if f.name not in CIRCUMSTANCES), 3)

    @property
    def score(self) -> float:
        """The match's score against the table's base; 0 is even odds."""
        return round(self.match.score + base_weight(TABLE), 3)


def figure_pairs(context: KindContext, kind: ClaimKind, settings: FigureSettings) -> list[Pair]:
    """The pairs of comparable figures, scored, best first."""
    claims = [claim for claim in context.claims(kind) if _wanted(claim, settings)]
    pairs = []
    neighbours = Neighbours(claims)
    for one, other in pairs_by_key(claims, measure_keys):
        if _never_compared(one, other):
            continue
        left, right = _bare_counts(figure_of(one), figure_of(other))
        if left is None or right is None or not commensurable(left.unit, right.unit):
            continue
        match = same_measure(one, other, context.vocabulary)
        comparison, periods = compare(left, right), relate(one, other, context)
        match = Match(
            (
                *match.features,
                *_alone(one, other, neighbours),
                *_circumstances((one, other), left, right, comparison, periods, context),
            )
        )
        if match.score + base_weight(TABLE) >= settings.least:
            pairs.append(Pair(one, other, match, comparison, periods))
    return sorted(pairs, key=lambda pair: (-pair.score, pair.one.focus, pair.other.focus))


def _bare_counts(left: Quantity | None, right: Quantity | None) -> tuple[Quantity | None, Quantity | None]:
    """Two counts are compared as numbers: whether "bodies" are "dead" is for the match to say."""
    if (
        left is None
        or right is None
        or not {left.unit.dimension, right.unit.dimension} <= COUNTS
        or left.unit.per != right.unit.per
    ):
        return left, right
    bare = Unit(Dimension.BARE, "", left.unit.per)
    return replace(left, unit=bare), replace(right, unit=bare)


def _circumstances(
    pair: tuple[Claim, Claim],
    left: Quantity,
    right: Quantity,
    comparison: Comparison,
    periods: Periods,
    context: KindContext,
) -> Iterator[Feature]:
    """What the figures, their times and their places add: near figures of one time are likely one figure told twice."""
    if comparison.ratio:
        gap = abs(1 - min(comparison.ratio, 1 / comparison.ratio))
        if gap <= NEAR:
            yield weigh(TABLE, "near", 1.0, f"the figures are {rounded(gap * 100)}% apart")
        if gap <= VERY_NEAR:
            yield weigh(TABLE, "very near", 1.0, "seldom by chance")
            if min(_digits(left), _digits(right)) >= 3:
                yield weigh(TABLE, "precise", 1.0, "figures this exact are seldom so near one another by chance")
        slip = likely_slip(left, right)
        if slip:
            yield weigh(TABLE, "slip", 1.0, slip)
            if "swapped" in slip and min(_digits(left), _digits(right)) >= 3:
                yield weigh(TABLE, "swapped", 1.0, "the same digits in another order")
    if periods.one_sided:
        yield weigh(TABLE, "one-sided time", 1.0, "only one is of a time that was over")
    if periods.relation == PeriodRelation.SAME:
        yield weigh(TABLE, "same time", 1.0, periods.words)
    if max(abs(left.written), abs(right.written)) <= SMALL and left.unit.dimension in COUNTS:
        yield weigh(TABLE, "small", 1.0, "small numbers are often of different things")
    if context.otherwise_same(*pair):
        yield weigh(TABLE, "otherwise same", 1.0, "the sentences are otherwise the same")
    if pair[0].span.document == pair[1].span.document:
        yield weigh(TABLE, "one article", 1.0, "two figures of one article are mostly of two things")
        if context.beside_the_text(*pair):
            yield weigh(TABLE, "caption", 1.0, "a caption or headline repeats the text")


def _alone(one: Claim, other: Claim, neighbours: Neighbours) -> Iterator[Feature]:
    """Whether no other figure of either article could be the counterpart."""
    left, right = figure_of(one), figure_of(other)
    if left is None or right is None or one.span.document == other.span.document:
        return
    counts = (neighbours.near(left, other.span.document), neighbours.near(right, one.span.document))
    if counts == (1, 1):
        yield weigh(TABLE, "alone", 1.0, "no other figure of the two articles comes near either")
    totals = [neighbours.total(left, claim.span.document) for claim in (one, other)]
    if left.unit.dimension not in COUNTS and family_of(left) == family_of(right) and max(totals) <= 2:
        share = 1.0 if totals == [1, 1] else 0.5
        yield weigh(TABLE, "only unit", share, f"hardly another figure in {left.unit} in either article")


def _digits(figure: Quantity) -> int:
    """How many significant digits a figure is written with."""
    return len(figure.written.normalize().as_tuple().digits)


def _wanted(claim: Claim, settings: FigureSettings) -> bool:
    words = {claim.subject.head, *claim.subject.modifiers}
    about = set().union(*(concepts_of(word) for word in words)) | words
    if settings.measures and not about & set(settings.measures):
        return False
    return not about & set(settings.except_measures)


def _never_compared(one: Claim, other: Claim) -> bool:
    """Two figures of one sentence tell of two things; a negated clause states no figure."""
    same_sentence = one.span.document == other.span.document and one.sentence == other.sentence
    return same_sentence or one.negated != other.negated


def judge_figures(context: KindContext, kind: ClaimKind, name: str, settings: FigureSettings) -> Iterator[Finding]:
    """The findings of all pairs, at most one conflict for each claim and article it is compared with."""
    pairs = figure_pairs(context, kind, settings)
    settled = _settled(pairs)
    used: set[tuple[str, str]] = set()
    judged = [(pair, *_verdict(pair, settings, context)) for pair in pairs]
    for pair, verdict, reasons in sorted(judged, key=lambda item: item[1].rank if item[1] else len(Verdict)):
        ends = {(pair.one.id, pair.other.span.document), (pair.other.id, pair.one.span.document)}
        if verdict is None or ends <= used or (verdict in ALARMS and (ends & used or _explained(pair, settled))):
            continue
        used |= ends
        yield _finding(context, name, pair, verdict, reasons)


def _settled(pairs: Iterable[Pair]) -> dict[tuple[str, str], float]:
    """For each claim and article: how well a claim there that gives the same figure matches it."""
    best: dict[tuple[str, str], float] = {}
    for pair in pairs:
        if pair.comparison.relation not in {"disjoint", "incomparable"}:
            for claim, other in ((pair.one, pair.other), (pair.other, pair.one)):
                key = (claim.id, other.span.document)
                best[key] = max(best.get(key, 0.0), pair.measure_score)
    return best


def _explained(pair: Pair, settled: dict[tuple[str, str], float]) -> bool:
    """Whether one side has its like in the other article already, so that this pair is of two things."""
    keys = ((pair.one.id, pair.other.span.document), (pair.other.id, pair.one.span.document))
    return any(key in settled and settled[key] >= max(LEAST_LIKENESS, pair.measure_score - 0.3) for key in keys)


def _verdict(pair: Pair, settings: FigureSettings, context: KindContext) -> tuple[Verdict | None, list[str]]:
    if above_its_whole(pair) and pair.score >= settings.conflict_from:
        return None, []  # the kind "sum" speaks of it
    if pair.comparison.relation != "disjoint":
        return _agreement(pair, settings)
    if pair.score < settings.note_from or _far_apart(pair, settings.largest_noted):
        return None, []
    for reason in (*_set_against(pair, context), *_reconciling(pair, context)):
        return Verdict.RECONCILED, [reason, *explain_change(context, pair.one, pair.other)]
    needed = settings.one_article_from if pair.same_article else settings.conflict_from
    if (
        pair.score < needed
        or pair.measure_score < _needed_likeness(pair, settings)
        or _far_apart(pair, settings.largest_ratio)
    ):
        return None, []
    if _is_series(pair):
        return _series_verdict(pair, context)
    if pair.periods.relation == PeriodRelation.OPEN:
        return Verdict.REVIEW, [pair.periods.words, *explain_open(context, pair.one, pair.other)]
    if pair.periods.relation == PeriodRelation.APART:
        return (Verdict.REVIEW, [pair.periods.words]) if pair.score >= settings.review_from else (None, [])
    if _two_issuers(pair) and _gap(pair) <= 0.1:
        return Verdict.REVIEW, [f"two issuers: {pair.one.attribution} and {pair.other.attribution}"]
    return Verdict.CONFLICT, [pair.periods.words]


def _needed_likeness(pair: Pair, settings: FigureSettings) -> float:
    """How alike two measures must be: shares and lengths of time say less by themselves than counts and sums."""
    figure = figure_of(pair.one)
    vague = figure is not None and figure.unit.dimension in {Dimension.PERCENT, Dimension.FRACTION, Dimension.TIME}
    return settings.vague_measure_from if vague else settings.measure_from


def _agreement(pair: Pair, settings: FigureSettings) -> tuple[Verdict | None, list[str]]:
    fits = pair.periods.relation in {PeriodRelation.SAME, PeriodRelation.ASSUMED}
    actual = pair.one.modality == pair.other.modality
    if fits and actual and not pair.same_article and pair.score >= settings.agreement_from:
        return Verdict.AGREEMENT, [pair.periods.words]
    return None, []


def _far_apart(pair: Pair, largest: float) -> bool:
    """Figures many times apart are of two things, unless the digits are the same and the magnitude slipped."""
    ratio = pair.comparison.ratio
    if ratio is None:
        return True
    larger = max(float(ratio), 1 / float(ratio)) if ratio else float("inf")
    return larger > largest and not _slip(pair)


def _slip(pair: Pair) -> str:
    left, right = figure_of(pair.one), figure_of(pair.other)
    return likely_slip(left, right) if left is not None and right is not None else ""


def _gap(pair: Pair) -> float:
    ratio = pair.comparison.ratio
    return abs(1 - float(ratio)) if ratio else 1.0


def _reconciling(pair: Pair, context: KindContext) -> Iterator[str]:
    """Why two figures may well differ, most telling first."""
    one, other = pair.one, pair.other
    if pair.periods.relation in {PeriodRelation.DIFFERENT, PeriodRelation.PART}:
        yield pair.periods.words
    if pair.periods.relation == PeriodRelation.APART and not _is_series(pair):
        yield f"{pair.periods.words}: the figure may have changed since"
    if _lies_ahead(one, context) != _lies_ahead(other, context):
        yield "one is of a time that still lay ahead of its article"
    if one.modality != other.modality and not _same_matter(pair, context):
        yield f"one is stated as {_modal(one)}, the other as {_modal(other)}"
    elif one.modality in LOOSE_MODALITIES:
        yield f"both are stated as {_modal(one)}"
    for feature in pair.match.features:
        if feature.name in OTHER_SCOPE or (pair.same_article and feature.name == "base of a comparison"):
            yield f"another scope: {feature.words}"
    if pair.same_article and _two_issuers(pair):
        yield f"each side's own figure: {one.attribution} and {other.attribution}"


def _same_matter(pair: Pair, context: KindContext) -> bool:
    """Whether a plan and a present statement of the same days tell of one thing still under way."""
    modes = {pair.one.modality, pair.other.modality}
    if (
        modes != {Modality.ACTUAL, Modality.PLAN}
        or pair.score < STRONG
        or pair.periods.relation != PeriodRelation.ASSUMED
    ):
        return False
    told = pair.one if pair.one.modality == Modality.ACTUAL else pair.other
    return told.when.tense != Tense.PAST


def _set_against(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether one article itself sets the other's figure beside its own, and so knows of both."""
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        known = figure_of(other)
        if known is None or pair.same_article or _digits(known) < 2:
            continue
        for beside in context.figures_of_sentence(one):
            figure = figure_of(beside)
            if (
                beside.id != one.id
                and figure is not None
                and figure.unit == known.unit
                and figure.written == known.written
            ):
                yield f"the article sets the two figures against one another itself: {beside.words}"
                return


OTHER_SCOPE = frozenset({"segment", "other place", "other direction", "part of another figure", "in addition"})


def _lies_ahead(claim: Claim, context: KindContext) -> bool:
    """Whether a claim's time begins after its article."""
    published = context.graph.published.get(claim.span.document)
    if claim.when.interval is None or published is None or published.interval is None:
        return False
    return claim.when.interval.first > published.interval.last


LOOSE_MODALITIES = frozenset(
    {Modality.DEMAND, Modality.FORECAST, Modality.ESTIMATE, Modality.CONDITIONAL, Modality.TARGET}
)


def _modal(claim: Claim) -> str:
    return (
        "a fact"
        if claim.modality == Modality.ACTUAL
        else f"{'an' if claim.modality[0] in 'aeiou' else 'a'} {claim.modality}"
    )


def _two_issuers(pair: Pair) -> bool:
    """Whether the copy names two sources that share no word."""
    left, right = issuers(pair.one, pair.other)
    return bool(left and right) and not left & right


def _is_series(pair: Pair) -> bool:
    """Whether the figure is one that grows while a story goes on, and nothing says that both are of one moment."""
    figure = figure_of(pair.one)
    if pair.same_article or pair.periods.relation == PeriodRelation.SAME or figure is None:
        return False
    growing = set(load("measures")["growing"].get(str(figure.unit.dimension), ()))
    words = {word for claim in (pair.one, pair.other) for word in (claim.subject.head, claim.subject.predicate)}
    return any(concepts_of(word) & growing for word in words)


def _series_verdict(pair: Pair, context: KindContext) -> tuple[Verdict | None, list[str]]:
    moments = [_moment(claim, context) for claim in (pair.one, pair.other)]
    if None in moments:
        return Verdict.REVIEW, ["a count that grows, at times that cannot be told"]
    left, right = moments
    assert left is not None and right is not None
    if left == right:
        return Verdict.CONFLICT, [pair.periods.words, "a count that grows, but both are of the same moment"]
    earlier, later = (pair.one, pair.other) if left < right else (pair.other, pair.one)
    first, second = figure_of(earlier), figure_of(later)
    if first is not None and second is not None and second.written >= first.written:
        return Verdict.RECONCILED, [
            f"a count that grows: {format_quantity(first)} on {min(left, right)}, {format_quantity(second)} on {max(left, right)}"
        ]
    return Verdict.REVIEW, ["a count that should grow is lower in the later article"]


def _moment(claim: Claim, context: KindContext) -> str | None:
    if claim.when.interval is not None and claim.when.interval.days <= 1:
        return claim.when.interval.edtf
    published = context.graph.published.get(claim.span.document)
    if published is None or published.interval is None or published.interval.days > 1:
        return None
    return published.interval.edtf


def _finding(context: KindContext, name: str, pair: Pair, verdict: Verdict, reasons: Sequence[str]) -> Finding:
    left, right = figure_of(pair.one), figure_of(pair.other)
    assert left is not None and right is not None
    slip = _slip(pair) if verdict in {Verdict.CONFLICT, Verdict.REVIEW} else ""
    told = f"{format_quantity(left)} against {format_quantity(right)}"
    about = pair.one.subject.head or pair.other.subject.head
    grounds = [feature.words for feature in pair.match.features if feature.weight > 0][:3]
    steps = [f"The same measure: {'; '.join(grounds)}." if grounds else "", *reasons, pair.comparison.words]
    sides = [pair.one, pair.other]
    if verdict in ALARMS:
        sides += [twin for claim in sides for twin in context.twins(claim)[:1]]
    return context.finding(name, verdict, f"{about}: {told}", steps, sides, pair.match.features, pair.score, slip)
