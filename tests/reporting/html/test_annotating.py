"""The annotated copy: every character of an article once and in order, marks where the evidence stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Document, Passage, PassageRole
from checker.model.finding import Verdict
from checker.model.span import Span
from checker.reporting.entries import entries_of
from checker.reporting.html.annotating import Annotations, Block, Mark, annotations_of, blocks_of
from checker.reporting.index import Index
from tests.reporting import sample

TEXT = "Sixteen boats put out.\n\n  The ice held.  \n\nFourteen came back."


def document(*passages: Passage) -> Document:
    return Document("a", TEXT, TEXT, passages)


def mark(clause: str, focus: str, verdict: Verdict = Verdict.CONFLICT, number: int = 1) -> Mark:
    start = TEXT.index(clause)
    inside = start + clause.index(focus)
    spans = Span("a", start, start + len(clause)), Span("a", inside, inside + len(focus))
    return Mark(f"{number}-1", f"{number}-1", number, verdict, *spans)


def stretches(block: Block) -> list[tuple[str, str, str]]:
    return [(stretch.text, stretch.clause, stretch.focus) for stretch in block.stretches]


def one_block(*marks: Mark) -> Block:
    return blocks_of(document(Passage(PassageRole.BODY, 0, 22)), Annotations(marks, (), ()))[0]


def test_clause_and_clashing_words_are_told_apart() -> None:
    assert stretches(one_block(mark("Sixteen boats put out", "Sixteen boats"))) == [
        ("Sixteen boats", "conflict", "conflict"),
        (" put out", "conflict", ""),
        (".", "", ""),
    ]


def test_gravest_verdict_colours_words_of_several_findings() -> None:
    block = one_block(
        mark("Sixteen boats put out", "Sixteen boats", Verdict.AGREEMENT),
        mark("boats put out", "boats", Verdict.REVIEW, number=2),
    )
    assert stretches(block) == [
        ("Sixteen ", "agreement", "agreement"),
        ("boats", "review", "review"),
        (" put out", "review", ""),
        (".", "", ""),
    ]
    assert [stretch.sides for stretch in block.stretches] == [("1-1",), ("1-1", "2-1"), ("1-1", "2-1"), ()]
    assert [[one.number for one in stretch.references] for stretch in block.stretches] == [[], [1, 2], [], []]


def test_text_between_passages_is_kept_as_furniture() -> None:
    blocks = blocks_of(document(Passage(PassageRole.HEADLINE, 0, 22)), Annotations((), (), ()))
    assert [(block.role, block.line) for block in blocks] == [("headline", 1), ("furniture", 3)]
    assert blocks[1].stretches[0].text == "The ice held.  \n\nFourteen came back."


def test_clashing_words_that_run_over_passages_have_one_reference() -> None:
    both = Mark("1-1", "1-1", 1, Verdict.CONFLICT, Span("a", 0, 40), Span("a", 16, 30))
    blocks = blocks_of(
        document(Passage(PassageRole.HEADLINE, 0, 22), Passage(PassageRole.BODY, 26, 39)), Annotations((both,), (), ())
    )
    references = [stretch.text for block in blocks for stretch in block.stretches if stretch.references]
    assert references == ["t out."]


def test_claims_without_finding_are_marked_as_read() -> None:
    index = Index(sample.make_report())
    annotations = annotations_of(index, entries_of(index))[sample.AGENCY]
    blocks = blocks_of(index.documents[sample.AGENCY], annotations)
    read = [(stretch.text, stretch.claim) for block in blocks for stretch in block.stretches if stretch.claim]
    assert read == [("in June", "event: opening: port (first phase), June 2024")]


@st.composite
def spans(draw: st.DrawFn) -> tuple[int, int]:
    start = draw(st.integers(0, len(TEXT) - 1))
    return start, draw(st.integers(start + 1, len(TEXT)))


@given(st.lists(spans(), max_size=4), st.lists(st.tuples(spans(), spans()), max_size=5))
def test_nothing_but_blank_space_and_markup_is_lost(
    passages: list[tuple[int, int]], marks: list[tuple[tuple[int, int], ...]]
) -> None:
    drawn = [
        Mark(f"{n}-1", f"{n}-1", n, Verdict.REVIEW, Span("a", *clause), Span("a", *focus))
        for n, (clause, focus) in enumerate(marks)
    ]
    text = document(*(Passage(PassageRole.BODY, start, end) for start, end in passages))
    blocks = blocks_of(text, Annotations(tuple(drawn), (), ()))
    shown = "".join(stretch.text for block in blocks for stretch in block.stretches)
    assert "".join(shown.split()) == "".join(TEXT.split())
    references = [mark for block in blocks for stretch in block.stretches for mark in stretch.references]
    assert len(references) == len(set(references))
