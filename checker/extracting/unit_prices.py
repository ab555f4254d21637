"""Prices whose unit stands elsewhere in the clause: "a litre of oil costs 10.4 dinars"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from checker.extracting.measuring import Measure
from checker.model.mention import MarkedSentence
from checker.model.quantity import Dimension, QuantityMention
from checker.model.sentence import Sentence, Token
from checker.words import load

MEASURED = frozenset({"mass", "volume", "area", "energy"})
ONE = frozenset({"a", "an", "one", "each", "every", "per"})


def with_unit_price(marked: MarkedSentence, mention: QuantityMention, measure: Measure) -> QuantityMention:
    """A sum of money as one for each kilo, litre or tonne, where that is what the clause is about."""
    unit = mention.quantity.unit
    if unit.dimension is not Dimension.MONEY or unit.per or measure.verb is None:
        return mention
    for token in _about(marked.sentence, measure):
        name = _units().get(token.lemma.lower())
        if name and _is_one_of_a_kind(marked.sentence, token):
            return replace(mention, quantity=replace(mention.quantity, unit=replace(unit, per=name)))
    return mention


def _about(sentence: Sentence, measure: Measure) -> list[Token]:
    """The subject of a figure's verb, and what the verb is "for"."""
    assert measure.verb is not None
    prices = [child for child in sentence.children(measure.verb) if child.lemma == "for"]
    named = [noun for preposition in prices for noun in sentence.children(preposition) if noun.dependency == "pobj"]
    return [*([measure.subject] if measure.subject is not None else []), *named]


def _is_one_of_a_kind(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is one measure of a thing: "a litre of oil", and not "the litre" that somebody spilt."""
    children = sentence.children(noun)
    return any(child.text.lower() in ONE for child in children) and any(child.lemma == "of" for child in children)


@cache
def _units() -> dict[str, str]:
    """The names of the units of mass, volume, area and energy by the words for them."""
    measured = (unit for unit in load("units")["unit"] if unit["dimension"] in MEASURED)
    return {word.lower(): unit["name"] for unit in measured for word in unit["words"]}
