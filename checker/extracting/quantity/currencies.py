"""Finds currencies before and behind a number: signs, ISO codes, names with and without a country."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from checker.extracting.quantity.digits import read_digits
from checker.extracting.quantity.numeral import decimals
from checker.extracting.quantity.phrases import PhraseTable
from checker.extracting.quantity.tokens import NumberStyle, Token, TokenKind, glued, is_number, is_word, past_hyphen
from checker.words import load

CURRENT_CURRENCIES_SINCE = (1999, 1, 1)
LARGE = Decimal(1000)


@dataclass(frozen=True, slots=True)
class FoundCurrency:
    """A currency in the tokens: its ISO code (or family), the index behind it, what part of its unit it is."""

    code: str
    end: int
    part: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class _Tables:
    prefixes: PhraseTable[str]
    suffixes: PhraseTable[str]
    words: PhraseTable[tuple[str, Decimal]]
    large_prefixes: dict[str, str]
    rules: dict[str, Any]

    @property
    def openers(self) -> frozenset[str]:
        """The words and marks with which a currency before a number begins."""
        return self.prefixes.first_pieces() | frozenset(self.large_prefixes)


@cache
def _tables() -> _Tables:
    table = load("currencies")
    codes = {code: code for code in _iso_codes() if code not in table["rules"]["codes_that_are_words"]}
    words = [(name, (code, Decimal(1))) for name, code in (_names_with_country() | table["words"]).items()]
    words += [(name, (code, Decimal(part))) for name, (code, part) in table["minor"].items() if len(name) > 1]
    return _Tables(
        PhraseTable([*codes.items(), *table["prefixes"].items()], exact=True),
        PhraseTable([*codes.items(), *table["suffixes"].items()], exact=True),
        PhraseTable(words),
        table["prefixes_of_large_amounts"],
        table["rules"],
    )


@cache
def _iso_codes() -> frozenset[str]:
    """The ISO 4217 codes in use in any territory since the euro came."""
    from datetime import date

    from babel.core import get_global
    from babel.numbers import get_territory_currencies

    start = date(*CURRENT_CURRENCIES_SINCE)
    end = date.max
    return frozenset(
        code
        for territory in get_global("territory_currencies")
        for code in get_territory_currencies(territory, start_date=start, end_date=end, tender=True)
    )


@cache
def _names_with_country() -> dict[str, str]:
    """The names of two words or more that CLDR gives currencies in English, singular and plural."""
    from babel.numbers import get_currency_name

    names = {}
    for code in sorted(_iso_codes()):
        for count in (1, 5):
            name = get_currency_name(code, count=count, locale="en")
            if " " in name and "(" not in name:
                names[name] = code
    return names


@cache
def currency_openers() -> frozenset[str]:
    """The words and marks, in their own case, with which a currency before a number begins."""
    return _tables().openers


def read_currency_before(tokens: list[Token], index: int, style: NumberStyle) -> FoundCurrency | None:
    """The currency that begins at `index` and stands before a number."""
    if glued(tokens, index) and tokens[index - 1].kind in (TokenKind.WORD, TokenKind.NUMBER):
        return None
    found = _tables().prefixes.match(tokens, index)
    if found is not None:
        code, end = found
        if tokens[end].text in "-−–" and glued(tokens, end + 1) and is_number(tokens[end + 1]):
            code_of_name = tokens[end - 1].text.isalpha() and glued(tokens, end)  # "RON-98" is a kind of petrol
            return None if code_of_name else FoundCurrency(code, end)
        return FoundCurrency(code, end) if _amount_follows(tokens, end) else None
    code_of_letter = _tables().large_prefixes.get(tokens[index].text)
    if code_of_letter is not None and glued(tokens, index + 1) and _is_large(tokens, index + 1, style):
        return FoundCurrency(code_of_letter, index + 1)
    return None


def _amount_follows(tokens: list[Token], index: int) -> bool:
    spelled = tokens[index].lower in decimals("cardinals") or tokens[index].lower in {"half", "a"}
    return is_number(tokens[index]) or (spelled and not tokens[index - 1].text.isalpha())


def _is_large(tokens: list[Token], index: int, style: NumberStyle) -> bool:
    """Whether the digits at `index` look like an amount of money rather than the number of a road or room: they are
    large, have a magnitude, or are a price ("P24 a kilo")."""
    digits = read_digits(tokens[index].text, style) if is_number(tokens[index]) else None
    if digits is None:
        return False
    following = tokens[past_hyphen(tokens, index + 1)]
    magnitude = following.lower in decimals("scales") or following.text in decimals("magnitude_marks")
    letter = glued(tokens, index + 1) and following.text in {"m", "bn", "k", "b"}
    priced = _is_priced(tokens, index + 1) and tokens[index + 2].lower in _tables().rules["priced_by"]
    return magnitude or letter or (not digits.plain and digits.value >= 100) or priced


def read_currency_behind(tokens: list[Token], index: int, amount: Decimal) -> FoundCurrency | None:
    """The currency behind the number that ends before `index`."""
    start = past_hyphen(tokens, index)
    token = tokens[start]
    if token.text == "p" and glued(tokens, start) and start == index and amount < 300:
        return FoundCurrency("GBP", start + 1, Decimal("0.01"))
    found = _tables().words.match(tokens, start)
    if found is not None:
        (code, part), end = found
        whole = amount == amount.to_integral_value()
        small = token.lower in _tables().rules["large_only"] and amount < LARGE and whole and end == start + 1
        return None if small and start == index and not _is_priced(tokens, end) else FoundCurrency(code, end, part)
    sign = _tables().suffixes.match(tokens, start)
    if sign is None or (is_number(tokens[sign[1]]) and not glued(tokens, start)):
        return None
    return FoundCurrency(sign[0], sign[1])


def _is_priced(tokens: list[Token], index: int) -> bool:
    """Whether the words behind a number and its noun make it a price: "366 crowns per square metre", "… a month"."""
    rules = _tables().rules
    article = tokens[index].lower in {"a", "an"} and tokens[index + 1].lower in rules["priced_by"]
    return tokens[index].lower == "per" or article


def is_pounds(tokens: list[Token], index: int) -> bool:
    """Whether "pound" or "pounds" stands behind a number, with or without a hyphen."""
    return tokens[past_hyphen(tokens, index)].lower in _tables().rules["pound_words"]


def pounds_are_weight(tokens: list[Token], first: int, index: int, magnitude: Decimal) -> bool | None:
    """Whether the pounds behind a number are a weight (True) or money (False); None where nothing tells.

    `first` is the index of the number, `index` the one behind it.
    """
    rules = _tables().rules
    place = past_hyphen(tokens, index)
    if magnitude > LARGE:
        return False
    if tokens[place + 1].lower == "of":
        return tokens[place + 2].lower not in rules["money_of"]
    if place > index and is_word(tokens[place + 1]):
        return tokens[place + 1].lower not in rules["money_things"]  # "a 31-pound lump", "a 20-pound note"
    before = {token.lower for token in tokens[max(0, first - 8) : first]}
    if before & set(rules["money_cues"]):
        return False
    if place > index or before & set(rules["weight_cues"]):
        return True
    return None
