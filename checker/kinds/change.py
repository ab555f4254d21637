"""Stated changes that do not fit the stated levels, or one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal

from checker.kinds.arithmetic import base_before
from checker.kinds.change_counterparts import ChangeCounterparts
from checker.kinds.context import KindContext
from checker.kinds.figure_circumstances import EXACT_DIGITS, digits
from checker.kinds.figure_pairs import FigureSettings
from checker.kinds.figure_scopes import is_of_others
from checker.kinds.figures import judge_figures
from checker.kinds.levels_in_time import NAMED, by_sentence
from checker.kinds.one_story import may_tell_one_story, pairs_of_stories
from checker.kinds.own_levels import misfit, own_levels
from checker.kinds.periods import relate
from checker.kinds.points_for_percent import points_for_percent
from checker.kinds.summed_up import summed_up
from checker.kinds.times_of_changes import counts_from_another_time, is_one_stretch
from checker.kinds.told_growth import growth_in_words, judge_growth
from checker.matching.measures import commensurable, compare, in_unit
from checker.matching.same_measure import SEGMENT_MARKS, TABLE, change_of, figure_of, measure_keys, same_measure
from checker.matching.scoring import Match
from checker.matching.weighing import base_weight
from checker.model.claim import Change, Claim, ClaimKind, Modality
from checker.model.finding import ALARMS, Finding, Verdict
from checker.model.quantity import Quantity

MOST_GROUNDS, STEPS = 3, (-1, 0, 1)
YEAR = 365  # days
TIED, TIED_EXACTLY, FARTHEST_BASE = 3.0, 5.0, Decimal("1.6")


class Settings(FigureSettings):
    """The settings of a rule about changes.

    From `levels_from` on a level of another article can be what a change led from; from `misfits_from` on whole
    articles make a change that of two levels, from `untied_from` on where no word ties it to them.
    """

    conflict_from: float = 1.5
    levels_from: float = -2.0
    misfits_from: float = 0.1
    untied_from: float = 2.0


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Check changes against levels in their own clause, against levels elsewhere, and against one another."""
    by_own = [*own_levels(context), *_summed_up(context)]
    told = {side.claim for finding in by_own for side in finding.evidence}
    by_levels = [*by_own, *_levels_elsewhere(context, settings, told)]
    by_growth = judge_growth(context, {side.claim for finding in by_levels for side in finding.evidence})
    own = {side.claim for finding in by_own for side in finding.evidence}
    by_figures = judge_figures(context, ClaimKind.CHANGE, "change", settings)
    others = [finding for finding in by_figures if not {side.claim for side in finding.evidence} <= own]
    found = [*by_levels, *by_growth, *others]
    alarmed = {side.claim for finding in found if finding.verdict in ALARMS for side in finding.evidence}
    found += points_for_percent(context, alarmed)
    yield from found
    told = {side.claim for finding in found if finding.verdict in ALARMS for side in finding.evidence}
    yield from _seen_whole(context, settings, told)


def _seen_whole(context: KindContext, settings: Settings, told: set[str]) -> Iterator[Finding]:
    """Changes that their whole articles say to be of two levels which they do not fit, likeliest first.

    None of what is `told` already, and for two levels one change of each article at most. Where no word ties the change
    to the levels, it is a question for a reader.
    """
    counterparts = ChangeCounterparts(context)
    likely = [item for item in counterparts.misfits() if item[1].score >= settings.misfits_from]
    used: set[tuple[str, ...]] = set()
    for found, match in sorted(likely, key=lambda item: -item[1].score):
        change, levels = found.change, found.told
        ends = {(change.id,), (change.span.document, levels.after.id), (change.span.document, levels.before.id)}
        is_told = change.id in told or {levels.after.id, levels.before.id} <= told
        is_tied = counterparts.are_tied(found) or match.has("result told")
        if is_told or ends & used or levels.levels is None or not (is_tied or match.score >= settings.untied_from):
            continue
        used |= ends
        words = growth_in_words(change_of(change), *levels.levels)
        best = sorted((feature for feature in match.features if feature.weight > 0), key=lambda item: -item.weight)
        grounds = "; ".join(feature.words for feature in best[:MOST_GROUNDS] if feature.name != "base")
        reasons = [f"Of all changes and levels of the two articles these go together: {grounds}.", words]
        summary = f"{change.subject.head or levels.after.subject.head}: a change that does not fit the levels"
        sides = (levels.after, levels.before, change)
        verdict = Verdict.CONFLICT if is_tied else Verdict.REVIEW
        yield context.finding("change", verdict, summary, reasons, sides, match.features, match.score)


def _summed_up(context: KindContext) -> Iterator[Finding]:
    for change, growth in summed_up(context):
        words = misfit(change_of(change), *growth.levels) if growth.levels is not None else ""
        if words:
            summary = f"{growth.after.subject.head or change.subject.head}: a change that does not fit its levels"
            sides = sorted((growth.after, growth.before), key=lambda side: side.focus)
            quoted = (*((side.span, side.focus) for side in sides), (change.span, change.focus))
            sides_and_change = (*sides, change)
            yield context.finding("change", Verdict.CONFLICT, summary, [words], sides_and_change, quoted=quoted)


def _levels_elsewhere(context: KindContext, settings: Settings, told: Set[str]) -> Iterator[Finding]:
    """Changes with a level of their own period, against the levels that others state for the period before.

    What is `told` already is left out.
    """
    changes = [claim for claim in context.claims(ClaimKind.CHANGE) if claim.modality == Modality.ACTUAL]
    levels = [claim for claim in context.claims(ClaimKind.QUANTITY) if claim.modality == Modality.ACTUAL]
    done = set(told)
    told_in = by_sentence(levels)
    for change, level in (*_by_result(context, changes, levels), *_by_words(context, changes, levels)):
        if change.id in done:
            continue
        beside = [near for step in STEPS for near in told_in[level.span.document, level.sentence + step]]
        finding = _against(context, change, level, beside, settings)
        if finding is not None:
            done.add(change.id)
            yield finding


def _by_words(context: KindContext, changes: list[Claim], levels: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Changes with the levels that share a word of the measure."""
    for one, other in pairs_of_stories(context, [*changes, *levels], _keys):
        change, level = (one, other) if one.kind == ClaimKind.CHANGE else (other, one)
        if change.kind == ClaimKind.CHANGE and level.kind != ClaimKind.CHANGE:
            yield change, level


def _by_result(context: KindContext, changes: list[Claim], levels: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Changes with the levels that stand beside a level equal to their result: one exact figure ties the two."""
    places: dict[Decimal, list[Claim]] = defaultdict(list)
    for level in levels:
        figure = figure_of(level)
        if figure is not None:
            places[figure.written].append(level)
    near = by_sentence(levels)
    for change in changes:
        result = change_of(change).result
        if result is None or digits(result) < EXACT_DIGITS:
            continue
        for same in places[result.written]:
            if not may_tell_one_story(context, change.span.document, same.span.document):
                continue
            for step in STEPS:
                told = near[same.span.document, same.sentence + step]
                yield from ((change, before) for before in told if before.id != same.id)


def _keys(claim: Claim) -> frozenset[str]:
    """The keys of the measure, without the dimension: a change is in percent, its level is not."""
    return frozenset(key.split(":", 1)[1] for key in measure_keys(claim))


def _against(
    context: KindContext, change: Claim, before: Claim, beside: Sequence[Claim], settings: Settings
) -> Finding | None:
    """Compare a change with the level `before` it, given the level after it in the change's words or among those
    `beside` the other."""
    stated, base = change_of(change), figure_of(before)
    if base is None or _one_sentence(change, before) or not _is_period_before(change, before):
        return None
    if counts_from_another_time(context, change, before) or is_of_others(change, before, context):
        return None
    after, told_by = _result(change, before, beside)
    if after is None or not commensurable(after.unit, base.unit):
        return None
    if not _near_enough(stated, base, after):
        return None
    match, tie = same_measure(change, before, context.vocabulary), _tie(stated, told_by)
    if match.score - _elided(change, before, match) + base_weight(TABLE) + tie < settings.levels_from:
        return None
    if tie < TIED_EXACTLY and not any(match.has(name) for name in NAMED):
        return None
    words = misfit(stated, base, after)
    if not words:
        return None
    sides = [before, *([told_by] if told_by is not None else []), change]
    reasons = [relate(change, before, context).words, words]
    return context.finding(
        "change",
        Verdict.CONFLICT,
        f"{before.subject.head}: a change that does not fit the levels",
        reasons,
        sides,
        match.features,
        match.score,
    )


def _elided(change: Claim, before: Claim, match: Match) -> float:
    """What a segment that only one of two claims of one article names counts against them: "net profit rose … Profit in
    the same quarter of last year was …" leaves out what was told."""
    same = change.span.document == before.span.document and match.has("same head") and before.sentence > change.sentence
    if not same or set(before.subject.segment) - SEGMENT_MARKS:
        return 0
    return sum(feature.weight for feature in match.features if feature.name == "segment")


def _tie(change: Change, told_by: Claim | None) -> float:
    """What a level after the change adds when it stands beside the base; most where it is the change's own, exactly."""
    if told_by is None:
        return 0
    own, after = change.result, figure_of(told_by)
    exact = own is not None and after is not None and own.written == after.written and digits(own) >= EXACT_DIGITS
    return TIED_EXACTLY if exact else TIED


def _near_enough(change: Change, base: Quantity, after: Quantity) -> bool:
    """Whether a level can be the base at all: a figure many times off is of something else."""
    worked_out = base_before(in_unit(after, base.unit).written, change)
    if worked_out is None or not base.written or not worked_out:
        return False
    ratio = worked_out / base.written
    return max(ratio, 1 / ratio) <= FARTHEST_BASE if ratio > 0 else False


def _result(change: Claim, before: Claim, beside: Sequence[Claim]) -> tuple[Quantity | None, Claim | None]:
    """The level after a change: the one in its own clause, or the one of its period that stands beside the base."""
    own, base = change_of(change).result, figure_of(before)
    if base is None:
        return own, None
    for level in beside:
        figure = figure_of(level)
        if figure is None or level.id == before.id or not _one_period(change, level):
            continue
        if not commensurable(figure.unit, base.unit):
            continue
        if own is None or (commensurable(own.unit, figure.unit) and compare(own, figure).relation != "disjoint"):
            return figure, level
    return own, None


def _one_sentence(one: Claim, other: Claim) -> bool:
    return (one.span.document, one.sentence) == (other.span.document, other.sentence)


def _one_period(one: Claim, other: Claim) -> bool:
    left, right = one.when.interval, other.when.interval
    return left is not None and right is not None and is_one_stretch(left, right)


def _is_period_before(change: Claim, level: Claim) -> bool:
    """Whether a level is of the same stretch as a change, a year before."""
    now, then = change.when.interval, level.when.interval
    if now is None or then is None or now.is_open or then.is_open:
        return False
    return is_one_stretch(now.shifted(-YEAR), then)
