"""Reads the magnitude behind a number: "million", "bn", "lakh crore", and "m" or "k" where money shows the sense."""

from __future__ import annotations

from decimal import Decimal

from checker.extracting.quantity.numeral import decimals
from checker.extracting.quantity.tokens import Token, glued, is_hyphen

MOST_WORDS = 3


def read_magnitude(tokens: list[Token], index: int, *, money: bool = False) -> tuple[Decimal, int]:
    """What a number that ends before `index` is multiplied by, and the index behind the magnitude."""
    product = Decimal(1)
    for _ in range(MOST_WORDS):
        place = index + 1 if is_hyphen(tokens, index) else index
        factor = _factor(tokens, place)
        if factor is None:
            break
        product, index = product * factor, place + 1
    if product == 1 and money:
        return read_letter(tokens, index)
    return product, index


def read_letter(tokens: list[Token], index: int) -> tuple[Decimal, int]:
    """The magnitude that a letter ("m", "k", "B") stands for; 1 where there is none."""
    factor = decimals("magnitude_letters").get(tokens[index].text)
    if factor is None or (glued(tokens, index + 1) and tokens[index + 1].text.isalnum()):
        return Decimal(1), index
    return factor, index + 1


def _factor(tokens: list[Token], index: int) -> Decimal | None:
    token = tokens[index]
    return decimals("scales").get(token.lower) or decimals("magnitude_marks").get(token.text)
