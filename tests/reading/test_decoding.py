from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.decoding import decode
from checker.reading.problem import UnreadableArticle

STORY = "The minister said: “We won’t pay €4.2bn – ever.” It is over, and no one at the café in São Tomé minds at all."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "utf-8-sig", "cp1252"])
def test_usual_encodings_are_told(encoding: str) -> None:
    assert decode(STORY.encode(encoding)).lstrip("\ufeff") == STORY


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_a_byte_order_mark_stays_in_the_text(mark: bytes) -> None:
    encoding = "utf-8" if mark == codecs.BOM_UTF8 else "utf-16-le"
    assert decode(mark + STORY.encode(encoding)) == "\ufeff" + STORY


def test_a_page_names_its_own_encoding() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Kraków, Łódź</p></body></html>'
    assert decode(page.encode("iso-8859-2")) == page


def test_copy_in_another_script_is_read() -> None:
    story = "Он сказал, что торговля выросла на 5 процентов в этом году, и это хорошо."
    assert decode(story.encode("cp1251")) == story


@given(st.text(min_size=1).filter(lambda text: text.strip() and text.isprintable()))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode("utf-8")) == text


def test_line_endings_stay() -> None:
    assert decode(b"one\r\ntwo\rthree\n") == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary file"),
        (b"%PDF-1.4\n", "binary file"),
        (b"PK\x03\x04 and more", "binary file"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "breaks it at byte"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableArticle, match=message):
        decode(data)
