"""Runs of a Word file that begin and end where words of an article do, so that comments can be put on them.

A run is a stretch of one format; a comment reaches from the beginning of one run to the end of another. So runs are
made to end at every offset that is asked for: in a new file by writing them so, in an existing one by cutting them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise

from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.table import Table
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from checker.model.document import Document, Passage, PassageRole
from checker.reporting.escaping import xml_text

_STYLES = {PassageRole.HEADLINE: "Heading 1", PassageRole.CAPTION: "Caption", PassageRole.BYLINE: "Subtitle"}
_SHOWN_AS_TEXT = frozenset(map(qn, ("w:t", "w:tab", "w:br", "w:cr", "w:noBreakHyphen", "w:ptab")))


@dataclass(frozen=True, slots=True)
class Piece:
    """A run and the stretch of the article that it shows."""

    start: int
    end: int
    run: Run


def write_article(word_file: WordFile, article: Document, cuts: Collection[int]) -> list[Piece]:
    """Write an article's passages into an empty Word file, a paragraph each; runs end at each of the offsets `cuts`."""
    pieces = []
    for passage in sorted(article.passages, key=lambda passage: passage.start):
        if _is_told_again(passage, article) and not any(passage.start <= cut <= passage.end for cut in cuts):
            continue
        paragraph = word_file.add_paragraph(style=_STYLES.get(passage.role))
        inside = sorted(cut for cut in cuts if passage.start < cut < passage.end)
        for start, end in pairwise((passage.start, *inside, passage.end)):
            pieces.append(Piece(start, end, paragraph.add_run(xml_text(article.text[start:end]))))
    return pieces


def cut_article(word_file: WordFile, article: Document, cuts: Collection[int]) -> list[Piece]:
    """Cut the runs of the Word file that an article was read from at each of the offsets in `cuts`.

    In the article's text the words of a paragraph or table cell are parted by single blanks, and these by empty lines.
    Paragraphs and cells that say something else by now are left as they are and give no pieces.
    """
    pieces: list[Piece] = []
    start = 0
    for words, paragraphs in zip(article.text.split("\n\n"), _units(word_file), strict=False):
        at = start
        for paragraph in paragraphs if words == " ".join(map(_plain, paragraphs)) else ():
            pieces.extend(_cut_paragraph(paragraph, _offsets(paragraph.text, at), cuts))
            at += len(_plain(paragraph)) + len(" ")
        start += len(words) + len("\n\n")
    return pieces


def _is_told_again(passage: Passage, article: Document) -> bool:
    """Whether a headline is followed by another in the same words, as a title above the article is."""
    later = (other for other in article.passages if other.start > passage.start and other.role is passage.role)
    words = article.text[passage.start : passage.end]
    return passage.role is PassageRole.HEADLINE and any(
        article.text[other.start : other.end] == words for other in later
    )


def _units(word_file: WordFile) -> Iterator[Sequence[Paragraph]]:
    """The paragraphs, and those of each table cell together, in the order they are read in; empty ones are left out."""
    for item in word_file.iter_inner_content():
        cells = [cell.paragraphs for row in item.rows for cell in row.cells] if isinstance(item, Table) else [[item]]
        for paragraphs in cells:
            told = [paragraph for paragraph in paragraphs if _plain(paragraph)]
            if told:
                yield told


def _plain(paragraph: Paragraph) -> str:
    return " ".join(paragraph.text.split())


def _offsets(text: str, start: int) -> list[int]:
    """For every sign of a paragraph, and its end, the offset in the article, where runs of blanks are one sign."""
    end = start + len(" ".join(text.split()))
    offsets, at, blank = [], start, True
    for sign in text:
        offsets.append(min(at, end))
        at += not (blank and sign.isspace())
        blank = sign.isspace()
    return [*offsets, end]


def _cut_paragraph(paragraph: Paragraph, offsets: Sequence[int], cuts: Collection[int]) -> Iterator[Piece]:
    """Cut a paragraph's runs and give them with the stretches of the article that `offsets` tell."""
    wanted = [sign for sign in range(1, len(offsets)) if offsets[sign] in cuts and offsets[sign - 1] < offsets[sign]]
    at = 0
    for whole in list(_runs_of(paragraph)):
        run, end = whole, at + len(whole.text)
        for cut in [sign for sign in wanted if at < sign < end]:
            rest = _cut(run, cut - at)
            yield Piece(offsets[at], offsets[cut], run)
            run, at = rest, cut
        if at < end:
            yield Piece(offsets[at], offsets[end], run)
        at = end


def _runs_of(paragraph: Paragraph) -> Iterator[Run]:
    for item in paragraph.iter_inner_content():
        if isinstance(item, Hyperlink):
            yield from item.runs
        else:
            yield item


def _cut(run: Run, length: int) -> Run:
    """Cut a run after so many signs of its text; the run keeps these, the rest is returned as a run behind it."""
    behind = len(run.text) + 1  # a picture or mark at the end, which has no text, goes with the rest
    rest = deepcopy(run._r)
    run._r.addnext(rest)
    _keep(run._r, 0, length)
    _keep(rest, length, behind)
    return Run(rest, run._parent)


def _keep(element: CT_R, start: int, end: int) -> None:
    """Leave in a run what stands from `start` to `end` of its text; the format stays."""
    at = 0
    for child in list(element):
        if child.tag == qn("w:rPr"):
            continue
        words = str(child) if child.tag in _SHOWN_AS_TEXT else ""
        left, right = max(start - at, 0), max(end - at, 0)
        if child.tag == qn("w:t") and words[left:right]:
            child.text = words[left:right]
            child.set(qn("xml:space"), "preserve")
        elif not (start <= at < end):
            element.remove(child)
        at += len(words)
