"""The verdict on a pair of figures, with its reasons: a conflict, an explained difference, an agreement, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from checker.kinds.arithmetic import rounded
from checker.kinds.context import KindContext
from checker.kinds.counted_things import counts_other_nouns, is_striking, one_number_of_two_things
from checker.kinds.counterparts import Counterparts, without_days
from checker.kinds.explaining import explain_change, explain_open
from checker.kinds.figure_circumstances import VAGUE, digits
from checker.kinds.figure_pairs import FigureSettings, Pair
from checker.kinds.figure_reasons import reconciling
from checker.kinds.figure_scopes import are_of_two_scopes, telling_apart
from checker.kinds.growing_counts import is_series, series_verdict
from checker.kinds.issuers import beyond_its_bound, is_close_call
from checker.kinds.near_misses import NearMisses
from checker.kinds.one_story import doubt_of_one_story
from checker.kinds.periods import PeriodRelation
from checker.kinds.repeated_years import repeated_year
from checker.kinds.wholes import above_its_whole
from checker.matching.measures import Relation, format_quantity
from checker.matching.same_measure import figure_of
from checker.matching.scoring import Match
from checker.model.finding import Verdict
from checker.model.quantity import Bound, Dimension
from checker.model.timex import Tense

# Figures farther apart than this agree only because one leaves the other open, which is no support for either; from so
# many significant digits on two are hardly the same by chance.
MOST_AGREEING, EXACT = 0.2, 2
LONGEST_YEAR = 366  # days
SWAPPED = ("swapped digits", "two swapped digits")
OPPOSED = "one says that it rose, and the other that it fell"
Judged = tuple[Pair, Verdict | None, list[str]]


class FigureVerdicts:
    """Judges pairs of figures one by one, each against all pairs of its articles."""

    def __init__(self, context: KindContext, settings: FigureSettings, pairs: Sequence[Pair]) -> None:
        self._context = context
        self._settings = settings
        self._counterparts = Counterparts(context, pairs)
        self._near_misses = NearMisses(pairs)

    def of(self, pair: Pair) -> Judged:
        """The verdict by what the two claims say; where that is little or vague, by what their whole articles do.

        The pair comes back with the features that spoke for the verdict.
        """
        if above_its_whole(pair) and pair.score >= self._settings.conflict_from:
            return pair, None, []  # the kind "sum" speaks of it
        if is_close_call(pair, self._settings, self._context):
            return pair, Verdict.REVIEW, [f"two issuers: {pair.one.attribution} and {pair.other.attribution}"]
        return self._of_near(pair) if pair.comparison.relation != Relation.DISJOINT else self._of_far(pair)

    def _of_near(self, pair: Pair) -> Judged:
        """The verdict on two figures that are the same, or may be."""
        repeated = repeated_year(pair)
        if repeated and pair.score >= self._settings.conflict_from:
            return pair, Verdict.CONFLICT, [repeated]
        of_two_things = one_number_of_two_things(pair)
        if of_two_things:
            striking = is_striking(pair) and pair.score >= self._settings.agreement_from
            return (pair, Verdict.REVIEW, [of_two_things]) if striking else (pair, None, [])
        if counts_other_nouns(pair):
            return pair, None, []
        if beyond_its_bound(pair):
            return self._grown(pair)
        far = pair.comparison.relation == Relation.OVERLAP and pair.gap > MOST_AGREEING
        if self._agrees(pair) and not far:
            if pair.is_opposed:
                likely = pair.score >= self._settings.conflict_from
                return pair, Verdict.CONFLICT if likely else Verdict.REVIEW, [OPPOSED, pair.periods.words]
            return pair, Verdict.AGREEMENT, [pair.periods.words]
        exact = pair.comparison.relation == Relation.EQUAL or pair.gap == 0
        reason = "" if exact else self._reconciled_by(pair) or (_left_open(pair) if far else "")
        return self._noted(pair, reason, self._near_miss(pair)) if reason else (pair, None, [])

    def _of_far(self, pair: Pair) -> Judged:
        """The verdict on two figures that cannot both be right of one measure."""
        apart = pair.periods.relation == PeriodRelation.APART
        lasting = apart and not self._may_be_of_two_years(pair)
        whole = self._seen_whole(pair, self._settings.counterparts_apart_from) if lasting else None
        if whole is not None:
            return self._as_wholes(without_days(whole))  # the days between the articles were weighed
        clashes = self._may_clash(pair)
        near = self._near_miss(pair)
        reason = self._reconciled_by(pair) if clashes or near is not None else ""
        if reason:
            return self._noted(pair, reason, near)
        scope = next(telling_apart(pair, self._context), "") if clashes or near is not None else ""
        if clashes and not (scope and self._is_set_apart(pair)):
            return self._doubted(pair) or self._settled_by_slip(self._clash(pair))
        whole = self._seen_whole(pair, self._settings.counterparts_from)
        if whole is not None:
            return self._as_wholes(whole)
        return self._noted(pair, scope if pair.is_tied else "", near)

    def _may_be_of_two_years(self, pair: Pair) -> bool:
        """Whether a figure that is told as what is so now lies more than a year from the other: who has power today."""
        present = any(claim.when.tense is not Tense.PAST for claim in (pair.one, pair.other))
        return present and not self._context.told_within(pair.one, pair.other, LONGEST_YEAR)

    def _is_set_apart(self, pair: Pair) -> bool:
        """Whether a scope that one figure alone is told of makes them two: in one article the writer knew of both."""
        weighty = pair.same_article and are_of_two_scopes(pair, self._context)
        return weighty or pair.score_of_figures < self._settings.conflict_from

    def _reconciled_by(self, pair: Pair) -> str:
        return next(reconciling(pair, self._context), "")

    def _near_miss(self, pair: Pair) -> Match | None:
        """What speaks for a reader's stumbling over two figures; None where that is too little."""
        known, far = self._near_misses.both_known(pair), self._near_misses.are_far_apart(pair)
        if _counts_two_things(pair) or known or far:
            return None
        likelihood = self._near_misses.likelihood(pair)
        doubt = doubt_of_one_story(self._context, pair.one.span.document, pair.other.span.document)
        return likelihood if likelihood.score + doubt >= self._settings.note_from else None

    def _noted(self, pair: Pair, reason: str, near: Match | None) -> Judged:
        """Reconciled, where a reader would stumble over two figures and something explains them."""
        if near is None or not reason:
            return pair, None, []
        whole = replace(pair, match=Match((*pair.match.features, *near.features)))
        return whole, Verdict.RECONCILED, [reason, *explain_change(self._context, pair.one, pair.other)]

    def _grown(self, pair: Pair) -> Judged:
        """Two counts that "at least" alone makes agree: told as one that grew, or not at all."""
        if is_series(pair, self._context):
            verdict, reasons = series_verdict(pair, self._context)
            if verdict == Verdict.RECONCILED:
                return self._noted(pair, reasons[0], self._near_miss(pair))
        return pair, None, []

    def _agrees(self, pair: Pair) -> bool:
        fits = pair.periods.relation in {PeriodRelation.SAME, PeriodRelation.ASSUMED} or _is_same_number(pair)
        actual = pair.one.modality == pair.other.modality
        return fits and actual and not pair.same_article and pair.score >= self._settings.agreement_from

    def _seen_whole(self, pair: Pair, least: float | None) -> Pair | None:
        """The pair with what its whole articles add, where they say that it is one figure told twice."""
        if least is None or not self._counterparts.may_be(pair):
            return None
        likelihood = self._counterparts.likelihood(pair)
        if likelihood.score < least:
            return None
        return replace(pair, match=Match((*pair.match.features, *likelihood.features)))

    def _doubted(self, pair: Pair) -> Judged | None:
        """Review, where two figures look like one and all else that their articles tell speaks against it."""
        doubted_below = self._settings.doubted_below
        if doubted_below is None or not self._counterparts.may_be(pair):
            return None
        likelihood = self._counterparts.likelihood(pair)
        if likelihood.score >= doubted_below:
            return None
        doubted = replace(pair, match=Match((*pair.match.features, *likelihood.features)))
        against = "all else that the two articles tell speaks for two figures, not one"
        return doubted, Verdict.REVIEW, [pair.periods.words, against]

    def _as_wholes(self, whole: Pair) -> Judged:
        """The verdict on two figures that their articles, seen whole, make one."""
        pair, verdict, reasons = self._settled_by_slip(self._clash(whole))
        return pair, verdict, [self._counterparts.in_words(pair), *reasons]

    def _settled_by_slip(self, judged: Judged) -> Judged:
        """A question about the time of two figures is settled where their digits are the same, in another order."""
        pair, verdict, reasons = judged
        if verdict != Verdict.REVIEW:
            return judged
        whole = self._seen_whole(pair, self._settings.counterparts_from)
        if whole is None or not any(whole.match.has(name) for name in SWAPPED):
            return judged
        return whole, Verdict.CONFLICT, [*reasons, "but the same digits in another order are hardly two figures"]

    def _may_clash(self, pair: Pair) -> bool:
        """Whether enough speaks for one measure, so that two figures of it cannot both be right."""
        settings = self._settings
        needed = settings.one_article_from if pair.same_article else settings.conflict_from
        if pair.measure_score >= settings.plain_measure_from and not pair.same_article:
            needed -= settings.plain_measure_bonus
        alike = pair.score >= needed and pair.measure_score >= self._needed_likeness(pair)
        return alike and not pair.is_farther_than(settings.largest_ratio) and not self._is_anothers(pair)

    def _is_anothers(self, pair: Pair) -> bool:
        """Whether the measure of one figure is that of another figure beside the other: "30 km north of Velden, at a
        depth of 10 km" has a depth of its own."""
        for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
            figure, head = figure_of(one), other.subject.head
            beside = (each for each in self._context.figures_of_sentence(one) if each.id != one.id)
            named = [figure_of(each) for each in beside if each.subject.head == head != one.subject.head]
            if figure is not None and any(told is not None and told.unit == figure.unit for told in named):
                return True
        return False

    def _needed_likeness(self, pair: Pair) -> float:
        """How alike two measures must be: shares and lengths of time say less by themselves than counts and sums."""
        figure = figure_of(pair.one)
        if figure is not None and figure.unit.dimension in VAGUE | {Dimension.TIME}:
            return self._settings.vague_measure_from
        exactly_alike = pair.match.has("precise") and (pair.match.has("swapped") or pair.match.has("same time"))
        return self._settings.measure_from - (self._settings.precise_bonus if exactly_alike else 0)

    def _clash(self, pair: Pair) -> Judged:
        """The verdict on two figures of one measure that nothing explains."""
        if pair.gap <= self._settings.tolerated_gap:
            tolerated = rounded(Decimal(str(self._settings.tolerated_gap)) * 100, places=2)
            return pair, Verdict.RECONCILED, [f"no farther apart than the {tolerated}% that is tolerated"]
        if is_series(pair, self._context):
            return pair, *series_verdict(pair, self._context)
        if pair.periods.relation == PeriodRelation.OPEN:
            return pair, Verdict.REVIEW, [pair.periods.words, *explain_open(self._context, pair.one, pair.other)]
        if pair.periods.relation == PeriodRelation.APART:
            likely = pair.score >= self._settings.review_from
            return (pair, Verdict.REVIEW, [pair.periods.words]) if likely else (pair, None, [])
        return pair, Verdict.CONFLICT, [pair.periods.words]


def _left_open(pair: Pair) -> str:
    """How the bound of one figure leaves room for the other: "up to 60" for 40; "" where neither has one."""
    for claim in (pair.one, pair.other):
        figure = figure_of(claim)
        if figure is not None and figure.bound not in {Bound.EXACT, Bound.ABOUT}:
            return f"“{format_quantity(figure)}” leaves room for the other figure"
    return ""


def _counts_two_things(pair: Pair) -> bool:
    """Whether no word makes two counts one, so that nobody stumbles: forty lorries, and a crew of 31 sailors."""
    figures = [figure_of(claim) for claim in (pair.one, pair.other)]
    if any(figure is None or figure.unit.dimension is not Dimension.COUNT for figure in figures):
        return False
    if pair.match.has("small"):
        return not any(pair.match.has(name) for name in ("same head", "head concept", "head predicate"))
    return not pair.is_tied


def _is_same_number(pair: Pair) -> bool:
    """Whether two figures whose times cannot be told are one number, too exact to be so by chance."""
    figures = [figure for figure in map(figure_of, (pair.one, pair.other)) if figure is not None]
    alike = pair.comparison.relation == Relation.OVERLAP and len({(f.written, f.unit) for f in figures}) == 1
    same = pair.comparison.relation == Relation.EQUAL or alike
    return same and pair.periods.relation == PeriodRelation.OPEN and min(map(digits, figures), default=0) >= EXACT
