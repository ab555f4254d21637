"""Splits running text into numbers, words and marks, in time linear in its length."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

EXOTIC_SPACES = "\u00a0\u2007\u2009\u200a\u202f"
HYPHENS = frozenset("-‐‑–−")


class TokenKind(IntEnum):
    """What a token is; ADDRESS is a web or mail address, BREAK an empty line or an end of the text."""

    NUMBER = 1
    WORD = 2
    MARK = 3
    ADDRESS = 4
    BREAK = 5


class Token(NamedTuple):
    """A stretch `text[start:end]` of running text; `lower` is its text in lower case."""

    kind: TokenKind
    text: str
    lower: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How a text writes numbers, as far as it shows it.

    `decimal_comma`: somewhere a comma stands before decimals ("3,5 million"), so that "1,234" has two readings.
    `spaced`: a plain space may part thousands ("10 000"), as no comma does in this text.
    """

    decimal_comma: bool
    spaced: bool


# The repeats that could be walked more than once from different places have a fixed limit, so that no text is slow.
_GROUPED = r"((?<![\w.,])\.\d+|\d{1,3}(?:[%s]\d{3}){1,4}(?![ ]?\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)"
_WORD = r"([^\W\d_]+(?:['’][^\W\d_]+)*)"
_MARK = r"([^\w\s]|_)"
_ADDRESS = r"((?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]\S*|(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}/\S*)"
_NOTHING = r"((?!))"
_BREAK = r"(\n[^\S\n]*\n\s*)"

_GROUPING_COMMA = re.compile(r"\d,\d{3}(?!\d)")
_DECIMAL_COMMA = re.compile(
    r"\d,\d{1,2}\s?(?:%|per ?cent|pct|million|billion|trillion|bn|mn|euros?\b|€|km\b)"
    r"|\d\.\d{3},\d{1,2}\b|\d\.\d{3}\.\d{3}"
)


def _compile(spaced: bool, addresses: bool) -> re.Pattern[str]:
    separators = EXOTIC_SPACES + "'’" + (" " if spaced else "")
    return re.compile("|".join((_NOTHING if not addresses else _ADDRESS, _GROUPED % separators, _WORD, _MARK, _BREAK)))


_PATTERNS = {
    (spaced, addresses): _compile(spaced, addresses) for spaced in (False, True) for addresses in (False, True)
}
_KINDS = {1: TokenKind.ADDRESS, 2: TokenKind.NUMBER, 3: TokenKind.WORD, 4: TokenKind.MARK, 5: TokenKind.BREAK}
PADDING = 4
"""How many BREAK tokens stand before and behind the tokens of a text, so that readers may look a little outside."""


def number_style(text: str) -> NumberStyle:
    """How a text writes its numbers."""
    return NumberStyle(
        decimal_comma=_DECIMAL_COMMA.search(text) is not None,
        spaced=_GROUPING_COMMA.search(text) is None,
    )


def tokenise(text: str, style: NumberStyle) -> list[Token]:
    """The tokens of a text in order, with PADDING tokens of kind BREAK before and behind."""
    addresses = "@" in text or "://" in text or "www." in text or "/" in text
    before = [Token(TokenKind.BREAK, "", "", -2, -1)] * PADDING
    after = [Token(TokenKind.BREAK, "", "", len(text) + 1, len(text) + 1)] * PADDING
    found = []
    for match in _PATTERNS[style.spaced, addresses].finditer(text):
        words = match.group()
        found.append(Token(_KINDS[match.lastindex or 5], words, words.lower(), match.start(), match.end()))
    return before + found + after


def glued(tokens: list[Token], index: int) -> bool:
    """Whether a token stands right behind the one before it, without space."""
    return tokens[index].start == tokens[index - 1].end and tokens[index].kind is not TokenKind.BREAK


def is_hyphen(tokens: list[Token], index: int) -> bool:
    """Whether a token is a hyphen or short dash with no space on either side."""
    return tokens[index].text in HYPHENS and glued(tokens, index) and glued(tokens, index + 1)


def past_hyphen(tokens: list[Token], index: int) -> int:
    """The index behind a hyphen that stands at `index`, or `index` itself."""
    return index + 1 if is_hyphen(tokens, index) else index


def is_word(token: Token) -> bool:
    """Whether a token is a word."""
    return token.kind is TokenKind.WORD


def is_number(token: Token) -> bool:
    """Whether a token is written in digits."""
    return token.kind is TokenKind.NUMBER


def begins_sentence(tokens: list[Token], index: int) -> bool:
    """Whether a token is the first of its sentence or line, as far as the mark before it tells."""
    before = tokens[index - 1]
    return before.kind is TokenKind.BREAK or before.text in ".!?:\"“”'—–-*•|" or (before.kind is TokenKind.ADDRESS)
