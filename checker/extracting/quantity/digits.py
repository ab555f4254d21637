"""Reads numbers written in digits, in the styles of English, Indian and continental copy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from checker.extracting.quantity.tokens import EXOTIC_SPACES, NumberStyle

MOST_DIGITS = 15
_GROUP_MARKS = re.compile(rf"[{EXOTIC_SPACES} '’]")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})")
_ONE_COMMA_GROUP = re.compile(r"\d{1,3},\d{3}")


@dataclass(frozen=True, slots=True)
class Digits:
    """A number in digits: its value, what one unit of its last written digit is worth, and whether it has two readings.

    `plain` says that it is written without any mark, `decimal_comma` that its decimals stand behind a comma.
    """

    value: Decimal
    place: Decimal
    ambiguous: bool
    plain: bool
    decimal_comma: bool = False


def read_digits(words: str, style: NumberStyle) -> Digits | None:
    """The number that digits with their marks stand for; None where they are no one number ("1.2.3", "10,11,12")."""
    if len(words) > 2 * MOST_DIGITS:
        return None
    text = _GROUP_MARKS.sub("", words)
    spaced = text != words
    comma = False
    if _ENGLISH.fullmatch(text) or _INDIAN.fullmatch(text):
        ambiguous = style.decimal_comma and _ONE_COMMA_GROUP.fullmatch(text) is not None and not spaced
        text = text.replace(",", "")
    elif _CONTINENTAL.fullmatch(text):
        ambiguous, comma = False, "," in text
        text = text.replace(".", "").replace(",", ".")
    else:
        return None
    whole, _, decimals = text.partition(".")
    if not whole and not decimals:
        return None
    if len(whole) > MOST_DIGITS or _is_code(whole, decimals):
        return None
    return Digits(Decimal(text), Decimal(1).scaleb(-len(decimals)), ambiguous, words.isdecimal(), comma)


def _is_code(whole: str, decimals: str) -> bool:
    """Whether leading zeros show a code or a part of a date, not a number."""
    return len(whole) > 1 and whole.startswith("0") and not decimals
