"""Which sentences can bear a claim, told before any parsing."""

from __future__ import annotations

import re
from functools import cache

from checker.extracting.clock_times import find_clock_times
from checker.model.mention import MarkedSentence
from checker.words import load


@cache
def _office_words() -> re.Pattern[str]:
    table = load("offices")
    names = {*table["single"], *table["departmental"], *table["verbs"], "chaired", "headed"}
    names |= {office for side in table["trial"].values() for office in side}
    return re.compile(r"\b(?:" + "|".join(re.escape(name) for name in sorted(names)) + r")\b", re.IGNORECASE)


@cache
def _order_words() -> re.Pattern[str]:
    words = (
        "first",
        "before",
        "after",
        "ahead of",
        "following",
        "later",
        "earlier",
        "since",
        "afterwards",
        "afterward",
        "then",
        "predecessor",
        "second",
        "third",
        "maiden",
        "never",
        "by the time",
        "until",
        "no sooner",
        "already",
        "subsequently",
        "when",
        "as soon as",
    )
    return re.compile(r"\b(?:" + "|".join(words) + r")\b", re.IGNORECASE)


def bears_claims(marked: MarkedSentence) -> bool:
    """Whether a sentence has a figure, a time, a time of day, a quotation, an office or a word of order."""
    words = marked.sentence.words
    if marked.quantities or marked.times or '"' in words or find_clock_times(words):
        return True
    return bool(_order_words().search(words) or _office_words().search(words))
