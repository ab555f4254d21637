"""The class that "the first" counts among: whether an event's doer belongs to it, by nation, rank, sex and kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from checker.matching.places import country_code, nationality_code
from checker.matching.vocabulary import concepts_of, same_word
from checker.model.claim import Claim
from checker.words import load

# "The first time" counts no times, but what then happened.
OCCASION = "time"


@dataclass(frozen=True, slots=True)
class Membership:
    """How an event stands to a class: what fits it, what the copy leaves open, and what makes it another class."""

    fits: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    other: tuple[str, ...] = ()

    def __add__(self, more: Membership) -> Membership:
        return Membership(self.fits + more.fits, self.open + more.open, self.other + more.other)


def membership(first: Claim, event: Claim, around: str, heir: bool) -> Membership:
    """Compare the class of a "first" with who and what an event claim tells of.

    `around` are the words of the event's sentence. `heir` says that the doer is told as the predecessor of one who
    is in the class, and so shares nation and rank with them.
    """
    return (
        _nation(first, event, around, heir)
        + _rank(first, event, heir)
        + _sex(first, event)
        + _kind(first, event, around)
        + _narrowed(first, around)
    )


def predecessor_in(words: str) -> bool:
    """Whether words tell of somebody's predecessor in office."""
    return bool(_found({"before": tuple(_table()["before_in_office"])}, words))


def nations_of(words: Iterable[str]) -> frozenset[str]:
    """The countries whose people some words name."""
    return frozenset(code for word in words if (code := nationality_code(word)))


def _nation(first: Claim, event: Claim, around: str, heir: bool) -> Membership:
    wanted = nations_of(first.subject.modifiers)
    if not wanted:
        return Membership()
    told = ", ".join(sorted(word for word in first.subject.modifiers if nationality_code(word)))
    if nations_of(_pieces(event.words)) & wanted or heir:
        return Membership(fits=(f"of the nation ({told})",))
    if nations_of(_pieces(event.words)):
        return Membership(other=(f"not told to be {told}",))
    named = {country_code(name.words) for name in event.subject.names}
    if named & wanted or nations_of(_pieces(around)) & wanted:
        return Membership(fits=(f"of the nation ({told})",))
    return Membership(open=(f"whether {told}",))


def _rank(first: Claim, event: Claim, heir: bool) -> Membership:
    wanted, told = _found(_table()["ranks"], first.words), _found(_table()["ranks"], event.words)
    if not wanted:
        return Membership()
    named = " or ".join(sorted(wanted))
    if heir or any(_same_rank(a, b) for a in wanted for b in told):
        return Membership(fits=(f"of the rank ({named})",))
    if told:
        return Membership(other=(f"a {' or '.join(sorted(told))} is not a {named}",))
    return Membership(open=(f"whether a {named}",))


def _same_rank(one: str, other: str) -> bool:
    wider = _table()["wider_ranks"]
    return one == other or other in wider.get(one, ()) or one in wider.get(other, ())


def _sex(first: Claim, event: Claim) -> Membership:
    wanted, told = _found(_table()["genders"], first.words), _found(_table()["genders"], event.words)
    if len(wanted) == 1 and told and not wanted & told:
        return Membership(other=(f"not a {next(iter(wanted))}",))
    return Membership()


def sex_untold(first: Claim, event: Claim, around: str) -> Membership:
    """What it leaves open that a "first woman" is claimed, where neither an event nor the words `around` it tell that a
    woman did it."""
    wanted, told = _found(_table()["genders"], first.words), _found(_table()["genders"], event.words)
    if len(wanted) != 1 or told or wanted & _found(_table()["genders"], around):
        return Membership()
    return Membership(open=(f"whether a {next(iter(wanted))}",))


def another_holder(first: Claim, event: Claim, around: str) -> Membership:
    """Whether a "first" is one holder's ("the first title of his life"), and the event that of somebody whom the words
    `around` the "first" do not name."""
    if frozenset(first.words.lower().split()).isdisjoint(load("persons")["possessives"]):
        return Membership()
    others = [name.words for name in event.subject.names if name.label == "PERSON"]
    if not around or not others or any(words.split()[-1] in around for words in others):
        return Membership()
    return Membership(other=(f"“{first.words}” is not that of {others[0]}",))


def _kind(first: Claim, event: Claim, around: str) -> Membership:
    """The noun of the class: a station, an author; ranks, nations and the sexes are compared on their own."""
    listed = [word for word in first.subject.modifiers if word != OCCASION and word not in first.subject.segment]
    nouns = [word for word in listed if not _is_of_people(word)]
    if not nouns:
        return Membership()
    theirs = {*event.subject.modifiers, *event.subject.context, event.subject.head}
    named = [*nouns, *(word for word in first.subject.segment if concepts_of(word))]
    shared = [word for word in named if any(same_word(word, other) for other in theirs)]
    if shared:
        return Membership(fits=(f"of the kind ({', '.join(dict.fromkeys(shared))})",))
    return Membership(open=(f"whether a {nouns[-1]}",))


def _narrowed(first: Claim, around: str) -> Membership:
    """Adjectives that narrow the class ("commercial") and that the event's sentence does not repeat."""
    words = set(_pieces(around.lower()))
    narrowing = [
        word
        for word in first.subject.segment
        if not _is_of_people(word) and not concepts_of(word) and word not in _table()["loose"]
    ]
    lacking = [word for word in narrowing if word not in words]
    return Membership(open=(f"whether {', '.join(lacking)}",)) if lacking else Membership()


def _is_of_people(word: str) -> bool:
    return bool(
        nationality_code(word)
        or country_code(word)
        or word in {"head", "state", "government", "prime", "person", "people"}
        or _found(_table()["ranks"], word)
        or _found(_table()["genders"], word)
    )


def _pieces(words: str) -> list[str]:
    """Single words and neighbouring pairs ("South Korean")."""
    single = re.findall(r"[^\W\d_]+", words)
    return single + [f"{a} {b}" for a, b in pairwise(single)]


def _found(table: Mapping[str, Iterable[str]], words: str) -> set[str]:
    """The keys of a table one of whose phrases stands in the words, the longest phrase at each place."""
    lowered, found = words.lower(), set()
    phrases = sorted(((phrase, key) for key, listed in table.items() for phrase in listed), key=lambda p: -len(p[0]))
    for phrase, key in phrases:
        pattern = rf"\b{re.escape(phrase)}\b"
        if re.search(pattern, lowered):
            found.add(key)
            lowered = re.sub(pattern, " ", lowered)
    return found


@cache
def _table() -> dict[str, Any]:
    return load("firsts")
