"""What stands in a Word file, read back with python-docx."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn


def opened(data: bytes) -> WordFile:
    return docx.Document(io.BytesIO(data))


def outline(data: bytes) -> str:
    """The paragraphs with their styles and with comments as marks in the text; below them, what the comments say."""
    word_file = opened(data)
    paragraphs = [
        f"{paragraph.style.name if paragraph.style else ''}: {''.join(_marked(paragraph._p))}"
        for paragraph in word_file.paragraphs
    ]
    comments = [f"[{comment.comment_id}] {comment.author}: {comment.text}" for comment in word_file.comments]
    return "\n\n".join((*paragraphs, *comments)) + "\n"


def commented(data: bytes) -> list[tuple[str, str]]:
    """The words that each comment is put on, and the comment's first line; in order of the comments."""
    word_file = opened(data)
    body = word_file.element.body
    return [(_between(body, str(comment.comment_id)), comment.text.split("\n")[0]) for comment in word_file.comments]


def _between(body: object, identity: str) -> str:
    words, inside = "", False
    for element in body.iter():  # type: ignore[attr-defined]
        if element.get(qn("w:id")) == identity:
            inside = element.tag == qn("w:commentRangeStart") or (inside and element.tag != qn("w:commentRangeEnd"))
        elif inside and element.tag in (qn("w:t"), qn("w:tab"), qn("w:br")):
            words += str(element)
    return words


def _marked(paragraph: object) -> Iterator[str]:
    for element in paragraph.iter():  # type: ignore[attr-defined]
        if element.tag == qn("w:commentRangeStart"):
            yield f"[{element.get(qn('w:id'))}: "
        elif element.tag == qn("w:commentRangeEnd"):
            yield f" :{element.get(qn('w:id'))}]"
        elif element.tag == qn("w:t"):
            yield str(element.text)
