"""Changes told by a verb alone: "doubled", "almost tripled", "has halved"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.extracting.clauses import is_verb
from checker.model.quantity import Bound, Dimension, Quantity, QuantityMention, Unit
from checker.model.sentence import Sentence, Token
from checker.words import load

HUNDRED = Decimal(100)
LOOSE = Decimal("0.1")


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
