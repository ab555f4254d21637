"""Captions of pictures: the label before one, the credit after it."""

from __future__ import annotations

import re
from functools import cache

from checker.reading.signatures import names_agency, names_only
from checker.reading.tables import MARKS, length, opening, table

_LONGEST_CREDIT = 9
_AFTER_STOP = re.compile(r"[.!?\"')]\s+(?=[^\s.!?])")
_BRACKETED_TAIL = re.compile(r"[(\[](?P<tail>[^()\[\]]{2,90})[)\]][.\s]*\Z")
_JOINTS = (":", ",", " by ", " -", " –", " —", " via ", "/")


def caption_label(words: str) -> int:
    """How many signs at the beginning of a line are the label of a caption ("FILE PHOTO:"); 0 for none."""
    return next((len(label) for label in _labels() if words.lower().startswith(label)), 0)


@cache
def _labels() -> tuple[str, ...]:
    return tuple(sorted(table("captions", "labels"), key=lambda label: (-len(label), label)))


def is_bare_label(words: str) -> bool:
    """Whether a line is nothing but the label of the caption on the next line."""
    return 0 < caption_label(words) >= len(words.rstrip())


def is_caption(words: str) -> bool:
    """Whether a line says by its label, its first words or the credit at its end that it is a caption."""
    return bool(caption_label(words) or opening(words, "captions", "starts")) or caption_credit(words) < len(words)


def caption_credit(words: str) -> int:
    """Where the credit that closes a caption begins ("… Photo: Agency"); the length of the line where there is none."""
    bracketed = _BRACKETED_TAIL.search(words)
    if bracketed and is_credit(bracketed["tail"]):
        return bracketed.start()
    for stop in _AFTER_STOP.finditer(words):
        if is_credit(words[stop.end() :]):
            return stop.end()
    return len(words)


def is_credit(words: str) -> bool:
    """Whether words are nothing but the credit of a picture ("PHOTO: AGENCY", "Agency/Name", "FILE PHOTO")."""
    line = words.strip(MARKS)
    if not line or length(line) > _LONGEST_CREDIT:
        return False
    if line.lower() in table("captions", "credit_endings"):
        return True
    label = opening(line, "captions", "credit_labels")
    named = line[len(label) :]
    if label and named.lower().startswith(_JOINTS):
        named = re.sub(r"^\s*by\b", "", named.strip(MARKS), flags=re.IGNORECASE).strip(MARKS)
        return bool(named) and (names_only(named) or names_agency(named))
    return _is_signature(line)


def _is_signature(words: str) -> bool:
    """Whether words are names with a slash or "via": "Agency/Photographer", "Name/Pool via AGENCY"."""
    if not names_only(words.replace("/", " ")):
        return False
    return "/" in words or (" via " in words and names_agency(words))
