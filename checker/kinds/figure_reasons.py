"""Why two figures of one measure may well differ: period, modality, scope, issuer, a count that grows."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kinds.context import KindContext
from checker.kinds.counted_things import PEOPLE, kind_counted
from checker.kinds.figure_circumstances import VAGUE
from checker.kinds.figure_pairs import Pair, bare_counts
from checker.kinds.figure_scopes import of_goods_alone, other_complement, scopes_of
from checker.kinds.figures_beside import explained_beside, led_from
from checker.kinds.growing_counts import (
    both_grow,
    has_grown_to,
    is_as_of,
    is_series,
    is_told_so_far,
    run_from_one_day,
    series_verdict,
)
from checker.kinds.levels_in_time import BASE
from checker.kinds.periods import PeriodRelation
from checker.kinds.rival_classes import other_class
from checker.kinds.windows import of_two_windows
from checker.matching.measures import in_unit
from checker.matching.same_measure import figure_of, issuers
from checker.matching.slips import OTHER_UNIT
from checker.matching.vocabulary import concepts_of
from checker.model.claim import Claim, Modality
from checker.model.finding import Verdict
from checker.model.interval import TimeInterval
from checker.model.quantity import Dimension
from checker.model.timex import Tense
from checker.timeline.day_words import days_in_words
from checker.words import load

STRONG, ALONE, CAPACITY_CONCEPT = 0.8, "alone", "capacity"
COUNTS_APART = ("part_counted", "recounted", "provisional", "with_debt", "with_tax", "without_items")
OTHER_SCOPE = frozenset({"segment", "other place", "other direction", "part of another figure", "in addition"})
LONGEST_NEWS = 10  # days
ALIKE = 1.5  # what measures of one thing are alike by at least
LOOSE_MODALITIES = frozenset(
    {Modality.DEMAND, Modality.FORECAST, Modality.ESTIMATE, Modality.CONDITIONAL, Modality.TARGET}
)

# What somebody asks for is one sum in every article, whichever of these words it is told by.
WANTED = frozenset({Modality.DEMAND, Modality.TARGET})
# What somebody will get is one sum too, whether it is told as promised or as planned.
PROMISED = frozenset({Modality.PLEDGE, Modality.PLAN})


def reconciling(pair: Pair, context: KindContext) -> Iterator[str]:
    """Why two figures may well differ, most telling first."""
    yield from explained_beside(pair, context)
    yield from _by_time(pair, context)
    yield from led_from(pair, context)
    yield from _by_stance(pair, context)
    apart = other_class(context, pair.one, pair.other) if not pair.same_article else ""
    if apart:
        yield apart
    yield from other_complement(pair, context)
    yield from of_goods_alone(pair)
    if pair.same_article and _says_what_it_was(pair, context):
        yield "the article goes on with what it was at another time"
    yield from _of_two_counts(pair, context)
    windows = of_two_windows(pair, context)
    if windows:
        yield windows
    alike = both_grow(pair) or kind_counted(pair.one) == kind_counted(pair.other) == PEOPLE
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


def _of_two_counts(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether one figure alone says that it is of a count not yet finished, of a first one, or of one made again."""
    told = [scopes_of(claim, context, in_sentence=True) for claim in (pair.one, pair.other)]
    for scope in COUNTS_APART:
        if (scope in told[0]) != (scope in told[1]):
            phrase = (told[0] | told[1])[scope]
            yield f"another count: only one is told “{phrase}”"


def _by_time(pair: Pair, context: KindContext) -> Iterator[str]:
    if not context.told_within(pair.one, pair.other, LONGEST_NEWS):
        yield from _grown_since(pair, context)
    if pair.periods.relation in {PeriodRelation.DIFFERENT, PeriodRelation.PART}:
        yield pair.periods.words
    if pair.periods.relation == PeriodRelation.APART and not is_series(pair, context):
        yield f"{pair.periods.words}: the figure may have changed since"
    if _tells_an_hour(pair, context):
        yield "a price of the market, told at an hour of trading"
    if not context.told_within(pair.one, pair.other, 0):
        if _is_priced_daily(pair, context):
            yield "a price of the market, told on different days"
        if _is_on_the_spot(pair):
            yield "how many are on the spot changes from day to day"
        yield from _counted_so_far(pair, context)
    ahead = any(_is_ahead_of(*sides, context) for sides in ((pair.one, pair.other), (pair.other, pair.one)))
    # A number in another unit, or with its digits swapped, is hardly a plan that has changed.
    if ahead and pair.slip != OTHER_UNIT and not (pair.match.has("precise") and "swapped" in pair.slip):
        yield "one is of a time that still lay ahead of its article"


def _by_stance(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether one figure is a fact and the other a plan, an estimate or the like, or both are no facts."""
    one, other = pair.one, pair.other
    modes = {one.modality, other.modality}
    wanted = any(modes <= alike for alike in (WANTED, PROMISED)) and not two_issuers(pair)
    mistyped = pair.match.has("thousandfold") or _is_mistyped(pair, context)
    one_matter = _same_matter(pair, context) or _tells_capacity(pair) or _lead_from_one_base(pair, context)
    if one.modality != other.modality and not wanted and not mistyped and not one_matter:
        yield f"one is stated as {_modal(one)}, the other as {_modal(other)}"
    elif one.modality in LOOSE_MODALITIES and not wanted and not _is_mistyped(pair, context):
        yield f"both are stated as {_modal(one)}"


def _is_mistyped(pair: Pair, context: KindContext) -> bool:
    """Whether two sums of one measure have the same digits in another order in news of the same days: what is planned
    in one and told as a fact in the other is hardly 54 million by chance where it is 45."""
    alike = pair.measure_score >= ALIKE and not pair.same_article and "swapped" in pair.slip
    return alike and context.told_within(pair.one, pair.other, LONGEST_NEWS)


def _is_priced_daily(pair: Pair, context: KindContext) -> bool:
    """Whether two sums are of what a market prices every day, and not said to be of one day."""
    figure, daily = figure_of(pair.one), frozenset(load("measures")["priced_daily"])
    if figure is None or figure.unit.dimension is not Dimension.MONEY or pair.periods.relation == PeriodRelation.SAME:
        return False
    told = [{side.subject.head, *side.subject.context} & daily for side in (pair.one, pair.other)]
    return all(told) and not any(_is_part_of_a_sum(side, context) for side in (pair.one, pair.other))


def _is_part_of_a_sum(claim: Claim, context: KindContext) -> bool:
    """Whether a share is somebody's part of a sum, and none of a company: "the council's share of the bill"."""
    sentence = context.graph.sentence_of(claim)
    return sentence is not None and any(words in sentence.words for words in load("measures")["shares_of_sums"])


def _tells_an_hour(pair: Pair, context: KindContext) -> bool:
    """Whether one of two prices is of an hour of a day of trading: "to 318 crowns in early trading"."""
    figure = figure_of(pair.one)
    if figure is None or figure.unit.dimension is not Dimension.MONEY:
        return False
    sentences = [context.graph.sentence_of(claim) for claim in (pair.one, pair.other)]
    hours = load("measures")["hours_of_trading"]
    return any(hour in sentence.words.lower() for sentence in sentences if sentence is not None for hour in hours)


def _is_ahead_of(one: Claim, other: Claim, context: KindContext) -> bool:
    """Whether only one figure is of a time after its article; one without a time, told as a plan, may be of it too."""
    if not context.lies_ahead(one) or context.lies_ahead(other):
        return False
    if context.days_between(one, other) is None and one.when.interval == other.when.interval:
        return False  # of one time, and nothing says that it was over for either
    return other.when.interval is not None or other.modality is Modality.ACTUAL


def _is_on_the_spot(pair: Pair) -> bool:
    """Whether two counts are of forces at a scene, and not said to be of one day."""
    forces = frozenset(load("measures")["on_the_spot"])
    if "swapped" in pair.slip:
        return False
    return pair.periods.relation != PeriodRelation.SAME and {pair.one.subject.head, pair.other.subject.head} <= forces


def _grown_since(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether the later article tells what a figure has grown to, and the earlier one has less."""
    published = context.graph.published
    for later, earlier in ((pair.one, pair.other), (pair.other, pair.one)):
        days = [published[claim.span.document].interval for claim in (earlier, later)]
        more, less = bare_counts(figure_of(later), figure_of(earlier))
        if more is None or less is None or days[0] is None or days[1] is None or days[0].last >= days[1].first:
            continue
        grows = has_grown_to(later, context) or run_from_one_day(earlier, later)
        if grows and in_unit(less, more.unit).written < more.written:
            yield f"the later article tells what it has grown to by {days_in_words(days[1])}"


def _counted_so_far(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether one figure was counted up to a moment before the other's article, and the other is higher."""
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        first, second = bare_counts(figure_of(one), figure_of(other))
        published = context.graph.published[other.span.document].interval
        if first is None or second is None or published is None or first.written >= in_unit(second, first.unit).written:
            continue
        moment = _counted_up_to(one, other, context) if "swapped" not in pair.slip else None
        if moment is not None and moment.last < published.first:
            yield f"one was counted up to {days_in_words(moment)}, and is the lower"


def _counted_up_to(one: Claim, other: Claim, context: KindContext) -> TimeInterval | None:
    """The moment that only one of two figures says it was counted up to, or the day of the article that sums up what
    has come together so far; None where neither is told."""
    figure = figure_of(one)
    if figure is None or is_as_of(other, context) or is_told_so_far(other, context):
        return None
    if is_as_of(one, context):
        return one.when.interval if figure.unit.dimension in {Dimension.COUNT, Dimension.BARE} else None
    so_far = figure.unit.dimension not in VAGUE and is_told_so_far(one, context)
    return context.graph.published[one.span.document].interval if so_far else None


def _same_matter(pair: Pair, context: KindContext) -> bool:
    """Whether a plan and a present statement of the same days tell of one thing still under way."""
    modes = {pair.one.modality, pair.other.modality}
    if (
        modes != {Modality.ACTUAL, Modality.PLAN}
        or pair.score < STRONG
        or pair.periods.relation != PeriodRelation.ASSUMED
        or (_is_of_time(pair) and not context.told_within(pair.one, pair.other, LONGEST_NEWS))
    ):
        return False
    told = pair.one if pair.one.modality == Modality.ACTUAL else pair.other
    return told.when.tense != Tense.PAST


def _says_what_it_was(pair: Pair, context: KindContext) -> bool:
    """Whether the sentence behind a figure gives the other with a time of its own: "It was 45,000 tonnes in 2024"."""
    earlier, later = sorted((pair.one, pair.other), key=lambda claim: claim.sentence)
    follows = later.sentence == earlier.sentence + 1 and later.when.stated and later.when.interval is not None
    return follows and later.when.tense is Tense.PAST and context.opens_with(later, frozenset({"it", "they"}))


def _lead_from_one_base(pair: Pair, context: KindContext) -> bool:
    """Whether both figures stand beside one and the same base: "from 580 leva to 640", "to 680 leva from 580"."""
    bases = []
    for claim in (pair.one, pair.other):
        beside = (each for each in context.figures_of_sentence(claim) if BASE in each.subject.segment)
        bases.append({(f.written, f.unit) for each in beside if (f := figure_of(each)) is not None})
    own = {(f.written, f.unit) for claim in (pair.one, pair.other) if (f := figure_of(claim)) is not None}
    return bool((bases[0] & bases[1]) - own)


def _is_of_time(pair: Pair) -> bool:
    """Whether two figures are lengths of time: what is to last so long may turn out longer."""
    figure = figure_of(pair.one)
    return figure is not None and figure.unit.dimension is Dimension.TIME


def _tells_capacity(pair: Pair) -> bool:
    """Whether one says what a thing can do, and the other names its capacity: "can make 240", "a capacity of 180"."""
    sides = (pair.one, pair.other)
    told = [side for side in sides if side.modality is Modality.ACTUAL]
    if len(told) != 1 or not any(side.modality is Modality.CAPACITY for side in sides):
        return False
    subject = told[0].subject
    return CAPACITY_CONCEPT in {concept for word in (subject.head, *subject.modifiers) for concept in concepts_of(word)}


def _modal(claim: Claim) -> str:
    if claim.modality == Modality.ACTUAL:
        return "a fact"
    return f"{'an' if claim.modality[0] in 'aeiou' else 'a'} {claim.modality}"


def two_issuers(pair: Pair) -> bool:
    """Whether the copy names two sources that share no word."""
    left, right = issuers(pair.one, pair.other)
    return bool(left and right) and not left & right
