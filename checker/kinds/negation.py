"""One sentence in two articles, of which one says "not": the copies differ in nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.periods import CURRENT_DAYS
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import Feature, Finding, Verdict
from checker.model.sentence import Sentence
from checker.words import load

GROUND = Feature("otherwise same", 3.0, "the sentences are otherwise the same")


class Settings(BaseModel):
    """How many days apart two articles may be to tell of the same days."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    current_days: int = CURRENT_DAYS


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare near-identical sentences of different articles word by word.

    Sentences with a verb that takes a side ("signed", "refused") are left to the kind "polarity".
    """
    taking_sides = {(claim.span.document, claim.sentence) for claim in context.claims(ClaimKind.STANCE)}
    first_claims: dict[tuple[str, int], Claim] = {}
    for claim in context.graph.claims:
        first_claims.setdefault((claim.span.document, claim.sentence), claim)
    for left, right in context.copies.pairs():
        if {left, right} <= taking_sides:
            continue
        one, other = first_claims.get(left), first_claims.get(right)
        sentences = context.graph.sentences[left], context.graph.sentences[right]
        if one is not None and other is not None and only_negated(*sentences):
            yield _finding(context, one, other, settings)


def only_negated(one: Sentence, other: Sentence) -> bool:
    """Whether two parsed sentences differ in a negation and the auxiliaries that it brings, and in nothing else."""
    left, right = (Counter(t.lemma for t in s.tokens if t.part_of_speech != "PUNCT") for s in (one, other))
    only_left, only_right = set(left - right), set(right - left)
    table = load("modality")["turned_round"]
    denied = [bool(words & set(table["words"])) for words in (only_left, only_right)]
    return denied[0] != denied[1] and only_left | only_right <= {*table["words"], *table["auxiliaries"]}


def _finding(context: KindContext, one: Claim, other: Claim, settings: Settings) -> Finding:
    days = [context.graph.published[claim.span.document].interval for claim in (one, other)]
    left, right = days
    near = left is not None and right is not None and left.gap_days(right) <= settings.current_days
    verdict = Verdict.CONFLICT if near else Verdict.REVIEW
    reasons = ["one sentence says what the other denies; the sentences are otherwise the same"]
    if not near:
        reasons.append("the articles are not known to be of the same days: things may have changed between them")
    return context.finding("negation", verdict, "said and denied", reasons, (one, other), (GROUND,), GROUND.weight)
