"""How a clause is presented: as a fact, a forecast, a target, a pledge, a plan, a demand, an allegation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from checker.extracting.clauses import has_subject, is_passive, is_verb
from checker.extracting.stance_lookalikes import is_of_no_stance, tells_a_deed
from checker.extracting.telling import attribution_of
from checker.model.claim import Modality
from checker.model.sentence import Sentence, Token
from checker.words import load

# How a verb hangs on the one whose statement it belongs to, and what tells of a time to come.
HANGING = frozenset({"xcomp", "ccomp", "pcomp", "conj", "advcl", "acl"})
TOTALS = frozenset({"total", "number"})
LOOKING_AHEAD = frozenset({Modality.PLAN, Modality.TARGET})


class Place(Enum):
    """Where a word stands to the subject of a verb: it is its head, is told beside it, or is no part of it."""

    HEAD, BESIDE, OUTSIDE = range(3)


@dataclass(frozen=True, slots=True)
class Stance:
    """How a clause is presented: its modality, whether it is denied, and who says so."""

    modality: Modality
    negated: bool
    attribution: str


def stance_of(sentence: Sentence, verb: Token | None, near: Iterable[Token] = (), at: Token | None = None) -> Stance:
    """The stance of a clause, read from its verb, the verbs above it and the words right at the figure (`near`).

    `at` is the word that is told, where it is not the verb: what hopes or expects is there already, and so is what
    stands beside a subject, as in "the firm, with its 2,700 staff, will move".
    """
    modality = _modality(sentence, verb, tuple(near), at)
    negated = verb is not None and any(child.dependency == "neg" for child in sentence.children(verb))
    return Stance(modality, negated, attribution_of(sentence, verb))


def _modality(sentence: Sentence, verb: Token | None, near: tuple[Token, ...], at: Token | None) -> Modality:
    table = _modality_words()
    for token in near:
        if is_of_no_stance(sentence, verb, token):
            continue
        found = table["nouns"].get(token.lemma) or table["adjectives"].get(token.lemma)
        if found and found != "limit":
            return Modality(found)
        if found == "limit":
            return Modality.CAPACITY
    if verb is None:
        return Modality.ACTUAL
    if _is_condition(sentence, verb):
        return Modality.CONDITIONAL
    return _chain_modality(sentence, verb, at, table)


def _is_condition(sentence: Sentence, verb: Token) -> bool:
    """ "The cars halt as soon as the wind passes 70 kilometres an hour": a limit, and nothing that was measured."""
    openers = load("modality")["conditions"]["openers"]
    goes = verb.dependency == "advcl" and verb.tag in {"VBZ", "VBP"}
    around = (sentence.tokens[verb.head], *sentence.children(verb))
    return goes and any(token.lemma in openers for token in around)


def _chain_modality(sentence: Sentence, verb: Token, at: Token | None, table: dict[str, dict[str, str]]) -> Modality:
    """The first modality told by a verb or by what it hangs on, upwards as long as they are of one statement."""
    for current in _chain(sentence, verb):
        of_subject = _place_in_subject(sentence, current, at)
        moves = of_subject is Place.HEAD and current.lemma in _moving() and not _is_so_many(sentence, current, at)
        if of_subject is Place.BESIDE or moves:
            continue  # "the levy of 4 dollars will be halved": it is 4 dollars now
        if _is_to(sentence, current):
            return Modality.PLAN
        looking = _looking_subject(sentence, current, table["nouns"])
        told = looking or _told_beside(sentence, current, table)
        if told is not None:
            return told
        if is_verb(current) and of_subject is Place.HEAD and not is_passive(sentence, current):
            continue
        found = _told_by_itself(sentence, current, table)
        if found is not None:
            return found
    return Modality.ACTUAL


def _chain(sentence: Sentence, verb: Token) -> list[Token]:
    """A verb and what it hangs on, up to where another statement begins."""
    chain = [verb]
    while chain[-1].dependency in HANGING and chain[-1].head != chain[-1].index:
        lower, upper = chain[-1], sentence.tokens[chain[-1].head]
        if lower.dependency in {"advcl", "conj"} and has_subject(sentence, lower):
            break
        if _is_done_before(sentence, lower) or _is_cut_off(sentence, lower, upper):
            break
        if lower.dependency == "ccomp" and lower.index < upper.index and _tells_another(sentence, lower, upper):
            break
        chain.append(upper)
    return chain


def _is_done_before(sentence: Sentence, verb: Token) -> bool:
    """ "Approved at 1.5 billion, the scheme will cost …": a participle tells what has been done."""
    return verb.dependency == "advcl" and verb.tag == "VBN" and not any(True for _ in _auxiliaries(sentence, verb))


def _is_cut_off(sentence: Sentence, lower: Token, upper: Token) -> bool:
    """Whether a colon or semicolon stands between two verbs: "They cannot complain: revenue jumped by a third"."""
    first, last = sorted((lower.index, upper.index))
    return any(token.text in {";", ":"} for token in sentence.tokens[first:last])


def _tells_another(sentence: Sentence, lower: Token, upper: Token) -> bool:
    """Whether a verb behind a clause has another of its own: "they saved 85, the pilots reckon it was most"."""
    return any(
        child.dependency == "ccomp" and child.index > upper.index > lower.index for child in sentence.children(upper)
    )


def _auxiliaries(sentence: Sentence, verb: Token) -> Iterator[Token]:
    return (child for child in sentence.children(verb) if child.dependency in {"aux", "auxpass"})


def _place_in_subject(sentence: Sentence, verb: Token, at: Token | None) -> Place:
    """Where a word stands in the subject of a verb, if it does."""
    if at is None or not is_verb(verb):
        return Place.OUTSIDE
    seen, place = at, Place.HEAD
    while seen.head != seen.index and seen.head != verb.index:
        if seen.dependency in {"appos", "relcl", "acl"} or _is_inserted(sentence, seen):
            place = Place.BESIDE
        seen = sentence.tokens[seen.head]
    is_subject = seen.head == verb.index and seen.dependency in {"nsubj", "nsubjpass"}
    return place if is_subject else Place.OUTSIDE


def _is_so_many(sentence: Sentence, verb: Token, noun: Token | None) -> bool:
    """Whether so many are the subject of a verb: "46 posts will be cut", "a total of 46 posts will be cut".

    `noun` is the noun that is counted, or its number.
    """
    if noun is None:
        return False
    noun = sentence.tokens[noun.head] if noun.dependency == "nummod" else noun
    counted = sentence.tokens[sentence.tokens[noun.head].head] if noun.dependency == "pobj" else noun
    is_subject = counted.head == verb.index and counted.dependency in {"nsubj", "nsubjpass"}
    is_all_of_them = counted.index == noun.index or counted.lemma in TOTALS
    before = {child.dependency for child in sentence.children(noun)}
    return is_subject and is_all_of_them and "nummod" in before and "det" not in before


def _is_inserted(sentence: Sentence, word: Token) -> bool:
    """Whether a preposition opens an insertion: "the firm, with its 2,700 staff, will move"."""
    return word.dependency == "prep" and word.index > 0 and sentence.tokens[word.index - 1].text == ","


def _told_beside(sentence: Sentence, verb: Token, table: dict[str, dict[str, str]]) -> Modality | None:
    """The modality that an auxiliary or an adjective beside a verb tells."""
    for child in sentence.children(verb):
        if child.dependency == "aux" and child.lemma in table["auxiliaries"]:
            unreal = child.lemma == "would" and _is_perfect(sentence, verb)
            return Modality.CONDITIONAL if unreal else Modality(table["auxiliaries"][child.lemma])
        told = child.dependency in {"acomp", "advmod"} and child.lemma in table["adjectives"]
        if told and not _is_beside(sentence, child) and not _was_possible(sentence, verb, child):
            return Modality(table["adjectives"][child.lemma])
    return None


def _told_by_itself(sentence: Sentence, word: Token, table: dict[str, dict[str, str]]) -> Modality | None:
    """The modality that a verb or a noun tells by itself: to hope for, the promise of."""
    if not is_verb(word):
        noun = table["nouns"].get(word.lemma)
        if noun:
            return Modality.CAPACITY if noun == "limit" else Modality(noun)
    particle = any(child.dependency == "prt" for child in sentence.children(word))
    found = table["verbs"].get(word.lemma) if not particle and not tells_a_deed(sentence, word) else None
    looks_ahead = found in LOOKING_AHEAD
    return Modality(found) if found and (is_verb(word) or not looks_ahead) else None


def _looking_subject(sentence: Sentence, verb: Token, nouns: dict[str, str]) -> Modality | None:
    """The modality of what is said to be or to tell so much: "the forecast was 131 million", "the goal is 40"."""
    if verb.lemma not in load("modality")["aiming"]["told_by"]:
        return None
    subjects = (child for child in sentence.children(verb) if child.dependency in {"nsubj", "nsubjpass"})
    subject = next((child for child in subjects if child.lemma in nouns), None)
    if subject is None or (nouns[subject.lemma] == Modality.DEMAND and not is_somebodys(sentence, subject)):
        return None
    told = nouns[subject.lemma]
    return Modality(told) if told in load("modality")["aiming"]["subjects"] else None


def is_somebodys(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun of asking is somebody's, or of so much: "the union's demand", "a claim of 60 million"."""
    for child in sentence.children(noun):
        of_so_much = child.dependency == "prep" and any(t.part_of_speech == "NUM" for t in sentence.subtree(child))
        if child.dependency == "poss" or of_so_much:
            return True
    return False


def _is_perfect(sentence: Sentence, verb: Token) -> bool:
    """ "Would have cost": what did not come about."""
    return any(child.dependency == "aux" and child.lemma == "have" for child in sentence.children(verb))


def _was_possible(sentence: Sentence, verb: Token, word: Token) -> bool:
    """ "It was possible to see", "had been possible": what was done."""
    past = verb.tag == "VBD" or any(child.tag == "VBD" for child in sentence.children(verb))
    return word.lemma == "possible" and verb.lemma == "be" and past


def _is_beside(sentence: Sentence, word: Token) -> bool:
    """ "Next to the minister": a place, and no time to come."""
    after = sentence.tokens[word.index + 1 : word.index + 2]
    return word.lemma == "next" and bool(after) and after[0].lemma == "to"


def _is_to(sentence: Sentence, verb: Token) -> bool:
    """ "The fleet is to grow": a form of "be" with an infinitive."""
    if verb.lemma != "be" or verb.tag not in {"VBZ", "VBP", "VBD"}:
        return False
    if any(child.dependency == "acomp" for child in sentence.children(verb)):
        return False  # "it was possible to …"
    return any(
        child.dependency == "xcomp" and any(mark.tag == "TO" for mark in sentence.children(child))
        for child in sentence.children(verb)
    )


@cache
def _moving() -> frozenset[str]:
    """The verbs by which a level rises or falls."""
    concepts = load("concepts")["concepts"]
    return frozenset((*concepts["rise"], *concepts["fall"]))


@cache
def _modality_words() -> dict[str, dict[str, str]]:
    """Lemma to modality, for each section of the table."""
    table = load("modality")
    return {
        section: {
            word: modality.removesuffix("_adverbs") for modality, words in table[section].items() for word in words
        }
        for section in ("verbs", "auxiliaries", "nouns", "adjectives")
    }
