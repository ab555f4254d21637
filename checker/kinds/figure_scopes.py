"""What the words around two figures of like measures say to tell them apart: a peak, a part, a count so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from checker.kinds.context import KindContext
from checker.kinds.figure_pairs import Pair, bare_counts
from checker.matching.same_measure import COLOURLESS, figure_of
from checker.matching.vocabulary import concepts_of, same_word
from checker.model.claim import Claim, Modality
from checker.model.quantity import SHARES, Dimension
from checker.model.sentence import Token
from checker.words import load

# What there is room for is also told by what a thing can do.
ROOM = "room"
# "room for about 60", and "40 houses of the 120": the noun a figure counts, and the words that take a part of it.
WORDS_BEFORE, WORDS_BEHIND = 3, 4
WHOLE, OUTCOMES = "whole", frozenset({"finish", "end"})
PART, OF_THE = "part", " of the "
# How a noun goes on to what it is of: "lending to companies", "patients on placebo", "a fund for widows".
OF_TRADE = frozenset({"export", "import", "trade", "goods"})
GOING_ON = frozenset({"to", "on", "for", "with"})
THAN, REACH_OF_THAN = "than", 8
AMONG, NOMINAL = "among", frozenset({"NOUN", "ADJ", "PROPN"})


def telling_apart(pair: Pair, context: KindContext) -> Iterator[str]:
    """Why two figures that look alike are likely of two things, in the words of the copy; nothing where none says."""
    told = [scopes_of(claim, context) for claim in (pair.one, pair.other)]
    for scope, phrase in sorted({**told[0], **told[1]}.items()):
        if (scope in told[0]) != (scope in told[1]) and not (scope == WHOLE and _is_too_few(pair, scope in told[0])):
            yield f"another scope: only one is told “{phrase}”"
    if are_of_two_groups(pair.one, pair.other, context):
        yield "another scope: one is told of some among all"
    yield from _other_deed(pair, context)


def _is_too_few(pair: Pair, first_is_whole: bool) -> bool:
    """Whether a figure told "in all" is the lower one, and so is no whole of which the other is a part."""
    whole, part = (pair.one, pair.other) if first_is_whole else (pair.other, pair.one)
    total, some = bare_counts(figure_of(whole), figure_of(part))
    return total is not None and some is not None and total.unit == some.unit and total.written < some.written


def scopes_of(claim: Claim, context: KindContext, *, in_sentence: bool = False) -> dict[str, str]:
    """The scopes that a claim's clause, or its sentence, names, each with its words: {"peak": "at the peak"}."""
    sentence = context.graph.sentence_of(claim)
    if sentence is None:
        return {}
    clause = sentence.words[claim.span.start - sentence.start : claim.span.end - sentence.start]
    clause = _padded(sentence.words if in_sentence else clause)
    before = sentence.words[: claim.focus.start - sentence.start].split()[-WORDS_BEFORE:]
    behind = sentence.words[claim.focus.end - sentence.start :].split()[:WORDS_BEHIND]
    beside = {"scopes": clause, "scopes_before": _padded(" ".join(before)), "scopes_behind": _padded(" ".join(behind))}
    found = {
        scope: phrase for section, words in beside.items() for scope, phrase in _phrases(section) if phrase in words
    }
    if found.get(PART) == OF_THE and not _takes_a_part(claim, behind):
        del found[PART]
    if claim.modality is Modality.CAPACITY:
        found.setdefault(ROOM, "can")
    return {scope: phrase.strip() for scope, phrase in found.items()}


def _takes_a_part(claim: Claim, behind: Sequence[str]) -> bool:
    """Whether "of the" behind a figure takes it out of more: "nine of the ministers", "40 houses of the 120"; "nine
    ministers of the new cabinet" and "eleven days of the fair" are all of them."""
    figure = figure_of(claim)
    counts_nothing = figure is not None and figure.unit.dimension in {Dimension.BARE, *SHARES}
    return counts_nothing or any(word[:1].isdigit() for word in behind)


def are_of_two_scopes(pair: Pair, context: KindContext) -> bool:
    """Whether one figure alone is told of a peak, a poll or a first count, which the other is not of."""
    weighty = frozenset(load("measures")["weighty_scopes"])
    told = [weighty & scopes_of(claim, context).keys() for claim in (pair.one, pair.other)]
    return told[0] != told[1]


def are_of_two_groups(one: Claim, other: Claim, context: KindContext) -> bool:
    """Whether one figure is told of some people or things alone, of which the other's sentence has no word.

    "Among those with diabetes admissions fell by 31%" is no change of all admissions.
    """
    words = [_words_of_sentence(claim, context) for claim in (one, other)]
    groups = [_group_of(claim, context) for claim in (one, other)]
    return any(group and not group & theirs for group, theirs in zip(groups, reversed(words), strict=True))


def opens_elsewhere(change: Claim, level: Claim, context: KindContext) -> bool:
    """Whether the sentence of a change opens with a place that a level's does not name: "In America sales rose"."""
    place, sentence, other = change.subject.place, context.graph.sentence_of(change), context.graph.sentence_of(level)
    if not place or sentence is None or other is None or place in other.words:
        return False
    return sentence.words.lower().startswith((f"in {place.lower()}", f"in the {place.lower()}"))


def is_of_others(change: Claim, level: Claim, context: KindContext) -> bool:
    """Whether a change says itself that it is not of what a level is of: of some of them, or of another place."""
    if are_of_two_groups(change, level, context) or opens_elsewhere(change, level, context):
        return True
    return is_of_some(change, context)


def is_of_some(change: Claim, context: KindContext) -> bool:
    """Whether a change is that of some of whom the copy tells: "those who lost more than half of their crop", "their
    cases went up by 60 per cent"."""
    sentence = context.graph.sentence_of(change)
    if sentence is None:
        return False
    before = sentence.tokens_between(change.span.start, change.focus.start)
    owners = (token for token in before if token.text.lower() == "their" and token.dependency == "poss")
    theirs = any(sentence.tokens[token.head].lemma == change.subject.head for token in owners)
    return theirs or any(token.lemma == "who" for token in before)


def is_of_no_levels(change: Claim, context: KindContext) -> bool:
    """Whether a change is of some only, or what was expected is its base: "0.7 points less than the bank forecast"."""
    sentence = context.graph.sentence_of(change)
    if sentence is None or is_of_some(change, context):
        return sentence is not None
    behind = [token.lemma for token in sentence.tokens if token.start >= change.focus.end][:REACH_OF_THAN]
    expected = load("modality")["verbs"]["forecast"]
    return THAN in behind and any(lemma in expected for lemma in behind[behind.index(THAN) :])


def _group_of(claim: Claim, context: KindContext) -> frozenset[str]:
    """The nouns and adjectives behind the nearest "among" before a figure, in one clause with it; empty without.

    Where it names none ("among those without it"), the preposition stands for them.
    """
    sentence = context.graph.sentence_of(claim)
    if sentence is None:
        return frozenset()
    before = [token for token in sentence.tokens if token.end <= claim.focus.start]
    among = [token for token in before if token.lemma.lower() == AMONG][-1:]
    if not among or any(token.text == ";" for token in before[among[0].index :]):
        return frozenset()
    behind = [token for token in sentence.subtree(among[0]) if token.index > among[0].index]
    named = frozenset(token.lemma for token in behind if token.part_of_speech in NOMINAL)
    return named or frozenset(token.lemma for token in behind if token.part_of_speech == "ADP")


def other_complement(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether one noun goes on to two things: "lending to companies", "lending to households"."""
    told = [_complements(claim, context) for claim in (pair.one, pair.other)]
    for preposition in sorted(told[0].keys() & told[1].keys()):
        left, right = (side[preposition] for side in told)
        if not any(same_word(a.lemma, b.lemma) for a in left for b in right):
            yield f"another scope: {preposition} {left[0].text}, and {preposition} {right[0].text}"
    sorts = [_sorts_of_goods(claim, context) for claim in (pair.one, pair.other)]
    (goods, some), (others, rest) = sorts
    if goods and goods == others and some and rest and not some & rest:
        yield f"another scope: {' '.join(sorted(some))} {goods}, and {' '.join(sorted(rest))} {goods}"


def _sorts_of_goods(claim: Claim, context: KindContext) -> tuple[str, frozenset[str]]:
    """The noun that the noun of a figure is "of", with the adjectives that sort it: exports "of long products"."""
    sentence = context.graph.sentence_of(claim)
    if sentence is None or not concepts_of(claim.subject.head) & OF_TRADE:
        return "", frozenset()
    heads = [token for token in sentence.tokens_between(claim.span.start, claim.span.end) if _is_head(token, claim)]
    of = [child for head in heads[:1] for child in sentence.children(head) if child.lemma == "of"]
    goods = [goal for child in of for goal in sentence.children(child) if goal.part_of_speech == "NOUN"]
    kinds = {child.lemma for child in sentence.children(goods[0]) if child.dependency == "amod"} if goods else set()
    return (goods[0].lemma, frozenset(kinds)) if goods else ("", frozenset())


def of_goods_alone(pair: Pair) -> Iterator[str]:
    """Whether one figure is of goods that it names, and the other of all that was sold: exports, and tea sold."""
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        head, deed = one.subject.head, one.subject.predicate.split(" ")[0]
        is_of_all = bool(concepts_of(other.subject.head) & OF_TRADE) and head not in other.subject.modifiers
        if is_of_all and head != deed and concepts_of(deed) & OF_TRADE and not concepts_of(head) & OF_TRADE:
            yield f"another scope: one is of {head} alone"
            return


def _complements(claim: Claim, context: KindContext) -> dict[str, list[Token]]:
    """The nouns that the noun of a figure goes on to, by the preposition: by "to" those of "lending to companies"."""
    sentence = context.graph.sentence_of(claim)
    if sentence is None:
        return {}
    heads = [token for token in sentence.tokens_between(claim.span.start, claim.span.end) if _is_head(token, claim)]
    found: dict[str, list[Token]] = {}
    for token in heads[:1]:
        for child in sentence.children(token):
            if child.dependency == "prep" and child.lemma in GOING_ON:
                goals = [goal for goal in sentence.children(child) if goal.part_of_speech in {"NOUN", "PROPN"}]
                found.update({child.lemma: goals} if goals else {})
    return found


def _is_head(token: Token, claim: Claim) -> bool:
    return claim.subject.head in {token.lemma, token.text.lower()} and token.part_of_speech in {"NOUN", "VERB"}


def _words_of_sentence(claim: Claim, context: KindContext) -> frozenset[str]:
    sentence = context.graph.sentence_of(claim)
    return frozenset(token.lemma for token in sentence.tokens) if sentence is not None else frozenset()


def _padded(words: str) -> str:
    return f" {' '.join(words.lower().replace(',', ' , ').split())} "


@cache
def _phrases(section: str) -> tuple[tuple[str, str], ...]:
    table = load("measures")[section]
    return tuple((scope, f" {phrase} ") for scope, phrases in sorted(table.items()) for phrase in phrases)


def _other_deed(pair: Pair, context: KindContext) -> Iterator[str]:
    """Whether one thing is counted under two deeds: houses that collapsed, and houses that are cracked."""
    one, other = pair.one.subject, pair.other.subject
    deeds = (one.predicate, other.predicate)
    if not same_word(one.head, other.head) or any(
        deed in COLOURLESS or deed in (one.head, other.head) for deed in deeds
    ):
        return
    objects = [set(subject.predicate.split()[1:]) & set(subject.context) for subject in (one, other)]
    if objects[0] & set(other.context) or objects[1] & set(one.context):
        return  # "taken to hospital", "ended up in hospital"
    if not same_word(*deeds) and not any(_comes_out_with(claim, context) for claim in (pair.one, pair.other)):
        yield f"one tells what “{deeds[0]}” is said of, the other what “{deeds[1]}” is said of"


def _comes_out_with(claim: Claim, context: KindContext) -> bool:
    """Whether a figure is what something comes out with, whatever was done for it: "finished the season with 29"."""
    sentence = context.graph.sentence_of(claim)
    if sentence is None or claim.subject.predicate.split(" ")[0] not in OUTCOMES:
        return False
    return sentence.words[: claim.focus.start - sentence.start].lower().split()[-1:] == ["with"]
