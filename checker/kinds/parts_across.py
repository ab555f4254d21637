"""Wholes whose parts stand in the next sentence: "12 were killed. The dead were seven soldiers and six civilians"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.kinds.figure_lists import COUNTS, WORD, ToldFigures, adds, figure, is_part, one_family, table
from checker.kinds.parts import Division, Tie, about_anybody, exclude_one_another, is_complete
from checker.matching.vocabulary import same_word
from checker.model.claim import Claim
from checker.model.sentence import Sentence

FEWEST_PARTS = 2
OF_THE = re.compile(r"^of (?:the|these|those) (?P<noun>[a-z]+)$")


def divisions_across(before: Sequence[Claim], sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Division]:
    """The division of a whole among the figures `before`, those of the sentence before, by a list that points back."""
    told = ToldFigures(sentence, sorted((claim for claim in claims if adds(claim)), key=lambda claim: claim.focus))
    if len(told.claims) < FEWEST_PARTS:
        return
    for read in (_of_that, _they_were, _some_were):
        division = read(before, told)
        if division is not None:
            yield division
            return


def _of_that(before: Sequence[Claim], told: ToldFigures) -> Division | None:
    """ "Of that, $31 million will go to salaries, $12 million to buildings and the remaining $6 million to buses"."""
    lead = told.lead(0).rstrip(",")
    named = OF_THE.search(lead)
    if not named and not lead.endswith(table("pointing_back")):
        return None
    like = [claim for claim in before if one_family(claim, told.claims[0])]
    whole = _whole([claim for claim in like if not named or _is_taken_up(claim, named["noun"])])
    if whole is None:
        return None
    parts = [told.claims[0]]
    for at, part in enumerate(told.claims[1:], start=1):
        if not is_part(part) or not one_family(whole, part):
            break
        parts.append(part)
        if told.gap(at - 1).lower().endswith(table("rest_words")):
            return Division(whole, tuple(parts), Tie.COMPLETE)
    exclusive = figure(whole).unit.dimension not in COUNTS or exclude_one_another(told, parts)
    return Division(whole, tuple(parts), Tie.SEPARATE if exclusive else Tie.LOOSE) if len(parts) > 1 else None


def _they_were(before: Sequence[Claim], told: ToldFigures) -> Division | None:
    """ "The dead were seven soldiers and six civilians", "the haul consisted of 19 rings and 11 brooches".

    The subject takes up the whole, or the verb says that the list makes it up; the list then holds nothing else.
    """
    lead, size = told.lead(0), told.follows_list(0)
    some = lead.endswith(table("part_openers"))
    made_up = lead.endswith(table("made_up_of")) and not some
    words = WORD.findall(lead)
    if size < FEWEST_PARTS or len(words) < FEWEST_PARTS or not (made_up or some or words[-1] in table("making_up")):
        return None
    parts = tuple(told.claims[:size])
    is_whole = is_complete(told, -1, size) and not some
    like = [claim for claim in before if one_family(claim, parts[0])]
    whole = _whole(like if made_up and is_whole else [claim for claim in like if _is_taken_up(claim, words[-2])])
    if whole is None or not all(one_family(whole, part) and is_part(part) for part in parts):
        return None
    return Division(whole, parts, Tie.COMPLETE if is_whole else Tie.SEPARATE)


def _some_were(before: Sequence[Claim], told: ToldFigures) -> Division | None:
    """ "Seven were soldiers and six were civilians", "Seven of them came by bus, the other six on foot"."""
    if told.lead(0) or not told.gap(0).lower().startswith(table("some_were")):
        return None
    rest = any(told.gap(at).lower().endswith(table("rest_words")) for at in range(len(told.claims) - 1))
    like = [claim for claim in before if one_family(claim, told.claims[0])]
    whole = _whole([claim for claim in like if rest or about_anybody(claim)])
    if whole is None or not all(one_family(whole, claim) and is_part(claim) for claim in told.claims):
        return None
    if not rest and not exclude_one_another(told, told.claims):
        return None
    return Division(whole, tuple(told.claims), Tie.COMPLETE if rest else Tie.SEPARATE)


def _is_taken_up(claim: Claim, named: str) -> bool:
    """Whether "they", "the dead" or "the victims" can be who a figure counts."""
    if named in table("pronouns"):
        return about_anybody(claim)
    singular = named.removesuffix("s")
    words = {claim.subject.head, claim.subject.predicate, figure(claim).unit.name}
    return any(same_word(own, word) for own in words for word in (named, singular))


def _whole(claims: Sequence[Claim]) -> Claim | None:
    """The only figure that can be the whole; None where several could be."""
    firm = [claim for claim in claims if is_part(claim)]
    numbers = {figure(claim).written for claim in firm}
    return firm[-1] if len(numbers) == 1 else None
