"""Claims about figures: levels, counts, durations and shares, each with what it measures and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.extracting.attaching import time_of
from checker.extracting.clauses import SUBJECTS, predicate_of
from checker.extracting.evidence import clause_span
from checker.extracting.figure_subjects import near_words, subject_from
from checker.extracting.gapping import with_gap_filled
from checker.extracting.leaning import in_unit_before, leans_back, measuring_like, of_one_unit, takes_up
from checker.extracting.measuring import Measure, measure_of, words
from checker.extracting.modality import stance_of
from checker.extracting.quantities import find_quantities
from checker.extracting.tenses import PAST_TAGS
from checker.extracting.unit_prices import with_unit_price
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.mention import MarkedSentence
from checker.model.quantity import Dimension, QuantityMention
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.words import load

EXTRACTOR = "figures"
LARGEST_POINTER, OLDEST = 2, 115
MARKS = str.maketrans("", "", ".,")
BEHIND_LENGTH = 5  # words: "19 hours after Saturday morning's start"


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
            mention = with_unit_price(marked, mention, measure)
            bare = with_gap_filled(marked, told, claim_of(marked, mention, measure))
            claim = in_unit_before(marked, told, bare)
            referent = next((other for other in reversed(told) if of_one_unit(other, claim)), None)
            again = claim.value != bare.value and takes_up(marked, told[-1], bare)
            if referent is not None and (again or leans_back(claim)):
                claim = measuring_like(referent, claim)
            yield claim
            told.append(claim)


def is_plain_length(marked: MarkedSentence, mention: QuantityMention) -> bool:
    """Whether a length is one though it looks like a distance in time.

    "For eleven hours before the light came back" tells how long, so does "five days after Monday's start".
    """
    if mention.quantity.unit.dimension != Dimension.TIME:
        return False
    before = marked.words_of(marked.sentence.start, mention.hedge_start).split()[-1:]
    behind = marked.words_of(mention.end, marked.sentence.end).lower().translate(MARKS).split()[:BEHIND_LENGTH]
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


def claim_of(marked: MarkedSentence, mention: QuantityMention, measure: Measure) -> Claim:
    """The claim of a mention with what it measures: a length of time is a duration, all else a quantity."""
    sentence = marked.sentence
    near = near_words(sentence, mention, measure)
    own = sentence.tokens_between(mention.start, mention.end)
    beside = tuple(token for token in near if token not in own)  # twelve warnings have been given, and are no forecast
    verb = _verb_of_those_who(sentence, own) or measure.verb
    stance = stance_of(sentence, verb, beside, next(iter(own), None))
    kind = ClaimKind.DURATION if mention.quantity.unit.dimension == Dimension.TIME else ClaimKind.QUANTITY
    span = clause_span(marked, (mention.start, mention.end), measure.tokens)
    return Claim(
        kind=kind,
        subject=subject_from(marked, mention, measure, near),
        value=mention.quantity,
        when=time_of(marked, mention.start, mention.end, verb),
        span=span,
        focus=Span(sentence.document, mention.hedge_start, mention.end),
        words=marked.words_of(span.start, span.end),
        sentence=sentence.index,
        modality=_modality(sentence, mention, measure, stance.modality),
        negated=stance.negated and not _stands_before(sentence, mention, measure),
        attribution=stance.attribution,
        extractor=EXTRACTOR,
    )


def _verb_of_those_who(sentence: Sentence, own: Sequence[Token]) -> Token | None:
    """The verb by which those who are counted are known: "the 3,200 people who walked out in July" are back in May, and
    "the 421 million promised in May" were not paid out by October."""
    before = sentence.tokens[own[0].index - 1] if own and own[0].index else None
    if before is None or before.lemma != "the":
        return None
    for verb in sentence.children(own[-1]):
        subject = next((child for child in sentence.children(verb) if child.dependency in SUBJECTS), None)
        who = verb.dependency == "relcl" and verb.tag in PAST_TAGS and subject is not None and subject.tag == "WP"
        if who or (verb.dependency == "acl" and verb.tag == "VBN"):
            return verb
    return None


def _modality(sentence: Sentence, mention: QuantityMention, measure: Measure, told: Modality) -> Modality:
    """The modality of a figure: that of its clause, unless it says what there is room for or is taken for granted."""
    if _is_room(sentence, mention) or (told is Modality.CONDITIONAL and _can(sentence, measure)):
        return Modality.CAPACITY
    is_apart = told is Modality.CONDITIONAL and _is_behind_colon(sentence, mention, measure)
    return Modality.ACTUAL if is_apart or _is_presupposed(sentence, mention) else told


def _is_presupposed(sentence: Sentence, mention: QuantityMention) -> bool:
    """Whether a length of time is that of a known thing, whatever is said of it: "the 48-hour strike"."""
    if mention.quantity.unit.dimension != Dimension.TIME:
        return False
    before = [token for token in sentence.tokens if token.end <= mention.hedge_start][-1:]
    behind = [token for token in sentence.tokens if token.start >= mention.end][:1]
    definite = bool(before) and before[0].text.lower() in words("pointers")
    return definite and bool(behind) and (behind[0].lemma == "of" or behind[0].part_of_speech == "NOUN")


def _is_behind_colon(sentence: Sentence, mention: QuantityMention, measure: Measure) -> bool:
    """Whether a colon opens a statement between a verb and a figure: "one can walk the line now: 13.4 kilometres"."""
    between = sentence.tokens_between(measure.verb.end, mention.start) if measure.verb is not None else ()
    return any(token.text == ":" for token in between)


def _can(sentence: Sentence, measure: Measure) -> bool:
    """Whether a clause tells what something is able to make or hold: "can turn out 240 tonnes"."""
    abilities = load("modality")["abilities"]
    if measure.verb is None or predicate_of(sentence, measure.verb).split()[0] not in abilities["verbs"]:
        return False
    children = sentence.children(measure.verb)
    return any(child.dependency == "aux" and child.lemma in abilities["auxiliaries"] for child in children)


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
