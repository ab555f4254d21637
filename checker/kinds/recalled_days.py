"""Days long past that two articles of one story recall: near one another, but not the same.

An article recalls at most a few days from long before. Where each of two recalls one, and the two lie within weeks of
one another, they are nearly always one event, told in words that need not have a verb in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from checker.kinds.context import KindContext
from checker.kinds.date_slips import likely_slip
from checker.kinds.milestones import different_steps
from checker.kinds.one_story import CALENDAR, name_in_common
from checker.kinds.periods import said
from checker.kinds.surroundings import TIME_WORDS, Surroundings
from checker.matching.same_event import shared_types
from checker.matching.scoring import shared_words
from checker.model.claim import Claim
from checker.model.finding import Finding, Verdict
from checker.model.interval import TimeInterval
from checker.model.sentence import Token
from checker.timeline.day_words import days_in_words

LONG_AGO, WEEKS_APART, LONGEST = 60, 62, 8
TELLING, SHORTEST_NAME, EXACT_DIGITS, YEAR_DIGITS = 0.45, 2, 3, 4


def judge_recalled(context: KindContext, events: Sequence[Claim]) -> Iterator[Finding]:
    """A conflict for each pair of articles that recall two days near one another for what must be one event."""
    recalled: dict[str, list[Claim]] = defaultdict(list)
    for claim in events:
        if _is_recalled(context, claim):
            recalled[claim.span.document].append(claim)
    around = Surroundings(context)
    for one, other in combinations(sorted(recalled), 2):
        if name_in_common(context, one, other):
            yield from _compared(context, around, recalled[one], recalled[other])


def _is_recalled(context: KindContext, claim: Claim) -> bool:
    """Whether a claim tells of a day, or of a week, long before its article."""
    then, published = claim.when.interval, context.graph.published[claim.span.document].interval
    if then is None or published is None or then.days > LONGEST or not claim.when.stated:
        return False
    return (published.first - then.last).days >= LONG_AGO and (then.first.month, then.first.day) != (1, 1)


def _compared(
    context: KindContext, around: Surroundings, left: Sequence[Claim], right: Sequence[Claim]
) -> Iterator[Finding]:
    """The best pair of claims of two articles where each recalls one day alone, and the two days differ."""
    pairs = []
    for one, other in product(left, right):
        days = (_day(one), _day(other))
        if days[0].intersects(days[1]) or days[0].gap_days(days[1]) > WEEKS_APART:
            continue
        if not (_is_alone(one, left, days[1]) and _is_alone(other, right, days[0])) or different_steps(one, other):
            continue
        shared = _shared(context, around, one, other)
        if shared:
            pairs.append((len(shared), one, other, shared))
    if pairs:
        _, one, other, shared = max(pairs, key=lambda pair: (pair[0], pair[1].focus, pair[2].focus))
        yield _finding(context, one, other, shared)


def _day(claim: Claim) -> TimeInterval:
    assert claim.when.interval is not None
    return claim.when.interval


def _is_alone(claim: Claim, recalled: Sequence[Claim], other: TimeInterval) -> bool:
    """Whether an article recalls no other day within weeks of a claim's, nor the day that the other article tells."""
    days = {_day(another) for another in recalled} - {_day(claim)}
    return not any(day.gap_days(_day(claim)) <= WEEKS_APART or day.intersects(other) for day in days)


def _shared(context: KindContext, around: Surroundings, one: Claim, other: Claim) -> list[str]:
    """What ties two sentences, in words: an event of one kind, a name or a figure in both, a telling word in both."""
    heads = (one.subject.head, other.subject.head)
    types = [f"“{heads[0]}” and “{heads[1]}” can be one event"] if shared_types(one, other) else []
    left, right = around.sentence(one), around.sentence(other)
    if left is None or right is None:
        return types
    marks = [{token.text for token in sentence.tokens if _is_mark(token)} for sentence in (left, right)]
    nouns = [
        [token.lemma for token in sentence.tokens if token.part_of_speech == "NOUN" and token.lemma not in TIME_WORDS]
        for sentence in (left, right)
    ]
    pairs = shared_words(*nouns, context.vocabulary)
    words = [word for word, _, weight in pairs if weight >= TELLING]
    told = sorted(marks[0] & marks[1]) + words
    return types + ([f"both tell of {', '.join(told[:4])}"] if told else [])


def _is_mark(token: Token) -> bool:
    """Whether a word is a name, or a number that hardly stands twice by chance."""
    if token.part_of_speech == "PROPN":
        return token.text.lower() not in CALENDAR and token.text[:1].isalpha() and len(token.text) > SHORTEST_NAME
    digits = sum(sign.isdigit() for sign in token.text)
    return digits >= EXACT_DIGITS and not (digits == len(token.text) == YEAR_DIGITS)


def _finding(context: KindContext, one: Claim, other: Claim, shared: Sequence[str]) -> Finding:
    gap = _day(one).gap_days(_day(other))
    reasons = [
        f"Both articles recall one day of that time and no other; {'; '.join(shared)}.",
        f"{said(one)} against {said(other)}",
        f"the two are {gap} days apart, and both lie more than {LONG_AGO} days before the articles",
    ]
    days = " against ".join(days_in_words(_day(claim)) for claim in (one, other))
    slip = likely_slip(_day(one), _day(other))
    return context.finding("date", Verdict.CONFLICT, f"a day recalled: {days}", reasons, (one, other), likely_slip=slip)
