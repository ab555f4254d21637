"""Whether two articles tell of one story: of the same days, with names in common."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from checker.kinds.context import KindContext
from checker.matching.places import country_code, plain
from checker.matching.scoring import cosine, key_class
from checker.matching.telling_words import CALENDAR
from checker.model.claim import Claim
from checker.model.sentence import Sentence

# Of two articles of different stories one pair in a hundred is so alike, and few of those are of the same weeks.
SAME_WEEKS, LIKE, SHORTEST_NOUN, UNKNOWN_DAYS = 31, 0.22, 3, 7
NOUNS = frozenset({"NOUN", "PROPN"})
LEAST_LETTERS, CROWDED_NAMES, LEAST_SENTENCES, MAIN_NOUNS, MOST_KINDRED = 4, 100, 6, 8, 8


def one_story(context: KindContext, one: str, other: str, most_days: int) -> bool:
    """Whether two articles are at most so many days apart and share a name or two places."""
    left, right = (context.graph.published[name].interval for name in (one, other))
    if left is None or right is None or left.gap_days(right) > most_days:
        return False
    return name_in_common(context, one, other)


def can_be_seen_whole(context: KindContext, *documents: str) -> bool:
    """Whether articles are long enough for what they leave out or tell once to say something."""
    return all(len(context.sentences_by_document[document]) >= LEAST_SENTENCES for document in documents)


def name_in_common(context: KindContext, one: str, other: str) -> bool:
    """Whether two articles name one person, body or thing, or two places."""
    shared = names_of(context, one) & names_of(context, other)
    if any(key_class(key) == "name" for key in shared) or len(shared) > 1:
        return True
    return bool(_proper_words(context, one) & _proper_words(context, other))


def may_tell_one_story(context: KindContext, one: str, other: str) -> bool:
    """Whether two articles share names, or are of the same weeks and have many of their nouns in common."""
    if name_in_common(context, one, other):
        return True
    left, right = (context.graph.published[name].interval for name in (one, other))
    if left is None or right is None or left.gap_days(right) > SAME_WEEKS:
        return False
    return cosine(_nouns(context, one), _nouns(context, other)) >= LIKE


def days_apart(context: KindContext, one: Claim, other: Claim) -> tuple[int, str]:
    """How many days lie between the articles of two claims, a week where one has no date; and words for that."""
    days = context.days_between(one, other)
    return (UNKNOWN_DAYS, "an article has no date") if days is None else (days, f"days between the articles: {days}")


def _nouns(context: KindContext, document: str) -> dict[str, float]:
    """The nouns and names of an article, each weighed by the logarithm of how often it stands there."""
    known = context.nouns
    if document not in known:
        tokens = (token for sentence in context.sentences_by_document[document] for token in sentence.tokens)
        nouns = (t.lemma.lower() for t in tokens if t.part_of_speech in NOUNS and t.text.isalpha())
        counts = Counter(word for word in nouns if word not in CALENDAR and len(word) >= SHORTEST_NOUN)
        known[document] = {word: 1 + math.log(count) for word, count in counts.items()}
    return known[document]


def neighbours(context: KindContext) -> Mapping[str, frozenset[str]]:
    """For each article those that `name_in_common` ties to it, found by their names and not by comparing all with all.

    A name that more than CROWDED_NAMES articles carry finds none by itself.
    """
    if not context.neighbours:
        named = {name: names_of(context, name) | _proper_words(context, name) for name in context.graph.documents}
        context.neighbours.update(_tied(context, named, name_in_common))
    return context.neighbours


def of_one_story(context: KindContext) -> Mapping[str, frozenset[str]]:
    """For each article its neighbours, and those of the same weeks whose nouns are most like its own.

    These are found by the nouns that stand most often in both, and only MOST_KINDRED are kept of each article, so that
    the work grows with the number of articles.
    """
    if not context.of_one_story:
        nouns = {name: _main_nouns(context, name) for name in context.graph.documents}
        kindred: dict[str, set[str]] = {name: set(others) for name, others in neighbours(context).items()}
        for one, others in _tied(context, nouns, may_tell_one_story).items():
            alike = {name: cosine(_nouns(context, one), _nouns(context, name)) for name in others}
            for other in sorted(alike, key=lambda name: (-alike[name], name))[:MOST_KINDRED]:
                kindred[one].add(other)
                kindred[other].add(one)
        context.of_one_story.update({name: frozenset(others) for name, others in kindred.items()})
    return context.of_one_story


def _tied(
    context: KindContext, words: Mapping[str, Iterable[str]], are_tied: Callable[[KindContext, str, str], bool]
) -> dict[str, frozenset[str]]:
    """For each article those of the articles it shares some of `words` with for which `are_tied` holds."""
    articles: dict[str, list[str]] = defaultdict(list)
    for document in context.graph.documents:
        for word in words[document]:
            articles[word].append(document)
    likely: set[tuple[str, str]] = set()
    for sharing in articles.values():
        if 1 < len(sharing) <= CROWDED_NAMES:
            likely.update(combinations(sorted(set(sharing)), 2))
    found: dict[str, set[str]] = {document: set() for document in context.graph.documents}
    for one, other in likely:
        if are_tied(context, one, other):
            found[one].add(other)
            found[other].add(one)
    return {document: frozenset(others) for document, others in found.items()}


def _main_nouns(context: KindContext, document: str) -> frozenset[str]:
    """The nouns that stand most often in an article."""
    nouns = _nouns(context, document)
    return frozenset(sorted(nouns, key=lambda word: (-nouns[word], word))[:MAIN_NOUNS])


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
