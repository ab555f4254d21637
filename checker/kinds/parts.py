"""Reads wholes and their parts out of one sentence: "12 people: seven soldiers and six civilians"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from checker.kinds.counted_things import PEOPLE, kind_counted
from checker.kinds.figure_lists import LINK, WORD, ToldFigures, adds, figure, is_part, links, one_family, table
from checker.model.claim import Claim
from checker.model.quantity import Dimension
from checker.model.sentence import Sentence
from checker.words import load

LONGEST_LEAD, REACH_OF_PERSONS = 8, 4
TOLD_AGAIN = frozenset({",", "(", "or", ", or", "–", "—"})
OPENING = re.compile(r"^(?P<lead>[^:(–—]*)(?P<mark>:|\(|–|—)$")
# "The panel of three found that 290 of these …": what "these" are was told before.
OTHER_CLAUSE = re.compile(r"\bthat\b")
OF_WHOLE = re.compile(r"^of(?: (?:the|its|their|these|those|his|her|our|all))*$", re.IGNORECASE)
OPENS_WITH_WHOLE = re.compile(r"(?:^|[,;] )of (?:the|its|their|these|those|all)(?: \w+)?$")
CLOSED_LIST = re.compile(r"[a-z ]*,")
NEW_STATEMENT = re.compile(r"[;:]|\b(?:while|whereas|but|after|when|as)\b", re.IGNORECASE)


class Tie(StrEnum):
    """How parts stand to their whole: they make it up, they are some of it, or each may overlap the next."""

    COMPLETE = "complete"
    SEPARATE = "separate"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class Division:
    """A whole with its parts as one sentence states them; `parts` are in the order of the copy."""

    whole: Claim
    parts: tuple[Claim, ...]
    tie: Tie


def divisions(sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Division]:
    """The wholes and parts among the figure claims of a sentence, each whole at most once."""
    added = [claim for claim in claims if adds(claim) and not _is_a_difference(sentence, claim)]
    told = ToldFigures(sentence, _told_once(sentence, sorted(added, key=lambda claim: claim.focus)))
    for at in range(len(told.claims)):
        for read in (_list_behind, _list_before, _of_the_whole, _some_of_the_whole, _one_part):
            found = read(told, at)
            if found is not None:
                yield found
                break


def _is_a_difference(sentence: Sentence, claim: Claim) -> bool:
    """Whether a figure tells by how much one is more or less than another: "21 million less than in the first half"."""
    behind = sentence.words[claim.focus.end - sentence.start :].lower().split()[:2]
    return behind[:1] != [] and behind[0] in load("measures")["change_after"] and behind[1:] == ["than"]


def about_anybody(claim: Claim) -> bool:
    """Whether a figure counts persons of whatever sort, so that any list of persons can be its parts."""
    if figure(claim).unit.dimension == Dimension.BARE and claim.subject.head in table("groups"):
        return True
    return bool({claim.subject.head, figure(claim).unit.name} & set(table("anybody")))


def _of_one_thing(whole: Claim, part: Claim) -> bool:
    """Whether the whole can hold the part by its noun: persons of any sort, or the part says no noun of its own."""
    names = {figure(whole).unit.name, figure(part).unit.name}
    return len(names) == 1 or about_anybody(whole) or not figure(part).unit.name


def _list_behind(told: ToldFigures, at: int) -> Division | None:
    """ "12 people: seven soldiers and six civilians"; between dashes or commas only right behind the whole."""
    if at + 2 >= len(told.claims):
        return None
    whole, gap = told.claims[at], told.gap(at)
    if gap.lower().endswith(table("made_up_of")) and len(WORD.findall(gap)) <= 4:
        return _made_up(told, at)
    opened, size = OPENING.match(gap), told.follows_list(at + 1)
    parts = tuple(told.claims[at + 1 : at + 1 + size])
    if size < 2 or not is_part(parts[0]) or not all(one_family(whole, part) for part in parts):
        return None
    if figure(whole).written == size:
        return None  # "two numbers: 22 and 20" are the two themselves
    if opened:
        lead = len(WORD.findall(opened["lead"]))
        if lead > LONGEST_LEAD or (opened["mark"] != ":" and lead > 3) or "," in opened["lead"]:
            return None
    elif gap.lower().endswith(table("among")) and exclude_one_another(told, parts):
        return Division(whole, parts, Tie.SEPARATE)
    elif gap != "," or not about_anybody(whole) or not CLOSED_LIST.match(told.gap(at + size)):
        return None
    return Division(whole, parts, Tie.COMPLETE if is_complete(told, at, size) else Tie.SEPARATE)


def _made_up(told: ToldFigures, at: int) -> Division | None:
    """ "The delegation of 23 comprises 15 men and nine women"; "includes" holds for parts that exclude one another."""
    size = told.follows_list(at + 1)
    whole, parts = told.claims[at], tuple(told.claims[at + 1 : at + 1 + size])
    if size < 2 or not is_part(parts[0]) or not all(one_family(whole, part) for part in parts):
        return None
    some = told.gap(at).lower().endswith(table("part_openers"))
    return Division(whole, parts, Tie.SEPARATE) if not some or exclude_one_another(told, parts) else None


def is_complete(told: ToldFigures, at: int, size: int) -> bool:
    """Whether the list behind the figure at `at` (-1: of the whole sentence) holds nothing but its figures: no item
    without one, no figure left unread, no open words."""
    start = told.claims[at + 1].focus.start
    opened = told.claims[at].focus.end if at >= 0 else start
    ends = r"[.;)–—,]" if at >= 0 and told.gap(at) == "," else r"[.;)–—]"
    closed = re.split(ends, told.between(told.claims[at + size].focus.end, told.sentence.end))[0]
    lead = told.between(opened, start)
    inside = " ".join((lead, *(told.gap(place) for place in range(at + 1, at + size)), closed))
    words = WORD.findall(inside.lower())
    covered = [claim.focus for claim in told.claims]
    unread = any(
        token.part_of_speech == "NUM" and not any(f.start <= token.start < f.end for f in covered)
        for token in told.sentence.tokens
        if token.start >= start
    )
    return not unread and not set(words) & set(table("open_words")) and "and" not in WORD.findall(closed.lower())


def _list_before(told: ToldFigures, at: int) -> Division | None:
    """ "Seven soldiers and six civilians were killed, 12 people in all"."""
    lead, after = told.lead(at), told.gap(at).lower()
    if at < 2 or not (after.startswith(table("total_closers")) or lead.endswith(table("total_openers"))):
        return None
    gap = told.gap(at - 1)
    if LINK.search(gap.lower().rstrip(",")) or not re.search(r"[,–—(]|\bfor\b", gap) or NEW_STATEMENT.search(gap):
        return None
    first = at - 1
    while first > 0 and links(told.gap(first - 1)):
        first -= 1
    if OPENS_WITH_WHOLE.search(told.lead(first)):
        return None  # "of the 19 households eleven went home, 27 people": the eleven are some of the 19
    whole, parts = told.claims[at], tuple(told.claims[first:at])
    fits = all(one_family(whole, part) and _of_one_thing(whole, part) and is_part(part) for part in parts)
    return Division(whole, parts, Tie.SEPARATE) if len(parts) > 1 and fits else None


def _of_the_whole(told: ToldFigures, at: int) -> Division | None:
    """ "Of the 30 members, 18 voted for and 14 against": what follows in the same clause are parts."""
    if not OPENS_WITH_WHOLE.search(told.lead(at)):
        return None
    whole, parts = told.claims[at], []
    for place in range(at + 1, len(told.claims)):
        gap = told.gap(place - 1).lower()
        opened = next((rest for rest in table("rest_words") if gap.endswith(rest)), "")
        gap = gap.removesuffix(opened).rstrip()
        part = told.claims[place]
        if not LINK.search(gap) or ";" in gap or not is_part(part) or not one_family(whole, part):
            break
        if figure(part).unit.name and not opened and not _of_one_thing(whole, part):
            break
        parts.append(part)
        if opened:
            return Division(whole, tuple(parts), Tie.COMPLETE) if len(parts) > 1 else None
    if not parts:
        return None
    return Division(whole, tuple(parts), Tie.SEPARATE if exclude_one_another(told, parts) else Tie.LOOSE)


def exclude_one_another(told: ToldFigures, parts: Sequence[Claim]) -> bool:
    """Whether each part is told by a word of its own out of one line of the table: none can be in two."""
    stretches = []
    for number, part in enumerate(parts):
        end = parts[number + 1].focus.start if number + 1 < len(parts) else told.sentence.end
        stretches.append(set(WORD.findall(told.between(part.focus.start, end).lower())))
    for line in load("sums")["exclusive"]:
        found = [stretch & set(line) for stretch in stretches]
        if all(found) and not set.intersection(*found) and len(parts) > 1:
            return True
    return False


def _some_of_the_whole(told: ToldFigures, at: int) -> Division | None:
    """ "Sixteen of the 14 members": the part stands before its whole."""
    if at == 0 or not OF_WHOLE.match(told.gap(at - 1)):
        return None
    whole, part = told.claims[at], told.claims[at - 1]
    if told.gap(at).startswith(("'", "’")) or figure(part).unit.name or not one_family(whole, part):
        return None
    return Division(whole, (part,), Tie.LOOSE)


def _one_part(told: ToldFigures, at: int) -> Division | None:
    """ "40 people, 45 of them children": the part is of the figure before, the largest told so far."""
    if at + 1 >= len(told.claims):
        return None
    whole, part, gap = told.claims[at], told.claims[at + 1], told.gap(at).lower()
    if NEW_STATEMENT.search(gap) or not is_part(part) or not one_family(whole, part) or gap.endswith(" every"):
        return None
    if OF_WHOLE.match(gap):
        return None  # "three of the seven counts": the second is the whole
    closes = told.gap(at + 1).lower().startswith(table("part_closers"))
    opens = gap.endswith(table("part_openers")) and _of_one_thing(whole, part)
    if (not closes and not opens) or (closes and OTHER_CLAUSE.search(gap)) or told.names_others(at):
        return None
    if _counts_persons_of_things(told, at):
        return None
    others = [claim for claim in told.claims[:at] if one_family(claim, part)]
    if any(figure(other).written > figure(whole).written for other in others):
        return None
    return Division(whole, (part,), Tie.LOOSE)


def _counts_persons_of_things(told: ToldFigures, at: int) -> bool:
    """Whether the part is told to be persons, and the figure before it is not: "43 countries, 214 of them women"."""
    whole, end = told.claims[at], told.claims[at + 1].focus.end
    behind = [token.lemma for token in told.sentence.tokens if token.start >= end][:REACH_OF_PERSONS]
    is_of_persons = about_anybody(whole) or kind_counted(whole) == PEOPLE or not figure(whole).unit.name
    return not is_of_persons and not set(behind).isdisjoint(load("classes")["counted"][PEOPLE])


def _told_once(sentence: Sentence, claims: Sequence[Claim]) -> list[Claim]:
    """The figures without those that tell the one before again in another currency: "385 million pesos, about $6.9
    million: 231 million for roads"."""
    kept: list[Claim] = []
    for claim in claims:
        before = kept[-1] if kept else None
        if before is None or not _is_told_again(sentence, before, claim):
            kept.append(claim)
    return kept


def _is_told_again(sentence: Sentence, before: Claim, claim: Claim) -> bool:
    units = [figure(told).unit for told in (before, claim)]
    between = sentence.words[before.focus.end - sentence.start : claim.focus.start - sentence.start].strip().lower()
    of_money = all(unit.dimension is Dimension.MONEY for unit in units)
    return of_money and units[0] != units[1] and between in TOLD_AGAIN
