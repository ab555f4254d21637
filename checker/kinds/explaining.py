"""Explains two levels by a stated change: "240.1 / 1.263 = 190.1"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.kinds.arithmetic import base_before, rounded
from checker.kinds.context import KindContext
from checker.matching.measures import format_quantity
from checker.matching.same_measure import figure_of
from checker.model.claim import Change, Claim, ClaimKind
from checker.model.quantity import Quantity
from checker.timeline.day_words import days_in_words

MAGNITUDES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
    (Decimal(1), ""),
)
ROOM = Decimal("0.006")


def explain_change(context: KindContext, one: Claim, other: Claim) -> Iterator[str]:
    """The arithmetic by which a change stated beside one of two levels gives the other; nothing where none does."""
    left, right = one.when.interval, other.when.interval
    if left is None or right is None:
        return
    later, earlier = (one, other) if left.first > right.first else (other, one)
    words = _tie(context, later, earlier)
    if words:
        yield f"The stated change ties the two: {words}."


def explain_open(context: KindContext, one: Claim, other: Claim) -> Iterator[str]:
    """Which time would settle two levels whose times cannot be told, where a stated change speaks for one."""
    for known, unknown in ((one, other), (other, one)):
        interval = known.when.interval
        if interval is None or unknown.when.interval is not None:
            continue
        told = unknown.when.words or "the figure without a time"
        yield f"It hangs on which year “{told}” is: {days_in_words(interval)} would make the two clash."
        yield "The article's own date would settle it."
        words = _tie(context, known, unknown)
        if words:
            yield f"{interval.first.year - 1} would fit the stated growth: {words}."


def _tie(context: KindContext, later: Claim, earlier: Claim) -> str:
    """ "240.1 / 1.263 = 190.1 (billion)" where the change beside the later level leads back to the earlier; else ""."""
    after, before = figure_of(later), figure_of(earlier)
    if after is None or before is None or after.unit != before.unit:
        return ""
    for claim in context.claims(ClaimKind.CHANGE):
        if (claim.span.document, claim.sentence) != (later.span.document, later.sentence) or not isinstance(
            claim.value, Change
        ):
            continue
        base = base_before(after.written, claim.value)
        if base is not None and _near(base, before):
            return _worked_out(after, claim.value, base)
    return ""


def _near(base: Decimal, before: Quantity) -> bool:
    low = before.low if before.low is not None else base
    high = before.high if before.high is not None else base
    return low * (1 - ROOM) <= base <= high * (1 + ROOM)


def _worked_out(after: Quantity, change: Change, base: Decimal) -> str:
    size, name = next((size, name) for size, name in MAGNITUDES if abs(base) >= size or size == 1)
    factor = after.written / base
    places = max(0, -int(change.amount.written.normalize().as_tuple().exponent)) + 2
    sign = "+" if change.rises else "−"
    told = f"{rounded(after.written / size)} / {rounded(factor, places)} = {rounded(base / size)}"
    return f"{told}{' ' + name if name else ''} ({sign}{format_quantity(change.amount)})"
