"""A dated counterexample to "the first since"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.counted_times import differing_counts
from checker.kinds.one_story import may_tell_one_story
from checker.kinds.periods import said
from checker.kinds.rival_classes import other_class
from checker.matching.deeds import deeds_of, is_same_deed, singles_out_another
from checker.matching.places import nationality_code, part_of, place_key, plain
from checker.matching.reference_class import (
    Membership,
    another_holder,
    membership,
    nations_of,
    predecessor_in,
    sex_untold,
)
from checker.matching.scoring import keys_of, shared_keys, shared_words, words_for
from checker.model.claim import Claim, ClaimKind, First, Modality, Name
from checker.model.finding import Feature, Finding, Verdict
from checker.model.sentence import Sentence
from checker.words import load

EVENTS = "events"
BODIES = frozenset({"ORG", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "NAME"})
LEAST_SHARE, REACH_OF_SINCE = 0.5, 8
NAMED, POINTED, HEIR, FITS, DEED = 1.0, 1.0, 0.5, 1.0, 0.8


class Settings(BaseModel):
    """From which score on an earlier event counts as one of the same kind, and from which it is worth a note."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    conflict_from: float = 1.8
    review_from: float = 2.0
    note_from: float = 1.0


@dataclass(frozen=True, slots=True)
class Counterexample:
    """An event that may refute a "first": how its doer stands to the class, and what ties it to the same scope."""

    first: Claim
    event: Claim
    standing: Membership
    features: tuple[Feature, ...]

    @property
    def score(self) -> float:
        """The sum of what fits."""
        return round(sum(feature.weight for feature in self.features), 3)


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Look for events of the same kind between "since" and the claim's own time."""
    firsts = [c for c in context.claims(ClaimKind.FIRST) if isinstance(c.value, First) and c.value.ordinal == 1]
    denied = [claim for claim in firsts if claim.negated]
    told = _events(context)
    events = _by_deed(told)
    examples = [event for event in told if event.span.document in {claim.span.document for claim in denied}]
    found = []
    for first in firsts:
        window = _window(context, first)
        if window is None or first.negated or first.modality != Modality.ACTUAL:
            continue
        alike = [event for name in deeds_of(first) for event in events.get(name, ())]
        for event in {event.id: event for event in (*alike, *examples)}.values():
            together = may_tell_one_story(context, first.span.document, event.span.document)
            if together and _lies_between(first, event, window) and _is_deed(first, event, denied):
                case = _compared(context, first, event)
                verdict = _verdict(case, settings)
                if verdict is not None:
                    found.append((verdict, case))
    yield from differing_counts(context)
    used: set[str] = set()
    for verdict, case in sorted(found, key=lambda f: (f[0].rank, -f[1].score, f[1].first.focus, f[1].event.focus)):
        if case.first.id not in used:
            used.add(case.first.id)
            yield _finding(context, case, verdict)


def _events(context: KindContext) -> list[Claim]:
    bounding = {(c.span.document, c.sentence) for c in context.claims(ClaimKind.FIRST)}
    return [
        claim
        for claim in context.claims(ClaimKind.EVENT)
        if claim.modality == Modality.ACTUAL
        and not claim.negated
        and claim.extractor == EVENTS
        and claim.when.interval is not None
        and not claim.when.interval.is_open
        and not (claim.when.timex is not None and claim.when.timex.bound == "until")
        and not (_is_since(claim) and _bounds_a_first(context, claim, bounding))
    ]


def _is_since(claim: Claim) -> bool:
    """Whether a time says since when something is so: of "the first since 2012" the bound, of "a pact since 2017" the
    deed."""
    return claim.when.timex is not None and claim.when.timex.bound == "since"


def _bounds_a_first(context: KindContext, claim: Claim, bounding: Container[tuple[str, int]]) -> bool:
    """Whether a "since" stands in a sentence that tells of a first, or of the most, before it."""
    sentence, span = context.graph.sentence_of(claim), claim.when.span
    if (claim.span.document, claim.sentence) in bounding or sentence is None or span is None:
        return True
    firsts = {word for word, rank in load("firsts")["ordinals"].items() if rank == 1}
    before = (token for token in sentence.tokens if token.end <= span.start)
    return any(token.tag == "JJS" or token.lemma in firsts for token in before)


def _by_deed(events: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for event in events:
        for name in deeds_of(event):
            found[name].append(event)
    return found


def _window(context: KindContext, first: Claim) -> tuple[date, date] | None:
    """The days in which nothing of the kind may lie: after "since", and before the first itself; None where unknown."""
    published = context.graph.published[first.span.document].interval
    if published is None:
        return None
    own = min([published.first, *_own_days(context, first)])
    until = date(own.year, 1, 1)
    if first.when.timex is None:
        return (date.min, until) if not first.when.words or _since_it_began(context, first) else None
    if first.when.timex.length is not None:
        years = first.when.timex.length
        return (date(max(1, own.year - int(years.low)), 12, 31), until) if years.unit == "year" else None
    since = first.when.interval
    return (max(since.last, date(since.first.year, 12, 31)), until) if since is not None else None


def _since_it_began(context: KindContext, first: Claim) -> bool:
    """Whether "since" only goes back to where it all began: "since the cup was first played", "since independence"."""
    sentence, span = context.graph.sentence_of(first), first.when.span
    words = sentence.tokens if sentence is not None else ()
    since = next((token.index for token in words if token.lemma == "since" and token.start >= first.focus.end), None)
    if since is None or span is not None:
        return False
    table, told = load("firsts"), {token.lemma.lower() for token in words[since + 1 : since + REACH_OF_SINCE]}
    return not told.isdisjoint(table["founding"]) or not (
        told.isdisjoint(table["founding_verbs"]) or told.isdisjoint(table["founded_with"])
    )


def _own_days(context: KindContext, first: Claim) -> Iterator[date]:
    """The days that the sentence itself gives to what is the first ("in 1996 she became the first …")."""
    for claim in context.claims_of_sentence(first):
        if claim.kind != ClaimKind.EVENT:
            continue
        if claim.when.interval is not None and not claim.when.interval.is_open and claim.when.span != first.when.span:
            yield claim.when.interval.first


def _lies_between(first: Claim, event: Claim, window: tuple[date, date]) -> bool:
    if (first.span.document, first.sentence) == (event.span.document, event.sentence):
        return False
    when = event.when.interval
    return when is not None and window[0] < when.first and when.last < window[1]


def _is_deed(first: Claim, event: Claim, denied: list[Claim]) -> bool:
    """Whether an event is of the kind: by its own words, or as the example behind "he is not the first to …"."""
    if is_same_deed(first, event):
        return True
    return any(
        set(first.subject.event_type.split()) & set(other.subject.event_type.split())
        and other.span.document == event.span.document
        and 0 <= event.sentence - other.sentence <= 1
        and nations_of(first.subject.modifiers) == nations_of(other.subject.modifiers)
        for other in denied
    )


def _compared(context: KindContext, first: Claim, event: Claim) -> Counterexample:
    sentence = context.graph.sentence_of(event)
    heir = predecessor_in(" ".join((event.words, *event.subject.modifiers)))
    standing = membership(first, event, sentence.words if sentence else event.words, heir) + _place(first, event)
    scope = list(_scope(context, first, event, sentence, heir))
    features = [Feature("class", FITS, words) for words in standing.fits]
    if is_same_deed(first, event):
        features.append(Feature("deed", DEED, "the same deed"))
    told = context.graph.sentence_of(first)
    standing += another_holder(first, event, told.words if told else "")
    rivals = other_class(context, first, event)
    if rivals:
        standing += Membership(other=(rivals,))
    if not heir and not any(feature.name == "pointed at" for feature in scope):
        standing += _occasion(context, first, event) + sex_untold(first, event)
    return Counterexample(first, event, standing, (*features, *scope))


def _occasion(context: KindContext, first: Claim, event: Claim) -> Membership:
    """Whether the event's clause leaves out most of what a "first" is about: its contest, body or occasion."""
    places = {part for name in first.subject.names if place_key(name.words) for part in plain(name.words).split()}
    ours = [word for word in _own_words(first) if word not in places]
    theirs = [*event.subject.context, *event.subject.modifiers, event.subject.head]
    matched = sum(weight for _, _, weight in shared_words(ours, theirs, context.vocabulary))
    lacking = matched < LEAST_SHARE * sum(context.vocabulary.weight(word) for word in ours)
    bodies = [
        [name for name in claim.subject.names if name.label in BODIES and not place_key(name.words)]
        for claim in (first, event)
    ]
    if lacking or (any(bodies) and not shared_keys(keys_of(first), keys_of(event))):
        return Membership(open=("whether it was the same occasion",))
    return Membership()


def _own_words(first: Claim) -> list[str]:
    """The words of a "first" that are neither those of the deed nor of the class: its scope."""
    assert isinstance(first.value, First)
    table = load("firsts")
    skip = {*first.value.kind_of, *table["numbered"], *table["whereabouts"]}
    return [word for word in first.subject.context if word not in skip]


def _place(first: Claim, event: Claim) -> Membership:
    """The place of the deed: another one told is another deed; none told is taken for the same."""
    nations = nations_of(first.subject.modifiers)
    ours = {key for name in first.subject.names if (key := _place_named(name)) and key.split(":")[-1] not in nations}
    told = [event.subject.place] if event.subject.place else [name.words for name in event.subject.names]
    theirs = {key: words for words in told if (key := _place_named(Name(words, "")))}
    if not theirs or not ours or any(part_of(key, other) or part_of(other, key) for key in theirs for other in ours):
        return Membership()
    return Membership(other=(f"{next(iter(theirs.values()))} is another place",))


def _place_named(name: Name) -> str:
    """The key of a place; "" for a nationality and for what is no known place, whatever the model took it for."""
    return "" if nationality_code(name.words) else place_key(name.words)


def _scope(
    context: KindContext, first: Claim, event: Claim, sentence: Sentence | None, heir: bool
) -> Iterator[Feature]:
    nations = {f"country:{code}" for code in nations_of(first.subject.modifiers)}
    shared = shared_keys(keys_of(first) - nations, keys_of(event))
    if shared:
        told = ", ".join(dict.fromkeys(words_for(first.subject.names, a) for a, _ in shared))
        yield Feature("names", NAMED * len(shared), f"both name {told}")
    theirs = [*event.subject.context, *event.subject.modifiers, event.subject.head]
    pairs = shared_words(_own_words(first), theirs, context.vocabulary)
    if pairs:
        told = ", ".join(a if a == b else f"{a}/{b}" for a, b, _ in pairs[:5])
        yield Feature("context", round(min(2.0, sum(weight for _, _, weight in pairs)), 3), f"shared words: {told}")
    if heir:
        yield Feature("predecessor", HEIR, "told of the predecessor")
    if singles_out_another(first, event):
        yield Feature("class", FITS, f"one more {first.subject.head} is singled out")
        yield Feature("pointed at", POINTED, "it tells of the one before")
    elif sentence is not None and (_points_back(sentence, event) or _was_the_last(sentence, first, event)):
        yield Feature("pointed at", POINTED, "it points back to what is told")


def _points_back(sentence: Sentence, event: Claim) -> bool:
    """Whether the event's clause says "the same race", "this prize"."""
    inside = sentence.tokens_between(event.span.start, event.span.end)
    return any(token.lemma in load("firsts")["pointing"] and token.dependency in {"amod", "det"} for token in inside)


def _was_the_last(sentence: Sentence, first: Claim, event: Claim) -> bool:
    """Whether an event is told to have last happened then, to whom the first is of: "when the volcano last erupted"."""
    shared = {key for pair in shared_keys(keys_of(first), keys_of(event)) for key in pair}
    if keys_of(event) - shared:
        return False
    inside = sentence.tokens_between(event.span.start, event.span.end)
    verbs = {token.index for token in inside if token.lemma in event.subject.predicate.split()}
    return any(token.lemma == "last" and token.dependency == "advmod" and token.head in verbs for token in inside)


def _verdict(case: Counterexample, settings: Settings) -> Verdict | None:
    if case.standing.other:
        return Verdict.RECONCILED if case.score >= settings.note_from else None
    if case.standing.open:
        return Verdict.REVIEW if case.score >= settings.review_from else None
    return Verdict.CONFLICT if case.score >= settings.conflict_from else None


def _finding(context: KindContext, case: Counterexample, verdict: Verdict) -> Finding:
    first, event = case.first, case.event
    since = f" since {said(first)}" if first.when.interval else ""
    grounds = "; ".join(feature.words for feature in case.features) or "the same kind of deed"
    reasons = [
        f"One calls it “{first.words}”.",
        f"The other tells of a like event in between, {said(event)}: {grounds}.",
    ]
    summary = f"not the first{since}: another is told of {said(event)}"
    if verdict == Verdict.REVIEW:
        reasons.append(f"The copy does not say {' nor '.join(case.standing.open)}: then the first would not be one.")
        summary = f"perhaps not the first{since}: another is told of {said(event)}"
    if verdict == Verdict.RECONCILED:
        reasons.append(f"It counts among others: {'; '.join(case.standing.other)}.")
        summary = f"the first of its class{since}: {case.standing.other[0]}"
    return context.finding("first", verdict, summary, reasons, (first, event), case.features, case.score)
