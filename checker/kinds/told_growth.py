"""Growth that two levels tell, against a change stated elsewhere: "36.4 TWh, against 33.6 in 2023"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from checker.kinds.arithmetic import HUNDRED, POINTS, compared_growth, middle, room_for, rounded
from checker.kinds.context import KindContext
from checker.kinds.figure_circumstances import digits
from checker.kinds.figure_scopes import is_of_others, scopes_of
from checker.kinds.levels_in_time import (
    NAMED,
    Growth,
    bears_out,
    growths,
    growths_across,
    has_other_levels,
    levels_by_article,
    relation_of,
)
from checker.kinds.one_story import of_one_story
from checker.kinds.periods import PeriodRelation, relate
from checker.kinds.pointing_back import points_back, takes_up_levels
from checker.kinds.times_of_changes import counts_from_another_time, is_a_year_before
from checker.matching.measures import Relation, format_quantity
from checker.matching.same_measure import TABLE, change_of, figure_of, same_measure
from checker.matching.scoring import Match
from checker.matching.weighing import weigh
from checker.model.claim import Change, Claim, ClaimKind, Modality
from checker.model.finding import Finding, Verdict
from checker.model.quantity import PHYSICAL, Dimension, Quantity
from checker.words import load

COUNTED = frozenset({Dimension.COUNT, Dimension.BARE})
AVERAGE, MEASURED = "average", PHYSICAL | {Dimension.MONEY}
MOST_TIMES, LEAST_TIMES, NEAREST, LIKE, EXACT_DIGITS, NEWS_DAYS = 4, 3, 2, 1.3, 2, 10
# As a value of the feature "alone": enough to outweigh two clauses that share no word.
EXACTLY_LIKE = 8.0
FITTING = frozenset({PeriodRelation.SAME, PeriodRelation.ASSUMED, PeriodRelation.OPEN})
# What is planned leads to a level, too: "will rise by 8 per cent to £96.2 million".
TOLD = frozenset({Modality.ACTUAL, Modality.PLAN, Modality.FORECAST})
PRONOUNS = frozenset({"it", "they"})
POINTERS = frozenset({"that", "this", "it", "which"})


def judge_growth(context: KindContext, told_already: Iterable[str] = ()) -> Iterator[Finding]:
    """Stated changes that do not fit the two levels which others give for the same measure.

    Changes whose ids are in `told_already` are left out, and so are two levels there: one finding for each is enough.
    """
    done = set(told_already)
    every = [one for one in growths(context) if not {one.after.id, one.before.id} <= done]
    told, levels = _by_article(every), levels_by_article(context)
    for change in context.claims(ClaimKind.CHANGE):
        if change.modality not in TOLD or change.negated or change.id in done:
            continue
        near = sorted({change.span.document, *of_one_story(context)[change.span.document]})
        is_fact = change.modality is Modality.ACTUAL
        given = (one for document in near for one in told.get(document, ()))
        like = [one for one in given if is_fact or _is_tied(context, change, one)]
        matched = [(match.score, one, match) for one in like if (match := _match(context, change, one)) is not None]
        elsewhere = [level for document in near for level in levels.get(document, ()) if is_fact]
        matched += [
            (0.0, one, same_measure(change, one.before, context.vocabulary))
            for one in growths_across(context, change, elsewhere)
        ]
        if matched:
            _, best, match = max(matched, key=lambda item: (item[0], item[1].after.focus))
            finding = _compared(context, change, best, match)
            if finding is not None:
                yield finding


def _by_article(told: Iterable[Growth]) -> dict[str, list[Growth]]:
    found: dict[str, list[Growth]] = defaultdict(list)
    for one in told:
        found[one.after.span.document].append(one)
    return found


def _stands_beside_another_unit(context: KindContext, change: Claim, told: Growth) -> bool:
    """Whether the sentence of a change gives levels, and none in the unit of two others: "it stood at $620,000"."""
    levels = [claim for claim in context.figures_of_sentence(change) if figure_of(claim) is not None]
    figures = [figure for claim in levels if (figure := figure_of(claim)) is not None]
    own, after = {figure.unit.dimension for figure in figures} - {Dimension.TIME}, figure_of(told.after)
    counted = any(claim.subject.head == change.subject.head for claim in levels)  # "4.2 million trips, up 5 percent"
    kinds = MEASURED | COUNTED if counted else MEASURED
    return bool(own) and own <= kinds and after is not None and after.unit.dimension not in own | {Dimension.BARE}


def _is_of_something_else(context: KindContext, change: Claim, told: Growth) -> bool:
    """Whether a change says itself that it is of some, of a place, from another time or of another unit."""
    if is_of_others(change, told.after, context) or counts_from_another_time(context, change, told.before):
        return True
    return _stands_beside_another_unit(context, change, told)


def _match(context: KindContext, change: Claim, told: Growth) -> Match | None:
    """How alike the measures of a change and of two levels are; None where nothing ties them."""
    if _is_told_which(context, change, told):
        return None
    tied = _is_tied(context, change, told)
    own_time = change.when.interval is not None and change.when.stated
    fitting = FITTING if own_time and not tied else FITTING | {PeriodRelation.APART}
    if relate(change, told.after, context).relation not in fitting or has_other_levels(change, told):
        return None
    if _is_of_something_else(context, change, told):
        return None
    match = same_measure(change, told.after, context.vocabulary)
    if not tied and AVERAGE in set(scopes_of(change, context)) ^ set(scopes_of(told.after, context)):
        return None
    hollow = change.subject.head in load("measures")["hollow_nouns"] and match.has("no head")
    open_head = told.after.subject.head in PRONOUNS or (hollow and _has_measure(told.after))
    if _goes_on(context, change, told) or takes_up_levels(context, change, told.after):
        words = "one sentence goes on with what the other tells"
        match, open_head = Match((*match.features, weigh(TABLE, "goes on", 1.0, words))), True
    if _names_dimension(change, told):
        words = f"“{change.subject.head}” says no more than the unit"
        match, open_head = Match((*match.features, weigh(TABLE, "unit named", 1.0, words))), True
    in_points = told.levels is not None and told_for_points(change_of(change), *told.levels) and match.has("context")
    if not tied and not open_head and not in_points and not any(match.has(name) for name in NAMED):
        return None
    if change.span.document == told.after.span.document:
        far = abs(change.sentence - told.after.sentence) > NEAREST
        if (far and not points_back(context, change)) or _are_two_sorts(change, told.after):
            return None
        words = "the change is told as known" if far else "one sentence follows the other"
        match = Match((*match.features, weigh(TABLE, "alone", 2.0, words)))
    now, then = change.when.interval, told.before.when.interval
    if now is not None and then is not None and is_a_year_before(then, now):
        match = Match((*match.features, weigh(TABLE, "same time", LIKE, "both set one year against the one before")))
    if tied:
        words = "both give the same level after the change"
        match = Match((*match.features, weigh(TABLE, "alone", _tie_of(told.after), words)))
    return match if match.score >= LIKE else None


def _is_told_which(context: KindContext, change: Claim, told: Growth) -> bool:
    """Whether one article tells itself that a change is not of two of its levels: another of theirs fits them, or one
    sentence has several changes or gives the change levels of its own."""
    if _in_one_sentence(change, told) and (_has_levels(change) or _stands_among_changes(context, change)):
        return True
    return change.span.document == told.after.span.document and _is_borne_out(context, told)


def _stands_among_changes(context: KindContext, change: Claim) -> bool:
    """Whether a sentence tells more changes than one: "5 percent more than a year before, 1.6 percent above the first
    quarter's 12.40"."""
    return sum(claim.kind is ClaimKind.CHANGE for claim in context.claims_of_sentence(change)) > 1


def _is_borne_out(context: KindContext, told: Growth) -> bool:
    """Whether the sentence of two levels tells a change that they fit, so that no other of the article is theirs."""
    beside = context.claims_of_sentence(told.after)
    return any(claim.kind is ClaimKind.CHANGE and bears_out(told, claim) for claim in beside)


def _are_two_sorts(one: Claim, other: Claim) -> bool:
    """Whether each of two measures is narrowed by words the other lacks: loans of children's and of printed books."""
    hollow = load("measures")["hollow_nouns"]
    left, right = (set(claim.subject.modifiers).difference(hollow) for claim in (one, other))
    return bool(left - right) and bool(right - left)


def _goes_on(context: KindContext, change: Claim, told: Growth) -> bool:
    """Whether the levels stand in the very next sentence, which goes on with "it": "… by a quarter. It went from …"."""
    follows = told.after.span.document == change.span.document and told.after.sentence == change.sentence + 1
    return follows and context.opens_with(told.after, PRONOUNS)


def _names_dimension(change: Claim, told: Growth) -> bool:
    """Whether the noun that changed only says in what it is counted, and the levels are so counted."""
    after = figure_of(told.after)
    nouns = load("measures")["dimension_nouns"]
    return after is not None and change.subject.head in nouns.get(str(after.unit.dimension), ())


def _has_measure(claim: Claim) -> bool:
    return bool(claim.subject.head) and claim.subject.head not in load("measures")["hollow_nouns"]


def _is_tied(context: KindContext, change: Claim, told: Growth) -> bool:
    """Whether an exact figure beside the change is the later of two levels: hardly two measures share one."""
    after = figure_of(told.after)
    if after is None or digits(after) < EXACT_DIGITS or change.span.document == told.after.span.document:
        return False
    beside = context.figures_of_sentence(change)
    if context.opens_with(change, POINTERS):  # "That is growth of 16%"
        beside = [*beside, *context.claims_before(change)]
    return any(relation_of(figure_of(claim), after) == Relation.EQUAL for claim in beside)


def _tie_of(level: Claim) -> float:
    """How much an equal level after the change ties it to two levels: the more digits, the more."""
    figure = figure_of(level)
    return EXACTLY_LIKE if figure is not None and digits(figure) > EXACT_DIGITS else LIKE


def _in_one_sentence(change: Claim, told: Growth) -> bool:
    return (change.span.document, change.sentence) == (told.after.span.document, told.after.sentence)


def _has_levels(change: Claim) -> bool:
    """Whether a change names the levels of its own, which the kind compares by itself."""
    return change_of(change).result is not None and change_of(change).base is not None


def _compared(context: KindContext, change: Claim, told: Growth, match: Match) -> Finding | None:
    """The finding where a change and two levels clash; figures that are far off tell of something else."""
    if told.levels is None:
        return None
    base, result = told.levels
    compared = compared_growth(change_of(change), base, result)
    if compared is None:
        return None
    worked_out, stated = compared
    said, true = middle(stated), middle(worked_out)
    if told_for_points(change_of(change), base, result):
        fits = abs(true) < LEAST_TIMES * abs(said)  # of levels near 100% points and percent are much the same
    else:
        room = room_for(change_of(change), Decimal(1))
        fits = stated[0] <= worked_out[1] + room and worked_out[0] - room <= stated[1]
        fits = fits or not true or not 1 / MOST_TIMES < said / true < MOST_TIMES
    if fits:
        return None
    grounds = "; ".join(feature.words for feature in match.features if feature.weight > 0)
    reasons = [f"The same measure: {grounds}." if grounds else "", growth_in_words(change_of(change), base, result)]
    summary = f"{change.subject.head or told.after.subject.head}: a change that does not fit the levels"
    sides = (told.after, told.before, change)
    features, narrow = match.features, _in_one_sentence(change, told)
    return context.finding("change", Verdict.CONFLICT, summary, reasons, sides, features, match.score, narrow=narrow)


def told_for_points(change: Change, base: Quantity, result: Quantity) -> bool:
    """Whether a change in percent is what two levels in percent are apart in points: "up 2%" from 4% to 6%."""
    if not base.unit.dimension == result.unit.dimension == change.amount.unit.dimension == Dimension.PERCENT:
        return False
    points = result.written - base.written
    return abs(points) == change.amount.written and (points > 0) == change.rises


def growth_in_words(change: Change, base: Quantity, result: Quantity) -> str:
    """The arithmetic of two levels of one unit against a stated change: "6% against 9% is −3 points, not down 2"."""
    if change.amount.unit.dimension in POINTS:
        points = result.written - base.written
        is_fine = change.amount.unit.dimension is Dimension.BASIS_POINT
        true, unit = (points * HUNDRED, " basis points") if is_fine else (points, " points")
    else:
        true, unit = (result.written / base.written - 1) * 100, "%"
    told = f"{'up' if change.rises else 'down'} {format_quantity(change.amount)}"
    sign = "+" if true >= 0 else "−"
    told += ": those are points" if told_for_points(change, base, result) else ""
    return f"{format_quantity(result)} against {format_quantity(base)} is {sign}{rounded(abs(true))}{unit}, not {told}"
