"""The draft as a Word file, with each finding as a comment at the words it is about.

A draft that is a Word file keeps its paragraphs and formats; any other is written a paragraph a passage. Agreements
ask for nothing and give no comment. Comments bear no date, so that the same report gives the same file.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.text.run import Run

from checker.model.document import Document
from checker.model.finding import Evidence, Verdict
from checker.model.report import Report
from checker.model.span import Span
from checker.reporting.escaping import xml_text
from checker.reporting.finding_text import lines_of
from checker.reporting.index import Index, Numbered
from checker.reporting.word_runs import Piece, cut_article, write_article

AUTHOR, INITIALS = "checker", "CC"

_COMMENTED = frozenset({Verdict.CONFLICT, Verdict.REVIEW, Verdict.RECONCILED})
_TIMES_OF_TEMPLATE = frozenset(map(qn, ("dcterms:created", "dcterms:modified")))
_EARLIEST_OF_ZIP = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Remark:
    """A finding and the words of the draft that one comment about it is put on."""

    item: Numbered
    words: Span


def render(report: Report, draft: Document, original: bytes | None = None) -> bytes:
    """The draft, one of the report's articles, as the bytes of a .docx file.

    `original` are the bytes of the Word file that it was read from, if it was read from one.
    """
    remarks = list(_remarks(Index(report), draft))
    cuts = {offset for remark in remarks for offset in (remark.words.start, remark.words.end)}
    if original is None:
        word_file = _empty_file(draft)
        pieces = write_article(word_file, draft, cuts)
    else:
        word_file = docx.Document(io.BytesIO(original))
        pieces = cut_article(word_file, draft, cuts)
    for remark in remarks:
        _comment(word_file, pieces, remark)
    return _packed(word_file)


def _remarks(index: Index, draft: Document) -> Iterator[_Remark]:
    """A remark for each place in the draft that a finding speaks of, in order of the findings' numbers."""
    for item in index.findings:
        if item.finding.verdict in _COMMENTED:
            sides = (evidence for evidence in item.finding.evidence if evidence.span.document == draft.name)
            for words in dict.fromkeys(map(_words, sides)):
                yield _Remark(item, words)


def _words(evidence: Evidence) -> Span:
    return evidence.focus if evidence.focus.document == evidence.span.document else evidence.span


def _comment(word_file: WordFile, pieces: Sequence[Piece], remark: _Remark) -> None:
    """Put a comment on the words; where the file has them no longer, on its first words, quoting them."""
    finding = remark.item.finding
    runs = _runs_on(pieces, remark.words)
    told = [f"{finding.verdict.capitalize()} {remark.item.number} ({finding.rule})", finding.summary]
    if not runs:
        told.append("The words are no longer in this file:")
    lines = (xml_text(line) for line in (*told, *lines_of(finding)))
    comment = word_file.add_comment(runs or _any_run(word_file), "\n".join(lines), author=AUTHOR, initials=INITIALS)
    del comment._comment_elm.attrib[qn("w:date")]


def _runs_on(pieces: Iterable[Piece], words: Span) -> list[Run]:
    """The runs that lie wholly within the words."""
    inside = (piece for piece in pieces if words.start <= piece.start and piece.end <= words.end)
    return [piece.run for piece in sorted(inside, key=lambda piece: piece.start)]


def _any_run(word_file: WordFile) -> Run:
    """The first run of the body; a new one where there is none."""
    runs = (run for paragraph in word_file.paragraphs for run in paragraph.runs)
    return next(runs, None) or word_file.add_paragraph().add_run()


def _empty_file(draft: Document) -> WordFile:
    word_file = docx.Document()
    properties = word_file.core_properties
    properties.author, properties.title, properties.comments = AUTHOR, xml_text(draft.title)[:255], ""
    for child in list(properties._element):
        if child.tag in _TIMES_OF_TEMPLATE:
            properties._element.remove(child)
    return word_file


def _packed(word_file: WordFile) -> bytes:
    """The file's bytes, with no time of writing in them."""
    saved, packed = io.BytesIO(), io.BytesIO()
    word_file.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in parts.namelist():
            part = zipfile.ZipInfo(name, _EARLIEST_OF_ZIP)
            part.create_system = 0
            part.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(part, parts.read(name))
    return packed.getvalue()
