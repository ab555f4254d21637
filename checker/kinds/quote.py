"""Quotations of one remark whose wordings differ, or one wording given to two speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict
from rapidfuzz import fuzz

from checker.kinds.context import KindContext
from checker.matching.candidates import pairs_by_key
from checker.matching.places import plain
from checker.model.claim import Claim, ClaimKind, Quotation
from checker.model.finding import Finding, Verdict

WORD = re.compile(r"[\w']+")


class Settings(BaseModel):
    """How alike two wordings must be (rapidfuzz ratio, 0 to 100) to be one remark."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    same_remark: float = 62.0
    same_wording: float = 98.0
    fewest_words: int = 6


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare quotations of different articles that share runs of words."""
    claims = [claim for claim in context.claims(ClaimKind.QUOTATION) if len(_words(claim)) >= settings.fewest_words]
    for one, other in pairs_by_key(claims, _shingles, least_shared=2):
        if one.span.document != other.span.document:
            finding = _compare(context, one, other, settings)
            if finding is not None:
                yield finding


def _quotation(claim: Claim) -> Quotation:
    assert isinstance(claim.value, Quotation)
    return claim.value


def _words(claim: Claim) -> list[str]:
    return WORD.findall(_quotation(claim).words.lower())


def _shingles(claim: Claim) -> set[tuple[str, ...]]:
    words = _words(claim)
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}


def _compare(context: KindContext, one: Claim, other: Claim, settings: Settings) -> Finding | None:
    left, right = _words(one), _words(other)
    alike = fuzz.ratio(" ".join(left), " ".join(right))
    speakers = plain(_quotation(one).speaker), plain(_quotation(other).speaker)
    same_speaker = not all(speakers) or bool(set(speakers[0].split()) & set(speakers[1].split()))
    if _inside(left, right) or alike >= settings.same_wording:
        if same_speaker or alike < settings.same_wording:
            return None
        reasons = [f"the same words, given to {_quotation(one).speaker} and to {_quotation(other).speaker}"]
        return context.finding("quote", Verdict.CONFLICT, "one wording, two speakers", reasons, (one, other))
    if alike < settings.same_remark or not same_speaker:
        return None
    changed = sorted(set(left) ^ set(right))
    reasons = [
        "both stand in quotation marks and share most of their words",
        f"words that differ: {', '.join(changed[:8])}",
    ]
    return context.finding(
        "quote", Verdict.CONFLICT, "one remark in two wordings", reasons, (one, other), score=round(alike / 100, 3)
    )


def _inside(left: list[str], right: list[str]) -> bool:
    """Whether the shorter is a piece of the longer: a trimmed quotation is no other wording."""
    shorter, longer = sorted((left, right), key=len)
    return " ".join(shorter) in " ".join(longer)
