"""Documents: the text exactly as read, and what its stretches are."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from checker.model.interval import TimeInterval
from checker.model.span import Span


class PassageRole(StrEnum):
    """What a stretch of an article is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"
    FURNITURE = "furniture"


CLAIM_BEARING = frozenset({PassageRole.HEADLINE, PassageRole.CAPTION, PassageRole.BODY})


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document with one role. A body passage is one paragraph, joined again where it was torn."""

    role: PassageRole
    start: int
    end: int


class Trust(IntEnum):
    """Where a publication date was stated; the higher the more it is trusted."""

    MARKUP = 0
    DATELINE = 1
    METADATA = 2
    FRONT_MATTER = 3
    SIDECAR = 4
    TOLD = 5


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A publication date that a document or a person states, with where and in which words."""

    trust: Trust
    interval: TimeInterval
    words: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One article.

    `name` is the path as given (or the key in a mapping of texts). `text` is the text exactly as read: every
    span counts its code points. `reading` has the same length; in it, marks that are no words (markup,
    line breaks inside a paragraph, curly quotation marks, exotic spaces) are replaced one for one, so that
    offsets found in it fit the text. For a web page `text` is the readable text of its blocks, and
    `source_lines` holds (offset, line of the file) pairs; for other files it is empty and lines are counted.
    """

    name: str
    text: str
    reading: str
    passages: tuple[Passage, ...]
    stated: tuple[StatedDate, ...] = ()
    title: str = ""
    credit: str = ""
    source_lines: tuple[tuple[int, int], ...] = ()

    def quote(self, span: Span) -> str:
        """The words of a span of this document."""
        return self.text[span.start : span.end]

    def line_of(self, offset: int) -> int:
        """The line of the file, counted from 1, that an offset stands on."""
        if self.source_lines:
            place = bisect_right(self.source_lines, (offset, 1 << 60)) - 1
            return self.source_lines[max(0, place)][1]
        return self.text.count("\n", 0, offset) + 1
