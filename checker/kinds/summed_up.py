"""Changes that sum up the two levels of the sentence before them: "That is a fall of 25 percent"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.kinds.context import KindContext
from checker.kinds.levels_in_time import BASE, Growth
from checker.kinds.pointing_back import CHANGING
from checker.matching.same_measure import change_of, figure_of
from checker.matching.vocabulary import concepts_of
from checker.model.claim import Change, Claim, ClaimKind, Modality
from checker.model.quantity import Unit
from checker.model.sentence import Sentence
from checker.words import load

# What may stand between "that is" and a change: "a", "about", "no less than".
LEADING = frozenset({"DET", "ADV", "ADP", "ADJ", "SCONJ", "PART"})


def summed_up(context: KindContext) -> Iterator[tuple[Claim, Growth]]:
    """Each change that sums up, with the only two levels of one unit that the sentence before it tells."""
    for change in context.claims(ClaimKind.CHANGE):
        told = change_of(change)
        sentence = context.graph.sentence_of(change)
        if told.base is not None or told.result is not None or change.negated or sentence is None:
            continue
        if change.modality is Modality.ACTUAL and _sums_up(sentence, change):
            growth = _levels_before(context, sentence, change)
            if growth is not None:
                yield change, growth


def _sums_up(sentence: Sentence, change: Claim) -> bool:
    """Whether a sentence opens with "That is", "This means", "It was", and the change is what it says."""
    table, words = load("measures")["summing_up"], [token.text.lower() for token in sentence.tokens[:2]]
    if len(words) < 2 or words[0] not in table["subjects"] or words[1] not in table["verbs"]:
        return False
    between = sentence.tokens_between(sentence.tokens[1].end, change.focus.start)
    return all(token.part_of_speech in LEADING or concepts_of(token.lemma) & CHANGING for token in between)


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
    pairs = [levels for levels in by_unit.values() if len(levels) == 2 and _may_be_one_measure(*levels)]
    return _in_order(pairs[0][0], pairs[0][1], change_of(change)) if len(pairs) == 1 else None


def _in_order(one: Claim, other: Claim, change: Change) -> Growth:
    """Two levels, the later first: by "from" and the like, by their times, else by the way the change goes."""
    are_bases = [BASE in claim.subject.segment for claim in (one, other)]
    if are_bases[0] != are_bases[1]:
        return Growth(other, one) if are_bases[0] else Growth(one, other)
    first, second = one.when.interval, other.when.interval
    if first is not None and second is not None and not first.intersects(second):
        return Growth(other, one) if first.last < second.first else Growth(one, other)
    left, right = figure_of(one), figure_of(other)
    rises = left is not None and right is not None and left.written > right.written
    return Growth(one, other) if rises == change.rises else Growth(other, one)


def _may_be_one_measure(one: Claim, other: Claim) -> bool:
    """Whether the noun of one figure stands with the other: "the herd, 4.6 million strong, stood at 3.9 million"."""
    heads = (one.subject.head, other.subject.head)
    around = [{*claim.subject.modifiers, *claim.subject.context, claim.subject.head} for claim in (one, other)]
    return heads[0] in around[1] or heads[1] in around[0]
