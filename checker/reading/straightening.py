"""The reading text: typographic signs replaced one for one, so that every offset fits the text as read."""

from __future__ import annotations

import re

_APOSTROPHES = "‘’‚‛′ʼ`´"
_QUOTATION_MARKS = "“”„‟″«»"
_HYPHENS = "‐‑−﹣－"
_SPACES = "\t\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
_MORE_SPACES = "\u200a\u200b\u200e\u200f\u202f\u205f\u2060\u3000\ufeff"

# Dashes stay: an en dash between figures means a range, an em dash parts clauses.
_ONE_FOR_ONE = str.maketrans(
    {
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_QUOTATION_MARKS, '"'),
        **dict.fromkeys(_HYPHENS, "-"),
        **dict.fromkeys(_SPACES + _MORE_SPACES, " "),
    }
)
_OTHER_LINE_ENDS = re.compile("\r(?!\n)|[\u2028\u2029]")


def straighten(text: str) -> str:
    """The text with straight quotation marks, plain hyphens and plain spaces; of the same length.

    Line feeds stay; a carriage return before one, tabs, byte order marks and exotic spaces become spaces.
    Other line ends become line feeds.
    """
    return _OTHER_LINE_ENDS.sub("\n", text).translate(_ONE_FOR_ONE)


def blank(text: str, start: int, end: int) -> str:
    """The text with a stretch made of spaces, line feeds kept; of the same length."""
    gap = "".join("\n" if sign == "\n" else " " for sign in text[start:end])
    return text[:start] + gap + text[end:]
