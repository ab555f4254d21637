"""Changes told by a factor: "doubled", "has halved", "half as many as in 2023", "twice the figure of 2022"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from checker.extracting.clauses import is_verb
from checker.model.mention import MarkedSentence
from checker.model.quantity import Bound, Dimension, Quantity, QuantityMention, Unit
from checker.model.sentence import Sentence, Token
from checker.words import load

HUNDRED = Decimal(100)
LOOSE = Decimal("0.1")
FARTHEST_AGAIN = 5


def multiplied(sentence: Sentence) -> Iterator[tuple[QuantityMention, bool]]:
    """The verbs of a sentence that multiply or halve, each as an amount in percent and whether it is a rise."""
    factors = load("measures")["factors"]
    for token in sentence.tokens:
        factor = factors.get(token.lemma)
        if factor is not None and is_verb(token) and token.tag in {"VBD", "VBN", "VBZ", "VBP", "VB"}:
            yield _mention(sentence, token, Decimal(str(factor))), Decimal(str(factor)) > 1


def _mention(sentence: Sentence, verb: Token, factor: Decimal) -> QuantityMention:
    """The amount of a verb; such words are figures of speech, so a tenth of the level more or less is allowed."""
    percent = abs(factor - 1) * HUNDRED
    room = factor * LOOSE * HUNDRED
    low, bound = percent - room, Bound.EXACT
    high: Decimal | None = percent + room
    before = [token for token in sentence.tokens[max(0, verb.index - 3) : verb.index] if token.head == verb.index]
    words = {token.lemma for token in before}
    hedges = load("measures")["factor_hedges"]
    if words & set(hedges["over"]):
        low, high, bound = percent, None, Bound.MORE_THAN
    elif words & set(hedges["under"]):
        low, high, bound = percent - 2 * room, percent, Bound.ABOUT
    quantity = Quantity(low=low, high=high, unit=Unit(Dimension.PERCENT), written=percent, bound=bound)
    return QuantityMention(verb.start, verb.end, quantity, hedge_start=verb.start, noun_start=verb.end)


def set_against(marked: MarkedSentence, mention: QuantityMention) -> tuple[QuantityMention, bool] | None:
    """A factor that sets one level against another, as an amount and whether it is a rise; None for any other figure.

    "Half as many as in 2023" is a fall by a half, "twice as many" a rise to the double, "half as many again" a rise
    by a half. The noun may stand inside: "twice as many people as".
    """
    quantity = mention.quantity
    if quantity.unit.dimension not in {Dimension.FRACTION, Dimension.MULTIPLE}:
        return None
    behind = [t.text.lower() for t in marked.sentence.tokens if t.start >= mention.end][:FARTHEST_AGAIN]
    table = load("measures")["factors_behind"]
    as_many = behind[:1] == ["as"] and behind[1:2] != [] and behind[1] in table["as"]
    again = as_many and "again" in behind[2:]
    if not as_many and not any(behind[: len(phrase.split())] == phrase.split() for phrase in table["level"]):
        return None
    if quantity.unit.dimension is Dimension.MULTIPLE:
        return mention, True
    return (mention, True) if again else (replace(mention, quantity=_what_is_missing(quantity)), False)


def _what_is_missing(part: Quantity) -> Quantity:
    """What a part of a level leaves: a third as much is a fall by two thirds. Bounds change sides."""
    low = 1 - part.high if part.high is not None else None
    high = 1 - part.low if part.low is not None else (Decimal(1) if low is not None else None)
    return replace(part, low=low, high=high, written=1 - part.written, bound=Bound.EXACT)
