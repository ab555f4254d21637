"""Changes that point back to levels told before them: "that gain of 12 percent", "the 9 percent growth"."""

from __future__ import annotations

from checker.kinds.context import KindContext
from checker.matching.vocabulary import concepts_of
from checker.model.claim import Claim

CHANGING = frozenset({"rise", "fall"})
POINTERS = frozenset({"the", "that", "this", "those", "these", "such"})
# How many characters around the amount its noun is looked for.
NEAREST = 24


def points_back(context: KindContext, change: Claim) -> bool:
    """Whether a change is told by a noun of growth or of fall that is taken as known."""
    sentence = context.graph.sentence_of(change)
    if sentence is None:
        return False
    around = [
        token for token in sentence.tokens if change.focus.start - NEAREST < token.start < change.focus.end + NEAREST
    ]
    nouns = [token for token in around if token.part_of_speech == "NOUN" and concepts_of(token.lemma) & CHANGING]
    return any(child.text.lower() in POINTERS for noun in nouns for child in sentence.children(noun))


def takes_up_levels(context: KindContext, change: Claim, after: Claim) -> bool:
    """Whether a change points back to levels of the sentence right before it."""
    follows = after.span.document == change.span.document and change.sentence == after.sentence + 1
    return follows and points_back(context, change)
