"""Whether two articles tell of one story: of the same days, with names in common."""

from __future__ import annotations

import calendar
from collections.abc import Iterable

from checker.kinds.context import KindContext
from checker.matching.places import country_code, plain
from checker.matching.scoring import key_class
from checker.model.sentence import Sentence

LEAST_LETTERS = 4
CALENDAR = frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name))


def one_story(context: KindContext, one: str, other: str, most_days: int) -> bool:
    """Whether two articles are at most so many days apart and share a name or two places."""
    left, right = (context.graph.published[name].interval for name in (one, other))
    if left is None or right is None or left.gap_days(right) > most_days:
        return False
    return name_in_common(context, one, other)


def name_in_common(context: KindContext, one: str, other: str) -> bool:
    """Whether two articles name one person, body or thing, or two places."""
    shared = names_of(context, one) & names_of(context, other)
    if any(key_class(key) == "name" for key in shared) or len(shared) > 1:
        return True
    return bool(_proper_words(context, one) & _proper_words(context, other))


def names_of(context: KindContext, document: str) -> frozenset[str]:
    """The keys of all names that the claims of an article carry."""
    return context.names[document]


def _proper_words(context: KindContext, document: str) -> frozenset[str]:
    """The words that stand only with a capital inside an article's sentences; countries, days and months left out."""
    known = context.proper_words
    if document not in known:
        known[document] = _read_proper_words(context.sentences_by_document[document])
    return known[document]


def _read_proper_words(sentences: Iterable[Sentence]) -> frozenset[str]:
    capital: set[str] = set()
    small: set[str] = set()
    for sentence in sentences:
        for word in (written.strip(".,;:()\"'") for written in sentence.words.split()[1:]):
            if word.isupper() or len(word) >= LEAST_LETTERS:
                (capital if word[:1].isupper() else small).add(plain(word))
    names = {word for word in capital - small - CALENDAR if len(word) > 1 and word[0].isalpha()}
    return frozenset(word for word in names if not country_code(word))
