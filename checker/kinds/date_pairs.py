"""Pairs of dated events that may be one, with what was compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.date_slips import likely_slip
from checker.kinds.one_story import name_in_common, pairs_of_stories
from checker.kinds.told_apart import are_told_apart
from checker.matching.same_event import event_keys, happens_once, same_event, shared_types
from checker.matching.scoring import Match
from checker.matching.weighing import base_weight, weigh
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import Feature
from checker.model.interval import Precision, TimeInterval
from checker.words import load

EXTRACTOR = "events"
AGGREGATED = frozenset({Precision.YEAR, Precision.HALF, Precision.QUARTER, Precision.DECADE})
TABLE, NEAR_DAYS, WIDEST_DAYS = "events", 31, 200
# An event that stands alone in both articles is likely one, if its days are near and the articles name somebody in
# common; else that says little.
ALONE_AND_FAR = 0.3

Tellings = dict[tuple[str, str], set[TimeInterval]]


class Settings(BaseModel):
    """What a rule about dates sets: the event types it looks at and from which scores on it speaks."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    events: tuple[str, ...] = ()
    conflict_from: float = -0.2
    ties_from: float = 1.0
    note_from: float = -1.0
    agreement_from: float = 0.0
    least: float = -1.5
    widest_gap_days: int = 800
    counterparts_from: float = -0.2


@dataclass(frozen=True, slots=True)
class Pair:
    """Two event claims with what was compared and their days."""

    one: Claim
    other: Claim
    match: Match
    left: TimeInterval
    right: TimeInterval
    open_reading: str = ""  # the words of a date in figures one reading of which would agree

    @property
    def score(self) -> float:
        """The match's score against the table's base; 0 is even odds."""
        return round(self.match.score + base_weight(TABLE), 3)


def date_pairs(context: KindContext, settings: Settings) -> list[Pair]:
    """The pairs of dated events that may be one, scored, best first."""
    wanted = [claim for claim in context.claims(ClaimKind.EVENT) if is_wanted(context, claim, settings, WIDEST_DAYS)]
    tellings = tellings_of(claim for claim in wanted if not is_vague(claim))
    pairs = []
    for one, other in pairs_of_stories(context, wanted, event_keys):
        left, right = _days_of(one, other)
        if left.intersects(right) and (is_vague(one) or is_vague(other)):
            continue
        if one.negated != other.negated or _only_years(context, one, other, left, right):
            continue
        if one.span.document == other.span.document and one.sentence == other.sentence:
            continue
        if are_told_apart(context, one, other):
            continue
        pair = compared(context, one, other, tellings)
        if pair.score >= settings.least:
            pairs.append(pair)
    return sorted(pairs, key=lambda pair: (-pair.score, pair.one.focus, pair.other.focus))


def compared(context: KindContext, one: Claim, other: Claim, tellings: Tellings) -> Pair:
    """Two dated events with what speaks for and against their being one."""
    left, right = _days_of(one, other)
    match = same_event(one, other, context.vocabulary)
    around = (*_circumstances(context, one, other, left, right), *_alone(context, one, other, tellings))
    return Pair(one, other, Match((*match.features, *around)), left, right, _open_reading(one, other))


def _readings(claim: Claim) -> tuple[TimeInterval, ...]:
    """The days a claim can mean: more than one only where a date in figures names day or month first."""
    if claim.when.interval is not None:
        return (claim.when.interval,)
    in_figures = claim.when.timex is not None and bool(claim.when.timex.alternatives)
    return claim.when.readings if in_figures else ()


def _days_of(one: Claim, other: Claim) -> tuple[TimeInterval, TimeInterval]:
    """The days of two claims: of several readings those that are nearest without meeting, if there are any."""
    both = [(left, right) for left in _readings(one) for right in _readings(other)]
    apart = [days for days in both if not days[0].intersects(days[1])]
    return min(apart or both, key=lambda days: days[0].gap_days(days[1]))


def _open_reading(one: Claim, other: Claim) -> str:
    """The words of a date in figures that agrees with the other claim's in one of its readings, and in one does not."""
    meets = {left.intersects(right) for left in _readings(one) for right in _readings(other)}
    return next((c.when.words for c in (one, other) if len(_readings(c)) > 1), "") if len(meets) > 1 else ""


def _only_years(context: KindContext, one: Claim, other: Claim, left: TimeInterval, right: TimeInterval) -> bool:
    """Whether two clauses with bare years share no word for the event: too little to be one that may come again.

    "Last year" in two articles that name somebody in common may well be copied, and is looked at all the same.
    """
    if told_by_same_words(one, other) and name_in_common(context, one.span.document, other.span.document):
        return False
    only_years = left.precision == right.precision == Precision.YEAR
    return only_years and one.subject.head != other.subject.head and not happens_once(one, other)


def told_by_same_words(one: Claim, other: Claim) -> bool:
    """Whether two times that count from their articles are told by the same words: "last year" in both."""
    words = [claim.when.words.lower().split() for claim in (one, other)]
    relative = one.when.depends_on_published and other.when.depends_on_published
    return relative and words[0] == words[1] and words[0][:1] == ["last"]


def tellings_of(claims: Iterable[Claim]) -> Tellings:
    """The different dates each article gives to events of each type."""
    found: dict[tuple[str, str], set[TimeInterval]] = defaultdict(set)
    for claim in claims:
        for name in claim.subject.event_type.split():
            if claim.when.interval is not None:
                found[claim.span.document, name].add(claim.when.interval)
    return found


def _alone(context: KindContext, one: Claim, other: Claim, tellings: Tellings) -> Iterator[Feature]:
    """Whether each article dates only one event of a type that both claims can be of."""
    if one.span.document == other.span.document:
        return
    documents = (one.span.document, other.span.document)
    near = _are_near(one.when.interval, other.when.interval) and name_in_common(context, *documents)
    for name in sorted(shared_types(one, other)):
        if all(len(tellings[claim.span.document, name]) == 1 for claim in (one, other)):
            share = 1.0 if near else ALONE_AND_FAR
            yield weigh(TABLE, "alone", share, f"neither article dates another event of the kind “{name}”")
            return


def _are_near(left: TimeInterval | None, right: TimeInterval | None) -> bool:
    """Whether two exact days are near one another, or look like one day with a slip."""
    if left is None or right is None or not left.precision == right.precision == Precision.DAY:
        return False
    return left.gap_days(right) <= NEAR_DAYS or bool(likely_slip(left, right))


def _circumstances(
    context: KindContext, one: Claim, other: Claim, left: TimeInterval, right: TimeInterval
) -> Iterator[Feature]:
    """What the days and the places in the copy add."""
    gap = left.gap_days(right)
    if 0 < gap <= NEAR_DAYS and not {left.precision, right.precision} & AGGREGATED:
        yield weigh(TABLE, "near days", 1.0, f"the dates are {gap} day{'s' if gap > 1 else ''} apart")
    slip = likely_slip(left, right)
    if slip:
        yield weigh(TABLE, "slip of the pen", 1.0, slip)
    if happens_once(one, other):
        yield weigh(TABLE, "once", 1.0, "such a thing happens once")
    if context.otherwise_same(one, other):
        yield weigh(TABLE, "otherwise same", 1.0, "the sentences are otherwise the same")
    if one.span.document == other.span.document:
        yield weigh(TABLE, "one article", 1.0, "two dates of one article are mostly of two events")
        if context.beside_the_text(one, other):
            yield weigh(TABLE, "caption", 1.0, "a caption or headline repeats the text")


def is_vague(claim: Claim, widest: int = NEAR_DAYS) -> bool:
    """Whether a claim tells a day, and that of its article is hardly known: "on Monday" of one spring or other."""
    days = _readings(claim)[0]
    return claim.when.depends_on_published and days.precision == Precision.DAY and days.days > widest


def is_wanted(context: KindContext, claim: Claim, settings: Settings, widest: int = NEAR_DAYS) -> bool:
    """Whether a claim dates a single event that the rule looks at, in the article's own words, and to within `widest`
    days."""
    days = _readings(claim)
    if not claim.subject.head or not days or days[0].is_open or context.is_quoted(claim):
        return False
    if is_vague(claim, widest):
        return False
    if claim.subject.head in load("measures")["level_verbs"] or claim.extractor != EXTRACTOR:
        return False
    counted_up = days[0].precision in AGGREGATED or days[0].days > NEAR_DAYS or _is_tally(claim)
    if (counted_up and context.counts_many(claim)) or _goes_on(claim):
        return False
    return not settings.events or bool(set(claim.subject.event_type.split()) & set(settings.events))


def _is_tally(claim: Claim) -> bool:
    """Whether a clause tells how many there were by then, and dates no event: "by Tuesday 400 had been freed"."""
    return claim.when.timex is not None and claim.when.timex.bound == "by"


def _goes_on(claim: Claim) -> bool:
    """Whether a clause tells what went on that day and had begun before: "was still burning on Tuesday"."""
    return "still" in claim.words.lower().split()
