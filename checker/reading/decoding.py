"""Bytes to text: byte order marks and line endings are kept, so that offsets fit the text as read."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from checker.reading.problem import UnreadableArticle

# Longer marks first: that of UTF-32 begins with that of UTF-16. The codecs named here keep the mark in the text.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL_CHARACTERS = frozenset(range(0x20)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B}
_PAGE_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?(?P<name>[\w.:-]{2,40})""", re.IGNORECASE)
_HEAD_OF_PAGE = 4096
_WESTERN = "cp1252"
_NO_TEXT = "is not text but a binary file; give the article as plain text, Markdown or HTML"


def decode(data: bytes) -> str:
    """The text of a file's bytes.

    A byte order mark decides; then UTF-8 if it fits; then the character set that a web page names; then what
    charset-normalizer makes of it, where Windows-1252 wins among equals, for the copy is English.
    Raises UnreadableArticle for an empty or binary file.
    """
    if not data.strip():
        raise UnreadableArticle("is empty; there is nothing to check")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding)
    if sum(byte in _CONTROL_CHARACTERS for byte in data[:_HEAD_OF_PAGE]):
        raise UnreadableArticle(_NO_TEXT)
    for encoding in ("utf-8", _named_by_page(data)):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return _guess(data)


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableArticle(
            f"begins with the mark of {encoding.upper()} but breaks it at byte {error.start}; save it again as UTF-8"
        ) from error


def _named_by_page(data: bytes) -> str:
    found = _PAGE_CHARSET.search(data, 0, _HEAD_OF_PAGE)
    return found["name"].decode("ascii") if found else "utf-8"


def _guess(data: bytes) -> str:
    matches = from_bytes(data)
    best = matches.best()
    if best is None:
        raise UnreadableArticle(_NO_TEXT)
    try:
        western = data.decode(_WESTERN)
    except UnicodeDecodeError:
        return str(best)
    alike = {best.encoding, *best.could_be_from_charset}
    single_byte = any(name.startswith(("cp125", "iso8859", "latin", "mac")) for name in alike)
    return western if single_byte else str(best)
