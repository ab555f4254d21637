"""Dates of one event told in words that need not have a verb in common, seen against all that two articles date.

Where each of two articles names a day by its month, the other article does not know that day, and the two clauses are
more alike than any others about them, they mostly tell of one event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.kinds.clause_likeness import ClauseLikeness
from checker.kinds.context import KindContext
from checker.kinds.date_pairs import AGGREGATED, Pair, compared, is_another, tellings_of
from checker.kinds.distant_days import are_two_kinds
from checker.kinds.milestones import different_steps
from checker.kinds.one_story import can_be_seen_whole, name_in_common
from checker.kinds.sentence_ties import SentenceTies
from checker.matching.same_event import shared_types
from checker.matching.scoring import Match
from checker.matching.weighing import base_weight, weigh
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import Feature
from checker.model.interval import Precision, TimeInterval
from checker.words import load

TABLE = "date counterparts"
OTHERS = ("other names", "other agent", "other place")
VERBS = frozenset({"VERB", "AUX"})
FARTHEST_DAYS, MOST_TELLINGS, MUCH_ALIKE = 800, 3, 0.4


class DateCounterparts:
    """The dated claims of some articles, paired by the words of their clauses."""

    def __init__(self, context: KindContext) -> None:
        self._context = context
        dated = [claim for claim in context.claims(ClaimKind.EVENT) if _is_dated(context, claim)]
        self._days: dict[str, list[TimeInterval]] = defaultdict(list)
        for claim in dated:
            self._days[claim.span.document].append(_days(claim))
        named = [claim for claim in dated if _names_a_month(claim) and self._tells_of_another_day(claim)]
        self._likeness = ClauseLikeness(context, named)
        self._ties = SentenceTies(context)
        self._tellings = tellings_of(dated)

    def pairs(self) -> Iterator[Pair]:
        """The pairs of differing days, named by their months, of two articles; one pair for two sentences' two days."""
        best: dict[tuple[object, ...], Pair] = {}
        for one, other in self._likeness.pairs:
            if not self._may_be_one(one, other):
                continue
            left, right = _days(one), _days(other)
            pair = compared(self._context, one, other, self._tellings)
            if pair.match.has("other type") and any(pair.match.has(name) for name in OTHERS):
                continue
            place = (*((claim.span.document, claim.sentence) for claim in (one, other)), left, right)
            if place not in best or pair.score > best[place].score:
                best[place] = pair
        yield from best.values()

    def _may_be_one(self, one: Claim, other: Claim) -> bool:
        """Whether two days differ, not by far, neither is told by the other's article, and the clauses are tied."""
        left, right = _days(one), _days(other)
        if left.intersects(right) or left.gap_days(right) > FARTHEST_DAYS:
            return False
        if self._context.lies_ahead(one) != self._context.lies_ahead(other):
            return False
        documents = (one.span.document, other.span.document)
        if self._told(documents[1], left) or self._told(documents[0], right):
            return False
        tied = self._are_tied(one, other) and not self._are_two_kinds(one, other)
        return tied and name_in_common(self._context, *documents)

    def likelihood(self, pair: Pair) -> Match:
        """What speaks for and against two days being those of one event; the sum is the log odds."""
        return Match(
            (Feature("base", base_weight(TABLE), "few dates of two articles are of one event"), *self._features(pair))
        )

    def _features(self, pair: Pair) -> Iterator[Feature]:
        one, other = pair.one, pair.other
        yield weigh(TABLE, "likeness", pair.score, "what the clauses tell, taken by themselves")
        with_year = not one.when.depends_on_published and not other.when.depends_on_published
        if with_year:
            yield weigh(TABLE, "years named", 1.0, "both dates stand without help from the articles' own dates")
        again = self._told(one.span.document, pair.left) + self._told(other.span.document, pair.right)
        yield weigh(TABLE, "told again", again, f"times that the two days are told in their own articles: {again}")
        lead = self._likeness.lead(one, other)
        yield weigh(TABLE, "most alike", lead, "how far the clauses are ahead of the next most alike")
        if pair.match.has("setting"):
            yield weigh(TABLE, "shared setting", 1.0, "the sentences share more words")

    def _are_two_kinds(self, one: Claim, other: Claim) -> bool:
        """Whether two events are of two kinds; clauses with most words in common tell of one, whatever the verbs."""
        alike = self._likeness.between(one, other) >= MUCH_ALIKE and not different_steps(one, other)
        return not alike and are_two_kinds(one, other)

    def _are_tied(self, one: Claim, other: Claim) -> bool:
        """Whether two clauses share a word or a kind of event, or their sentences a name or a telling noun."""
        alike = self._likeness.between(one, other) > 0 or shared_types(one, other)
        return bool(alike or self._ties.between(one, other).words)

    def _tells_of_another_day(self, claim: Claim) -> bool:
        """Whether a claim of a long article tells of one event, and not only of the day the article appeared."""
        document = claim.span.document
        published = self._context.graph.published[document].interval
        own_day = published is not None and _days(claim).days == 1 and published.intersects(_days(claim))
        return can_be_seen_whole(self._context, document) and not own_day and not is_another(claim)

    def _told(self, document: str, day: TimeInterval) -> int:
        return min(MOST_TELLINGS, sum(day.intersects(other) for other in self._days[document]))


def _days(claim: Claim) -> TimeInterval:
    assert claim.when.interval is not None
    return claim.when.interval


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


def _names_a_month(claim: Claim) -> bool:
    """Whether a date is told by a month and perhaps a day: no weekday, no year alone, no "two days later"."""
    timex = claim.when.timex
    named = timex is not None and timex.calendar is not None and timex.calendar.month is not None
    return named and claim.when.interval is not None and claim.when.interval.precision not in AGGREGATED
