"""Where words stand, as other programs say it: the article's URI, lines and columns counted from 1."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath
from urllib.parse import quote

from checker.model.document import Document
from checker.model.finding import Evidence
from checker.model.span import Span

_WITHOUT_LINES = ".docx"  # the text of such a file has lines, the file has none


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file. Columns count code points; `end_column` is the one behind the last sign.

    Columns are None where the lines of the text are not those of the file, as in a web page.
    """

    line: int
    end_line: int
    column: int | None = None
    end_column: int | None = None


def uri_of(name: str) -> str:
    """An article's name as a URI reference, percent-encoded; a relative path stays relative."""
    path = PurePath(name)
    if path.is_absolute():
        return Path(name).as_uri()
    return quote(path.as_posix().encode("utf-8", "surrogatepass"), safe="/")


def region_of(span: Span, document: Document | None) -> Region | None:
    """Where a span stands in its file; None where the file has no lines or is not at hand."""
    if document is None or PurePath(document.name).suffix.lower() == _WITHOUT_LINES:
        return None
    line, end_line = document.line_of(span.start), document.line_of(span.end - 1)
    if document.source_lines:
        return Region(line, end_line)
    return Region(line, end_line, _column(document.text, span.start), _column(document.text, span.end - 1) + 1)


def place_of(evidence: Evidence) -> str:
    """Article and line: "desk/draft.txt:9"."""
    return f"{evidence.span.document}:{evidence.line}"


def focus_of(evidence: Evidence) -> str:
    """The clashing words of a side; its whole clause where they lie outside of it."""
    start = max(0, evidence.focus.start - evidence.span.start)
    return evidence.text[start : start + evidence.focus.end - evidence.focus.start] or evidence.text


def _column(text: str, offset: int) -> int:
    return offset - text.rfind("\n", 0, offset)
