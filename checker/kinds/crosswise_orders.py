"""Two articles that tell two events in opposite order, in words of their own.

Few articles say which of two events came first. Where two articles of one story each do, and each event of one shares
more with the other's other event, they mostly tell of the same two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from math import log1p

from checker.kinds.context import KindContext
from checker.kinds.event_clusters import days_and_counts_allow, events_of
from checker.kinds.one_story import can_be_seen_whole, of_one_story
from checker.matching.places import place_key, plain
from checker.matching.same_order import OrderMatch, OrderMatcher
from checker.matching.scoring import Match
from checker.matching.weighing import base_weight, weigh
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import Feature
from checker.stems import stem_of

TABLE = "crosswise orders"
SHORTEST_WORD, MOST_SHARED, RARE = 3, 4, 3
OTHERS = ("other names", "other place")


@dataclass(frozen=True, slots=True)
class Crossing:
    """Two orders of two articles, the earlier event of each set against the later one of the other."""

    one: Claim
    other: Claim
    likelihood: Match
    shared: tuple[str, ...]

    @property
    def grounds(self) -> str:
        """In words, what speaks for the two orders' being of the same two events."""
        told = ", ".join(f"“{word}”" for word in self.shared[:MOST_SHARED])
        return f"both tell of {told}" if told else "by their kinds, and by who takes part in them"


def crossings(context: KindContext, orders: Iterable[Claim]) -> Iterator[Crossing]:
    """The orders of two articles of one story, each pair with what speaks for its being turned round."""
    events = [claim for claim in context.claims(ClaimKind.EVENT) if claim.subject.head]
    matcher, sentences = OrderMatcher(events, context.vocabulary), _SentencesWithWord(context)
    for one, other in _pairs(context, orders):
        left, right = events_of(context, one), events_of(context, other)
        turned, straight = matcher.match(left, right[::-1]), matcher.match(left, right)
        if turned.score > straight.score and days_and_counts_allow(context, turned.ends) and not _is_of_others(turned):
            shared = _shared(left, right[::-1])
            told_often = {stem for stem in shared if sentences.of_two_articles(stem, one, other) > RARE}
            telling = tuple(sorted(word for stem, word in shared.items() if stem not in told_often))
            yield Crossing(one, other, _likelihood(turned, telling, len(told_often)), telling)


class _SentencesWithWord:
    """In how many sentences of its article each word stands, by its stem."""

    def __init__(self, context: KindContext) -> None:
        self._context = context
        self._counted: dict[str, Counter[str]] = {}

    def of_two_articles(self, stem: str, one: Claim, other: Claim) -> int:
        """In how many sentences of two claims' articles a word stands."""
        return sum(self._of(claim.span.document)[stem] for claim in (one, other))

    def _of(self, document: str) -> Counter[str]:
        if document not in self._counted:
            told = ({stem_of(t.lemma.lower()) for t in s.tokens} for s in self._context.sentences_by_document[document])
            self._counted[document] = Counter(stem for stems in told for stem in stems)
        return self._counted[document]


def _pairs(context: KindContext, orders: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each order of an article with each of another long one that may tell its story."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for order in orders:
        told[order.span.document].append(order)
    for document in sorted(told):
        for other in sorted(name for name in of_one_story(context)[document] if name > document and name in told):
            if can_be_seen_whole(context, document, other):
                yield from product(told[document], told[other])


def _is_of_others(turned: OrderMatch) -> bool:
    """Whether an event of one order is told of other people, or of another place, than the one it is held against."""
    return any(end.match.has(name) for end in turned.ends for name in OTHERS)


def _likelihood(turned: OrderMatch, telling: tuple[str, ...], told_often: int) -> Match:
    """What speaks for two orders' being of the same two events; the sum is the log odds.

    A word that both articles use again and again is of what the whole story is about, and not of these events.
    """
    words = f"words in common: {', '.join(telling[:MOST_SHARED])}" if telling else "no telling word in common"
    return Match(
        (
            Feature("base", base_weight(TABLE), "how often two orders are of the same two events"),
            weigh(TABLE, "crosswise words", log1p(len(telling)), words),
            weigh(TABLE, "crosswise words told often", log1p(told_often), "words in common that are told often"),
            weigh(TABLE, "crosswise likeness", turned.score, "how alike the clauses are"),
            weigh(TABLE, "crosswise ties", turned.evidence, "the same take part"),
        )
    )


def _shared(left: tuple[Claim, Claim], right: tuple[Claim, Claim]) -> dict[str, str]:
    """By their stems the words that the events of one order share with those of another, each with its own only."""
    one, other = _own_words(left), _own_words(right)
    both = zip(one, other, strict=True)
    return {stem: told[stem] for told, others in both for stem in sorted(told.keys() & others.keys())}


def _own_words(ends: tuple[Claim, Claim]) -> tuple[dict[str, str], dict[str, str]]:
    """By their stems the words of what each of two events tells and the other does not."""
    first, second = (_words(end) for end in ends)
    alone = [
        {stem: told[stem] for stem in told.keys() - other.keys()} for told, other in ((first, second), (second, first))
    ]
    return alone[0], alone[1]


def _words(event: Claim) -> dict[str, str]:
    """The words of an event by their stems, but for those of the places it names."""
    subject = event.subject
    places = {part for name in subject.names if place_key(name.words) for part in plain(name.words).split()}
    phrases = (subject.head, subject.predicate, *subject.modifiers, *subject.context)
    told = (word for phrase in phrases for word in phrase.split() if len(word) >= SHORTEST_WORD)
    return {stem_of(word): word for word in told if word not in places}
