"""Look-ups in the word tables, shared by all that read a line for what it says of itself."""

from __future__ import annotations

from functools import cache

from checker.words import load

# Signs that stand around a line or a name and are no part of it.
MARKS = " \t*_#>|[](){}.,:;!?…·•-–—=~<»"
_OPENING_MARKS = "*_ [(—–-"


@cache
def table(name: str, key: str) -> frozenset[str]:
    """The entries of one list of a word table."""
    return frozenset(load(name)[key])


@cache
def _longest_first(name: str, key: str) -> tuple[str, ...]:
    return tuple(sorted(table(name, key), key=lambda entry: (-len(entry), entry)))


def opening(words: str, name: str, key: str) -> str:
    """The longest entry of a table that a line begins with, marks left out, whole words only; "" for none."""
    lowered = words.lstrip(_OPENING_MARKS).lower()
    for entry in _longest_first(name, key):
        following = lowered[len(entry) : len(entry) + 1]
        if lowered.startswith(entry) and not (entry[-1].isalnum() and following.isalnum()):
            return entry
    return ""


def bare(words: str) -> str:
    """A line in lower case without the marks around it."""
    return words.lower().strip(MARKS)


def length(words: str) -> int:
    """How many words a line has."""
    return words.count(" ") + 1
