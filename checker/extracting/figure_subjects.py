"""What a figure is about: its head, what narrows it, its names, and which part of a whole is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.extracting.clauses import content_lemmas, setting_of
from checker.extracting.directions import direction_of
from checker.extracting.measuring import Measure, counted_together, earlier_of, narrowing_of, words
from checker.extracting.modality import is_somebodys
from checker.extracting.naming import names_in
from checker.model.claim import Name, Subject
from checker.model.mention import MarkedSentence
from checker.model.quantity import SHARES, Dimension, QuantityMention
from checker.model.sentence import Sentence, Token
from checker.words import load

# "Three-quarters of an hour earlier" tells of no quarter of a year.
PART_OF_UNIT = re.compile(r"\b(quarter|half)s?\s+(?:of\s+)?an?\s+(?:hour|century|minute|day)\b", re.IGNORECASE)
OF_A_WHOLE = re.compile(r"(?:^|[.;:]\s)of (?:the|that|this|its|their) [^,.;:\d]{2,40},$")
BASE, PART, ADDED = "base of a comparison", "part of another figure", "in addition"
MARKS = frozenset({BASE, PART, ADDED})
REPEATING = frozenset({("every",), ("each",), ("once", "in")})
LOOSE_BASES = frozenset({"from", "after", "than"})
ASKED_FOR = frozenset({Dimension.MONEY, Dimension.PERCENT, Dimension.PERCENTAGE_POINT, Dimension.TIME})
AHEAD_WORDS = frozenset({"next", "coming", "future"})


def subject_from(
    marked: MarkedSentence, mention: QuantityMention, measure: Measure, near: tuple[Token, ...]
) -> Subject:
    """The subject of a figure: head, predicate, what narrows them, names and the part of the whole that is meant."""
    sentence = marked.sentence
    own = {token.index for token in sentence.tokens_between(mention.start, mention.end)}
    others = [token for token in measure.tokens if token.index not in own or token is measure.head]
    head = measure.head
    narrowing = narrowing_of(sentence, head)
    if head is not None and head.index in own:
        narrowing = (
            *narrowing,
            *(t.lemma for t in sentence.tokens_between(mention.noun_start, mention.end) if t.index != head.index),
        )
    origin, destination = direction_of(sentence, measure)
    taken_up = marked.taken_up([measure.subject]) if measure.subject is not None else []
    names = names_in(sentence, others)
    return Subject(
        origin=origin,
        destination=destination,
        head=_head_word(sentence, measure),
        predicate=measure.predicate,
        modifiers=tuple(dict.fromkeys(narrowing)),
        context=tuple(dict.fromkeys((*(word for noun in taken_up for word in noun.words), *content_lemmas(others)))),
        setting=setting_of(sentence, measure.tokens),
        names=names,
        segment=_segment(marked, mention, narrowing, near, _traded(sentence, measure)),
        place=_place(names),
    )


def _head_word(sentence: Sentence, measure: Measure) -> str:
    """The lemma of the head; of a verb its predicate, set phrase included; none where the verb only tells.

    Two nouns that make up a third are that one.
    """
    if measure.head is None:
        return ""
    together = counted_together(sentence, measure.head)
    if together:
        return together
    if measure.verb is not None and measure.head.index == measure.verb.index:
        return "" if measure.predicate in load("modality")["say"]["verbs"] else measure.predicate
    return measure.head.lemma


def near_words(sentence: Sentence, mention: QuantityMention, measure: Measure) -> tuple[Token, ...]:
    """The words right at a figure that colour it: the head with its adjectives, and the three words before.

    Of counted things only the head itself: "planned operations" are a kind of operation, not a plan. Words of asking
    that only tell of a market or of insurance are left out.
    """
    before = [token for token in sentence.tokens if token.end <= mention.start][-3:]
    around = [measure.head] if measure.head is not None else []
    counted = mention.quantity.unit.dimension in {Dimension.COUNT, Dimension.BARE}
    if measure.head is not None and not counted:
        around += [child for child in sentence.children(measure.head) if child.dependency in {"amod", "compound"}]
        around += [mark for mark in sentence.subtree(measure.head) if mark.lemma in AHEAD_WORDS]
    if measure.subject is not None and measure.head is not None and measure.subject.index == measure.head.index:
        around.append(measure.subject)
    around += [token for token in before if token.part_of_speech in {"NOUN", "ADJ"} and not counted]
    return tuple(dict.fromkeys(token for token in around if not _is_on_a_market(sentence, token, mention)))


def _is_on_a_market(sentence: Sentence, word: Token, mention: QuantityMention) -> bool:
    """Whether a word of asking is one of trade or insurance: 171 MW of demand, 187 claims, "demand rose by 5%".

    What somebody asks for is money, a share or a time, and tells of itself no more than that.
    """
    if word.lemma not in load("modality")["nouns"]["demand"]:
        return False
    return mention.quantity.unit.dimension not in ASKED_FOR or not is_somebodys(sentence, word)


def _segment(
    marked: MarkedSentence,
    mention: QuantityMention,
    narrowing: tuple[str, ...],
    near: tuple[Token, ...],
    traded: Iterable[str],
) -> tuple[str, ...]:
    """Which part of a whole is meant, in lemmas of the copy and in three fixed marks."""
    found: dict[str, None] = {}
    sentence = marked.sentence
    counted = mention.quantity.unit.dimension is Dimension.COUNT
    own = {t.lemma for t in sentence.tokens_between(mention.start, mention.noun_start if counted else mention.end)}
    own |= {token.lemma for time in marked.times for token in sentence.tokens_between(time.start, time.end)}
    of_an_hour = {part.lower() for part in PART_OF_UNIT.findall(sentence.words)}
    part_of_names = {token.lemma for token in near if _is_in_compound(sentence, token)}
    for lemma in (*narrowing, *(token.lemma for token in near), *traded):
        if lemma in words("segment_words") and lemma not in part_of_names | own | of_an_hour:  # "an hour and a quarter"
            found.setdefault(lemma, None)
    before = [token for token in sentence.tokens if token.end <= mention.hedge_start][-3:]
    is_base = _is_base(sentence, mention, before[-2:]) or _goes_to_another(sentence, mention)
    if is_base or earlier_of(marked, mention) is not None:
        found.setdefault(BASE, None)
    rest = sentence.words[mention.end - sentence.start :].lower().lstrip()
    if _is_part(sentence, mention, rest):
        found.setdefault(PART, None)
    lead = tuple(token.text.lower() for token in before)
    if mention.quantity.unit.dimension is Dimension.TIME and (lead[-1:] in REPEATING or lead[-2:] in REPEATING):
        found.setdefault("every", None)  # how often, and not how long
    counts_others = any(token.text.lower() == "others" for token in near)
    if counts_others or (before and before[-1].lemma in words("additive_words")) or re.match(r"more\b(?! than)", rest):
        found.setdefault(ADDED, None)
    return tuple(found)


def _is_part(sentence: Sentence, mention: QuantityMention, rest: str) -> bool:
    """Whether a figure is told as a part of another: "of whom 12", "3 million of the total", "of the cost, 3 million".

    A share is so anyway.
    """
    lead = sentence.words[: mention.hedge_start - sentence.start].lower().rstrip()
    if any(lead.endswith(opener) for opener in words("part_openers")) or OF_A_WHOLE.search(lead):
        return True
    of_sums = () if mention.quantity.unit.dimension in SHARES else tuple(sorted(words("part_closers_of_sums")))
    if not rest.startswith((*sorted(words("part_closers")), *of_sums)):
        return False
    behind = [token for token in sentence.tokens if token.start >= mention.end][1:3]
    described = len(behind) > 1 and behind[1].head == behind[0].index and behind[1].part_of_speech != "PUNCT"
    return not described  # "53.8 percent of those entitled"


def _traded(sentence: Sentence, measure: Measure) -> list[str]:
    """What the verb of a figure's clause is done to: "exchanged goods and services to the value of 96 million"."""
    if measure.verb is None:
        return []
    objects = [child for child in sentence.children(measure.verb) if child.dependency == "dobj"]
    joined = [child for noun in objects for child in sentence.children(noun) if child.dependency == "conj"]
    return [noun.text.lower() for noun in (*objects, *joined)]


def _is_in_compound(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun has another right before it and is one thing with it: "the weather service" is no service."""
    return noun.tag == "NN" and any(child.dependency == "compound" for child in sentence.children(noun))


def _is_base(sentence: Sentence, mention: QuantityMention, before: list[Token]) -> bool:
    """Whether the words before a figure make it the base of a comparison: "against", or "from" behind another."""
    spoken = {word for token in before for word in (token.lemma, token.text.lower())} & words("base_words")
    return bool(spoken) and (not spoken & LOOSE_BASES or _follows_a_figure(sentence, mention))


def _goes_to_another(sentence: Sentence, mention: QuantityMention) -> bool:
    """Whether a figure is where a change starts from: "from 2,540 to 2,650 megawatts"."""
    before = [token.lemma for token in sentence.tokens if token.end <= mention.hedge_start][-1:]
    behind = [token for token in sentence.tokens if token.start >= mention.end][:4]
    tos = [at for at, token in enumerate(behind) if token.lemma == "to"]
    return before == ["from"] and any(token.part_of_speech == "NUM" for at in tos for token in behind[at + 1 : at + 3])


def _follows_a_figure(sentence: Sentence, mention: QuantityMention) -> bool:
    """Whether another number stands shortly before, so that "from" and "after" can be those of a comparison."""
    before = [token for token in sentence.tokens if token.end <= mention.hedge_start][-10:]
    return any(token.part_of_speech == "NUM" for token in before)


def _place(names: tuple[Name, ...]) -> str:
    places = [name.words for name in names if name.label in {"GPE", "LOC", "FAC"}]
    return places[0] if len(places) == 1 else ""
