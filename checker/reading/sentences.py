"""Sentences of the passages that can bear claims, split by a few rules over tables of abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.model.document import CLAIM_BEARING, Document
from checker.model.sentence import Sentence
from checker.words import load

# A stop with the quotation marks and brackets that close on it, a gap, and what may open the next sentence.
_CANDIDATE = re.compile(r"(?P<stop>[.!?…]+)(?P<closers>[\"')\]]*)(?P<gap>\s+)(?=(?P<next>\S+))")
# "…the war.The minister…": the gap was lost. Two small letters before and two after, so that no address is torn.
_LOST_GAP = re.compile(r"(?<=[a-zß-öø-ÿ]{2})(?P<stop>[.!?])(?P<closers>[\"')]?)(?=[A-Z][a-z]+[\s,])")
_WORD_BEFORE = re.compile(r"(?P<word>[^\s\"'(\[]+)\Z")
_OPENING_MARKS = "\"'([“‘*_-–—"
_INITIAL = re.compile(r"[^\W\d_]\Z")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}\Z")
_LONGEST_WORD = 40


def split_sentences(document: Document) -> list[Sentence]:
    """The sentences of a document's headlines, captions and body, in order, not yet parsed.

    Their words are those of the reading text; `paragraph` is the place of their passage in the document.
    """
    sentences: list[Sentence] = []
    for paragraph, passage in enumerate(document.passages):
        if passage.role not in CLAIM_BEARING:
            continue
        for start, end in sentence_spans(document.reading[passage.start : passage.end]):
            first, last = passage.start + start, passage.start + end
            words = document.reading[first:last]
            sentences.append(Sentence(document.name, len(sentences), passage.role, paragraph, first, last, words))
    return sentences


def sentence_spans(words: str) -> list[tuple[int, int]]:
    """Where each sentence of a paragraph begins and ends, white space around it left out."""
    spans: list[tuple[int, int]] = []
    start = 0
    for end, following in _breaks(words):
        spans.append((start, end))
        start = following
    spans.append((start, len(words)))
    return [_trimmed(words, *span) for span in spans if any(sign.isalnum() for sign in words[slice(*span)])]


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    inside = words[start:end]
    return start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())


def _breaks(words: str) -> Iterator[tuple[int, int]]:
    """The end of each sentence but the last, with the beginning of the next."""
    found = [*_CANDIDATE.finditer(words), *_LOST_GAP.finditer(words)]
    for match in sorted(found, key=lambda match: match.start()):
        if "gap" not in match.re.groupindex:
            yield match.end(), match.end()
        elif _ends_sentence(words, match):
            yield match.end("closers"), match.end()


def _ends_sentence(words: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends at a stop: what follows has to open one, and what precedes must not be cut short."""
    following = match["next"].lstrip(_OPENING_MARKS)
    if not following:
        return not match["next"].startswith(("-", "–", "—"))
    if not _can_open(following):
        return False
    if match["stop"] != "." or match["closers"].startswith(('"', "'")):
        return True
    before = _WORD_BEFORE.search(words, max(0, match.start() - _LONGEST_WORD), match.start())
    return before is None or not _is_cut_short(before["word"].rstrip("\"')]"), following)


def _can_open(following: str) -> bool:
    """Whether a word can open a sentence: a capital, a figure, a currency sign; of the rest, no small letter."""
    return not following[0].islower() and following[0] not in ",;:.)]}"


def _is_cut_short(word: str, following: str) -> bool:
    """Whether a word written with a stop is an abbreviation, or an initial, that goes on with what follows."""
    lowered, next_word = word.lower(), re.split(r"[^\w'-]", following, maxsplit=1)[0]
    last_part = re.split(r"[-–—/]", lowered)[-1]
    if {lowered, last_part} & _table("never_final"):
        return True
    if following[0].isdigit() and {lowered, last_part} & _table("never_final_before_figures"):
        return True
    if lowered in _table("may_be_final") or _DOTTED.match(word):
        return not _opens(next_word)
    return _INITIAL.match(word) is not None and word.isupper() and word != "I" and not _opens(next_word)


def _opens(next_word: str) -> bool:
    return next_word[:1].isupper() and next_word.lower() in _table("openers")


@cache
def _table(key: str) -> frozenset[str]:
    return frozenset(load("abbreviations")[key])
