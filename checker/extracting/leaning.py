"""Figures that lean on one told before: for their unit ("after 32,000"), or for what they measure ("the total")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from checker.extracting.figure_subjects import BASE, MARKS, PART
from checker.extracting.measuring import RELATIVE, words
from checker.model.claim import Claim
from checker.model.mention import MarkedSentence
from checker.model.quantity import Dimension, Quantity
from checker.words import load

FARTHEST_BASE, FARTHEST_PART = Decimal(10), Decimal(50)
MONEY_STEPS = ("asked", "offered", "promised", "granted", "given", "sold", "valued", "fined")
UNITLESS = RELATIVE | {Dimension.BARE}


def of_one_unit(one: Claim, other: Claim) -> bool:
    """Whether two claims state figures of one unit."""
    return isinstance(one.value, Quantity) and isinstance(other.value, Quantity) and one.value.unit == other.value.unit


def in_unit_before(marked: MarkedSentence, told: Sequence[Claim], claim: Claim) -> Claim:
    """A figure that leaves its unit out, in that of a figure before it.

    A base of comparison takes that of its own sentence ("38,400 guests, after 32,000"), and gives it to what it became
    ("from 118 tonnes to 96"); a part of a sum, or what something was paid or fetched, takes that of the sentences
    before ("430 million of that", "the stock closed at 7.66").
    """
    value = claim.value
    if not isinstance(value, Quantity) or value.unit.dimension is not Dimension.BARE or not value.written:
        return claim
    here = (claim.span.document, claim.sentence)
    if BASE in claim.subject.segment:
        others = [other for other in told if (other.span.document, other.sentence) == here]
        farthest = FARTHEST_BASE
    elif _is_led_to(marked, told, claim):
        others, farthest = list(told[-1:]), FARTHEST_BASE
    elif _is_of_money(marked, claim):
        others = [other for other in told if is_money(other)]
        farthest = FARTHEST_PART
    else:
        return claim
    values = [other.value for other in others if isinstance(other.value, Quantity) and _can_share(other.value, value)]
    times = {other.written / value.written: other.unit for other in values if other.unit.dimension not in UNITLESS}
    near = [ratio for ratio in times if 1 / farthest < ratio < farthest]
    if not near or value.unit.per:
        return claim
    return replace(claim, value=replace(value, unit=times[min(near, key=lambda ratio: max(ratio, 1 / ratio))]), id="")


def _is_led_to(marked: MarkedSentence, told: Sequence[Claim], claim: Claim) -> bool:
    """Whether a figure is what the one right before it became: "from 118 tonnes to 96"."""
    if not told or (told[-1].span.document, told[-1].sentence) != (claim.span.document, claim.sentence):
        return False
    between = marked.words_of(told[-1].focus.end, claim.focus.start).split()
    return BASE in told[-1].subject.segment and between == ["to"]


def _can_share(told: Quantity, value: Quantity) -> bool:
    """Whether a number can be in the unit of a figure: 12.99 is in no weeks for standing behind "five weeks"."""
    is_exact = value.written != value.written.to_integral_value()
    return told.unit.dimension is not Dimension.TIME or not (
        is_exact and told.written == told.written.to_integral_value()
    )


def is_money(claim: Claim) -> bool:
    """Whether a claim's figure is a sum of money."""
    return isinstance(claim.value, Quantity) and claim.value.unit.dimension is Dimension.MONEY


def _is_of_money(marked: MarkedSentence, claim: Claim) -> bool:
    """Whether a number without a unit can only be a sum: "of that" stands behind it, or it was paid or fetched."""
    rest = marked.words_of(claim.focus.end, marked.sentence.end).lower().lstrip()
    behind = rest.startswith(tuple(sorted(words("sum_closers"))))
    told = claim.subject.head in ("", claim.subject.predicate)
    return behind or (told and claim.subject.predicate in words("sum_verbs") | _step_verbs())


@cache
def _step_verbs() -> frozenset[str]:
    """The verbs by which sums are asked for, offered, promised and paid."""
    return frozenset(verb for name in MONEY_STEPS for verb in load("steps")["steps"][name]["verbs"])


def leans_back(claim: Claim) -> bool:
    """Whether a figure names no measure of its own: a base, or one whose subject is "the figure" or a party to it."""
    subject = claim.subject
    if PART in subject.segment:
        return False
    if BASE in subject.segment or subject.head in words("hollow_nouns"):
        return True
    return subject.head in words("parties") and subject.predicate in words("level_verbs")


def measuring_like(referent: Claim, claim: Claim) -> Claim:
    """The claim with the measure of the figure it leans on; its own names and role stay where it has them."""
    scope = (part for part in referent.subject.segment if part not in MARKS)
    segment = tuple(dict.fromkeys((*scope, *(mark for mark in claim.subject.segment if mark in MARKS))))
    names = claim.subject.names or referent.subject.names
    context = tuple(dict.fromkeys((*claim.subject.context, *referent.subject.context)))
    return replace(claim, subject=replace(referent.subject, segment=segment, names=names, context=context), id="")
