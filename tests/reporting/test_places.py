"""Where words stand, in URIs, lines and columns."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given

from checker.model.document import Document
from checker.model.span import Span
from checker.reporting.places import Region, focus_of, place_of, region_of, uri_of
from tests.reporting import hostile, sample


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("desk/draft.txt", "desk/draft.txt"),
        ("./desk/draft.txt", "desk/draft.txt"),
        ("../wire copy.txt", "../wire%20copy.txt"),
        ("50%/a#b?c.txt", "50%25/a%23b%3Fc.txt"),
        ("día/東.md", "d%C3%ADa/%E6%9D%B1.md"),
        ("http:x", "http%3Ax"),
        ("/srv/my copy/a.txt", "file:///srv/my%20copy/a.txt"),
    ],
)
def test_names_become_uri_references(name: str, uri: str) -> None:
    assert uri_of(name) == uri


@given(hostile.ANY_WORDS)
def test_every_name_becomes_a_uri_of_plain_signs_without_scheme_or_fragment(name: str) -> None:
    uri = uri_of(f"desk/{name.replace('/', '')}.txt")
    parts = urlsplit(uri)
    assert uri.isascii()
    assert uri.isprintable()
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")


def test_the_name_can_be_had_back() -> None:
    assert unquote(uri_of("día/a b%.txt")) == "día/a b%.txt"


def document(text: str, name: str = "a.txt", lines: tuple[tuple[int, int], ...] = ()) -> Document:
    return Document(name, text, text, (), source_lines=lines)


@pytest.mark.parametrize(
    ("text", "words", "region"),
    [
        ("one two", "one", Region(1, 1, 1, 4)),
        ("one two", "two", Region(1, 1, 5, 8)),
        ("one\ntwo three", "three", Region(2, 2, 5, 10)),
        ("one\r\ntwo\r\nthree", "three", Region(3, 3, 1, 6)),
        ("one\ntwo\nthree", "two\nthree", Region(2, 3, 1, 6)),
        ("🌊🌊 tide", "tide", Region(1, 1, 4, 8)),
    ],
)
def test_columns_count_code_points_from_one(text: str, words: str, region: Region) -> None:
    start = text.index(words)
    assert region_of(Span("a.txt", start, start + len(words)), document(text)) == region


def test_a_web_page_has_lines_and_no_columns() -> None:
    page = document("First block\n\nSecond block", "a.html", ((0, 12), (13, 40)))
    assert region_of(Span("a.html", 13, 19), page) == Region(40, 40)


def test_a_word_file_has_no_lines() -> None:
    assert region_of(Span("a.docx", 0, 3), document("one two", "a.DOCX")) is None
    assert region_of(Span("a.txt", 0, 3), None) is None


def test_a_side_is_named_by_article_and_line_and_its_clashing_words() -> None:
    side = sample.CONFLICT.evidence[1]
    assert (place_of(side), focus_of(side)) == ("desk/draft.txt:9", "in March")
    assert focus_of(replace(side, focus=Span(sample.DRAFT, side.span.end + 1, side.span.end + 4))) == side.text
