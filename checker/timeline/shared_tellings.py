"""The same sentence in several articles: near-identical but for its time words, or alike in figures and names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import combinations, pairwise

from rapidfuzz.fuzz import token_set_ratio

from checker.model.timex import Timex
from checker.timeline.tellings import Story, Telling
from checker.words import load

FEWEST_SHARED_WORDS, FEWEST_WORDS_NEAR_IDENTICAL = 6, 8
NEAR_IDENTICAL_RATIO, CROWDED_WORD = 85.0, 60
NAMES_WITH_FIGURE, NAMES_WITHOUT_FIGURE = 2, 4
_WORD = re.compile(r"[^\W_]+(?:['.,-][^\W_]+)*")
_FINE_UNITS = frozenset({"day", "week"})


class Degree(IntEnum):
    """How much two sentences have in common; the higher the more can be built on it."""

    NAMES = 1
    FIGURE_AND_NAMES = 2
    NEAR_IDENTICAL = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two tellings of different articles and how much their sentences have in common."""

    one: Telling
    other: Telling
    degree: Degree


def likenesses(stories: Sequence[Story]) -> list[Likeness]:
    """All pairs of tellings in different articles whose sentences tell the same, in the order of the articles."""
    found = (_compare(one, other) for one, other in _likely(stories))
    return [likeness for likeness in found if likeness is not None]


def _likely(stories: Sequence[Story]) -> Iterator[tuple[Telling, Telling]]:
    """The pairs of tellings of different articles whose sentences share a word, found by that word.

    A word of more than CROWDED_WORD sentences finds none by itself, so that the work grows with the articles.
    """
    tellings = [(place, telling) for place, story in enumerate(stories) for telling in _alone_in_sentence(story)]
    by_word: dict[str, list[int]] = defaultdict(list)
    for at, (_, telling) in enumerate(tellings):
        for word in _words(telling.sentence):
            by_word[word].append(at)
    pairs = {pair for sharing in by_word.values() if len(sharing) <= CROWDED_WORD for pair in combinations(sharing, 2)}
    order = sorted(pairs, key=lambda pair: (tellings[pair[0]][0], tellings[pair[1]][0], pair))
    for one, other in order:
        if tellings[one][0] != tellings[other][0]:
            yield tellings[one][1], tellings[other][1]


def clusters(stories: Sequence[Story], alike: Iterable[Likeness]) -> list[tuple[Telling, ...]]:
    """Tellings of one event: those tied by near-identical sentences, and any other one by itself."""
    leader = {telling: telling for story in stories for telling in story.tellings}

    def top(telling: Telling) -> Telling:
        while leader[telling] is not telling:
            telling = leader[telling]
        return telling

    for likeness in alike:
        if likeness.degree == Degree.NEAR_IDENTICAL:
            leader[top(likeness.other)] = top(likeness.one)
    groups: dict[Telling, list[Telling]] = {}
    for telling in leader:
        groups.setdefault(top(telling), []).append(telling)
    return [tuple(group) for group in groups.values()]


def _alone_in_sentence(story: Story) -> list[Telling]:
    """Tellings of days or weeks that are the only such one of their sentence, so that nothing else can be meant."""
    fine = [telling for telling in story.tellings if _is_fine(telling.timex)]
    crowd: dict[int, int] = {}
    for telling in fine:
        crowd[telling.claim.sentence] = crowd.get(telling.claim.sentence, 0) + 1
    return [telling for telling in fine if crowd[telling.claim.sentence] == 1]


def _is_fine(timex: Timex) -> bool:
    """Whether an expression tells a day or a week."""
    if timex.offset is not None:
        return timex.offset.unit in _FINE_UNITS
    calendar = timex.calendar
    return calendar is not None and (calendar.day is not None or calendar.weekday is not None)


def _compare(one: Telling, other: Telling) -> Likeness | None:
    left, right = _words(one.sentence), _words(other.sentence)
    shared = left & right
    if len(shared) < FEWEST_SHARED_WORDS:
        return None
    if _near_identical(left, right):
        return Likeness(one, other, Degree.NEAR_IDENTICAL)
    names = {word.lower() for word in _WORD.findall(one.sentence) if word[0].isupper()} & shared
    if _figures(one.sentence) & _figures(other.sentence) and len(names) >= NAMES_WITH_FIGURE:
        return Likeness(one, other, Degree.FIGURE_AND_NAMES)
    if one.tense == other.tense and len(names) >= NAMES_WITHOUT_FIGURE and _types(one) & _types(other):
        return Likeness(one, other, Degree.NAMES)
    return None


def _types(telling: Telling) -> frozenset[str]:
    """The types of event its word can mean."""
    return frozenset(telling.claim.subject.event_type.split())


def _near_identical(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether sentences differ only in what one adds; other figures are another month's news in the same words."""
    shared = left & right
    if len(shared) < FEWEST_WORDS_NEAR_IDENTICAL or 4 * len(shared) < len(left | right):
        return False
    left_figures, right_figures = ({word for word in words if word[0].isdigit()} for words in (left, right))
    if not (left_figures <= right_figures or right_figures <= left_figures):
        return False
    return token_set_ratio(_line(left), _line(right)) >= NEAR_IDENTICAL_RATIO


@cache
def _words(sentence: str) -> frozenset[str]:
    small = load("small_words")["words"]
    words = (word.lower().removesuffix("'s") for word in _WORD.findall(sentence))
    return frozenset(word for word in words if (len(word) > 2 or word.isdigit()) and word not in small)


def _line(words: frozenset[str]) -> str:
    return " ".join(sorted(words))


@cache
def _figures(sentence: str) -> frozenset[tuple[str, str]]:
    """Figures with the word behind them: ("130", "countries")."""
    words = [word.lower() for word in _WORD.findall(sentence)]
    return frozenset((one, two) for one, two in pairwise(words) if one[0].isdigit())
