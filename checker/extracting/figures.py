"""Claims about figures: levels, counts, durations and shares, each with what it measures and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from checker.extracting.attaching import time_of
from checker.extracting.clauses import content_lemmas, setting_of
from checker.extracting.directions import direction_of
from checker.extracting.evidence import clause_span
from checker.extracting.measuring import RELATIVE, Measure, counted_together, measure_of, narrowing_of, words
from checker.extracting.modality import stance_of
from checker.extracting.naming import names_in
from checker.extracting.quantities import find_quantities
from checker.model.claim import Claim, ClaimKind, Modality, Name, Subject
from checker.model.mention import MarkedSentence
from checker.model.quantity import Dimension, Quantity, QuantityMention
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.words import load

EXTRACTOR = "figures"
BASE, PART, ADDED = "base of a comparison", "part of another figure", "in addition"
MARKS = frozenset({BASE, PART, ADDED})
LARGEST_POINTER, OLDEST = 5, 115
FARTHEST_BASE, FARTHEST_PART = Decimal(10), Decimal(50)
MONEY_STEPS = ("asked", "offered", "promised", "granted", "given", "sold", "valued", "fined")
UNITLESS = RELATIVE | {Dimension.BARE}
LOOSE_BASES = frozenset({"from", "after", "than"})
AHEAD_WORDS = frozenset({"next", "coming", "future"})


def figures(
    marked: MarkedSentence, skip: frozenset[int] = frozenset(), earlier: Sequence[Claim] = ()
) -> Iterator[Claim]:
    """The figure claims of a sentence; mentions that begin at an offset in `skip` are somebody else's.

    `earlier` are the figure claims just before in the same article: "the figure", "the total" and a base of
    comparison measure what the last of them with the same unit measures.
    """
    told = list(earlier)
    for mention in (_without_particle(marked, mention) for mention in marked.quantities):
        if (
            mention.start in skip
            or mention.quantity.ambiguous
            or _only_points_back(marked, mention)
            or _is_age(marked, mention)
        ):
            continue
        measure = measure_of(marked, mention)
        if measure.tokens:
            claim = _in_unit_before(marked, told, _claim(marked, mention, measure))
            referent = next((other for other in reversed(told) if _same_unit(other, claim)), None)
            if referent is not None and _leans_back(claim):
                claim = _measuring_like(referent, claim)
            yield claim
            told.append(claim)


def is_plain_length(marked: MarkedSentence, mention: QuantityMention) -> bool:
    """Whether a length is one though it looks like a distance in time.

    "For eleven hours before the light came back" tells how long, and so does "five days after the start".
    """
    if mention.quantity.unit.dimension != Dimension.TIME:
        return False
    before = marked.words_of(marked.sentence.start, mention.hedge_start).split()[-1:]
    behind = marked.words_of(mention.end, marked.sentence.end).lower().replace(".", "").replace(",", "").split()[:3]
    is_span = before == ["for"] and behind[:1] in (["before"], ["until"])
    return is_span or (behind[:1] == ["after"] and bool(words("starting_points") & set(behind[1:])))


def _without_particle(marked: MarkedSentence, mention: QuantityMention) -> QuantityMention:
    """The mention without a hedge that is a verb's particle: "handed over $560m", "turned over $2bn"."""
    hedge = (
        marked.sentence.tokens_between(mention.hedge_start, mention.start)
        if mention.hedge_start < mention.start
        else ()
    )
    before = [token for token in marked.sentence.tokens if token.end <= mention.hedge_start][-1:]
    phrasal = hedge and hedge[0].lemma == "over" and before and before[0].lemma in words("verbs_with_over")
    if not phrasal and not any(token.dependency == "prt" for token in hedge):
        return mention
    found = find_quantities(marked.words_of(mention.start, mention.end))
    return replace(mention, quantity=found[0].quantity, hedge_start=mention.start) if found else mention


def _only_points_back(marked: MarkedSentence, mention: QuantityMention) -> bool:
    """ "The two countries", "all three": a small count that only points at what is known."""
    if mention.quantity.unit.dimension != Dimension.COUNT or mention.quantity.written > LARGEST_POINTER:
        return False
    before = [token.text.lower() for token in marked.sentence.tokens if token.end <= mention.hedge_start][-1:]
    return bool(before) and before[0] in words("pointers")


def _is_age(marked: MarkedSentence, mention: QuantityMention) -> bool:
    """Whether a bare number is an age: "all of them over 75", "aged 65", "Quintana, 51, was"."""
    value = mention.quantity.written
    if mention.quantity.unit.dimension != Dimension.BARE or not 0 < value <= OLDEST or value != int(value):
        return False
    before = [token.text.lower() for token in marked.sentence.tokens if token.end <= mention.start][-1:]
    after = [token.text for token in marked.sentence.tokens if token.start >= mention.end][:1]
    closed = not after or after[0] in {",", ".", ";", ")", "and"}
    return before[:1] in (["aged"], ["age"]) or (closed and before[:1] in (["over"], ["under"], [","]))


def _same_unit(one: Claim, other: Claim) -> bool:
    return isinstance(one.value, Quantity) and isinstance(other.value, Quantity) and one.value.unit == other.value.unit


def _in_unit_before(marked: MarkedSentence, told: Sequence[Claim], claim: Claim) -> Claim:
    """A figure that leaves its unit out, in that of a figure before it.

    A base of comparison takes that of its own sentence ("38,400 guests, after 32,000"); a part of a sum, or what
    something was paid or fetched, that of the sentences before ("430 million of that", "the stock closed at 7.66").
    """
    value = claim.value
    if not isinstance(value, Quantity) or value.unit.dimension is not Dimension.BARE or not value.written:
        return claim
    here = (claim.span.document, claim.sentence)
    if BASE in claim.subject.segment:
        others = [other for other in told if (other.span.document, other.sentence) == here]
        farthest = FARTHEST_BASE
    elif _is_of_money(marked, claim):
        others = [other for other in told if is_money(other)]
        farthest = FARTHEST_PART
    else:
        return claim
    values = [other.value for other in others if isinstance(other.value, Quantity)]
    times = {other.written / value.written: other.unit for other in values if other.unit.dimension not in UNITLESS}
    near = [ratio for ratio in times if 1 / farthest < ratio < farthest]
    if not near or value.unit.per:
        return claim
    return replace(claim, value=replace(value, unit=times[min(near, key=lambda ratio: max(ratio, 1 / ratio))]), id="")


def is_money(claim: Claim) -> bool:
    """Whether a claim's figure is a sum of money."""
    return isinstance(claim.value, Quantity) and claim.value.unit.dimension is Dimension.MONEY


def _is_of_money(marked: MarkedSentence, claim: Claim) -> bool:
    """Whether a number without a unit can only be a sum: "of that" stands behind it, or it was paid or fetched."""
    rest = marked.words_of(claim.focus.end, marked.sentence.end).lower().lstrip()
    behind = rest.startswith(tuple(sorted(words("sum_closers"))))
    told = claim.subject.head in ("", claim.subject.predicate)
    return behind or (told and claim.subject.predicate in words("sum_verbs") | _step_verbs())


@cache
def _step_verbs() -> frozenset[str]:
    """The verbs by which sums are asked for, offered, promised and paid."""
    return frozenset(verb for name in MONEY_STEPS for verb in load("steps")["steps"][name]["verbs"])


def _leans_back(claim: Claim) -> bool:
    """Whether a figure names no measure of its own: a base, or one whose subject is "the figure" or a party to it."""
    subject = claim.subject
    if PART in subject.segment:
        return False
    if BASE in subject.segment or subject.head in words("hollow_nouns"):
        return True
    return subject.head in words("parties") and subject.predicate in words("level_verbs")


def _measuring_like(referent: Claim, claim: Claim) -> Claim:
    """The claim with the measure of the figure it leans on; its own names and role stay where it has them."""
    scope = (part for part in referent.subject.segment if part not in MARKS)
    segment = tuple(dict.fromkeys((*scope, *(mark for mark in claim.subject.segment if mark in MARKS))))
    names = claim.subject.names or referent.subject.names
    context = tuple(dict.fromkeys((*claim.subject.context, *referent.subject.context)))
    return replace(claim, subject=replace(referent.subject, segment=segment, names=names, context=context), id="")


def _claim(marked: MarkedSentence, mention: QuantityMention, measure: Measure) -> Claim:
    sentence = marked.sentence
    near = near_words(sentence, mention, measure)
    stance = stance_of(sentence, measure.verb, near)
    kind = ClaimKind.DURATION if mention.quantity.unit.dimension == Dimension.TIME else ClaimKind.QUANTITY
    span = clause_span(marked, (mention.start, mention.end), measure.tokens)
    return Claim(
        kind=kind,
        subject=subject_from(marked, mention, measure, near),
        value=mention.quantity,
        when=time_of(marked, mention.start, mention.end, measure.verb),
        span=span,
        focus=Span(sentence.document, mention.hedge_start, mention.end),
        words=marked.words_of(span.start, span.end),
        sentence=sentence.index,
        modality=Modality.CAPACITY if _is_room(sentence, mention) else stance.modality,
        negated=stance.negated and not _stands_before(sentence, mention, measure),
        attribution=stance.attribution,
        extractor=EXTRACTOR,
    )


def _is_room(sentence: Sentence, mention: QuantityMention) -> bool:
    """Whether a figure says for how many there is room: "27 people were in a bus for 22"."""
    before = [token for token in sentence.tokens if token.end <= mention.hedge_start][-2:]
    counts = mention.quantity.unit.dimension in {Dimension.COUNT, Dimension.BARE}
    if not counts or len(before) < 2 or before[1].lemma != "for":
        return False
    return before[0].lemma in load("modality")["rooms"]["nouns"]


def _stands_before(sentence: Sentence, mention: QuantityMention, measure: Measure) -> bool:
    """Whether a figure stands in a phrase in front of its clause, out of reach of "not": "At 133 miles, it is no …"."""
    verb = measure.verb
    if verb is None or mention.end > verb.start:
        return False
    subject = measure.subject
    ahead = subject is not None and mention.end <= subject.start < verb.start
    return ahead or any(token.text == "," for token in sentence.tokens_between(mention.end, verb.start))


def subject_from(
    marked: MarkedSentence, mention: QuantityMention, measure: Measure, near: tuple[Token, ...]
) -> Subject:
    """The subject of a figure: head, predicate, what narrows them, names and the part of the whole that is meant."""
    sentence = marked.sentence
    own = {token.index for token in sentence.tokens_between(mention.start, mention.end)}
    others = [token for token in measure.tokens if token.index not in own or token is measure.head]
    head = measure.head
    narrowing = narrowing_of(sentence, head)
    if head is not None and head.index in own:
        narrowing = (
            *narrowing,
            *(t.lemma for t in sentence.tokens_between(mention.noun_start, mention.end) if t.index != head.index),
        )
    origin, destination = direction_of(sentence, measure)
    taken_up = marked.taken_up([measure.subject]) if measure.subject is not None else []
    names = names_in(sentence, others)
    return Subject(
        origin=origin,
        destination=destination,
        head=_head_word(sentence, measure),
        predicate=measure.predicate,
        modifiers=tuple(dict.fromkeys(narrowing)),
        context=tuple(dict.fromkeys((*(word for noun in taken_up for word in noun.words), *content_lemmas(others)))),
        setting=setting_of(sentence, measure.tokens),
        names=names,
        segment=_segment(sentence, mention, narrowing, near),
        place=_place(names),
    )


def _head_word(sentence: Sentence, measure: Measure) -> str:
    """The lemma of the head; of a verb its predicate, set phrase included; none where the verb only tells.

    Two nouns that make up a third are that one.
    """
    if measure.head is None:
        return ""
    together = counted_together(sentence, measure.head)
    if together:
        return together
    if measure.verb is not None and measure.head.index == measure.verb.index:
        return "" if measure.predicate in load("modality")["say"]["verbs"] else measure.predicate
    return measure.head.lemma


def near_words(sentence: Sentence, mention: QuantityMention, measure: Measure) -> tuple[Token, ...]:
    """The words right at a figure that colour it: the head with its adjectives, and the three words before.

    Of counted things only the head itself: "planned operations" are a kind of operation, not a plan.
    """
    before = [token for token in sentence.tokens if token.end <= mention.start][-3:]
    around = [measure.head] if measure.head is not None else []
    counted = mention.quantity.unit.dimension in {Dimension.COUNT, Dimension.BARE}
    if measure.head is not None and not counted:
        around += [child for child in sentence.children(measure.head) if child.dependency in {"amod", "compound"}]
        around += [mark for mark in sentence.subtree(measure.head) if mark.lemma in AHEAD_WORDS]
    if measure.subject is not None and measure.head is not None and measure.subject.index == measure.head.index:
        around.append(measure.subject)
    return tuple(
        dict.fromkeys(
            [*around, *(token for token in before if token.part_of_speech in {"NOUN", "ADJ"} and not counted)]
        )
    )


def _segment(
    sentence: Sentence, mention: QuantityMention, narrowing: tuple[str, ...], near: tuple[Token, ...]
) -> tuple[str, ...]:
    """Which part of a whole is meant, in lemmas of the copy and in three fixed marks."""
    found: dict[str, None] = {}
    for lemma in (*narrowing, *(token.lemma for token in near)):
        if lemma in words("segment_words"):
            found.setdefault(lemma, None)
    before = [token for token in sentence.tokens if token.end <= mention.hedge_start][-3:]
    if _is_base(sentence, mention, before[-2:]) or _goes_to_another(sentence, mention):
        found.setdefault(BASE, None)
    lead = sentence.words[: mention.hedge_start - sentence.start].lower().rstrip()
    rest = sentence.words[mention.end - sentence.start :].lower().lstrip()
    if any(lead.endswith(opener) for opener in words("part_openers")) or rest.startswith(
        tuple(sorted(words("part_closers")))
    ):
        found.setdefault(PART, None)
    if before and before[-1].lemma in words("additive_words"):
        found.setdefault(ADDED, None)
    return tuple(found)


def _is_base(sentence: Sentence, mention: QuantityMention, before: list[Token]) -> bool:
    """Whether the words before a figure make it the base of a comparison: "against", or "from" behind another."""
    spoken = {word for token in before for word in (token.lemma, token.text.lower())} & words("base_words")
    return bool(spoken) and (not spoken & LOOSE_BASES or _follows_a_figure(sentence, mention))


def _goes_to_another(sentence: Sentence, mention: QuantityMention) -> bool:
    """Whether a figure is where a change starts from: "from 2,540 to 2,650 megawatts"."""
    before = [token.lemma for token in sentence.tokens if token.end <= mention.hedge_start][-1:]
    behind = [token for token in sentence.tokens if token.start >= mention.end][:4]
    tos = [at for at, token in enumerate(behind) if token.lemma == "to"]
    return before == ["from"] and any(token.part_of_speech == "NUM" for at in tos for token in behind[at + 1 : at + 3])


def _follows_a_figure(sentence: Sentence, mention: QuantityMention) -> bool:
    """Whether another number stands shortly before, so that "from" and "after" can be those of a comparison."""
    before = [token for token in sentence.tokens if token.end <= mention.hedge_start][-10:]
    return any(token.part_of_speech == "NUM" for token in before)


def _place(names: tuple[Name, ...]) -> str:
    places = [name.words for name in names if name.label in {"GPE", "LOC", "FAC"}]
    return places[0] if len(places) == 1 else ""
