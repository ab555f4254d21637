"""Claims about names: each spelling in which an article names a person, where it first stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.extracting.naming import all_names, words_of
from checker.model.claim import Claim, ClaimKind, Name, Subject, When
from checker.model.sentence import Sentence
from checker.model.span import Span
from checker.words import load

EXTRACTOR = "people"
FEWEST_LETTERS = 3


def people(sentences: Iterable[Sentence]) -> Iterator[Claim]:
    """The persons that the parsed sentences of one document name, each spelling once."""
    seen: set[str] = set()
    for sentence in sentences:
        for first, last, label in all_names(sentence) if sentence.is_parsed else ():
            words = words_of(sentence, first, last).strip(" '.,")
            if words not in seen and _is_name(words) and (label == "PERSON" or _may_be_person(words, label)):
                seen.add(words)
                yield _claim(sentence, sentence.tokens[first].start, Name(words, label))


def _may_be_person(words: str, label: str) -> bool:
    """Whether a name of two or three plain words may be a person's that the language model took for a body's."""
    parts = words.split()
    return (
        label in {"ORG", "NAME"} and len(parts) in {2, 3} and all(part.isalpha() and part.istitle() for part in parts)
    )


def _is_name(words: str) -> bool:
    parts = words.split()
    letters = all(part[:1].isalpha() and "\n" not in part for part in parts)
    of_body = parts[-1].lower() in load("persons")["bodies"]
    return letters and not of_body and len(parts) <= 5 and parts[-1][:1].isupper() and len(parts[-1]) >= FEWEST_LETTERS


def _claim(sentence: Sentence, start: int, name: Name) -> Claim:
    span = Span(sentence.document, start, start + len(name.words))
    return Claim(
        kind=ClaimKind.NAME,
        subject=Subject(head="person", names=(name,)),
        value=None,
        when=When(stated=False),
        span=span,
        focus=span,
        words=name.words,
        sentence=sentence.index,
        extractor=EXTRACTOR,
    )
