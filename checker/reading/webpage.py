"""Web pages: the readable text of their blocks, in order, with the line of the file each stands on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache

import lxml.etree
import lxml.html
from lxml.html import HtmlElement
from rapidfuzz.fuzz import ratio

from checker.model.document import Document, PassageRole
from checker.reading.assembling import document_of
from checker.reading.joining import join
from checker.reading.labels import role_of_line
from checker.reading.layout import Block
from checker.reading.page_metadata import marked_date, page_dates, page_title
from checker.reading.problem import UnreadableArticle
from checker.reading.straightening import straighten
from checker.words import load

_BESIDE_ARTICLE = frozenset({"nav", "aside", "footer", "form", "menu", "dialog"})
_ARTICLE = frozenset({"article", "main"})
_ITEMS = frozenset({"li", "td", "th", "dt", "dd"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_NO_SIGNS = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_CLASS_PARTS = re.compile(r"[A-Za-z][a-z]*|[A-Z]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of one block of a page: its element, the line of the file, and whether a line break parted it."""

    words: str
    element: HtmlElement
    line: int
    broken: bool = False


@dataclass(slots=True)
class _Collector:
    """Gathers the words of a page, block by block."""

    pieces: list[Piece] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    broken: bool = False

    def add(self, words: str | None) -> None:
        if words:
            self.words.append(words)

    def close(self, element: HtmlElement, broken: bool = False) -> None:
        """End the block that was open; `broken` where only a line break ended it."""
        words = _NO_SIGNS.sub("", _SPACES.sub(" ", "".join(self.words))).strip()
        if words:
            self.pieces.append(Piece(words, element, element.sourceline or 1, self.broken))
            self.broken = broken
        elif not broken:
            self.broken = False
        self.words.clear()


def read_page(name: str, source: str) -> Document:
    """The document of a web page's source. Its text is that of its blocks, parted by empty lines.

    Raises UnreadableArticle for a page without readable text.
    """
    root = _parse(source)
    pieces = _pieces_of(root)
    title = page_title(root)
    if title and not any(piece.element.tag == "h1" for piece in pieces):
        pieces.insert(0, Piece(title, lxml.html.Element("h1"), 1))
    if not pieces:
        raise UnreadableArticle("is a web page without readable text; give the text of the article itself")
    headline = _headline(pieces, title)
    text = "".join(("\n" if piece.broken else "\n\n") + piece.words for piece in pieces).strip("\n")
    reading = straighten(text)
    blocks, lines = _blocks_of(pieces, reading, _main_text(source), headline)
    document = document_of(name, text, reading, join(blocks, reading))
    stated = (*page_dates(root), *document.stated) or marked_date(root)
    title = " ".join(straighten(headline.words).split()) if headline else document.title
    return replace(document, stated=stated, source_lines=tuple(lines), title=title)


def _headline(pieces: list[Piece], title: str) -> Piece | None:
    """The heading of the highest rank that is most like the title the page states; the first where it states none.

    A page's own name and the section that an article stands in are often headings of that rank, too.
    """
    headings = [piece for piece in pieces if piece.element.tag == "h1"]
    likeness = {id(piece): ratio(piece.words.lower(), title.lower()) if title else 0.0 for piece in headings}
    return max(headings, key=lambda piece: likeness[id(piece)], default=None)


def _parse(source: str) -> HtmlElement:
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(source.lstrip("\ufeff").encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.ParserError, ValueError) as error:
        raise UnreadableArticle("is a web page that cannot be parsed; give the article as plain text") from error


def _pieces_of(root: HtmlElement) -> list[Piece]:
    """The words of each block of the page's body, in order. Inline elements do not part words."""
    body = root.find("body")
    if body is None:
        return []
    collector = _Collector()
    walk = lxml.etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element.tag in _names("silent_elements"):
                walk.skip_subtree()
                continue
            _open(collector, element)
        else:
            if element.tag in _names("block_elements"):
                collector.close(element)
            if element is not body:
                collector.add(element.tail)
    return collector.pieces


def _open(collector: _Collector, element: HtmlElement) -> None:
    parent = element.getparent()
    if element.tag in _names("block_elements"):
        collector.close(parent if parent is not None else element)
    elif element.tag == "br":
        collector.close(element if parent is None else parent, broken=True)
    collector.add(element.text)


def _main_text(source: str) -> str:
    """What trafilatura takes for the article, in straightened words on one line; "" where it finds none."""
    import trafilatura

    found = trafilatura.extract(source, include_comments=False, favor_recall=True, with_metadata=False)
    return " ".join(straighten(found or "").split())


def _blocks_of(
    pieces: list[Piece], reading: str, main_text: str, headline: Piece | None
) -> tuple[list[Block], list[tuple[int, int]]]:
    blocks, lines = [], []
    start = 0
    for piece in pieces:
        start = reading.index(straighten(piece.words), start)
        end = start + len(piece.words)
        heading = piece.element.tag in _HEADINGS
        role = _role(piece, main_text)
        if role is PassageRole.HEADLINE and piece is not headline:
            role = PassageRole.FURNITURE
        blocks.append(Block(start, end, role, not piece.broken, piece.element.tag in _ITEMS, heading))
        lines.append((start, piece.line))
        start = end
    return blocks, lines


def _role(piece: Piece, main_text: str) -> PassageRole | None:
    """The role that a block's elements, its class names and its own words give it; None where they leave it open."""
    element, words = piece.element, " ".join(straighten(piece.words).split())
    chain = [element, *element.iterancestors()]
    if any(_is_beside(place) for place in chain):
        return PassageRole.FURNITURE
    if any(place.tag == "figcaption" or "caption" in _class_parts(place) for place in chain[:3]):
        return PassageRole.CAPTION
    if element.tag == "h1":
        return PassageRole.HEADLINE
    own = role_of_line(words)
    if own is None and _class_parts(element) & {"byline", "author"}:
        return PassageRole.BYLINE
    if own is None and not _is_text_element(chain) and words not in main_text:
        return PassageRole.FURNITURE
    return own


def _is_text_element(chain: list[HtmlElement]) -> bool:
    """Whether a block is a paragraph, a heading or a quotation: never dropped because a main text lacks it."""
    return any(place.tag in {"p", "blockquote", "pre"} | _HEADINGS for place in chain[:2]) or bool(
        {"date", "dateline", "time"} & _class_parts(chain[0])
    )


def _is_beside(element: HtmlElement) -> bool:
    """Whether an element, by its name or its class, holds what stands beside an article rather than the article."""
    if element.tag in _ARTICLE or element.tag in {"body", "html"}:
        return False
    if element.tag in _BESIDE_ARTICLE or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return not _holds_article(element)
    if element.tag == "header":
        return element.find(".//h1") is None and not any(place.tag in _ARTICLE for place in element.iterancestors())
    return bool(_class_parts(element) & _names("page_classes")) and not _holds_article(element)


def _holds_article(element: HtmlElement) -> bool:
    """Whether most of the page's paragraphs, or its headline, stand inside an element."""
    if element.find(".//h1") is not None or element.tag == "h1":
        return True
    return 2 * len(element.findall(".//p")) > len(element.getroottree().findall(".//p"))


def _class_parts(element: HtmlElement) -> frozenset[str]:
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return frozenset(part.lower() for part in _CLASS_PARTS.findall(names))


@cache
def _names(key: str) -> frozenset[str]:
    return frozenset(load("furniture")[key])
