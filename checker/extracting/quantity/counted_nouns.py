"""Finds the noun that a number counts, by simple word rules, and gives nouns in the singular."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from checker.extracting.quantity.tokens import HYPHENS, Token, TokenKind, glued, is_hyphen, is_word
from checker.words import load

MOST_MODIFIERS = 4
LONGEST_MODEL = 5
QUOTATION_MARKS = frozenset('"“”')


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """A noun behind a number: its singular in lower case, the index its phrase begins at, and the index behind it."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Words:
    plurals: dict[str, str]
    persons: frozenset[str]
    no_plurals: frozenset[str]
    ends: frozenset[str]
    singular_in_men: frozenset[str]
    no_adverbs_in_ly: frozenset[str]
    hyphened_stop: frozenset[str]
    adjective_endings: tuple[str, ...]


@cache
def _words() -> _Words:
    table = load("counted_nouns")
    return _Words(
        table["plurals"],
        frozenset(table["persons"]["words"]),
        frozenset(table["no_plurals"]["words"]),
        frozenset(table["ends"]["words"]),
        frozenset(table["no_plurals"]["in_men"]),
        frozenset(table["in_ly"]["words"]),
        frozenset(table["hyphened"]["stop"]),
        tuple(table["hyphened"]["adjective_endings"]),
    )


def singular(noun: str) -> str:
    """A noun in lower case in the singular ("countries" → "country"); other words as they are."""
    noun = noun.removesuffix("'s").removesuffix("'")
    known = _words().plurals
    if noun in known:
        return known[noun]
    for plural, one in (("men", "man"), ("women", "woman"), ("children", "child"), ("people", "person")):
        if noun.endswith(plural) and len(noun) > len(plural) + 2:
            return noun.removesuffix(plural) + one
    if len(noun) < 3 or not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses", "oes")):
        return noun[:-2]
    return noun[:-1]


def is_plural(noun: str) -> bool:
    """Whether a word in lower case can be the plural of a noun."""
    words = _words()
    if noun in words.plurals:
        return True
    if noun in words.no_plurals or len(noun) < 3:
        return False
    if noun.endswith(("men", "women", "children")) and len(noun) > 4 and noun not in words.singular_in_men:
        return True
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is", "'s"))


def is_ending(word: str) -> bool:
    """Whether a word in lower case ends a noun phrase or shows that none stands there."""
    return word in _words().ends


def read_counted_noun(tokens: list[Token], index: int, *, compounds: bool = True) -> CountedNoun | None:
    """The plural noun that the number ending before `index` counts, with its modifiers; None rather than a guess.

    With `compounds`, two plurals in a row are one noun ("measles cases", "arms sales").
    """
    words = _words()
    place, modifiers, head = index, 0, None
    while modifiers <= MOST_MODIFIERS:
        token = tokens[place]
        model = _plural_of_model(tokens, place)
        if model is not None:
            return CountedNoun(model[0], index, model[1])
        if token.text in HYPHENS and is_hyphen(tokens, place) and place > index:
            place += 1
            continue
        if token.text in QUOTATION_MARKS and head is None:
            place += 1
            continue
        if place > index and _is_number_word(tokens, place):
            return None  # "Line 2 added four stations": the number before belongs to a name, the noun to this one
        if not is_word(token) or token.lower in words.ends:
            if not _is_model_number(tokens, place, index) and not _joins_modifiers(tokens, place, index):
                break
        elif _plural_here(tokens, place, index, head is not None):
            head = place
            if not compounds:
                break
        elif head is not None or _is_adverb(token.lower):
            break
        modifiers += 1
        place += 1
    if head is None:
        return None
    return CountedNoun(_name(tokens, head, index), index, head + 1)


def _joins_modifiers(tokens: list[Token], place: int, index: int) -> bool:
    """Whether "and" stands between two modifiers of the noun to come: "seven Roman and late Roman jars"."""
    behind = tokens[place + 1]
    is_modifier = is_word(behind) and behind.lower not in _words().ends and not is_plural(behind.lower)
    return tokens[place].lower == "and" and place > index and is_modifier and not _is_number_word(tokens, place + 1)


def _name(tokens: list[Token], head: int, index: int) -> str:
    """The noun at `head` in the singular, with what a hyphen joins to it ("co-defendant")."""
    first = head
    while first - 2 >= index and is_hyphen(tokens, first - 1):
        first -= 2
    return "".join(token.lower for token in tokens[first:head]) + singular(tokens[head].lower)


def read_counted_singular(tokens: list[Token], index: int) -> CountedNoun | None:
    """The noun behind "one": only words for people and a few things that are counted one by one."""
    name = tokens[index].lower
    return CountedNoun(name, index, index + 1) if name in _words().persons else None


def read_hyphened_noun(tokens: list[Token], index: int) -> CountedNoun | None:
    """The noun of "18-member", "21-gun"; None where the word behind the hyphen counts nothing ("two-way")."""
    words = _words()
    if not is_hyphen(tokens, index) or not is_word(tokens[index + 1]):
        return None
    noun = tokens[index + 1].text
    runs_on = is_hyphen(tokens, index + 2)
    if runs_on or not noun.islower() or noun in words.hyphened_stop or is_ending(noun) or len(noun) < 3:
        return None
    if noun.endswith(words.adjective_endings) and noun not in words.plurals and noun != "bed":
        return None
    return CountedNoun(singular(noun), index + 1, index + 2)


def _plural_here(tokens: list[Token], place: int, index: int, has_head: bool) -> bool:
    """Whether a token is a plural.

    A capitalised one counts right behind the number ("Filipinos"), behind the head so far, and at the end of a row of
    capitalised words ("10 Member States").
    """
    token = tokens[place]
    if not is_plural(token.lower):
        return False
    row = all(_is_capital(tokens[before]) for before in range(index, place)) and not _is_capital(tokens[place + 1])
    return token.text.islower() or place == index or has_head or row


def _is_capital(token: Token) -> bool:
    return is_word(token) and token.text[0].isupper()


def _is_number_word(tokens: list[Token], place: int) -> bool:
    """Whether a token is a number in words of its own, not part of a compound ("four-door")."""
    return tokens[place].lower in load("numbers")["cardinals"] and not is_hyphen(tokens, place + 1)


def _is_adverb(word: str) -> bool:
    """Whether a word is an adverb in -ly, which closes a noun phrase."""
    return word.endswith("ly") and word not in _words().no_adverbs_in_ly


def _is_model_number(tokens: list[Token], place: int, index: int) -> bool:
    """Whether digits are part of a name among the modifiers ("60 XJ-40 jets")."""
    return (
        place > index
        and tokens[place].kind is TokenKind.NUMBER
        and glued(tokens, place)
        and not tokens[index].text.islower()
        and tokens[place].text.isdecimal()
    )


def _plural_of_model(tokens: list[Token], place: int) -> tuple[str, int] | None:
    """The name in "F-16s", "XJ-40s", "737s" and the index behind it: digits in a chain that ends with "s"."""
    if not tokens[place].text[:1].isupper() and tokens[place].kind is not TokenKind.NUMBER:
        return None
    end, digits = place + 1, tokens[place].kind is TokenKind.NUMBER
    while end - place < LONGEST_MODEL and glued(tokens, end):
        token = tokens[end]
        runs_on = glued(tokens, end + 1) and tokens[end + 1].kind is not TokenKind.MARK
        if token.text == "s" and digits and not runs_on:
            return "".join(part.lower for part in tokens[place:end]), end + 1
        if token.kind is TokenKind.MARK and token.text not in HYPHENS:
            return None
        digits = digits or token.kind is TokenKind.NUMBER
        end += 1
    return None
