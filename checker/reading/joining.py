"""Wrapped lines and torn sentences made one again: only blocks grow, no offset is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.model.document import PassageRole
from checker.reading.captions import caption_credit, caption_label
from checker.reading.datelines import split_dateline
from checker.reading.labels import role_of_line
from checker.reading.layout import Block
from checker.reading.stated_dates import find_dates
from checker.reading.tables import length, table

_NARROWEST_WRAP, _WIDEST_WRAP = 40, 100
# How far a wrapped line may stay behind the longest, and how many lines it takes to tell.
_RAGGED, _FEWEST_WRAPPED = 16, 5
_STOPS = frozenset(".!?…")
_CLOSERS = "\"')]} "
_BRACKETED_END = re.compile(r"\s*[(\[][^()\[\]]{1,120}[)\]]\Z")
_LAST_WORD = re.compile(r"(?P<word>[\w.'-]*\w)\.?\Z")
_FIRST_LETTER = re.compile(r"[\"'(\[]*(?P<letter>[^\W\d_])")

# From how many words on a line that breaks off is taken for running text rather than a title: before a word
# that may end a title too ("The peace they long for"), and before any word, where the copy is known to be torn.
_LONG_LINE = 9
_LONG_IN_TORN_COPY = 4
_LONG_WITHOUT_SIGN = 7
_SHORTEST_SENTENCE = 6


@dataclass(frozen=True, slots=True)
class _Copy:
    """What joining has to know of the whole text: where lines wrap (0: they do not), and whether sentences are torn."""

    reading: str
    width: int
    is_torn: bool


def ends_with_stop(words: str) -> bool:
    """Whether a line closes a sentence; a bracketed remark after the stop is passed over."""
    line = words.rstrip()
    return _closes(line) or _closes(_BRACKETED_END.sub("", line))


def _closes(line: str) -> bool:
    return line.rstrip(_CLOSERS)[-1:] in _STOPS


def ends_in_abbreviation(words: str) -> bool:
    """Whether the stop at the end of a line belongs to an abbreviation ("U.S.", "Inc.")."""
    last = words.rsplit(" ", 1)[-1].lower()
    return last.endswith(".") and last[:-1] in table("abbreviations", "may_be_final")


def join(blocks: Sequence[Block], reading: str) -> list[Block]:
    """The blocks with wrapped lines and torn sentences made one; list entries and titles stay by themselves."""
    copy = _Copy(reading, _wrap_width(blocks, reading), _has_tears(blocks, reading))
    joined: list[Block] = []
    running = False
    for block in blocks:
        if joined and _goes_on(joined[-1], block, copy, running, is_first=len(joined) == 1):
            joined[-1] = _one_of(joined[-1], block, reading)
        else:
            joined.append(block)
        words = joined[-1].words(reading)
        running = running or (joined[-1].role is None and _closes(words) and length(words) >= _SHORTEST_SENTENCE)
    return joined


def _one_of(before: Block, block: Block, reading: str) -> Block:
    """Two blocks as one. A credit makes both a caption; what began like a byline ("By the time …") is read again."""
    whole = replace(before, end=block.end)
    if PassageRole.CAPTION in (before.role, block.role):
        return replace(whole, role=PassageRole.CAPTION)
    return replace(whole, role=role_of_line(whole.words(reading))) if before.role is PassageRole.BYLINE else whole


def _wrap_width(blocks: Sequence[Block], reading: str) -> int:
    """The line length that the text is wrapped at, or 0 where lines are whole paragraphs.

    Where most lines are followed by another at once, those tell it: a title by itself may be longer than a line.
    So do lines that nearly all fill one width, whatever else of the page was not wrapped with them.
    """
    followed = [first.end - first.start for first, second in pairwise(blocks) if not second.apart]
    if not followed:
        return 0
    fullest = max(followed)
    full = sum(1 for size in followed if size > fullest - _RAGGED)
    if (
        _NARROWEST_WRAP <= fullest <= _WIDEST_WRAP
        and len(followed) >= _FEWEST_WRAPPED
        and 3 * full >= 2 * len(followed)
    ):
        return fullest
    widest = max(block.end - block.start for block in blocks)
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return 0
    return max(followed) if 2 * len(followed) >= len(blocks) else widest


def _has_tears(blocks: Sequence[Block], reading: str) -> bool:
    """Whether empty lines tear sentences of the copy: a line goes on in small letters after one that did not end."""
    return any(
        second.apart
        and first.role is None is second.role
        and not (second.item or second.heading or first.heading)
        and _begins_small(second.words(reading))
        and not ends_with_stop(first.words(reading))
        for first, second in pairwise(blocks)
    )


def _goes_on(before: Block, block: Block, copy: _Copy, running: bool, is_first: bool) -> bool:
    """Whether a block is the rest of the one before it. `running` says that running text has begun."""
    words, rest = before.words(copy.reading), block.words(copy.reading)
    if block.heading or before.heading or _is_only_a_date(words):
        return False
    if block.item:
        return not block.apart and before.role is None and _is_no_item(before, block, copy.reading)
    before_figure = not block.apart and _breaks_before_figure(words, rest)
    wrapped = before_figure or (not block.apart and _fills(before, rest, copy) and split_dateline(rest) is None)
    if PassageRole.CAPTION in (before.role, block.role):
        breaks_off = wrapped or (not block.apart and _cannot_end(words))
        return _is_one_caption(before, block, rest) and breaks_off and not ends_with_stop(words)
    if before.role is PassageRole.BYLINE and block.role is None and not block.apart:
        return not ends_with_stop(words) and (_begins_small(rest) or _cannot_end(words))
    if not (before.role is None is block.role):
        return False
    if wrapped or _cannot_end(words) or (_begins_small(rest) and not ends_with_stop(words)):
        return True
    return not is_first and not ends_with_stop(words) and _breaks_off(words, copy.is_torn, running)


def _is_only_a_date(words: str) -> bool:
    """Whether a line is nothing but a day, which is the article's own: no sentence goes on from it."""
    dates = find_dates(words)
    return len(dates) == 1 and dates[0].start == 0 and dates[0].end == len(words)


def _is_no_item(before: Block, block: Block, reading: str) -> bool:
    """Whether what looks like an entry goes on from the line before: the dash of a dateline, an hour called for."""
    words = before.words(reading)
    if not reading[before.end : block.start].strip():
        return words.rsplit(" ", 1)[-1] in table("paragraphs", "calls_for_hour")
    dateline = split_dateline(" ".join(reading[before.start : block.end].split()))
    return dateline is not None and dateline.end > len(words)


def _is_one_caption(before: Block, block: Block, rest: str) -> bool:
    """Whether a block may be the rest of a caption: nothing says that it is another, or only its credit tells it."""
    if before.role is PassageRole.CAPTION:
        return block.role in (None, PassageRole.CAPTION)
    return before.role is None and caption_credit(rest) < len(rest) and not caption_label(rest)


def _fills(before: Block, rest: str, copy: _Copy) -> bool:
    """Whether the first word of the rest would not have fitted on the last line before it."""
    last_line = copy.reading[before.start : before.end].rsplit("\n", 1)[-1].strip()
    return 0 < copy.width < len(last_line) + 1 + len(rest.split(" ", 1)[0])


def _breaks_before_figure(words: str, rest: str) -> bool:
    """Whether a figure that begins the next line is the rest of this one: it closes a sentence that this one opened.

    Copy with few lines behind one another does not show its width, and a figure has no small letter to tell it by.
    """
    if len(words) < _NARROWEST_WRAP or ends_with_stop(words):
        return False
    return rest[:1].isdigit() and ends_with_stop(rest)


def _begins_small(words: str) -> bool:
    letter = _FIRST_LETTER.match(words)
    return letter is not None and letter["letter"].islower()


def _cannot_end(words: str) -> bool:
    """Whether a line ends in words or marks that end neither a sentence nor a title."""
    last = _LAST_WORD.search(words)
    if last is not None and last["word"].lower() in table("abbreviations", "never_final"):
        return True
    if words.endswith((",", " —", " –", " -")):
        return True
    return last is not None and last.end("word") == len(words) and last["word"] in table("paragraphs", "open_endings")


def _breaks_off(words: str, is_torn: bool, running: bool) -> bool:
    """Whether a line without a stop is running text that breaks off, by its length and its last word."""
    last = _LAST_WORD.search(words)
    if last is None or length(words) < (_LONG_IN_TORN_COPY if is_torn else _LONG_LINE):
        return False
    if last["word"] in table("paragraphs", "likely_open_endings"):
        return True
    return is_torn and running and length(words) >= _LONG_WITHOUT_SIGN
