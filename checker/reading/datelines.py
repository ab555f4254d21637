"""Where and when copy says it was written: the prefix of a first paragraph, and lines of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from checker.model.interval import TimeInterval
from checker.reading.stated_dates import WrittenDate, find_dates, parse_date, without_clock
from checker.words import load

_LONGEST_PREFIX = 110
_LONGEST_REST = 7
_FEWEST_IN_SENTENCE = 5
_SEPARATOR = re.compile(r"\s+(?:--|[—–-])\s+|--|[—–]|:\s+|(?<=\d{4})\.\s+")
_AGENCY = re.compile(r"\s*[(/\[](?P<name>[^()/\[\]]{2,60})[)/\]]\s*,?\s*\Z")
_SECOND_AGENCY = re.compile(r"\s*[(/\[](?P<name>[^()/\[\]]{2,60})[)/\]]\s*(?:--|[—–-])\s*")
_CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ.][^a-zß-öø-ÿ]+\Z|[A-Z]\.(?:[A-Z]\.)*\Z")
_CAPITALISED = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w.'-]*\Z")
_SENTENCE_OPENER = re.compile(r"[\"'(]*[^\W_a-z]|\W*[$€£¥₹]")
_NO_BRACKETS = str.maketrans("()[]", "    ")
_PARTED = re.compile(r"(?:,?\s*\d{1,2}[:.h]\d\d)?\s*(?:[|•·/]|by\s+[A-Z]|[(\[][^()\[\]]{2,60}[)\]]?\s*\Z)")
_PREPOSITION = re.compile(r"\b(?:on|of|in|from|to|since|until|by|before|after|for|and|at)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the beginning of a paragraph; `end` is after its dash, `agency` is "" where none is named."""

    end: int
    dates: tuple[WrittenDate, ...]
    agency: str = ""


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line of its own that says when the article was published; `is_revision` where it was only changed then."""

    dates: tuple[WrittenDate, ...]
    is_revision: bool = False

    @property
    def interval(self) -> TimeInterval | None:
        """The first date that has its year."""
        return next((written.interval for written in self.dates if written.interval), None)


def split_dateline(words: str) -> Dateline | None:
    """The dateline that a paragraph begins with ("SEOUL, April 14 (Agency) --"), or None.

    A place in capitals is enough; one in ordinary letters needs a date, an agency, or a dash that no second
    dash answers in the same sentence.
    """
    if read_date_line(words[:_LONGEST_PREFIX]) is not None:
        return None
    for mark in _SEPARATOR.finditer(words, 2, _LONGEST_PREFIX):
        dateline = _read_prefix(words, mark)
        if dateline is not None:
            more = _SECOND_AGENCY.match(words, dateline.end)
            return Dateline(more.end(), dateline.dates, dateline.agency or more["name"]) if more else dateline
    return None


def _read_prefix(words: str, mark: re.Match[str]) -> Dateline | None:
    prefix, rest = words[: mark.start()], words[mark.end() :]
    if not rest or not _SENTENCE_OPENER.match(rest):
        return None
    agency = _AGENCY.search(prefix)
    if agency and find_dates(agency["name"]):
        prefix = prefix.translate(_NO_BRACKETS)
        agency = None
    place = prefix[: agency.start()] if agency else prefix
    dates = find_dates(place)
    if dates:
        if without_clock(place[dates[-1].end :]):
            return None
        place = place[: dates[0].start]
    place = place.strip(" ,|-–—")
    if not _fits(place, bool(dates or agency), mark[0].strip(), rest):
        return None
    return Dateline(mark.start() + len(mark[0].rstrip()), dates, agency["name"].strip() if agency else "")


def _fits(place: str, supported: bool, mark: str, rest: str) -> bool:
    if place.lower() in _not_places() or (not supported and _is_line(rest)):
        return False
    if not place:
        return supported and mark != ":"
    if not _is_place(place):
        return False
    if all(_CAPITALS.match(word) for word in re.split(r"[\s/]+", place.split(",")[0])):
        return True
    first_sentence = re.split(r"[.!?]\s", rest, maxsplit=1)[0]
    answered = re.search(r"\s(?:--|[—–-])\s", first_sentence) is not None
    return mark != ":" and (supported or not answered)


def _is_line(words: str) -> bool:
    """Whether words are a line of a few words and no sentence: of "Islands Radio - Fiji" the last."""
    return words.count(" ") < _FEWEST_IN_SENTENCE and not words.rstrip().endswith((".", "!", "?", '"', "'", "\u201d"))


def _is_place(place: str) -> bool:
    """Whether words could name a place: up to four parts of up to five capitalised words each."""
    if _PREPOSITION.search(place):
        return False
    parts = [part.split() for part in re.split(r"[,/]| and ", place)]
    particles = frozenset(load("datelines")["place_particles"])
    return len(parts) <= 4 and all(
        0 < len(part) <= 5
        and _CAPITALISED.match(part[0]) is not None
        and all(_CAPITALISED.match(word) or word in particles for word in part)
        for part in parts
    )


def read_date_line(words: str) -> DateLine | None:
    """What a line says of the day of publication ("Published: 12 Nov 2019, 18:05 GMT"), or None.

    The date stands at the beginning or the end of the line; what else the line holds is a label, a time of
    day, or a few words set off by a mark: a place, a paper, a name.
    """
    line = words.strip("()[]*_ ")
    dates = find_dates(line)
    if not dates:
        return _of_a_month(words, line)
    before, rest = line[: dates[0].start], line[dates[-1].end :]
    after, parted = without_clock(rest), _is_parted(rest)
    between = without_clock(" ".join(line[one.end : two.start] for one, two in pairwise(dates)))
    label = _label_of(before)
    is_sentence = after and line.endswith((".", "!", "?"))
    if is_sentence or after.count(" ") >= _LONGEST_REST or between.lower() not in _all_labels():
        return None
    labelled = label in _all_labels() - {""} or (not label and (parted or _stands_apart(after)))
    if not labelled and ((after and not parted) or not _is_set_off(before, label)):
        return None
    offset = words.index(line)
    moved = tuple(WrittenDate(one.start + offset, one.end + offset, one.interval) for one in dates)
    return DateLine(moved, is_revision=label in _revision_labels())


def _of_a_month(words: str, line: str) -> DateLine | None:
    """A line that is the month of an issue and no more: "May 2025", "Published: October 2024"."""
    for at in (0, *(mark.end() for mark in re.finditer(r"\s", line))):
        month = parse_date(line[at:]) if line[at : at + 1].isalpha() else None
        if month is not None:
            label, start = without_clock(line[:at]).lower(), words.index(line) + at
            named = (WrittenDate(start, start + len(line) - at, month),)
            return DateLine(named, is_revision=label in _revision_labels()) if label in _all_labels() else None
    return None


def _label_of(before: str) -> str:
    """What stands before a date; of "Transfer ticker, updated" and of "Questions (update of" the label alone."""
    whole = without_clock(before).lower()
    last = without_clock(re.split(r"[,(|]|\.\s", before)[-1]).lower()
    return last if last in _all_labels() - {""} else whole


def _is_parted(rest: str) -> bool:
    """Whether a mark, or "by", parts what follows a date from it: "| 5 min read", "(Northern Dispatch)", "by Maja"."""
    return _PARTED.match(rest) is not None


def _is_set_off(before: str, label: str) -> bool:
    """Whether a mark parts a few words from the date after them: a place, a paper, a name."""
    marked = before.rstrip()[-1:] in ",|:–—-•·/(" or before.endswith(("  ", "\t"))
    nearest = without_clock(re.split(r"[|•·]", before)[-1]) or label
    return bool(label) and marked and nearest.count(" ") < _LONGEST_REST and not _PREPOSITION.search(label)


def _stands_apart(after: str) -> bool:
    return not after or after[0].isupper() or after.lower() in _all_labels()


@cache
def _all_labels() -> frozenset[str]:
    """What may stand right before a date of publication or of change, nothing included."""
    return frozenset(["", *load("datelines")["date_labels"]]) | _revision_labels()


@cache
def _revision_labels() -> frozenset[str]:
    return frozenset(load("datelines")["revision_labels"])


@cache
def _not_places() -> frozenset[str]:
    return frozenset(load("datelines")["not_places"])
