"""Claims about change: "up 26.3% from a year earlier", "rose 14.5% to 9.5 million", "doubled to 6"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extracting.attaching import time_of
from checker.extracting.evidence import clause_span
from checker.extracting.figures import near_words, subject_from
from checker.extracting.measuring import Measure, measure_of, words
from checker.extracting.modality import stance_of
from checker.model.claim import Change, Claim, ClaimKind
from checker.model.mention import MarkedSentence
from checker.model.quantity import Dimension, Quantity, QuantityMention
from checker.model.sentence import Sentence
from checker.model.span import Span
from checker.words import load

EXTRACTOR = "changes"
RELATIVE = frozenset(
    {Dimension.PERCENT, Dimension.PERCENTAGE_POINT, Dimension.BASIS_POINT, Dimension.FRACTION, Dimension.MULTIPLE}
)


def changes(marked: MarkedSentence) -> Iterator[Claim]:
    """The change claims of a sentence; the focus of each is its amount."""
    for mention in marked.quantities:
        if mention.quantity.unit.dimension not in RELATIVE or mention.quantity.ambiguous:
            continue
        measure = measure_of(marked, mention)
        rises = direction(marked, mention, measure)
        if rises is not None:
            yield _claim(marked, mention, measure, rises)


def direction(marked: MarkedSentence, mention: QuantityMention, measure: Measure) -> bool | None:
    """True where a relative figure is a rise, False where it is a fall, None where it is a level."""
    sentence = marked.sentence
    after = _following(marked, mention.end)
    before = _preceding(marked, mention.hedge_start)
    if after[:1] and after[0] in words("change_after"):
        return after[0] not in words("falling_words")
    if before and before[-1] in words("change_before") and not _is_particle(marked, mention):
        return before[-1] == "up"
    if before and before[-1] in {"to", "at", "from", "with"}:
        return None
    concepts = load("concepts")["concepts"]
    governor = _noun_above(sentence, mention)
    for word in (
        governor,
        measure.verb.lemma if measure.verb is not None and (not before or before[-1] != "of") else "",
    ):
        if word in concepts["rise"]:
            return True
        if word in concepts["fall"]:
            return False
    return None


def _is_particle(marked: MarkedSentence, mention: QuantityMention) -> bool:
    """Whether the word before belongs to its verb ("make up 67 per cent")."""
    before = [token for token in marked.sentence.tokens if token.end <= mention.hedge_start]
    return bool(before) and before[-1].dependency == "prt"


def _noun_above(sentence: Sentence, mention: QuantityMention) -> str:
    """The noun of "a rise of 3 per cent", "a 3 per cent rise"."""
    own = sentence.tokens_between(mention.start, mention.end)
    inside = {token.index for token in own}
    for token in own:
        if token.head in inside:
            continue
        governor = sentence.tokens[token.head]
        if governor.lemma in {"of", "by"}:
            governor = sentence.tokens[governor.head]
        if governor.part_of_speech == "NOUN":
            return governor.lemma
    return ""


def _following(marked: MarkedSentence, end: int) -> list[str]:
    return [token.text.lower() for token in marked.sentence.tokens if token.start >= end][:2]


def _preceding(marked: MarkedSentence, start: int) -> list[str]:
    return [token.text.lower() for token in marked.sentence.tokens if token.end <= start][-2:]


def _claim(marked: MarkedSentence, mention: QuantityMention, measure: Measure, rises: bool) -> Claim:
    sentence = marked.sentence
    near = near_words(sentence, mention, measure)
    stance = stance_of(sentence, measure.verb, near)
    result, base = _levels(marked, mention)
    tokens = sentence.tokens_between(mention.start, (result or base or mention).end)
    span = clause_span(marked, (mention.start, mention.end), (*measure.tokens, *tokens))
    return Claim(
        kind=ClaimKind.CHANGE,
        subject=subject_from(sentence, mention, measure, near),
        value=Change(mention.quantity, rises, _value(result), _value(base)),
        when=time_of(marked, mention.start, (result or mention).end, measure.verb),
        span=span,
        focus=Span(sentence.document, mention.hedge_start, mention.end),
        words=marked.words_of(span.start, span.end),
        sentence=sentence.index,
        modality=stance.modality,
        negated=stance.negated,
        attribution=stance.attribution,
        extractor=EXTRACTOR,
    )


def _value(mention: QuantityMention | None) -> Quantity | None:
    return mention.quantity if mention is not None else None


def _levels(marked: MarkedSentence, amount: QuantityMention) -> tuple[QuantityMention | None, QuantityMention | None]:
    """The levels after and before that stand right beside an amount: "14.5% to 9.5 million, from 8.3 million"."""
    result = base = None
    for other in marked.quantities:
        lead = _preceding(marked, other.hedge_start)
        gap = len(marked.sentence.tokens_between(min(amount.end, other.end), max(amount.start, other.start)))
        if (
            other.start == amount.start
            or gap > 16
            or not lead
            or other.quantity.unit.dimension in {Dimension.TIME, Dimension.BARE}
        ):
            continue
        if lead[-1] == "to" and result is None and other.start > amount.end:
            result = other
        elif lead[-1] == "from" and base is None:
            base = other
    return result, base
