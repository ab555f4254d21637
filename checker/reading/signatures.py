"""Names that sign copy: bylines, news agencies, publishers."""

from __future__ import annotations

import re
from functools import cache

from checker.reading.tables import MARKS, bare, length, opening, table
from checker.words import load

_LONGEST_BYLINE = 14
_LONGEST_PUBLISHER = 7
_LONGEST_PART = 4
_SMALL_WORDS = frozenset(
    {"via", "of", "and", "for", "the", "de", "von", "van", "courtesy", "by", "handout", "pool", "file", "archive"}
)
_CAPITALISED = re.compile(r"[\"'(]*[^\W\d_a-z]")
_CLOSING_AGENCY = re.compile(
    r"(?P<text>[.!?][\"')]?)(?P<gap>\s+)[(\[–—-]*\s*(?P<signature>[^.!?()\[\]]{2,40})[)\]]?\.?\s*\Z"
)
_CLOSING_BRACKET = re.compile(r"(?P<text>[.!?][\"')]?)(?P<gap>\s+)[(\[](?P<signature>[^()\[\]]{2,90})[)\]]\.?\s*\Z")


@cache
def _agencies() -> dict[str, str]:
    """The agencies' names as they write them, by their names in one case."""
    return {agency.casefold(): agency for agency in load("credits")["agencies"]}


def agency_name(words: str) -> str:
    """The news agency that words name alone, as it writes itself; "" for none."""
    return _agencies().get(words.strip(MARKS).casefold(), "")


def names_agency(words: str) -> bool:
    """Whether one of the names in a list with slashes, commas or "via" is a news agency."""
    return any(agency_name(part) for part in re.split(r"\s*[/,|]\s*|\svia\s|\s-\s", words))


def names_only(words: str) -> bool:
    """Whether all words are capitalised names, small words between them set aside."""
    pieces = [piece for piece in re.split(r"[\s/,|&]+", words) if piece]
    return all(piece.lower() in _SMALL_WORDS or _CAPITALISED.match(piece) or not piece[0].isalnum() for piece in pieces)


def names_publisher(words: str) -> bool:
    """Whether a short line of names reads like a news agency or a paper ("Harbour News Service")."""
    name = words.strip(MARKS)
    if agency_name(name):
        return True
    parts = [part.strip(MARKS).lower() for part in name.split(",")[0].split()]
    known = any(part in table("credits", "organisation_words") for part in parts)
    return known and length(name) <= _LONGEST_PUBLISHER and names_only(name)


def is_byline(words: str) -> bool:
    """Whether a line names who wrote the article, or the house that did ("By Jo Field", "Jo Field | Valley Wire")."""
    line = words.strip(MARKS)
    if bare(line) in table("credits", "byline_lines") or agency_name(line):
        return True
    if any(hint in bare(line) for hint in table("credits", "byline_contains")):
        return length(line) <= 2 * _LONGEST_BYLINE
    if length(line) > _LONGEST_BYLINE or (words[-1:] in ".!?" and not words.startswith("(")):
        return False
    opened = opening(line, "credits", "byline_starts")
    if opened:
        rest = line[len(opened) :].strip()
        named = rest.removeprefix("the ").removeprefix("The ")
        return bool(_CAPITALISED.match(named)) or bool(opening(rest, "credits", "byline_houses"))
    parts = [part.strip() for part in line.split("|")]
    return len(parts) > 1 and all(length(part) <= _LONGEST_PART and _CAPITALISED.match(part) for part in parts)


def closing_signature(words: str) -> tuple[int, int] | None:
    """Where running text ends and where the signature after its last stop begins; or None.

    "… he said. AGENCY", "… he said. (With inputs from AGENCY)".
    """
    for pattern, signs in ((_CLOSING_AGENCY, agency_name), (_CLOSING_BRACKET, is_byline)):
        found = pattern.search(words)
        if found is not None and signs(found["signature"]):
            return found.end("text"), found.end("gap")
    return None
