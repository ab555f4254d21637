"""On which line of a TOML file a key stands, so that a message about it can show that line.

`tomllib` gives values without places. The scanner here walks a file that `tomllib` has already accepted; it need not
know what values mean, only where keys, table headers and the items of arrays begin.
"""

from __future__ import annotations

import re

KeyPath = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}\n#]+")
_STRINGS = {
    '"""': re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}', re.DOTALL),
    "'''": re.compile(r"'''(?:[^']|'(?!''))*'{3,5}", re.DOTALL),
    '"': re.compile(r'"(?:[^"\\\n]|\\.)*"'),
    "'": re.compile(r"'[^'\n]*'"),
}


def key_lines(text: str) -> dict[KeyPath, int]:
    """The line, counted from 1, of every key and array item of valid TOML, by path: ("cases", 1, "expect")."""
    scanner = _Scanner(text)
    scanner.file()
    return scanner.lines


def line_of(lines: dict[KeyPath, int], path: KeyPath) -> int:
    """The line of a path, or of the nearest table around it that has one; 1 where there is none."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self.lines: dict[KeyPath, int] = {}
        self._table_counts: dict[KeyPath, int] = {}

    def file(self) -> None:
        table: KeyPath = ()
        self._blank()
        while self.place < len(self.text):
            if self._at("["):
                table = self._header()
            else:
                self._pair(table)
            self._blank()

    def _header(self) -> KeyPath:
        start = self.place
        brackets = "[[" if self._at("[[") else "["
        self.place += len(brackets)
        keys = self._keys()
        self.place += len(brackets)
        path = self._inside_arrays(keys[:-1]) + keys[-1:]
        if brackets == "[[":
            self._note(path, start)
            count = self._table_counts.get(path, 0)
            self._table_counts[path] = count + 1
            path = (*path, count)
        self._note(path, start)
        return path

    def _inside_arrays(self, keys: KeyPath) -> KeyPath:
        """The path with the number of the latest item put after each key that is an array of tables."""
        path: KeyPath = ()
        for key in keys:
            path = (*path, key)
            if path in self._table_counts:
                path = (*path, self._table_counts[path] - 1)
        return path

    def _pair(self, table: KeyPath) -> None:
        start = self.place
        path = (*table, *self._keys())
        self._note(path, start)
        self.place += 1  # the equals sign
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        self._blank()
        if self._at("["):
            self._array(path)
        elif self._at("{"):
            self._inline_table(path)
        elif not self._string():
            scalar = _SCALAR.match(self.text, self.place)
            self.place = scalar.end() if scalar else self.place + 1

    def _array(self, path: KeyPath) -> None:
        self.place += 1
        self._blank()
        number = 0
        while self._more_before("]"):
            self._note((*path, number), self.place)
            self._value((*path, number))
            self._separator()
            number += 1
        self.place += 1

    def _inline_table(self, path: KeyPath) -> None:
        self.place += 1
        self._blank()
        while self._more_before("}"):
            self._pair(path)
            self._separator()
        self.place += 1

    def _separator(self) -> None:
        self._blank()
        if self._at(","):
            self.place += 1
            self._blank()

    def _keys(self) -> KeyPath:
        """A dotted key; leaves the place after the blanks behind it."""
        keys: list[str] = []
        while True:
            self._blank()
            keys.append(self._key())
            self._blank()
            if not self._at("."):
                return tuple(keys)
            self.place += 1

    def _key(self) -> str:
        start = self.place
        if self._string():
            return self.text[start + 1 : self.place - 1]
        bare = _BARE_KEY.match(self.text, self.place)
        self.place = bare.end() if bare else self.place + 1
        return self.text[start : self.place]

    def _string(self) -> bool:
        for quotes, pattern in _STRINGS.items():
            if self._at(quotes) and (match := pattern.match(self.text, self.place)):
                self.place = match.end()
                return True
        return False

    def _blank(self) -> None:
        blank = _BLANK.match(self.text, self.place)
        self.place = blank.end() if blank else self.place

    def _more_before(self, bracket: str) -> bool:
        return self.place < len(self.text) and not self._at(bracket)

    def _at(self, sign: str) -> bool:
        return self.text.startswith(sign, self.place)

    def _note(self, path: KeyPath, place: int) -> None:
        self.lines.setdefault(path, self.text.count("\n", 0, place) + 1)
        for length in range(1, len(path)):
            self.lines.setdefault(path[:length], self.lines[path])
