"""Blocks: the lines of an article."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.model.document import PassageRole
from checker.reading.labels import role_of_line

_ITEM_MARK = re.compile(r"(?:[-*+•‣▪●·]|[–—](?=\s+[^\Wa-z])|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
# An hour that something follows: alone on its line ("9:40 p.m.") it is the rest of a sentence.
_TIMED_ITEM = re.compile(r"\d{1,2}[:.]\d\d\b(?!\s*(?:[ap]\.?m\.?)?\W*\Z)")


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
