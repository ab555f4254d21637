"""Figures of a clause without a verb of its own: "the north sent 6 million tonnes, the south 5 million" (Ross 1970)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from checker.extracting.clauses import content_lemmas
from checker.extracting.measuring import RELATIVE
from checker.extracting.naming import names_in
from checker.model.claim import Claim
from checker.model.mention import MarkedSentence
from checker.model.quantity import Dimension, Quantity
from checker.model.sentence import Token

LONGEST_PHRASE, FARTHEST = 5, Decimal(50)
OPENING = frozenset({",", ";", "and"})
NOUNS = frozenset({"NOUN", "PROPN"})
NOMINAL = NOUNS | {"DET", "ADJ", "CCONJ", "PRON"}


def with_gap_filled(marked: MarkedSentence, told: Sequence[Claim], claim: Claim) -> Claim:
    """A bare figure behind a comma and a noun or "in" and a noun, as of the measure and in the unit of the figure
    before it.

    The noun takes the place of the first clause's subject; a time of its own ("in June") stays that of the figure.
    `told` are the figure claims before it. A claim that stands in no such clause comes back as it is.
    """
    value = claim.value
    if not isinstance(value, Quantity) or value.unit.dimension is not Dimension.BARE or not value.written or not told:
        return claim
    lead = told[-1]
    phrase = _phrase_between(marked, lead, claim)
    if not phrase or not _can_lend(lead, value):
        return claim
    assert isinstance(lead.value, Quantity)
    narrowing = tuple(dict.fromkeys(token.lemma.lower() for token in phrase if token.part_of_speech in NOUNS))
    own = replace(
        lead.subject,
        modifiers=narrowing,
        context=(*content_lemmas(phrase), *([lead.subject.predicate] if lead.subject.predicate else [])),
        names=names_in(marked.sentence, phrase),
        place="",
    )
    has_time = claim.when.span is not None and phrase[0].start <= claim.when.span.start
    when = claim.when if has_time else lead.when
    return replace(claim, value=replace(value, unit=lead.value.unit), subject=own, when=when, id="")


def _can_lend(lead: Claim, value: Quantity) -> bool:
    """Whether a figure has a unit that another of about its size can go without."""
    if not isinstance(lead.value, Quantity) or lead.value.unit.dimension is Dimension.BARE or not lead.value.written:
        return False
    if lead.value.unit.dimension in RELATIVE - {Dimension.PERCENT}:
        return False
    return 1 / FARTHEST < abs(lead.value.written / value.written) < FARTHEST


def _phrase_between(marked: MarkedSentence, lead: Claim, claim: Claim) -> list[Token]:
    """The nouns that stand between two figures of a sentence, with what belongs to them; none where more does.

    A phrase of the first may come before the mark or the "and" that parts them: "12,400 in May and in June 9,300".
    """
    if (lead.span.document, lead.sentence) != (claim.span.document, claim.sentence):
        return []
    between = [t for t in marked.sentence.tokens if lead.focus.end <= t.start and t.end <= claim.focus.start]
    tail = list(takewhile(lambda token: token.text not in OPENING, between))
    parting = list(takewhile(lambda token: token.text in OPENING, between[len(tail) :]))
    phrase = between[len(tail) + len(parting) :]
    if not parting or (tail and tail[0].part_of_speech != "ADP"):
        return []
    if not all(token.part_of_speech in NOMINAL for token in tail[1:]):
        return []
    own = phrase[1:] if phrase and phrase[0].part_of_speech == "ADP" else phrase
    if not 0 < len(own) <= LONGEST_PHRASE or not (own[-1].part_of_speech in NOUNS or own[0].lemma == "the"):
        return []
    return phrase if all(token.part_of_speech in NOMINAL for token in own[:-1]) else []
