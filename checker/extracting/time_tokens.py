"""Running text cut into the tokens that time expressions are read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# A blank line is a token of its own, so that no expression is read across it. Web addresses, amounts of money
# and figures glued to letters ("15km", "B52") are one token each: nothing inside them is a date. The first
# alternative is the common word, for speed.
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
    | (?P<break>\n[^\S\n]*\n\s*)
    | (?P<mark>'s\b|\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "–": "-", "‑": "-", "‐": "-", "−": "-"})
DASHES = frozenset({"-", "—"})
_SENTENCE_ENDS = frozenset({".", "!", "?", ":"})


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


def _kind(match: re.Match[str]) -> str:
    return "word" if match.lastgroup == "plain" else match.lastgroup or ""


class Tokens:
    """The tokens of a text. Asking for one outside the text gives an empty token, so that readers need no bounds."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._items = [
            Token(_kind(match), match.group(), match.group().lower(), *match.span())
            for match in _TOKEN.finditer(text.translate(_STRAIGHT))
        ]

    def __iter__(self) -> Iterator[Token]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, at: int) -> Token:
        return self._items[at] if 0 <= at < len(self._items) else _NOTHING

    def lower(self, at: int) -> str:
        """The token in lower case."""
        return self[at].lower

    def number(self, at: int) -> int | None:
        """The value of a token that is written in digits alone, else None."""
        token = self[at]
        return int(token.text) if token.kind == "number" and token.text.isascii() and token.text.isdigit() else None

    def is_joined(self, at: int) -> bool:
        """Whether no space stands between a token and the one before it."""
        return at > 0 and self[at - 1].end == self[at].start

    def opens_sentence(self, at: int) -> bool:
        """Whether a token is the first of its sentence, as far as marks tell."""
        before = self[at - 1]
        return before.kind in {"", "break"} or before.lower in _SENTENCE_ENDS

    def starts_with(self, at: int, phrase: tuple[str, ...]) -> bool:
        """Whether these words stand at a place."""
        return all(self.lower(at + step) == word for step, word in enumerate(phrase))

    def ends_with(self, at: int, phrase: tuple[str, ...]) -> bool:
        """Whether these words stand right before a place."""
        return self.starts_with(at - len(phrase), phrase)

    def words(self, first: int, after: int) -> str:
        """The text of the tokens from `first` up to, but without, `after`, in one line."""
        return " ".join(self.text[self[first].start : self[after - 1].end].split())
