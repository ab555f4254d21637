"""Offices that cannot be as two statements have them: one person in two, or two persons in one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from pydantic import BaseModel, ConfigDict
from rapidfuzz import fuzz

from checker.kinds.context import KindContext
from checker.kinds.one_story import may_tell_one_story, name_in_common
from checker.kinds.periods import CURRENT_DAYS
from checker.matching.offices import (
    DEPUTY,
    OfficeRelation,
    bodies_fit,
    is_exclusive,
    is_institution,
    relate_offices,
    same_body,
    side_of_trial,
)
from checker.matching.places import country_code, plain
from checker.model.claim import Claim, ClaimKind, Role
from checker.model.finding import Finding, Verdict
from checker.words import load

ALIKE = 80
PUNCTUATION = ".,;:()\"'“”‘’"
AHEAD, BEHIND = "designate", "former"
UNDATED = "no date tells whether the articles are of the same days"


class Settings(BaseModel):
    """How many days apart two articles may be to speak of the same incumbents, and to ask about one person's office."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    current_days: int = CURRENT_DAYS * 3
    person_days: int = CURRENT_DAYS * 15


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare the offices of each person, and the holders of each office."""
    claims = [claim for claim in context.claims(ClaimKind.ROLE) if isinstance(claim.value, Role)]
    holding = [claim for claim in claims if not _role(claim).status]
    with_deputies = [claim for claim in claims if _role(claim).status in {"", DEPUTY}]
    coming = [claim for claim in claims if _role(claim).status == AHEAD]
    used: set[tuple[str, ...]] = set()
    for finding in (
        *_two_offices(context, with_deputies, settings),
        *_two_offices(context, coming, settings),
        *_two_holders(context, holding, settings),
        *_changed_hands(context, claims),
    ):
        key = tuple(sorted(side.claim for side in finding.evidence))
        if key not in used:
            used.add(key)
            yield finding


def _role(claim: Claim) -> Role:
    assert isinstance(claim.value, Role)
    return claim.value


def _title(claim: Claim) -> str:
    """An office with its status: "deputy director", "mayor designate"."""
    status, office = _role(claim).status, _role(claim).office
    return f"{office} {status}" if status == AHEAD else f"{status} {office}".strip()


def _by_person(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.subject.names[0].key].append(claim)
    yield from (held for key, held in sorted(found.items()) if key)


def _two_offices(context: KindContext, claims: list[Claim], settings: Settings) -> Iterator[Finding]:
    for held in _by_person(claims):
        done: set[frozenset[str]] = set()
        for one, other in combinations(held, 2):
            if _role(one).status == _role(other).status == DEPUTY:
                continue
            offices = frozenset({_title(one), _title(other)})
            if offices in done or not _same_days(context, one, other, settings.person_days):
                continue
            verdict, reason = _clash(one, other, _of_one_story(context, claims, one, other))
            if one.span.document == other.span.document and not context.beside_the_text(one, other):
                verdict, reason = _clash_in_one_article(verdict, _role(one), _role(other))
            elif verdict is Verdict.CONFLICT and not _is_dated(context, one, other):
                reason = f"{reason}; {UNDATED}"
            elif verdict is Verdict.CONFLICT and not _same_days(context, one, other, settings.current_days):
                verdict, reason = (
                    Verdict.REVIEW,
                    "nobody holds both at once; but in the weeks between one may have ended",
                )
            if verdict is not None:
                done.add(offices)
                yield _offices_finding(context, one, other, verdict, reason)


def _clash_in_one_article(verdict: Verdict | None, one: Role, other: Role) -> tuple[Verdict | None, str]:
    """What two offices come to that one article gives a person: most tell how somebody went from one to the other."""
    if verdict is Verdict.CONFLICT and relate_offices(one, other) is OfficeRelation.EXCLUSIVE:
        return Verdict.REVIEW, "nobody holds both at once; but the article may tell of a change of office"
    return None, ""


def _of_one_story(context: KindContext, claims: list[Claim], *sides: Claim) -> list[Claim]:
    """The claims of articles that may tell the story of one of two claims."""
    return [
        claim
        for claim in claims
        if any(may_tell_one_story(context, claim.span.document, side.span.document) for side in sides)
    ]


def _clash(one: Claim, other: Claim, claims: list[Claim]) -> tuple[Verdict | None, str]:
    """What two offices of one person come to, and why."""
    left, right = _role(one), _role(other)
    relation = relate_offices(left, right)
    if (
        relation == OfficeRelation.SAME
        and one.span.document != other.span.document
        and bodies_fit(left.body, right.body)
    ):
        return (
            (Verdict.AGREEMENT, "one office, in other words or the same") if is_exclusive(left.office) else (None, "")
        )
    if relation == OfficeRelation.COMPATIBLE:
        if any(_holds(claim, left, one) or _holds(claim, right, other) for claim in claims):
            return Verdict.CONFLICT, "one person may hold both, but somebody else is said to hold one of them"
        return Verdict.REVIEW, "one person may hold both"
    if relation == OfficeRelation.OPEN:
        return Verdict.REVIEW, "one person may hold both for a time"
    if relation != OfficeRelation.EXCLUSIVE:
        return None, ""
    if one.span.document != other.span.document and min(len(role.person.split()) for role in (left, right)) < 2:
        return Verdict.REVIEW, "nobody holds both at once; but only a surname is told, and it may be of two persons"
    return Verdict.CONFLICT, "nobody holds both at once"


def _holds(claim: Claim, role: Role, holder: Claim) -> bool:
    """Whether somebody else is said to hold the same office of the same body."""
    other = _role(claim)
    return (
        claim.subject.names[0].key != holder.subject.names[0].key
        and other.office == role.office
        and bodies_fit(other.body, role.body)
        and (bool(other.body and role.body) or role.office not in load("offices")["of_countries"])
    )


def _two_holders(context: KindContext, claims: list[Claim], settings: Settings) -> Iterator[Finding]:
    by_office: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if is_exclusive(_role(claim).office) or _is_over_a_named_office(_role(claim)):
            by_office[_role(claim).office].append(claim)
    for _, held in sorted(by_office.items()):
        done: set[tuple[str, str]] = set()
        for one, other in combinations(held, 2):
            people = (one.subject.names[0].key, other.subject.names[0].key)
            if people[0] == people[1] or people in done or not _same_days(context, one, other, settings.current_days):
                continue
            documents = (one.span.document, other.span.document)
            named = _role(one).body or _role(other).body or name_in_common(context, *documents)
            apart = documents[0] != documents[1] and named and may_tell_one_story(context, *documents)
            if apart and (_hands_over(context, one, other) or _hands_over(context, other, one)):
                continue
            if apart and _one_body(context, one, other, held) and not _one_name(one, other):
                done.add(people)
                yield _holders_finding(context, one, other)


def _hands_over(context: KindContext, one: Claim, other: Claim) -> bool:
    """Whether the article of one holder says that the other came before or after: "her predecessor Lund"."""
    surname, words = _role(other).person.split()[-1], frozenset(load("offices")["succession"])
    return any(
        surname in sentence.words and any(token.lemma.lower() in words for token in sentence.tokens)
        for sentence in context.sentences_by_document[one.span.document]
    )


def _is_over_a_named_office(role: Role) -> bool:
    """Whether somebody heads a house whose name says which: "head of the city's health office"."""
    return role.office == "head" and not role.status and len(role.body.split()) > 1


def _one_body(context: KindContext, one: Claim, other: Claim, held: list[Claim]) -> bool:
    """Whether two offices are of one body: named alike, or left open where each article has one holder only."""
    left, right = _role(one).body, _role(other).body
    if left and right and same_body(left, right):
        return True
    if _is_over_a_named_office(_role(one)) or _is_over_a_named_office(_role(other)):
        return False
    if not bodies_fit(left, right) or (
        _role(one).office in load("offices")["of_countries"] and not is_institution(left or right)
    ):
        return False
    if not _names_the_body(context, one, right) or not _names_the_body(context, other, left):
        return False
    return all(
        len({c.subject.names[0].key for c in held if c.span.document == claim.span.document}) == 1
        for claim in (one, other)
    )


def _names_the_body(context: KindContext, claim: Claim, body: str) -> bool:
    """Whether the article of an office that leaves its body open tells of the body that another article gives it.

    A country is told of where none is told of more: a minister without one is of the country that the story is of.
    """
    if not body or (_role(claim).body and same_body(_role(claim).body, body)):
        return True
    document, country = claim.span.document, country_code(body)
    if country:
        told = context.stories.countries_of(document)
        return country in told and told[country] == max(told.values())
    names = {plain(word) for word in body.split() if word[:1].isupper()} or {plain(body.split()[-1])}
    text = " ".join(sentence.words for sentence in context.sentences_by_document[document])
    return names <= {plain(word.strip(PUNCTUATION)) for word in text.split()}


def _one_name(one: Claim, other: Claim) -> bool:
    left, right = plain(_role(one).person).split(), plain(_role(other).person).split()
    return bool(set(left) & set(right)) or fuzz.ratio(" ".join(left), " ".join(right)) >= ALIKE


def _same_days(context: KindContext, one: Claim, other: Claim, days: int) -> bool:
    """Whether two articles are so near in time that nobody changed office between; one without a date is taken to be of
    the days of the story it tells."""
    if one.span.document == other.span.document:
        return one.sentence != other.sentence
    if any(context.graph.published[claim.span.document].interval is None for claim in (one, other)):
        return may_tell_one_story(context, one.span.document, other.span.document)
    return context.told_within(one, other, days)


def _is_dated(context: KindContext, one: Claim, other: Claim) -> bool:
    """Whether it is known of what days two claims are, or they are of one article."""
    return one.span.document == other.span.document or context.days_between(one, other) is not None


def _changed_hands(context: KindContext, claims: list[Claim]) -> Iterator[Finding]:
    """An office that one article calls former, or still to come, and another held: explained by their dates."""
    for held in _by_person(claims):
        done: set[frozenset[str]] = set()
        for one, other in combinations(held, 2):
            left, right = _role(one), _role(other)
            statuses = {left.status, right.status}
            documents = frozenset({one.span.document, other.span.document})
            same = left.office == right.office and bodies_fit(left.body, right.body)
            if same and len(documents) == 2 and documents not in done and statuses in ({"", BEHIND}, {"", AHEAD}):
                finding = _in_time(context, one, other)
                if finding is not None:
                    done.add(documents)
                    yield finding


def _in_time(context: KindContext, one: Claim, other: Claim) -> Finding | None:
    """Whether the article that calls an office former is the later one, or that which calls it to come the earlier."""
    marked, plainly = (one, other) if _role(one).status else (other, one)
    role, ended = _role(marked), _role(marked).status == BEHIND
    last, first = (marked, plainly) if ended else (plainly, marked)
    later, earlier = (context.graph.published[claim.span.document].interval for claim in (last, first))
    if later is None or earlier is None:
        return None
    told = f"{role.person}: {role.status} {role.office} in one, {role.office} in the other"
    if later.last < earlier.first:
        reasons = [told, "by the dates of the articles it should be the other way round"]
        return context.finding("role", Verdict.REVIEW, told, reasons, (one, other))
    change = "the office had ended by the later article" if ended else "the office was taken up in between"
    return context.finding("role", Verdict.RECONCILED, told, [told, change], (one, other))


def _offices_finding(context: KindContext, one: Claim, other: Claim, verdict: Verdict, reason: str) -> Finding:
    left, right = _role(one), _role(other)
    summary = f"{left.person}: {_title(one)} or {_title(other)}"
    if verdict == Verdict.AGREEMENT:
        return context.finding("role", verdict, f"{left.person}: {left.office}", [reason], (one, other))
    trial = side_of_trial(left.office) and side_of_trial(right.office)
    reasons = [f"{left.person} is {_title(one)} in one and {_title(other)} in the other", reason]
    if trial:
        reasons.append("the bench, the prosecution and the defence of one trial are different persons")
    return context.finding("role", verdict, summary, reasons, (one, other))


def _holders_finding(context: KindContext, one: Claim, other: Claim) -> Finding:
    left, right = _role(one), _role(other)
    office = f"{left.office} of {left.body or right.body}" if left.body or right.body else left.office
    dated = _is_dated(context, one, other)
    days = "the articles are of the same days" if dated else UNDATED
    reasons = [f"both are called {office}", f"{days}; the office is held by one person at a time"]
    verdict = Verdict.CONFLICT if dated else Verdict.REVIEW
    return context.finding("role", verdict, f"{office}: {left.person} or {right.person}", reasons, (one, other))
