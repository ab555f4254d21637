"""Blocks: the lines of an article, joined again where copy was wrapped or torn apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.model.document import PassageRole
from checker.reading.datelines import split_dateline
from checker.reading.labels import role_of_line
from checker.words import load

_NARROWEST_WRAP, _WIDEST_WRAP = 40, 100
_LONG_LINE = 9
_ITEM_MARK = re.compile(r"(?:[-*+•‣▪●·]|[–—](?=\s+[^\Wa-z])|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
_TIMED_ITEM = re.compile(r"\d{1,2}[:.]\d\d\b")
_LAST_WORD = re.compile(r"(?P<word>[\w.'-]*\w)\.?\Z")
_FIRST_LETTER = re.compile(r"[\"'(\[]*(?P<letter>[^\W\d_])")
_CLOSERS = "\"')]} "


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the reading text: a line, or a paragraph once its lines are joined.

    `role` is None until it is told. `apart` says that an empty line, or the edge of a page's block, stands
    before it; `item` that it is an entry of a list, `heading` that markup makes it a title.
    """

    start: int
    end: int
    role: PassageRole | None = None
    apart: bool = True
    item: bool = False
    heading: bool = False

    def words(self, reading: str) -> str:
        """Its words on one line."""
        return " ".join(reading[self.start : self.end].split())


def lines_of(reading: str, start: int, headings: frozenset[int] = frozenset()) -> list[Block]:
    """The lines of a reading text from an offset on; those without a letter or figure are left out.

    `headings` are the offsets of lines that markup makes titles. A list mark belongs to no block.
    """
    blocks: list[Block] = []
    apart, position = True, start
    for line in reading[start:].split("\n"):
        if any(sign.isalnum() for sign in line):
            blocks.append(_block_of(line, position, apart, position in headings))
            apart = False
        else:
            apart = True
        position += len(line) + 1
    return blocks


def _block_of(line: str, position: int, apart: bool, heading: bool) -> Block:
    first = len(line) - len(line.lstrip())
    mark = _ITEM_MARK.match(line, first)
    start = mark.end() if mark else first
    role = role_of_line(" ".join(line[start:].split()))
    item = mark is not None or _TIMED_ITEM.match(line, first) is not None
    return Block(position + start, position + len(line.rstrip()), role, apart, item, heading)


def ends_with_stop(words: str) -> bool:
    """Whether a line closes a sentence."""
    return words.rstrip(_CLOSERS)[-1:] in {".", "!", "?", "…"}


def join(blocks: Sequence[Block], reading: str) -> list[Block]:
    """The blocks with wrapped lines and torn sentences made one; list entries and titles stay by themselves."""
    width = _wrap_width(blocks, reading)
    joined: list[Block] = []
    for block in blocks:
        if joined and _goes_on(joined[-1], block, reading, width, is_first=len(joined) == 1):
            joined[-1] = replace(joined[-1], end=block.end)
        else:
            joined.append(block)
    return joined


def _wrap_width(blocks: Sequence[Block], reading: str) -> int:
    """The line length that the text is wrapped at, or 0 where lines are whole paragraphs."""
    if all(second.apart for _, second in pairwise(blocks)):
        return 0
    widest = max(block.end - block.start for block in blocks)
    return widest if _NARROWEST_WRAP <= widest <= _WIDEST_WRAP else 0


def _goes_on(before: Block, block: Block, reading: str, width: int, is_first: bool) -> bool:
    """Whether a block is the rest of the one before it."""
    if block.role is not None or block.item or block.heading or before.heading:
        return False
    words, rest = before.words(reading), block.words(reading)
    wrapped = not block.apart and _fills(before, rest, reading, width) and split_dateline(rest) is None
    if before.role is not None:
        return before.role is PassageRole.CAPTION and wrapped and not ends_with_stop(words)
    return wrapped or _is_torn(words, rest, is_first)


def _fills(before: Block, rest: str, reading: str, width: int) -> bool:
    """Whether the first word of the rest would not have fitted on the last line before it."""
    last_line = reading[before.start : before.end].rsplit("\n", 1)[-1].strip()
    return 0 < width < len(last_line) + 1 + len(rest.split(" ", 1)[0])


def _is_torn(words: str, rest: str, is_first: bool) -> bool:
    """Whether a sentence was broken off: the rest begins in lower case, or the words before cannot be its end."""
    last = _LAST_WORD.search(words)
    if last is not None and last["word"].lower() in load("abbreviations")["never_final"]:
        return True
    if ends_with_stop(words):
        return False
    letter = _FIRST_LETTER.match(rest)
    if (letter is not None and letter["letter"].islower()) or words.endswith((",", " —", " –", " -")):
        return True
    if last is None or last.end() < len(words):
        return False
    endings = load("paragraphs")
    long_enough = not is_first and words.count(" ") + 1 >= _LONG_LINE
    return last["word"] in endings["open_endings"] or (long_enough and last["word"] in endings["likely_open_endings"])
