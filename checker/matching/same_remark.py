"""Whether two quotations render one remark: their words, their speakers, and the occasion they are told of."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from itertools import combinations, product

from rapidfuzz import fuzz

from checker.matching.places import plain
from checker.matching.spellings import same_name
from checker.matching.vocabulary import same_word
from checker.model.claim import Claim, Quotation
from checker.stems import stem_of
from checker.words import load

JOINING = frozenset({"and", "but", "or", "so"})
CLAUSE_END = re.compile(r"[,;:.!?—–]")
WORD = re.compile(r"[\w']+")
RUN, LEAST_RUNS = 3, 2
SHARED_PART = 0.5
OWN, OF_OTHERS = (
    frozenset({"we", "us", "our", "i", "my", "me"}),
    frozenset({"they", "them", "their", "he", "she", "his"}),
)
FEWEST_SHARED, FEWEST_TELLING = 2, 4
LONG_WORD, SEVERAL = 5, 2
SEVERAL_TELLING, MOST_PART = 3, 0.6
ORDERS = frozenset({"before", "after"})


class Speakers(StrEnum):
    """Whether two quotations are of one speaker; OPEN where one article does not name him or her."""

    SAME = "same"
    OTHER = "other"
    OPEN = "open"


def _quotation(claim: Claim) -> Quotation:
    assert isinstance(claim.value, Quotation)
    return claim.value


def speakers_of(one: Claim, other: Claim) -> Speakers:
    """Compare the speakers: by name where both are named, else by the words that describe them."""
    left, right = _quotation(one).speaker, _quotation(other).speaker
    if not one.subject.names or not other.subject.names:
        return Speakers.SAME if left and plain(left) == plain(right) else Speakers.OPEN
    keys = one.subject.names[0].key, other.subject.names[0].key
    return Speakers.SAME if keys[0] == keys[1] or same_name(left, right) else Speakers.OTHER


def spoken_words(claim: Claim) -> list[str]:
    """The words in quotation marks, in lower case, contractions written out."""
    return _words_of(_quotation(claim).words)


def _written_out(word: str) -> list[str]:
    for ending, full in load("quotes")["contractions"].items():
        if word == ending or (ending.startswith("'") and word.endswith(ending) and len(word) > len(ending)):
            return [*([word.removesuffix(ending)] if ending.startswith("'") else []), *full.split()]
    if word.endswith("n't") and len(word) > 3:
        return [word.removesuffix("n't"), "not"]
    return [word] if word else []


def likeness(one: Claim, other: Claim) -> float:
    """How alike two wordings are: rapidfuzz ratio of their words, 0 to 100."""
    return fuzz.ratio(" ".join(spoken_words(one)), " ".join(spoken_words(other)))


def likeness_of_piece(one: Claim, other: Claim) -> float:
    """How alike the shorter wording is to the stretch of the longer that fits it best, 0 to 100."""
    return fuzz.partial_ratio(" ".join(spoken_words(one)), " ".join(spoken_words(other)))


def same_wording(one: Claim, other: Claim) -> bool:
    """Whether two wordings are word for word the same but for the spelling of Britain and America."""
    left, right = ([_american(word) for word in spoken_words(claim)] for claim in (one, other))
    return left == right


def _american(word: str) -> str:
    for british, american in load("quotes")["american"].items():
        word = word.replace(british, american)
    return word


def is_cut_from(one: Claim, other: Claim) -> bool:
    """Whether the shorter is a piece of the longer, or pieces of it around an ellipsis: no other wording."""
    shorter, longer = sorted((_quotation(one).words, _quotation(other).words), key=len)
    whole = f" {' '.join(_words_of(longer))} "
    pieces = [" ".join(_words_of(piece)) for piece in re.split(r"\.\.\.|…|\[[^\]]*\]", shorter)]
    return all(f" {piece} " in whole for piece in pieces if piece) and any(pieces)


def _words_of(words: str) -> list[str]:
    return [part for word in WORD.findall(words.lower()) for part in _written_out(word.strip("'"))]


def differing_words(one: Claim, other: Claim) -> str:
    """The first words that only one of two wordings has, each side in the order it was spoken."""
    left, right = spoken_words(one), spoken_words(other)
    sides = ((left, right), (right, left))
    lone = [[word for word in dict.fromkeys(side) if word not in rival] for side, rival in sides]
    return " against ".join(f"“{' '.join(words[:6])}”" if words else "nothing" for words in lone)


@cache
def _hollow() -> frozenset[str]:
    return frozenset(load("quotes")["hollow"]) | _stances()


@cache
def _stances() -> frozenset[str]:
    table = load("quotes")
    return frozenset({*table["denying"], *table["turning"]})


def content_words(claim: Claim) -> set[str]:
    """The words of a quotation that say what it is about."""
    return _telling(spoken_words(claim))


def _telling(words: Iterable[str]) -> set[str]:
    return {stem_of(word) or _stem(word) for word in words if len(word) > 2 and word not in _hollow()}


def told_in_both(one: Claim, other: Claim) -> str:
    """The telling words that two wordings share, as the first of them has them."""
    shared = content_words(one) & content_words(other)
    return ", ".join(dict.fromkeys(word for word in spoken_words(one) if _telling([word]) & shared))


def _stem(word: str) -> str:
    for ending in ("ies", "es", "s", "ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return _undoubled(word.removesuffix(ending))
    return word


def _undoubled(stem: str) -> str:
    """ "sitt" of "sitting" as "sit"."""
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "lse" else stem


def shared_content(one: Claim, other: Claim) -> bool:
    """Whether at least half of the telling words of the shorter wording stand in the other."""
    left, right = content_words(one), content_words(other)
    return bool(left and right) and len(left & right) >= SHARED_PART * min(len(left), len(right))


def is_opposite(one: Claim, other: Claim) -> bool:
    """Whether two wordings say of one thing that it is so and not so: "not yet at the peak", "at the peak now"."""
    return differ_in_negation(one, other) or _are_opposite(spoken_words(one), spoken_words(other))


def has_opposite_clause(one: Claim, other: Claim) -> bool:
    """Whether a clause of one wording says of a thing what a clause of the other denies."""
    return any(_are_opposite(left, right) for left, right in product(_clauses(one), _clauses(other)))


def _are_opposite(one: Sequence[str], other: Sequence[str]) -> bool:
    denying = frozenset(load("quotes")["denying"])
    if denying.isdisjoint(one) == denying.isdisjoint(other) and not _tell_another_order(one, other):
        return False
    left, right = _telling(one), _telling(other)
    shared = left & right
    return len(shared) >= FEWEST_SHARED and len(left ^ right) <= min(len(shared) * 2 - 1, FEWEST_TELLING)


def _tell_another_order(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one says "before" where the other says "after": "before the first rains", "after the rains"."""
    told = [[word for word in words if word in ORDERS] for words in (one, other)]
    return len(told[0]) == len(told[1]) == 1 and told[0] != told[1]


def tell_another_order(one: Claim, other: Claim) -> bool:
    """Whether two wordings contradict one another in what comes before and what after."""
    return _tell_another_order(spoken_words(one), spoken_words(other))


def tells_it_turned_round(one: Claim, other: Claim) -> bool:
    """Whether the very same words say the reverse: "a queen, not a warrior" against "a warrior, not a queen"."""
    words = [spoken_words(claim) for claim in (one, other)]
    if words[0] == words[1] or sorted(words[0]) != sorted(words[1]):
        return False
    pivots = frozenset(load("quotes")["pivots"])
    at = [next((place for place, word in enumerate(told) if word in pivots), None) for told in words]
    if at[0] is None or at[1] is None or words[0][at[0]] != words[1][at[1]]:
        return False
    ahead = [set(_telling(told[:place])) for told, place in zip(words, at, strict=True)]
    behind = [set(_telling(told[place or 0 :])) for told, place in zip(words, at, strict=True)]
    return bool(ahead[0] & behind[1] - ahead[1]) and bool(behind[0] & ahead[1] - ahead[0])


def tells_the_same(one: Claim, other: Claim) -> bool:
    """Whether two wordings say one thing in nearly the same words: most telling words of either stand in the other,
    or one of their meaning does."""
    left, right = content_words(one), content_words(other)
    shared: set[str] = set()
    for word in sorted(left):
        partner = next((told for told in sorted(right - shared) if word == told or same_word(word, told)), None)
        shared |= {partner} if partner is not None else set()
    enough = len(shared) >= SEVERAL_TELLING and len(shared) >= MOST_PART * min(len(left), len(right))
    return enough and len(shared) >= SHARED_PART * max(len(left), len(right))


def shared_clause(one: Claim, other: Claim) -> tuple[str, ...]:
    """The longest clause, from one mark to the next, that two wordings have word for word; () where there is none."""
    both = {tuple(words) for words in _clauses(one)} & {tuple(words) for words in _clauses(other)}
    return max(both, key=lambda words: (len(words), words), default=())


def _clauses(claim: Claim) -> list[list[str]]:
    """The words of a quotation between its marks."""
    parts = (_words_of(part) for part in CLAUSE_END.split(_quotation(claim).words))
    return [words[1:] if words[0] in JOINING else words for words in parts if words]


def differ_in_negation(one: Claim, other: Claim) -> bool:
    """Whether two wordings are the same but for a "not": "it has (not) been beaten", "I never", "I always"."""
    skipped = frozenset({*load("quotes")["denying"], "always", "do", "does", "did"})
    left, right = (
        [stem_of(word) or _stem(word) for word in spoken_words(c) if word not in skipped] for c in (one, other)
    )
    return left == right and len(left) >= RUN and _denies(one) != _denies(other)


def speak_of_one_another(one: Claim, other: Claim) -> bool:
    """Whether one says "we" or "I" where the other says "they" or "he": two who agree about one of them."""
    told = [set(spoken_words(claim)) for claim in (one, other)]
    return any(bool(told[0] & OWN) and bool(told[1] & OF_OTHERS) for told in (told, told[::-1]))


def _denies(claim: Claim) -> bool:
    return bool(set(spoken_words(claim)) & set(load("quotes")["denying"]))


def same_occasion(one: Claim, other: Claim) -> bool:
    """Whether the words around two quotations name the same occasion: a day of the week, a place of speaking, or two
    telling words in common, as those of the body that was spoken to."""
    occasions, empty = frozenset(load("quotes")["occasions"]), frozenset(load("small_words")["words"])
    shared = set(one.subject.context) & set(other.subject.context)
    empty |= frozenset(load("persons")["tells"])
    telling = {word for word in shared - empty if len(word) >= LONG_WORD}
    return bool(shared & occasions) or len(telling) >= SEVERAL


def remark_keys(claim: Claim) -> Iterator[Hashable]:
    """Keys under which quotations of one remark meet: each run of three words, each pair of telling words."""
    words = spoken_words(claim)
    yield from {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    yield from (frozenset(pair) for pair in combinations(sorted(content_words(claim)), 2))
