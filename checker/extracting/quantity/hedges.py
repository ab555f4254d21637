"""Hedges round a figure: "about", "more than", "up to", "or so"; what each adds to the interval."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from checker.extracting.quantity.phrases import PhraseTable
from checker.extracting.quantity.tokens import Token, is_hyphen
from checker.model.quantity import Bound, Dimension
from checker.words import load

MOST_STEPS, FIVE = 2, 5
MOST_HEDGES = 3
Interval = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Hedge:
    """What one hedge says: the bound it sets and what may be missing below or added above, as a part of the figure.

    `open_below` and `open_above` mean that there is no bound on that side. `comparing` marks words that compare where
    another figure stands right before them; `never_before` holds dimensions before which it is no hedge, `never_after`
    words after which it is none.
    """

    bound: Bound
    below: Decimal = Decimal(0)
    above: Decimal = Decimal(0)
    open_below: bool = False
    open_above: bool = False
    comparing: bool = False
    never_before: frozenset[Dimension] = frozenset()
    never_after: frozenset[str] = frozenset()


def all_hedges() -> list[tuple[str, Hedge]]:
    """Every phrase of the table of hedges with its meaning."""
    return [*_entries("before"), *_entries("after")]


def _entries(side: str) -> list[tuple[str, Hedge]]:
    found = []
    for entry in load("hedges")[side]:
        hedge = Hedge(
            Bound(entry["bound"]),
            Decimal(entry.get("below", "0")),
            Decimal(entry.get("above", "0")),
            entry.get("open") == "below",
            entry.get("open") == "above",
            entry.get("comparing", False),
            frozenset(Dimension(name) for name in entry.get("never_before", ())),
            frozenset(entry.get("never_after", ())),
        )
        found += [(phrase, hedge) for phrase in entry["words"]]
    return found


@cache
def _before() -> PhraseTable[Hedge]:
    return PhraseTable(_entries("before"), backwards=True)


@cache
def _after() -> PhraseTable[Hedge]:
    return PhraseTable(_entries("after"))


def hedges_before(tokens: list[Token], index: int, dimension: Dimension, figure_ends: int) -> tuple[list[Hedge], int]:
    """The hedges that stand before the figure at `index`, nearest first, and the index they begin at.

    `figure_ends` is the index behind the figure before: a comparison ("24 percent more than") begins there.
    """
    hedges: list[Hedge] = []
    while len(hedges) < MOST_HEDGES:
        last = index - 2 if is_hyphen(tokens, index - 1) else index - 1
        found = _before().match(tokens, last)
        if (
            found is None
            or dimension in found[0].never_before
            or _word_before(tokens, found[1]) in found[0].never_after
        ):
            break
        if hedges and found[0].comparing and found[1] == last:  # "control over just under a fifth"
            break
        if found[1] < figure_ends or (found[0].comparing and found[1] == figure_ends):
            break
        hedges.append(found[0])
        index = found[1]
    return hedges, index


def hedge_after(tokens: list[Token], index: int) -> tuple[Hedge, int] | None:
    """The hedge that stands behind a figure ("or more", "-odd"), and the index behind it."""
    if tokens[index].text == "+" and tokens[index].start == tokens[index - 1].end:
        return Hedge(Bound.AT_LEAST, open_above=True), index + 1
    start = index + 1 if is_hyphen(tokens, index) else index
    if start == index and tokens[index].lower in {"plus", "odd", "minimum", "maximum"}:
        return None
    found = _after().match(tokens, start)
    return None if found is None or tokens[found[1]].lower == "than" else found


def odd_hedge(tokens: list[Token], index: int) -> tuple[Hedge, int] | None:
    """The hedge of a bare "odd" at an index, which may as well mean strange: the number before it has to tell."""
    return _after().match(tokens, index) if tokens[index].lower == "odd" else None


def _word_before(tokens: list[Token], index: int) -> str:
    """The word before an index, a comma between them passed over."""
    return tokens[index - 2 if tokens[index - 1].text == "," else index - 1].lower


def widen(interval: Interval, written: Decimal, hedge: Hedge) -> Interval:
    """The interval with what a hedge adds. A hedge never narrows: each side stays or moves outwards.

    `written` is the figure the parts of the hedge are taken of. Whoever writes "some 66" has not rounded to tens: a
    hedge to both sides adds no more than two of the steps that the figure is told in.
    """
    low, high = interval
    size = abs(written)
    most = MOST_STEPS * _step(written) if hedge.below and hedge.above else size
    widened_low = None if low is None or hedge.open_below else min(low, written - min(most, size * hedge.below))
    widened_high = None if high is None or hedge.open_above else max(high, written + min(most, size * hedge.above))
    return widened_low, widened_high


def _step(written: Decimal) -> Decimal:
    """What a figure is counted in: the place of its last digit that is no zero, five of them where that is a five."""
    _sign, digits, exponent = written.normalize().as_tuple()
    assert isinstance(exponent, int)
    fives = len(digits) > 1 and digits[-1] == FIVE
    return Decimal(FIVE if fives else 1).scaleb(exponent)


def bound_of(hedges: list[Hedge], otherwise: Bound) -> Bound:
    """The bound that several hedges set together: an open side counts more than "about"."""
    bounds = [hedge.bound for hedge in hedges]
    return next((bound for bound in bounds if bound is not Bound.ABOUT), bounds[0] if bounds else otherwise)
