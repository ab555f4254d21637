"""Blocks with their roles to passages: labels, credits and datelines get passages of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model.document import Passage, PassageRole, StatedDate, Trust
from checker.model.span import Span
from checker.reading.captions import caption_credit, caption_label
from checker.reading.datelines import DateLine, read_date_line, split_dateline
from checker.reading.layout import Block
from checker.reading.signatures import agency_name, closing_signature, names_publisher
from checker.reading.stated_dates import WrittenDate

_PARAGRAPHS_WITH_DATELINE, _BLOCKS_ABOVE = 2, 5
_STRAY_MARKS = re.compile(r"[\s:;,.|>•–—-]*(?=[\w\"'(\[$€£¥₹+-])")
_CREDITED = frozenset({PassageRole.BYLINE, PassageRole.DATELINE})


@dataclass(frozen=True, slots=True)
class Layout:
    """The passages of an article in order, the dates that it states, and the agency it is credited to, or ""."""

    passages: tuple[Passage, ...]
    stated: tuple[StatedDate, ...]
    credit: str


def cut(name: str, blocks: Sequence[Block], reading: str) -> Layout:
    """The passages of an article from its blocks, each of which has its role."""
    passages: list[Passage] = []
    written: list[tuple[WrittenDate, int]] = []
    credited: list[str] = []
    bodies = [block for block in blocks if block.role is PassageRole.BODY]
    for block in blocks:
        words = _one_line(block, reading)
        if block.role is PassageRole.CAPTION:
            passages.extend(_caption(block, words))
        elif block in bodies[:_PARAGRAPHS_WITH_DATELINE] and (dateline := split_dateline(words)) is not None:
            end = block.start + dateline.end
            passages.append(Passage(PassageRole.DATELINE, block.start, end))
            passages.extend(_body(Block(end, block.end), reading[end : block.end]))
            written.extend((date, block.start) for date in dateline.dates)
            credited.append(dateline.agency)
        elif block.role is PassageRole.BODY:
            passages.extend(_body(block, words))
        else:
            passages.append(Passage(block.role or PassageRole.BODY, block.start, block.end))
    credited.extend(_closing_credits(passages, reading))
    stated = _stated(name, written, blocks, reading)
    return Layout(tuple(passages), stated, next((credit for credit in credited if credit), ""))


def one_line_each(passages: Sequence[Passage], reading: str) -> str:
    """The reading text with the line breaks inside each passage made of spaces; of the same length."""
    pieces, done = [], 0
    for passage in passages:
        pieces += [reading[done : passage.start], reading[passage.start : passage.end].replace("\n", " ")]
        done = passage.end
    return "".join([*pieces, reading[done:]])


def _one_line(block: Block, reading: str) -> str:
    return reading[block.start : block.end].replace("\n", " ")


def _caption(block: Block, words: str) -> Iterator[Passage]:
    """The label of a caption, its words, its credit."""
    label, credit = caption_label(words), caption_credit(words)
    if label:
        yield Passage(PassageRole.FURNITURE, block.start, block.start + label)
    start = label + len(words[label:]) - len(words[label:].lstrip())
    end = len(words[:credit].rstrip())
    if start < end:
        yield Passage(PassageRole.CAPTION, block.start + start, block.start + end)
    if credit < len(words):
        yield Passage(PassageRole.FURNITURE, block.start + max(credit, start), block.end)


def _body(block: Block, words: str) -> Iterator[Passage]:
    """A paragraph without the stray marks before it and the agency's name after it."""
    stray = _STRAY_MARKS.match(words)
    start = block.start + (stray.end() if stray else 0)
    closing = closing_signature(words)
    if closing is None:
        yield Passage(PassageRole.BODY, start, block.end)
        return
    text_end, agency = closing
    yield Passage(PassageRole.BODY, start, block.start + text_end)
    yield Passage(PassageRole.BYLINE, block.start + agency, block.end)


def _closing_credits(passages: Sequence[Passage], reading: str) -> Iterator[str]:
    """Who the last credited lines name, then an agency named alone above the text."""
    text = [place for place, passage in enumerate(passages) if passage.role is PassageRole.BODY]
    lines = [
        (place, reading[passage.start : passage.end].strip(" ()[]–—-.,\n"))
        for place, passage in enumerate(passages)
        if passage.role is PassageRole.BYLINE
    ]
    for place, words in reversed(lines):
        if text and place > text[-1] and names_publisher(words):
            yield agency_name(words) or words
    yield from (agency_name(words) for _, words in lines)


def _stated(
    name: str, prefixes: Sequence[tuple[WrittenDate, int]], blocks: Sequence[Block], reading: str
) -> tuple[StatedDate, ...]:
    """The dates that datelines and date lines state; those of the last change only where there are no others."""
    lines = [
        (line, block.start)
        for block in blocks
        if block.role in _CREDITED and (line := read_date_line(_one_line(block, reading))) is not None
    ]
    first = [*prefixes, *_dates_of(lines, revision=False)]
    found = first if any(written.interval for written, _ in first) else list(_dates_of(lines, revision=True))
    if not any(written.interval for written, _ in found):
        above = list(_lines_above(blocks, reading))
        found = [*found, *_dates_of(above, revision=False), *_dates_of(above, revision=True)]
    stated = [_stated_date(name, written, offset, reading) for written, offset in found]
    return tuple(date for date in stated if date is not None)


def _lines_above(blocks: Sequence[Block], reading: str) -> Iterator[tuple[DateLine, int]]:
    """The lines above the running text that state its day, though their block was taken for a title."""
    for block in blocks[:_BLOCKS_ABOVE]:
        if block.role is PassageRole.CAPTION:
            continue
        if block.role is PassageRole.BODY and block.words(reading).endswith("."):
            return
        start = block.start
        for words in reading[block.start : block.end].split("\n"):
            line = read_date_line(words) if words.strip() else None
            if line is not None:
                yield line, start
            start += len(words) + 1


def _stated_date(name: str, written: WrittenDate, offset: int, reading: str) -> StatedDate | None:
    """The date of a line that begins at an offset; None where it has no year."""
    if written.interval is None:
        return None
    span = Span(name, offset + written.start, offset + written.end)
    words = " ".join(reading[span.start : span.end].split())
    return StatedDate(Trust.DATELINE, written.interval.with_grounds(f'the article states "{words}"'), words, span)


def _dates_of(lines: Sequence[tuple[DateLine, int]], revision: bool) -> Iterator[tuple[WrittenDate, int]]:
    for line, offset in lines:
        if line.is_revision is revision:
            yield from ((written, offset) for written in line.dates[:1])
