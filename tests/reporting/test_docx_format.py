"""The draft in Word: findings are comments at the words, and a draft that is a Word file stays what it was."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import cast

import docx
import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.text.hyperlink import CT_Hyperlink
from hypothesis import given, settings

from checker.model.document import Document
from checker.model.finding import Evidence, Finding, Verdict
from checker.model.report import Report
from checker.model.span import Anchor, Span
from checker.reading.word_file import read_word_file
from checker.reporting import docx_format
from checker.reporting.escaping import xml_text
from tests.reporting import hostile, sample
from tests.reporting.word_file import commented, opened

REPORT = sample.make_report()
DRAFT, AGENCY, PAPER = REPORT.documents


def finding_on(article: Document, *words: str, verdict: Verdict = Verdict.CONFLICT) -> Finding:
    """A finding whose sides are words of one article."""
    sides = []
    for side in words:
        start = article.text.index(side)
        span = Span(article.name, start, start + len(side))
        sides.append(Evidence(span, span, side, 1, Anchor.at(article.text, span.start, span.end)))
    return Finding("same-figure", "quantity", verdict, "They differ", ("For a reason.",), tuple(sides))


def report_on(article: Document, *findings: Finding) -> Report:
    return Report((article,), (), (), findings)


def test_comments_stand_at_the_words_of_findings_that_ask_for_a_reader() -> None:
    assert commented(docx_format.render(REPORT, DRAFT)) == [
        ("March, 2022", "Conflict 1 (event-dates)"),
        ("in March", "Conflict 1 (event-dates)"),
        ("Sixteen firms", "Review 2 (counts)"),
        ("$19 billion last year", "Reconciled 3 (trade-totals)"),
    ]


def test_a_comment_quotes_every_side_and_the_reasons() -> None:
    comment = next(iter(opened(docx_format.render(REPORT, DRAFT)).comments))
    lines = comment.text.split("\n")
    assert lines[1] == sample.CONFLICT.summary
    assert "desk/draft.txt:9: “When Aas made a state visit to Lisbon in March”" in lines
    assert f"1. {sample.CONFLICT.reasons[0]}" in lines
    assert lines[-1] == "Likely slip: the same month, exactly one year apart"
    assert (comment.author, comment.initials, comment.timestamp) == ("checker", "CC", None)


def test_findings_that_do_not_touch_the_draft_are_left_out() -> None:
    assert commented(docx_format.render(REPORT, PAPER)) == []
    assert commented(docx_format.render(REPORT, AGENCY)) == [
        ("Fourteen companies", "Review 2 (counts)"),
        ("$24.01 billion in 2023", "Reconciled 3 (trade-totals)"),
    ]


def test_the_draft_is_written_a_paragraph_a_passage() -> None:
    paragraphs = opened(docx_format.render(REPORT, DRAFT)).paragraphs
    assert [paragraph.text for paragraph in paragraphs] == [words for words in DRAFT.text.split("\n\n") if words]
    assert [paragraph.style and paragraph.style.name for paragraph in paragraphs[:3]] == [
        "Heading 1",
        "Caption",
        "Normal",
    ]


def test_a_title_that_the_headline_repeats_is_written_once() -> None:
    text = "Ferry grows\n\nFerry grows\n\nIt carried 12 people."
    first, second, third = DRAFT.passages[0], DRAFT.passages[0], DRAFT.passages[2]
    passages = (replace(first, start=0, end=11), replace(second, start=13, end=24), replace(third, start=26, end=47))
    article = Document("a.md", text, text, passages)
    shown = opened(docx_format.render(report_on(article), article)).paragraphs
    assert [paragraph.text for paragraph in shown] == ["Ferry grows", "It carried 12 people."]


def original() -> bytes:
    """A draft in Word with formats, odd blanks, a table whose cell has two paragraphs, and a comment of its own."""
    made = docx.Document()
    made.add_heading("Ferry line grows", level=0)
    paragraph = made.add_paragraph("The  line carried ")
    bold = paragraph.add_run("12,000")
    bold.bold = True
    tail = paragraph.add_run(" people,\tits ")
    tail.add_break()
    tail.add_text("best year, in 2023.  ")
    made.add_paragraph("")
    made.add_comment(made.paragraphs[0].runs, "nice", author="Desk", initials="D")
    cell = made.add_table(1, 2).rows[0].cells[1]
    cell.text = "A ticket"
    cell.add_paragraph("costs 9 pounds.")
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("12,000 people", "12,000 people"),
        ("2,00", "2,00"),
        ("carried 12", "carried 12"),
        ("The line carried", "The  line carried"),
        ("people, its best", "people,\tits \nbest"),
        ("2023.", "2023.  "),
        ("costs 9", "costs 9"),
        ("Ferry line grows", "Ferry line grows"),
        ("ticket costs 9", "ticketcosts 9"),
    ],
)
def test_words_of_a_word_file_are_found_across_runs_blanks_and_cells(words: str, shown: str) -> None:
    article = read_word_file("ferry.docx", original())
    data = docx_format.render(report_on(article, finding_on(article, words)), article, original())
    assert commented(data)[1:] == [(shown, "Conflict 1 (same-figure)")]


def test_a_word_file_keeps_words_formats_and_comments() -> None:
    article = read_word_file("ferry.docx", original())
    findings = (
        finding_on(article, "carried 12,0", "its best"),
        finding_on(article, "2023", "ticket", verdict=Verdict.REVIEW),
    )
    before, after = opened(original()), opened(docx_format.render(report_on(article, *findings), article, original()))
    assert [paragraph.text for paragraph in after.paragraphs] == [paragraph.text for paragraph in before.paragraphs]
    assert after.tables[0].rows[0].cells[1].text == before.tables[0].rows[0].cells[1].text
    bold = "".join(run.text for paragraph in after.paragraphs for run in paragraph.runs if run.bold)
    assert bold == "12,000"
    assert [comment.author for comment in after.comments] == ["Desk", "checker", "checker", "checker", "checker"]


def test_words_inside_a_link_are_found() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("It carried ")
    link = cast(CT_Hyperlink, OxmlElement("w:hyperlink", attrs={qn("w:anchor"): "top"}))
    link.insert_element_before(paragraph.add_run("12,000 people")._r)
    paragraph._p.insert_element_before(link)
    paragraph.add_run(" in 2023.")
    saved = io.BytesIO()
    made.save(saved)
    article = read_word_file("ferry.docx", saved.getvalue())
    assert article.text == "It carried 12,000 people in 2023."
    data = docx_format.render(report_on(article, finding_on(article, "12,000")), article, saved.getvalue())
    assert commented(data) == [("12,000", "Conflict 1 (same-figure)")]


def test_words_that_the_file_no_longer_has_are_quoted_at_its_beginning() -> None:
    article = read_word_file("ferry.docx", original())
    other = docx.Document()
    other.add_paragraph("Another draft.")
    saved = io.BytesIO()
    other.save(saved)
    data = docx_format.render(report_on(article, finding_on(article, "12,000 people")), article, saved.getvalue())
    assert commented(data)[0][0] == "Another draft."
    [comment] = opened(data).comments
    assert "The words are no longer in this file:" in comment.text
    assert "12,000 people" in comment.text


def test_several_findings_on_the_same_words_are_several_comments() -> None:
    twice = (finding_on(DRAFT, "Sixteen firms"), finding_on(DRAFT, "Sixteen firms from", verdict=Verdict.REVIEW))
    data = docx_format.render(report_on(DRAFT, *twice), DRAFT)
    assert [words for words, _ in commented(data)] == ["Sixteen firms", "Sixteen firms from"]


def test_two_runs_give_the_same_bytes_and_the_clock_leaves_no_mark() -> None:
    data = docx_format.render(REPORT, DRAFT)
    assert data == docx_format.render(REPORT, DRAFT)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"w:date" not in parts.read("word/comments.xml")
        assert b"dcterms:" not in parts.read("docProps/core.xml").replace(b"xmlns:dcterms", b"")


@pytest.mark.parametrize("words", hostile.WORDS)
def test_hostile_words_are_text(words: str) -> None:
    report = hostile.report_of(words)
    data = docx_format.render(report, report.documents[0])
    [(quoted, _)] = commented(data)
    assert quoted == xml_text(words)


@settings(max_examples=15)
@given(hostile.ANY_WORDS)
def test_any_words_can_be_written(words: str) -> None:
    report = hostile.report_of(words)
    assert len(commented(docx_format.render(report, report.documents[0]))) == 1
