"""Names of persons: one person spelled two ways, two people that may have been confused, and transcriptions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.one_story import pairs_of_stories
from checker.matching.places import place_key, plain
from checker.matching.spellings import folded, is_slip, is_transcription, look_alike, same_word_of_name
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import Finding, Verdict

FIRST_LETTERS = 2


class Settings(BaseModel):
    """Whether transcriptions of one name are noted as agreements."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    note_transcriptions: bool = True


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare the persons' names of each article with one another, and those of different articles."""
    claims = [claim for claim in context.claims(ClaimKind.NAME) if not place_key(_name(claim))]
    apart = _told_apart(claims)
    used: set[tuple[str, ...]] = set()
    for one, other in pairs_of_stories(context, claims, _keys):
        ends = tuple(sorted((plain(_name(one)), plain(_name(other)))))
        finding = None if ends in used or ends in apart else _compare(context, one, other, settings)
        if finding is not None:
            used.add(ends)
            yield finding


def _name(claim: Claim) -> str:
    return claim.subject.names[0].words


def _words(claim: Claim) -> list[str]:
    return plain(_name(claim)).split()


def _keys(claim: Claim) -> Iterator[str]:
    """Names meet that share a last name, or a given name with last names that begin alike."""
    words = _words(claim)
    if words:
        yield f"last:{folded(words[-1])}"
        yield f"{folded(words[0]) if len(words) > 1 else ''}:{words[-1][:FIRST_LETTERS]}"
        yield f":{claim.span.document}:{words[-1][:FIRST_LETTERS]}"


def _told_apart(claims: Sequence[Claim]) -> set[tuple[str, ...]]:
    """Pairs of full names with one last name that one article tells of side by side: two people, no misspelling."""
    by_article: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if len(_words(claim)) > 1:
            by_article[claim.span.document, _words(claim)[-1]].append(claim)
    pairs = (pair for named in by_article.values() for pair in combinations(named, 2))
    return {
        tuple(sorted((plain(_name(one)), plain(_name(other)))))
        for one, other in pairs
        if not _given_is_slip(_words(one), _words(other))
    }


def _compare(context: KindContext, one: Claim, other: Claim, settings: Settings) -> Finding | None:
    left, right = _words(one), _words(other)
    if left == right:
        return None
    if one.span.document == other.span.document:
        return _in_one_article(context, one, other) if _one_person(left, right) else None
    if len(left) < 2 or len(right) < 2:
        return None
    if _are_transcriptions(left, right):
        return _transcription(context, one, other) if settings.note_transcriptions else None
    if _one_person(left, right) or (left[-1] == right[-1] and _confusable(left[0], right[0])):
        return _confused(context, one, other)
    return None


def _one_person(left: list[str], right: list[str]) -> bool:
    """Whether two names are one but for a slip or a transcription in the last name, or in the given one."""
    last_differs = is_slip(left[-1], right[-1]) or is_transcription(left[-1], right[-1])
    if last_differs and not _is_feminine(left[-1], right[-1]):
        return len(left) == 1 or len(right) == 1 or _same_given(left, right)
    return left[-1] == right[-1] and _given_is_slip(left, right)


def _same_given(left: list[str], right: list[str]) -> bool:
    return same_word_of_name(left[0], right[0])


def _given_is_slip(left: list[str], right: list[str]) -> bool:
    """Whether the given names of two full names differ by a slip or a transcription alone."""
    if len(left) < 2 or len(left) != len(right) or left[1:] != right[1:] or _is_feminine(left[0], right[0]):
        return False
    return is_slip(left[0], right[0]) or is_transcription(left[0], right[0])


def _is_feminine(one: str, other: str) -> bool:
    """Whether two names are those of a man and a woman: "Petrov", "Petrova"; "Mario", "Maria"."""
    swapped = one[:-1] == other[:-1] and {one[-1], other[-1]} <= set("aeo")
    return swapped or one == other + "a" or other == one + "a"


def _are_transcriptions(left: list[str], right: list[str]) -> bool:
    return len(left) == len(right) and all(folded(a) == folded(b) for a, b in zip(left, right, strict=True))


def _confusable(one: str, other: str) -> bool:
    return not same_word_of_name(one, other) and not _is_feminine(one, other) and look_alike(one, other)


def _in_one_article(context: KindContext, one: Claim, other: Claim) -> Finding:
    reasons = [
        "the two names differ by a letter or in their transcription, and stand in one article",
        "one of the two spellings may be a slip; or they are two people",
    ]
    return context.finding("name", Verdict.REVIEW, f"{_name(one)} or {_name(other)}", reasons, (one, other))


def _confused(context: KindContext, one: Claim, other: Claim) -> Finding:
    reasons = [
        "the two names look alike, but are different names",
        "they may be two people, or one whose name a paper has got wrong",
    ]
    return context.finding("name", Verdict.REVIEW, f"{_name(one)} or {_name(other)}", reasons, (one, other))


def _transcription(context: KindContext, one: Claim, other: Claim) -> Finding:
    reasons = ["two transcriptions of one name"]
    return context.finding("name", Verdict.AGREEMENT, f"{_name(one)}, {_name(other)}", reasons, (one, other))
