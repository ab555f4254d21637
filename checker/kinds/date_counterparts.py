"""Dates of one event told in words that need not have a verb in common, seen against all that two articles date.

Two reports of one story seldom name a day that the other does not know. Where each names one, not far apart and high
up, and hardly any other is without its like, they mostly tell of one event, whatever the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from math import log1p

from checker.kinds.clause_likeness import ClauseLikeness
from checker.kinds.context import KindContext
from checker.kinds.date_pairs import AGGREGATED, Pair, compared, is_another, tellings_of
from checker.kinds.distant_days import are_two_kinds
from checker.kinds.milestones import different_steps
from checker.kinds.one_story import CALENDAR, can_be_seen_whole, may_tell_one_story
from checker.kinds.sentence_ties import SentenceTies
from checker.matching.same_event import shared_types
from checker.matching.scoring import Match, shared_words
from checker.matching.weighing import base_weight, weigh
from checker.model.claim import Claim, ClaimKind
from checker.model.document import PassageRole
from checker.model.finding import Feature
from checker.model.interval import Precision, TimeInterval
from checker.words import load

TABLE = "date counterparts"
TIES = ("same word", "same type", "agents", "names")
OTHERS = ("other names", "other agent", "other place")
VERBS = frozenset({"VERB", "AUX"})
FARTHEST_DAYS, MUCH_ALIKE = 800, 0.4
UNKNOWN_DAYS, MOST_DAYS = 7, 60


class DateCounterparts:
    """The dated claims of some articles, paired by the words of their clauses."""

    def __init__(self, context: KindContext) -> None:
        self._context = context
        dated = [claim for claim in context.claims(ClaimKind.EVENT) if _is_dated(context, claim)]
        self._days: dict[str, list[TimeInterval]] = defaultdict(list)
        for claim in dated:
            self._days[claim.span.document].append(_days(claim))
        named = [claim for claim in dated if _names_a_month(claim) and self._tells_of_another_day(claim)]
        named = [claim for claim in named if not _is_in_a_caption(context, claim)]
        self._likeness = ClauseLikeness(context, named)
        self._ties = SentenceTies(context)
        self._tellings = tellings_of(dated)

    @cached_property
    def _apart(self) -> list[tuple[Claim, Claim]]:
        return [pair for pair in self._likeness.pairs if self._may_be_one(*pair)]

    @cached_property
    def _unmatched(self) -> dict[tuple[str, str], set[TimeInterval]]:
        """For each article and another: the days of the first that the second does not know, and that one of its own
        that the first does not know could be."""
        found: dict[tuple[str, str], set[TimeInterval]] = defaultdict(set)
        for pair in self._apart:
            for claim, other in (pair, pair[::-1]):
                found[claim.span.document, other.span.document].add(_days(claim))
        return found

    def pairs(self) -> Iterator[Pair]:
        """The pairs of differing days, named by their months, of two articles; one pair for two sentences' two days."""
        best: dict[tuple[object, ...], Pair] = {}
        for one, other in self._apart:
            left, right = _days(one), _days(other)
            pair = compared(self._context, one, other, self._tellings)
            if pair.match.has("other type") and any(pair.match.has(name) for name in OTHERS):
                continue
            place = (*((claim.span.document, claim.sentence) for claim in (one, other)), left, right)
            if place not in best or pair.score > best[place].score:
                best[place] = pair
        yield from best.values()

    def _may_be_one(self, one: Claim, other: Claim) -> bool:
        """Whether two days differ, not by far, and neither is told by the other's article."""
        left, right = _days(one), _days(other)
        if left.intersects(right) or left.gap_days(right) > FARTHEST_DAYS:
            return False
        if self._context.lies_ahead(one) != self._context.lies_ahead(other):
            return False
        documents = (one.span.document, other.span.document)
        if self._tells(documents[1], left) or self._tells(documents[0], right):
            return False
        return may_tell_one_story(self._context, *documents)

    def likelihood(self, pair: Pair) -> Match:
        """What speaks for and against two days being those of one event; the sum is the log odds."""
        return Match(
            (
                Feature("base", base_weight(TABLE), "how often two such dates are of one event"),
                *self._of_the_clauses(pair),
                *self._of_the_articles(pair),
            )
        )

    def are_tied(self, pair: Pair) -> bool:
        """Whether two clauses share a word or a kind of event, or their sentences a name or a telling noun."""
        if any(pair.match.has(name) for name in TIES) or shared_types(pair.one, pair.other):
            return True
        words = shared_words(_words(pair.one), _words(pair.other), self._context.vocabulary)
        return bool(
            words or self._likeness.between(pair.one, pair.other) or self._ties.between(pair.one, pair.other).words
        )

    def _of_the_clauses(self, pair: Pair) -> Iterator[Feature]:
        yield weigh(TABLE, "likeness", pair.score, "what the clauses tell, taken by themselves")
        if self._are_two_kinds(pair.one, pair.other):
            yield weigh(TABLE, "two kinds", 1.0, "the clauses tell of two kinds of event")
        if pair.match.has("setting"):
            yield weigh(TABLE, "shared setting", 1.0, "the sentences share more words")
        if not pair.one.when.depends_on_published and not pair.other.when.depends_on_published:
            yield weigh(TABLE, "years named", 1.0, "both dates stand without help from the articles' own dates")
        gap = pair.left.gap_days(pair.right)
        yield weigh(TABLE, "gap", log1p(gap), f"days between the two dates: {gap}")

    def _of_the_articles(self, pair: Pair) -> Iterator[Feature]:
        documents = (pair.one.span.document, pair.other.span.document)
        counts = [len(self._unmatched[place]) for place in (documents, documents[::-1])]
        told = f"days that only one article tells of: {counts[0]} and {counts[1]}"
        yield weigh(TABLE, "unmatched", sum(map(log1p, counts)), told)
        depth = max(map(self._context.depth, (pair.one, pair.other)))
        yield weigh(TABLE, "far down", depth, f"told no farther down than {round(depth * 100)}% of an article")
        days = self._context.days_between(pair.one, pair.other)
        words = f"days between the articles: {days}" if days is not None else "an article has no date"
        yield weigh(TABLE, "days apart", log1p(min(MOST_DAYS, UNKNOWN_DAYS if days is None else days)), words)

    def _are_two_kinds(self, one: Claim, other: Claim) -> bool:
        """Whether two events are of two kinds; clauses with most words in common tell of one, whatever the verbs."""
        alike = self._likeness.between(one, other) >= MUCH_ALIKE and not different_steps(one, other)
        return not alike and are_two_kinds(one, other)

    def _tells_of_another_day(self, claim: Claim) -> bool:
        """Whether a claim of a long article tells of one event, and not only of the day the article appeared."""
        document = claim.span.document
        published = self._context.graph.published[document].interval
        own_day = published is not None and _days(claim).days == 1 and published.intersects(_days(claim))
        return can_be_seen_whole(self._context, document) and not own_day and not is_another(claim)

    def _tells(self, document: str, day: TimeInterval) -> bool:
        return any(day.intersects(other) for other in self._days[document])


def _days(claim: Claim) -> TimeInterval:
    assert claim.when.interval is not None
    return claim.when.interval


def _words(claim: Claim) -> list[str]:
    """The words of a clause, those of the calendar left out."""
    words = (claim.subject.head, *claim.subject.modifiers, *claim.subject.context)
    return [word for word in words if word and word not in CALENDAR]


def _is_dated(context: KindContext, claim: Claim) -> bool:
    """Whether a claim says itself when something happened or will, in the article's own words."""
    interval, sentence = claim.when.interval, context.graph.sentence_of(claim)
    told = claim.when.stated and not claim.negated and not context.is_quoted(claim)
    if not told or interval is None or interval.is_open or sentence is None:
        return False
    if not any(token.part_of_speech in VERBS for token in sentence.tokens):
        return False
    single = interval.precision == Precision.DAY and claim.subject.head not in load("measures")["level_verbs"]
    return single or not context.counts_many(claim)


def _is_in_a_caption(context: KindContext, claim: Claim) -> bool:
    """Whether a claim stands below a picture, whose day need not be that of the story."""
    sentence = context.graph.sentence_of(claim)
    return sentence is not None and sentence.role is PassageRole.CAPTION


def _names_a_month(claim: Claim) -> bool:
    """Whether a date is told by a month and perhaps a day: no weekday, no year alone, no "two days later"."""
    timex = claim.when.timex
    named = timex is not None and timex.calendar is not None and timex.calendar.month is not None
    return named and claim.when.interval is not None and claim.when.interval.precision not in AGGREGATED
