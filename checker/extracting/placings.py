"""Claims of who came in which place of a contest: "Dravska finished second", "took third place", "Sweden second"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.extracting.clauses import clause_of, content_lemmas, is_verb, objects_of, subject_of
from checker.extracting.evidence import clause_span
from checker.extracting.modality import stance_of
from checker.extracting.naming import all_names, names_in, words_of
from checker.extracting.tenses import tense_of
from checker.model.claim import Claim, ClaimKind, First, Name, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.words import load

EXTRACTOR = "placings"


@dataclass(frozen=True, slots=True)
class Placing:
    """A name by its first and last token, its place, and the word that says so."""

    first: int
    last: int
    label: str
    place: int
    word: Token


def placings(marked: MarkedSentence) -> Iterator[Claim]:
    """The places in a contest that a sentence gives to those it names."""
    sentence = marked.sentence
    for verb in sentence.tokens:
        if not is_verb(verb) or any(child.dependency == "neg" for child in sentence.children(verb)):
            continue
        word, place = _place_of(sentence, verb)
        subject = subject_of(sentence, verb)
        if word is None or subject is None:
            continue
        found = [Placing(*name, place, word) for name in _names_at(sentence, subject)]
        for placing in (*found, *_told_beside(sentence, word, place)):
            yield _claim(marked, placing, verb)


def _place_of(sentence: Sentence, verb: Token) -> tuple[Token | None, int]:
    """The place that a verb gives to its subject, by the word that numbers it: "finished second", "took the silver"."""
    table = load("placings")
    if verb.lemma in table["finishing"]:
        for child in sentence.children(verb):
            number = _number(child)
            if number and child.index > verb.index and child.dependency in {"advmod", "acomp", "attr"}:
                return (None, 0) if _has_noun_behind(sentence, child) else (child, number)
            if child.lemma in {"in", "as"} and child.dependency == "prep":
                for goal in sentence.children(child):
                    if goal.lemma in table["places"]:
                        return _numbered(sentence, goal)
    if verb.lemma in table["taking"]:
        for noun in objects_of(sentence, verb):
            if noun.lemma in table["places"] or noun.lemma in table["medals"]:
                return _numbered(sentence, noun)
    return None, 0


def _numbered(sentence: Sentence, noun: Token) -> tuple[Token | None, int]:
    """The number of a place or medal by the word before it: "third place", "the silver medal", "silver"."""
    beside = [child for child in (*sentence.children(noun), noun) if _number(child)]
    return (beside[0], _number(beside[0])) if beside else (None, 0)


def _number(token: Token) -> int:
    return int(load("placings")["numbers"].get(token.text.lower(), 0))


def _has_noun_behind(sentence: Sentence, number: Token) -> bool:
    """ "Finished first half" numbers no finisher."""
    behind = sentence.tokens[number.index + 1 : number.index + 2]
    return any(token.part_of_speech in {"NOUN", "NUM"} for token in behind)


def _told_beside(sentence: Sentence, word: Token, place: int) -> Iterator[Placing]:
    """Those behind whom the same sentence numbers right after their names: "with Sweden second and Norway third"."""
    for first, last, label in all_names(sentence):
        behind = sentence.tokens[last + 1 : last + 2]
        if first > word.index and behind and _number(behind[0]) > place and not _has_noun_behind(sentence, behind[0]):
            yield Placing(first, last, label, _number(behind[0]), behind[0])


def _names_at(sentence: Sentence, token: Token) -> list[tuple[int, int, str]]:
    return [name for name in all_names(sentence) if name[0] <= token.index <= name[1]]


def _claim(marked: MarkedSentence, placing: Placing, verb: Token) -> Claim:
    sentence = marked.sentence
    clause = [token for token in clause_of(sentence, verb) if token.part_of_speech != "PUNCT"]
    start, end = sentence.tokens[placing.first].start, max(sentence.tokens[placing.last].end, placing.word.end)
    span = clause_span(marked, (min(start, verb.start), max(end, verb.end)), clause)
    stance = stance_of(sentence, verb)
    holder = Name(words_of(sentence, placing.first, placing.last), placing.label)
    others = (name for name in names_in(sentence, sentence.tokens) if name.words != holder.words)
    return Claim(
        kind=ClaimKind.FIRST,
        subject=Subject(
            head="place", predicate=verb.lemma, context=content_lemmas(sentence.tokens), names=(holder, *others)
        ),
        value=First(placing.place, None, ()),
        when=When(tense=tense_of(sentence, verb), stated=False),
        span=span,
        focus=Span(sentence.document, placing.word.start, placing.word.end),
        words=marked.words_of(span.start, span.end),
        sentence=sentence.index,
        modality=stance.modality,
        negated=stance.negated,
        attribution=stance.attribution,
        extractor=EXTRACTOR,
    )
