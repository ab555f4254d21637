"""Dates of the same event that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from checker.kinds.context import KindContext
from checker.kinds.date_counterparts import DateCounterparts
from checker.kinds.date_pairs import (
    EXTRACTOR,
    NEAR_DAYS,
    Pair,
    Settings,
    date_pairs,
    is_vague,
    is_wanted,
    told_by_same_words,
)
from checker.kinds.date_slips import likely_slip
from checker.kinds.distant_days import judge_distant
from checker.kinds.figure_circumstances import EXACT_DIGITS, digits
from checker.kinds.local_days import days_of_two_zones
from checker.kinds.milestones import judge_milestones
from checker.kinds.one_story import name_in_common
from checker.kinds.periods import said
from checker.kinds.unknown_years import judge_unknown_years
from checker.matching.candidates import ends_of
from checker.matching.same_event import happens_once
from checker.matching.same_measure import figure_of
from checker.matching.scoring import Match
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.finding import ALARMS, Finding, Verdict
from checker.model.quantity import Quantity
from checker.timeline.day_words import days_in_words
from checker.words import load

# What somebody is charged with has a day too, which another article may tell as a fact.
FIRM = frozenset({Modality.ACTUAL, Modality.ALLEGATION})
AHEAD = frozenset({Modality.PLAN, Modality.FORECAST})
PLAN_HOLDS_DAYS, MOST_GROUNDS, VOTE = 21, 4, "vote"
NEWS_DAYS = 7
TIES = frozenset({"agents", "context", "setting", "names", "same place", "otherwise same", "caption"})
UNKNOWN_TO_EACH = "neither article dates an event to the other's day"
NEAR = "the two clauses have no word in common, but are near in meaning"
NO_WORD = "no word of the two sentences says that they tell of one event"


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare the dates of events that may be the same."""
    pairs = date_pairs(context, settings)
    agreed = {end for p in pairs if p.left.intersects(p.right) and _two_articles(p) for end in ends_of(p.one, p.other)}
    used: set[tuple[str, str]] = set()
    judged = [(pair, *_verdict(context, pair, settings)) for pair in pairs]
    for pair, verdict, reasons in sorted(judged, key=lambda item: item[1].rank if item[1] else len(Verdict)):
        ends = set(ends_of(pair.one, pair.other))
        if verdict is None or ends <= used or (verdict in ALARMS and ends & (used | agreed)):
            continue
        used |= ends
        yield _finding(context, pair, verdict, reasons)
    counterparts = DateCounterparts(context)
    likely = [(pair, counterparts.likelihood(pair)) for pair in counterparts.pairs()]
    for pair, likelihood in sorted(likely, key=lambda item: -item[1].score):
        ends = set(ends_of(pair.one, pair.other))
        if likelihood.score >= settings.counterparts_from and not ends & (used | agreed):
            used |= ends
            whole = replace(pair, match=Match((*pair.match.features, *likelihood.features)))
            shared, near = counterparts.share_words(pair), counterparts.are_near(pair)
            reasons = [UNKNOWN_TO_EACH, "" if shared else NEAR if near else NO_WORD, _days_apart(pair)]
            yield _finding(context, whole, Verdict.CONFLICT if shared or near else Verdict.REVIEW, reasons)
    for finding in judge_unknown_years(context, lambda pair: _is_one_event(context, pair, settings), used | agreed):
        used |= {(one.claim, other.span.document) for one, other in permutations(finding.evidence, 2)}
        yield finding
    firm = [
        claim
        for claim in context.claims(ClaimKind.EVENT)
        if is_wanted(context, claim, settings) and _is_firm(context, claim)
    ]
    yield from judge_milestones(context, firm)
    told = {end for end, _ in used}
    yield from judge_distant(context, [c for c in context.claims(ClaimKind.EVENT) if _is_dated(context, c, told)])


def _is_dated(context: KindContext, claim: Claim, told: set[str]) -> bool:
    """Whether a claim dates what happened or will, and nothing was said of it; its verb matters less than its day."""
    interval = claim.when.interval
    if claim.id in told or claim.extractor != EXTRACTOR or interval is None or interval.is_open:
        return False
    return (
        claim.when.stated and not claim.negated and not context.is_quoted(claim) and not _is_of_a_level(context, claim)
    )


def _is_of_a_level(context: KindContext, claim: Claim) -> bool:
    """Whether a time is only that of a level beside it: "is 42 percent full, down from 60 at the end of April"."""
    levels = {"be", *load("measures")["level_verbs"]}
    beside = (figure.when.span for figure in context.figures_of_sentence(claim))
    return claim.subject.head in levels and any(span == claim.when.span for span in beside)


def _two_articles(pair: Pair) -> bool:
    return pair.one.span.document != pair.other.span.document


def _verdict(context: KindContext, pair: Pair, settings: Settings) -> tuple[Verdict | None, list[str]]:
    one, other = pair.one, pair.other
    if pair.left.intersects(pair.right):
        fits = one.span.document != other.span.document and pair.score >= settings.agreement_from
        return (Verdict.AGREEMENT, ["the days agree"]) if fits and one.modality == other.modality else (None, [])
    likely = pair.score >= settings.note_from and name_in_common(context, one.span.document, other.span.document)
    question = _question(context, pair) if likely else ""
    if question:
        return Verdict.REVIEW, [question]
    if pair.open_reading:
        return None, []
    if is_vague(one) or is_vague(other):
        gap = pair.left.gap_days(pair.right)
        return (Verdict.RECONCILED, [_apart(gap)]) if likely and gap > NEAR_DAYS else (None, [])
    if not _is_firm(context, one) or not _is_firm(context, other):
        return _verdict_on_plans(context, pair, settings)
    return _verdict_on_facts(context, pair, settings)


def _question(context: KindContext, pair: Pair) -> str:
    """What leaves open whether two days are one: a date in figures that can be read two ways, or clocks far apart."""
    if pair.open_reading:
        return f"“{pair.open_reading}” can be read with the day or the month first, and one of the two agrees"
    facts = _is_firm(context, pair.one) and _is_firm(context, pair.other)
    return days_of_two_zones(context, (pair.one, pair.left), (pair.other, pair.right)) if facts else ""


def _verdict_on_plans(context: KindContext, pair: Pair, settings: Settings) -> tuple[Verdict | None, list[str]]:
    gap = pair.left.gap_days(pair.right)
    if pair.score < settings.note_from or gap > settings.widest_gap_days:
        return None, []
    if _both_ahead(context, pair) and _is_one_event(context, pair, settings) and _told_together(context, pair):
        return Verdict.CONFLICT, ["two dates for what is still planned, in articles of the same days"]
    return Verdict.RECONCILED, [_apart(gap) if gap > NEAR_DAYS else "a plan and what happened, or two plans"]


def _verdict_on_facts(context: KindContext, pair: Pair, settings: Settings) -> tuple[Verdict | None, list[str]]:
    one, other, gap = pair.one, pair.other, pair.left.gap_days(pair.right)
    is_one = _is_one_event(context, pair, settings)
    apart = (Verdict.RECONCILED, [_apart(gap)]) if pair.score >= settings.note_from else (None, [])
    if is_one and told_by_same_words(one, other) and _is_copied(context, pair):
        return Verdict.CONFLICT, [f"“{one.when.words}” was copied into an article of another time"]
    if is_one and _was_the_last(context, one) and _was_the_last(context, other):
        return Verdict.CONFLICT, ["what last happened before now happened on one day"]
    if _each_of_its_own_days(context, pair):
        return apart
    if is_one and pair.match.has("otherwise same") and _told_together(context, pair):
        return Verdict.CONFLICT, [_days_apart(pair)]
    if _are_two_votes(context, pair):
        return apart
    if happens_once(one, other):
        near = is_one and gap <= settings.widest_gap_days * 10
        return (Verdict.CONFLICT, ["such a thing happens once"]) if near else (None, [])
    if _recurs(pair, gap) or _counted_apart(context, pair):
        return apart
    return (Verdict.CONFLICT, [_days_apart(pair)]) if is_one else (None, [])


def _was_the_last(context: KindContext, claim: Claim) -> bool:
    """Whether a clause tells when something last happened: "last won the cup in 1987", "the last accident was in …"."""
    sentence = context.graph.sentence_of(claim)
    if sentence is None:
        return False
    last = [t for t in sentence.tokens_between(claim.span.start, claim.span.end) if t.lemma == "last"]
    heads = {token.dependency: sentence.tokens[token.head].lemma for token in last}
    return "advmod" in heads or heads.get("amod") == claim.subject.head


def _days_apart(pair: Pair) -> str:
    gap = pair.left.gap_days(pair.right)
    return f"the two dates are {gap} day{'s' if gap > 1 else ''} apart"


def _is_one_event(context: KindContext, pair: Pair, settings: Settings) -> bool:
    """Whether enough speaks for one event, and it is not only the word: two openings are not yet one opening.

    The clauses have to share the word or whom they tell of, the more so where their articles name nobody in common.
    """
    if pair.score < settings.conflict_from:
        return False
    ties = sum(feature.weight for feature in pair.match.features if feature.name in TIES)
    if not ties and not pair.match.has("same word"):
        return False
    documents = (pair.one.span.document, pair.other.span.document)
    return ties >= settings.ties_from or documents[0] == documents[1] or name_in_common(context, *documents)


def _apart(gap: int) -> str:
    """Why two dates of what may happen again are no contradiction."""
    months = round(gap / 30)
    told = f"{months} months" if months > 1 else f"{gap} days"
    return f"two different occasions, {told} apart: such a thing happens again"


def _is_firm(context: KindContext, claim: Claim) -> bool:
    """Whether an event is told as a fact that was so when its article appeared."""
    published = context.graph.published[claim.span.document].interval
    ahead = published is not None and claim.when.interval is not None and claim.when.interval.first > published.last
    return claim.modality in FIRM and not ahead


def _each_of_its_own_days(context: KindContext, pair: Pair) -> bool:
    """Whether two articles of far-off days each tell what was new then: "jailed on Friday" in 2022 and in 2024."""
    published = [context.graph.published[claim.span.document].interval for claim in (pair.one, pair.other)]
    days = (pair.left, pair.right)
    if published[0] is None or published[1] is None or published[0].gap_days(published[1]) <= NEAR_DAYS:
        return False
    told = all(claim.when.depends_on_published for claim in (pair.one, pair.other))
    return told and all(day.gap_days(of) <= NEWS_DAYS for day, of in zip(days, published, strict=True) if of)


def _is_copied(context: KindContext, pair: Pair) -> bool:
    """Whether two tellings must be of one event: it befalls a thing once, or their sentences share an exact figure."""
    if not name_in_common(context, pair.one.span.document, pair.other.span.document):
        return False
    if happens_once(pair.one, pair.other) or context.otherwise_same(pair.one, pair.other):
        return True
    told = [
        {
            figure.written
            for claim in context.figures_of_sentence(side)
            if (figure := figure_of(claim)) is not None and digits(figure) >= EXACT_DIGITS
        }
        for side in (pair.one, pair.other)
    ]
    return bool(told[0] & told[1])


def _both_ahead(context: KindContext, pair: Pair) -> bool:
    return all(not _is_firm(context, claim) and claim.modality in FIRM | AHEAD for claim in (pair.one, pair.other))


def _told_together(context: KindContext, pair: Pair) -> bool:
    """Whether the two articles are of about the same time, so that a plan is not likely to have changed."""
    return context.told_within(pair.one, pair.other, PLAN_HOLDS_DAYS)


def _recurs(pair: Pair, gap: int) -> bool:
    """Whether two dates are more likely two events: far apart, and neither the same days of another year nor a slip."""
    return gap > NEAR_DAYS and not likely_slip(pair.left, pair.right)


def _are_two_votes(context: KindContext, pair: Pair) -> bool:
    """Whether each sentence gives votes, and none of the other's: six to three in the committee, 18 to 13 in the
    council."""
    cast = [
        {figure.written for claim in context.figures_of_sentence(side) if (figure := _votes(claim)) is not None}
        for side in (pair.one, pair.other)
    ]
    return all(cast) and not cast[0] & cast[1]


def _votes(claim: Claim) -> Quantity | None:
    figure = figure_of(claim)
    return figure if figure is not None and figure.unit.name == VOTE else None


def _counted_apart(context: KindContext, pair: Pair) -> bool:
    """Whether a thing done daily has another count in each clause: 5,200 passengers on Monday, 4,800 on Tuesday."""
    if pair.one.subject.event_type and pair.other.subject.event_type:
        return False
    counts = [
        {figure for claim in context.figures_of_sentence(side) if (figure := figure_of(claim)) is not None}
        for side in (pair.one, pair.other)
    ]
    return any(one.unit == other.unit and not one.intersects(other) for one in counts[0] for other in counts[1])


def _finding(context: KindContext, pair: Pair, verdict: Verdict, reasons: list[str]) -> Finding:
    one, other = pair.one, pair.other
    own = (feature for feature in pair.match.features if feature.name not in load("matching")["date counterparts"])
    grounds = [feature.words for feature in own if feature.weight > 0][:MOST_GROUNDS]
    same = f"The same event: {'; '.join(grounds)}." if grounds else ""
    steps = [same, f"{said(one)} against {said(other)}", *reasons, *_grounds(pair)]
    slip = likely_slip(pair.left, pair.right) if verdict in {Verdict.CONFLICT, Verdict.REVIEW} else ""
    summary = (
        f"{one.subject.head or other.subject.head}: {days_in_words(pair.left)} against {days_in_words(pair.right)}"
    )
    return context.finding("date", verdict, summary, steps, (one, other), pair.match.features, pair.score, slip)


def _grounds(pair: Pair) -> Iterator[str]:
    for claim, interval in ((pair.one, pair.left), (pair.other, pair.right)):
        if claim.when.depends_on_published and interval.grounds:
            yield interval.grounds
