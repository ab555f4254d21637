"""Bytes to text: byte order marks and line endings are kept, so that offsets fit the text as read."""

from __future__ import annotations

import codecs
import re
from decimal import Decimal

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
_MOST_OTHER_SIGNS = Decimal("0.25")
_OTHER_FORMATS = (b"%PDF-", b"{\\rtf", b"PK\x03\x04")
_NO_TEXT = "is not text but a binary file; give the article as plain text, Markdown or HTML"


def decode(data: bytes) -> str:
    """The text of a file's bytes.

    A byte order mark decides; then UTF-8 if it fits; then the character set that a web page names; then
    Windows-1252 for text that is nearly all ASCII; then what charset-normalizer makes of it.
    Raises UnreadableArticle for an empty or binary file.
    """
    if not data.strip():
        raise UnreadableArticle("is empty; there is nothing to check")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding)
    if data.startswith(_OTHER_FORMATS) or _CONTROL_CHARACTERS.intersection(data[:_HEAD_OF_PAGE]):
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
    """Windows-1252 where few bytes are no ASCII, as in English copy; else what charset-normalizer finds."""
    few = sum(byte >= 0x80 for byte in data) <= _MOST_OTHER_SIGNS * len(data)
    if few:
        try:
            return data.decode(_WESTERN)
        except UnicodeDecodeError:
            pass
    best = from_bytes(data).best()
    if best is None:
        raise UnreadableArticle(_NO_TEXT)
    return str(best)
