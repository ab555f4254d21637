"""Two counts of the same deed: "his third visit" against "the second in two years"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kinds.context import KindContext
from checker.kinds.one_story import pairs_of_stories
from checker.kinds.periods import said
from checker.matching.reference_class import nations_of
from checker.matching.scoring import shared_keys, words_for
from checker.matching.vocabulary import same_word
from checker.model.claim import Claim, ClaimKind, First, Modality, Name
from checker.model.finding import Finding, Verdict
from checker.words import load

TOGETHER_DAYS, LEAST_WORDS = 21, 3
TORN = frozenset({"since", "in", "for"})  # a window whose words the page tore off
COUNTED_WITH = (ClaimKind.EVENT, ClaimKind.FIRST, ClaimKind.QUANTITY)


def differing_counts(context: KindContext) -> Iterator[Finding]:
    """Findings on deeds that two articles of the same days count differently, each pair of claims once.

    Over different windows both can be right; over the same, or over none, they are counted to different numbers.
    """
    counts = [claim for claim in context.claims(ClaimKind.FIRST) if _is_whole(claim)]
    for one, other in pairs_of_stories(context, counts, lambda claim: _keys(context, claim)):
        if one.span.document != other.span.document and context.told_within(one, other, TOGETHER_DAYS):
            shared = _shared(context, one, other)
            if shared:
                yield from _judged(context, one, other, shared)


def _keys(context: KindContext, claim: Claim) -> frozenset[str]:
    """Type of deed with each name, a town also under its country: two counts that share none are of two things."""
    names = {name.key for name in _names_around(context, claim) if name.key}
    names |= {f"country:{key.rsplit(':', 1)[1]}" for key in names if key.startswith("city:")}
    return frozenset(f"{deed}:{name}" for deed in claim.subject.event_type.split() for name in names)


def _is_whole(claim: Claim) -> bool:
    """Whether a count is stated as a fact, with its deed and its window read to the end."""
    is_torn = " ".join(claim.when.words.lower().split()) in TORN
    return not claim.negated and claim.modality == Modality.ACTUAL and bool(claim.subject.event_type) and not is_torn


def _shared(context: KindContext, one: Claim, other: Claim) -> list[str]:
    """The names that both counts are about; none where they count deeds of another kind or class."""
    if not set(one.subject.event_type.split()) & set(other.subject.event_type.split()):
        return []
    left, right = nations_of(one.subject.modifiers), nations_of(other.subject.modifiers)
    if left and right and left != right:
        return []
    names = [_names_around(context, claim) for claim in (one, other)]
    keys = [frozenset(name.key for name in listed if name.key) for listed in names]
    return [words_for(names[0], key) for key, _ in shared_keys(*keys)]


def _names_beside(context: KindContext, claim: Claim) -> list[Name]:
    """The names of all that a count's sentence tells: who did it may stand outside the count's own words."""
    beside = [c for c in context.claims_of_sentence(claim) if c.kind in COUNTED_WITH]
    return [name for c in (claim, *beside) for name in c.subject.names]


def _names_around(context: KindContext, claim: Claim) -> list[Name]:
    """The same with the names of the sentence before: "it is his first trip since …" names nobody."""
    before = [c for c in context.claims_before(claim) if c.kind in COUNTED_WITH]
    return [*_names_beside(context, claim), *(name for c in before for name in c.subject.names)]


def _is_tied(context: KindContext, one: Claim, other: Claim) -> bool:
    """Whether the sentences of two counts themselves share a name."""
    keys = [frozenset(name.key for name in _names_beside(context, claim) if name.key) for claim in (one, other)]
    return bool(list(shared_keys(*keys)))


def _judged(context: KindContext, one: Claim, other: Claim, shared: list[str]) -> Iterator[Finding]:
    assert isinstance(one.value, First)
    assert isinstance(other.value, First)
    windows = [(" ".join(claim.when.words.split()), claim.when.readings) for claim in (one, other)]
    same_window = windows[0] == windows[1]
    if one.value.ordinal == other.value.ordinal and same_window:
        return
    told = [f"“{claim.words}”" for claim in (one, other)]
    reasons = [f"Both count what {', '.join(dict.fromkeys(shared))} did: {told[0]} and {told[1]}."]
    tied = _is_tied(context, one, other)
    if tied and _are_last_years(one, other) and _count_alike(context, one, other):
        reasons.append("What was the last one before this cannot have been in both years.")
        summary = f"the first since {said(one)} against the first since {said(other)}"
        yield context.finding("first", Verdict.CONFLICT, summary, reasons, (one, other))
    elif not same_window:
        reasons.append(f"They count over different stretches: {_stretch(one)} and {_stretch(other)}.")
        summary = "the same deed, counted over two stretches"
        yield context.finding("first", Verdict.RECONCILED, summary, reasons, (one, other))
    elif tied and one.subject.segment == other.subject.segment:
        reasons.append("Neither names a stretch of time that the other does not count over.")
        summary = f"number {one.value.ordinal} against number {other.value.ordinal} of the same deed"
        verdict = Verdict.CONFLICT if _are_of_one_class(one, other) else Verdict.REVIEW
        yield context.finding("first", verdict, summary, reasons, (one, other))


def _are_last_years(one: Claim, other: Claim) -> bool:
    """Whether both are firsts since two different years, told as such."""
    days = [claim.when.interval for claim in (one, other)]
    numbers = {claim.value.ordinal for claim in (one, other) if isinstance(claim.value, First)}
    lengths = any(claim.when.timex is None or claim.when.timex.length is not None for claim in (one, other))
    if days[0] is None or days[1] is None or lengths or numbers != {1}:
        return False
    return not days[0].intersects(days[1]) and not days[0].approximate and not days[1].approximate


def _count_alike(context: KindContext, one: Claim, other: Claim) -> bool:
    """Whether no word narrows one count that does not narrow the other: "a first away win", "a first win at home"."""
    named = {part.lower() for c in (one, other) for n in _names_beside(context, c) for part in n.words.split()}
    left, right = (_narrowing(claim) - named for claim in (one, other))
    return all(any(same_word(word, other) for other in b) for a, b in ((left, right), (right, left)) for word in a)


def _narrowing(claim: Claim) -> set[str]:
    """The words of a count beyond the deed itself and what is won."""
    table = load("firsts")
    deed = {*claim.value.kind_of, claim.subject.head} if isinstance(claim.value, First) else set()
    plain_words = {*table["numbered"], *table["prizes"], *table["loose"]}
    return {*claim.subject.context, *claim.subject.modifiers} - deed - plain_words


def _are_of_one_class(one: Claim, other: Claim) -> bool:
    """Whether both counts say by the same words whose deeds they count: "by a Uruguayan head of state to Denmark"."""
    words = [{*claim.subject.modifiers, *claim.subject.context} for claim in (one, other)]
    return one.subject.head == other.subject.head and len(words[0]) >= LEAST_WORDS and words[0] == words[1]


def _stretch(claim: Claim) -> str:
    return said(claim) if claim.when.words else "all the time there was"
