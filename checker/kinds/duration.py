"""Lengths of time of the same thing that cannot both be right, stated or worked out from a beginning and an end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from checker.kinds.context import KindContext
from checker.kinds.figure_pairs import FigureSettings
from checker.kinds.figures import judge_figures, pair_finding
from checker.kinds.length_counterparts import LengthCounterparts
from checker.kinds.lengths import Length, kinds, minutes_of, stated_lengths
from checker.kinds.one_story import one_story
from checker.kinds.periods import PeriodRelation, relate
from checker.kinds.rival_classes import other_class
from checker.kinds.stretches import worked_out_lengths
from checker.kinds.surroundings import Surroundings
from checker.matching.candidates import Ends, ends_of
from checker.matching.scoring import Match
from checker.model.claim import ClaimKind, Modality
from checker.model.finding import ALARMS, Finding, Verdict
from checker.timeline.day_words import days_in_words

DAY = Decimal(1440)
NEAR_DAYS, TELLING = 10, 0.4
SAME_LENGTH = Decimal("0.01")


class Settings(FigureSettings):
    """The settings of a rule about lengths of time.

    `tolerance` is the share of the longer length by which two may differ as rounded; above `most_times` one length
    is of another thing; articles more than `most_days` apart tell of other things. From `lengths_from` on whole
    articles make two lengths one, from `untied_from` on where no word ties the two.
    """

    tolerance: float = 0.1
    most_times: float = 4.0
    most_days: int = 45
    lengths_from: float = 0.6
    untied_from: float = 0.8


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare every length with the others of the same thing; what no table names is matched as any figure is."""
    found = list(_judge_named(context, settings))
    told = {frozenset(item.claim for item in finding.evidence) for finding in found}
    for finding in judge_figures(context, ClaimKind.DURATION, "duration", settings):
        if not any({item.claim for item in finding.evidence} <= pair for pair in told):
            found.append(finding)
    yield from found
    settled = (finding for finding in found if finding.verdict != Verdict.RECONCILED)
    yield from _seen_whole(context, settings, {ends for finding in settled for ends in _ends(context, finding)})


def _ends(context: KindContext, finding: Finding) -> Iterator[Ends]:
    """Each claim of a finding, by id, with the articles of the others."""
    articles = {item.claim: context.graph.claim(item.claim).span.document for item in finding.evidence}
    yield from ((one, articles[other]) for one in articles for other in articles if articles[one] != articles[other])


def _seen_whole(context: KindContext, settings: Settings, told: set[Ends]) -> Iterator[Finding]:
    """Lengths that their whole articles make one, likeliest first; none of what is `told` against that article."""
    counterparts = LengthCounterparts(context)
    likely = [(pair, counterparts.likelihood(pair)) for pair in counterparts.pairs if counterparts.may_be(pair)]
    used = set(told)
    for pair, match in sorted(likely, key=lambda item: -item[1].score):
        ends = set(ends_of(pair.one, pair.other))
        if match.score >= (settings.lengths_from if pair.is_tied else settings.untied_from) and not ends & used:
            used |= ends
            whole = replace(pair, match=Match((*pair.match.features, *match.features)))
            reasons = [counterparts.in_words(pair), pair.periods.words]
            yield pair_finding(context, "duration", whole, Verdict.CONFLICT, reasons)


def _judge_named(context: KindContext, settings: Settings) -> Iterator[Finding]:
    around = Surroundings(context)
    lengths = [*stated_lengths(context, around), *worked_out_lengths(context, around)]
    by_kind: dict[str, list[Length]] = {}
    for length in lengths:
        by_kind.setdefault(length.kind, []).append(length)
    for _, members in sorted(by_kind.items()):
        judged = [
            (one, other, found)
            for at, one in enumerate(members)
            for other in members[at + 1 :]
            if (found := _compare(context, settings, one, other)) is not None
        ]
        yield from _findings(context, judged)


Judged = tuple[Length, Length, tuple[Verdict, str]]


def _findings(context: KindContext, judged: Sequence[Judged]) -> Iterator[Finding]:
    """One alarm at most for a length and an article, none where the article gives the same length elsewhere."""
    used: set[tuple[Length, str]] = set()
    settled = {
        pair
        for one, other, (verdict, _) in judged
        if verdict == Verdict.AGREEMENT
        for pair in ((one, other.document), (other, one.document))
    }
    for one, other, (verdict, reason) in sorted(judged, key=lambda item: item[2][0].rank):
        ends = {(one, other.document), (other, one.document)}
        alarm = verdict in ALARMS
        if verdict == Verdict.AGREEMENT or ends & used or (alarm and ends & settled):
            continue
        used |= ends
        yield _finding(context, one, other, verdict, reason)


def _compare(context: KindContext, settings: Settings, one: Length, other: Length) -> tuple[Verdict, str] | None:
    """The verdict on two lengths of one kind with its reason; None where nothing says that they are of one thing."""
    if not _comparable(context, settings, one, other):
        return None
    gap, longer = one.apart(other), max(one.size(), other.size())
    if gap <= longer * Decimal(str(settings.tolerance)):
        return Verdict.AGREEMENT, "the two lengths agree"
    reason = _reconciling(context, one, other)
    if reason:
        return Verdict.RECONCILED, reason
    if one.document == other.document and not (one.counted or other.counted):
        return None
    if one.several or other.several or _two_people(one, other):
        return Verdict.REVIEW, "one sentence tells of several such lengths or of several people"
    if _off_by_one_day(one, other):
        return Verdict.REVIEW, "a day apart: one may count the first and the last day, the other not"
    return Verdict.CONFLICT, "both are told as facts of the same thing"


def _comparable(context: KindContext, settings: Settings, one: Length, other: Length) -> bool:
    claims = {claim.id for claim in one.claims} & {claim.id for claim in other.claims}
    sizes = sorted((one.size(), other.size()))
    if claims or not sizes[0] or sizes[1] / sizes[0] > Decimal(str(settings.most_times)):
        return False
    if one.document == other.document:
        apart = {claim.sentence for claim in one.claims}.isdisjoint(claim.sentence for claim in other.claims)
        return apart and _same_owner(context, one, other)
    return _same_owner(context, one, other) and one_story(context, one.document, other.document, settings.most_days)


def _same_owner(context: KindContext, one: Length, other: Length) -> bool:
    """Whether two lengths can be of one thing: a name, or a telling word, by both where the kind asks for it."""
    kind = kinds()[one.kind]
    if one.places - other.places and other.places - one.places:
        return False
    shared = one.about & other.about
    telling = [word for word in shared if context.vocabulary.weight(word.removeprefix("to ")) >= TELLING]
    if kind.get("parties", False):
        return any(word.islower() and " " not in word and word not in kind["words"] for word in telling)
    if not kind.get("own", False) or one.names & other.names:
        return True
    if kind.get("strict", False):
        return _is_introduced(context, one, other) or _is_introduced(context, other, one)
    return bool(telling) and not (one.names and other.names)


def _is_introduced(context: KindContext, one: Length, other: Length) -> bool:
    """Whether the first such length of an article is of a person not yet named ("a merchant") whom the other names."""
    return one.leads and not one.people and bool(other.names & context.names[one.document])


def _two_people(one: Length, other: Length) -> bool:
    """Whether a length that must be somebody's stands beside several people, so that it may be another's."""
    strict = bool(kinds()[one.kind].get("strict", False))
    return strict and one.names != other.names and max(one.people, other.people) > 1


def _reconciling(context: KindContext, one: Length, other: Length) -> str:
    """Why two lengths of one kind may differ, or ""."""
    for length in (one, other):
        if length.another:
            return f"“{length.another}” makes one the length of another"
    left, right = one.claims[0], other.claims[0]
    beside = _told_beside(context, one, other) or _told_beside(context, other, one)
    if beside:
        return beside
    apart = other_class(context, left, right)
    if apart:
        return apart
    for shorter, longer in ((one, other), (other, one)):
        if shorter.running and shorter.size() < longer.size():
            return "one is told of something that had not yet ended"
    if not one.fact or not other.fact:
        modal = next(length.claims[0].modality for length in (one, other) if not length.fact)
        return f"one is told as {'an' if modal[0] in 'aeiou' else 'a'} {modal}" if modal != Modality.ACTUAL else ""
    if one.counted or other.counted:
        return _other_days(one, other)
    periods = relate(left, right, context)
    lasting = bool(kinds()[one.kind].get("lasting", False))
    told_apart = {PeriodRelation.DIFFERENT} if lasting else {PeriodRelation.DIFFERENT, PeriodRelation.APART}
    return periods.words if periods.relation in told_apart else ""


def _told_beside(context: KindContext, one: Length, other: Length) -> str:
    """What the article of one length tells of the other: "in 38 minutes, compared with 62 before"; or of a third that
    parts the two: of four years the last eighteen months are suspended, and thirty months are served."""
    if one.document == other.document:
        return ""
    claim, size = one.claims[0], other.size()
    for told in context.claims_of_document(one.document):
        length = minutes_of(told) if told.id != claim.id else Decimal(0)
        if length and _is_about(length, size) and told.sentence == claim.sentence:
            return f"the article sets the two lengths against one another itself: {told.words}"
        if length and abs(told.sentence - claim.sentence) <= 1 and _is_about(length + size, one.size()):
            return f"{one.words} are {other.words} and what is told beside them: {told.words}"
    return ""


def _is_about(length: Decimal, other: Decimal) -> bool:
    """Whether two lengths are the same but for how long a month is."""
    return abs(length - other) <= other * SAME_LENGTH


def _other_days(one: Length, other: Length) -> str:
    """Whether a stated length is of other days than a beginning and an end."""
    counted, told = (one, other) if one.counted else (other, one)
    bounds = [claim.when.interval for claim in counted.claims if claim.when.interval is not None]
    days = told.claims[0].when.interval
    if days is None or told.counted or not bounds:
        return ""
    outside = days.last < bounds[0].first or days.first > bounds[-1].last
    near = min(days.gap_days(bound) for bound in bounds) <= NEAR_DAYS
    return f"one is of {days_in_words(days)}, the other of {days_in_words(bounds[0])}" if outside and not near else ""


def _off_by_one_day(one: Length, other: Length) -> bool:
    """Whether counting the first and the last day, or not, could make the difference."""
    return one.whole_days and other.whole_days and one.apart(other) <= DAY


def _finding(context: KindContext, one: Length, other: Length, verdict: Verdict, reason: str) -> Finding:
    worked = [
        f"{length.words} lie between “{length.claims[0].words}” and “{length.claims[1].words}”"
        for length in (one, other)
        if length.counted
    ]
    summary = f"{one.kind}: {one.words} against {other.words}"
    sides = (*one.claims, *other.claims)
    again = [twin for claim in sides for twin in context.twins(claim)[:1]] if verdict in ALARMS else []
    return context.finding("duration", verdict, summary, (*worked, reason), (*sides, *again))
