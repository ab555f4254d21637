"""Claims that somebody did, or did not do, a thing of which one side only can be true: signed, agreed, attended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.extracting.attaching import dates_of, when_from
from checker.extracting.clauses import governing_verb, is_passive, is_verb
from checker.extracting.event_words import dated_word
from checker.extracting.events import event_claim
from checker.extracting.tenses import tense_of
from checker.model.claim import Claim, ClaimKind, Modality, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.timex import Tense
from checker.words import load

EXTRACTOR = "stances"
OPEN = frozenset({Modality.PLAN, Modality.CONDITIONAL, Modality.FORECAST, Modality.TARGET, Modality.PLEDGE})


def stances(marked: MarkedSentence) -> Iterator[Claim]:
    """The claims of a sentence whose verb has an opposite. `segment` names the pair of opposites.

    `negated` says on which side of the pair the claim stands: "refused" and "did not agree" are both negated.
    """
    sentence = marked.sentence
    for verb in sentence.tokens:
        sides = opposites().get(verb.lemma, ()) if is_verb(verb) and verb.part_of_speech == "VERB" else ()
        governor = sentence.tokens[verb.head] if verb.dependency == "xcomp" else None
        if (
            not sides
            or (governor is not None and governor.lemma in load("opposites")["ahead"])
            or _asks(sentence, verb)
        ):
            continue
        claim = event_claim(marked, verb, _when(marked, verb), None)
        if claim.modality in OPEN or claim.when.tense == Tense.FUTURE:
            continue
        negated = claim.negated != (governor is not None and governor.lemma in load("opposites")["refusing"])
        for pair, positive in sides:
            yield _stance(claim, pair, negated=negated == positive, passive=is_passive(sentence, verb))


@cache
def opposites() -> dict[str, tuple[tuple[str, bool], ...]]:
    """Each verb's pairs of opposites, and whether it stands on the side that says yes."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for pair, sides in load("opposites")["verbs"].items():
        for side, positive in (("yes", True), ("no", False)):
            for verb in sides[side]:
                found.setdefault(verb, []).append((pair, positive))
    return {verb: tuple(pairs) for verb, pairs in found.items()}


def _stance(claim: Claim, pair: str, *, negated: bool, passive: bool) -> Claim:
    subject = replace(claim.subject, segment=(pair, "passive") if passive else (pair,))
    return replace(
        claim,
        kind=ClaimKind.STANCE,
        subject=subject,
        modality=Modality.ACTUAL,
        negated=negated,
        extractor=f"{EXTRACTOR}:{pair}",
        id="",
    )


def _when(marked: MarkedSentence, verb: Token) -> When:
    for time in dates_of(marked):
        word = dated_word(marked, time)
        if word is not None and governing_verb(marked.sentence, word) is verb:
            return when_from(marked, time, verb)
    return When(tense=tense_of(marked.sentence, verb), stated=False)


def _asks(sentence: Sentence, verb: Token) -> bool:
    """Whether the clause only supposes: a question, or one behind "if", "whether", "unless", "before"."""
    marks = {child.lemma for child in sentence.children(verb) if child.dependency in {"mark", "advmod"}}
    return sentence.words.rstrip("\"'").endswith("?") or bool(
        marks & {"if", "whether", "unless", "until", "before", "should"}
    )
