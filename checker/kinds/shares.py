"""Shares of one whole that come to more than all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.kinds.arithmetic import rounded
from checker.kinds.context import KindContext
from checker.matching.measures import format_quantity
from checker.model.claim import Claim
from checker.model.finding import Finding, Verdict
from checker.model.quantity import Dimension, Quantity
from checker.model.sentence import Sentence
from checker.words import load

HUNDRED, ROOM = Decimal(100), Decimal("0.5")
MARKS = frozenset({"base of a comparison", "part of another figure"})
OTHER_SCOPE = re.compile(r"\b(?:in|at|on|among|from|of those|of them|turnout|who|which|said|but)\b", re.IGNORECASE)
RIVAL = re.compile(r"(?:[,;]|\band\b|\bwhile\b|\bto\b|\bagainst\b).*[A-Z]\w+|\bagainst\b|\bto\b$")
AGAINST = re.compile(r"\bagainst\b|\bopposed\b|\brejected\b", re.IGNORECASE)
REST = re.compile(r"(?:the|a) remaining$|the other$|the rest,$|the remainder,$", re.IGNORECASE)


def share_findings(context: KindContext, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Two shares of one vote, for and against, or one and "the remaining", that come to more than a hundred per cent.

    Only sentences with two shares are read: with more, one of them is often a share of a share.
    """
    shares = sorted((claim for claim in claims if _is_share(claim)), key=lambda claim: claim.focus)
    if len(shares) != 2 or any(set(claim.subject.segment) & MARKS for claim in shares):
        return
    one, other = (claim.value for claim in shares)
    assert isinstance(one, Quantity)
    assert isinstance(other, Quantity)
    low, high = (one.low or 0) + (other.low or 0), (one.high or HUNDRED) + (other.high or HUNDRED)
    gap = _words(sentence, shares[0].focus.end, shares[1].focus.start)
    rest = _words(sentence, shares[1].focus.end, sentence.end)
    misses = low > HUNDRED + ROOM or (bool(REST.search(gap)) and high < HUNDRED - ROOM)
    if misses and _of_one_whole(sentence, gap, rest):
        total = one.written + other.written
        added = f"{format_quantity(one)} and {format_quantity(other)} make {rounded(total)}%, not 100%"
        reasons = [added, "the two are shares of one whole, and nothing can be in both"]
        summary = f"shares that make {rounded(total)}%"
        yield context.finding("sum", Verdict.CONFLICT, summary, reasons, shares, narrow=True)


def _is_share(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and value.unit.dimension == Dimension.PERCENT and not value.unit.per


def _words(sentence: Sentence, start: int, end: int) -> str:
    return sentence.words[max(0, start - sentence.start) : max(0, end - sentence.start)].strip()


def _of_one_whole(sentence: Sentence, gap: str, rest: str) -> bool:
    """Whether two shares must be of one whole and shut one another out: votes for rivals, for and against, a rest."""
    if REST.search(gap):
        return True
    words = set(re.findall(r"\w+", sentence.words.lower()))
    if AGAINST.search(gap) or AGAINST.match(" ".join(rest.split()[:4])) or AGAINST.search(" ".join(rest.split()[:4])):
        return bool(words & {"for", "favour", "favor", "backed", "supported", "approved"})
    votes = bool(words & set(load("sums")["single_votes"]))
    return votes and bool(RIVAL.search(gap)) and not OTHER_SCOPE.search(gap.replace("of the vote", ""))
