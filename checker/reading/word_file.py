"""Word files: their paragraphs, one after the other, parted by empty lines."""

from __future__ import annotations

import io
from collections.abc import Iterator

from checker.model.document import Document, PassageRole
from checker.reading.assembling import document_of
from checker.reading.joining import join
from checker.reading.labels import role_of_line
from checker.reading.layout import Block
from checker.reading.problem import UnreadableArticle
from checker.reading.straightening import straighten

_BROKEN = "is no Word file that can be read; save it again as .docx, or as plain text"


def read_word_file(name: str, data: bytes) -> Document:
    """The document of a .docx file's bytes; lines are counted in its text.

    Raises UnreadableArticle where the file is broken or holds no text.
    """
    paragraphs = list(_paragraphs(data))
    if not paragraphs:
        raise UnreadableArticle("is empty; there is nothing to check")
    text = "\n\n".join(words for words, _ in paragraphs)
    reading = straighten(text)
    blocks, start = [], 0
    for words, style in paragraphs:
        role = PassageRole.CAPTION if style == "caption" else role_of_line(" ".join(straighten(words).split()))
        heading = style.startswith(("title", "heading"))
        blocks.append(Block(start, start + len(words), role, item=style.startswith("list"), heading=heading))
        start += len(words) + len("\n\n")
    return document_of(name, text, reading, join(blocks, reading))


def _paragraphs(data: bytes) -> Iterator[tuple[str, str]]:
    """The words and the style, in lower case, of every paragraph and table cell that has words."""
    import docx
    from docx.table import Table

    try:
        content = list(docx.Document(io.BytesIO(data)).iter_inner_content())
    except Exception as error:  # python-docx raises what its zip, XML and relation layers raise
        raise UnreadableArticle(_BROKEN) from error
    for item in content:
        if isinstance(item, Table):
            cells = [cell.text for row in item.rows for cell in row.cells]
            yield from ((" ".join(words.split()), "") for words in cells if words.strip())
        elif item.text.strip():
            yield " ".join(item.text.split()), (item.style.name or "").lower() if item.style else ""
