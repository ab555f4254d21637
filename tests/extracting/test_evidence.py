"""The words quoted as evidence."""

from __future__ import annotations

from checker.extracting.evidence import LONGEST, clause_span
from tests.parsing import Reader, word


def test_the_clause_around_the_focus(read: Reader) -> None:
    text = "The mayor opened the school in May, the council said."
    marked = read(text)
    focus = text.index("May"), text.index("May") + 3
    span = clause_span(marked, focus, [word(marked, "mayor"), word(marked, "opened")])
    assert text[span.start : span.end] == "mayor opened the school in May"


def test_no_comma_is_left_at_the_end(read: Reader) -> None:
    text = "The mayor opened the school in May, the council said."
    marked = read(text)
    focus = text.index("school"), text.index("school") + 6
    comma = word(marked, ",")
    span = clause_span(marked, focus, [word(marked, "mayor"), comma])
    assert text[span.start : span.end] == "mayor opened the school in May"


def test_a_long_sentence_is_cut_to_whole_words_around_the_focus(read: Reader) -> None:
    many = ", ".join(f"harbour number {number}" for number in range(1, 30))
    text = f"The fleet called at {many} and carried 5,200 passengers to {many}."
    marked = read(text)
    start = text.index("5,200")
    span = clause_span(marked, (start, start + len("5,200 passengers")), marked.sentence.tokens)
    quoted = text[span.start : span.end]
    assert len(quoted) <= LONGEST
    assert "carried 5,200 passengers to" in quoted
    assert not text[span.start - 1].isalnum()
    assert not text[span.end].isalnum()
