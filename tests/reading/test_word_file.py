from __future__ import annotations

from pathlib import Path

import docx
import pytest

from checker.reading.files import read_paths
from checker.reading.problem import UnreadableArticle
from checker.reading.word_file import read_word_file
from tests.reading.telling import passages, stated


def test_paragraphs_headings_lists_and_tables_are_read(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Ferry line grows", level=0)
    made.add_paragraph("By Ann Bell")
    made.add_paragraph("Lisbon, 5 September 2024")
    made.add_paragraph("The line carried 12,000 people, “its best year”.")
    made.add_heading("Who pays?", level=2)
    made.add_paragraph("The town: 60 per cent", style="List Bullet")
    made.add_table(1, 2).rows[0].cells[1].text = "A ticket costs 9 pounds."
    made.save(str(tmp_path / "ferry.docx"))
    (document,), problems = read_paths([tmp_path / "ferry.docx"])
    assert problems == []
    assert passages(document) == [
        ("headline", "Ferry line grows"),
        ("byline", "By Ann Bell"),
        ("dateline", "Lisbon, 5 September 2024"),
        ("body", 'The line carried 12,000 people, "its best year".'),
        ("headline", "Who pays?"),
        ("body", "The town: 60 per cent"),
        ("body", "A ticket costs 9 pounds."),
    ]
    assert stated(document) == [("dateline", "2024-09-05")]


def test_a_broken_file_is_refused() -> None:
    with pytest.raises(UnreadableArticle, match="no Word file"):
        read_word_file("ferry.docx", b"not a zip")
