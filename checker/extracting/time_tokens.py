"""Paragraphs cut into the tokens that time expressions are read from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

Phrase = tuple[str, ...]
PhraseTable = Mapping[str, tuple[Phrase, ...]]
"""Phrases by their first word, the longest first."""

# Web addresses, amounts of money and figures glued to letters ("15km", "B52") are one token each: nothing inside
# them is a date. The first alternative is the common word, for speed; other words are the last but one.
_TOKEN = re.compile(
    r"""
      (?P<plain>[^\W\d_]+(?=[\s,;]))
    | (?P<web>(?:https?://|www\.)\S+ | [\w.+-]{1,64}@[\w-]{1,64}\.\w[\w.-]{0,64} | [@\#]\w+)
    | (?P<amount>(?:[A-Z]{1,3})?[$€£¥₹₽₩₦₱]\s?\d[\d.,]*\w*)
    | (?P<stamp>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)
    | (?P<date>(?: \d{4}(?P<ymd>[-/.])\d{1,2}(?P=ymd)\d{1,2}
                 | \d{1,2}(?P<dmy>[-/.])\d{1,2}(?P=dmy)(?:\d{4}|\d{2}))(?!\w|[-/.]\d))
    | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)? | \d{1,2}(?:\.\d{2})?\s?[ap](?:m\b|\.m\.))
    | (?P<decade>(?:'\d{2}|\b\d{2}|\d{4})s\b)
    | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<number>\d+(?:[.,]\d+)*(?!\w))
    | (?P<mixed>\d+[^\W\d_]\w* | [^\W\d_]+\d\w*)
    | (?P<word>[^\W\d_]+)
    | (?P<mark>'s\b|\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_KINDS: dict[str | None, str] = {name: "word" if name == "plain" else name for name in _TOKEN.groupindex}
_KEYS = {kind: f"#{kind}" for kind in _KINDS.values() if kind != "word"}
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "–": "-", "‑": "-", "‐": "-", "−": "-"})
DASHES = frozenset({"-", "—"})
_SENTENCE_ENDS = frozenset({"", ".", "!", "?", ":"})


class Token(NamedTuple):
    """A word, a number or a mark, with straight quotation marks and plain hyphens; `lower` is in lower case."""

    kind: str
    text: str
    lower: str
    start: int
    end: int

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


_NOTHING = Token("", "", "", -1, -1)
_PADDING = 32  # empty tokens behind the last, which a place just before the first reaches too


class Tokens:
    """The tokens of a paragraph; their places count from the start of its text.

    A little before the first and behind the last are empty tokens, so that readers need not ask for bounds.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        """Cut `text[start:end]`."""
        self.text = text
        self._start = start
        self._matches = list(_TOKEN.finditer(text[start:end].translate(_STRAIGHT)))
        self._kinds = [_KINDS[match.lastgroup] for match in self._matches]
        self._lowers = [match.group().lower() for match in self._matches] + [""] * _PADDING

    def keys(self) -> Iterator[str]:
        """What readers are looked up by, token by token: a word itself, the kind of any other with a #."""
        return (_KEYS.get(kind, lower) for kind, lower in zip(self._kinds, self._lowers, strict=False))

    def key(self, at: int) -> str:
        """The same for one token."""
        token = self[at]
        return _KEYS.get(token.kind, token.lower)

    def __getitem__(self, at: int) -> Token:
        if not 0 <= at < len(self._matches):
            return _NOTHING
        match = self._matches[at]
        first, last = match.span()
        return Token(self._kinds[at], match.group(), self._lowers[at], first + self._start, last + self._start)

    def lower(self, at: int) -> str:
        """The token in lower case."""
        return self._lowers[at]

    def number(self, at: int) -> int | None:
        """The value of a token that is written in digits alone, else None."""
        digits = self._lowers[at]
        return int(digits) if digits.isdigit() and digits.isascii() else None

    def is_joined(self, at: int) -> bool:
        """Whether no space stands between a token and the one before it."""
        return 0 < at < len(self._matches) and self._matches[at - 1].end() == self._matches[at].start()

    def opens_sentence(self, at: int) -> bool:
        """Whether a token is the first of its sentence, as far as marks tell."""
        return self._lowers[at - 1] in _SENTENCE_ENDS

    def starts_with(self, at: int, phrase: Phrase) -> bool:
        """Whether these words stand at a place."""
        for word in phrase:
            if self._lowers[at] != word:
                return False
            at += 1
        return True

    def ends_with(self, at: int, phrase: Phrase) -> bool:
        """Whether these words stand right before a place."""
        return at >= len(phrase) and self.starts_with(at - len(phrase), phrase)

    def phrase_at(self, at: int, phrases: PhraseTable) -> Phrase | None:
        """The first phrase of a table that stands at a place."""
        fitting = phrases.get(self._lowers[at], ())
        return next((phrase for phrase in fitting if self.starts_with(at, phrase)), None)

    def words(self, first: int, after: int) -> str:
        """The text of the tokens from `first` up to, but without, `after`, in one line."""
        return " ".join(self.text[self[first].start : self[after - 1].end].split())
