"""What a single line says of itself: page furniture, a caption, a credit, a byline."""

from __future__ import annotations

import re
from functools import cache

from checker.model.document import PassageRole
from checker.words import load

_LONGEST_PROMPT = 30
_LONGEST_HINT = 16
_LONGEST_POINTER = 12
_LONGEST_BYLINE = 14
_LONGEST_CREDIT = 9
_MARKS = " \t*_#>|[](){}.,:;!?…·•-–—=~<»"
_BAR_SEPARATORS = re.compile(r"\s*[|·•/>►▶»]\s*|\s{2,}")
_NUMBER_IN_BAR = re.compile(r"\s*\(?\b\d[\d.,]*k?\)?\s*")
_SMALL_WORDS = frozenset(
    {"via", "of", "and", "for", "the", "de", "von", "van", "courtesy", "by", "handout", "pool", "file", "archive"}
)
_CAPITALISED = re.compile(r"[\"'(]*[^\W\d_a-z]")
_AFTER_STOP = re.compile(r"[.!?\"')]\s+(?=[^\s.!?])")
_CLOSING_AGENCY = re.compile(r"(?P<text>[.!?][\"')]?)\s+[(\[–—-]*\s*(?P<agency>[\w /-]{2,30})[)\]]?\.?\s*\Z")
_BRACKETED_TAIL = re.compile(r"[(\[](?P<tail>[^()\[\]]{2,90})[)\]][.\s]*\Z")


def role_of_line(words: str) -> PassageRole | None:
    """FURNITURE, CAPTION or BYLINE where a line of straightened words says so by itself; else None."""
    if is_furniture(words):
        return PassageRole.FURNITURE
    if is_credit(words):
        return PassageRole.FURNITURE
    if caption_label(words) or caption_credit(words) < len(words) or _starts(words, "captions", "starts"):
        return PassageRole.CAPTION
    return PassageRole.BYLINE if is_byline(words) else None


def is_furniture(words: str) -> bool:
    """Whether a line is a prompt, a plug, a row of controls or a legal line."""
    bare = _bare(words)
    length = words.count(" ") + 1
    if bare in _table("furniture", "whole") or _is_bar(words):
        return True
    if length <= _LONGEST_PROMPT and _starts(words, "furniture", "starts"):
        return True
    if length <= _LONGEST_POINTER and words[-1:] not in ".!" and _starts(words, "furniture", "pointers"):
        return True
    quotes = '"' in words
    return length <= _LONGEST_HINT and not quotes and any(hint in bare for hint in _table("furniture", "contains"))


def heads_list(words: str) -> bool:
    """Whether titles of other stories follow a line ("RELATED STORIES")."""
    return _bare(words) in _table("furniture", "list_heads")


def _is_bar(words: str) -> bool:
    pieces = [_NUMBER_IN_BAR.sub("", piece).strip(_MARKS).lower() for piece in _BAR_SEPARATORS.split(words)]
    known = _table("furniture", "bar_words")
    return len(pieces) > 1 and all(not piece or piece in known for piece in pieces)


def caption_label(words: str) -> int:
    """How many signs at the beginning of a line are the label of a caption ("FILE PHOTO:"); 0 for none."""
    lowered = words.lower()
    for label in sorted(_table("captions", "labels"), key=len, reverse=True):
        if lowered.startswith(label):
            return len(label)
    return 0


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
    bare = words.strip(_MARKS)
    if not bare or bare.count(" ") + 1 > _LONGEST_CREDIT:
        return False
    if bare.lower() in _table("captions", "credit_endings"):
        return True
    label, named = _after_credit_label(bare)
    if label:
        return bool(named) and (_names_only(named) or bool(_agencies_in(named)))
    return _is_signature(bare)


def _after_credit_label(words: str) -> tuple[str, str]:
    lowered = words.lower()
    for label in sorted(_table("captions", "credit_labels"), key=len, reverse=True):
        for joint in (":", " by ", " -", " –", " —", " via ", "/"):
            if lowered.startswith(label + joint):
                return label, words[len(label) + len(joint) :].strip(_MARKS)
    return "", words


def _is_signature(words: str) -> bool:
    """ "Agency/Photographer", "Name/Pool via AGENCY": names with a slash or "via", or a picture archive at the end."""
    if not any(joint in words for joint in ("/", " via ")) or not _names_only(words.replace("/", " ")):
        return False
    return bool(_agencies_in(words)) or "/" in words


def _names_only(words: str) -> bool:
    pieces = [piece for piece in re.split(r"[\s/,|&]+", words) if piece]
    return all(piece.lower() in _SMALL_WORDS or _CAPITALISED.match(piece) or not piece[0].isalnum() for piece in pieces)


def _agencies_in(words: str) -> list[str]:
    pieces = {piece.strip(_MARKS).casefold() for piece in re.split(r"\s*[/,|]\s*|\svia\s|\s-\s", words)}
    return sorted(pieces & _agency_names().keys())


def is_byline(words: str) -> bool:
    """Whether a line names who wrote the article, or the house that did ("By Jo Field", "Jo Field | Valley Wire")."""
    bare = words.strip(_MARKS)
    if bare.lower() in _table("credits", "byline_lines") or bare.casefold() in _agency_names():
        return True
    pieces = bare.split(" ")
    if len(pieces) > _LONGEST_BYLINE or (words[-1:] in ".!?" and not words.startswith("(")):
        return False
    for opening in sorted(_table("credits", "byline_starts"), key=len, reverse=True):
        if bare.lower().startswith(opening + " "):
            return _opens_with_name(bare[len(opening) :].strip())
    parts = [part.strip() for part in bare.split("|")]
    return len(parts) > 1 and all(part and part.count(" ") < 4 and _CAPITALISED.match(part) for part in parts)


def _opens_with_name(words: str) -> bool:
    return bool(_CAPITALISED.match(words)) or words.lower().startswith(
        ("our ", "a ", "staff", "the ", "agencies", "agency")
    )


def names_publisher(words: str) -> bool:
    """Whether a short line of names reads like a news agency or a paper ("Harbour News Service")."""
    bare = words.strip(_MARKS)
    if bare.casefold() in _agency_names():
        return True
    known = _table("credits", "organisation_words")
    last_words = [piece.strip(_MARKS).lower() for piece in bare.split(",")[0].split()]
    return bare.count(" ") < 7 and _names_only(bare) and any(word in known for word in last_words)


def closing_agency(words: str) -> tuple[int, int] | None:
    """Where running text ends and where the agency's name after its last stop begins ("… he said. AGENCY"); or None."""
    found = _CLOSING_AGENCY.search(words)
    if found is None or not agency_name(found["agency"]):
        return None
    return found.end("text"), found.start("agency")


def agency_name(words: str) -> str:
    """The news agency that words name alone, as it writes itself; "" for none."""
    return _agency_names().get(words.strip(_MARKS).casefold(), "")


def _starts(words: str, table: str, key: str) -> bool:
    lowered = words.lstrip("*_ [(—–-").lower()
    for opening in _table(table, key):
        if lowered.startswith(opening):
            following = lowered[len(opening) : len(opening) + 1]
            if not (opening[-1].isalpha() and following.isalnum()):
                return True
    return False


def _bare(words: str) -> str:
    return words.lower().strip(_MARKS)


@cache
def _table(name: str, key: str) -> frozenset[str]:
    return frozenset(load(name)[key])


@cache
def _agency_names() -> dict[str, str]:
    return {agency.casefold(): agency for agency in load("credits")["agencies"]}
