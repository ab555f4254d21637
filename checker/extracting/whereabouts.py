"""Claims that something is, happens or goes somewhere: each named place behind a preposition of place."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extracting.clauses import clause_of, governing_verb
from checker.extracting.event_words import types_of_word
from checker.extracting.evidence import clause_span
from checker.extracting.modality import stance_of
from checker.extracting.naming import all_names, words_of
from checker.extracting.telling import is_telling
from checker.extracting.tenses import tense_of
from checker.model.claim import Claim, ClaimKind, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.words import load

EXTRACTOR = "whereabouts"
STANDING, MOVING = "standing", "moving"
# Of these the language model is right too often for a place to be meant by them.
NO_PLACES = frozenset({"NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"})
PERSON = "PERSON"
QUOTATION_MARKS = frozenset("\"'“‘„«")


def whereabouts(marked: MarkedSentence) -> Iterator[Claim]:
    """The places a sentence names behind "in", "near", "from" …, or as a side of one ("on the shore of Westray").

    `predicate` is the verb of the clause, `segment` says whether somebody comes from there or goes.
    """
    sentence = marked.sentence
    for first, last, label in all_names(sentence):
        if label in NO_PLACES or (label == PERSON and last > first) or _is_told_otherwise(marked, first):
            continue
        name = _top(sentence, first, last)
        if _is_wide(sentence, name):
            continue
        preposition = _preposition(sentence, name)
        manner = _manner(sentence, preposition)
        if preposition is None or not manner or (label == PERSON and manner == MOVING):
            continue
        told_of_another = _is_home(sentence, preposition) or _is_of_a_country(sentence, preposition)
        if not _is_of_a_source(sentence, preposition) and not told_of_another:
            yield _claim(marked, first, last, preposition, manner)


def _is_told_otherwise(marked: MarkedSentence, first: int) -> bool:
    """Whether a word is part of a figure, a time or a title, or short for something: "in EUR", "on Monday"."""
    start = marked.sentence.tokens[first].start
    told = [(mention.start, mention.end) for mention in marked.quantities]
    told += [(mention.start, mention.end) for mention in marked.times]
    return _is_apart(marked.sentence, first) or any(begin <= start < end for begin, end in told)


def _is_apart(sentence: Sentence, first: int) -> bool:
    """Whether a name is all capitals, or opens a title in quotation marks."""
    before = sentence.tokens[first - 1].text if first else ""
    return sentence.tokens[first].text.isupper() or before in QUOTATION_MARKS


def _top(sentence: Sentence, first: int, last: int) -> Token:
    """The word of a name that the others hang on."""
    inside = sentence.tokens[first : last + 1]
    return next((token for token in inside if not first <= token.head <= last), inside[-1])


def _is_wide(sentence: Sentence, name: Token) -> bool:
    """Whether a place is told to be a region: "the province of Cuneo", "Imereti, the region where …"."""
    above = sentence.tokens[name.head]
    near = [child for child in sentence.children(name) if child.dependency in {"appos", "compound", "nmod"}]
    near += [sentence.tokens[above.head], above] if above.lemma == "of" else [name]
    return any(token.lemma.lower() in load("event_places")["wide"] for token in near)


def _preposition(sentence: Sentence, name: Token) -> Token | None:
    """The preposition a place stands behind; of "on the shore of Westray" and "the town of Noto" the outer one."""
    while name.dependency in {"conj", "appos"} and name.head != name.index:
        name = sentence.tokens[name.head]
    above = sentence.tokens[name.head]
    if name.dependency != "pobj":
        return None
    if above.lemma == "of":
        whole = sentence.tokens[above.head]
        outer = sentence.tokens[whole.head]
        is_side = whole.part_of_speech == "NOUN" and whole.dependency == "pobj" and outer.lemma != "for"
        return outer if is_side else None
    return above


def _manner(sentence: Sentence, preposition: Token | None) -> str:
    """Whether a preposition tells where something stands or where it goes; "" where it tells neither.

    What is taken "from a depot in Evora" goes from Evora.
    """
    if preposition is None:
        return ""
    table = load("event_places")
    noun = sentence.tokens[preposition.head]
    if noun.dependency == "pobj" and sentence.tokens[noun.head].lemma in table[MOVING]:
        return MOVING
    return next((manner for manner in (STANDING, MOVING) if preposition.lemma in table[manner]), "")


def _is_of_a_source(sentence: Sentence, preposition: Token) -> bool:
    """Whether a place is that of who tells something: "police in Valletta said", "according to a broker in Lagos"."""
    above = list(sentence.ancestors(preposition))
    if any(token.lemma == "accord" for token in above):
        return True
    doer = next((token for token in above if token.dependency == "nsubj"), None)
    return doer is not None and is_telling(sentence, sentence.tokens[doer.head])


def _is_home(sentence: Sentence, preposition: Token) -> bool:
    """Whether a place only says whose home or origin it is: "the skiers from Rosenheim"; a departure from there is an
    event of its own."""
    noun = sentence.tokens[preposition.head]
    return preposition.lemma == "from" and noun.part_of_speech in {"NOUN", "PROPN"} and not types_of_word(noun.lemma)


def _is_of_a_country(sentence: Sentence, preposition: Token) -> bool:
    """Whether a place only says where a country or a town lies: "its first pact with a country in East Africa"."""
    noun = sentence.tokens[preposition.head]
    return noun.part_of_speech == "NOUN" and any(
        noun.lemma in line for line in load("order")["places_counted"].values()
    )


def _claim(marked: MarkedSentence, first: int, last: int, preposition: Token, manner: str) -> Claim:
    sentence = marked.sentence
    words = words_of(sentence, first, last)
    focus = (sentence.tokens[first].start, sentence.tokens[first].start + len(words))
    verb = governing_verb(sentence, preposition)
    told = verb.lemma if verb is not None else ""
    stance = stance_of(sentence, verb)
    clause = clause_of(sentence, verb) if verb is not None else ()
    span = clause_span(marked, focus, [token for token in clause if token.part_of_speech != "PUNCT"])
    return Claim(
        kind=ClaimKind.PLACE,
        subject=Subject(head=told, predicate=told, place=words, segment=(MOVING,) if manner == MOVING else ()),
        value=None,
        when=When(tense=tense_of(sentence, verb), stated=False),
        span=span,
        focus=Span(sentence.document, *focus),
        words=marked.words_of(span.start, span.end),
        sentence=sentence.index,
        modality=stance.modality,
        negated=stance.negated,
        attribution=stance.attribution,
        extractor=EXTRACTOR,
    )
