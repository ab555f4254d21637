"""Why two figures of one measure may well differ: period, modality, scope, issuer, a count that grows."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kinds.context import KindContext
from checker.kinds.counted_things import PEOPLE, kind_counted
from checker.kinds.figure_circumstances import digits
from checker.kinds.figure_pairs import Pair
from checker.kinds.figure_scopes import scopes_of
from checker.kinds.periods import PeriodRelation
from checker.kinds.rival_classes import other_class
from checker.matching.measures import format_quantity
from checker.matching.same_measure import figure_of, issuers
from checker.matching.vocabulary import concepts_of
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.finding import Verdict
from checker.model.interval import TimeInterval
from checker.model.quantity import Dimension
from checker.model.timex import Tense
from checker.timeline.day_words import days_in_words
from checker.words import load

STRONG, ALONE = 0.8, "alone"
LONGEST_STORY = 31
OTHER_SCOPE = frozenset({"segment", "other place", "other direction", "part of another figure", "in addition"})
LOOSE_MODALITIES = frozenset(
    {Modality.DEMAND, Modality.FORECAST, Modality.ESTIMATE, Modality.CONDITIONAL, Modality.TARGET}
)

# What somebody asks for is one sum in every article, whichever of these words it is told by.
WANTED = frozenset({Modality.DEMAND, Modality.TARGET})


def reconciling(pair: Pair, context: KindContext) -> Iterator[str]:
    """Why two figures may well differ, most telling first."""
    yield from _set_against(pair, context)
    yield from _by_time(pair, context)
    yield from _by_stance(pair, context)
    apart = other_class(context, pair.one, pair.other) if not pair.same_article else ""
    if apart:
        yield apart
    alike = _both_grow(pair) or kind_counted(pair.one) == kind_counted(pair.other) == PEOPLE
    if alike and is_series(pair, context):
        verdict, reasons = series_verdict(pair, context)
        if verdict == Verdict.RECONCILED:
            yield from reasons
    yield from _part_alone(pair, context)
    for feature in pair.match.features:
        if feature.name in OTHER_SCOPE or (pair.same_article and feature.name == "base of a comparison"):
            yield f"another scope: {feature.words}"
    if pair.same_article and two_issuers(pair):
        yield f"each side's own figure: {pair.one.attribution} and {pair.other.attribution}"


def _part_alone(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether the smaller of two figures is told of a part "alone": "for the family's stock alone"."""
    told = [ALONE in scopes_of(claim, context) for claim in (pair.one, pair.other)]
    if told[0] != told[1]:
        part, whole = (pair.one, pair.other) if told[0] else (pair.other, pair.one)
        left, right = figure_of(part), figure_of(whole)
        if left is not None and right is not None and left.unit == right.unit and left.written < right.written:
            yield "another scope: the smaller is of a part alone"


def _by_time(pair: Pair, context: KindContext) -> Iterator[str]:
    if pair.periods.relation in {PeriodRelation.DIFFERENT, PeriodRelation.PART}:
        yield pair.periods.words
    if pair.periods.relation == PeriodRelation.APART and not is_series(pair, context):
        yield f"{pair.periods.words}: the figure may have changed since"
    if not context.told_within(pair.one, pair.other, 0):
        if _is_priced_daily(pair):
            yield "a price of the market, told on different days"
        if _is_on_the_spot(pair):
            yield "how many are on the spot changes from day to day"
        yield from _counted_so_far(pair, context)
    if context.lies_ahead(pair.one) != context.lies_ahead(pair.other):
        yield "one is of a time that still lay ahead of its article"


def _by_stance(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether one figure is a fact and the other a plan, an estimate or the like, or both are no facts."""
    one, other = pair.one, pair.other
    wanted = {one.modality, other.modality} <= WANTED and not two_issuers(pair)
    mistyped = pair.match.has("thousandfold")
    if one.modality != other.modality and not wanted and not mistyped and not _same_matter(pair, context):
        yield f"one is stated as {_modal(one)}, the other as {_modal(other)}"
    elif one.modality in LOOSE_MODALITIES and not wanted:
        yield f"both are stated as {_modal(one)}"


def _is_priced_daily(pair: Pair) -> bool:
    """Whether two sums are of what a market prices every day, and not said to be of one day."""
    figure, daily = figure_of(pair.one), frozenset(load("measures")["priced_daily"])
    if figure is None or figure.unit.dimension is not Dimension.MONEY or pair.periods.relation == PeriodRelation.SAME:
        return False
    return all({side.subject.head, *side.subject.context} & daily for side in (pair.one, pair.other))


def _is_on_the_spot(pair: Pair) -> bool:
    """Whether two counts are of forces at a scene, and not said to be of one day."""
    forces = frozenset(load("measures")["on_the_spot"])
    return pair.periods.relation != PeriodRelation.SAME and {pair.one.subject.head, pair.other.subject.head} <= forces


def _counted_so_far(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether one figure was counted up to a moment before the other's article, and the other is higher."""
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        first, second = figure_of(one), figure_of(other)
        published = context.graph.published[other.span.document].interval
        if first is None or second is None or published is None or one.when.interval is None:
            continue
        counted = first.unit.dimension in {Dimension.COUNT, Dimension.BARE} and first.written < second.written
        so_far = _is_as_of(one, context) and not _is_as_of(other, context)
        if counted and so_far and one.when.interval.last < published.first:
            yield f"one was counted up to {days_in_words(one.when.interval)}, and is the lower"


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
        if known is None or pair.same_article or digits(known) < 2:
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


def _modal(claim: Claim) -> str:
    if claim.modality == Modality.ACTUAL:
        return "a fact"
    return f"{'an' if claim.modality[0] in 'aeiou' else 'a'} {claim.modality}"


def two_issuers(pair: Pair) -> bool:
    """Whether the copy names two sources that share no word."""
    left, right = issuers(pair.one, pair.other)
    return bool(left and right) and not left & right


def is_series(pair: Pair, context: KindContext) -> bool:
    """Whether the figure is one that grows while a story goes on, and nothing says that both are of one moment."""
    figure = figure_of(pair.one)
    told_together = pair.periods.relation == PeriodRelation.SAME
    if figure is not None and figure.unit.dimension is Dimension.LENGTH and not _one_as_of(pair, context):
        return False  # the rain of a day has been measured
    if figure is None or pair.same_article or (told_together and (_both_as_of(pair, context) or _is_closed(pair))):
        return False
    if _of_one_hour(pair, context) or any(_is_whole(claim, context) for claim in (pair.one, pair.other)):
        return False
    growing = set(load("measures")["growing"].get(str(figure.unit.dimension), ()))
    words = {word for claim in (pair.one, pair.other) for word in (claim.subject.head, claim.subject.predicate)}
    return any(concepts_of(word) & growing for word in words)


def _both_grow(pair: Pair) -> bool:
    """Whether a word beside each figure is of one count that grows: the dead, the injured, what burned."""
    figure = figure_of(pair.one)
    growing = set(load("measures")["growing"].get(str(figure.unit.dimension), ())) if figure is not None else set()
    told = []
    for claim in (pair.one, pair.other):
        words = {claim.subject.head, claim.subject.predicate, *claim.subject.modifiers, *claim.subject.context}
        told.append(growing & {concept for word in words for concept in concepts_of(word)})
    return bool(told[0] & told[1])


def _is_closed(pair: Pair) -> bool:
    """Whether both are of one long stretch ("the fiscal year to July"), whose count is closed."""
    stretches = [claim.when.interval for claim in (pair.one, pair.other)]
    return all(stretch is not None and stretch.days > LONGEST_STORY and not stretch.is_open for stretch in stretches)


def _of_one_hour(pair: Pair, context: KindContext) -> bool:
    """Whether both sentences name the same time of day, in articles of the same day or two."""
    hours = [
        {other.value for other in context.claims_of_sentence(claim) if other.kind == ClaimKind.CLOCK}
        for claim in (pair.one, pair.other)
    ]
    return context.told_within(pair.one, pair.other, 1) and bool(hours[0] & hours[1])


def _is_whole(claim: Claim, context: KindContext) -> bool:
    """Whether "all" stands before a figure: everybody there was, a number that does not grow."""
    sentence = context.graph.sentence_of(claim)
    if sentence is None:
        return False
    return sentence.words[: claim.focus.start - sentence.start].lower().split()[-1:] == ["all"]


def _both_as_of(pair: Pair, context: KindContext) -> bool:
    """Whether both times say up to when was counted ("by Thursday evening"), not when the thing happened."""
    return all(_is_as_of(claim, context) for claim in (pair.one, pair.other))


def _one_as_of(pair: Pair, context: KindContext) -> bool:
    return any(_is_as_of(claim, context) for claim in (pair.one, pair.other))


def _is_as_of(claim: Claim, context: KindContext) -> bool:
    sentence = context.graph.sentence_of(claim)
    if sentence is None or claim.when.span is None:
        return False
    before = sentence.words[: claim.when.span.start - sentence.start].lower().split()[-4:]
    lead = f" {' '.join(before)} "
    return any(f" {phrase} " in lead for phrase in load("measures")["as_of"])


def series_verdict(pair: Pair, context: KindContext) -> tuple[Verdict, list[str]]:
    """The verdict on a count that grows: later and higher is reconciled, later and lower is review."""
    left, right = (_moment(claim, context) for claim in (pair.one, pair.other))
    if left is None or right is None:
        return Verdict.REVIEW, ["a count that grows, at times that cannot be told"]
    if left.first == right.first:
        return Verdict.CONFLICT, [pair.periods.words, "a count that grows, but both are of the same moment"]
    turned = right.first < left.first
    earlier, later = (pair.other, pair.one) if turned else (pair.one, pair.other)
    days = [days_in_words(moment) for moment in ((right, left) if turned else (left, right))]
    first, second = figure_of(earlier), figure_of(later)
    if first is not None and second is not None and second.written >= first.written:
        told = (format_quantity(first), days[0], format_quantity(second), days[1])
        return Verdict.RECONCILED, ["a count that grows: {} on {}, {} on {}".format(*told)]
    return Verdict.REVIEW, ["a count that should grow is lower in the later article"]


def _moment(claim: Claim, context: KindContext) -> TimeInterval | None:
    if claim.when.interval is not None and claim.when.interval.days <= 1 and _is_as_of(claim, context):
        return claim.when.interval
    published = context.graph.published.get(claim.span.document)
    if published is None or published.interval is None or published.interval.days > 1:
        return None
    return published.interval
