"""Quotations of one remark whose wordings differ, or one wording given to two speakers."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.one_story import pairs_of_stories
from checker.matching.same_remark import (
    Speakers,
    content_words,
    differ_in_negation,
    differing_words,
    has_opposite_clause,
    is_cut_from,
    is_opposite,
    likeness,
    likeness_of_piece,
    remark_keys,
    same_occasion,
    same_wording,
    shared_clause,
    shared_content,
    speak_of_one_another,
    speakers_of,
    spoken_words,
    tell_another_order,
    tells_it_turned_round,
    tells_the_same,
    told_in_both,
)
from checker.model.claim import Claim, ClaimKind, Quotation
from checker.model.finding import Finding, Verdict
from checker.words import load

TELLING = 2


class Settings(BaseModel):
    """How alike two wordings must be (rapidfuzz ratio, 0 to 100) to be one remark, and how far apart their articles.

    `same_remark` and `fewest_words` hold for a speaker known to be the same, the `_open` ones where one of the speakers
    is not told. `piece` is how alike the shorter must be to some stretch of the longer. From `no_chance` on, longer
    wordings of two speakers, or with opposite meaning, are one remark however far apart their articles are.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    same_remark: float = 58.0
    same_remark_open: float = 66.0
    piece: float = 80.0
    rendering: float = 45.0
    fewest_words: int = 4
    fewest_words_open: int = 6
    fewest_words_two_speakers: int = 5
    current_days: int = 21
    no_chance: float = 85.0
    fewest_words_no_chance: int = 10


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare quotations of different articles that share runs of words, or most of their telling ones."""
    claims = context.claims(ClaimKind.QUOTATION)
    used: set[tuple[str, str]] = set()
    found = []
    for one, other in pairs_of_stories(context, claims, remark_keys):
        if one.span.document != other.span.document:
            finding = _compare(context, one, other, settings)
            if finding is not None:
                found.append(finding)
    for finding in sorted(found, key=lambda item: (item.verdict.rank, -item.score)):
        ends = {
            (side.claim, rival.span.document)
            for side in finding.evidence
            for rival in finding.evidence
            if side != rival
        }
        if not ends <= used:
            used |= ends
            yield finding


def _compare(context: KindContext, one: Claim, other: Claim, settings: Settings) -> Finding | None:
    speakers = speakers_of(one, other)
    if speakers == Speakers.OTHER and _are_words_of_one(one, other, settings):
        return _two_speakers(context, one, other, "the same words")
    if same_wording(one, other) or (is_cut_from(one, other) and speakers != Speakers.OTHER):
        return _same_words(context, one, other, speakers)
    if tells_it_turned_round(one, other):
        return _turned_round(context, one, other, speakers)
    if speakers == Speakers.OTHER:
        return _one_remark_of_two(context, one, other, settings)
    if _is_translated(one) or _is_translated(other):
        return _renderings(context, one, other, settings) if speakers == Speakers.SAME else None
    if is_opposite(one, other) and (speakers == Speakers.SAME or same_occasion(one, other)):
        return _opposite(context, one, other, settings)
    if _repeats(one) != _repeats(other):
        return None
    if shared_content(one, other) and _is_one_remark(one, other, speakers, settings):
        return _two_wordings(context, one, other, settings)
    if has_opposite_clause(one, other) and speakers == Speakers.SAME and same_occasion(one, other):
        return _opposite(context, one, other, settings)
    return None


def _repeats(claim: Claim) -> bool:
    """Whether speakers tell what they said themselves: "On Friday I said I would sign for third"."""
    spoken = " ".join(("", *spoken_words(claim), ""))
    return any(f" {words} " in spoken for words in load("quotes")["own_words"])


def _is_one_remark(one: Claim, other: Claim, speakers: Speakers, settings: Settings) -> bool:
    """Whether two wordings, or the shorter and a stretch of the longer, are so alike that they render one remark."""
    fewest = _fewest_words(one, other)
    if speakers != Speakers.SAME:
        return fewest >= settings.fewest_words_open and likeness(one, other) >= settings.same_remark_open
    alike = likeness(one, other) >= settings.same_remark or likeness_of_piece(one, other) >= settings.piece
    return fewest >= settings.fewest_words and alike


def _fewest_words(one: Claim, other: Claim) -> int:
    return min(len(spoken_words(one)), len(spoken_words(other)))


def _quotation(claim: Claim) -> Quotation:
    assert isinstance(claim.value, Quotation)
    return claim.value


def _is_translated(claim: Claim) -> bool:
    return bool(claim.subject.segment)


def _are_words_of_one(one: Claim, other: Claim, settings: Settings) -> bool:
    """Whether two wordings are the same, or the shorter is a piece of the longer, and are no phrase of every day."""
    if same_wording(one, other):
        return _tells_enough(one, settings)
    shorter = min(one, other, key=lambda claim: len(spoken_words(claim)))
    telling = len(content_words(shorter)) > TELLING and _fewest_words(one, other) > settings.fewest_words_two_speakers
    return telling and is_cut_from(one, other)


def _same_words(context: KindContext, one: Claim, other: Claim, speakers: Speakers) -> Finding | None:
    whole = same_wording(one, other)
    if speakers != Speakers.SAME:
        return None
    words = "the same words of one speaker" if whole else "one quotation is cut from the other; no word differs"
    return context.finding("quote", Verdict.AGREEMENT, f"{_quotation(one).speaker}: one remark", [words], (one, other))


def _one_remark_of_two(context: KindContext, one: Claim, other: Claim, settings: Settings) -> Finding | None:
    """Nearly the same words given to two speakers, or a clause within remarks that are otherwise not the same."""
    clause = shared_clause(one, other)
    if _are_far_apart(context, one, other, settings):
        return None
    if tells_the_same(one, other) and likeness(one, other) >= settings.same_remark_open:
        is_own = _fewest_words(one, other) >= settings.fewest_words_no_chance and not speak_of_one_another(one, other)
        verdict = Verdict.CONFLICT if is_own else Verdict.REVIEW
        return _two_speakers(context, one, other, "nearly the same words", verdict)
    if len(clause) < settings.fewest_words_two_speakers:
        return None
    return _two_speakers(context, one, other, f"the words “{' '.join(clause)}”")


def _two_speakers(
    context: KindContext, one: Claim, other: Claim, words: str, verdict: Verdict = Verdict.CONFLICT
) -> Finding:
    left, right = _quotation(one).speaker, _quotation(other).speaker
    reasons = [
        f"{words} are given to {left} in one article and to {right} in the other",
        "one of the two may have repeated the other, or a paper has taken the wrong name",
    ]
    if verdict is Verdict.REVIEW:
        reasons[-1] = "so few words, or words of the one about the other, may well have been said by both"
    return context.finding("quote", verdict, f"one remark, said by {left} or {right}", reasons, (one, other))


def _tells_enough(claim: Claim, settings: Settings) -> bool:
    """Whether a wording is no phrase of every day, which two people may well have said."""
    return len(spoken_words(claim)) >= settings.fewest_words_two_speakers and len(content_words(claim)) >= TELLING


def _renderings(context: KindContext, one: Claim, other: Claim, settings: Settings) -> Finding | None:
    if likeness(one, other) < settings.rendering or not shared_content(one, other):
        return None
    reasons = [
        "the copy says that the words were spoken in another language",
        "two translations of one remark may both be right: the words in the first language settle it",
        f"words that differ: {differing_words(one, other)}",
    ]
    return context.finding("quote", Verdict.REVIEW, "one remark in two renderings", reasons, (one, other))


def _opposite(context: KindContext, one: Claim, other: Claim, settings: Settings) -> Finding | None:
    against = (
        "puts before what the other puts after" if tell_another_order(one, other) else "says what the other denies"
    )
    reasons = [f"both speak of {told_in_both(one, other)}, and one {against}"]
    if differ_in_negation(one, other):
        reasons.append("all other words are the same")
        return _dated(context, one, other, "one remark with opposite meaning", reasons, settings, 0.9)
    if same_occasion(one, other):
        reasons.append("both are told of the same occasion")
        return _dated(context, one, other, "one remark with opposite meaning", reasons, settings, 0.7)
    reasons.append("nothing says that they were spoken on the same occasion: the speaker may have changed course")
    return context.finding("quote", Verdict.REVIEW, "two remarks that contradict one another", reasons, (one, other))


def _turned_round(context: KindContext, one: Claim, other: Claim, speakers: Speakers) -> Finding:
    reasons = ["the very same words, but what stands before and what stands behind have changed places"]
    if speakers == Speakers.OTHER:
        reasons.append("two speakers are named: one may have answered the other")
    verdict = Verdict.REVIEW if speakers == Speakers.OTHER else Verdict.CONFLICT
    return context.finding("quote", verdict, "one remark turned round", reasons, (one, other), score=1.0)


def _two_wordings(context: KindContext, one: Claim, other: Claim, settings: Settings) -> Finding:
    reasons = [
        "both stand in quotation marks and share most of their words",
        f"words that differ: {differing_words(one, other)}",
    ]
    alike = likeness(one, other) / 100
    return _dated(context, one, other, "one remark in two wordings", reasons, settings, round(alike, 3))


def _dated(
    context: KindContext, one: Claim, other: Claim, summary: str, reasons: list[str], settings: Settings, score: float
) -> Finding:
    """A conflict, or a review where the two articles are so far apart that the words may have been said twice."""
    far = _are_far_apart(context, one, other, settings)
    if far:
        reasons = [*reasons, "the articles are weeks apart: the speaker may have said something like it twice"]
    verdict = Verdict.REVIEW if far else Verdict.CONFLICT
    return context.finding("quote", verdict, summary, reasons, (one, other), score=score)


def _are_far_apart(context: KindContext, one: Claim, other: Claim, settings: Settings) -> bool:
    """Whether so many days lie between two articles that much the same may have been said twice.

    Only one speaker says much the same again; two do not, nor does anybody with "never" for "always".
    """
    apart = context.days_between(one, other)
    by_chance = speakers_of(one, other) != Speakers.OTHER and not differ_in_negation(one, other)
    fewest = settings.fewest_words_open if differ_in_negation(one, other) else settings.fewest_words_no_chance
    long_enough = _fewest_words(one, other) >= fewest
    if apart is None or (not by_chance and long_enough and likeness(one, other) >= settings.no_chance):
        return False
    return apart > settings.current_days
