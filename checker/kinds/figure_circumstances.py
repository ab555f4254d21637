"""What speaks for two figures being one told twice, beside the words for the measure: nearness, exactness, rarity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from checker.kinds.arithmetic import rounded
from checker.kinds.context import KindContext
from checker.kinds.neighbours import Neighbours, family_of
from checker.kinds.periods import PeriodRelation, Periods
from checker.kinds.sentence_ties import Tie
from checker.matching.measures import Comparison, likely_slip
from checker.matching.same_measure import TABLE, figure_of
from checker.matching.scoring import Match
from checker.matching.slips import TENS
from checker.matching.weighing import weigh
from checker.model.claim import Claim
from checker.model.finding import Feature
from checker.model.quantity import Dimension, Quantity

CIRCUMSTANCES = frozenset(
    {
        "alone",
        "only unit",
        "swapped",
        "thousandfold",
        "near",
        "precise",
        "slip",
        "same time",
        "one-sided time",
        "small",
        "one article",
        "caption",
    }
)
TOLD_ALIKE = frozenset({"told of one time", "told with a slip", "told anew"})
HEADS = ("same head", "head concept", "head predicate", "head elsewhere")
VAGUE = frozenset({Dimension.PERCENT, Dimension.FRACTION})
LEAST_DIGITS = 2
COUNTS = frozenset({Dimension.COUNT, Dimension.BARE})
SMALL, EXACT_DIGITS = 30, 3
THOUSANDS = (3, 6, 9)
NEAR, VERY_NEAR = Decimal("0.4"), Decimal("0.12")


def circumstances(
    pair: tuple[Claim, Claim],
    figures: tuple[Quantity, Quantity],
    comparison: Comparison,
    periods: Periods,
    context: KindContext,
) -> Iterator[Feature]:
    """What the figures, their times and their places add: near figures of one time are likely one figure told twice."""
    yield from _of_figures(figures, comparison)
    if periods.one_sided:
        yield weigh(TABLE, "one-sided time", 1.0, "only one is of a time that was over")
    if periods.relation == PeriodRelation.SAME:
        yield weigh(TABLE, "same time", 1.0, periods.words)
    if context.otherwise_same(*pair):
        yield weigh(TABLE, "otherwise same", 1.0, "the sentences are otherwise the same")
    if pair[0].span.document == pair[1].span.document:
        yield weigh(TABLE, "one article", 1.0, "two figures of one article are mostly of two things")
        if context.beside_the_text(*pair) and not any(context.is_told_again(claim) for claim in pair):
            yield weigh(TABLE, "caption", 1.0, "a caption or headline repeats the text")


def _of_figures(figures: tuple[Quantity, Quantity], comparison: Comparison) -> Iterator[Feature]:
    """How near two figures are, how exact, and whether a slip of the pen explains the difference."""
    left, right = figures
    exact = min(digits(left), digits(right)) >= EXACT_DIGITS
    if comparison.ratio:
        gap = abs(1 - min(comparison.ratio, 1 / comparison.ratio))
        if gap <= NEAR:
            yield weigh(TABLE, "near", 1.0, f"the figures are {rounded(gap * 100)}% apart")
        if gap <= VERY_NEAR and exact:
            yield weigh(TABLE, "precise", 1.0, "figures this exact are seldom so near one another by chance")
    slip = likely_slip(left, right)
    if slip:
        yield weigh(TABLE, "slip", 1.0, slip)
    if "swapped" in slip and exact:
        yield weigh(TABLE, "swapped", 1.0, "the same digits in another order")
    if is_thousandfold(left, right):
        yield weigh(TABLE, "thousandfold", 1.0, "the same digits with another word for the magnitude")
    if max(abs(left.written), abs(right.written)) <= SMALL and left.unit.dimension in COUNTS:
        yield weigh(TABLE, "small", 1.0, "small numbers are often of different things")


def is_thousandfold(left: Quantity, right: Quantity) -> bool:
    """Whether two figures with a unit have the same digits and are thousands apart: million written for billion."""
    if left.unit.dimension in COUNTS | VAGUE or min(digits(left), digits(right)) < LEAST_DIGITS:
        return False
    return any(likely_slip(left, right).endswith(TENS[power]) for power in THOUSANDS)


def alone(one: Claim, other: Claim, neighbours: Neighbours) -> Iterator[Feature]:
    """Whether no other figure of either article could be the counterpart."""
    left, right = figure_of(one), figure_of(other)
    if left is None or right is None or one.span.document == other.span.document:
        return
    counts = (neighbours.near(left, other.span.document), neighbours.near(right, one.span.document))
    if counts == (1, 1):
        yield weigh(TABLE, "alone", 1.0, "no other figure of the two articles comes near either")
    totals = [neighbours.total(left, claim.span.document) for claim in (one, other)]
    if left.unit.dimension not in COUNTS and family_of(left) == family_of(right) and max(totals) <= 2:
        share = 1.0 if totals == [1, 1] else 0.5
        yield weigh(TABLE, "only unit", share, f"hardly another figure in {left.unit} in either article")


def figures_written(claims: Iterable[Claim]) -> dict[str, frozenset[Decimal]]:
    """The numbers that the figures of each article are written with."""
    found: dict[str, set[Decimal]] = defaultdict(set)
    for claim in claims:
        figure = figure_of(claim)
        if figure is not None:
            found[claim.span.document].add(figure.written)
    return {document: frozenset(numbers) for document, numbers in found.items()}


def told_alike(
    match: Match,
    tie: Tie,
    figures: tuple[Quantity, Quantity],
    periods: Periods,
    written: Mapping[str, frozenset[Decimal]],
    pair: tuple[Claim, Claim],
) -> Iterator[Feature]:
    """What shared words of two sentences add where the times agree, the digits are swapped, or both figures are new.

    A figure is new to the other article where that gives the number nowhere. Figures neither exact nor of a measure
    that some word names are left out: one sentence tells of many things.
    """
    if not tie.words:
        return
    is_named = any(match.has(name) for name in (*HEADS, "precise"))
    if periods.relation == PeriodRelation.SAME and is_named:
        yield weigh(TABLE, "told of one time", 1.0, f"{tie.words}, of one time")
    if "swapped" in likely_slip(*figures) and periods.relation != PeriodRelation.DIFFERENT:
        yield weigh(TABLE, "told with a slip", 1.0, f"{tie.words}, with the same digits in another order")
    vague = figures[0].unit.dimension in VAGUE or min(map(digits, figures)) < LEAST_DIGITS
    if vague or not is_named or not tie.is_strong:
        return
    numbers = (written[pair[1].span.document], written[pair[0].span.document])
    if all(figure.written not in known for figure, known in zip(figures, numbers, strict=True)):
        yield weigh(TABLE, "told anew", 1.0, f"{tie.words}, and neither article knows the other's figure")


def digits(figure: Quantity) -> int:
    """How many significant digits a figure is written with."""
    return len(figure.written.normalize().as_tuple().digits)
