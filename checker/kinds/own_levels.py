"""Changes against the two levels of their own clause: "fell by 20 per cent, to 27 days from 30"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.kinds.arithmetic import compared_growth, room_for
from checker.kinds.context import KindContext
from checker.kinds.figure_circumstances import digits
from checker.kinds.figure_pairs import bare_counts
from checker.kinds.one_story import of_one_story
from checker.kinds.told_growth import growth_in_words
from checker.matching.measures import commensurable, in_unit
from checker.matching.same_measure import change_of, figure_of
from checker.model.claim import Change, Claim, ClaimKind, Modality
from checker.model.finding import Finding, Verdict
from checker.model.quantity import Dimension, Quantity

ELSEWHERE = "another article tells the same two levels"
ROOM = Decimal("0.3")  # percent that two levels may miss a change by
# Two levels of so many digits together are known again where they stand in one sentence.
TELLING_DIGITS = 3


def own_levels(context: KindContext) -> Iterator[Finding]:
    """The changes that do not fit the two levels beside them, each with what another article tells of these."""
    for claim in context.claims(ClaimKind.CHANGE):
        change = change_of(claim)
        if change.base is None or change.result is None:
            continue
        words = misfit(change, change.base, change.result)
        if words:
            levels = [_level(context, claim, figure) for figure in (change.result, change.base)]
            told = dict.fromkeys((claim, *(level for level in levels if level is not None)))
            again = _told_again(context, claim, change.base, change.result)
            sides = [*sorted(told, key=lambda side: side.focus), *again]
            summary = f"{claim.subject.head}: a change that does not fit its levels"
            reasons = [words, ELSEWHERE if again else ""]
            yield context.finding("change", Verdict.CONFLICT, summary, reasons, sides, narrow=True)


def _told_again(context: KindContext, claim: Claim, base: Quantity, result: Quantity) -> list[Claim]:
    """What another article of the story tells that gives the same two levels in one sentence: its own change, or the
    two levels; nothing where none does, or the levels are too round to be known again."""
    if digits(base) + digits(result) < TELLING_DIGITS:
        return []
    told = [
        each for name in sorted(of_one_story(context)[claim.span.document]) for each in context.claims_of_document(name)
    ]
    for change in (each for each in told if each.kind is ClaimKind.CHANGE and each.modality is Modality.ACTUAL):
        if _are_told(change_of(change).base, base) and _are_told(change_of(change).result, result):
            return [change]
    for level in (each for each in told if _is_figure(each, result)):
        before = next((each for each in context.claims_of_sentence(level) if _is_figure(each, base)), None)
        if before is not None:
            return [level, before]
    return []


def _is_figure(claim: Claim, figure: Quantity) -> bool:
    return claim.kind is not ClaimKind.CHANGE and _are_told(figure_of(claim), figure)


def _are_told(told: Quantity | None, figure: Quantity) -> bool:
    """Whether a figure is the one meant, though the noun it counts may be left out."""
    one, other = bare_counts(told, figure)
    if one is None or other is None:
        return False
    return one.written == other.written and commensurable(one.unit, other.unit)


def _level(context: KindContext, change: Claim, figure: Quantity) -> Claim | None:
    """The claim of a change's own sentence that states a level; one that leaves its unit out has the number alone."""
    beside = [claim for claim in context.figures_of_sentence(change) if claim.kind == ClaimKind.QUANTITY]
    same = next((claim for claim in beside if figure_of(claim) == figure), None)
    return same or next((claim for claim in beside if _is_number_of(figure_of(claim), figure)), None)


def _is_number_of(told: Quantity | None, figure: Quantity) -> bool:
    return told is not None and told.unit.dimension is Dimension.BARE and told.written == figure.written


def misfit(change: Change, base: Quantity, result: Quantity) -> str:
    """What is wrong between a change and two levels, with the arithmetic; "" where they fit or cannot be compared."""
    base = in_unit(base, result.unit) if commensurable(base.unit, result.unit) else base
    if not commensurable(base.unit, result.unit):
        return ""
    compared = compared_growth(change, base, result)
    if compared is None:
        return ""
    worked_out, stated = compared
    room = room_for(change, ROOM)
    if worked_out[1] + room < stated[0] or stated[1] < worked_out[0] - room:
        return growth_in_words(change, base, result)
    return ""
