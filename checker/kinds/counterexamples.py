"""Dated events that may refute a "first": what ties each to the same deed, class and scope."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass

from checker.kinds.context import KindContext
from checker.kinds.first_windows import lies_between, window_of
from checker.kinds.one_story import of_one_story
from checker.kinds.rival_classes import other_class
from checker.matching.deeds import is_same_deed, singles_out_another
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
from checker.model.finding import Feature
from checker.model.sentence import Sentence
from checker.words import load

EVENTS, COUNTING = "events", frozenset({"placings", "ranks"})
BODIES = frozenset({"ORG", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "NAME"})
LEAST_SHARE = 0.5
NAMED, POINTED, HEIR, FITS, DEED = 1.0, 1.0, 0.5, 1.0, 0.8
OCCASION = "whether it was the same occasion"
ANOTHER_BODY = "whether two names mean one occasion"


@dataclass(frozen=True, slots=True)
class Counterexample:
    """An event that may refute a "first": whether it is such a deed, how its doer stands to the class, and what ties
    it to the same scope."""

    first: Claim
    event: Claim
    is_deed: bool
    standing: Membership
    features: tuple[Feature, ...]

    @property
    def score(self) -> float:
        """The sum of what fits."""
        return round(sum(feature.weight for feature in self.features), 3)

    @property
    def names_another(self) -> bool:
        """Whether both name a contest or body, and not the same."""
        return ANOTHER_BODY in self.standing.open

    @property
    def leaves_sex_open(self) -> bool:
        """Whether a woman is called the first, and the copy does not say that a woman came before her."""
        return not {f"whether a {sex}" for sex in load("firsts")["genders"]}.isdisjoint(self.standing.open)


def counterexamples(context: KindContext) -> Iterator[Counterexample]:
    """Every "first" of the articles with each dated event, of its own article or of one that may tell its story, that
    lies where nothing of the kind may lie."""
    called = (claim for claim in context.claims(ClaimKind.FIRST) if claim.extractor not in COUNTING)
    firsts = [claim for claim in called if isinstance(claim.value, First) and claim.value.ordinal == 1]
    denied = [claim for claim in firsts if claim.negated]
    events = defaultdict(list)
    for event in _events(context):
        events[event.span.document].append(event)
    for first in firsts:
        window = window_of(context, first)
        if window is None or first.negated or first.modality != Modality.ACTUAL:
            continue
        own = first.span.document
        for document in sorted({own, *of_one_story(context)[own]}):
            for event in events[document]:
                if lies_between(first, event, window):
                    yield _compared(context, first, event, _is_deed(first, event, denied))


def _events(context: KindContext) -> list[Claim]:
    """The events, and the terms in office, that are told as facts with a time that ends."""
    bounding = {(c.span.document, c.sentence) for c in context.claims(ClaimKind.FIRST)}
    return [
        claim
        for claim in context.claims(ClaimKind.EVENT, ClaimKind.ROLE)
        if claim.modality == Modality.ACTUAL
        and not claim.negated
        and (claim.extractor == EVENTS or claim.kind is ClaimKind.ROLE)
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


def _compared(context: KindContext, first: Claim, event: Claim, is_deed: bool) -> Counterexample:
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
        standing += _occasion(context, first, event) + sex_untold(first, event, _around(context, event))
    return Counterexample(first, event, is_deed, standing, (*features, *scope))


def _around(context: KindContext, event: Claim) -> str:
    """The words of an event's sentence, with those of the next where it goes on with "she" or "he"."""
    sentences = [context.graph.sentences.get((event.span.document, event.sentence + ahead)) for ahead in (0, 1)]
    here, after = (sentence.words if sentence is not None else "" for sentence in sentences)
    goes_on = after.split(" ", 1)[0].lower() in load("firsts")["going_on"]
    return f"{here} {after}" if goes_on else here


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
    shared = bool(shared_keys(keys_of(first), keys_of(event)))
    if all(bodies) and not shared_keys(*(frozenset(name.key for name in named) for named in bodies)):
        return Membership(open=(ANOTHER_BODY,))
    return Membership(open=(OCCASION,)) if lacking or (any(bodies) and not shared) else Membership()


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
