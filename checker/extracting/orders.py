"""Claims that one event came before another: "after", "two days before", "by the time", "came to A from B"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.extracting.attaching import time_of
from checker.extracting.clauses import governing_verb, is_verb
from checker.extracting.event_links import Gap
from checker.extracting.events import event_claim
from checker.extracting.following_on import following_on
from checker.extracting.journeys import legs, stay
from checker.extracting.modality import stance_of
from checker.extracting.order_links import links
from checker.model.claim import Claim, ClaimKind, Modality, Order, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Token
from checker.model.span import Span

EXTRACTOR = "orders"
LONGEST = 380


def orders(marked: MarkedSentence, before: MarkedSentence | None = None) -> Iterator[Claim]:
    """The order claims of a sentence, each preceded by the claims of its two events.

    `before` is the sentence before it, which "afterwards" and "two days earlier" count from.
    """
    for link in links(marked):
        if not (_in_time(marked, link.earlier) or _in_time(marked, link.later)):
            events = _event(marked, link.earlier), _event(marked, link.later)
            yield from _ordered(marked, *_told_apart(*events, link.gap), link.gap)
    for leg in legs(marked.sentence):
        origin, goal = (stay(marked, place, leg.verb, EXTRACTOR) for place in (leg.origin, leg.goal))
        yield from _ordered(marked, origin, goal)
    if before is not None:
        for step in following_on(before, marked):
            told, own = _event(before, step.told), _event(marked, step.word)
            earlier, later = (told, own) if step.is_later else (own, told)
            yield from _ordered(marked, earlier, later, step.gap)


def _in_time(marked: MarkedSentence, word: Token) -> bool:
    """Whether a word is part of a time expression ("before the end of the year") and so no event."""
    return any(time.start <= word.start < time.end for time in marked.times)


def _ordered(marked: MarkedSentence, earlier: Claim, later: Claim, gap: Gap | None = None) -> Iterator[Claim]:
    start, end = min(earlier.span.start, later.span.start), max(earlier.span.end, later.span.end)
    if start < marked.sentence.start:  # two sentences: the words of the second say the order
        start, end = marked.sentence.start, marked.sentence.end
    span = Span(marked.sentence.document, start, min(end, start + LONGEST))
    yield earlier
    yield later
    yield Claim(
        kind=ClaimKind.ORDER,
        subject=Subject(head=earlier.subject.head, predicate=later.subject.head, names=earlier.subject.names),
        value=Order(earlier.id, later.id, gap.least if gap else 0, gap.most if gap else None),
        when=When(stated=False),
        span=span,
        focus=span,
        words=marked.words_of(span.start, span.end),
        sentence=marked.sentence.index,
        modality=_modality(later),
        extractor=f"{EXTRACTOR}:{earlier.id}",
    )


def _told_apart(earlier: Claim, later: Claim, gap: Gap | None) -> tuple[Claim, Claim]:
    """Two events, of which only the nearer keeps a time that both were given though days lie between them."""
    time = earlier.when.span
    if time is None or time != later.when.span or gap is None or not gap.least:
        return earlier, later
    away = [abs(claim.focus.start - time.start) for claim in (earlier, later)]
    undated = [replace(claim, when=When(tense=claim.when.tense, stated=False), id="") for claim in (earlier, later)]
    return (undated[0], later) if away[0] > away[1] else (earlier, undated[1])


def _modality(event: Claim) -> Modality:
    """How an event is told; "rejected" as the event itself denies no other, and "set foot" sets no target."""
    is_phrase = " " in event.subject.head and event.modality == Modality.TARGET
    if event.subject.event_type and (is_phrase or event.modality == Modality.DENIAL):
        return Modality.ACTUAL
    return event.modality


def _event(marked: MarkedSentence, word: Token) -> Claim:
    """The claim of an event, with the time it is given; a distance from the other event is no time of its own."""
    verb = governing_verb(marked.sentence, word)
    when = time_of(marked, word.start, word.end, verb)
    is_distance = when.timex is not None and when.timex.anchored == "event" and when.timex.offset is not None
    if is_distance or _counts_to(marked, when, word):
        when = When(tense=when.tense, stated=False)
    claim = event_claim(marked, word, when, None)
    if not claim.subject.event_type and not is_verb(word):  # "after the roll call" calls for nothing
        claim = replace(claim, modality=stance_of(marked.sentence, verb).modality)
    return replace(claim, extractor=EXTRACTOR, id="")


def _counts_to(marked: MarkedSentence, when: When, word: Token) -> bool:
    """Whether a distance stands between a time and an event behind it: in "on 29 August, six weeks after leaving" the
    day is not that of the leaving."""
    if when.span is None:
        return False
    return any(
        time.timex.anchored == "event" and when.span.end <= time.start and time.end <= word.start
        for time in marked.times
    )
