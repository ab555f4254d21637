"""Spellings of one name: accents, scripts and habits of transcription evened out, and the names told apart."""

from __future__ import annotations

from functools import cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from checker.matching.places import plain
from checker.words import load

SHORTEST, FOLDED_ALIKE = 5, 88

# Letters and groups of letters that transcriptions of one sound differ in, in the order they are replaced.
_FOLDS = (
    ("tsch", "ch"), ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("zh", "j"), ("dj", "j"), ("ph", "f"),
    ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("iy", "i"), ("ii", "i"), ("yy", "i"), ("ei", "i"), ("ey", "i"), ("ai", "ay"), ("ij", "i"), ("y", "i"),
    ("ck", "k"), ("q", "k"), ("ks", "x"), ("w", "v"), ("ie", "e"), ("ia", "a"), ("iu", "u"), ("io", "o"),
)  # fmt: skip


@cache
def folded(word: str) -> str:
    """A name's word with what transcriptions differ in evened out: "Sergei" and "Sergey" become one."""
    letters = plain(word).replace(" ", "")
    evened = _evened(letters)
    return _table().get(letters) or _folded_table().get(evened, evened)


def _evened(letters: str) -> str:
    for old, new in _FOLDS:
        letters = letters.replace(old, new)
    return "".join(letter for at, letter in enumerate(letters) if at == 0 or letter != letters[at - 1])


@cache
def _table() -> dict[str, str]:
    return {spelling: line[0] for line in load("persons")["spellings"] for spelling in line}


@cache
def _folded_table() -> dict[str, str]:
    """The spellings of the table with what transcriptions differ in evened out, where they are of one name only."""
    found: dict[str, set[str]] = {}
    for spelling, name in _table().items():
        found.setdefault(_evened(spelling), set()).add(name)
    return {evened: next(iter(names)) for evened, names in found.items() if len(names) == 1}


def same_word_of_name(one: str, other: str) -> bool:
    """Whether two words are spellings of one given name or surname; an initial stands for any name it begins."""
    left, right = plain(one), plain(other)
    if left == right or folded(left) == folded(right):
        return True
    if left in _table() and right in _table():
        return False
    return min(len(left), len(right)) == 1 and left[:1] == right[:1]


def same_name(one: str, other: str) -> bool:
    """Whether two names can mean one person: one surname, and given names that fit, are left out or begin alike."""
    left, right = plain(one).split(), plain(other).split()
    if not left or not right:
        return False
    if len(left) == 1 or len(right) == 1:
        lone, full = sorted((left, right), key=len)
        return any(same_word_of_name(lone[0], word) for word in full)
    if not same_word_of_name(left[-1], right[-1]):
        return {folded(word) for word in left} == {folded(word) for word in right}
    shorter, longer = sorted((left[:-1], right[:-1]), key=len)
    return all(any(same_word_of_name(word, rival) for rival in longer) for word in shorter)


def is_transcription(one: str, other: str) -> bool:
    """Whether two different words are transcriptions of one name: "Sergei", "Sergey"."""
    return plain(one) != plain(other) and folded(one) == folded(other)


def look_alike(one: str, other: str) -> bool:
    """Whether two words could be taken for one another though they are different names: "Mohammed", "Mahmoud"."""
    left, right = plain(one), plain(other)
    if left == right or left[:1] != right[:1]:
        return False
    skeletons = {_skeleton(left), _skeleton(right)}
    return (len(skeletons) == 1 and len(skeletons.pop()) > 2) or fuzz.ratio(left, right) >= FOLDED_ALIKE


def _skeleton(word: str) -> str:
    """The consonants of a word, doubled ones once: "mhmd" for "Mohammed" and "Mahmoud"."""
    consonants = [letter for letter in word if letter not in "aeiouy"]
    return "".join(letter for at, letter in enumerate(consonants) if at == 0 or letter != consonants[at - 1])


def is_slip(one: str, other: str) -> bool:
    """Whether two words differ as a slip of the pen does: one letter more, less, other or two swapped."""
    left, right = plain(one), plain(other)
    if min(len(left), len(right)) < SHORTEST or left.rstrip("s") == right.rstrip("s"):
        return False
    return OSA.distance(left, right) == 1
