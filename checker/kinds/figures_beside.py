"""What figures beside two others say of them: the one is set against the other, makes it up, or led to it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.kinds.arithmetic import HUNDRED, compared_growth, middle
from checker.kinds.context import KindContext
from checker.kinds.figure_circumstances import EXACT_DIGITS, VAGUE, digits
from checker.kinds.figure_pairs import Pair, bare_counts
from checker.kinds.periods import PeriodRelation
from checker.matching.measures import format_quantity
from checker.matching.same_measure import figure_of
from checker.model.claim import Change, Claim, ClaimKind
from checker.model.quantity import Dimension
from checker.words import load

# From so many percent on, or told to the decimal, a level that a change leads from is hardly so by chance.
LARGE_CHANGE, TO_THE_DECIMAL = 20, Decimal("0.2")


def explained_beside(pair: Pair, context: KindContext) -> Iterator[str]:
    """Why two figures may well differ, by the figures that stand beside them."""
    yield from _set_against(pair, context)
    yield from _of_two_camps(pair, context)
    yield from _added_up(pair, context)
    yield from _make_a_third(pair, context)
    yield from _make_a_hundred(pair)
    yield from _is_share_of(pair, context)
    yield from _is_so_many_more(pair, context)


def _of_two_camps(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether one figure is half of a score, and the other its other half: "by 46 votes to 41", "it was 41"."""
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        figure, known = figure_of(one), figure_of(other)
        for beside in context.figures_of_sentence(one):
            told = figure_of(beside)
            if figure is None or told is None or known is None or told.written != known.written:
                continue
            sentence = context.graph.sentence_of(one)
            first, second = sorted((one.focus, beside.focus))
            between = sentence.words[first.end - sentence.start : second.start - sentence.start] if sentence else ""
            if between.strip() in ("to", "-", "–") and Dimension.BARE in {figure.unit.dimension, told.unit.dimension}:
                yield f"one article gives both as a score: {one.words}"
                return


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


def _added_up(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether a figure and one beside it make the other: 21 in one group and 48 in the other are 69 in both.

    In one article they may stand anywhere: "300,000 pairs", "262,000 in February", "38,000 in May".
    """
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        part, whole = figure_of(one), figure_of(other)
        if part is None or whole is None or part.unit.dimension in VAGUE or "swapped" in pair.slip:
            continue  # of 812 patients in nine countries the nine make no 821
        if digits(part) < EXACT_DIGITS if pair.same_article else max(digits(part), digits(whole)) < 2:
            continue
        for beside in _figures_around(one, pair.same_article, context):
            rest, made = bare_counts(figure_of(beside), whole)
            if rest is None or made is None or beside.id == one.id or rest.unit != made.unit:
                continue
            if part.written + rest.written == made.written:
                told = (format_quantity(figure) for figure in (part, rest, whole))
                yield "{} and {} beside it make {}".format(*told)
                return


def _make_a_third(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether two counts together make a third beside one of them: 46 of 110 houses buried, the 64 left standing."""
    one, other = bare_counts(figure_of(pair.one), figure_of(pair.other))
    if one is None or other is None or one.unit.dimension is not Dimension.BARE or max(digits(one), digits(other)) < 2:
        return
    for side in (pair.one, pair.other):
        for beside in context.figures_of_sentence(side):
            third = figure_of(beside)
            counts = third is not None and third.unit.dimension in {Dimension.COUNT, Dimension.BARE}
            if third is not None and counts and third.written == one.written + other.written:
                yield "{} and {} together make the {} told beside one".format(
                    *map(format_quantity, (one, other, third))
                )
                return


def _make_a_hundred(pair: Pair) -> Iterator[str]:
    """Whether two shares, told of two parties, make up a whole: "will own 58 percent", "the remaining 42 per cent"."""
    one, other = figure_of(pair.one), figure_of(pair.other)
    if one is None or other is None or not one.unit.dimension == other.unit.dimension == Dimension.PERCENT:
        return
    if one.written + other.written == HUNDRED and one.written != other.written:
        yield f"{format_quantity(one)} and {format_quantity(other)} together are the whole"


def _is_share_of(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether a share beside one figure says how much of the other it is: "30,600, 85 percent of those to be reached",
    where 36,000 were to be."""
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        part, whole = bare_counts(figure_of(one), figure_of(other))
        if part is None or whole is None or part.unit != whole.unit or max(digits(part), digits(whole)) < 2:
            continue
        for beside in context.figures_of_sentence(one):
            share = figure_of(beside)
            if beside.kind is ClaimKind.CHANGE or share is None or share.unit.dimension is not Dimension.PERCENT:
                continue
            if share.low and share.high and share.low <= part.written / whole.written * 100 <= share.high:
                yield f"one is {format_quantity(share)} of the other"
                return


def _is_so_many_more(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether one figure tells by how many it is above or below the other: "17, six more than at the last count"."""
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        after, before = bare_counts(figure_of(one), figure_of(other))
        sentence = context.graph.sentence_of(one)
        if after is None or before is None or sentence is None or after.unit != before.unit:
            continue
        for beside in context.figures_of_sentence(one):
            amount = figure_of(beside)
            behind = sentence.words[beside.focus.end - sentence.start :].lower().split()[:2]
            if amount is None or behind[1:] != ["than"] or behind[0] not in load("measures")["change_after"]:
                continue
            falls = behind[0] in load("measures")["falling_words"]
            if after.written - before.written == (-amount.written if falls else amount.written):
                yield f"one is what the other led from: {beside.words}"
                return


def _figures_around(claim: Claim, in_article: bool, context: KindContext) -> list[Claim]:
    return context.claims_of_document(claim.span.document) if in_article else context.figures_of_sentence(claim)


def led_from(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether a change beside one figure leads to it from the other: "doubled to 21,000", and "it had been 10,500"."""
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        told = figure_of(one)
        after, before = bare_counts(told, figure_of(other))
        of_one_time = pair.periods.relation in {PeriodRelation.SAME, PeriodRelation.OPEN}
        if of_one_time or after is None or before is None or after.unit != before.unit:
            continue
        for beside in context.claims_of_sentence(one):
            change = beside.value
            if not isinstance(change, Change) or change.result not in (told, None) or change.base is not None:
                continue
            if beside.focus.overlaps(one.focus):
                continue  # a reduction by 27 percent has not led itself from 37 percent
            compared = compared_growth(change, before, after)
            if compared is None:
                continue
            worked_out, stated = compared
            telling = abs(middle(stated)) >= LARGE_CHANGE or stated[1] - stated[0] <= TO_THE_DECIMAL
            if telling and worked_out[0] <= stated[1] and stated[0] <= worked_out[1]:
                yield f"one is what the other led from: {beside.words}"
                return
