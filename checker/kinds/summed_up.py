"""Changes that sum up the two levels of the sentence before them: "That is a fall of 25 percent"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.kinds.context import KindContext
from checker.kinds.levels_in_time import BASE, Growth
from checker.matching.same_measure import change_of, figure_of
from checker.model.claim import Change, Claim, ClaimKind, Modality
from checker.model.quantity import Quantity, Unit
from checker.model.sentence import Sentence
from checker.words import load


def summed_up(context: KindContext) -> Iterator[tuple[Claim, Growth]]:
    """Each change that sums up, with the only two levels of one unit that the sentence before it tells."""
    for change in context.claims(ClaimKind.CHANGE):
        told = change_of(change)
        sentence = context.graph.sentence_of(change)
        if told.base is not None or told.result is not None or change.negated or sentence is None:
            continue
        if change.modality is Modality.ACTUAL and _sums_up(sentence):
            growth = _levels_before(context, sentence, change)
            if growth is not None:
                yield change, growth


def _sums_up(sentence: Sentence) -> bool:
    """Whether a sentence opens with "That is", "This means", "It was"."""
    table, words = load("measures")["summing_up"], [token.text.lower() for token in sentence.tokens[:2]]
    return len(words) > 1 and words[0] in table["subjects"] and words[1] in table["verbs"]


def _levels_before(context: KindContext, sentence: Sentence, change: Claim) -> Growth | None:
    """The two levels of the sentence before, of the only unit it tells two of; none across a paragraph."""
    before = context.graph.sentences.get((sentence.document, sentence.index - 1))
    if before is None or before.paragraph != sentence.paragraph:
        return None
    by_unit: dict[Unit, list[Claim]] = defaultdict(list)
    for claim in context.claims_before(change):
        figure = figure_of(claim)
        if claim.kind is ClaimKind.QUANTITY and figure is not None and claim.modality is Modality.ACTUAL:
            by_unit[figure.unit].append(claim)
    pairs = [levels for levels in by_unit.values() if len(levels) == 2]
    return _in_order(pairs[0][0], pairs[0][1], change_of(change)) if len(pairs) == 1 else None


def _in_order(one: Claim, other: Claim, change: Change) -> Growth:
    """Two levels, the later first: by "from" and the like, by their times, else by the way the change goes."""
    are_bases = [BASE in claim.subject.segment for claim in (one, other)]
    if are_bases[0] != are_bases[1]:
        return Growth(other, one) if are_bases[0] else Growth(one, other)
    first, second = one.when.interval, other.when.interval
    if first is not None and second is not None and not first.intersects(second):
        return Growth(other, one) if first.last < second.first else Growth(one, other)
    left, right = _written(one), _written(other)
    return Growth(one, other) if (left > right) == change.rises else Growth(other, one)


def _written(claim: Claim) -> float:
    assert isinstance(claim.value, Quantity)
    return float(claim.value.written)
