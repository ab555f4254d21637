"""Tables of words and phrases that are looked up in a list of tokens."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from checker.extracting.quantity.tokens import Token, glued

Value = TypeVar("Value")
_PIECES = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Value]):
    """The pieces of a phrase behind its first one, its meaning, and whether it is written without any space."""

    rest: tuple[str, ...]
    value: Value
    close: bool


class PhraseTable(Generic[Value]):
    """Phrases and what each stands for.

    A phrase of several words is also found with a hyphen where it has a space. `exact` tables keep the case, and
    find a phrase without space only where there is none; `backwards` tables are read from the last word to the
    first. Of two phrases the longer one is found.
    """

    def __init__(self, entries: Iterable[tuple[str, Value]], *, exact: bool = False, backwards: bool = False) -> None:
        self._exact = exact
        self._step = -1 if backwards else 1
        self._by_first: dict[str, list[_Entry[Value]]] = defaultdict(list)
        for phrase, value in entries:
            pieces = _PIECES.findall(phrase if exact else phrase.lower())[:: self._step]
            self._by_first[pieces[0]].append(_Entry(tuple(pieces[1:]), value, exact and " " not in phrase))
        for known in self._by_first.values():
            known.sort(key=lambda entry: -len(entry.rest))

    def match(self, tokens: list[Token], index: int) -> tuple[Value, int] | None:
        """The longest phrase that begins with `tokens[index]`, and the index behind it.

        For a table read backwards: the phrase that ends with `tokens[index]`, and the index of its first token.
        """
        for entry in self._by_first.get(self._key(tokens[index]), ()):
            end = self._follow(tokens, index + self._step, entry)
            if end is not None:
                return entry.value, end if self._step > 0 else end + 1
        return None

    def first_pieces(self) -> frozenset[str]:
        """The words and marks with which phrases begin (end, for a table read backwards)."""
        return frozenset(self._by_first)

    def _key(self, token: Token) -> str:
        return token.text if self._exact else token.lower

    def _follow(self, tokens: list[Token], index: int, entry: _Entry[Value]) -> int | None:
        for piece in entry.rest:
            if self._key(tokens[index]) == "-" != piece and not entry.close:
                index += self._step
            if self._key(tokens[index]) != piece or (entry.close and not glued(tokens, index)):
                return None
            index += self._step
        return index
