"""Dates of one event told in words that need not have a verb in common, seen against all that two articles date.

Two reports of one story seldom name a day that the other does not know. Where each names one, not far apart and high
up, and hardly any other is without its like, they mostly tell of one event, whatever the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from math import log1p

from checker.kinds.clause_likeness import ClauseLikeness
from checker.kinds.context import KindContext
from checker.kinds.date_pairs import AGGREGATED, Pair, compared, tellings_of
from checker.kinds.distant_days import are_two_kinds
from checker.kinds.milestones import different_steps
from checker.kinds.one_story import can_be_seen_whole, may_tell_one_story
from checker.kinds.sentence_ties import SentenceTies
from checker.kinds.told_apart import are_told_apart, is_another
from checker.matching.same_event import shared_types
from checker.matching.scoring import Match, shared_words
from checker.matching.telling_words import CALENDAR
from checker.matching.weighing import base_weight, weigh
from checker.model.claim import Claim, ClaimKind
from checker.model.document import PassageRole
from checker.model.finding import Feature
from checker.model.interval import Precision, TimeInterval
from checker.model.sentence import Sentence
from checker.words import load

TABLE = "date counterparts"
TIES = ("same word", "same type", "agents", "names")
OTHERS = ("other names", "other agent", "other place")
VERBS = frozenset({"VERB", "AUX"})
FARTHEST_DAYS, MUCH_ALIKE = 800, 0.4
LONGEST_SEASON, LONGEST_WEEK = 124, 7


class DateCounterparts:
    """The dated claims of some articles, paired by the words of their clauses."""

    def __init__(self, context: KindContext) -> None:
        self._context = context
        dated = [claim for claim in context.claims(ClaimKind.EVENT) if _is_dated(context, claim)]
        self._days: dict[str, list[TimeInterval]] = defaultdict(list)
        for claim in dated:
            self._days[claim.span.document].append(_days(claim))
        named = [claim for claim in dated if _is_told_by_the_calendar(claim) and self._tells_of_another_day(claim)]
        named = [claim for claim in named if not _is_in_a_caption(context, claim)]
        self._named: dict[str, list[Claim]] = defaultdict(list)
        for claim in named:
            self._named[claim.span.document].append(claim)
        self._unmatched: dict[frozenset[str], dict[str, int]] = {}
        self._likeness = ClauseLikeness(context, named)
        self._ties = SentenceTies(context)
        self._tellings = tellings_of(dated)

    def pairs(self) -> Iterator[Pair]:
        """The pairs of differing days, named by their months, of two articles; one pair for two sentences' two days."""
        best: dict[tuple[object, ...], Pair] = {}
        for one, other in (pair for pair in self._likeness.pairs if self._may_be_one(*pair)):
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
        if left.intersects(right) or left.gap_days(right) > FARTHEST_DAYS or _meet(one, other):
            return False
        if self._context.lies_ahead(one) != self._context.lies_ahead(other):
            return False
        if are_told_apart(self._context, one, other):
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
                *self._of_the_days(pair),
                *self._of_the_articles(pair),
            )
        )

    def are_near(self, pair: Pair) -> bool:
        """Whether two clauses are near in meaning."""
        return self._context.meanings.are_near(pair.one, pair.other)

    def share_words(self, pair: Pair) -> bool:
        """Whether two clauses share a word or a kind of event, or their sentences a name or a telling noun."""
        if any(pair.match.has(name) for name in TIES) or shared_types(pair.one, pair.other):
            return True
        words = shared_words(_words(pair.one), _words(pair.other), self._context.vocabulary)
        return bool(
            words or self._likeness.between(pair.one, pair.other) or self._ties.between(pair.one, pair.other).words
        )

    def _of_the_clauses(self, pair: Pair) -> Iterator[Feature]:
        yield weigh(TABLE, "likeness", pair.score, "what the clauses tell, taken by themselves")
        meaning = self._context.meanings.of_clauses(pair.one, pair.other)
        yield weigh(TABLE, "meaning", meaning, "how near the words of the clauses are in meaning")
        if self._are_two_kinds(pair.one, pair.other):
            yield weigh(TABLE, "two kinds", 1.0, "the clauses tell of two kinds of event")
        if pair.match.has("setting"):
            yield weigh(TABLE, "shared setting", 1.0, "the sentences share more words")
        if not pair.one.when.depends_on_published and not pair.other.when.depends_on_published:
            yield weigh(TABLE, "years named", 1.0, "both dates stand without help from the articles' own dates")
        if pair.one.modality == pair.other.modality:
            yield weigh(TABLE, "one modality", 1.0, "both are told as facts, or both as plans")

    def _of_the_days(self, pair: Pair) -> Iterator[Feature]:
        gap = pair.left.gap_days(pair.right)
        yield weigh(TABLE, "gap", log1p(gap), f"days between the two dates: {gap}")
        sides, days = (pair.one, pair.other), (pair.left, pair.right)
        counted = sum(claim.when.depends_on_published for claim in sides)
        yield weigh(TABLE, "counted", counted, f"dates counted from the day of their article: {counted}")
        without = sum(not _names_a_month(claim) for claim in sides)
        yield weigh(TABLE, "no month", without, f"dates that name no month: {without}")
        weeks = sum(1 < day.days <= LONGEST_WEEK for day in days)
        yield weigh(TABLE, "week", weeks, f"dates of some days: {weeks}")

    def _of_the_articles(self, pair: Pair) -> Iterator[Feature]:
        documents = (pair.one.span.document, pair.other.span.document)
        counts = self._days_unmatched(*documents)
        told = f"days that only one article tells of: {counts[0]} and {counts[1]}"
        yield weigh(TABLE, "unmatched", sum(map(log1p, counts)), told)
        depth = max(map(self._context.depth, (pair.one, pair.other)))
        yield weigh(TABLE, "far down", depth, f"told no farther down than {round(depth * 100)}% of an article")

    def _days_unmatched(self, one: str, other: str) -> tuple[int, int]:
        """How many days each of two articles names that could be a day of the other's, and that neither has in common.

        They are counted over all days of the two, so that no other article of the check plays a part.
        """
        articles = frozenset((one, other))
        if articles not in self._unmatched:
            pairs = [pair for pair in product(self._named[one], self._named[other]) if self._may_be_one(*pair)]
            days = {one: {_days(pair[0]) for pair in pairs}, other: {_days(pair[1]) for pair in pairs}}
            self._unmatched[articles] = {name: len(told) for name, told in days.items()}
        return self._unmatched[articles][one], self._unmatched[articles][other]

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


def _meet(one: Claim, other: Claim) -> bool:
    """Whether one lasts until the day before the other begins: "free until 12 October", "from 13 October it costs"."""
    bounds = [claim.when.timex.bound if claim.when.timex is not None else "" for claim in (one, other)]
    ends = set(bounds) & {"until"} and set(bounds) & {"from", "since"}
    return bool(ends) and _days(one).gap_days(_days(other)) <= 1


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
    if not told or interval is None or interval.is_open or sentence is None or _is_compared_with(claim, sentence):
        return False
    if not any(token.part_of_speech in VERBS for token in sentence.tokens):
        return False
    single = interval.precision == Precision.DAY and claim.subject.head not in load("measures")["level_verbs"]
    return single or not context.counts_many(claim)


def _is_compared_with(claim: Claim, sentence: Sentence) -> bool:
    """Whether a time is that of what something is set against: "cheaper than in October"."""
    before = sentence.words[: claim.focus.start - sentence.start].lower().split()[-2:]
    return not claim.subject.head and before[:1] == ["than"]


def _is_in_a_caption(context: KindContext, claim: Claim) -> bool:
    """Whether a claim stands below a picture, whose day need not be that of the story."""
    sentence = context.graph.sentence_of(claim)
    return sentence is not None and sentence.role is PassageRole.CAPTION


def _is_told_by_the_calendar(claim: Claim) -> bool:
    """Whether a date is told to the season or nearer: no year alone, and no "two days later" than something else."""
    interval, timex = claim.when.interval, claim.when.timex
    if timex is None or interval is None or (timex.anchored and timex.calendar is None):
        return False
    return interval.days <= LONGEST_SEASON


def _names_a_month(claim: Claim) -> bool:
    """Whether a date is told by a month and perhaps a day: no weekday, no season, no "two days later"."""
    timex = claim.when.timex
    named = timex is not None and timex.calendar is not None and timex.calendar.month is not None
    return named and claim.when.interval is not None and claim.when.interval.precision not in AGGREGATED
