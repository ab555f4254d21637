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
    names = {*table["single"], *table["departmental"], *table["verbs"], "chaired", "headed", "ministry"}
    names |= {*table["posts"]["crafts"], *table["posts"]["titles"], *table["leading"]}
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


@cache
def _places_something() -> re.Pattern[str]:
    """A carrying verb's past and, later in the sentence, a name behind "in", "at", "to" or "near": "was found burned
    near the village of Courbenac"."""
    verbs = "|".join(re.escape(word) for word in load("event_places")["carried"])
    return re.compile(rf"\b(?:{verbs})\b.*?\b(?:in|at|to|near) (?:the [a-z]+ of )?[A-Z]", re.DOTALL)


@cache
def _deciding_words() -> re.Pattern[str]:
    """The beginnings of verbs that have an opposite: "refus" for "refuse" and "refusing"."""
    verbs = {verb for sides in load("opposites")["verbs"].values() for side in sides.values() for verb in side}
    starts = {verb.rstrip("ey") for verb in verbs}
    return re.compile(r"\b(?:" + "|".join(sorted(starts)) + r")\w*\b", re.IGNORECASE)


@cache
def _journey_words() -> re.Pattern[str]:
    """Two places somebody goes from and to, or an itinerary."""
    return re.compile(r"\bfrom (?:the )?[A-Z]\S* to (?:the )?[A-Z]|\bto (?:the )?[A-Z]\S* from (?:the )?[A-Z]")


def bears_claims(marked: MarkedSentence) -> bool:
    """Whether a sentence has a figure, a time, a quotation, an office, a verb that decides or a word of order."""
    words = marked.sentence.words
    if marked.quantities or marked.times or '"' in words or find_clock_times(words):
        return True
    patterns = (_order_words(), _office_words(), _deciding_words(), _places_something(), _journey_words())
    return any(pattern.search(words) for pattern in patterns)
