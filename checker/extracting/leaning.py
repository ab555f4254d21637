"""Figures that lean on one told before: for their unit ("after 32,000"), or for what they measure ("the total")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from checker.extracting.figure_subjects import BASE, MARKS, PART
from checker.extracting.measuring import RELATIVE, words
from checker.extracting.quantity.left_out import in_unit_of
from checker.model.claim import Claim
from checker.model.mention import MarkedSentence
from checker.model.quantity import Dimension, Quantity
from checker.model.sentence import Token
from checker.words import load

FARTHEST_BASE, FARTHEST_PART, FARTHEST_TAKEN_UP = Decimal(10), Decimal(50), Decimal(4)
NARROWING = frozenset({"NOUN", "PROPN", "ADJ", "ADP"})
NAMELESS = frozenset({"", "it", "there", "this", "that"})
MONEY_STEPS = ("asked", "offered", "promised", "granted", "given", "sold", "valued", "fined")
UNITLESS = RELATIVE | {Dimension.BARE}
OF_TIME = frozenset({"day", "week", "month", "year"})


def of_one_unit(one: Claim, other: Claim) -> bool:
    """Whether two claims state figures of one unit."""
    return isinstance(one.value, Quantity) and isinstance(other.value, Quantity) and one.value.unit == other.value.unit


def in_unit_before(marked: MarkedSentence, told: Sequence[Claim], claim: Claim) -> Claim:
    """A figure that leaves its unit out, in that of a figure before it.

    A base of comparison takes that of its own sentence ("38,400 guests, after 32,000"), its millions with it ("€96
    million, against 118"), and gives it to what it became ("from 118 tonnes to 96"). One of nothing named takes that
    of the figure right before it, told of another time ("In 2022 it was 4,450"). A part of a sum, or what something was
    paid or fetched, takes that of the sentences before ("430 million of that", "the stock closed at 7.66").
    """
    value = claim.value
    if not isinstance(value, Quantity) or value.unit.dimension is not Dimension.BARE or not value.written:
        return claim
    for others, farthest in _lenders(marked, told, claim):
        units = {other.written / value.written: other.unit for other in others if _can_share(other, value)}
        near = [ratio for ratio in units if 1 / farthest < ratio < farthest]
        if near and not value.unit.per:
            unit = units[min(near, key=lambda ratio: max(ratio, 1 / ratio))]
            is_of_its_time = claim.when.timex is not None and unit.per in OF_TIME
            # "Up to 120,000 passengers a day. On Monday it carried 38,400": so many, and not so many a day.
            return replace(claim, value=replace(value, unit=replace(unit, per="") if is_of_its_time else unit), id="")
        scaled = (in_unit_of(other, value, FARTHEST_TAKEN_UP) for other in others if farthest == FARTHEST_BASE)
        lent = next((figure for figure in scaled if figure is not None), None)
        if lent is not None and not value.unit.per:
            return replace(claim, value=lent, id="")
    return claim


def _lenders(marked: MarkedSentence, told: Sequence[Claim], claim: Claim) -> Iterator[tuple[list[Quantity], Decimal]]:
    """The figures whose unit another may leave out, and how many times as large they may be; surest first."""
    here = (claim.span.document, claim.sentence)
    if BASE in claim.subject.segment:
        beside = [other for other in told if (other.span.document, other.sentence) == here]
        yield [*_figures(beside), *_rates(beside)], FARTHEST_BASE
        return
    if _is_led_to(marked, told, claim):
        yield _figures(told[-1:]), FARTHEST_BASE
    if told and takes_up(marked, told[-1], claim):
        yield _figures(told[-1:]), FARTHEST_TAKEN_UP
    if _is_of_money(marked, claim):
        sums = _figures(other for other in told if is_money(other))
        value = claim.value.written if isinstance(claim.value, Quantity) else Decimal(0)
        # Part of a sum in cents is in cents as well, which the sum does not tell any more.
        yield [lent for lent in sums if PART not in claim.subject.segment or lent.written >= value], FARTHEST_PART


def _figures(claims: Iterable[Claim]) -> list[Quantity]:
    """The figures of claims that have a unit."""
    values = [claim.value for claim in claims if isinstance(claim.value, Quantity)]
    return [value for value in values if value.unit.dimension not in UNITLESS]


def _rates(claims: Iterable[Claim]) -> list[Quantity]:
    """The figures of claims that are levels in percent: "9.8 per cent instead of 14.2"."""
    values = [claim.value for claim in claims if isinstance(claim.value, Quantity)]
    return [value for value in values if value.unit.dimension is Dimension.PERCENT]


def takes_up(marked: MarkedSentence, before: Claim, claim: Claim) -> bool:
    """Whether a number of nothing named is what the figure before it was at another time: "They met 1,690 people;
    two years earlier it had been 1,300"."""
    value = before.value
    nameless = {*NAMELESS, claim.subject.predicate}
    if not isinstance(value, Quantity) or value.unit.dimension in UNITLESS or value.unit.dimension is Dimension.TIME:
        return False
    if claim.subject.head not in nameless or claim.when.timex is None or claim.when.words == before.when.words:
        return False
    alike = claim.subject.predicate in {before.subject.predicate, *words("level_verbs")}
    if value.unit.dimension is not Dimension.COUNT and not alike:
        return False
    near = before.span.document == claim.span.document and claim.sentence - before.sentence <= 1
    behind = [token for token in marked.sentence.tokens if token.start >= claim.focus.end][:1]
    narrowed = behind and behind[0].part_of_speech in NARROWING and not _opens_time(marked, behind[0])
    return near and not narrowed


def _opens_time(marked: MarkedSentence, word: Token) -> bool:
    """Whether a preposition leads to a time: "1,300 in 2022"."""
    return any(0 <= time.start - word.end <= 1 for time in marked.times)


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
    """Whether a figure names no measure of its own: a base, or one whose subject is "the figure" or a party to it.

    The weather is none: "the water was 22 degrees; it was 31 degrees in the shade".
    """
    subject = claim.subject
    value = claim.value
    weather = isinstance(value, Quantity) and value.unit.dimension is Dimension.TEMPERATURE and subject.head == "it"
    if PART in subject.segment or weather:
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
