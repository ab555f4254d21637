"""Which articles of a folder may tell one story: by what they tell of, and by the names they have in common."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations, product

from checker.matching.places import country_code, plain
from checker.matching.scoring import Match, cosine
from checker.matching.telling_words import CALENDAR
from checker.matching.weighing import base_weight, weigh
from checker.meanings import is_everyday
from checker.model.finding import Feature
from checker.model.sentence import Sentence

TABLE, TOLD_TOGETHER = "stories", -5.0
NOUNS, SHORTEST_NOUN, MAIN_NOUNS, SHORTEST_NAME = frozenset({"NOUN", "PROPN"}), 3, 8, 4
CROWDED_WORD, FEW_LINES, MOST_TOGETHER = 100, 2, 6


class Stories:
    """The articles of a run, and which of them may tell one story; what other articles there are changes nothing, but
    where more than MOST_TOGETHER are more alike.

    Takes the sentences of each article by its name, and the names of those that are drafts.
    """

    def __init__(self, sentences: Mapping[str, Sequence[Sentence]], drafts: frozenset[str] = frozenset()) -> None:
        self._sentences, self._drafts = sentences, drafts
        self._nouns: dict[str, dict[str, float]] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._countries: dict[str, dict[str, float]] = {}
        self._compared: dict[tuple[str, str], Match] = {}

    @cached_property
    def together(self) -> Mapping[str, frozenset[str]]:
        """For each article those that may tell its story.

        They are looked for among those that share a name, a country or one of their main nouns with it, so that the
        work grows with the number of articles; a word that more than CROWDED_WORD articles carry finds none by itself.
        Of these the likeliest pairs are kept, MOST_TOGETHER for each article; a draft is held against all its sources.
        An article without a sentence is held against all.
        """
        articles = frozenset(self._sentences)
        mute = {article for article in articles if not self._sentences[article]}
        found = {article: set((articles if article in mute else mute) - {article}) for article in articles}
        counted: Counter[str] = Counter()
        for _, one, other in sorted(self._likely()):
            if max(counted[one], counted[other]) < MOST_TOGETHER or not self._drafts.isdisjoint((one, other)):
                found[one].add(other)
                found[other].add(one)
                counted.update((one, other))
        return {article: frozenset(others) for article, others in found.items()}

    def _likely(self) -> Iterator[tuple[float, str, str]]:
        """The pairs of articles that may tell one story, each with its likelihood, negative so that the best is first.

        A few lines say too little of their story, so that one word in common will do.
        """
        for one, other in self._sharing_words():
            score = self.likelihood(one, other).score
            if score >= TOLD_TOGETHER or any(len(self._sentences[article]) <= FEW_LINES for article in (one, other)):
                yield -score, one, other

    def may_be_one(self, one: str, other: str) -> bool:
        """Whether two articles, or an article and itself, may tell one story."""
        return one == other or other in self.together[one]

    def likelihood(self, one: str, other: str) -> Match:
        """What speaks for two articles' telling one story: their nouns, their names and the countries they tell of.

        The sum is the log odds among all pairs of a folder of many stories. The method is that of story link detection
        (Allan 2002), with a logistic regression over a few likenesses in place of one.
        """
        pair = (min(one, other), max(one, other))
        if pair not in self._compared:
            self._compared[pair] = self._compare(*pair)
        return self._compared[pair]

    def _compare(self, one: str, other: str) -> Match:
        nouns = cosine(self._nouns_of(one), self._nouns_of(other))
        rare = sorted(noun for noun in self._nouns_of(one).keys() & self._nouns_of(other) if not is_everyday(noun))
        told = [{name for name in self.names_of(article) if not is_everyday(name)} for article in (one, other)]
        names, fewest = sorted(told[0] & told[1]), min(map(len, told))
        left, right = self.countries_of(one), self.countries_of(other)
        countries, others = cosine(left, right), bool(left and right and not left.keys() & right.keys())
        named = f"names in common: {', '.join(names) or 'none'}"
        unknown = fewest - len(names)
        return Match(
            (
                Feature("base", base_weight(TABLE), "how often two articles of many tell one story"),
                weigh(TABLE, "nouns alike", nouns, f"their nouns are alike to {nouns:.2f}"),
                weigh(TABLE, "rare nouns", math.log1p(len(rare)), f"rare nouns in common: {', '.join(rare) or 'none'}"),
                weigh(TABLE, "names in common", math.log1p(len(names)), named),
                weigh(
                    TABLE, "other names", math.log1p(unknown), f"{unknown} of the {fewest} names of one are not common"
                ),
                weigh(TABLE, "countries alike", countries, f"their countries are alike to {countries:.2f}"),
                weigh(TABLE, "other countries", float(others), "none of their countries in common"),
            )
        )

    def names_of(self, article: str) -> frozenset[str]:
        """The words that stand only with a capital inside an article's sentences; countries, days and months left out.

        They are plain words: in lower case and without accents.
        """
        if article not in self._names:
            self._names[article] = _names_in(self._sentences[article])
        return self._names[article]

    def countries_of(self, article: str) -> dict[str, float]:
        """The countries an article tells of, by their codes, each weighed by the logarithm of how often it does."""
        if article not in self._countries:
            words = (token.text for sentence in self._sentences[article] for token in sentence.tokens)
            codes = (country_code(word) for word in words if word[:1].isupper())
            self._countries[article] = _weighed(Counter(code for code in codes if code))
        return self._countries[article]

    def _nouns_of(self, article: str) -> dict[str, float]:
        """The nouns and names of an article, each weighed by the logarithm of how often it stands there."""
        if article not in self._nouns:
            tokens = (token for sentence in self._sentences[article] for token in sentence.tokens)
            nouns = (t.lemma.lower() for t in tokens if t.part_of_speech in NOUNS and t.text.isalpha())
            told = (word for word in nouns if word not in CALENDAR and len(word) >= SHORTEST_NOUN)
            self._nouns[article] = _weighed(Counter(told))
        return self._nouns[article]

    def _sharing_words(self) -> set[tuple[str, str]]:
        """The pairs of articles that share a name, a country or one of their main nouns; of many that carry one word
        only those with a draft."""
        articles: dict[str, list[str]] = defaultdict(list)
        for article in sorted(self._sentences):
            for word in {*self.names_of(article), *self._main_nouns(article), *self.countries_of(article)}:
                articles[word].append(article)
        found: set[tuple[str, str]] = set()
        for held in articles.values():
            few = len(held) <= CROWDED_WORD
            pairs = combinations(held, 2) if few else product(self._drafts.intersection(held), held)
            found.update((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])
        return found

    def _main_nouns(self, article: str) -> list[str]:
        """The nouns that stand most often in an article."""
        nouns = self._nouns_of(article)
        return sorted(nouns, key=lambda word: (-nouns[word], word))[:MAIN_NOUNS]


def _weighed(counts: Counter[str]) -> dict[str, float]:
    return {word: 1 + math.log(count) for word, count in counts.items()}


def _names_in(sentences: Iterable[Sentence]) -> frozenset[str]:
    capital: set[str] = set()
    small: set[str] = set()
    for sentence in sentences:
        for word in (written.strip(".,;:()\"'") for written in sentence.words.split()[1:]):
            if word.isupper() or len(word) >= SHORTEST_NAME:
                (capital if word[:1].isupper() else small).add(plain(word))
    names = {word for word in capital - small - CALENDAR if len(word) > 1 and word[0].isalpha()}
    return frozenset(word for word in names if not country_code(word))
