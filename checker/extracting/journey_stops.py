"""Claims that a place is a numbered stop of a journey: "Seoul, the first stop of the tour", "began her trip there"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.extracting.clauses import clause_of, content_lemmas, governing_verb, is_verb, objects_of, subject_of
from checker.extracting.evidence import clause_span
from checker.extracting.modality import stance_of
from checker.extracting.naming import all_names, names_in, words_of
from checker.extracting.tenses import tense_of
from checker.model.claim import Claim, ClaimKind, Modality, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.words import load

EXTRACTOR = "journey stops"
FIRST, LAST = "1", "last"
# How far a place may stand before "the first stop": "in Tokyo on Monday, the first stop of four".
REACH = 6
PLACES = frozenset({"GPE", "LOC", "FAC", "NAME"})
NOMINAL = frozenset({"DET", "PRON", "ADJ", "NOUN", "PROPN", "PART"})


@dataclass(frozen=True, slots=True)
class Stop:
    """A place by its name's first and last token, with its number in a journey and the word that tells of it."""

    first: int
    last: int
    number: str
    word: Token


def journey_stops(marked: MarkedSentence) -> Iterator[Claim]:
    """The places of a sentence that it calls the first, the second … or the last of a journey, each once."""
    seen = set()
    for stop in (*_called_stops(marked.sentence), *_begun_or_ended(marked.sentence)):
        if (stop.first, stop.number) not in seen:
            seen.add((stop.first, stop.number))
            yield _claim(marked, stop)


def _called_stops(sentence: Sentence) -> Iterator[Stop]:
    """ "Seoul, the first stop of the tour", "the first stop was Seoul", "Apia was the opening stop"."""
    for noun in sentence.tokens:
        number = _number(sentence, noun) if noun.lemma in load("journeys")["stops"] else ""
        if not number or _is_within(sentence, noun):
            continue
        for first, last in _places(sentence):
            if _is_said_of(sentence, noun, first, last):
                yield Stop(first, last, number, noun)
                break


def _number(sentence: Sentence, noun: Token) -> str:
    """Which stop of a journey a noun is by the word beside it; "" for an unnumbered one."""
    numbers = load("journeys")["numbers"]
    beside = (child.text.lower() for child in sentence.children(noun))
    return next((numbers[word] for word in beside if word in numbers), "")


def _is_within(sentence: Sentence, noun: Token) -> bool:
    """ "The first stop in Japan" is none of the whole journey."""
    return any(child.lemma in {"in", "at"} and child.index > noun.index for child in sentence.children(noun))


def _is_said_of(sentence: Sentence, noun: Token, first: int, last: int) -> bool:
    """Whether a stop is that place: apposed to it behind a comma, or joined to it by a form of "be"."""
    verb, name = sentence.tokens[noun.head], sentence.tokens[last]
    if verb.lemma == "be" and noun.dependency in {"nsubj", "attr"}:
        joined = name.head == verb.index and name.dependency in {"nsubj", "attr"}
        behind = sentence.tokens[name.head]
        return joined or (behind.dependency == "prep" and behind.head == verb.index and noun.dependency == "nsubj")
    between = sentence.tokens[last + 1 : noun.index]
    comma = next((at for at, token in enumerate(between) if token.text == ","), None)
    if comma is None or len(between) > REACH + comma or last > noun.index:
        return False
    apposed = all(token.part_of_speech in NOMINAL for token in between[comma + 1 :])
    return apposed and not any(is_verb(token) or token.text in {";", "."} for token in between)


def _begun_or_ended(sentence: Sentence) -> Iterator[Stop]:
    """ "The tour began in Tokyo", "he ended his trip in Doha"."""
    table = load("journeys")
    for verb in sentence.tokens:
        number = FIRST if verb.lemma in table["beginning"] else LAST if verb.lemma in table["ending"] else ""
        if not number or not is_verb(verb):
            continue
        subject = subject_of(sentence, verb)
        taking_part = [*objects_of(sentence, verb), *([subject] if subject is not None else [])]
        if not any(noun.lemma in table["journeys"] for noun in taking_part):
            continue
        for child in sentence.children(verb):
            if child.dependency == "prep" and child.lemma in {"in", "at"}:
                yield from (Stop(*place, number, verb) for place in _places_under(sentence, child))


def _places_under(sentence: Sentence, preposition: Token) -> Iterator[tuple[int, int]]:
    goals = {child.index for child in sentence.children(preposition) if child.dependency == "pobj"}
    yield from ((first, last) for first, last in _places(sentence) if goals & set(range(first, last + 1)))


def _places(sentence: Sentence) -> list[tuple[int, int]]:
    return [(first, last) for first, last, label in all_names(sentence) if label in PLACES]


def _claim(marked: MarkedSentence, stop: Stop) -> Claim:
    sentence = marked.sentence
    place = words_of(sentence, stop.first, stop.last)
    start = sentence.tokens[stop.first].start
    verb = governing_verb(sentence, stop.word)
    clause = clause_of(sentence, verb) if verb is not None else sentence.tokens
    around = [token for token in clause if token.part_of_speech != "PUNCT"]
    low, high = sorted((sentence.tokens[stop.first].start, stop.word.start))
    span = clause_span(marked, (low, max(high, sentence.tokens[stop.last].end)), around)
    stance = stance_of(sentence, verb)
    return Claim(
        kind=ClaimKind.PLACE,
        subject=Subject(
            head="stop",
            predicate=verb.lemma if verb is not None else "",
            modifiers=(stop.number,),
            context=content_lemmas(around),
            names=names_in(sentence, clause),
            place=place,
        ),
        value=None,
        when=When(tense=tense_of(sentence, verb), stated=False),
        span=span,
        focus=Span(sentence.document, start, start + len(place)),
        words=marked.words_of(span.start, span.end),
        sentence=sentence.index,
        modality=Modality.ACTUAL if stance.modality in {Modality.PLAN, Modality.FORECAST} else stance.modality,
        negated=stance.negated,
        attribution=stance.attribution,
        extractor=EXTRACTOR,
    )
