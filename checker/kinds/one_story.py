"""Whether two articles tell of one story: by what they tell of, and by the names they have in common."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from checker.kinds.context import KindContext
from checker.matching.candidates import pairs_by_key
from checker.matching.places import country_code, plain
from checker.matching.scoring import Match, cosine, key_class
from checker.matching.telling_words import CALENDAR
from checker.matching.weighing import base_weight, weigh
from checker.meanings import is_everyday
from checker.model.claim import Claim
from checker.model.finding import Feature
from checker.model.sentence import Sentence

TABLE, TOLD_TOGETHER = "stories", -3.5
SHORTEST_NOUN, UNKNOWN_DAYS = 3, 7
NOUNS = frozenset({"NOUN", "PROPN"})
LEAST_LETTERS, CROWDED_WORD, FEW_LINES, LEAST_SENTENCES, MAIN_NOUNS = 4, 100, 2, 6, 8


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
    """Whether two articles, or an article and itself, may tell one story."""
    return one == other or other in of_one_story(context)[one]


def story_likelihood(context: KindContext, one: str, other: str) -> Match:
    """What speaks for two articles' telling one story: their nouns, their names and the countries they tell of.

    The sum is the log odds among all pairs of a folder of many stories. The method is that of story link detection
    (Allan 2002), with a logistic regression over a few likenesses in place of one.
    """
    nouns = cosine(_nouns(context, one), _nouns(context, other))
    names = sorted(
        name for name in _proper_words(context, one) & _proper_words(context, other) if not is_everyday(name)
    )
    left, right = countries_of(context, one), countries_of(context, other)
    countries, others = cosine(left, right), bool(left and right and not left.keys() & right.keys())
    return Match(
        (
            Feature("base", base_weight(TABLE), "how often two articles of many tell one story"),
            weigh(TABLE, "nouns alike", nouns, f"their nouns are alike to {nouns:.2f}"),
            weigh(TABLE, "names in common", math.log1p(len(names)), f"names in common: {', '.join(names) or 'none'}"),
            weigh(TABLE, "countries alike", countries, f"their countries are alike to {countries:.2f}"),
            weigh(TABLE, "other countries", float(others), "none of their countries in common"),
        )
    )


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


def of_one_story(context: KindContext) -> Mapping[str, frozenset[str]]:
    """For each article those that may tell its story, whatever other articles there are.

    They are looked for among those that share a name or one of their main nouns with it, so that the work grows with
    the number of articles; a word that more than CROWDED_WORD articles carry finds none by itself. A few lines say too
    little of their story, so that one such word will do; an article without any is held against all.
    """
    if not context.of_one_story:
        names = frozenset(context.graph.documents)
        mute = {name for name in names if not context.sentences_by_document[name]}
        found = {name: set((names if name in mute else mute) - {name}) for name in names}
        for one, other in _sharing_words(context):
            few_lines = any(len(context.sentences_by_document[name]) <= FEW_LINES for name in (one, other))
            if few_lines or story_likelihood(context, one, other).score >= TOLD_TOGETHER:
                found[one].add(other)
                found[other].add(one)
        context.of_one_story.update({name: frozenset(others) for name, others in found.items()})
    return context.of_one_story


def pairs_of_stories(
    context: KindContext, claims: Sequence[Claim], keys: Callable[[Claim], Iterable[Hashable]], least_shared: int = 1
) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of claims, of one article or of two that may tell one story, that share at least `least_shared` keys."""
    yield from pairs_by_key(claims, keys, of_one_story(context), least_shared)


def _sharing_words(context: KindContext) -> set[tuple[str, str]]:
    """The pairs of articles that share a name, a country or one of their main nouns."""
    articles: dict[str, list[str]] = defaultdict(list)
    for document in sorted(context.graph.documents):
        for word in (
            _proper_words(context, document) | _main_nouns(context, document) | countries_of(context, document).keys()
        ):
            articles[word].append(document)
    return {pair for held in articles.values() if len(held) <= CROWDED_WORD for pair in combinations(held, 2)}


def _main_nouns(context: KindContext, document: str) -> frozenset[str]:
    """The nouns that stand most often in an article."""
    nouns = _nouns(context, document)
    return frozenset(sorted(nouns, key=lambda word: (-nouns[word], word))[:MAIN_NOUNS])


def countries_of(context: KindContext, document: str) -> dict[str, float]:
    """The countries an article tells of, by their codes, each weighed by the logarithm of how often it stands there."""
    known = context.countries
    if document not in known:
        tokens = (token for sentence in context.sentences_by_document[document] for token in sentence.tokens)
        counts = Counter(code for token in tokens if token.text[:1].isupper() and (code := country_code(token.text)))
        known[document] = {code: 1 + math.log(count) for code, count in counts.items()}
    return known[document]


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
