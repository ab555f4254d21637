"""One thing that one article says was done and another that it was not: signed or not, agreed or refused."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.one_story import pairs_of_stories
from checker.matching.scoring import key_class, keys_of, shared_keys, shared_words, words_for
from checker.matching.vocabulary import same_word
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import Finding, Verdict
from checker.model.interval import Precision

DAYS = 14
DAYS_AND_MONTHS = frozenset(word.lower() for word in (*calendar.day_name, *calendar.month_name[1:]))
CHANGED = "one article tells of both sides: it may have changed in between"
OTHER_WORDS = "the clauses differ in other words, and may tell of two acts"


class Settings(BaseModel):
    """How many telling words two clauses must share, and which part of the shorter's, to tell of one act."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fewest_shared: int = 3
    fewest_on_one_day: int = 2
    shared_part: float = 0.6
    review_part: float = 0.45
    current_days: int = DAYS


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare the claims of different articles that stand on opposite sides of one pair of verbs."""
    claims = [claim for claim in context.claims(ClaimKind.STANCE) if not context.is_quoted(claim)]
    told = _told_in(claims)
    used: set[str] = set()
    for one, other in pairs_of_stories(context, claims, _keys, least_shared=2):
        if one.negated == other.negated or one.span.document == other.span.document or {one.id, other.id} & used:
            continue
        finding = _compare(context, one, other, told, settings)
        if finding is not None:
            used |= {one.id, other.id}
            yield finding


def _pair(claim: Claim) -> str:
    return claim.subject.segment[0]


def _keys(claim: Claim) -> Iterator[str]:
    yield from (f"{_pair(claim)}:{word}" for word in {*claim.subject.context, *keys_of(claim)})


def _told_in(claims: Iterable[Claim]) -> dict[tuple[str, str], list[Claim]]:
    found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.span.document, _pair(claim)].append(claim)
    return found


def _compare(
    context: KindContext, one: Claim, other: Claim, told: dict[tuple[str, str], list[Claim]], settings: Settings
) -> Finding | None:
    shared, part = _shared(context, one, other)
    fewest = settings.fewest_on_one_day if _on_one_day(one, other) else settings.fewest_shared
    if len(shared) < fewest or part < settings.review_part or not _same_actor(one, other):
        return None
    if not _same_days(context, one, other, settings) or _other_names(one, other):
        return None
    grounds = [f"both tell of one act: they share {', '.join(shared[:6])}", _sides(one, other)]
    changed = any(_turns(context, claim, told, settings) for claim in (one, other))
    if part < settings.shared_part or changed or _each_has_its_own(one, other):
        grounds.append(CHANGED if changed else OTHER_WORDS)
        return context.finding("polarity", Verdict.REVIEW, _summary(one, other), grounds, (one, other))
    return context.finding("polarity", Verdict.CONFLICT, _summary(one, other), grounds, (one, other))


def _shared(context: KindContext, one: Claim, other: Claim) -> tuple[list[str], float]:
    """The telling words that two clauses share beside the verb, and which part of the shorter's they make by weight."""
    sides = [_content(claim) for claim in (one, other)]
    pairs = shared_words(sides[0], sides[1], context.vocabulary)
    weights = [sum(context.vocabulary.weight(word) for word in side) for side in sides]
    longest = max(weights)
    return [word for word, _, _ in pairs], sum(weight for _, _, weight in pairs) / longest if longest else 0.0


def _content(claim: Claim) -> list[str]:
    """The telling words of a clause beside its verb and its time."""
    own = {claim.subject.head, claim.subject.predicate, *claim.subject.predicate.split(), *DAYS_AND_MONTHS}
    return [word for word in claim.subject.context if word not in own]


def _each_has_its_own(one: Claim, other: Claim) -> bool:
    """Whether each clause has a telling word that the other has not: "the harbour budget", "the school budget"."""
    left, right = _content(one), _content(other)
    return all(
        any(not any(same_word(a, b) for b in rival) for a in side) for side, rival in ((left, right), (right, left))
    )


def _same_actor(one: Claim, other: Claim) -> bool:
    """Whether who acts, or what is acted on, is the same: a noun of subject or object, or a name."""
    if set(one.subject.modifiers) & set(other.subject.modifiers):
        return True
    return bool(shared_keys(keys_of(one), keys_of(other)))


def _other_names(one: Claim, other: Claim) -> bool:
    """Whether each clause names a person, body or country that the other does not: two acts, by two parties."""
    left, right = keys_of(one), keys_of(other)
    shared = {key for pair in shared_keys(left, right) for key in pair}
    lone = [{key for key in side - shared if key_class(key) == "name"} or side - shared for side in (left, right)]
    return bool(lone[0] and lone[1])


def _same_days(context: KindContext, one: Claim, other: Claim, settings: Settings) -> bool:
    left, right = one.when.interval, other.when.interval
    if left is not None and right is not None and not left.intersects(right):
        return False
    return _on_one_day(one, other) or context.told_within(one, other, settings.current_days)


def _on_one_day(one: Claim, other: Claim) -> bool:
    """Whether both clauses say themselves that it was on one day."""
    days = [claim.when.interval for claim in (one, other)]
    stated = all(claim.when.stated and not claim.when.depends_on_published for claim in (one, other))
    return stated and days[0] is not None and days[0] == days[1] and days[0].precision == Precision.DAY


def _turns(context: KindContext, claim: Claim, told: dict[tuple[str, str], list[Claim]], settings: Settings) -> bool:
    """Whether a claim's own article also tells the opposite of it: refused at first, then agreed."""
    return any(
        rival.negated != claim.negated and _shared(context, claim, rival)[1] >= settings.review_part / 2
        for rival in told[claim.span.document, _pair(claim)]
    )


def _sides(one: Claim, other: Claim) -> str:
    done, undone = (one, other) if other.negated else (other, one)
    return f"“{done.words}” says that it was so, “{undone.words}” that it was not"


def _summary(one: Claim, other: Claim) -> str:
    keys = sorted({a for a, _ in shared_keys(keys_of(one), keys_of(other))})
    who = ", ".join(words_for(one.subject.names, key) for key in keys[:2])
    told = f"{one.subject.predicate} or {other.subject.predicate}"
    if one.subject.predicate == other.subject.predicate:
        told = f"{one.subject.predicate}, or not"
    return f"{who}: {told}" if who else told
