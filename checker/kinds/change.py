"""Stated changes that do not fit the stated levels, or one another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.kinds.arithmetic import growth, rounded, stated_percent
from checker.kinds.context import KindContext
from checker.kinds.figures import FigureSettings, judge_figures
from checker.kinds.periods import PeriodRelation, relate
from checker.matching.candidates import pairs_by_key
from checker.matching.measures import compare, format_quantity
from checker.matching.same_measure import figure_of, measure_keys, same_measure
from checker.model.claim import Change, Claim, ClaimKind, Modality
from checker.model.finding import Finding, Verdict
from checker.model.quantity import Quantity

ROOM = Decimal("0.3")


class Settings(FigureSettings):
    """The settings of a rule about changes."""

    levels_from: float = 3.0


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Check changes against levels in their own clause, against levels elsewhere, and against one another."""
    yield from _own_levels(context)
    yield from _levels_elsewhere(context, settings)
    yield from judge_figures(context, ClaimKind.CHANGE, "change", settings)


def _change(claim: Claim) -> Change:
    assert isinstance(claim.value, Change)
    return claim.value


def _own_levels(context: KindContext) -> Iterator[Finding]:
    for claim in context.claims(ClaimKind.CHANGE):
        change = _change(claim)
        if change.base is None or change.result is None:
            continue
        words = _misfit(change, change.base, change.result)
        if words:
            yield context.finding("change", Verdict.CONFLICT, f"{claim.subject.head}: a change that does not fit its levels", [words], (claim, claim))


def _misfit(change: Change, base: Quantity, result: Quantity) -> str:
    """What is wrong between a change and two levels, with the arithmetic; "" where they fit or cannot be compared."""
    stated, worked_out = stated_percent(change), growth(base, result)
    if stated is None or worked_out is None or base.unit != result.unit:
        return ""
    if worked_out[1] + ROOM < stated[0] or stated[1] < worked_out[0] - ROOM:
        true = (result.written / base.written - 1) * 100
        told = f"{'up' if change.rises else 'down'} {format_quantity(change.amount)}"
        return f"{format_quantity(result)} against {format_quantity(base)} is {'+' if true >= 0 else '−'}{rounded(abs(true))}%, not {told}"
    return ""


def _levels_elsewhere(context: KindContext, settings: Settings) -> Iterator[Finding]:
    changes = [claim for claim in context.claims(ClaimKind.CHANGE) if claim.modality == Modality.ACTUAL]
    levels = [claim for claim in context.claims(ClaimKind.QUANTITY) if claim.modality == Modality.ACTUAL and claim.when.interval is not None]
    done: set[str] = set()
    for one, other in pairs_by_key([*changes, *levels], _keys):
        change, level = (one, other) if one.kind == ClaimKind.CHANGE else (other, one)
        if change.kind != ClaimKind.CHANGE or level.kind == ClaimKind.CHANGE or change.id in done:
            continue
        base = _same_level_before(level, levels)
        if base is None or relate(change, level, context).relation != PeriodRelation.SAME:
            continue
        finding = _against(context, change, level, base, settings)
        if finding is not None:
            done.add(change.id)
            yield finding


def _keys(claim: Claim) -> frozenset[str]:
    return frozenset(key.split(":", 1)[1] for key in measure_keys(claim))


def _same_level_before(level: Claim, levels: list[Claim]) -> Claim | None:
    """The level of the year before that the same sentence states beside this one."""
    now = level.when.interval
    for other in levels:
        then = other.when.interval
        if (other.span.document, other.sentence) != (level.span.document, level.sentence) or now is None or then is None:
            continue
        left, right = figure_of(level), figure_of(other)
        if left is not None and right is not None and left.unit == right.unit and now.first.year - then.first.year == 1 and now.precision == then.precision:
            return other
    return None


def _against(context: KindContext, change: Claim, level: Claim, base: Claim, settings: Settings) -> Finding | None:
    after, before = figure_of(level), figure_of(base)
    stated = _change(change)
    if after is None or before is None or (change.span.document, change.sentence) == (level.span.document, level.sentence):
        return None
    match = same_measure(change, level, context.vocabulary)
    ties = stated.result is not None and stated.result.unit == after.unit and compare(stated.result, after).relation != "disjoint"
    if stated.result is not None and not ties:
        return None
    if match.score + (2.0 if ties else 0.0) < settings.levels_from:
        return None
    words = _misfit(stated, before, after)
    if not words:
        return None
    return context.finding("change", Verdict.CONFLICT, f"{level.subject.head}: a change that does not fit the levels", [words], (level, base, change), match.features, match.score)
