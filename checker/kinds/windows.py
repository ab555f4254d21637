"""Over how long two figures came together: 118 millimetres of rain in 24 hours, 164 millimetres in three days."""

from __future__ import annotations

from checker.kinds.context import KindContext
from checker.kinds.figure_pairs import Pair
from checker.matching.measures import Relation, compare, format_quantity
from checker.matching.same_measure import figure_of
from checker.model.claim import Claim, ClaimKind
from checker.model.quantity import Quantity
from checker.words import load

# Words between the end of a figure and the length it came together in: "fell in the hills in".
FARTHEST = 6


def of_two_windows(pair: Pair, context: KindContext) -> str:
    """Why two figures need not be one, where each is told with a length of time of its own; "" otherwise."""
    one, other = (_window(claim, context) for claim in (pair.one, pair.other))
    if one is None or other is None or compare(one, other).relation != Relation.DISJOINT:
        return ""
    return f"one came together in {format_quantity(one)}, the other in {format_quantity(other)}"


def _window(claim: Claim, context: KindContext) -> Quantity | None:
    """The length of time that stands behind a figure, led in by "in" or "over"; None where none does."""
    sentence = context.graph.sentence_of(claim)
    if sentence is None or claim.kind is not ClaimKind.QUANTITY:
        return None
    for other in context.claims_of_sentence(claim):
        length = figure_of(other) if other.kind is ClaimKind.DURATION else None
        between = sentence.tokens_between(claim.focus.end, other.focus.start)
        if length is None or not between or len(between) > FARTHEST:
            continue
        lead = [token.lemma for token in between if token.tag != "DT"][-1:]
        if set(lead) & set(load("lengths")["counted_in"]) and not any(t.part_of_speech == "NUM" for t in between):
            return length
    return None
