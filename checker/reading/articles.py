"""One article's text to a Document: plain text, Markdown, or a web page."""

from __future__ import annotations

import re

from checker.model.document import Document
from checker.reading.assembling import document_of
from checker.reading.front_matter import FrontMatter, read_front_matter
from checker.reading.joining import join
from checker.reading.layout import lines_of
from checker.reading.markdown import blank_marks, heading_lines
from checker.reading.problem import UnreadableArticle
from checker.reading.straightening import blank, straighten

MARKDOWN_SUFFIXES = (".md", ".markdown")
PAGE_SUFFIXES = (".html", ".htm")
_PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.{0,500}?-->\s*)?"
    r"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)


def read_text(name: str, text: str) -> Document:
    """The document of a text given in memory; offsets count from its beginning.

    A text that begins with a tag, or whose name ends in .html, is a web page; front matter, or a name that
    ends in .md, makes it Markdown. Raises UnreadableArticle where the text holds no article.
    """
    if not text.strip("\ufeff \t\r\n"):
        raise UnreadableArticle("is empty; there is nothing to check")
    if name.lower().endswith(PAGE_SUFFIXES) or _PAGE.match(text):
        # lxml and trafilatura are slow to load; most copy needs neither
        from checker.reading.webpage import read_page

        return read_page(name, text)
    return _read_plain(name, text)


def _read_plain(name: str, text: str) -> Document:
    front = read_front_matter(text)
    article = text
    headings: frozenset[int] = frozenset()
    start = front.end if front else 0
    if front is not None or name.lower().endswith(MARKDOWN_SUFFIXES):
        headings = heading_lines(text, start)
        article = text[:start] + blank_marks(text[start:])
    straight = straighten(article)
    blocks = join(lines_of(straight, start, headings), straight)
    return document_of(name, text, _reading(straight, front), blocks, front)


def _reading(straight: str, front: FrontMatter | None) -> str:
    """The reading text: of front matter only the title is left, for it makes claims."""
    if front is None:
        return straight
    if front.title is None:
        return blank(straight, 0, front.end)
    return blank(blank(straight, 0, front.title.start), front.title.end, front.end)
