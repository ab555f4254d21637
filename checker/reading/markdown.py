"""Markdown: its marks are no words; in the reading text they become spaces."""

from __future__ import annotations

import re

_LINE_MARKS = (
    re.compile(r"^[ \t]{0,3}(?P<mark>#{1,6})[ \t]", re.MULTILINE),
    re.compile(r"[ \t](?P<mark>#{1,6})[ \t]*$", re.MULTILINE),
    re.compile(r"^[ \t]{0,3}(?P<mark>(?:>[ \t]?)+)", re.MULTILINE),
    re.compile(r"^(?P<mark>[ \t]{0,3}(?:(?:[-*_=][ \t]*){3,}))$", re.MULTILINE),
    re.compile(r"^[ \t]{0,3}(?P<mark>\[[^\]\n]{1,80}\]:[ \t]*\S+)[^\n]*$", re.MULTILINE),
)
_SPAN_MARKS = (
    re.compile(r"(?P<mark>!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\))"),
    re.compile(r"(?P<mark>\[)(?=[^\[\]\n]{1,300}\](?:\(|\[))"),
    re.compile(r"(?<=[^\s\[])(?P<mark>\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,80}\]))"),
    re.compile(r"(?P<mark><(?:/?[a-zA-Z][^<>\n]{0,200}|!--[^<>\n]{0,300}--)>)"),
    re.compile(r"(?P<mark>\*{1,3})(?=[^\s*])"),
    re.compile(r"(?<=[^\s*])(?P<mark>\*{1,3})"),
    re.compile(r"(?<![^\W_])(?P<mark>_{1,3})(?=[^\s_])"),
    re.compile(r"(?<=[^\s_])(?P<mark>_{1,3})(?![^\W_])"),
    re.compile(r"(?P<mark>`{1,3})"),
    re.compile(r"(?P<mark>~~)"),
    re.compile(r"(?P<mark>\\)(?=[!-/:-@\[-`{-~])"),
)
_HEADING = re.compile(
    r"^[ \t]{0,3}#{1,6}[ \t]+(?=\S)[^\n]*$"
    r"|^(?=[^\n]*\w)[^\n]+(?=\n[ \t]{0,3}(?:={3,}|-{3,})[ \t\r]*$)",
    re.MULTILINE,
)


def blank_marks(text: str) -> str:
    """The text with headings', quotations', links', images' and emphasis marks made of spaces; of the same length.

    List marks stay: they tell the entries of a list apart.
    """
    for pattern in (*_LINE_MARKS, *_SPAN_MARKS):
        text = pattern.sub(_blank_mark, text)
    return text


def _blank_mark(match: re.Match[str]) -> str:
    start, end = match.start("mark") - match.start(), match.end("mark") - match.start()
    whole = match[0]
    return whole[:start] + " " * (end - start) + whole[end:]


def heading_lines(text: str, start: int) -> frozenset[int]:
    """The offsets of the lines, from an offset on, that are headings."""
    return frozenset(match.start() for match in _HEADING.finditer(text, start))
