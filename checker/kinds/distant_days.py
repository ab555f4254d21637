"""Days far from the news that two articles of one story tell of: near one another, but not the same.

An article recalls at most a few days from long before. Where each of two recalls one, and the two lie within weeks of
one another, they are nearly always one event, told in words that need not have a verb in common. Months, days farther
apart, and what lies weeks ahead need more: an event of one kind, or several words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from checker.kinds.context import KindContext
from checker.kinds.date_slips import likely_slip
from checker.kinds.milestones import different_steps
from checker.kinds.one_story import of_one_story
from checker.kinds.periods import said
from checker.kinds.sentence_ties import SentenceTies
from checker.kinds.told_apart import are_told_apart
from checker.matching.same_event import shared_types
from checker.model.claim import Claim, Modality
from checker.model.finding import Finding, Verdict
from checker.model.interval import Precision, TimeInterval
from checker.timeline.day_words import days_in_words
from checker.words import load

LONG_AGO, WEEKS_APART, A_WEEK = 60, 62, 8
# For months, and for days farther apart than weeks: how long ago, how far apart.
YEAR_AGO, FARTHEST, A_MONTH = 300, 800, 31
# A plan is of weeks ahead, and may change between articles that are weeks apart.
WEEKS_AHEAD, PLAN_HOLDS = 21, 21
PLANNED = frozenset({Modality.ACTUAL, Modality.PLAN, Modality.FORECAST, Modality.TARGET})


def judge_distant(context: KindContext, events: Sequence[Claim]) -> Iterator[Finding]:
    """A conflict for each pair of articles that give two days near one another for what must be one event."""
    ties = SentenceTies(context)
    for is_distant, loose in ((_is_long_past, True), (_is_well_ahead, False)):
        by_article: dict[str, list[Claim]] = defaultdict(list)
        for claim in events:
            if is_distant(context, claim):
                by_article[claim.span.document].append(claim)
        for one in sorted(by_article):
            for other in sorted(other for other in of_one_story(context)[one] if other > one and other in by_article):
                yield from _compared(context, ties, by_article[one], by_article[other], loose)


def _is_long_past(context: KindContext, claim: Claim) -> bool:
    """Whether a claim tells, as a fact, of a day, a week or a month long before its article."""
    then, published = claim.when.interval, context.graph.published[claim.span.document].interval
    if then is None or published is None or then.days > A_MONTH or claim.modality is not Modality.ACTUAL:
        return False
    ago = (published.first - then.last).days
    if claim.when.timex is not None and claim.when.timex.bound == "until":
        return False
    return ago >= (LONG_AGO if then.days <= A_WEEK else YEAR_AGO) and (then.first.month, then.first.day) != (1, 1)


def _is_well_ahead(context: KindContext, claim: Claim) -> bool:
    """Whether a claim tells of a day, a month or a year weeks after its article."""
    then, published = claim.when.interval, context.graph.published[claim.span.document].interval
    if then is None or published is None or claim.modality not in PLANNED:
        return False
    exact = then.days <= A_MONTH or then.precision == Precision.YEAR
    return exact and (then.first - published.last).days >= WEEKS_AHEAD


def _compared(
    context: KindContext, ties: SentenceTies, left: Sequence[Claim], right: Sequence[Claim], loose: bool
) -> Iterator[Finding]:
    """The best pair of claims of two articles where each tells of one such day alone, and the two days differ.

    `loose` says that days within weeks of one another need only a word in common.
    """
    pairs = []
    for one, other in product(left, right):
        days = (_day(one), _day(other))
        gap = days[0].gap_days(days[1])
        if days[0].intersects(days[1]) or gap > FARTHEST or are_two_kinds(one, other):
            continue
        if are_told_apart(context, one, other):
            continue
        if not (_is_alone(one, left, days[1], gap) and _is_alone(other, right, days[0], gap)):
            continue
        if not loose and not (days[0].precision == days[1].precision and context.told_within(one, other, PLAN_HOLDS)):
            continue
        words, is_strong = _tie(ties, one, other)
        near = loose and gap <= WEEKS_APART and max(day.days for day in days) <= A_WEEK
        if is_strong or (words and near):
            pairs.append((is_strong, one, other, words))
    if pairs:
        _, one, other, words = max(pairs, key=lambda pair: (pair[0], pair[1].focus, pair[2].focus))
        yield _finding(context, one, other, words)


def are_two_kinds(one: Claim, other: Claim) -> bool:
    """Whether two clauses name events of two kinds: steps of one matter, or a visit and a declaration.

    A verb that says little ("came", "began") names no kind, whatever kinds it may belong to.
    """
    if different_steps(one, other):
        return True
    light = frozenset(load("events")["light_heads"])
    told = [claim.subject.event_type if claim.subject.head not in light else "" for claim in (one, other)]
    return all(told) and not shared_types(one, other)


def _day(claim: Claim) -> TimeInterval:
    assert claim.when.interval is not None
    return claim.when.interval


def _is_alone(claim: Claim, recalled: Sequence[Claim], other: TimeInterval, gap: int) -> bool:
    """Whether an article recalls no other day so near a claim's, nor the day that the other article tells."""
    nearest = max(gap, WEEKS_APART)
    days = {_day(another) for another in recalled} - {_day(claim)}
    return not any(day.gap_days(_day(claim)) <= nearest or day.intersects(other) for day in days)


def _tie(ties: SentenceTies, one: Claim, other: Claim) -> tuple[str, bool]:
    """What ties two sentences, in words, and whether that is much: an event of one kind, or several words."""
    heads = (one.subject.head, other.subject.head)
    is_one_kind = bool(shared_types(one, other))
    words = [f"“{heads[0]}” and “{heads[1]}” can be one event"] if is_one_kind else []
    tie = ties.between(one, other)
    return "; ".join((*words, tie.words) if tie.words else words), is_one_kind or tie.is_strong


def _finding(context: KindContext, one: Claim, other: Claim, shared: str) -> Finding:
    gap = _day(one).gap_days(_day(other))
    reasons = [
        f"Neither article tells of another day of that time; {shared}.",
        f"{said(one)} against {said(other)}",
        f"the two are {gap} days apart, and both lie far from the days of the articles",
    ]
    days = " against ".join(days_in_words(_day(claim)) for claim in (one, other))
    slip = likely_slip(_day(one), _day(other))
    return context.finding(
        "date",
        Verdict.CONFLICT,
        f"{one.subject.head or other.subject.head}: {days}",
        reasons,
        (one, other),
        likely_slip=slip,
    )
