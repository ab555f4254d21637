"""Words of articles are data: what could steer a terminal, or hide text from a reader, is made visible.

Every renderer passes text that it did not write itself through the function of its format.
"""

from __future__ import annotations

import re

_BIDI_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u00ad\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_LINE_MARKS = "\u2028\u2029"
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_LONE_SURROGATES = "\ud800-\udfff"

_STEERING = re.compile(f"[{_CONTROLS}{_LINE_MARKS}{_BIDI_MARKS}{_INVISIBLE}{_LONE_SURROGATES}]|\r(?!\n)")
_BLANKS = re.compile(r"[\t\n\r \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")


def _code(match: re.Match[str]) -> str:
    number = ord(match.group())
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def visible(text: str) -> str:
    """Text in which control characters, direction marks and invisible characters are written as escapes.

    ESC becomes the four characters `\\x1b`, a right-to-left override `\\u202e`. Line breaks and tabs stay.
    """
    return _STEERING.sub(_code, text)


def one_line(text: str) -> str:
    """The same on one line: every run of blanks and line breaks becomes one space; the ends keep theirs."""
    return visible(_BLANKS.sub(" ", text))


def json_text(text: str) -> str:
    """Written-out JSON with the same characters as JSON escapes: it parses to the same value, and shows nothing hidden.

    Takes the output of a JSON writer, in which such characters can stand inside strings only.
    """
    return _STEERING.sub(_json_escape, text)


def _json_escape(match: re.Match[str]) -> str:
    number = ord(match.group())
    if number < 0x10000:
        return f"\\u{number:04x}"
    high, low = divmod(number - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


_NOT_IN_XML = re.compile("[\ufffe\uffff]")


def xml_text(text: str) -> str:
    """Text on one line with nothing that XML 1.0 cannot hold; the writer still has to escape `<`, `&` and quotes."""
    return _NOT_IN_XML.sub(_code, one_line(text))


# What forges and wikis turn into links, notices and pictures even behind a backslash: it is set as code instead.
_LINKING = r"(?:@|\#(?=\d)|://|(?<=www)\.|(?<![\w:]):(?=[\w+-]+:))+"
_MARKING = r"[\\`*_\[\]<|~{]|(?<=\S)\$|&(?=#?\w+;)"
_MARKDOWN = re.compile(f"(?P<linking>{_LINKING})|(?P<marking>{_MARKING})", re.IGNORECASE)
_OPENING_A_BLOCK = re.compile(r"^(?P<before>\s*\d*)(?P<mark>(?<=\d)[.)]|(?<!\d)[-+=#>])")


def markdown_text(text: str) -> str:
    """Text on one line that Markdown shows literally: no markup, no HTML, no link, no mention, no end of a table cell.

    Fit for GitHub Flavored Markdown, at the beginning of a line and inside one.
    """
    return _OPENING_A_BLOCK.sub(r"\g<before>\\\g<mark>", _MARKDOWN.sub(_markdown, one_line(text)))


def _markdown(match: re.Match[str]) -> str:
    return f"`{match['linking']}`" if match["linking"] else f"\\{match['marking']}"


_FORMULA = re.compile(r"[=+\-@\uff1d\uff0b\uff0d\uff20]")


def cell_text(text: str) -> str:
    """Text on one line that no spreadsheet takes for a formula: one that begins like a formula gets a "'" before it."""
    line = one_line(text).strip()
    return f"'{line}" if _FORMULA.match(line) else line
