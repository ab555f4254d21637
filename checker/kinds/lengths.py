"""Stated lengths of time: what each is a length of, whose it is, and how long, in minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from checker.kinds.context import KindContext
from checker.kinds.surroundings import Surroundings, phrases
from checker.matching.measures import in_unit
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.quantity import Dimension, Quantity, Unit
from checker.model.sentence import Sentence, Token
from checker.words import load

MINUTE = Unit(Dimension.TIME, "minute")
FIRST, ONE_OF_SOME = "first", "a"  # "a first trial" is one of several
LEANING = frozenset({"", "it", "he", "she", "they", "that", "this", "have", "be", "take", "spend", "do", "last", "get"})
POINTING = frozenset({"that", "this", "it"})
LASTING = frozenset({"last", "continue", "drag on", "go on", "rage"})
AHEAD_BY_NATURE = frozenset({"prison", "ban", "journey_time"})
WHOLE_DAYS = frozenset({"day", "night", "week", "fortnight", "month", "year", "decade"})
HOW_OFTEN = "every"
NEAREST, FARTHEST, PART_WITHIN, MARGIN_WORDS = 2, 90, 60, 2


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: the claims it comes from, what it is a length of (a key of the table), and how long.

    `low` and `high` are minutes, None where that side is open. `names` are the keys of those it belongs to, `about`
    the lemmas around it, `places` and `people` the towns its clause names and the number of its people. `another` is
    the word that makes it the length of another one, or "". `fact` is False for a plan, a demand or a guess,
    `running` marks one that had not ended, `several` one of two lengths of a kind in one sentence, `counted` one
    worked out from a beginning and an end, `whole_days` one told in days or longer units, `leads` the first of its
    kind in its article.
    """

    claims: tuple[Claim, ...]
    kind: str
    low: Decimal | None
    high: Decimal | None
    words: str
    names: frozenset[str]
    about: frozenset[str]
    another: str = ""
    fact: bool = True
    running: bool = False
    several: bool = False
    places: frozenset[str] = frozenset()
    people: int = 0
    leads: bool = False
    counted: bool = False
    whole_days: bool = False

    @property
    def document(self) -> str:
        """The article it stands in."""
        return self.claims[0].span.document

    def apart(self, other: Length) -> Decimal:
        """How many minutes lie between two lengths; 0 where they can be the same."""
        if self.high is not None and other.low is not None and other.low > self.high:
            return other.low - self.high
        if other.high is not None and self.low is not None and self.low > other.high:
            return self.low - other.high
        return Decimal(0)

    def size(self) -> Decimal:
        """A length near the middle of what it can mean."""
        low, high = self.low, self.high
        if low is not None and high is not None:
            return (low + high) / 2
        return low if low is not None else high or Decimal(0)


@cache
def kinds() -> Mapping[str, Mapping[str, Any]]:
    """The table of things that last."""
    table: Mapping[str, Mapping[str, Any]] = load("lengths")["kinds"]
    return table


def minutes_of(claim: Claim) -> Decimal:
    """How many minutes a stated length of time is, bounds left aside; 0 where a claim states none."""
    value = claim.value
    if not isinstance(value, Quantity) or value.unit.dimension is not Dimension.TIME or value.unit.per:
        return Decimal(0)
    return in_unit(value, MINUTE).written


def stated_lengths(context: KindContext, around: Surroundings) -> list[Length]:
    """The stated lengths whose clause, or the one it leans on, tells what they are lengths of."""
    found = []
    for claim in context.claims(ClaimKind.DURATION):
        of_what = _kind_of(claim, around) if not claim.negated else None
        if of_what is not None and isinstance(claim.value, Quantity) and not claim.value.unit.per:
            found.append(_stated(context, claim, claim.value, of_what, around))
    told = Counter((one.kind, one.document, one.claims[0].sentence) for one in found)
    first = {(one.kind, one.document): one.claims for one in reversed(found)}
    return [
        replace(
            one,
            leads=one.claims == first[one.kind, one.document],
            several=one.several or told[one.kind, one.document, one.claims[0].sentence] > 1,
        )
        for one in found
    ]


def _stated(
    context: KindContext, claim: Claim, value: Quantity, of_what: tuple[str, tuple[Token, ...]], around: Surroundings
) -> Length:
    kind, sign = of_what
    minutes = in_unit(value, MINUTE)
    names = claim.subject.names
    return Length(
        claims=(claim,),
        kind=kind,
        low=minutes.low,
        high=minutes.high,
        words=" ".join(context.graph.documents[claim.span.document].quote(claim.focus).split()),
        names=around.names(claim),
        about=around.lemmas(claim),
        another=another_word(claim, around, sign),
        fact=_is_fact(claim, kind, around),
        running=_is_running(claim, around),
        places=frozenset(name.key for name in names if name.label == "GPE" and not name.key.startswith("country:")),
        people=len({name.key for name in names if name.label == "PERSON"}),
        several=_is_split(context, claim),
        whole_days=value.unit.name in WHOLE_DAYS,
    )


def _is_split(context: KindContext, claim: Claim) -> bool:
    """Whether a part of a length is told right behind it: "four years, two of them suspended"."""
    text = context.graph.documents[claim.span.document].text[claim.focus.end : claim.focus.end + PART_WITHIN]
    return any(part in " ".join(text.split()) for part in load("lengths")["parts"])


def _is_running(claim: Claim, around: Surroundings) -> bool:
    """ "Have been on strike for four days", "four days so far": a length that may grow after the article."""
    sentence = around.sentence(claim)
    if sentence is None:
        return False
    clause = [t for t in sentence.tokens if claim.span.start <= t.start < claim.span.end]
    if next(phrases(clause, load("lengths")["running"]), None) is not None:
        return True
    before = [t.lemma for t in clause if t.end <= claim.focus.start][-1:]
    lasting = claim.subject.predicate in LASTING or before == ["for"]
    return lasting and any(t.lemma == "have" and t.dependency == "aux" and t.tag in {"VBP", "VBZ"} for t in clause)


def _is_fact(claim: Claim, kind: str, around: Surroundings) -> bool:
    """Whether a length is told as one that was, or, of a prison term and a ban, as one that was imposed."""
    if claim.modality == Modality.ACTUAL or (claim.modality == Modality.PLAN and kind in AHEAD_BY_NATURE):
        return True
    sentence = around.sentence(claim)
    if sentence is None or claim.modality != Modality.CONDITIONAL:
        return False
    # "Nobody could, …: it took her six days": a simple past is no supposition, whatever the sentence before the colon.
    return any(t.tag == "VBD" and t.lemma == claim.subject.predicate.split(" ")[0] for t in sentence.tokens)


def _kind_of(claim: Claim, around: Surroundings) -> tuple[str, tuple[Token, ...]] | None:
    """What a length is of, told by the nearest word of the table: in its clause, its sentence, or one it leans on."""
    sentence = around.sentence(claim)
    if sentence is None or is_age(sentence, claim) or HOW_OFTEN in claim.subject.segment or is_margin(sentence, claim):
        return None
    clause = [t for t in sentence.tokens if claim.span.start <= t.start < claim.span.end]
    found = _nearest(clause, claim) or _nearest(sentence.tokens, claim)
    if found is None and claim.subject.head in LEANING:
        after = around.sentence(claim, 1)
        if after is not None and after.tokens[0].text.lower() in POINTING:
            found = _nearest(after.tokens, claim)
    return found


def _nearest(tokens: Sequence[Token], claim: Claim) -> tuple[str, tuple[Token, ...]] | None:
    hits = [(abs(sign[0].start - claim.focus.start), kind, sign) for kind in kinds() for sign in signs(tokens, kind)]
    outside = [h for h in hits if h[0] <= FARTHEST and not claim.focus.start <= h[2][0].start < claim.focus.end]
    if not outside:
        return None
    _, kind, sign = min(outside, key=lambda hit: (hit[0], hit[1]))
    return kind, sign


def signs(tokens: Sequence[Token], kind: str) -> Iterator[tuple[Token, ...]]:
    """The runs of words that show a kind of length."""
    yield from phrases(tokens, kinds()[kind]["words"])


def another_word(claim: Claim, around: Surroundings, sign: Sequence[Token]) -> str:
    """The word that makes a length, or an event, another one's: "the record", "the previous strike"; else ""."""
    sentence = around.sentence(claim)
    if sentence is None:
        return ""
    table = load("lengths")["other"]
    if claim.kind == ClaimKind.DURATION and any(t.lemma == "more" for t in _own_words(sentence, claim)):
        return "more"
    clause = [t for t in sentence.tokens if claim.span.start <= t.start < claim.span.end]
    anchors = {t.index for t in sign} | {t.index for t in clause if t.lemma in _all_words()}
    anchors |= {t.index for t in clause if t.lemma in {claim.subject.head, claim.subject.predicate}}
    anchors |= {above.index for t in sign for above in list(sentence.ancestors(t))[:2]}
    for token in clause:
        lemma = token.lemma.lower()
        is_other = lemma in table or (lemma == FIRST and sentence.tokens[token.index - 1].lemma == ONE_OF_SOME)
        if is_other and token.part_of_speech != "VERB" and not claim.focus.start <= token.start < claim.focus.end:
            is_subject = token.dependency in {"nsubj", "nsubjpass"} or lemma == claim.subject.head
            if is_subject or (token.head in anchors and token.index not in anchors):
                return token.text
    return ""


def _own_words(sentence: Sentence, claim: Claim) -> Sequence[Token]:
    """The words of a length behind its number: "two more years", and not "more than two years"."""
    own = sentence.tokens_between(claim.focus.start, claim.focus.end)
    digits = [t.index for t in own if t.part_of_speech == "NUM"]
    return [t for t in own if digits and t.index > digits[0]]


@cache
def _all_words() -> frozenset[str]:
    return frozenset(word for kind in kinds().values() for word in kind["words"])


def is_age(sentence: Sentence, claim: Claim) -> bool:
    """Whether a length is how old somebody or something is."""
    near = sentence.tokens_between(claim.focus.start, claim.focus.end + NEAREST * 4)
    return any(token.lemma in {"old", "aged", "age"} or token.text.endswith("-old") for token in near)


def is_margin(sentence: Sentence, claim: Claim) -> bool:
    """Whether a length is a lead, a delay or a gain: "ahead by 22 seconds", "41 minutes late"."""
    table = load("lengths")
    before = [token.text.lower() for token in sentence.tokens if token.end <= claim.focus.start][-MARGIN_WORDS:]
    behind = [token.text.lower() for token in sentence.tokens if token.start >= claim.focus.end][:MARGIN_WORDS]
    lead = {" ".join(before), *before[-1:]}
    return bool(set(behind).intersection(table["margins_behind"]) or lead.intersection(table["margins_before"]))
