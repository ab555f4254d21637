"""Findings: what a rule says of two or more claims."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

from checker.model.span import Anchor, Span

# Marks that an editor's program sets in one style or another, and those that nobody sees.
_EVENED = str.maketrans({**dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‘’‚‛′`´", "'"), "\u00ad": "", "\u200b": ""})
_WRAPPED_HYPHEN = re.compile(r"(?<=\w[-‐‑])\s+(?=\w)")


class Verdict(StrEnum):
    """What a comparison came to; the order is that of a report."""

    CONFLICT = "conflict"
    REVIEW = "review"
    RECONCILED = "reconciled"
    AGREEMENT = "agreement"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Verdict).index(self)


# The verdicts that ask something of a reader.
ALARMS = frozenset({Verdict.CONFLICT, Verdict.REVIEW})


@dataclass(frozen=True, slots=True)
class Evidence:
    """One side of a finding: the clause, the words in it that clash, the line they stand on, and the claim."""

    span: Span
    focus: Span
    text: str
    line: int
    anchor: Anchor
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that was compared in a match: what it adds to the score, why, and how much of it there is."""

    name: str
    weight: float
    words: str
    value: float = 1.0


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of the claims in `evidence`: a verdict, a line of summary, reasons in order.

    `features` are the grounds on which the claims were taken to speak of the same thing; `likely_slip`
    names a probable cause ("one year apart"), or is "".
    """

    rule: str
    kind: str
    verdict: Verdict
    summary: str
    reasons: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    features: tuple[Feature, ...] = ()
    score: float = 1.0
    likely_slip: str = ""
    id: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", self._content_id())

    def _content_id(self) -> str:
        """A hash of rule, file names and words, not of places or folders.

        So a draft keeps its findings while it is edited around them, and wherever the checker is run from. The
        clashing words are in it too: two clauses can clash in more than one figure.
        """
        sides = sorted("\x1e".join((_file_name(item.span.document), *_words(item))) for item in self.evidence)
        return hashlib.sha256("\x1f".join((self.rule, *sides)).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _file_name(document: str) -> str:
    """The last part of a path; a name that ends in a slash is kept whole."""
    return document.replace("\\", "/").rpartition("/")[2] or document


def _words(item: Evidence) -> tuple[str, str]:
    """The clause and the clashing words in it, evened out."""
    focus = item.text[max(0, item.focus.start - item.span.start) : max(0, item.focus.end - item.span.start)]
    return evened(item.text), evened(focus)


def evened(words: str) -> str:
    """Words without what a re-wrapping or a change of quotation marks alters.

    Line breaks and runs of blanks become one space, none where a line was wrapped behind a hyphen; quotation marks and
    apostrophes become straight ones; soft hyphens and zero-width spaces go; composed and decomposed letters are one.
    """
    one_line = " ".join(unicodedata.normalize("NFC", words).translate(_EVENED).split())
    return _WRAPPED_HYPHEN.sub("", one_line)
