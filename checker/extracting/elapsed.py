"""Lengths of time that went by between two events: "the light came back 31 hours after the cable had failed"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.extracting.figures import claim_of
from checker.extracting.measuring import measure_of
from checker.model.claim import Claim, ClaimKind
from checker.model.mention import MarkedSentence
from checker.model.quantity import Dimension, QuantityMention

EXTRACTOR = "elapsed"
BETWEEN = frozenset({"after", "before", "later"})


def elapsed(marked: MarkedSentence) -> Iterator[Claim]:
    """The lengths of a sentence by which it tells one event from another; the focus of each is the length."""
    for mention in marked.quantities:
        if mention.quantity.unit.dimension is Dimension.TIME and _lies_between(marked, mention):
            measure = measure_of(marked, mention)
            if measure.tokens:
                yield replace(claim_of(marked, mention, measure), kind=ClaimKind.ELAPSED, extractor=EXTRACTOR, id="")


def _lies_between(marked: MarkedSentence, mention: QuantityMention) -> bool:
    """Whether a length is the distance of a time expression that counts from an event the copy tells."""
    behind = [token.text.lower() for token in marked.sentence.tokens if token.start >= mention.end][:1]
    counted = any(
        time.timex.length is None and time.start < mention.end and mention.start < time.end for time in marked.times
    )
    return counted and bool(BETWEEN.intersection(behind))
