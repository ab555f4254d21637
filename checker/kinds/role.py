"""Offices that cannot be as two statements have them: one person in two, or two persons in one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict
from rapidfuzz import fuzz

from checker.kinds.context import KindContext
from checker.kinds.periods import CURRENT_DAYS
from checker.matching.places import place_key, plain
from checker.matching.vocabulary import same_word
from checker.model.claim import Claim, ClaimKind, Role
from checker.model.finding import Finding, Verdict
from checker.words import load

ALIKE = 80


class Settings(BaseModel):
    """How many days apart two articles may be to speak of the same incumbents."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    current_days: int = CURRENT_DAYS * 3


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare the offices of each person, and the holders of each office."""
    claims = [
        claim for claim in context.claims(ClaimKind.ROLE) if isinstance(claim.value, Role) and not claim.value.status
    ]
    used: set[tuple[str, str]] = set()
    for finding in (*_two_offices(context, claims, settings), *_two_holders(context, claims, settings)):
        key = (finding.evidence[0].claim, finding.evidence[1].claim)
        if key not in used:
            used.add(key)
            yield finding


def _role(claim: Claim) -> Role:
    assert isinstance(claim.value, Role)
    return claim.value


def _two_offices(context: KindContext, claims: list[Claim], settings: Settings) -> Iterator[Finding]:
    by_person: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_person[claim.subject.names[0].key].append(claim)
    for key, held in sorted(by_person.items()):
        done: set[tuple[str, str]] = set()
        for at, one in enumerate(held):
            for other in held[at + 1 :]:
                offices = (min(_role(one).office, _role(other).office), max(_role(one).office, _role(other).office))
                if not key or offices in done or not _same_days(context, one, other, settings):
                    continue
                verdict = _clash(context, one, other, claims)
                if verdict is not None:
                    done.add(offices)
                    yield _offices_finding(context, one, other, verdict)


def _clash(context: KindContext, one: Claim, other: Claim, claims: list[Claim]) -> Verdict | None:
    left, right = _role(one), _role(other)
    if left.office == right.office or not _exclusive(left.office) or not _exclusive(right.office):
        return None
    if not _bodies_fit(left.body, right.body):
        return None
    if _may_hold_both(left.office, right.office):
        rival = any(_holds(claim, left, one) or _holds(claim, right, other) for claim in claims)
        return Verdict.CONFLICT if rival else Verdict.REVIEW
    same_portfolio = left.office.split()[-1] == right.office.split()[-1] or {left.office, right.office} & set(
        load("offices")["single"]
    )
    return Verdict.CONFLICT if same_portfolio else Verdict.REVIEW


def _holds(claim: Claim, role: Role, holder: Claim) -> bool:
    """Whether somebody else is said to hold the same office of the same body."""
    other = _role(claim)
    return (
        claim.subject.names[0].key != holder.subject.names[0].key
        and other.office == role.office
        and _bodies_fit(other.body, role.body)
    )


def _two_holders(context: KindContext, claims: list[Claim], settings: Settings) -> Iterator[Finding]:
    by_office: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if _exclusive(_role(claim).office):
            by_office[_role(claim).office].append(claim)
    for _, held in sorted(by_office.items()):
        done: set[tuple[str, str]] = set()
        for at, one in enumerate(held):
            for other in held[at + 1 :]:
                people = (one.subject.names[0].key, other.subject.names[0].key)
                if people[0] == people[1] or people in done or not _same_days(context, one, other, settings):
                    continue
                if (
                    one.span.document != other.span.document
                    and _one_body(one, other, held)
                    and not _one_name(one, other)
                ):
                    done.add(people)
                    yield _holders_finding(context, one, other)


def _one_body(one: Claim, other: Claim, held: list[Claim]) -> bool:
    """Whether two offices are of one body: named alike, or left open where each article has one holder only."""
    left, right = _role(one).body, _role(other).body
    if left and right and _same_body(left, right):
        return True
    if not _bodies_fit(left, right) or (
        _role(one).office in load("offices")["of_countries"] and not _is_institution(left or right)
    ):
        return False
    for claim in (one, other):
        holders = {c.subject.names[0].key for c in held if c.span.document == claim.span.document}
        if len(holders) > 1:
            return False
    return True


def _is_institution(body: str) -> bool:
    """Whether a body is named and neither a country nor a town: a bureau, a company, a jury."""
    return bool(body) and not place_key(body) and len(body.split()) > 1


def _one_name(one: Claim, other: Claim) -> bool:
    left, right = plain(_role(one).person).split(), plain(_role(other).person).split()
    return bool(set(left) & set(right)) or fuzz.ratio(" ".join(left), " ".join(right)) >= ALIKE


def _exclusive(office: str) -> bool:
    table = load("offices")
    return (
        office in table["single"]
        or (office.split()[-1] in table["departmental"] and len(office.split()) > 1)
        or office in {line[0] for line in table["same"]}
    )


def _may_hold_both(one: str, other: str) -> bool:
    return any({one, other} == set(pair) for pair in load("offices")["compatible"])


def _bodies_fit(one: str, other: str) -> bool:
    """Whether two bodies may be one: the same, or one of them told only by a common noun or not at all."""
    if not one or not other:
        return True
    return _same_body(one, other) or not one[:1].isupper() or not other[:1].isupper()


def _same_body(one: str, other: str) -> bool:
    left, right = set(plain(one).split()) - {"the", "of"}, set(plain(other).split()) - {"the", "of"}
    if not left or not right:
        return False
    last_left, last_right = plain(one).split()[-1], plain(other).split()[-1]
    return (
        left <= right
        or right <= left
        or (
            last_left == last_right
            and len(left & right) * 2 >= min(len(left), len(right))
            and same_word(last_left, last_right)
        )
    )


def _same_days(context: KindContext, one: Claim, other: Claim, settings: Settings) -> bool:
    if one.span.document == other.span.document:
        return one.sentence != other.sentence
    left = context.graph.published[one.span.document].interval
    right = context.graph.published[other.span.document].interval
    return left is not None and right is not None and left.gap_days(right) <= settings.current_days


def _offices_finding(context: KindContext, one: Claim, other: Claim, verdict: Verdict) -> Finding:
    left, right = _role(one), _role(other)
    reasons = [f"{left.person} is {left.office} in one and {right.office} in the other"]
    if verdict == Verdict.CONFLICT and _may_hold_both(left.office, right.office):
        reasons.append("one person may hold both, but one of the offices is said to be held by somebody else")
    elif verdict == Verdict.REVIEW:
        reasons.append("one person may hold both")
    return context.finding("role", verdict, f"{left.person}: {left.office} or {right.office}", reasons, (one, other))


def _holders_finding(context: KindContext, one: Claim, other: Claim) -> Finding:
    left, right = _role(one), _role(other)
    office = f"{left.office} of {left.body or right.body}" if left.body or right.body else left.office
    reasons = [
        f"both are called {office}",
        "the articles are of the same days; the office is held by one person at a time",
    ]
    return context.finding(
        "role", Verdict.CONFLICT, f"{office}: {left.person} or {right.person}", reasons, (one, other)
    )
