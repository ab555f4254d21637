"""What a single line says of itself: page furniture, a caption, a byline."""

from __future__ import annotations

import re

from checker.model.document import PassageRole
from checker.reading.captions import is_bare_label, is_caption, is_credit
from checker.reading.signatures import is_byline
from checker.reading.tables import MARKS, bare, length, opening, table

_LONGEST_PROMPT = 30
_LONGEST_HINT = 16
_LONGEST_POINTER = 12
_BAR_SEPARATORS = re.compile(r"\s*[|·•/>►▶»]\s*|\s{2,}")
_NUMBER_IN_BAR = re.compile(r"\s*\(?\b\d[\d.,]*k?\)?\s*")


def role_of_line(words: str) -> PassageRole | None:
    """FURNITURE, CAPTION or BYLINE where a line of straightened words says so by itself; else None."""
    if is_furniture(words) or is_credit(words) or is_bare_label(words):
        return PassageRole.FURNITURE
    if is_caption(words):
        return PassageRole.CAPTION
    return PassageRole.BYLINE if is_byline(words) else None


def is_furniture(words: str) -> bool:
    """Whether a line is a prompt, a plug, a row of controls or a legal line."""
    line = bare(words)
    if line in table("furniture", "whole") or heads_list(words.split("|")[0]) or _is_bar(words):
        return True
    if length(words) <= _LONGEST_PROMPT and opening(words, "furniture", "starts"):
        return True
    if length(words) <= _LONGEST_POINTER and words[-1:] not in ".!" and opening(words, "furniture", "pointers"):
        return True
    if length(words) > _LONGEST_HINT or '"' in words:
        return False
    return any(hint in line for hint in table("furniture", "contains"))


def heads_list(words: str) -> bool:
    """Whether titles of other stories follow a line ("RELATED STORIES")."""
    return bare(words) in table("furniture", "list_heads")


def _is_bar(words: str) -> bool:
    pieces = [_NUMBER_IN_BAR.sub("", piece).strip(MARKS).lower() for piece in _BAR_SEPARATORS.split(words)]
    known = table("furniture", "bar_words")
    return len(pieces) > 1 and all(not piece or piece in known for piece in pieces)
