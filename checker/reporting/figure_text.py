"""Text in figures: SVG does not wrap, so words are cut to the room they have, by an estimate of their width."""

from __future__ import annotations

from unicodedata import east_asian_width

from checker.reporting.escaping import one_line

# Hundredths of the font size that a sign takes in the wider of the usual system fonts.
_NARROW, _ORDINARY, _FIGURE, _CAPITAL, _WIDE = 37, 60, 64, 70, 100
_NARROW_SIGNS = frozenset(" .,:;'!|()[]/-fijlrtI’‘")
_WIDE_SIGNS = frozenset("mwMW@%—…")


def width_of(words: str, size: int) -> int:
    """About how many pixels words take in a font of `size` pixels."""
    return -(-size * sum(map(_hundredths, words)) // 100)


def fitting(words: str, width: int, size: int) -> str:
    """Words on one line, cut at a blank and ended with "…" where they are wider than `width` pixels."""
    line = one_line(words).strip()
    if width_of(line, size) <= width:
        return line
    room = (width - size) * 100 // size
    kept = 0
    while kept < len(line) and (room := room - _hundredths(line[kept])) >= 0:
        kept += 1
    whole_words = line[: kept + 1].rpartition(" ")[0]
    return (whole_words if 2 * len(whole_words) > kept else line[:kept]).rstrip() + "…"


def _hundredths(sign: str) -> int:
    if sign in _NARROW_SIGNS:
        return _NARROW
    if sign in _WIDE_SIGNS or east_asian_width(sign) in "WF":
        return _WIDE
    if sign.isdigit():
        return _FIGURE
    return _CAPITAL if sign.isupper() else _ORDINARY
